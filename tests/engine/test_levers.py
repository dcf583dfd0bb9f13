"""What the levers must do, over many seeds, and never by being told (A11, A12, B10, C2, C9-C12, D8-D12)."""

from dataclasses import replace

import numpy as np
import pytest

from game.engine import METERS, Bet, Decision, Mandate, Skill, Stock, Style, found, play_turn
from game.engine.attention import whole_hours
from game.engine.betting import chance_of
from game.engine.lever_terms import LEVER_TERMS
from game.engine.levers import hours_of, idle
from game.engine.outlook import look
from game.engine.parameters import USUAL
from game.engine.players import PLAYERS
from game.engine.population import play_out
from game.engine.rules import Candidate, Effect, Initiative
from game.engine.sight import SEEN_BY, doubt_of, estimates_of
from game.engine.skills import LEADERSHIP_SKILLS, MANAGEMENT_SKILLS, stock_of
from game.engine.stocks import EXECUTIVE_STOCKS, INITIATIVE_STOCKS
from tests.engine.builders import LIKES, plain, restless, seeds, whole
from tests.engine.play import errors

LUCK = seeds(400, 61_000)
MANAGER = Candidate("mara", "Mara", "management", (0.0, 0.0, 0.0, 10.0, 12.0, 8.0), 0.4, 0.4, 50.0)
LEADER = Candidate("vito", "Vito", "leadership", (10.0, 10.0, 8.0, 0.0, 0.0, 0.0), 0.4, 0.4, 50.0)
UPSIDE = (Effect("relevance", 14.0), Effect("customers", 12.0))
DOWNSIDE = (Effect("trust", -10.0), Effect("cash", -2.0))


def with_level(company, stock, level):
    """Return the companies with one stock at another level."""
    rows = np.arange(len(Stock))[:, None]
    return replace(company, stocks=np.where(rows == stock, level, company.stocks))


def pulling(player, **levers):
    """Let a player pull the same levers every quarter; each is a value or a function of the outlook."""

    def play(outlook):
        decision, rest = player(outlook), idle(outlook.opened, outlook.hours.size)
        told = {name: value(outlook) if callable(value) else value for name, value in levers.items()}
        pulled = replace(rest, **{n: getattr(rest, n) * 0 + np.asarray(v) for n, v in told.items()})
        left = np.maximum(outlook.hours - hours_of(pulled, outlook.opened, USUAL), 0.0)
        return Decision(whole_hours(decision.hours, left), decision.style, decision.choice, pulled)

    return play


def run(rules, player):
    return play_out(rules, LUCK, player, kept=tuple(Stock), keep=True)


def made(rules, player):
    return play_out(rules, LUCK, player).worth[-1]


def with_skill(skill, level):
    """Rules of a company whose head has one skill at a level, and the others at the usual one."""
    return replace(plain("turbulent"), skills=True, start=((skill.name.lower(), level),))


# --- skills (D8, D9, A12, C15)


@pytest.mark.parametrize("skill", [skill for skill in Skill if skill is not Skill.DELEGATING])
def test_every_skill_makes_the_company_worth_more(skill):
    weak, strong = (made(with_skill(skill, level), PLAYERS["adaptive"]) for level in (20.0, 80.0))
    assert errors(strong, weak) > 4
    assert strong.mean() > 1.01 * weak.mean()


def test_who_can_delegate_gets_more_out_of_an_executive():
    weak, strong = (
        replace(with_skill(Skill.DELEGATING, level), candidates=(MANAGER,)) for level in (20.0, 80.0)
    )
    player = pulling(PLAYERS["all-leadership"], mandates=[[Mandate.REPORT]])
    assert errors(made(strong, player), made(weak, player)) > 4


@pytest.mark.parametrize("like", LIKES)
def test_training_costs_at_first_and_pays_in_the_end(like):
    rules = replace(plain(like), skills=True)

    def learn(outlook):
        return int(Skill.REPORTING) if outlook.quarter < 2 else -1

    plainly, trained = (
        play_out(rules, LUCK, player)
        for player in (PLAYERS["adaptive"], pulling(PLAYERS["adaptive"], training=learn))
    )
    early, late = (trained.worth[quarter] - plainly.worth[quarter] for quarter in (2, 16))
    assert early.mean() < 0.0 < late.mean()
    assert late.mean() > 2.0 * late.std() / np.sqrt(late.size)


