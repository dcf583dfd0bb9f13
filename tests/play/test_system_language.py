"""The first start speaks the computer's language."""

import pytest

from game.play.settings import Settings, load_settings, save_settings
from game.play.system_language import system_language


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"LANG": "es_ES.UTF-8"}, "es"),
        ({"LANG": "fr_CA@euro"}, "fr"),
        ({"LANGUAGE": "xx:fr_FR:es", "LANG": "es_ES.UTF-8"}, "fr"),
        ({"LC_ALL": "C.UTF-8", "LANG": "es_ES.UTF-8"}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "en"),
        ({"LANG": "../../etc"}, "en"),
        ({"LC_ALL": "", "LANG": ""}, "en"),
    ],
)
def test_the_first_language_asked_for_that_the_game_speaks(environment: dict[str, str], code: str) -> None:
    assert system_language(environment) == code


def test_what_was_chosen_stays_whatever_the_computer_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "es")
    assert load_settings().language == "es"
    assert save_settings(Settings(language="en")) == ""
    assert load_settings().language == "en"
