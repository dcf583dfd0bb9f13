"""A population can be observed from outside: whatever is named, for as long as is asked, births included."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.engine import PLAYERS, Stock, found, nameable, observe
from game.engine.observing import succeed
from game.engine.population import play_out
from game.engine.rules import Differences
from tests.engine.builders import plain, seeds

PAGE = Path(__file__).resolve().parents[2] / "docs" / "population.md"


def test_it_sees_what_a_run_keeps():
    rules, luck = plain("turbulent", 12), seeds(60)
    run = play_out(rules, luck, PLAYERS["adaptive"], keep=True)
    names = ("engagement", "trust.kept", "worth")
    seen = observe(rules, luck, PLAYERS["adaptive"], quarters=8, burn_in=4, names=names)
    assert np.array_equal(seen.rows["engagement"], run.stock(Stock.ENGAGEMENT)[4:12])
    assert np.array_equal(seen.rows["trust.kept"], run.contributions["trust.kept"][4:])
    assert np.array_equal(seen.rows["worth"], run.worth[5:])
    assert np.array_equal(seen.hours, run.hours[4:])


def test_playing_on_is_the_same_as_playing_through():
    rules, luck = plain("growth", 9), seeds(20)
    whole = observe(rules, luck, PLAYERS["half"], quarters=9)
    first = observe(rules, luck, PLAYERS["half"], quarters=5)
    assert (
        observe(rules, first.company, PLAYERS["half"], quarters=4).company.digest() == whole.company.digest()
    )


def test_every_name_can_be_kept_and_no_other():
    rules = plain("stable", 2)
    seen = observe(rules, seeds(3), PLAYERS["half"], quarters=2, names=nameable())
    assert all(row.shape == (2, 3) and np.isfinite(row).all() for row in seen.rows.values())
    with pytest.raises(ValueError, match="there is no 'morale'"):
        observe(rules, seeds(3), PLAYERS["half"], quarters=1, names=("morale",))


def test_a_company_that_fails_is_replaced_by_a_new_one_on_luck_of_its_own():
    rules = plain("turbulent", 60)
    seen = observe(
        rules,
        seeds(80),
        PLAYERS["all-leadership"],
        quarters=60,
        names=("alive", "cash"),
        births=lambda luck: found(rules, luck),
    )
    assert seen.born.any(axis=0).mean() > 0.5
    assert (seen.rows["alive"] == 1.0).all()
    assert seen.rows["cash"][seen.born].min() > 0.0
    assert np.unique(seen.company.seed).size == 80


def test_nothing_changes_where_nobody_fails():
    company = found(plain("stable"), seeds(4))
    assert succeed(company, np.zeros(4, bool), lambda luck: found(plain("stable"), luck)) is company


def test_companies_differ_as_far_as_the_market_lets_them():
    alike, rules = plain("stable", 8), plain("stable", 8)
    market = replace(rules.market, differences=Differences(output=25.0, quits=40.0, demand=2.0, price=10.0))
    apart = replace(rules, market=market)
    names = ("output", "labour", "price", "growth")
    same = observe(alike, seeds(3000), PLAYERS["half"], quarters=8, names=names).rows
    other = observe(apart, seeds(3000), PLAYERS["half"], quarters=8, names=names).rows
    assert all((same[name] == 1.0).all() for name in names[:3])
    assert np.log(other["output"]).std() == pytest.approx(0.25, abs=0.02)
    assert np.log(other["labour"]).std() == pytest.approx(0.40, abs=0.03)
    assert np.median(other["price"]) == pytest.approx(1.0, abs=0.01)
    assert other["growth"].var() == pytest.approx(same["growth"].var() + 0.02**2, rel=0.05)
    stays = np.corrcoef(other["output"][0], other["output"][7])[0, 1]
    assert 0.5 < stays < 0.99


def test_the_worked_example_works():
    text = PAGE.read_text(encoding="utf-8")
    code = re.search(r"<!-- example -->\n```python\n(.*?)```", text, re.DOTALL)
    made = {}
    exec(code[1], made)
    assert set(made["pays"]) == {"stable", "turbulent"}
    assert made["seen"].rows["engagement"].shape == (40, 1000)
