"""The levers of a scenario on paper: a sheet to fill, and what each lever is and takes."""

from collections.abc import Iterable
from html import escape
from typing import Final

from game.engine import Bet, Mandate, Skill
from game.engine.levers import opens_any
from game.lesson.lever_bill import cost_told
from game.play.bill import Cost, bet_cost, executive_cost
from game.play.game import Game, new_game
from game.play.lever_names import BETS, MANDATES, SKILLS
from game.play.names import Name
from game.scenarios import Scenario
from game.words import N_, _, explained
from game.workshop.lever_tables import levers_table
from game.workshop.naming import Table
from game.workshop.paper.page import blank, sheet

_RULES: Final = N_(
    "Fill in what changes; an empty box means: as before, and a survey is for one round. Hours of practices "
    "and levers together must fit the week. The trainer’s page knows who has left and what is over."
)


def lever_sheet(scenario: Scenario, team: str, rounds: int) -> list[str]:
    """Return the page on which a team writes its levers, and what each is; none where there are none."""
    if not opens_any(scenario.rules):
        return []
    game = new_game(scenario, 0)
    table = levers_table(game) or {}
    measures, executives, bets = (table.get(kind, []) for kind in ("measures", "executives", "bets"))
    if not (measures or executives or bets):
        return []
    rows = [blank(one["name"], rounds, _choices(one)) for one in (*measures, *executives, *bets)]
    head = f"<h1>{escape(team)} · {escape(_('More to decide'))}</h1><p>{escape(_(_RULES))}</p>"
    told = [*map(_measure, measures), *(_who(game, one) for one in executives)]
    told += [*(_what(game, one) for one in bets), *_words(game, executives, bets)]
    about = "".join(f"<li>{line}</li>" for line in told)
    title = f"<h1>{escape(_('What each is, and what it takes'))}</h1>"
    return [
        f"<section class='page levers'>{head}{sheet(rounds, rows)}</section>",
        f"<section class='page explained'>{title}<ul>{about}</ul></section>",
    ]


def _choices(one: Table) -> str:
    """Return what can be written into a box."""
    if one.get("id") == "training":
        return _("a skill")
    names = [option["name"] for option in one["options"]]
    return " / ".join(names)


def _told(name: str, parts: Iterable[str]) -> str:
    return f"<b>{escape(name)}.</b> {escape(' '.join(part for part in parts if part))}"


def _measure(one: Table) -> str:
    if one["id"] == "training":
        skills = ", ".join(_(SKILLS[skill].name) for skill in Skill)
        takes = one["options"][1]["takes"]
        return _told(one["name"], [*one["about"], f"{skills}.", _("Takes {cost}.").format(cost=takes)])
    told = (explained(option["name"], option["told"]) for option in one["options"][1:])
    return _told(one["name"], [*one["about"], *told])


def _who(game: Game, one: Table) -> str:
    cost = executive_cost(game, one["row"], Mandate.FREE)
    takes = explained(_("In office"), cost_told(game, Cost(0.0, cost.quarter, cost.once)))
    return _told(f"{one['name']}, {one['note']}", [*one["about"], f"{takes}."])


def _what(game: Game, one: Table) -> str:
    costs = [(BETS[bet], bet_cost(game, one["row"], bet)) for bet in Bet]
    return _told(one["name"], [*one["about"], _costs(game, costs)])


def _costs(game: Game, costs: Iterable[tuple[Name, Cost]]) -> str:
    told = (explained(_(name.name), cost_told(game, cost)) for name, cost in costs if cost != Cost())
    return " ".join(f"{one}." for one in told)


def _words(game: Game, executives: list[Table], bets: list[Table]) -> list[str]:
    """Say what mandates mean and how many hours they take, and what can be done with an initiative."""
    told = [_told(_(name.name), [_(name.about)]) for name in BETS.values()] if bets else []
    for mandate, name in MANDATES.items() if executives else ():
        hours = executive_cost(game, executives[0]["row"], mandate).hours
        takes = f"{cost_told(game, Cost(hours))}." if hours else ""
        told.append(_told(_(name.name), [_(name.about), takes]))
    return told
