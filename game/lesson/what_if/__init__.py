"""What if: one decision changed, and the same company with the same luck played on beside the real one."""

from game.lesson.what_if.branch import Branch, Stranger, branch, fell_away, strangers
from game.lesson.what_if.chain import Step, chain
from game.lesson.what_if.gaps import Gap, Part, gap, gaps
from game.lesson.what_if.hands import in_other_hands
from game.lesson.what_if.outcome import Outcome, outcome
from game.lesson.what_if.wish import Wish, wished

__all__ = [
    "Branch",
    "Gap",
    "Outcome",
    "Part",
    "Step",
    "Stranger",
    "Wish",
    "branch",
    "chain",
    "fell_away",
    "gap",
    "gaps",
    "in_other_hands",
    "outcome",
    "strangers",
    "wished",
]
