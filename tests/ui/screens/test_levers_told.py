"""What became of the levers: among the results of a quarter, and in the debrief of a finished game."""

from dataclasses import replace

import pygame
import pytest

from game.lesson.lever_news import lever_news
from game.play.news import Kind, news
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.results import ResultsScreen
from game.ui.widgets import UI
from tests.ui.screens.layout_checks import (
    check_heights,
    check_layout,
    check_tab_reaches_everything,
    longer_words,
)
from tests.ui.screens.stand_in import SIZES, StandIn, played, run, window
from tests.ui.screens.whole import busy_game, finished
from tests.ui.widgets.hand import click, key, same_pixels, shown

GAME = busy_game()
ENDED = finished()


def eventful():
    """Return the game after the quarter with the most news."""
    most = max(range(1, len(GAME.quarters) + 1), key=lambda number: len(news(GAME, number - 1)))
    return replace(GAME, quarters=GAME.quarters[:most])


def at_results(size: str = "hd") -> StandIn:
    guide = StandIn(eventful(), window(size))
    guide.show(ResultsScreen(guide))
    run(guide, 2)
    return guide


def at_chapter(name: str, size: str = "hd") -> tuple[StandIn, UI]:
    guide = StandIn(ENDED, window(size))
    guide.show(DebriefScreen(guide))
    run(guide, 2)
    tabs = guide.ui.find("chapters")
    tabs.pick([option.icon for option in tabs.options].index(name))
    run(guide, 2)
    return guide, guide.ui


@pytest.mark.parametrize("size", SIZES)
def test_news_has_its_place_among_the_results(size, monkeypatch):
    guide = at_results(size)
    assert guide.ui.find("lever-news") is not None
    check_layout(guide.ui, guide.ui.root)
    check_heights(guide.ui.root)
    with longer_words(monkeypatch):
        guide.refresh()
        check_layout(guide.ui, guide.ui.root)


def test_each_piece_of_news_answers_why_by_mouse_and_by_key():
    guide = at_results()
    check_tab_reaches_everything(guide.ui)
    for number in range(len(lever_news(guide.game))):
        click(guide.ui, shown(guide.ui, f"news-{number}"))
        assert guide.ui.dialog.id == "why"
        key(guide.ui, pygame.K_ESCAPE)
        guide.ui.take_focus(guide.ui.find(f"news-{number}"))
        key(guide.ui, pygame.K_w)
        assert guide.ui.dialog.id == "why"
        key(guide.ui, pygame.K_ESCAPE)


def test_who_left_is_told_in_the_words_of_the_scenario():
    quarters, people = range(len(GAME.quarters)), {person.name: person.id for person in GAME.scenario.cast}
    told = [one.sentence for number in quarters for one in lever_news(GAME, number)]
    left = [one.who for number in quarters for one in news(GAME, number) if one.kind is Kind.LEFT]
    assert left
    for who in left:
        assert f"{who} left. {GAME.scenario.executive(people[who]).leaves}" in told


def test_what_rivals_took_is_one_piece_of_news():
    for number in range(len(GAME.quarters)):
        heads = [one.head for one in lever_news(GAME, number) if one.subject == "customers"]
        taken = {one.kind for one in news(GAME, number) if one.kind in {Kind.TAKEN, Kind.GAINED}}
        assert len(heads) == len(taken)


def test_a_scenario_without_levers_has_no_such_news_and_no_such_chapters():
    game = played(quarters=99)
    assert not any(lever_news(game, number) for number in range(len(game.quarters)))
    guide = StandIn(game, window())
    guide.show(DebriefScreen(guide))
    icons = [option.icon for option in guide.ui.find("chapters").options]
    assert not {"eye", "rivals"} & set(icons)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("chapter", ["eye", "rivals"])
def test_the_chapters_of_truth_and_rivals_have_their_place(chapter, size, monkeypatch):
    guide, ui = at_chapter(chapter, size)
    check_layout(ui, ui.root)
    check_heights(ui.root)
    check_tab_reaches_everything(ui)
    with longer_words(monkeypatch):
        guide.refresh()
        check_layout(ui, ui.root)


@pytest.mark.parametrize("size", SIZES)
def test_all_chapters_stand_in_one_row_and_each_can_be_called_by_name(size):
    _guide, ui = at_chapter("rivals", size)
    tabs = ui.find("chapters")
    assert len(tabs.options) == 8
    assert len({cell.y for cell in tabs.cells}) == 1
    assert tabs.cells[-1].right <= tabs.rect.right
    for option, cell in zip(tabs.options, tabs.cells, strict=True):
        wide = tabs.brush.text_width(option.name, "body", "semibold")
        told = tabs.tip_at(cell.center) + tabs.full_tip()
        assert wide < cell.w or option.name in told
    last = tabs.options[-1].name
    click(ui, tabs.cells[-1].center)
    tabs = ui.find("chapters")
    assert tabs.options[tabs.value].name == last
    assert tabs.brush.text_width(last, "body", "semibold") < tabs.cells[-1].w


def test_truth_has_a_chart_for_every_hidden_meter_and_says_it_in_words():
    _guide, ui = at_chapter("eye")
    charts = [node for node in ui.root.walk() if node.id.startswith("truth-")]
    assert len(charts) == 8
    assert all("believed" in chart.describe() for chart in charts)


def test_the_rivals_chapter_says_what_led_them():
    _guide, ui = at_chapter("rivals")
    rows = " ".join(" ".join(row) for row in ui.find("market-table").rows)
    assert "led by vision alone" in rows
    assert "led by you" in rows


@pytest.mark.parametrize("chapter", ["eye", "rivals"])
def test_a_partial_redraw_of_a_chapter_equals_a_full_one(chapter):
    guide, ui = at_chapter(chapter)
    ui.reduced_motion = True
    for press in (pygame.K_TAB, pygame.K_TAB, pygame.K_PAGEDOWN, pygame.K_TAB):
        key(ui, press)
        assert same_pixels(ui, run(guide, 3))
