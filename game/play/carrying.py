"""The decisions of a game carried over to its scenario as it is now, after its file was changed."""

from dataclasses import replace

from game.engine.rules import Event, Rules
from game.play.game import Game, end_quarter, hours_for_practices, hours_of_levers, new_game
from game.play.measures import AT_REST
from game.play.plan import UNDECIDED, Plan, fitted
from game.scenarios import Scenario
from game.words import _


def carried(old: Game, scenario: Scenario) -> tuple[Game, tuple[str, ...]]:
    """Return the game with the same luck and the same decisions in a changed scenario.

    The notes name every decision that is no longer valid, and what was taken instead.
    """
    game = new_game(scenario, old.seed, practice=old.practice)
    notes: list[str] = []
    for quarter in old.quarters:
        if game.over:
            told = _("The game is now over before quarter {number}.")
            return game, (*notes, told.format(number=quarter.number + 1))
        row = int(quarter.before.event[0])
        event = old.scenario.rules.events[row] if row >= 0 else None
        plan, troubles = carried_plan(game, quarter.plan, event, old.scenario)
        notes += troubles
        game = end_quarter(game, plan)
    return game, tuple(notes)


def carried_plan(
    game: Game, plan: Plan, event: Event | None, before: Scenario
) -> tuple[Plan, tuple[str, ...]]:
    """Return a plan for the quarter on the table of a game, and what of it is no longer valid.

    `event` is what the plan answered, in the scenario as it was `before`.
    """
    choice, answer_note = _answer(game, plan, event, before)
    levers = plan.levers if _same_levers(before.rules, game.scenario.rules) else AT_REST
    if hours_of_levers(game, levers) > hours_for_practices(game, choice):
        levers = AT_REST
    limit = hours_for_practices(game, choice, levers)
    hours = fitted(plan.hours, limit)
    told = [
        (answer_note, True),
        (_("The levers you pulled are not there as they were; they rest."), levers != plan.levers),
        (_("There are fewer hours now; your week is cut in proportion."), hours != plan.hours),
    ]
    head = _("Quarter {number}:").format(number=game.number + 1)
    notes = tuple(f"{head} {note}" for note, holds in told if note and holds)
    return replace(plan, hours=hours, choice=choice, levers=levers, guesses=()), notes


def _answer(game: Game, plan: Plan, asked: Event | None, before: Scenario) -> tuple[int, str]:
    """Return the row of the same answer to the same event; the first one, with a note, when it is gone."""
    now = game.event
    wished = asked.choices[plan.choice].id if asked and plan.choice != UNDECIDED else ""
    if now is None:
        told = _("“{title}” no longer comes.").format(title=asked.title) if asked and wished else ""
        return UNDECIDED, told
    if not wished and asked is not None:
        return UNDECIDED, ""
    if asked is None or now.id != asked.id:
        told = _("“{title}” comes now; its first answer is taken.")
        return 0, told.format(title=now.title)
    for row, choice in enumerate(now.choices):
        if choice.id == wished:
            return row, ""
    label = before.event(asked.id).choice(wished).label
    told = _("“{title}” no longer has the answer “{label}”; its first one is taken.")
    return 0, told.format(title=now.title, label=label)


def _same_levers(one: Rules, other: Rules) -> bool:
    """Tell whether two scenarios open the same levers, for the same people and ideas in the same order."""
    return _levers(one) == _levers(other)


def _levers(rules: Rules) -> tuple[object, ...]:
    candidates = tuple(candidate.id for candidate in rules.candidates)
    initiatives = tuple(initiative.id for initiative in rules.initiatives)
    return rules.skills, bool(rules.fog), candidates, initiatives
