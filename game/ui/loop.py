"""The loop: events in, frames out, and rest when nobody does anything."""

from math import ceil
from time import monotonic_ns
from typing import Final, Protocol

import pygame

from game.ui.widgets import UI
from game.ui.window import Window

REST_AFTER: Final = 20_000
"""Milliseconds without anybody's doing after which moving pictures come to rest."""

_FRAME: Final = 1000 / 60
_CALM: Final = 30
_WATCHFUL: Final = 1000 / _CALM
_NAP: Final = 20
_WAKING: Final = frozenset(
    {
        pygame.KEYDOWN,
        pygame.KEYUP,
        pygame.TEXTINPUT,
        pygame.MOUSEMOTION,
        pygame.MOUSEBUTTONDOWN,
        pygame.MOUSEBUTTONUP,
        pygame.MOUSEWHEEL,
        pygame.VIDEORESIZE,
        pygame.WINDOWFOCUSGAINED,
        pygame.WINDOWRESTORED,
        pygame.WINDOWSHOWN,
        pygame.DROPFILE,
    }
)
_SLEEPING: Final = frozenset({pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN})


class Attendant(Protocol):
    """Whoever leads through the game, as the loop knows them."""

    @property
    def done(self) -> bool:
        """Whether the window is to be closed."""

    @property
    def rests(self) -> bool:
        """Whether moving pictures may come to rest while nobody does anything."""

    def event(self, event: pygame.event.Event) -> None:
        """React to an event."""

    def frame(self, now: int) -> None:
        """React to time, in milliseconds, before a frame is drawn."""


def _ticks() -> int:
    """Return milliseconds; pygame counts them only after `pygame.init()`, which opens more than is needed."""
    return monotonic_ns() // 1_000_000


class Clock:
    """Milliseconds that stand still while the game rests, so that nothing jumps when it goes on."""

    def __init__(self) -> None:
        self._lost = 0
        self._stopped: int | None = None

    @property
    def now(self) -> int:
        """The time in milliseconds."""
        return (_ticks() if self._stopped is None else self._stopped) - self._lost

    def stop(self) -> None:
        """Stand still."""
        if self._stopped is None:
            self._stopped = _ticks()

    def go(self) -> None:
        """Go on from where it stood."""
        if self._stopped is not None:
            self._lost += _ticks() - self._stopped
            self._stopped = None


class Loop:
    """Runs a window until its attendant is done.

    At rest it naps and looks for events in between: SDL's own waiting looks every millisecond, which costs
    2.5 % of a core; naps of 20 ms cost 0.5 %.
    """

    def __init__(self, window: Window, ui: UI, attendant: Attendant) -> None:
        self._window, self._ui, self._attendant = window, ui, attendant
        self.clock = Clock()
        self.frames = 0
        self.resting = False
        self._acted = self.clock.now
        self._next = 0.0

    def run(self) -> None:
        """Go on until the attendant is done."""
        self.frame()
        while not self._attendant.done:
            if self.take(self._wait()) or not self.resting:
                self.frame()

    def _wait(self) -> list[pygame.event.Event]:
        """Return what has happened, after waiting for it no longer than until the next frame."""
        if self.resting:
            pygame.time.wait(_NAP)
            return pygame.event.get()
        patience = self._patience()
        first = pygame.event.wait(patience) if patience else pygame.event.poll()
        happened = [] if first.type == pygame.NOEVENT else [first]
        return happened + pygame.event.get()

    def _patience(self) -> int:
        """Return the milliseconds until there is something to do, rather one too many than none too often."""
        return max(0, ceil(self._next - self.clock.now))

    def _animates(self) -> bool:
        if self._ui.reduced_motion:
            return False
        return any(picture.running and picture.fps > _CALM for picture in self._ui.live)

    def take(self, events: list[pygame.event.Event]) -> bool:
        """Hand events on, and say whether there were any; fall asleep or wake up by them."""
        for event in events:
            if event.type in _WAKING or event.type >= pygame.USEREVENT:
                self._wake()
            elif event.type in _SLEEPING:
                self._rest()
            elif event.type == pygame.WINDOWEXPOSED:
                self._ui.invalidate()
            self._attendant.event(event)
        if self._attendant.rests and self.clock.now - self._acted > REST_AFTER:
            self._rest()
        return bool(events)

    def _wake(self) -> None:
        self.clock.go()
        self.resting = False
        self._acted = self.clock.now

    def _rest(self) -> None:
        self.resting = True
        self.clock.stop()

    def frame(self) -> None:
        """Let time pass, and draw what has changed."""
        now = self.clock.now
        self._set_next(now)
        self._attendant.frame(now)
        if self._ui.tick(now):
            drawn = self._ui.draw(self._window.surface)
            if drawn:
                self.frames += 1
                pygame.display.update(drawn)

    def _set_next(self, now: int) -> None:
        """Set the time of the next frame; one that comes a little late does not put off those after it."""
        pace = _FRAME if self._animates() else _WATCHFUL
        late = now - self._next
        if late >= 0:
            self._next = now + pace - (late if late < pace else 0)
