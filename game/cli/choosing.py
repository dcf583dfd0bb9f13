"""The market and the length of a sandbox, as they are typed on the command line."""

from game.cli.options import Options
from game.cli.refusal import Refused
from game.scenarios import Scenario
from game.scenarios.varying import Chosen, can_choose, varied
from game.words import _


def chosen(scenario: Scenario, options: Options) -> Scenario:
    """Return the scenario with what was typed; Refused when it does not leave that open."""
    wish = Chosen(options.market, options.quarters)
    if can_choose(scenario, wish):
        return varied(scenario, wish)
    if scenario.choose is None:
        told = _("“{title}” has its own market and length; --market and --quarters are for a sandbox.")
        raise Refused(told.format(title=scenario.title), 2)
    told = _("In “{title}” --market is one of {markets}, and --quarters a number from {least} to {most}.")
    raise Refused(
        told.format(
            title=scenario.title,
            markets=", ".join(scenario.choose.markets),
            least=scenario.choose.shortest,
            most=scenario.choose.longest,
        ),
        2,
    )
