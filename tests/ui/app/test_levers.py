"""A whole game with every lever, by keyboard alone, in the game's own loop; closed and opened again."""

import pygame

from game.engine import Mandate
from game.play.slots import load, newest
from game.scenarios import read_scenario
from tests.play.whole_company import WHOLE
from tests.ui.app.player import Person, at_the_game


def begin(person: Person) -> None:
    """Begin a game of the whole company, as if its file had been chosen."""
    story = read_scenario(WHOLE)
    person.journey.brief(story, WHOLE, 7)
    person.press(pygame.K_RETURN)
    assert person.on("QuarterScreen")


def pull_by_keys(person: Person) -> None:
    """Go to the company, give a mandate, begin a bet, train a skill, measure, and come back."""
    journey = person.journey
    person.press(pygame.K_c)
    person.press(pygame.K_HOME)
    person.tab_to("mandate-0")
    person.press(pygame.K_END)
    assert journey.plan.levers.mandate(0) is Mandate.FREE
    for page, control in (("bets", "bet-0"), ("skills", "train-empathy"), ("insight", "lever-analytics")):
        person.tab_to("levers")
        person.press(pygame.K_RIGHT)
        person.tab_to(control)
        person.press(pygame.K_RETURN if page == "skills" else pygame.K_RIGHT)
    person.press(pygame.K_c)
    assert person.ui.find("event") is not None


def test_levers_are_pulled_by_keys_taken_back_and_kept_over_a_night(home):
    with at_the_game() as person:
        journey = person.journey
        begin(person)
        pull_by_keys(person)
        levers = journey.plan.levers
        assert levers.training is not None
        assert levers.analytics == 1
        assert sum(bool(bet) for bet in levers.bets) == 1
        person.press(pygame.K_z, pygame.KMOD_CTRL)
        assert journey.plan.levers == levers.with_analytics(0)
        kept = journey.plan
        journey.quit()
    assert load(newest().slot).draft == kept
    with at_the_game() as person:
        person.journey.resume()
        assert person.journey.plan == kept


def test_a_game_with_levers_goes_to_its_end_by_keys(home):
    with at_the_game() as person:
        journey = person.journey
        begin(person)
        pull_by_keys(person)
        while not journey.game.over:
            if journey.game.event is not None:
                person.press(pygame.K_1)
            person.press(pygame.K_e)
            if person.ui.dialog is not None:
                person.tab_to("unspent-end")
                person.press(pygame.K_RETURN)
            assert person.on("ResultsScreen")
            person.press(pygame.K_RETURN)
        assert person.on("DebriefScreen")
        assert journey.game.quarters[0].after.tenure[0, 0] == 1
