"""Print what players make of the four markets, as a table; run with `python tools/measure_model.py`.

No search and no test uses its seeds. Worth is in 0.1 million of the usual company.
"""

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from game.engine import USUAL, Style, worth
from game.engine.market import REGIMES, Tape, record
from game.engine.numbers import Array
from game.engine.players import EVENLY, LEAD_ONLY, MANAGE_ONLY, PLAYERS, Player, always
from game.engine.population import play_to_end
from game.engine.rules import Market, Rules, ShockNames
from game.engine.score import panel_of, score_of
from tests.engine.play import adaptive_in, with_effort
from tests.engine.splits import BEST_SPLITS_AT

SEEDS = np.arange(191_000, 193_000, dtype=np.uint64)


def _rules(like: str, quarters: int) -> Rules:
    return Rules("plain", quarters, 90, 100, (), Market(like), (), (), ShockNames((), (), ()))


def _players(like: str, quarters: int) -> dict[str, tuple[Player, ...]]:
    """Return the players by name; of several the best counts."""
    return {
        "all-leadership, best style": tuple(always(LEAD_ONLY, style, 0) for style in Style),
        "all-management, best style": tuple(always(MANAGE_ONLY, style, 0) for style in Style),
        "random": (PLAYERS["random"],),
        "a quarter of the effort, half": (with_effort(PLAYERS["half"], 0.25),),
        "25/75, transactional": (always((1, 1, 1, 3, 3, 3), Style.TRANSACTIONAL, 0),),
        "75/25, transformational": (always((3, 3, 3, 1, 1, 1), Style.TRANSFORMATIONAL, 0),),
        "half (transactional)": (PLAYERS["half"],),
        "half, best style": tuple(always(EVENLY, style, 0) for style in Style),
        "best fixed split and style": (always(*BEST_SPLITS_AT[quarters][like], 0),),
        "adaptive week, transactional": (adaptive_in(Style.TRANSACTIONAL),),
        "adaptive week, best style": tuple(adaptive_in(style) for style in Style),
        "adaptive": (PLAYERS["adaptive"],),
    }


def _cell(rules: Rules, tape: Tape, players: tuple[Player, ...], score: bool) -> str:
    best: tuple[float, Array, float] = (-1.0, np.zeros(1), 0.0)
    for player in players:
        end = play_to_end(rules, SEEDS, player, tape=tape)
        made = worth(end, USUAL).total
        if made.mean() > best[0]:
            best = (float(made.mean()), made, 100.0 * float(1.0 - end.alive.mean()))
    made = best[1]
    error = made.std() / np.sqrt(made.size)
    points = f", {score_of(made, panel_of(rules, SEEDS)).mean():.0f}" if score else ""
    return f"{best[0]:.0f} ± {error:.0f} ({best[2]:.0f} %{points})"


def main() -> None:
    """Print the table for 12, 16 and 24 quarters."""
    for quarters in (16, 12, 24):
        print(f"\n| {quarters} quarters | " + " | ".join(REGIMES) + " |")
        print("| --- |" + " --- |" * len(REGIMES))
        tapes = {like: record(Market(like), SEEDS, quarters) for like in REGIMES}
        for name in _players("stable", quarters):
            cells = [
                _cell(_rules(like, quarters), tapes[like], _players(like, quarters)[name], quarters == 16)
                for like in REGIMES
            ]
            print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
