"""The report of a played workshop: what was decided and what came of it, and nothing that runs as code."""

import csv
import json
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html import escape
from io import StringIO
from pathlib import Path

import pytest

from game.engine import METERS, Bet, Mandate
from game.play.game import opening_plan
from game.play.measures import Measures
from game.play.names import METERS as METERS_BY_NAME
from game.play.saves import saved_plan
from game.scenarios import find
from game.statements import STATEMENTS, sentence_of
from game.workshop import moves as m
from game.workshop.companies import possible_plan
from game.workshop.debrief.expected import Expected, came_table, expected, hits_told, moved
from game.workshop.debrief.parting import Way, partings
from game.workshop.report.account import account_of
from game.workshop.report.charts import plane_chart, worth_chart
from game.workshop.report.document import report_page
from game.workshop.report.sheets import sheets_page
from game.workshop.report.slides import slides_page
from game.workshop.report.tables import HEAD, MARK, csv_of, json_of
from game.workshop.views import screen_view
from game.workshop.what_if_views import offers_view
from tests.workshop.rooms import Crowd, proposal, room_at

EVIL = "=HYPERLINK(1)<script>"
LEAD, MANAGE = (15, 14, 14, 0, 0, 0), (0, 0, 0, 15, 14, 14)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = room_at(tmp_path_factory.mktemp("rooms") / "rooms.db", rounds=4)
    crowd = Crowd(desk)
    crowd.move(m.Open(teams=2))
    crowd.move(m.NameTeam(team=1, name=EVIL))
    one, two, three = crowd.seated(1, 1, 2)
    for number in range(4):
        crowd.move(m.Begin())
        crowd.move(m.Propose(seat=two, proposal=proposal(desk.game(1), 1)))
        crowd.move(m.Commit(seat=one, proposal=proposal(desk.game(1), 0, LEAD, trust=1, process=-1)))
        crowd.move(m.Commit(seat=three, proposal=proposal(desk.game(2), 0, MANAGE, cash=0)))
        assert desk.close_round(1000.0 + number)
    return desk


@pytest.fixture(scope="module")
def account(desk):
    return account_of(desk)


def test_it_tells_every_round_of_every_team(account, desk):
    rows = list(csv.DictReader(StringIO(csv_of(account).removeprefix(MARK))))
    assert len(rows) == 8
    assert [row["round"] for row in rows[:4]] == ["1", "2", "3", "4"]
    told = json.loads(json_of(account))
    for team, number in zip(told["teams"], (1, 2), strict=True):
        game = desk.game(number)
        assert len(team["worths"]) == 5
        assert [tuple(line[p] for p in ("hours_align", "hours_plan")) for line in team["lines"]] == [
            (played.plan.hours[1], played.plan.hours[3]) for played in game.quarters
        ]


def test_every_column_has_a_name_of_its_own(account):
    head = next(csv.reader(StringIO(csv_of(account).removeprefix(MARK))))
    assert len(set(head)) == len(head)
    first = json.loads(json_of(account))["teams"][0]["lines"][0]
    assert first["hours_direction"] == account.teams[0].lines[0].hours[0]
    assert first["direction"] == round(account.teams[0].lines[0].meters[METERS.index("direction")], 3)
    told = (Path(__file__).parents[2] / "docs" / "report.md").read_text(encoding="utf-8")
    assert [name for name in HEAD if f"`{name}`" not in told] == []
    assert csv_of(account).encode().startswith(b"\xef\xbb\xbfteam_name,round,")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\uff1d1"])
def test_no_name_is_a_formula(account, name):
    team = account.teams[0]
    lines = tuple(replace(line, team=name, by=name, answer=name) for line in team.lines)
    told = csv_of(replace(account, teams=(replace(team, lines=lines),))).removeprefix(MARK)
    for row in csv.DictReader(StringIO(told)):
        assert {row["team_name"], row["by"], row["answer"]} == {"'" + name}
        assert float(row["cash"]) == pytest.approx(lines[int(row["round"]) - 1].meters[-1], abs=1e-3)


