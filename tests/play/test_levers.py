from dataclasses import replace

import numpy as np
import pytest

from game.engine import METERS, Bet, Cause, Mandate, Outcome, Practice, Skill, Stock
from game.engine.lever_terms import FLOPPED_LINES, WON_LINES
from game.engine.scale import unit
from game.engine.stocks import EXECUTIVE_STOCKS, INITIATIVE_STOCKS, SKILL_STOCKS
from game.play.bets import Stage, bet_readings
from game.play.bill import bill, total
from game.play.executives import Place, bench_reading, executive_readings, hands_on
from game.play.game import end_quarter, hours_for_practices, hours_of_levers, new_game, opening_plan
from game.play.measures import Measures
from game.play.meters import history, plane_path, read, reading, shown, state_seen, worth_now
from game.play.news import Kind, news
from game.play.opened import Lever, measures_open, opened
from game.play.plan import Plan, fitted
from game.play.rivals import rival_readings
from game.play.seen import companies, seen
from game.play.sights import sight_readings
from game.play.skills import skill_readings
from game.play.slots import keep, load, new_slot
from game.play.truth import truths
from game.play.why import UNSEEN, why
from tests.play.ferry import ferry, played
from tests.play.whole_company import WHOLE, lived, restless, whole_company

SEEDS = range(40, 60)
LEVER_STOCKS = tuple(
    stock.name.lower()
    for stock in (
        *SKILL_STOCKS,
        Stock.SIGHT_PEOPLE,
        Stock.SIGHT_WORK,
        Stock.BENCH,
        *EXECUTIVE_STOCKS,
        *INITIATIVE_STOCKS,
    )
)


def games(quarters):
    return [game for seed in SEEDS if not (game := lived(quarters, seed)).over]


def test_ranges_contain_the_truth_and_counted_meters_have_none():
    for game in games(4):
        for number, company in enumerate(companies(game)):
            for meter in METERS:
                known, true = reading(game, meter, number), shown(company, meter, game)
                assert known.low - 1e-9 <= true <= known.high + 1e-9
                assert known.span[0] <= known.share <= known.span[1]
                assert known.counted == (meter in {"customers", "team", "cash"})


def test_estimates_stand_for_the_truth_until_the_game_is_over():
    game = lived(3)
    differs = [history(game, m) != tuple(shown(c, m, game) for c in companies(game)) for m in METERS]
    assert sum(differs) == 8
    dice = np.random.default_rng(1)
    while not game.over:
        game = end_quarter(game, restless(game, dice))
    for meter in METERS:
        assert history(game, meter) == tuple(shown(c, meter, game) for c in companies(game))


def test_what_is_read_off_the_company_in_fog_is_read_off_what_is_believed():
    game = lived(3)
    believed = seen(game)
    held, up = plane_path(game)[-1]
    assert up == pytest.approx((read(game, "direction", 3).value + read(game, "engagement", 3).value) / 200)
    assert held != plane_path(replace(game, scenario=whole_company(0.0)))[-1][0]
    assert worth_now(game).total != worth_now(game, game.company).total
    assert state_seen(game) in {state_seen(game, 3)}
    assert believed.trail[3, 1, 0] == pytest.approx(
        0.2 * read(game, "trust", 3).value / 100 * game.company.sales[0]
    )


def test_without_fog_everything_is_as_it_is():
    game = played(3)
    assert seen(game) is game.company
    assert all(reading(game, meter).counted for meter in METERS)
    assert not truths(game)
    assert not opened(game.scenario.rules)
    assert not measures_open(game.scenario.rules)


@pytest.mark.parametrize("fog", [0.0, 14.0, 40.0])
def test_the_lines_of_every_why_add_up_to_the_change_that_is_shown(fog):
    for seed in SEEDS:
        game = lived(4, seed, fog)
        for number in range(len(game.quarters)):
            for subject in (*METERS, *LEVER_STOCKS):
                told = why(game, subject, number)
                total_of = sum(line.amount for line in told.contributions)
                assert total_of == pytest.approx(told.after - told.before, abs=2e-3), subject


