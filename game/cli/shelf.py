"""`kitestring scenario list`."""

from game.cli.options import Options
from game.play.folders import scenarios_folder
from game.scenarios.report import list_lines


def run(_options: Options) -> int:
    """List the scenarios at hand; returns the exit status."""
    print("\n".join(list_lines([scenarios_folder()])))
    return 0
