"""Two or three lessons from the player's own game, in our words, with the document each comes from.

Every lesson is a small function: how strongly this game teaches it (0 for not at all), and the sentence
that says so with the player's own numbers. The strongest are told, no two of one statement.
"""

from collections.abc import Callable
from dataclasses import dataclass

from game.engine import State
from game.lesson.findings import Findings, findings
from game.play.game import Game
from game.play.names import PRACTICES
from game.words import N_, _, in_figures

_TOLD = 3
_HABIT = 3
"""From how many quarters on a week or a style is called a habit."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson: statement id, what the game showed, what follows, and how strongly, 0-1."""

    statement: str
    title: str
    seen: str
    advice: str
    strength: float


@dataclass(frozen=True, slots=True)
class _Kind:
    statement: str
    title: str
    advice: str
    judge: Callable[[Findings], tuple[float, str]]


def _clip(value: float) -> float:
    return min(1.0, max(0.0, value))


def _percent(share: float) -> str:
    return f"{share * 100:.0f} %"


def _hallucination(f: Findings) -> tuple[float, str]:
    stale = f.stale / max(1e-9, f.stale + f.shipped)
    chaotic = f.spent_in(State.CHAOTIC) / f.quarters
    said = _(
        "Of the ideas your company promised, {stale} went stale unshipped. "
        "Trust moved from {before} to {after}."
    ).format(
        stale=_percent(stale),
        before=in_figures(f.meters["trust"][0]),
        after=in_figures(f.meters["trust"][-1]),
    )
    return _clip(chaotic + 1.2 * (stale - 0.55)), said


def _mechanical(f: Findings) -> tuple[float, str]:
    share = f.spent_in(State.BUREAUCRATIC) / f.quarters
    said = _(
        "For {count} of {all} quarters things worked and people did not know what for. "
        "Engagement ended at {value}."
    ).format(
        count=f.spent_in(State.BUREAUCRATIC), all=f.quarters, value=in_figures(f.meters["engagement"][-1])
    )
    return _clip(1.1 * share), said


def _in_step(f: Findings) -> tuple[float, str]:
    count = f.spent_in(State.IN_STEP)
    said = _(
        "In {count} of {all} quarters people saw where it went, things worked, and all pulled together."
    ).format(count=count, all=f.quarters)
    return _clip(0.9 * count / f.quarters), said


def _toggle(f: Findings) -> tuple[float, str]:
    said = _("Your share of leading moved between {low} and {high} of the week as the need changed.").format(
        low=_percent(min(f.leading)), high=_percent(max(f.leading))
    )
    return _clip(1.6 * (f.lead_range - 0.25)) * 0.8, said


def _rigid(f: Findings) -> tuple[float, str]:
    if f.quarters < _HABIT:
        return 0.0, ""
    low, high = _percent(min(f.leading)), _percent(max(f.leading))
    said = (
        _("Your week never changed: leading took {low} of it, whatever happened.")
        if low == high
        else _("Your week hardly changed: leading took between {low} and {high} of it, whatever happened.")
    ).format(low=low, high=high)
    return _clip(1.0 - f.lead_range / 0.15) * 0.85, said


def _rhythm(f: Findings) -> tuple[float, str]:
    path = f.meters["alignment"]
    fell = max(path) - path[-1]
    said = _(
        "Alignment stood at {top} once and at {end} in the end. It fades by itself every quarter."
    ).format(top=in_figures(max(path)), end=in_figures(path[-1]))
    return _clip((fell - 8.0) / 20.0), said


def _neglect(f: Findings) -> tuple[float, str]:
    if not f.neglected:
        return 0.0, ""
    said = _("Less than one hour in twenty went to this: {practice}.").format(
        practice=_(PRACTICES[f.neglected[0]].name).lower()
    )
    return 0.7, said


def _fires(f: Findings) -> tuple[float, str]:
    said = _(
        "Unsolved problems took {hours} hours of your week on average, before you could spend them."
    ).format(hours=in_figures(f.hours_lost))
    return _clip((f.hours_lost - 12.0) / 14.0), said


def _trust_lost(f: Findings) -> tuple[float, str]:
    path = f.meters["trust"]
    fell = path[0] - min(path)
    said = _(
        "Trust fell as low as {low}. At that level an hour of yours brings about {share} of what it could."
    ).format(low=in_figures(min(path)), share=_percent((0.55 + 0.0075 * min(path)) / 1.3))
    return _clip((fell - 8.0) / 20.0), said


def _trust_won(f: Findings) -> tuple[float, str]:
    said = _("Trust rose from {before} to {after}, so that every hour of yours counted for more.").format(
        before=in_figures(f.meters["trust"][0]), after=in_figures(f.meters["trust"][-1])
    )
    return _clip((f.moved("trust") - 4.0) / 16.0) * 0.8, said


