"""What initiatives move: their own progress, what they cost, and what they bring or break (B10, D12)."""

import numpy as np

from game.engine import lever_terms as t
from game.engine.betting import Venture
from game.engine.company import Company
from game.engine.ledger import Ledger
from game.engine.levers import Levers
from game.engine.parameters import Parameters
from game.engine.rules import Initiative, Rules
from game.engine.scale import METER_STOCKS, unit
from game.engine.stocks import Stock
from game.engine.story import amount_of
from game.engine.workings import Workings


def move_initiatives(
    company: Company, w: Workings, _levers: Levers, book: Ledger, rules: Rules, p: Parameters
) -> None:
    """Carry initiatives forward, pay for them, and let those that are shipped work out or fail."""
    for row, (venture, initiative) in enumerate(zip(w.ventures, rules.initiatives, strict=True)):
        lines, what = t.INITIATIVE_LINES[row], (initiative.name,)
        book.add(lines.worked, venture.step, names=what)
        book.add(lines.dust, -venture.dust, names=what)
        _pay(venture, initiative, company, book, rules)
        _come_out(venture, initiative, company, book, rules, p)


def _pay(venture: Venture, initiative: Initiative, company: Company, book: Ledger, rules: Rules) -> None:
    million, what = unit(Stock.CASH, rules), (initiative.name,)
    used = np.minimum(initiative.ideas / 100.0, 0.9 * company.stock(Stock.IDEAS))
    book.add(t.IDEA_BET, -used * venture.begins, names=what)
    book.add(t.CASH_BUDGET, np.where(venture.runs, -initiative.budget / million, 0.0), names=what)
    book.add(
        t.CASH_PREMIUM,
        np.where(venture.begins & venture.covered, -initiative.premium / million, 0.0),
        names=what,
    )


def _come_out(
    venture: Venture, initiative: Initiative, company: Company, book: Ledger, rules: Rules, p: Parameters
) -> None:
    if company.count == 1 and not (venture.wins[0] or venture.flops[0]):
        return
    what = (initiative.name,)
    for effect in initiative.win:
        amount = amount_of(effect, company, rules) * venture.wins
        book.add(t.WON_LINES[METER_STOCKS[effect.stock]], amount, names=what)
    left = 1.0 - p.bet_insured * venture.covered
    for effect in initiative.flop:
        amount = amount_of(effect, company, rules) * venture.flops * left
        book.add(t.FLOPPED_LINES[METER_STOCKS[effect.stock]], amount, names=what)
