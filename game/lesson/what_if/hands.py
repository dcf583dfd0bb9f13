"""In other hands: a company's game played on with the decisions of another that met the same luck."""

from dataclasses import replace

from game.lesson.what_if.branch import Before, Branch, as_it_comes, goes_on, meeting, own_plan
from game.lesson.what_if.own import own_levers
from game.lesson.what_if.wish import at, fitting, rearranged
from game.play.game import Game, Quarter, end_quarter, hours_for_practices
from game.play.plan import Plan


def in_other_hands(
    real: Game,
    quarter: int,
    model: Game,
    *,
    onwards: bool = True,
    weeks_alone: bool = False,
    before: Before = as_it_comes,
    until: int | None = None,
) -> Branch:
    """Play a game on from a quarter already played with what another game's player decided.

    Weeks are taken over in their proportions, of as many hours as the other player gave of those there were;
    with `weeks_alone` nothing else is, otherwise style, levers as far as the hours allow, and answers to the
    events both met too. An event the model never met is answered as in the real game, and by the need if
    that never met it either. Without `onwards` this holds for the one quarter. A model that ended earlier
    repeats its last week; it must have played `quarter`, from 0. `before` and `until` are as in `branch`.
    """
    other = at(real, quarter)
    while goes_on(real, other, until):
        theirs = onwards or other.number == quarter
        other = other if other.number == quarter else before(other)
        plan = own_plan(real, other)
        other = end_quarter(other, _theirs(model, other, plan, weeks_alone=weeks_alone) if theirs else plan)
    return Branch(real, quarter, other, onwards)


def _theirs(model: Game, other: Game, own: Plan, *, weeks_alone: bool) -> Plan:
    played = model.quarters[min(other.number, model.number - 1)]
    plan = own if weeks_alone else _with_their_rest(model, played, other, own)
    then = at(model, played.number)
    there = hours_for_practices(then, played.plan.choice, played.plan.levers)
    unspent = max(there - played.plan.spent, 0)
    total = max(hours_for_practices(other, plan.choice, plan.levers) - unspent, 0)
    return replace(plan, hours=rearranged(played.plan.hours, {}, total))


def _with_their_rest(model: Game, played: Quarter, other: Game, own: Plan) -> Plan:
    """Return the plan with the other player's answer, style and levers."""
    met = meeting(model, other.event_row) if other.event_row >= 0 else None
    choice = own.choice if met is None else met.plan.choice
    levers = fitting(other, choice, own_levers(model, played, other.company))
    return replace(own, choice=choice, style=played.plan.style, levers=levers)
