"""What moves process, problems and ideas: the machine that turns direction into work (C4, B10)."""

import numpy as np

from game.engine import terms as t
from game.engine.company import Company
from game.engine.ledger import Ledger
from game.engine.numbers import look_up
from game.engine.parameters import Parameters
from game.engine.practices import STYLE_IDEAS, Practice
from game.engine.rules import Rules
from game.engine.stocks import Stock
from game.engine.workings import Workings


def move_process(company: Company, w: Workings, book: Ledger, _rules: Rules, p: Parameters) -> None:
    """Build routines, and let them wear, be overtaken and be cut short."""
    level = company.stock(Stock.PROCESS)
    team = company.stock(Stock.TEAM)
    room = 1.0 - level
    learned = p.process_learning * (w.solved + w.self_solved) * w.dose[Practice.CONTROL]
    book.add(t.PROCESS_WORK, p.process_work * w.dose[Practice.ORGANISE] * room)
    book.add(t.PROCESS_TEAMS, p.process_teams * company.stock(Stock.ENGAGEMENT) * room)
    book.add(t.PROCESS_LEARNING, learned * room)
    book.add(t.PROCESS_WEAR, -p.process_wear * level)
    book.add(t.PROCESS_MARKET, -p.process_market * w.market.turbulence * level)
    book.add(t.PROCESS_SHORTCUTS, -p.process_shortcuts * w.fire * level)
    book.add(t.PROCESS_LEAVERS, -p.process_leavers * w.quits / team * level)
    book.add(t.PROCESS_GROWTH, -p.process_growth * company.signed / team * level)


def move_problems(company: Company, w: Workings, book: Ledger, rules: Rules, p: Parameters) -> None:
    """Make problems and solve them; the work saturates, so that spikes want attention at once."""
    process = company.stock(Stock.PROCESS)
    book.add(t.PROBLEM_WORK, p.problem_work * (1.1 - process) * np.minimum(w.load, 1.5))
    book.add(t.PROBLEM_COLLIDE, p.problem_collide * (1.0 - company.stock(Stock.ALIGNMENT)) * (1.0 - process))
    book.add(t.PROBLEM_LAUNCH, p.problem_launch * w.shipped * (1.0 - process))
    book.add(t.PROBLEM_BREED, p.problem_breed * w.fire * np.minimum(w.overload, 1.0))
    book.add_blow(t.PROBLEM_INCIDENT, w.market.incident, rules.shocks.incident)
    book.add(t.PROBLEM_CRISIS, w.market.crisis_problems)
    book.add(t.PROBLEM_CONTROL, -w.solved)
    book.add(t.PROBLEM_TEAMS, -w.self_solved)


def move_ideas(company: Company, w: Workings, book: Ledger, _rules: Rules, p: Parameters) -> None:
    """Spark ideas, ship some, let the rest go stale: every idea is also a promise (A1, A8)."""
    engagement, trust = company.stock(Stock.ENGAGEMENT), company.stock(Stock.TRUST)
    spark = look_up(STYLE_IDEAS, w.style)
    sparked = p.idea_direction * w.dose[Practice.DIRECTION] * (0.4 + 0.6 * engagement)
    free = 1.0 - p.idea_control * w.dose[Practice.CONTROL]
    book.add(t.IDEA_DIRECTION, spark * sparked)
    book.add(t.IDEA_PEOPLE, spark * p.idea_people * engagement * trust * free)
    book.add(t.IDEA_SHIPPED, -w.shipped)
    book.add(t.IDEA_STALE, -w.stale)
