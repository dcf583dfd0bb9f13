import pygame
import pytest

from game.engine import LEADERSHIP, METERS
from game.play.game import hours_for_practices
from game.play.settings import Settings
from game.ui.screens.guidance import EVERYTHING, results_steps, shown_in
from game.ui.screens.quarter import QuarterScreen
from game.ui.screens.results import ResultsScreen
from tests.ui.screens.layout_checks import check_layout
from tests.ui.screens.stand_in import GREEN, KITE, SIZES, StandIn, played, run, window
from tests.ui.widgets.hand import click, key, node

NEW = Settings()


def beginner(quarters: int = 0, size: str = "hd", name: str = KITE) -> StandIn:
    guide = StandIn(played(name, quarters), window(size), NEW)
    guide.show(QuarterScreen(guide))
    run(guide, 2)
    return guide


def test_a_first_quarter_shows_little():
    guide = beginner()
    meters = [part.id for part in guide.ui.root.walk() if part.id.startswith("meter-")]
    assert meters == ["meter-direction", "meter-engagement", "meter-problems", "meter-cash"]
    assert guide.ui.find("style") is None
    assert guide.ui.find("practice-plan") is None
    assert guide.ui.layers.coach is not None


def test_controls_come_one_after_the_other():
    second, third = beginner(1), beginner(2)
    assert second.ui.find("practice-plan") is not None
    assert second.ui.find("style") is None
    assert third.ui.find("style") is not None
    assert shown_in(third.game, NEW) == EVERYTHING
    assert len(EVERYTHING.meters) == len(METERS)


def test_leading_and_managing_balance_each_other():
    guide = beginner()
    leading = guide.plan.leading
    guide.ui.take_focus(node(guide.ui, "group-leading"))
    key(guide.ui, pygame.K_RIGHT)
    assert guide.plan.leading == leading + 3
    assert guide.plan.spent == hours_for_practices(guide.game, guide.plan.choice)
    hours = [guide.plan.hours[practice] for practice in LEADERSHIP]
    assert max(hours) - min(hours) <= 1
    for _press in range(30):
        key(guide.ui, pygame.K_RIGHT)
    assert guide.plan.leading == guide.plan.spent
    for _press in range(40):
        key(guide.ui, pygame.K_LEFT)
    assert guide.plan.leading == 0


def test_a_balance_is_taken_back_in_one_step():
    guide = beginner()
    before = guide.plan
    guide.ui.take_focus(node(guide.ui, "group-managing"))
    key(guide.ui, pygame.K_RIGHT)
    assert guide.plan != before
    key(guide.ui, pygame.K_z, pygame.KMOD_CTRL)
    assert guide.plan == before
    assert not guide.can_undo


def test_words_of_guidance_follow_each_other_and_are_said_once():
    guide = beginner()
    targets = []
    while guide.ui.layers.coach is not None:
        targets.append(guide.ui.layers.coach.target)
        run(guide, 1)
        click(guide.ui, node(guide.ui, "coach-next").rect.center)
    assert targets == ["scene", "event", "week", "end"]


@pytest.mark.parametrize("size", ["hd", "full", "large"])
@pytest.mark.parametrize("quarters", [0, 1, 2])
def test_words_of_guidance_leave_the_event_to_be_read(size, quarters):
    guide = beginner(quarters, size)
    while (mark := guide.ui.layers.coach) is not None:
        if mark.target != "event":
            assert not mark.rect.colliderect(node(guide.ui, "event").rect), mark.target
        assert not mark.rect.colliderect(node(guide.ui, mark.target).rect), mark.target
        key(guide.ui, pygame.K_RETURN)
        run(guide, 1)


def test_enter_goes_through_the_guidance():
    guide = beginner()
    for _step in range(4):
        assert guide.ui.focus.id == "coach-next"
        key(guide.ui, pygame.K_RETURN)
    assert guide.ui.layers.coach is None
    guide.show(QuarterScreen(guide))
    assert guide.ui.layers.coach is None, "said once"


def test_skipping_shows_everything_for_good():
    guide = beginner()
    click(guide.ui, node(guide.ui, "coach-skip").rect.center)
    assert guide.ui.layers.coach is None
    assert guide.ui.find("style") is not None
    guide.show(QuarterScreen(guide))
    assert guide.ui.layers.coach is None


def test_whoever_knows_it_can_see_everything_at_once():
    guide = beginner()
    guide.ui.take_focus(node(guide.ui, "show-all"))
    key(guide.ui, pygame.K_RETURN)
    assert guide.ui.find("meter-team") is not None
    assert guide.ui.find("show-all") is None


def test_other_scenarios_show_everything_and_introduce_their_levers_alone():
    guide = beginner(0, name=GREEN)
    assert guide.ui.layers.coach.target == "company"
    assert guide.ui.find("style") is not None
    assert guide.ui.find("meter-team") is not None


def test_the_first_results_introduce_why():
    guide = StandIn(played(KITE, 1), window(), NEW)
    guide.show(ResultsScreen(guide))
    assert guide.ui.layers.coach.target == "change-0"
    click(guide.ui, node(guide.ui, "coach-next").rect.center)
    assert results_steps(guide.game, guide.settings) == ()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("quarters", [0, 1, 2])
def test_guided_quarters_have_their_place(size, quarters):
    guide = beginner(quarters, size)
    check_layout(guide.ui, guide.ui.root)
    check_layout(guide.ui, guide.ui.layers.coach)


def test_escape_closes_the_word_of_guidance_before_it_opens_the_menu():
    guide = beginner()
    said = guide.ui.layers.coach.target
    key(guide.ui, pygame.K_ESCAPE)
    assert guide.ui.layers.coach is None
    assert guide.ui.dialog is None
    key(guide.ui, pygame.K_ESCAPE)
    assert guide.ui.dialog is not None
    key(guide.ui, pygame.K_ESCAPE)
    guide.screen.opened(guide.ui)
    assert guide.ui.layers.coach.target != said
