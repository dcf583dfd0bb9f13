"""Rows on what heads do and how their companies fare: 1, 2, 3, 4, 17, 32."""

import numpy as np

from game.engine import Practice
from game.engine.numbers import Array
from game.evidence.rows.row import Figure, Found, Row, around
from game.evidence.statistics import corr, dummies, fit, read, standard
from game.evidence.study import Study
from game.evidence.years import Years, performance
from game.words import N_


def outcomes(years: Years) -> list[Array]:
    """Return what the meta-analyses pool: followers' engagement and trust, output a head, performance."""
    return [years.row("engagement"), years.row("trust"), years.row("per_head"), performance(years)]


def _pooled(given: Array, criteria: list[Array]) -> float:
    return float(np.mean([corr(given, outcome) for outcome in criteria]))


def styles_of_leading(study: Study) -> Found:
    """Correlate leading, planning and controlling, and neglect with pooled outcomes, free of noise."""
    years = study.years
    criteria = outcomes(years)
    return {
        "leading": _pooled(years.lead, criteria),
        "planning and controlling": _pooled(years.attention(Practice.PLAN, Practice.CONTROL), criteria),
        "neglect": _pooled(years.neglect[years.valid], criteria),
    }


def people_and_structure(study: Study) -> Found:
    """Correlate attention to people and to structure, as surveys read them, with pooled outcomes."""
    years, dice = study.years, study.block.dice(2)
    criteria = [read(outcome, dice) for outcome in outcomes(years)[:2]] + outcomes(years)[2:]
    people = years.attention(Practice.ALIGN, Practice.MOTIVATE)
    return {
        "people": _pooled(read(people, dice), criteria),
        "structure": _pooled(read(years.manage, dice), criteria),
    }


def pairs_of_years(years: Years) -> tuple[Array, Array]:
    """Return flat indices of valid company-years and of the same companies a year later, (K,) each."""
    place = np.full(years.valid.shape, -1)
    place[years.valid] = np.arange(int(years.valid.sum()))
    both = years.valid[:-1] & years.valid[1:]
    return place[:-1][both], place[1:][both]


def leading_a_year_before(study: Study) -> Found:
    """Correlate leadership, as surveys read it, with the company's performance four quarters later."""
    years, dice = study.years, study.block.dice(3)
    before, after = pairs_of_years(years)
    led, performed = read(years.lead, dice), performance(years)
    return {"leadership": corr(led[before], performed[after])}


def leading_and_engagement(study: Study) -> Found:
    """Correlate leadership and engagement, both as surveys read them."""
    years, dice = study.years, study.block.dice(4)
    return {"leadership": corr(read(years.lead, dice), read(years.row("engagement"), dice))}


def leader_index(study: Study) -> Found:
    """Regress log sales on the standardised share of leadership, with team, market and turbulence given."""
    years = study.years
    share = years.lead / np.maximum(years.lead + years.manage, 1e-6)
    given = [years.row("log_team"), years.row("turbulence"), *dummies(years.markets)]
    return {"sales": 100.0 * float(fit(years.row("log_sales"), standard(share), *given).slopes[0])}


def work_practices(study: Study) -> Found:
    """Correlate organising and staffing, as surveys read it, with performance."""
    years, dice = study.years, study.block.dice(32)
    return {"organising": corr(read(years.attention(Practice.ORGANISE), dice), performance(years))}


ROWS = (
    Row(
        1,
        N_("Kinds of leadership and what comes of them"),
        N_("ρ: transformational .44, contingent reward .39, laissez-faire −.37 (626 correlations)"),
        "Judge & Piccolo 2004, J Appl Psychol 89:755",
        "V",
        N_(
            "Correlation of hours of leadership, of planning and control, and of neglect with pooled "
            "outcomes."
        ),
        N_("±.12; signs and order"),
        (
            around("leading", 0.44, 0.12),
            around("planning and controlling", 0.39, 0.12),
            around("neglect", -0.37, 0.12),
        ),
        styles_of_leading,
        (("leading", "planning and controlling"), ("planning and controlling", "neglect")),
    ),
    Row(
        2,
        N_("Consideration and initiating structure"),
        N_("consideration .48 (k = 163), initiating structure .29 (k = 159)"),
        "Judge, Piccolo & Ilies 2004, J Appl Psychol 89:36",
        "V",
        N_(
            "Correlation of attention to people and to structure, as surveys read them, with pooled outcomes."
        ),
        N_("±.12; order"),
        (around("people", 0.48, 0.12), around("structure", 0.29, 0.12)),
        people_and_structure,
        (("people", "structure"),),
    ),
    Row(
        3,
        N_("Transformational leadership and the organisation's performance"),
        N_(".27 (team .33, task .21)"),
        "Wang et al. 2011, Group Organ Manag 36:223",
        "R",
        N_(
            "Correlation of leadership, as surveys read it, with the company's performance four "
            "quarters later."
        ),
        N_(".15 to .40"),
        (Figure("leadership", "+0.27", 0.15, 0.40),),
        leading_a_year_before,
    ),
    Row(
        4,
        N_("Positive leadership and engagement"),
        N_(".47 (k = 86)"),
        "Decuypere & Schaufeli 2021, IJERPH 18:8592",
        "V",
        N_("Correlation of leadership with engagement, both as surveys read them."),
        N_(".35 to .55"),
        (Figure("leadership", "+0.47", 0.35, 0.55),),
        leading_and_engagement,
    ),
    Row(
        17,
        N_("Chief executives who lead, and sales"),
        N_("+1 sd of the leader index: +7 % sales given inputs (1,114 chief executives)"),
        "Bandiera et al. 2020, J Polit Econ 128(4)",
        "V",
        N_("Log sales on the standardised share of leadership in the week, with team and market given."),
        N_("+3 to +11 %"),
        (Figure("sales", "+7", 3.0, 11.0, unit="%"),),
        leader_index,
    ),
    Row(
        32,
        N_("High-performance work practices"),
        N_(".20 (92 studies)"),
        "Combs et al. 2006, Pers Psychol 59:501",
        "V",
        N_("Correlation of organising and staffing, as surveys read it, with performance."),
        N_(".10 to .30"),
        (Figure("organising", "+0.20", 0.10, 0.30),),
        work_practices,
    ),
)
