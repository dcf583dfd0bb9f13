import random

import pygame
import pytest

from game.ui.widgets import UI, Button, Card, Col, Label, LivePicture, Scroll
from tests.ui.widgets.gallery import pseudo
from tests.ui.widgets.hand import (
    PLACES,
    key,
    move,
    node,
    opened,
    pixels,
    press,
    release,
    same_pixels,
    type_text,
    wheel,
)

CODES = (
    [pygame.K_TAB] * 4
    + [pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN, pygame.K_RETURN, pygame.K_SPACE]
    + [
        pygame.K_F1,
        pygame.K_F2,
        pygame.K_ESCAPE,
        pygame.K_PAGEDOWN,
        pygame.K_PAGEUP,
        pygame.K_2,
        pygame.K_BACKSPACE,
    ]
)


def act(ui, gallery, chance):
    spot = (chance.randrange(ui.size[0]), chance.randrange(ui.size[1]))
    acts = (
        lambda: key(ui, chance.choice(CODES), chance.choice((0, 0, 0, pygame.KMOD_SHIFT))),
        lambda: key(ui, chance.choice(CODES)),
        lambda: move(ui, spot),
        lambda: press(ui, spot),
        lambda: release(ui, spot),
        lambda: wheel(ui, chance.choice((-3, -1, 1, 2))),
        lambda: type_text(ui, chance.choice(("a", "Wind", "ß"))),
        lambda: ui.tick(ui.now + chance.choice((30, 500, 5000))),
        lambda: chance.random() < 0.1 and ui.toast("Saved."),
        lambda: chance.random() < 0.1 and gallery.coach(),
    )
    chance.choice(acts)()


@pytest.mark.parametrize("seed", range(6))
def test_partial_painting_equals_full_painting_after_anything(seed):
    chance = random.Random(seed)
    ui, gallery, surface = opened(PLACES[seed % len(PLACES)])
    for _round in range(25):
        for _act in range(4):
            act(ui, gallery, chance)
            if chance.random() < 0.7:
                ui.draw(surface)
        with same_pixels(ui, surface):
            pass


def test_an_idle_screen_paints_nothing():
    ui, _, surface = opened(PLACES[0])
    ui.tick(10)
    for now in range(100, 100_000, 5000):
        assert not ui.tick(now)
        assert ui.draw(surface) == []


def test_rebuilding_the_same_screen_paints_nothing():
    ui, gallery, surface = opened(PLACES[0])
    gallery.show()
    assert ui.draw(surface) == []


def test_one_change_paints_only_a_little():
    ui, gallery, surface = opened(PLACES[0])
    gallery.step(1, 7)
    painted = ui.draw(surface)
    area = sum(rect.w * rect.h for rect in painted)
    assert 0 < area < 0.15 * ui.size[0] * ui.size[1]


def test_a_list_that_is_changed_in_place_is_still_seen_as_a_change():
    from game.ui.widgets import Hint, Hints

    ui = UI((300, 100))
    surface = pygame.Surface((300, 100))
    hints = [Hint("Trust", "up")]
    ui.set_root(Col(Hints(hints, id="h")))
    ui.draw(surface)
    hints.append(Hint("Cash", "down"))
    ui.set_root(Col(Hints(hints, id="h")))
    assert ui.draw(surface)


def test_a_living_picture_paints_itself_only_and_rests_with_reduced_motion():
    ui, _, surface = opened(PLACES[0], live=True)
    picture = node(ui, "picture")
    ui.tick(1000)
    assert ui.draw(surface) == [picture.rect]
    ui.tick(1010)
    assert ui.draw(surface) == []
    ui.reduced_motion = True
    ui.tick(2000)
    assert ui.draw(surface) == []


def test_a_living_picture_never_paints_outside_its_scroller():
    ui, _, surface = opened(PLACES[3], live=True)
    move(ui, (300, 300))
    wheel(ui, -1)
    ui.draw(surface)
    ui.tick(1000)
    with same_pixels(ui, surface):
        pass


