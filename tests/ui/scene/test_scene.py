from dataclasses import replace

import pygame
import pytest

from game.scenarios import vocabulary
from game.ui.scene import (
    COMPANY_STATES,
    LANDSCAPES,
    WEATHERS,
    Landscape,
    Layout,
    Scene,
    SceneState,
    Weather,
    thumbnail,
)
from game.ui.scene.scene import FADE_SECONDS

SMALL = (300, 160)
CALM = SceneState(wind=0.4)


def draw(scene: Scene, t: float) -> bytes:
    surface = pygame.Surface(scene.size)
    scene.draw(surface, t)
    return pygame.image.tobytes(surface, "RGB")


def count_colors(picture: bytes) -> int:
    return len({picture[i : i + 3] for i in range(0, len(picture), 3)})


def test_the_same_seed_and_time_give_the_same_pixels() -> None:
    assert draw(Scene(SMALL, CALM, 7), 4.5) == draw(Scene(SMALL, CALM, 7), 4.5)


def test_another_seed_gives_another_landscape() -> None:
    assert draw(Scene(SMALL, CALM, 7), 4.5) != draw(Scene(SMALL, CALM, 8), 4.5)


def test_a_picture_does_not_depend_on_the_frames_before_it() -> None:
    scene = Scene(SMALL, CALM, 7)
    for t in (0.0, 0.3, 2.0):
        draw(scene, t)
    assert draw(scene, 4.5) == draw(Scene(SMALL, CALM, 7), 4.5)


def test_it_moves_unless_motion_is_reduced() -> None:
    lively, still = Scene(SMALL, CALM, 7), Scene(SMALL, CALM, 7, reduced_motion=True)
    assert draw(lively, 1.0) != draw(lively, 2.0)
    assert draw(still, 1.0) == draw(still, 2.0)
    assert lively.animating
    assert not still.animating


def test_a_designer_can_choose_every_landscape_that_is_painted() -> None:
    assert vocabulary.LANDSCAPES == LANDSCAPES


def test_every_landscape_is_another_one() -> None:
    painted = {draw(Scene(SMALL, replace(CALM, landscape=land), 7), 4.5) for land in LANDSCAPES}
    assert len(painted) == len(LANDSCAPES)


@pytest.mark.parametrize("landscape", LANDSCAPES)
@pytest.mark.parametrize("size", [(1, 1), (40, 300), (900, 180)])
def test_a_landscape_fits_any_size(landscape: Landscape, size: tuple[int, int]) -> None:
    state = replace(COMPANY_STATES["in-step"], landscape=landscape, weather="winter")
    assert len(draw(Scene(size, state, 3), 3.0)) == 3 * size[0] * size[1]


@pytest.mark.parametrize("weather", WEATHERS)
@pytest.mark.parametrize("name", COMPANY_STATES)
def test_every_company_state_is_drawn_in_every_weather(weather: Weather, name: str) -> None:
    state = replace(COMPANY_STATES[name], weather=weather)
    assert count_colors(draw(Scene(SMALL, state, 3), 3.0)) > 2000


@pytest.mark.parametrize(
    ("size", "layout"),
    [
        ((1, 1), "panel"), ((40, 300), "title"), ((500, 280), "panel"), ((900, 180), "title"),
        ((1280, 720), "panel"), ((3840, 2160), "panel"),
    ],
)  # fmt: skip
def test_any_size_can_be_drawn(size: tuple[int, int], layout: Layout) -> None:
    scene = Scene(size, replace(CALM, weather="storm"), 3, layout=layout)
    assert len(draw(scene, 1.0)) == size[0] * size[1] * 3


