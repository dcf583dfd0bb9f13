"""Translation of everything a person reads: gettext, with English as the source language."""

import gettext
from pathlib import Path

from game.assets import asset_root

_DOMAIN = "kitestring"


class _Language:
    """The language in force; English until another one is chosen."""

    def __init__(self) -> None:
        self.current: gettext.NullTranslations = gettext.NullTranslations()


_language = _Language()


def use_language(code: str, folder: Path | None = None) -> None:
    """Switch to the language with this code; unknown codes fall back to English."""
    _language.current = gettext.translation(
        _DOMAIN, localedir=folder or asset_root() / "locale", languages=[code], fallback=True
    )


def _(message: str) -> str:
    """Return the message in the language in force."""
    return _language.current.gettext(message)


def plural(one: str, many: str, count: int) -> str:
    """Return the form of a message that fits a count, with `{n}` left for the caller to fill."""
    return _language.current.ngettext(one, many, count)


def N_(message: str) -> str:  # noqa: N802 - the name that gettext tools look for
    """Mark a message in a table as one to translate later."""
    return message
