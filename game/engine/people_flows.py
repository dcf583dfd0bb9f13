"""What moves unanswered change, alignment, engagement and trust (C3, C7, B8)."""

import numpy as np

from game.engine import terms as t
from game.engine.company import Company
from game.engine.ledger import Ledger
from game.engine.numbers import Array, look_up, saturate
from game.engine.parameters import Parameters
from game.engine.practices import STYLE_ENGAGEMENT, STYLE_TRUST, Practice
from game.engine.rules import Rules
from game.engine.stocks import Stock
from game.engine.workings import Workings


def _pull(rate: Array, level: Array, w: Workings) -> Array:
    """Return a style's pull: up on the room left, down on what is there; in a fire command is accepted."""
    resented = 1.0 - w.fire * w.commanded
    return resented * (np.maximum(rate, 0.0) * (1.0 - level) + np.minimum(rate, 0.0) * level)


def move_change(company: Company, w: Workings, book: Ledger, rules: Rules, p: Parameters) -> None:
    """Raise questions and answer them; the work saturates, so that spikes want attention at once."""
    change = company.stock(Stock.CHANGE)
    answered = p.change_answered * w.dose[Practice.DIRECTION] * w.heard * saturate(change, p.half_backlog)
    adapts = p.change_adapts * change
    share = np.minimum(1.0, 0.9 * change / np.maximum(answered + adapts, 1e-9))
    market = w.market
    book.add(t.CHANGE_TIME, np.full(change.shape, p.change_time))
    book.add(t.CHANGE_MARKET, p.change_market * market.turbulence)
    book.add_blow(t.CHANGE_DISRUPTION, p.change_disruption * market.disruption, rules.shocks.disruption)
    book.add_blow(t.CHANGE_ECHO, p.change_disruption * market.echo, rules.shocks.disruption)
    book.add(t.CHANGE_CRISIS, p.change_disruption * market.crisis_disruption)
    book.add(t.CHANGE_ANSWERED, -answered * share)
    book.add(t.CHANGE_ADAPTS, -adapts * share)


def move_alignment(company: Company, w: Workings, book: Ledger, _rules: Rules, p: Parameters) -> None:
    """Renew alignment, and let it fade and be diluted (B7, B8)."""
    alignment = company.stock(Stock.ALIGNMENT)
    room = 1.0 - alignment
    seen = p.align_blind + (1.0 - p.align_blind) * w.direction
    joiners = company.signed / company.stock(Stock.TEAM)
    book.add(t.ALIGN_WORK, p.align_work * w.dose[Practice.ALIGN] * seen * w.heard * room)
    book.add(t.ALIGN_PLAN, p.align_plan * w.dose[Practice.PLAN] * room)
    book.add(t.ALIGN_FADES, -p.align_fades * alignment)
    book.add(t.ALIGN_MARKET, -p.align_market * w.market.turbulence * alignment)
    book.add(t.ALIGN_JOINERS, -p.align_joiners * joiners * alignment)
    book.add(t.ALIGN_TURNING, -p.align_turning * w.turning * alignment)


def move_sameness(company: Company, w: Workings, book: Ledger, _rules: Rules, p: Parameters) -> None:
    """Make people alike, the faster the less of what they knew was heard; newcomers know other things.

    Source: March 1991, Organ Sci 2:71.
    """
    if not p.same_aligned:
        return
    level = company.stock(Stock.SAMENESS)
    seen = p.align_blind + (1.0 - p.align_blind) * w.direction
    unheard = np.maximum(w.dose[Practice.ALIGN] * seen * w.heard - p.same_pace, 0.0)
    joiners = company.signed / company.stock(Stock.TEAM)
    book.add(t.SAMENESS_ALIGN, np.minimum(p.same_aligned * unheard, 1.0) * (1.0 - level))
    book.add(t.SAMENESS_JOINERS, -np.minimum(p.same_joiners * joiners, 1.0) * level)


def move_engagement(company: Company, w: Workings, book: Ledger, rules: Rules, p: Parameters) -> None:
    """Inspire, give purpose and wins; tire, control and frighten (B4, C1, C14)."""
    level = company.stock(Stock.ENGAGEMENT)
    room = 1.0 - level
    believed = p.engage_distrust + (1.0 - p.engage_distrust) * company.stock(Stock.TRUST)
    control = (w.dose[Practice.CONTROL] + 0.5 * w.dose[Practice.PLAN]) / 1.5
    over = np.minimum(w.overload, p.engage_overload_max)
    book.add(t.ENGAGE_WORK, p.engage_work * w.dose[Practice.MOTIVATE] * believed * w.heard * room)
    book.add(t.ENGAGE_PURPOSE, p.engage_purpose * w.purpose * room)
    book.add(t.ENGAGE_WINS, p.engage_wins * w.shipped * room)
    book.add(t.ENGAGE_COLLEAGUES, p.engage_colleagues * room)
    book.add(t.ENGAGE_FADES, -p.engage_fades * level)
    book.add(t.ENGAGE_OVERLOAD, -p.engage_overload * over * level)
    book.add(t.ENGAGE_CONTROL, -p.engage_control * control * (1.0 - w.purpose) * level)
    book.add(t.ENGAGE_UNSURE, -p.engage_unsure * (1.0 - w.direction) * level)
    book.add(t.ENGAGE_STYLE, _pull(look_up(STYLE_ENGAGEMENT, w.style), level, w))
    book.add_blow(t.ENGAGE_SHOCK, -w.market.people_shock * level, rules.shocks.people)
    book.add(t.ENGAGE_CRISIS, -w.market.crisis_fear * level)


def move_trust(company: Company, w: Workings, book: Ledger, rules: Rules, p: Parameters) -> None:
    """Win trust slowly by people and promises, lose it fast by breaking them (C7)."""
    level = company.stock(Stock.TRUST)
    room = 1.0 - level
    people = p.trust_people * room * w.honest
    book.add(t.TRUST_MOTIVATE, 0.4 * people * w.dose[Practice.MOTIVATE])
    book.add(t.TRUST_ALIGN, 0.4 * people * w.dose[Practice.ALIGN])
    book.add(t.TRUST_ORGANISE, 0.2 * people * w.dose[Practice.ORGANISE])
    book.add(t.TRUST_KEPT, p.trust_kept * w.shipped * room)
    book.add(t.TRUST_DELIVERY, p.trust_delivery * w.service * room)
    book.add(t.TRUST_BROKEN, -p.trust_broken * np.minimum(w.stale, 1.0) * level * w.broken)
    book.add(t.TRUST_FAILED, -p.trust_failed * (1.0 - w.service) * level)
    book.add(t.TRUST_FADES, -p.trust_fades * level)
    book.add_blow(t.TRUST_SHOCK, -p.trust_shock * w.market.people_shock * level, rules.shocks.people)
    book.add(t.TRUST_CRISIS, -p.trust_shock * w.market.crisis_fear * level)
    book.add(t.TRUST_DEBT, -p.trust_debt * (company.stock(Stock.CASH) < 0.0) * level)
    book.add(t.TRUST_STYLE, _pull(look_up(STYLE_TRUST, w.style), level, w))
