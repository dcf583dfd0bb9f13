"""The language that the player's computer speaks, for the first start."""

import ctypes
import locale
import os
import sys
from collections.abc import Mapping
from typing import Final

from game.words import ENGLISH, codes_for, languages

_VARIABLES: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def system_language(environment: Mapping[str, str] | None = None) -> str:
    """Return the code of the first language asked for that the game speaks; English when there is none.

    Looks at the variables that gettext looks at, and at Windows where none of them is set.
    """
    for code in _asked_for(os.environ if environment is None else environment):
        spoken = [name for name in codes_for(code) if name in languages()]
        if spoken:
            return spoken[0]
    return ENGLISH


def _asked_for(environment: Mapping[str, str]) -> list[str]:
    """Return the codes asked for, best first; "es_ES.UTF-8" is told as es_ES."""
    for variable in _VARIABLES:
        if environment.get(variable):
            return [part.split(".")[0].split("@")[0] for part in environment[variable].split(":")]
    return _of_windows()


def _of_windows() -> list[str]:
    if sys.platform == "win32":
        asked = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return [locale.windows_locale.get(asked, "")]
    return []
