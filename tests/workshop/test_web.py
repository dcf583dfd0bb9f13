"""The web server: who may do what, what nobody sees early, and that everything is kept once."""

import pytest
from starlette.testclient import TestClient

from game.workshop import moves as m
from game.workshop.web.app import make_app
from game.workshop.web.guard import LARGEST_BODY
from tests.workshop.rooms import Crowd, proposal, room_at

HOME = "http://127.0.0.1:8000"
HOSTS = frozenset({"127.0.0.1:8000"})


class Phone:
    """Somebody with a browser of their own."""

    def __init__(self, app, address="10.0.0.1") -> None:
        self.client = TestClient(app, base_url=HOME, headers={"origin": HOME}, client=(address, 5000))
        self.sent = 0

    def join(self, name="Ada", code="k7 qwd"):
        return self.client.post("/api/join", json={"code": code, "name": name})

    def move(self, kind, key=None, **parts):
        self.sent += 1
        body = {"key": key or f"some key {self.sent}", "move": {"kind": kind, **parts}}
        return self.client.post("/api/move", json=body)

    def view(self):
        return self.client.get("/api/view").json()


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


def trainer(app):
    phone = Phone(app)
    assert phone.client.get("/trainer/trainer", follow_redirects=False).status_code == 303
    return phone


def say(phone, kind, **parts):
    phone.sent += 1
    body = {"key": f"trainer {phone.sent}", "move": {"kind": kind, **parts}}
    return phone.client.post("/api/trainer/move", json=body)


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
    assert all(board["worth"] is None and "split" not in board for board in screen["boards"])
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


def test_a_seat_cannot_speak_for_another(app, desk):
    ada, bo = Phone(app), Phone(app, "10.0.0.2")
    ada.join("Ada")
    bo.join("Bo")
    (other,) = [seat.id for seat in desk.room.seats.values() if seat.name == "Ada"]
    assert bo.move("choose", team=1, seat=other).json()["ok"]
    assert desk.room.seats[other].team is None


def test_wrong_codes_are_slowed_down(app):
    ada = Phone(app)
    assert ada.join(code="WRONG").status_code == 403
    told = [ada.join(code=f"WRON{n}").status_code for n in range(12)]
    assert 429 in told
    assert ada.join(code="K7QWD").status_code == 429
    assert Phone(app, "10.0.0.9").join(code="K7QWD").status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:9999", ""])
def test_foreign_hosts_are_refused(app, host):
    assert Phone(app).client.get("/api/view", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", ""])
def test_foreign_pages_cannot_send(app, origin):
    ada = Phone(app)
    told = ada.client.post("/api/join", json={"code": "K7QWD", "name": "A"}, headers={"origin": origin})
    assert told.status_code == 403


def test_large_bodies_and_nonsense_are_refused_in_a_sentence(app):
    ada = Phone(app)
    ada.join()
    assert ada.client.post("/api/move", content=b"x" * (LARGEST_BODY + 1)).status_code == 413
    for nonsense in (
        b"",
        b"{}",
        b"[]",
        b"\xff\xfe",
        b'{"key":"12345678","move":{"kind":"fly"}}',
        b"{" * 9000,
    ):
        told = ada.client.post("/api/move", content=nonsense)
        assert told.status_code == 400
        assert told.json()["sentence"].endswith(".")


def test_pages_carry_a_strict_policy_and_a_seat_a_safe_cookie(app):
    ada = Phone(app)
    policy = ada.client.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    cookie = ada.join().headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_what_people_type_comes_back_as_text_alone(app):
    ada = Phone(app)
    ada.join("<img src=x onerror=alert(1)>\x00\n")
    assert ada.view()["you"]["name"] == "<img src=x onerror=alert"
    assert ada.client.get("/api/view").headers["content-type"] == "application/json"
