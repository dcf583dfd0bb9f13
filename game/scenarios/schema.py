"""The shape of a scenario file: one strict model for each part, every value read by our own readers.

A reader gets the text as it was written, so that `no`, `1.10` or `12:30` are never something else.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from game.engine.rules import Bound
from game.scenarios.codes import KINDS
from game.scenarios.problems import shown
from game.scenarios.reading import OneOrMore, Reader, ShortFor
from game.scenarios.scalars import (
    Id,
    Interval,
    Reference,
    Side,
    Strength,
    Truth,
    Version,
    comparison,
    line_of,
    one_of,
    refuse,
    text_of,
    whole_within,
    within,
    written,
)
from game.scenarios.vocabulary import (
    DIFFERENCES,
    EFFECT_RANGE,
    LEVELS,
    METERS,
    REGIMES,
    START_RANGE,
    STATES,
    STRATEGIES,
    STYLES,
)
from game.statements import STATEMENTS

_WARNINGS = tuple(code for code, kind in KINDS.items() if kind.severity == "warning")
Bounds = tuple[Bound, ...]
Name = Annotated[str, line_of(60)]
Title = Annotated[str, line_of(60)]
Blow = Annotated[str, line_of(100)]
Line = Annotated[str, line_of(220)]
Note = Annotated[str, line_of(160)]
Outcome = Annotated[str, line_of(240)]
Point = Annotated[float, within(0, 100)]
Money = Annotated[float, within(0, 100_000)]
_EFFECT = within(*EFFECT_RANGE["direction"])
_BIG = within(*EFFECT_RANGE["customers"])
_MANY = within(*EFFECT_RANGE["team"])
_SCALE = within(*START_RANGE["trust"])
_HEAP = within(*START_RANGE["problems"])


def _warning(value: object) -> str:
    """Read the code of a warning; those of errors are refused."""
    text = written(value)
    if text not in KINDS:
        refuse("KS106", text=shown(text), among=_WARNINGS)
    if text not in _WARNINGS:
        refuse("KS120", text=text)
    return text


class Part(BaseModel):
    """A part of the file: unknown keys are refused, and nothing is converted in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Calendar(Part):
    """When the game starts."""

    year: Annotated[int, whole_within(1800, 2200)]
    quarter: Annotated[int, whole_within(1, 4)]


class Company(Part):
    """The company, and who the player is in it."""

    name: Name
    role: Name
    people: Annotated[float, within(1, 1_000_000)]
    customers: Annotated[float, within(0.001, 1_000_000_000)]
    customers_called: Name
    currency: Annotated[str, line_of(6)]


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


class Effects(Part):
    """Pushes on stocks, in display units."""

    direction: Annotated[float | None, _EFFECT] = None
    alignment: Annotated[float | None, _EFFECT] = None
    engagement: Annotated[float | None, _EFFECT] = None
    trust: Annotated[float | None, _EFFECT] = None
    process: Annotated[float | None, _EFFECT] = None
    problems: Annotated[float | None, _EFFECT] = None
    ideas: Annotated[float | None, _EFFECT] = None
    relevance: Annotated[float | None, _EFFECT] = None
    customers: Annotated[float | None, _BIG] = None
    team: Annotated[float | None, _MANY] = None
    cash: Annotated[float | None, _MANY] = None


class SkillTerms(Part):
    """Bounds on skills, in points."""

    vision: Annotated[Bounds, comparison("vision")] = ()
    speaking: Annotated[Bounds, comparison("speaking")] = ()
    integrity: Annotated[Bounds, comparison("integrity")] = ()
    deciding: Annotated[Bounds, comparison("deciding")] = ()
    empathy: Annotated[Bounds, comparison("empathy")] = ()
    organising: Annotated[Bounds, comparison("organising")] = ()
    reporting: Annotated[Bounds, comparison("reporting")] = ()
    solving: Annotated[Bounds, comparison("solving")] = ()
    timing: Annotated[Bounds, comparison("timing")] = ()
    delegating: Annotated[Bounds, comparison("delegating")] = ()


