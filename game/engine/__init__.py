"""The company: a pure, vectorised model that explains every change of every stock.

    company = found(rules, np.arange(1000, dtype=np.uint64))
    turn = play_turn(company, decision, rules)
    turn.company, turn.ledger.entries

Nothing here knows a screen, a file or a clock.
"""

from game.engine.company import Company
from game.engine.decision import Decision, decide
from game.engine.ledger import Cause, Entry, Ledger, Term
from game.engine.parameters import USUAL, Parameters
from game.engine.practices import LEADERSHIP, MANAGEMENT, Practice, Style
from game.engine.scale import METER_STOCKS, METERS, to_shown
from game.engine.standing import State, height, state_of, string
from game.engine.stocks import Stock
from game.engine.turn import Turn, found, hours_to_spend, play_turn
from game.engine.workings import hours_free
from game.engine.worth import Worth, worth

__all__ = [
    "LEADERSHIP",
    "MANAGEMENT",
    "METERS",
    "METER_STOCKS",
    "USUAL",
    "Cause",
    "Company",
    "Decision",
    "Entry",
    "Ledger",
    "Parameters",
    "Practice",
    "State",
    "Stock",
    "Style",
    "Term",
    "Turn",
    "Worth",
    "decide",
    "found",
    "height",
    "hours_free",
    "hours_to_spend",
    "play_turn",
    "state_of",
    "string",
    "to_shown",
    "worth",
]
