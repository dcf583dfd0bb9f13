"""The search from its first generation to the play it chooses, kept on the way."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from game import __version__
from game.engine.feedback import BY_THE_NEED, Play
from game.engine.feedback_numbers import spreads, start
from game.engine.fingerprint import fingerprint
from game.engine.numbers import settle
from game.engine.rules import Rules
from game.sweep.journal import key_of, read_state, write_state
from game.sweep.runner import Runner
from game.sweep.search.answers import answered
from game.sweep.search.cross_entropy import Aim, drawn, nearer
from game.sweep.search.policies import Policies, of_plays, values
from game.sweep.search.settings import Settings

Seen = Callable[[int], None]


@dataclass(frozen=True, slots=True, eq=False)
class Progress:
    """How far a search has come: generations done, where to search next, the answers, the best so far.

    `value` is the total worth of the best over the choosing seeds, in grains.
    """

    generation: int
    aim: Aim
    play: Play
    best: Play
    value: int


class SearchJournal:
    """The progress of a search, in a file when one is named; a file of another search is refused."""

    def __init__(self, identity: Mapping[str, str], path: Path | None = None) -> None:
        self.identity = dict(identity)
        self.path = path
        self.progress: Progress | None = None
        if path is not None and path.exists():
            self.progress = _progress(read_state(path, self.identity))

    @property
    def key(self) -> str:
        """A hash of what is searched for."""
        return key_of(self.identity)

    @property
    def begun(self) -> bool:
        """Whether there is anything to keep."""
        return self.progress is not None

    def keep(self, progress: Progress) -> None:
        """Keep a progress; raises JournalError."""
        self.progress = progress
        self.write()

    def write(self) -> None:
        """Write the file, if one is named; raises JournalError."""
        if self.path is not None and self.progress is not None:
            write_state(self.path, self.identity, _plain(self.progress))


def identity_of(rules: Rules, rules_hash: str, settings: Settings) -> dict[str, str]:
    """Return what must be the same for a search to go on."""
    return {
        "kind": "search",
        "version": __version__,
        "rules": rules_hash,
        "numbers": fingerprint(rules),
        "settings": str(asdict(settings)),
    }


def companies_in(rules: Rules, settings: Settings) -> int:
    """Return about how many companies a search plays."""
    options = sum(len(event.choices) for event in rules.events) + 2
    passes = 1 + -(-settings.generations // settings.round_of)
    return (
        settings.generations * settings.candidates * settings.seeds
        + passes * options * settings.answer_seeds
        + (settings.generations // settings.look_every + 2) * settings.choosing
    )


def search(rules: Rules, settings: Settings, runner: Runner, journal: SearchJournal, seen: Seen) -> Play:
    """Return the best play found; the same bits in any runner, unbroken or gone on with."""
    if journal.progress is not None:
        seen(journal.progress.generation * settings.candidates * settings.seeds)
    progress = journal.progress or _first(rules, settings, runner, seen)
    while progress.generation < settings.generations:
        progress = _generation(rules, settings, runner, progress, seen)
        journal.keep(progress)
    last = answered(rules, progress.best, _answer_seeds(settings), runner, seen)
    return _elected(rules, settings, runner, replace(progress, play=last), last, seen).best


def _first(rules: Rules, settings: Settings, runner: Runner, seen: Seen) -> Progress:
    numbers = settle(start())
    play = Play(numbers, np.full(len(rules.events) + 1, BY_THE_NEED, np.int64))
    progress = Progress(0, Aim(numbers, settle(spreads(rules))), play, play, 0)
    return _elected(rules, settings, runner, progress, play, seen)


def _answer_seeds(settings: Settings) -> tuple[int, int]:
    first = settings.training_seeds(0)[0]
    return first, first + settings.answer_seeds


def _generation(rules: Rules, settings: Settings, runner: Runner, progress: Progress, seen: Seen) -> Progress:
    number, aim, play = progress.generation, progress.aim, progress.play
    if number % settings.round_of == 0:
        play = answered(rules, play, _answer_seeds(settings), runner, seen)
        aim = Aim(aim.middle, np.maximum(aim.width, settle(settings.wider * spreads(rules))))
    points = drawn(aim, number, settings.candidates)
    policies = Policies(points, np.repeat(play.choices[:, None], settings.candidates, axis=1))
    found = values(rules, policies, settings.training_seeds(number), runner, seen)
    order = sorted(range(settings.candidates), key=lambda index: -found[index].total)
    best = points[:, order[: settings.best]]
    aim = nearer(aim, best, settings.keep, settle(settings.least * spreads(rules)))
    play = Play(aim.middle, play.choices)
    progress = replace(progress, generation=number + 1, aim=aim, play=play)
    if (number + 1) % settings.look_every == 0:
        progress = _elected(rules, settings, runner, progress, play, seen)
    return progress


def _elected(
    rules: Rules, settings: Settings, runner: Runner, progress: Progress, play: Play, seen: Seen
) -> Progress:
    """Return the progress with a play as its best, if it is worth more on the choosing seeds."""
    (sums,) = values(rules, of_plays([play]), settings.seed_sets()["choosing"], runner, seen)
    return replace(progress, best=play, value=sums.total) if sums.total > progress.value else progress


def _plain(progress: Progress) -> dict[str, Any]:
    return {
        "generation": progress.generation,
        "middle": progress.aim.middle.tolist(),
        "width": progress.aim.width.tolist(),
        "play": [progress.play.numbers.tolist(), progress.play.choices.tolist()],
        "best": [progress.best.numbers.tolist(), progress.best.choices.tolist()],
        "value": progress.value,
    }


def _progress(state: Mapping[str, Any]) -> Progress:
    return Progress(
        generation=state["generation"],
        aim=Aim(np.array(state["middle"]), np.array(state["width"])),
        play=_play(state["play"]),
        best=_play(state["best"]),
        value=state["value"],
    )


def _play(parts: list[list[float]]) -> Play:
    return Play(np.array(parts[0]), np.array(parts[1], np.int64))
