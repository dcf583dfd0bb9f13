"""The big screen's keys: the steps they take, the pages they turn, and the trainer's page that turns them."""

from itertools import pairwise

import pygame
import pytest

from game.words import use_language
from tests.ui.bigscreen.screens import PHASES, SIZES, heard_on, press, settle, shown
from tests.ui.screens.layout_checks import check_layout, longer_words


def test_enter_begins_and_a_round_not_all_have_decided_is_ended_only_when_asked_twice(views):
    big, _ui, link = shown(views, "lobby", (1280, 720))
    press(big, pygame.K_RETURN)
    assert link.sent == [("begin", {})]
    big, _ui, link = shown(views, "deciding", (1280, 720))
    press(big, pygame.K_RETURN)
    assert link.sent == []
    press(big, pygame.K_RETURN)
    assert link.sent == [("close", {})]
    assert link.stages == [views.of["deciding"]["stage"]]


def test_a_double_enter_ends_a_round_and_leaves_its_results_on_the_screen(views):
    big, _ui, link = shown(views, "deciding", (1280, 720))
    link.view = dict(views.of["deciding"], ready=True)
    press(big, pygame.K_RETURN)
    press(big, pygame.K_RETURN)
    link.view = dict(views.of["results"], last=False)
    press(big, pygame.K_RETURN)
    big.frame(3000)
    press(big, pygame.K_RETURN)
    assert link.sent == [("close", {})]
    big.frame(4000)
    press(big, pygame.K_RETURN)
    assert link.sent == [("close", {}), ("begin", {})]


def test_after_a_round_ended_by_the_clock_enter_rests_too(views):
    big, _ui, link = shown(views, "deciding", (1280, 720))
    big.frame(9000)
    link.view = dict(views.of["results"], last=False)
    big.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode=""))
    assert link.sent == []


@pytest.mark.parametrize("phase", ["results", "debrief"])
def test_right_comes_by_every_leaf_of_every_page_and_left_back_the_same_way(views, phase):
    big, ui, _link = shown(views, phase, (640, 480))

    def leafed(key):
        press(big, key)
        leaves = ui.find("leaves")
        return big._page, big._chapter, leaves.at if leaves else 0, leaves.count if leaves else 1

    ways = [leafed(pygame.K_RIGHT) for _step in range(24)]
    assert any(count > 1 for *_page, count in ways)
    for (*page, at, count), (*after, now, _count) in pairwise(ways):
        assert (after, now) == (page, at + 1) if at + 1 < count else (after != page and now == 0)
    assert [leafed(pygame.K_LEFT) for _step in range(23)] == ways[-2::-1]


def test_leafing_stops_at_the_debriefs_first_and_last_chapter(views):
    big, ui, _link = shown(views, "debrief", (1280, 720))
    press(big, pygame.K_LEFT)
    assert "1 / " in heard_on(ui)
    for _chapter in range(40):
        big.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0, unicode=""))
        big.frame(40)
    last = heard_on(ui)
    assert "To talk about" in last
    press(big, pygame.K_RIGHT)
    assert heard_on(ui) == last
    press(big, pygame.K_LEFT)
    assert heard_on(ui) != last


def test_the_keys_steer_the_clock_and_the_room(views):
    big, _ui, link = shown(views, "deciding", (1280, 720))
    press(big, pygame.K_SPACE)
    press(big, pygame.K_PLUS)
    assert link.sent == [("pause", {"paused": True}), ("extend", {"seconds": 60})]
    big, _ui, link = shown(views, "lobby", (1280, 720))
    press(big, pygame.K_PLUS)
    press(big, pygame.K_l)
    assert link.sent == [("open", {"teams": 6}), ("lock", {"locked": True})]


def typed(key, unicode="", mod=0):
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=unicode)


PLUS = {
    "its own key": typed(pygame.K_PLUS, "+"),
    "keypad": typed(pygame.K_KP_PLUS, "+"),
    "keypad without a sign": typed(pygame.K_KP_PLUS),
    "Shift and =": typed(pygame.K_EQUALS, "+", pygame.KMOD_LSHIFT),
    "plain =": typed(pygame.K_EQUALS, "="),
    "Shift and 1, as in Switzerland": typed(pygame.K_1, "+", pygame.KMOD_LSHIFT),
}


@pytest.mark.parametrize("how", PLUS)
def test_plus_works_on_every_keyboard_in_the_lobby_and_while_deciding(views, how):
    for phase, sent in (("lobby", ("open", {"teams": 6})), ("deciding", ("extend", {"seconds": 60}))):
        big, _ui, link = shown(views, phase, (1280, 720))
        big.event(PLUS[how])
        assert link.sent == [sent]


def test_a_team_is_taken_away_only_when_nobody_sits_in_it(views):
    big, ui, link = shown(views, "lobby", (1280, 720))
    big.event(typed(pygame.K_KP_MINUS, "-"))
    assert link.sent == []
    assert "has people in it" in ui.layers.toast.text
    *others, last = link.view["teams"]
    link.view = dict(link.view, teams=[*others, dict(last, people=0)])
    for minus in (typed(pygame.K_MINUS, "-"), typed(pygame.K_6, "-"), typed(pygame.K_KP_MINUS)):
        big.event(minus)
    assert link.sent == [("open", {"teams": 4})] * 3


def test_of_teams_there_are_one_at_least_and_twenty_at_most(views):
    big, _ui, link = shown(views, "lobby", (1280, 720))
    nobody = [{"number": n, "name": f"Team {n}", "people": 0} for n in range(1, 21)]
    link.view = dict(link.view, teams=nobody)
    press(big, pygame.K_PLUS)
    link.view = dict(link.view, teams=nobody[:1])
    press(big, pygame.K_MINUS)
    assert link.sent == []


def test_keys_are_called_in_the_language_in_force(views):
    use_language("es")
    try:
        _big, ui, _link = shown(views, "deciding", (1280, 720))
        assert {"Intro", "Espacio", "+"} <= set(heard_on(ui).split())
    finally:
        use_language("en")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("phase", PHASES)
def test_f1_tells_what_can_be_done_now_and_takes_no_step(views, phase, size, monkeypatch):
    with longer_words(monkeypatch):
        big, ui, link = shown(views, phase, size)
        press(big, pygame.K_F1)
        check_layout(ui, ui.dialog)
        press(big, pygame.K_RETURN)
    assert ui.dialog is None
    assert not link.sent


def test_a_clicker_turns_the_pages(views):
    big, ui, _link = shown(views, "results", (1280, 720))
    first = heard_on(ui)
    press(big, pygame.K_PAGEDOWN)
    second = heard_on(ui)
    press(big, pygame.K_PAGEUP)
    assert heard_on(ui) == first != second


def test_the_trainer_turns_the_pages_from_their_own_page_and_a_new_server_turns_none(views):
    big, ui, link = shown(views, "results", (1280, 720))
    link.view = dict(link.view, turned=("one", 4))
    settle(big)
    first = heard_on(ui)
    link.view = dict(link.view, turned=("one", 5))
    settle(big)
    second = heard_on(ui)
    assert second != first
    link.view = dict(link.view, turned=("another", 0))
    settle(big)
    assert heard_on(ui) == second
