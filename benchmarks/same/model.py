"""The model that is measured: the plain company, one policy, its market supplied."""

from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np

from game.engine import USUAL, Company, Decision, Style, Tape, found, record
from game.engine.batch import Batch, given_of, inputs_of
from game.engine.equations import write_down
from game.engine.market import MarketQuarter
from game.engine.rules import Market, Rules, ShockNames
from game.engine.sheet import Line

RULES = Rules("plain", 16, 90, 100, (), Market("turbulent"), (), (), ShockNames((), (), ()))
HOURS = (9.0, 8.0, 9.0, 9.0, 8.0, 10.0)
STYLE = Style.TRANSACTIONAL


@dataclass(frozen=True, slots=True)
class Quarter:
    """One quarter as lines: what comes out, by field of a company; `moved`, how many stocks move."""

    ends: dict[str, Line]
    moved: int


def policy(count: int) -> Decision:
    """Return what every company decides in every quarter: more hours than there are, in one style."""
    hours = np.repeat(np.array(HOURS)[:, None], count, axis=1)
    return Decision(hours, np.full(count, int(STYLE), np.int64), np.full(count, -1))


def founded(count: int) -> Company:
    """Return the companies at the start."""
    return found(RULES, np.arange(count, dtype=np.uint64))


def recorded(count: int) -> Tape:
    """Return the market of the companies in every quarter."""
    return record(RULES.market, np.arange(count, dtype=np.uint64), RULES.quarters)


def steady(tape: Tape, quarter: int = 8) -> Tape:
    """Return a tape on which one quarter repeats, for tools that take no series for each company."""
    return Tape((tape.quarters[quarter],) * len(tape.quarters))


def played(company: Company, tape: Tape, batch: Batch | None = None) -> Company:
    """Play the companies to the end with the engine."""
    batch, decision = batch or Batch(RULES, least=1), policy(company.count)
    while company.quarter < RULES.quarters:
        company = batch.turn(company, decision, tape)
    return company


@lru_cache(maxsize=1)
def quarter() -> Quarter:
    """Write down one quarter of any companies under the policy, in a market without a crisis."""
    company, tape = founded(64), recorded(64)
    given = given_of(inputs_of(company, policy(64), tape.quarters[-1]))
    open_ones = {"company.alive", "company.style", *(f"market.{name}" for name in _moving(tape))}
    given = tuple(one._replace(value=None) if one.name in open_ones else one for one in given)
    equations = write_down(given, RULES, USUAL)
    return Quarter(equations.carried, equations.carried["stocks"].rows[0])


def _moving(tape: Tape) -> set[str]:
    """Return the fields of the market that are not always nothing."""
    names = {part.name for part in fields(MarketQuarter)}
    return {name for name in names if any(getattr(quarter, name).any() for quarter in tape.quarters)}