class Terms(Part):
    """What may stand in every condition; all of it must hold."""

    quarter: Annotated[Bounds, comparison("quarter", bare=True)] = ()
    direction: Annotated[Bounds, comparison("direction")] = ()
    alignment: Annotated[Bounds, comparison("alignment")] = ()
    engagement: Annotated[Bounds, comparison("engagement")] = ()
    trust: Annotated[Bounds, comparison("trust")] = ()
    process: Annotated[Bounds, comparison("process")] = ()
    problems: Annotated[Bounds, comparison("problems")] = ()
    ideas: Annotated[Bounds, comparison("ideas")] = ()
    relevance: Annotated[Bounds, comparison("relevance")] = ()
    customers: Annotated[Bounds, comparison("customers")] = ()
    team: Annotated[Bounds, comparison("team")] = ()
    cash: Annotated[Bounds, comparison("cash")] = ()
    state: Annotated[list[Annotated[str, one_of(STATES)]], OneOrMore()] = Field(default_factory=list)
    style: Annotated[list[Annotated[str, one_of(STYLES)]], OneOrMore()] = Field(default_factory=list)
    chose: Annotated[list[Reference], OneOrMore()] = Field(default_factory=list)
    not_chose: Annotated[list[Reference], OneOrMore()] = Field(default_factory=list)
    happened: Annotated[list[Id], OneOrMore()] = Field(default_factory=list)
    not_happened: Annotated[list[Id], OneOrMore()] = Field(default_factory=list)
    skills: SkillTerms = Field(default_factory=SkillTerms)
    sight_people: Annotated[Bounds, comparison("sight_people")] = ()
    sight_work: Annotated[Bounds, comparison("sight_work")] = ()
    bench: Annotated[Bounds, comparison("bench")] = ()
    executives: Annotated[Bounds, comparison("executives", bare=True)] = ()
    in_office: Annotated[list[Id], OneOrMore()] = Field(default_factory=list)
    left: Annotated[list[Id], OneOrMore()] = Field(default_factory=list)
    under_way: Annotated[Bounds, comparison("under_way", bare=True)] = ()
    begun: Annotated[list[Id], OneOrMore()] = Field(default_factory=list)
    worked_out: Annotated[list[Id], OneOrMore()] = Field(default_factory=list)
    flopped: Annotated[list[Id], OneOrMore()] = Field(default_factory=list)
    rivals: dict[Id, Annotated[Bounds, comparison("customers")]] = Field(default_factory=dict)


class When(Terms):
    """The condition of an event, a later effect or a voice."""

    any_of: list["When"] = Field(default_factory=list)


class EndingWhen(Terms):
    """The condition of an ending, which may also ask how it went."""

    failed: Truth | None = None
    score: Annotated[Bounds, comparison("score")] = ()
    any_of: list["EndingWhen"] = Field(default_factory=list)


class Advice(Part):
    """What somebody says for the practice they ask for; `calm` is for when they ask for none."""

    direction: list[Line] = Field(default_factory=list)
    align: list[Line] = Field(default_factory=list)
    motivate: list[Line] = Field(default_factory=list)
    plan: list[Line] = Field(default_factory=list)
    organise: list[Line] = Field(default_factory=list)
    control: list[Line] = Field(default_factory=list)
    calm: list[Line] = Field(default_factory=list)


class Person(Part):
    """A member of the cast."""

    name: Annotated[str, line_of(40)]
    role: Name
    side: Side
    wants: Note
    portrait: Annotated[int, whole_within(1, 28)]
    watches: list[Annotated[str, one_of(METERS)]] = Field(default_factory=list)
    advises: When = Field(default_factory=When)
    advice: Advice = Field(default_factory=Advice)


class Shocks(Part):
    """What the market's blows are called."""

    incident: list[Blow]
    disruption: list[Blow]
    people: list[Blow]


class Reply(Part):
    """What somebody says to a choice."""

    who: Id
    says: Line


class Later(Part):
    """Effects that come due some quarters later."""

    after: Annotated[int, whole_within(1, 15)]
    when: When = Field(default_factory=When)
    effects: Effects
    note: Note


