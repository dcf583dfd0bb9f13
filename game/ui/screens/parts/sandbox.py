"""What a sandbox leaves to the player: the wind, and how many quarters."""

from collections.abc import Callable

from game.play.winds import WINDS
from game.scenarios import Scenario
from game.scenarios.varying import Chosen, chosen_of, varied
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Label, Node, Option, Picker, Stepper
from game.words import _


def sandbox_card(scenario: Scenario, take: Callable[[Scenario], object]) -> Node | None:
    """Return the card to choose with, None where there is nothing to choose.

    `take` gets the scenario with what is chosen next.
    """
    choose = scenario.choose
    if choose is None:
        return None
    now = chosen_of(scenario)
    return Card(
        Label(_("You choose"), size="heading", weight="bold"),
        Picker(
            [Option(_(WINDS[name].name), tip=_(WINDS[name].about)) for name in choose.markets],
            choose.markets.index(now.market),
            name=_("The wind"),
            id="wind",
            on=lambda n: take(varied(scenario, Chosen(choose.markets[n], now.quarters))),
        ),
        Label(_(WINDS[now.market].about), size="label", color=PALETTE.ink_soft, wrap=True),
        Stepper(
            _("Quarters"),
            now.quarters,
            icon="calendar",
            low=choose.shortest,
            high=choose.longest,
            fine=4,
            id="quarters",
            on=lambda n: take(varied(scenario, Chosen(now.market, n))),
        ),
        fill=PALETTE.wash,
        gap=8,
        pad=(14, 12),
        shadow=False,
    )
