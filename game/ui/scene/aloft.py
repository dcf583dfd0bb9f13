"""Kites in the air: tail, string and sail of each, drawn one kite after another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pygame

from game.ui.scene.kite import Array, Flight, Held, Poses, fly, held
from game.ui.scene.line import draw_string, shape_strings
from game.ui.scene.palette import Palette
from game.ui.scene.sail import USUAL_LIVERY, Livery, Sail, draw_sail, shape_sails
from game.ui.scene.stage import Stage
from game.ui.scene.state import SceneState
from game.ui.scene.tail import draw_tail, draw_trail, shape_tails

_NOW = np.zeros(1)


@dataclass(frozen=True, slots=True)
class Tied:
    """Kites as they are held, where their strings are tied (kite, 2), their liveries, and signs on the sails.

    `signs` is one for each kite, or none at all.
    """

    kites: Held
    hands: Array
    liveries: tuple[Livery, ...]
    signs: Sequence[pygame.Surface] = ()


def draw_kites(
    target: pygame.Surface,
    stage: Stage,
    palette: Palette,
    tied: Tied,
    times: Array,
    settle: Callable[[Poses], Poses],
) -> None:
    """Draw kites, each at its own time in seconds (kite, 1).

    settle: puts the poses of kites into their places.
    """

    def flight(before: Array) -> Poses:
        return settle(fly(stage, tied.kites, times - before, times - before))

    _draw(target, stage, palette, tied, flight, (times, times))


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
    _draw(target, stage, palette, Tied(kites, np.array([hand]), (USUAL_LIVERY,), ()), flight, times)


def _draw(
    target: pygame.Surface,
    stage: Stage,
    palette: Palette,
    tied: Tied,
    flight: Flight,
    times: tuple[Array, Array],
) -> None:
    poses = flight(_NOW)
    tails = shape_tails(flight, poses, tied.kites, times[1])
    strings = shape_strings(stage, tied.kites, poses, tied.hands, times[0])
    sails = shape_sails(poses, palette, tied.liveries)
    signs = tied.signs or (None,) * len(sails)
    parts = zip(tails, strings, sails, tied.liveries, signs, strict=True)
    for tail, string, sail, livery, sign in parts:
        draw_tail(target, tail, palette, livery)
        draw_string(target, string, palette.string)
        draw_sail(target, sail, palette)
        if sign is not None:
            target.blit(sign, _middle(sail, sign))


def _middle(sail: Sail, sign: pygame.Surface) -> tuple[float, float]:
    """Return where a sign is put so that it stands over the knot of a sail."""
    x, y = sail.knot
    return x - sign.get_width() / 2, y - sign.get_height() / 2
