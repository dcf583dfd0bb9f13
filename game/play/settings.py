"""The player's settings: read with forbearance, since a damaged file must never keep the game shut."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final

from game.play.durable import write_durably
from game.play.folders import settings_file
from game.play.system_language import system_language
from game.words import _

_LARGEST: Final = 100_000
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z]{2,4})?")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a player has chosen for this computer.

    ui_scale: 1.0-3.0, 0 for what suits the screen; text_size: 0.8-2.0; volume: 0-1, 0 for no sound;
    language: a code such as "en"; seen: ids of the guidance already given; window: size in pixels.
    """

    ui_scale: float = 0.0
    text_size: float = 1.0
    reduced_motion: bool = False
    volume: float = 0.6
    language: str = "en"
    seen: tuple[str, ...] = ()
    window: tuple[int, int] = (1280, 720)
    fullscreen: bool = False


USUAL: Final = Settings()


def load_settings() -> Settings:
    """Read the settings; whatever is missing, unknown or out of range is as usual.

    A language that was never chosen is the one that the computer speaks, where the game speaks it too.
    """
    kept = _read()
    return Settings(
        ui_scale=_number(kept.get("ui_scale"), 1.0, 3.0, USUAL.ui_scale),
        text_size=_number(kept.get("text_size"), 0.8, 2.0, USUAL.text_size),
        reduced_motion=_switch(kept.get("reduced_motion"), USUAL.reduced_motion),
        volume=_number(kept.get("volume"), 0.0, 1.0, USUAL.volume),
        language=_language(kept.get("language")),
        seen=_names(kept.get("seen")),
        window=_size(kept.get("window")),
        fullscreen=_switch(kept.get("fullscreen"), USUAL.fullscreen),
    )


def save_settings(settings: Settings) -> str:
    """Write the settings; return "" or a sentence on why they could not be written."""
    try:
        write_durably(settings_file(), json.dumps(asdict(settings), ensure_ascii=False, indent=1) + "\n")
    except OSError as error:
        return _("Your settings could not be saved ({reason}).").format(reason=error.strerror or error)
    return ""


def _read() -> Mapping[str, object]:
    try:
        with settings_file().open(encoding="utf-8") as file:
            kept = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _number(value: object, low: float, high: float, usual: float) -> float:
    """Return a number within bounds; what is no number, or NaN, is as usual."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return usual
    return float(value) if low <= value <= high else usual


def _switch(value: object, usual: bool) -> bool:
    return value if isinstance(value, bool) else usual


def _language(value: object) -> str:
    return value if isinstance(value, str) and _LANGUAGE.fullmatch(value) else system_language()


def _names(value: object) -> tuple[str, ...]:
    names = [name for name in value if isinstance(name, str)] if isinstance(value, list) else []
    return tuple(dict.fromkeys(name[:80] for name in names[:500]))


def _size(value: object) -> tuple[int, int]:
    """Return the size of a window from 320 by 240 to 16,384 pixels a side."""
    match value:
        case [int(width), int(height)] if 320 <= width <= 16384 and 240 <= height <= 16384:
            return width, height
    return USUAL.window
