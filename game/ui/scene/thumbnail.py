"""Small still pictures of a scenario's landscape, for lists."""

import pygame

from game.ui.scene.scene import STILL_TIME, Scene
from game.ui.scene.state import SceneState, Weather


def thumbnail(scenario_seed: int, weather: Weather, size: tuple[int, int]) -> pygame.Surface:
    """Return a still picture of a scenario's landscape, at a size in pixels."""
    picture = pygame.Surface(size)
    state = SceneState(height=0.75, string=0.8, engagement=0.65, team=0.55, weather=weather)
    Scene(size, state, scenario_seed, reduced_motion=True).draw(picture, STILL_TIME)
    return picture
