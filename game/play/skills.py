"""The ten skills as a player reads them (D8, D9)."""

from dataclasses import dataclass

from game.engine import USUAL, Practice, Skill
from game.engine.skills import LEADERSHIP_SKILLS, MANAGEMENT_SKILLS, PRACTISED_BY, gain_of, stock_of
from game.play.ahead import ahead
from game.play.game import Game
from game.play.lever_names import SKILLS
from game.play.names import Name
from game.play.plan import Plan
from game.play.seen import companies

SIDES: tuple[tuple[str, tuple[Skill, ...]], ...] = (
    ("leadership", LEADERSHIP_SKILLS),
    ("management", MANAGEMENT_SKILLS),
)


@dataclass(frozen=True, slots=True)
class SkillReading:
    """One skill: level 0-100, its change last quarter and the one this plan brings, in points.

    `subject` is what `why` explains it by; `side` is leadership or management. `brings` is what it makes of
    its work, in per cent of the usual; `practices` are those that grow it. `trained`: by this plan.
    """

    skill: Skill
    subject: str
    name: Name
    side: str
    level: float
    change: float
    coming: float
    brings: float
    practices: tuple[Practice, ...]
    trained: bool


def skill_reading(game: Game, plan: Plan, skill: Skill) -> SkillReading:
    """Read one skill under a plan."""
    stock, whole = stock_of(skill), companies(game)
    now, before = (100.0 * float(company.stock(stock)[0]) for company in (whole[-1], whole[-2:][0]))
    return SkillReading(
        skill=skill,
        subject=stock.name.lower(),
        name=SKILLS[skill],
        side="leadership" if skill in LEADERSHIP_SKILLS else "management",
        level=now,
        change=now - before,
        coming=100.0 * ahead(game, plan).next(stock) - now,
        brings=100.0 * _gain(game, skill),
        practices=tuple(dict.fromkeys(PRACTISED_BY.get(skill, ()))),
        trained=plan.levers.training == skill,
    )


def _gain(game: Game, skill: Skill) -> float:
    gain = gain_of(skill, game.company, game.scenario.rules, USUAL)
    return gain if isinstance(gain, float) else float(gain[0])


def skill_readings(game: Game, plan: Plan) -> tuple[SkillReading, ...]:
    """Read all ten skills under a plan, those of leadership first; none where they are not open."""
    return tuple(skill_reading(game, plan, skill) for skill in Skill) if game.scenario.rules.skills else ()
