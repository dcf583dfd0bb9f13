"""A few words at the first meeting with each kind of lever, in any game."""

from game.play.game import Game
from game.play.opened import Lever, opened
from game.play.settings import Settings
from game.ui.screens.guidance import LEVERS_SKIPPED, Step, due, is_guided, quarter_steps
from game.words import N_

_COMPANY = Step(
    "levers.company",
    "company",
    N_("More than your week"),
    N_("Here you can pull **levers**, too. They take hours of the same week. Press **C** to see them."),
)
_FOG = Step(
    "levers.fog",
    "meters",
    N_("What you see is an estimate"),
    N_("**~** stands for about. The truth is somewhere in the stripes; point at a meter for its range."),
)
_PAGES: dict[Lever, Step] = {
    Lever.PEOPLE: Step(
        "levers.people",
        "executive-0",
        N_("Hands other than yours"),
        N_(
            "An executive brings hours once they have **settled in**. A short rein costs your time and their"
            " heart; a free hand is costly before they know the house."
        ),
    ),
    Lever.BETS: Step(
        "levers.bets",
        "initiative-0",
        N_("From idea to shipped"),
        N_("A bet goes from **idea** over **plan** and **build** to **shipped**. Too many slow all."),
    ),
    Lever.SKILLS: Step(
        "levers.skills",
        "stock-vision",
        N_("What an hour of yours is worth"),
        N_("Skills grow where you use them and **rust** where you do not. Training is quicker, and costs."),
    ),
    Lever.INSIGHT: Step(
        "levers.insight",
        "stock-sight_people",
        N_("How well you know the company"),
        N_("Listen, ask and measure, and the stretches grow **shorter**. Yesterday’s picture fades."),
    ),
    Lever.RIVALS: Step(
        "levers.rivals",
        "sky",
        N_("You are not alone"),
        N_("Others want the same customers. You see what they **do**, never what they think."),
    ),
}


def week_steps(game: Game, settings: Settings) -> tuple[Step, ...]:
    """Return what the week still has to say: the words of a first game, then those about levers."""
    rules, first = game.scenario.rules, quarter_steps(game, settings)
    if LEVERS_SKIPPED in settings.seen or not opened(rules):
        return first
    if is_guided(game, settings) and game.number == 0:
        return first
    return (*first, *due((_COMPANY, _FOG) if rules.fog else (_COMPANY,), settings))


def page_steps(lever: Lever, settings: Settings) -> tuple[Step, ...]:
    """Return what the page of a kind of levers still has to say."""
    return () if LEVERS_SKIPPED in settings.seen else due((_PAGES[lever],), settings)
