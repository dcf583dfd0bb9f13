"""What if: the same luck, one decision changed, and every difference explained to its last part."""

import re
from dataclasses import replace
from functools import cache

import pytest

from game.engine import METERS, PLAYERS, Bet, Mandate, Practice, Skill, Style, look
from game.engine.rules import Candidate, Effect, Initiative
from game.lesson.comparison import final
from game.lesson.what_if import Wish, branch, chain, fell_away, gap, gaps, outcome, strangers, wished
from game.lesson.what_if.branch import meeting
from game.lesson.what_if.differences import by_unit, gap_sentence, told_parts, worth_sentence
from game.lesson.what_if.sentences import step_sentence, story_notes, verdict
from game.play.game import Game, end_quarter, hours_for_practices, new_game
from game.play.measures import Measures
from game.play.plan import Plan, fitted, plan_of
from game.scenarios import find, read_scenario
from tests.lesson.games import SHIPPED, finished, second_answers

SEEDS = range(7000, 7040)


@cache
def played(scenario: str, player: str, seed: int, quarters: int = 99) -> Game:
    story = read_scenario(find(scenario))
    game = new_game(story, seed)
    while not game.over and game.number < quarters:
        decision = PLAYERS[player](look(game.company, story.rules))
        game = end_quarter(game, plan_of(decision))
    return game


def digests(game: Game) -> list[str]:
    return [game.start.digest(), *(quarter.after.digest() for quarter in game.quarters)]


@pytest.mark.parametrize("scenario", SHIPPED)
def test_an_unchanged_decision_leads_to_the_real_game_to_the_bit(scenario):
    for seed in SEEDS:
        game = played(scenario, ("random", "half", "adaptive", "all-leadership")[seed % 4], seed)
        quarter = seed % game.number
        course = branch(game, quarter, wished(game, Wish(quarter)))
        assert course.same
        assert digests(course.other) == digests(game)
        assert all(not one.parts and one.amount == 0 for one in gaps(course))
        assert chain(course) == strangers(course) == fell_away(course) == ()


@cache
def changed(seed: int, scenario: str, player: str = "random"):
    """Return a game and a branch of it in which hours, style or answer differ, by turns."""
    game = played(scenario, player, seed)
    quarter = seed % game.number
    plan = game.quarters[quarter].plan
    wish = Wish(quarter).with_hours(Practice(seed % 6), 25)
    if seed % 3 == 1:
        wish = Wish(quarter, style=Style((plan.style + 1) % len(Style)))
    row = int(game.quarters[quarter].before.event[0])
    if seed % 3 == 2 and row >= 0:
        wish = Wish(quarter, choice=(plan.choice + 1) % len(game.scenario.rules.events[row].choices))
    return game, branch(game, quarter, wished(game, wish))


@pytest.mark.parametrize("scenario", SHIPPED)
def test_the_parts_of_every_gap_add_up_to_it(scenario):
    for seed in SEEDS:
        _game, course = changed(seed, scenario)
        for until in range(max(course.real.number, course.other.number) + 1):
            for meter in METERS:
                one = gap(course, meter, until)
                assert sum(part.amount for part in one.parts) == pytest.approx(one.amount, abs=1e-9)
                assert all(course.quarter <= part.first < max(until, 1) for part in one.parts)


@pytest.mark.parametrize("scenario", SHIPPED)
def test_both_courses_meet_the_same_luck_and_share_what_came_before(scenario):
    for seed in SEEDS:
        game, course = changed(seed, scenario)
        assert digests(course.other)[: course.quarter + 1] == digests(game)[: course.quarter + 1]
        for one, other in zip(game.quarters, course.other.quarters, strict=False):
            blows = [
                {
                    e.term.id
                    for e in quarter.turn.ledger.entries
                    if e.term.id.endswith("incident") and e.amount[0]
                }
                for quarter in (one, other)
            ]
            assert blows[0] == blows[1]


def test_later_decisions_stay_the_players_own():
    stranger_seen = 0
    for seed in SEEDS:
        game, course = changed(seed, "kite-without-a-string")
        for quarter in course.other.quarters[course.quarter + 1 :]:
            if quarter.number >= game.number:
                break
            own = game.quarters[quarter.number].plan
            assert quarter.plan.style == own.style
            there = replace(course.other, quarters=course.other.quarters[: quarter.number])
            assert quarter.plan.spent <= hours_for_practices(there, quarter.plan.choice)
            for practice in Practice:
                share = own.hours[practice] / max(1, own.spent)
                assert abs(quarter.plan.hours[practice] - share * quarter.plan.spent) < 1
            row = int(quarter.before.event[0])
            met = meeting(game, row) if row >= 0 else None
            if met is not None:
                assert quarter.plan.choice == met.plan.choice
        stranger_seen += any(one.known is None for one in strangers(course))
    assert stranger_seen


