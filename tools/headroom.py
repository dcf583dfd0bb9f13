"""How far the adaptive rule could be bettered; run with `python tools/headroom.py`.

A linear rule of 60 numbers (what each practice is given for each of nine things seen, and a constant) is
searched for every market alone, in the styles of the adaptive rule, and tried on fresh seeds.
"""

import numpy as np
from cross_entropy import Search, maximise
from split_search import FRESH, TRAINING, plain

from game.engine import Decision, Stock, worth
from game.engine.adaptive import FROZEN, style_for
from game.engine.attention import whole_hours
from game.engine.market import REGIMES, Tape, record
from game.engine.numbers import Array
from game.engine.outlook import Outlook
from game.engine.parameters import USUAL
from game.engine.players import PLAYERS, Player
from game.engine.population import play_to_end
from game.engine.rules import Rules

_SEARCH = Search(rounds=40, candidates=72, best=12, least=0.05)
_LEADING = slice(0, 3)


def _seen(outlook: Outlook) -> Array:
    """Return a constant and nine things seen, shape (10, N)."""
    share = outlook.meters / 100.0
    fire = share[Stock.PROBLEMS] / (1.0 + share[Stock.PROBLEMS])
    crowded = outlook.meters[Stock.CUSTOMERS] / np.maximum(outlook.meters[Stock.TEAM], 1.0)
    return np.stack([np.ones(fire.size), *share[: Stock.CUSTOMERS], crowded])


def _start() -> Array:
    """Write the adaptive rule as a linear one, fire as a share of problems left out."""
    numbers = np.zeros((6, 10))
    of = (Stock.CHANGE, Stock.ALIGNMENT, Stock.ENGAGEMENT, Stock.IDEAS, Stock.PROCESS, Stock.PROBLEMS)
    for row, (weight, idle, stock) in enumerate(zip(FROZEN.weights, FROZEN.idle, of, strict=True)):
        grows = stock in (Stock.IDEAS, Stock.PROBLEMS)
        numbers[row, 0] = weight * (idle + (0.0 if grows else 1.0))
        numbers[row, 1 + stock] = weight if grows else -weight
    return numbers.ravel()


def _linear(numbers: Array, noted: list[tuple[Array, Array]] | None = None) -> Player:
    """Make the player of numbers (6, 10, N) or (6, 10, 1); what is noted: problems and share of leading."""

    def play(outlook: Outlook) -> Decision:
        seen = _seen(outlook)
        wanted = np.maximum((numbers * seen).sum(axis=1), 0.005)
        if noted is not None:
            leading = wanted[_LEADING].sum(axis=0) / wanted.sum(axis=0)
            noted.append((outlook.meters[Stock.PROBLEMS], leading))
        style = style_for(outlook.meters, FROZEN)
        return Decision(whole_hours(wanted, outlook.hours), style, np.full(style.size, -1))

    return play


def _searched(rules: Rules) -> Array:
    seeds = np.tile(TRAINING, _SEARCH.candidates)
    tape = record(rules.market, seeds, rules.quarters)

    def value(points: Array) -> Array:
        numbers = np.repeat(points.reshape(-1, 6, 10).transpose(1, 2, 0), TRAINING.size, axis=2)
        made = worth(play_to_end(rules, seeds, _linear(numbers), tape=tape), USUAL).total
        return made.reshape(len(points), -1).mean(axis=1)

    wide = np.full(60, 0.15)
    return maximise(value, _start(), wide, np.full(60, -3.0), np.full(60, 3.0), _SEARCH)


def _mean(rules: Rules, player: Player, tape: Tape) -> float:
    return float(worth(play_to_end(rules, FRESH, player, tape=tape), USUAL).total.mean())


def main() -> None:
    """Print the worth of the rule found against the adaptive player's, and when it leads."""
    for like in REGIMES:
        rules = plain(like)
        tape = record(rules.market, FRESH, rules.quarters)
        noted: list[tuple[Array, Array]] = []
        found = _mean(rules, _linear(_searched(rules).reshape(6, 10, 1), noted), tape)
        gain = 100 * (found / _mean(rules, PLAYERS["adaptive"], tape) - 1)
        problems, leading = (np.concatenate(part) for part in zip(*noted, strict=True))
        burning = problems > 80.0
        told = f"leads {leading[burning].mean():.2f} while problems burn, {leading[~burning].mean():.2f} else"
        print(f"{like:10} {found:.0f}, {gain:+.1f} % against the adaptive rule; {told}", flush=True)


if __name__ == "__main__":
    main()
