"""What a scenario tells the engine: rules as plain data, with no texts but the names in the ledger.

All numbers are in the units a designer writes: points 0-100 on the scales, customers as the scenario
counts them, people, million of cash, and per cent or points for the market. The engine converts them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bound:
    """One comparison, such as trust >= 30.

    `subject` is "quarter", "score", a meter (direction, alignment, engagement, trust, process, problems,
    ideas, relevance, customers, team, cash), a skill by the name of its stock, "sight_people", "sight_work"
    or "bench" in points, "executives" for how many are in office, "under_way" for how many initiatives are
    begun and not yet out, or "rival:" and a rival's id for its customers. `op` is one of <, <=, >, >=, ==.
    """

    subject: str
    op: str
    value: float


@dataclass(frozen=True, slots=True)
class Condition:
    """All that must hold at once; an empty condition always holds.

    `chose` and `not_chose` hold pairs of event id and choice id. `styles` and `states` each hold when the
    current one is among them, and so does `any_of` when one of its parts holds. `failed` is None when it
    does not matter. `in_office` and `left` hold ids of candidates, the next three of initiatives: all of
    those named must be in office, have left, have been begun, have worked out, have failed.
    """

    bounds: tuple[Bound, ...] = ()
    chose: tuple[tuple[str, str], ...] = ()
    not_chose: tuple[tuple[str, str], ...] = ()
    happened: tuple[str, ...] = ()
    not_happened: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    failed: bool | None = None
    any_of: tuple["Condition", ...] = ()
    in_office: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    begun: tuple[str, ...] = ()
    worked_out: tuple[str, ...] = ()
    flopped: tuple[str, ...] = ()


ALWAYS = Condition()


@dataclass(frozen=True, slots=True)
class Effect:
    """A push on one stock, in display units: points, customers as counted, people, or million."""

    stock: str
    amount: float


@dataclass(frozen=True, slots=True)
class Later:
    """Effects that come due `after` quarters, if `when` holds then; `note` tells how it came back."""

    after: int
    effects: tuple[Effect, ...]
    when: Condition
    note: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to an event: its hours, its effects now and later, and where it leans.

    `leans` holds pairs of a difference (focus, responsibility, change, decision, orientation, time,
    results) and a side ("leadership" or "management"): statements D1-D7.
    """

    id: str
    hours: float
    effects: tuple[Effect, ...]
    later: tuple[Later, ...]
    leans: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens once a game, when its time has come; `title` names it in the ledger."""

    id: str
    title: str
    when: Condition
    priority: int
    weight: float
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """One way for the story to end; the first whose condition holds is told."""

    id: str
    when: Condition


@dataclass(frozen=True, slots=True)
class Crisis:
    """A crisis that begins between the quarters `first` and `last`, with a severity in points."""

    first: int
    last: int
    severity_low: float
    severity_high: float


@dataclass(frozen=True, slots=True)
class Differences:
    """What companies of one market differ in for reasons that no head controls, as sd in per cent.

    `output`: what a head turns out with the tools, site and technology at hand (Syverson 2011). `quits`:
    how readily people find work elsewhere (March and Simon 1958). `demand`: growth a quarter of the
    company's own corner of the market; `price`: what its customers pay. Half of output, quits and
    price stays, half wanders over three years.
    """

    output: float = 0.0
    quits: float = 0.0
    demand: float = 0.0
    price: float = 0.0


ALIKE = Differences()


@dataclass(frozen=True, slots=True)
class Market:
    """The market: a named regime and what differs from it; None means as the regime has it.

    `growth` is in per cent a quarter, `turbulence` in points; the three kinds of blows are those of any
    eight quarters: `incidents` in points of problems, `disruptions` in per cent of relevance lost,
    `people_shocks` in per cent of engagement lost. In the first `calm` quarters there are none. In a game
    companies are alike but for their luck; a population may let them differ.
    """

    like: str
    growth: float | None = None
    turbulence: float | None = None
    incidents: tuple[float, ...] | None = None
    disruptions: tuple[float, ...] | None = None
    people_shocks: tuple[float, ...] | None = None
    crisis: Crisis | None = None
    calm: int = 1
    differences: Differences = ALIKE


@dataclass(frozen=True, slots=True)
class ShockNames:
    """What the three kinds of blows are called in this company."""

    incident: tuple[str, ...]
    disruption: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could be an executive (C9): at most four of them.

    `side` is "leadership" or "management". `hours` are the hours a week they bring to each practice, in the
    order of `Practice`, once they have settled in and have a free hand. `salary` a quarter and the one-time
    `search` are in million. `temper` (0-100 points): how ill they bear a short rein and two hands on one.
    """

    id: str
    name: str
    side: str
    hours: tuple[float, float, float, float, float, float]
    salary: float
    search: float
    temper: float


@dataclass(frozen=True, slots=True)
class Initiative:
    """An idea made into a bet (B10, D12): at most six of them.

    `work` is how many quarters it takes when it has all the attention and things go well; `hours` a week of
    the head and `budget` in million for each quarter it runs; `ideas` points of ideas that go into it; `risk`
    (0-100 points), how likely it fails even when it is well aimed; `premium` in million, paid once when it is
    begun insured. `win` lands when it is shipped and works out, `flop` when it does not, less when insured.
    """

    id: str
    name: str
    work: float
    hours: float
    budget: float
    ideas: float
    risk: float
    premium: float
    win: tuple[Effect, ...]
    flop: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Rival:
    """A company in the same market, at most three, led by a named strategy of `players.STRATEGIES`.

    `size` is its customers at the start as a share of the usual ones, in per cent.
    """

    id: str
    name: str
    strategy: str
    size: float = 100.0


@dataclass(frozen=True, slots=True)
class Opened:
    """The levers a scenario opens, which everybody may know."""

    skills: bool
    fog: float
    candidates: tuple[Candidate, ...]
    initiatives: tuple[Initiative, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything the engine needs to play a scenario.

    `people` serve `customers` in the usual balance; `start` holds pairs of a stock and its value where
    the company differs from the usual one. What follows is open only where a scenario opens it: `skills`
    that grow and fade, `fog` (points) that hides what cannot be counted, candidates, initiatives, rivals.
    """

    id: str
    quarters: int
    people: float
    customers: float
    start: tuple[tuple[str, float], ...]
    market: Market
    events: tuple[Event, ...]
    endings: tuple[Ending, ...]
    shocks: ShockNames
    skills: bool = False
    fog: float = 0.0
    candidates: tuple[Candidate, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    rivals: tuple[Rival, ...] = ()

    def __hash__(self) -> int:
        # what is worked out of rules is looked up every quarter, and hashing every event takes longer
        return hash((self.id, self.quarters, self.people, self.customers))

    def opened(self) -> Opened:
        """Return the levers this scenario opens."""
        return Opened(self.skills, self.fog, self.candidates, self.initiatives)
