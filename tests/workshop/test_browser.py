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
from tests.workshop.reading import faults
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
SMALL_PHONE = {**PHONE, "viewport": {"width": 360, "height": 640}}
LONG = "Donaudampfschifffahrtsgesellscha"
FROM_THE_RIGHT = "فريق الثلاثاء"
NAMES = ("Ada", LONG, "Bo", "Chimamanda", "Иван", "Zoë")

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


def come_in(pages, number, teams=4):
    page = pages.open(f"{pages.home}/?code=K7QWD", **(SMALL_PHONE if number == 1 else PHONE))
    page.get_by_label("Your name").fill(NAMES[number])
    if number == 1:
        picture(page, "join")
        assert faults(page) == []
    page.get_by_role("button", name="Come in").click()
    page.get_by_role("button", name=f"Team {number % teams + 1}").wait_for()
    if number == 1:
        picture(page, "teams")
        assert faults(page) == []
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
        assert first.locator("#name-letters").inner_text() == "8 of 32 letters"
        assert pages.wrong == []
        first.get_by_label("Code").fill("WRONG")
        first.get_by_label("Your name").press("Enter")
        first.get_by_text("That is not the code").wait_for()
        assert first.evaluate("document.activeElement.id") == "code"
        assert first.locator("#code[aria-invalid=true][aria-describedby=code-wrong]").count() == 1
        assert faults(first) == []
        first.get_by_label("Code").fill("K7QWD")
        first.get_by_label("Your name").fill("ada")
        first.get_by_label("Your name").press("Enter")
        first.get_by_text("ada is here already").wait_for()
        assert first.get_by_label("Your name").input_value() == "ada 2"
        assert first.locator("#name-letters").inner_text() == "5 of 32 letters"
        assert faults(first) == []
        picture(first, "same-name")
        out_of_reach(first)


def out_of_reach(page):
    """What is sent while the laptop is out of reach comes in by itself when it is back; both are told."""
    page.route("**/api/**", lambda route: route.abort())
    page.get_by_label("Your name").press("Enter")
    page.locator("#wrong").get_by_text("No connection to the laptop").wait_for()
    page.unroute("**/api/**")
    page.locator("#told").get_by_text("The connection is back.").wait_for(state="attached")
    page.get_by_role("button", name="Team 1").wait_for()
    assert page.locator("#wrong").inner_text() == ""


def test_four_teams_from_joining_to_the_report(home):
    with start(home, "s1", [], 0) as server, browsers(f"http://127.0.0.1:{server.port}") as pages:
        boss = pages.open(server.link, viewport={"width": 1100, "height": 900})
        boss.get_by_label("How many teams?").select_option("4")
        phones = [come_in(pages, number) for number in range(6)]
        boss.get_by_text("In the room: 6").wait_for()
        called(boss, 2, LONG[:24])
        called(boss, 3, FROM_THE_RIGHT)
        phones[1].locator("#team").get_by_text(LONG[:24]).wait_for()
        phones[1].locator("button bdi[translate=no]").get_by_text(FROM_THE_RIGHT).wait_for()
        assert "of 16 quarters; this workshop plays the first 2" in phones[1].locator("#page").inner_text()
        sound(phones[1], "lobby")
        sound(boss, "trainer-lobby")
        for number in range(2):
            begun(boss, phones[1], number)
            a_round(pages, boss, phones, number)
        boss.get_by_role("button", name="Go on to the debrief").click()
        for place, page in enumerate(phones[:2]):
            page.locator("#page").get_by_text("debrief: look up").wait_for()
            sound(page, f"debrief-{place}")
        boss.get_by_role("button", name="Close the workshop").wait_for()
        boss.locator("#if-team").select_option("2")
        boss.locator("#if-kind").select_option("team")
        boss.locator("#if-ask").click()
        boss.locator("#what-if").get_by_text("the decisions of Team 1").wait_for()
        sound(boss, "trainer-debrief")
        phones[1].locator("#what-if").get_by_text("the decisions of Team 1").wait_for()
        assert set(phones[1].locator("#what-if bdi").all_inner_texts()) == {"Team 1", LONG[:24]}
        sound(phones[1], "what-if")
        assert pages.wrong == []
        assert pages.foreign == []
    store = SqliteStore(home)
    assert store.port("s1") == server.port
    desk = reopen(store, next(iter(store.sessions())))
    assert desk.room.phase is Phase.DEBRIEF
    assert {len(done) for done in desk.room.past.values()} == {2}
    assert {decided.how for done in desk.room.past.values() for decided in done} == {"team", "proposal"}
    report = report_page(account_of(desk))
    assert all(team.name in report for team in desk.room.teams.values())