def test_everything_that_was_proposed_and_expected_is_in_the_tables(account):
    rows = list(csv.DictReader(StringIO(csv_of(account).removeprefix(MARK))))
    assert (rows[0]["predicted"], rows[0]["proposals"]) == ("trust 1; process -1", "1")
    line = json.loads(json_of(account))["teams"][0]["lines"][0]
    assert line["predicted"] == {"trust": 1, "process": -1}
    assert [(one["by"], one["hours_direction"]) for one in line["proposals"]] == [
        ("Person 1", account.teams[0].lines[0].proposed[0].hours[0])
    ]


def test_levers_that_were_used_are_told(tmp_path):
    path = find("the-eighth-director", [])
    changes = {"scenario": path.read_text(encoding="utf-8"), "title": path.stem, "rounds": 1}
    crowd = Crowd(room_at(tmp_path / "rooms.db", **changes))
    (seat,) = crowd.seated(1)
    crowd.move(m.Begin())
    game = crowd.desk.game(1)
    rules = game.scenario.rules
    levers = Measures(develop=True).with_mandate(0, Mandate.REPORT, rules).with_bet(0, Bet.RUN, rules)
    plan = possible_plan(game, opening_plan(game).with_levers(levers).with_choice(0))
    crowd.move(m.Commit(seat=seat, proposal=m.SentProposal(plan=saved_plan(plan))))
    crowd.desk.close_round(1100.0)
    account = account_of(crowd.desk)
    who, bet = rules.candidates[0].name, rules.initiatives[0].name
    assert account.teams[0].lines[0].levers == ("Developing people", f"{who}: Reports after", f"{bet}: Runs")
    assert f"Developing people · {who}: Reports after · {bet}: Runs" in report_page(account)


def test_the_day_and_the_code_of_the_workshop_stand_at_the_top(account):
    then = replace(account, begun=date(2026, 11, 5))
    for page in (report_page(then), slides_page(then)):
        assert "Workshop K7QWD, 5 November 2026" in page[: page.index("</svg>")]
    assert account.begun == date.fromtimestamp(1000.0)


def test_what_people_typed_is_text_in_pages_and_tables(account):
    for page in (report_page(account), slides_page(account), sheets_page(account)):
        assert "HYPERLINK(1)<script" not in page
        assert "&lt;script&gt;" in page
        assert not re.search(r"(src|href)\s*=\s*[\"']?\s*(https?:)?//", page)
    first = next(csv.DictReader(StringIO(csv_of(account).removeprefix(MARK))))
    assert first["team_name"].startswith("'=")


def test_a_page_runs_no_script_but_its_own(account):
    assert "script-src 'none'" in report_page(account)
    assert "<script" not in report_page(account)
    for told in (slides_page(account), sheets_page(account)):
        (ran,) = re.findall(r"<script>(.*?)</script>", told, re.DOTALL)
        known = b64encode(sha256(ran.encode()).digest()).decode()
        assert f"script-src 'sha256-{known}'" in told


def test_a_sheet_tells_a_team_its_own_story_and_what_is_for_monday(account):
    sheets = re.findall(r"<section>.*?</section>", sheets_page(account), re.DOTALL)
    for team, sheet in zip(account.teams, sheets, strict=True):
        plain = sheet.replace("\u2060", "")
        assert all(escape(line.event) in plain for line in team.lines)
        assert all(escape(one.cause) in plain for one in team.moments)
        assert escape(hits_told(team.expected)) in plain
        assert all(escape(question) in plain for question in account.questions)
    assert escape(account.teams[0].minorities[0][1].week) in sheets[0]
    assert "Nothing is kept of what" in sheets_page(
        replace(account, teams=(replace(account.teams[0], expected=()),))
    )


def test_names_can_be_left_out(desk):
    assert "Person 0" in report_page(account_of(desk))
    account = account_of(desk, names=False)
    unnamed = report_page(account) + sheets_page(account) + csv_of(account) + json_of(account)
    assert "Person 0" not in unnamed


def test_teams_that_led_and_managed_have_parted(account):
    assert account.partings
    first = account.partings[0]
    assert first.distance >= 1.0
    assert {way.team for way in first.ways} == {EVIL, "Team 2"}
    assert first.told(account.teams[0].game).endswith(".")
    assert partings({"only": account.teams[0].game}, {"only": ()}) == ()


