"""The kite scene of a game as a living picture that fits whatever place it is given."""

from collections.abc import Iterator
from time import perf_counter
from weakref import WeakKeyDictionary
from zlib import crc32

import pygame

from game.engine import Company
from game.play.game import Game
from game.ui.drawing.cache import rounded
from game.ui.scene import Scene, SceneState
from game.ui.screens.guide import Guide
from game.ui.widgets import UI, LivePicture

_SLICE = 0.012


def land_of(game: Game) -> int:
    """Return the seed of a scenario's landscape: the same town in every game of it."""
    return crc32(game.scenario.id.encode())


class LivingScene:
    """Keeps one scene over many screens, and paints a new size of it in slices of a frame.

    Until the new size is ready the old picture stands in for it.
    """

    def __init__(self, state: SceneState, land: int) -> None:
        self._state, self._land = state, land
        self._scene: Scene | None = None
        self._before: pygame.Surface | None = None
        self._canvas = pygame.Surface((1, 1))
        self._steps: Iterator[float] = iter(())
        self._seconds = 0.0
        self._still = False

    @property
    def ready(self) -> bool:
        """Whether the picture has been painted."""
        return self._scene is not None and self._scene.ready

    def aim(self, state: SceneState) -> None:
        """Ease to another state."""
        if state != self._state:
            self._state = state
            if self._scene is not None:
                self._scene.aim(state)

    def frame(self, ui: UI, now: int) -> None:
        """Note the time in milliseconds, and paint another slice of a picture that is not ready.

        With reduced motion nobody asks for pictures, so a new weather is asked for here.
        """
        self._seconds, self._still = now / 1000.0, ui.reduced_motion
        if self._scene is not None and not self._scene.ready and self._painted(self._scene):
            self._before = None
            ui.invalidate()
        elif self._still and self._scene is not None and self._scene.animating:
            ui.invalidate()

    def _painted(self, scene: Scene) -> bool:
        """Paint for a slice of time, and say whether the picture is done."""
        until = perf_counter() + _SLICE
        while perf_counter() < until:
            if next(self._steps, None) is None:
                break
        return scene.ready

    def picture(self, size: tuple[int, int]) -> pygame.Surface:
        """Return the scene as it looks now, at a size in pixels."""
        if self._scene is None or self._scene.size != size:
            self._resize(size)
        if self._scene is not None and (self._before is None or self._scene.ready):
            self._scene.reduced_motion = self._still
            self._scene.draw(self._canvas, self._seconds)
        return self._canvas

    def _resize(self, size: tuple[int, int]) -> None:
        if self.ready:
            self._before = rounded(self._canvas, size, 0)
        self._scene = Scene(size, self._state, self._land, self._still)
        self._steps = self._scene.build_steps()
        self._canvas = pygame.Surface(size)
        if self._before is not None:
            self._canvas.blit(self._before, (0, 0))

    def node(
        self, name: str, *, height: float | None = None, least: float = 90, key: str = "scene"
    ) -> LivePicture:
        """Return the widget that shows the scene; without a height it takes what is left over."""
        return LivePicture(
            self.picture,
            name=name,
            id=key,
            height=height,
            flex=0 if height else 1,
            min_height=least,
        )


_SCENES: WeakKeyDictionary[Guide, tuple[Company, LivingScene]] = WeakKeyDictionary()


def living_scene(guide: Guide, state: SceneState) -> LivingScene:
    """Return the scene of the game in progress, which goes from screen to screen, easing to a state."""
    start, scene = _SCENES.get(guide, (None, None))
    if scene is None or start is not guide.game.start:
        scene = LivingScene(state, land_of(guide.game))
        _SCENES[guide] = (guide.game.start, scene)
    scene.aim(state)
    return scene
