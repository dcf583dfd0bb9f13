"""The web server: who may do what, what nobody sees early, and that everything is kept once."""

import asyncio
import hmac
from contextlib import suppress
from functools import partial

import pytest
from starlette.testclient import TestClient

from game.workshop import moves as m
from game.workshop.codes import mark_of
from game.workshop.desk import Desk
from game.workshop.web.app import make_app
from game.workshop.web.keeping import Queue
from game.workshop.web.service import Service
from game.workshop.web.tickets import Tickets
from tests.workshop.phones import HOME, HOSTS, Phone, say, trainer
from tests.workshop.rooms import Crowd, proposal, room_at


@pytest.fixture
def desk(tmp_path):
    desk = room_at(tmp_path / "rooms.db")
    Crowd(desk).move(m.Open(teams=2))
    return desk


@pytest.fixture
def app(desk):
    app = make_app(desk, HOSTS)
    with TestClient(app, base_url=HOME):
        yield app


def test_a_round_from_joining_to_the_results(app, desk):
    ada, bo, boss = Phone(app), Phone(app, "10.0.0.2"), trainer(app)
    assert ada.join("Ada").json()["ok"]
    assert bo.join("Bo").json()["ok"]
    assert ada.move("choose", team=1).json()["ok"]
    assert bo.move("choose", team=2).json()["ok"]
    assert say(boss, "begin").json()["ok"]
    view = ada.view()
    assert view["phase"] == "deciding"
    assert view["desk"]["event"]["title"] == "Forty-five chairs"
    plan = proposal(desk.game(1), 1, trust=1).model_dump(mode="json")
    assert ada.move("commit", proposal=plan).json()["ok"]
    assert say(boss, "close").json()["ok"]
    results = ada.view()["results"]
    assert results["outcome"]["text"].startswith("It took longer than the picture")
    assert results["changes"]
    assert [team["number"] for team in ada.view()["ranking"]]


def test_on_to_the_debrief_all_screens_agree_how_many_rounds_count(app, desk):
    ada, boss = Phone(app), trainer(app)
    ada.join("Ada")
    ada.move("choose", team=1)
    say(boss, "begin")
    ada.move("commit", proposal=proposal(desk.game(1), 1).model_dump(mode="json"))
    assert boss.client.get("/api/trainer/view").json()["ready"]
    assert say(boss, "end").json()["ok"]
    views = ada.view(), boss.client.get("/api/trainer/view").json(), boss.client.get("/api/screen").json()
    assert [(view["phase"], view["played"]) for view in views] == [("debrief", 1)] * 3


def test_nobody_sees_another_teams_desk_before_it_is_shown(app, desk):
    ada, bo, boss = Phone(app), Phone(app, "10.0.0.2"), trainer(app)
    for phone, team in ((ada, 1), (bo, 2)):
        phone.join(f"Person of {team}")
        phone.move("choose", team=team)
    say(boss, "begin")
    plan = proposal(desk.game(1), 2).model_dump(mode="json")
    ada.move("propose", proposal=plan)
    ada.move("commit", proposal=plan)
    before = bo.view()
    assert "ranking" not in before or before["ranking"] is None
    assert before["team"]["split"] is None
    assert "Person of 1" not in str(before["team"])
    screen = boss.client.get("/api/screen").json()
    assert screen["ranking"] is None
    for board in screen["boards"]:
        assert (board["worth"], board["results"]) == (None, None)
        assert not {"split", "desk", "committed", "meters"} & set(board)
    assert [board["decided"] for board in screen["boards"]] == [True, False]


def test_a_team_sees_its_split_only_after_speaking(app, desk):
    ada, bo, boss = Phone(app), Phone(app, "10.0.0.2"), trainer(app)
    for phone, name in ((ada, "Ada"), (bo, "Bo")):
        phone.join(name)
        phone.move("choose", team=1)
    say(boss, "begin")
    ada.move("propose", proposal=proposal(desk.game(1), 2).model_dump(mode="json"))
    assert bo.view()["team"]["split"] is None
    assert [member["proposed"] for member in bo.view()["team"]["members"]] == [True, False]
    bo.move("propose", proposal=proposal(desk.game(1), 0).model_dump(mode="json"))
    assert bo.view()["team"]["split"]["choices"] == {"2": 1, "0": 1}


