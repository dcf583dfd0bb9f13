"""The numbers that a part of a file gives for stocks."""

from game.engine import rules
from game.scenarios import schema, setting
from game.scenarios.vocabulary import METERS


def amounts(part: schema.Effects | setting.Start) -> tuple[tuple[str, float], ...]:
    """Return the stocks that a part names, with their numbers, in the order of the meters."""
    given = part.model_fields_set
    return tuple((meter, getattr(part, meter)) for meter in METERS if meter in given)


def effects_of(effects: schema.Effects) -> tuple[rules.Effect, ...]:
    """Return effects as the engine takes them."""
    return tuple(rules.Effect(stock, amount) for stock, amount in amounts(effects))


def gains(effects: schema.Effects) -> dict[str, float]:
    """Return effects with problems turned round, as fewer of them are better."""
    return {stock: -amount if stock == "problems" else amount for stock, amount in amounts(effects)}
