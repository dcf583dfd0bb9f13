"""What if, in the room's debrief: what may be asked, that the answer is a real replay, and who sees it."""

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from game.engine import Style
from game.play.meters import plane_path, worth_now
from game.play.saves import saved_plan
from game.scenarios import find
from game.workshop import moves as m
from game.workshop.admission import RefusedMoveError
from game.workshop.debrief.minorities import minorities
from game.workshop.debrief.supposing import KINDS, course_of, offers
from game.workshop.desk import reopen
from game.workshop.room import Mode, Supposed
from game.workshop.sqlite_store import SqliteStore
from game.workshop.tables import worth_text
from game.workshop.views import screen_view, seat_view, trainer_view
from game.workshop.web.app import make_app
from game.workshop.what_if_views import offers_view
from tests.workshop.rooms import Crowd, proposal, room_at
from tests.workshop.test_web import HOME, HOSTS, Phone, say, trainer

SENT = 2
"""The round into which the trainer sends an event."""
LEVERS = ("the-eighth-director", "the-engine-room")


def played(path, rounds=4, sends=True, **changes):
    """A room of three teams at its debrief; into one round the trainer sent the first team an event."""
    desk = room_at(path, rounds=rounds, **changes)
    crowd = Crowd(desk)
    if desk.room.setup.mode is Mode.TEAMS:
        crowd.move(m.Open(teams=3))
        crowd.move(m.Fill(team=2, player="adaptive"))
        crowd.move(m.Fill(team=3, player="resourceful"))
    one, two = crowd.seated(1, 1)
    for number in range(rounds):
        crowd.move(m.Begin())
        if sends and number == SENT:
            crowd.move(m.Send(event=unmet(desk), team=1))
        crowd.move(m.Propose(seat=one, proposal=proposal(desk.game(1), 0, (9, 9, 9, 4, 4, 4))))
        week = (12, 6, 6, 3 * number, 6, 12 - 3 * number)
        crowd.move(m.Commit(seat=two, proposal=proposal(desk.game(1), 1, week)))
        desk.close_round(1100.0 + number)
    crowd.move(m.End())
    return crowd


def unmet(desk):
    company = desk.game(1).company
    return max(row for row in range(len(desk.scenario.events)) if int(company.taken[row, 0]) < 0)


def asked(team, number, what, which, *, onwards=False):
    return m.Suppose(asked=m.Asked(team=team, round=number, what=what, which=which, onwards=onwards))


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    return played(tmp_path_factory.mktemp("if") / "rooms.db")


@pytest.mark.parametrize("onwards", [False, True])
@pytest.mark.parametrize("what", KINDS)
def test_the_other_future_is_what_a_room_comes_to_that_decides_so(crowd, tmp_path, what, onwards):
    desk = crowd.desk
    there = [one for one in offers(desk.room, desk.companies.game, 1, 1) if one.what == what]
    assert there
    asked = Supposed(1, 1, what, there[-1].which, onwards)
    course = course_of(desk.room, desk.companies.game, asked)
    again = Crowd(room_at(tmp_path / "again.db"))
    again.seated(1)
    for number, done in enumerate(course.other.quarters):
        again.move(m.Begin())
        if number == SENT:
            again.move(m.Send(event=desk.room.past[1][number].event, team=1))
        sent = m.SentProposal(plan=saved_plan(done.plan))
        again.move(m.Enter(team=1, proposal=sent))
        again.desk.close_round(1100.0 + number)
    assert again.desk.game(1).company.digest() == course.other.company.digest()
    assert course.other.company.digest() != desk.game(1).company.digest()


def test_what_somebody_overheard_would_have_gained_is_what_the_room_sees_when_it_asks(crowd):
    room, game_of = crowd.desk.room, crowd.desk.companies.game
    game = game_of(room, 1)
    told = minorities(room, 1, game)
    assert any(one.round < SENT for one in told)
    for one in told:
        course = course_of(room, game_of, Supposed(1, one.round, "proposal", 0))
        assert one.million == worth_now(course.other).total - worth_now(game).total


