"""The big screen: every page at every size, its keys, and what it does while the server is silent."""

from itertools import pairwise
from types import SimpleNamespace

import pygame
import pytest

from game.play.meters import plane_path
from game.ui.bigscreen import clock as clock_module
from game.ui.bigscreen.show import BigScreen
from game.ui.bigscreen.what_if import Asking
from game.ui.widgets import UI, Table
from game.words import use_language
from game.workshop import moves as m
from game.workshop.report.account import account_of
from game.workshop.store import StoreError
from game.workshop.views import screen_view
from game.workshop.what_if_views import offers_view
from tests.ui.screens.layout_checks import check_layout, longer_words
from tests.workshop.rooms import Crowd, proposal, room_at

SIZES = [(640, 480), (1280, 720), (1920, 1080)]
LONG = "Donaudampfschifffahrtsgesellsc"
"""With a number behind it as long as a name may be."""
PHASES = ["lobby", "deciding", "results", "debrief", "closed"]


class SilentLink:
    """A line that tells a view and notes what is sent."""

    def __init__(self) -> None:
        self.view, self.trouble, self.sent, self.told, self.stages = {}, "", [], {}, []

    def move(self, kind, **parts):
        self.stages.append(parts.pop("at", None))
        self.sent.append((kind, parts))

    def offers(self, team, number):
        return self.told.get((team, number))

    def refused(self):
        return ""


@pytest.fixture(scope="module")
def views(tmp_path_factory):
    """A room of five teams with long names, in every phase; and its desk."""
    desk = room_at(tmp_path_factory.mktemp("big") / "rooms.db", rounds=2)
    crowd = Crowd(desk)
    crowd.move(m.Open(teams=5))
    seats = crowd.seated(1, 1, 2, 3, 4, 5)
    for number in range(1, 6):
        crowd.move(m.NameTeam(team=number, name=LONG + f" {number}"))
    crowd.move(m.Say(text="Five minutes left, and then we look at one another’s kites. " * 3))
    views = {"lobby": screen_view(desk, 1000.0)}
    for number in range(2):
        crowd.move(m.Begin())
        crowd.move(m.Propose(seat=seats[1], proposal=proposal(desk.game(1), 1)))
        crowd.move(m.Commit(seat=seats[2], proposal=proposal(desk.game(2), 0)))
        views["deciding"] = screen_view(desk, 1000.0)
        desk.close_round(1000.0 + number)
    views["results"] = screen_view(desk, 1000.0)
    crowd.move(m.End())
    views["debrief"] = screen_view(desk, 1000.0)
    offers = {(team, number): offers_view(desk, team, number) for team in range(1, 6) for number in range(2)}
    crowd.move(m.Suppose(asked=m.Asked(team=1, round=0, what="team", which=2, onwards=True)))
    views["thinking"] = screen_view(desk, 1000.0)
    desk.think()
    views["answered"] = screen_view(desk, 1000.0)
    crowd.move(m.Shut())
    views["closed"] = screen_view(desk, 1000.0)
    return SimpleNamespace(of=views, desk=desk, offers=offers)


def shown(views, phase, size):
    link = SilentLink()
    link.view, link.told = views.of[phase], views.offers
    ui = UI(size, 1.0, 1.0, reduced_motion=True)
    big = BigScreen(ui, link, "http://192.168.178.104:8642", lambda: account_of(views.desk))
    settle(big)
    return big, ui, link


def settle(big):
    big.frame(max(16, big._now))
    big._account.wait(30.0)
    big.frame(max(32, big._now))
    big.ui.draw(pygame.Surface(big.ui.size))


def press(big, key):
    big.event(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    settle(big)


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
        assert f"{sign} {board['rise']['told']}" in told_on(ui)
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


def heard_on(ui):
    """Return all that stands on a page, as it is heard."""
    cells = [str(row) for node in ui.root.walk() if isinstance(node, Table) for row in node.rows]
    return " ".join([*cells, *(node.accessible_name() for node in ui.root.walk())])


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


def test_enter_begins_and_a_round_not_all_have_decided_is_ended_only_when_asked_twice(views):
    big, _ui, link = shown(views, "lobby", (1280, 720))
    press(big, pygame.K_RETURN)
    assert link.sent == [("begin", {})]
    big, _ui, link = shown(views, "deciding", (1280, 720))
    press(big, pygame.K_RETURN)
    assert link.sent == []
    press(big, pygame.K_RETURN)
    assert link.sent == [("close", {})]
    assert link.stages == [views.of["deciding"]["stage"]]


def test_a_double_enter_ends_a_round_and_leaves_its_results_on_the_screen(views):
    big, _ui, link = shown(views, "deciding", (1280, 720))
    link.view = dict(views.of["deciding"], ready=True)
    press(big, pygame.K_RETURN)
    press(big, pygame.K_RETURN)
    link.view = dict(views.of["results"], last=False)
    press(big, pygame.K_RETURN)
    big.frame(3000)
    press(big, pygame.K_RETURN)
    assert link.sent == [("close", {})]
    big.frame(4000)
    press(big, pygame.K_RETURN)
    assert link.sent == [("close", {}), ("begin", {})]


def test_after_a_round_ended_by_the_clock_enter_rests_too(views):
    big, _ui, link = shown(views, "deciding", (1280, 720))
    big.frame(9000)
    link.view = dict(views.of["results"], last=False)
    big.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode=""))
    assert link.sent == []


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