def test_skill_and_sight_of_a_side_never_touched_fade_and_a_few_hours_hold_them():
    rules = replace(plain(), skills=True, fog=20.0)

    def some(hours):
        def play(outlook):
            week = np.zeros((6, outlook.hours.size))
            week[3:] = (outlook.hours - hours) / 3.0
            week[:3] = hours / 3.0
            return Decision(
                week, np.full(outlook.hours.size, int(Style.TRANSACTIONAL)), outlook.style * 0 - 1
            )

        return play

    never, touched = run(rules, some(0.0)), run(rules, some(9.0))
    for skill in LEADERSHIP_SKILLS:
        faded, held = (one.stock(stock_of(skill)).mean(axis=1) for one in (never, touched))
        assert faded[12] < 0.7 * faded[0]
        assert held[12] > faded[12] + 0.1
    for skill in MANAGEMENT_SKILLS[:4]:
        assert never.stock(stock_of(skill))[12].mean() > 0.5
    assert (
        never.stock(Stock.SIGHT_PEOPLE)[12].mean() < 0.1 < touched.stock(Stock.SIGHT_PEOPLE)[12].mean() - 0.1
    )


# --- sight (A11, C10)


def test_the_truth_lies_within_what_is_believed():
    rules = replace(whole("turbulent", 10), fog=30.0)
    company, dice = found(rules, LUCK), np.random.default_rng(3)
    while company.quarter < rules.quarters:
        truth, _ = estimates_of(company, replace(rules, fog=0.0))
        believed, doubt = estimates_of(company, rules)
        assert (np.abs(truth - believed) <= doubt + 1e-9).all()
        hidden = [row for row, meter in enumerate(SEEN_BY) if doubt[row].any()]
        assert np.abs(truth - believed)[hidden].mean() > 0.15 * doubt[hidden].mean()
        company = play_turn(company, restless(company, dice, rules), rules).company


@pytest.mark.parametrize(
    ("lever", "meter"), [("analytics", "process"), ("one_on_ones", "trust"), ("survey", "trust")]
)
def test_measuring_and_listening_narrow_the_range(lever, meter):
    rules = replace(plain("stable", 8), fog=20.0)

    def doubts(player):
        company = found(rules, LUCK)
        while company.quarter < rules.quarters:
            company = play_turn(company, player(look(company, rules)), rules).company
        return doubt_of(company, rules)[METERS.index(meter)]

    plainly = doubts(PLAYERS["half"])
    asked = doubts(pulling(PLAYERS["half"], **{lever: 2 if lever == "analytics" else True}))
    assert asked.mean() < 0.85 * plainly.mean()


def test_a_survey_is_felt_in_trust_a_quarter_later():
    rules = replace(plain("stable", 4), fog=20.0)
    asked = run(rules, pulling(PLAYERS["half"], survey=lambda outlook: outlook.quarter == 0))
    lines = asked.contributions["trust.surveyed"].mean(axis=1)
    assert lines[0] == 0.0
    assert lines[1] > 0.01
    assert (lines[2:] == 0.0).all()


# --- executives (C2, C9, C12, D11)


def in_office(candidate, mandate, like="turbulent", player="all-leadership"):
    rules = replace(plain(like), candidates=(candidate,))
    return made(rules, pulling(PLAYERS[player], mandates=[[mandate]]))


@pytest.mark.parametrize("like", LIKES)
def test_a_visionary_needs_a_manager_and_another_visionary_adds_little(like):
    alone = made(plain(like), PLAYERS["all-leadership"])
    manager, twin = (in_office(who, Mandate.FREE, like) for who in (MANAGER, LEADER))
    assert manager.mean() > 2.0 * alone.mean() + 100.0
    assert twin.mean() < 1.1 * alone.mean()
    assert errors(manager, twin) > 10


@pytest.mark.parametrize("like", LIKES)
def test_the_reverse_holds_for_a_bureaucrat(like):
    alone = made(plain(like), PLAYERS["all-management"])
    leader, twin = (in_office(who, Mandate.FREE, like, "all-management") for who in (LEADER, MANAGER))
    assert leader.mean() > 1.5 * alone.mean()
    assert twin.mean() < alone.mean()