def test_answers_that_fell_away_and_events_never_met_are_told():
    told = []
    for seed in SEEDS:
        game, course = changed(seed, "kite-without-a-string")
        notes = story_notes(course)
        assert len(notes) >= len(strangers(course)) + len(fell_away(course))
        for lost in fell_away(course):
            title = game.scenario.events[int(lost.before.event[0])].title
            assert any(title in note and "falls away" in note for note in notes)
        told += notes
    assert any("taken by the need" in note for note in told)
    assert any("your answer is kept" in note for note in told)


def test_hours_wished_for_one_practice_come_from_the_others():
    game = finished(SHIPPED[0], "half", 1)
    plan = game.quarters[3].plan
    more = wished(game, Wish(3).with_hours(Practice.PLAN, plan.hours[Practice.PLAN] + 6))
    assert more.spent == plan.spent
    assert more.hours[Practice.PLAN] == plan.hours[Practice.PLAN] + 6
    assert all(more.hours[p] <= plan.hours[p] for p in Practice if p is not Practice.PLAN)
    everything = wished(game, Wish(3).with_hours(Practice.PLAN, 99))
    assert everything.hours[Practice.PLAN] == plan.spent
    both = Wish(3).with_hours(Practice.PLAN, 99).with_hours(Practice.CONTROL, 10)
    assert wished(game, both).hours[Practice.CONTROL] == 10
    nothing = Wish(3)
    for practice in Practice:
        nothing = nothing.with_hours(practice, 0)
    assert wished(game, nothing).spent == 0


def test_the_real_side_is_judged_as_the_debrief_judges_it():
    game, course = changed(7001, SHIPPED[1])
    told, came = final(game), outcome(course)
    assert came.real.worths == told.worths
    assert came.real.score == pytest.approx(told.score)
    assert came.score_gap == pytest.approx(came.other.score - told.score)
    assert came.worth_gap == pytest.approx(came.other.worths[-1] - told.worths[-1])


def test_while_the_game_goes_on_nothing_beyond_now_is_shown():
    game = played(SHIPPED[0], "random", 5, quarters=6)
    course = branch(game, 2, wished(game, Wish(2, style=Style.SERVANT)))
    assert course.other.number == 6
    came = outcome(course)
    assert came.score_gap is None
    assert "score" not in verdict(course, came)


def test_a_company_that_failed_may_have_lived():
    failed = None
    for seed in range(3, 40):
        game = new_game(read_scenario(find(SHIPPED[0])), seed)
        while not game.over:
            choice = 0 if game.event is not None else -1
            hours = fitted((60, 0, 0, 0, 0, 0), hours_for_practices(game, choice))
            game = end_quarter(game, Plan(hours, Style.AUTOCRATIC, choice))
        failed = game if game.failed else failed
    assert failed is not None
    wish = Wish(0)
    for practice in Practice:
        wish = wish.with_hours(practice, 7)
    course = branch(failed, 0, wished(failed, wish))
    assert course.other.number >= failed.number
    if course.other.number > failed.number:
        assert any("your last week is repeated" in note for note in story_notes(course))
    assert sum(part.amount for part in gap(course, "cash").parts) == pytest.approx(gap(course, "cash").amount)


@pytest.mark.parametrize("scenario", SHIPPED)
def test_the_chain_is_in_order_and_each_meter_is_told_once(scenario):
    for seed in SEEDS:
        game, course = changed(seed, scenario)
        steps = chain(course)
        assert [step.quarter for step in steps] == sorted(step.quarter for step in steps)
        assert len({step.gap.meter for step in steps}) == len(steps)
        before: dict[int, set[str]] = {}
        for step in steps:
            before.setdefault(step.quarter, set()).add(step.gap.meter)
            earlier = {m for quarter, meters in before.items() if quarter < step.quarter for m in meters}
            assert set(step.through) <= earlier
            assert step_sentence(game, step).endswith(".")


