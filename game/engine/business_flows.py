"""What moves relevance, customers, team and cash: where leading and managing show, quarters later."""

import numpy as np

from game.engine import lever_terms as lt
from game.engine import terms as t
from game.engine.company import Company
from game.engine.ledger import Ledger
from game.engine.levers import NO_TRAINING, Levers
from game.engine.numbers import Array
from game.engine.parameters import Parameters
from game.engine.practices import Practice
from game.engine.rivalry import offer_of
from game.engine.rules import Rival, Rules
from game.engine.stocks import Stock
from game.engine.workings import Workings

_SOMEBODY = (Rival("", "", ""),)
"""Whom a rival wins from and loses to: the player's company, which its rules do not name."""


def landing(company: Company, w: Workings, p: Parameters) -> Array:
    """Return the relevance set under way by what was shipped, shape (N,).

    It counts as far as it was aimed, and as people know what the company does not.
    """
    aimed = p.relevance_blind + (1.0 - p.relevance_blind) * w.direction
    landed = p.relevance_shipped * w.shipped * aimed
    return landed * (1.0 - p.same_blind * company.stock(Stock.SAMENESS)) if p.same_blind else landed


def sales_of(company: Company, w: Workings, p: Parameters) -> Array:
    """Return the quarter's sales in 0.1 M, shape (N,)."""
    return p.price * w.market.price * company.stock(Stock.CUSTOMERS) * w.service


def move_relevance(company: Company, w: Workings, book: Ledger, rules: Rules, p: Parameters) -> None:
    """Let the market see what was shipped a quarter ago, and let the offer age (A2, A3)."""
    level = company.stock(Stock.RELEVANCE)
    market = w.market
    book.add(t.RELEVANCE_SHIPPED, company.landed * (1.0 - level))
    book.add(t.RELEVANCE_DRIFT, -p.relevance_drift * (1.0 - w.direction) * level)
    hit = p.relevance_disruption * level
    book.add_blow(t.RELEVANCE_DISRUPTION, -hit * market.disruption, rules.shocks.disruption)
    book.add_blow(t.RELEVANCE_ECHO, -hit * market.echo, rules.shocks.disruption)
    book.add(t.RELEVANCE_CRISIS, -hit * market.crisis_disruption)


def move_customers(company: Company, w: Workings, book: Ledger, rules: Rules, p: Parameters) -> None:
    """Win customers by relevance and coherence, lose them by poor delivery a quarter ago."""
    customers = company.stock(Stock.CUSTOMERS)
    appeal = offer_of(company, p) - p.customer_rivals
    unnamed = 1.0 - p.rival_known if w.contests else 1.0
    book.add(t.CUSTOMER_MARKET, w.market.growth * customers)
    book.add(t.CUSTOMER_CRISIS, -w.market.crisis_demand * customers)
    room = np.where(appeal > 0.0, np.maximum(1.0 - customers / p.market_size, 0.0), 1.0)
    book.add(t.CUSTOMER_PULL, unnamed * p.customer_pull * appeal * room * customers)
    for moved, rival in zip(w.contests, rules.rivals or _SOMEBODY, strict=False):
        book.add(t.CUSTOMER_WON, np.maximum(moved, 0.0), names=(rival.name,))
        book.add(t.CUSTOMER_LOST, np.minimum(moved, 0.0), names=(rival.name,))
    book.add(t.CUSTOMER_SERVICE, -p.customer_service * (1.0 - company.served) * customers)
    book.add(t.CUSTOMER_FIRE, -p.customer_fire * w.fire * customers)


def move_team(company: Company, w: Workings, book: Ledger, _rules: Rules, _p: Parameters) -> None:
    """Let the people signed last quarter join, and those who have had enough leave."""
    book.add(t.TEAM_HIRES, company.signed)
    book.add(t.TEAM_LEAVERS, -w.quits)


def move_cash(company: Company, w: Workings, book: Ledger, _rules: Rules, p: Parameters) -> None:
    """Earn and spend."""
    sales = sales_of(company, w, p)
    book.add(t.CASH_SALES, sales)
    book.add(t.CASH_DIRECT, -p.direct_cost * sales)
    book.add(t.CASH_WAGES, -p.wage * company.stock(Stock.TEAM))
    book.add(t.CASH_FIXED, np.full(sales.shape, -p.fixed_cost))
    book.add(t.CASH_WASTE, -p.waste * (1.0 - w.dose[Practice.PLAN]) * sales)
    book.add(t.CASH_FIRE, -p.fire_cost * w.fire * sales)
    book.add(t.CASH_HIRING, -p.hire_cost * w.signed)
    book.add(t.CASH_INTEREST, p.interest * np.minimum(company.stock(Stock.CASH), 0.0))


def pay_for_levers(
    _company: Company, _w: Workings, levers: Levers, book: Ledger, _rules: Rules, p: Parameters
) -> None:
    """Pay for courses, measuring and surveys."""
    book.add(lt.CASH_TRAINING, np.where(levers.training != NO_TRAINING, -p.training_cost, 0.0))
    book.add(lt.CASH_ANALYTICS, -p.analytics_cost * levers.analytics.astype(np.float64))
    book.add(lt.CASH_SURVEY, np.where(levers.survey, -p.survey_cost, 0.0))
