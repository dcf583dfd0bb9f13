"""Events: which one is on the table, what a choice does now, and what comes back later."""

import numpy as np

from game.engine.company import NO_EVENT, Company
from game.engine.conditions import Facts, holds
from game.engine.decision import Decision
from game.engine.ledger import Ledger
from game.engine.luck import Stream, units
from game.engine.numbers import Array, Truth, Whole
from game.engine.plot import plot_of, season_of
from game.engine.rules import Effect, Rules
from game.engine.scale import METER_STOCKS, unit
from game.engine.stocks import UNIT_STOCKS, Stock
from game.engine.terms import EFFECTS


def on_table(company: Company, rules: Rules) -> list[int]:
    """List the rows of the events that any of the companies has on the table."""
    if company.count == 1:
        return [row for row in company.event.tolist() if row != NO_EVENT]
    counted = np.bincount(company.event - NO_EVENT, minlength=len(rules.events) + 1)
    return [row for row, count in enumerate(counted.tolist()[1:]) if count]


def possible_choice(company: Company, choice: Whole, rules: Rules) -> Whole:
    """Return the choice that counts, shape (N,): one of those on the table, the first if none was made."""
    counts: Whole = np.minimum(np.maximum(choice, 0), plot_of(rules).last_choice[company.event])
    return counts


def amount_of(effect: Effect, company: Company, rules: Rules) -> Array:
    """Return an effect in engine units for each company, shape (N,).

    Points of 0-1 stocks count in full at one half and less where there is less room; a loss takes at
    most nine tenths of any other stock but cash. Points of direction are turned into questions answered
    or raised.
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
    amount = np.full(company.count, effect.amount / unit(stock, rules))
    return amount if stock is Stock.CASH else np.maximum(amount, -0.9 * level)


def _apply(
    effects: tuple[Effect, ...],
    where: Truth,
    names: tuple[str, ...],
    since: Whole | None,
    company: Company,
    rules: Rules,
    book: Ledger,
) -> None:
    for effect in effects:
        amount = np.where(where, amount_of(effect, company, rules), 0.0)
        book.add(EFFECTS[METER_STOCKS[effect.stock]], amount, since=since, names=names)


def answer(company: Company, decision: Decision, rules: Rules, book: Ledger) -> None:
    """Book what the choices at this quarter's events do at once."""
    for row in on_table(company, rules):
        event = rules.events[row]
        here = company.alive & (company.event == row)
        for column, choice in enumerate(event.choices):
            where = here & (decision.choice == column)
            if where.any():
                _apply(choice.effects, where, (event.title,), None, company, rules, book)


def come_due(company: Company, rules: Rules, book: Ledger) -> None:
    """Book the later effects that come due this quarter and whose conditions hold now."""
    now = company.due == company.quarter
    if not now.any():
        return
    facts, later = Facts(company, rules), plot_of(rules).later
    for row in np.flatnonzero(now.any(axis=1)).tolist():
        pending = later[row]
        where = now[row] & holds(pending.later.when, facts)
        names = (rules.events[pending.event].title, pending.later.note)
        since = np.maximum(company.arisen[row], 0)
        _apply(pending.later.effects, where, names, since, company, rules, book)


def record_choices(company: Company, decision: Decision, rules: Rules) -> tuple[Whole, Whole, Whole]:
    """Return taken, due and arisen after this quarter's choices, shapes (E, N), (K, N), (K, N)."""
    now = on_table(company, rules)
    if not now:
        return company.taken, company.due, company.arisen
    taken, due, arisen = company.taken.copy(), company.due.copy(), company.arisen.copy()
    for event in now:
        here = company.event == event
        taken[event] = np.where(here, decision.choice, taken[event])
        for pending in plot_of(rules).later_of[event]:
            chosen = here & (decision.choice == pending.choice)
            due[pending.row] = np.where(chosen, company.quarter + pending.later.after, due[pending.row])
            arisen[pending.row] = np.where(chosen, company.quarter, arisen[pending.row])
    return taken, due, arisen


def next_event(company: Company, rules: Rules) -> Whole:
    """Draw the event of the quarter that begins, -1 where none has its time; shape (N,).

    Among those of the highest priority, each is drawn in proportion to its weight: one after the other
    replaces the one before with the probability of its share of the weights so far.
    """
    season = season_of(rules, company.quarter)
    if company.quarter >= rules.quarters or not season.events:
        return np.full(company.count, NO_EVENT, np.int64)
    now = _timely(company, rules)
    first = _first(now, season.priorities)
    anywhere = _anywhere(first)
    dice = units(company.seed, *((int(Stream.STORY), company.quarter, row) for row in season.rows.tolist()))
    drawn, so_far = np.full(company.count, NO_EVENT, np.int64), np.zeros(company.count)
    for place, (row, event) in enumerate(zip(season.rows.tolist(), season.events, strict=True)):
        if anywhere[place]:
            so_far += first[place] * event.weight
            drawn = np.where(first[place] & (dice[place] * so_far < event.weight), row, drawn)
    return drawn


def _anywhere(truths: Truth) -> list[bool]:
    """Return for each row whether it holds for any company."""
    rows: Truth = np.any(truths, axis=1)
    found: list[bool] = rows.tolist()
    return found


def _first(now: Truth, priorities: Whole) -> Truth:
    """Return which of the events that may come are of the highest priority among them."""
    if not (priorities != priorities[0]).any():
        return now
    highest = np.where(now, priorities, -(2**62)).max(axis=0)
    first: Truth = now & (priorities == highest)
    return first


def _timely(company: Company, rules: Rules) -> Truth:
    """Return which events of the season may come to which companies, shape (season, N)."""
    season, facts = season_of(rules, company.quarter), Facts(company, rules)
    now: Truth = (company.taken[season.rows] < 0) & company.alive
    for row, anywhere in enumerate(_anywhere(now)):
        if anywhere:
            now[row] &= holds(season.events[row].when, facts)
    return now