def steered(boss, **move):
    """Send a move, as the trainer's page does."""
    boss.evaluate("(move) => kit.send('api/trainer/move', { key: kit.newKey(), move })", move)


def called(boss, team, name):
    steered(boss, kind="name team", team=team, name=name)


def interrupted(boss, page):
    """Whoever has scrolled down sees what the trainer says; another event asks for an answer of its own."""
    page.evaluate("document.querySelector('input[name=choice]').click()")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    steered(boss, kind="say", text="Two minutes left.", team=None)
    steered(boss, kind="send", event=5, team=None)
    page.locator("#news").get_by_text("Another event is on your desk").wait_for()
    news = page.locator("#news")
    assert "Two minutes left." in news.inner_text()
    assert page.locator("input[name=choice]:checked").count() == 0
    assert page.evaluate("window.scrollY") > 300
    assert 0 <= news.bounding_box()["y"] < 200
    picture(page, "interrupted", whole=False)


def sound(page, name, read=True):
    """Take a picture of a state, and find nothing wrong with it; with a wide page also at a phone's width."""
    picture(page, name)
    if not read:
        return
    assert faults(page) == [], name
    if page.viewport_size["width"] > 1000:
        wide = page.viewport_size
        page.set_viewport_size(PHONE["viewport"])
        picture(page, f"{name}-phone")
        assert faults(page) == [], name
        page.set_viewport_size(wide)


def begun(boss, page, number):
    boss.get_by_role("button", name="Begin the").click()
    page.locator("#propose").wait_for()
    if number == 0:
        interrupted(boss, page)


def explained(page, one, other):
    """What a name means stands below it when it is tapped, one at a time."""
    for key in (one, other):
        page.locator(f"#{key}").focus()
        page.keyboard.press("Enter")
        page.locator(f"#{key}[aria-expanded=true]").wait_for()
        assert page.locator(".about").count() == 1
        assert page.locator(f"#{key}").bounding_box()["height"] >= 44
    assert page.evaluate("document.activeElement.id") == other


def a_round(pages, boss, phones, number):
    for place, page in enumerate(phones):
        page.locator("#propose").wait_for()
        if place < 2:
            assert page.evaluate("document.activeElement.tagName") == "H1"
            if number > 0:
                page.locator("#told").get_by_text("Round 2 of 2").wait_for(state="attached")
            if number == 0:
                explained(page, "practice-direction", "practice-align")
            sound(page, f"desk-{number}-{place}", number == 0)
        choices = page.locator("input[name=choice]")
        if choices.count():
            choices.nth(place % choices.count()).check()
        if page.locator("#more-0").is_enabled():
            page.locator("#more-0").click()
        page.locator("#propose").click()
        page.locator("#commit").wait_for()
        if place == 0 and number == 0:
            assert f"Not proposed yet: {NAMES[4]}." in asked_before_deciding(page)
    for place, page in enumerate(phones[:2]):
        sound(page, f"split-{number}-{place}", number == 0)
    boss.locator("#peek-2").click()
    boss.locator("#paper-2 > summary").click()
    sound(boss, f"trainer-{number}", number == 0)
    boss.locator("#peek-2").click()
    decided(boss, phones, number)
    for place, page in enumerate(phones[:2]):
        sound(page, f"results-{number}-{place}", number == 0)


def asked_before_deciding(page):
    """Return what a phone asks before it decides for its team, and say no to it."""
    page.evaluate("window.confirm = (told) => { window.question = told; return false; }")
    page.locator("#commit").click()
    question = page.evaluate("window.question")
    page.evaluate("window.confirm = () => true")
    return question


def decided(boss, phones, number):
    """Let the teams decide and end the round; in the second, the fourth has proposed and does not decide."""
    deciding = phones[: 4 - number]
    for page in deciding:
        page.locator("#commit").click()
        page.locator("#withdraw").wait_for()
    sound(phones[1], f"decided-{number}", number == 0)
    phones[4].locator("#page").get_by_text("What was decided").wait_for()
    assert "What you had chosen is kept" in phones[4].locator("#page").inner_text()
    close = "All have decided: end the round" if number == 0 else "End the round now"
    boss.get_by_role("button", name=close).dblclick()
    boss.locator("#back").wait_for()
    boss.locator(".foot .main").click(force=True)
    for page in phones:
        page.locator("#page").get_by_text("What came of").wait_for()
    if deciding != phones[:4]:
        phones[3].locator("#page").get_by_text("its nearest proposal counted").wait_for()
        assert "did not decide" not in phones[0].locator("#page").inner_text()