@pytest.mark.parametrize("phase", ["results", "debrief"])
def test_right_comes_by_every_leaf_of_every_page_and_left_back_the_same_way(views, phase):
    big, ui, _link = shown(views, phase, (640, 480))

    def leafed(key):
        press(big, key)
        leaves = ui.find("leaves")
        return big._page, big._chapter, leaves.at if leaves else 0, leaves.count if leaves else 1

    ways = [leafed(pygame.K_RIGHT) for _step in range(24)]
    assert any(count > 1 for *_page, count in ways)
    for (*page, at, count), (*after, now, _count) in pairwise(ways):
        assert (after, now) == (page, at + 1) if at + 1 < count else (after != page and now == 0)
    assert [leafed(pygame.K_LEFT) for _step in range(23)] == ways[-2::-1]


def test_leafing_stops_at_the_debriefs_first_and_last_chapter(views):
    big, ui, _link = shown(views, "debrief", (1280, 720))
    press(big, pygame.K_LEFT)
    assert "1 / " in told_on(ui)
    for _chapter in range(40):
        big.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0, unicode=""))
        big.frame(40)
    last = told_on(ui)
    assert "To talk about" in last
    press(big, pygame.K_RIGHT)
    assert told_on(ui) == last
    press(big, pygame.K_LEFT)
    assert told_on(ui) != last


def test_the_debrief_tells_how_many_rounds_were_played(views):
    _big, ui, _link = shown(views, "debrief", (1280, 720))
    assert "Rounds played: 2" in told_on(ui)


def test_the_keys_steer_the_clock_and_the_room(views):
    big, _ui, link = shown(views, "deciding", (1280, 720))
    press(big, pygame.K_SPACE)
    press(big, pygame.K_PLUS)
    assert link.sent == [("pause", {"paused": True}), ("extend", {"seconds": 60})]
    big, _ui, link = shown(views, "lobby", (1280, 720))
    press(big, pygame.K_PLUS)
    press(big, pygame.K_l)
    assert link.sent == [("open", {"teams": 6}), ("lock", {"locked": True})]


def typed(key, unicode="", mod=0):
    return pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=unicode)


PLUS = {
    "its own key": typed(pygame.K_PLUS, "+"),
    "keypad": typed(pygame.K_KP_PLUS, "+"),
    "keypad without a sign": typed(pygame.K_KP_PLUS),
    "Shift and =": typed(pygame.K_EQUALS, "+", pygame.KMOD_LSHIFT),
    "plain =": typed(pygame.K_EQUALS, "="),
    "Shift and 1, as in Switzerland": typed(pygame.K_1, "+", pygame.KMOD_LSHIFT),
}


@pytest.mark.parametrize("how", PLUS)
def test_plus_works_on_every_keyboard_in_the_lobby_and_while_deciding(views, how):
    for phase, sent in (("lobby", ("open", {"teams": 6})), ("deciding", ("extend", {"seconds": 60}))):
        big, _ui, link = shown(views, phase, (1280, 720))
        big.event(PLUS[how])
        assert link.sent == [sent]


def test_a_team_is_taken_away_only_when_nobody_sits_in_it(views):
    big, ui, link = shown(views, "lobby", (1280, 720))
    big.event(typed(pygame.K_KP_MINUS, "-"))
    assert link.sent == []
    assert "has people in it" in ui.layers.toast.text
    *others, last = link.view["teams"]
    link.view = dict(link.view, teams=[*others, dict(last, people=0)])
    for minus in (typed(pygame.K_MINUS, "-"), typed(pygame.K_6, "-"), typed(pygame.K_KP_MINUS)):
        big.event(minus)
    assert link.sent == [("open", {"teams": 4})] * 3


def test_of_teams_there_are_one_at_least_and_twenty_at_most(views):
    big, _ui, link = shown(views, "lobby", (1280, 720))
    nobody = [{"number": n, "name": f"Team {n}", "people": 0} for n in range(1, 21)]
    link.view = dict(link.view, teams=nobody)
    press(big, pygame.K_PLUS)
    link.view = dict(link.view, teams=nobody[:1])
    press(big, pygame.K_MINUS)
    assert link.sent == []


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


def told_on(ui):
    return " ".join(str(getattr(node, "text", getattr(node, "source", ""))) for node in ui.root.walk())


def test_keys_are_called_in_the_language_in_force(views):
    use_language("es")
    try:
        _big, ui, _link = shown(views, "deciding", (1280, 720))
        assert {"Intro", "Espacio", "+"} <= set(told_on(ui).split())
    finally:
        use_language("en")


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
    assert "What another team decided" in told_on(ui)
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
    assert verdict in told_on(ui)
    press(big, pygame.K_r)
    assert verdict not in told_on(ui)
    press(big, pygame.K_RIGHT)
    assert "change" not in {told for (_key, told), _act in big._keys().values()}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("phase", PHASES)
def test_f1_tells_what_can_be_done_now_and_takes_no_step(views, phase, size, monkeypatch):
    with longer_words(monkeypatch):
        big, ui, link = shown(views, phase, size)
        press(big, pygame.K_F1)
        check_layout(ui, ui.dialog)
        press(big, pygame.K_RETURN)
    assert ui.dialog is None
    assert not link.sent


def test_a_clicker_turns_the_pages(views):
    big, ui, _link = shown(views, "results", (1280, 720))
    first = heard_on(ui)
    press(big, pygame.K_PAGEDOWN)
    second = heard_on(ui)
    press(big, pygame.K_PAGEUP)
    assert heard_on(ui) == first != second


def test_the_trainer_turns_the_pages_from_their_own_page_and_a_new_server_turns_none(views):
    big, ui, link = shown(views, "results", (1280, 720))
    link.view = dict(link.view, turned=("one", 4))
    settle(big)
    first = heard_on(ui)
    link.view = dict(link.view, turned=("one", 5))
    settle(big)
    second = heard_on(ui)
    assert second != first
    link.view = dict(link.view, turned=("another", 0))
    settle(big)
    assert heard_on(ui) == second
