from dataclasses import replace

import pygame
import pytest

from game.engine import state_of
from game.lesson.results import changes
from game.play.settings import Settings
from game.ui.screens.company_scene import scene_state
from game.ui.screens.quarter import QuarterScreen
from game.ui.screens.results import ResultsScreen
from tests.ui.screens.layout_checks import (
    check_heights,
    check_layout,
    check_tab_reaches_everything,
    longer_words,
)
from tests.ui.screens.stand_in import GREEN, KITE, SIZES, WINTER, StandIn, played, run, window
from tests.ui.widgets.hand import click, key, node, shown


def at_results(name: str = WINTER, quarters: int = 6, size: str = "hd") -> StandIn:
    guide = StandIn(played(name, quarters), window(size))
    guide.show(ResultsScreen(guide))
    run(guide, 2)
    return guide


def words(guide: StandIn) -> str:
    return " ".join(part.accessible_name() for part in guide.ui.root.walk())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [KITE, GREEN, WINTER])
def test_everything_has_its_place(name, size):
    for quarters in (1, 5):
        guide = at_results(name, quarters, size)
        check_layout(guide.ui, guide.ui.root)
        check_heights(guide.ui.root)
        assert guide.ui.window.contains(node(guide.ui, "continue").rect)


@pytest.mark.parametrize("size", SIZES)
def test_longer_words_have_their_place_too(size, monkeypatch):
    with longer_words(monkeypatch):
        guide = at_results(size=size)
        check_layout(guide.ui, guide.ui.root)


def test_the_style_is_told_only_once_the_guidance_has_spoken_of_it():
    told = []
    for quarters in (1, 2, 3):
        guide = StandIn(played(KITE, quarters), window(), Settings())
        guide.show(ResultsScreen(guide))
        told.append("Style:" in words(guide))
    assert told == [False, False, True]
    assert "Style:" in words(at_results(KITE, 1))


def test_the_keyboard_reaches_everything():
    check_tab_reaches_everything(at_results().ui)


def test_the_story_tells_what_came_of_the_answer():
    guide = at_results()
    played_last = guide.game.quarters[-1]
    event = guide.game.scenario.events[int(played_last.before.event[0])]
    choice = event.choices[played_last.plan.choice]
    told = words(guide)
    assert event.title in told
    assert choice.label in told
    assert choice.outcome in told
    assert choice.reply is None or choice.reply.says in told


def test_enter_goes_on():
    guide = at_results()
    assert guide.ui.focus.id == "continue"
    key(guide.ui, pygame.K_RETURN)
    assert guide.asked == ["to_quarter"]


def test_after_the_last_quarter_it_leads_to_the_debrief():
    guide = at_results(quarters=99)
    key(guide.ui, pygame.K_RETURN)
    assert guide.asked == ["to_debrief"]


def test_every_change_opens_its_why():
    guide = at_results()
    for number, one in enumerate(changes(guide.game)):
        click(guide.ui, shown(guide.ui, f"change-{number}"))
        assert guide.ui.dialog.id == "why"
        assert one.sentence in [getattr(part, "source", "") for part in guide.ui.dialog.walk()]
        key(guide.ui, pygame.K_ESCAPE)


def test_a_change_of_state_is_news():
    quarters = range(1, 12)
    news = {}
    for number in quarters:
        guide = StandIn(played(KITE, number), window())
        guide.show(ResultsScreen(guide))
        news[number] = guide.ui.find("state-news") is not None
    game = played(KITE, 11)
    changed = {q.number + 1: state_of(q.before) != state_of(q.after) for q in game.quarters}
    assert news == changed
    assert True in changed.values()


def test_the_picture_eases_from_before_to_after():
    guide = at_results()
    before, after = scene_state(guide.game, 5), scene_state(guide.game)
    assert before != after
    assert guide.screen._scene._state == before
    run(guide, 90, start=1000)
    assert guide.screen._scene._state == after


def test_with_reduced_motion_the_new_weather_is_painted_all_the_same():
    guide = StandIn(played(WINTER, 4), window())
    guide.ui.reduced_motion = True
    guide.show(ResultsScreen(guide))
    run(guide, 60)
    scene = guide.screen._scene._scene
    assert scene.state == scene_state(guide.game)
    assert not scene.animating
    assert guide.ui.tick(9000) is False, "an idle screen draws nothing"


def test_one_picture_goes_from_screen_to_screen():
    guide = StandIn(played(KITE, 2), window())
    guide.show(QuarterScreen(guide))
    scene = guide.screen._scene
    guide.set_choice(0)
    guide.end_quarter()
    guide.show(ResultsScreen(guide))
    assert guide.screen._scene is scene


def test_a_failed_company_is_told_plainly():
    guide = at_results()
    last = guide.game.quarters[-1]
    dead = last.after.alive.copy()
    dead[:] = False
    closed = replace(last.after, alive=dead)
    lost = replace(last, turn=replace(last.turn, company=closed))
    guide._game = replace(guide.game, quarters=(*guide.game.quarters[:-1], lost))
    guide.refresh()
    assert "The bank has closed the company." in words(guide)
    assert "See how it ended" in words(guide)


@pytest.mark.parametrize("size", SIZES)
def test_in_a_practice_game_it_leads_to_what_if(size):
    game = replace(played(KITE, 4), practice=True)
    guide = StandIn(game, window(size))
    guide.show(ResultsScreen(guide))
    run(guide, 2)
    check_layout(guide.ui, guide.ui.root)
    key(guide.ui, pygame.K_i)
    assert guide.asked == ["to_what_if"]
    guide.ui.on_escape()
    click(guide.ui, node(guide.ui, "menu-what-if").rect.center)
    assert guide.asked == ["to_what_if", "to_what_if"]
    assert at_results(KITE, 4).ui.find("what-if") is None
