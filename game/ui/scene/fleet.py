"""Many kites in one sky: the teams of a workshop, each held from a post of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pygame

from game.ui.drawing.fonts import Fonts
from game.ui.scene.aloft import draw_kites
from game.ui.scene.backdrop import Backdrop
from game.ui.scene.brush import RGB
from game.ui.scene.kite import Poses, held, pair, usual_x
from game.ui.scene.life import draw_birds
from game.ui.scene.scene import STILL_TIME
from game.ui.scene.stage import FRONT, Stage, lay_out
from game.ui.scene.state import Landscape, SceneState, Season, Weather
from game.ui.scene.view import Moment, View

_EASE = 2.0
_FEW = 3
_POST = 34
_APART = 1.7
_SKY_FRAMES = 20
_BARE = SceneState(engagement=0.5, team=0.5, problems=0.0, ideas=0.0, relevance=0.6)


@dataclass(frozen=True, slots=True)
class Flyer:
    """One kite: how high and how firmly held, 0-1, the colour of its flag and what stands on its board."""

    height: float
    string: float
    color: RGB
    board: str = ""


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
        self._fonts = Fonts()

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
            self._row = _Row(stage, flyers)
        target.blit(self._distance(when, self._row), (0, 0))
        draw_birds(target, stage, palette, self._backdrop.life, when)
        if flyers:
            turns = when + _APART * np.arange(len(flyers), dtype=float)[:, None]
            draw_kites(target, stage, palette, self._row.kites, self._row.hands, turns, self._row.settled)

    def _distance(self, when: float, row: "_Row") -> pygame.Surface:
        """Return sky, land and posts: clouds drift slowly, so that they need fewer frames than kites."""
        beat = int(when * _SKY_FRAMES)
        signs = tuple((flyer.color, flyer.board) for flyer in row.flyers)
        if (beat, signs) != self._far_mark:
            self._far_mark = beat, signs
            slow = beat / _SKY_FRAMES
            self._view.draw_distance(self._far, Moment(slow, slow, _BARE), 1.0, birds=False)
            for hand, (color, board) in zip(row.hands.tolist(), signs, strict=True):
                _draw_post(self._far, self._backdrop.stage, hand, color)
                self._draw_board(hand, color, board)
        return self._far

    def _draw_board(self, top: list[float], color: RGB, board: str) -> None:
        """Draw the board at the foot of a post, by which a kite is known without its colour."""
        if not board:
            return
        unit = self._backdrop.stage.unit
        words = self._fonts.render(board, max(12, round(20 * unit)), (255, 255, 255), "bold")
        box = words.get_rect().inflate(max(6, round(12 * unit)), 0)
        box.width = max(box.width, box.height)
        box.midtop = round(top[0]), round(top[1] + (_POST - 12) * unit)
        box.bottom = min(box.bottom, self.size[1] - 2)
        pygame.draw.rect(self._far, color, box, border_radius=max(2, box.height // 4))
        pygame.draw.rect(self._far, (255, 255, 255), box, 1, border_radius=max(2, box.height // 4))
        self._far.blit(words, words.get_rect(center=box.center))


class _Row:
    """How the kites of a fleet are held, where they fly side by side, and where their posts end."""

    def __init__(self, stage: Stage, flyers: tuple[Flyer, ...]) -> None:
        count = max(len(flyers), 1)
        self.flyers = flyers
        self.kites = held(tuple(replace(_BARE, height=one.height, string=one.string) for one in flyers))
        self._share = min(1.0, _FEW / count) ** 0.5
        middles = stage.width * (np.arange(len(flyers)) + 0.5) / count
        posts = middles - 70 * stage.unit * self._share
        tops = [stage.ground(FRONT, x) + (8 - _POST) * stage.unit for x in posts.tolist()]
        self.hands = pair(posts, np.array(tops, float))
        self._usual = usual_x(stage, self.kites)
        self._place = middles[:, None] + 30 * stage.unit * self._share

    def settled(self, poses: Poses) -> Poses:
        """Return poses of kites each over its own place, and as large as fits."""
        place = poses.place.copy()
        place[..., 0] = self._place + (place[..., 0] - self._usual) * self._share
        return Poses(place, poses.size * self._share, poses.axes)


def _draw_post(target: pygame.Surface, stage: Stage, top: list[float], color: RGB) -> None:
    """Draw a post with its flag, to whose top a string is tied."""
    (x, y), unit = top, stage.unit
    pygame.draw.line(target, (74, 52, 40), (x, y + _POST * unit), (x, y), max(2, round(4 * unit)))
    flag = [(x, y), (x - 20 * unit, y + 7 * unit), (x, y + 14 * unit)]
    pygame.draw.polygon(target, color, flag)
    pygame.draw.aalines(target, (255, 255, 255), True, flag)
