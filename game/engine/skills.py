"""The ten skills: five of leaders (D8), five of managers (D9), and what each makes better."""

from enum import IntEnum
from typing import TypeAlias

from game.engine.company import Company
from game.engine.numbers import Array
from game.engine.parameters import Parameters
from game.engine.practices import Practice
from game.engine.rules import Rules
from game.engine.stocks import SKILL_STOCKS, Stock


class Skill(IntEnum):
    """The skills, in the order of their stocks; the first five lead, the last five manage."""

    VISION = 0
    SPEAKING = 1
    INTEGRITY = 2
    DECIDING = 3
    EMPATHY = 4
    ORGANISING = 5
    REPORTING = 6
    SOLVING = 7
    TIMING = 8
    DELEGATING = 9


LEADERSHIP_SKILLS = tuple(Skill)[:5]
MANAGEMENT_SKILLS = tuple(Skill)[5:]

PRACTISED_BY: dict[Skill, tuple[Practice, Practice]] = {
    Skill.VISION: (Practice.DIRECTION, Practice.DIRECTION),
    Skill.SPEAKING: (Practice.ALIGN, Practice.ALIGN),
    Skill.INTEGRITY: (Practice.ALIGN, Practice.MOTIVATE),
    Skill.DECIDING: (Practice.DIRECTION, Practice.ALIGN),
    Skill.EMPATHY: (Practice.MOTIVATE, Practice.MOTIVATE),
    Skill.ORGANISING: (Practice.ORGANISE, Practice.ORGANISE),
    Skill.REPORTING: (Practice.PLAN, Practice.PLAN),
    Skill.SOLVING: (Practice.CONTROL, Practice.CONTROL),
    Skill.TIMING: (Practice.PLAN, Practice.CONTROL),
}
"""The two halves of practice that train a skill; delegating is trained by handing over."""

PRACTICE_SKILLS: dict[Practice, Skill] = {
    Practice.DIRECTION: Skill.VISION,
    Practice.ALIGN: Skill.SPEAKING,
    Practice.MOTIVATE: Skill.EMPATHY,
    Practice.PLAN: Skill.REPORTING,
    Practice.ORGANISE: Skill.ORGANISING,
    Practice.CONTROL: Skill.SOLVING,
}
"""The skill that decides what an hour of a practice brings."""

Factor: TypeAlias = Array | float


def stock_of(skill: Skill) -> Stock:
    """Return the stock that holds a skill."""
    return SKILL_STOCKS[skill]


def gain_of(skill: Skill, company: Company, rules: Rules, p: Parameters) -> Factor:
    """Return what a skill multiplies, 1 at the usual level, shape (N,); 1 where skills are not open."""
    if not rules.skills:
        return 1.0
    return 1.0 + p.skill_gain * (company.stock(stock_of(skill)) - p.skill_usual)


def relief_of(skill: Skill, company: Company, rules: Rules, p: Parameters) -> Factor:
    """Return what is left of a trouble that a skill relieves, 1 at the usual level, shape (N,)."""
    return 2.0 - gain_of(skill, company, rules, p)
