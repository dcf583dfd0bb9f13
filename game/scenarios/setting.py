"""The shape of a scenario file, its setting: kinds of texts, calendar, company, market, start."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict

from game.scenarios.scalars import Interval, line_of, one_of, whole_within, within
from game.scenarios.vocabulary import MILLION, REGIMES, START_RANGE, THOUSAND

Name = Annotated[str, line_of(60)]
Title = Annotated[str, line_of(60)]
Blow = Annotated[str, line_of(100)]
Line = Annotated[str, line_of(220)]
Note = Annotated[str, line_of(160)]
Outcome = Annotated[str, line_of(240)]
Point = Annotated[float, within(0, 100)]
Money = Annotated[float, within(0, 100_000)]
_SCALE = within(*START_RANGE["trust"])
_HEAP = within(*START_RANGE["problems"])


class Part(BaseModel):
    """A part of the file: unknown keys are refused, and nothing is converted in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Calendar(Part):
    """When the game starts."""

    year: Annotated[int, whole_within(1800, 2200)]
    quarter: Annotated[int, whole_within(1, 4)]


class Company(Part):
    """The company, and who the player is in it; `money` says what amounts of money are counted in."""

    name: Name
    role: Name
    people: Annotated[float, within(1, 1_000_000)]
    customers: Annotated[float, within(0.001, 1_000_000_000)]
    customers_called: Name
    currency: Annotated[str, line_of(6)]
    money: Annotated[str, one_of((MILLION, THOUSAND))] = MILLION


class Crisis(Part):
    """A crisis that is to begin in one of some quarters; severity in points, 100 being the usual one."""

    quarter: Interval
    severity: Interval


class Market(Part):
    """The market: like a named one, and where it differs."""

    like: Annotated[str, one_of(REGIMES)]
    growth: Annotated[float | None, within(-25, 25)] = None
    turbulence: Annotated[float | None, within(0, 100)] = None
    incidents: list[Annotated[float, within(0, 300)]] | None = None
    disruptions: list[Point] | None = None
    people_shocks: list[Point] | None = None
    crisis: Crisis | None = None
    calm: Annotated[int, whole_within(0, 8)] = 1


class Start(Part):
    """The stocks that differ from the usual company."""

    direction: Annotated[float | None, within(*START_RANGE["direction"])] = None
    alignment: Annotated[float | None, _SCALE] = None
    engagement: Annotated[float | None, _SCALE] = None
    trust: Annotated[float | None, _SCALE] = None
    process: Annotated[float | None, _SCALE] = None
    problems: Annotated[float | None, _HEAP] = None
    ideas: Annotated[float | None, _HEAP] = None
    relevance: Annotated[float | None, _SCALE] = None
    customers: Annotated[float | None, within(*START_RANGE["customers"])] = None
    team: Annotated[float | None, within(*START_RANGE["team"])] = None
    cash: Annotated[float | None, within(*START_RANGE["cash"])] = None


class Shocks(Part):
    """What the market's blows are called."""

    incident: list[Blow]
    disruption: list[Blow]
    people: list[Blow]