def test_a_practice_gets_no_more_hours_than_the_others_had(tmp_path):
    desk = room_at(tmp_path / "rooms.db")
    crowd = Crowd(desk)
    (seat,) = crowd.seated(1)
    crowd.move(m.Begin())
    crowd.move(m.Commit(seat=seat, proposal=proposal(desk.game(1), 0, (20, 2, 0, 0, 0, 1))))
    desk.close_round(1100.0)
    crowd.move(m.End())
    game_of = desk.companies.game
    there = {(one.what, one.which): one.label for one in offers(desk.room, game_of, 1, 0)}
    assert there["more", 0] == "3 hours more to set direction"
    assert there["more", 1] == "6 hours more to align people"
    assert there["fewer", 1] == "2 hours less to align people"
    assert ("fewer", 2) not in there
    course = course_of(desk.room, game_of, Supposed(1, 0, "more", 0))
    assert course.plan.hours == (23, 0, 0, 0, 0, 0)


def test_the_table_tells_both_companies_and_what_parts_them(crowd):
    crowd.move(asked(1, 0, "style", int(Style.SERVANT), onwards=True))
    told = crowd.desk.think()
    real, other = told["sides"]
    assert real["worth"] == worth_text(crowd.desk.game(1))
    assert len(real["worths"]) == len(other["worths"]) == 5
    assert "the servant style" in told["verdict"]
    assert f"Team 1 would be worth {other['worth']} instead of {real['worth']}." in told["verdict"]
    assert told["because"][0].startswith("Worth")
    assert told["spread"]
    assert told["note"]


@pytest.mark.parametrize("scenario", LEVERS)
def test_in_another_teams_hands_from_the_first_round_on_a_company_is_that_teams(tmp_path, scenario):
    text = find(scenario, []).read_text(encoding="utf-8")
    crowd = played(tmp_path / "rooms.db", rounds=5, sends=False, scenario=text, title=scenario)
    crowd.move(asked(1, 0, "team", 3, onwards=True))
    told, theirs = crowd.desk.think(), crowd.desk.game(3)
    assert told["sides"][1]["worth"] == worth_text(theirs)
    path = [[round(string, 3), round(height, 3)] for string, height in plane_path(theirs)]
    assert told["sides"][1]["path"] == path


def test_a_room_that_runs_one_company_asks_about_its_own_rounds(tmp_path):
    crowd = played(tmp_path / "rooms.db", mode=Mode.ONE)
    kinds = {one.what for one in offers(crowd.desk.room, crowd.desk.companies.game, 1, 1)}
    assert kinds == set(KINDS) - {"team", "week"}
    crowd.move(asked(1, 1, "round", 2))
    name = crowd.desk.scenario.company.name
    assert f"{name} would be worth" in crowd.desk.think()["verdict"]


def test_the_whole_game_is_told_with_its_score_and_what_changes_nothing_as_that(tmp_path):
    text = find("dead-air", []).read_text(encoding="utf-8")
    crowd = played(tmp_path / "rooms.db", rounds=5, sends=False, scenario=text, title="dead-air")
    crowd.move(asked(1, 0, "style", int(Style.SERVANT)))
    told = crowd.desk.think()
    assert told["note"] == ""
    assert all(side["score"].isdigit() for side in told["sides"])
    crowd.move(m.Suppose(asked=None))
    assert crowd.desk.think() is None
    room = crowd.desk.room
    twin = replace(room, past={**room.past, 2: room.past[1]})
    same = replace(crowd.desk, room=replace(twin, supposed=Supposed(1, 0, "team", 2)))
    told = same.think()
    assert told["verdict"] == "Team 1 did just that: nothing would have been different."
    assert (told["sides"], told["names"]) == ([], ["Team 1", "Team 2"])


