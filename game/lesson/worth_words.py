"""What worth changed by, as a sum of money that adds up as it is printed."""

from game.lesson.rounding import adding_up
from game.lesson.units import signed_size
from game.play.game import Game
from game.play.meters import WorthParts, digits_of
from game.play.names import METERS
from game.words import _

FUTURES = ("relevance", "trust", "engagement", "process")
"""The meters by which it is weighed what a buyer pays for sales."""
_NOTHING = 1e-9


def worth_change(game: Game, before: WorthParts, after: WorthParts) -> str:
    """Say by how much worth differs, and by which of its parts: `Worth −€0.9 M: cash −€0.9 M, ...`."""
    whole = worth_gap(game, before, after)
    head = _("Worth {amount}").format(amount=signed_size(game, "cash", whole, _digits(game)))
    parts = worth_parts(game, before, after)
    return _("{head}: {parts}.").format(head=head, parts=parts) if parts else f"{head}."


def worth_gap(game: Game, before: WorthParts, after: WorthParts) -> float:
    """Return the difference of two worths as they are printed, in million."""
    digits = _digits(game)
    return round(round(after.total, digits) - round(before.total, digits), digits)


def paid_for(meter: str) -> str:
    """Name the part of worth that a meter of `FUTURES` makes."""
    return _("what a buyer pays for {meter}").format(meter=_(METERS[meter].name).lower())


def worth_parts(game: Game, before: WorthParts, after: WorthParts) -> str:
    """Say which parts of worth differ and by how much, and what a worth that stops at nothing leaves out."""
    digits = _digits(game)
    names = [
        _("cash"),
        *(paid_for(meter) for meter in FUTURES),
    ]
    cash = after.cash - before.cash
    apart = [getattr(after, meter) - getattr(before, meter) for meter in FUTURES]
    rest = after.total - before.total - cash - sum(apart)
    apart += [rest] if abs(rest) > _NOTHING else []
    known = round(cash, digits)
    amounts = (known, *adding_up(apart, worth_gap(game, before, after) - known, digits))
    return ", ".join(
        _("{cause} {amount}").format(cause=name, amount=signed_size(game, "cash", part, digits))
        for name, part in zip([*names, _("the rest")], amounts, strict=False)
        if part
    )


def _digits(game: Game) -> int:
    return max(1, digits_of("cash", game))
