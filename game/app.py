"""The game in its window: the only place where its parts are wired together.

The engine, the scenarios and the screens take longer to import than the window takes to open, so they are
imported when the front of the title is already to be seen.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pygame

from game.play.settings import Settings, load_settings, save_settings
from game.ui.drawing.icons import MissingPartError
from game.ui.screens.front import Dusk, front
from game.ui.widgets import UI
from game.ui.window import UNSEEN, NoDisplayError, Window, scale_for, text_scale_for
from game.words import _, use_language

if TYPE_CHECKING:
    from game.scenarios import Scenario
    from game.ui.journey import Journey
    from game.workshop.hosting import Server
    from game.workshop.report.account import Account

__all__ = ["MissingPartError", "NoDisplayError", "StoppedError", "host", "interface", "run", "watch"]

_PICTURE: Final = (1280, 720)


class StoppedError(Exception):
    """The game had to stop because of a fault in it; its text says so to the player, and is logged."""


def interface(window: Window, settings: Settings) -> UI:
    """Return an empty interface that fits the window and the settings."""
    scale = scale_for(settings, window.size, window.desktop)
    return UI(window.size, scale, text_scale_for(settings), reduced_motion=settings.reduced_motion)


def run(
    scenario: str | None, seed: int | None, vary: "Callable[[Scenario], Scenario]" = lambda story: story
) -> int:
    """Open the window and play until it is closed; with a scenario, begin at its briefing.

    `vary` makes of a sandbox what was chosen of it.

    Raises NoDisplayError, MissingPartError and StoppedError; ScenarioError before a window is opened.
    """
    settings = load_settings()
    use_language(settings.language)
    asked = _read(scenario) if scenario is not None else None
    if asked is not None:
        asked = vary(asked[0]), asked[1]
    window = Window(settings)
    try:
        ui = interface(window, settings)
        if asked is None:
            ui.set_root(front(ui, Dusk()))
            pygame.display.update(ui.draw(window.surface))
        journey = _seated(window, ui, settings)
        _play(window, journey, lambda: _begin(journey, asked, seed))
    except (MissingPartError, StoppedError) as error:
        _show(str(error))
        raise
    finally:
        window.close()
    return 0


def _begin(journey: "Journey", asked: "tuple[Scenario, Path] | None", seed: int | None) -> None:
    if asked is not None:
        journey.brief(*asked, seed)
    else:
        journey.seed = seed
        journey.to_title()


def _read(name: str) -> "tuple[Scenario, Path]":
    """Return a scenario by id or path, and its file; raises ScenarioError."""
    from game.play.folders import scenarios_folder
    from game.scenarios import find, read_scenario

    path = find(name, [scenarios_folder()])
    return read_scenario(path), path


def _seated(window: Window, ui: UI, settings: Settings) -> "Journey":
    from game.ui.seat import seat

    return seat(window, ui, settings)


def _play(window: Window, journey: "Journey", begin: Callable[[], object]) -> None:
    """Run the loop; whatever happens in it, the game is saved. Raises StoppedError after a fault."""
    from game.ui.loop import Loop

    try:
        begin()
        Loop(window, journey.ui, journey).run()
    except MissingPartError:
        journey.leave()
        raise
    except Exception as fault:
        raise StoppedError(_last_words(fault, journey)) from fault
    except BaseException:
        journey.leave()
        raise
    kept = replace(journey.settings, window=window.framed_size)
    if kept != journey.settings:
        save_settings(kept)


def _last_words(fault: Exception, journey: "Journey") -> str:
    """Save the game, write the fault down, and return what to tell the player of both."""
    from game.play.faults import report

    told = report(fault)
    try:
        saved = journey.leave() or _("Your game is saved.")
    except Exception as another:
        report(another)
        saved = _("The game is kept as it was after the last quarter.")
    return f"{told}\n{saved}"


def _show(sentence: str) -> None:
    """Say something in a box, where there is a screen for it, and wait until it has been read."""
    if pygame.display.get_init() and pygame.display.get_driver() not in UNSEEN:
        pygame.display.message_box("Kitestring", sentence, message_type="error")


def host(server: "Server", account: "Callable[[], Account]") -> None:
    """Show the big screen of a workshop until it is left; raises what `run` raises."""
    settings = load_settings()
    window = Window(settings)
    try:
        journey = _seated(window, interface(window, settings), settings)
        _play(window, journey, lambda: journey.workshops.show(server, account, journey.quit))
    finally:
        window.close()


def preview(path: Path, seed: int) -> int:
    """Play the scenario in a file in the window, and load it anew whenever it is saved; nothing is kept.

    Raises ScenarioError before a window is opened, and what `run` raises.
    """
    from game.scenarios import read_scenario

    settings = load_settings()
    use_language(settings.language)
    read_scenario(path)
    window = Window(settings)
    try:
        journey = _seated(window, interface(window, settings), settings)
        _play(window, journey, lambda: journey.bench.preview(path, seed))
    finally:
        window.close()
    return 0


def watch(
    scenario: str, player: str, seed: int | None, screenshots: Path | None, size: tuple[int, int] | None
) -> int:
    """Let an example player play on the screen, or unseen with a picture of every screen.

    Nothing of it is saved. Raises NoDisplayError, MissingPartError and ScenarioError, and ParError where the
    best play is wanted and none is known.
    """
    from game.playtest.heads import head_of
    from game.ui.loop import Loop
    from game.ui.pilot import Pilot, tour
    from game.ui.screenshots import Camera

    settings = replace(load_settings(), volume=0.0)
    use_language(settings.language)
    story, _path = _read(scenario)
    head = head_of(player, story)
    if screenshots is not None:
        os.environ["SDL_VIDEODRIVER"] = "dummy"
        settings, size = replace(settings, fullscreen=False), size or _PICTURE
    window = Window(settings, size)
    try:
        if screenshots is not None:
            window.desktop = window.size
        journey = _seated(window, interface(window, settings), settings)
        journey.watched()
        stops = tour(journey, story, head, seed)
        if screenshots is not None:
            Camera(journey, screenshots).follow(stops)
        else:
            Loop(window, journey.ui, Pilot(journey, stops)).run()
    finally:
        window.close()
    return 0
