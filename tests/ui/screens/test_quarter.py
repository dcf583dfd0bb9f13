import pygame
import pytest

from game.engine import Practice, Style
from game.play.game import hours_for_practices
from game.ui.screens.company_scene import scene_state, season_of
from game.ui.screens.quarter import QuarterScreen
from tests.ui.screens.layout_checks import (
    check_heights,
    check_layout,
    check_tab_reaches_everything,
    longer_words,
)
from tests.ui.screens.stand_in import GREEN, KITE, SIZES, WINTER, StandIn, played, run, window
from tests.ui.widgets.hand import click, key, node, pixels, shown


def at_quarter(name: str = WINTER, quarters: int = 4, size: str = "hd") -> StandIn:
    guide = StandIn(played(name, quarters), window(size))
    guide.show(QuarterScreen(guide))
    run(guide, 2)
    return guide


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [KITE, GREEN, WINTER])
def test_everything_has_its_place(name, size):
    guide = at_quarter(name, 5, size)
    guide.set_choice(1)
    check_layout(guide.ui, guide.ui.root)
    check_heights(guide.ui.root)


@pytest.mark.parametrize("size", SIZES)
def test_longer_words_have_their_place_too(size, monkeypatch):
    with longer_words(monkeypatch):
        guide = at_quarter(WINTER, 5, size)
        check_layout(guide.ui, guide.ui.root)


@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_reaches_everything(size):
    check_tab_reaches_everything(at_quarter(size=size).ui)


@pytest.mark.parametrize("size", SIZES)
def test_ending_the_quarter_is_always_in_sight(size):
    guide = at_quarter(size=size)
    assert guide.ui.window.contains(node(guide.ui, "end").rect)


def test_what_is_needed_fits_without_scrolling_on_a_small_desktop():
    guide = at_quarter(WINTER, 6, "hd")
    for identity in ("event", "hours", "style", "undo", "end", "meter-cash", "number-worth", "practice-plan"):
        assert guide.ui.window.contains(node(guide.ui, identity).rect), identity


def test_digits_answer_the_event():
    guide = at_quarter()
    key(guide.ui, pygame.K_2)
    assert guide.plan.choice == 1
    assert node(guide.ui, "choice-2").picked
    key(guide.ui, pygame.K_1)
    assert guide.plan.choice == 0


def test_digits_answer_the_event_after_a_practice_was_changed_too():
    guide = at_quarter()
    click(guide.ui, node(guide.ui, "practice-plan").signs()[0].center)
    before = guide.plan.hours
    key(guide.ui, pygame.K_2)
    assert (guide.plan.choice, guide.plan.hours) == (1, before)
    guide.ui.take_focus(node(guide.ui, "practice-plan"))
    key(guide.ui, pygame.K_3)
    assert guide.plan.choice == 2


def test_a_click_answers_the_event():
    guide = at_quarter()
    click(guide.ui, shown(guide.ui, "choice-3"))
    assert guide.plan.choice == 2


def test_hours_are_given_by_keys_and_by_mouse_and_never_beyond_the_week():
    guide = at_quarter()
    key(guide.ui, pygame.K_2)
    before = guide.plan.hours[Practice.CONTROL]
    guide.ui.take_focus(node(guide.ui, "practice-control"))
    for _press in range(3):
        key(guide.ui, pygame.K_LEFT)
    assert guide.plan.hours[Practice.CONTROL] == before - 3
    align = guide.plan.hours[Practice.ALIGN]
    more = node(guide.ui, "practice-align").signs()[1]
    for _press in range(9):
        click(guide.ui, more.center)
    assert guide.plan.hours[Practice.ALIGN] > align
    assert guide.plan.spent == hours_for_practices(guide.game, guide.plan.choice)


def test_a_key_gives_the_free_hours_to_the_practice_in_focus_or_to_all():
    guide = at_quarter()
    guide.set_week((6, 6, 6, 12, 0, 0))
    limit = hours_for_practices(guide.game, guide.plan.choice)
    guide.ui.take_focus(node(guide.ui, "practice-align"))
    key(guide.ui, pygame.K_f)
    assert guide.plan.hours == (6, limit - 24, 6, 12, 0, 0)
    assert not node(guide.ui, "share-out").enabled
    guide.set_week((6, 6, 6, 12, 0, 0))
    click(guide.ui, node(guide.ui, "share-out").rect.center)
    assert guide.plan.spent == limit
    assert guide.plan.hours[Practice.PLAN] > guide.plan.hours[Practice.ALIGN] > 6
    assert guide.plan.hours[Practice.CONTROL] == 0


def test_hours_left_can_be_shared_out_when_they_are_asked_about():
    guide = at_quarter()
    key(guide.ui, pygame.K_1)
    guide.set_hours(Practice.PLAN, 0)
    key(guide.ui, pygame.K_e)
    key(guide.ui, pygame.K_f)
    assert guide.ui.dialog is None
    assert guide.plan.spent == hours_for_practices(guide.game, guide.plan.choice)
    key(guide.ui, pygame.K_e)
    assert guide.asked == ["end_quarter"]


def test_arrows_change_the_style():
    guide = at_quarter()
    guide.ui.take_focus(node(guide.ui, "style"))
    before = guide.plan.style
    key(guide.ui, pygame.K_RIGHT)
    assert guide.plan.style == Style((before + 1) % len(Style))


