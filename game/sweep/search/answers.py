"""Answers to events: tried one by one, and taken where they are worth more."""

from collections.abc import Callable

from game.engine.feedback import BY_THE_NEED, Play
from game.engine.rules import Rules
from game.sweep.blocks import Span
from game.sweep.runner import Runner
from game.sweep.search.policies import of_plays, values


def answered(rules: Rules, play: Play, seeds: Span, runner: Runner, seen: Callable[[int], None]) -> Play:
    """Return the play with each event answered as is worth most, the rest of the play as it is.

    All answers are tried at once on the same seeds. If all that gain by themselves gain together as well,
    they are all taken, otherwise the one that gains most.
    """
    options = [
        (row, choice)
        for row, event in enumerate(rules.events)
        for choice in (BY_THE_NEED, *range(len(event.choices)))
        if choice != play.choices[row]
    ]
    plays = [play, *(_with(play, {row: choice}) for row, choice in options)]
    usual, *tried = (sums.total for sums in values(rules, of_plays(plays), seeds, runner, seen))
    gains: dict[int, tuple[int, int]] = {}
    for (row, choice), total in zip(options, tried, strict=True):
        if total > max(usual, gains.get(row, (usual, 0))[0]):
            gains[row] = total, choice
    if not gains:
        return play
    together = _with(play, {row: choice for row, (_total, choice) in gains.items()})
    most, row = max((total, row) for row, (total, _choice) in gains.items())
    (reached,) = values(rules, of_plays([together]), seeds, runner, seen)
    return together if reached.total >= most else _with(play, {row: gains[row][1]})


def _with(play: Play, answers: dict[int, int]) -> Play:
    choices = play.choices.copy()
    for row, choice in answers.items():
        choices[row] = choice
    return Play(play.numbers, choices)
