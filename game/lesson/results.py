"""The results of a quarter: what changed most and why, and what came of the choice."""

from dataclasses import dataclass

from game.engine import METERS, Cause, Entry, Stock
from game.lesson.team_words import melts, team_sentences
from game.lesson.units import cause_digits, signed_in, sized
from game.lesson.wording import joined, meter_value, quarter_name
from game.play.game import Game, Quarter
from game.play.meters import Reading, digits_of, reading
from game.play.names import METERS as METER_NAMES
from game.play.why import Contribution, Why, why
from game.words import _

_SHOWN_CAUSES = 2
_COUNTED = frozenset({"customers", "team", "cash"})
"""Meters with a unit of their own: how far they moved is a share of what there was, not points."""
_FEWEST_POINTS = 3.0
_LEAST_SHARE = 0.04


@dataclass(frozen=True, slots=True)
class Change:
    """A meter that moved: its reading after the quarter, the causes, a sentence, and the news at its head."""

    reading: Reading
    why: Why
    sentence: str
    head: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the choice at the event: title, the choice's label, what happened, who says what."""

    title: str
    label: str
    outcome: str
    who: str
    says: str


def _cause(line: Contribution, game: Game, meter: str, digits: int, number: int) -> str:
    told = signed_in(game, meter, line.amount, digits)
    text = _("{name} ({amount})").format(name=line.told, amount=told)
    if line.delayed and number - line.since > 1:
        text = _("{cause}, set in motion in {quarter}").format(
            cause=text, quarter=quarter_name(game, line.since)
        )
    return text


def change_head(game: Game, moved: Reading) -> str:
    """Say what a meter did."""
    told = _("{meter} fell by {amount} to {value}.")
    if moved.change > 0:
        told = _("{meter} rose by {amount} to {value}.")
    return told.format(
        meter=_(METER_NAMES[moved.meter].name),
        amount=sized(game, moved.meter, moved.change, moved.digits),
        value=meter_value(game, moved.meter, moved.value),
    )


def change_sentence(game: Game, moved: Reading, causes: Why) -> str:
    """Say in a sentence or two what a meter did and what did it."""
    head, up = change_head(game, moved), moved.change > 0
    if moved.meter == "cash":
        return f"{head} {_bill(game, causes)}"
    fine = cause_digits(game, moved.meter, moved.change)
    told_apart = [line for line in causes.contributions if round(line.amount, fine) != 0]
    seen = told_apart or list(causes.contributions[:1])
    with_it = [line for line in seen if (line.amount > 0) == up][:_SHOWN_CAUSES]
    against = [line for line in seen if (line.amount > 0) != up][:1]
    if with_it:
        told = joined([_cause(line, game, moved.meter, fine, causes.quarter) for line in with_it])
        head += " " + _("Mostly: {causes}.").format(causes=told)
    if against:
        told = joined([_cause(line, game, moved.meter, fine, causes.quarter) for line in against])
        head += " " + _("Against it: {causes}.").format(causes=told)
    return f"{head} {team_sentences(game, causes.quarter)}" if moved.meter == "team" else head


def _bill(game: Game, causes: Why) -> str:
    """Say what money came in and what went out, each line of the ledger that can be told by itself."""
    digits, said = digits_of("cash", game), []
    for told, lines in (
        (_("Came in: {causes}."), [line for line in causes.contributions if line.amount > 0]),
        (_("Went out: {causes}."), [line for line in causes.contributions if line.amount < 0]),
    ):
        seen = [line for line in lines if round(line.amount, digits) != 0]
        parts = [_cause(line, game, "cash", digits, causes.quarter) for line in seen]
        said += [told.format(causes=joined(parts))] if parts else []
    return " ".join(said)


def changes(game: Game, quarter: int | None = None, count: int = 4) -> tuple[Change, ...]:
    """Return what changed most in a quarter, by default the last one played, with its causes.

    First the meters read in points, problems and ideas, the furthest moved first, up to `count`; then people,
    customers and money, by the share of what there was. Where all of these are good, the worst of the bad
    news comes on top, in its place.
    """
    if not game.quarters:
        return ()
    number = len(game.quarters) - 1 if quarter is None else quarter
    read = [reading(game, meter, number + 1) for meter in METERS]
    moved = [one for one in read if _tells(one) or _melting(game, one, number)]
    ranked = sorted(moved, key=lambda one: (one.meter in _COUNTED, -_far(one)))
    points = [one for one in ranked if one.meter not in _COUNTED][:count]
    told = [*points, *[one for one in ranked if one.meter in _COUNTED]]
    if not any(one.good is False for one in told):
        told += [one for one in ranked if one.good is False][:1]
    explained = [(one, why(game, one.meter, number)) for one in ranked if one in told]
    return tuple(
        Change(one, c, change_sentence(game, one, c), change_head(game, one))
        for one, c in explained
        if c is not None
    )


def _far(moved: Reading) -> float:
    """Return how far a meter moved: in its points, or as a share of the most there was before or after."""
    if moved.meter not in _COUNTED:
        return abs(moved.change)
    most = max(abs(moved.value), abs(moved.value - moved.change), 1e-9)
    return abs(moved.change) / most


def _tells(moved: Reading) -> bool:
    return moved.change != 0 and _far(moved) >= (_LEAST_SHARE if moved.meter in _COUNTED else _FEWEST_POINTS)


def _melting(game: Game, moved: Reading, number: int) -> bool:
    return moved.meter == "team" and moved.change < 0 and melts(game, number)


def outcome(game: Game, quarter: int | None = None) -> Outcome | None:
    """Return what came of a quarter's choice, None when there was no event."""
    if not game.quarters:
        return None
    played = game.quarters[-1 if quarter is None else quarter]
    row = int(played.before.event[0])
    if row < 0:
        return None
    event = game.scenario.events[row]
    choice = event.choices[played.plan.choice]
    reply = choice.reply
    who, says = (reply.who, reply.says) if reply else ("", "")
    return Outcome(event.title, choice.label, choice.outcome, who, says)


def came_back(game: Game, quarter: int | None = None) -> tuple[str, ...]:
    """Return what earlier choices brought this quarter, each as `note (since quarter)`."""
    if not game.quarters:
        return ()
    played = game.quarters[-1 if quarter is None else quarter]
    told = {
        entry.note or entry.name(): int(entry.since[0])
        for entry in played.turn.ledger.entries
        if entry.term.cause is Cause.EVENT and entry.since[0] < played.number and entry.amount[0] != 0.0
    }
    return tuple(
        _("{note} ({quarter})").format(note=note, quarter=quarter_name(game, since))
        for note, since in told.items()
    )


def blows(played: Quarter) -> tuple[str, ...]:
    """Return the names of the blows the market dealt in a quarter, once, when they fell."""
    named = [
        entry.name()
        for entry in played.turn.ledger.entries
        if entry.amount[0] != 0.0 and entry.since[0] == played.number and _is_blow(entry)
    ]
    return tuple(dict.fromkeys(named))


def _is_blow(entry: Entry) -> bool:
    """Whether an entry is a blow: one with a name of its own, or the outbreak of a crisis."""
    crisis = entry.term.source == "crisis" and entry.term.stock is Stock.PROBLEMS
    return entry.term.cause is Cause.MARKET and (bool(entry.names) or crisis)
