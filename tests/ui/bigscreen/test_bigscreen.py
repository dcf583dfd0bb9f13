"""The big screen: every page at every size, and what it does while the server is silent."""

import pygame
import pytest

from game.play.meters import plane_path
from game.ui.bigscreen import clock as clock_module
from game.ui.bigscreen.show import BigScreen
from game.ui.bigscreen.what_if import Asking
from game.ui.widgets import UI, Table
from game.workshop.report.account import account_of
from game.workshop.store import StoreError
from tests.ui.bigscreen.screens import LONG, PHASES, SIZES, SilentLink, heard_on, press, settle, shown
from tests.ui.screens.layout_checks import check_layout, longer_words


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("phase", PHASES)
def test_every_page_fits(views, phase, size, monkeypatch):
    with longer_words(monkeypatch):
        big, ui, _link = shown(views, phase, size)
        for _page in range(24 if phase in {"results", "debrief"} else 1):
            check_layout(ui, ui.root)
            press(big, pygame.K_RIGHT)


def test_the_round_is_shown_side_by_side_with_what_each_team_did_and_what_moved_most(views):
    big, ui, _link = shown(views, "results", (1920, 1080))
    press(big, pygame.K_RIGHT)
    press(big, pygame.K_RIGHT)
    table = next(node for node in ui.root.walk() if isinstance(node, Table))
    assert len(table.rows) == 5
    for number, (name, did, worth, most) in enumerate(table.rows, 1):
        game = views.desk.game(number)
        plan = game.quarters[-1].plan
        assert name == f"**{number} {LONG} {number}**"
        assert f"{plan.leading} hours a week leading" in did
        assert worth.startswith(f"**{views.of['results']['boards'][number - 1]['worth']}**")
        assert any(told in most for told in ("rose by", "fell by"))


def test_after_a_round_every_card_says_how_far_its_kite_rose_or_fell(views):
    _big, ui, _link = shown(views, "results", (1280, 720))
    for board in views.of["results"]["boards"]:
        game = views.desk.game(board["number"])
        before, now = (round(100 * height) for _string, height in plane_path(game)[-2:])
        assert board["rise"]["points"] == now - before
        sign = "=" if now == before else "▲" if now > before else "▼"
        assert f"{sign} {board['rise']['told']}" in heard_on(ui)
    assert all(board["rise"] is None for board in views.of["deciding"]["boards"])


def test_a_rank_never_stands_without_its_cause_and_none_where_ranks_are_hidden(views):
    big, ui, link = shown(views, "results", (1280, 720))
    press(big, pygame.K_RIGHT)
    table = next(node for node in ui.root.walk() if isinstance(node, Table))
    ranked = views.of["results"]["ranking"]
    assert [row[3] for row in table.rows] == [one["because"] for one in ranked]
    assert all(row[3] for row in table.rows)
    link.view = dict(views.of["results"], ranking=None, moves=0)
    settle(big)
    assert "What made most difference" not in str([getattr(node, "columns", "") for node in ui.root.walk()])


@pytest.mark.parametrize("hidden", [False, True])
def test_where_ranks_are_hidden_no_page_tells_what_companies_are_worth(views, hidden):
    worths = [board["worth"] for board in views.of["results"]["boards"]]
    found = []
    for phase in ("results", "debrief"):
        big, ui, link = shown(views, phase, (1920, 1080))
        if hidden:
            link.view = dict(link.view, ranking=None, moves=0)
        for _page in range(4):
            settle(big)
            told = heard_on(ui)
            found += [worth for worth in worths if worth in told]
            found += [title for title in ("What the companies were worth",) if title in told]
            press(big, pygame.K_RIGHT)
    assert bool(found) is not hidden


