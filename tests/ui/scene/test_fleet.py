"""Many kites in one sky: each over its own place, as its company stands, whatever was drawn before."""

from dataclasses import replace

import pygame
import pytest

from game.ui.bigscreen.liveries import livery_of
from game.ui.scene.fleet import Fleet, Flyer

SIZE = (600, 200)
RED = (200, 40, 40)
STEADY, WILD, SLACK = Flyer(0.5, 0.9, RED), Flyer(1.0, 0.05, RED), Flyer(0.1, 0.05, RED)


@pytest.fixture(scope="module")
def fleet():
    fleet = Fleet(SIZE, 7)
    while not fleet.ready:
        fleet.build()
    return fleet


def shown(fleet, flyers, t, since=-100.0):
    fleet.aim(flyers, since)
    canvas = pygame.Surface(SIZE)
    fleet.draw(canvas, t)
    return canvas


def columns(before, after):
    """Return the first and the last x in which two pictures differ."""
    differing = pygame.mask.from_threshold(before, (0, 0, 0), (1, 1, 1, 255), after)
    differing.invert()
    boxes = differing.get_bounding_rects()
    return min(box.left for box in boxes), max(box.right for box in boxes)


def test_a_picture_does_not_depend_on_the_frames_before_it(fleet):
    flyers = STEADY, WILD, SLACK
    alone = pygame.image.tobytes(shown(fleet, flyers, 4.52), "RGB")
    for t in (0.0, 1.3, 4.51, 9.0):
        shown(fleet, flyers, t)
    assert pygame.image.tobytes(shown(fleet, flyers, 4.52), "RGB") == alone


def test_a_kite_that_rises_changes_nothing_over_other_places(fleet):
    low = (STEADY,) * 6
    high = (*low[:2], Flyer(0.9, 0.9, RED), *low[3:])
    first, last = columns(shown(fleet, low, 5.0), shown(fleet, high, 5.0))
    assert SIZE[0] * 1.5 / 6 < first < last < SIZE[0] * 4 / 6


def test_kites_ease_to_where_they_are_now(fleet):
    low, high = (STEADY,) * 3, (Flyer(0.9, 0.9, RED),) * 3
    there = pygame.image.tobytes(shown(fleet, high, 9.0), "RGB")
    shown(fleet, low, 4.0)
    on_the_way = pygame.image.tobytes(shown(fleet, high, 5.0, since=4.0), "RGB")
    assert on_the_way not in (there, pygame.image.tobytes(shown(fleet, low, 5.0), "RGB"))
    shown(fleet, high, 5.0, since=5.0)
    assert pygame.image.tobytes(shown(fleet, high, 9.0), "RGB") == there


def test_an_empty_sky_can_be_drawn(fleet):
    assert shown(fleet, (), 1.0).get_size() == SIZE


def test_a_kite_that_rose_shows_where_it_was_and_one_that_stayed_nothing(fleet):
    stayed = (STEADY,) * 3
    rose = (STEADY, replace(STEADY, before=0.2, moved="▲ 30"), STEADY)
    first, last = columns(shown(fleet, stayed, 5.0), shown(fleet, rose, 5.0))
    assert SIZE[0] / 3 < first < last < SIZE[0] * 2 / 3


def test_kites_in_different_liveries_look_different(fleet):
    mine, theirs = (
        pygame.image.tobytes(shown(fleet, (replace(STEADY, livery=livery_of(n)),), 5.0), "RGB")
        for n in (1, 11)
    )
    assert mine != theirs
