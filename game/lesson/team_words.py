"""Why a team melts and what works against it: who left and why, who was signed up, and by which practice."""

from game.engine import USUAL, Cause, Practice, Stock
from game.engine.scale import unit
from game.engine.terms import TERMS
from game.lesson.units import signed_in, sized
from game.lesson.wording import cause_name, joined, plain
from game.play.game import Game
from game.play.meters import history
from game.play.names import PRACTICES
from game.play.why import UNSEEN, why
from game.words import _

_MUCH = 0.04
"""Share of the team whose loss in a quarter is much."""
_MELTED = 0.10
"""Share lost since the most there were in the last year."""
_YEAR = 4
_PRACTICE_OF = {practice.name.lower(): practice for practice in Practice}


def melts(game: Game, number: int) -> bool:
    """Return whether the team fell by much in a quarter from 0, or fell on, far below its most in a year."""
    people = history(game, "team")[: number + 2]
    before, after = people[-2], people[-1]
    most = max(people[-1 - _YEAR :])
    return after < before and (after <= (1 - _MUCH) * before or after <= (1 - _MELTED) * most)


def team_sentences(game: Game, number: int) -> str:
    """Say for how many there was work and, of a team that melts, why and what works against it."""
    told = [_work_there_is(game, number)]
    if melts(game, number):
        told += [one for one in (_weary(game, number), _heart(game, number), _signed(game, number)) if one]
    return " ".join(told)


def _people(game: Game, number: int, working: str) -> float:
    found = float(getattr(game.quarters[number].turn.workings, working)[0])
    return found * unit(Stock.TEAM, game.scenario.rules)


def _work_there_is(game: Game, number: int) -> str:
    """Say how many people there was work for: fewer, when they work well, than there are."""
    return _("There was work for about {people}.").format(people=plain(_people(game, number, "wanted")))


def _weary(game: Game, number: int) -> str:
    """Say what took people's heart, since those who have little of it leave."""
    causes = why(game, "engagement", number)
    lines = [] if causes is None else causes.contributions
    took = [line for line in lines if line.amount <= -0.5 and line.source != UNSEEN][:2]
    told = [
        _("{name} ({amount})").format(
            name=cause_name(line.name, line.who), amount=signed_in(game, "engagement", line.amount, 1)
        )
        for line in took
    ]
    text = _("The less engagement, the more leave; what took it: {causes}.")
    return text.format(causes=joined(told)) if told else ""


def _heart(game: Game, number: int) -> str:
    """Say which practice gives engagement, and how much of it the quarter's hours gave."""
    given, so_far = game.quarters[number].plan.hours, [_gave(game, n) for n in range(number + 1)]
    practices = _moving(Stock.ENGAGEMENT)
    help_it = [p for p in practices if sum(gave.get(p, 0.0) for gave in so_far) > 0] or practices[:1]
    told = [
        _("{practice} ({hours}\u00a0h gave {amount})").format(
            practice=_(PRACTICES[practice].name).lower(),
            hours=given[practice],
            amount=signed_in(game, "engagement", so_far[-1].get(practice, 0.0), 1),
        )
        for practice in help_it
    ]
    return _("What gives it: {practices}.").format(practices=joined(told))


def _gave(game: Game, number: int) -> dict[Practice, float]:
    """Return what each practice gave engagement in a quarter, in points."""
    causes = why(game, "engagement", number)
    lines = causes.contributions if causes else ()
    return {_PRACTICE_OF[line.source]: line.amount for line in lines if line.source in _PRACTICE_OF}


def _moving(stock: Stock) -> list[Practice]:
    """Return the practices by which the ledger may book something on a stock."""
    terms = (term for term in TERMS.values() if term.stock is stock and term.cause is Cause.PRACTICE)
    return list(dict.fromkeys(_PRACTICE_OF[term.source] for term in terms if term.source in _PRACTICE_OF))


def _signed(game: Game, number: int) -> str:
    """Say whom the quarter signed up for the next one, and by which practice, or why nobody."""
    played, signed = game.quarters[number], _people(game, number, "signed")
    practice = _moving(Stock.TEAM)[0]
    name, hours = _(PRACTICES[practice].name), played.plan.hours[practice]
    if round(signed) > 0:
        told = _("{practice} ({hours}\u00a0h) signed up {people} for the next quarter").format(
            practice=name, hours=hours, people=sized(game, "team", signed)
        )
        most = USUAL.hire_max * history(game, "team")[number]
        return told + (
            _("; more hours there sign up more.")
            if signed < most - 0.5
            else _(", as many as can be taken in.")
        )
    if played.before.stock(Stock.CASH)[0] <= -0.5 * USUAL.credit:
        return _("Nobody was signed up: a company so deep in debt hires no one.")
    if _people(game, number, "wanted") <= history(game, "team")[number + 1]:
        told = _(
            "Nobody was signed up: there is no work for more. Once there is, {practice} signs people up."
        )
        return told.format(practice=name.lower())
    return _("Nobody was signed up: wages take already all that sales allow for them.")