class Choice(Part):
    """One answer to an event."""

    id: Id
    label: Annotated[str, line_of(140)]
    hours: Annotated[float, within(0, 20)] = 0.0
    effects: Effects = Field(default_factory=Effects)
    leans: dict[Annotated[str, one_of(DIFFERENCES)], Side] = Field(default_factory=dict)
    outcome: Outcome
    reply: Reply | None = None
    later: list[Later] = Field(default_factory=list)


class Event(Part):
    """Something that happens once a game."""

    id: Id
    title: Title
    who: Id | None = None
    when: When = Field(default_factory=When)
    priority: Annotated[int, whole_within(-100, 100)] = 0
    weight: Annotated[float, within(0.01, 100)] = 1.0
    text: Annotated[str, text_of(700)]
    choices: list[Choice]


class Voice(Part):
    """What somebody says after a quarter."""

    who: Id
    when: When = Field(default_factory=When)
    says: Line


class Ending(Part):
    """One way for the story to end."""

    id: Id
    title: Title
    when: EndingWhen | None = None
    text: Annotated[str, text_of(900)]


class Strengths(Part):
    """What an executive brings to each practice, in hours a week with a free hand, once settled in."""

    direction: Strength = 0.0
    align: Strength = 0.0
    motivate: Strength = 0.0
    plan: Strength = 0.0
    organise: Strength = 0.0
    control: Strength = 0.0


class Executive(Part):
    """Somebody of the cast who could be an executive; money in million."""

    who: Id
    office: Name
    strengths: Strengths
    salary: Money
    search: Money = 0.0
    temper: Point = 50.0
    about: Line
    arrives: Outcome
    leaves: Outcome


class ComesOut(Part):
    """One way for an initiative to come out."""

    effects: Effects
    outcome: Outcome


class Initiative(Part):
    """An idea that can be made into a bet; work in quarters, money in million."""

    id: Id
    title: Title
    text: Annotated[str, text_of(320)]
    work: Annotated[float, within(0.5, 12)]
    hours: Annotated[float, within(0, 20)]
    budget: Money
    ideas: Annotated[float, within(0, 100)] = 0.0
    risk: Point
    premium: Money
    win: ComesOut
    flop: ComesOut


class Rival(Part):
    """A company in the same market; size in per cent of the usual customers."""

    id: Id
    name: Annotated[str, line_of(40)]
    strategy: Annotated[str, one_of(STRATEGIES)]
    size: Annotated[float, within(10, 400)] = 100.0
    about: Line


class Silence(Part):
    """A warning that is silenced at a place, and why."""

    code: Annotated[str, Reader(_warning, {"type": "string", "enum": list(_WARNINGS)})]
    where: Annotated[str, line_of(120)]
    reason: Note


class Promises(Part):
    """What a playtest must find; see `scenarios.promises`."""

    no_extreme_wins: Truth = False
    every_event: Annotated[float | None, within(0, 100)] = None
    every_choice: Annotated[float | None, within(0, 100)] = None
    every_ending: Annotated[float | None, within(0, 100)] = None
    adaptive_ahead: Annotated[float | None, within(0, 120)] = None
    no_right_answer: Truth = False
    skill: Annotated[float | None, within(0, 100)] = None
    fails: Annotated[float | None, within(0, 100)] = None
    hopeless: Annotated[float | None, within(0, 100)] = None
    reading: Interval | None = None


class Front(Part):
    """All of the file but its people, events, voices, endings and what it opens piece by piece."""

    format: Version
    id: Id
    title: Title
    summary: Line
    draws_on: list[Annotated[str, one_of(tuple(STATEMENTS), "KS204")]]
    level: Annotated[str, one_of(LEVELS)]
    minutes: Annotated[int, whole_within(5, 240)]
    quarters: Annotated[int, whole_within(8, 16)]
    calendar: Calendar
    company: Company
    briefing: Annotated[str, text_of(1400)]
    market: Annotated[Market, ShortFor("like", {"enum": list(REGIMES)})]
    start: Start = Field(default_factory=Start)
    shocks: Shocks
    skills: Truth = False
    fog: Annotated[float, within(0, 40)] = 0.0
    learning_goals: list[Line]
    debrief: list[Line]
    playtest: Promises = Field(default_factory=Promises)
    source_note: Annotated[str, text_of(900)] = ""
    silence: list[Silence] = Field(default_factory=list)
