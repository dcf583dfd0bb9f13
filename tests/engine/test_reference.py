"""What the model must do, over many seeds, and never by being told: no formula names any of this."""

import numpy as np
import pytest

from game.engine import Practice, Stock, Style
from game.engine.players import LEAD_ONLY, MANAGE_ONLY, PLAYERS
from game.engine.population import play_out, play_to_end
from game.engine.standing import STATES, State
from tests.engine.builders import LIKES, plain, seeds
from tests.engine.play import (
    ADAPTIVE,
    ALL_STYLES,
    HALF,
    TESTED,
    adaptive_in,
    errors,
    fixed,
    with_effort,
    without,
    worths,
)
from tests.engine.splits import BEST_SPLITS, BEST_SPLITS_AT
from tests.engine.trials import SITUATIONS, ending_with, in_situation, random_splits, through_a_crisis, tried

in_every_market = pytest.mark.parametrize("like", LIKES)


@in_every_market
@pytest.mark.parametrize("quarters", [12, 16, 24])
def test_leading_or_managing_alone_is_clearly_worse_than_half_and_half(like, quarters):
    half = worths(like, HALF, quarters)
    for side in (LEAD_ONLY, MANAGE_ONLY):
        for style in ALL_STYLES:
            alone = worths(like, fixed(side, style), quarters)
            assert alone.mean() < 0.6 * half.mean()
            assert errors(half, alone) > 10


@in_every_market
def test_adapting_the_week_beats_the_best_fixed_split_in_a_single_style(like):
    best = worths(like, fixed(*BEST_SPLITS[like]))
    adapted = max((worths(like, adaptive_in(style)) for style in ALL_STYLES), key=np.mean)
    assert adapted.mean() > 1.10 * best.mean()
    assert errors(adapted, best) > 8


@in_every_market
@pytest.mark.parametrize("quarters", [12, 16, 24])
def test_adapting_week_and_style_beats_the_best_fixed_split_by_a_tenth(like, quarters):
    best = worths(like, fixed(*BEST_SPLITS_AT[quarters][like]), quarters)
    adapted = worths(like, ADAPTIVE, quarters)
    assert adapted.mean() > 1.10 * best.mean()
    assert errors(adapted, best) > 8


@in_every_market
def test_style_does_not_carry_most_of_what_adapting_gains(like):
    best, both = worths(like, fixed(*BEST_SPLITS[like])).mean(), worths(like, ADAPTIVE).mean()
    week = max(worths(like, adaptive_in(style)).mean() for style in ALL_STYLES)
    assert week - best > 0.5 * (both - best)


def test_adapting_the_style_beats_any_one_style():
    gains = {style: [] for style in ALL_STYLES}
    for like in LIKES:
        both = worths(like, ADAPTIVE)
        for style in ALL_STYLES:
            one = worths(like, adaptive_in(style))
            gains[style].append(both.mean() / one.mean() - 1)
            assert errors(both, one) > 5
    for gained in gains.values():
        assert np.mean(gained) > 0.03


@in_every_market
def test_random_switching_is_worse_than_a_fixed_half(like):
    half, random = worths(like, HALF), worths(like, PLAYERS["random"])
    assert random.mean() < 0.7 * half.mean()
    assert errors(half, random) > 10


@pytest.mark.parametrize("style", [Style.TRANSACTIONAL, Style.TRANSFORMATIONAL])
def test_in_a_crisis_management_comes_first_and_leadership_second(style):
    usual, manage, lead = Style.TRANSACTIONAL, 0.25, 0.65
    right = worths("crisis", through_a_crisis(manage, lead, (style, usual), TESTED))
    others = {
        "reverse": through_a_crisis(lead, manage, (usual, usual), TESTED),
        "leadership only": through_a_crisis(lead, lead, (style, usual), TESTED),
        "management only": through_a_crisis(manage, manage, (usual, usual), TESTED),
    }
    for name, other in others.items():
        assert errors(right, worths("crisis", other)) > 4, name


@in_every_market
@pytest.mark.parametrize("practice", list(Practice))
def test_no_practice_can_be_left_out(like, practice):
    for player in (HALF, ADAPTIVE):
        full, less = worths(like, player), worths(like, without(player, practice))
        assert less.mean() < 0.9 * full.mean()
        assert errors(full, less) > 10


@in_every_market
def test_no_corner_of_the_week_wins(like):
    dice, count, luck = np.random.default_rng(5), 2000, seeds(10, 95_000)
    splits, styles = random_splits(count, dice, 0.8)
    splits[:40, :3] = 0.0
    splits[40:80, 3:] = 0.0
    parts = [slice(first, first + 400) for first in range(0, count, 400)]
    made = np.concatenate([tried(like, splits[part], styles[part], luck).mean(axis=1) for part in parts])
    best = np.argsort(-made)[:40]
    leading = (splits[best, :3].sum(axis=1)) / splits[best].sum(axis=1)
    assert 0.35 < leading.mean() < 0.6
    assert leading.min() > 0.15
    assert leading.max() < 0.85


