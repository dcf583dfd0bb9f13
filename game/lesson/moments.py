"""Key moments of a game: the quarters in which its course was set, each with its cause."""

from dataclasses import dataclass
from itertools import pairwise

from game.engine import METERS, Cause, State, Stock, height, state_of, string
from game.engine.standing import ALIGNED, HIGH
from game.lesson.results import blows, changes, outcome
from game.lesson.units import sized
from game.lesson.wording import joined, money, quarter_name, signed
from game.lesson.worth_words import worth_gap, worth_parts
from game.play.game import Game, Quarter
from game.play.meters import BARS, LOWER_IS_BETTER, reading, shown, worth_now
from game.play.names import METERS as METERS_NAMES
from game.play.names import STATES
from game.play.seen import companies
from game.play.why import why
from game.words import _

_MOST = 6
_ANSWERS = 2
_TRUST_BREAK = 6.0
_SHOCK = 20.0


@dataclass(frozen=True, slots=True)
class Moment:
    """A quarter worth remembering: its number from 0, the icon of its kind, a title and what it came from."""

    quarter: int
    kind: str
    title: str
    cause: str
    weight: float


def _top_cause(game: Game, meter: str, number: int, *, up: bool) -> str:
    causes = why(game, meter, number)
    lines = [] if causes is None else [line for line in causes.contributions if (line.amount > 0) == up]
    return lines[0].told if lines else ""


def _crossed(played: Quarter) -> tuple[tuple[str, ...], bool]:
    """Return the meters behind the threshold that was crossed, and whether upwards."""
    before, after = played.before, played.after
    pulls = before.stock(Stock.ALIGNMENT), after.stock(Stock.ALIGNMENT)
    for meters, was, now, mark in (
        (("direction", "engagement"), height(before), height(after), HIGH),
        (("process", "problems"), string(before), string(after), HIGH),
        (("alignment",), *pulls, ALIGNED),
    ):
        if (was[0] >= mark) != (now[0] >= mark):
            return meters, bool(now[0] >= mark)
    return (), False


def _state_cause(game: Game, played: Quarter) -> str:
    """Return the sentence of the meter that moved the company most over the threshold."""
    meters, up = _crossed(played)
    for change in changes(game, played.number, len(METERS)):
        better = (change.reading.change > 0) != (change.reading.meter in LOWER_IS_BETTER)
        if change.reading.meter in meters and better == up:
            return change.sentence
    return ""


def _turning_state(game: Game, played: Quarter) -> Moment | None:
    before, after = state_of(played.before), state_of(played.after)
    if before == after:
        return None
    had_been = after in {state_of(past.before) for past in game.quarters[: played.number]}
    title = _("The company turned {state} again") if had_been else _("The company turned {state}")
    return Moment(
        played.number,
        STATES[after].icon,
        title.format(state=_(STATES[after].name)),
        _state_cause(game, played),
        3.0 if after in {State.IN_STEP, State.CHAOTIC, State.BUREAUCRATIC} else 2.0,
    )


def _shock(game: Game, played: Quarter) -> Moment | None:
    """A meter that fell far in one quarter, whatever did it."""
    falls = [(-reading(game, m, played.number + 1).change, m) for m in sorted(BARS)]
    fell, meter = max(falls)
    if fell < _SHOCK:
        return None
    name = METERS_NAMES[meter]
    title = _("{meter} fell by {amount}").format(meter=_(name.name), amount=sized(game, meter, fell))
    cause = _top_cause(game, meter, played.number, up=False)
    return Moment(played.number, name.icon, title, _("Mostly: {causes}.").format(causes=cause), 2.7)


def _blow(_game: Game, played: Quarter) -> Moment | None:
    named = blows(played)
    if not named:
        return None
    return Moment(played.number, "bolt", named[0], _("A blow of the market; nobody’s choice."), 1.0)


def _answer(game: Game, played: Quarter) -> Moment | None:
    """What the player answered, weighed by how much it moved at once and later."""
    told = outcome(game, played.number)
    if told is None:
        return None
    moved = [
        (abs(pushed), _(METERS_NAMES[meter].name), pushed)
        for meter, pushed in _pushes(game, played).items()
        if abs(pushed) >= 1
    ]
    parts = [f"{name} {signed(pushed)}" for _size, name, pushed in sorted(moved, reverse=True)[:3]]
    cause = (
        told.label if not parts else _("{label} ({pushes})").format(label=told.label, pushes=", ".join(parts))
    )
    return Moment(played.number, "mail-opened", told.title, cause, sum(size for size, _n, _p in moved) / 12.0)


def _pushes(game: Game, played: Quarter) -> dict[str, float]:
    """Return how far a quarter's answer pushed each meter of the 0-100 kind, at once and later, in points."""
    pushed: dict[str, float] = {}
    for later in game.quarters[played.number :]:
        for meter in METERS:
            causes = why(game, meter, later.number) if meter in BARS else None
            for line in causes.contributions if causes else ():
                if line.cause is Cause.EVENT and line.since == played.number:
                    pushed[meter] = pushed.get(meter, 0.0) + line.amount
    return pushed


