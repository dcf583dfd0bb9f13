"""The game in its window."""

from collections.abc import Callable
from importlib import import_module

import pygame

from game.cli.display import without_display
from game.cli.options import Options
from game.cli.playing import text_command
from game.cli.refusal import Refused
from game.cli.scenarios import refused
from game.play.saves import SaveError
from game.scenarios import ScenarioError


def run(options: Options) -> int:
    """Open the window and play; returns the exit status."""
    run_game: Callable[[str | None, int | None], int] = import_module("game.app").run
    try:
        return run_game(options.scenario, options.seed)
    except ScenarioError as error:
        raise refused(error, options.scenario or "") from error
    except SaveError as error:
        raise Refused(str(error)) from error
    except pygame.error as error:
        if pygame.display.get_init() and pygame.display.get_surface() is not None:
            raise
        raise Refused(without_display(text_command(options))) from error