@in_every_market
def test_the_seed_explains_less_than_the_policy(like):
    dice, luck = np.random.default_rng(3), seeds(100, 96_000)
    table = np.stack([worths(like, player, count=100) for player in PLAYERS.values()])
    drawn = tried(like, *random_splits(60, dice, 1.0), luck)
    for made in (table, drawn):
        policy = (made.mean(axis=1) - made.mean()).var()
        seed = (made.mean(axis=0) - made.mean()).var()
        assert policy > seed


@in_every_market
def test_planning_for_the_last_quarter_hardly_pays(like):
    usual = worths(like, ADAPTIVE)
    ends = {
        "plan": (0, 0, 0, 1, 0, 0),
        "plan and control": (0, 0, 0, 1, 0, 1),
        "plan and motivate": (0, 0, 1, 1, 0, 0),
        "manage": (0, 0, 0, 1, 1, 1),
        "lead": (1, 1, 1, 0, 0, 0),
    }
    for name, weights in ends.items():
        for last in (1, 2, 3):
            made = worths(like, ending_with(weights, last))
            assert made.mean() < 1.02 * usual.mean(), (name, last)


def alive(like, player, quarters):
    return play_to_end(plain(like, quarters), TESTED, player).alive.mean()


def test_poor_play_is_poor_and_not_quick_death():
    for like in LIKES:
        assert alive(like, PLAYERS["random"], 16) > 0.90
        assert alive(like, with_effort(HALF, 0.25), 8) > 0.98
    assert alive("stable", with_effort(HALF, 0.25), 16) > 0.3
    assert alive("stable", PLAYERS["all-leadership"], 16) > 0.9
    assert alive("stable", PLAYERS["all-leadership"], 24) > 0.3
    assert worths("stable", with_effort(HALF, 0.25)).mean() < 0.1 * worths("stable", HALF).mean()


def meters(run, stock):
    return run.stock(stock).mean(axis=1)


def share_in(run, state, quarter):
    return (run.states[quarter] == STATES.index(state)).mean()


def test_leading_alone_is_visionary_yet_chaotic():
    run = play_out(plain("stable"), TESTED[:300], PLAYERS["all-leadership"], keep=True)
    engagement, trust, process = (
        meters(run, stock) for stock in (Stock.ENGAGEMENT, Stock.TRUST, Stock.PROCESS)
    )
    direction = (1 / (1 + run.stock(Stock.CHANGE))).mean(axis=1)
    assert engagement[4] > engagement[0] + 0.08
    assert direction[4] > direction[0] + 0.2
    assert trust[12] < trust[0] - 0.2
    assert process[12] < process[0] - 0.1
    assert meters(run, Stock.IDEAS)[8] > 3 * meters(run, Stock.IDEAS)[0]
    half = play_out(plain("stable"), TESTED[:300], HALF)
    relevance = meters(run, Stock.RELEVANCE)
    assert relevance[12] < relevance[0] + 0.08 < meters(half, Stock.RELEVANCE)[12] - 0.1
    broken = -run.contributions["trust.broken"].mean(axis=1) / trust[:-1]
    assert broken[8] > 3 * broken[0] > 0
    assert share_in(run, State.CHAOTIC, 6) > 0.85


@pytest.mark.parametrize("like", ["stable", "growth"])
def test_managing_alone_is_bureaucratic_and_inflexible(like):
    managed = play_out(plain(like), TESTED[:300], PLAYERS["all-management"])
    half = play_out(plain(like), TESTED[:300], HALF)
    profit = {name: np.diff(meters(run, Stock.CASH)) for name, run in (("managed", managed), ("half", half))}
    assert profit["managed"][0] > 1.05 * profit["half"][0]
    assert profit["managed"][15] < 0.2 * profit["half"][15]
    for stock in (Stock.ENGAGEMENT, Stock.IDEAS, Stock.RELEVANCE):
        level = meters(managed, stock)
        assert level[16] < 0.6 * level[0]
        assert level[16] < level[8] < level[3]
    assert share_in(managed, State.BUREAUCRATIC, 6) > 0.9


def test_half_and_half_is_mostly_in_step_when_it_is_calm():
    run = play_out(plain("stable"), TESTED[:300], HALF)
    assert np.mean([share_in(run, State.IN_STEP, quarter) for quarter in range(1, 17)]) > 0.7


def test_each_style_is_best_somewhere_and_none_everywhere():
    for expected, (start, quarters) in SITUATIONS.items():
        made = {style: in_situation(start, quarters, style, TESTED[:400]) for style in Style}
        assert max(made, key=lambda style: made[style].mean()) is expected
