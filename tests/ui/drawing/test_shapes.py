import itertools

import pygame
import pytest

from game.ui.drawing import Brush
from game.ui.drawing.cache import Pictures
from game.ui.drawing.icons import draw_icon, icon_source

WHITE, BLUE, RED = (255, 255, 255), (0, 100, 160), (200, 0, 0)


@pytest.fixture
def surface():
    surface = pygame.Surface((400, 300))
    surface.fill(WHITE)
    return surface


@pytest.mark.parametrize("size", [(40, 24), (380, 280)])
def test_a_box_is_filled_bordered_round_and_smooth(surface, size):
    rect = pygame.Rect((7, 9), size)
    Brush().box(surface, rect, BLUE, 10, border=RED, thickness=2)
    assert surface.get_at(rect.center)[:3] == BLUE
    assert surface.get_at((rect.x, rect.centery))[:3] == RED
    assert surface.get_at((rect.right - 2, rect.centery))[:3] == RED
    assert surface.get_at((rect.right - 3, rect.centery))[:3] == BLUE
    assert surface.get_at(rect.topleft)[:3] == WHITE
    corner = {surface.get_at((rect.x + x, rect.y + y))[:3] for x in range(10) for y in range(10)}
    assert len(corner) > 8, "the corner has in-between tones"


def test_a_large_box_looks_like_a_small_one_at_its_corners(surface):
    brush, small, large = Brush(), pygame.Rect(0, 0, 100, 100), pygame.Rect(0, 0, 300, 250)
    one, other = pygame.Surface((30, 30)), pygame.Surface((30, 30))
    for target, rect in ((one, small), (other, large)):
        target.fill(WHITE)
        brush.box(target, rect, BLUE, 12, border=RED)
    assert (
        max(
            abs(a - b)
            for a, b in zip(pygame.image.tobytes(one, "RGB"), pygame.image.tobytes(other, "RGB"), strict=True)
        )
        <= 3
    )


def test_nothing_is_painted_outside_a_box_or_the_reach_of_its_shadow(surface):
    brush, rect = Brush(), pygame.Rect(120, 100, 150, 90)
    brush.shadow(surface, rect, 12)
    assert surface.get_at((rect.centerx, rect.bottom + 3))[:3] != WHITE
    reach = rect.inflate(2 * brush.shadow_reach(), 2 * brush.shadow_reach())
    outside = [(x, y) for x in range(0, 400, 3) for y in range(0, 300, 3) if not reach.collidepoint(x, y)]
    assert all(surface.get_at(spot)[:3] == WHITE for spot in outside)


def test_shadows_of_any_size_have_no_seams(surface):
    brush = Brush()
    for size in ((20, 12), (44, 40), (260, 180)):
        surface.fill(WHITE)
        rect = pygame.Rect(0, 0, *size)
        rect.center = (200, 150)
        brush.shadow(surface, rect, 10)
        below = [surface.get_at((x, rect.bottom + 4))[0] for x in range(rect.x - 20, rect.right + 20)]
        assert max(abs(a - b) for a, b in itertools.pairwise(below)) < 12


def test_icons_have_the_size_and_colour_asked_for():
    for px in (31, 64, 120):
        icon = draw_icon("compass", px, RED)
        assert icon.get_size() == (px, px)
        solid = [icon.get_at((x, y)) for x in range(px) for y in range(px) if icon.get_at((x, y)).a > 200]
        assert solid
        assert all(color.r >= RED[0] - 3 and color.g + color.b <= 6 for color in solid)


def test_an_unknown_icon_is_a_question_mark_and_no_crash():
    assert icon_source("no-such-icon") == icon_source("help-circle")


def test_pictures_are_made_once_and_dropped_when_they_grow_too_many():
    made = []

    def make():
        made.append(1)
        return pygame.Surface((100, 100), depth=32)

    store = Pictures(limit=100_000)
    assert store.get("a", make) is store.get("a", make)
    assert len(made) == 1
    store.get("b", make)
    store.get("c", make)
    store.get("a", make)
    assert len(made) == 4
