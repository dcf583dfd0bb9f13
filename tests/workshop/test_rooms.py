"""Many rooms at one address, as browsers meet them: the front page, codes as typed, and cookies apart."""

import asyncio
import json
import socket
from contextlib import contextmanager
from threading import Event, Thread, current_thread

import pytest
import uvicorn
from starlette.testclient import TestClient

from game.workshop import moves as m
from game.workshop.desk import begin, reopen
from game.workshop.sqlite_store import SqliteStore
from game.workshop.store import StoreError
from game.workshop.web import rooms, serving
from game.workshop.web.rooms import rooms_app
from game.workshop.web.service import Service
from game.workshop.web.serving import bound
from tests.workshop.phones import HOME, HOSTS
from tests.workshop.reading import faults
from tests.workshop.rooms import setup
from tests.workshop.test_browser import CHROMIUM, MISSING, browsers, picture

CODES = ("K7QWD", "M4RST")


class Coded(SqliteStore):
    """A store that finds rooms by their codes, as a database does."""

    def session_of(self, code):
        if code == "BROKE":
            raise StoreError("connection to /var/run/postgresql failed.")
        return next((one for one in self.sessions() if json.loads(one.setup)["code"] == code), None)


@pytest.fixture
def store(tmp_path):
    store = Coded(tmp_path / "rooms.db")
    for code in CODES:
        begin(store, setup(session=code, code=code), at=1000.0)
    yield store
    store.close()


@pytest.fixture
def client(store):
    with TestClient(rooms_app(store, HOSTS), base_url=HOME, headers={"origin": HOME}) as client:
        yield client


def test_one_browser_sits_in_two_rooms_at_once(client, store):
    for code, name in zip(CODES, ("Ada", "Zoë Müßig"), strict=True):
        client.get(f"/r/{code}/")
        told = client.post(f"/r/{code}/api/join", json={"code": code, "name": name})
        assert told.json()["ok"]
        assert f"path=/r/{code}/" in told.headers["set-cookie"].lower().replace(code.lower(), code)
    assert [client.get(f"/r/{code}/api/view").json()["you"]["name"] for code in CODES] == ["Ada", "Zoë Müßig"]
    seats = [json.loads(line.text)["seat"] for code in CODES for line in store.since(code, 0)]
    assert len(set(seats)) == 2


@pytest.mark.parametrize("typed", ["k7qwd", " k7 qwd ", "K7-QWD"])
def test_a_code_is_found_as_people_type_it_and_always_at_the_same_address(client, typed):
    told = client.get("/go", params={"code": typed})
    assert (told.status_code, told.url.path) == (200, "/r/K7QWD/")
    assert client.get(f"/r/{typed.strip()}/").url.path == "/r/K7QWD/"
    assert client.get("/r/k7qwd/static/kit.js").url.path == "/r/K7QWD/static/kit.js"


def test_a_wrong_code_is_told_on_the_page_and_can_be_mended(client):
    told = client.get("/go", params={"code": "k7qw<b>"})
    assert (told.status_code, told.url.path) == (200, "/")
    assert "There is no room with that code" in told.text
    assert 'value="K7QWB"' in told.text
    assert client.get("/go", params={"code": " - "}).url.path == "/"
    assert "<script" not in client.get("/", params={"wrong": '"><script>'}).text


def test_what_goes_wrong_is_a_page_for_people_and_tells_nothing_of_the_server(client, capsys):
    page, asked = client.get("/r/BROKE/"), client.get("/r/BROKE/api/view")
    assert (page.status_code, asked.status_code) == (503, 503)
    assert "<h1>" in page.text
    assert asked.json()["sentence"].endswith(".")
    assert not [one for one in (page, asked) if "postgresql" in one.text]
    assert "postgresql" in capsys.readouterr().err
    for number in range(13):
        page = client.get(f"/r/WRON{number}/")
    assert (page.status_code, "Too many wrong codes" in page.text) == (429, True)


def test_wrong_codes_of_others_at_an_address_do_not_part_people_from_their_room(client):
    client.post("/r/K7QWD/api/join", json={"code": "K7QWD", "name": "Ada"})
    eve = TestClient(client.app, base_url=HOME)
    for number in range(13):
        eve.get(f"/r/WRON{number}/")
    assert eve.get("/r/K7QWD/api/view").status_code == 429
    assert client.get("/r/K7QWD/api/view").json()["you"]["name"] == "Ada"


def test_who_has_the_code_comes_in_however_many_guess_at_their_address(client, store):
    begin(store, setup(session="school", code="K7QWDM4RST"), at=1000.0)
    eve = TestClient(client.app, base_url=HOME, headers={"origin": HOME})
    for number in range(13):
        eve.get(f"/r/WRONGWRO{number:02}/", follow_redirects=False)
        eve.get(f"/r/WRON{number}/", follow_redirects=False)
    assert client.get("/go", params={"code": "k7qwd-m4rst"}).url.path == "/r/K7QWDM4RST/"
    join = "/r/K7QWDM4RST/api/join"
    for _again in range(61):
        assert eve.post(join, json={"code": "WRONG", "name": "Eve"}).status_code == 403
    assert client.post(join, json={"code": "K7QWD-M4RST", "name": "Ada"}).json()["ok"]
    assert client.get("/r/K7QWDM4RST/api/view").json()["you"]["name"] == "Ada"


