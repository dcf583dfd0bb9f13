"""The language in force, and the catalogues that ship with the game."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.assets import asset_root
from game.lesson.wording import money
from game.play.game import new_game
from game.po import entries_of
from game.scenarios import find, read_scenario
from game.words import _, in_figures, language, languages, plural, use_language

SHIPPED = sorted((asset_root() / "locale").glob("*/LC_MESSAGES/*.po"))


@pytest.fixture
def locale(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "es" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "kitestring.po").write_text(
        'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "Back"\nmsgstr "Volver"\n\n'
        'msgid "{n} error"\nmsgid_plural "{n} errors"\nmsgstr[0] "{n} error"\nmsgstr[1] "{n} errores"\n',
        encoding="utf-8",
    )
    yield tmp_path
    use_language("en")


@pytest.mark.parametrize("code", ["es", "es_MX", "es-AR"])
def test_a_language_is_spoken_as_far_as_it_is_translated(locale: Path, code: str) -> None:
    use_language(code, locale)
    assert (_("Back"), _("Settings"), plural("{n} error", "{n} errors", 3)) == (
        "Volver",
        "Settings",
        "{n} errores",
    )
    assert languages(locale) == ("en", "es")
    assert language() == code


@pytest.mark.parametrize("code", ["fr", "../es", "", "e" * 40])
def test_another_code_is_english(locale: Path, code: str) -> None:
    use_language(code, locale)
    assert _("Back") == "Back"


def test_a_damaged_catalogue_is_english(locale: Path) -> None:
    (locale / "es" / "LC_MESSAGES" / "kitestring.po").write_bytes(b'msgid "Back"\n\xff')
    use_language("es", locale)
    assert _("Back") == "Back"


def _fields(text: str) -> set[str]:
    return set(re.findall(r"\{[^{}]*\}", text))


def test_a_translation_keeps_every_field_that_the_game_fills_in() -> None:
    entries = [entry for path in SHIPPED for entry in entries_of(path.read_text(encoding="utf-8"))]
    for entry in (entry for entry in entries if entry.source and entry.done):
        wanted = _fields(entry.source + entry.plural)
        assert all(_fields(form) <= wanted for form in entry.forms), entry.source
        assert entry.plural or _fields(entry.text) == wanted, entry.source


@pytest.mark.parametrize(
    ("code", "told"), [("en", "−€1,234.5 M"), ("es", "−1 234,5 M €"), ("fr", "−1 234,5 M €")]
)
def test_money_is_written_as_the_language_writes_it(code: str, told: str) -> None:
    use_language(code)
    try:
        written = money(new_game(read_scenario(find("kite-without-a-string")), 7), -1234.5)
        assert re.sub(r"\s", " ", written) == told
        assert in_figures(0.4, 1) == ("0.4" if code == "en" else "0,4")
    finally:
        use_language("en")
