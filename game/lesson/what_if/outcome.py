"""What the other course would have brought: worth and score."""

from dataclasses import dataclass

from game.engine import USUAL, State, score_of, worth
from game.engine.score import Panel
from game.lesson.comparison import panel
from game.lesson.what_if.branch import Branch
from game.play.game import Game
from game.play.meters import plane_path, state_seen, worth_now
from game.play.seen import seen


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two courses: worth in shown million and place on the plane, start first; state and score.

    The score is None while either game goes on. `failed` says that the bank closed the company.
    """

    worths: tuple[float, ...]
    path: tuple[tuple[float, float], ...]
    state: State
    score: float | None
    failed: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """The real course and the other one."""

    real: Side
    other: Side

    @property
    def worth_gap(self) -> float:
        """How much more the other company is worth in the end, in shown million."""
        return self.other.worths[-1] - self.real.worths[-1]

    @property
    def score_gap(self) -> float | None:
        """How much more it scores, None while the game goes on."""
        if self.real.score is None or self.other.score is None:
            return None
        return self.other.score - self.real.score


def outcome(course: Branch, beside: Panel | None = None) -> Outcome:
    """Sum up both courses; `beside` is the panel of their luck where it is known already."""
    over = course.real.over and course.other.over
    judged = (beside or panel(course.real)) if over else None
    return Outcome(_side(course.real, judged), _side(course.other, judged))


def _side(game: Game, judged: Panel | None) -> Side:
    score = None if judged is None else float(score_of(worth(game.company, USUAL).total, judged)[0])
    worths = tuple(worth_now(game, seen(game, number)).total for number in range(game.number + 1))
    return Side(worths, plane_path(game), state_seen(game), score, game.failed)