def test_a_decision_sent_twice_is_kept_once(app, desk):
    ada, boss = Phone(app), trainer(app)
    ada.join()
    ada.move("choose", team=1)
    say(boss, "begin")
    plan = proposal(desk.game(1), 0).model_dump(mode="json")
    first = ada.move("commit", key="the same key", proposal=plan).json()
    again = ada.move("commit", key="the same key", proposal=plan).json()
    assert (first["again"], again["again"]) == (False, True)
    assert first["number"] == again["number"] == desk.room.moves


def test_a_lost_connection_gets_back_to_the_same_seat(app):
    ada = Phone(app)
    ada.join("Ada")
    ada.move("choose", team=2)
    back = Phone(app)
    back.client.cookies = ada.client.cookies
    assert back.view()["you"] == {"name": "Ada", "team": 2}


def test_what_a_page_has_already_is_not_sent_again(app):
    ada = Phone(app)
    ada.join()
    tag = ada.client.get("/api/view").headers["etag"]
    assert ada.client.get("/api/view", headers={"if-none-match": tag}).status_code == 304
    ada.move("choose", team=1)
    assert ada.client.get("/api/view", headers={"if-none-match": tag}).status_code == 200


def test_only_the_trainer_steers(app):
    ada = Phone(app)
    ada.join()
    assert ada.client.get("/api/trainer/view").status_code == 403
    assert ada.client.get("/api/screen").status_code == 403
    assert say(ada, "begin").status_code == 403
    assert ada.move("begin").status_code in {400, 403}
    assert ada.move("join", name="Somebody else").status_code == 403
    assert ada.client.get("/trainer/guess", follow_redirects=False).status_code == 403
    assert "trainer" not in ada.client.cookies


def test_a_ticket_lets_one_browser_of_the_trainers_in_once(app):
    boss, tablet, late = trainer(app), Phone(app), Phone(app, "10.0.0.9")
    assert late.client.post("/api/trainer/ticket", json={}).status_code == 403
    ticket = boss.client.post("/api/trainer/ticket", json={}).json()["ticket"]
    came = [one.client.get(f"/trainer/{ticket}", follow_redirects=False) for one in (tablet, late, tablet)]
    assert [answer.status_code for answer in came] == [303, 403, 303]
    assert say(tablet, "lock", locked=True).json()["ok"]
    assert tablet.client.cookies["trainer"] not in {ticket, "trainer"}
    assert late.client.get("/api/trainer/view").status_code == 403


def test_browsers_of_the_trainers_are_let_in_again_when_the_workshop_is_gone_on_with(tmp_path):
    desk = room_at(tmp_path / "rooms.db")
    session, store = desk.room.setup.session, desk.store
    store.keep_trainer(session, mark_of("the link of the first evening"))
    cookies = []
    for evening in range(2):
        tickets = Tickets(earlier=store.trainers(session), keep=partial(store.keep_trainer, session))
        app = make_app(desk, HOSTS, trainer=mark_of(f"evening {evening}"), tickets=tickets)
        with TestClient(app, base_url=HOME):
            boss, tablet, stranger = Phone(app), Phone(app), Phone(app)
            boss.client.get(f"/trainer/evening {evening}")
            if evening == 0:
                ticket = boss.client.post("/api/trainer/ticket", json={}).json()["ticket"]
                tablet.client.get(f"/trainer/{ticket}")
                cookies = dict(tablet.client.cookies)
            tablet.client.cookies.update(cookies)
            assert say(tablet, "lock", locked=True).json()["ok"]
            link = "/trainer/the link of the first evening"
            assert tablet.client.get(link, follow_redirects=False).status_code == 303
            assert stranger.client.get("/trainer/evening 7", follow_redirects=False).status_code == 403
    assert not any("link" in mark or cookies["trainer"] in mark for mark in store.trainers(session))


