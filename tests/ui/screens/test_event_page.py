from dataclasses import replace

import numpy as np
import pygame
import pytest

from game.play.game import new_game
from game.play.hints import hints
from game.play.names import METERS
from game.scenarios import Scenario
from game.ui.screens.parts.event_page import EventPage
from game.ui.screens.quarter import QuarterScreen
from game.ui.widgets import UI, Choice
from tests.ui.screens.layout_checks import check_heights, check_layout
from tests.ui.screens.stand_in import GREEN, KITE, WINTER, StandIn, run, scenario
from tests.ui.widgets.hand import click, key, move


def page_of(story: Scenario, row: int, text_scale: float = 1.0) -> tuple[StandIn, EventPage]:
    """Open the first quarter with one event on the desk, in the smallest window with two columns."""
    game = new_game(story, 7)
    game = replace(game, start=replace(game.start, event=np.array([row], np.int64)))
    guide = StandIn(game, UI((1280, 720), 1.0, text_scale))
    guide.show(QuarterScreen(guide))
    run(guide, 2)
    page = guide.ui.find("event-page")
    assert isinstance(page, EventPage)
    return guide, page


def long_event(story: Scenario) -> tuple[Scenario, int]:
    """Return the scenario with one event's text far too long."""
    event = story.events[0]
    text = "\n\n".join([event.text] * 6)
    return replace(story, events=(replace(event, text=text), *story.events[1:])), 0


@pytest.mark.parametrize("name", [KITE, GREEN, WINTER])
def test_four_answers_are_seen_at_once(name):
    story = scenario(name)
    for row, event in enumerate(story.rules.events):
        if len(event.choices) == 4:
            guide, page = page_of(story, row)
            assert not page.overflows, event
            assert all(page.rect.contains(node.rect) for node in page.walk() if isinstance(node, Choice))
            check_layout(guide.ui, page)
            check_heights(page)


def test_a_short_event_stands_at_ease():
    story = scenario(KITE)
    short = replace(story.events[0], text="Hello.")
    _guide, page = page_of(replace(story, events=(short, *story.events[1:])), 0)
    choices = [node for node in page.walk() if isinstance(node, Choice)]
    assert not any(choice.tight for choice in choices)
    assert {choice.size for choice in choices} == {"body"}


def test_what_is_too_long_says_that_more_is_below_and_goes_there():
    guide, page = page_of(*long_event(scenario(KITE)))
    last = [node for node in page.walk() if isinstance(node, Choice)][-1]
    assert last.rect.bottom > page.rect.bottom
    sign = (page.rect.centerx, page.rect.bottom - 10)
    before = pygame.image.tobytes(run(guide, 1), "RGB")
    for _press in range(5):
        click(guide.ui, sign)
    assert page.rect.contains(last.rect)
    assert page.part(sign) != "more"
    assert pygame.image.tobytes(run(guide, 1), "RGB") != before


def test_a_resized_window_lets_the_letters_grow_again():
    story = scenario(KITE)
    row = next(row for row, event in enumerate(story.rules.events) if len(event.choices) == 4)
    guide, page = page_of(story, row)
    small = page.closeness
    guide.ui.resize((1600, 1400))
    assert small > 0
    assert page.closeness == 0


def test_f1_on_an_answer_that_was_clicked_explains_the_meters_it_pushes():
    guide, _page = page_of(scenario(KITE), 0)
    answer = guide.ui.find("choice-1")
    click(guide.ui, answer.rect.center)
    key(guide.ui, pygame.K_F1)
    assert guide.asked == []
    pushed = {hint.meter for hint in hints(guide.game.event.choices[0])}
    assert pushed
    assert all(METERS[meter].about in guide.ui.layers.tooltip.text for meter in pushed)


def test_a_chip_under_the_pointer_explains_its_meter_alone():
    guide, _page = page_of(scenario(KITE), 0)
    answer = guide.ui.find("choice-1")
    bottom = answer.rect.bottom - 9 - 6
    told = {answer.tip_at((x, bottom)) for x in range(answer.rect.x, answer.rect.right)}
    wanted = {hint.tip for hint in answer.hints}
    assert told == wanted | {""}
    x = next(x for x in range(answer.rect.x, answer.rect.right) if answer.tip_at((x, bottom)))
    move(guide.ui, (x, bottom))
    guide.ui.tick(10_000)
    assert guide.ui.layers.tooltip.text == answer.hints[0].tip
