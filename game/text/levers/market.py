"""Rivals: who shares the market, how they look from outside, who takes customers from whom."""

from game.lesson.rival_words import led_by, looks_told, moves_told, percents
from game.lesson.wording import plain
from game.play.game import Game
from game.play.lever_names import RIVALS
from game.play.rivals import RivalReading, rival_readings
from game.text.desk import Answer, Desk
from game.text.paper import plain as unmarked
from game.words import _


def rivals_lines(game: Game) -> tuple[str, ...]:
    """Say who the rivals are, how they fly, and how many customers each has."""
    own, *others = rival_readings(game)
    lines = [line for one in others for line in ("", *_rival_lines(game, one))]
    everybody = (own, *others)
    shares = [
        _("{name} {share} %").format(name=one.name, share=share)
        for one, share in zip(everybody, percents(everybody), strict=True)
    ]
    return (
        _(RIVALS.about),
        _("Of all customers: {shares}.").format(shares=", ".join(shares)),
        *lines,
    )


def _rival_lines(game: Game, one: RivalReading) -> tuple[str, ...]:
    text = game.scenario.rival(game.scenario.rules.rivals[one.row].id)
    head = _("{name}, {state}: {moves}").format(
        name=one.name, state=looks_told(one), moves=unmarked(moves_told(game, one))
    )
    return (head, unmarked(text.about))


def read_rivals(desk: Desk, _typed: str) -> Answer:
    """Read the rivals."""
    return Answer(desk, rivals_lines(desk.game))


def market_lines(game: Game) -> tuple[str, ...]:
    """Tell, once the game is over, how the companies in the market fared and who led them how."""
    if not game.scenario.rules.rivals:
        return ()
    rivals = game.scenario.rules.rivals
    told = [
        _("{name}, {led}: {customers} customers, {state}.").format(
            name=one.name,
            led=_("led by you") if one.row < 0 else led_by(rivals[one.row]),
            customers=plain(one.customers),
            state=looks_told(one),
        )
        for one in rival_readings(game)
    ]
    return (_("The market in the end:"), *told, "")
