"""The kite scene: a retained picture of a company that eases from state to state."""

from collections.abc import Iterator

import pygame

from game.ui.scene.backdrop import Backdrop
from game.ui.scene.brush import gradient
from game.ui.scene.motion import Ease, Wind
from game.ui.scene.palette import palette_of
from game.ui.scene.stage import Layout, lay_out
from game.ui.scene.state import SceneState
from game.ui.scene.view import Moment, View

FADE_SECONDS = 1.5
STILL_TIME = 3.0
_MOST_PIXELS = 1920 * 1200
_VARIANT_STRIDE = 7919


class Scene:
    """A live picture of one company.

    `size` is in pixels, `seed` fixes the landscape, and `layout` "title" keeps the left third free.
    With `reduced_motion` nothing moves: a new state is shown at once.
    """

    def __init__(
        self,
        size: tuple[int, int],
        state: SceneState,
        seed: int,
        reduced_motion: bool = False,
        layout: Layout = "panel",
    ) -> None:
        self.size = size
        self.reduced_motion = reduced_motion
        self._seed, self._layout = seed, layout
        self._inner_size = _inner_size(size)
        self._inner = None if self._inner_size == size else pygame.Surface(self._inner_size)
        self._ease, self._wind = Ease(state), Wind(state.wind)
        self._view = View(self._backdrop(state))
        self._steps: Iterator[float] | None = None
        self._next: View | None = None
        self._next_steps: Iterator[float] = iter(())
        self._fade_since: float | None = None
        self._shown_at: float | None = None
        self._stale = True

    @property
    def ready(self) -> bool:
        """Whether the first picture has been built."""
        return self._view.backdrop.ready

    @property
    def state(self) -> SceneState:
        """The state that the scene shows or is on its way to."""
        return self._ease.goal

    @property
    def animating(self) -> bool:
        """Whether another frame would look different from this one."""
        return self._stale or not self.reduced_motion or self._next is not None

    def build_steps(self) -> Iterator[float]:
        """Build the first picture slice by slice; yields the share that is done.

        May run on a worker thread; until it is done, `draw` shows the bare sky.
        """
        if self._steps is None:
            self._steps = self._view.backdrop.steps()
        return self._steps

    def aim(self, state: SceneState) -> None:
        """Ease to a new state; another weather, season or variant is painted first, then faded in."""
        old = self._ease.goal
        self._stale = True
        if self.reduced_motion:
            self._ease.jump(state)
        else:
            self._ease.aim(state, self._shown_at)
        if _setting(state) != _setting(old):
            self._next = View(self._backdrop(state))
            self._next_steps = self._next.backdrop.steps()
            self._fade_since = None

    def draw(self, surface: pygame.Surface, t_seconds: float) -> None:
        """Draw the frame at a time in seconds onto a surface of the scene's size or larger."""
        target = surface if surface.get_size() == self.size else surface.subsurface(((0, 0), self.size))
        t = STILL_TIME if self.reduced_motion else t_seconds
        if not self._prepare():
            self._draw_bare_sky(target)
            return
        canvas = target if self._inner is None else self._inner
        self._draw_frame(canvas, t)
        if self._inner is not None:
            pygame.transform.smoothscale(self._inner, self.size, target)
        self._shown_at, self._stale = t, False

    def _prepare(self) -> bool:
        """Build what nobody else is building, and tell whether there is a picture."""
        if self._steps is None:
            for _ in self.build_steps():
                pass
        return self.ready

    def _draw_frame(self, canvas: pygame.Surface, t: float) -> None:
        state = self._ease.at(t)
        moment = Moment(t, self._wind.blown(t, state.wind), state)
        share = self._fade(t)
        self._view.draw_distance(canvas, moment, 1.0)
        front = self._view
        if self._next is not None and share > 0:
            self._next.draw_distance(canvas, moment, share)
            front = self._next if share > 0.5 else self._view
        front.draw_nearness(canvas, moment, abs(1 - 2 * share) if share < 1 else 1.0)
        if share >= 1 and self._next is not None:
            self._view, self._next = self._next, None

    def _fade(self, t: float) -> float:
        """How far the next picture has been faded in: 0..1; paints one slice of it if it is unfinished."""
        if self._next is None:
            return 0.0
        if not self._next.backdrop.ready:
            next(self._next_steps, None)
            return 0.0
        if self._fade_since is None:
            self._fade_since = t
        return 1.0 if self.reduced_motion else min(1.0, (t - self._fade_since) / FADE_SECONDS)

    def _draw_bare_sky(self, target: pygame.Surface) -> None:
        palette = palette_of(self.state.weather, self.state.season, self.state.landscape)
        target.blit(gradient((*palette.sky, palette.meadow, palette.grass), self.size), (0, 0))

    def _backdrop(self, state: SceneState) -> Backdrop:
        seed = self._seed + _VARIANT_STRIDE * state.variant
        stage = lay_out(self._inner_size, seed, self._layout, state.landscape)
        return Backdrop(stage, state.weather, state.season)


def _setting(state: SceneState) -> tuple[str, str, int, str]:
    return state.weather, state.season, state.variant, state.landscape


def _inner_size(size: tuple[int, int]) -> tuple[int, int]:
    """The size to paint at: that of the picture, or less for a very large one."""
    pixels = size[0] * size[1]
    if pixels <= _MOST_PIXELS:
        return size
    shrink = (_MOST_PIXELS / pixels) ** 0.5
    return max(1, int(size[0] * shrink)), max(1, int(size[1] * shrink))
