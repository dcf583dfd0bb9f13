"""Why a meter moved: the list of causes of one quarter, as a player reads it.

Direction is shown for unanswered change z, as 1 / (1 + z). Its change is, exactly, the sum of the changes
of z times -d0 * d1, with d0 and d1 the direction before and after; so its causes add up as well.
"""

from dataclasses import dataclass

from game.engine import METER_STOCKS, Cause, Entry, Stock
from game.engine.scale import unit
from game.play.game import Game, Quarter
from game.play.meters import shown
from game.play.names import STYLE_CAUSES


@dataclass(frozen=True, slots=True)
class Contribution:
    """One cause of a change: name, amount in shown units, kind, what is behind it, and since when.

    `source` is a practice id for practices; `via` are the meters it comes from; `since` is the quarter, from
    0, in which it was set in motion; `delayed` says that this was an earlier one.
    """

    name: str
    amount: float
    cause: Cause
    source: str
    via: tuple[str, ...]
    since: int
    delayed: bool


@dataclass(frozen=True, slots=True)
class Why:
    """A meter before and after a quarter, in shown units, and the causes between, largest first."""

    meter: str
    quarter: int
    before: float
    after: float
    contributions: tuple[Contribution, ...]


def _factor(quarter: Quarter, meter: str, game: Game) -> float:
    if meter == "direction":
        before = shown(quarter.before, meter, game) / 100.0
        after = shown(quarter.after, meter, game) / 100.0
        return -100.0 * before * after
    return unit(METER_STOCKS[meter], game.scenario.rules)


def _contribution(entry: Entry, factor: float, played: Quarter) -> Contribution:
    since, number = int(entry.since[0]), played.number
    styled = entry.term.cause is Cause.STYLE
    return Contribution(
        name=STYLE_CAUSES[played.plan.style] if styled else entry.name(),
        amount=float(entry.amount[0]) * factor,
        cause=entry.term.cause,
        source=entry.term.source,
        via=entry.term.via,
        since=since,
        delayed=since < number,
    )


def why(game: Game, meter: str, quarter: int | None = None) -> Why | None:
    """Explain a meter's change in a quarter, by default the last one played; None before the first."""
    if not game.quarters:
        return None
    played = game.quarters[-1 if quarter is None else quarter]
    stock: Stock = METER_STOCKS[meter]
    factor = _factor(played, meter, game)
    entries = [e for e in played.turn.ledger.entries if e.term.stock == stock and e.amount[0] != 0.0]
    lines = [_contribution(entry, factor, played) for entry in entries]
    lines.sort(key=lambda line: -abs(line.amount))
    before, after = shown(played.before, meter, game), shown(played.after, meter, game)
    return Why(meter, played.number, before, after, tuple(lines))
