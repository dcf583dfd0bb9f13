"""Translation of everything a person reads: gettext, with English as the source language."""

import gettext
import re
from io import BytesIO
from pathlib import Path
from typing import Final

from game.assets import asset_root

ENGLISH: Final = "en"
"""The code of the language in which the game is written."""

_CATALOGUE: Final = "kitestring.po"
_CODE: Final = re.compile(r"[A-Za-z]{2,3}([_-][A-Za-z]{2,4})?")
_NAMES: Final = {
    "de": "Deutsch",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "it": "Italiano",
    "nl": "Nederlands",
    "pl": "Polski",
    "pt": "Português",
}


class _Language:
    """The language in force; English until another one is chosen."""

    def __init__(self) -> None:
        self.code = ENGLISH
        self.current: gettext.NullTranslations = gettext.NullTranslations()


_language = _Language()


def use_language(code: str, folder: Path | None = None) -> None:
    """Switch to the language with this code; what is not translated, and unknown codes, are in English."""
    path = _catalogue(code, folder or _folder())
    _language.code = code if _CODE.fullmatch(code) else ENGLISH
    _language.current = _read(path) if path else gettext.NullTranslations()


def in_figures(value: float, digits: int = 0) -> str:
    """Write a number with the signs of the language in force for thousands and decimals, such as 1,234.5."""
    pattern = _("1,234.5")
    return f"{value:,.{digits}f}".translate({ord(","): pattern[1:-5], ord("."): pattern[-2]})


def explained(name: str, about: str) -> str:
    """Write a name and what is said of it, with the colon as the language sets it."""
    return _("{name}: {about}").format(name=name, about=about)


def language() -> str:
    """Return the code of the language in force; a scenario may be translated where the interface is not."""
    return _language.code


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """Return the codes of the languages the interface can be read in, English first."""
    paths = (folder or _folder()).glob(f"*/LC_MESSAGES/{_CATALOGUE}")
    found = sorted(path.parent.parent.name for path in paths)
    return (ENGLISH, *(code for code in found if code != ENGLISH))


def language_name(code: str) -> str:
    """Return the name of a language in that language, or its code when it is not known here."""
    return _NAMES.get(code, code)


def codes_for(code: str) -> tuple[str, ...]:
    """Return a code and the one without its country, such as es_MX and es; nothing when it is no code."""
    if not _CODE.fullmatch(code):
        return ()
    return tuple(dict.fromkeys((code, re.split("[_-]", code)[0])))


def _folder() -> Path:
    return asset_root() / "locale"


def _catalogue(code: str, folder: Path) -> Path | None:
    """Return the catalogue of a language, also for a code with a country such as es_MX."""
    for name in codes_for(code):
        path = folder / name / "LC_MESSAGES" / _CATALOGUE
        if path.is_file():
            return path
    return None


def _read(path: Path) -> gettext.NullTranslations:
    from game.po import PoError, compiled, entries_of  # noqa: PLC0415 - English is the usual case and needs none

    try:
        return gettext.GNUTranslations(BytesIO(compiled(entries_of(path.read_text(encoding="utf-8")))))
    except (OSError, ValueError, PoError):
        return gettext.NullTranslations()


def _(message: str) -> str:
    """Return the message in the language in force."""
    return _language.current.gettext(message)


def plural(one: str, many: str, count: int) -> str:
    """Return the form of a message that fits a count, with `{n}` left for the caller to fill."""
    return _language.current.ngettext(one, many, count)


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark a message in a table as one to translate later."""
    return message
