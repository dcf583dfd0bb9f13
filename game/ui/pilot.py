"""An example player at the game's own screens, step by step."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import pygame

from game.engine import Practice
from game.engine.players import Player
from game.play.opened import opened
from game.play.plan import Plan
from game.play.standing_in import plan_by
from game.scenarios import Scenario
from game.ui.journey import Journey
from game.ui.widgets import Button, Picker, Stepper, Tabs
from game.words import _

_LOOKS_AT_COMPANY: Final = (1, 5)
_SLOWEST, _FASTEST = 0.5, 16.0


@dataclass(frozen=True, slots=True)
class Stop:
    """A moment to look at, for some milliseconds; what has a name is worth a picture."""

    name: str
    ms: int


def tour(journey: Journey, scenario: Scenario, player: Player, seed: int | None) -> Iterator[Stop]:
    """Play a scenario from the title to the debrief, stopping wherever there is something to see."""
    journey.to_title()
    yield Stop("title", 3000)
    journey.to_picker()
    yield Stop("picker", 3000)
    journey.to_briefing(scenario)
    yield Stop("briefing", 4000)
    journey.begin(scenario, seed)
    while not journey.game.over:
        yield from _quarter(journey, player)
    journey.to_debrief()
    yield from _pages(journey, "chapters", "debrief", 6000)
    yield from _look_back(journey)


def _quarter(journey: Journey, player: Player) -> Iterator[Stop]:
    number = journey.game.number + 1
    plan = plan_by(journey.game, player)
    yield Stop("", 1600)
    if plan.choice >= 0:
        journey.set_choice(plan.choice)
        yield Stop("", 900)
    if plan.style != journey.plan.style:
        journey.set_style(plan.style)
        yield Stop("", 500)
    if plan.levers != journey.plan.levers:
        journey.set_levers(plan.levers)
    if number in _LOOKS_AT_COMPANY and opened(journey.game.scenario.rules):
        yield from _company(journey, number)
    yield from _divide(journey, plan)
    yield Stop(f"quarter-{number:02}", 1200)
    if number == 2:
        yield from _look_up(journey)
    if number == 3:
        yield from _ask_around(journey)
    journey.end_quarter()
    yield Stop(f"results-{number:02}", 4000)
    if not journey.game.over:
        journey.to_quarter()


def _pages(journey: Journey, tabs: str, name: str, ms: int) -> Iterator[Stop]:
    """Turn the pages of tabs one by one."""
    count = len(_tabs(journey, tabs).options)
    for page in range(count):
        _tabs(journey, tabs).pick(page)
        yield Stop(f"{name}-{page + 1}", ms)


def _tabs(journey: Journey, name: str) -> Tabs:
    found = journey.ui.find(name)
    return found if isinstance(found, Tabs) else Tabs()


def _company(journey: Journey, number: int) -> Iterator[Stop]:
    """Go to the levers, as a player does: by a key, and back by the same one."""
    _press(journey, pygame.K_c, "c")
    for page, lever in enumerate(opened(journey.game.scenario.rules)):
        _tabs(journey, "levers").pick(page)
        yield Stop(f"company-{number:02}-{lever}", 2600)
    _press(journey, pygame.K_c, "c")


def _press(journey: Journey, code: int, letter: str) -> None:
    journey.event(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=letter))
    journey.event(pygame.event.Event(pygame.KEYUP, key=code, mod=0))
    journey.ui.by_keyboard = False


def _look_back(journey: Journey) -> Iterator[Stop]:
    """Go back to the third quarter in thought and plan much more in it."""
    journey.to_what_if(min(2, journey.game.number - 1))
    yield Stop("", 1500)
    span = journey.ui.find("wish-span")
    if isinstance(span, Picker):
        span.pick(1)
        yield Stop("", 600)
    for _press in range(8):
        stepper = journey.ui.find("wish-plan")
        if isinstance(stepper, Stepper):
            stepper.set(stepper.value + 1)
        yield Stop("", 300)
    yield Stop("what-if", 6000)


def _divide(journey: Journey, plan: Plan) -> Iterator[Stop]:
    """Give every practice its hours; those that get fewer come first, so that there is room."""
    for practice in sorted(Practice, key=lambda p: plan.hours[p] - journey.plan.hours[p]):
        if plan.hours[practice] != journey.plan.hours[practice]:
            journey.set_hours(practice, plan.hours[practice])
            yield Stop("", 250)


def _look_up(journey: Journey) -> Iterator[Stop]:
    """Ask why, as a player does: by a key."""
    _press(journey, pygame.K_w, "w")
    yield Stop("why", 3000)
    while journey.ui.dialog is not None:
        journey.ui.close()


def _ask_around(journey: Journey) -> Iterator[Stop]:
    """Hear what people advise."""
    ask = journey.ui.find("ask")
    if isinstance(ask, Button):
        ask.activate()
        yield Stop("advice", 5000)
        journey.ui.close()


class Pilot:
    """Takes the steps of a tour in their time; Space goes on at once, + and - change the pace, Esc leaves.

    When the tour is over the last screen stays, and can be used.
    """

    rests: Final = False

    def __init__(self, journey: Journey, stops: Iterator[Stop]) -> None:
        self._journey, self._stops = journey, stops
        self._next = 0
        self._pace = 1.0
        self._over = False
        self._keys: dict[int, Callable[[], object]] = {
            pygame.K_SPACE: self._go_on,
            pygame.K_RIGHT: self._go_on,
            pygame.K_PLUS: lambda: self._hurry(2.0),
            pygame.K_KP_PLUS: lambda: self._hurry(2.0),
            pygame.K_EQUALS: lambda: self._hurry(2.0),
            pygame.K_MINUS: lambda: self._hurry(0.5),
            pygame.K_KP_MINUS: lambda: self._hurry(0.5),
            pygame.K_ESCAPE: journey.quit,
        }

    @property
    def done(self) -> bool:
        """Whether the window is to be closed."""
        return self._journey.done

    def event(self, event: pygame.event.Event) -> None:
        """React to the pilot's keys; what concerns the window goes on to the journey."""
        if self._over or event.type in {pygame.QUIT, pygame.VIDEORESIZE}:
            self._journey.event(event)
        elif event.type == pygame.KEYDOWN:
            self._keys.get(event.key, lambda: None)()

    def frame(self, now: int) -> None:
        """Take the next step when its time has come."""
        if not self._over and now >= self._next:
            stop = next(self._stops, None)
            if stop is None:
                self._over = True
            else:
                self._next = now + round(stop.ms / self._pace)
                if stop.name == "title":
                    self._explain()
        self._journey.frame(now)

    def _explain(self) -> None:
        self._journey.ui.toast(_("Space: go on · + and −: faster, slower · Esc: leave"), ms=6000)

    def _go_on(self) -> None:
        self._next = 0

    def _hurry(self, times: float) -> None:
        self._pace = min(_FASTEST, max(_SLOWEST, self._pace * times))
        self._next = 0
