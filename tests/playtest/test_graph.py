"""The picture of a story: every part on it, needs on the left, nothing over anything else."""

from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.cli import main
from game.playtest.graph.dot import dot_lines, story_lines
from game.playtest.graph.drawing import drawing
from game.playtest.graph.layout import WIDE, laid_out
from game.playtest.graph.story import Story, story_of
from game.scenarios import find, read_scenario
from tests.play.ferry import FERRY
from tests.playtest.trials import day, reported, shop

CHAIN = (
    day(2, "{chose: the-roof/mend}"),
    day(3, '{chose: day-2/left, quarter: ">= 2"}'),
    day(4, "{not_chose: day-3/right}"),
    day(5, "{happened: the-roof, any_of: [{chose: day-3/left}, {quarter: 7}]}"),
)


@lru_cache(maxsize=2)
def story(name: str = "") -> Story:
    scenario = read_scenario(find(name)) if name else shop(*CHAIN)
    return story_of(scenario.rules, reported(scenario, 12))


def test_every_event_and_ending_is_a_box_and_every_need_a_link() -> None:
    found = story()
    scenario = shop(*CHAIN)
    assert [box.id for box in found.boxes] == [
        *(event.id for event in scenario.rules.events),
        *(f"ending {ending.id}" for ending in scenario.rules.endings),
    ]
    links = {(link.start, link.port, link.end, link.against) for link in found.links}
    assert links == {
        ("the-roof", "mend", "day-2", False),
        ("day-2", "left", "day-3", False),
        ("day-3", "right", "day-4", True),
        ("the-roof", "", "day-5", False),
        ("day-3", "left", "day-5", False),
    }


@pytest.mark.parametrize("name", ["", "the-long-winter", "kite-without-a-string"])
def test_needs_lie_to_the_left_and_no_box_over_another(name: str) -> None:
    found = story(name)
    layout = laid_out(found)
    for link in found.links:
        if not link.against:
            assert layout.spots[link.start].x + WIDE <= layout.spots[link.end].x
    spots = list(layout.spots.values())
    for number, one in enumerate(spots):
        assert one.y >= 0.0
        assert one.y + one.high <= layout.high + 0.01
        for other in spots[number + 1 :]:
            apart = one.x != other.x or one.y + one.high <= other.y or other.y + other.high <= one.y
            assert apart


def test_the_picture_is_well_formed_and_stands_for_itself() -> None:
    picture = drawing(story("the-long-winter"), "A <winter> & more")
    root = ElementTree.fromstring(picture)
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "Car fourteen" in texts
    assert "href" not in picture


def test_two_drawings_of_one_story_are_the_same() -> None:
    assert drawing(story(), "x") == drawing(story(), "x")


def test_other_languages_tell_the_same_links() -> None:
    found = story()
    dot = "\n".join(dot_lines(found, "The small shop"))
    assert '"day-2":c_left -> "day-3";' in dot
    assert '"day-3":c_right -> "day-4" [style=dashed, arrowhead=tee];' in dot
    lines = list(story_lines(found))
    assert any(line.strip() == "opens day-3" for line in lines)
    assert any(line.strip() == "keeps away day-4" for line in lines)


def test_the_command_writes_what_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["scenario", "graph", str(FERRY), "--runs", "10", "--jobs", "1"]
    assert main([*argv, "--svg", str(tmp_path / "a.svg"), "--html", str(tmp_path / "a.html")]) == 0
    assert capsys.readouterr().out == ""
    assert (tmp_path / "a.svg").read_text("utf-8").startswith("<svg ")
    assert "<svg " in (tmp_path / "a.html").read_text("utf-8")
    assert main([*argv, "--dot"]) == 0
    assert capsys.readouterr().out.startswith("digraph ")