def test_the_four_states_differ_without_colour() -> None:
    greys = []
    for state in COMPANY_STATES.values():
        surface = pygame.Surface(SMALL)
        Scene(SMALL, state, 7, reduced_motion=True).draw(surface, 0.0)
        grey = pygame.transform.grayscale(surface)
        greys.append(pygame.transform.average_color(grey.subsurface((90, 0, 120, 70))))
        greys.append(pygame.transform.average_color(grey.subsurface((60, 60, 100, 60))))
    pairs = list(zip(greys[::2], greys[1::2], strict=True))
    assert len(set(pairs)) == len(COMPANY_STATES)


def test_after_easing_it_looks_as_if_it_had_always_been_so() -> None:
    scene = Scene(SMALL, CALM, 7)
    draw(scene, 0.0)
    goal = replace(CALM, height=1.0, engagement=1.0, team=1.0)
    scene.aim(goal)
    draw(scene, 1.0)
    halfway = draw(scene, 1.7)
    assert halfway != draw(Scene(SMALL, goal, 7), 1.7)
    assert draw(scene, 6.0) == draw(Scene(SMALL, goal, 7), 6.0)


def test_new_weather_fades_in() -> None:
    scene = Scene(SMALL, CALM, 7)
    draw(scene, 0.0)
    storm = replace(CALM, weather="storm")
    scene.aim(storm)
    for frame in range(40):
        draw(scene, 1 + frame / 30)
    fading = draw(scene, 2.4)
    assert fading not in (draw(Scene(SMALL, CALM, 7), 2.4), draw(Scene(SMALL, storm, 7), 2.4))
    draw(scene, 6 + FADE_SECONDS)
    assert draw(scene, 9.0) == draw(Scene(SMALL, storm, 7), 9.0)


def test_with_reduced_motion_a_new_state_is_shown_at_once() -> None:
    scene = Scene(SMALL, CALM, 7, reduced_motion=True)
    draw(scene, 0.0)
    goal = replace(CALM, height=1.0)
    scene.aim(goal)
    assert scene.animating
    assert draw(scene, 0.1) == draw(Scene(SMALL, goal, 7, reduced_motion=True), 0.0)
    assert not scene.animating


def test_with_reduced_motion_new_weather_comes_without_a_fade() -> None:
    scene = Scene(SMALL, CALM, 7, reduced_motion=True)
    old = draw(scene, 0.0)
    storm = replace(CALM, weather="storm")
    scene.aim(storm)
    shown = {old}
    while scene.animating:
        shown.add(draw(scene, 0.0))
    shown.add(draw(scene, 0.0))
    assert len(shown - {old, draw(Scene(SMALL, storm, 7, reduced_motion=True), 0.0)}) <= 1
    assert draw(scene, 0.0) == draw(Scene(SMALL, storm, 7, reduced_motion=True), 0.0)


def test_it_can_be_built_in_slices_behind_a_bare_sky() -> None:
    scene = Scene(SMALL, CALM, 7)
    steps = scene.build_steps()
    shares = [next(steps)]
    early = draw(scene, 0.0)
    assert not scene.ready
    assert len(early) == SMALL[0] * SMALL[1] * 3
    shares += steps
    assert scene.ready
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert draw(scene, 0.0) == draw(Scene(SMALL, CALM, 7), 0.0) != early


def test_it_stays_inside_its_own_rectangle() -> None:
    surface = pygame.Surface((400, 220))
    surface.fill((255, 0, 255))
    Scene(SMALL, replace(COMPANY_STATES["chaotic"], weather="storm"), 7).draw(surface, 2.0)
    for box in ((300, 0, 100, 220), (0, 160, 400, 60)):
        assert set(pygame.image.tobytes(surface.subsurface(box), "RGB")) == {255, 0}


def test_thumbnails_tell_scenarios_apart() -> None:
    pictures = [thumbnail(seed, "golden", (160, 90)) for seed in (1, 2)]
    assert all(picture.get_size() == (160, 90) for picture in pictures)
    assert pygame.image.tobytes(pictures[0], "RGB") != pygame.image.tobytes(pictures[1], "RGB")
