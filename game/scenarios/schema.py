"""The shape of a scenario file: one strict model for each part, every value read by our own readers.

A reader gets the text as it was written, so that `no`, `1.10` or `12:30` are never something else.
"""

from typing import Annotated

from pydantic import Field

from game.engine.rules import Bound
from game.scenarios.reading import OneOrMore, ShortFor
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
    text_of,
    whole_within,
    within,
)
from game.scenarios.setting import (
    Calendar,
    Company,
    Line,
    Market,
    Money,
    Name,
    Note,
    Outcome,
    Part,
    Point,
    Shocks,
    Start,
    Title,
)
from game.scenarios.teaching import Promises, Silence, Workshop
from game.scenarios.vocabulary import (
    DIFFERENCES,
    EFFECT_RANGE,
    LANDSCAPES,
    LEVELS,
    METERS,
    REGIMES,
    STATES,
    STRATEGIES,
    STYLES,
)
from game.statements import STATEMENTS

Bounds = tuple[Bound, ...]
_EFFECT = within(*EFFECT_RANGE["direction"])
_BIG = within(*EFFECT_RANGE["customers"])
_MANY = within(*EFFECT_RANGE["team"])


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


class Choose(Part):
    """What the player may choose before the game, in a sandbox."""

    markets: list[Annotated[str, one_of(REGIMES)]]
    quarters: Interval


class Front(Part):
    """All of the file but its people, events, voices, endings and what it opens piece by piece."""

    format: Version
    id: Id
    title: Title
    summary: Line
    draws_on: list[Annotated[str, one_of(tuple(STATEMENTS), "KS204")]]
    level: Annotated[str, one_of(LEVELS)]
    minutes: Annotated[int, whole_within(5, 240)]
    quarters: Annotated[int, whole_within(4, 16)]
    calendar: Calendar
    landscape: Annotated[str, one_of(LANDSCAPES)] = "valley"
    company: Company
    briefing: Annotated[str, text_of(1400)]
    market: Annotated[Market, ShortFor("like", {"enum": list(REGIMES)})]
    start: Start = Field(default_factory=Start)
    choose: Choose | None = None
    shocks: Shocks
    skills: Truth = False
    fog: Annotated[float, within(0, 40)] = 0.0
    learning_goals: list[Line]
    debrief: list[Line]
    workshop: Workshop = Field(default_factory=Workshop)
    playtest: Promises = Field(default_factory=Promises)
    source_note: Annotated[str, text_of(900)] = ""
    silence: list[Silence] = Field(default_factory=list)