def test_resizing_and_scaling_lay_out_again():
    ui, _, _ = opened(PLACES[0])
    ui.event(pygame.event.Event(pygame.VIDEORESIZE, w=800, h=600, size=(800, 600)))
    assert ui.root.rect.size == (800, 600)
    surface = pygame.Surface((800, 600))
    before = node(ui, "settings").rect.h
    with same_pixels(ui, surface):
        ui.draw(surface)
    ui.set_scale(1.5, 1.2)
    assert node(ui, "settings").rect.h > 1.4 * before
    with same_pixels(ui, surface):
        ui.draw(surface)


def test_painting_is_the_same_every_time():
    one, two = opened(PLACES[0])[2], opened(PLACES[0])[2]
    assert pixels(one) == pixels(two)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("say", [str, pseudo])
def test_nothing_leaves_the_window_or_its_parent(place, say):
    ui, _, _ = opened(place, say=say)
    for widget in ui.root.walk():
        assert widget.rect.left >= 0, (widget, widget.key)
        assert widget.rect.right <= ui.size[0], (widget, widget.key)
        if widget.parent is not None:
            assert widget.parent.rect.contains(widget.rect) or type(widget.parent).__name__ == "Scroll"


@pytest.mark.parametrize("place", PLACES)
def test_nothing_overlaps_beside_or_below(place):
    ui, _, _ = opened(place, say=pseudo)
    for box in ui.root.walk():
        if type(box).__name__ in {"Row", "Col", "Card", "Flow", "Grid", "Tile"}:
            for one, other in zip(box.kids, box.kids[1:], strict=False):
                assert not one.rect.colliderect(other.rect), (one, other)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("say", [str, pseudo])
def test_every_widget_gets_the_height_it_needs(place, say):
    ui, _, _ = opened(place, say=say)
    for widget in ui.root.walk():
        if not widget.flex and type(widget).__name__ not in {"Scroll", "Spacer"} and widget.rect.w:
            assert widget.rect.h >= widget.least_height(widget.rect.w), (widget, widget.key)


def test_the_ring_shows_for_the_keyboard_and_not_for_the_mouse():
    ui, _, surface = opened(PLACES[0])
    button = node(ui, "help")
    press(ui, button.rect.center)
    release(ui, button.rect.center)
    move(ui, (600, 20))
    ui.draw(surface)
    edge = (button.rect.centerx, button.rect.top - 3)
    assert surface.get_at(edge)[:3] != (255, 176, 0)
    key(ui, pygame.K_TAB)
    key(ui, pygame.K_TAB, pygame.KMOD_SHIFT)
    ui.draw(surface)
    assert surface.get_at(edge)[:3] == (255, 176, 0)


def test_a_hidden_button_leaves_nothing_behind():
    ui = UI((200, 100))
    surface = pygame.Surface((200, 100))
    ui.set_root(Col(Button("One", id="1"), LivePicture(id="p", height=10)))
    ui.draw(surface)
    ui.set_root(Col())
    with same_pixels(ui, surface):
        pass
    assert set(pixels(surface)) == set(bytes(ui.canvas.ground))


@pytest.mark.parametrize("height", [90, 400])
def test_a_picture_that_draws_itself_onto_the_window_stays_under_what_lies_over_it(height):
    """At 400 a part of it is scrolled out of the window."""
    ui = UI((300, 260))
    surface = pygame.Surface(ui.size)
    picture = LivePicture(onto=lambda part: part.fill((ui.now % 250, 90, 40)), height=height)
    card = Card(Label("Under the picture, with a shadow onto it"))
    ui.set_root(Col(Scroll(Col(picture, card, gap=4, fill=(240, 240, 250)), flex=1), fill=(250, 240, 240)))
    for now in (0, 100, 200, 300):
        if now == 200:
            ui.toast("A sentence over all of it. " * 8)
        ui.tick(now)
        ui.draw(surface)
        assert surface.get_at((150, 20))[:3] == (now % 250, 90, 40)
        with same_pixels(ui, surface):
            pass
