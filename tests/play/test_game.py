"""A single company in play: plans, causes that add up, hints that tell the truth."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine import METERS, Practice, Style
from game.play.game import (
    Game,
    PlanRefusedError,
    end_quarter,
    hours_for_practices,
    new_game,
    opening_plan,
    refusal,
    replayed,
)
from game.play.guess import Way, way_of
from game.play.hints import hints
from game.play.meters import LOWER_IS_BETTER, NEITHER, digits_of, history, readings, shown, worth_now
from game.play.plan import UNDECIDED, Plan, Refusal, even_hours, fitted
from game.play.why import why
from game.scenarios import read_scenario, shipped
from tests.play.ferry import ferry, plan_for

SCENARIOS = [one for one in map(read_scenario, shipped()) if one.rules.quarters >= 8]

weeks = st.tuples(*[st.integers(0, 60)] * 6)
turns = st.tuples(weeks, st.sampled_from(list(Style)), st.integers(0, 3))


def played(game: Game, week: tuple[int, ...], style: Style, choice: int) -> Game:
    """End one quarter with any week, cut to the hours there are, and any choice."""
    picked = choice % len(game.event.choices) if game.event else UNDECIDED
    return end_quarter(game, Plan(fitted(week, hours_for_practices(game, picked)), style, picked))


@settings(max_examples=25, deadline=None)
@given(
    scenario=st.sampled_from(SCENARIOS),
    seed=st.integers(0, 2**63 - 1),
    decided=st.lists(turns, min_size=1, max_size=8),
)
def test_the_causes_a_player_reads_add_up_to_the_change_they_see(scenario, seed, decided):
    game = new_game(scenario, seed)
    for turn in decided:
        if game.over:
            break
        game = played(game, *turn)
        for meter in METERS:
            told = why(game, meter)
            change = math.fsum(line.amount for line in told.contributions)
            assert change == pytest.approx(told.after - told.before, abs=1e-6, rel=1e-9), meter


def test_before_the_first_quarter_nothing_has_moved_and_nothing_is_explained():
    game = new_game(SCENARIOS[0], 1)
    assert why(game, "trust") is None
    assert all(reading.change == 0 for reading in readings(game).values())


def test_a_delayed_cause_names_the_quarter_that_set_it_in_motion():
    game = new_game(SCENARIOS[0], 3)
    for _ in range(3):
        game = played(game, even_hours(48), Style.SERVANT, 0)
    shipped_before = [c for c in why(game, "relevance").contributions if c.delayed]
    assert shipped_before
    assert all(c.since == game.number - 2 for c in shipped_before)


@given(weeks, st.integers(0, 60))
def test_a_week_is_cut_to_whole_hours_in_proportion(week, limit):
    cut = fitted(week, limit)
    assert sum(cut) == min(sum(week), limit)
    assert all(0 <= new <= old for new, old in zip(cut, week, strict=True))
    if sum(week) > limit:
        exact = [hours * limit / sum(week) for hours in week]
        assert all(abs(new - old) < 1 for new, old in zip(cut, exact, strict=True))


@pytest.mark.parametrize(
    ("change", "why_not"),
    [
        (lambda plan: plan.with_choice(UNDECIDED), Refusal.NO_CHOICE),
        (lambda plan: plan.with_choice(7), Refusal.NO_SUCH_CHOICE),
        (lambda plan: plan.with_hours(Practice.PLAN, 61), Refusal.TOO_MANY_HOURS),
        (lambda plan: Plan((-1, 0, 0, 0, 0, 0), plan.style, plan.choice), Refusal.NEGATIVE_HOURS),
    ],
)
def test_a_plan_that_cannot_be_played_is_refused_and_changes_nothing(change, why_not):
    game = new_game(SCENARIOS[0], 1)
    plan = change(opening_plan(game).with_choice(0))
    assert refusal(game, plan) is why_not
    before = game.company.digest()
    with pytest.raises(PlanRefusedError, match=str(why_not)):
        end_quarter(game, plan)
    assert game.company.digest() == before


def test_a_choice_that_costs_hours_leaves_fewer_for_the_practices():
    for scenario in SCENARIOS:
        game = new_game(scenario, 2)
        while not game.over:
            for column, choice in enumerate(game.event.choices if game.event else ()):
                left = hours_for_practices(game, column)
                assert left == max(0, hours_for_practices(game, UNDECIDED) - choice.hours)
            game = played(game, even_hours(40), Style.DEMOCRATIC, 1)


def test_a_new_quarter_opens_with_the_last_week_as_far_as_hours_reach():
    game = new_game(SCENARIOS[0], 5)
    game = played(game, (0, 0, 48, 0, 0, 0), Style.AUTOCRATIC, 0)
    plan = opening_plan(game)
    assert plan.style is Style.AUTOCRATIC
    assert plan.choice == UNDECIDED
    assert plan.spent <= hours_for_practices(game, UNDECIDED)
    assert plan.hours[Practice.MOTIVATE] == plan.spent


def test_the_same_plans_lead_to_the_same_company():
    game = new_game(SCENARIOS[1], 11)
    while not game.over:
        game = played(game, even_hours(45), Style.TRANSACTIONAL, game.number)
    again = replayed(SCENARIOS[1], 11, tuple(quarter.plan for quarter in game.quarters))
    assert again.company.digest() == game.company.digest()
    with pytest.raises(PlanRefusedError, match="over"):
        end_quarter(game, opening_plan(game))


def test_hints_push_the_way_they_say():
    for scenario in SCENARIOS:
        for event in scenario.rules.events:
            for choice in event.choices:
                told = {(hint.meter, hint.later): hint for hint in hints(choice)}
                for effect in choice.effects:
                    hint = told[effect.stock, False]
                    assert hint.up == (effect.amount > 0)
                    if effect.stock in NEITHER:
                        assert hint.good is None
                    else:
                        assert hint.good == (hint.up != (effect.stock in LOWER_IS_BETTER))


def test_readings_and_history_speak_of_the_same_numbers():
    game = new_game(SCENARIOS[2], 4)
    for _ in range(4):
        game = played(game, even_hours(44), Style.TRANSACTIONAL, 0)
    for meter, reading in readings(game).items():
        path = history(game, meter)
        assert len(path) == 5
        assert reading.value == path[-1] == shown(game.company, meter, game)
        digits = digits_of(meter, game)
        assert reading.change == pytest.approx(round(path[-1], digits) - round(path[-2], digits))


def test_the_parts_of_worth_add_up():
    game = new_game(SCENARIOS[0], 9)
    for _ in range(5):
        game = played(game, even_hours(44), Style.TRANSACTIONAL, 0)
    parts = worth_now(game)
    whole = parts.cash + parts.relevance + parts.trust + parts.engagement + parts.process
    assert parts.total == pytest.approx(whole)


def test_guesses_change_nothing_and_are_asked_anew_each_quarter() -> None:
    game = new_game(ferry(), 5)
    plan = plan_for(game)
    said = plan.with_guess("trust", Way.UP).with_guess("cash", Way.DOWN).with_guess("team", Way.SAME)
    assert end_quarter(game, said).company.digest() == end_quarter(game, plan).company.digest()
    assert opening_plan(end_quarter(game, said)).guesses == ()
    assert [guess.meter for guess in said.with_guess("ideas", Way.UP).guesses] == ["cash", "team", "ideas"]
    assert said.with_guess("trust", Way.DOWN).guesses[-1].way is Way.DOWN
    assert way_of(said.with_guess("trust", None).guesses, "trust") is None
