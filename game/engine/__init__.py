"""The company: a pure, vectorised model that explains every change of every stock.

    company = found(rules, np.arange(1000, dtype=np.uint64))
    turn = play_turn(company, decision, rules)
    turn.company, turn.ledger.entries

Nothing here knows a screen, a file or a clock.
"""

from game.engine.company import Company, Outcome
from game.engine.decision import Decision, decide
from game.engine.fitted import FITTED
from game.engine.ledger import Cause, Entry, Ledger, Term
from game.engine.levers import Bet, Levers, Mandate
from game.engine.market import Tape, record
from game.engine.observing import Observed, nameable, observe
from game.engine.outlook import Outlook, look
from game.engine.parameters import USUAL, Parameters
from game.engine.players import PLAYERS, Player
from game.engine.population import Run, play_out, play_to_end
from game.engine.practices import LEADERSHIP, MANAGEMENT, Practice, Style
from game.engine.scale import METER_STOCKS, METERS, to_shown
from game.engine.score import Panel, ending_of, panel_of, score_of
from game.engine.skills import Skill
from game.engine.standing import State, height, state_of, string
from game.engine.stocks import Stock
from game.engine.turn import Turn, found, hours_to_spend, play_turn
from game.engine.workings import hours_free
from game.engine.worth import Worth, worth

__all__ = [
    "FITTED",
    "LEADERSHIP",
    "MANAGEMENT",
    "METERS",
    "METER_STOCKS",
    "PLAYERS",
    "USUAL",
    "Bet",
    "Cause",
    "Company",
    "Decision",
    "Entry",
    "Ledger",
    "Levers",
    "Mandate",
    "Observed",
    "Outcome",
    "Outlook",
    "Panel",
    "Parameters",
    "Player",
    "Practice",
    "Run",
    "Skill",
    "State",
    "Stock",
    "Style",
    "Tape",
    "Term",
    "Turn",
    "Worth",
    "decide",
    "ending_of",
    "found",
    "height",
    "hours_free",
    "hours_to_spend",
    "look",
    "nameable",
    "observe",
    "panel_of",
    "play_out",
    "play_to_end",
    "play_turn",
    "record",
    "score_of",
    "state_of",
    "string",
    "to_shown",
    "worth",
]
