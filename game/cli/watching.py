"""`kitestring watch`: an example player at the game's own screens."""

from pathlib import Path

from game import app
from game.cli.display import has_display
from game.cli.options import Options
from game.cli.players import known_player
from game.cli.refusal import Refused
from game.cli.scenarios import refused
from game.scenarios import ScenarioError
from game.words import _


def run(options: Options) -> int:
    """Watch a player play, on the screen or into pictures; returns the exit status."""
    player = known_player(options.player)
    if options.screenshots is not None:
        _make_folder(options.screenshots)
    elif not has_display():
        raise Refused(_nothing_to_watch_on())
    try:
        return app.watch(options.scenario or "", player, options.seed, options.screenshots, options.size)
    except ScenarioError as error:
        raise refused(error, options.scenario or "") from error
    except app.NoDisplayError as error:
        raise Refused(_nothing_to_watch_on()) from error
    except app.MissingPartError as error:
        raise Refused(str(error)) from error


def _nothing_to_watch_on() -> str:
    return _("There is no screen here to watch on; write pictures instead: add --screenshots DIR")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        told = _("Pictures cannot be written to {folder} ({reason}).")
        raise Refused(told.format(folder=folder, reason=error.strerror)) from error
