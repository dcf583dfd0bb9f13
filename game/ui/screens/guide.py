"""What a screen is, and what it may ask of the one who leads the player from screen to screen."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from game.engine import Practice, Style
from game.lesson.debrief import Debrief
from game.play.game import Game
from game.play.guess import Way
from game.play.measures import Measures
from game.play.plan import Hours, Plan
from game.play.settings import Settings
from game.play.slots import Kept
from game.scenarios import Scenario
from game.ui.widgets import UI, Node


class Screen(Protocol):
    """One screen. It is built anew whenever something has changed or the window has another size."""

    def build(self, ui: UI) -> Node:
        """Return the tree for the window's size (`ui.units`)."""

    def opened(self, ui: UI) -> None:
        """Start what belongs to the screen: focus, a coachmark, a scene."""

    def frame(self, ui: UI, now: int) -> None:
        """React to time, in milliseconds, before a frame is drawn."""

    def closed(self, ui: UI) -> None:
        """Let go of what belongs to the screen."""


class Workbench(Protocol):
    """What designers may ask for; whatever comes of it is shown."""

    def check(self, path: Path) -> None:
        """Show all that is wrong with a file."""

    def preview(self, path: Path) -> None:
        """Play a file that is loaded anew whenever it is saved."""

    def mend(self, path: Path) -> None:
        """Mend what of a file can be mended with certainty, once that is agreed to."""

    def playtest(self, path: Path) -> None:
        """Let example players try a scenario, and show the report."""

    def graph(self, path: Path) -> None:
        """Draw a scenario's story, and show it."""

    def pack(self, path: Path) -> None:
        """Make one file of a scenario and its translations."""

    def new(self, title: str, company: str, role: str) -> None:
        """Write a new scenario among the player's own."""

    def open_folder(self) -> None:
        """Show the folder of the player's own scenarios."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The room a trainer wants: a scenario and its file, and how it is to be played.

    people: how many are simulated, 0-60, for a rehearsal.
    """

    path: Path
    scenario: Scenario
    one_company: bool = False
    people: int = 0
    ranked: bool = True


class Workshops(Protocol):
    """What trainers may ask for; what comes of it is told on their page."""

    @property
    def going_on(self) -> str:
        """What is being done just now, "" for nothing."""

    @property
    def trouble(self) -> str:
        """Why what was asked for last could not be done, "" when it could."""

    @property
    def left(self) -> tuple[str, str] | None:
        """The workshop to go on with: its company and where it stands."""

    @property
    def played(self) -> tuple[str, str] | None:
        """The last workshop there was: its company and its day."""

    def look(self) -> None:
        """Look for workshops there have been."""

    def open(self, wanted: Wanted) -> None:
        """Open a room and show the big screen."""

    def go_on(self) -> None:
        """Open the room that was left, and show the big screen."""

    def report(self) -> None:
        """Write the report of the last workshop, and show it in the browser."""


class Guide(Protocol):
    """The way through the game. Screens call it and never each other."""

    ui: UI
    settings: Settings

    @property
    def bench(self) -> Workbench:
        """What designers may ask for."""

    @property
    def workshops(self) -> Workshops:
        """What trainers may ask for."""

    @property
    def game(self) -> Game:
        """The game in progress; raises RuntimeError without one."""

    @property
    def plan(self) -> Plan:
        """The plan of the quarter on the table."""

    @property
    def can_undo(self) -> bool:
        """Whether something in the plan can be taken back."""

    @property
    def debrief(self) -> Debrief:
        """The debrief of the finished game, made once."""

    def refresh(self) -> None:
        """Build the screen anew, because something it shows has changed."""

    # --- the plan

    def set_hours(self, practice: Practice, hours: int) -> None:
        """Give a practice other hours, as far as there are hours left."""

    def set_week(self, hours: Hours) -> None:
        """Divide the whole week anew, cut to the hours there are; one undo takes it back."""

    def set_style(self, style: Style) -> None:
        """Choose a style."""

    def set_choice(self, choice: int) -> None:
        """Answer the event; hours beyond what the choice leaves are taken back in proportion."""

    def set_guess(self, meter: str, way: Way | None) -> None:
        """Expect something of a meter, None for nothing; it changes nothing in the company."""

    def set_levers(self, levers: Measures) -> None:
        """Pull levers; says so when there are not enough hours for them."""

    def undo(self) -> None:
        """Take back the last change of the plan."""

    def end_quarter(self) -> None:
        """Play the quarter, save it, and go to its results; says what is missing when it cannot."""

    # --- the ways

    def to_title(self) -> None:
        """Go to the title."""

    def to_new_game(self) -> None:
        """Go to the briefing of the first game while no game has ever been kept, else to the choice."""

    def to_picker(self) -> None:
        """Go to the choice of scenarios."""

    def to_workshop(self) -> None:
        """Go to where trainers open a room."""

    def to_briefing(self, scenario: Scenario) -> None:
        """Go to the briefing of a scenario."""

    def begin(self, scenario: Scenario, seed: int | None = None, *, practice: bool = False) -> None:
        """Start a new game, for practice or not, at its first quarter; without a seed one is drawn."""

    def resume(self, kept: Kept | None = None) -> None:
        """Open a saved game where it was left, by default the newest; a finished one at its debrief."""

    def to_quarter(self) -> None:
        """Go to the quarter on the table, or to the debrief when there is none."""

    def to_results(self) -> None:
        """Go to the results of the quarter last played."""

    def to_debrief(self) -> None:
        """Go to the debrief of a finished game."""

    def to_what_if(self, quarter: int | None = None) -> None:
        """Go back in thought to a quarter from 0, by default the last one; `back` returns."""

    def to_settings(self) -> None:
        """Go to the settings; `back` returns."""

    def to_how_to(self) -> None:
        """Go to how to play; `back` returns."""

    def back(self) -> None:
        """Return to the screen before settings, how to play or what if."""

    def change_settings(self, settings: Settings) -> None:
        """Take other settings into force and keep them."""

    def quit(self) -> None:
        """Close the window; the game is saved already."""


Make: TypeAlias = Callable[[Guide], Screen]


@dataclass(frozen=True, slots=True)
class Screens:
    """The screens of a game in progress, to be made for a guide."""

    quarter: Make
    results: Make
    debrief: Make
    what_if: Callable[[Guide, int | None], Screen]
