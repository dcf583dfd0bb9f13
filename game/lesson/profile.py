"""The seven differences (D1-D7): where the player stood between leading and managing.

Half of each comes from the hours of the week, half from the choices that lean on it; without such a
choice the hours alone count. -1 is all managing, +1 all leading. It describes; it does not judge.
"""

from dataclasses import dataclass

from game.engine import LEADERSHIP, Practice
from game.play.game import Game
from game.words import N_, _

_BETWEEN = 0.12
_CLEARLY = 0.45
_HALF = 50
_FEW = 2
"""Fewer choices than this make nothing clear."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One of the seven: id, statement, name, its two ends, and the practices that show it."""

    id: str
    statement: str
    name: str
    leading: str
    managing: str
    practices: tuple[Practice, ...]


_P = Practice
DIFFERENCES: tuple[Difference, ...] = (
    Difference(
        "focus",
        "D1",
        N_("Focus"),
        N_("strategic"),
        N_("operational"),
        (_P.DIRECTION, _P.ALIGN, _P.CONTROL, _P.PLAN),
    ),
    Difference(
        "responsibility", "D2", N_("Responsibility"), N_("vision"), N_("execution"), (_P.DIRECTION, _P.PLAN)
    ),
    Difference(
        "change",
        "D3",
        N_("Change"),
        N_("innovation"),
        N_("continuity"),
        (_P.DIRECTION, _P.MOTIVATE, _P.ORGANISE, _P.CONTROL),
    ),
    Difference(
        "decision",
        "D4",
        N_("Decisions"),
        N_("taking risks"),
        N_("limiting risks"),
        (_P.DIRECTION, _P.CONTROL),
    ),
    Difference(
        "orientation",
        "D5",
        N_("Orientation"),
        N_("people"),
        N_("processes"),
        (_P.ALIGN, _P.MOTIVATE, _P.ORGANISE, _P.PLAN),
    ),
    Difference(
        "time", "D6", N_("Time"), N_("long term"), N_("short term"), (_P.DIRECTION, _P.ALIGN, _P.CONTROL)
    ),
    Difference(
        "results",
        "D7",
        N_("Results"),
        N_("transformation"),
        N_("efficiency"),
        (_P.DIRECTION, _P.MOTIVATE, _P.PLAN, _P.ORGANISE),
    ),
)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the player stood on one difference, -1 to +1, from hours and from choices (None without any)."""

    difference: Difference
    value: float
    by_hours: float
    by_choices: float | None
    choices: int


def _by_hours(game: Game, practices: tuple[Practice, ...]) -> float:
    leading = managing = 0.0
    lead = [p for p in practices if p in LEADERSHIP]
    manage = [p for p in practices if p not in LEADERSHIP]
    for played in game.quarters:
        leading += sum(played.plan.hours[p] for p in lead) / len(lead)
        managing += sum(played.plan.hours[p] for p in manage) / len(manage)
    total = leading + managing
    return (leading - managing) / total if total else 0.0


def _leans(game: Game, difference: str) -> list[float]:
    found = []
    for played in game.quarters:
        row = int(played.before.event[0])
        if row < 0:
            continue
        leans = dict(game.scenario.rules.events[row].choices[played.plan.choice].leans)
        if difference in leans:
            found.append(1.0 if leans[difference] == "leadership" else -1.0)
    return found


def profile(game: Game) -> tuple[Stand, ...]:
    """Return where the player stood on each of the seven differences."""
    stands = []
    for difference in DIFFERENCES:
        hours = _by_hours(game, difference.practices)
        leans = _leans(game, difference.id)
        choices = sum(leans) / len(leans) if leans else None
        value = hours if choices is None else 0.5 * (hours + choices)
        stands.append(Stand(difference, value, hours, choices, len(leans)))
    return tuple(stands)


def stood(stand: Stand) -> str:
    """Say in two words where the player stood: in between, rather or clearly at one end."""
    end = _(stand.difference.leading if stand.value > 0 else stand.difference.managing)
    if abs(stand.value) < _BETWEEN:
        return _("in between")
    if abs(stand.value) < _CLEARLY or (stand.choices < _FEW and stand.by_choices is not None):
        return _("rather {end}").format(end=end)
    return _("clearly {end}").format(end=end)


def in_short(game: Game) -> str:
    """Sum the profile up in two sentences: the hours given to leading, and the clearest lean of all."""
    weeks = [100 * played.plan.leading / max(1, played.plan.spent) for played in game.quarters]
    mean = round(sum(weeks) / max(1, len(weeks)))
    low, high = round(min(weeks, default=0)), round(max(weeks, default=0))
    told = (
        _("Leading had {mean} % of your week.")
        if low == high
        else _("Leading had {mean} % of your week ({low} to {high} %).")
    )
    hours = told.format(mean=mean, low=low, high=high)
    return f"{hours} {lean(max(profile(game), key=lambda stand: abs(stand.value)), mean)}"


def lean(stand: Stand, leading: int) -> str:
    """Say where the player leaned most; a lean that speaks against the hours of leading, in %, says so."""
    if abs(stand.value) < _BETWEEN:
        return _("In none of the seven differences did you lean to one side.")
    against = (stand.value > 0) != (leading >= _HALF)
    told = (
        _("Yet your clearest lean was the other way, in {difference}: {stood}.")
        if against
        else _("Your clearest lean was in {difference}: {stood}.")
    )
    return told.format(difference=_(stand.difference.name).lower(), stood=stood(stand))
