"""The pages of a report as a browser shows them: slides that a clicker turns, and nothing cut off."""

from dataclasses import replace

import pytest

from game.words import use_language
from game.workshop import moves as m
from game.workshop.report.account import account_of
from game.workshop.report.document import report_page
from game.workshop.report.sheets import sheets_page
from game.workshop.report.slides import slides_page
from tests.workshop.rooms import Crowd, proposal, room_at
from tests.workshop.test_browser import CHROMIUM, MISSING, browsers

pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason=MISSING)
LONG = "Wirtschaftsprüferkammern"


@pytest.fixture
def account(tmp_path):
    desk = room_at(tmp_path / "rooms.db", rounds=4)
    crowd = Crowd(desk)
    crowd.move(m.Open(teams=2))
    crowd.move(m.NameTeam(team=1, name=LONG))
    seats = crowd.seated(1, 2)
    for number in range(4):
        crowd.move(m.Begin())
        for team, seat in enumerate(seats, 1):
            crowd.move(m.Commit(seat=seat, proposal=proposal(desk.game(team), team - 1)))
        assert desk.close_round(1000.0 + number)
    return account_of(desk)


def test_a_key_or_a_clicker_moves_one_whole_slide(account, tmp_path):
    path = tmp_path / "slides.html"
    path.write_text(slides_page(account), encoding="utf-8")
    with browsers(path.as_uri()) as pages:
        page = pages.open(path.as_uri(), viewport={"width": 1280, "height": 720})
        at = 0
        moved = {"ArrowRight": 1, "PageDown": 1, "Space": 1, "PageUp": -1, "ArrowLeft": -1, "Shift+Space": -1}
        for key, step in {"Home": 0, "ArrowDown": 1, **moved, "ArrowUp": -1}.items():
            page.keyboard.press(key)
            at += step
            assert page.evaluate("scrollY / innerHeight") == at, key
        page.keyboard.press("End")
        last = page.locator("section").count() - 1
        assert page.evaluate("scrollY / innerHeight") == last
        overfull = (
            "[...document.querySelectorAll('section')].filter(s => s.scrollHeight > innerHeight).length"
        )
        for width, height in ((1280, 720), (1024, 768), (800, 400)):
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_function(f"Math.abs(scrollY - {last} * innerHeight) < 2")
            assert page.evaluate(overfull) == 0
        assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == last + 1
        assert pages.wrong == []
        assert pages.foreign == []


def test_no_table_is_cut_off_on_a_screen_or_on_paper(account, tmp_path):
    paths = {code: tmp_path / f"{code}.html" for code in ("en", "es", "fr")}
    for code, path in paths.items():
        use_language(code)
        path.write_text(report_page(account), encoding="utf-8")
    use_language("en")
    too_wide = """[...document.querySelectorAll('table, svg, p, h2, td, th')].filter(
        e => e.getBoundingClientRect().right > innerWidth || e.scrollWidth > e.clientWidth + 1).length"""
    with browsers(tmp_path.as_uri()) as pages:
        page = pages.open("about:blank", viewport={"width": 1280, "height": 720})
        for code, path in paths.items():
            page.goto(path.as_uri())
            for media, width in (("screen", 1280), ("screen", 1024), ("print", 688)):
                page.emulate_media(media=media)
                page.set_viewport_size({"width": width, "height": 900})
                assert page.evaluate(too_wide) == 0, (code, media, width)
                assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert pages.wrong == []


def test_every_team_takes_home_one_side_of_paper_whatever_it_lived_through(account, tmp_path):
    one, two = account.teams
    long = replace(one, lines=one.lines * 4, members=("Maximiliane",) * 12)
    path = tmp_path / "sheets.html"
    account = replace(account, teams=(long, two, replace(two, lines=())))
    path.write_text(sheets_page(account), encoding="utf-8")
    with browsers(path.as_uri()) as pages:
        page = pages.open(path.as_uri(), viewport={"width": 1280, "height": 720})
        sheets = page.locator("section")
        cut = "all => all.filter(one => one.scrollHeight > one.clientHeight + 1).length"
        assert sheets.evaluate_all(cut) == 0
        assert sheets.first.evaluate("one => one.style.getPropertyValue('--fit')") < "0.9"
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 3
        assert pages.wrong == []
        assert pages.foreign == []
