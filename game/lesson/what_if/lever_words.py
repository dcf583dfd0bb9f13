"""Levers of a plan in words: what is in use, and what one plan uses otherwise than another."""

from game.engine import Bet, Mandate
from game.play.game import Game
from game.play.lever_names import BETS, MANDATES, MEASURES, SKILLS
from game.play.measures import Measures
from game.words import _

_HELD = ("one_on_ones", "survey", "develop")


def levers_used(game: Game, levers: Measures) -> list[str]:
    """Name every lever in use, executives and initiatives with what is asked of them."""
    rules = game.scenario.rules
    told = []
    if levers.training is not None:
        told.append(_("training in {skill}").format(skill=_(SKILLS[levers.training].name).lower()))
    if levers.analytics:
        told.append(_("analytics at level {level}").format(level=levers.analytics))
    told += [_(MEASURES[lever].name).lower() for lever in _HELD if getattr(levers, lever)]
    pairs = [(who.name, MANDATES[levers.mandate(row)], row) for row, who in enumerate(rules.candidates)]
    told += [
        _("{who}, {how}").format(who=who, how=_(name.name).lower())
        for who, name, row in pairs
        if levers.mandate(row) is not Mandate.NONE
    ]
    told += [
        _("{who}, {how}").format(who=what.name, how=_(BETS[levers.bet(row)].name).lower())
        for row, what in enumerate(rules.initiatives)
        if levers.bet(row) is not Bet.REST
    ]
    return told


def levers_changed(game: Game, real: Measures, other: Measures) -> list[str]:
    """Say which levers the other plan pulls otherwise, each as what stands behind "with"."""
    return [*_measures(real, other), *_people(game, real, other), *_bets(game, real, other)]


def _measures(real: Measures, other: Measures) -> list[str]:
    told = []
    if real.training is not other.training:
        told.append(
            _("no training")
            if other.training is None
            else _("training in {skill}").format(skill=_(SKILLS[other.training].name).lower())
        )
    if real.analytics != other.analytics:
        text = _("analytics at level {level} instead of {before}")
        told.append(text.format(level=other.analytics, before=real.analytics))
    for lever in _HELD:
        if getattr(real, lever) != getattr(other, lever):
            name = _(MEASURES[lever].name).lower()
            told.append(name if getattr(other, lever) else _("no {lever}").format(lever=name))
    return told


def _people(game: Game, real: Measures, other: Measures) -> list[str]:
    return [
        _as(who.name, _(MANDATES[other.mandate(row)].name), _(MANDATES[real.mandate(row)].name))
        for row, who in enumerate(game.scenario.rules.candidates)
        if real.mandate(row) is not other.mandate(row)
    ]


def _bets(game: Game, real: Measures, other: Measures) -> list[str]:
    return [
        _as(what.name, _(BETS[other.bet(row)].name), _(BETS[real.bet(row)].name))
        for row, what in enumerate(game.scenario.rules.initiatives)
        if real.bet(row) is not other.bet(row)
    ]


def _as(who: str, now: str, before: str) -> str:
    told = _("{who} (\u201c{now}\u201d instead of \u201c{before}\u201d)")
    return told.format(who=who, now=now.lower(), before=before.lower())
