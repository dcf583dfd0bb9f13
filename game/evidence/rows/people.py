"""Rows on people: 6, 7, 8, 10, 13, 20."""

import numpy as np

from game.engine.numbers import Array
from game.evidence.rows.row import LEAST, Figure, Found, Row, around
from game.evidence.statistics import corr, partial, read, standard
from game.evidence.study import Study
from game.evidence.trials.output import REPLACED
from game.evidence.years import performance
from game.words import N_


def trust(study: Study) -> Found:
    """Correlate trust with engagement and with quits; trust and engagement as surveys read them."""
    years, dice = study.years, study.block.dice(6)
    trusted = read(years.row("trust"), dice)
    return {
        "engagement": corr(trusted, read(years.row("engagement"), dice)),
        "quits": corr(trusted, years.row("quit_rate")),
    }


def safety(study: Study) -> Found:
    """Correlate trust with learning (speaking up, mending routines), engagement and performance."""
    years, dice = study.years, study.block.dice(7)
    trusted = read(years.row("trust"), dice)
    return {
        "learning": corr(trusted, read(years.row("learning"), dice)),
        "engagement": corr(trusted, read(years.row("engagement"), dice)),
        "performance": corr(trusted, performance(years)),
    }


def engaged_units(study: Study) -> Found:
    """Correlate engagement with results, turbulence partialled out, free of noise."""
    years = study.years
    engaged, given = years.row("engagement"), years.row("turbulence")
    results = {
        "customers": years.row("service"),
        "quits": years.row("quit_rate"),
        "productivity": years.row("per_head"),
        "profit": years.row("margin"),
    }
    signs = {"customers": 1.0, "quits": -1.0, "productivity": 1.0, "profit": 1.0}
    composite = np.mean([signs[name] * standard(row) for name, row in results.items()], axis=0)
    found = {name: partial(engaged, row, given) for name, row in results.items()}
    return found | {"composite": partial(engaged, composite, given)}


def quits(study: Study) -> Found:
    """Average the share of the team that quits in a year."""
    return {"a year": 100.0 * float(study.years.row("quit_rate").mean())}


SALARY_QUARTERS = 4


def replacing(study: Study) -> Found:
    """Follow people replaced at once: what each costs, and how long until they bring what the old did.

    Cost: recruiting, and output lost from the day they join, at their wage, over a year's salary.
    """
    arms, p = study.arms("people replaced"), study.block.world.p
    if not arms:
        return {"cost": float("nan"), "quarters": float("nan")}
    kept, replaced = arms["kept"].mean(axis=1), arms["replaced"].mean(axis=1)
    lost = np.clip((kept - replaced) / (REPLACED * kept), -1.0, 2.0)[1:]
    yearly = SALARY_QUARTERS * p.wage
    return {
        "cost": 100.0 * float(p.hire_cost + p.wage * lost.sum()) / yearly,
        "quarters": full_after(lost),
    }


def full_after(lost: Array) -> float:
    """Return after how many quarters less than a twentieth of a newcomer's output is lost, (K,)."""
    short = lost > 0.05
    if not short.any():
        return 0.0
    last = int(np.flatnonzero(short)[-1])
    if last + 1 >= lost.size:
        return float(lost.size)
    here, then = float(lost[last]), float(lost[last + 1])
    return last + (here - 0.05) / max(here - then, 1e-9)


def priorities(study: Study) -> Found:
    """Give each company's alignment as the chance to know one priority; share who know three of five."""
    known = np.clip(study.years.row("alignment"), 0.0, 1.0)
    three = 10.0 * known**3 * (1.0 - known) ** 2 + 5.0 * known**4 * (1.0 - known) + known**5
    return {"three of five": 100.0 * float(three.mean())}


ROWS = (
    Row(
        6,
        N_("Trust, satisfaction and leaving"),
        N_("trust with satisfaction .51, commitment .49, intent to quit −.40 (k = 106)"),
        "Dirks & Ferrin 2002, J Appl Psychol 87:611",
        "R",
        N_("Correlation of trust with engagement (both as surveys read them) and with the share who quit."),
        N_("±.15"),
        (around("engagement", 0.50, 0.15), around("quits", -0.40, 0.15)),
        trust,
    ),
    Row(
        7,
        N_("Psychological safety and learning"),
        N_("learning .62, engagement .45, performance .43"),
        "Frazier et al. 2017, Pers Psychol 70:113",
        "R",
        N_(
            "Correlation of trust with learning (people speaking up, teams mending routines), engagement and "
            "performance."
        ),
        N_("positive; learning largest"),
        (
            Figure("learning", "+0.62", LEAST, 1.0, certain=True),
            Figure("engagement", "+0.45", LEAST, 1.0, certain=True),
            Figure("performance", "+0.43", LEAST, 1.0, certain=True),
        ),
        safety,
        (("learning", "engagement"), ("learning", "performance")),
        weight=0.5,
    ),
    Row(
        8,
        N_("Engagement and the results of business units"),
        N_("ρ: customers .33, quits −.30, productivity .25, profit .17, composite .38 (7,939 units)"),
        "Harter, Schmidt & Hayes 2002, J Appl Psychol 87:268",
        "S",
        N_(
            "Correlation of engagement with service, quits, sales a head, margin and all four, given "
            "turbulence."
        ),
        N_("±.10; profit smallest"),
        (
            around("customers", 0.33, 0.10),
            around("quits", -0.30, 0.10),
            around("productivity", 0.25, 0.10),
            around("profit", 0.17, 0.10),
            around("composite", 0.38, 0.10),
        ),
        engaged_units,
        (("customers", "profit"), ("productivity", "profit"), ("composite", "profit")),
    ),
    Row(
        10,
        N_("People who quit"),
        N_("US 2019: quits about 28 % of employment a year"),
        "BLS JOLTS, 2020",
        "V",
        N_("Mean share of the team that quits in a year."),
        N_("18 to 32 %"),
        (Figure("a year", "28", 18.0, 32.0, unit="%"),),
        quits,
    ),
    Row(
        13,
        N_("What it takes to replace people"),
        N_("21 % of salary; about 28 weeks to full output"),
        "Boushey & Glynn 2012; Oxford Economics 2014",
        "V/R",
        N_(
            "A tenth of the team replaced at once: recruiting, output lost from joining on, time to "
            "full output."
        ),
        N_("15 to 30 %; 1.5 to 3 quarters"),
        (
            Figure("cost", "21", 15.0, 30.0, unit="% of salary"),
            Figure("quarters", "2.15", 1.5, 3.0, unit="quarters"),
        ),
        replacing,
    ),
    Row(
        20,
        N_("Managers who can name the priorities"),
        N_("28 % of executives and middle managers can list three of their firm's priorities (124 firms)"),
        "Sull, Sull & Yoder 2018, MIT Sloan Manag Rev",
        "V",
        N_("Alignment taken as the chance to know each of five priorities: share who know three or more."),
        N_("20 to 38 %"),
        (Figure("three of five", "28", 20.0, 38.0, unit="%"),),
        priorities,
    ),
)