def test_the_trainer_turns_the_big_screen_where_one_looks_on(app):
    boss, ada = trainer(app), Phone(app, "10.0.0.2")
    assert not boss.client.get("/api/trainer/view").json()["screen"]
    since, before = boss.client.get("/api/screen").json()["turned"]
    assert boss.client.get("/api/trainer/view").json()["screen"]
    assert ada.client.post("/api/trainer/turn/next", json={}).status_code == 403
    assert boss.client.post("/api/trainer/turn/sideways", json={}).status_code == 400
    assert [boss.client.post("/api/trainer/turn/next", json={}).json()["ok"] for _twice in range(2)] == [
        True
    ] * 2
    assert boss.client.get("/api/screen").json()["turned"] == [since, before + 2]


def test_a_ticket_holds_for_a_minute():
    now = [100.0]
    tickets = Tickets(lambda: now[0])
    soon, late = tickets.new(), tickets.new()
    now[0] = 159.0
    assert tickets.given(mark_of(tickets.token_for(soon)))
    now[0] = 161.0
    assert tickets.token_for(late) == ""


def test_every_address_of_the_trainers_is_closed_to_a_seat(app):
    ada, open_to_all = Phone(app), {"/", "/trainer", "/api/alive", "/api/words", "/api/view"}
    ada.join()
    paths = {route.path for route in app.routes if "GET" in (getattr(route, "methods", None) or ())}
    assert {ada.client.get(path).status_code for path in paths - open_to_all} == {403}


def test_a_seat_cannot_speak_for_another(app, desk):
    ada, bo = Phone(app), Phone(app, "10.0.0.2")
    ada.join("Ada")
    bo.join("Bo")
    (other,) = [seat.id for seat in desk.room.seats.values() if seat.name == "Ada"]
    assert bo.move("choose", team=1, seat=other).json()["ok"]
    assert desk.room.seats[other].team is None


def test_nonsense_is_refused_in_a_sentence(app):
    ada = Phone(app)
    ada.join()
    for nonsense in (
        b"",
        b"{}",
        b"[]",
        b"\xff\xfe",
        b'{"key":"12345678","move":{"kind":"fly"}}',
        b'{"key":"12345678\\u0000","move":{"kind":"choose","team":1}}',
        b"{" * 9000,
    ):
        told = ada.client.post("/api/move", content=nonsense)
        assert told.status_code == 400
        assert told.json()["sentence"].endswith(".")


def test_what_people_type_comes_back_as_text_alone(app):
    ada = Phone(app)
    ada.join("<img src=x onerror=alert(1)>\x00\n")
    assert ada.view()["you"]["name"] == "<img src=x onerror=alert(1)>"
    ada.join(" Jo\u00eb\x00l\n\u202e ")
    assert ada.view()["you"]["name"] == "Jo\u00ebl"
    assert ada.client.get("/api/view").headers["content-type"] == "application/json"


def test_coming_in_twice_because_the_answer_was_lost_is_one_person(app, desk):
    ada, again = Phone(app), Phone(app)
    ada.client.get("/")
    again.client.cookies = ada.client.cookies
    assert ada.join("Ada").json()["ok"]
    assert again.join("Ada").json()["again"]
    assert [seat.name for seat in desk.room.seats.values()] == ["Ada"]


def test_a_name_is_never_cut_unseen(app):
    ada = Phone(app)
    told = ada.join("A" * 33)
    assert (told.status_code, told.json()["code"]) == (400, "long name")
    assert "32 letters" in told.json()["sentence"]
    assert ada.join(" " + "A" * 32 + " ").json()["ok"]
    assert ada.view()["you"]["name"] == "A" * 32


def test_two_of_one_name_are_told_apart(app, desk):
    phones = [Phone(app, f"10.0.0.{number}") for number in range(4)]
    assert phones[0].join("Ana").json()["ok"]
    told = phones[1].join("ana").json()
    assert (told["code"], told["instead"]) == ("taken", "ana 2")
    assert "tell the trainer" in told["sentence"]
    assert phones[1].join(told["instead"]).json()["ok"]
    assert phones[2].join("ANA").json()["instead"] == "ANA 3"
    boss, seats = trainer(app), {seat.name: seat.id for seat in desk.room.seats.values()}
    assert say(boss, "rename", seat=seats["ana 2"], name="Ana").json()["code"] == "taken"
    assert say(boss, "name team", team=1, name="Team 2").json()["code"] == "taken"
    say(boss, "remove", seat=seats["Ana"])
    assert say(boss, "rename", seat=seats["ana 2"], name="Ana").json()["ok"]
    long = "Б" * 32
    assert phones[2].join(long).json()["ok"]
    assert phones[3].join(long).json()["instead"] == "Б" * 30 + " 2"


