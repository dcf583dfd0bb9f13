"""What every request must be: for this laptop, from its own pages, small, and not too many."""

import pytest
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from game.workshop import moves as m
from game.workshop.web import guard
from game.workshop.web.app import make_app
from game.workshop.web.guard import LARGEST_BODY, Guard, Pace
from game.workshop.web.rooms import rooms_app
from tests.workshop.phones import HOME, HOSTS, Phone, trainer
from tests.workshop.rooms import Crowd, room_at

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    desk = room_at(tmp_path_factory.mktemp("rooms") / "rooms.db")
    Crowd(desk).move(m.Open(teams=2))
    return desk


@pytest.fixture
def app(desk):
    return make_app(desk, HOSTS)


class Nowhere:
    """A store of many rooms without any."""

    def session_of(self, _code):
        return None


@pytest.fixture(params=["one room", "many rooms"])
def either(request, app):
    app = app if request.param == "one room" else rooms_app(Nowhere(), HOSTS)
    with TestClient(app, base_url=HOME, headers={"origin": HOME}) as client:
        yield client


@pytest.fixture
def clock(monkeypatch):
    """A clock that the test turns."""
    hands = [1000.0]
    monkeypatch.setattr(guard, "monotonic", lambda: hands[0])
    return hands


def routes(app):
    return [route for route in app.routes if isinstance(route, Route)]


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:9999", "127.0.0.1", ""])
def test_foreign_hosts_are_refused(either, host):
    assert either.get("/", headers={"host": host}).status_code == 421
    assert either.get("/").status_code == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "http://127.0.0.1:9999", None])
def test_foreign_pages_cannot_send_to_any_address(app, origin):
    stranger = TestClient(app, base_url=HOME, headers={} if origin is None else {"origin": origin})
    posts = [route.path for route in routes(app) if "POST" in route.methods]
    assert len(posts) == 5
    for path in posts:
        told = stranger.post(path, json={"code": "K7QWD", "name": "A"})
        assert (told.status_code, told.json()["code"]) == (403, "origin")


def test_every_answer_carries_the_strict_policy_also_a_refusal(app):
    boss = trainer(app)
    asked = [boss.client.get(route.path) for route in routes(app) if "GET" in route.methods]
    asked += [boss.client.get("/static/kit.js"), boss.client.get("/nowhere"), boss.client.post("/api/view")]
    asked += [TestClient(app, base_url=HOME).get("/api/screen")]
    asked += [boss.client.get("/", headers={"host": "evil"}), boss.client.post("/api/move", json={})]
    assert {told.status_code for told in asked} == {200, 400, 403, 404, 405, 421}
    for told in asked:
        policy = told.headers["content-security-policy"]
        assert dict(part.split(None, 1) for part in policy.split("; ")) == POLICY
        assert told.headers["x-content-type-options"] == "nosniff"
        assert told.headers["cache-control"] in {"no-store", "private, no-cache"}
        assert told.headers["referrer-policy"] == "no-referrer"


def test_nothing_is_built_from_other_sites_and_nothing_is_allowed_to_them(either):
    assert not [name for name in either.get("/").headers if name.startswith("access-control")]


@pytest.mark.parametrize(("scheme", "secure"), [("http", False), ("https", True)])
def test_cookies_are_for_this_room_alone_and_out_of_reach_of_scripts(app, scheme, secure):
    ada = TestClient(app, base_url=HOME.replace("http", scheme), headers={"origin": HOME})
    told = [
        ada.get("/"),
        ada.post("/api/join", json={"code": "K7QWD", "name": f"Ada by {scheme}"}),
        ada.get("/trainer/trainer", follow_redirects=False),
    ]
    for answer in told:
        _value, *parts = answer.headers["set-cookie"].lower().split("; ")
        assert {"httponly", "samesite=strict", "path=/"} <= set(parts)
        assert ("secure" in parts) == secure
        assert not [part for part in parts if part.startswith("domain")]


def test_a_body_is_capped_also_when_it_does_not_say_how_long_it_is(app):
    ada = Phone(app)
    ada.join("Ada of long bodies")
    assert ada.client.post("/api/move", content=b"x" * (LARGEST_BODY + 1)).status_code == 413
    assert ada.client.post("/api/move", content=b"x" * LARGEST_BODY).status_code == 400
    for length in ({}, {"content-length": "5", "transfer-encoding": "chunked"}):
        told = ada.client.post("/api/move", content=(b"x" * 1000 for _part in range(40)), headers=length)
        assert (told.status_code, told.json()["code"]) == (411, "no length")


def test_a_flood_is_stopped_and_touches_nobody_else(clock):
    app = Guard(PlainTextResponse("well"), HOSTS, many=0.01)
    eve, ada = (
        TestClient(app, base_url=HOME, client=(address, 5000)) for address in ("10.0.0.1", "10.0.0.2")
    )
    assert [eve.get("/").status_code for _again in range(6)] == [200] * 4 + [429] * 2
    assert ada.get("/").status_code == 200
    clock[0] += 0.5
    assert [eve.get("/").status_code for _again in range(2)] == [200, 429]


def test_wrong_codes_are_slowed_down(app, clock):
    eve = Phone(app)
    told = [eve.join(code=f"WRON{n}").status_code for n in range(64)]
    assert told == [403] * 60 + [429] * 4
    assert eve.join(code="K7QWD").status_code == 429
    assert Phone(app, "10.0.0.9").join("Bo", code="K7QWD").status_code == 200
    clock[0] += 5.0
    assert [eve.join(code=f"WRON{n}").status_code for n in range(2)] == [403, 429]


def test_wrong_addresses_of_many_rooms_are_slowed_down(clock):
    with TestClient(rooms_app(Nowhere(), HOSTS), base_url=HOME, headers={"origin": HOME}) as client:
        told = [client.get(f"/r/WRON{n}/", follow_redirects=False).status_code for n in range(14)]
    assert told == [303] * 12 + [429] * 2


def test_others_in_great_numbers_do_not_let_somebody_begin_anew(clock):
    pace = Pace(most=2.0, per_second=1.0)
    for number in range(4_500):
        pace.allows(str(number))
    clock[0] += 2.0
    for who in ("eve", "eve", "eve", *map(str, range(10_000, 10_600))):
        pace.allows(who)
    assert not pace.left("eve")
    assert len(pace._left) < 1_000


def test_a_pace_grows_no_memory_without_end(clock):
    pace = Pace(most=2.0, per_second=1.0)
    for number in range(6_000):
        clock[0] += 0.001
        pace.allows(str(number))
    assert len(pace._left) <= 5_001