def _outdated(f: Findings) -> tuple[float, str]:
    said = _("Relevance went from {before} to {after}: the market moved on, and the company did not.").format(
        before=in_figures(f.meters["relevance"][0]), after=in_figures(f.meters["relevance"][-1])
    )
    return _clip((-f.moved("relevance") - 6.0) / 20.0), said


def _crisis(f: Findings) -> tuple[float, str]:
    if f.onset is None or f.onset + 3 > f.quarters:
        return 0.0, ""
    acute = f.leading[f.onset + 1 : f.onset + 3] or f.leading[f.onset :]
    later = f.leading[f.onset + 3 : f.onset + 6] or f.leading[-1:]
    first, then = sum(acute) / len(acute), sum(later) / len(later)
    said = _(
        "Right after the crisis began you led with {first} of your week; from three quarters on, with {then}."
    ).format(first=_percent(first), then=_percent(then))
    return 0.9, said


def _one_style(f: Findings) -> tuple[float, str]:
    used = len(set(f.styles))
    if used > 2 or f.quarters < _HABIT:
        return 0.0, ""
    said = _("You used {count} of the five styles in {all} quarters.").format(count=used, all=f.quarters)
    return 0.55 if used == 1 else 0.4, said


_KINDS: tuple[_Kind, ...] = (
    _Kind(
        "B1",
        N_("A vision nobody carries out"),
        N_("A promise is a debt. Plan it, ship it, or take it back aloud."),
        _hallucination,
    ),
    _Kind(
        "B4",
        N_("The gears turn, for nobody knows what"),
        N_("Say where it goes before you say how. Keep the discipline; give it a reason."),
        _mechanical,
    ),
    _Kind(
        "B5",
        N_("Both at once is worth more than the sum"),
        N_("Look at what held the two together, and keep the rhythm."),
        _in_step,
    ),
    _Kind(
        "B6",
        N_("Knowing when to do which"),
        N_("Go on asking at the start of each quarter: what does the company need from me now?"),
        _toggle,
    ),
    _Kind(
        "B6",
        N_("The same week, whatever happens"),
        N_("When problems pile up, manage; when questions pile up, lead. Move hours before they are forced."),
        _rigid,
    ),
    _Kind(
        "B8",
        N_("Alignment is a rhythm"),
        N_("A few hours every quarter do more than a great day once a year."),
        _rhythm,
    ),
    _Kind(
        "C15",
        N_("A side that you never touched"),
        N_("Touch it a little each quarter, if only to see what is there."),
        _neglect,
    ),
    _Kind(
        "A8",
        N_("Fires eat the week of whoever ignores them"),
        N_("Contain first, then build the routine that keeps the next fire small."),
        _fires,
    ),
    _Kind(
        "C7",
        N_("Trust is lost faster than it is won"),
        N_("Find the promise that was broken, and mend that one first."),
        _trust_lost,
    ),
    _Kind(
        "C7",
        N_("Trust makes every hour count"),
        N_("It came from promises kept and time with people. Spend it on the next change."),
        _trust_won,
    ),
    _Kind(
        "A2",
        N_("Smooth work towards yesterday"),
        N_("Direction wears out. Renew it before the customers tell you."),
        _outdated,
    ),
    _Kind(
        "C8",
        N_("In a crisis the order matters"),
        N_("First the protocols that stop the bleeding; then heart and a path. Neither alone will do."),
        _crisis,
    ),
    _Kind(
        "A7",
        N_("One style for all weather"),
        N_("Each style is best somewhere. Ask which the moment needs, and change gently."),
        _one_style,
    ),
)


def _strength(kind: _Kind, lesson_strength: float, game: Game) -> float:
    """Return the strength, a little more for what the scenario is about."""
    return lesson_strength * (1.25 if kind.statement in game.scenario.draws_on else 1.0)


def lessons(game: Game) -> tuple[Lesson, ...]:
    """Return the two or three strongest lessons of a game, none for a game without a quarter."""
    if not game.quarters:
        return ()
    f = findings(game)
    told: list[Lesson] = []
    for kind in _KINDS:
        strength, seen = kind.judge(f)
        if strength > 0:
            told.append(
                Lesson(kind.statement, _(kind.title), seen, _(kind.advice), _strength(kind, strength, game))
            )
    told.sort(key=lambda lesson: -lesson.strength)
    kept: list[Lesson] = []
    for lesson in told:
        if lesson.statement not in {k.statement for k in kept} and len(kept) < _TOLD:
            kept.append(lesson)
    return tuple(kept)
