"""The levers of a company as a page offers them: each choice with the hours and the money it takes."""

from game.engine import Bet, Mandate, Skill
from game.engine.levers import MOST_ANALYTICS, opens_any
from game.lesson.wording import money
from game.play.bets import OVER, bet_readings
from game.play.bill import Cost, bet_cost, executive_cost, measure_cost
from game.play.executives import Place, executive_readings
from game.play.game import Game, opening_plan
from game.play.lever_names import BETS, MANDATES, MEASURES, SKILLS
from game.play.names import Name
from game.words import _
from game.workshop.naming import Table, named


def levers_table(game: Game) -> Table | None:
    """Return the levers that are open this quarter, None where a scenario opens none."""
    rules = game.scenario.rules
    if not opens_any(rules):
        return None
    return {
        "measures": [_measure(game, lever) for lever in _open_measures(game)],
        "executives": _executives(game),
        "bets": _bets(game),
    }


def _open_measures(game: Game) -> list[str]:
    rules = game.scenario.rules
    listens = bool(rules.skills or rules.fog)
    shown = {
        "training": rules.skills,
        "analytics": bool(rules.fog),
        "one_on_ones": listens,
        "survey": listens,
        "develop": bool(rules.candidates),
    }
    return [lever for lever, is_open in shown.items() if is_open]


def _measure(game: Game, lever: str) -> Table:
    cost = measure_cost(lever, game.scenario.rules)
    table = {"id": lever, **named(MEASURES[lever])}
    if lever == "training":
        learned = [_option(game, skill.name.lower(), SKILLS[skill], cost) for skill in Skill]
        return table | {"options": [_nothing(), *learned]}
    times = range(1, MOST_ANALYTICS + 1) if lever == "analytics" else range(1, 2)
    levels = [
        {"value": level, "name": "+" * level, "about": "", **_taken(game, _times(cost, level))}
        for level in times
    ]
    return table | {"options": [_nothing(), *levels]}


def _times(cost: Cost, level: int) -> Cost:
    return Cost(cost.hours * level, cost.quarter * level, cost.once * level)


def _nothing() -> Table:
    return {"value": "", "name": _("No"), "about": "", "hours": 0.0, "cost": ""}


def _option(game: Game, value: str | int, name: Name, cost: Cost) -> Table:
    return {"value": value, **named(name), **_taken(game, cost)}


def _taken(game: Game, cost: Cost) -> Table:
    return {"hours": cost.hours, "cost": money(game, cost.million, 2) if cost.million else ""}


def _executives(game: Game) -> list[Table]:
    told = []
    for one in executive_readings(game, opening_plan(game)):
        if one.place is not Place.LEFT:
            options = [
                _option(game, int(mandate), MANDATES[mandate], executive_cost(game, one.row, mandate))
                for mandate in Mandate
            ]
            told.append(
                {"row": one.row, "name": one.who.name, "standing": round(one.standing), "options": options}
            )
    return told


def _bets(game: Game) -> list[Table]:
    told = []
    for one in bet_readings(game, opening_plan(game)):
        if one.stage not in OVER:
            options = [_option(game, int(bet), BETS[bet], bet_cost(game, one.row, bet)) for bet in Bet]
            told.append(
                {
                    "row": one.row,
                    "name": one.what.name,
                    "stage": _(one.stage.value),
                    "progress": round(one.progress),
                    "odds": round(one.odds),
                    "options": options,
                }
            )
    return told
