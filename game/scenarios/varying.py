"""A sandbox: a scenario whose market and length the player chooses, each choice a scenario of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import product

from game.engine.rules import Market
from game.scenarios.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a player chose: a named market and a number of quarters; "" and 0 stand for the file's own."""

    market: str = ""
    quarters: int = 0


AS_IT_IS = Chosen()


def can_choose(scenario: Scenario, chosen: Chosen) -> bool:
    """Tell whether a scenario leaves this choice to the player."""
    open_ = scenario.choose
    if open_ is None:
        return chosen == AS_IT_IS
    return (not chosen.market or chosen.market in open_.markets) and (
        not chosen.quarters or open_.shortest <= chosen.quarters <= open_.longest
    )


def varied(scenario: Scenario, chosen: Chosen) -> Scenario:
    """Return the scenario with the market and the length that were chosen, with hashes of its own.

    The market of the file keeps its own numbers, any other is the usual one of its name. Raises ValueError
    for what the scenario does not leave open.
    """
    scenario = scenario.as_written or scenario
    if not can_choose(scenario, chosen):
        raise ValueError(chosen)
    own = scenario.rules.market
    market = chosen.market or own.like
    quarters = chosen.quarters or scenario.quarters
    if (market, quarters) == (own.like, scenario.quarters):
        return scenario
    wind = own if market == own.like else Market(like=market, calm=own.calm)
    return replace(
        scenario,
        quarters=quarters,
        minutes=max(1, round(scenario.minutes * quarters / scenario.quarters)),
        rules=replace(scenario.rules, market=wind, quarters=quarters),
        as_written=scenario,
        content_hash=_other(scenario.content_hash, market, quarters),
        rules_hash=_other(scenario.rules_hash, market, quarters),
    )


def variants(scenario: Scenario) -> Iterator[Scenario]:
    """Give a scenario as it is, and as everything that can be chosen in it."""
    yield scenario
    if scenario.choose is not None:
        lengths = range(scenario.choose.shortest, scenario.choose.longest + 1)
        for market, quarters in product(scenario.choose.markets, lengths):
            yield varied(scenario, Chosen(market, quarters))


def chosen_of(scenario: Scenario) -> Chosen:
    """Return what would have to be chosen to come to this scenario."""
    return Chosen(scenario.rules.market.like, scenario.quarters)


def _other(fingerprint: str, market: str, quarters: int) -> str:
    return sha256(f"{fingerprint} {market} {quarters}".encode()).hexdigest()
