"""Kites: how they are held, how they fly, and how they turn. All kites of a picture are reckoned at once.

Arrays have a row for each kite; what a kite does at several times stands in columns.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.ui.scene.stage import Stage
from game.ui.scene.state import SceneState

Array = NDArray[np.float64]
Corner = tuple[float, float, float]

TOP: Final[Corner] = (0.0, -78.0, 0.0)
RIGHT: Final[Corner] = (58.0, -18.0, -16.0)
BOTTOM: Final[Corner] = (0.0, 94.0, 0.0)
LEFT: Final[Corner] = (-58.0, -18.0, -16.0)
KNOT: Final[Corner] = (0.0, -18.0, 12.0)
_EIGHT_PACE: Final = 1.9


@dataclass(frozen=True, slots=True)
class Held:
    """How kites are held and blown: the numbers of their states, each a column."""

    height: Array
    string: Array
    wind: Array
    chaos: Array
    slack: Array
    stiff: Array
    breath: Array


@lru_cache(maxsize=8)
def held(states: tuple[SceneState, ...]) -> Held:
    """Return how the kites of several companies are held."""
    rows = [(s.height, s.string, s.wind, s.chaos, s.slack) for s in states]
    height, string, wind, chaos, slack = np.array(rows, float).reshape(-1, 5).T[:, :, None]
    breath = (0.35 + 0.65 * wind) * (0.2 + 0.8 * np.minimum(1.0, height * 1.4))
    return Held(height, string, wind, chaos, slack, string * (1 - height), breath)


@dataclass(frozen=True, slots=True)
class Poses:
    """Where kites are in pixels (kite, time, 2), their size per unit, and where their axes point.

    axes: (kite, time, axis, 3), of length 1.
    """

    place: Array
    size: Array
    axes: Array

    def seen(self, corners: Array) -> Array:
        """Return where corners of the sails (n, 3) are in the picture, in pixels: (kite, time, n, 2)."""
        turned: Array = corners @ self.axes[..., :2]
        return turned * self.size[..., None, None] + self.place[:, :, None]


Flight = Callable[[Array], Poses]
"""Tells where kites are so many seconds before now: one row for all, or one for each."""


def corner(*corners: Corner) -> Array:
    """Return corners of the sail as `Poses.seen` takes them."""
    return np.array(corners)


def pair(x: Array, y: Array) -> Array:
    """Return points, or ways, of what they are across and down: (…, 2); several times as quick as a stack."""
    points = np.empty((*x.shape, 2))
    points[..., 0], points[..., 1] = x, y
    return points


def drift(stage: Stage, kites: Held, t: Array, gust: Array) -> Array:
    """Return where kites are at times in seconds; `gust` is the phase of the wind in seconds."""
    unit, turn = stage.unit, t * _EIGHT_PACE
    x = np.sin(gust * 0.55) * 9 + np.sin(gust * 1.7) * 4
    y = np.sin(gust * 0.8 + 1) * 9 + kites.slack * np.sin(t * 0.9) * 16
    x = x * kites.breath + kites.chaos * 118 * np.sin(turn)
    y = y * kites.breath + kites.chaos * (14 + 46 * np.sin(2 * turn))
    usual = usual_place(stage, kites)
    return pair(x * unit + usual[0], y * unit + usual[1])


def usual_place(stage: Stage, kites: Held) -> tuple[Array, Array]:
    """Return the x and the y about which kites fly, in pixels."""
    x = stage.across(0.315) + (stage.across(0.27) - stage.across(0.0)) * kites.height**0.8
    return x, stage.height * (0.555 - 0.36 * kites.height)


def fly(stage: Stage, kites: Held, t: Array, gust: Array) -> Poses:
    """Return the poses of kites at times in seconds; `gust` is the phase of the wind in seconds.

    A firm string holds a kite steady; without one it flies figures of eight when high and hangs when low.
    """
    chaos, slack, breath = kites.chaos, kites.slack, kites.breath
    turn = t * _EIGHT_PACE
    sway = 0.10 * np.sin(gust * 0.9) + 0.03 * np.sin(gust * 2.3)
    wobble = (1.0 - kites.string) * (0.24 * np.sin(t * 2.9) + 0.10 * np.sin(t * 6.1))
    roll = -0.34 + sway * breath + wobble * (0.3 + 0.7 * kites.height)
    roll = roll + 1.9 * chaos * np.sin(turn + 0.7) - slack * (0.85 + 0.14 * np.sin(t * 1.1))
    roll = roll + 0.30 * kites.stiff
    yaw = 0.24 * np.sin(gust * 0.7 + 2) * breath + 0.7 * chaos * np.cos(turn) + 0.45 * slack
    pitch = -0.18 + 0.12 * np.sin(gust * 1.1) * breath - 0.55 * slack
    size = stage.kite_unit * (1.06 - 0.12 * kites.height)
    return Poses(drift(stage, kites, t, gust), size, turn_axes(roll, yaw, pitch))


def turn_axes(roll: Array, yaw: Array, pitch: Array) -> Array:
    """Return where the axes point after a yaw, a pitch and a roll, all in radians: (…, axis, 3)."""
    sin_r, cos_r = np.sin(roll), np.cos(roll)
    sin_y, cos_y = np.sin(yaw), np.cos(yaw)
    sin_p, cos_p = np.sin(pitch), np.cos(pitch)
    aside, ahead = sin_y * sin_p, cos_y * sin_p
    axes = np.empty((*roll.shape, 9))
    axes[..., 0], axes[..., 1] = cos_y * cos_r - aside * sin_r, cos_y * sin_r + aside * cos_r
    axes[..., 2] = -sin_y * cos_p
    axes[..., 3], axes[..., 4], axes[..., 5] = -cos_p * sin_r, cos_p * cos_r, sin_p
    axes[..., 6], axes[..., 7] = sin_y * cos_r + ahead * sin_r, sin_y * sin_r - ahead * cos_r
    axes[..., 8] = cos_y * cos_p
    return axes.reshape(*roll.shape, 3, 3)
