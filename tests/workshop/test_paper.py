"""The paper kit holds all a room without devices needs, and the trainer types in what teams wrote."""

import re
from html import escape

import pytest

from game.play.game import new_game
from game.play.lever_names import SKILLS
from game.scenarios import find, read_scenario, shipped
from game.workshop import moves as m
from game.workshop.admission import RefusedMoveError
from game.workshop.lever_tables import levers_table
from game.workshop.paper.kit import paper_kit
from game.workshop.views import screen_view, seat_view
from tests.workshop.rooms import Crowd, proposal, room_at
from tests.workshop.test_browser import CHROMIUM, MISSING, browsers


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
def test_the_kit_has_a_sheet_for_each_team_and_a_card_for_each_event(path):
    scenario = read_scenario(path)
    kit = paper_kit(scenario, teams=5, rounds=6)
    assert [int(n) for n in re.findall(r"<span class='number'>(\d+)</span>", kit)] == list(
        range(1, len(scenario.events) + 1)
    )
    assert kit.count("class='page wide'") == 5
    assert not re.search(r"(src|href|url)\s*[=(]", kit)


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.stem)
def test_what_can_be_typed_in_can_be_written_on_paper(path):
    scenario = read_scenario(path)
    kit = paper_kit(scenario, teams=1, rounds=3)
    table = levers_table(new_game(scenario, 0))
    there = [one for kind in table.values() for one in kind] if table else []
    assert kit.count("class='page levers'") == bool(there)
    for one in there:
        assert f"<th scope='row'><b>{escape(one['name'])}</b>" in kit
        if one.get("id") != "training":
            assert escape(" / ".join(option["name"] for option in one["options"])) in kit
    if scenario.rules.skills:
        assert all(skill.name in kit for skill in SKILLS.values())


def test_a_room_that_plays_less_than_the_story_promises_says_so(tmp_path):
    scenario = read_scenario(find("kite-without-a-string", []))
    whole = f"The story tells of {scenario.quarters} quarters"
    told = f"{whole}; this workshop plays the first 4, and then looks back."
    assert paper_kit(scenario, teams=3, rounds=4).count(told) == 3
    assert "this workshop plays" not in paper_kit(scenario, teams=3, rounds=scenario.quarters)
    crowd = Crowd(room_at(tmp_path / "rooms.db", rounds=4))
    crowd.move(m.Open(teams=1))
    (seat,) = crowd.seated(1)
    assert seat_view(crowd.desk, seat, 1000.0)["length"] == told
    assert screen_view(crowd.desk, 1000.0)["length"] == told


def test_texts_of_a_scenario_are_text_in_the_kit():
    scenario = read_scenario(find("kite-without-a-string", []))
    evil = scenario.__class__(
        **{f: getattr(scenario, f) for f in scenario.__slots__} | {"title": "<script>x</script>"}
    )
    assert "<script" not in paper_kit(evil)


def test_a_workshop_on_paper_plays_without_a_single_phone(tmp_path):
    crowd = Crowd(room_at(tmp_path / "rooms.db", paper=True))
    crowd.move(m.Open(teams=2))
    crowd.move(m.Begin())
    desk = crowd.desk
    crowd.move(m.Enter(team=1, proposal=proposal(desk.game(1), 1)))
    assert not desk.room.ready()
    crowd.move(m.Enter(team=2, proposal=proposal(desk.game(2), 2)))
    crowd.move(m.Enter(team=2, proposal=proposal(desk.game(2), 0)))
    assert desk.room.ready()
    desk.close_round(1100.0)
    assert [desk.room.past[team][0].proposal.plan.choice for team in (1, 2)] == [1, 0]


def test_a_sheet_that_cannot_be_played_is_refused(tmp_path):
    crowd = Crowd(room_at(tmp_path / "rooms.db", paper=True))
    crowd.move(m.Begin())
    good = proposal(crowd.desk.game(1))
    full = good.model_copy(update={"plan": good.plan.model_copy(update={"hours": (30,) * 6})})
    with pytest.raises(RefusedMoveError, match="too full"):
        crowd.move(m.Enter(team=1, proposal=full))


@pytest.mark.skipif(not CHROMIUM.exists(), reason=MISSING)
def test_what_a_team_writes_on_is_one_side_each(tmp_path):
    scenario = read_scenario(find("the-long-winter", []))
    kit = paper_kit(scenario, teams=1, rounds=scenario.quarters)
    with browsers(tmp_path.as_uri()) as pages:
        page = pages.open("about:blank")
        page.set_content(kit)
        assert page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") == kit.count(
            "<section"
        )
