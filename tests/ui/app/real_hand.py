"""A person whose keys and mouse are real: xdotool presses them on the screen the window stands on.

python -m tests.ui.app.real_hand keyboard|mouse
"""

import os
import subprocess
import sys
from unittest.mock import patch

os.environ["SDL_VIDEODRIVER"] = "x11"

import pygame

from tests.ui.app import player, test_whole_game
from tests.ui.app.player import Person

_NAMES = {
    pygame.K_RETURN: "Return",
    pygame.K_TAB: "Tab",
    pygame.K_LEFT: "Left",
    pygame.K_RIGHT: "Right",
    pygame.K_1: "1",
    pygame.K_2: "2",
    pygame.K_e: "e",
}
_PATIENCE = 5_000


def _xdotool(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True)


class RealPerson(Person):
    """Presses and clicks by way of the display server; what arrives goes through the game's own loop."""

    def press(self, key: int, mod: int = 0) -> None:
        """Press and let go of a real key."""
        assert mod == 0
        _xdotool("key", _NAMES[key])
        self._take_until(pygame.KEYUP)

    def click(self, identity: str) -> None:
        """Move the real pointer to a widget and click."""
        spot = self.spot_of(identity)
        _xdotool("mousemove", str(spot[0]), str(spot[1]), "click", "1")
        self._take_until(pygame.MOUSEBUTTONUP)

    def wheel(self, spot: tuple[int, int], notches: int) -> None:
        """Turn the real wheel over a place."""
        _xdotool("mousemove", str(spot[0]), str(spot[1]), "click", "4" if notches > 0 else "5")
        self._take_until(pygame.MOUSEWHEEL)

    def _take_until(self, kind: int) -> None:
        until = pygame.time.get_ticks() + _PATIENCE
        arrived = False
        while not arrived:
            assert pygame.time.get_ticks() < until, "the event did not arrive"
            events = pygame.event.get()
            arrived = any(event.type == kind for event in events)
            self.loop.take(events)
            self.loop.frame()
            pygame.time.wait(2)


def main(hand: str) -> None:
    """Play a whole game with one hand."""
    pygame.display.init()
    pygame.font.init()
    games = {
        "keyboard": test_whole_game.test_a_whole_game_by_keyboard_alone,
        "mouse": test_whole_game.test_a_whole_game_by_mouse_alone,
    }
    with patch.object(player, "Person", RealPerson):
        _xdotool("mousemove", "1270", "10")
        games[hand]()
    assert pygame.display.get_driver() == "x11"


if __name__ == "__main__":
    main(sys.argv[1])
