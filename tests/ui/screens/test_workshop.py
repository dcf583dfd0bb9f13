from pathlib import Path

import pygame
import pytest

from game.scenarios import shipped
from game.ui.library import Library
from game.ui.screens.workshop import WorkshopScreen
from tests.ui.screens.stand_in import SIZES, StandIn, played, window
from tests.ui.widgets.hand import click, key, node, shown

_LIBRARY = Library()


def opened(size: str = "hd") -> StandIn:
    _LIBRARY.entries()
    guide = StandIn(played(), window(size))
    guide.show(WorkshopScreen(guide, _LIBRARY))
    return guide


def said(guide: StandIn) -> str:
    return " ".join(part.accessible_name() for part in guide.ui.root.walk())


def test_enter_opens_the_first_game_for_teams_without_simulated_people():
    guide = opened()
    key(guide.ui, pygame.K_RETURN)
    [wanted] = guide.workshops.wanted
    assert (wanted.scenario.id, wanted.path.stem) == ("kite-without-a-string", "kite-without-a-string")
    assert (wanted.one_company, wanted.people, wanted.ranked) == (False, 0, True)


@pytest.mark.parametrize("size", SIZES)
def test_what_is_chosen_with_the_mouse_is_what_is_opened(size):
    guide = opened(size)
    for one in ("company-dead-air", "ranked"):
        click(guide.ui, shown(guide.ui, one))
    shown(guide.ui, "mode")
    click(guide.ui, node(guide.ui, "mode").cells[1].center)
    guide.ui.take_focus(node(guide.ui, "people"))
    key(guide.ui, pygame.K_RIGHT)
    click(guide.ui, shown(guide.ui, "open"))
    [wanted] = guide.workshops.wanted
    assert (wanted.scenario.id, wanted.one_company, wanted.ranked) == ("dead-air", True, False)
    assert wanted.people == 4


def test_every_company_is_there_with_its_rounds():
    guide = opened()
    assert all(guide.ui.find(f"company-{path.stem}") for path in shipped())
    assert "Dead air. 5 rounds of 3 minutes" in said(guide)


def test_all_of_it_is_seen_at_once_on_a_usual_screen():
    guide = opened()
    for part in ("company-the-long-winter", "open", "report"):
        assert guide.ui.window.contains(node(guide.ui, part).rect)


def test_what_went_wrong_is_told_and_nothing_chosen_is_lost():
    guide = opened()
    click(guide.ui, shown(guide.ui, "company-dead-air"))
    guide.workshops.trouble = "Port 8642 is taken."
    guide.refresh()
    assert "Port 8642 is taken." in said(guide)
    key(guide.ui, pygame.K_o)
    assert guide.workshops.wanted[0].scenario.id == "dead-air"


def test_while_a_room_is_opened_nothing_else_is_and_the_page_stays():
    guide = opened()
    guide.workshops.going_on = "The room is being opened …"
    guide.refresh()
    for pressed in (pygame.K_o, pygame.K_r, pygame.K_g, pygame.K_ESCAPE):
        key(guide.ui, pressed)
    click(guide.ui, node(guide.ui, "back").rect.center)
    assert guide.workshops.wanted == []
    assert guide.asked == ["look"]


def test_ways_to_what_was_before_are_there_once_there_is_something():
    guide = opened()
    for pressed in (pygame.K_r, pygame.K_g):
        key(guide.ui, pressed)
    assert guide.asked == ["look"]
    guide.workshops.left, guide.workshops.played = ("Dead air", "in round 3 of 5"), ("Dead air", "2026-11-25")
    guide.refresh()
    assert "in round 3 of 5" in said(guide)
    for pressed in (pygame.K_r, pygame.K_g, pygame.K_ESCAPE):
        key(guide.ui, pressed)
    assert guide.asked == ["look", "report", "go_on", "to_title"]


def test_f1_tells_how_a_workshop_goes():
    guide = opened()
    key(guide.ui, pygame.K_F1)
    assert guide.ui.dialog.id == "workshop-help"
    key(guide.ui, pygame.K_RETURN)
    assert guide.ui.dialog is None


def test_a_scenario_of_ones_own_is_among_the_companies(tmp_path, monkeypatch):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))
    text = next(path for path in shipped() if path.stem == "dead-air").read_text(encoding="utf-8")
    own = tmp_path / "scenarios" / "night-watch.yaml"
    own.parent.mkdir()
    own.write_text(text.replace("id: dead-air", "id: night-watch", 1), encoding="utf-8")
    library = Library()
    library.entries()
    guide = StandIn(played(), window())
    guide.show(WorkshopScreen(guide, library))
    click(guide.ui, shown(guide.ui, "company-night-watch"))
    key(guide.ui, pygame.K_o)
    assert guide.workshops.wanted[0].path == Path(own)
