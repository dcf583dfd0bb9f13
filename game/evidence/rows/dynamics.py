"""Rows on time: juggling, socialisation, survival, and heads who react to what they see: 18, 29, 37, 38."""

from game.evidence.rows.row import Figure, Found, Row, sign
from game.evidence.study import Study
from game.words import N_

_NAN = float("nan")


def socialisation(study: Study) -> Found:
    """Compare, in pairs, how well the offer fits the market in the long run, in points."""
    arms = study.arms("socialisation")
    if not arms:
        return dict.fromkeys(("slow − fast", "mixed − even", "some − none leave", "early − late"), _NAN)
    level = {name: 100.0 * float(arm.mean()) for name, arm in arms.items()}
    return {
        "slow − fast": level["slow"] - level["fast"],
        "mixed − even": level["mixed"] - level["even"],
        "some − none leave": level["some leave"] - level["nobody leaves"],
        "early − late": level["early, nobody leaves"] - level["nobody leaves"],
    }


def survival(study: Study) -> Found:
    """Count the start-ups that are left after one year and after five."""
    arms = study.arms("start-ups")
    if not arms:
        return {"year 1": _NAN, "year 5": _NAN}
    first, fifth = (100.0 * float(alive) for alive in arms["cohort"].mean(axis=1))
    return {"year 1": first, "year 5": fifth}


def reacting(study: Study) -> Found:
    """Compare the cost of a step in demand under reactive heads with that under the best."""
    arms = study.arms("a step in demand")
    return {"cost": float(arms["reactive"].mean() / arms["best"].mean()) if arms else _NAN}


def juggling(study: Study) -> Found:
    """Compare the quarters until a case is done, six at once and two at a time, at equal load."""
    arms = study.arms("juggling")
    return {"six − two": float((arms["six"] - arms["two"]).mean()) if arms else _NAN}


ROWS = (
    Row(
        18,
        N_("Juggling cases"),
        N_("more cases at once lengthen completion at equal load"),
        "Coviello, Ichino & Persico 2015, J Eur Econ Assoc 13:906",
        "V",
        N_(
            "Six initiatives of equal work under the same hours: quarters until one is done, six at "
            "once less "
            "two at a time."
        ),
        N_("sign"),
        (sign("six − two"),),
        juggling,
    ),
    Row(
        29,
        N_("Learning as an organisation"),
        N_(
            "slow socialisation beats fast; mixed rates beat uniform; some turnover helps; none in "
            "turbulence "
            "decays"
        ),
        "March 1991, Organ Sci 2:71",
        "S",
        N_(
            "Relevance over the last three of fifteen years: aligned slowly or fast, by turns or "
            "evenly; with "
            "and without people leaving."
        ),
        N_("order"),
        (sign("slow − fast"), sign("mixed − even"), sign("some − none leave"), sign("early − late")),
        socialisation,
    ),
    Row(
        37,
        N_("Survival of new companies"),
        N_("births of 2013: year 1 79.6 %, year 5 50.6 % (establishments)"),
        "BLS, The Economics Daily, 12 Jan 2024",
        "V",
        N_("A cohort of start-ups in the population's markets, with heads like its own: share left."),
        N_("±4 points"),
        (
            Figure("year 1", "79.6", 75.6, 83.6, unit="%"),
            Figure("year 5", "50.6", 46.6, 54.6, unit="%"),
        ),
        survival,
    ),
    Row(
        38,
        N_("People who react to what they see"),
        N_("Beer Game: cost of teams about ten times the benchmark"),
        "Sterman 1989, Manag Sci 35:321",
        "R",
        N_(
            "Demand up by half at once: work undone, idle hands and fires under heads who anchor and adjust, "
            "over the best example player."
        ),
        N_("3 to 15 times"),
        (Figure("cost", "10", 3.0, 15.0, unit="times"),),
        reacting,
        weight=0.5,
    ),
)
