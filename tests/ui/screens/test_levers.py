"""The company page: every tab at every size, by keyboard and by mouse."""

from dataclasses import replace

import pygame
import pytest

from game.engine import Bet, Mandate, Outcome, Skill
from game.play.game import hours_for_practices
from game.play.lever_names import ODDS
from game.play.measures import AT_REST
from game.play.opened import Lever, opened
from game.play.seen import foggy
from game.ui.screens.levers.sky import StringSample
from game.ui.screens.quarter import QuarterScreen
from game.ui.widgets import Hints, Label, Text
from game.ui.widgets.choice import hint_boxes
from game.words import _
from tests.ui.screens.layout_checks import (
    check_heights,
    check_layout,
    check_tab_reaches_everything,
    longer_words,
)
from tests.ui.screens.stand_in import SIZES, StandIn, played, run, window
from tests.ui.screens.whole import BUSY, TABS, at_company, busy_game
from tests.ui.widgets.hand import click, key, move, node, pixels, shown

GAME = busy_game()
LEVERS = opened(GAME.scenario.rules)


def at(lever: Lever, size: str = "hd") -> StandIn:
    return at_company(size, LEVERS.index(lever), game=GAME)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lever", LEVERS)
def test_every_tab_has_its_place(lever, size):
    guide = at(lever, size)
    check_layout(guide.ui, guide.ui.root)
    check_heights(guide.ui.root)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lever", LEVERS)
def test_longer_words_have_their_place_too(lever, size, monkeypatch):
    with longer_words(monkeypatch):
        guide = at(lever, size)
        check_layout(guide.ui, guide.ui.root)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lever", LEVERS)
def test_no_words_are_cut(lever, size):
    guide = at(lever, size)
    cut = [part.text for part in guide.ui.root.walk() if isinstance(part, Label) and part._is_short()]
    assert cut == []


def test_everybody_who_has_customers_is_named_with_their_share():
    guide = at(Lever.RIVALS)
    told = [part.text for part in node(guide.ui, "shares-key").walk() if isinstance(part, Label)]
    assert len(told) == len(GAME.scenario.rules.rivals) + 1
    assert all("%" in text for text in told)
    samples = [part.firm for part in node(guide.ui, "string-key").walk() if isinstance(part, StringSample)]
    assert samples == [True, False]


def test_short_words_stand_in_one_line():
    bets, skills = at(Lever.BETS), at(Lever.SKILLS)
    odds = [_(word) for _least, word in ODDS]
    labels = [part for part in bets.ui.root.walk() if isinstance(part, Label) and part.text in odds]
    assert labels
    assert all(labels[0].brush.text_width(word, "small") <= labels[0].rect.w for word in odds)
    button = node(skills.ui, "train-vision")
    assert button.least_height(button.rect.w) == button.rect.h
    skills.set_levers(replace(skills.plan.levers, training=Skill.VISION))
    assert node(skills.ui, "train-vision").rect.h == button.rect.h
    for row in range(len(GAME.scenario.rules.initiatives)):
        if bets.ui.find(f"bet-{row}") is not None:
            chips = node(bets.ui, f"initiative-{row}").walk()
            costs = [part for part in chips if isinstance(part, Hints) and "h" in part.describe()][-1]
            assert len({box.y for box in hint_boxes(costs.brush, costs.hints, costs.rect)[0]}) == 1


def test_customers_by_quarter_come_with_the_first_quarter():
    rivals = LEVERS.index(Lever.RIVALS)
    first = at_company(game=busy_game(0), tab=rivals)
    assert first.ui.find("market") is None
    assert first.ui.find("shares") is not None
    assert at_company(game=busy_game(1), tab=rivals).ui.find("market") is not None


def test_every_bet_is_told_in_whole_sentences():
    guide = at(Lever.BETS)
    told = [part.source for part in guide.ui.root.walk() if isinstance(part, Text)]
    over = GAME.company.outcomes[:, 0] != Outcome.OPEN
    for text, done in zip(GAME.scenario.initiatives, over, strict=True):
        assert done or text.text in told


