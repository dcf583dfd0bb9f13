"""Saying what is expected of a quarter, and hearing what came."""

from typing import Final

from game.lesson.predictions import Calibration, scored_quarter, worth_guessing
from game.lesson.predictions.sentences import (
    WAYS,
    WHAT_IS_SAME,
    groups_sentence,
    guess_sentence,
    misjudged_head,
    summary,
    verdict,
)
from game.play.game import Game
from game.play.guess import Way, way_of
from game.play.names import METERS
from game.text.desk import Answer, Desk
from game.text.vocabulary import full_word, meter_meant
from game.words import _

_WAYS: Final[dict[str, Way | None]] = {
    "up": Way.UP,
    "rise": Way.UP,
    "higher": Way.UP,
    "down": Way.DOWN,
    "fall": Way.DOWN,
    "lower": Way.DOWN,
    "same": Way.SAME,
    "none": None,
    "off": None,
}


def expect(desk: Desk, typed: str) -> Answer:
    """Note what is expected of a meter: `expect trust up`; alone, tell what was said and what is worth it."""
    words = typed.split()
    if not words:
        return Answer(desk, (_said(desk), _how(desk)))
    meter = meter_meant(words[0])
    way = full_word(words[1], _WAYS) if len(words) > 1 else ""
    if not meter or not way:
        return Answer(desk, (_how(desk),))
    after = desk.planned(desk.plan.with_guess(meter, _WAYS[way]))
    return Answer(after, (_said(after),))


def _said(desk: Desk) -> str:
    told = [f"{_(METERS[g.meter].name).lower()} {_(WAYS[g.way])}" for g in desk.plan.guesses]
    return (
        _("You expect: {guesses}.").format(guesses=", ".join(told)) if told else _("You expect nothing yet.")
    )


def _how(desk: Desk) -> str:
    three = ", ".join(m for m in worth_guessing(desk.game) if way_of(desk.plan.guesses, m) is None)
    how = _(
        "Type expect, a meter, and up, down or same, for up to three meters; it changes nothing, and the "
        "results tell what came. {same}"
    ).format(same=_(WHAT_IS_SAME))
    return how + (" " + _("Worth a guess now: {meters}.").format(meters=three) if three else "")


def guess_lines(game: Game) -> list[str]:
    """Tell what was expected of the quarter played last and what came; nothing where nothing was said."""
    found = scored_quarter(game)
    return ["", *(guess_sentence(game, one) for one in found)] if found else []


def calibration_lines(found: Calibration | None) -> tuple[str, ...]:
    """Tell how good the player's picture of the company was; nothing where nothing was guessed."""
    if found is None:
        return ()
    misses = (f"{misjudged_head(one)}. {one.sentence}" for one in found.misjudged)
    return (
        _("What you expected:"),
        f"{summary(found)} {verdict(found)} {groups_sentence(found)} {_(WHAT_IS_SAME)}",
        *misses,
        "",
    )
