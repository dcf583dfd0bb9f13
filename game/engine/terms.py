"""The lines of the company by name: what a player reads when they ask why a number moved."""

from game.engine.ledger import Cause, Term
from game.engine.practices import Practice
from game.engine.stocks import COMPANY_STOCKS, Stock

_PRACTICE_IDS = {practice: practice.name.lower() for practice in Practice}


def _work(stock: Stock, practice: Practice, name: str, *via: str) -> Term:
    source = _PRACTICE_IDS[practice]
    return Term(f"{stock.name.lower()}.{source}", stock, name, Cause.PRACTICE, source, via)


def _flow(stock: Stock, source: str, name: str, *via: str, delay: int = 0) -> Term:
    return Term(f"{stock.name.lower()}.{source}", stock, name, Cause.FLOW, source, via, delay)


def _market(stock: Stock, source: str, name: str, delay: int = 0) -> Term:
    return Term(f"{stock.name.lower()}.{source}", stock, name, Cause.MARKET, source, delay=delay)


def _style(stock: Stock) -> Term:
    return Term(f"{stock.name.lower()}.style", stock, "Your style", Cause.STYLE, "style")


_S = Stock
_P = Practice

CHANGE_TIME = _flow(_S.CHANGE, "time", "The world moves on")
CHANGE_MARKET = _market(_S.CHANGE, "market", "A turbulent market raises new questions")
CHANGE_DISRUPTION = _market(_S.CHANGE, "disruption", "The market turns")
CHANGE_ECHO = _market(_S.CHANGE, "echo", "The market goes on turning", delay=1)
CHANGE_CRISIS = _market(_S.CHANGE, "crisis", "The crisis leaves a different world")
CHANGE_ANSWERED = _work(_S.CHANGE, _P.DIRECTION, "Setting direction", "problems")
CHANGE_ADAPTS = _flow(_S.CHANGE, "adapts", "People find their own way")

ALIGN_WORK = _work(_S.ALIGNMENT, _P.ALIGN, "Aligning people", "direction", "problems")
ALIGN_PLAN = _work(_S.ALIGNMENT, _P.PLAN, "Plans give shared goals")
ALIGN_FADES = _flow(_S.ALIGNMENT, "fades", "Alignment fades when it is not renewed")
ALIGN_MARKET = _market(_S.ALIGNMENT, "market", "A turbulent market pulls teams apart")
ALIGN_JOINERS = _flow(_S.ALIGNMENT, "joiners", "New people have not heard it yet", "team", delay=1)
ALIGN_TURNING = _flow(_S.ALIGNMENT, "turning", "Mixed signals: your week changed course")

ENGAGE_WORK = _work(_S.ENGAGEMENT, _P.MOTIVATE, "Motivating and inspiring", "trust", "problems")
ENGAGE_PURPOSE = _flow(_S.ENGAGEMENT, "purpose", "A shared purpose", "direction", "alignment")
ENGAGE_WINS = _flow(_S.ENGAGEMENT, "wins", "Work that got finished", "ideas")
ENGAGE_COLLEAGUES = _flow(_S.ENGAGEMENT, "colleagues", "Good colleagues and fair pay")
ENGAGE_FADES = _flow(_S.ENGAGEMENT, "fades", "Excitement fades")
ENGAGE_OVERLOAD = _flow(_S.ENGAGEMENT, "overload", "Too much work", "problems", "team", "customers")
ENGAGE_CONTROL = Term(
    "engagement.controlled",
    _S.ENGAGEMENT,
    "Control without a purpose",
    Cause.PRACTICE,
    "control",
    ("direction", "alignment"),
)
ENGAGE_UNSURE = _flow(_S.ENGAGEMENT, "unsure", "Nobody says where this is going", "direction")
ENGAGE_STYLE = _style(_S.ENGAGEMENT)
ENGAGE_SHOCK = _market(_S.ENGAGEMENT, "shock", "A blow to the people")
ENGAGE_CRISIS = _market(_S.ENGAGEMENT, "crisis", "Fear in the crisis, and weariness after it")

TRUST_MOTIVATE = _work(_S.TRUST, _P.MOTIVATE, "You were there for people")
TRUST_ALIGN = _work(_S.TRUST, _P.ALIGN, "You talked it through with people")
TRUST_ORGANISE = _work(_S.TRUST, _P.ORGANISE, "You gave people what they need to work")
TRUST_KEPT = _flow(_S.TRUST, "kept", "Promises kept", "ideas")
TRUST_DELIVERY = _flow(_S.TRUST, "delivery", "Work delivered as agreed", "customers", "team")
TRUST_BROKEN = _flow(_S.TRUST, "broken", "Promises that went stale", "ideas")
TRUST_FAILED = _flow(_S.TRUST, "failed", "Customers let down", "customers", "team")
TRUST_FADES = _flow(_S.TRUST, "fades", "Trust needs renewing")
TRUST_SHOCK = _market(_S.TRUST, "shock", "A blow to the people")
TRUST_CRISIS = _market(_S.TRUST, "crisis", "Fear in the crisis")
TRUST_DEBT = _flow(_S.TRUST, "debt", "Fear for the company in debt", "cash")
TRUST_STYLE = _style(_S.TRUST)

