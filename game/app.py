"""The game in its window: the only place where its parts are wired together."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Final

import pygame

from game.engine.players import PLAYERS
from game.play.folders import scenarios_folder
from game.play.settings import Settings, load_settings, save_settings
from game.scenarios import find, read_scenario
from game.ui.journey import Journey, Screens
from game.ui.loop import Loop
from game.ui.pilot import Pilot, tour
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.guidance import skip
from game.ui.screens.quarter import QuarterScreen
from game.ui.screens.results import ResultsScreen
from game.ui.screenshots import Camera
from game.ui.sounds import Sounds
from game.ui.widgets import UI
from game.ui.window import NoDisplayError, Window, scale_for
from game.words import _, use_language

__all__ = ["SCREENS", "NoDisplayError", "run", "seat", "watch"]

SCREENS: Final = Screens(quarter=QuarterScreen, results=ResultsScreen, debrief=DebriefScreen)
_PICTURE: Final = (1280, 720)


def seat(window: Window, settings: Settings) -> Journey:
    """Set up the interface, the sounds and the way through the game in a window."""
    scale = scale_for(settings, window.size, window.desktop)
    ui = UI(window.size, scale, settings.text_size, reduced_motion=settings.reduced_motion)
    sounds = Sounds(settings.volume)

    def apply(chosen: Settings) -> None:
        window.fill_screen(chosen.fullscreen)
        if window.size != ui.size:
            ui.resize(window.size)
        sizes = (scale_for(chosen, window.size, window.desktop), min(1.6, max(0.85, chosen.text_size)))
        if sizes != (ui.brush.scale, ui.brush.text_scale):
            ui.set_scale(*sizes)
        ui.reduced_motion = chosen.reduced_motion
        sounds.volume = chosen.volume

    return Journey(ui, settings, SCREENS, apply, sounds)


def run(scenario: str | None, seed: int | None) -> int:
    """Open the window and play until it is closed; with a scenario, begin at its briefing.

    Raises NoDisplayError, and ScenarioError and SaveError before anything has been shown.
    """
    settings = load_settings()
    use_language(settings.language)
    path = find(scenario, [scenarios_folder()]) if scenario is not None else None
    asked = read_scenario(path) if path is not None else None
    window = Window(settings)
    try:
        journey = seat(window, settings)
        if asked is not None and path is not None:
            journey.brief(asked, path, seed)
        else:
            journey.to_title()
        _play(window, journey)
    finally:
        window.close()
    return 0


def _play(window: Window, journey: Journey) -> None:
    """Run the loop; whatever happens in it, the game is saved."""
    try:
        Loop(window, journey.ui, journey).run()
    except BaseException as fault:
        journey.leave()
        if isinstance(fault, Exception):
            _tell_of_fault()
        raise
    kept = replace(journey.settings, window=window.framed_size)
    if kept != journey.settings:
        save_settings(kept)


def _tell_of_fault() -> None:
    """Say so in a box, where there is a screen for it; what happened is logged by whoever called."""
    if pygame.display.get_driver() in {"dummy", "offscreen"}:
        return
    pygame.display.message_box(
        "Kitestring",
        _("Kitestring has to close because of a fault in it. Your game is saved."),
        message_type="error",
    )


def watch(
    scenario: str,
    player: str,
    seed: int | None,
    screenshots: Path | None,
    size: tuple[int, int] | None,
) -> int:
    """Let an example player play on the screen, or unseen with a picture of every screen.

    Nothing of it is saved. Raises NoDisplayError and ScenarioError.
    """
    settings = replace(load_settings(), volume=0.0)
    use_language(settings.language)
    path = find(scenario, [scenarios_folder()])
    story = read_scenario(path)
    if screenshots is not None:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
        settings = replace(settings, fullscreen=False)
        size = size or _PICTURE
    window = Window(settings, size)
    try:
        if screenshots is not None:
            window.desktop = window.size
        journey = seat(window, settings)
        journey.can_save = False
        skip(journey)
        stops = tour(journey, story, PLAYERS[player], seed)
        if screenshots is not None:
            Camera(journey, screenshots).follow(stops)
        else:
            Loop(window, journey.ui, Pilot(journey, stops), rests=False).run()
    finally:
        window.close()
    return 0
