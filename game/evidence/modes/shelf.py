"""All reference modes, in the order of the page."""

from game.engine import USUAL, Parameters
from game.engine.numbers import Bits
from game.evidence.modes import drift, fires, growth
from game.evidence.modes.shape import SEEDS, Mode, Shape

MODES: tuple[Mode, ...] = (*growth.MODES, *fires.MODES, *drift.MODES)


def run_modes(seeds: Bits = SEEDS, p: Parameters = USUAL) -> list[tuple[Mode, Shape]]:
    """Run every mode and return it with what came of it."""
    return [(mode, mode.run(seeds, p)) for mode in MODES]