def test_the_picture_keeps_its_size_whatever_is_chosen():
    guide = at_quarter()
    sizes = set()
    for style in Style:
        guide.set_style(style)
        for choice in range(3):
            guide.set_choice(choice)
            sizes.add(node(guide.ui, "scene").rect.size)
    guide.set_hours(Practice.PLAN, 0)
    sizes.add(node(guide.ui, "scene").rect.size)
    assert len(sizes) == 1


def test_a_click_on_an_icon_changes_the_style():
    guide = at_quarter()
    for number in (4, 0, 3):
        click(guide.ui, node(guide.ui, "style")._boxes()[number].center)
        assert guide.plan.style == Style(number)


def test_undo_takes_back_what_was_done():
    guide = at_quarter()
    before = guide.plan
    key(guide.ui, pygame.K_2)
    key(guide.ui, pygame.K_z, pygame.KMOD_CTRL)
    assert guide.plan == before
    assert not node(guide.ui, "undo").enabled


def test_an_unanswered_event_is_told_in_a_sentence_and_gets_the_keyboard():
    guide = at_quarter()
    told = []
    guide.ui.narrator = told.append
    key(guide.ui, pygame.K_e)
    assert "end_quarter" not in guide.asked
    assert any("waiting for your answer" in text for text in told)
    assert guide.ui.focus.id == "choice-1"


def test_hours_left_are_asked_about_before_the_quarter_ends():
    guide = at_quarter()
    key(guide.ui, pygame.K_1)
    guide.set_hours(Practice.PLAN, 0)
    key(guide.ui, pygame.K_e)
    assert guide.ui.dialog.id == "unspent"
    key(guide.ui, pygame.K_ESCAPE)
    assert guide.asked == []
    key(guide.ui, pygame.K_e)
    click(guide.ui, node(guide.ui, "unspent-end").rect.center)
    assert guide.asked == ["end_quarter"]
    assert guide.ui.dialog is None


def test_a_whole_week_ends_without_a_question():
    guide = at_quarter()
    key(guide.ui, pygame.K_1)
    guide.set_hours(Practice.PLAN, 60)
    key(guide.ui, pygame.K_e)
    assert guide.asked == ["end_quarter"]


def test_the_menu_and_help_are_a_key_away():
    guide = at_quarter()
    guide.ui.take_focus(None)
    key(guide.ui, pygame.K_F1)
    assert guide.asked == ["to_how_to"]
    key(guide.ui, pygame.K_ESCAPE)
    assert guide.ui.dialog is not None
    key(guide.ui, pygame.K_ESCAPE)
    assert guide.ui.dialog is None
    click(guide.ui, node(guide.ui, "menu").rect.center)
    assert guide.ui.dialog is not None


@pytest.mark.parametrize("size", SIZES)
def test_the_history_shows_every_meter(size):
    guide = at_quarter(size=size)
    key(guide.ui, pygame.K_h)
    charts = [part for part in guide.ui.dialog.walk() if type(part).__name__ == "Plot"]
    assert len(charts) == 10
    check_layout(guide.ui, guide.ui.dialog)


def test_what_is_counted_in_the_same_has_the_same_axis_in_the_history():
    guide = at_quarter(quarters=6)
    key(guide.ui, pygame.K_h)
    charts = {part.name: part.chart for part in guide.ui.dialog.walk() if type(part).__name__ == "Plot"}
    axes = {name: (chart.low, chart.high) for name, chart in charts.items()}
    assert axes["Cash"] == axes["Worth"]
    assert axes["Problems"] == axes["Ideas"]
    assert axes["People"] == axes["Process"] == axes["Relevance"] == (0, 100)
    assert axes["Customers"][0] == axes["Team"][0] == 0
    for name, chart in charts.items():
        assert max(value for line in chart.series for value in line.values) <= axes[name][1]


def test_a_partial_redraw_equals_a_full_one():
    guide = at_quarter()
    guide.ui.reduced_motion = True
    surface = run(guide, 40)
    for code in (pygame.K_TAB, pygame.K_TAB, pygame.K_2, pygame.K_TAB, pygame.K_TAB, pygame.K_LEFT):
        key(guide.ui, code)
        guide.ui.draw(surface)
        partial = pixels(surface)
        guide.ui.invalidate()
        guide.ui.draw(surface)
        assert partial == pixels(surface)


def test_a_quiet_quarter_needs_no_answer():
    guide = at_quarter()
    quiet = guide.game.company.event.copy()
    quiet[:] = -1
    object.__setattr__(guide.game.company, "event", quiet)
    guide.refresh()
    assert guide.ui.find("choice-1") is None
    guide.set_hours(Practice.PLAN, 60)
    key(guide.ui, pygame.K_e)
    assert guide.asked == ["end_quarter"]


def test_the_picture_follows_the_company_and_the_calendar():
    game = played(WINTER, 6)
    states = [scene_state(game, number) for number in range(7)]
    assert states[6] == scene_state(game)
    assert [state.season for state in states[:4]] == ["summer", "autumn", "winter", "spring"]
    assert season_of(game, 4) == "summer"
    assert {state.weather for state in states} & {"storm", "winter"}, "the fever comes up the valley"
    assert states[0].weather in {"fair", "golden"}


def test_the_picture_never_tells_what_the_market_will_do():
    openings = [scene_state(played(WINTER, 0, seed=seed)) for seed in range(5)]
    assert len({state.wind for state in openings}) == 1
    assert {state.weather for state in openings} <= {"fair", "golden"}
