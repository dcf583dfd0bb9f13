"""The bench in the game: buttons on the picker, a preview beside the file, packs dropped on the window."""

import os
from pathlib import Path

import pygame
import pytest

from game.bench.packing import packed
from game.play.folders import saves_folder, scenarios_folder
from game.play.settings import Settings
from game.ui import bench as bench_module
from game.ui.errand import DONE
from game.ui.journey import Journey
from game.ui.previewing import SAVED, Watch
from game.ui.screens.picker import PickerScreen
from game.ui.screens.quarter import QuarterScreen
from game.ui.screens.title import TitleScreen
from game.ui.seat import seat
from game.ui.widgets import UI
from game.ui.window import Window
from tests.scenarios.builders import small_text
from tests.ui.widgets.hand import click, node, shown


@pytest.fixture
def journey() -> Journey:
    window = Window(Settings(), (1280, 720))
    return seat(window, UI((1280, 720)), Settings(seen=("first.all",)))


@pytest.fixture
def shop() -> Path:
    path = scenarios_folder() / "small-shop.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        small_text().replace("    when: {quarter: 1 to 3,", "    priority: 9\n    when: {quarter: 1 to 3,"),
        "utf-8",
    )
    return path


def words(journey: Journey) -> str:
    toast = journey.ui.layers.toast
    said = [part.accessible_name() for part in journey.ui.layers.nodes()]
    return " ".join([*said, toast.text if toast else ""])


def picker(journey: Journey) -> None:
    journey.library.entries()
    journey.to_picker()


def save(journey: Journey, path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    journey.event(pygame.event.Event(SAVED, path=str(path)))


def play(journey: Journey, quarters: int) -> None:
    for _turn in range(quarters):
        if journey.game.event is not None:
            journey.set_choice(1)
        journey.end_quarter()
        journey.to_quarter()


def test_only_ones_own_scenarios_have_tools_and_check_says_what_is_wrong(
    journey: Journey, shop: Path
) -> None:
    picker(journey)
    names = [entry.path for entry in journey.library.entries()]
    number = names.index(shop)
    assert journey.ui.find(f"check-{number}") is not None
    assert all(journey.ui.find(f"check-{n}") is None for n, path in enumerate(names) if path != shop)
    click(journey.ui, shown(journey.ui, f"check-{number}"))
    assert "is in order" in words(journey)


def test_a_preview_is_played_and_never_saved(journey: Journey, shop: Path) -> None:
    picker(journey)
    number = [entry.path for entry in journey.library.entries()].index(shop)
    click(journey.ui, shown(journey.ui, f"preview-{number}"))
    assert isinstance(journey.screen, QuarterScreen)
    play(journey, 2)
    assert journey.game.number == 2
    journey.to_title()
    assert not saves_folder().exists()
    assert not journey.bench.previewing


def test_saving_the_file_goes_on_at_the_same_quarter_with_the_same_decisions(
    journey: Journey, shop: Path
) -> None:
    journey.bench.preview(shop)
    play(journey, 2)
    plans = [quarter.plan for quarter in journey.game.quarters]
    save(journey, shop, "title: The small shop", "title: The shop")
    assert journey.game.scenario.title == "The shop"
    assert [quarter.plan for quarter in journey.game.quarters] == plans
    assert "still stand" in words(journey)


def test_a_decision_that_is_no_longer_valid_is_named(journey: Journey, shop: Path) -> None:
    journey.bench.preview(shop)
    play(journey, 1)
    save(journey, shop, "id: wait", "id: linger")
    assert journey.game.number == 1
    assert "no longer has the answer" in words(journey)


def test_a_file_saved_with_errors_leaves_the_game_as_it_was(journey: Journey, shop: Path) -> None:
    journey.bench.preview(shop)
    play(journey, 1)
    game = journey.game
    save(journey, shop, "trust: 50", "trust: 500")
    assert journey.game is game
    assert "Line 23" in words(journey)
    save(journey, shop, "trust: 500", "trust: 55")
    assert journey.game.number == 1
    assert journey.game is not game


def test_an_open_answer_is_kept_over_a_reload(journey: Journey, shop: Path) -> None:
    journey.bench.preview(shop)
    journey.set_choice(1)
    save(journey, shop, "title: The small shop", "title: The shop")
    assert journey.plan.choice == 1


def test_a_saved_file_is_noticed(shop: Path) -> None:
    pygame.display.init()
    pygame.event.get()
    watch = Watch(shop)
    try:
        os.utime(shop, ns=(1, 1))
        assert pygame.event.wait(5000).type == SAVED
    finally:
        watch.stop()


def drop(journey: Journey, path: Path) -> None:
    journey.event(pygame.event.Event(pygame.DROPFILE, file=str(path)))


def test_a_pack_that_is_dropped_is_among_ones_scenarios(journey: Journey, tmp_path: Path) -> None:
    path = tmp_path / "small-shop.yaml"
    path.write_text(small_text(), "utf-8")
    pack = tmp_path / "shop.zip"
    pack.write_bytes(packed(path, "CC0")[0])
    drop(journey, pack)
    assert isinstance(journey.screen, PickerScreen)
    assert (scenarios_folder() / "small-shop.yaml").exists()
    assert "licence: CC0" in words(journey)


def test_what_is_no_pack_is_refused_in_a_sentence(journey: Journey, tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(b"nothing")
    drop(journey, path)
    assert "no pack" in words(journey)


def test_a_scenario_that_is_dropped_is_briefed_and_a_game_in_progress_is_saved_before(
    journey: Journey, shop: Path, tmp_path: Path
) -> None:
    journey.bench.preview(shop)
    journey.to_title()
    journey.begin(journey.library.entries()[0].scenario, 7)
    play(journey, 1)
    other = tmp_path / "small-shop.yaml"
    other.write_text(small_text(), "utf-8")
    drop(journey, other)
    assert not journey.playing
    assert len(list(saves_folder().iterdir())) == 1
    assert "The small shop" in words(journey)


def test_a_broken_scenario_that_is_dropped_shows_what_is_wrong(journey: Journey, tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("format: 1\n")
    journey.to_title()
    drop(journey, path)
    assert isinstance(journey.screen, TitleScreen)
    assert "cannot be played yet" in words(journey)


def test_a_new_scenario_is_asked_for_written_and_listed(journey: Journey) -> None:
    picker(journey)
    click(journey.ui, shown(journey.ui, "new"))
    node(journey.ui, "new-title").value = "Ferries at night"
    click(journey.ui, shown(journey.ui, "new-write"))
    assert (scenarios_folder() / "ferries-at-night.yaml").exists()
    assert any(entry.title == "Ferries at night" for entry in journey.library.entries())


def test_a_folder_that_cannot_be_shown_is_named(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_folder: Path) -> None:
        raise OSError

    monkeypatch.setattr(bench_module, "_show_folder", refuse)
    picker(journey)
    click(journey.ui, shown(journey.ui, "folder"))
    assert str(scenarios_folder()) in words(journey)


def waited(journey: Journey) -> str:
    """Wait for the page of an errand, as the window does; return what is said then."""
    for _turn in range(600):
        for event in pygame.event.get(DONE):
            journey.event(event)
            return words(journey)
        pygame.time.wait(50)
    raise AssertionError("no page came")


def test_a_graph_is_drawn_beside_the_window_and_opened_in_the_browser(
    journey: Journey, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(bench_module.webbrowser, "open", opened.append)
    picker(journey)
    number = [entry.path for entry in journey.library.entries()].index(shop)
    click(journey.ui, shown(journey.ui, f"graph-{number}"))
    assert "Go on here" in words(journey)
    click(journey.ui, shown(journey.ui, f"playtest-{number}"))
    assert "One thing at a time" in words(journey)
    page = shop.with_name("small-shop-graph.html")
    assert str(page) in waited(journey)
    assert opened == [page.as_uri()]
    assert "<svg" in page.read_text("utf-8")


def test_an_errand_that_fails_says_why(journey: Journey, shop: Path) -> None:
    shop.write_text("format: 1\n", "utf-8")
    journey.bench.playtest(shop)
    assert "small-shop" in waited(journey)
    assert not shop.with_name("small-shop-playtest.html").exists()


def test_a_pack_is_written_beside_its_scenario_and_can_be_taken(journey: Journey, shop: Path) -> None:
    journey.bench.pack(shop)
    out = shop.with_suffix(".zip")
    assert str(out) in words(journey)
    shop.unlink()
    journey.bench.take(out)
    assert shop.exists()


def test_what_can_be_mended_is_shown_and_mended_when_that_is_agreed_to(journey: Journey, shop: Path) -> None:
    text = shop.read_text("utf-8")
    shop.write_text(text.replace("calendar:", "calender:"), "utf-8")
    journey.bench.mend(shop)
    assert "1 problem can be mended" in words(journey)
    assert "calender:" in shop.read_text("utf-8")
    click(journey.ui, shown(journey.ui, "mends-write"))
    assert shop.read_text("utf-8") == text
    assert "is in order" in words(journey)
    journey.bench.mend(shop)
    assert "nothing here that can be mended" in words(journey)
