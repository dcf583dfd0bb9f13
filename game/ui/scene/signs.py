"""What tells teams apart in a sky of many kites: posts, discs on sails, and how far each rose or fell."""

from functools import lru_cache
from typing import Final

import numpy as np
import pygame

from game.ui.drawing.fonts import Fonts
from game.ui.scene.brush import RGB, clear, mix
from game.ui.scene.kite import BOTTOM, LEFT, RIGHT, TOP
from game.ui.scene.stage import Stage

POST: Final = 34
"""The height of a post in units."""
_WHITE: Final[RGB] = (255, 255, 255)
_FINE: Final = 3
_LEAN: Final = -0.34
"""How far a kite at ease leans, in radians."""
_RIM: Final = np.array([(x, y) for x, y, _z in (TOP, RIGHT, BOTTOM, LEFT)])
_GHOST: Final = 120
_NAMED: Final = 7
"""Letters for which a board needs room before a name stands on it."""


class Signs:
    """Draws the signs of a picture; what is written is kept."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self._fonts = stage, Fonts()

    def draw_post(self, target: pygame.Surface, top: list[float], color: RGB) -> None:
        """Draw a post with its flag, to whose top a string is tied."""
        (x, y), unit = top, self._stage.unit
        pygame.draw.line(target, (74, 52, 40), (x, y + POST * unit), (x, y), max(2, round(4 * unit)))
        flag = [(x, y), (x - 20 * unit, y + 7 * unit), (x, y + 14 * unit)]
        pygame.draw.polygon(target, color, flag)
        pygame.draw.aalines(target, _WHITE, True, flag)

    def draw_board(
        self, target: pygame.Surface, top: list[float], color: RGB, texts: tuple[str, str], room: float
    ) -> None:
        """Draw the board at the foot of a post: number and name, as much of it as has room (pixels)."""
        board, name = texts
        if not board:
            return
        unit, size = self._stage.unit, max(13, round(24 * self._stage.unit))
        told = f"{board}  {name}" if name and room > _NAMED * size else board
        shown = self._fonts.fit(told, size, "bold", int(room - 14 * unit))
        words = self._fonts.render(shown, size, _WHITE, "bold")
        box = words.get_rect().inflate(max(8, round(14 * unit)), 0)
        box.width = max(box.width, box.height)
        box.midtop = round(top[0]), round(top[1] + (POST - 12) * unit)
        box.bottom = min(box.bottom, self._stage.height - 2)
        box.clamp_ip(target.get_rect())
        pygame.draw.rect(target, color, box, border_radius=max(2, box.height // 4))
        pygame.draw.rect(target, _WHITE, box, 1, border_radius=max(2, box.height // 4))
        target.blit(words, words.get_rect(center=box.center))

    def on_sail(self, board: str, color: RGB, size: float) -> pygame.Surface:
        """Return the disc with a team's number that is sewn on its sail; `size` in pixels a kite unit."""
        return _disc(self._fonts, board, color, round(size, 2))

    def draw_rise(
        self,
        target: pygame.Surface,
        spots: tuple[tuple[float, float], tuple[float, float]],
        size: float,
        color: RGB,
        told: str,
    ) -> None:
        """Draw a pale kite where one was, a trail to where it is, and over it how far it rose or fell."""
        (x, old), (_x, new) = spots
        ghost = _ghost(color, round(size, 2))
        target.blit(ghost, ghost.get_rect(center=(x, old)))
        self._draw_trail(target, spots, size, color)
        words = self._fonts.render(told, max(14, round(26 * self._stage.unit)), color, "bold")
        box = words.get_rect().inflate(max(8, round(14 * self._stage.unit)), 2)
        box.midbottom = round(x), round(min(old, new) - 82 * size - 6)
        box.clamp_ip(target.get_rect())
        pygame.draw.rect(target, _WHITE, box, border_radius=box.height // 2)
        pygame.draw.rect(
            target, color, box, max(1, round(2 * self._stage.unit)), border_radius=box.height // 2
        )
        target.blit(words, words.get_rect(center=box.center))

    def _draw_trail(
        self,
        target: pygame.Surface,
        spots: tuple[tuple[float, float], tuple[float, float]],
        size: float,
        color: RGB,
    ) -> None:
        """Draw the way up or down beside the kite as an arrow, where it is long enough for one."""
        (x, old), (_x, new) = spots
        x += 78 * size
        wide, head = max(2, round(7 * size)), max(6.0, 17 * size)
        if abs(new - old) < head:
            return
        way = 1 if new > old else -1
        base = new - way * head
        for hue, extra in ((_WHITE, 2), (color, 0)):
            reach = head * 0.75 + extra
            foot, tip = base - way * extra, base + way * (head + extra)
            pygame.draw.line(target, hue, (x, old), (x, base), wide + 2 * extra)
            pygame.draw.polygon(target, hue, [(x - reach, foot), (x + reach, foot), (x, tip)])


@lru_cache(maxsize=64)
def _disc(fonts: Fonts, board: str, color: RGB, size: float) -> pygame.Surface:
    words = fonts.render(board, max(11, round(40 * size)), color, "bold")
    side = round(max(46 * size, words.get_width() + 6, 0.8 * words.get_height()))
    large = clear((side * _FINE, side * _FINE), _WHITE)
    middle = side * _FINE / 2
    pygame.draw.circle(large, color, (middle, middle), middle)
    pygame.draw.circle(large, _WHITE, (middle, middle), middle - max(1.0, 0.05 * side) * _FINE)
    disc = pygame.transform.smoothscale(large, (side, side))
    disc.blit(words, words.get_rect(center=(side / 2, side / 2)))
    return disc


@lru_cache(maxsize=64)
def _ghost(color: RGB, size: float) -> pygame.Surface:
    """Return the pale outline of a kite at ease."""
    cos, sin = np.cos(_LEAN), np.sin(_LEAN)
    points = _RIM @ np.array(((cos, sin), (-sin, cos))) * size * _FINE
    side = round(2 * 100 * size)
    large = clear((side * _FINE, side * _FINE), _WHITE)
    spots = (points + side * _FINE / 2).tolist()
    pygame.draw.polygon(large, (*mix(color, _WHITE, 0.6), _GHOST), spots)
    pygame.draw.lines(large, (*mix(color, _WHITE, 0.25), 200), True, spots, max(2, round(5 * size * _FINE)))
    return pygame.transform.smoothscale(large, (side, side))
