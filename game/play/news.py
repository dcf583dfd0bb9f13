"""What happened with the levers in a quarter: who came and went, what shipped, who took customers."""

from dataclasses import dataclass
from enum import StrEnum

from game.engine import METER_STOCKS, Stock
from game.engine.betting import PLANNED
from game.engine.lever_terms import FLOPPED_LINES, WON_LINES
from game.engine.scale import unit
from game.engine.stocks import EXECUTIVE_STOCKS, INITIATIVE_STOCKS
from game.play.game import Game, Quarter

_WORTH_TELLING = 0.02
"""Share of the usual customers from which a rival's move is news."""


class Kind(StrEnum):
    """What kind of news it is."""

    ARRIVED = "arrived"
    LEFT = "left"
    BUILT = "built"
    WON = "won"
    FLOPPED = "flopped"
    TAKEN = "taken"
    GAINED = "gained"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class News:
    """One piece of news: whom it is about, what `why` explains it by, and how many customers moved."""

    kind: Kind
    who: str
    subject: str
    customers: float = 0.0


def news(game: Game, quarter: int | None = None) -> tuple[News, ...]:
    """Return the news of a quarter, by default the last one played: executives, initiatives, rivals."""
    if not game.quarters:
        return ()
    played = game.quarters[-1 if quarter is None else quarter]
    return (*_executives(game, played), *_initiatives(game, played), *_rivals(game, played))


def _executives(game: Game, played: Quarter) -> list[News]:
    found = []
    for row, who in enumerate(game.scenario.rules.candidates):
        subject = EXECUTIVE_STOCKS[row].name.lower()
        if played.after.tenure[row, 0] == 1:
            found.append(News(Kind.ARRIVED, who.name, subject))
        if played.after.departed[row, 0] and not played.before.departed[row, 0]:
            found.append(News(Kind.LEFT, who.name, subject))
    return found


def _initiatives(game: Game, played: Quarter) -> list[News]:
    found = []
    for row, venture in enumerate(played.turn.workings.ventures):
        what, stock = game.scenario.rules.initiatives[row], INITIATIVE_STOCKS[row]
        before, after = (float(company.stock(stock)[0]) for company in (played.before, played.after))
        if venture.wins[0]:
            found.append(News(Kind.WON, what.name, _largest(played, what.name) or stock.name.lower()))
        elif venture.flops[0]:
            found.append(News(Kind.FLOPPED, what.name, _largest(played, what.name) or stock.name.lower()))
        elif before < PLANNED <= after:
            found.append(News(Kind.BUILT, what.name, stock.name.lower()))
    return found


def _largest(played: Quarter, name: str) -> str:
    """Return the meter that what was shipped moved most, "" when it moved none."""
    moved = [
        (abs(float(entry.amount[0])), meter)
        for meter, stock in METER_STOCKS.items()
        for entry in played.turn.ledger.entries
        if entry.term.stock is stock
        and entry.names[:1] == (name,)
        and entry.term in (WON_LINES[stock], FLOPPED_LINES[stock])
        and entry.amount[0]
    ]
    return max(moved)[1] if moved else ""


def _rivals(game: Game, played: Quarter) -> list[News]:
    rules, found = game.scenario.rules, []
    for row, rival in enumerate(rules.rivals):
        moved = float(played.turn.workings.contests[row][0]) * unit(Stock.CUSTOMERS, rules)
        if abs(moved) >= _WORTH_TELLING * rules.customers:
            kind = Kind.GAINED if moved > 0 else Kind.TAKEN
            found.append(News(kind, rival.name, "customers", abs(moved)))
        if played.before.rivals[row].alive[0] and not played.after.rivals[row].alive[0]:
            found.append(News(Kind.CLOSED, rival.name, "customers"))
    return found
