"""What a plan will do to what the player works with, as far as no luck and nothing hidden is in it."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.engine import USUAL, Company
from game.engine.insight_flows import move_bench, move_sight
from game.engine.ledger import Ledger
from game.engine.levers import idle, opens_any
from game.engine.market import market_alone
from game.engine.numbers import Array
from game.engine.skill_flows import move_skills
from game.engine.stocks import Stock
from game.engine.workings import Workings, work_out
from game.play.game import Game
from game.play.plan import Plan
from game.play.seen import seen


@dataclass(frozen=True, slots=True, eq=False)
class Ahead:
    """The company as seen, what follows from it and a plan, and the change of skills, sight and bench."""

    company: Company
    workings: Workings
    change: Array

    def next(self, stock: Stock) -> float:
        """Return a skill, a sight or the bench at the end of the quarter, 0-1."""
        return float(np.clip(self.company.stock(stock)[0] + self.change[stock, 0], 0.0, 1.0))


@lru_cache(maxsize=32)
def workings_ahead(game: Game, plan: Plan) -> Workings:
    """Work out a plan on the company as the player sees it.

    The market has no part in hours, the pace of work, skills, sight or the bench, so any will do.
    """
    rules = game.scenario.rules
    return work_out(seen(game), plan.decision(rules), market_alone(rules.market, 0, 0), rules, USUAL)


@lru_cache(maxsize=16)
def ahead(game: Game, plan: Plan) -> Ahead:
    """Return what a plan brings to skills, sight and the bench, on the company as the player sees it."""
    rules, company = game.scenario.rules, seen(game)
    w = workings_ahead(game, plan)
    levers = plan.levers.levers(rules) if opens_any(rules) else idle(rules, 1)
    book = Ledger(company.quarter, company.seed, company.alive, keep=False)
    move_sight(company, w, levers, book, rules, USUAL)
    if rules.skills:
        move_skills(company, w, levers, book, rules, USUAL)
    if rules.candidates:
        move_bench(company, w, levers, book, rules, USUAL)
    book.balance()
    return Ahead(company, w, book.change)
