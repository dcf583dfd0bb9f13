import pygame

from game.scenarios import find, read_scenario
from game.scenarios.varying import Chosen, chosen_of
from game.ui.screens.briefing import BriefingScreen
from tests.scenarios.test_varying import sandbox
from tests.ui.screens.stand_in import WINTER, StandIn, played, window
from tests.ui.widgets.hand import click, key, node, shown, type_text


class Beginner(StandIn):
    """Notes with which luck a game is begun."""

    seed: int | None = -1
    practice = False
    story = None

    def begin(self, scenario, seed=None, *, practice=False):
        self.story, self.seed, self.practice = scenario, seed, practice


def briefed(size: str = "hd", seed: int | None = None) -> Beginner:
    guide = Beginner(played(), window(size))
    guide.show(BriefingScreen(guide, read_scenario(find(WINTER)), seed))
    return guide


def words(guide: StandIn) -> str:
    return " ".join(part.accessible_name() for part in guide.ui.root.walk())


def test_it_tells_company_role_and_everybodys_wish():
    guide, story = briefed(), read_scenario(find(WINTER))
    told = words(guide)
    assert story.company.role in told
    for person in story.cast:
        assert person.name in told
        assert person.wants in told


def test_enter_begins_with_new_luck_and_escape_goes_back():
    guide = briefed()
    key(guide.ui, pygame.K_RETURN)
    assert guide.seed is None
    key(guide.ui, pygame.K_ESCAPE)
    assert guide.asked == ["to_picker"]


def test_a_practice_game_is_chosen_by_key_or_click():
    guide = briefed()
    click(guide.ui, shown(guide.ui, "practice"))
    key(guide.ui, pygame.K_b)
    assert guide.practice
    guide.ui.take_focus(node(guide.ui, "practice"))
    key(guide.ui, pygame.K_SPACE)
    key(guide.ui, pygame.K_b)
    assert not guide.practice


def test_in_a_sandbox_wind_and_length_are_chosen_by_key():
    guide = Beginner(played(), window("hd"))
    guide.show(BriefingScreen(guide, sandbox()))
    guide.ui.take_focus(node(guide.ui, "wind"))
    key(guide.ui, pygame.K_RIGHT)
    guide.ui.take_focus(node(guide.ui, "quarters"))
    key(guide.ui, pygame.K_RIGHT)
    key(guide.ui, pygame.K_b)
    assert chosen_of(guide.story) == Chosen("turbulent", 9)


def test_another_persons_luck_is_typed_and_taken():
    guide = briefed()
    click(guide.ui, shown(guide.ui, "luck"))
    type_text(guide.ui, "2718")
    key(guide.ui, pygame.K_RETURN)
    assert guide.ui.dialog is None
    key(guide.ui, pygame.K_b)
    assert guide.seed == 2718


def test_luck_that_is_no_number_is_refused_in_a_sentence():
    guide = briefed()
    click(guide.ui, shown(guide.ui, "luck"))
    for typed in ("good", "9" * 19):
        type_text(guide.ui, typed)
        click(guide.ui, shown(guide.ui, "seed-take"))
        assert guide.ui.dialog is not None
        assert "whole number" in guide.ui.layers.toast.text
        key(guide.ui, pygame.K_a, pygame.KMOD_CTRL)
        key(guide.ui, pygame.K_BACKSPACE)
    click(guide.ui, shown(guide.ui, "seed-take"))
    assert guide.ui.dialog is None


def test_the_way_on_is_always_in_sight():
    for size in ("hd", "small", "letters"):
        guide = briefed(size)
        assert guide.ui.window.contains(node(guide.ui, "begin").rect)
