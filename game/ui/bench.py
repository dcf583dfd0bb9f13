"""The bench in the game: new scenarios, checks, mends, previews, playtests, graphs, and packs out and in."""

import os
import subprocess
import sys
import webbrowser
from pathlib import Path
from typing import Final, Protocol

import pygame

from game.bench.checking import ENDS, check
from game.bench.editing import like
from game.bench.fixing import mended
from game.bench.json_schema import FILE, schema_text
from game.bench.packing import PackError, packed
from game.bench.starting import Answers, free_name, new_scenario
from game.play.carrying import carried, carried_plan
from game.play.durable import keep_durably, write_durably
from game.play.folders import scenarios_folder
from game.play.game import Game, new_game
from game.play.packs import put, read_pack
from game.play.plan import Plan
from game.scenarios import Scenario, ScenarioError, read_scenario
from game.ui.errand import DONE, Errand
from game.ui.library import Library
from game.ui.previewing import SAVED, Watch
from game.ui.screens.bench_dialogs import checked_dialog, mends_dialog, notes_dialog
from game.ui.widgets import UI
from game.words import _

SEED: Final = 7
"""The luck of a preview, so that it is the same each time."""

_LONG: Final = 9000
"""Milliseconds for which a sentence with a path or a reason is shown."""


class Player(Protocol):
    """Whoever leads through the game, as the bench knows them."""

    ui: UI
    library: Library

    @property
    def game(self) -> Game:
        """The game in progress."""

    @property
    def plan(self) -> Plan:
        """The plan of the quarter on the table."""

    def rehearse(self, game: Game, plan: Plan | None = None) -> None:
        """Go on with another game that is never saved."""

    def brief(self, scenario: Scenario, path: Path, seed: int | None) -> None:
        """Go to the briefing of the scenario in a file."""

    @property
    def playing(self) -> bool:
        """Whether a game is in progress."""

    def to_title(self) -> None:
        """Save the game in progress and go to the title; stay when it cannot be saved."""

    def to_picker(self) -> None:
        """Go to the choice of scenarios."""


