"""What moves sight and the bench: data, listening, developing people (A11, C10, C12)."""

from game.engine import lever_terms as t
from game.engine.company import Company
from game.engine.ledger import Ledger
from game.engine.levers import Levers
from game.engine.parameters import Parameters
from game.engine.practices import Practice
from game.engine.rules import Rules
from game.engine.stocks import Stock
from game.engine.workings import Workings


def move_sight(
    company: Company, w: Workings, levers: Levers, book: Ledger, _rules: Rules, p: Parameters
) -> None:
    """Let the head see more of what they touch, measure and ask about, and forget the rest."""
    people, work = company.stock(Stock.SIGHT_PEOPLE), company.stock(Stock.SIGHT_WORK)
    held, surveyed = company.asked
    book.add(t.PEOPLE_TOUCHED, p.sight_touch * w.touched[0] * (1.0 - people))
    book.add(t.PEOPLE_MET, p.sight_one_on_ones * levers.one_on_ones * (1.0 - people))
    book.add(t.PEOPLE_SURVEYED, p.sight_survey * surveyed * (1.0 - people))
    book.add(t.PEOPLE_FADES, -p.sight_fades * people)
    book.add(t.WORK_TOUCHED, p.sight_touch * w.touched[1] * (1.0 - work))
    book.add(t.WORK_MEASURED, p.sight_analytics * levers.analytics * (1.0 - work))
    book.add(t.WORK_FADES, -p.sight_fades * work)
    room = 1.0 - company.stock(Stock.TRUST)
    book.add(t.TRUST_MET, p.asked_trust * held * room)
    book.add(t.TRUST_SURVEYED, p.asked_trust * surveyed * room)
    book.add(t.ENGAGE_MET, p.asked_engagement * held * (1.0 - company.stock(Stock.ENGAGEMENT)))


def move_bench(
    company: Company, w: Workings, levers: Levers, book: Ledger, _rules: Rules, p: Parameters
) -> None:
    """Let people grow who could take over, and let those who wait too long move on."""
    level = company.stock(Stock.BENCH)
    room = 1.0 - level
    book.add(t.BENCH_DEVELOP, p.bench_develop * levers.develop * room)
    book.add(t.BENCH_GROWS, p.bench_motivate * w.dose[Practice.MOTIVATE] * room)
    book.add(t.BENCH_FADES, -p.bench_fades * level)
    book.add(t.BENCH_LEAVERS, -w.quits / company.stock(Stock.TEAM) * level)
