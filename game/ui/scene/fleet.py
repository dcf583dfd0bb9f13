"""Many kites in one sky: the teams of a workshop, each held from a post of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pygame

from game.ui.scene.aloft import Tied, draw_kites
from game.ui.scene.backdrop import Backdrop
from game.ui.scene.brush import RGB
from game.ui.scene.kite import Array, Poses, held, pair, usual_place
from game.ui.scene.life import draw_birds
from game.ui.scene.sail import USUAL_LIVERY, Livery
from game.ui.scene.scene import STILL_TIME
from game.ui.scene.signs import POST, Signs
from game.ui.scene.stage import FRONT, Stage, lay_out
from game.ui.scene.state import Landscape, SceneState, Season, Weather
from game.ui.scene.view import Moment, View

_EASE = 3.0
_FEW, _CLOSER = 3, 0.44
"""So many kites have room at full size; of more, each gets smaller by a power of how many there are."""
_APART = 1.7
_SKY_FRAMES = 20
_LOW, _SPAN = 0.6, 0.44
"""Where a kite without any height flies, and how far up it can go, in shares of the picture's height."""
_BARE = SceneState(engagement=0.5, team=0.5, problems=0.0, ideas=0.0, relevance=0.6)


@dataclass(frozen=True, slots=True)
class Flyer:
    """One kite: how high and how firmly held, 0-1, the team's colour, number and name, and its livery.

    `before` is how high it flew before, and `moved` what is said of that; None shows nothing of it.
    """

    height: float
    string: float
    color: RGB
    board: str = ""
    name: str = ""
    livery: Livery = USUAL_LIVERY
    before: float | None = None
    moved: str = ""


class Fleet:
    """A live picture of several kites over one landscape, as wide apart as there is room.

    `size` in pixels; `seed` fixes the landscape. With `still` nothing moves.
    """

    def __init__(
        self,
        size: tuple[int, int],
        seed: int,
        weather: Weather = "fair",
        season: Season = "summer",
        landscape: Landscape = "valley",
    ) -> None:
        self.size = size
        self._backdrop = Backdrop(lay_out(size, seed, landscape=landscape), weather, season)
        self._view = View(self._backdrop)
        self._steps: Iterator[float] = self._backdrop.steps()
        self._shown: tuple[Flyer, ...] = ()
        self._goal: tuple[Flyer, ...] = ()
        self._since = 0.0
        self._far = pygame.Surface(size)
        self._far_mark: tuple[object, ...] = ()
        self._row: _Row | None = None
        self._signs = Signs(self._backdrop.stage)

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
        if share >= 1.0:
            return self._goal
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
        stage, palette = self._backdrop.stage, self._backdrop.palette
        flyers = self._goal if still else self._now(t)
        if self._row is None or self._row.flyers != flyers:
            self._row = _Row(stage, flyers, self._signs)
        row = self._row
        target.blit(self._distance(when, row), (0, 0))
        draw_birds(target, stage, palette, self._backdrop.life, when)
        if flyers:
            turns = when + _APART * np.arange(len(flyers), dtype=float)[:, None]
            draw_kites(target, stage, palette, row.tied, turns, row.settled)

    def _distance(self, when: float, row: "_Row") -> pygame.Surface:
        """Return sky, land, posts and trails: clouds drift slowly, so they need fewer frames than kites."""
        beat = int(when * _SKY_FRAMES)
        if (beat, self._goal) != self._far_mark:
            self._far_mark = beat, self._goal
            slow = beat / _SKY_FRAMES
            self._view.draw_distance(self._far, Moment(slow, slow, _BARE), 1.0, birds=False)
            room = self.size[0] / max(1, len(row.flyers))
            for flyer, hand in zip(self._goal, row.tied.hands.tolist(), strict=True):
                self._signs.draw_post(self._far, hand, flyer.color)
                self._signs.draw_board(self._far, hand, flyer.color, (flyer.board, flyer.name), room)
            for number, flyer in enumerate(self._goal):
                if flyer.before is not None:
                    spots = row.spot(number, flyer.before), row.spot(number, flyer.height)
                    self._signs.draw_rise(self._far, spots, row.size, flyer.color, flyer.moved)
        return self._far


class _Row:
    """How the kites of a fleet are held, where they fly side by side, and where their posts end."""

    def __init__(self, stage: Stage, flyers: tuple[Flyer, ...], signs: Signs) -> None:
        count = max(len(flyers), 1)
        self.flyers, self._stage = flyers, stage
        kites = held(tuple(replace(_BARE, height=one.height, string=one.string) for one in flyers))
        self._share = min(1.0, _FEW / count) ** _CLOSER
        self.size = stage.kite_unit * self._share
        middles = stage.width * (np.arange(len(flyers)) + 0.5) / count
        posts = middles - 70 * stage.unit * self._share
        tops = [stage.ground(FRONT, x) + (8 - POST) * stage.unit for x in posts.tolist()]
        discs = tuple(signs.on_sail(one.board, one.color, self.size) for one in flyers if one.board)
        liveries = tuple(one.livery for one in flyers)
        self.tied = Tied(kites, pair(posts, np.array(tops, float)), liveries, discs)
        self._usual = usual_place(stage, kites)
        self._place = middles[:, None] + 30 * stage.unit * self._share
        self._level = _level(stage, kites.height)

    def settled(self, poses: Poses) -> Poses:
        """Return poses of kites each over its own place, and as large as fits."""
        place = poses.place.copy()
        x, y = self._usual
        place[..., 0] = self._place + (place[..., 0] - x) * self._share
        place[..., 1] += self._level - y
        return Poses(place, poses.size * self._share, poses.axes)

    def spot(self, number: int, height: float) -> tuple[float, float]:
        """Return about where a kite flies at a height of 0-1, in pixels."""
        return float(self._place[number, 0]), float(_level(self._stage, height))


def _level(stage: Stage, height: Array | float) -> Array | float:
    """Return how far down kites fly at their heights, in pixels."""
    return stage.height * (_LOW - _SPAN * height)
