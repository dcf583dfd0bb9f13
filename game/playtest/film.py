"""A film of companies: every state on the way of one player, so that it can be looked at from all sides."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeAlias

import numpy as np

from game.engine.batch import Batch
from game.engine.company import Company
from game.engine.decision import Decision
from game.engine.market import Tape, record
from game.engine.numbers import Bits, Whole
from game.engine.outlook import Outlook, look
from game.engine.players import Player
from game.engine.rules import Rules
from game.engine.turn import found

Chooser: TypeAlias = Callable[[Outlook, Whole], Decision]


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """N companies of one player: as they stood before each quarter and at the end, and the choices made.

    `companies` has Q + 1 entries, `choices` the shape (Q, N).
    """

    player: str
    companies: tuple[Company, ...]
    choices: Whole

    @property
    def end(self) -> Company:
        """The companies at the end."""
        return self.companies[-1]


def filmed(name: str, player: Player, rules: Rules, seeds: Bits, tape: Tape) -> Film:
    """Let a player run one company per seed, (N,), and keep every state."""
    company = found(rules, seeds)
    companies, choices = [company], []
    batch = Batch(rules)
    while company.quarter < rules.quarters:
        decision = player(look(company, rules))
        choices.append(decision.choice)
        company = batch.turn(company, decision, tape)
        companies.append(company)
    return Film(name, tuple(companies), np.stack(choices))


def joined(parts: Sequence[Company]) -> Company:
    """Return companies of the same quarter side by side."""
    first = parts[0]
    rivals = tuple(joined([part.rivals[row] for part in parts]) for row in range(len(first.rivals)))
    arrays: dict[str, object] = {"rivals": rivals}
    for field in fields(first):
        if field.name not in {"quarter", "rivals"}:
            arrays[field.name] = np.concatenate([getattr(part, field.name) for part in parts], axis=-1)
    return replace(first, **arrays)  # type: ignore[arg-type]  # by name, all of the right type


def tape_for(rules: Rules, seeds: Bits, times: int) -> Tape:
    """Record the market for companies repeated so many times."""
    return record(rules.market, np.tile(seeds, times), rules.quarters)


def carried_on(company: Company, player: Player, rules: Rules, tape: Tape) -> Company:
    """Return the companies as a player leaves them who takes over now."""
    batch = Batch(rules)
    while company.quarter < rules.quarters:
        company = batch.turn(company, player(look(company, rules)), tape)
    return company


def carried_on_with(
    company: Company, choice: Whole, first: Chooser, player: Player, rules: Rules, tape: Tape
) -> Company:
    """Return the companies at the end when this choice, (N,), is made now and a player carries on."""
    after = Batch(rules).turn(company, first(look(company, rules), choice), tape)
    return carried_on(after, player, rules, tape)