def test_in_fog_causes_are_as_rough_as_sight_and_exact_when_the_game_is_over():
    game = lived(3)
    lines = why(game, "trust", 2).contributions
    doubt = 14.0 * (1.0 - float(game.company.stock(Stock.SIGHT_PEOPLE)[0]))
    step = max(1.0, round(doubt / 4.0))
    assert [line for line in lines if line.source == UNSEEN]
    for line in lines:
        assert line.source == UNSEEN or line.amount / step == pytest.approx(round(line.amount / step))
    assert not [line for line in why(game, "cash", 2).contributions if line.source == UNSEEN]
    dice = np.random.default_rng(1)
    while not game.over:
        game = end_quarter(game, restless(game, dice))
    assert not [line for line in why(game, "trust", 2).contributions if line.source == UNSEEN]


def test_causes_name_whom_they_are_about():
    game = lived(4)
    told = [line.told for number in range(4) for line in why(game, "cash", number).contributions]
    assert any(line.endswith(": salary") and "{who}" not in line for line in told)
    assert not [line for line in told if "{" in line]


def test_the_bill_is_what_the_engine_takes():
    for seed in SEEDS:
        game = lived(0, seed)
        dice = np.random.default_rng(seed)
        for _quarter in range(4):
            if game.over:
                break
            plan = restless(game, dice)
            told = total(game, plan.levers)
            assert told.hours == pytest.approx(hours_of_levers(game, plan.levers))
            game = end_quarter(game, plan)
            came_out = (WON_LINES[Stock.CASH], FLOPPED_LINES[Stock.CASH])
            paid = -sum(
                float(entry.amount[0])
                for entry in game.quarters[-1].turn.ledger.entries
                if entry.term.stock is Stock.CASH
                and entry.term.cause is Cause.LEVER
                and entry.term not in came_out
            )
            assert told.million == pytest.approx(paid * unit(Stock.CASH, game.scenario.rules), abs=1e-4)


def test_the_bill_names_each_lever_in_use_and_nothing_that_rests():
    game = new_game(whole_company(), 7)
    levers = (
        Measures(training=Skill.EMPATHY, analytics=2, develop=True)
        .with_mandate(1, Mandate.REPORT, game.scenario.rules)
        .with_bet(0, Bet.RUN_INSURED, game.scenario.rules)
    )
    assert [(item.lever, item.who) for item in bill(game, levers)] == [
        ("training", ""),
        ("analytics", ""),
        ("develop", ""),
        ("executive", "Vito Aalders"),
        ("initiative", "The depot on the other shore"),
    ]
    executive, initiative = bill(game, levers)[-2:]
    assert (executive.cost.once, initiative.cost.once) == (0.08, 0.04)
    assert bill(game, Measures()) == ()


def test_what_a_plan_brings_to_skills_and_sight_is_what_it_brings():
    for seed in SEEDS:
        game = lived(2, seed)
        if game.over:
            continue
        plan = restless(game, np.random.default_rng(seed))
        skills, sights = skill_readings(game, plan), sight_readings(game, plan)
        after = end_quarter(game, plan)
        if not after.failed:
            then = skill_readings(after, plan)
            for told, came in zip(skills, then, strict=True):
                assert told.level + told.coming == pytest.approx(came.level, abs=1e-3)
                assert told.trained == (plan.levers.training == told.skill)
            for seen_now, came in zip(sights, sight_readings(after, plan), strict=True):
                assert seen_now.doubt_next == pytest.approx(came.doubt, abs=1e-3)


def _plan(game, levers, hours=(5, 5, 5, 9, 5, 5), choice=0):
    taken = choice if game.event else -1
    return Plan(fitted(hours, hours_for_practices(game, taken, levers)), 1, taken, levers)


def _calm():
    return new_game(replace(whole_company(), rules=replace(whole_company().rules, events=())), 9)


