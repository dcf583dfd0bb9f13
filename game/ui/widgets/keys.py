"""Key presses by plain names, the same for the main block and the number pad."""

from dataclasses import dataclass

import pygame

_NAMES = {
    "return": "enter",
    "page up": "pageup",
    "page down": "pagedown",
    "[+]": "+",
    "[-]": "-",
    "=": "+",
    "−": "-",
    "_": "-",
}
_SIGNS = frozenset({"+", "-"})
"""Characters that count whatever key types them, since some keyboards have them above a digit."""

_REPEATING = frozenset(
    {"left", "right", "up", "down", "pageup", "pagedown", "tab", "backspace", "delete", "+", "-"}
)
_MODIFIERS = (pygame.K_LSHIFT, pygame.K_RSHIFT, pygame.K_LCTRL, pygame.K_RCTRL, pygame.K_LALT, pygame.K_RALT)


@dataclass(frozen=True)
class Press:
    """One key going down: its name ("left", "enter", "e", "f1", "+") and what is held with it."""

    key: str
    shift: bool = False
    ctrl: bool = False
    alt: bool = False

    @property
    def chord(self) -> str:
        """The press as it is written for hotkeys: "e", "ctrl+s", "alt+left"."""
        return f"{'ctrl+' if self.ctrl else ''}{'alt+' if self.alt else ''}{self.key}"

    @property
    def activates(self) -> bool:
        """Whether this press means "do it"."""
        return self.key in {"enter", "space"} and not self.ctrl and not self.alt

    @property
    def repeats(self) -> bool:
        """Whether holding the key goes on doing it: moving, changing, rubbing out; never deciding."""
        return self.key in _REPEATING


def read_press(event: pygame.event.Event) -> Press:
    """Return the press of a KEYDOWN event."""
    name = pygame.key.name(event.key)
    if len(name) == 3 and name[0] == "[" and name not in _NAMES:
        name = name[1]
    typed = getattr(event, "unicode", "")
    if typed in _SIGNS:
        name = typed
    mod = getattr(event, "mod", 0)
    return Press(
        _NAMES.get(name, name),
        shift=bool(mod & pygame.KMOD_SHIFT),
        ctrl=bool(mod & (pygame.KMOD_CTRL | pygame.KMOD_META)),
        alt=bool(mod & pygame.KMOD_ALT),
    )


def is_modifier(event: pygame.event.Event) -> bool:
    """Whether a KEYDOWN event is only Shift, Ctrl or Alt."""
    return event.key in _MODIFIERS
