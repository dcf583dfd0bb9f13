"""Everything of one weather that is painted once: built in slices, then reused every frame."""

from collections.abc import Iterator

import pygame

from game.ui.scene.brush import Canvas
from game.ui.scene.buildings import BUILDINGS
from game.ui.scene.campus import (
    House,
    build_house,
    compose_campus,
    paint_bunting,
    paint_green,
    paint_square,
)
from game.ui.scene.city import paint_city
from game.ui.scene.clouds import Cloud, shape_clouds
from game.ui.scene.front import paint_front
from game.ui.scene.land import (
    land_canvas,
    land_top,
    paint_campus_ground,
    paint_far_land,
    paint_middle_land,
    paint_plain,
    warm,
)
from game.ui.scene.life import Life, settle
from game.ui.scene.palette import palette_of
from game.ui.scene.people import Figure, Wardrobe, gather, sew_wardrobe
from game.ui.scene.sky import paint_sky
from game.ui.scene.stage import Stage
from game.ui.scene.state import SceneState, Season, Weather
from game.ui.scene.trouble import blow_puffs
from game.ui.scene.weather import Air, fill_air


class Backdrop:
    """The pictures of one stage in one weather; complete once `steps()` has run to its end."""

    sky: pygame.Surface
    clouds: list[Cloud]
    far: pygame.Surface
    awake: pygame.Surface
    near: pygame.Surface
    front: pygame.Surface
    houses: list[House]
    bunting: tuple[pygame.Surface, tuple[int, int]]
    wardrobe: Wardrobe
    puffs: list[pygame.Surface]
    air: Air
    life: Life
    crowd: list[Figure]

    def __init__(self, stage: Stage, weather: Weather, season: Season) -> None:
        self.stage = stage
        self.palette = palette_of(weather, season, stage.landscape)
        self.top = land_top(stage)
        self.ready = False

    def steps(self) -> Iterator[float]:
        """Paint one slice at a time; yields the share that is done, 1.0 at the end."""
        slices = self._slices()
        for done, _ in enumerate(slices, start=1):
            yield min(0.99, done / 16)
        self.ready = True
        yield 1.0

    def _slices(self) -> Iterator[None]:
        stage, palette = self.stage, self.palette
        self.sky = paint_sky(stage, palette)
        yield
        self.clouds = shape_clouds(stage, palette)
        yield
        far = paint_far_land(stage, palette)
        yield
        paint_city(far, stage, palette, awake=False)
        self.far = self._finish(far)
        yield
        city = land_canvas(stage, palette)
        paint_city(city, stage, palette, awake=True)
        self.awake = self._finish(city)
        yield
        yield from self._paint_near()
        yield from self._paint_life()

    def _paint_near(self) -> Iterator[None]:
        stage, palette = self.stage, self.palette
        near = land_canvas(stage, palette)
        for paint in (paint_middle_land, paint_plain, paint_campus_ground, paint_square):
            paint(near, stage, palette)
            yield
        self.near = self._finish(near)
        front = land_canvas(stage, palette)
        paint_green(front, stage, palette)
        paint_front(front, stage, palette)
        yield
        self.front = self._finish(front)

    def _paint_life(self) -> Iterator[None]:
        stage, palette = self.stage, self.palette
        self.houses = []
        for number in range(len(BUILDINGS)):
            self.houses.append(build_house(stage, palette, number))
            if number % 4 == 3:
                yield
        self.bunting = paint_bunting(stage, palette)
        self.wardrobe = sew_wardrobe(stage, palette)
        yield
        self.puffs = blow_puffs(stage, palette)
        self.air = fill_air(stage)
        self.life = settle(stage)
        self.crowd = gather(stage.seed)

    def _finish(self, canvas: Canvas) -> pygame.Surface:
        picture = canvas.finish()
        warm(picture, self.stage, self.palette, self.top)
        return picture

    def compose(self, state: SceneState) -> pygame.Surface:
        """Return land, city and campus in one picture, as this state has them."""
        picture = self.far.copy()
        if state.relevance > 0.02:
            self.awake.set_alpha(int(255 * state.relevance))
            picture.blit(self.awake, (0, 0))
        picture.blit(self.near, (0, 0))
        compose_campus(picture, self.houses, state, self.top)
        joy = min(1.0, max(0.0, state.engagement * 3 - 1.7))
        if joy > 0.02:
            flags, place = self.bunting
            flags.set_alpha(int(255 * joy))
            picture.blit(flags, (place[0], place[1] - self.top))
        picture.blit(self.front, (0, 0))
        return picture
