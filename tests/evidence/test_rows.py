"""Rows measure what they say, on company-years and experiments made by hand."""

import numpy as np
import pytest

from game.engine import USUAL
from game.evidence.rows import dynamics, heads, output, people, strategy
from game.evidence.rows.shelf import ROWS
from game.evidence.statistics import RELIABILITY
from tests.evidence.builders import small, study, years

DICE = np.random.default_rng(9)
COUNT = 4000
HOURS = DICE.uniform(2.0, 8.0, (6, COUNT))
BELL = DICE.standard_normal((4, COUNT))
PLAIN = dict.fromkeys(
    ("engagement", "trust", "per_head", "margin", "growth", "log_sales", "log_team", "turbulence"), BELL[3]
)


def standing(hours):
    return (hours - hours.mean()) / hours.std()


def test_the_rows_are_those_of_the_table():
    listed = (1, 2, 3, 4, 6, 7, 8, 10, 13, 15, 17, 18, 19, 20, 21, 22, 25, 29, 30, 31, 32, 33, 34, 37, 38)
    assert tuple(row.id for row in ROWS) == listed
    assert {row.id for row in ROWS if row.weight == 0.5} == {7, 38}


def test_leading_correlates_as_it_was_built_and_a_survey_sees_less_of_it():
    lead = standing(HOURS[:3].sum(axis=0))
    outcome = 0.5 * lead + np.sqrt(0.75) * BELL[0]
    made = years(
        HOURS, **PLAIN | dict.fromkeys(("engagement", "trust", "per_head", "margin", "growth"), outcome)
    )
    assert heads.styles_of_leading(study(made))["leading"] == pytest.approx(0.5, abs=0.03)
    seen = heads.leading_and_engagement(study(made))["leadership"]
    assert seen == pytest.approx(0.5 * RELIABILITY, abs=0.04)


def test_a_leader_index_pays_what_was_built_in():
    share = standing(HOURS[:3].sum(axis=0) / HOURS.sum(axis=0))
    made = years(HOURS, **PLAIN | {"log_sales": 0.07 * share + 0.1 * BELL[0] + BELL[1], "log_team": BELL[1]})
    assert heads.leader_index(study(made))["sales"] == pytest.approx(7.0, abs=0.6)


def test_both_sides_together_are_found_in_samples_of_206_and_luck_is_not():
    one, other = standing(HOURS[0]), standing(HOURS[[4, 5]].sum(axis=0))
    laid = {name: np.tile(row.reshape(4, -1)[0], 4) for name, row in PLAIN.items()}
    hours = np.tile(HOURS.reshape(6, 4, -1)[:, :1], (1, 4, 1)).reshape(6, COUNT)
    first = slice(0, COUNT // 4)
    product, noise = np.tile((one * other)[first], 4), np.tile(BELL[0][first], 4)
    strong = years(hours, **laid | {"growth": product + 0.5 * noise})
    nothing = years(hours, **laid | {"growth": noise})
    name = "explore and exploit: product"
    assert strategy.both_and_imbalance(study(strong))[name] > 90
    assert strategy.both_and_imbalance(study(nothing))[name] < 15


def test_spread_and_what_routines_explain_of_it():
    per_head = 0.1 * BELL[0] + 0.2 * BELL[1]
    made = years(HOURS, per_head=per_head, process=BELL[0])
    spread = np.exp(2.563 * np.hypot(0.1, 0.2))
    assert output.spread_of_output(study(made))["90 to 10"] == pytest.approx(spread, rel=0.03)
    explained = 100 * 0.1 * np.sqrt(RELIABILITY) / np.hypot(0.1, 0.2)
    assert output.explained_by_routines(study(made))["share"] == pytest.approx(explained, abs=2.5)


def test_priorities_are_the_chance_to_know_three_of_five():
    made = years(HOURS, alignment=np.full(COUNT, 0.5))
    assert people.priorities(study(made))["three of five"] == pytest.approx(50.0)


def test_newcomers_are_followed_until_they_bring_it_all():
    kept = np.ones((13, 10))
    replaced = kept.copy()
    replaced[1:4] = 1.0 - 0.10 * np.array([0.5, 0.25, 0.05])[:, None]
    arms = {"people replaced": {"kept": kept, "replaced": replaced}}
    found = people.replacing(study(years(HOURS), arms, USUAL))
    assert found["quarters"] == pytest.approx(2.0, abs=0.01)
    assert found["cost"] == pytest.approx(100 * (USUAL.hire_cost + 0.8 * USUAL.wage) / (4 * USUAL.wage))


def test_experiments_are_compared_arm_by_arm_and_nothing_is_no_figure():
    ones = np.ones(50)
    arms = {
        "better heads": {"top": 0.1 * ones, "bottom": 0 * ones},
        "start-ups": {"cohort": np.array([[1, 1, 1, 0], [1, 0, 0, 0]], float)},
        "a step in demand": {"reactive": 6 * ones, "best": 2 * ones},
    }
    made = study(years(HOURS), arms, USUAL)
    assert output.better_boss(made)["output"] == pytest.approx(100 * np.expm1(0.1))
    assert dynamics.survival(made) == {"year 1": 75.0, "year 5": 25.0}
    assert dynamics.reacting(made)["cost"] == 3.0
    assert np.isnan(dynamics.juggling(made)["six − two"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.id))
def test_every_row_is_measured_on_a_small_population(row):
    found = row.take(small())
    assert set(found) >= {figure.name for figure in row.figures}
    assert all(np.isfinite(value) for value in found.values())
