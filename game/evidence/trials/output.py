"""Experiments on output: better heads, clear goals, better routines, people replaced, no problems."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from game.engine import Company, Player, Practice, Stock, hours_free
from game.engine.numbers import Array, Truth, settle
from game.evidence.heads import Fixed
from game.evidence.statistics import fit
from game.evidence.trials.arms import Arms, Trial, joined, with_stock
from game.evidence.world import Block, Stand, World, go_on
from game.evidence.years import Years, capacity_a_head

_NAMES = ("customers", "load", "team", "output")
YEAR = 4
CLEAR, VAGUE = 0.15, 1.5
"""Unanswered change under specific goals and under vague ones: direction 87 and 40."""
PUSH, PLACEBO = 0.38, 0.12
"""How far practices rose in the plants with consultants and in those without (Bloom et al. 2013)."""
REPLACED = 0.10
"""Share of the team that leaves and is replaced at once."""
FOLLOWED = 12
"""Quarters for which replaced people are followed."""


def outputs(
    world: World,
    stand: Stand,
    quarters: int,
    policy: Player | None = None,
    company: Company | None = None,
    *,
    bare: bool = False,
) -> Array:
    """Return the log of what a head can turn out by quarter, (Q, N); `bare` of what the site adds."""
    seen = go_on(world, stand, policy or stand.steady(), _NAMES, quarters, company)
    made = np.log(capacity_a_head(seen.rows))
    return made - np.log(seen.rows["output"]) if bare else made


def tenths(block: Block) -> dict[str, float]:
    """Return the mean quality of the bottom and of the top tenth of heads."""
    quality = np.concatenate([stand.quality for stand in block.stands])
    low, high = np.percentile(quality, [10, 90])
    return {
        "bottom": float(quality[quality <= low].mean()),
        "top": float(quality[quality >= high].mean()),
    }


def better_heads(block: Block) -> Arms:
    """Give every company a head of the bottom or of the top tenth; output in the second year."""

    def second_year(stand: Stand, quality: float) -> Array:
        made: Array = outputs(block.world, stand, 2 * YEAR, stand.steady(quality))[YEAR:].mean(axis=0)
        return made

    return {
        name: joined([second_year(stand, level) for stand in block.stands])
        for name, level in tenths(block).items()
    }


def better_heads_linear(years: Years, block: Block) -> Arms:
    """Predict output from the hours of each practice alone."""
    hours = [years.attention(practice) for practice in Practice]
    slopes = fit(years.row("capacity"), *hours).slopes
    shares = joined([stand.shares for stand in block.stands])
    free = float(years.hours.sum(axis=0)[years.valid].mean() / (1.0 - years.neglect[years.valid]).mean())
    return {name: slopes @ (shares * level * free) for name, level in tenths(block).items()}


def _pushed(block: Block, level: Callable[[Stand], Array], stock: Stock, *, bare: bool) -> Array:
    """Return output in the year after a stock was set to a level, mean of the quarters after the first."""

    def year_after(stand: Stand) -> Array:
        company = with_stock(stand.company, stock, level(stand))
        made: Array = outputs(block.world, stand, YEAR + 1, company=company, bare=bare)[1:].mean(axis=0)
        return made

    return joined([year_after(stand) for stand in block.stands])


def clear_goals(block: Block) -> Arms:
    """Make direction clear or vague in the same companies; output with the same tools, a year after."""

    def at(change: float) -> Callable[[Stand], Array]:
        return lambda stand: np.full(stand.company.count, change)

    return {
        name: _pushed(block, at(change), Stock.CHANGE, bare=True)
        for name, change in (("clear", CLEAR), ("vague", VAGUE))
    }


def clear_goals_linear(years: Years, block: Block) -> Arms:
    """Predict output with the same tools from direction alone."""
    bare = years.row("capacity") - np.log(years.row("output"))
    line = fit(bare, years.row("direction"))
    noise = line.residuals[: sum(stand.company.count for stand in block.stands)]
    return {name: line.slopes[0] / (1.0 + at) + noise for name, at in (("clear", CLEAR), ("vague", VAGUE))}


def poor_routines(block: Block) -> Truth:
    """Return which companies have routines below the median (N,), as those in the experiment had."""
    process = joined([stand.company.stock(Stock.PROCESS) for stand in block.stands])
    poor: Truth = process < np.median(process)
    return poor


def process_push(block: Block) -> Arms:
    """Push routines by consultants, or hardly, in companies where they are poor; output in the year after."""
    poor = poor_routines(block)

    def raised(by: float) -> Callable[[Stand], Array]:
        return lambda stand: np.minimum(stand.company.stock(Stock.PROCESS) + by, 1.0)

    return {
        name: _pushed(block, raised(by), Stock.PROCESS, bare=False)[poor]
        for name, by in (("treated", PUSH), ("control", PLACEBO))
    }


def process_push_linear(years: Years, block: Block) -> Arms:
    """Predict output from routines alone."""
    slope = fit(years.row("capacity"), years.row("process")).slopes[0]
    count = int(poor_routines(block).sum())
    return {"treated": np.full(count, slope * PUSH), "control": np.full(count, slope * PLACEBO)}


def people_replaced(block: Block) -> Arms:
    """Let a tenth of the team leave while as many sign up; capacity a head by quarter, with and without."""

    def capacity(stand: Stand, share: float) -> Array:
        company = stand.company
        team = company.stock(Stock.TEAM)
        left = with_stock(company, Stock.TEAM, team * (1.0 - share))
        swapped = replace(left, signed=settle(company.signed + share * team))
        seen = go_on(block.world, stand, stand.steady(), _NAMES, FOLLOWED, swapped)
        return capacity_a_head(seen.rows)

    return {
        name: joined([capacity(stand, share) for stand in block.stands])
        for name, share in (("kept", 0.0), ("replaced", REPLACED))
    }


def people_replaced_linear(_years: Years, block: Block) -> Arms:
    """A head is a head from the first day."""
    count = sum(stand.company.count for stand in block.stands)
    return {"kept": np.ones((FOLLOWED, count)), "replaced": np.ones((FOLLOWED, count))}


def without_problems(block: Block) -> Arms:
    """Take every problem away while heads give the same hours; capacity in that same quarter, by problems."""

    def capacity(stand: Stand, problems: Array) -> Array:
        company = with_stock(stand.company, Stock.PROBLEMS, problems)
        hours = stand.shares * stand.quality * hours_free(stand.company, stand.rules, block.world.p)
        seen = go_on(block.world, stand, Fixed(hours, stand.style), _NAMES, 1, company)
        made: Array = capacity_a_head(seen.rows)[0]
        return made

    stands = block.stands
    level = float(np.median(joined([stand.company.stock(Stock.PROBLEMS) for stand in stands])))
    return {
        name: joined([capacity(stand, np.full(stand.company.count, at)) for stand in stands])
        for name, at in (("median", level), ("none", 0.0))
    }


def same_problems(_years: Years, block: Block) -> Arms:
    """What a backlog takes of capacity is the same within one quarter."""
    return without_problems(block)


HEADS = Trial("better heads", better_heads, better_heads_linear)
GOALS = Trial("clear goals", clear_goals, clear_goals_linear)
PUSHED = Trial("process push", process_push, process_push_linear)
REPLACED_PEOPLE = Trial("people replaced", people_replaced, people_replaced_linear)
PROBLEMS = Trial("problems taken away", without_problems, same_problems)
