import pygame
import pytest

from game.engine import METERS
from game.play.why import why
from game.ui.screens.quarter import QuarterScreen
from game.ui.screens.why_lines import NUMBERS, told
from tests.ui.screens.layout_checks import check_layout, check_tab_reaches_everything, longer_words
from tests.ui.screens.stand_in import GREEN, SIZES, WINTER, StandIn, played, run, window
from tests.ui.widgets.hand import click, key, node, shown


def at_quarter(quarters: int = 5, size: str = "hd", name: str = WINTER) -> StandIn:
    guide = StandIn(played(name, quarters), window(size))
    guide.show(QuarterScreen(guide))
    run(guide, 2)
    return guide


def title(guide: StandIn) -> str:
    assert guide.ui.dialog is not None
    return guide.ui.dialog.title


@pytest.mark.parametrize("meter", METERS)
def test_every_meter_answers_why(meter):
    guide = at_quarter()
    guide.ui.take_focus(node(guide.ui, f"meter-{meter}"))
    key(guide.ui, pygame.K_RETURN)
    assert guide.ui.dialog.id == "why"
    key(guide.ui, pygame.K_ESCAPE)
    assert guide.ui.dialog is None
    assert guide.ui.focus.id == f"meter-{meter}"


@pytest.mark.parametrize("identity", ["number-height", "number-string", "number-worth", "hours"])
def test_numbers_made_of_meters_answer_too(identity):
    guide = at_quarter()
    click(guide.ui, shown(guide.ui, identity))
    assert guide.ui.dialog.id == "why"


def test_w_asks_about_the_meter_that_has_the_keyboard():
    guide = at_quarter()
    guide.ui.take_focus(node(guide.ui, "meter-trust"))
    key(guide.ui, pygame.K_w)
    assert title(guide) == "Why: Trust"


@pytest.mark.parametrize("meter", METERS)
def test_the_lines_tell_every_cause(meter):
    game = played(WINTER, 6)
    for quarter in range(6):
        causes = why(game, meter, quarter)
        assert causes is not None
        lines = told(game, meter, quarter).lines
        assert len(lines) == len(causes.contributions)
        for line, cause in zip(lines, causes.contributions, strict=True):
            assert line.share * cause.amount >= 0
            assert -1 <= line.share <= 1
            assert not cause.delayed or "set in motion in" in line.note.lower()


@pytest.mark.parametrize("subject", NUMBERS)
def test_parts_of_a_number_lead_to_their_meters(subject):
    lines = told(played(WINTER, 3), subject, 2).lines
    assert lines
    assert all(link in METERS for line in lines for link, _name in line.links)


def test_left_and_right_step_through_the_quarters():
    guide = at_quarter(5)
    guide.screen._show_why("cash")
    stepper = node(guide.ui, "why-quarter")
    assert guide.ui.focus is stepper
    assert stepper.value == 4
    key(guide.ui, pygame.K_RIGHT)
    assert node(guide.ui, "why-quarter").value == 4
    for _press in range(9):
        key(guide.ui, pygame.K_LEFT)
    assert node(guide.ui, "why-quarter").value == 0
    run(guide, 1)
    stepper = node(guide.ui, "why-quarter")
    click(guide.ui, (stepper.rect.right - 8, stepper.rect.centery))
    assert node(guide.ui, "why-quarter").value == 1


def test_links_go_deeper_and_back_comes_up():
    guide = at_quarter()
    guide.screen._show_why("problems")
    links = [part for part in guide.ui.dialog.walk() if type(part).__name__ == "Link"]
    wanted = next(link for link in links if link.text == "Process")
    click(guide.ui, shown(guide.ui, wanted.id))
    assert title(guide) == "Why: Process"
    key(guide.ui, pygame.K_BACKSPACE)
    assert title(guide) == "Why: Problems"
    key(guide.ui, pygame.K_BACKSPACE)
    assert guide.ui.dialog is None


def test_back_is_a_button_too():
    guide = at_quarter()
    guide.screen._show_why("worth")
    link = next(part for part in guide.ui.dialog.walk() if type(part).__name__ == "Link")
    guide.ui.take_focus(link)
    key(guide.ui, pygame.K_RETURN)
    click(guide.ui, node(guide.ui, "why-back").rect.center)
    assert title(guide) == "Why: Worth"


def test_before_the_first_quarter_it_says_what_a_number_is():
    guide = at_quarter(0)
    for subject in (*METERS, *NUMBERS):
        guide.screen._show_why(subject)
        assert guide.ui.dialog is not None
        key(guide.ui, pygame.K_ESCAPE)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [GREEN, WINTER])
def test_the_panel_has_its_place(size, name):
    guide = at_quarter(6, size, name)
    for subject in (*METERS, *NUMBERS):
        guide.screen._show_why(subject)
        check_layout(guide.ui, guide.ui.dialog)
    check_tab_reaches_everything(guide.ui)


@pytest.mark.parametrize("size", SIZES)
def test_longer_words_have_their_place_too(size, monkeypatch):
    with longer_words(monkeypatch):
        guide = at_quarter(4, size)
        guide.screen._show_why("trust")
        check_layout(guide.ui, guide.ui.dialog)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_to_press_moves_while_the_panel_is_open(size):
    guide = at_quarter(6, size)
    places = set()
    for subject in ("cash", "worth", "height"):
        guide.screen._show_why(subject)
        for _step in range(4):
            stepper, close = node(guide.ui, "why-quarter"), node(guide.ui, "why-close")
            places.add((tuple(stepper.rect), tuple(close.rect)))
            key(guide.ui, pygame.K_LEFT)
        key(guide.ui, pygame.K_ESCAPE)
    assert len(places) == 1
