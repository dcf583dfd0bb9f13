"""Everything that can be done with levers can be typed, and nothing of it is heard where it is shut."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import Bet, Mandate, Outcome, Skill
from game.lesson.lever_news import lever_news
from game.play.game import end_quarter, new_game
from game.text.desk import Desk, opened_desk
from game.text.levers.commands import commands_for
from game.text.levers.naming import one_meant, subjects
from game.text.listening import respond
from game.text.outcomes import result_lines
from game.text.paper import plain
from game.text.table import quarter_lines
from tests.play.ferry import ferry, played
from tests.play.whole_company import lived, whole_company


@pytest.fixture
def desk() -> Desk:
    """The first quarter of a company with every lever open, the week half given."""
    return respond(opened_desk(new_game(whole_company(), 7)), "4 4 4 4 4 4").desk


def after(desk: Desk, *lines: str) -> Desk:
    for line in lines:
        desk = respond(desk, line).desk
    return desk


def heard(desk: Desk, line: str) -> str:
    return " ".join(respond(desk, line).lines)


@pytest.mark.parametrize(
    ("typed", "row", "mandate"),
    [
        ("mandate mara report", 0, Mandate.REPORT),
        ("mandate Mara Lindqvist free", 0, Mandate.FREE),
        ("mandate lind ask", 0, Mandate.ASK),
        ("hire vito", 1, Mandate.REPORT),
        ("mandate inês f", 2, Mandate.FREE),
        ("mandate ines r", 2, Mandate.REPORT),
        ("hire oddny", 3, Mandate.REPORT),
    ],
)
def test_an_executive_is_given_a_mandate_by_any_clear_part_of_the_name(
    desk: Desk, typed: str, row: int, mandate: Mandate
) -> None:
    assert after(desk, typed).plan.levers.mandate(row) is mandate


def test_a_mandate_is_taken_back_and_dismissing_tells_that_it_is_for_good(desk: Desk) -> None:
    hired = after(desk, "hire mara")
    assert after(hired, "dismiss mara").plan.levers.mandate(0) is Mandate.NONE
    assert after(hired, "undo").plan.levers.mandate(0) is Mandate.NONE
    inside = opened_desk(end_quarter(hired.game, after(hired, "1").plan))
    assert "does not come back" in heard(inside, "mandate mara none")


@pytest.mark.parametrize(
    "typed", ["mandate", "mandate nobody free", "mandate mara lots", "hire", "run", "run x"]
)
def test_what_is_not_clear_changes_nothing_and_is_told(desk: Desk, typed: str) -> None:
    answer = respond(desk, typed)
    assert answer.desk.plan == desk.plan
    assert "Type " in " ".join(answer.lines)


@pytest.mark.parametrize(
    ("typed", "row", "bet"),
    [
        ("run depot", 0, Bet.RUN),
        ("run the app insured", 1, Bet.RUN_INSURED),
        ("run new hulls ins", 2, Bet.RUN_INSURED),
        ("run night sailings", 3, Bet.RUN),
    ],
)
def test_an_initiative_runs_insured_or_not_and_rests(desk: Desk, typed: str, row: int, bet: Bet) -> None:
    running = after(desk, typed)
    assert running.plan.levers.bet(row) is bet
    name = typed.split()[1:3]
    assert after(running, f"rest {' '.join(name)}").plan.levers.bet(row) is Bet.REST


def test_training_listening_asking_measuring_and_developing(desk: Desk) -> None:
    levers = after(desk, "train time", "meet", "survey", "measure 2", "develop").plan.levers
    assert levers.training is Skill.TIMING
    assert (levers.one_on_ones, levers.survey, levers.develop, levers.analytics) == (True, True, True, 2)
    off = after(desk, "train empathy", "meet", "survey", "develop", "train none", "meet no", "survey off")
    assert off.plan.levers.training is None
    assert (off.plan.levers.one_on_ones, off.plan.levers.survey, off.plan.levers.develop) == (
        False,
        False,
        True,
    )


def test_what_takes_more_hours_than_there_are_is_told_and_fit_makes_room(desk: Desk) -> None:
    full = after(desk, "20 8 8 8 8 8", "fit")
    answer = respond(full, "hire mara")
    assert "Type fit" in " ".join(answer.lines)
    assert "Every hour is given." in heard(after(answer.desk, "fit"), "week")


def test_the_week_tells_what_is_in_use_and_what_it_takes(desk: Desk) -> None:
    used = after(desk, "hire mara", "train vision", "run depot insured")
    told = heard(used, "week")
    assert "Mara Lindqvist" in told
    assert "Training" in told
    assert "The depot on the other shore" in told
    assert heard(used, "costs") in told
    assert heard(used, "costs") in " ".join(quarter_lines(used.game, used.plan))


def test_meters_in_fog_are_ranges_and_counted_ones_are_not(desk: Desk) -> None:
    told = heard(desk, "engagement")
    assert told.startswith("Engagement about ")
    assert ", between " in told
    assert "about" not in heard(desk, "cash")


def test_everything_can_be_asked_why_and_about() -> None:
    desk = opened_desk(lived(3))
    for name, subject in subjects(desk.game).items():
        told = heard(desk, f"why {name}")
        assert " went from " in told, (name, subject)
        assert "{" not in told
    words = ("empathy", "bench", "free", "insured", "survey", "sight of the work", "standing")
    for word in (*words, "bets", "mandate", "executives", "skills", "insight", "rivals", "style", "meters"):
        assert ": " in heard(desk, f"about {word}"), word


def test_what_is_read_leaves_nothing_to_be_filled_in() -> None:
    for quarters in range(6):
        desk = opened_desk(lived(quarters))
        for word in commands_for(desk.game.scenario.rules):
            for typed in (word, f"{word} depot", f"{word} mara"):
                assert "{" not in heard(desk, typed), typed
                assert "**" not in heard(desk, typed), typed


def test_what_is_over_cannot_be_begun_again_nor_who_has_left_come_back() -> None:
    game = lived(7)
    company = game.company
    outcomes, departed = company.outcomes.copy(), company.departed.copy()
    outcomes[0], departed[1] = int(Outcome.FLOPPED), True
    last = game.quarters[-1]
    turn = replace(last.turn, company=replace(company, outcomes=outcomes, departed=departed))
    desk = opened_desk(replace(game, quarters=(*game.quarters[:-1], replace(last, turn=turn))))
    assert "is over" in heard(desk, "run depot")
    assert "does not come back" in heard(desk, "hire vito")
    assert "has left for good" in heard(desk, "executives vito")


def test_the_results_tell_who_came_and_went_and_what_was_shipped() -> None:
    told = 0
    for quarters in range(1, 8):
        game = lived(quarters)
        lines = result_lines(game)
        for one in lever_news(game):
            assert plain(one.sentence) in lines
            told += 1
    assert told > 5


def test_where_levers_are_shut_nothing_of_them_is_heard() -> None:
    desk = opened_desk(played(1))
    opened = commands_for(whole_company().rules)
    assert commands_for(ferry().rules) == {}
    everything = " ".join((heard(desk, "help"), heard(desk, "people"), *quarter_lines(desk.game, desk.plan)))
    for word in opened:
        assert f" {word} " not in everything, word
        answer = respond(desk, word)
        assert "I do not know the word" in answer.lines[0], word
        assert answer.desk.plan == desk.plan
    help_lines = heard(opened_desk(new_game(whole_company(), 7)), "help")
    assert [word for word in ("mandate", "run", "train", "meet", "rivals") if word not in help_lines] == []


def test_a_name_is_meant_only_where_it_is_clear() -> None:
    named = {"The night round": 1, "night-round": 1, "The lamp": 2, "Ines Duarte": 3}
    assert one_meant("night", named) == 1
    assert one_meant("the lamp", named) == 2
    assert one_meant("the", named) is None
    assert one_meant("", named) is None
    assert one_meant("INÊS d", named) == 3


def test_whatever_is_typed_is_answered() -> None:
    dice = np.random.default_rng(3)
    desk = opened_desk(lived(4))
    words = [
        *commands_for(desk.game.scenario.rules),
        "mara",
        "free",
        "none",
        "depot",
        "insured",
        "2",
        "no",
        "\u00ea",
    ]
    for _turn in range(300):
        line = " ".join(words[int(row)] for row in dice.integers(0, len(words), int(dice.integers(1, 5))))
        answer = respond(desk, line)
        assert answer.lines, line
        desk = answer.desk


def test_the_next_quarter_opens_with_what_is_on_and_says_so(desk: Desk) -> None:
    planned = after(desk, "train empathy", "meet", "survey", "fit", "1")
    game = end_quarter(planned.game, planned.plan)
    next_quarter = opened_desk(game)
    told = "\n".join(quarter_lines(game, next_quarter.plan))
    assert "Training: " in told
    assert "One-on-ones: " in told
    assert "Survey" not in told
    assert "Goes on until you stop it" in heard(next_quarter, "meet")
    assert "This quarter only" in heard(next_quarter, "survey")
