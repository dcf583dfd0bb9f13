"""A quarter being planned at the terminal: the game, the plan, what can be taken back, what was asked."""

from dataclasses import dataclass, replace
from enum import Enum

from game.play.game import Game, opening_plan
from game.play.plan import Plan


class Then(Enum):
    """What follows a line that was typed."""

    STAY = "stay"
    END = "end the quarter"
    QUIT = "quit"
    STOP = "stop at once"


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """The game, the plan of its quarter, the plans before its changes, and whether `end` waits for a yes."""

    game: Game
    plan: Plan
    past: tuple[Plan, ...] = ()
    asked: bool = False

    def planned(self, plan: Plan) -> "Desk":
        """Return the desk with another plan; the one before can be taken back."""
        if plan == self.plan:
            return self
        return replace(self, plan=plan, past=(*self.past, self.plan))

    def undone(self) -> "Desk":
        """Return the desk as it was before the last change of the plan."""
        return replace(self, plan=self.past[-1], past=self.past[:-1]) if self.past else self


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What the game says to a line, the desk after it, and what follows."""

    desk: Desk
    lines: tuple[str, ...]
    then: Then = Then.STAY


def opened_desk(game: Game, draft: Plan | None = None) -> Desk:
    """Set up the desk of the quarter that begins, with the unfinished plan if there is one."""
    return Desk(game, draft or opening_plan(game))
