"""Kites in the air: tail, string and sail of each, drawn one kite after another."""

from collections.abc import Callable

import numpy as np
import pygame

from game.ui.scene.kite import Array, Flight, Held, Poses, fly, held
from game.ui.scene.line import draw_string, shape_strings
from game.ui.scene.palette import Palette
from game.ui.scene.sail import draw_sail, shape_sails
from game.ui.scene.stage import Stage
from game.ui.scene.state import SceneState
from game.ui.scene.tail import draw_tail, draw_trail, shape_tails

_NOW = np.zeros(1)


def draw_kites(
    target: pygame.Surface,
    stage: Stage,
    palette: Palette,
    kites: Held,
    hands: Array,
    times: Array,
    settle: Callable[[Poses], Poses],
) -> None:
    """Draw kites that are tied to hands (kite, 2), each at its own time in seconds (kite, 1).

    settle: puts the poses of kites into their places.
    """

    def flight(before: Array) -> Poses:
        return settle(fly(stage, kites, times - before, times - before))

    _draw(target, stage, palette, kites, hands, flight, (times, times))


def draw_kite(
    target: pygame.Surface,
    stage: Stage,
    palette: Palette,
    state: SceneState,
    hand: tuple[float, float],
    t: float,
    gust: float,
) -> None:
    """Draw the one kite of a company at a time in seconds; `gust` is the phase of the wind in seconds."""
    kites = held((state,))
    times = np.array([[t]]), np.array([[gust]])

    def flight(before: Array) -> Poses:
        return fly(stage, kites, times[0] - before, times[1] - before)

    draw_trail(target, flight, palette, state)
    _draw(target, stage, palette, kites, np.array([hand]), flight, times)


def _draw(
    target: pygame.Surface,
    stage: Stage,
    palette: Palette,
    kites: Held,
    hands: Array,
    flight: Flight,
    times: tuple[Array, Array],
) -> None:
    poses = flight(_NOW)
    tails = shape_tails(flight, poses, kites, times[1])
    strings = shape_strings(stage, kites, poses, hands, times[0])
    sails = shape_sails(poses, palette)
    for tail, string, sail in zip(tails, strings, sails, strict=True):
        draw_tail(target, tail, palette)
        draw_string(target, string, palette.string)
        draw_sail(target, sail, palette)
