"""One frame: draws a finished backdrop and everything that moves on it."""

from dataclasses import dataclass

import pygame

from game.ui.scene.backdrop import Backdrop
from game.ui.scene.clouds import draw_clouds
from game.ui.scene.leader import Leader, hand_place
from game.ui.scene.life import draw_birds, draw_far_life, draw_flag, draw_grass, draw_ideas
from game.ui.scene.palette import Palette
from game.ui.scene.people import draw_people
from game.ui.scene.stage import SOLID
from game.ui.scene.state import NUMBERS, SceneState
from game.ui.scene.trouble import draw_trouble
from game.ui.scene.weather import draw_fall, draw_gusts

_GRAIN = 48


@dataclass(frozen=True, slots=True)
class Moment:
    """What a frame shows: time in seconds, how far the wind has blown by then, and the state."""

    t: float
    blown: float
    state: SceneState


class View:
    """A backdrop and its latest composition of land, city and campus."""

    def __init__(self, backdrop: Backdrop) -> None:
        self.backdrop = backdrop
        self._land: tuple[pygame.Surface, pygame.Surface] | None = None
        self._split = int(SOLID * backdrop.stage.height)
        self._key: tuple[int, ...] = ()
        self._leader = Leader(backdrop.stage, backdrop.palette)

    def land(self, state: SceneState) -> tuple[pygame.Surface, pygame.Surface]:
        """Return the land with its skyline, and the part below it that hides the sky altogether.

        It is composed anew only when the state has visibly changed.
        """
        key = tuple(round(getattr(state, name) * _GRAIN) for name in NUMBERS)
        if self._land is None or key != self._key:
            self._land, self._key = self._cut(self.backdrop.compose(state)), key
        return self._land

    def _cut(self, land: pygame.Surface) -> tuple[pygame.Surface, pygame.Surface]:
        """Cut the land where no sky shows through: the lower part is quicker to draw without alpha."""
        width, height = land.get_size()
        rows = self._split - self.backdrop.top
        solid = pygame.Surface((width, height - rows))
        solid.blit(land, (0, -rows))
        return land.subsurface((0, 0, width, rows)), solid

    def draw_distance(
        self, target: pygame.Surface, moment: Moment, share: float, *, birds: bool = True
    ) -> None:
        """Draw sky, clouds, birds and land at an opacity of 0..1."""
        alpha = int(255 * share)
        stage, palette, life = self.backdrop.stage, self.backdrop.palette, self.backdrop.life
        self.backdrop.sky.set_alpha(alpha if share < 1 else None)
        target.blit(self.backdrop.sky, (0, 0), (0, 0, stage.width, self._split))
        draw_clouds(target, self.backdrop.clouds, moment.blown * palette.gusts, alpha)
        if birds:
            draw_birds(target, stage, palette, life, moment.t)
        skyline, solid = self.land(moment.state)
        skyline.set_alpha(alpha)
        solid.set_alpha(alpha if share < 1 else None)
        target.blit(skyline, (0, self.backdrop.top))
        target.blit(solid, (0, self._split))

    def draw_nearness(self, target: pygame.Surface, moment: Moment, share: float) -> None:
        """Draw everything that moves: campus life, leader, string, kite and weather."""
        backdrop, state, t, blown = self.backdrop, moment.state, moment.t, moment.blown
        stage, palette, life = backdrop.stage, backdrop.palette, backdrop.life
        draw_far_life(target, stage, palette, life, state, t, blown)
        draw_flag(target, stage, palette, state, blown)
        draw_trouble(target, stage, backdrop.puffs, state, t, blown)
        draw_people(target, stage, backdrop.wardrobe, backdrop.crowd, state, t)
        draw_ideas(target, stage, palette, life, state, t)
        draw_grass(target, stage, palette, life, state, blown)
        draw_gusts(target, stage, backdrop.air, state.wind, blown)
        self._leader.draw(target, state, blown)
        self._draw_kite(target, moment, palette)
        draw_fall(target, stage, palette, backdrop.air, t, share)

    def _draw_kite(self, target: pygame.Surface, moment: Moment, palette: Palette) -> None:
        from game.ui.scene.aloft import draw_kite  # noqa: PLC0415 - numpy would hold up the first frame

        stage, state = self.backdrop.stage, moment.state
        x, y = hand_place(stage, state)
        draw_kite(target, stage, palette, state, (x, y), moment.t, moment.blown)
