"""Settings come back as they were, and nothing in their file can keep the game shut."""

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play.folders import settings_file
from game.play.settings import Settings, load_settings, save_settings

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=5,
)
CHOSEN = Settings(1.5, 1.25, True, 0.0, "pt_BR", ("first-week", "first-why"), (1920, 1080), True)


def test_settings_come_back() -> None:
    assert load_settings() == Settings()
    assert save_settings(CHOSEN) == ""
    assert load_settings() == CHOSEN


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "[" * 50_000, '{"volume": 1e999}', b"\xff\xfe\x00\xd8"])
def test_a_damaged_file_means_the_usual_settings(home: Path, text: str | bytes) -> None:
    home.mkdir()
    (home / "settings.json").write_bytes(text if isinstance(text, bytes) else text.encode())
    assert load_settings() == Settings()


def test_each_bad_value_is_as_usual_and_the_good_ones_count(home: Path) -> None:
    bad = {
        "ui_scale": "large",
        "text_size": 40,
        "volume": True,
        "language": "../../etc",
        "window": [0, 5],
        "new": 1,
    }
    assert save_settings(CHOSEN) == ""
    path = home / "settings.json"
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), **bad}), encoding="utf-8")
    usual = Settings()
    assert load_settings() == replace(
        CHOSEN,
        ui_scale=usual.ui_scale,
        text_size=usual.text_size,
        volume=usual.volume,
        language=usual.language,
        window=usual.window,
    )


@settings(max_examples=80)
@given(kept=st.fixed_dictionaries({}, optional={part.name: JSON for part in fields(Settings)}))
def test_whatever_the_file_holds_settings_are_within_bounds(kept: dict[str, object]) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text(json.dumps(kept), encoding="utf-8")
    found = load_settings()
    assert found.ui_scale == 0.0 or 1.0 <= found.ui_scale <= 3.0
    assert 0.0 <= found.volume <= 1.0
    assert all(isinstance(name, str) for name in found.seen)
    assert min(found.window) >= 240
    assert save_settings(found) == ""
    assert load_settings() == found


def test_settings_that_cannot_be_written_are_one_sentence(home: Path) -> None:
    home.write_text("a file where the folder should be", encoding="utf-8")
    assert save_settings(CHOSEN).startswith("Your settings could not be saved")
