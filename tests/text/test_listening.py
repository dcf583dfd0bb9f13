"""What can be typed does what it says, and what cannot changes nothing."""

import pytest

from game.engine import METERS, Style
from game.play.game import hours_for_practices
from game.text.desk import Desk, Then, opened_desk
from game.text.listening import COMMANDS, respond
from tests.play.ferry import played


@pytest.fixture
def desk() -> Desk:
    """The first quarter of the night ferry, nothing planned yet."""
    return opened_desk(played(0))


def after(desk: Desk, *lines: str) -> Desk:
    for line in lines:
        desk = respond(desk, line).desk
    return desk


@pytest.mark.parametrize("typed", ["6 5 4 3 2 1", "6, 5, 4, 3, 2, 1", "  6 5 4  3 2 1 "])
def test_six_numbers_are_the_week(desk: Desk, typed: str) -> None:
    assert after(desk, typed).plan.hours == (6, 5, 4, 3, 2, 1)


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("direction 9", (9, 5, 5, 5, 5, 5)),
        ("d 9", (9, 5, 5, 5, 5, 5)),
        ("Align +2", (5, 7, 5, 5, 5, 5)),
        ("inspire 0", (5, 5, 0, 5, 5, 5)),
        ("plan + 3", (5, 5, 5, 8, 5, 5)),
        ("organize=1", (5, 5, 5, 5, 1, 5)),
        ("control -9", (5, 5, 5, 5, 5, 0)),
    ],
)
def test_one_practice_can_be_set_or_moved(desk: Desk, typed: str, hours: tuple[int, ...]) -> None:
    assert after(desk, "5 5 5 5 5 5", typed).plan.hours == hours


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "plan lots",
        "plan 1000",
        "1 2 3",
        "9999999999999999999",
        "0",
        "7",
        "styl serv",
        "hello",
        "d",
        "٣",
        "yes",
    ],
)
def test_what_is_not_understood_changes_nothing_and_gets_a_hint(desk: Desk, typed: str) -> None:
    answer = respond(desk, typed)
    assert answer.desk.plan == desk.plan
    assert answer.then is Then.STAY
    assert all(answer.lines)


def test_an_unknown_word_gets_the_nearest_one(desk: Desk) -> None:
    assert "Perhaps you mean motivate." in respond(desk, "motivat3 4").lines[0]
    assert "Perhaps you mean: why trust." in respond(desk, "why trsut").lines[0]
    assert "Perhaps you mean democratic." in respond(desk, "style democracy").lines[0]


def test_choices_and_styles_are_taken_and_taken_back(desk: Desk) -> None:
    changed = after(desk, "2", "style servant", "1", "autocratic")
    assert (changed.plan.choice, changed.plan.style) == (0, Style.AUTOCRATIC)
    assert after(changed, "undo", "undo").plan.choice == 1
    assert after(changed, "undo", "undo", "undo", "undo").plan == desk.plan
    assert "nothing to take back" in respond(desk, "undo").lines[0]


def test_the_quarter_does_not_end_without_an_answer_or_with_too_many_hours(desk: Desk) -> None:
    refused = respond(desk, "end")
    assert refused.then is Then.STAY
    assert "with a number from 1 to 2" in refused.lines[0]
    crowded = after(desk, "1", "99 99 0 0 0 0")
    assert "too many" in respond(crowded, "end").lines[0]
    fitting = after(crowded, "fit")
    assert fitting.plan.spent == hours_for_practices(fitting.game, 0)
    assert respond(fitting, "end").then is Then.END


def test_free_hours_go_to_all_in_proportion_or_to_one(desk: Desk) -> None:
    limit = hours_for_practices(desk.game, -1)
    shared = after(desk, "4 8 0 0 0 0", "fill").plan.hours
    assert sum(shared) == limit
    assert shared[2:] == (0, 0, 0, 0)
    assert abs(shared[1] - 2 * shared[0]) <= 2
    assert after(desk, "4 8 0 0 0 0", "fill plan").plan.hours == (4, 8, 0, limit - 12, 0, 0)
    assert max(after(desk, "0 0 0 0 0 0", "fill").plan.hours) <= limit // 6 + 1
    assert after(desk, "4 8 0 0 0 0", "fill kite").plan.hours == (4, 8, 0, 0, 0, 0)


def test_unspent_hours_are_asked_about_once(desk: Desk) -> None:
    asked = respond(after(desk, "2", "5 5 5 5 5 5"), "end")
    assert asked.then is Then.STAY
    assert "Type yes" in asked.lines[0]
    assert respond(asked.desk, "yes").then is Then.END
    assert respond(after(asked.desk, "week"), "yes").then is Then.STAY


@pytest.mark.parametrize("word", [word for word in COMMANDS if word not in {"end", "quit", "exit"}])
def test_every_command_answers_with_and_without_a_word_after_it(desk: Desk, word: str) -> None:
    for quarters in (0, 3):
        at = opened_desk(played(quarters))
        for line in (word, f"{word} trust", f"{word} xyzzy"):
            answer = respond(at, line)
            assert answer.then is Then.STAY
            assert answer.lines


@pytest.mark.parametrize("meter", METERS)
def test_every_meter_can_be_read_explained_and_followed(meter: str) -> None:
    desk = opened_desk(played(2))
    assert respond(desk, meter).lines[0].lower().startswith(meter)
    assert "Q3 2027" in respond(desk, f"why {meter}").lines[0]
    assert "after Q2 2027" in respond(desk, f"history {meter}").lines[0]
    assert len(respond(desk, f"about {meter}").lines) >= 1