PROCESS_WORK = _work(_S.PROCESS, _P.ORGANISE, "Organising and staffing")
PROCESS_TEAMS = _flow(_S.PROCESS, "teams", "Mended by engaged teams", "engagement")
PROCESS_LEARNING = _work(_S.PROCESS, _P.CONTROL, "Lessons from problems solved", "problems")
PROCESS_WEAR = _flow(_S.PROCESS, "wear", "Routines wear out")
PROCESS_MARKET = _market(_S.PROCESS, "market", "Routines overtaken by a turbulent market")
PROCESS_SHORTCUTS = _flow(_S.PROCESS, "shortcuts", "Shortcuts under fire", "problems")
PROCESS_LEAVERS = _flow(_S.PROCESS, "leavers", "Know-how left with people", "team", "engagement")
PROCESS_GROWTH = _flow(_S.PROCESS, "growth", "Growth strains the routines", "team", delay=1)

PROBLEM_WORK = _flow(_S.PROBLEMS, "work", "Daily work", "process", "customers", "team")
PROBLEM_COLLIDE = _flow(_S.PROBLEMS, "collide", "Teams that pull apart collide", "alignment", "process")
PROBLEM_LAUNCH = _flow(_S.PROBLEMS, "launch", "New things break old ones", "ideas", "process")
PROBLEM_BREED = _flow(_S.PROBLEMS, "breed", "Problems breed problems", "problems", "team")
PROBLEM_INCIDENT = _market(_S.PROBLEMS, "incident", "An incident")
PROBLEM_CRISIS = _market(_S.PROBLEMS, "crisis", "The crisis")
PROBLEM_CONTROL = _work(_S.PROBLEMS, _P.CONTROL, "Control and problem-solving", "process")
PROBLEM_TEAMS = _flow(_S.PROBLEMS, "teams", "Solved by the teams themselves")

IDEA_DIRECTION = _work(_S.IDEAS, _P.DIRECTION, "Sparked by the direction you set", "engagement")
IDEA_PEOPLE = _flow(_S.IDEAS, "people", "From engaged people", "engagement", "trust")
IDEA_SHIPPED = _work(_S.IDEAS, _P.PLAN, "Planned and shipped", "process", "alignment")
IDEA_STALE = _flow(_S.IDEAS, "stale", "Gone stale unshipped")

RELEVANCE_SHIPPED = _flow(
    _S.RELEVANCE, "shipped", "What you shipped reaches the market", "ideas", "direction", delay=1
)
RELEVANCE_DRIFT = _flow(_S.RELEVANCE, "drift", "The offer ages; without direction, faster", "direction")
RELEVANCE_DISRUPTION = _market(_S.RELEVANCE, "disruption", "The market turns")
RELEVANCE_ECHO = _market(_S.RELEVANCE, "echo", "The market goes on turning", delay=1)
RELEVANCE_CRISIS = _market(_S.RELEVANCE, "crisis", "The crisis leaves a different world")

CUSTOMER_MARKET = _market(_S.CUSTOMERS, "market", "Growth of the market")
CUSTOMER_CRISIS = _market(_S.CUSTOMERS, "crisis", "Demand lost in the crisis")
CUSTOMER_PULL = _flow(_S.CUSTOMERS, "pull", "Your offer against your rivals'", "relevance", "alignment")
CUSTOMER_SERVICE = _flow(
    _S.CUSTOMERS, "service", "Customers who waited too long", "team", "process", "engagement", delay=1
)
CUSTOMER_FIRE = _flow(_S.CUSTOMERS, "fire", "Customers who met your problems", "problems")

SAMENESS_ALIGN = _work(_S.SAMENESS, _P.ALIGN, "People come to see it as all do", "direction", "problems")
SAMENESS_JOINERS = _flow(_S.SAMENESS, "joiners", "New people know other things", "team", delay=1)

TEAM_HIRES = Term(
    "team.organise",
    _S.TEAM,
    "People you signed up joined",
    Cause.PRACTICE,
    "organise",
    ("customers",),
    delay=1,
)
TEAM_LEAVERS = _flow(_S.TEAM, "leavers", "People who left", "engagement")

CASH_SALES = _flow(_S.CASH, "sales", "Sales", "customers", "team", "process")
CASH_DIRECT = _flow(_S.CASH, "direct", "Making and delivering what you sell", "customers")
CASH_WAGES = _flow(_S.CASH, "wages", "Wages", "team")
CASH_FIXED = _flow(_S.CASH, "fixed", "Fixed costs")
CASH_WASTE = Term("cash.waste", _S.CASH, "Spent without a plan", Cause.PRACTICE, "plan")
CASH_FIRE = _flow(_S.CASH, "fire", "What problems cost", "problems")
CASH_HIRING = _flow(_S.CASH, "hiring", "Hiring", "team")
CASH_INTEREST = _flow(_S.CASH, "interest", "Interest on debt", "cash")

CUSTOMER_WON = Term(
    "customers.won", _S.CUSTOMERS, "Won from {who}", Cause.RIVAL, "rivals", ("relevance", "alignment")
)
CUSTOMER_LOST = Term(
    "customers.lost", _S.CUSTOMERS, "Lost to {who}", Cause.RIVAL, "rivals", ("relevance", "alignment")
)

LIMITS = tuple(
    Term(f"{stock.name.lower()}.limit", stock, "It can go no further", Cause.LIMIT) for stock in Stock
)
EFFECTS = tuple(
    Term(f"{stock.name.lower()}.event", stock, "An event", Cause.EVENT) for stock in COMPANY_STOCKS
)

TERMS: dict[str, Term] = {
    term.id: term for term in [value for value in globals().values() if isinstance(value, Term)]
} | {term.id: term for term in (*LIMITS, *EFFECTS)}