def test_more_trust_with_the_work_brings_more_and_a_short_rein_loses_them():
    asked, reporting, free = (in_office(MANAGER, mandate) for mandate in list(Mandate)[1:])
    assert errors(reporting, asked) > 5
    assert errors(free, reporting) > 5
    rules = replace(plain(), candidates=(MANAGER,))
    reined = found(rules, LUCK)
    while reined.quarter < 8:
        decision = pulling(PLAYERS["all-leadership"], mandates=[[Mandate.ASK]])(look(reined, rules))
        reined = play_turn(reined, decision, rules).company
    free = found(rules, LUCK)
    while free.quarter < 8:
        decision = pulling(PLAYERS["all-leadership"], mandates=[[Mandate.FREE]])(look(free, rules))
        free = play_turn(free, decision, rules).company
    assert reined.departed.mean() > 0.9
    assert free.departed.mean() < 0.5


def test_two_hands_on_one_rein_clash():
    rules = replace(plain("stable", 8), candidates=(MANAGER,))
    both = run(rules, pulling(PLAYERS["all-management"], mandates=[[Mandate.FREE]]))
    apart = run(rules, pulling(PLAYERS["all-leadership"], mandates=[[Mandate.FREE]]))
    assert both.contributions["alignment.clash"][3:].mean() < -0.01
    assert (apart.contributions["alignment.clash"] == 0.0).all()


def test_a_bench_softens_the_loss_of_an_executive():
    rules = replace(plain("stable", 9), candidates=(MANAGER,))

    def lost(develop):
        def mandates(outlook):
            return [[Mandate.FREE if outlook.quarter < 7 else Mandate.NONE]]

        one = run(rules, pulling(PLAYERS["half"], mandates=mandates, develop=develop))
        fell = one.contributions["process.left"][7]
        stood = one.stock(EXECUTIVE_STOCKS[0])[7]
        return fell[stood > 0.0].mean(), one.stock(Stock.BENCH)[7].mean()

    (bare, low), (grown, high) = lost(False), lost(True)
    assert high > low + 0.2
    assert bare < 1.2 * grown < 0.0


# --- initiatives (B10, D12, C13)


def many(count, work=1.0, **other):
    one = {"risk": 40.0, "premium": 0.3, "win": UPSIDE, "flop": DOWNSIDE} | other
    return tuple(Initiative(f"i{row}", f"I{row}", work, 2.0, 0.1, 4.0, **one) for row in range(count))


def test_juggling_more_at_once_lengthens_each_at_the_same_attention():
    rules = replace(plain("stable", 12), initiatives=many(6))

    def shipped(rows):
        bets = np.array([[int(row in rows)] for row in range(6)])

        def play(outlook):
            decision = PLAYERS["half"](outlook)
            rest = idle(outlook.opened, outlook.hours.size)
            pulled = replace(rest, bets=rest.bets + bets)
            hours = whole_hours(decision.hours, outlook.hours - 12.0)
            return Decision(hours, decision.style, decision.choice, pulled)

        one = play_out(rules, LUCK, play, kept=INITIATIVE_STOCKS)
        return (one.stocks[:, sorted(rows)] >= 1.0).argmax(axis=0)

    few, all_six = shipped({0, 1}), shipped(set(range(6)))
    assert (few > 0).all()
    reached = np.where(all_six > 0, all_six, 13)
    assert reached.mean() > 1.5 * few.mean()
    assert reached.min(axis=0).mean() > 1.5 * few.min(axis=0).mean()


def test_the_way_of_an_idea_leads_over_plan_and_build_and_no_plan_means_no_way():
    rules = replace(plain("stable", 8), initiatives=many(1))
    bets = {"bets": [[Bet.RUN]]}
    visionary = run(rules, pulling(PLAYERS["all-leadership"], **bets))
    half = run(rules, pulling(PLAYERS["half"], **bets))
    assert half.stock(INITIATIVE_STOCKS[0])[5].mean() > 3.0 * visionary.stock(INITIATIVE_STOCKS[0])[5].mean()


def test_a_clear_direction_and_sight_raise_the_odds():
    company, (bet,) = found(plain(), LUCK), many(1)
    low, high = (chance_of(bet, company, np.full(LUCK.size, level), USUAL) for level in (0.3, 0.8))
    assert (high > low + 0.2).all()
    seen = with_level(company, Stock.SIGHT_WORK, 0.8)
    assert (chance_of(bet, seen, np.full(LUCK.size, 0.5), USUAL) > chance_of(bet, company, 0.5, USUAL)).all()


