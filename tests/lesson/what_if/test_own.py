"""What if where people leave and bets ship at other times: the player's levers go on as they meant them."""

from dataclasses import replace

from game.engine import USUAL, Bet, Mandate, Outcome, Practice, worth
from game.lesson.what_if import Wish, branch, wished
from game.lesson.what_if.many import worths_with, worths_with_all
from game.play.game import Game, end_quarter, hours_for_practices, new_game, opening_plan
from game.play.measures import Measures
from game.play.plan import Plan, fitted
from tests.play.whole_company import lived, whole_company


def led(levers: Measures, quarters: int, seed: int = 7) -> Game:
    """Play with the same levers in every quarter, and every hour that is left, as far as they are there."""
    game = new_game(whole_company(), seed)
    while not game.over and game.number < quarters:
        choice = 0 if game.event else -1
        pulled = levers.within_reach(game.company)
        hours = fitted((20,) * 6, hours_for_practices(game, choice, pulled))
        game = end_quarter(game, Plan(hours, opening_plan(game).style, choice, pulled))
    return game


def test_hours_of_somebody_who_left_only_in_the_other_course_are_the_heads_again():
    game = led(Measures(mandates=(Mandate.REPORT,)), 8)
    course = branch(game, 3, wished(game, Wish(3, levers=Measures())))
    for quarter in course.other.quarters[4:]:
        then = replace(course.other, quarters=course.other.quarters[: quarter.number])
        assert quarter.before.departed[0, 0]
        assert quarter.plan.levers.mandate(0) is Mandate.NONE
        assert quarter.plan.spent == hours_for_practices(then, quarter.plan.choice)


def test_who_left_only_in_the_real_course_is_not_dismissed_in_the_other():
    game = led(Measures(mandates=(Mandate.ASK,)), 8)
    gone = next(quarter.number for quarter in game.quarters if quarter.after.departed[0, 0])
    free = Measures(mandates=(Mandate.FREE,))
    course = branch(game, gone - 1, wished(game, Wish(gone - 1, levers=free)))
    after = course.other.quarters[gone + 1]
    assert game.quarters[gone + 1].plan.levers.mandate(0) is Mandate.NONE
    assert not after.before.departed[0, 0]
    assert after.plan.levers.mandate(0) is Mandate.ASK


def test_an_initiative_that_is_slower_in_the_other_course_is_run_until_it_ships():
    game = led(Measures(bets=(Bet.RUN,)), 12)
    shipped = next(q.number for q in game.quarters if q.after.outcomes[0, 0] != Outcome.OPEN)
    idle = Wish(shipped - 1, levers=Measures()).with_hours(Practice.PLAN, 0)
    course = branch(game, shipped - 1, wished(game, idle))
    later = [q for q in course.other.quarters[shipped + 1 :] if q.before.outcomes[0, 0] == Outcome.OPEN]
    assert later
    assert all(quarter.plan.levers.bet(0) is Bet.RUN for quarter in later)
    assert course.other.company.outcomes[0, 0] != Outcome.OPEN


def test_many_branches_with_levers_are_those_played_one_by_one():
    for seed in (3, 4, 5):
        game, one_by_one = lived(9, seed), {}
        for number in range(0, game.number, 2):
            plans = [wished(game, wish) for wish in (Wish(number), Wish(number, levers=Measures()))]
            alone = [float(worth(branch(game, number, plan).other.company, USUAL).total[0]) for plan in plans]
            assert list(worths_with(game, number, plans)) == alone
            one_by_one[number] = (plans, tuple(alone))
            assert branch(game, number, plans[0]).other.company.digest() == game.company.digest()
        plans = {number: some for number, (some, _worths) in one_by_one.items()}
        assert worths_with_all(game, plans) == {number: told for number, (_plans, told) in one_by_one.items()}
