"""Asking around: by key and by mouse, at every size, and who was right in the debrief."""

from dataclasses import replace

import pygame
import pytest

from game.lesson.advice import advice
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.quarter import QuarterScreen
from tests.ui.screens.layout_checks import check_heights, check_layout, longer_words
from tests.ui.screens.stand_in import GREEN, KITE, SIZES, WINTER, StandIn, played, run, window
from tests.ui.widgets.hand import click, key, node


def deciding(size: str = "hd", name: str = KITE, quarters: int = 5) -> StandIn:
    guide = StandIn(played(name, quarters), window(size))
    guide.show(QuarterScreen(guide))
    run(guide, 3)
    return guide


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [KITE, GREEN, WINTER])
def test_what_people_advise_fits(size, name):
    guide = deciding(size, name)
    key(guide.ui, pygame.K_a)
    run(guide, 3)
    check_layout(guide.ui, guide.ui.dialog)
    check_heights(guide.ui.dialog)
    told = " ".join(part.accessible_name() for part in guide.ui.dialog.walk())
    for one in advice(guide.game):
        assert one.says in told
        assert one.person.name in told
    key(guide.ui, pygame.K_RETURN)
    assert guide.ui.dialog is None


def test_longer_words_fit_too(monkeypatch):
    with longer_words(monkeypatch):
        guide = deciding("small")
        click(guide.ui, node(guide.ui, "ask").rect.center)
        run(guide, 3)
        check_layout(guide.ui, guide.ui.root)


def test_nobody_is_asked_in_a_first_quarter():
    guide = StandIn(played(KITE, 0), window())
    guide.settings = replace(guide.settings, seen=())
    guide.show(QuarterScreen(guide))
    assert guide.ui.find("ask") is None


def test_the_debrief_tells_who_was_right():
    guide = StandIn(played(WINTER, 99), window())
    guide.show(DebriefScreen(guide))
    tabs = node(guide.ui, "chapters")
    tabs.pick(next(place for place, tab in enumerate(tabs.options) if "How you read it" in str(tab)))
    run(guide, 3)
    rows = node(guide.ui, "voices").rows
    assert {record.person.name for record in guide.debrief.voices} == {row[0].split("**")[1] for row in rows}