def test_bets_come_out_as_often_as_their_odds_say():
    rules = replace(plain("stable", 8), initiatives=many(1, work=0.4))
    company, told = found(rules, seeds(3000, 62_000)), []
    player = pulling(PLAYERS["half"], bets=[[Bet.RUN]])
    while company.quarter < rules.quarters:
        turn = play_turn(company, player(look(company, rules)), rules)
        (venture,) = turn.workings.ventures
        odds = chance_of(rules.initiatives[0], company, turn.workings.direction, USUAL)
        told += list(
            zip(odds[venture.wins | venture.flops], venture.wins[venture.wins | venture.flops], strict=True)
        )
        company = turn.company
    odds, won = np.array(told).T
    assert len(told) > 2900
    assert abs(odds.mean() - won.mean()) < 0.03


def test_insurance_costs_and_softens_a_failure():
    risky = many(1, work=0.4, risk=95.0, flop=(Effect("cash", -6.0), Effect("trust", -20.0)))
    safe = many(1, work=0.4, risk=5.0)
    for initiatives, better in ((risky, True), (safe, False)):
        rules = replace(plain("stable", 8), initiatives=initiatives)
        bare, insured = (
            made(rules, pulling(PLAYERS["half"], bets=[[bet]])) for bet in (Bet.RUN, Bet.RUN_INSURED)
        )
        assert bool(insured.mean() > bare.mean()) is better
    rules = replace(
        plain("stable", 8), initiatives=many(1, work=0.4, risk=60.0, flop=(Effect("cash", -6.0),))
    )
    bare, insured = (
        made(rules, pulling(PLAYERS["half"], bets=[[bet]])) for bet in (Bet.RUN, Bet.RUN_INSURED)
    )
    assert insured.std() < bare.std()


# --- what no lever may do


@pytest.mark.parametrize("like", LIKES)
def test_all_levers_used_well_pay_and_all_pulled_at_random_cost(like):
    rules = replace(whole(like), candidates=(MANAGER, LEADER), rivals=(), initiatives=many(2, work=1.5))
    dice = np.random.default_rng(5)

    def wild(outlook):
        decision = PLAYERS["adaptive"](outlook)
        return replace(decision, levers=restless(company_like(outlook), dice, rules).levers)

    def company_like(outlook):
        return found(rules, np.arange(outlook.hours.size, dtype=np.uint64))

    alone, well, badly = (
        made(rules, player) for player in (PLAYERS["adaptive"], PLAYERS["resourceful"], wild)
    )
    assert errors(well, alone) > 4
    assert badly.mean() < 0.9 * alone.mean()


def test_what_a_scenario_keeps_shut_cannot_be_pulled():
    rules = plain("growth", 6)
    shut = pulling(PLAYERS["half"], training=3, one_on_ones=True, survey=True, analytics=2, develop=True)
    told = run(rules, shut).contributions
    assert not any(key in LEVER_TERMS for key in told)


def test_levers_that_take_more_hours_than_there_are_rest_but_executives_stay():
    rules = replace(whole("stable", 6), start=(("problems", 400.0),))
    company = found(rules, LUCK)
    hired = pulling(PLAYERS["half"], mandates=[[Mandate.FREE], [Mandate.NONE]])(look(company, rules))
    company = play_turn(company, hired, rules).company
    everything = replace(
        idle(rules, LUCK.size),
        training=np.full(LUCK.size, 2),
        one_on_ones=np.ones(LUCK.size, np.bool_),
        mandates=np.full((2, LUCK.size), int(Mandate.ASK)),
        bets=np.full((2, LUCK.size), int(Bet.RUN)),
    )
    busy = with_level(company, Stock.PROBLEMS, 9e3)
    short = replace(rules, initiatives=tuple(replace(bet, hours=20.0) for bet in rules.initiatives))
    turn = play_turn(busy, replace(hired, levers=everything), short)
    assert not any(venture.runs.any() for venture in turn.workings.ventures)
    assert (turn.company.mandates[0] == Mandate.FREE).mean() > 0.8
    assert (turn.company.mandates[1] == Mandate.NONE).all()
