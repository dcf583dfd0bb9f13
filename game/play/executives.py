"""Candidates and executives as a player reads them, and the bench behind them (C2, C9, C12, D11)."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from game.engine import USUAL, Mandate, Practice, Stock
from game.engine.delegation import Office
from game.engine.numbers import Array
from game.engine.rules import Candidate
from game.engine.stocks import EXECUTIVE_STOCKS
from game.play.ahead import Ahead, ahead
from game.play.game import Game
from game.play.lever_names import TEMPERS, word_for
from game.play.plan import Plan
from game.play.seen import companies

_LEAST_CLASH = 0.5
"""Hours a week in one practice from which two hands on one rein are worth a warning."""


class Place(StrEnum):
    """Where somebody stands: could come, comes with this plan, is in office, goes with it, or has left."""

    OUTSIDE = "outside"
    ARRIVES = "arrives"
    INSIDE = "inside"
    GOES = "goes"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Clash:
    """Two hands on one rein: practice, hours a week both give, and whose the other is, None for you."""

    practice: Practice
    hours: float
    other: Candidate | None


@dataclass(frozen=True, slots=True)
class Lost:
    """What would be lost if somebody left now, in points of process, alignment and engagement."""

    process: float
    alignment: float
    engagement: float


@dataclass(frozen=True, slots=True)
class ExecutiveReading:
    """One candidate or executive under a plan; `row` is their place in the rules.

    `strengths` and `brings` are pairs of a practice and hours a week: once settled in with a free hand, and
    now. `standing` 0-100 and its change last quarter. `wavers`: after how many more quarters they would leave
    if their standing stays as low, 0 is at the end of this one; None when it is not low. `subject` is what
    `why` explains their standing by.
    """

    row: int
    subject: str
    who: Candidate
    place: Place
    mandate: Mandate
    temper: str
    strengths: tuple[tuple[Practice, float], ...]
    brings: tuple[tuple[Practice, float], ...]
    standing: float
    change: float
    tenure: int
    wavers: int | None
    clashes: tuple[Clash, ...]
    lost: Lost


@dataclass(frozen=True, slots=True)
class BenchReading:
    """The bench 0-100, its change last quarter and with this plan, and per cent of a loss it bears."""

    level: float
    change: float
    coming: float
    softens: float


def executive_readings(game: Game, plan: Plan) -> tuple[ExecutiveReading, ...]:
    """Read every candidate of the scenario, in office or not, under a plan."""
    if not game.scenario.rules.candidates:
        return ()
    known = ahead(game, plan)
    return tuple(_reading(game, plan, known, row) for row in range(len(game.scenario.rules.candidates)))


def wavering(game: Game, plan: Plan) -> tuple[str, ...]:
    """Return the names of those who leave at the end of the quarter if nothing changes."""
    return tuple(one.who.name for one in executive_readings(game, plan) if one.wavers == 0)


def hands_on(game: Game, plan: Plan, practice: Practice) -> tuple[tuple[str, float], ...]:
    """Return who brings how many hours a week to a practice besides you, under a plan."""
    told = executive_readings(game, plan)
    return tuple((one.who.name, hours) for one in told for what, hours in one.brings if what is practice)


def bench_reading(game: Game, plan: Plan) -> BenchReading:
    """Read the bench under a plan."""
    whole = companies(game)
    now, before = (100.0 * float(company.stock(Stock.BENCH)[0]) for company in (whole[-1], whole[-2:][0]))
    coming = 100.0 * ahead(game, plan).next(Stock.BENCH) - now
    return BenchReading(now, now - before, coming, USUAL.bench_softens * now)


def _reading(game: Game, plan: Plan, known: Ahead, row: int) -> ExecutiveReading:
    who, office = game.scenario.rules.candidates[row], known.workings.offices[row]
    stock, whole = EXECUTIVE_STOCKS[row], companies(game)
    now, before = (100.0 * float(company.stock(stock)[0]) for company in (whole[-1], whole[-2:][0]))
    tenure = int(game.company.tenure[row, 0])
    place = _place(game, plan, row, tenure)
    return ExecutiveReading(
        row=row,
        subject=stock.name.lower(),
        who=who,
        place=place,
        mandate=plan.levers.mandate(row),
        temper=word_for(who.temper, TEMPERS),
        strengths=tuple((practice, who.hours[practice]) for practice in Practice if who.hours[practice]),
        brings=_brings(office),
        standing=now,
        change=now - before,
        tenure=tenure,
        wavers=_wavers(now / 100.0, tenure) if place is Place.INSIDE else None,
        clashes=_clashes(game.scenario.rules.candidates, plan, known, row),
        lost=_lost(known, now / 100.0),
    )


def _place(game: Game, plan: Plan, row: int, tenure: int) -> Place:
    if bool(game.company.departed[row, 0]):
        return Place.LEFT
    wanted = plan.levers.mandate(row) is not Mandate.NONE
    if tenure:
        return Place.INSIDE if wanted else Place.GOES
    return Place.ARRIVES if wanted else Place.OUTSIDE


def _brings(office: Office) -> tuple[tuple[Practice, float], ...]:
    hours = office.brought[:, 0]
    return tuple((practice, float(hours[practice])) for practice in Practice if hours[practice] > 0)


def _wavers(standing: float, tenure: int) -> int | None:
    if standing >= USUAL.executive_leaves:
        return None
    return max(0, round(USUAL.executive_patience) - tenure)


def _clashes(candidates: tuple[Candidate, ...], plan: Plan, known: Ahead, row: int) -> tuple[Clash, ...]:
    """Return where somebody's hours meet yours or those of another executive, the most hours first."""
    offices = known.workings.offices
    mine = offices[row].brought[:, 0]
    hands: list[tuple[Candidate | None, Array]] = [(None, np.array(plan.hours, np.float64))]
    hands += [
        (candidate, office.brought[:, 0])
        for candidate, office in zip(candidates, offices, strict=True)
        if candidate is not candidates[row]
    ]
    found = [
        Clash(practice, float(min(mine[practice], theirs[practice])), whose)
        for whose, theirs in hands
        for practice in Practice
        if min(mine[practice], theirs[practice]) >= _LEAST_CLASH
    ]
    return tuple(sorted(found, key=lambda clash: -clash.hours))


def _lost(known: Ahead, standing: float) -> Lost:
    """Return what leaves with somebody of this standing, as the company is seen."""
    softened = 1.0 - USUAL.bench_softens * float(known.company.stock(Stock.BENCH)[0])
    share = USUAL.executive_lost * standing * softened

    def points(stock: Stock, part: float) -> float:
        return 100.0 * part * share * float(known.company.stock(stock)[0])

    return Lost(points(Stock.PROCESS, 1.0), points(Stock.ALIGNMENT, 1.0), points(Stock.ENGAGEMENT, 0.5))
