"""A loose check beside the rows: how much of engagement the head's hours explain (statement C1)."""

from collections.abc import Sequence

import numpy as np

from game.evidence.design import Design
from game.evidence.rows.heads import pairs_of_years
from game.evidence.statistics import fit
from game.evidence.world import World, simulate
from game.evidence.years import Years

BLOCKS = 3
"""Seed blocks of the check, which nothing else hangs on."""
EXPECTED = (40, 80)
"""Per cent, around the 70 that Gallup estimates and that are not used as a figure."""


def engagement_explained(years: Years) -> float:
    """Return the share of the variance of engagement, 0-1, that hours of this year and the last explain."""
    before, after = pairs_of_years(years)
    hours = [years.attention(practice) for practice in range(6)]
    engaged = years.row("engagement")[after]
    left = fit(engaged, *(row[after] for row in hours), *(row[before] for row in hours)).residuals
    return float(1.0 - left.var() / engaged.var())


def explained(design: Design, blocks: Sequence[int]) -> float:
    """Return the share explained, 0-1, as mean over the first seed blocks of a plan."""
    world = World(design=design)
    return float(np.mean([engagement_explained(simulate(world, block).years) for block in blocks[:BLOCKS]]))