def test_sentences_name_the_parts_with_their_own_amounts_and_lose_nothing():
    for seed in SEEDS:
        game, course = changed(seed, SHIPPED[2])
        for one in gaps(course):
            told, rest = told_parts(game, one)
            assert sum(part.amount for part in told) + rest == pytest.approx(one.amount, abs=0.5)
            if told:
                assert told[0].name.format(who=told[0].who).lower()[1:] in gap_sentence(game, one).lower()


def figures(sentence: str) -> list[float]:
    """Return the signed figures of a sentence, whatever their unit."""
    found = re.findall(r"(?<=[ (])([+−])(?:[^\d\s]{0,3}\u00a0?)?([\d,]+(?:\.\d+)?)", sentence)
    return [float(number.replace(",", "")) * (1 if sign == "+" else -1) for sign, number in found]


@pytest.mark.parametrize("scenario", SHIPPED)
def test_every_difference_adds_up_as_it_is_printed_and_carries_its_unit(scenario):
    for seed in SEEDS[:4]:
        game, course = changed(seed, scenario)
        currency = game.scenario.company.currency
        told = [gap_sentence(game, one) for one in gaps(course) if one.parts]
        for said in (worth_sentence(course), *told):
            head, _colon, parts = said.partition(": ")
            if parts:
                assert sum(figures(parts)) == pytest.approx(sum(figures(head)), abs=1e-9), said
        for unit in by_unit(gaps(course)):
            assert len({currency in gap_sentence(game, one) for one in unit.gaps}) == 1
        assert {one.meter for unit in by_unit(gaps(course)) for one in unit.gaps} == set(METERS)


def test_one_cause_is_told_once_in_a_sum():
    game = second_answers(7)
    course = branch(game, 7, wished(game, Wish(7).with_hours(Practice.DIRECTION, 15)))
    for one in gaps(course):
        told, _rest = told_parts(game, one, 99)
        assert len({(part.name, part.who) for part in told}) == len(told)


def test_the_verdict_names_what_was_changed():
    game = finished(SHIPPED[0], "random", 2)
    style = Style.SERVANT if game.quarters[4].plan.style is not Style.SERVANT else Style.DEMOCRATIC
    course = branch(game, 4, wished(game, Wish(4, style=style)))
    said = verdict(course, outcome(course))
    assert f"the {style.name.lower()} style instead of the" in said
    assert "Ritorna" in said


def with_levers(seed: int) -> Game:
    """Play a company that opens every lever, pulling most of them, in weeks as full as they can be."""
    story = read_scenario(find(SHIPPED[0]))
    candidate = Candidate("vera", "Vera", "management", (0, 0, 0, 6, 6, 6), 0.05, 0.1, 40)
    bet = Initiative("map", "A map", 3, 4, 0.1, 10, 30, 0.05, (Effect("trust", 5),), (Effect("trust", -5),))
    opened = replace(story.rules, skills=True, fog=20.0, candidates=(candidate,), initiatives=(bet,))
    game = new_game(replace(story, rules=opened), seed)
    levers = Measures(Skill(0), 1, one_on_ones=True, mandates=(Mandate.REPORT,), bets=(Bet.RUN,))
    while not game.over:
        choice = 0 if game.event is not None else -1
        pulled = levers if hours_for_practices(game, choice, levers) > 5 else Measures()
        hours = fitted((20,) * 6, hours_for_practices(game, choice, pulled))
        game = end_quarter(game, Plan(hours, Style.SERVANT, choice, pulled))
    return game


def test_levers_are_the_players_own_too_and_can_be_wished_otherwise():
    for seed in range(7000, 7010):
        game = with_levers(seed)
        same = branch(game, 2, wished(game, Wish(2)))
        assert digests(same.other) == digests(game)
        without = branch(game, 2, wished(game, Wish(2, levers=Measures())))
        assert without.plan.levers == Measures()
        assert without.plan.spent > game.quarters[2].plan.spent
        assert digests(without.other)[3] != digests(game)[3]
        for meter in METERS:
            one = gap(without, meter)
            assert sum(part.amount for part in one.parts) == pytest.approx(one.amount, abs=1e-9)
        now = replace(game, quarters=game.quarters[:5])
        foggy = branch(now, 2, wished(now, Wish(2, levers=Measures())))
        for meter in METERS:
            one = gap(foggy, meter)
            assert sum(part.amount for part in one.parts) == pytest.approx(one.amount, abs=1e-9)
        burning = Wish(1).with_hours(Practice.CONTROL, 0)
        assert branch(game, 1, wished(game, burning)).other.number <= game.scenario.rules.quarters
