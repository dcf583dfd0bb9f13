"""A sitting at the terminal: choosing a game, playing it quarter by quarter, and saying goodbye."""

import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from secrets import randbelow
from typing import Final, TextIO, TypeAlias

from game.play.folders import scenarios_folder
from game.play.game import Game, end_quarter, new_game
from game.play.plan import Plan
from game.play.saves import SaveError
from game.play.slots import Slot, keep, load, new_slot
from game.scenarios import Scenario, find, read_scenario, shipped
from game.scenarios.varying import chosen_of
from game.text.choosing import ask_choice
from game.text.desk import Desk, Then, opened_desk
from game.text.farewell import debrief_lines
from game.text.guidance import tip_for
from game.text.listening import respond
from game.text.outcomes import result_lines
from game.text.paper import Paper, paragraphs
from game.text.picker import pick
from game.text.table import quarter_lines
from game.text.what_if import HOW, LEAVING, ON_PRACTICE, question, what_if_lines
from game.words import _

Vary: TypeAlias = Callable[[Scenario], Scenario]

INTERRUPTED: Final = 130
"""The exit status after Ctrl-C."""

SEEDS: Final = 1_000_000
"""Seeds drawn when none is given; short enough to be told to a colleague."""


@dataclass(frozen=True, slots=True, eq=False)
class Sitting:
    """A game at the terminal, its place on the disk, and an unfinished plan to begin with."""

    game: Game
    slot: Slot
    draft: Plan | None = None


def run(
    scenario: str | None, seed: int | None, reading: TextIO, writing: TextIO, vary: Vary = lambda story: story
) -> int:
    """Play at a terminal until the game is over or the player quits; return the exit status.

    Without a scenario the player is asked which. `vary` makes of a sandbox what was chosen of it on the
    command line; where nothing was, the player is asked. Raises ScenarioError.
    """
    paper = Paper(reading, writing)
    paper.say([_("Kitestring"), _("One company, one week of hours, and a kite that needs its string.")])
    sitting = (
        begin(paper, find(scenario, [scenarios_folder()]), seed, vary) if scenario else _picked(paper, seed)
    )
    if sitting is None:
        return 0
    return _play(paper, sitting)


def _picked(paper: Paper, seed: int | None) -> Sitting | None:
    """Let the player choose until something can be played; None when they quit."""
    while (chosen := pick(paper)) is not None:
        if isinstance(chosen, Path):
            return begin(paper, chosen, seed)
        try:
            return go_on(paper, chosen)
        except SaveError as error:
            paper.say(["", str(error)])
    return None


def begin(paper: Paper, path: Path, seed: int | None, vary: Vary = lambda story: story) -> Sitting:
    """Begin a new game of the scenario in a file and read out its briefing."""
    written = read_scenario(path)
    asked = vary(written)
    scenario = ask_choice(paper, written) if asked is written else asked
    game = new_game(scenario, randbelow(SEEDS) if seed is None else seed)
    paper.say([*opening_lines(scenario), "", _(ON_PRACTICE)])
    return Sitting(game, new_slot(game, path))


def opening_lines(scenario: Scenario) -> list[str]:
    """Say what is played and who the player is there, and read out the briefing."""
    company = scenario.company
    role = _("{company}. Your role: {role}.").format(company=company.name, role=company.role)
    return ["", scenario.title, role, "", *paragraphs(scenario.briefing)]


def go_on(paper: Paper, slot: Slot) -> Sitting:
    """Open a kept game again."""
    loaded = load(slot)
    title = loaded.game.scenario.title
    paper.say(["", _("Going on with {title}.").format(title=title), *([loaded.note] if loaded.note else [])])
    return Sitting(loaded.game, loaded.slot, loaded.draft)


def _play(paper: Paper, sitting: Sitting) -> int:
    desk = opened_desk(sitting.game, sitting.draft)
    while not desk.game.over:
        desk, then = _quarter(paper, desk)
        if then is not Then.END:
            _leave(paper, sitting.slot, desk)
            return INTERRUPTED if then is Then.STOP else 0
        game = end_quarter(desk.game, desk.plan)
        trouble = keep(sitting.slot, game)
        paper.say([*result_lines(game), *([trouble] if trouble else [])])
        desk = Desk(game, desk.plan) if game.over else opened_desk(game)
    paper.say([*debrief_lines(desk.game), "", *_same_again(desk.game, sitting.slot)])
    return _look_back(paper, desk.game)


def _look_back(paper: Paper, game: Game) -> int:
    """Answer what-if questions about a finished game until the player leaves."""
    try:
        paper.say(["", _("Would it have gone another way?") + " " + _(HOW) + " " + _("Enter alone leaves.")])
        while (line := paper.ask()) and line.split()[0].lower() not in LEAVING:
            paper.say(what_if_lines(game, question(line)))
    except KeyboardInterrupt:
        paper.say([""])
        return INTERRUPTED
    return 0


def _quarter(paper: Paper, desk: Desk) -> tuple[Desk, Then]:
    """Read lines until the quarter is to be ended or the player quits; the end of the input is a quit."""
    try:
        tip = tip_for(desk.game.number)
        paper.say([*quarter_lines(desk.game, desk.plan), *(["", tip] if tip else [])])
        while (line := paper.ask()) is not None:
            answer = respond(desk, line)
            desk = answer.desk
            if answer.then is not Then.STAY:
                return desk, answer.then
            paper.say(answer.lines)
    except KeyboardInterrupt:
        paper.say([""])
        return desk, Then.STOP
    return desk, Then.QUIT


def _leave(paper: Paper, slot: Slot, desk: Desk) -> None:
    """Keep what there is and say how to go on; a game in which nothing was done is not kept."""
    if not desk.game.quarters and not desk.past:
        paper.say([_("Goodbye.")])
        return
    trouble = keep(slot, desk.game, desk.plan)
    paper.say([trouble or _("Your game is saved. To go on: kitestring --text")])


def _same_again(game: Game, slot: Slot) -> Sequence[str]:
    own = slot.scenario_file if slot.scenario_file not in shipped() else None
    name = shlex.quote(str(own)) if own else game.scenario.id
    command = f"kitestring play {name} --seed {game.seed}{_as_chosen(game.scenario)} --text"
    return [_("The same luck once more: {command}").format(command=command)]


def _as_chosen(scenario: Scenario) -> str:
    if scenario.choose is None:
        return ""
    chosen = chosen_of(scenario)
    return f" --market {chosen.market} --quarters {chosen.quarters}"
