"""The game in its window."""

from game import app
from game.cli.display import without_display
from game.cli.options import Options
from game.cli.playing import text_command
from game.cli.refusal import Refused
from game.cli.scenarios import refused
from game.play.saves import SaveError
from game.scenarios import ScenarioError


def run(options: Options) -> int:
    """Open the window and play; returns the exit status."""
    try:
        return app.run(options.scenario, options.seed)
    except ScenarioError as error:
        raise refused(error, options.scenario or "") from error
    except SaveError as error:
        raise Refused(str(error)) from error
    except app.NoDisplayError as error:
        raise Refused(without_display(text_command(options))) from error
