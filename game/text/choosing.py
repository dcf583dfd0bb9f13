"""Choosing the market and the length of a sandbox before it begins."""

from game.play.winds import WINDS
from game.scenarios import Scenario
from game.scenarios.scenario import Choose
from game.scenarios.varying import Chosen, varied
from game.text.paper import Paper
from game.text.vocabulary import close_to
from game.words import _


def ask_choice(paper: Paper, scenario: Scenario) -> Scenario:
    """Ask what the scenario leaves open; Enter alone takes what is usual. Return what was chosen."""
    if scenario.choose is None:
        return scenario
    market = _market(paper, scenario.choose, scenario.rules.market.like)
    quarters = _quarters(paper, scenario.choose, scenario.quarters)
    return varied(scenario, Chosen(market, quarters))


def _market(paper: Paper, choose: Choose, usual: str) -> str:
    winds = [(name, WINDS[name]) for name in choose.markets]
    lines = [f"{n}. {_(wind.name)} ({name}): {_(wind.about)}" for n, (name, wind) in enumerate(winds, 1)]
    told = _("Which wind? Type a number or a name; Enter takes {usual}.").format(usual=_(WINDS[usual].name))
    paper.say(["", told, *lines])
    while line := paper.ask():
        typed = line.lower()
        if typed in choose.markets:
            return typed
        if typed.isdecimal() and len(typed) < 3 and 1 <= int(typed) <= len(choose.markets):
            return choose.markets[int(typed) - 1]
        near = close_to(typed, list(choose.markets)) or ", ".join(choose.markets)
        paper.say([_("Perhaps you mean {word}.").format(word=near)])
    return ""


def _quarters(paper: Paper, choose: Choose, usual: int) -> int:
    told = _("How many quarters, {least} to {most}? Enter takes {usual}.")
    paper.say([told.format(least=choose.shortest, most=choose.longest, usual=usual)])
    while line := paper.ask():
        if line.isdecimal() and len(line) < 3 and choose.shortest <= int(line) <= choose.longest:
            return int(line)
        paper.say(
            [_("Type a number from {least} to {most}.").format(least=choose.shortest, most=choose.longest)]
        )
    return 0