def test_a_company_that_the_bank_closed_is_not_played_beyond_the_rounds_of_the_room(tmp_path):
    crowd = Crowd(room_at(tmp_path / "rooms.db", rounds=9))
    (seat,) = crowd.seated(1)
    for number in range(9):
        crowd.move(m.Begin())
        game = crowd.desk.game(1)
        if not game.over:
            crowd.move(m.Commit(seat=seat, proposal=proposal(game, number % 2, (60, 0, 0, 0, 0, 0))))
        crowd.desk.close_round(1100.0 + number)
    crowd.move(m.End())
    room, game_of = crowd.desk.room, crowd.desk.companies.game
    course = course_of(room, game_of, Supposed(1, 0, "style", int(Style.SERVANT), True))
    assert course.other.number <= len(room.past[1]) == 9


def test_nothing_is_asked_or_told_before_the_debrief_and_only_what_is_on_offer_in_it(tmp_path):
    desk = room_at(tmp_path / "rooms.db")
    crowd = Crowd(desk)
    (seat,) = crowd.seated(1)
    question = asked(1, 0, "style", int(Style.SERVANT))
    crowd.move(m.Begin())
    for _phase in ("deciding", "results"):
        with pytest.raises(RefusedMoveError):
            crowd.move(question)
        for view in (seat_view(desk, seat, 1.0), trainer_view(desk, 1.0), screen_view(desk, 1.0)):
            assert "what_if" not in view
        assert offers_view(desk, 1, 0) == {"did": "", "kinds": []}
        desk.close_round(1100.0)
    crowd.move(m.End())
    for wrong in (
        asked(1, 1, "style", 1),
        asked(2, 0, "style", 1),
        asked(1, 0, "team", 1),
        asked(1, 0, "style", int(desk.game(1).quarters[0].plan.style)),
        asked(1, 0, "answer", 1, onwards=True),
        asked(1, 0, "proposal", 3),
    ):
        with pytest.raises(RefusedMoveError):
            crowd.move(wrong)
    crowd.move(question)
    assert desk.room.supposed == Supposed(1, 0, "style", int(Style.SERVANT))
    view = seat_view(desk, seat, 1.0)
    assert (view["asked"], view["what_if"]) == (True, None)
    crowd.move(m.Back())
    assert "asked" not in seat_view(desk, seat, 1.0)
    assert desk.room.supposed is None


def test_a_room_opened_again_shows_what_it_asked(tmp_path):
    crowd = played(tmp_path / "rooms.db")
    crowd.move(asked(1, 1, "week", 2, onwards=True))
    told = crowd.desk.think()
    crowd.desk.store.close()
    store = SqliteStore(tmp_path / "rooms.db")
    again = reopen(store, next(iter(store.sessions())))
    assert again.room.supposed == crowd.desk.room.supposed
    assert again.answer() is None
    assert again.think() == again.answer() == told


def test_the_trainer_asks_on_their_page_and_every_phone_is_told(tmp_path):
    crowd = played(tmp_path / "rooms.db")
    app = make_app(crowd.desk, HOSTS)
    with TestClient(app, base_url=HOME):
        ada, boss = Phone(app), trainer(app)
        ada.join()
        ada.move("choose", team=2)
        first = ada.client.get("/api/view")
        assert first.json()["what_if"] is None
        there = boss.client.get("/api/trainer/view").json()["what_if"]
        assert [team["name"] for team in there["teams"]] == ["Team 1", "Team 2", "Team 3"]
        kinds = boss.client.get("/api/trainer/offers?team=1&round=1").json()["kinds"]
        assert {kind["what"] for kind in kinds} == set(KINDS)
        assert ada.client.get("/api/trainer/offers?team=1&round=1").status_code == 403
        assert boss.client.get("/api/trainer/offers?team=x").status_code == 400
        question = {"team": 1, "round": 1, "what": "team", "which": 2, "onwards": True}
        assert ada.move("suppose", asked=question).status_code in {400, 403}
        assert say(boss, "suppose", asked=question).json()["ok"]
        assert say(boss, "suppose", asked=question | {"which": 9}).status_code == 409
        told = boss.client.get("/api/screen").json()["what_if"]["told"]
        assert "the decisions of Team 2" in told["verdict"]
        second = ada.client.get("/api/view", headers={"if-none-match": first.headers["etag"]})
        assert second.json()["what_if"] == told
        assert say(boss, "suppose", asked=None).json()["ok"]
        assert ada.view()["what_if"] is None
