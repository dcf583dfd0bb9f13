"""Print what the rows of docs/decisions/0002-model.md say; run with `python tools/measure_behaviours.py`.

Only some rows are measured if named, as in `... a h`. Each function measures one row, on 600 seeds that no
search and no test uses. Standard errors (se) are of differences on the same luck.
"""

import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from game.engine import USUAL, Practice, Stock, Style, worth
from game.engine.market import REGIMES, record
from game.engine.numbers import Array
from game.engine.players import EVENLY, LEAD_ONLY, MANAGE_ONLY, PLAYERS, Player, always
from game.engine.population import Run, play_out, play_to_end
from tests.engine.builders import plain
from tests.engine.play import ADAPTIVE, HALF, adaptive_in, errors, with_effort, without
from tests.engine.splits import BEST_SPLITS, BEST_SPLITS_AT
from tests.engine.trials import SITUATIONS, ending_with, in_situation, random_splits, through_a_crisis, tried

SEEDS = np.arange(191_000, 191_600, dtype=np.uint64)
FEW = SEEDS[:10]
_INDICES = (Stock.CHANGE, Stock.ENGAGEMENT, Stock.TRUST, Stock.IDEAS, Stock.RELEVANCE)


@lru_cache(maxsize=16)
def _tape(like: str, quarters: int) -> object:
    return record(plain(like, quarters).market, SEEDS, quarters)


def made(like: str, player: Player, quarters: int = 16) -> Array:
    """Return the worth a player makes of every seed."""
    end = play_to_end(plain(like, quarters), SEEDS, player, tape=_tape(like, quarters))
    return worth(end, USUAL).total


def best_of(like: str, players: Sequence[Player], quarters: int = 16) -> Array:
    """Return the worth of the best of several players."""
    return max((made(like, player, quarters) for player in players), key=lambda one: float(one.mean()))


def against(one: Array, other: Array) -> str:
    """Say how much more one is worth than the other, and by how many standard errors."""
    return f"{100 * (one.mean() / other.mean() - 1):+.1f} % ({errors(one, other):.0f} se)"


def in_any_style(weights: tuple[float, ...]) -> list[Player]:
    """Return the players who keep a split, one in every style."""
    return [always(weights, style, 0) for style in Style]


def row_a() -> Iterator[str]:
    """Leading or managing alone, each in its best style, as a share of half's worth."""
    for quarters, like in product((12, 16, 24), REGIMES):
        half = made(like, HALF, quarters)
        for name, side in (("leading", LEAD_ONLY), ("managing", MANAGE_ONLY)):
            alone = best_of(like, in_any_style(side), quarters)
            share = 100 * alone.mean() / half.mean()
            yield f"{quarters} {like:10} {name:9} {share:.0f} % of half, {errors(half, alone):.0f} se"


def row_b() -> Iterator[str]:
    """Adapting against the best fixed split and style, found for the length played."""
    for quarters, like in product((16, 12, 24), REGIMES):
        fixed = made(like, always(*BEST_SPLITS_AT[quarters][like], 0), quarters)
        week = best_of(like, [adaptive_in(style) for style in Style], quarters)
        both = made(like, ADAPTIVE, quarters)
        part = (week.mean() - fixed.mean()) / (both.mean() - fixed.mean())
        told = f"week {against(week, fixed)}, week and style {against(both, fixed)}"
        yield f"{quarters} {like:10} {told}; the week alone brings {100 * part:.0f} %"


def row_c() -> Iterator[str]:
    """Random switching as a share of half's worth."""
    for like in REGIMES:
        half, random = made(like, HALF), made(like, PLAYERS["random"])
        yield f"{like:10} {100 * random.mean() / half.mean():.0f} % of half, {errors(half, random):.0f} se"


def row_d() -> Iterator[str]:
    """Three quarters each of a quarter and two thirds of leading, after a crisis began."""
    manage, lead, usual = 0.25, 0.65, Style.TRANSACTIONAL
    for style in (Style.TRANSACTIONAL, Style.TRANSFORMATIONAL):
        right = made("crisis", through_a_crisis(manage, lead, (style, usual), SEEDS))
        yield f"management, then leadership ({style.name.lower()}) {right.mean():.0f}"
        for name, first, then, styles in (
            ("the reverse", lead, manage, (usual, usual)),
            ("leadership only", lead, lead, (style, usual)),
            ("management only", manage, manage, (usual, usual)),
        ):
            other = made("crisis", through_a_crisis(first, then, styles, SEEDS))
            yield f"  {name} {other.mean():.0f}, {errors(right, other):.0f} se behind"


