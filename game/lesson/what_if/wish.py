"""What to decide otherwise: a few hours, a style, an answer; the rest of the plan stays as it was."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from game.engine import Bet, Practice, Style
from game.play.game import Game, hours_for_practices, hours_of_levers
from game.play.measures import AT_REST, Measures
from game.play.plan import Hours, Plan, shared


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished otherwise in a quarter from 0: hours, a style, an answer, levers; None for as it was.

    `onwards` carries it on: in every later quarter, as many hours more or less for the same practices, the
    style, and the levers that were changed. An answer is for its quarter alone.
    """

    quarter: int
    hours: tuple[tuple[Practice, int], ...] = ()
    style: Style | None = None
    choice: int | None = None
    levers: Measures | None = None
    onwards: bool = False

    def with_hours(self, practice: Practice, hours: int) -> "Wish":
        """Return the wish with other hours for one practice."""
        others = tuple(pair for pair in self.hours if pair[0] != practice)
        return replace(self, hours=(*others, (practice, max(0, hours))))


def at(game: Game, quarter: int) -> Game:
    """Return the game as it stood at the beginning of a quarter already played."""
    return replace(game, quarters=game.quarters[:quarter])


def wished(game: Game, wish: Wish) -> Plan:
    """Return the plan of the wish's quarter as wished.

    Hours wished for one practice come from the others, and hours taken from one go to the others, in the
    proportions they had; as many hours as before stay free.
    """
    plan, then = game.quarters[wish.quarter].plan, at(game, wish.quarter)
    choice = plan.choice if wish.choice is None else wish.choice
    levers = fitting(then, choice, plan.levers if wish.levers is None else wish.levers)
    unspent = max(hours_for_practices(then, plan.choice, plan.levers) - plan.spent, 0)
    total = max(hours_for_practices(then, choice, levers) - unspent, 0)
    return replace(
        plan,
        levers=levers,
        hours=rearranged(plan.hours, dict(wish.hours), total),
        style=plan.style if wish.style is None else wish.style,
        choice=choice,
    )


def carried_hours(own: Plan, then: Plan, wish: Wish) -> dict[Practice, int]:
    """Return the hours a wish carried on fixes in a later week: as many more or less as at its quarter."""
    return {
        practice: max(0, own.hours[practice] + hours - then.hours[practice]) for practice, hours in wish.hours
    }


def carried_levers(own: Measures, then: Measures, wished_for: Measures | None) -> Measures:
    """Return the levers of a later quarter with all that a wish changed in those of its own quarter."""
    if wished_for is None:
        return own
    single = {
        part: getattr(wished_for if getattr(wished_for, part) != getattr(then, part) else own, part)
        for part in ("training", "analytics", "one_on_ones", "survey", "develop")
    }
    mandates = tuple(
        (wished_for if wished_for.mandate(row) is not then.mandate(row) else own).mandate(row)
        for row in range(max(len(own.mandates), len(wished_for.mandates)))
    )
    bets = tuple(
        (wished_for if wished_for.bet(row) is not then.bet(row) else own).bet(row)
        for row in range(max(len(own.bets), len(wished_for.bets)))
    )
    return Measures(**single, mandates=mandates, bets=bets)


def with_more(hours: Hours, practice: Practice, more: int) -> Hours:
    """Return a week with so many hours more for one practice, taken from the others in their proportions."""
    return rearranged(hours, {practice: hours[practice] + more}, sum(hours))


def fitting(game: Game, choice: int, levers: Measures) -> Measures:
    """Return the levers as far as the hours of the week allow beside a choice.

    What is asked anew each quarter is let go first, then the initiatives, the last ones first; executives
    stay as long as anything else can go.
    """
    hours = hours_for_practices(game, choice)
    return first_fitting(levers, hours, lambda fewer: hours_of_levers(game, fewer))


def first_fitting(levers: Measures, hours: int, taken: Callable[[Measures], float]) -> Measures:
    """Return the levers with as few let go as these hours allow; `taken` tells how many hours some take."""
    return next((fewer for fewer in _ever_fewer(levers) if taken(fewer) <= hours), AT_REST)


def _ever_fewer(levers: Measures) -> Iterator[Measures]:
    yield levers
    yield (levers := replace(levers, survey=False))
    yield (levers := replace(levers, develop=False))
    yield (levers := replace(levers, one_on_ones=False))
    yield (levers := levers.with_training(None))
    for row in reversed(range(len(levers.bets))):
        yield (levers := replace(levers, bets=(*levers.bets[:row], Bet.REST, *levers.bets[row + 1 :])))


def rearranged(hours: Hours, fixed: dict[Practice, int], total: int) -> Hours:
    """Fix some practices' hours, the last ones first, and share what is left among the others."""
    left, kept = total, dict.fromkeys(Practice, 0)
    for practice, wanted in reversed(fixed.items()):
        kept[practice] = min(wanted, left)
        left -= kept[practice]
    others = tuple(0 if p in fixed else hours[p] for p in Practice)
    if not any(others) and fixed:
        others = tuple(0 if p in fixed else 1 for p in Practice)
    rest = shared(others, left)
    h = [kept[p] + rest[p] for p in Practice]
    return (h[0], h[1], h[2], h[3], h[4], h[5])
