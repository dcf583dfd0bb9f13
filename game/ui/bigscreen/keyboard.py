"""Which key of the big screen is meant, on any keyboard: by the sign it types, or by the key itself."""

from typing import Final

import pygame

_SIGNS: Final = {"+": pygame.K_PLUS, "=": pygame.K_PLUS, "-": pygame.K_MINUS, "−": pygame.K_MINUS}
_KEYS: Final = {
    pygame.K_EQUALS: pygame.K_PLUS,
    pygame.K_KP_PLUS: pygame.K_PLUS,
    pygame.K_KP_MINUS: pygame.K_MINUS,
    pygame.K_KP_ENTER: pygame.K_RETURN,
    pygame.K_PAGEDOWN: pygame.K_RIGHT,
    pygame.K_PAGEUP: pygame.K_LEFT,
}
"""Page Down and Page Up are what a clicker sends."""


def meant(event: pygame.event.Event) -> int:
    """Return the key that a press stands for; + and − lie elsewhere on every keyboard, some need Shift."""
    return _SIGNS.get(event.unicode) or _KEYS.get(event.key, event.key)
