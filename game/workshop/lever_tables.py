"""The levers of a company as a page offers them: what each is, and each choice with what it takes."""

from game.engine import Skill
from game.engine.levers import MOST_ANALYTICS, opens_any
from game.play.bill import Cost, measure_cost
from game.play.game import Game, opening_plan
from game.play.lever_names import LASTS, MEASURES, SKILLS
from game.play.opened import measures_open
from game.play.skills import skill_reading
from game.words import N_, _
from game.workshop.lever_option import option
from game.workshop.naming import Table
from game.workshop.people_tables import bets_table, executives_table

_LEVELS = (N_("Level 1"), N_("Level 2"))


def levers_table(game: Game) -> Table | None:
    """Return the levers that are open this quarter, None where a scenario opens none."""
    rules = game.scenario.rules
    if not opens_any(rules):
        return None
    return {
        "measures": [_measure(game, lever) for lever in measures_open(rules)],
        "executives": executives_table(game),
        "bets": bets_table(game),
    }


def _measure(game: Game, lever: str) -> Table:
    name = MEASURES[lever]
    return {
        "id": lever,
        "name": _(name.name),
        "note": "",
        "about": [_(name.about)],
        "options": [option(game, "", _("No"), "", Cost()), *_uses(game, lever)],
    }


def _uses(game: Game, lever: str) -> list[Table]:
    cost, lasts = measure_cost(lever, game.scenario.rules), _(LASTS[lever])
    if lever == "training":
        return [_course(game, skill, cost, lasts) for skill in Skill]
    if lever == "analytics":
        return [
            option(game, level, _(_LEVELS[level - 1]), lasts, _times(cost, level))
            for level in range(1, MOST_ANALYTICS + 1)
        ]
    return [option(game, 1, _("Yes"), lasts, cost)]


def _course(game: Game, skill: Skill, cost: Cost, lasts: str) -> Table:
    told, level = SKILLS[skill], round(skill_reading(game, opening_plan(game), skill).level)
    return option(game, skill.name.lower(), f"{_(told.name)} {level}", f"{_(told.about)} {lasts}", cost)


def _times(cost: Cost, level: int) -> Cost:
    return Cost(cost.hours * level, cost.quarter * level, cost.once * level)
