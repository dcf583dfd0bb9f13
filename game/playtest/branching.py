"""The same state, the same luck, another answer: what each choice comes to, and what is already decided."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from typing import Final

import numpy as np

from game.engine import USUAL, worth
from game.engine.company import Company
from game.engine.market import Tape
from game.engine.numbers import Array, Bits, Truth, Whole
from game.engine.players import Player
from game.engine.rules import Rules
from game.engine.score import Panel, score_of
from game.playtest.film import Film, carried_on, carried_on_with, joined, tape_for
from game.playtest.heads import with_choice
from game.playtest.sightings import Sightings, seen
from game.sweep.sums import Sums, sums_of

LEVEL: Final = 0.005
"""Two outcomes closer than this share of their worth are as good as the same."""

HOPELESS: Final = 25.0
"""A state from which even going by the need ends below this score, whatever the answer now, is hopeless."""

RUNAWAY: Final = 90.0
"""A state from which even dice end above this score has run away: nothing is left to decide."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A company that shows something: by how much, its seed, its player, and the quarter from 1."""

    size: float
    seed: int
    player: str
    quarter: int

    def stronger(self, other: "Witness | None") -> "Witness":
        """Return the one that shows it more, the smaller seed among equals."""
        if other is None or self._rank() <= other._rank():
            return self
        return other

    def _rank(self) -> tuple[float, int, str, int]:
        return -self.size, self.seed, self.player, self.quarter


@dataclass(frozen=True, slots=True)
class Pair:
    """One choice against another in the same states: how often at least as good, and how often the same.

    `ahead` sums up the score of the one less that of the other; the witness shows the largest lead.
    """

    count: int = 0
    no_worse: int = 0
    same: int = 0
    ahead: Sums = field(default_factory=Sums)
    witness: Witness | None = None

    def __add__(self, other: "Pair") -> "Pair":
        """Return the pairs of both."""
        witness = self.witness
        if other.witness is not None:
            witness = other.witness.stronger(witness)
        return Pair(
            self.count + other.count,
            self.no_worse + other.no_worse,
            self.same + other.same,
            self.ahead + other.ahead,
            witness,
        )


@dataclass(frozen=True, slots=True)
class Branches:
    """What was tried from the states of one player: pairs of choices by name, and states decided early."""

    pairs: Mapping[str, Pair] = field(default_factory=dict)
    decided: Sightings = field(default_factory=Sightings)

    def __add__(self, other: "Branches") -> "Branches":
        """Return the branches of both."""
        names = {**self.pairs, **other.pairs}
        pairs = {name: self.pairs.get(name, Pair()) + other.pairs.get(name, Pair()) for name in names}
        return Branches(pairs, self.decided + other.decided)


def pair_name(event: str, one: str, other: str) -> str:
    """Return the name of one choice against another at an event."""
    return f"{event} {one} {other}"


@dataclass(frozen=True, slots=True, eq=False)
class Trial:
    """What trying needs: rules, the panel of the seeds, tapes by repeats, who carries on, who plays dice."""

    rules: Rules
    panel: Panel
    tapes: Callable[[int], Tape]
    carries_on: Player
    dice: Player

    def ends(self, company: Company, rows: int) -> tuple[Array, Array]:
        """Return worth and score of companies whose seeds repeat so many times, (rows, N / rows) each."""
        made = worth(company, USUAL).total.reshape(rows, -1)
        return made, np.stack([score_of(row, self.panel) for row in made])


def trial_of(rules: Rules, seeds: Bits, panel: Panel, carries_on: Player, dice: Player) -> Trial:
    """Prepare to try from films of these seeds."""
    tapes: dict[int, Tape] = {}

    def tape(times: int) -> Tape:
        if times not in tapes:
            tapes[times] = tape_for(rules, seeds, times)
        return tapes[times]

    return Trial(rules, panel, tape, carries_on, dice)


def branches_of(films: Sequence[Film], trial: Trial) -> dict[str, Branches]:
    """Try every answer in every state of all films, each carried on to the end by the need."""
    found = {film.player: Branches() for film in films}
    for quarter in range(trial.rules.quarters):
        standing = [film for film in films if film.companies[quarter].alive.any()]
        if standing:
            found = _with(found, _tried(standing, quarter, trial))
    return found


def _with(found: dict[str, Branches], more: Mapping[str, Branches]) -> dict[str, Branches]:
    return {player: branches + more.get(player, Branches()) for player, branches in found.items()}


def _tried(films: Sequence[Film], quarter: int, trial: Trial) -> dict[str, Branches]:
    """Try every answer in one quarter, the states of all players side by side."""
    rules, heads = trial.rules, len(films)
    companies = [film.companies[quarter] for film in films]
    choices = [_choices_offered(company, rules) for company in companies]
    times = max(1, *(int(offered.max()) for offered in choices))
    everybody = joined(companies * times)
    columns = np.repeat(np.arange(times), everybody.count // times)
    tape = trial.tapes(heads * times)
    ends = carried_on_with(everybody, columns, with_choice, trial.carries_on, rules, tape)
    made, score = (rows.reshape(times, heads, -1) for rows in trial.ends(ends, heads * times))
    dice = carried_on(joined(companies), trial.dice, rules, trial.tapes(heads))
    careless = trial.ends(dice, heads)[1]
    return {
        film.player: Branches(
            dict(_pairs(company, made[:, row], score[:, row], film.player, rules)),
            _decided(company, choices[row], score[:, row], careless[row]),
        )
        for row, (film, company) in enumerate(zip(films, companies, strict=True))
    }


def _decided(company: Company, choices: Whole, score: Array, careless: Array) -> Sightings:
    """Note which states are hopeless, and which have run away."""
    offered = np.arange(len(score))[:, None] < np.maximum(choices, 1)
    best = np.where(offered, score, -np.inf).max(axis=0)
    quarter = company.quarter + 1
    where = {
        f"tried @{quarter}": company.alive,
        f"hopeless @{quarter}": company.alive & (best < HOPELESS),
        f"runaway @{quarter}": company.alive & (careless >= RUNAWAY),
    }
    return seen(where, company.seed)


def _pairs(
    company: Company, made: Array, score: Array, player: str, rules: Rules
) -> Iterator[tuple[str, Pair]]:
    for row in np.unique(company.event[company.alive]).tolist():
        if row < 0:
            continue
        event, here = rules.events[row], company.alive & (company.event == row)
        for one, other in permutations(range(len(event.choices)), 2):
            name = pair_name(event.id, event.choices[one].id, event.choices[other].id)
            yield name, _pair(one, other, made, score, here, company, player)


def _pair(
    one: int, other: int, made: Array, score: Array, here: Truth, company: Company, player: str
) -> Pair:
    mine, theirs = made[one, here], made[other, here]
    level: Array = LEVEL * np.maximum(np.maximum(mine, theirs), 1.0)
    ahead = score[one, here] - score[other, here]
    seeds = company.seed[here]
    place = int(np.lexsort((seeds, -ahead))[0])
    witness = Witness(float(ahead[place]), int(seeds[place]), player, company.quarter + 1)
    same = np.abs(mine - theirs) <= level
    return Pair(int(mine.size), int((mine >= theirs).sum()), int(same.sum()), sums_of(ahead), witness)


def _choices_offered(company: Company, rules: Rules) -> Whole:
    """Return how many choices are on each company's table, (N,), 0 without an event."""
    counts = np.array([0, *(len(event.choices) for event in rules.events)], np.int64)
    found: Whole = counts[company.event + 1]
    return found
