"""A hand for the tests: real pygame events, as a person would cause them."""

from collections.abc import Iterator
from contextlib import contextmanager

import pygame

from game.ui.widgets import UI, Node
from tests.ui.widgets.gallery import Gallery

PLACES = (
    ((1280, 720), 1.0, 1.0),
    ((1920, 1080), 1.5, 1.0),
    ((1000, 700), 1.0, 1.3),
    ((640, 480), 1.0, 1.0),
    ((1280, 720), 2.0, 1.6),
)


def key(ui: UI, code: int, mod: int = 0) -> bool:
    used = ui.event(pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=""))
    ui.event(pygame.event.Event(pygame.KEYUP, key=code, mod=mod))
    return used


def type_text(ui: UI, text: str) -> None:
    for char in text:
        ui.event(pygame.event.Event(pygame.TEXTINPUT, text=char))


def move(ui: UI, pos: tuple[int, int]) -> None:
    ui.event(pygame.event.Event(pygame.MOUSEMOTION, pos=pos, rel=(0, 0), buttons=(0, 0, 0)))


def press(ui: UI, pos: tuple[int, int]) -> None:
    move(ui, pos)
    ui.event(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=1))


def release(ui: UI, pos: tuple[int, int]) -> None:
    ui.event(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=pos, button=1))


def click(ui: UI, pos: tuple[int, int]) -> None:
    press(ui, pos)
    release(ui, pos)


def wheel(ui: UI, notches: int) -> bool:
    return ui.event(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=notches, precise_y=float(notches)))


def node(ui: UI, identity: str) -> Node:
    found = ui.find(identity)
    assert found is not None, identity
    return found


def shown(ui: UI, identity: str) -> tuple[int, int]:
    """Bring a widget into view and return its middle."""
    ui.take_focus(node(ui, identity))
    return node(ui, identity).rect.center


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


@contextmanager
def same_pixels(ui: UI, surface: pygame.Surface) -> Iterator[None]:
    """Check that what is painted bit by bit equals a whole new painting."""
    yield
    ui.draw(surface)
    partial = pixels(surface)
    ui.invalidate()
    ui.draw(surface)
    assert partial == pixels(surface)


def opened(
    place: tuple[tuple[int, int], float, float], **options: object
) -> tuple[UI, Gallery, pygame.Surface]:
    size, scale, text = place
    surface = pygame.Surface(size)
    ui = UI(size, scale, text)
    gallery = Gallery(ui, **options)
    ui.draw(surface)
    return ui, gallery, surface
