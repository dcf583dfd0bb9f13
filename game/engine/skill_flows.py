"""What moves the ten skills: practice, training, and rust (A12, C15, D8, D9)."""

import numpy as np

from game.engine import lever_terms as t
from game.engine.company import Company
from game.engine.ledger import Ledger
from game.engine.levers import Levers
from game.engine.numbers import Array, saturate
from game.engine.parameters import Parameters
from game.engine.rules import Rules
from game.engine.skills import LEADERSHIP_SKILLS, PRACTISED_BY, Skill, stock_of
from game.engine.workings import Workings

_TOLD_BY_SURVEY = (Skill.INTEGRITY, Skill.EMPATHY)


def _practised(skill: Skill, w: Workings, p: Parameters) -> Array:
    if skill is Skill.DELEGATING:
        return np.minimum(w.handed_over, 1.0)
    done = np.zeros(w.fire.shape)
    for practice, weight in PRACTISED_BY[skill]:
        done = done + weight * saturate(w.hours[practice], p.half_dose)
    return done


def move_skills(
    company: Company, w: Workings, levers: Levers, book: Ledger, _rules: Rules, p: Parameters
) -> None:
    """Let each skill grow by use and training, and rust on a side that is never touched."""
    for skill in Skill:
        stock = stock_of(skill)
        level = company.stock(stock)
        room = 1.0 - level
        side = w.touched[0 if skill in LEADERSHIP_SKILLS else 1]
        lines = t.SKILL_LINES[stock]
        book.add(lines.practised, p.skill_practice * _practised(skill, w, p) * room)
        book.add(lines.trained, p.skill_training * (levers.training == skill) * room)
        book.add(lines.rusts, -p.skill_rust * (1.0 - side) * level)
        if skill in _TOLD_BY_SURVEY:
            book.add(lines.told, p.skill_survey * company.asked[1] * room)
