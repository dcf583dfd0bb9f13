"""What follows from a state and a decision before any stock moves: doses, load, service, shipping."""

from dataclasses import dataclass

import numpy as np

from game.engine.betting import Venture, ventures_of
from game.engine.company import Company
from game.engine.decision import Decision
from game.engine.delegation import Office, all_brought, offices_of
from game.engine.market import MarketQuarter
from game.engine.numbers import Array, Truth, Whole, added, look_up, saturate, square
from game.engine.parameters import USUAL, Parameters
from game.engine.practices import STYLE_PRACTICES, STYLE_SLOW, STYLE_TURNING, Practice, Style
from game.engine.rules import Rules
from game.engine.skills import PRACTICE_SKILLS, Factor, Skill, gain_of, relief_of
from game.engine.stocks import Stock


@dataclass(frozen=True, slots=True)
class Workings:
    """One quarter's workings; every field has shape (N,) except dose, shares and hours, (6, N).

    dose: effect of each practice, 0-1. shares: split of the week. turning: how sharply the course
    changed, 0-1. fire: share of attention that problems take. direction: 1 / (1 + unanswered change).
    heard: how much of leading gets through the fire. load: work per capacity. service: share of work
    delivered well. overload: how far people are stretched. solved, self_solved: problems, by control and
    by the teams themselves. shipped, stale: ideas. quits, signed: people; wanted: how many
    there is work for. commanded: is it a command? hours: the head's own hours a week. touched: how far
    each side, leading and managing, is in the head's hands, 0-1. honest, broken: what integrity makes of
    trust won and lost, 1 where skills are not open. handed_over: how much is in executives' hands, in
    persons.
    offices, ventures: of executives and initiatives. contests: customers from each rival, or to it below 0.
    """

    market: MarketQuarter
    style: Whole
    dose: Array
    shares: Array
    turning: Array
    fire: Array
    direction: Array
    heard: Array
    purpose: Array
    productivity: Array
    load: Array
    service: Array
    overload: Array
    solved: Array
    self_solved: Array
    shipped: Array
    stale: Array
    quits: Array
    wanted: Array
    signed: Array
    commanded: Truth
    hours: Array
    touched: tuple[Array, Array]
    honest: Factor
    broken: Factor
    handed_over: Array
    offices: tuple[Office, ...]
    ventures: tuple[Venture, ...]
    contests: tuple[Array, ...]


def fire_of(problems: Array) -> Array:
    """Return the share of attention that unsolved problems take, 0-1."""
    return saturate(problems, 1.0)


def hours_free(company: Company, rules: Rules, p: Parameters = USUAL) -> Array:
    """Return the whole hours a week that problems leave to the player, shape (N,)."""
    taken = p.reactive * fire_of(company.stock(Stock.PROBLEMS))
    free: Array = np.floor(p.week - taken * relief_of(Skill.TIMING, company, rules, p))
    return free


def _split(decision: Decision) -> Array:
    shares: Array = decision.hours / np.maximum(added(decision.hours), 1e-9)
    return shares


def _turning(company: Company, shares: Array, style: Whole, p: Parameters) -> Array:
    moved = np.abs(shares - company.shares)
    changed = 0.5 * added(moved) + p.turning_style * (style != company.style)
    sharp = square(np.minimum(changed, 1.0))
    return sharp * (company.style >= 0)


def _practice_gains(company: Company, rules: Rules, p: Parameters) -> Array:
    return np.stack([gain_of(PRACTICE_SKILLS[practice], company, rules, p) for practice in Practice])


def _doses(
    company: Company,
    decision: Decision,
    turning: Array,
    offices: tuple[Office, ...],
    rules: Rules,
    p: Parameters,
) -> Array:
    style = decision.style
    unsure = relief_of(Skill.DECIDING, company, rules, p)
    confusion = np.minimum(p.turning * look_up(STYLE_TURNING, style) * turning * unsure, 0.8)
    believed = p.trust_floor + p.trust_span * company.stock(Stock.TRUST)
    quick = 1.0 - look_up(STYLE_SLOW, style) * fire_of(company.stock(Stock.PROBLEMS))
    hours = decision.hours * (believed * (1.0 - confusion) * quick) * look_up(STYLE_PRACTICES, style)
    if rules.skills:
        hours = hours * _practice_gains(company, rules, p)
    if offices:
        hours = hours + believed * all_brought(offices)
    return saturate(hours, p.half_dose)


def _touched(hours: Array, p: Parameters) -> tuple[Array, Array]:
    leading = hours[Practice.DIRECTION] + hours[Practice.ALIGN] + hours[Practice.MOTIVATE]
    managing = hours[Practice.PLAN] + hours[Practice.ORGANISE] + hours[Practice.CONTROL]
    return saturate(leading, p.touch), saturate(managing, p.touch)


def _handed_over(company: Company, offices: tuple[Office, ...]) -> Array:
    total = np.zeros(company.count)
    for office in offices:
        total = total + office.degree
    return total


