"""A person at the game: a real window without a screen, a real loop, and posted events."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pygame

from game.app import interface
from game.play.settings import Settings
from game.ui.journey import Journey
from game.ui.loop import Loop
from game.ui.seat import seat
from game.ui.widgets import Node, Scroll
from game.ui.window import Window

SEEN = ("first.all", "levers.all")


class Person:
    """Sits at a journey; whatever they do goes through pygame's queue and the game's own loop."""

    def __init__(self, journey: Journey, loop: Loop) -> None:
        self.journey, self.loop, self.ui = journey, loop, journey.ui

    def turn(self) -> None:
        """Let the loop take what was posted, and draw."""
        self.loop.take(pygame.event.get())
        self.loop.frame()

    def press(self, key: int, mod: int = 0) -> None:
        """Press and let go of a key."""
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            pygame.event.post(pygame.event.Event(kind, key=key, mod=mod, unicode="", scancode=0))
        self.turn()

    def click(self, identity: str) -> None:
        """Bring a widget into view with the wheel and click on it."""
        spot = self.spot_of(identity)
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=spot, rel=(0, 0), buttons=(0, 0, 0)))
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.event.Event(kind, pos=spot, button=1))
        self.turn()

    def wheel(self, spot: tuple[int, int], notches: int) -> None:
        """Turn the wheel over a place, up with more than 0."""
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=spot, rel=(0, 0), buttons=(0, 0, 0)))
        pygame.event.post(
            pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=notches, precise_x=0.0, precise_y=float(notches))
        )
        self.turn()

    def spot_of(self, identity: str) -> tuple[int, int]:
        """Return the middle of what can be seen of a widget, turning the wheel until enough of it is."""
        for _turn in range(60):
            widget = self.see(identity)
            around = [
                node for node in self.ui.root.walk() if isinstance(node, Scroll) and widget in node.walk()
            ]
            view = around[-1].rect if around else pygame.Rect((0, 0), self.ui.window.size)
            shown = widget.rect.clip(view)
            if not around or shown.h >= min(widget.rect.h, 40):
                break
            self.wheel(view.center, 1 if widget.rect.y < view.y else -1)
        return shown.center

    def see(self, identity: str) -> Node:
        """Return a widget that can be seen."""
        found = self.ui.find(identity)
        assert found is not None, f"there is no {identity!r} on {type(self.journey.screen).__name__}"
        return found

    def tab_to(self, identity: str) -> None:
        """Press Tab until a widget has the keyboard."""
        for _step in range(200):
            if self.ui.focus is not None and self.ui.focus.id == identity:
                return
            self.press(pygame.K_TAB)
        raise AssertionError(f"Tab does not reach {identity!r} on {type(self.journey.screen).__name__}")

    def on(self, screen: str) -> bool:
        """Whether a screen is open."""
        return type(self.journey.screen).__name__ == screen

    def wait_for(self, done: Callable[[], bool], turns: int = 400) -> None:
        """Let time pass until something holds."""
        for _turn in range(turns):
            if done():
                return
            pygame.time.wait(5)
            self.turn()
        raise AssertionError("it did not happen in time")


@contextmanager
def at_the_game(size: tuple[int, int] = (1280, 720), settings: Settings | None = None) -> Iterator[Person]:
    """Open the game at its title."""
    chosen = replace(settings or Settings(), seen=SEEN, volume=0.0)
    window = Window(chosen, size)
    window.desktop = size
    journey = seat(window, interface(window, chosen), chosen)
    journey.to_title()
    pygame.event.clear()
    yield Person(journey, Loop(window, journey.ui, journey))
    pygame.event.clear()
    pygame.display.set_mode((1280, 720))
