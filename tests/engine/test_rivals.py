"""Rivals live through the same market, and what one company wins another loses."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import USUAL, Stock, found, play_turn, worth
from game.engine.outlook import look
from game.engine.players import PLAYERS, STRATEGIES
from game.engine.population import play_out, play_to_end
from game.engine.rivalry import contests_of, offer_of
from game.engine.rules import Rival
from game.engine.standing import State, in_state
from tests.engine.builders import LIKES, plain, restless, seeds, whole
from tests.engine.play import errors
from tests.engine.test_same_everywhere import part_of

LUCK = seeds(300, 71_000)
NAMED = tuple(Rival(name, name.title(), name) for name in ("visionary", "bureaucrat", "adaptive"))


def among(like="stable", quarters=16, rivals=NAMED):
    return replace(plain(like, quarters), id="among rivals", rivals=rivals)


def moved(turn, *ends):
    return sum(
        entry.amount for entry in turn.ledger.entries if entry.term.id in {f"customers.{end}" for end in ends}
    )


@pytest.mark.parametrize("like", LIKES)
def test_what_one_wins_the_other_loses_to_the_grain(like):
    rules = among(like, 10)
    company, dice = found(rules, LUCK), np.random.default_rng(1)
    while company.quarter < rules.quarters:
        contests = contests_of(company, USUAL)
        turn = play_turn(company, restless(company, dice), rules)
        assert np.abs(moved(turn, "won", "lost") - sum(contests) * company.alive).max() < 1e-5
        for change, rival, after in zip(contests, company.rivals, turn.company.rivals, strict=True):
            assert (change[~(rival.alive & company.alive)] == 0.0).all()
            assert after.quarter == rival.quarter + 1
        company = turn.company


def test_a_better_offer_wins_customers_from_a_worse_one():
    company = found(among(), LUCK)
    for change, rival in zip(contests_of(company, USUAL), company.rivals, strict=True):
        better = offer_of(company, USUAL) > offer_of(rival, USUAL)
        assert ((change > 0.0) == better).all()


@pytest.mark.parametrize("like", LIKES)
def test_well_led_rivals_cost_a_half_hearted_company_and_are_beaten_by_a_better_one(like):
    adaptive_only = among(like, rivals=(Rival("a", "A", "adaptive"),))
    alone, against = (
        play_out(rules, LUCK, PLAYERS["half"]).worth[-1] for rules in (plain(like), adaptive_only)
    )
    assert errors(alone, against) > 5
    end = play_to_end(among(like), LUCK, PLAYERS["adaptive"])
    weak = [rival for rival, facts in zip(end.rivals, NAMED, strict=True) if facts.strategy != "adaptive"]
    for rival in weak:
        assert (end.stock(Stock.CUSTOMERS) > rival.stock(Stock.CUSTOMERS)).mean() > 0.9
        assert errors(worth(end).total, worth(rival).total) > 10


def test_rivals_live_as_their_strategies_do():
    rules = among("stable", 8)
    end = play_to_end(rules, LUCK, PLAYERS["half"])
    visionary, bureaucrat, adaptive = end.rivals
    assert in_state(visionary, State.CHAOTIC).mean() > 0.6
    assert in_state(bureaucrat, State.BUREAUCRATIC).mean() > 0.6
    assert in_state(adaptive, State.IN_STEP).mean() > 0.6


def test_rivals_meet_the_same_market_and_their_own_luck():
    rules = among("turbulent", 6, (Rival("one", "One", "drifter"), Rival("two", "Two", "drifter", 50.0)))
    company = found(rules, LUCK)
    one, two = company.rivals
    assert (one.seed != company.seed).all()
    assert (one.stock(Stock.TRUST) != two.stock(Stock.TRUST)).all()
    assert np.allclose(two.stock(Stock.CUSTOMERS), 0.5 * one.stock(Stock.CUSTOMERS))
    incidents = {}
    while company.quarter < rules.quarters:
        turn = play_turn(company, PLAYERS["half"](look(company, rules)), rules)
        incidents[company.quarter] = turn.workings.market.incident
        company = turn.company
    assert any(blow.any() for blow in incidents.values())


@pytest.mark.parametrize("strategy", sorted(STRATEGIES))
def test_every_strategy_can_lead_a_rival(strategy):
    end = play_to_end(among("crisis", 6, (Rival("r", "R", strategy),)), LUCK[:50], PLAYERS["half"])
    assert end.rivals[0].quarter == 6


def test_with_rivals_a_company_is_the_same_alone_and_among_many():
    rules = whole("turbulent", 6)
    crowd = play_to_end(rules, LUCK, PLAYERS["resourceful"])
    for index in (0, 7, 299):
        alone = play_to_end(rules, LUCK[index : index + 1], PLAYERS["resourceful"])
        assert alone.digest() == part_of(crowd, index).digest()
