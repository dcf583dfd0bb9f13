"""What moves the ten skills: practice, training, and rust (A12, C15, D8, D9)."""

import numpy as np

from game.engine import lever_terms as t
from game.engine.company import Company
from game.engine.ledger import Ledger
from game.engine.levers import Levers
from game.engine.numbers import Array, saturate
from game.engine.parameters import Parameters
from game.engine.rules import Rules
from game.engine.skills import LEADERSHIP_SKILLS, PRACTISED_BY, Skill
from game.engine.stocks import SKILL_STOCKS
from game.engine.workings import Workings

_ROWS = slice(int(SKILL_STOCKS[0]), int(SKILL_STOCKS[-1]) + 1)
_EACH = np.arange(len(Skill))[:, None]
_LEADS = np.array([skill in LEADERSHIP_SKILLS for skill in Skill])[:, None]
_ONE, _OTHER = np.array([PRACTISED_BY[skill] for skill in Skill if skill in PRACTISED_BY]).T
_TOLD_BY_SURVEY = (Skill.INTEGRITY, Skill.EMPATHY)


def _practised(w: Workings, p: Parameters) -> Array:
    """Return how far each skill was used, shape (10, N)."""
    done = saturate(w.hours, p.half_dose)
    used = 0.5 * (done[_ONE] + done[_OTHER])
    return np.concatenate([used, np.minimum(w.handed_over, 1.0)[None]])


def move_skills(
    company: Company, w: Workings, levers: Levers, book: Ledger, _rules: Rules, p: Parameters
) -> None:
    """Let each skill grow by use and training, and rust on a side that is never touched."""
    level = company.stocks[_ROWS]
    room = 1.0 - level
    touched = np.where(_LEADS, w.touched[0], w.touched[1])
    practised = p.skill_practice * _practised(w, p) * room
    trained = p.skill_training * (levers.training == _EACH) * room
    rusts = -p.skill_rust * (1.0 - touched) * level
    for skill, stock in zip(Skill, SKILL_STOCKS, strict=True):
        lines = t.SKILL_LINES[stock]
        book.add(lines.practised, practised[skill])
        book.add(lines.trained, trained[skill])
        book.add(lines.rusts, rusts[skill])
    for skill in _TOLD_BY_SURVEY:
        told = t.SKILL_LINES[SKILL_STOCKS[skill]].told
        book.add(told, p.skill_survey * company.asked[1] * room[skill])
