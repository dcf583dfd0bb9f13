"""`kitestring` and `kitestring play`: the game, in its window or in the terminal."""

from importlib import import_module

from game.cli.display import has_display, without_display
from game.cli.options import Options
from game.cli.refusal import Refused


def run(options: Options) -> int:
    """Play; returns the exit status."""
    if options.text:
        return int(import_module("game.cli.terminal").run(options))
    if not has_display():
        raise Refused(without_display(options))
    return int(import_module("game.cli.window").run(options))
