"""The language is chosen in the settings, and a game in progress goes on in it."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game import words
from game.play.folders import scenarios_folder
from game.play.settings import Settings, load_settings
from game.scenarios import read_scenario
from game.ui.seat import seat
from game.ui.widgets import UI
from game.ui.window import Window
from tests.scenarios.builders import small_text
from tests.ui.widgets.hand import key, node


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    place = tmp_path / "assets" / "locale" / "es" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "kitestring.po").write_text('msgid "Settings"\nmsgstr "Ajustes"\n', encoding="utf-8")
    monkeypatch.setattr(words, "asset_root", lambda: tmp_path / "assets")
    folder = scenarios_folder()
    (folder / "texts").mkdir(parents=True)
    (folder / "small-shop.yaml").write_text(small_text(), encoding="utf-8")
    (folder / "texts" / "small-shop.es.po").write_text(
        'msgctxt "events.the-roof.title"\nmsgid "The roof"\nmsgstr "El tejado"\n', encoding="utf-8"
    )
    yield
    words.use_language("en")


@pytest.mark.usefixtures("spanish")
def test_the_settings_and_the_game_go_over_to_the_language_that_is_chosen() -> None:
    window = Window(Settings(), (1280, 720))
    journey = seat(window, UI((1280, 720)), Settings())
    journey.begin(read_scenario(scenarios_folder() / "small-shop.yaml"), 7)
    journey.to_settings()
    journey.ui.take_focus(node(journey.ui, "language"))
    key(journey.ui, pygame.K_RIGHT)
    assert any(part.accessible_name() == "Ajustes" for part in journey.ui.root.walk())
    assert journey.game.scenario.events[0].title == "El tejado"
    assert load_settings().language == "es"
    journey.ui.take_focus(node(journey.ui, "language"))
    key(journey.ui, pygame.K_LEFT)
    assert journey.game.scenario.events[0].title == "The roof"