class Bench:
    """What designers ask of the game; sentences on what went wrong are shown, never raised."""

    def __init__(self, player: Player) -> None:
        self._player = player
        self._watch: Watch | None = None
        self._errand: Errand | None = None

    def event(self, event: pygame.event.Event) -> bool:
        """React to a file that was dropped or saved; tell whether it was one."""
        if event.type == pygame.DROPFILE:
            self.take(Path(event.file))
        elif event.type == SAVED:
            self.reload(Path(event.path))
        elif event.type == DONE:
            self._show_page(Path(event.page), well=event.well, trouble=event.trouble)
        else:
            return False
        return True

    def close(self) -> None:
        """End what is at work, since the game is left."""
        self.stop()
        if self._errand is not None:
            self._errand.stop()

    def stop(self) -> None:
        """Watch no file any more."""
        if self._watch is not None:
            self._watch.stop()
        self._watch = None

    @property
    def previewing(self) -> bool:
        """Whether a file is being previewed."""
        return self._watch is not None

    # --- what is asked for

    def check(self, path: Path) -> None:
        """Show all that is wrong with a file."""
        self._player.ui.open(checked_dialog(check(path)))

    def mend(self, path: Path) -> None:
        """Show what of a file can be mended with certainty, and mend it when that is agreed to."""
        try:
            before = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            self.check(path)
            return
        result = mended(before, str(path))

        def write() -> None:
            self._player.ui.close()
            if self._kept(path, like(before, result.text).encode()):
                self._player.library.forget()
                self._player.to_picker()
                self.check(path)

        self._player.ui.open(mends_dialog(path, result, write))

    def playtest(self, path: Path) -> None:
        """Let example players try a scenario beside the window, and open the report when it is there."""
        self._run("playtest", path)

    def graph(self, path: Path) -> None:
        """Draw a scenario's story with how often each way is gone, and open the picture when it is there."""
        self._run("graph", path)

    def _run(self, command: str, path: Path) -> None:
        if self._errand is not None and self._errand.running:
            self._say(_("One thing at a time: the last one is still at work."), bad=True)
            return
        page = path.with_name(f"{path.stem}-{command}.html")
        try:
            self._errand = Errand(("scenario", command, str(path)), page)
        except OSError as error:
            self._tell_unwritten(page, error)
            return
        self._say(_("It takes a minute or two. Go on here; the page opens in your browser when it is there."))

    def _show_page(self, page: Path, *, well: bool, trouble: str) -> None:
        if not well:
            self._say(trouble or _("That did not work; in a terminal the same command tells why."), bad=True)
            return
        webbrowser.open(page.as_uri())
        self._say(_("{file} is written.").format(file=page))

    def pack(self, path: Path) -> None:
        """Make one file of a scenario and its translations, beside it, to hand on."""
        try:
            data, _hash = packed(path, _("not stated"))
        except PackError as error:
            self._say(str(error), bad=True)
            return
        out = path.with_suffix(".zip")
        if self._kept(out, data):
            self._say(_("{file} is written.").format(file=out))

    def _kept(self, path: Path, data: bytes) -> bool:
        """Write a file as a whole or not at all; say so when that did not work."""
        try:
            keep_durably(path, data)
        except OSError as error:
            self._tell_unwritten(path, error)
            return False
        return True

    def _tell_unwritten(self, path: Path, error: OSError) -> None:
        told = _("{file} could not be written ({reason}).")
        self._say(told.format(file=path, reason=error.strerror or error), bad=True)

    def preview(self, path: Path, seed: int = SEED) -> None:
        """Begin a game that is never saved, and load its file anew whenever that is saved."""
        try:
            scenario = read_scenario(path)
        except ScenarioError:
            self.check(path)
            return
        self.stop()
        self._watch = Watch(path)
        self._player.rehearse(new_game(scenario, seed, practice=True))
        self._say(_("Preview of {file}: save it, and the game goes on with it.").format(file=path.name))

    def reload(self, path: Path) -> None:
        """Take the previewed file as it is now, at the same quarter, with the same decisions."""
        if self._watch is None or self._watch.path != path:
            return
        try:
            scenario = read_scenario(path)
        except ScenarioError as error:
            told = _("{file} is saved with errors, so the game stays as it was. Line {line}: {message}")
            first = error.first
            self._say(told.format(file=path.name, line=first.line, message=first.message), bad=True)
            return
        old = self._player.game
        game, notes = carried(old, scenario)
        plan = None
        if not game.over and not old.over:
            event = old.event if old.number == game.number else None
            plan, more = carried_plan(game, self._player.plan, event, old.scenario)
            notes = (*notes, *more)
        self._player.rehearse(game, plan)
        if notes:
            self._player.ui.open(notes_dialog(path, notes))
        else:
            self._say(_("{file} is loaded anew; all your decisions still stand.").format(file=path.name))

    def new(self, title: str, company: str, role: str) -> None:
        """Write a new scenario among the player's own, and show it."""
        answers = Answers(title or _("Late orders"), company or "Lindt", role or _("Managing director"))
        folder = scenarios_folder()
        name = free_name(answers.title, folder)
        text, problems = new_scenario(name, answers)
        if problems:
            self._say(f"{problems[0].message} {problems[0].mend}", bad=True)
            return
        try:
            write_durably(folder / f"{name}.yaml", text)
            write_durably(folder / FILE, schema_text())
        except OSError as error:
            self._tell_unwritten(folder / f"{name}.yaml", error)
            return
        self._show_own(_("{file} is written; open it in an editor.").format(file=folder / f"{name}.yaml"))

    def open_folder(self) -> None:
        """Show the folder of the player's own scenarios in the system's file manager."""
        folder = scenarios_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _show_folder(folder)
        except OSError:
            self._say(_("The folder is {folder}").format(folder=folder))

    def take(self, path: Path) -> None:
        """Take what was dropped on the window: a pack into the player's scenarios, a scenario into play."""
        self._player.to_title()
        if self._player.playing:
            return
        if path.suffix.lower() in ENDS:
            self._take_scenario(path)
            return
        try:
            pack = read_pack(path)
            put(pack, scenarios_folder())
        except PackError as error:
            self._say(str(error), bad=True)
            return
        told = _("“{title}” is among your scenarios now (licence: {licence}).")
        self._show_own(told.format(title=pack.title, licence=pack.licence))

    def _take_scenario(self, path: Path) -> None:
        try:
            scenario = read_scenario(path)
        except ScenarioError:
            self.check(path)
            return
        self._player.brief(scenario, path, None)

    def _show_own(self, told: str) -> None:
        self._player.library.forget()
        self._player.to_picker()
        self._say(told)

    def _say(self, told: str, *, bad: bool = False) -> None:
        self._player.ui.toast(told, "bad" if bad else "good", _LONG)


def _show_folder(folder: Path) -> None:
    """Open a folder in the system's file manager; raises OSError when there is none."""
    if sys.platform == "win32":
        os.startfile(folder)
        return
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    subprocess.Popen([opener, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