def test_what_followed_a_parting_is_told_as_people_say_it(account):
    game = account.teams[0].game
    rose, fell, stayed = (
        Way(name, "", "", "", 5.0, later) for name, later in (("Ada", 6.2), ("Bo", 4.1), ("Cy", 5.04))
    )
    parting = replace(account.partings[0], ways=(rose, fell), after=1)
    assert parting.told(game) == "In that round, Ada had gained €1.2\xa0M, and Bo had lost €0.9\xa0M."
    parting = replace(parting, ways=(rose, stayed), after=3)
    assert parting.told(game).startswith("In the 3 rounds from then on, Ada had gained")
    assert parting.told(game).endswith("and Cy was worth as much as before.")
    assert [one.round for one in account.partings] == sorted(one.round for one in account.partings)


def test_teams_with_different_events_are_not_told_as_answering_the_same(tmp_path):
    crowd = Crowd(room_at(tmp_path / "rooms.db"))
    desk = crowd.desk
    crowd.move(m.Open(teams=2))
    seats = crowd.seated(1, 2)
    titles = [event.title for event in desk.scenario.events]
    own, same = [row for row in range(len(titles)) if row != desk.game(1).event_row][:2]
    for sent, to, second in ((own, 2, MANAGE), (same, None, LEAD)):
        crowd.move(m.Begin())
        crowd.move(m.Send(event=sent, team=to))
        crowd.move(m.Commit(seat=seats[0], proposal=proposal(desk.game(1), 0, LEAD)))
        crowd.move(m.Commit(seat=seats[1], proposal=proposal(desk.game(2), 1, second)))
        desk.close_round(1100.0)
    account = account_of(desk)
    apart, shared = account.partings
    assert apart.distance > shared.distance
    assert (shared.round, shared.event, {way.event for way in shared.ways}) == (1, titles[same], {""})
    assert (apart.round, apart.title, apart.ways[1].event) == (0, apart.quarter, titles[own])
    assert apart.ways[0].event not in {"", titles[own]}
    assert f"<td>{titles[own]}: " in report_page(account)


def test_a_team_that_has_not_decided_is_not_told_as_one_that_spoke(tmp_path):
    crowd = Crowd(room_at(tmp_path / "rooms.db"))
    desk = crowd.desk
    crowd.move(m.Open(teams=3))
    one, two, _three = crowd.seated(1, 2, 3)
    crowd.move(m.Begin())
    crowd.move(m.Commit(seat=one, proposal=proposal(desk.game(1), 1, LEAD)))
    crowd.move(m.Propose(seat=two, proposal=proposal(desk.game(2), 1, MANAGE)))
    labels = [choice.label for choice in desk.scenario.events[desk.game(1).event_row].choices]
    desk.close_round(1100.0)
    nearest = f"The team did not decide; its nearest proposal counted: “{labels[1]}”"
    before = f"The team did not decide; it carried on as before, with the first answer: “{labels[0]}”"
    assert [board["results"]["undecided"] for board in screen_view(desk, 1100.0)["boards"]] == [
        "",
        nearest,
        before,
    ]
    boards = screen_view(desk, 1100.0)["boards"]
    assert [board["beside"]["answer"] for board in boards] == [labels[1], nearest, before]
    account = account_of(desk)
    assert [way.answer for way in account.partings[0].ways] == [labels[1], nearest, before]
    for told in (nearest, before):
        assert report_page(account).count(told) == 2
    crowd.move(m.End())
    assert [told in offers_view(desk, team, 0)["did"] for team, told in ((2, nearest), (3, before))] == [
        True,
        True,
    ]


def test_the_chart_of_worth_has_round_steps_from_nothing_on_and_whole_names(account):
    team = replace(account.teams[0], name="Wirtschaftsprüferkammern", worths=(11.0, 9.4, 18.9))
    chart = worth_chart([team], 2)
    assert re.findall(r'class="tick end">([^<]*)<', chart) == ["0", "5", "10", "15", "20"]
    assert "Wirtschaftsprüferkammern" in chart + plane_chart([team])
    in_debt = worth_chart([replace(team, worths=(1.0, -1.5))], 1)
    assert "\N{MINUS SIGN}1.5" in re.findall(r'class="tick end">([^<]*)<', in_debt)