def row_e() -> Iterator[str]:
    """What leaving out a practice costs, in the four markets."""
    for name, player in (("half", HALF), ("adaptive", ADAPTIVE)):
        for practice in Practice:
            pairs = [(made(like, player), made(like, without(player, practice))) for like in REGIMES]
            losses = [100 * (1 - less.mean() / full.mean()) for full, less in pairs]
            least = min(errors(full, less) for full, less in pairs)
            spread = " ".join(f"{loss:.0f}" for loss in losses)
            yield f"{name:9} {practice.name.lower():10} -{spread} %, at least {least:.0f} se"


def row_f() -> Iterator[str]:
    """The share of leading of the best 40 among 2,500 random constants."""
    for like in REGIMES:
        splits, styles = random_splits(2500, np.random.default_rng(15), 0.8)
        parts = [slice(first, first + 400) for first in range(0, len(splits), 400)]
        worths = np.concatenate([tried(like, splits[p], styles[p], FEW).mean(axis=1) for p in parts])
        leading = splits[np.argsort(-worths)[:40], :3].sum(axis=1)
        yield f"{like:10} mean {leading.mean():.2f}, from {leading.min():.2f} to {leading.max():.2f}"


def row_g() -> Iterator[str]:
    """Shares of the variance of worth: the policy's and the seed's."""
    for like in REGIMES:
        nine = [*PLAYERS.values(), always(*BEST_SPLITS[like], 0), *in_any_style(EVENLY)[::2]]
        constants = tried(like, *random_splits(60, np.random.default_rng(13), 1.0), SEEDS[:100])
        for name, table in (
            ("nine players", np.stack([made(like, player) for player in nine])),
            ("60 random constants", constants),
        ):
            policy, seed = table.mean(axis=1).var() / table.var(), table.mean(axis=0).var() / table.var()
            yield f"{like:10} {name}: policy {100 * policy:.0f} %, seed {100 * seed:.0f} %"


def row_h() -> Iterator[str]:
    """Traps: planning for the last quarters, little effort, and where each style is best."""
    plans = [w for w in product((0, 1), repeat=6) if 1 <= sum(w) <= 2]
    for like in REGIMES:
        usual = made(like, ADAPTIVE)
        ends = [made(like, ending_with(w, last)) for w, last in product(plans, (1, 2, 3))]
        best = max(ends, key=lambda one: float(one.mean()))
        yield f"{like:10} the best of {len(ends)} plans for the end {against(best, usual)}"
        for quarters in (12, 16):
            end = play_to_end(plain(like, quarters), SEEDS, with_effort(HALF, 0.25))
            failed = 100 * (1 - end.alive.mean())
            yield f"{like:10} a quarter of the effort, {quarters} quarters: {failed:.0f} % failed"
    for fits, (start, quarters) in SITUATIONS.items():
        worths = {style: in_situation(start, quarters, style, SEEDS).mean() for style in Style}
        order = sorted(worths, key=lambda style: -worths[style])
        ahead = 100 * (worths[order[0]] / worths[order[1]] - 1)
        yield f"{dict(start)}: {order[0].name.lower()} by {ahead:.1f} % (expected {fits.name.lower()})"


def row_i() -> Iterator[str]:
    """What leading or managing alone looks like, quarter by quarter, in the stable market."""
    for name in ("all-leadership", "all-management", "half"):
        run = play_out(plain("stable"), SEEDS, PLAYERS[name])
        for stock in _INDICES:
            yield f"{name:15} {stock.name.lower():10} " + _by_year(run, stock)
        profit = np.diff(run.stock(Stock.CASH).mean(axis=1))
        yield f"{name:15} profit     " + " ".join(f"{profit[quarter]:.1f}" for quarter in (0, 3, 7, 11, 15))


def _by_year(run: Run, stock: Stock) -> str:
    levels = run.stock(stock)[::4]
    shown = 100.0 / (1.0 + levels) if stock is Stock.CHANGE else 100.0 * levels
    return " ".join(f"{level:.0f}" for level in shown.mean(axis=1))


ROWS = {"a": row_a, "b": row_b, "c": row_c, "d": row_d, "e": row_e, "f": row_f, "g": row_g, "h": row_h}
ROWS["i"] = row_i


def main() -> None:
    """Measure the rows asked for, or all."""
    for name in sys.argv[1:] or ROWS:
        print(f"\n{name} {ROWS[name].__doc__}")
        for line in ROWS[name]():
            print("  " + line, flush=True)


if __name__ == "__main__":
    main()
