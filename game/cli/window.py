"""The game in its window."""

from typing import TYPE_CHECKING

from game import app
from game.cli.display import without_display
from game.cli.options import Options
from game.cli.refusal import FAULT, Refused

if TYPE_CHECKING:
    from game.scenarios import Scenario


def run(options: Options) -> int:
    """Open the window and play; returns the exit status."""
    try:
        return app.run(options.scenario, options.seed, lambda story: _chosen(story, options))
    except app.NoDisplayError as error:
        raise Refused(without_display(options)) from error
    except app.MissingPartError as error:
        raise Refused(str(error)) from error
    except app.StoppedError as error:
        raise Refused(str(error), FAULT) from error
    except Exception as fault:
        raise _explained(fault, options) from None


def _chosen(story: "Scenario", options: Options) -> "Scenario":
    """Return the scenario with what was typed for a sandbox."""
    from game.cli.choosing import chosen

    return chosen(story, options)


def _explained(fault: Exception, options: Options) -> Exception:
    """Return a refusal for what the player can mend, anything else as it is.

    What tells them apart is imported here, since the window opens sooner without it.
    """
    from game.cli.scenarios import refused
    from game.scenarios import ScenarioError

    return refused(fault, options.scenario or "") if isinstance(fault, ScenarioError) else fault