@pytest.mark.parametrize("size", SIZES)
def test_the_week_with_fog_and_levers_has_its_place(size, monkeypatch):
    guide = StandIn(GAME, window(size))
    guide.show(QuarterScreen(guide))
    check_layout(guide.ui, guide.ui.root)
    check_heights(guide.ui.root)
    with longer_words(monkeypatch):
        guide.refresh()
        check_layout(guide.ui, guide.ui.root)


@pytest.mark.parametrize("lever", LEVERS)
def test_the_keyboard_reaches_everything(lever):
    check_tab_reaches_everything(at(lever).ui)


def test_a_key_goes_to_the_company_and_back_and_arrows_turn_the_pages():
    guide = StandIn(GAME, window())
    guide.show(QuarterScreen(guide))
    run(guide, 2)
    key(guide.ui, pygame.K_c)
    tabs = node(guide.ui, "levers")
    assert guide.ui.focus is tabs
    for number in range(1, TABS):
        key(guide.ui, pygame.K_RIGHT)
        assert node(guide.ui, "levers").value == number
        assert guide.ui.focus is node(guide.ui, "levers")
    key(guide.ui, pygame.K_c)
    assert guide.ui.focus.id == "company"
    assert guide.ui.find("levers") is None
    key(guide.ui, pygame.K_c)
    assert node(guide.ui, "levers").value == TABS - 1
    click(guide.ui, node(guide.ui, "to-week").rect.center)
    assert guide.ui.find("event") is not None


def test_a_scenario_without_levers_shows_none():
    guide = StandIn(played(quarters=2), window())
    guide.show(QuarterScreen(guide))
    run(guide, 2)
    assert guide.ui.find("company") is None
    key(guide.ui, pygame.K_c)
    assert guide.ui.find("levers") is None
    assert "Levers" not in node(guide.ui, "hours").describe()


def test_a_mandate_is_given_by_arrows_and_by_mouse():
    guide = at(Lever.PEOPLE)
    row = next(r for r in range(4) if guide.ui.find(f"mandate-{r}") is not None)
    before = guide.plan.levers.mandate(row)
    guide.ui.take_focus(node(guide.ui, f"mandate-{row}"))
    key(guide.ui, pygame.K_HOME)
    assert guide.plan.levers.mandate(row) is Mandate.NONE
    click(guide.ui, node(guide.ui, f"mandate-{row}").cells[2].center)
    assert guide.plan.levers.mandate(row) is Mandate.REPORT
    key(guide.ui, pygame.K_z, pygame.KMOD_CTRL)
    key(guide.ui, pygame.K_z, pygame.KMOD_CTRL)
    assert guide.plan.levers.mandate(row) is before


def test_who_has_left_has_no_control():
    guide = at(Lever.PEOPLE)
    left = [row for row in range(4) if GAME.company.departed[row, 0]]
    assert left
    for row in left:
        assert guide.ui.find(f"mandate-{row}") is None
        assert guide.ui.find(f"executive-{row}") is not None


def test_one_skill_is_trained_at_a_time_and_a_second_press_lets_it_go():
    guide = at(Lever.SKILLS)
    click(guide.ui, shown(guide.ui, "train-empathy"))
    assert guide.plan.levers.training is Skill.EMPATHY
    guide.ui.take_focus(node(guide.ui, "train-timing"))
    key(guide.ui, pygame.K_RETURN)
    assert guide.plan.levers.training is Skill.TIMING
    click(guide.ui, shown(guide.ui, "train-timing"))
    assert guide.plan.levers.training is None


