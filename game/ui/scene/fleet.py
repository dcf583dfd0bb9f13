"""Many kites in one sky: the teams of a workshop, each held from a post of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pygame
from pygame.math import Vector2

from game.ui.scene.backdrop import Backdrop
from game.ui.scene.brush import RGB
from game.ui.scene.kite import Pose, draw_sail, fly
from game.ui.scene.line import draw_string
from game.ui.scene.scene import STILL_TIME
from game.ui.scene.stage import FRONT, Stage, lay_out
from game.ui.scene.state import SceneState, Season, Weather
from game.ui.scene.tail import draw_tail
from game.ui.scene.view import Moment, View

_EASE = 2.0
_FEW = 3
_POST = 34
_BARE = SceneState(engagement=0.5, team=0.5, problems=0.0, ideas=0.0, relevance=0.6)


@dataclass(frozen=True, slots=True)
class Flyer:
    """One kite: how high and how firmly held, 0-1, and the colour of its flag."""

    height: float
    string: float
    color: RGB


class Fleet:
    """A live picture of several kites over one landscape, as wide apart as there is room.

    `size` in pixels; `seed` fixes the landscape. With `still` nothing moves.
    """

    def __init__(
        self, size: tuple[int, int], seed: int, weather: Weather = "fair", season: Season = "summer"
    ) -> None:
        self.size = size
        self._backdrop = Backdrop(lay_out(size, seed), weather, season)
        self._view = View(self._backdrop)
        self._steps: Iterator[float] = self._backdrop.steps()
        self._shown: tuple[Flyer, ...] = ()
        self._goal: tuple[Flyer, ...] = ()
        self._since = 0.0

    @property
    def ready(self) -> bool:
        """Whether the landscape has been painted."""
        return self._backdrop.ready

    def build(self) -> None:
        """Paint one more slice of the landscape."""
        next(self._steps, None)

    def aim(self, flyers: tuple[Flyer, ...], t: float) -> None:
        """Let the kites ease to where they are now, beginning at a time in seconds."""
        if flyers != self._goal:
            self._shown = self._now(t) if len(self._goal) == len(flyers) else flyers
            self._goal, self._since = flyers, t

    def _now(self, t: float) -> tuple[Flyer, ...]:
        share = min(1.0, max(0.0, (t - self._since) / _EASE))
        return tuple(
            replace(
                new,
                height=old.height + (new.height - old.height) * share,
                string=old.string + (new.string - old.string) * share,
            )
            for old, new in zip(self._shown, self._goal, strict=True)
        )

    def draw(self, target: pygame.Surface, t: float, *, still: bool = False) -> None:
        """Draw the frame at a time in seconds onto a surface of this size."""
        when = STILL_TIME if still else t
        moment = Moment(when, when, _BARE)
        self._view.draw_distance(target, moment, 1.0)
        flyers = self._goal if still else self._now(t)
        for number, flyer in enumerate(flyers):
            self._draw_one(target, flyer, number, len(flyers), when)

    def _draw_one(self, target: pygame.Surface, flyer: Flyer, number: int, count: int, t: float) -> None:
        stage, palette = self._backdrop.stage, self._backdrop.palette
        state = replace(_BARE, height=flyer.height, string=flyer.string)
        turn = t + 1.7 * number
        size = min(1.0, _FEW / max(count, 1)) ** 0.5
        middle = self.size[0] * (number + 0.5) / max(count, 1)

        def flight(when: float) -> Pose:
            pose = fly(stage, state, when, when)
            usual = stage.across(0.315 + 0.27 * state.height**0.8)
            place = Vector2(middle + (pose.place.x - usual) * size + 30 * stage.unit * size, pose.place.y)
            return Pose(place, pose.size * size, pose.axes)

        hand = self._post(target, stage, middle, flyer, size)
        pose = flight(turn)
        draw_tail(target, flight, palette, state, turn, turn)
        draw_string(target, stage, palette, state, pose, hand, turn)
        draw_sail(target, pose, palette)

    def _post(
        self, target: pygame.Surface, stage: Stage, middle: float, flyer: Flyer, size: float
    ) -> Vector2:
        """Draw the post with its flag, and return where the string is tied to it."""
        x = middle - 70 * stage.unit * size
        foot = stage.ground(FRONT, x) + 8 * stage.unit
        top = foot - _POST * stage.unit
        width = max(2, round(4 * stage.unit))
        pygame.draw.line(target, (74, 52, 40), (x, foot), (x, top), width)
        flag = [(x, top), (x - 20 * stage.unit, top + 7 * stage.unit), (x, top + 14 * stage.unit)]
        pygame.draw.polygon(target, flyer.color, flag)
        pygame.draw.aalines(target, (255, 255, 255), True, flag)
        return Vector2(x, top)