def test_what_if_begins_with_the_teams_that_parted_most(views):
    big, _ui, link = shown(views, "debrief", (1280, 720))
    press(big, pygame.K_w)
    press(big, pygame.K_RETURN)
    account = account_of(views.desk)
    widest = max(account.partings, key=lambda one: one.distance)
    names = {team.name: team.number for team in views.desk.room.teams.values()}
    asked = link.sent[-1][1]["asked"]
    assert (asked["what"], asked["onwards"], asked["round"]) == ("team", widest.round > 0, widest.round)
    assert (asked["team"], asked["which"]) == (names[widest.least.team], names[widest.most.team])


def test_results_and_debrief_open_on_their_first_page(views):
    big, ui, link = shown(views, "results", (1280, 720))
    for _page in range(3):
        press(big, pygame.K_RIGHT)
    assert ui.find("sky") is None
    for phase, first in (("deciding", "sky"), ("results", "sky"), ("debrief", "paths")):
        link.view = views.of[phase]
        settle(big)
        assert ui.find(first) is not None
        press(big, pygame.K_RIGHT)


def test_the_debrief_tells_how_many_rounds_were_played(views):
    _big, ui, _link = shown(views, "debrief", (1280, 720))
    assert "Rounds played: 2" in heard_on(ui)


@pytest.mark.parametrize("size", SIZES)
def test_the_last_half_minute_of_a_round_is_told_in_large_figures(views, size, monkeypatch):
    now, usual, heights = 5000.0, 0, set()
    monkeypatch.setattr(clock_module, "time", lambda: now)
    for left, told in ((31.0, None), (29.5, "The round ends in"), (-1.0, "Time is up")):
        big, ui, link = shown(views, "deciding", size)
        link.view = dict(views.of["deciding"], clock={"ends": now + left, "left": None})
        settle(big)
        words, clock, sky = ui.find("ending"), ui.find("clock"), ui.find("sky")
        usual = usual or clock.rect.height
        assert (words and words.text) == told
        assert (clock.rect.height > usual) == (told is not None)
        heights.add(sky.rect.height)
    assert len(heights) == 1
    with longer_words(monkeypatch):
        big._shown = ()
        settle(big)
        check_layout(ui, ui.root)
    link.view = dict(views.of["deciding"], clock={"ends": None, "left": 20.0})
    settle(big)
    assert ui.find("ending") is None


def test_before_the_server_answers_nothing_is_shown_and_nothing_breaks(views):
    link = SilentLink()
    big = BigScreen(UI((800, 600)), link, "http://x", lambda: account_of(views.desk))
    big.frame(16)
    press(big, pygame.K_RETURN)
    assert link.sent == []


@pytest.mark.parametrize("whose", ["the server's", "the way to it"])
def test_trouble_is_told_on_the_screen(views, whose):
    big, ui, link = shown(views, "deciding", (1280, 720))
    told = "The workshop cannot be kept: the disk is full."
    if whose == "the server's":
        link.view = dict(link.view, trouble=told)
    else:
        link.trouble = told
    big.frame(999)
    assert ui.find("trouble").text == told
    assert ui.find("trouble").rect.y < 150


def test_a_debrief_that_cannot_be_read_is_told_and_put_together_anew(views):
    told, link = ["The workshops’ file cannot be opened."], SilentLink()
    link.view, link.told = views.of["debrief"], views.offers

    def account():
        if told:
            raise StoreError(told.pop())
        return account_of(views.desk)

    ui = UI((1280, 720))
    big = BigScreen(ui, link, "http://x", account)
    settle(big)
    assert ui.find("trouble").text == "The workshops’ file cannot be opened."
    press(big, pygame.K_RIGHT)
    big.frame(big._now + 5000)
    settle(big)
    assert ui.find("trouble") is None
    assert ui.find("paths") is not None


