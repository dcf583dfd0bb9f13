"""Rows on leading and managing together and on the market they meet: 21, 22, 25."""

import numpy as np

from game.engine import LEADERSHIP, MANAGEMENT, Practice
from game.engine.numbers import Array
from game.evidence.rows.row import LEAST, Figure, Found, Row, sign
from game.evidence.statistics import corr, dummies, fit, read, standard
from game.evidence.study import Study
from game.evidence.years import Years, performance
from game.words import N_

EXPLORE = (Practice.DIRECTION,)
"""Setting direction sparks new ideas: exploration."""
EXPLOIT = (Practice.ORGANISE, Practice.CONTROL)
"""Organising and controlling improve what is there: exploitation."""

SAMPLE = 206
DRAWS = 60
SPAN = 3
_SIGNIFICANT = 1.972


def spans(years: Years) -> tuple[Array, Array]:
    """Return places (first year, company) of non-overlapping spans of three valid years, (K,) each."""
    firsts, places = [], []
    for first in range(0, len(years.valid) - SPAN + 1, SPAN):
        whole = np.flatnonzero(years.valid[first : first + SPAN].all(axis=0))
        firsts.append(np.full(whole.size, first))
        places.append(whole)
    return np.concatenate(firsts), np.concatenate(places)


def over_span(rows: Array, firsts: Array, places: Array) -> Array:
    """Return means of (Y, N) over three years from each place, (K,)."""
    mean: Array = np.mean([rows[firsts + year, places] for year in range(SPAN)], axis=0)
    return mean


def both_and_imbalance(study: Study) -> Found:
    """Draw samples of 206 companies and count significant products and imbalances on sales growth."""
    years, dice = study.years, study.block.dice(21)
    firsts, places = spans(years)
    grown = over_span(years.rows["growth"], firsts, places)
    size = years.rows["log_sales"][firsts, places]
    market = years.market[places]
    found: dict[str, float] = {}
    pairs = {"explore and exploit": (EXPLORE, EXPLOIT), "lead and manage": (LEADERSHIP, MANAGEMENT)}
    for name, sides in pairs.items():
        one, other = (
            read(over_span(years.hours[list(side)].sum(axis=0), firsts, places), dice) for side in sides
        )
        product, imbalance = [], []
        for _draw in range(DRAWS):
            some = dice.choice(grown.size, min(SAMPLE, grown.size), replace=False)
            given = [standard(size[some]), *dummies(market[some])]
            pair = standard(one[some]), standard(other[some])
            product.append(_t_value(grown[some], pair[0] * pair[1], *pair, *given) > _SIGNIFICANT)
            imbalance.append(_t_value(grown[some], np.abs(pair[0] - pair[1]), *pair, *given) < -_SIGNIFICANT)
        found[f"{name}: product"] = 100.0 * float(np.mean(product))
        found[f"{name}: imbalance"] = 100.0 * float(np.mean(imbalance))
    return found


def _t_value(outcome: Array, tested: Array, *given: Array) -> float:
    line = fit(outcome, tested, *given)
    return float(line.slopes[0] / max(line.errors[0], 1e-12))


def ambidexterity(study: Study) -> Found:
    """Correlate product and balance of exploring and exploiting, as surveys read them, with performance."""
    years, dice = study.years, study.block.dice(22)
    explore, exploit = (read(years.attention(*side), dice) for side in (EXPLORE, EXPLOIT))
    performed = performance(years)
    return {
        "product": corr(explore * exploit, performed),
        "balance": corr(-np.abs(standard(explore) - standard(exploit)), performed),
    }


def in_turbulence(study: Study) -> Found:
    """Regress performance on leading and managing, each alone and times turbulence; likewise exploring."""
    years = study.years
    performed, turbulent = performance(years), standard(years.row("turbulence"))

    def times_turbulence(*sides: tuple[int, ...]) -> list[float]:
        given = [standard(years.attention(*side)) for side in sides]
        columns = [one * turbulent for one in given]
        return [float(v) for v in fit(performed, *columns, *given, turbulent).slopes[: len(sides)]]

    lead, manage = times_turbulence(LEADERSHIP, MANAGEMENT)
    explore, exploit = times_turbulence(EXPLORE, EXPLOIT)
    return {
        "leading × turbulence": lead,
        "managing × turbulence": manage,
        "exploring × turbulence": explore,
        "exploiting × turbulence": exploit,
    }


def _often(name: str) -> Figure:
    return Figure(name, "> 60", 60.0, 100.0, unit="% of samples")


ROWS = (
    Row(
        21,
        N_("Exploring and exploiting"),
        N_("explore × exploit positive, imbalance negative, on sales growth (206 firms)"),
        "He & Wong 2004, Organ Sci 15:481",
        "V",
        N_(
            "Growth over three years on both sides and their product or distance, as surveys read them; "
            "n = 206."
        ),
        N_("signs, p < .05 in over 60 % of samples; also for leading and managing"),
        (
            _often("explore and exploit: product"),
            _often("explore and exploit: imbalance"),
            _often("lead and manage: product"),
            _often("lead and manage: imbalance"),
        ),
        both_and_imbalance,
    ),
    Row(
        22,
        N_("Ambidexterity and performance"),
        N_("positive; combined measures exceed others"),
        "Junni et al. 2013, Acad Manag Perspect 27:299",
        "R",
        N_("Correlation of product and of balance of exploring and exploiting with performance."),
        N_(".10 to .40; product above balance"),
        (Figure("product", ".10 to .40", 0.10, 0.40), Figure("balance", "> 0", LEAST, 0.40)),
        ambidexterity,
        (("product", "balance"),),
    ),
    Row(
        25,
        N_("Leading and managing in turbulence"),
        N_(
            "in dynamism transformational pays, transactional costs (66 ventures); exploration pays in "
            "dynamic, "
            "exploitation in competitive settings"
        ),
        "Ensley et al. 2006, J Bus Ventur 21:243; Jansen et al. 2006, Manag Sci 52:1661",
        "V",
        N_(
            "Performance on leading, managing and each times turbulence; the same for exploring and "
            "exploiting."
        ),
        N_("signs"),
        (
            sign("leading × turbulence"),
            sign("managing × turbulence", positive=False),
            sign("exploring × turbulence"),
            sign("exploiting × turbulence", positive=False),
        ),
        in_turbulence,
    ),
)