def test_back_to_an_earlier_name_is_no_repeat(app, desk):
    ada = Phone(app)
    assert [ada.join(name).json()["again"] for name in ("Ada", "Ada", "Bo", "Ada", "Bo")] == [
        False,
        True,
        False,
        False,
        False,
    ]
    assert [seat.name for seat in desk.room.seats.values()] == ["Bo"]


def test_the_same_key_from_two_phones_is_two_moves(app, desk):
    ada, bo = Phone(app), Phone(app, "10.0.0.2")
    for phone, name in ((ada, "Ada"), (bo, "Bo")):
        phone.join(name)
        assert phone.move("choose", key="the same key", team=1).json()["again"] is False
    assert [seat.team for seat in desk.room.seats.values()] == [1, 1]


def test_nobody_learns_of_a_room_without_its_code(app, desk):
    ada, boss = Phone(app), trainer(app)
    ada.join("Ada")
    say(boss, "name team", team=1, name="Ferry")
    stranger = Phone(app, "10.0.0.2").client
    paths = [route.path for route in app.routes if "GET" in (getattr(route, "methods", None) or ())]
    told = " ".join(stranger.get(path).text for path in paths)
    company, story = desk.scenario.company.name, desk.scenario.briefing[:40]
    assert [word for word in ("K7QWD", "Ada", "Ferry", company, story) if word in told] == []


def test_before_the_door_nothing_tells_whether_a_game_goes_on_but_that_it_is_over_is_told(app):
    ada, boss, stranger = Phone(app), trainer(app), Phone(app, "10.0.0.2").client
    ada.join("Ada")
    ada.move("choose", team=1)
    seen = []
    for kind in ("lock", "begin", "close", "end", "shut"):
        assert say(boss, kind, **({"locked": True} if kind == "lock" else {})).json()["ok"]
        answer = stranger.get("/api/view")
        seen.append((answer.headers["etag"], {**answer.json(), "now": 0}))
    over = seen.pop()
    assert all(one == seen[0] for one in seen)
    assert seen[0][1] == {"now": 0, "phase": "", "you": None, "removed": False, "pace": 5.0}
    assert over[0] != seen[0][0]
    assert over[1]["phase"] == "closed"


def test_who_is_shown_out_sees_nothing_and_is_not_heard(app, desk):
    ada, bo, boss = Phone(app), Phone(app, "10.0.0.2"), trainer(app)
    for phone, name in ((ada, "Ada"), (bo, "Bo")):
        phone.join(name)
        phone.move("choose", team=1)
    say(boss, "begin")
    plan = proposal(desk.game(1), 0).model_dump(mode="json")
    ada.move("propose", proposal=plan)
    bo.move("propose", proposal=plan)
    (out,) = [seat.id for seat in desk.room.seats.values() if seat.name == "Ada"]
    assert say(boss, "remove", seat=out).json()["ok"]
    assert ada.view().keys() == Phone(app).view().keys()
    assert ada.view()["you"] is None
    assert ada.view()["removed"]
    tried = (ada.move("propose", proposal=plan), ada.move("choose", team=1), ada.join("Ada"), ada.join("Eve"))
    assert [told.json()["code"] for told in tried] == ["no seat", "no seat", "removed", "removed"]
    assert [member["name"] for member in bo.view()["team"]["members"]] == ["Bo"]
    assert [one["name"] for one in bo.view()["team"]["split"]["proposals"]] == ["Bo"]
    assert [seat["name"] for seat in boss.client.get("/api/screen").json()["seats"]] == ["Bo"]


def test_who_leads_is_told_when_it_may_be(app, desk):
    ada, boss = Phone(app), trainer(app)
    ada.join()
    ada.move("choose", team=1)
    say(boss, "rank", ranked=False)
    say(boss, "begin")
    say(boss, "close")
    assert (ada.view()["phase"], ada.view()["ranking"]) == ("results", None)
    assert boss.client.get("/api/screen").json()["ranking"] is None
    say(boss, "rank", ranked=True)
    assert [(set(team), team["number"]) for team in ada.view()["ranking"]] == [
        ({"number", "team", "worth"}, 1)
    ]


