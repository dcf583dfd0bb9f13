"""Playing a scenario with many heads on many seeds, in this process or on all cores, to the same result."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final, TypeAlias

import numpy as np

from game.engine import USUAL, worth
from game.engine.feedback import Play
from game.engine.market import record
from game.engine.numbers import Array, Bits
from game.engine.players import PLAYERS, Player
from game.engine.rules import Rules
from game.engine.score import panel_from, score_of
from game.playtest.branching import Branches, Witness, branches_of, trial_of
from game.playtest.film import Film, filmed
from game.playtest.heads import EXTREMES, carrying_on, players_for
from game.playtest.sightings import Sightings, seen
from game.playtest.watching import Notes, notes_of
from game.scenarios import Voice
from game.sweep import Runner, Sums, Tally
from game.sweep.playing import ended
from game.sweep.sums import sums_of

SPAN: Final = 512
"""Seeds in a task."""

BRANCHED_SPAN: Final = 128
"""Seeds in a task that tries every answer, which makes some thirty companies of one."""

Seeds: TypeAlias = tuple[int, int]
"""Seeds from the first to before the last."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to play: rules and lines, players (the best play known by its numbers), and what to try anew.

    One company for each of `count` seeds from `first` and each player; every answer is tried from the
    states of the first `branched` of these seeds.
    """

    rules: Rules
    voices: tuple[Voice, ...]
    players: tuple[str, ...]
    first: int
    count: int
    branched: int
    par: Play | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What came of it, by player: tallies, notes, branches; and over players, by seed.

    `lucky` sums up, over seeds, the mean worth of all players; `best` notes who was worth most, and
    which extreme was worth more than going by the need; `closest` is the seed of the latter's lowest score.
    """

    tallies: Mapping[str, Tally] = field(default_factory=dict)
    notes: Mapping[str, Notes] = field(default_factory=dict)
    branches: Mapping[str, Branches] = field(default_factory=dict)
    lucky: Sums = field(default_factory=Sums)
    best: Sightings = field(default_factory=Sightings)
    closest: Witness | None = None

    def __add__(self, other: "Found") -> "Found":
        """Return what came of both."""
        names = list(dict.fromkeys((*self.tallies, *other.tallies)))
        return Found(
            {name: self.tallies.get(name, Tally()) + other.tallies.get(name, Tally()) for name in names},
            {name: self.notes.get(name, Notes()) + other.notes.get(name, Notes()) for name in names},
            {
                name: self.branches.get(name, Branches()) + other.branches.get(name, Branches())
                for name in names
            },
            self.lucky + other.lucky,
            self.best + other.best,
            self.closest.stronger(other.closest) if self.closest else other.closest,
        )


def spans_of(wanted: Wanted) -> Iterator[Seeds]:
    """Cut the seeds into tasks; none holds both seeds to try anew and others."""
    border, stop = wanted.first + min(wanted.branched, wanted.count), wanted.first + wanted.count
    for low, high, size in ((wanted.first, border, BRANCHED_SPAN), (border, stop, SPAN)):
        for start in range(low, high, size):
            yield start, min(start + size, high)


def tried(wanted: Wanted, runner: Runner, told: Callable[[int], None] = lambda companies: None) -> Found:
    """Play everything wanted; `told` hears of companies as they come in."""
    found = Found()
    for (start, stop), part in runner.each(partial(_try, wanted), spans_of(wanted)):
        found += part
        told((stop - start) * len(part.tallies))
    return found


def _try(wanted: Wanted, span: Seeds) -> Found:
    return scored(wanted, span)[0]


def scored(wanted: Wanted, span: Seeds) -> tuple[Found, dict[str, Array]]:
    """Play one span; return what came of it, and by player the score on each seed, (N,)."""
    start, stop = span
    rules = wanted.rules
    seeds = np.arange(stop - start, dtype=np.uint64) + np.uint64(start)
    tape = record(rules.market, seeds, rules.quarters)
    players = _players(wanted)
    films = {name: filmed(name, player, rules, seeds, tape) for name, player in players.items()}
    panel = panel_from(films["half"].end, films["adaptive"].end)
    films = {name: films[name] for name in wanted.players}
    made = {name: worth(film.end, USUAL).total for name, film in films.items()}
    scores = {name: score_of(made[name], panel) for name in films}
    branches: dict[str, Branches] = {}
    if start < wanted.first + wanted.branched:
        trial = trial_of(rules, seeds, panel, carrying_on, PLAYERS["random"])
        branches = branches_of(list(films.values()), trial)
    found = Found(
        tallies={name: ended(film.end, panel, rules) for name, film in films.items()},
        notes={name: notes_of(film, rules, wanted.voices, scores[name]) for name, film in films.items()},
        branches=branches,
        lucky=sums_of(np.mean(list(made.values()), axis=0)),
        best=_best(films, made),
        closest=_closest(scores["adaptive"], seeds) if "adaptive" in scores else None,
    )
    return found, scores


def _closest(score: Array, seeds: Bits) -> Witness:
    """Return the seed on which going by the need scored least, for half and half always scores 50 or less."""
    place = int(np.lexsort((seeds, score))[0])
    return Witness(-float(score[place]), int(seeds[place]), "adaptive", 0)


def _players(wanted: Wanted) -> dict[str, Player]:
    known = players_for(wanted.rules, wanted.par)
    return {name: known[name] for name in dict.fromkeys(("half", "adaptive", *wanted.players))}


def _best(films: Mapping[str, Film], made: Mapping[str, Array]) -> Sightings:
    """Note on which seeds who was worth most, and where an extreme beat going by the need."""
    names, rows = list(films), np.stack(list(made.values()))
    first, seeds = rows.argmax(axis=0), films[names[0]].end.seed
    where = {f"best {name}": first == row for row, name in enumerate(names)}
    if "adaptive" in made:
        where |= {f"beaten {name}": made[name] > made["adaptive"] for name in EXTREMES if name in made}
    return seen(where, seeds)