def test_a_room_that_opens_slowly_holds_up_no_other(client, monkeypatch):
    client.get("/r/K7QWD/api/view")
    begun, free, over = Event(), Event(), Event()

    def slowly(_store, _code):
        begun.set()
        free.wait(1.0)
        over.set()

    monkeypatch.setattr(Coded, "session_of", slowly)
    opening = Thread(target=client.get, args=("/r/M4RST/",))
    opening.start()
    begun.wait(1.0)
    try:
        assert client.get("/r/K7QWD/api/view").status_code == 200
        assert not over.is_set()
    finally:
        free.set()
        opening.join()


def test_a_room_that_is_put_away_leaves_no_thread_and_is_opened_again(store, monkeypatch):
    made = []

    def service(*told, **more):
        made.append(Service(*told, **more))
        return made[-1]

    monkeypatch.setattr(rooms, "_SWEEP", 0.01)
    monkeypatch.setattr(rooms, "Service", service)
    with TestClient(rooms_app(store, HOSTS), base_url=HOME) as client:
        client.get("/r/K7QWD/api/view")
        thread = made[0].thinker.submit(current_thread).result()
        monkeypatch.setattr(rooms, "_SLEEPS_AFTER", 0.0)
        thread.join(5.0)
        assert not thread.is_alive()
        assert client.get("/r/K7QWD/api/view").status_code == 200


@contextmanager
def served(store):
    """Serve the rooms on a thread; yields where."""
    listening = bound("127.0.0.1", 0)
    home = f"127.0.0.1:{listening.getsockname()[1]}"
    config = uvicorn.Config(
        rooms_app(store, frozenset({home})),
        http=serving.Patient,
        log_level="error",
        ws="none",
        loop="asyncio",
    )
    server = uvicorn.Server(config)
    thread = Thread(target=lambda: asyncio.run(server.serve(sockets=[listening])))
    thread.start()
    try:
        yield f"http://{home}"
    finally:
        server.should_exit = True
        thread.join()


def come(page, home, code, name):
    """Come in by the front page, as people do."""
    page.goto(home)
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Come in").click()
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Come in").click()


@pytest.mark.skipif(not CHROMIUM.exists(), reason=MISSING)
def test_the_front_page_in_a_browser(store):
    desk = begin(store, setup(session="shut", code="SHVTT"), at=1000.0)
    desk.submit(m.Shut(), "shut", 1000.0)
    with served(store) as home, browsers(home) as pages:
        page = pages.open(home)
        picture(page, "front")
        page.get_by_label("Code").fill("k7qwe")
        page.keyboard.press("Enter")
        page.get_by_text("There is no room with that code").wait_for()
        page.wait_for_load_state()
        assert page.get_by_label("Code").input_value() == "K7QWE"
        picture(page, "front-wrong")
        assert faults(page) == []
        come(page, home, " k7 qwd", "Jörg <b>Weiß</b>")
        page.get_by_role("button", name="Team 1").click()
        page.get_by_text("the trainer begins").wait_for()
        come(page, home, "m4rst", "Jürgen")
        page.get_by_role("button", name="Team 1").click()
        page.goto(f"{home}/r/k7qwd/")
        page.get_by_text("the trainer begins").wait_for()
        drafted(page, home, store)
        page.goto(f"{home}/go?code=shvtt")
        page.get_by_text("The workshop is over").wait_for()
        picture(page, "front-closed")
        assert page.evaluate("document.cookie") == ""
        assert (pages.wrong, pages.foreign) == ([], [])
    names = {json.loads(line.text).get("name") for code in CODES for line in store.since(code, 0)}
    assert {"Jörg <b>Weiß</b>", "Jürgen"} <= names


def test_a_connection_on_which_nothing_is_asked_for_is_let_go(store, monkeypatch):
    monkeypatch.setattr(serving, "_PATIENCE", 0.05)
    with served(store) as home:
        host, _sign, port = home.removeprefix("http://").partition(":")
        with socket.create_connection((host, int(port)), 5.0) as silent:
            silent.sendall(b"GET / HTTP/1.1\r\n")
            assert silent.recv(100) == b""


def drafted(page, home, store):
    """What somebody drafts in one room is there when they come back, and is not taken for another room's."""

    def hours(code):
        page.goto(f"{home}/r/{code}/")
        page.locator("#less-0").wait_for()
        return page.locator(".count").first.inner_text()

    for code in CODES:
        reopen(store, store.session_of(code)).submit(m.Begin(), "begin")
    first = hours(CODES[0])
    page.locator("#less-0").click()
    assert [hours(code) for code in CODES[::-1]] == [first, str(int(first) - 1)]
