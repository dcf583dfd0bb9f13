"""The picture of the company: a kite (direction) on a string (execution) in the wind of the market."""

from game.ui.scene.scene import Scene
from game.ui.scene.stage import Layout
from game.ui.scene.state import (
    COMPANY_STATES,
    LANDSCAPES,
    SEASONS,
    WEATHERS,
    Landscape,
    SceneState,
    Season,
    Weather,
)
from game.ui.scene.thumbnail import thumbnail

__all__ = [
    "COMPANY_STATES",
    "LANDSCAPES",
    "SEASONS",
    "WEATHERS",
    "Landscape",
    "Layout",
    "Scene",
    "SceneState",
    "Season",
    "Weather",
    "thumbnail",
]
