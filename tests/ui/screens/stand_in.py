"""A guide for tests and pictures: a real game and a real plan, and a record of the ways asked for."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import cache

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.engine import Practice, Style
from game.lesson.debrief import Debrief, debrief
from game.play.game import (
    Game,
    end_quarter,
    hours_for_practices,
    new_game,
    opening_plan,
    refusal,
    room_for,
)
from game.play.guess import Way
from game.play.measures import Measures
from game.play.plan import Hours, Plan, fitted
from game.play.settings import Settings
from game.scenarios import Scenario, find, read_scenario
from game.ui.bench import Bench
from game.ui.screens.guide import Screen, Wanted
from game.ui.screens.menu import menu_dialog
from game.ui.widgets import UI
from game.words import language

SIZES: dict[str, tuple[tuple[int, int], float, float]] = {
    "hd": ((1280, 720), 1.0, 1.0),
    "full": ((1920, 1080), 1.5, 1.0),
    "small": ((640, 480), 1.0, 1.0),
    "large": ((3840, 2160), 3.0, 1.0),
    "letters": ((1280, 720), 1.0, 1.3),
}
"""Windows to try a screen in: size in pixels, interface scale, text size."""

KITE, GREEN, WINTER = "kite-without-a-string", "every-milestone-green", "the-long-winter"
SEEN = ("first.all", "levers.all")
"""What settings have seen when a first game needs no guidance."""


@cache
def scenario(name: str = KITE) -> Scenario:
    """Read a scenario of the game."""
    return read_scenario(find(name))


def played(name: str = KITE, quarters: int = 0, seed: int = 7) -> Game:
    """Play some quarters: answers and styles in turn, the week tilted a little each time.

    A game never changes, so whoever asks for the same is given the same.
    """
    return _played(name, quarters, seed)


@cache
def _played(name: str, quarters: int, seed: int) -> Game:
    if quarters == 0:
        return new_game(scenario(name), seed)
    before = _played(name, quarters - 1, seed)
    return before if before.over else end_quarter(before, restless(before))


@cache
def _debrief(game: Game, _language: str) -> Debrief:
    return debrief(game)


def restless(game: Game) -> Plan:
    """Return a plan for the quarter on the table that differs from the last one."""
    number, event = game.number, game.event
    choice = number % len(event.choices) if event is not None else -1
    wishes = tuple(100 + 60 * ((row + number) % 3) for row in range(6))
    hours = fitted(wishes, hours_for_practices(game, choice))
    return Plan(hours, Style(number % len(Style)), choice)


class NotedWorkshops:
    """Notes what a trainer asks for; what has come of it is set by the test."""

    going_on = trouble = ""
    left: tuple[str, str] | None = None
    played: tuple[str, str] | None = None

    def __init__(self, asked: list[str]) -> None:
        self._asked = asked
        self.wanted: list[Wanted] = []

    def look(self) -> None:
        self._asked.append("look")

    def open(self, wanted: Wanted) -> None:
        self.wanted.append(wanted)

    def go_on(self) -> None:
        self._asked.append("go_on")

    def report(self) -> None:
        self._asked.append("report")


class StandIn:
    """Does what the guide does for one game, without saving and without other screens.

    `asked` holds the names of the ways asked for, such as "to_results".
    """

    def __init__(self, game: Game, ui: UI, settings: Settings | None = None) -> None:
        self.ui = ui
        self.settings = settings or Settings(seen=SEEN)
        self.asked: list[str] = []
        self.screen: Screen | None = None
        self._game = game
        self._plan = opening_plan(game)
        self._before: list[Plan] = []
        self._debrief: Debrief | None = None
        self.bench, self.workshops = Bench(self), NotedWorkshops(self.asked)

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name.startswith("to_") or name in {"back", "begin", "resume", "quit"}:
            return lambda *_args, **_named: self.asked.append(name)
        raise AttributeError(name)

    @property
    def game(self) -> Game:
        return self._game

    @property
    def plan(self) -> Plan:
        return self._plan

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def debrief(self) -> Debrief:
        if self._debrief is None:
            self._debrief = _debrief(self._game, language())
        return self._debrief

    def show(self, screen: Screen) -> None:
        """Open a screen in the place of the one before."""
        if self.screen is not None:
            self.screen.closed(self.ui)
        self.screen = screen
        self.ui.on_escape = lambda: self.ui.open(menu_dialog(self))
        self.refresh()
        screen.opened(self.ui)

    def refresh(self) -> None:
        if self.screen is not None:
            self.ui.set_root(self.screen.build(self.ui))

    def _change(self, plan: Plan) -> None:
        if plan != self._plan:
            self._before.append(self._plan)
            self._plan = plan
            self.refresh()

    def set_hours(self, practice: Practice, hours: int) -> None:
        limit = hours_for_practices(self._game, self._plan.choice, self._plan.levers)
        others = self._plan.spent - self._plan.hours[practice]
        self._change(self._plan.with_hours(practice, min(hours, limit - others)))

    def set_week(self, hours: Hours) -> None:
        limit = hours_for_practices(self._game, self._plan.choice, self._plan.levers)
        self._change(replace(self._plan, hours=fitted(hours, limit)))

    def set_style(self, style: Style) -> None:
        self._change(self._plan.with_style(style))

    def set_choice(self, choice: int) -> None:
        limit = hours_for_practices(self._game, choice, self._plan.levers)
        plan = replace(self._plan, choice=choice, hours=fitted(self._plan.hours, limit))
        self._change(plan)

    def set_guess(self, meter: str, way: Way | None) -> None:
        self._change(self._plan.with_guess(meter, way))

    def set_levers(self, levers: Measures) -> None:
        if not room_for(self._game, self._plan, levers):
            self.asked.append("no room")
            return
        limit = hours_for_practices(self._game, self._plan.choice, levers)
        self._change(replace(self._plan, levers=levers, hours=fitted(self._plan.hours, limit)))

    def undo(self) -> None:
        if self._before:
            self._plan = self._before.pop()
            self.refresh()

    def end_quarter(self) -> None:
        if refusal(self._game, self._plan) is not None:
            self.asked.append("refused")
            return
        self._game = end_quarter(self._game, self._plan)
        self._before.clear()
        if not self._game.over:
            self._plan = opening_plan(self._game)
        self.asked.append("end_quarter")

    def change_settings(self, settings: Settings) -> None:
        self.settings = settings
        self.refresh()


def run(guide: StandIn, frames: int = 40, start: int = 0) -> pygame.Surface:
    """Draw some frames of the screen and return the window."""
    surface = pygame.display.get_surface()
    if surface is None or surface.get_size() != guide.ui.size:
        surface = pygame.display.set_mode(guide.ui.size)
    for frame in range(frames):
        now = start + frame * 40
        if guide.screen is not None:
            guide.screen.frame(guide.ui, now)
        guide.ui.tick(now)
        guide.ui.draw(surface)
    return surface


def window(size: str = "hd") -> UI:
    """Return an interface in one of `SIZES`."""
    pixels, scale, text_scale = SIZES[size]
    return UI(pixels, scale, text_scale)
