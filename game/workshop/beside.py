"""What each team did in a round and what it came to, in a few words, to stand beside the others."""

from game.lesson.results import changes, outcome
from game.lesson.units import signed_in, sized
from game.lesson.worth_words import worth_gap
from game.play.game import Game
from game.play.meters import digits_of, worth_now
from game.play.names import METERS, STYLES
from game.play.seen import seen
from game.words import _, explained
from game.workshop.naming import Table
from game.workshop.tables import worth_text
from game.workshop.undecided import undecided


def beside_table(game: Game, how: str = "team") -> Table | None:
    """Return event, answer, week, style, worth, its change and what moved most; None before the first round.

    `how` is that of `room.Decided`.
    """
    if not game.quarters:
        return None
    played, told = game.quarters[-1], outcome(game)
    label = told.label if told else ""
    old, new = (worth_now(game, seen(game, number)) for number in (played.number, played.number + 1))
    return {
        "event": told.title if told else "",
        "answer": undecided(how, label) or label,
        "week": _("{leading} hours a week leading, {managing} managing.").format(
            leading=played.plan.leading, managing=played.plan.spent - played.plan.leading
        ),
        "style": _(STYLES[played.plan.style].name),
        "worth": worth_text(game),
        "moved": signed_in(game, "cash", worth_gap(game, old, new), digits_of("cash", game)),
        "most": _most(game),
    }


def _most(game: Game) -> str:
    """Return what moved most, and what pushed it most that way."""
    first = next(iter(changes(game, count=1)), None)
    if first is None:
        return ""
    moved = first.reading.change
    told = _("{meter} rose by {amount}") if moved > 0 else _("{meter} fell by {amount}")
    meter = first.reading.meter
    text = told.format(meter=_(METERS[meter].name), amount=sized(game, meter, abs(moved)))
    pushes = [line for line in first.why.contributions if (line.amount > 0) == (moved > 0)]
    return explained(text, pushes[0].told) if pushes else text
