"""Playing a block of companies with several players, summed up."""

from collections.abc import Iterator, Mapping

import numpy as np

from game.engine import METER_STOCKS, USUAL, Company, Stock, to_shown, worth
from game.engine.market import record
from game.engine.numbers import Array, Bits
from game.engine.players import PLAYERS, Player
from game.engine.population import CHUNK, play_to_end
from game.engine.rules import Rules
from game.engine.scale import unit
from game.engine.score import Panel, endings_of, panel_from, score_of
from game.engine.standing import STATES, state_indices
from game.sweep.tally import Tally, tally_of

_PANEL = {name: PLAYERS[name] for name in ("half", "adaptive")}
_SCALED = ("customers", "team", "cash")


def play_block(rules: Rules, players: Mapping[str, Player], first: int, stop: int) -> dict[str, Tally]:
    """Play one company per seed from `first` to before `stop` and player, and sum up how they ended."""
    found = {player: Tally() for player in players}
    everybody = {**_PANEL, **players}
    for seeds in chunks_of_seeds(first, stop):
        tape = record(rules.market, seeds, rules.quarters)
        ends = {name: play_to_end(rules, seeds, player, tape=tape) for name, player in everybody.items()}
        panel = panel_from(ends["half"], ends["adaptive"])
        for player in found:
            found[player] += ended(ends[player], panel, rules)
    return found


def chunks_of_seeds(first: int, stop: int) -> Iterator[Bits]:
    """Cut seeds from `first` to before `stop` into chunks that fit the processor's cache."""
    for start in range(first, stop, CHUNK):
        yield np.arange(min(CHUNK, stop - start), dtype=np.uint64) + np.uint64(start)


def ended(company: Company, panel: Panel, rules: Rules) -> Tally:
    """Sum up how companies, (N,), ended."""
    made = worth(company, USUAL).total
    score = score_of(made, panel)
    measures: dict[str, Array] = {"worth": made, "score": score}
    for meter, stock in METER_STOCKS.items():
        level = company.stock(stock)
        measures[meter] = level if meter in _SCALED else to_shown(stock, level, rules)
    return tally_of(measures, _counts(company, rules, score))


def _counts(company: Company, rules: Rules, score: Array) -> dict[str, int]:
    endings = np.bincount(endings_of(company, rules, score) + 1, minlength=len(rules.endings) + 1).tolist()
    states = np.bincount(state_indices(company), minlength=len(STATES)).tolist()
    counts = {"failed": int((~company.alive).sum())}
    counts |= {f"ending {ending.id}": endings[row + 1] for row, ending in enumerate(rules.endings)}
    counts |= {f"state {state}": states[row] for row, state in enumerate(STATES)}
    for row, event in enumerate(rules.events):
        chosen = np.bincount(company.taken[row] + 1, minlength=len(event.choices) + 1).tolist()
        counts[f"event {event.id}"] = sum(chosen[1:])
        counts |= {
            f"choice {event.id} {choice.id}": chosen[column + 1]
            for column, choice in enumerate(event.choices)
        }
    return counts


def scale_of(measure: str, rules: Rules) -> float:
    """Return how much one unit of a measure in a tally is in the units of the scenario."""
    if measure == "worth":
        return unit(Stock.CASH, rules)
    return unit(METER_STOCKS[measure], rules) if measure in _SCALED else 1.0