def _trust_broke(game: Game, played: Quarter) -> Moment | None:
    fell = -reading(game, "trust", played.number + 1).change
    if fell < _TRUST_BREAK:
        return None
    cause = _top_cause(game, "trust", played.number, up=False)
    title = _("Trust fell by {amount}").format(amount=sized(game, "trust", fell))
    return Moment(played.number, "stock-trust", title, _("Mostly: {causes}.").format(causes=cause), 2.5)


def _debt(game: Game, played: Quarter) -> Moment | None:
    if shown(played.before, "cash", game) < 0 or shown(played.after, "cash", game) >= 0:
        return None
    cause = _top_cause(game, "cash", played.number, up=False)
    title = _("The money ran out and the bank stepped in")
    return Moment(played.number, "stock-cash", title, _("Largest cost: {cause}.").format(cause=cause), 2.8)


_KINDS = (_turning_state, _shock, _trust_broke, _debt, _blow)


def _best_and_worst(game: Game) -> list[Moment]:
    """Return the quarters in which worth rose and fell most, with the parts of worth that did it."""
    worths = [worth_now(game, company) for company in companies(game)]
    steps = [after.total - before.total for before, after in pairwise(worths)]
    found = []
    for number, title, up in (
        (steps.index(max(steps)), _("Your best quarter: worth rose by {amount}"), True),
        (steps.index(min(steps)), _("Worth fell most: by {amount}"), False),
    ):
        if (steps[number] > 0) == up:
            pair = worths[number], worths[number + 1]
            cause = _("By its parts: {parts}.").format(parts=worth_parts(game, *pair))
            text = title.format(amount=money(game, abs(worth_gap(game, *pair))))
            found.append(Moment(number, "worth", text, cause, 2.6 if up else 2.4))
    return found


def _hardest(game: Game) -> list[Moment]:
    """Return the quarter in which the meters lost most together, problems that rose counted with them."""
    lost = [_lost(game, played.number) for played in game.quarters]
    number = max(range(len(lost)), key=lambda row: sum(lost[row].values()))
    worst = sorted(lost[number], key=lambda meter: -lost[number][meter])[:2]
    if not worst or sum(lost[number].values()) < _SHOCK:
        return []
    told = [_fall(game, meter, number) for meter in worst]
    moved = next((one for one in changes(game, number, len(METERS)) if one.reading.meter == worst[0]), None)
    title = _("Your hardest quarter: {what}").format(what=joined(told))
    return [Moment(number, METERS_NAMES[worst[0]].icon, title, moved.sentence if moved else "", 2.9)]


def _lost(game: Game, number: int) -> dict[str, float]:
    """Return by how many points each meter of the 0-100 kind, and problems, changed for the worse."""
    read = (reading(game, meter, number + 1) for meter in (*sorted(BARS), "problems"))
    return {one.meter: abs(one.change) for one in read if one.good is False}


def _fall(game: Game, meter: str, number: int) -> str:
    change = reading(game, meter, number + 1).change
    told = _("{meter} rose by {amount}") if change > 0 else _("{meter} fell by {amount}")
    return told.format(meter=_(METERS_NAMES[meter].name).lower(), amount=sized(game, meter, change))


def _same(one: Moment, other: Moment) -> bool:
    """Tell whether two moments say the same; a state is turned to once, and again is not another thing."""
    state = one.kind == other.kind and one.kind.startswith("state-")
    return state or one.title == other.title


def _chosen(found: list[Moment], most: int) -> list[Moment]:
    """Return the weightiest, at most one of a quarter and none told twice."""
    kept: list[Moment] = []
    for moment in sorted(found, key=lambda m: (-m.weight, m.quarter)):
        told = any(one.quarter == moment.quarter or _same(one, moment) for one in kept)
        if len(kept) < most and not told:
            kept.append(moment)
    return kept


def _free(moment: Moment, kept: list[Moment]) -> bool:
    return all(moment.quarter != one.quarter for one in kept)


def moments(game: Game) -> tuple[Moment, ...]:
    """Return up to six key moments in their order: the hardest quarter, two answers, what set the course."""
    if not game.quarters:
        return ()
    kept = _hardest(game)
    answers = [moment for played in game.quarters if (moment := _answer(game, played)) is not None]
    kept += _chosen([moment for moment in answers if _free(moment, kept)], _ANSWERS)
    found = _best_and_worst(game)
    for played in game.quarters:
        found += [moment for kind in _KINDS if (moment := kind(game, played)) is not None]
    kept += _chosen([moment for moment in found if _free(moment, kept)], _MOST - len(kept))
    return tuple(sorted(kept, key=lambda m: m.quarter))


def moment_quarter(game: Game, moment: Moment) -> str:
    """Return the name of the quarter of a moment."""
    return quarter_name(game, moment.quarter)
