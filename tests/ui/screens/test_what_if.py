"""What if on screen: every size, by keyboard and by mouse, from the debrief and back."""

import pygame
import pytest

from game.engine import Mandate, Practice, Skill, Style
from game.lesson.what_if import Wish
from game.lesson.wording import quarter_name
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.what_if import WhatIfScreen
from game.ui.widgets import UI, Label, Text
from tests.ui.screens.layout_checks import (
    check_heights,
    check_layout,
    check_tab_reaches_everything,
    longer_words,
)
from tests.ui.screens.stand_in import GREEN, KITE, SIZES, WINTER, StandIn, played, run, window
from tests.ui.screens.test_debrief import failed_early
from tests.ui.screens.whole import finished
from tests.ui.widgets.hand import click, key, same_pixels


def opened(size: str = "hd", name: str = KITE, quarter: int | None = 3) -> tuple[StandIn, UI, WhatIfScreen]:
    ui = window(size)
    guide = StandIn(played(name, 99), ui)
    screen = WhatIfScreen(guide, quarter)
    guide.show(screen)
    run(guide)
    return guide, ui, screen


def words(ui: UI) -> str:
    return " ".join(node.accessible_name() for node in ui.root.walk() if isinstance(node, Label | Text))


def change_much(screen: WhatIfScreen, guide: StandIn) -> None:
    """Wish something else everywhere, and wait for what comes of it."""
    plan = guide.game.quarters[3].plan
    screen._give(Practice.PLAN, 20)
    screen._take_style(Style((plan.style + 2) % len(Style)))
    screen._answer((plan.choice + 1) % 2)
    thought_out(screen, guide)


def thought_out(screen: WhatIfScreen, guide: StandIn, frames: int = 30) -> pygame.Surface:
    """Wait for what a wish comes to, and draw it."""
    if screen._thinking is not None:
        screen._thinking.wait(60)
    return run(guide, frames)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [KITE, GREEN, WINTER])
def test_it_fits_at_every_size_before_and_after_a_change(size, name):
    guide, ui, screen = opened(size, name)
    check_layout(ui, ui.root)
    check_heights(ui.root)
    change_much(screen, guide)
    for page in (0, 1):
        screen._turn_page(page)
        run(guide, 3)
        check_layout(ui, ui.root)
        check_heights(ui.root)


@pytest.mark.parametrize("size", ["small", "hd"])
def test_longer_words_fit_too(monkeypatch, size):
    with longer_words(monkeypatch):
        guide, ui, screen = opened(size)
        change_much(screen, guide)
        check_layout(ui, ui.root)


def test_keys_alone_change_a_decision_and_tell_what_it_would_have_brought():
    guide, ui, screen = opened()
    assert ui.focus is ui.find("wish-quarter")
    check_tab_reaches_everything(ui)
    assert "Change one thing in" in words(ui)
    ui.take_focus(ui.find("wish-plan"))
    for _press in range(6):
        key(ui, pygame.K_RIGHT)
        thought_out(screen, guide, 2)
    assert "hours more to plan and budget" in words(ui)
    assert "the score" in words(ui)
    ui.take_focus(ui.find("shown-quarter"))
    key(ui, pygame.K_HOME)
    run(guide, 2)
    assert "Until here both are the same company." in words(ui)
    key(ui, pygame.K_ESCAPE)
    assert guide.asked == ["back"]


def with_every_lever(size: str = "hd") -> tuple[StandIn, UI, WhatIfScreen]:
    ui = window(size)
    guide = StandIn(finished(), ui)
    screen = WhatIfScreen(guide, 2)
    guide.show(screen)
    run(guide)
    return guide, ui, screen


@pytest.mark.parametrize("size", SIZES)
def test_levers_have_their_place_beside_the_hours(size):
    guide, ui, screen = with_every_lever(size)
    check_layout(ui, ui.root)
    levers = guide.game.quarters[2].plan.levers
    screen._span(onwards=True)
    rules = guide.game.scenario.rules
    screen._pull(levers.with_training(Skill.REPORTING).with_mandate(3, Mandate.REPORT, rules))
    thought_out(screen, guide, 3)
    check_layout(ui, ui.root)
    check_heights(ui.root)


def test_a_change_goes_on_from_here_and_levers_are_pulled_by_keys():
    guide, ui, screen = with_every_lever()
    check_tab_reaches_everything(ui)
    for part in ("wish-training", "wish-span"):
        ui.take_focus(ui.find(part))
        key(ui, pygame.K_RIGHT)
        thought_out(screen, guide, 2)
    assert "With training in vision" in words(ui)
    assert f"from {quarter_name(guide.game, 2)} on" in words(ui)
    assert "you: none" in words(ui)
    ui.take_focus(ui.find("wish-mandate-0"))
    key(ui, pygame.K_RIGHT)
    thought_out(screen, guide, 2)
    assert "Mara Lindqvist (“asks first” instead of “not in office”)" in words(ui)
    ui.take_focus(ui.find("wish-quarter"))
    key(ui, pygame.K_RIGHT)
    assert screen._wish == Wish(3, onwards=True)


def test_a_scenario_without_levers_asks_for_none():
    _guide, ui, _screen = opened()
    assert ui.find("wish-span") is not None
    assert ui.find("wish-training") is None
    assert "The company" not in words(ui)


def test_as_it_was_takes_every_change_back():
    guide, ui, screen = opened()
    change_much(screen, guide)
    assert "Change one thing in" not in words(ui)
    click(ui, ui.find("as-it-was").rect.center)
    thought_out(screen, guide)
    assert "Change one thing in" in words(ui)
    assert not ui.find("as-it-was").enabled


def test_another_quarter_begins_afresh():
    guide, ui, screen = opened()
    change_much(screen, guide)
    ui.take_focus(ui.find("wish-quarter"))
    key(ui, pygame.K_RIGHT)
    thought_out(screen, guide)
    assert "Change one thing in Q2 2028" in words(ui)


def test_a_partial_redraw_equals_a_full_one():
    guide, ui, screen = opened()
    ui.reduced_motion = True
    ui.take_focus(ui.find("wish-control"))
    for press in (pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_TAB, pygame.K_TAB, pygame.K_LEFT, pygame.K_TAB):
        key(ui, press)
        surface = thought_out(screen, guide)
        assert same_pixels(ui, surface)


def test_the_debrief_leads_there_by_its_button_and_by_its_key():
    ui = window()
    guide = StandIn(played(KITE, 99), ui)
    guide.show(DebriefScreen(guide))
    run(guide)
    key(ui, pygame.K_i)
    click(ui, ui.find("what-if").rect.center)
    assert guide.asked == ["to_what_if", "to_what_if"]


def test_a_company_that_failed_early_can_be_looked_back_at():
    ui = window()
    guide = StandIn(failed_early(), ui)
    screen = WhatIfScreen(guide)
    guide.show(screen)
    run(guide, 3)
    for practice in Practice:
        screen._give(practice, 7)
    thought_out(screen, guide)
    check_layout(ui, ui.root)
    check_heights(ui.root)