def test_the_trainer_renames_and_moves_people_and_teams(app, desk):
    ada, boss = Phone(app), trainer(app)
    ada.join("Rude word")
    ada.move("choose", team=1)
    say(boss, "begin")
    ada.move("propose", proposal=proposal(desk.game(1), 0).model_dump(mode="json"))
    (seat,) = desk.room.seats
    for kind, parts in (
        ("rename", {"seat": seat, "name": "Ada"}),
        ("place", {"seat": seat, "team": 2}),
        ("name team", {"team": 2, "name": "Ferry"}),
    ):
        assert say(boss, kind, **parts).json()["ok"]
    view = ada.view()
    assert (view["you"], view["team"]["name"]) == ({"name": "Ada", "team": 2}, "Ferry")
    assert view["team"]["yours"] is None
    assert not desk.room.ballot(1).proposals


def test_a_locked_room_keeps_people_out_and_in_their_teams(app, desk):
    ada, boss = Phone(app), trainer(app)
    ada.join("Ada")
    ada.move("choose", team=1)
    say(boss, "lock", locked=True)
    assert Phone(app, "10.0.0.2").join("Late").json()["code"] == "locked"
    assert ada.move("choose", team=2).json()["code"] == "locked"
    say(boss, "lock", locked=False)
    assert ada.move("choose", team=2).json()["ok"]


def test_nobody_changes_teams_to_look_at_another_desk_once_the_game_has_begun(app, desk):
    ada, late, boss = Phone(app), Phone(app, "10.0.0.2"), trainer(app)
    ada.join("Ada")
    ada.move("choose", team=1)
    say(boss, "begin")
    assert ada.move("choose", team=2).json()["code"] == "begun"
    assert ada.view()["you"]["team"] == 1
    late.join("Late")
    assert late.move("choose", team=2).json()["ok"]
    assert late.move("choose", team=1).json()["code"] == "begun"


def test_tokens_are_compared_in_a_time_that_tells_nothing(app, monkeypatch):
    compared = []
    usual = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda *two: compared.append(two) or usual(*two))
    eve = Phone(app)
    eve.client.cookies = {"trainer": "guess"}
    asked = [
        eve.client.get("/trainer/guess"),
        eve.client.get("/api/trainer/view"),
        eve.client.get("/api/screen"),
        say(eve, "begin"),
        eve.join(code="WRONG"),
    ]
    assert [told.status_code for told in asked] == [403] * 5
    assert len(compared) == 6  # of a link that is not the trainer's the cookie is looked at, too


def test_what_everybody_asks_for_in_a_new_round_is_ready_before_they_see_the_round(app, desk, monkeypatch):
    """Else the first look of each team would hold up everybody's."""
    ada, boss = Phone(app), trainer(app)
    ada.join()
    ada.move("choose", team=1)
    say(boss, "begin")
    say(boss, "close")
    monkeypatch.setattr("game.workshop.views.quarter_table", None)
    monkeypatch.setattr("game.workshop.views.results_table", None)
    assert ada.view()["results"]
    say(boss, "begin")
    assert ada.view()["desk"]["hours"]
    assert boss.client.get("/api/screen").json()["boards"][0]["path"]


def test_a_fault_stops_no_clock_and_what_is_on_its_way_is_kept_before_a_round_ends(desk, monkeypatch):
    for move in (m.Fill(team=1, player="adaptive"), m.Begin()):
        desk.submit(move, f"now {move.kind}", 1000.0)
    service, done = Service(desk, ""), []

    async def settle(_queue):
        done.append("settled")

    def tick(_desk, _now):
        done.append(service.trouble)
        if len(done) < 3:
            raise ZeroDivisionError

    async def beaten():
        with suppress(TimeoutError):
            await asyncio.wait_for(service.beat(), 0.4)

    monkeypatch.setattr(Queue, "settle", settle)
    monkeypatch.setattr(Desk, "tick", tick)
    asyncio.run(beaten())
    first, early, second, told = done
    assert (first, early, second, service.trouble) == ("settled", "", "settled", "")
    assert "ZeroDivisionError" in told
