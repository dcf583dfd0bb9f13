"""`kitestring scenario preview`."""

from game import app
from game.cli.display import has_display
from game.cli.options import Options
from game.cli.refusal import FAULT, Refused
from game.cli.scenarios import found, refused
from game.scenarios import ScenarioError
from game.words import _


def run(options: Options) -> int:
    """Play a scenario beside its file; returns the exit status."""
    path = found(options.scenario or "")
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


def _nothing_to_see() -> str:
    return _(
        "There is no screen here for a preview; use check --watch while you write, and play it with --text."
    )
