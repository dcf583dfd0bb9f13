"""Skills and insight: what you can, what you see, and what makes both better."""

from typing import Final

from game.engine import Skill
from game.lesson.lever_bill import cost_told
from game.lesson.wording import joined, plain, points_off
from game.play.bill import measure_cost
from game.play.game import Game
from game.play.lever_names import LASTS, MEASURES, SKILLS
from game.play.names import METERS, PRACTICES
from game.play.opened import measures_open
from game.play.plan import Plan
from game.play.sights import SightReading, sight_readings
from game.play.skills import SkillReading, skill_readings
from game.text.desk import Answer, Desk
from game.text.levers.naming import one_meant, skills
from game.text.levers.wording import costs, moved, planned
from game.words import N_, _, explained

_SIDES: Final = {"leadership": N_("A leader’s skills:"), "management": N_("A manager’s skills:")}
_OFF: Final = frozenset({"no", "none", "off", "not", "stop", "0"})
_TYPED: Final = {
    "training": N_("train and a skill"),
    "analytics": N_("measure and 0, 1 or 2"),
    "one_on_ones": N_("meet"),
    "survey": N_("survey"),
    "develop": N_("develop"),
}


def skills_lines(game: Game, plan: Plan) -> tuple[str, ...]:
    """Say how far each skill has come, what it brings, and what grows it."""
    readings = skill_readings(game, plan)
    lines: list[str] = []
    for side, head in _SIDES.items():
        lines += ["", _(head), *(_skill_line(one) for one in readings if one.side == side)]
    return (*lines[1:], "", *_measures_lines(game, ("training", "one_on_ones", "survey")))


def _skill_line(one: SkillReading) -> str:
    change = moved(one.level, one.change)
    told = _("{name} {level}{change}: an hour brings {brings} % of the usual").format(
        name=_(one.name.name),
        level=plain(one.level),
        change=f" ({change})" if change else "",
        brings=plain(one.brings),
    )
    practices = joined([_(PRACTICES[practice].name).lower() for practice in one.practices])
    told += "; " + (
        _("grows by {practices}").format(practices=practices) if practices else _("grows by handing over")
    )
    return told + (_("; in training") if one.trained else "") + "."


def insight_lines(game: Game, plan: Plan) -> tuple[str, ...]:
    """Say how well you see people and work, and what makes it clearer."""
    lines = [line for one in sight_readings(game, plan) for line in ("", *_sight_lines(one))]
    counted = _("Customers, team and cash are counted. The debrief tells what was true.")
    return (*lines[1:], counted, "", *_measures_lines(game, ("one_on_ones", "survey", "analytics")))


def _sight_lines(one: SightReading) -> tuple[str, ...]:
    change = moved(one.level, one.change)
    meters = joined([_(METERS[meter].name).lower() for meter in one.meters])
    head = _(
        "{name} {level}{change}: {meters} may be {doubt} points off; with this plan {then} next quarter."
    )
    told = head.format(
        name=_(one.name.name),
        level=plain(one.level),
        change=f" ({change})" if change else "",
        meters=meters,
        doubt=points_off(one.doubt),
        then=points_off(one.doubt_next),
    )
    return (told, _(one.name.about))


def _measures_lines(game: Game, wanted: tuple[str, ...]) -> list[str]:
    rules = game.scenario.rules
    return [
        _("{name}: {about} {cost}. {lasts} Type {typed}.").format(
            name=_(MEASURES[lever].name),
            about=_(MEASURES[lever].about),
            cost=_each(lever, cost_told(game, measure_cost(lever, rules))),
            lasts=_(LASTS[lever]),
            typed=_(_TYPED[lever]),
        )
        for lever in wanted
        if lever in measures_open(rules)
    ]


def _each(lever: str, cost: str) -> str:
    return (
        _("Each level takes {cost}").format(cost=cost)
        if lever == "analytics"
        else _("Takes {cost}").format(cost=cost)
    )


def read_skills(desk: Desk, _typed: str) -> Answer:
    """Read all skills."""
    return Answer(desk, skills_lines(desk.game, desk.plan))


def read_insight(desk: Desk, _typed: str) -> Answer:
    """Read how well people and work are seen."""
    return Answer(desk, insight_lines(desk.game, desk.plan))


def train(desk: Desk, typed: str) -> Answer:
    """Train a skill: `train empathy`; `train none` stops."""
    if not typed:
        return Answer(desk, skills_lines(desk.game, desk.plan))
    if typed in _OFF:
        return planned(desk, desk.plan.levers.with_training(None), _("No training."))
    skill = one_meant(typed, skills(desk.game))
    if skill is None:
        names = joined([_(SKILLS[one].name) for one in Skill])
        told = _("Which skill do you mean? There are: {names}.").format(names=names)
        return Answer(desk, (told,))
    told = _("Training: {skill}. {about}").format(skill=_(SKILLS[skill].name), about=_(SKILLS[skill].about))
    cost = costs(desk.game, measure_cost("training", desk.game.scenario.rules))
    return planned(desk, desk.plan.levers.with_training(skill), f"{told} {cost} {_(LASTS['training'])}")


def measure(desk: Desk, typed: str) -> Answer:
    """Set the level of analytics: `measure 1`."""
    if typed not in {"0", "1", "2"}:
        now = desk.plan.levers.analytics
        told = _("Analytics: level {now}. Type measure and 0, 1 or 2.").format(now=now)
        return Answer(desk, (told, *_measures_lines(desk.game, ("analytics",))))
    one = measure_cost("analytics", desk.game.scenario.rules)
    level = int(typed)
    told = _("Analytics: level {level}.").format(level=level)
    if level:
        told += " " + _("Each level takes {cost}.").format(cost=cost_told(desk.game, one))
    return planned(desk, desk.plan.levers.with_analytics(level), told)


def switch(lever: str, desk: Desk, typed: str) -> Answer:
    """Hold one-on-ones or a survey, or develop people; with `no` behind it, do not."""
    on = typed not in _OFF
    name = MEASURES[lever]
    if on:
        told = explained(_(name.name), _(name.about))
        told += f" {costs(desk.game, measure_cost(lever, desk.game.scenario.rules))} {_(LASTS[lever])}"
    else:
        told = _("{name}: off.").format(name=_(name.name))
    return planned(desk, desk.plan.levers.with_held(lever, held=on), told)