def test_of_a_crowd_some_names_are_shown_and_the_rest_counted(views):
    view = dict(views.of["lobby"])
    view["seats"] = [{"name": f"Person {n}", "team": n % 5 + 1 if n < 250 else None} for n in range(500)]
    ui = UI((1280, 720))
    link = SilentLink()
    link.view = view
    settle(BigScreen(ui, link, "http://x", lambda: account_of(views.desk)))
    told = " ".join(str(getattr(node, "text", getattr(node, "source", ""))) for node in ui.root.walk())
    assert told.count("and 26 more") == 5
    assert "and 130 more" in told
    assert "Person 115" in told
    assert "Person 121," not in told


def test_kites_take_fewer_frames_while_nobody_in_the_room_does_anything(views):
    link = SilentLink()
    link.view = dict(views.of["deciding"])
    ui = UI((1280, 720))
    big = BigScreen(ui, link, "http://x", lambda: account_of(views.desk))
    lively, quiet, calm = (frames_at(big, now) for now in (0, 15_000, 30_000))
    woken, touched = frames_after(big, link, 31_000), frames_after_a_key(big, 90_000)
    assert lively == quiet == woken == touched == 60
    assert calm < 30


def frames_at(big, now):
    big.frame(now)
    return big.ui.live[0].fps


def frames_after(big, link, now):
    link.view = link.view | {"moves": link.view["moves"] + 1}
    return frames_at(big, now)


def frames_after_a_key(big, now):
    big.frame(now)
    big.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F5, mod=0, unicode=""))
    return frames_at(big, now + 16)


def test_with_reduced_motion_the_kites_are_shown_as_soon_as_their_landscape_is_painted(views):
    big, ui, _link = shown(views, "deciding", (1280, 720))
    surface = pygame.Surface(ui.size)
    for now in range(100, 1000, 16):
        big.frame(now)
        ui.tick(now)
        ui.draw(surface)
    sky = ui.find("sky").rect
    assert len({tuple(surface.get_at((x, sky.centery))) for x in range(sky.left, sky.right, 3)}) > 50


@pytest.mark.parametrize("size", SIZES)
def test_what_the_room_asks_fits_with_any_kind_of_change_and_with_its_answer(views, size, monkeypatch):
    with longer_words(monkeypatch):
        big, ui, _link = shown(views, "debrief", size)
        press(big, pygame.K_w)
        for _kind in range(8):
            check_layout(ui, ui.root)
            press(big, pygame.K_c)
        for phase in ("thinking", "answered"):
            big, ui, _link = shown(views, phase, size)
            check_layout(ui, ui.root)


def test_keys_put_a_what_if_together_and_enter_shows_it_to_the_room(views, monkeypatch):
    monkeypatch.setattr(Asking, "suggest", lambda *_of: None)
    big, ui, link = shown(views, "debrief", (1280, 720))
    press(big, pygame.K_w)
    for key in (pygame.K_t, pygame.K_t, pygame.K_r, pygame.K_c, pygame.K_DOWN, pygame.K_DOWN, pygame.K_UP):
        press(big, key)
    big.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_t, mod=pygame.KMOD_LSHIFT, unicode=""))
    settle(big)
    assert "What another team decided" in heard_on(ui)
    press(big, pygame.K_RETURN)
    asked = {"team": 2, "round": 1, "what": "team", "which": 1, "onwards": True}
    assert link.sent == [("suppose", {"asked": asked})]
    press(big, pygame.K_l)
    press(big, pygame.K_RETURN)
    assert link.sent[1] == ("suppose", {"asked": asked | {"onwards": False}})


def test_what_is_asked_on_the_trainers_page_comes_up_by_itself_and_goes_when_something_else_is_put_together(
    views,
):
    big, ui, link = shown(views, "debrief", (1280, 720))
    link.view = views.of["answered"]
    settle(big)
    verdict = views.of["answered"]["what_if"]["told"]["verdict"].split(" would ")[0]
    assert verdict in heard_on(ui)
    press(big, pygame.K_r)
    assert verdict not in heard_on(ui)
    press(big, pygame.K_RIGHT)
    assert "change" not in {told for (_key, told), _act in big._keys().values()}