def _service(load: Array, process: Array, p: Parameters) -> Array:
    fourth = square(square(load))
    kept: Array = np.sqrt(np.sqrt(1.0 / (1.0 + fourth)))
    return kept * (1.0 - p.service_process * (1.0 - process))


def _solved(company: Company, control: Array, p: Parameters) -> tuple[Array, Array]:
    """Return problems solved by control and by the teams themselves; together at most nine tenths."""
    problems, process = company.stock(Stock.PROBLEMS), company.stock(Stock.PROCESS)
    handling = p.problem_handling + (1.0 - p.problem_handling) * process
    handled = p.problem_control * control * handling * saturate(problems, p.half_backlog)
    teams = p.problem_teams * problems
    share = np.minimum(1.0, 0.9 * problems / np.maximum(handled + teams, 1e-9))
    return handled * share, teams * share


def _signed(company: Company, wanted: Array, quits: Array, organise: Array, p: Parameters) -> Array:
    team, cash = company.stock(Stock.TEAM), company.stock(Stock.CASH)
    affordable = p.hire_payroll * company.sales / p.wage
    gap = np.maximum(np.minimum(wanted, affordable) - team - company.signed + quits, 0.0)
    signed = np.minimum((p.hire_slow + p.hire_work * organise) * gap, p.hire_max * team)
    return signed * (cash > -0.5 * p.credit)


def _leaving(company: Company, market: MarketQuarter, p: Parameters) -> Array:
    """Return the share of the team that quits: the weary, and of them the sooner those who trust nobody."""
    weary = 1.0 - company.stock(Stock.ENGAGEMENT)
    wary = (1.0 - p.quit_distrust) * weary + p.quit_distrust * (1.0 - company.stock(Stock.TRUST))
    leaving: Array = np.minimum((p.quit_least + p.quit_most * weary * wary) * market.labour, 0.5)
    return leaving


def work_out(
    company: Company,
    decision: Decision,
    market: MarketQuarter,
    rules: Rules,
    p: Parameters,
    contests: tuple[Array, ...] = (),
) -> Workings:
    """Work out one quarter, from the state at its start and the decision alone."""
    levers = decision.levers
    offices = () if levers is None else offices_of(company, decision.hours, levers, rules, p)
    alignment, engagement = company.stock(Stock.ALIGNMENT), company.stock(Stock.ENGAGEMENT)
    process, ideas = company.stock(Stock.PROCESS), company.stock(Stock.IDEAS)
    team, customers = company.stock(Stock.TEAM), company.stock(Stock.CUSTOMERS)
    shares = _split(decision)
    turning = _turning(company, shares, decision.style, p)
    dose = _doses(company, decision, turning, offices, rules, p)
    fire = fire_of(company.stock(Stock.PROBLEMS))
    direction = 1.0 / (1.0 + company.stock(Stock.CHANGE))
    floor = p.output_floor
    productivity = (
        p.output
        * market.output
        * (floor + (1.0 - floor) * engagement)
        * (p.output_routine + (1.0 - p.output_routine) * process)
        * (p.output_unaligned + (1.0 - p.output_unaligned) * alignment)
    )
    in_fire = 1.0 - p.output_fire * fire
    capacity = team * productivity * in_fire * (1.0 - p.output_improving * dose[Practice.ORGANISE])
    load = customers / capacity
    service = _service(load, process, p)
    planned = p.idea_unplanned + (1.0 - p.idea_unplanned) * dose[Practice.PLAN]
    pace = planned * np.sqrt(process) * alignment * service
    shipped = np.minimum(p.idea_ship * pace, p.idea_ship_max) * ideas
    ventures = () if levers is None else ventures_of(company, pace, direction, levers, rules, p)
    quits = _leaving(company, market, p) * team
    wanted = customers / (productivity * p.load_target * in_fire)
    solved, self_solved = _solved(company, dose[Practice.CONTROL], p)
    return Workings(
        market=market,
        style=decision.style,
        dose=dose,
        shares=shares,
        turning=turning,
        fire=fire,
        direction=direction,
        heard=1.0 - p.drowned * fire * relief_of(Skill.DECIDING, company, rules, p),
        purpose=direction * alignment,
        productivity=productivity,
        load=load,
        service=service,
        overload=np.minimum(np.maximum(load - 0.9, 0.0), 1.0) + fire,
        solved=solved,
        self_solved=self_solved,
        shipped=shipped,
        stale=p.idea_stale * (ideas - shipped),
        quits=quits,
        wanted=wanted,
        signed=_signed(company, wanted, quits, dose[Practice.ORGANISE], p),
        commanded=decision.style == Style.AUTOCRATIC,
        hours=decision.hours,
        touched=_touched(decision.hours, p),
        honest=gain_of(Skill.INTEGRITY, company, rules, p),
        broken=relief_of(Skill.INTEGRITY, company, rules, p),
        handed_over=_handed_over(company, offices),
        offices=offices,
        ventures=ventures,
        contests=contests,
    )
