"""A preview at the terminal: what a player sees who plays for the first time, and nothing of it is kept.

When the file was saved, the game is loaded anew.
"""

from pathlib import Path
from typing import Final, TextIO

from game.play.carrying import carried, carried_plan
from game.play.game import Game, end_quarter, new_game
from game.scenarios import ScenarioError, read_scenario
from game.text.desk import Answer, Desk, Then, opened_desk
from game.text.guidance import first_tip_for
from game.text.listening import respond
from game.text.outcomes import result_lines
from game.text.paper import Paper
from game.text.session import opening_lines
from game.text.table import quarter_lines
from game.words import _

_NEVER: Final = -1


class _File:
    """A file and whether it was saved since it was last looked at."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen = self._stamp()

    def _stamp(self) -> int:
        try:
            return self.path.stat().st_mtime_ns
        except OSError:
            return _NEVER

    def saved(self) -> bool:
        """Tell whether it was saved since the last call."""
        now = self._stamp()
        changed = now not in (self._seen, _NEVER)
        self._seen = now if changed else self._seen
        return changed


def run(path: Path, seed: int, reading: TextIO, writing: TextIO) -> int:
    """Preview a scenario at a terminal until it is over or the player quits; raises ScenarioError."""
    paper = Paper(reading, writing)
    scenario = read_scenario(path)
    desk = opened_desk(new_game(scenario, seed, practice=True))
    file = _File(path)
    paper.say([_("Save the file whenever you like; the next line you type, or Enter, goes on with it.")])
    paper.say(opening_lines(scenario))
    while not desk.game.over:
        desk, then = _quarter(paper, desk, file)
        if then is not Then.END:
            return 0
        game = end_quarter(desk.game, desk.plan)
        paper.say(result_lines(game))
        desk = Desk(game, desk.plan) if game.over else opened_desk(game)
    paper.say(["", _("The preview is over; nothing of it was saved.")])
    return 0


def _quarter(paper: Paper, desk: Desk, file: _File) -> tuple[Desk, Then]:
    tip = first_tip_for(desk.game.number)
    paper.say([*quarter_lines(desk.game, desk.plan), *(["", tip] if tip else [])])
    while (line := paper.ask()) is not None:
        if file.saved():
            desk = _reloaded(paper, desk, file.path)
            if desk.game.over:
                return desk, Then.QUIT
        if not line.strip():
            continue
        answer: Answer = respond(desk, line)
        desk = answer.desk
        if answer.then is not Then.STAY:
            return desk, answer.then
        paper.say(answer.lines)
    return desk, Then.QUIT


def _reloaded(paper: Paper, desk: Desk, path: Path) -> Desk:
    """Return the desk in the scenario as its file is now, and say what is no longer valid."""
    try:
        scenario = read_scenario(path)
    except ScenarioError as error:
        first = error.first
        told = _("{file} is saved with errors, so the game stays as it was. Line {line}: {message}")
        paper.say([told.format(file=path.name, line=first.line, message=first.message)])
        return desk
    old: Game = desk.game
    game, notes = carried(old, scenario)
    if game.over:
        paper.say([*notes, _("The game is over.")])
        return Desk(game, desk.plan)
    event = old.event if game.number == old.number else None
    plan, more = carried_plan(game, desk.plan, event, old.scenario)
    still = _("{file} is loaded anew; all your decisions still stand.").format(file=path.name)
    paper.say([*notes, *more] or [still])
    paper.say(quarter_lines(game, plan))
    return Desk(game, plan)
