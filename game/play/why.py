"""Why a meter moved: the list of causes of one quarter, as a player reads it.

Direction is shown for unanswered change z, as 1 / (1 + z). Its change is, exactly, the sum of the changes
of z times -d0 * d1, with d0 and d1 the direction before and after; so its causes add up as well.

In fog a cause is known as roughly as its meter is, and one line holds what cannot be seen, so that the lines
add up to the change that is shown.
"""

from dataclasses import dataclass, replace

from game.engine import METER_STOCKS, Cause, Entry, Stock
from game.engine.scale import unit
from game.engine.sight import SEEN_BY
from game.play.game import Game, Quarter
from game.play.meters import read, shown
from game.play.names import STYLE_CAUSES
from game.play.seen import doubt_about, foggy
from game.words import N_, _

UNSEEN = "unseen"
"""The source of the line that holds what cannot be seen."""

UNSEEN_NAME = N_("What you cannot see")
_PARTS_OF_DOUBT = 4.0
_NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Contribution:
    """One cause of a change: name, amount in shown units, kind, what is behind it, and since when.

    `source` is a practice id for practices; `via` are the meters it comes from; `since` is the quarter, from
    0, in which it was set in motion; `delayed` says that this was an earlier one. In the name, {who} stands
    for the executive, initiative or rival in `who`.
    """

    name: str
    amount: float
    cause: Cause
    source: str
    via: tuple[str, ...]
    since: int
    delayed: bool
    who: str = ""

    @property
    def told(self) -> str:
        """The name in the player's language, with the one it is about."""
        return _(self.name).format(who=self.who) if self.who else _(self.name)


@dataclass(frozen=True, slots=True)
class Why:
    """A meter or another stock before and after a quarter, as shown, and the causes, largest first."""

    meter: str
    quarter: int
    before: float
    after: float
    contributions: tuple[Contribution, ...]


def stock_named(subject: str) -> Stock:
    """Return the stock of a meter, or that of another name such as `empathy`; KeyError when there is none."""
    return METER_STOCKS[subject] if subject in METER_STOCKS else Stock[subject.upper()]


def _factor(quarter: Quarter, subject: str, game: Game) -> float:
    if subject == "direction":
        before = shown(quarter.before, subject, game) / 100.0
        after = shown(quarter.after, subject, game) / 100.0
        return -100.0 * before * after
    return unit(stock_named(subject), game.scenario.rules)


def _contribution(entry: Entry, factor: float, played: Quarter) -> Contribution:
    since, number = int(entry.since[0]), played.number
    styled, named = entry.term.cause is Cause.STYLE, "{who}" in entry.term.name
    name = entry.term.name if named else entry.name()
    return Contribution(
        name=STYLE_CAUSES[played.plan.style] if styled else name,
        amount=float(entry.amount[0]) * factor,
        cause=entry.term.cause,
        source=entry.term.source,
        via=entry.term.via,
        since=since,
        delayed=since < number,
        who=entry.names[0] if named else "",
    )


def why(game: Game, subject: str, quarter: int | None = None) -> Why | None:
    """Explain the change of a meter, or of a stock by its name such as `empathy`, in a quarter.

    By default the last one played; None before the first. In fog a hidden meter and its causes are whole.
    """
    if not game.quarters:
        return None
    played = game.quarters[-1 if quarter is None else quarter]
    stock = stock_named(subject)
    factor = _factor(played, subject, game)
    entries = [e for e in played.turn.ledger.entries if e.term.stock == stock and e.amount[0] != 0.0]
    lines = [_contribution(entry, factor, played) for entry in entries]
    before, after = _values(game, subject, played)
    lines.sort(key=lambda line: -abs(line.amount))
    if foggy(game) and subject in SEEN_BY:
        lines = _in_fog(lines, after - before, _step(game, subject, played), played.number)
    return Why(subject, played.number, before, after, tuple(lines))


def _values(game: Game, subject: str, played: Quarter) -> tuple[float, float]:
    """Return a subject before and after a quarter, as the player may know it."""
    if subject in METER_STOCKS:
        before, after = (read(game, subject, played.number + later).value for later in (0, 1))
        rough = foggy(game) and subject in SEEN_BY
        return (float(round(before)), float(round(after))) if rough else (before, after)
    stock, factor = stock_named(subject), _factor(played, subject, game)
    return float(played.before.stock(stock)[0]) * factor, float(played.after.stock(stock)[0]) * factor


def _step(game: Game, meter: str, played: Quarter) -> float:
    """Return how finely the causes of a meter can be told apart, in whole shown points."""
    return max(1.0, float(round(doubt_about(game, meter, played.number + 1) / _PARTS_OF_DOUBT)))


def _in_fog(lines: list[Contribution], change: float, step: float, number: int) -> list[Contribution]:
    """Return causes rounded to a step and, last, a line for the rest of the change."""
    rounded = [replace(line, amount=step * round(line.amount / step)) for line in lines]
    told = [line for line in rounded if line.amount]
    rest = change - sum(line.amount for line in told)
    if abs(rest) > _NOTHING:
        told.append(Contribution(UNSEEN_NAME, rest, Cause.FLOW, UNSEEN, (), number, delayed=False))
    return told
