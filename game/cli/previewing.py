"""`kitestring scenario preview`."""

import sys
from pathlib import Path

from game import app
from game.cli.display import has_display
from game.cli.options import Options
from game.cli.refusal import FAULT, Refused
from game.cli.scenarios import found, refused
from game.scenarios import ScenarioError
from game.text.previewing import run as preview_in_text
from game.words import _


def run(options: Options) -> int:
    """Play a scenario beside its file; returns the exit status."""
    path = found(options.scenario or "")
    if options.text:
        return _in_text(path, options.seed or 0)
    if not has_display():
        raise Refused(_nothing_to_see())
    try:
        return app.preview(path, options.seed or 0)
    except ScenarioError as error:
        raise refused(error, str(path)) from error
    except app.NoDisplayError as error:
        raise Refused(_nothing_to_see()) from error
    except app.MissingPartError as error:
        raise Refused(str(error)) from error
    except app.StoppedError as error:
        raise Refused(str(error), FAULT) from error


def _in_text(path: Path, seed: int) -> int:
    try:
        return preview_in_text(path, seed, sys.stdin, sys.stdout)
    except ScenarioError as error:
        raise refused(error, str(path)) from error


def _nothing_to_see() -> str:
    return _("There is no screen here to open a window on; preview it in the terminal: add --text")
