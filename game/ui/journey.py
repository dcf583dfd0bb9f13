"""The journey: the one who leads the player from screen to screen and holds the game."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from secrets import randbelow
from typing import Final, TypeAlias

import pygame

from game.engine import Practice, Style
from game.lesson.debrief import Debrief, debrief
from game.play import game as play
from game.play.game import Game
from game.play.guess import Way
from game.play.measures import Measures
from game.play.originals import retold
from game.play.plan import Hours, Plan, Refusal
from game.play.saves import SaveError
from game.play.settings import Settings, save_settings
from game.play.slots import Kept, Slot, keep, kept_games, load, new_slot, newest, readable_games
from game.scenarios import Scenario
from game.ui.bench import Bench
from game.ui.later import Later
from game.ui.library import Library
from game.ui.planning import Planning
from game.ui.refusals import told
from game.ui.screens.briefing import BriefingScreen
from game.ui.screens.guidance import silence
from game.ui.screens.guide import Screen, Screens
from game.ui.screens.how_to import HowToScreen
from game.ui.screens.menu import menu_dialog
from game.ui.screens.picker import PickerScreen
from game.ui.screens.settings_screen import SettingsScreen
from game.ui.screens.title import TitleScreen
from game.ui.screens.workshop import WorkshopScreen
from game.ui.sounds import Sounds
from game.ui.widgets import UI
from game.ui.workshops import Workshops
from game.words import _, use_language

SEEDS: Final = 1_000_000
"""Seeds drawn when none is given; short enough to be told to a colleague."""

OnSettings: TypeAlias = Callable[[Settings], object]


class Journey:
    """The way through the game (see `Guide`); `on_settings` is told of every change of them."""

    def __init__(
        self, ui: UI, settings: Settings, screens: Screens, on_settings: OnSettings, sounds: Sounds
    ) -> None:
        self.ui, self.settings, self.library = ui, settings, Library()
        self.screen: Screen | None = None
        self.done = False
        self._warned, self._full_held, self._can_save = False, False, True
        self._screens, self._on_settings, self._sounds = screens, on_settings, sounds
        self._before: list[Screen] = []
        self._game: Game | None = None
        self._planning: Planning | None = None
        self._slot: Slot | None = None
        self._debrief: Later[Debrief] | None = None
        self.seed: int | None = None
        self.bench, self.workshops = Bench(self), Workshops(self)

    # --- the loop

    def event(self, event: pygame.event.Event) -> None:
        """Close, resize, fill the screen, or hand the event to the widgets."""
        if event.type == pygame.QUIT:
            self.quit()
        elif event.type in {pygame.KEYDOWN, pygame.KEYUP} and event.key == pygame.K_F11:
            self._press_full(down=event.type == pygame.KEYDOWN)
        elif not (self.workshops.event(event) or self.bench.event(event)):
            self.ui.event(event)
        if event.type == pygame.VIDEORESIZE:
            self._on_settings(self.settings)
            self.refresh()

    def _press_full(self, *, down: bool) -> None:
        """Fill the screen or go back, once for each press however long it is held."""
        if down and not self._full_held:
            self.change_settings(replace(self.settings, fullscreen=not self.settings.fullscreen))
        self._full_held = down

    def frame(self, now: int) -> None:
        """Let the screen react to time."""
        self.workshops.frame()
        if self.screen is not None:
            self.screen.frame(self.ui, now)

    @property
    def rests(self) -> bool:
        """Whether moving pictures come to rest while nobody does anything: not in front of a room."""
        return not self.workshops.showing

    # --- what screens ask for

    @property
    def game(self) -> Game:
        """The game in progress; raises RuntimeError without one."""
        if self._game is None:
            raise RuntimeError("there is no game in progress")
        return self._game

    @property
    def playing(self) -> bool:
        """Whether a game is in progress."""
        return bool(self._game)

    @property
    def _plans(self) -> Planning:
        if self._planning is None:
            self._planning = Planning(self.game)
        return self._planning

    @property
    def plan(self) -> Plan:
        """The plan of the quarter on the table."""
        return self._plans.plan

    @property
    def can_undo(self) -> bool:
        """Whether something in the plan can be taken back."""
        return self._planning is not None and self._planning.can_undo

    @property
    def debrief(self) -> Debrief:
        """The debrief of the finished game, made once; raises RuntimeError before the end."""
        if not self.game.over:
            raise RuntimeError("the game is not over yet")
        return self._think().result()

    def _think(self) -> Later[Debrief]:
        """Begin the debrief on another thread, since it plays the quarters again for the rivals."""
        if self._debrief is None:
            game = self.game
            self._debrief = Later(lambda: debrief(game))
        return self._debrief

    def refresh(self) -> None:
        """Build the screen anew, because something it shows has changed."""
        if self.screen is not None:
            self.ui.set_root(self.screen.build(self.ui))

    # --- the plan

    def set_hours(self, practice: Practice, hours: int) -> None:
        """Give a practice other hours, as far as there are hours left."""
        before = self.plan
        self._plans.set_hours(practice, hours, self.ui.now)
        self._tick(before)

    def set_week(self, hours: Hours) -> None:
        """Divide the whole week anew, cut to the hours there are; one undo takes it back."""
        before = self.plan
        self._plans.set_week(hours, self.ui.now)
        self._tick(before)

    def _tick(self, before: Plan) -> None:
        if self.plan != before:
            self._sounds.play("tick")
        self.refresh()

    def set_style(self, style: Style) -> None:
        """Choose a style."""
        self._plans.set_style(style, self.ui.now)
        self._sounds.play("click")
        self.refresh()

    def set_choice(self, choice: int) -> None:
        """Answer the event; hours beyond what the choice leaves are taken back in proportion."""
        self._plans.set_choice(choice, self.ui.now)
        self._sounds.play("click")
        self.refresh()

    def set_guess(self, meter: str, way: Way | None) -> None:
        """Expect something of a meter, None for nothing; it changes nothing in the company."""
        self._plans.set_guess(meter, way, self.ui.now)
        self._sounds.play("click")
        self.refresh()

    def set_levers(self, levers: Measures) -> None:
        """Pull levers; says so when there are not enough hours for them."""
        if not play.room_for(self.game, self.plan, levers):
            self.ui.toast(told(Refusal.TOO_MANY_LEVERS), "bad")
            return
        self._plans.set_levers(levers, self.ui.now)
        self._sounds.play("click")
        self.refresh()

    def undo(self) -> None:
        """Take back the last change of the plan."""
        self._plans.undo()
        self._sounds.play("click")
        self.refresh()

    def end_quarter(self) -> None:
        """Play the quarter, save it, and go to its results; says what is missing when it cannot."""
        why = play.refusal(self.game, self.plan)
        if why is not None:
            self.ui.toast(told(why), "bad")
            return
        self._game = play.end_quarter(self.game, self.plan)
        self._planning = None
        trouble = self._keep(None)
        self._warned = False
        if self._game.over:
            self._think()
        self._sounds.play("chord")
        self.to_results()
        if trouble:
            self.ui.toast(trouble, "bad", 9000)

    def _keep(self, draft: Plan | None) -> str:
        if self._slot is None or not self._can_save:
            return ""
        return keep(self._slot, self.game, draft)

    def leave(self) -> str:
        """Save the game with its unfinished plan; return "" or a sentence on why it could not be."""
        game, planning = self._game, self._planning
        if game is None or game.over or not (game.quarters or self.can_undo):
            return ""
        return self._keep(planning.plan if planning is not None else None)

    # --- the ways

    def show(self, screen: Screen) -> None:
        """Go to a screen."""
        if self.screen is not None:
            self.screen.closed(self.ui)
        self.ui.backdrop = None
        self.ui.on_escape = self.open_menu
        self.screen = screen
        self.ui.set_root(screen.build(self.ui), fresh=True)
        screen.opened(self.ui)

    def _go(self, screen: Screen) -> None:
        """Go to a screen from which there is no way back to the ones before."""
        self._before.clear()
        self.show(screen)

    def to_title(self) -> None:
        """Go to the title; the game is saved, and if it cannot be, that is told once before."""
        trouble = self.leave()
        if trouble and not self._warned:
            self._warn(trouble)
            return
        self.bench.stop()
        self._game = self._planning = self._slot = self._debrief = None
        self.library.forget()
        kept = next(iter(readable_games()), None)
        other = newest() if kept is not None and kept.over else None
        self._go(TitleScreen(self, kept, self.library, other))

    def to_new_game(self) -> None:
        """Go to the briefing of the first game while no game has ever been kept, else to the choice."""
        first = None if kept_games() else self.library.first_game()
        if first is None:
            self.to_picker()
        else:
            self.to_briefing(first)

    def to_picker(self) -> None:
        """Go to the choice of scenarios."""
        self._go(PickerScreen(self, self.library))

    def to_workshop(self) -> None:
        """Go to where trainers open a room."""
        self._go(WorkshopScreen(self, self.library))

    def to_briefing(self, scenario: Scenario) -> None:
        """Go to the briefing of a scenario."""
        self._go(BriefingScreen(self, scenario, self.seed))

    def brief(self, scenario: Scenario, path: Path, seed: int | None) -> None:
        """Go to the briefing of the scenario in a file, with the seed that was asked for."""
        self.library.note(scenario, path)
        self.seed = seed
        self.to_briefing(scenario)

    def begin(self, scenario: Scenario, seed: int | None = None, *, practice: bool = False) -> None:
        """Start a new game, for practice or not, at its first quarter; without a seed one is drawn."""
        luck = randbelow(SEEDS) if seed is None else seed
        self._game = play.new_game(scenario, luck, practice=practice)
        self._slot = new_slot(self._game, self.library.file_of(scenario))
        self._planning = self._debrief = self.seed = None
        self.to_quarter()

    def rehearse(self, game: Game, plan: Plan | None = None) -> None:
        """Go on with another game that is never saved, with a plan for its quarter if one is given."""
        self._game, self._slot, self._debrief = game, None, None
        self._planning = None if game.over else Planning(game, plan)
        self.to_quarter()

    def resume(self, kept: Kept | None = None) -> None:
        """Open a saved game where it was left, by default the newest; a finished one at its debrief."""
        kept = kept or next(iter(readable_games()), None)
        if kept is None:
            self.ui.toast(_("There is no saved game to go on with."), "bad")
            return
        try:
            loaded = load(kept.slot)
        except SaveError as error:
            self.ui.toast(str(error), "bad", 9000)
            return
        self._game, self._slot, self._debrief = loaded.game, loaded.slot, None
        self._planning = None if loaded.game.over else Planning(loaded.game, loaded.draft)
        self.to_quarter()
        if loaded.note:
            self.ui.toast(loaded.note, "bad", 9000)

    def to_quarter(self) -> None:
        """Go to the quarter on the table, or to the debrief when there is none."""
        if self.game.over:
            self.to_debrief()
        else:
            self._go(self._screens.quarter(self))

    def to_results(self) -> None:
        """Go to the results of the quarter last played."""
        self._go(self._screens.results(self))

    def to_debrief(self) -> None:
        """Go to the debrief of a finished game."""
        self._think()
        self._go(self._screens.debrief(self))

    def to_what_if(self, quarter: int | None = None) -> None:
        """Go back in thought to a quarter from 0, by default the last one; `back` returns."""
        self._aside(self._screens.what_if(self, quarter))

    def to_settings(self) -> None:
        """Go to the settings; `back` returns."""
        self._aside(SettingsScreen(self))

    def to_how_to(self) -> None:
        """Go to how to play; `back` returns."""
        self._aside(HowToScreen(self))

    def _aside(self, screen: Screen) -> None:
        if self.screen is not None:
            self._before.append(self.screen)
        self.show(screen)

    def back(self) -> None:
        """Return to the screen before settings, how to play or what if, or to the title."""
        if self._before:
            self.show(self._before.pop())
        else:
            self.to_title()

    def open_menu(self) -> None:
        """Open the menu over a quarter, its results or the debrief."""
        self._sounds.play("click")
        self.ui.open(menu_dialog(self))

    def change_settings(self, settings: Settings) -> None:
        """Take other settings into force and keep them."""
        other = settings.language != self.settings.language
        self.settings = settings
        if other:
            self._retell()
        trouble = save_settings(settings) if self._can_save else ""
        self._on_settings(settings)
        self.refresh()
        if trouble:
            self.ui.toast(trouble, "bad")

    def _retell(self) -> None:
        """Go over to the language of the settings, the game in progress included."""
        use_language(self.settings.language)
        self.library.forget()
        if self._game is not None:
            plan = self._planning.plan if self._planning else None
            self._game, self._debrief = retold(self._game), None
            self._planning = None if self._game.over else Planning(self._game, plan)

    def quit(self) -> None:
        """Close the window; the game is saved, and if it cannot be, that is told once before."""
        trouble = self.leave()
        if trouble and not self._warned:
            self._warn(trouble)
            return
        self.bench.close()
        self.workshops.close()
        self.done = True

    def _warn(self, trouble: str) -> None:
        """Say that the game cannot be saved; whoever leaves again means it."""
        self._warned = True
        self.ui.toast(trouble, "bad", 12000)

    def watched(self) -> None:
        """Keep nothing from now on, and leave guidance out, since nobody plays."""
        self._can_save = False
        silence(self)
