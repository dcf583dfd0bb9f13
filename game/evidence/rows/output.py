"""Rows on output: 15, 19, 30, 31, 33, 34."""

import numpy as np

from game.evidence.rows.row import Figure, Found, Row
from game.evidence.statistics import dummies, effect, fit, gap, read
from game.evidence.study import Study
from game.words import N_

_NAN = float("nan")


def better_boss(study: Study) -> Found:
    """Compare output under heads of the top and of the bottom tenth, in the same companies."""
    arms = study.arms("better heads")
    return {"output": 100.0 * float(np.expm1((arms["top"] - arms["bottom"]).mean())) if arms else _NAN}


def clear_goals(study: Study) -> Found:
    """Compare output under clear and under vague direction: Cohen's d among companies with the same tools."""
    arms = study.arms("clear goals")
    return {"d": effect(arms["clear"], arms["vague"]) if arms else _NAN}


def consultants(study: Study) -> Found:
    """Compare output in the year after a push of routines with a placebo of it."""
    arms = study.arms("process push")
    return {"output": 100.0 * float(np.expm1((arms["treated"] - arms["control"]).mean())) if arms else _NAN}


def explained_by_routines(study: Study) -> Found:
    """Say what the spread of routines, as surveys read them, explains of the spread of sales a head."""
    years, dice = study.years, study.block.dice(31)
    markets = dummies(years.markets)
    made = fit(years.row("per_head"), *markets).residuals
    routines = fit(read(years.row("process"), dice), *markets).residuals
    return {"share": 100.0 * float(fit(made, routines).slopes[0]) * gap(routines) / gap(made)}


def spread_of_output(study: Study) -> Found:
    """Take the ratio of the ninetieth to the tenth percentile of sales a head within markets."""
    years = study.years
    made = fit(years.row("per_head"), *dummies(years.markets)).residuals
    return {"90 to 10": float(np.exp(gap(made)))}


def lost_to_problems(study: Study) -> Found:
    """Say what share of capacity the median backlog of problems takes."""
    arms = study.arms("problems taken away")
    if not arms:
        return {"capacity": _NAN}
    return {"capacity": 100.0 * float((1.0 - arms["median"] / arms["none"]).mean())}


ROWS = (
    Row(
        15,
        N_("The value of bosses"),
        N_("bottom-10 % to top-10 % boss: more than one worker added to a team of nine"),
        "Lazear, Shaw & Stanton 2015, J Labor Econ 33:823",
        "V",
        N_(
            "The same companies under heads of the bottom and the top tenth of quality: output a head "
            "in year 2."
        ),
        N_("+8 to +18 %"),
        (Figure("output", "+11", 8.0, 18.0, unit="%"),),
        better_boss,
    ),
    Row(
        19,
        N_("Clear goals for groups"),
        N_("specific and difficult d = .80 ± .35; overall .56 ± .19"),
        "Kleingeld et al. 2011, J Appl Psychol 96:1289",
        "V",
        N_(
            "Direction made clear (87) or vague (40) in the same companies: d of output with like "
            "tools, year 1."
        ),
        N_(".35 to 1.1"),
        (Figure("d", "0.80", 0.35, 1.1),),
        clear_goals,
    ),
    Row(
        30,
        N_("Consultants who mend the routines"),
        N_(
            "RCT: management practices +17 % productivity in year 1 (28 plants; practices +38 points against "
            "+12)"
        ),
        "Bloom et al. 2013, Q J Econ 128:1",
        "V",
        N_("Process +38 points against +12 in the half with poorer routines: output a head in year 1."),
        N_("+10 to +24 %"),
        (Figure("output", "+17", 10.0, 24.0, unit="%"),),
        consultants,
    ),
    Row(
        31,
        N_("How much management explains"),
        N_("about 20 % of the spread of productivity (32,000 plants)"),
        "Bloom et al. 2019, Am Econ Rev 109:1648",
        "V",
        N_(
            "Slope of log sales a head on process (as surveys read it), times its 90-10 gap, over its "
            "own gap."
        ),
        N_("12 to 30 %"),
        (Figure("share", "20", 12.0, 30.0, unit="%"),),
        explained_by_routines,
    ),
    Row(
        33,
        N_("Spread of productivity"),
        N_("90/10 ratio of total factor productivity 1.92 within industries (log gap .651)"),
        "Syverson 2011, J Econ Lit 49:326",
        "V",
        N_("Ratio of the 90th to the 10th percentile of sales a head within markets."),
        N_("1.6 to 2.3"),
        (Figure("90 to 10", "1.92", 1.6, 2.3),),
        spread_of_output,
    ),
    Row(
        34,
        N_("What a backlog of problems takes"),
        N_("technical debt wastes 23 % of developers' time"),
        "Besker et al. 2019, J Syst Softw 156:41",
        "V",
        N_("Share of capacity that the median backlog of problems takes, against none in the same quarter."),
        N_("15 to 30 %"),
        (Figure("capacity", "23", 15.0, 30.0, unit="%"),),
        lost_to_problems,
    ),
)
