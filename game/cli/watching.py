"""`kitestring watch`: an example player at the game's own screens."""

from pathlib import Path

from game import app
from game.cli.display import has_display
from game.cli.options import Options
from game.cli.players import known_player
from game.cli.reading_out import read_out
from game.cli.refusal import Refused
from game.cli.scenarios import known_scenario, refused
from game.play.game import end_quarter, new_game
from game.play.pars import ParError
from game.play.standing_in import plan_by
from game.playtest.heads import EVERYBODY, head_of
from game.scenarios import ScenarioError
from game.words import _


def run(options: Options) -> int:
    """Watch a player play, on the screen, in the terminal or into pictures; returns the exit status."""
    player = known_player(options.player, EVERYBODY)
    if options.text:
        return _in_text(options, player)
    if options.screenshots is not None:
        _make_folder(options.screenshots)
    elif not has_display():
        raise Refused(_nothing_to_watch_on())
    try:
        return app.watch(options.scenario or "", player, options.seed, options.screenshots, options.size)
    except ScenarioError as error:
        raise refused(error, options.scenario or "") from error
    except ParError as error:
        raise Refused(str(error)) from error
    except app.NoDisplayError as error:
        raise Refused(_nothing_to_watch_on()) from error
    except app.MissingPartError as error:
        raise Refused(str(error)) from error


def _in_text(options: Options, player: str) -> int:
    """Read the game out as it was played, quarter by quarter."""
    _path, scenario = known_scenario(options.scenario or "")
    try:
        head = head_of(player, scenario)
    except ParError as error:
        raise Refused(str(error)) from error
    game = new_game(scenario, options.seed or 0)
    while not game.over:
        game = end_quarter(game, plan_by(game, head))
    read_out(game, decisions=True)
    return 0


def _nothing_to_watch_on() -> str:
    return _(
        "There is no screen here to watch on; read the game instead: add --text, "
        "or write pictures: add --screenshots DIR"
    )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        told = _("Pictures cannot be written to {folder} ({reason}).")
        raise Refused(told.format(folder=folder, reason=error.strerror)) from error