def test_an_executive_comes_settles_in_and_is_lost_when_dismissed():
    game = _calm()
    rules = game.scenario.rules
    outside = executive_readings(game, _plan(game, Measures()))
    assert [one.place for one in outside] == [Place.OUTSIDE] * 4
    assert [one.temper for one in outside] == ["proud", "thin-skinned", "easy-going", "patient"]
    free = Measures().with_mandate(0, Mandate.FREE, rules)
    assert executive_readings(game, _plan(game, free))[0].place is Place.ARRIVES
    assert not executive_readings(game, _plan(game, free))[0].brings
    for _quarter in range(3):
        game = end_quarter(game, _plan(game, free))
    assert [(one.kind, one.who) for one in news(game, 0)][:1] == [(Kind.ARRIVED, "Mara Lindqvist")]
    inside = executive_readings(game, _plan(game, free))[0]
    assert inside.place is Place.INSIDE
    assert {clash.other for clash in inside.clashes} == {None}
    assert sum(hours for _practice, hours in inside.brings) < 30
    assert ("Mara Lindqvist", dict(inside.brings)[Practice.PLAN]) in hands_on(
        game, _plan(game, free), Practice.PLAN
    )
    assert inside.lost.process > 0
    goes = executive_readings(game, _plan(game, Measures()))[0]
    assert goes.place is Place.GOES
    process = shown(game.company, "process", game)
    game = end_quarter(game, _plan(game, Measures()))
    assert Kind.LEFT in {one.kind for one in news(game)}
    assert executive_readings(game, _plan(game, Measures()))[0].place is Place.LEFT
    left = [e for e in game.quarters[-1].turn.ledger.entries if e.term.id == "process.left" and e.amount[0]]
    assert -100 * float(left[0].amount[0]) == pytest.approx(
        inside.lost.process * process / _seen_process(inside, game), rel=0.01
    )


def _seen_process(_inside, game):
    return read(replace(game, quarters=game.quarters[:-1]), "process", 3).value


def test_two_executives_on_one_rein_clash_by_name():
    game = _calm()
    rules = game.scenario.rules
    both = Measures().with_mandate(0, Mandate.FREE, rules).with_mandate(2, Mandate.FREE, rules)
    for _quarter in range(3):
        game = end_quarter(game, _plan(game, both))
    clashes = executive_readings(game, _plan(game, both, hours=(9, 9, 9, 0, 0, 0)))[0].clashes
    assert {clash.other.name for clash in clashes} == {"Inês Duarte"}


def test_somebody_held_short_is_seen_to_waver():
    game = _calm()
    short = Measures().with_mandate(1, Mandate.ASK, game.scenario.rules)
    waves = []
    while not game.over and executive_readings(game, _plan(game, short))[1].place is not Place.LEFT:
        waves.append(executive_readings(game, _plan(game, short))[1].wavers)
        game = end_quarter(game, _plan(game, short))
    assert 0 in waves


def test_an_initiative_goes_from_idea_over_plan_and_build_to_shipped():
    game = _calm()
    rules = game.scenario.rules
    run = Measures().with_bet(0, Bet.RUN, rules)
    stages = []
    for _quarter in range(6):
        told = bet_readings(game, _plan(game, run))[0]
        stages.append(told.stage)
        if told.stage in {Stage.WON, Stage.FLOPPED} or game.over:
            break
        game = end_quarter(game, _plan(game, run))
    assert stages[0] is Stage.IDEA
    assert stages[-1] in {Stage.WON, Stage.FLOPPED}
    outcome = {Stage.WON: Outcome.WON, Stage.FLOPPED: Outcome.FLOPPED}[stages[-1]]
    assert int(game.company.outcomes[0, 0]) == outcome
    shipped = [one for one in news(game) if one.who == rules.initiatives[0].name]
    assert [one.kind for one in shipped] == [Kind.WON if outcome == Outcome.WON else Kind.FLOPPED]
    assert bet_readings(game, _plan(game, run))[0].bet is Bet.REST


def test_a_bet_that_comes_out_after_the_end_says_so():
    game = _calm()
    told = []
    while not game.over:
        told.append(bet_readings(game, _plan(game, Measures()))[0])
        game = end_quarter(game, _plan(game, Measures()))
    assert told[0].quarters is not None
    assert not told[0].late
    assert told[-1].late == (told[-1].quarters > 1)
    assert told[-1].late


