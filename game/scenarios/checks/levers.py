"""What a scenario opens: executives, initiatives and rivals that fit, can be paid for, and are a choice."""

from collections.abc import Iterator, Mapping
from typing import Final

from game.scenarios.amounts import gains
from game.scenarios.checks.walks import conditions_in
from game.scenarios.draft import Draft, Placed
from game.scenarios.findings import Finding, Path
from game.scenarios.opening import hours_of
from game.scenarios.schema import Effects, Executive, Initiative, Terms
from game.scenarios.vocabulary import SIGHTS, SKILLS

_USUAL_CASH: Final = 4.0 / 90.0
"""Million a head that a company starts with where the file does not say."""

_TEACHES: Final[Mapping[str, tuple[str, ...]]] = {
    "skills": ("A12", "C15", "D8", "D9"),
    "fog": ("A11", "C10"),
    "executives": ("C2", "C9", "C12", "D10", "D11"),
    "initiatives": ("B10", "C13", "D12"),
}
"""The statements that each lever makes playable."""

_NEEDS: Final = {
    **dict.fromkeys(SIGHTS, "fog"),
    "bench": "executives",
    "executives": "executives",
    "under_way": "initiatives",
}
_WRITTEN: Final = {"skills": "skills: yes", "fog": "fog: 14"}


def unknown_lever_names(draft: Draft) -> Iterator[Finding]:
    """Find conditions on executives, initiatives and rivals that do not exist."""
    executives, initiatives, rivals = draft.executive_ids(), draft.initiative_ids(), draft.rival_ids()
    for path, terms in conditions_in(draft):
        yield from _unknown(path, terms, ("in_office", "left"), executives, "KS215")
        yield from _unknown(path, terms, ("begun", "worked_out", "flopped"), initiatives, "KS216")
        for name in terms.rivals:
            if name not in rivals:
                way = (*path, "rivals", name)
                yield Finding("KS217", way, values={"name": name}, on_key=True, word=name, among=rivals)


def _unknown(
    path: Path, terms: Terms, keys: tuple[str, ...], known: tuple[str, ...], code: str
) -> Iterator[Finding]:
    for key in keys:
        for position, name in enumerate(getattr(terms, key)):
            if name not in known:
                yield Finding(code, (*path, key, position), values={"name": name}, word=name, among=known)


def opposites(draft: Draft) -> Iterator[Finding]:
    """Find conditions that want somebody in office who has left, or a bet won that was lost."""
    for path, terms in conditions_in(draft):
        for key, names, others in (
            ("in_office", terms.in_office, terms.left),
            ("worked_out", terms.worked_out, terms.flopped),
        ):
            for position, name in enumerate(names):
                if name in others:
                    yield Finding("KS220", (*path, key, position), values={"name": name})


def shut_levers(draft: Draft) -> Iterator[Finding]:
    """Find conditions that look at what the scenario keeps shut."""
    opened = draft.opened()
    for path, terms in conditions_in(draft):
        for way, lever in _levers_asked(terms):
            wanted = opened if lever == "fog" else opened & {lever}
            if not wanted:
                values = {"key": way[-1], "lever": _WRITTEN.get(lever, lever)}
                yield Finding("KS218", (*path, *way), values=values, on_key=True)


def _levers_asked(terms: Terms) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give the keys of a condition that need a lever, each with the lever it needs."""
    asked = terms.skills.model_fields_set
    yield from ((("skills", skill), "skills") for skill in SKILLS if skill in asked)
    for key, lever in _NEEDS.items():
        if getattr(terms, key):
            yield (key,), lever


def idle_executives(draft: Draft) -> Iterator[Finding]:
    """Find executives who bring nothing, and those who bring more to the side they do not speak for."""
    people = {str(found.path[-1]): found.part for found in draft.cast}
    for placed in draft.executives:
        person = people.get(placed.part.who)
        name = person.name if person else placed.part.who
        hours = hours_of(placed.part)
        if not sum(hours):
            yield Finding("KS219", (*placed.path, "strengths"), values={"name": name}, on_key=True)
        elif person:
            own, other = sum(hours[:3]), sum(hours[3:])
            if person.side == "management":
                own, other = other, own
            if other > own:
                values = {"name": name, "side": person.side}
                yield Finding("KS317", (*placed.path, "strengths"), values=values, on_key=True)


def cash_at_start(draft: Draft) -> float | None:
    """Return the cash a company starts with, in million; None when that cannot be read."""
    if draft.front is None:
        return None
    given = draft.front.start.cash
    return usual_cash(draft.front.company.people) if given is None else given


def usual_cash(people: float) -> float:
    """Return the cash that companies with so many people usually have, in million."""
    return _USUAL_CASH * people


def too_dear(draft: Draft) -> Iterator[Finding]:
    """Find executives and initiatives that the company could not pay for at the start."""
    cash = cash_at_start(draft)
    if cash is None:
        return
    people = {str(found.path[-1]): found.part for found in draft.cast}
    for placed in draft.executives:
        who = placed.part.who
        name = people[who].name if who in people else who
        yield from _beyond(placed, name, placed.part.search + placed.part.salary, cash, "KS313", "salary")
    for venture in draft.initiatives:
        cost = venture.part.budget * venture.part.work + venture.part.premium
        yield from _beyond(venture, venture.part.title, cost, cash, "KS319", "budget")


def _beyond(
    placed: Placed[Executive] | Placed[Initiative], name: str, cost: float, cash: float, code: str, key: str
) -> Iterator[Finding]:
    if cost > max(cash, 0.0):
        values = {"name": name, "cost": f"{cost:g}", "cash": f"{cash:g}"}
        yield Finding(code, (*placed.path, key), values=values)


def bets_that_are_none(draft: Draft) -> Iterator[Finding]:
    """Find initiatives that win nothing, risk nothing, or are insured for nothing."""
    for placed in draft.initiatives:
        bet, values = placed.part, {"name": placed.part.title}
        if _no_better(bet.win.effects, bet.flop.effects):
            yield Finding("KS314", (*placed.path, "win"), values=values, on_key=True)
        elif not any(amount < 0 for amount in gains(bet.flop.effects).values()):
            yield Finding("KS316", (*placed.path, "flop"), values=values, on_key=True)
        elif not bet.premium:
            yield Finding("KS315", (*placed.path, "premium"), values=values)


def _no_better(win: Effects, flop: Effects) -> bool:
    won, lost = gains(win), gains(flop)
    return all(won.get(stock, 0.0) <= lost.get(stock, 0.0) for stock in won.keys() | lost.keys())


def untold_lessons(draft: Draft) -> Iterator[Finding]:
    """Find levers whose statements are not among those that the scenario says it draws on."""
    if draft.front is None:
        return
    for lever in (lever for lever in _TEACHES if lever in draft.opened()):
        if not set(_TEACHES[lever]) & set(draft.front.draws_on):
            values = {"lever": lever, "statements": ", ".join(_TEACHES[lever])}
            yield Finding("KS318", (lever,), values=values, on_key=True)