def test_a_minority_that_would_have_been_better_is_told_with_what_it_was_worth(account, desk):
    team = account.teams[0]
    assert team.minorities
    name, best = team.minorities[0]
    assert name == "Person 1"
    assert best.million > 0.0
    assert all(round(one.million, 1) > 0.0 for _name, one in team.minorities)
    assert [one.million for _name, one in team.minorities] == sorted(
        (one.million for _name, one in team.minorities), reverse=True
    )


def test_what_the_room_asked_is_told_with_its_answer_and_causes(tmp_path):
    crowd = Crowd(room_at(tmp_path / "rooms.db", rounds=2))
    desk = crowd.desk
    crowd.move(m.Open(teams=2))
    one, two, three = crowd.seated(1, 1, 2)
    for _round in range(2):
        crowd.move(m.Begin())
        crowd.move(m.Propose(seat=two, proposal=proposal(desk.game(1), 1)))
        crowd.move(m.Commit(seat=one, proposal=proposal(desk.game(1), 0, LEAD)))
        crowd.move(m.Commit(seat=three, proposal=proposal(desk.game(2), 0, MANAGE)))
        desk.close_round(1100.0)
    crowd.move(m.End())
    more = m.Asked(team=2, round=1, what="more", which=0, onwards=True)
    for asked in (m.Asked(team=1, round=0, what="proposal", which=0), more, more):
        crowd.move(m.Suppose(asked=asked))
    account = account_of(desk)
    proposed, hours = account.what_ifs
    assert proposed.question.startswith("What somebody proposed: Person 1: ")
    assert proposed.answer["verdict"].startswith("With what Person 1 proposed in ")
    told = json.loads(json_of(account))
    asked = [(one["team_name"], one["round"], one["from_then_on"]) for one in told["what_ifs"]]
    assert asked == [("Team 1", 1, False), ("Team 2", 2, True)]
    was, supposed = (told["what_ifs"][1]["worths"][name] for name in ("as_it_was", "what_if"))
    assert (was, supposed[:2]) == (told["teams"][1]["worths"], was[:2])
    assert supposed[2] != was[2]
    for page in (report_page(account), slides_page(account)):
        plain = page.replace("\u2060", "")
        assert all(escape(one.answer["because"][0]) in plain for one in (proposed, hours))
    assert "Person 1 proposed" not in account_of(desk, names=False).what_ifs[0].answer["verdict"]
    crowd.move(m.Back())
    assert [one.round for one in account_of(desk).what_ifs] == [0]


def test_after_a_round_a_team_is_told_what_it_expected_beside_what_came(desk):
    game, past = desk.game(1), desk.room.past[1]
    told = came_table(game, past)
    assert [(one["meter"], one["expected"]) for one in told] == [
        (METERS_BY_NAME[meter].name, sign) for meter, sign in past[game.number - 1].proposal.predictions
    ]
    assert told
    assert told[0]["came"] == moved(game, past[-1].proposal.predictions[0][0], game.number - 1)
    assert came_table(game, ()) == []


def test_expectations_are_counted_as_the_meters_moved(account, desk):
    game, past = desk.game(1), desk.room.past[1]
    told = {one.meter: one for one in expected(game, past)}
    right = sum(moved(game, "trust", number) == 1 for number in range(4))
    assert (told["trust"].said, told["trust"].right) == (4, right)
    assert told["trust"].too_high == 4 - right


@pytest.mark.parametrize(
    ("said", "right", "told"),
    [
        (0, 0, ""),
        (1, 0, "The one expectation did not come true."),
        (1, 1, "The one expectation came true."),
        (4, 0, "None of the 4 expectations came true; by chance a third would."),
        (4, 3, "3 of 4 expectations came true; by chance a third would."),
        (4, 4, "All 4 expectations came true; by chance a third would."),
    ],
)
def test_hits_are_told_as_people_say_it(said, right, told):
    assert hits_told([Expected("trust", said, right, said - right, 0)] if said else []) == told


def test_slides_tell_what_the_documents_say_and_no_worths_where_ranks_are_hidden(account):
    page = slides_page(account)
    lesson = next(lesson for team in account.teams for lesson in team.lessons)
    assert escape(sentence_of(STATEMENTS[lesson.statement])) in page
    assert "What they were worth" in page
    assert "What they were worth" not in slides_page(replace(account, ranked=False))
