"""The lines of the levers by name: skills, sight, bench, executives and initiatives."""

from dataclasses import dataclass

from game.engine.ledger import Cause, Term
from game.engine.stocks import COMPANY_STOCKS, EXECUTIVE_STOCKS, INITIATIVE_STOCKS, SKILL_STOCKS, Stock


def _lever(stock: Stock, source: str, name: str, *via: str, delay: int = 0) -> Term:
    return Term(f"{stock.name.lower()}.{source}", stock, name, Cause.LEVER, source, via, delay)


def _flow(stock: Stock, source: str, name: str, *via: str) -> Term:
    return Term(f"{stock.name.lower()}.{source}", stock, name, Cause.FLOW, source, via)


@dataclass(frozen=True, slots=True)
class SkillLines:
    """The lines of one skill."""

    practised: Term
    trained: Term
    rusts: Term
    told: Term


@dataclass(frozen=True, slots=True)
class ExecutiveLines:
    """The lines of one executive's standing."""

    arrives: Term
    settles: Term
    reined: Term
    leaves: Term


@dataclass(frozen=True, slots=True)
class InitiativeLines:
    """The lines of one initiative's progress."""

    worked: Term
    dust: Term


def _skill(stock: Stock) -> SkillLines:
    return SkillLines(
        _flow(stock, "practised", "Practised at work"),
        _lever(stock, "trained", "Training"),
        _flow(stock, "rusts", "Rust: that side of the work was out of your hands"),
        _lever(stock, "told", "The survey told you about yourself", delay=1),
    )


def _executive(stock: Stock) -> ExecutiveLines:
    return ExecutiveLines(
        _lever(stock, "arrives", "{who} took office"),
        _lever(stock, "settles", "{who} was trusted with the work", "trust"),
        _lever(stock, "reined", "{who} was kept on a short rein"),
        _lever(stock, "leaves", "{who} left"),
    )


def _initiative(stock: Stock) -> InitiativeLines:
    return InitiativeLines(
        _lever(stock, "worked", "Work on {who}", "process", "alignment"),
        _flow(stock, "dust", "{who} gathers dust"),
    )


_S = Stock

SKILL_LINES = {stock: _skill(stock) for stock in SKILL_STOCKS}
EXECUTIVE_LINES = tuple(_executive(stock) for stock in EXECUTIVE_STOCKS)
INITIATIVE_LINES = tuple(_initiative(stock) for stock in INITIATIVE_STOCKS)
WON_LINES = {
    stock: Term(f"{stock.name.lower()}.won_bet", stock, "{who} worked out", Cause.LEVER, "initiative")
    for stock in COMPANY_STOCKS
}
FLOPPED_LINES = {
    stock: Term(f"{stock.name.lower()}.lost_bet", stock, "{who} failed", Cause.LEVER, "initiative")
    for stock in COMPANY_STOCKS
}

PEOPLE_TOUCHED = _flow(_S.SIGHT_PEOPLE, "touched", "You were among people")
PEOPLE_MET = _lever(_S.SIGHT_PEOPLE, "met", "One-on-ones")
PEOPLE_SURVEYED = _lever(_S.SIGHT_PEOPLE, "surveyed", "The survey", delay=1)
PEOPLE_FADES = _flow(_S.SIGHT_PEOPLE, "fades", "Yesterday’s picture")
WORK_TOUCHED = _flow(_S.SIGHT_WORK, "touched", "You were close to the work")
WORK_MEASURED = _lever(_S.SIGHT_WORK, "measured", "Analytics")
WORK_FADES = _flow(_S.SIGHT_WORK, "fades", "Yesterday’s picture")

TRUST_MET = _lever(_S.TRUST, "met", "You listened, one by one", delay=1)
TRUST_SURVEYED = _lever(_S.TRUST, "surveyed", "You asked all round and said what came of it", delay=1)
ENGAGE_MET = _lever(_S.ENGAGEMENT, "met", "You listened, one by one", delay=1)

BENCH_DEVELOP = _lever(_S.BENCH, "develop", "You let people grow into more")
BENCH_GROWS = _flow(_S.BENCH, "motivate", "Inspired people grow by themselves")
BENCH_FADES = _flow(_S.BENCH, "fades", "Those who wait too long move on")
BENCH_LEAVERS = _flow(_S.BENCH, "leavers", "People who left", "engagement")
BENCH_USED = _flow(_S.BENCH, "used", "Deputies stepped up")

PROBLEM_ASTRAY = _lever(_S.PROBLEMS, "astray", "{who} went ahead before knowing the house", "trust")
ALIGN_OWN_WAY = _lever(_S.ALIGNMENT, "own_way", "{who} goes their own way", "direction")
ALIGN_CLASH = _lever(_S.ALIGNMENT, "clash", "{who} and another hand on one rein")
TRUST_CLASH = _lever(_S.TRUST, "clash", "{who} and another hand on one rein")
PROCESS_LEFT = _lever(_S.PROCESS, "left", "{who} left, and know-how with them")
ALIGN_LEFT = _lever(_S.ALIGNMENT, "left", "{who} left, and people look for another centre")
ENGAGE_LEFT = _lever(_S.ENGAGEMENT, "left", "{who} left")

IDEA_BET = _lever(_S.IDEAS, "bet", "Gone into {who}")
CASH_TRAINING = _lever(_S.CASH, "training", "Your training")
CASH_ANALYTICS = _lever(_S.CASH, "analytics", "Analytics")
CASH_SURVEY = _lever(_S.CASH, "survey", "The survey")
CASH_SALARY = _lever(_S.CASH, "salary", "{who}: salary")
CASH_SEARCH = _lever(_S.CASH, "search", "Finding {who}")
CASH_BUDGET = _lever(_S.CASH, "budget", "{who}: budget")
CASH_PREMIUM = _lever(_S.CASH, "premium", "{who}: insurance")

_SINGLE = [value for value in globals().values() if isinstance(value, Term)]
_OF_SKILLS = [
    line
    for stock, lines in SKILL_LINES.items()
    for line in (lines.practised, lines.trained, lines.rusts, lines.told)
    if line is not lines.told or stock in {_S.INTEGRITY, _S.EMPATHY}
]
_OF_EXECUTIVES = [
    line for lines in EXECUTIVE_LINES for line in (lines.arrives, lines.settles, lines.reined, lines.leaves)
]
_OF_INITIATIVES = [line for lines in INITIATIVE_LINES for line in (lines.worked, lines.dust)]
_OUTCOMES = [*WON_LINES.values(), *FLOPPED_LINES.values()]

LEVER_TERMS: dict[str, Term] = {
    term.id: term for term in (*_SINGLE, *_OF_SKILLS, *_OF_EXECUTIVES, *_OF_INITIATIVES, *_OUTCOMES)
}
