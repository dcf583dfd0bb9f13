"""The game in the terminal."""

import sys
from io import TextIOWrapper

from game.cli.choosing import chosen
from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.scenarios import refused
from game.play.saves import SaveError
from game.scenarios import ScenarioError
from game.text.session import run as play_in_text


def run(options: Options) -> int:
    """Play in the terminal; returns the exit status."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    try:
        return play_in_text(
            options.scenario, options.seed, sys.stdin, sys.stdout, lambda story: chosen(story, options)
        )
    except ScenarioError as error:
        raise refused(error, options.scenario or "") from error
    except SaveError as error:
        raise Refused(str(error)) from error
