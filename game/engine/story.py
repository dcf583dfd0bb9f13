"""Events: which one is on the table, what a choice does now, and what comes back later."""

from dataclasses import dataclass

import numpy as np

from game.engine.company import NO_EVENT, Company
from game.engine.conditions import Facts, holds, out_of_time
from game.engine.decision import Decision
from game.engine.ledger import Ledger
from game.engine.luck import Stream, units
from game.engine.numbers import Array, Truth, Whole
from game.engine.rules import Effect, Later, Rules
from game.engine.scale import METER_STOCKS, from_shown
from game.engine.stocks import UNIT_STOCKS, Stock
from game.engine.terms import EFFECTS


@dataclass(frozen=True, slots=True)
class Pending:
    """A later effect with its place in the story: event row, choice column, row in `Company.due`."""

    row: int
    event: int
    choice: int
    later: Later


def later_effects(rules: Rules) -> tuple[Pending, ...]:
    """List every later effect of a scenario in the order of the rows of `Company.due`."""
    found = [
        (event, choice, later)
        for event, facts in enumerate(rules.events)
        for choice, option in enumerate(facts.choices)
        for later in option.later
    ]
    return tuple(Pending(row, *place) for row, place in enumerate(found))


def on_table(company: Company, rules: Rules) -> list[int]:
    """List the rows of the events that any of the companies has on the table."""
    counted = np.bincount(company.event - NO_EVENT, minlength=len(rules.events) + 1)
    return [row for row, count in enumerate(counted.tolist()[1:]) if count]


def possible_choice(company: Company, choice: Whole, rules: Rules) -> Whole:
    """Return the choice that counts, shape (N,): one of those on the table, the first if none was made."""
    last = np.array([*(len(event.choices) - 1 for event in rules.events), NO_EVENT], np.int64)
    counts: Whole = np.minimum(np.maximum(choice, 0), last[company.event])
    return counts


def amount_of(effect: Effect, company: Company, rules: Rules) -> Array:
    """Return an effect in engine units for each company, shape (N,).

    Points of 0-1 stocks count in full at one half and less where there is less room; a loss takes at
    most nine tenths of any other stock. Points of direction are turned into questions answered or raised.
    """
    stock = METER_STOCKS[effect.stock]
    level = company.stock(stock)
    if stock is Stock.CHANGE:
        clear = 1.0 / (1.0 + level)
        points = effect.amount / 100.0
        gained = 2.0 * points * ((1.0 - clear) if points > 0.0 else clear)
        answered = gained * (1.0 + level) / (clear + np.maximum(gained, 0.0))
        return np.maximum(-answered, -0.9 * level)
    if stock in UNIT_STOCKS:
        points = effect.amount / 100.0
        return 2.0 * points * ((1.0 - level) if points > 0.0 else level)
    amount = np.full(company.count, float(from_shown(stock, np.array(effect.amount), rules)))
    return amount if stock is Stock.CASH else np.maximum(amount, -0.9 * level)


def _apply(
    effects: tuple[Effect, ...],
    where: Truth,
    name: str,
    since: Whole | None,
    company: Company,
    rules: Rules,
    book: Ledger,
) -> None:
    for effect in effects:
        amount = np.where(where, amount_of(effect, company, rules), 0.0)
        book.add(EFFECTS[METER_STOCKS[effect.stock]], amount, since=since, names=(name,))


def answer(company: Company, decision: Decision, rules: Rules, book: Ledger) -> None:
    """Book what the choices at this quarter's events do at once."""
    for row in on_table(company, rules):
        event = rules.events[row]
        for column, choice in enumerate(event.choices):
            where = company.alive & (company.event == row) & (decision.choice == column)
            if where.any():
                _apply(choice.effects, where, event.title, None, company, rules, book)


def come_due(company: Company, rules: Rules, book: Ledger) -> None:
    """Book the later effects that come due this quarter and whose conditions hold now."""
    if not (company.due == company.quarter).any():
        return
    facts = Facts(company, rules)
    for pending in later_effects(rules):
        where = company.due[pending.row] == company.quarter
        if not where.any():
            continue
        where = where & holds(pending.later.when, facts)
        name = pending.later.note or rules.events[pending.event].title
        since = np.maximum(company.arisen[pending.row], 0)
        _apply(pending.later.effects, where, name, since, company, rules, book)


def record_choices(company: Company, decision: Decision, rules: Rules) -> tuple[Whole, Whole, Whole]:
    """Return taken, due and arisen after this quarter's choices, shapes (E, N), (K, N), (K, N)."""
    now = on_table(company, rules)
    if not now:
        return company.taken, company.due, company.arisen
    taken, due, arisen = company.taken.copy(), company.due.copy(), company.arisen.copy()
    for row in now:
        taken[row] = np.where(company.event == row, decision.choice, taken[row])
    for pending in later_effects(rules):
        if pending.event not in now:
            continue
        chosen = (company.event == pending.event) & (decision.choice == pending.choice)
        due[pending.row] = np.where(chosen, company.quarter + pending.later.after, due[pending.row])
        arisen[pending.row] = np.where(chosen, company.quarter, arisen[pending.row])
    return taken, due, arisen


def next_event(company: Company, rules: Rules) -> Whole:
    """Draw the event of the quarter that begins, -1 where none has its time; shape (N,)."""
    drawn = np.full(company.count, NO_EVENT, np.int64)
    if company.quarter >= rules.quarters:
        return drawn
    timely = _timely(company, rules)
    if not timely:
        return drawn
    highest = np.full(company.count, -(2**62), np.int64)
    for row, now in timely:
        highest = np.where(now, np.maximum(highest, rules.events[row].priority), highest)
    dice = units(company.seed, *((int(Stream.STORY), company.quarter, row) for row, _ in timely))
    total = np.zeros(company.count)
    for (row, now), die in zip(timely, dice, strict=True):
        event = rules.events[row]
        first = now & (highest == event.priority)
        total = total + first * event.weight
        drawn = np.where(first & (die * total < event.weight), row, drawn)
    return drawn


def _timely(company: Company, rules: Rules) -> list[tuple[int, Truth]]:
    """List the events that may come now, with the companies they may come to."""
    facts = Facts(company, rules)
    fresh = (company.taken < 0) & company.alive
    anywhere = fresh.any(axis=1).tolist()
    found = []
    for row, event in enumerate(rules.events):
        if anywhere[row] and not out_of_time(event.when, facts):
            now = fresh[row] & holds(event.when, facts)
            if now.any():
                found.append((row, now))
    return found
