"""A whole workshop in real browsers at the size of a phone: from joining to the report."""

import os
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.scenarios import find
from game.workshop.desk import begin, reopen
from game.workshop.hosting import start
from game.workshop.report.account import account_of
from game.workshop.report.document import report_page
from game.workshop.room import Phase
from game.workshop.sqlite_store import SqliteStore
from tests.workshop.rooms import setup

CHROMIUM = Path("/usr/bin/chromium")
MISSING = "Chromium is not installed here (Debian: apt-get install chromium)"
PICTURES = os.environ.get("KITESTRING_PICTURES", "")
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
NAMES = ("Ada", "Wolfgang Amadeus von Hohe", "Bo", "Chimamanda", "Иван", "Zoë")

playwright = pytest.importorskip("playwright.sync_api", reason="pip install playwright brings it")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=MISSING)


class Pages:
    """Phones and a trainer's page, each a browser of its own; what went wrong in any of them is noted."""

    def __init__(self, browser, home):
        self.browser, self.home, self.wrong, self.foreign = browser, home, [], []

    def open(self, address, **size):
        context = self.browser.new_context(**(size or PHONE))
        page = context.new_page()
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("console", lambda told: told.type == "error" and self.wrong.append(told.text))
        page.on("request", lambda asked: asked.url.startswith(self.home) or self.foreign.append(asked.url))
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(address)
        return page


@contextmanager
def browsers(home):
    with playwright.sync_playwright() as run:
        browser = run.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield Pages(browser, home)
        browser.close()


def picture(page, name, *, whole=True):
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=whole)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))
    path = tmp_path / "rooms.sqlite"
    store = SqliteStore(path)
    text = find("the-long-winter", []).read_text(encoding="utf-8")
    begin(store, setup(scenario=text, title="the-long-winter", rounds=2), at=time.time())
    store.close()
    return path


def fits(page):
    """Nothing stands out at the side."""
    return page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]


def come_in(pages, number, teams=4):
    page = pages.open(f"{pages.home}/?code=K7QWD")
    page.get_by_label("Your name").fill(NAMES[number])
    if number == 1:
        picture(page, "join")
    page.get_by_role("button", name="Come in").click()
    page.get_by_role("button", name=f"Team {number % teams + 1}").wait_for()
    if number == 1:
        picture(page, "teams")
    page.get_by_role("button", name=f"Team {number % teams + 1}").click()
    page.locator("#page").get_by_text("the trainer begins").wait_for()
    return page


def test_what_is_typed_stays_while_the_room_changes(home):
    with start(home, "s1", [], 0) as server, browsers(f"http://127.0.0.1:{server.port}") as pages:
        first = pages.open(pages.home)
        first.get_by_label("Your name").fill("Wolfg")
        come_in(pages, 0, 1)
        time.sleep(2.5)
        first.keyboard.type("ang")
        assert first.get_by_label("Your name").input_value() == "Wolfgang"
        assert pages.wrong == []


def test_four_teams_from_joining_to_the_report(home):
    with start(home, "s1", [], 0) as server, browsers(f"http://127.0.0.1:{server.port}") as pages:
        boss = pages.open(server.link, viewport={"width": 1100, "height": 900})
        boss.get_by_label("How many teams?").select_option("4")
        phones = [come_in(pages, number) for number in range(6)]
        picture(phones[1], "lobby")
        boss.get_by_text("In the room: 6").wait_for()
        picture(boss, "trainer-lobby")
        for number in range(2):
            a_round(pages, boss, phones, number)
        boss.get_by_role("button", name="Go on to the debrief").click()
        phones[0].locator("#page").get_by_text("debrief: look up").wait_for()
        picture(phones[0], "debrief")
        assert pages.wrong == []
        assert pages.foreign == []
    store = SqliteStore(home)
    desk = reopen(store, next(iter(store.sessions())))
    assert desk.room.phase is Phase.DEBRIEF
    assert {len(done) for done in desk.room.past.values()} == {2}
    assert {decided.how for done in desk.room.past.values() for decided in done} == {"team"}
    report = report_page(account_of(desk))
    assert all(team.name in report for team in desk.room.teams.values())


def a_round(pages, boss, phones, number):
    boss.get_by_role("button", name="Begin the").click()
    for place, page in enumerate(phones):
        page.locator("#propose").wait_for()
        if place == 1:
            picture(page, f"desk-{number}")
            picture(page, f"desk-{number}-top", whole=False)
        choices = page.locator("input[name=choice]")
        if choices.count():
            choices.nth(place % choices.count()).check()
        if page.locator("#more-0").is_enabled():
            page.locator("#more-0").click()
        assert fits(page)
        page.locator("#propose").click()
        page.locator("#commit").wait_for()
    picture(phones[0], f"split-{number}")
    picture(boss, f"trainer-{number}")
    for page in phones[:4]:
        page.locator("#commit").click()
        page.locator("#withdraw").wait_for()
    picture(phones[0], f"decided-{number}")
    boss.get_by_role("button", name="All have decided: end the round").click()
    for page in phones:
        page.locator("#page").get_by_text("What came of").wait_for()
    picture(phones[0], f"results-{number}")
    assert all(fits(page) for page in phones)
