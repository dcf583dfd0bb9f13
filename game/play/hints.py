"""What a choice will push, as a player may know it beforehand: the direction, never the size."""

from dataclasses import dataclass

from game.engine.rules import Choice, Effect
from game.play.meters import LOWER_IS_BETTER, NEITHER


@dataclass(frozen=True, slots=True)
class Hint:
    """A meter a choice pushes: up or down, now or later, welcome or not (None where it is neither)."""

    meter: str
    up: bool
    later: bool
    good: bool | None


def hint(effect: Effect, *, later: bool) -> Hint:
    """Return which way an effect pushes its meter."""
    up = effect.amount > 0
    good = None if effect.stock in NEITHER else up != (effect.stock in LOWER_IS_BETTER)
    return Hint(effect.stock, up, later, good)


def hints(choice: Choice) -> tuple[Hint, ...]:
    """Return what a choice pushes, at once first, each meter and direction once."""
    found = [hint(effect, later=False) for effect in choice.effects if effect.amount]
    for later in choice.later:
        found += [hint(effect, later=True) for effect in later.effects if effect.amount]
    return tuple(dict.fromkeys(found))
