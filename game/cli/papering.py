"""`kitestring paper`: a workshop on paper, from the scenario itself."""

from pathlib import Path

from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.scenarios import refused
from game.play.durable import write_durably
from game.play.folders import scenarios_folder
from game.scenarios import ScenarioError, find, read_scenario
from game.words import _
from game.workshop.paper.kit import paper_kit


def run(options: Options) -> int:
    """Write the kit; returns the exit status."""
    name = options.scenario or ""
    try:
        scenario = read_scenario(find(name, [scenarios_folder()]))
    except ScenarioError as error:
        raise refused(error, name) from error
    path = options.html_file or Path(_("paper-{id}.html").format(id=scenario.id))
    try:
        write_durably(path, paper_kit(scenario, options.teams, options.rounds))
    except OSError as error:
        told = _("{path} cannot be written ({reason}).")
        raise Refused(told.format(path=path, reason=error.strerror or error)) from error
    print(_("Written: {path}").format(path=path))
    return 0
