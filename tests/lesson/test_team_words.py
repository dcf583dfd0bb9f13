"""A team that melts is told why, and what is said to work against it does."""

import re
from dataclasses import replace

import pytest

from game.engine import Practice, Stock
from game.engine.scale import unit
from game.lesson.results import changes
from game.lesson.team_words import melts, team_sentences
from game.lesson.what_if.wish import at, with_more
from game.play.game import Game, end_quarter
from game.play.meters import reading, shown
from game.play.why import why
from tests.lesson.games import GAMES, finished

MELTING = [
    (finished(*game), number)
    for game in GAMES[::4]
    for number in range(14)
    if number < finished(*game).number
]
MELTING = [(game, number) for game, number in MELTING if melts(game, number)]


def with_hours(game: Game, number: int, practice: Practice, more: int) -> Game:
    """Play a quarter again with so many hours more for a practice."""
    plan = game.quarters[number].plan
    return end_quarter(at(game, number), replace(plan, hours=with_more(plan.hours, practice, more)))


def signed(game: Game) -> float:
    return float(game.quarters[-1].turn.workings.signed[0]) * unit(Stock.TEAM, game.scenario.rules)


def test_a_melting_team_is_told_who_left_and_what_took_their_heart():
    assert len(MELTING) > 10
    for game, number in MELTING:
        told = team_sentences(game, number)
        lines = {
            f"{line.amount:+.1f}".replace("-", "\u2212")
            for line in why(game, "engagement", number).contributions
        }
        took = told.partition("what took it: ")[2].partition(". ")[0]
        assert all(figure in lines for figure in re.findall(r"\((\u2212[\d.]+)\)", took))
        assert "What gives it: motivate and inspire" in told
        assert "rganise and staff" in told or "hires no one" in told or "wages take" in told


def test_more_hours_do_what_the_sentence_says():
    tried = 0
    for game, number in MELTING:
        if "more hours there sign up more" in team_sentences(game, number):
            tried += 1
            as_it_was, other = (
                with_hours(game, number, Practice.ORGANISE, 0),
                with_hours(game, number, Practice.ORGANISE, 8),
            )
            assert signed(other) > signed(as_it_was)
        calm, warm = (
            with_hours(game, number, Practice.MOTIVATE, 0),
            with_hours(game, number, Practice.MOTIVATE, 8),
        )
        assert shown(warm.company, "engagement", game) > shown(calm.company, "engagement", game)
    assert tried > 5


@pytest.mark.parametrize(("game", "number"), MELTING[:5])
def test_the_results_tell_it(game, number):
    if reading(game, "team", number + 1).change == 0:
        return
    told = [one.sentence for one in changes(game, number) if one.reading.meter == "team"]
    assert told
    assert "What gives it:" in told[0]
