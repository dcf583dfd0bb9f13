import pygame
import pytest

from game.scenarios import read_scenario, shipped
from game.ui.library import Library
from game.ui.screens.picker import PickerScreen
from tests.ui.screens.stand_in import StandIn, played, run, window
from tests.ui.widgets.hand import click, key, shown


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))
    return tmp_path


class Chooser(StandIn):
    """Notes which scenario is chosen."""

    chosen = ""

    def to_briefing(self, scenario):
        self.chosen = scenario.id


def opened(size: str = "hd") -> Chooser:
    guide, library = Chooser(played(), window(size)), Library()
    library.entries()
    guide.show(PickerScreen(guide, library))
    return guide


def words(guide: StandIn) -> str:
    return " ".join(part.accessible_name() for part in guide.ui.root.walk())


def test_every_scenario_has_a_card_that_opens_its_briefing():
    guide = opened()
    key(guide.ui, pygame.K_RETURN)
    assert guide.chosen == "a-kite-of-your-own"
    chosen = set()
    for place in range(len(shipped())):
        click(guide.ui, shown(guide.ui, f"scenario-{place}"))
        chosen.add(guide.chosen)
    assert chosen == {read_scenario(path).id for path in shipped()}


def test_the_pictures_are_painted_while_one_looks():
    guide = opened()
    library = guide.screen._library
    entries = [entry.scenario for entry in library.entries()]
    size = guide.screen._picture_size(guide.ui)
    assert all(library.picture(scenario, size) is None for scenario in entries)
    for _try in range(200):
        run(guide, 1)
        if all(library.picture(scenario, size) is not None for scenario in entries):
            return
    raise AssertionError("the pictures were not painted")


def test_a_broken_file_is_listed_with_what_is_wrong_and_how_to_mend_it(home):
    (home / "scenarios").mkdir()
    (home / "scenarios" / "mine.yaml").write_text("format: 1\nid: mine\ntitel: Mine\n")
    guide = opened()
    assert "mine.yaml" in words(guide)
    click(guide.ui, shown(guide.ui, f"scenario-{len(shipped())}"))
    assert guide.chosen == ""
    told = " ".join(part.accessible_name() for part in guide.ui.dialog.walk())
    assert "title" in told
    key(guide.ui, pygame.K_ESCAPE)
    assert guide.ui.dialog is None


def test_the_cards_come_when_they_have_been_read():
    guide = Chooser(played(), window())
    guide.show(PickerScreen(guide, Library()))
    for _try in range(400):
        run(guide, 1)
        if guide.ui.find("scenario-0") is not None:
            assert guide.ui.focus is guide.ui.find("scenario-0")
            return
        pygame.time.wait(5)
    raise AssertionError("the scenarios did not come")