def test_juggling_slows_each_and_the_card_says_so():
    game = _calm()
    rules = game.scenario.rules
    alone, all_of_them = Measures().with_bet(1, Bet.RUN, rules), Measures(bets=(Bet.RUN,) * 6)
    one, many = (bet_readings(game, _plan(game, levers))[1] for levers in (alone, all_of_them))
    assert one.quarters == one.alone
    assert many.quarters > many.alone
    assert many.coming < one.coming


def test_odds_are_as_believed_and_signs_are_told():
    told = bet_readings(_calm(), _plan(_calm(), Measures()))[5]
    assert 5 <= told.odds <= 95
    assert {(h.meter, h.up) for h in told.downside} == {
        ("direction", False),
        ("alignment", False),
        ("cash", False),
        ("trust", False),
    }


def test_what_the_bench_bears():
    game = lived(3)
    bench = bench_reading(game, opening_plan(game))
    assert bench.softens == pytest.approx(0.85 * bench.level)


def test_rivals_share_one_market_and_what_one_wins_another_loses():
    game = lived(4)
    told = rival_readings(game)
    assert [one.name for one in told][1:] == [rival.name for rival in game.scenario.rivals]
    assert sum(one.share for one in told) == pytest.approx(1.0)
    lines = why(game, "customers").contributions
    for one in told[1:]:
        moved = sum(line.amount for line in lines if line.who == one.name)
        assert moved == pytest.approx(-one.taken, abs=1e-3)
    assert all(len(one.history) == 5 for one in told)
    assert rival_readings(played(2)) == ()


def test_what_was_true_stands_beside_what_was_believed():
    game = lived(4)
    told = truths(game)
    assert [one.meter for one in told] == [m for m in METERS if m not in {"customers", "team", "cash"}]
    for one in told:
        assert len(one.believed) == len(one.true) == 5
        for believed, true in zip(one.believed, one.true, strict=True):
            assert believed.low - 1e-9 <= true <= believed.high + 1e-9
        worst = abs(one.believed[one.farthest].value - one.true[one.farthest])
        assert worst >= one.off > 0


def test_only_the_levers_a_scenario_opens_are_there():
    assert opened(whole_company().rules) == tuple(Lever)
    only_people = replace(ferry().rules, candidates=whole_company().rules.candidates)
    assert opened(only_people) == (Lever.PEOPLE,)
    assert measures_open(only_people) == ("develop",)


def test_levers_come_back_from_the_disk_with_the_game_and_the_unfinished_plan():
    game, dice = new_game(whole_company(), 5), np.random.default_rng(5)
    slot = new_slot(game, WHOLE)
    for _quarter in range(3):
        game = end_quarter(game, restless(game, dice))
    draft = restless(game, dice)
    assert keep(slot, game, draft) == ""
    loaded = load(slot)
    assert loaded.draft == draft
    assert [played.plan for played in loaded.game.quarters] == [played.plan for played in game.quarters]
    assert loaded.game.company.digest() == game.company.digest()
    assert [reading(loaded.game, meter) for meter in METERS] == [reading(game, meter) for meter in METERS]


def test_what_is_switched_on_stays_on_and_only_a_survey_is_for_one_quarter():
    game = new_game(whole_company(), 3)
    on = Measures(Skill.EMPATHY, 1, one_on_ones=True, survey=True, develop=True)
    for _quarter in range(3):
        levers = opening_plan(game).levers if game.quarters else on
        choice = 0 if game.event else -1
        plan = replace(opening_plan(game), choice=choice, levers=levers)
        hours = fitted(plan.hours, hours_for_practices(game, choice, levers))
        game = end_quarter(game, replace(plan, hours=hours))
        opening = opening_plan(game).levers
        assert replace(opening, mandates=(), bets=()) == replace(on, survey=False)
        assert hours_of_levers(game, opening) > 0
    off = replace(opening_plan(game), choice=0 if game.event else -1, levers=Measures())
    assert opening_plan(end_quarter(game, off)).levers.training is None
