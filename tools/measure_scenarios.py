"""Print how the shipped scenarios play; run with `python tools/measure_scenarios.py [name ...]`.

For every example player, for one who pulls every lever all the time, and for one who adapts the week, pulls
levers for a reason and chooses at random: worth, score, failures, endings and events that never came. For
every choice, the worth it leaves against the best at its event: weeks and levers like the last, that choice
whenever the event comes, all others at random.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from game.engine import (
    PLAYERS,
    USUAL,
    Company,
    Decision,
    Player,
    found,
    play_turn,
    worth,
)
from game.engine.adaptive import adapt
from game.engine.attention import whole_hours
from game.engine.levers import hours_of, opens_any
from game.engine.market import Tape, record
from game.engine.numbers import Array, Whole
from game.engine.outlook import Outlook, look
from game.engine.players import at_random, hours_left
from game.engine.population import play_to_end
from game.engine.resourceful import left_to_do, pull
from game.engine.rules import Rules
from game.engine.score import Panel, endings_of, panel_of, score_of
from game.playtest.heads import with_everything
from game.scenarios import find, read_scenario, shipped

SEEDS = np.arange(193_000, 193_400, dtype=np.uint64)
BEHIND = 3.0
"""A choice worth less than the best one by more than this, in per cent, stands out."""


@dataclass(frozen=True, slots=True)
class Field:
    """A scenario to measure on."""

    rules: Rules
    panel: Panel
    tape: Tape


def any_choice(outlook: Outlook) -> Decision:
    """Adapt the week, pull levers for a reason, and choose at random."""
    return with_choice(outlook, at_random(outlook).choice)


def with_choice(outlook: Outlook, choice: Whole) -> Decision:
    """Adapt the week that a choice leaves, and pull levers for a reason."""
    needs, style, _ = adapt(outlook)
    if not opens_any(outlook.opened):
        return Decision(whole_hours(needs, hours_left(outlook, choice)), style, choice)
    levers = pull(outlook, needs)
    return with_levers(outlook, Decision(needs, style, choice, levers), left_to_do(outlook, needs, levers))


def with_levers(outlook: Outlook, wanted: Decision, needs: Array) -> Decision:
    """Give the hours that a choice and levers leave to what needs them."""
    assert wanted.levers is not None
    taken = hours_of(wanted.levers, outlook.opened, USUAL)
    hours = np.maximum(hours_left(outlook, wanted.choice) - taken, 0.0)
    return replace(wanted, hours=whole_hours(needs, hours))


def played(on: Field, player: Player) -> Company:
    """Return the companies at the end of a player's game."""
    return play_to_end(on.rules, SEEDS, player, tape=on.tape)


def forced(on: Field, event: int, column: int) -> Array:
    """Return the worth of choosing at random but at one event, where one choice is always taken."""
    company = found(on.rules, SEEDS)
    while company.quarter < on.rules.quarters:
        outlook = look(company, on.rules)
        choice = np.where(company.event == event, column, at_random(outlook).choice)
        decision = with_choice(outlook, choice)
        company = play_turn(company, decision, on.rules, keep=False, tape=on.tape).company
    return worth(company).total


def players_of(on: Field) -> Iterator[str]:
    """Describe what every player makes of a scenario."""
    beside: dict[str, Player] = {"any choice, levers for a reason": any_choice}
    if opens_any(on.rules):
        beside["adaptive, every lever always"] = with_everything
    for name, player in {**PLAYERS, **beside}.items():
        end = played(on, player)
        made = worth(end).total
        score = score_of(made, on.panel)
        told = endings_of(end, on.rules, score)
        shares = {e.id: 100 * (told == row).mean() for row, e in enumerate(on.rules.endings)}
        endings = ", ".join(f"{key} {share:.0f} %" for key, share in shares.items() if share)
        never = [e.id for row, e in enumerate(on.rules.events) if not (end.taken[row] >= 0).any()]
        yield (
            f"| {name} | {made.mean():.0f} | {score.mean():.0f} | {100 * (1 - end.alive.mean()):.0f} % "
            f"| {endings} | {', '.join(never) or '–'} |"
        )


def choices_of(on: Field) -> Iterator[str]:
    """Say by how much every choice is worth less than the best at its event, where anybody meets it."""
    met = played(on, any_choice).taken >= 0
    for row, event in enumerate(on.rules.events):
        here = met[row]
        if here.sum() < 20:
            yield f"{event.id}: met by {here.sum()} of {here.size}"
            continue
        worths = np.stack([forced(on, row, column)[here] for column in range(len(event.choices))])
        best = worths.mean(axis=1).argmax()
        behind = 100 * (1 - worths.mean(axis=1) / worths[best].mean())
        gaps = worths[best] - worths
        errors = gaps.mean(axis=1) / np.maximum(gaps.std(axis=1) / np.sqrt(here.sum()), 1e-9)
        told = [
            f"{choice.id} -{lost:.1f} %" + (f" ({error:.0f} se) <<<" if lost > BEHIND else "")
            for choice, lost, error in zip(event.choices, behind, errors, strict=True)
        ]
        yield f"{event.id} ({100 * here.mean():.0f} %): " + ", ".join(told)


def main() -> None:
    """Measure the scenarios named, or all that are shipped."""
    for path in [find(name) for name in sys.argv[1:]] or shipped():
        rules = read_scenario(path).rules
        on = Field(rules, panel_of(rules, SEEDS), record(rules.market, SEEDS, rules.quarters))
        print(f"\n## {rules.id}\n\n| player | worth | score | failed | endings | never met |")
        print("| --- |" + " --- |" * 5)
        for line in (*players_of(on), "", *choices_of(on)):
            print(line, flush=True)


if __name__ == "__main__":
    main()