def test_an_initiative_is_begun_insured_and_rests_again():
    guide = at(Lever.BETS)
    row = next(r for r in range(6) if GAME.company.covered[r, 0] < 0)
    guide.ui.take_focus(node(guide.ui, f"bet-{row}"))
    key(guide.ui, pygame.K_END)
    assert guide.plan.levers.bet(row) is Bet.RUN_INSURED
    key(guide.ui, pygame.K_HOME)
    assert guide.plan.levers.bet(row) is Bet.REST


def test_insight_is_bought_and_asked_for():
    guide = at(Lever.INSIGHT)
    for lever in ("one_on_ones", "survey"):
        guide.ui.take_focus(node(guide.ui, f"lever-{lever}"))
        key(guide.ui, pygame.K_SPACE)
    guide.ui.take_focus(node(guide.ui, "lever-analytics"))
    key(guide.ui, pygame.K_END)
    levers = guide.plan.levers
    assert (levers.one_on_ones, levers.survey, levers.analytics) == (True, True, 2)


def test_the_week_shows_the_hours_and_the_money_that_levers_take():
    guide = at(Lever.PEOPLE)
    bar = node(guide.ui, "hours")
    levers = next(share for share in bar.shares if share.name.startswith("Levers"))
    game, plan = guide.game, guide.plan
    assert levers.hours == hours_for_practices(game, plan.choice) - hours_for_practices(
        game, plan.choice, plan.levers
    )
    assert "€" in levers.name
    assert sum(share.hours for share in bar.shares) == 60
    guide.set_levers(AT_REST)
    assert not [share for share in node(guide.ui, "hours").shares if share.hours and "Levers" in share.name]


def test_levers_that_do_not_fit_are_refused_and_nothing_changes():
    rules = GAME.scenario.rules
    many = replace(BUSY, one_on_ones=True, mandates=(Mandate.ASK,) * 4, bets=(Bet.RUN,) * 6)
    full = replace(GAME, scenario=replace(GAME.scenario, rules=_long_bets(rules)))
    guide = StandIn(full, window())
    before = guide.plan
    guide.set_levers(many)
    assert guide.plan == before
    assert guide.asked == ["no room"]


def _long_bets(rules):
    """Return rules in which every initiative takes ten hours a week."""
    return replace(rules, initiatives=tuple(replace(bet, hours=10.0) for bet in rules.initiatives))


@pytest.mark.parametrize(
    "subject",
    [
        "stock-vision",
        "stock-sight_people",
        "stock-bench",
        "stock-executive_1",
        "stock-initiative_1",
        "known-trust",
    ],
)
def test_every_lever_answers_why(subject):
    lever = {
        "vision": Lever.SKILLS,
        "sight_people": Lever.INSIGHT,
        "trust": Lever.INSIGHT,
        "bench": Lever.PEOPLE,
        "executive_1": Lever.PEOPLE,
        "initiative_1": Lever.BETS,
    }[subject.partition("-")[2]]
    guide = at(lever)
    guide.ui.take_focus(node(guide.ui, subject))
    key(guide.ui, pygame.K_w)
    assert guide.ui.dialog.id == "why"
    check_layout(guide.ui, guide.ui.dialog)
    assert [part for part in guide.ui.dialog.walk() if type(part).__name__ == "SignedBar"]
    key(guide.ui, pygame.K_ESCAPE)
    click(guide.ui, shown(guide.ui, subject))
    assert guide.ui.dialog.id == "why"


def test_before_the_first_quarter_a_lever_says_what_it_is():
    guide = at_company(game=busy_game(0), tab=LEVERS.index(Lever.SKILLS))
    click(guide.ui, shown(guide.ui, "stock-empathy"))
    assert guide.ui.dialog.id == "why"


def test_meters_in_fog_are_estimates_with_a_range_to_read():
    guide = StandIn(GAME, window())
    guide.show(QuarterScreen(guide))
    run(guide, 2)
    assert foggy(guide.game)
    trust, cash = node(guide.ui, "meter-trust"), node(guide.ui, "meter-cash")
    assert trust.text.startswith("~")
    assert trust.span is not None
    assert "between" in trust.tip
    assert cash.span is None
    assert "~" not in cash.text
    for number in ("height", "string", "worth"):
        assert node(guide.ui, f"number-{number}").text.startswith("~")


