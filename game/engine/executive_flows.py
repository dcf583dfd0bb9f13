"""What executives move: their own standing, what they cost, and what is lost with them (C9, C12, D11)."""

import numpy as np

from game.engine import lever_terms as t
from game.engine.company import Company
from game.engine.delegation import Office
from game.engine.ledger import Ledger
from game.engine.levers import Levers, Mandate
from game.engine.numbers import Array, square
from game.engine.parameters import Parameters
from game.engine.rules import Candidate, Rules
from game.engine.scale import unit
from game.engine.stocks import Stock
from game.engine.workings import Workings


def move_executives(
    company: Company, w: Workings, levers: Levers, book: Ledger, rules: Rules, p: Parameters
) -> None:
    """Let executives settle in or be reined in, pull their way, collide with other hands, and leave."""
    softened = 1.0 - p.bench_softens * company.stock(Stock.BENCH)
    anybody_left = np.zeros(company.count, np.bool_)
    for row, (office, candidate) in enumerate(zip(w.offices, rules.candidates, strict=True)):
        _move_standing(row, office, candidate, company, book, p)
        _move_company(office, candidate, company, w, book, p)
        _lose(office, candidate, softened, company, book, p)
        _pay(office, candidate, levers.mandates[row], book, rules)
        anybody_left = anybody_left | office.leaves
    book.add(t.BENCH_USED, -p.bench_used * anybody_left * company.stock(Stock.BENCH))


def _temper(candidate: Candidate) -> float:
    return 0.5 + candidate.temper / 100.0


def _move_standing(
    row: int, office: Office, candidate: Candidate, company: Company, book: Ledger, p: Parameters
) -> None:
    lines, who = t.EXECUTIVE_LINES[row], (candidate.name,)
    level, stays = office.standing, ~office.leaves
    settles = p.executive_settles * office.degree * company.stock(Stock.TRUST) * (1.0 - level)
    reined = p.executive_reined * square(1.0 - office.degree) * _temper(candidate) * level
    book.add(lines.arrives, np.where(office.arrives, p.executive_arrives, 0.0), names=who)
    book.add(lines.settles, settles * stays * ~office.arrives, names=who)
    book.add(lines.reined, -reined * stays, names=who)
    book.add(lines.leaves, -level * office.leaves, names=who)


def _move_company(
    office: Office, candidate: Candidate, company: Company, w: Workings, book: Ledger, p: Parameters
) -> None:
    who = (candidate.name,)
    alignment, trust = company.stock(Stock.ALIGNMENT), company.stock(Stock.TRUST)
    free = square(office.degree)
    clash = p.executive_clash * np.minimum(office.overlap * _temper(candidate), 1.5)
    book.add(t.PROBLEM_ASTRAY, p.executive_astray * free * (1.0 - office.standing) * (1.0 - trust), names=who)
    own_way = p.executive_own_way * free * (1.0 - w.direction)
    book.add(t.ALIGN_OWN_WAY, -own_way * alignment, names=who)
    book.add(t.ALIGN_CLASH, -clash * alignment, names=who)
    book.add(t.TRUST_CLASH, -0.5 * clash * trust, names=who)


def _lose(
    office: Office, candidate: Candidate, softened: Array, company: Company, book: Ledger, p: Parameters
) -> None:
    lost = office.leaves * office.standing * softened
    who = (candidate.name,)
    book.add(t.PROCESS_LEFT, -p.executive_lost * lost * company.stock(Stock.PROCESS), names=who)
    book.add(t.ALIGN_LEFT, -p.executive_lost * lost * company.stock(Stock.ALIGNMENT), names=who)
    book.add(t.ENGAGE_LEFT, -0.5 * p.executive_lost * lost * company.stock(Stock.ENGAGEMENT), names=who)


def _pay(office: Office, candidate: Candidate, mandate: Array, book: Ledger, rules: Rules) -> None:
    million, who = unit(Stock.CASH, rules), (candidate.name,)
    book.add(t.CASH_SALARY, np.where(mandate != Mandate.NONE, -candidate.salary / million, 0.0), names=who)
    book.add(t.CASH_SEARCH, np.where(office.arrives, -candidate.search / million, 0.0), names=who)
