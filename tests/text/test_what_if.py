"""What if, typed: what is understood, and one sentence for what is not."""

import pytest

from game.text.what_if import question, what_if_lines
from tests.lesson.games import finished
from tests.ui.screens.whole import finished as finished_whole

GAME = finished("kite-without-a-string", "random", 3)


def told(typed: str) -> str:
    return " ".join(what_if_lines(GAME, typed))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3 plan +6", "6 hours more to plan and budget"),
        ("q3 c 20", "hours more to control and solve problems"),
        ("3 style servant", "the servant style instead of the"),
        ("3 servant plan 12 answer 1", "the servant style"),
        ("3 10 10 10 5 5 5", "In Q4 2027".lower()),
        ("3- plan +6", "from Q4 2027 on"),
        ("from 3 plan +6 and servant", "from Q4 2027 on"),
        ("3 on plan +6", "from Q4 2027 on"),
        ("3 meet", "I do not understand meet"),
        ("3", "In quarter 3, Q4 2027"),
        ("", "Type what if, the number of a quarter"),
        ("99 plan 3", "quarters 1 to 14"),
        ("3 plan", "I do not understand plan."),
        ("3 foo 3", "I do not understand foo 3."),
        ("3 answer 9", "The answers are 1 to"),
        ("3 answer", "The answers are 1 to"),
    ],
)
def test_a_question_gets_its_answer(typed: str, said: str) -> None:
    assert said.lower() in told(typed).lower()


def test_levers_are_pulled_as_in_the_game_and_named() -> None:
    whole = finished_whole()
    for typed, said in (
        ("3- train vision and plan +2", "training in vision"),
        ("2 mandate mara ask", "Mara Lindqvist (\u201casks first\u201d"),
        ("2- dismiss vito", "Vito Aalders (\u201cnot in office\u201d"),
        ("2 mandate nobody free", "Whom do you mean?"),
        ("3", "In use: "),
        ("", "Levers work as in the game"),
    ):
        assert said in " ".join(what_if_lines(whole, typed)), typed


def test_the_words_what_if_may_be_left_out() -> None:
    assert question("What if 3 plan +6") == question("3 plan +6") == "3 plan +6"


def test_what_was_decided_anyway_is_told_so() -> None:
    plan = GAME.quarters[2].plan
    assert told(f"3 {plan.style.name.lower()}").startswith("That is what you did.")