@pytest.mark.parametrize("lever", LEVERS)
def test_a_partial_redraw_equals_a_full_one(lever):
    guide = at(lever)
    surface = run(guide, 4)
    for code in (pygame.K_TAB, pygame.K_TAB, pygame.K_RIGHT, pygame.K_TAB, pygame.K_SPACE, pygame.K_PAGEDOWN):
        key(guide.ui, code)
        guide.ui.draw(surface)
        partial = pixels(surface)
        guide.ui.invalidate()
        guide.ui.draw(surface)
        assert partial == pixels(surface)


def test_each_kind_of_lever_is_introduced_once():
    guide = StandIn(GAME, window(), None)
    guide.settings = type(guide.settings)(seen=("first.all",))
    guide.show(QuarterScreen(guide))
    run(guide, 2)
    said = []
    for _word in range(2):
        said.append(node(guide.ui, "coach").target)
        key(guide.ui, pygame.K_RETURN)
    key(guide.ui, pygame.K_c)
    for _page in range(TABS):
        said.append(node(guide.ui, "coach").target)
        key(guide.ui, pygame.K_RETURN)
        guide.ui.take_focus(node(guide.ui, "levers"))
        key(guide.ui, pygame.K_RIGHT)
    assert guide.ui.find("coach") is None
    pages = ["executive-0", "initiative-0", "stock-vision", "stock-sight_people", "sky"]
    assert said == ["company", "meters", *pages]


def test_what_chips_say_is_told_by_f1_on_the_control_beside_them():
    guide = at(Lever.PEOPLE)
    row = next(r for r in range(4) if GAME.company.tenure[r, 0] > 1)
    tip = node(guide.ui, f"mandate-{row}").full_tip()
    assert "brings" in tip
    assert "clash" in tip
    assert "Asks first" in tip
    bar = node(guide.ui, "hours").full_tip()
    assert GAME.scenario.rules.candidates[row].name in bar


def test_every_chip_tells_what_it_means_under_the_mouse():
    guide = at(Lever.PEOPLE)
    told = []
    for line in [part for part in guide.ui.root.walk() if isinstance(part, Hints)]:
        boxes, _height = hint_boxes(line.brush, line.hints, line.rect)
        for hint, box in zip(line.hints, boxes, strict=True):
            move(guide.ui, box.center)
            guide.ui.tick(guide.ui.now + 1000)
            told.append(hint.told())
            assert hint.told() in guide.ui.layers.tooltip.text
            assert hint.tip in guide.ui.layers.tooltip.text
    assert any("clash" in text for text in told)
    assert any("to lose" in text for text in told)


def test_somebody_about_to_leave_is_a_warning_on_the_way_to_the_company():
    game = busy_game(0)
    short = replace(AT_REST, mandates=(Mandate.NONE, Mandate.ASK, Mandate.NONE, Mandate.NONE))
    warned = False
    while not game.over and not game.company.departed[1, 0]:
        guide = StandIn(game, window())
        guide.set_levers(short)
        guide.show(QuarterScreen(guide))
        warned = "lose Vito Aalders" in node(guide.ui, "company").tip
        if game.event is not None:
            guide.set_choice(0)
        guide.end_quarter()
        game = guide.game
    assert warned


def test_a_practice_tells_who_else_has_a_hand_on_it():
    guide = StandIn(GAME, window())
    guide.show(QuarterScreen(guide))
    told = [node(guide.ui, f"practice-{name}").tip for name in ("plan", "organise", "control")]
    assert any("Mara Lindqvist brings" in tip for tip in told)
    assert "brings" not in node(guide.ui, "practice-direction").tip
