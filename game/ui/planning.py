"""The plan on the table: what the player changes, and what they take back."""

from dataclasses import dataclass, fields, replace
from typing import Final

from game.engine import Practice, Style
from game.play.game import Game, hours_for_practices, opening_plan
from game.play.guess import Way
from game.play.measures import Measures
from game.play.plan import Hours, Plan, fitted

_ONE_GO: Final = 900
"""Milliseconds within which changes of the same thing are taken back together."""


@dataclass(frozen=True, slots=True)
class _Change:
    """The plan before a change, what was changed, and when, in milliseconds."""

    before: Plan
    what: str
    at: int


class Planning:
    """The plan of one quarter and the way back through its changes."""

    def __init__(self, game: Game, draft: Plan | None = None) -> None:
        self._game = game
        self.plan = draft or opening_plan(game)
        self._wished = self.plan.hours
        self._past: list[_Change] = []

    @property
    def can_undo(self) -> bool:
        """Whether something can be taken back."""
        return bool(self._past)

    def set_hours(self, practice: Practice, hours: int, now: int) -> None:
        """Give a practice other hours, as far as there are hours left."""
        plan = self.plan
        left = hours_for_practices(self._game, plan.choice, plan.levers) - plan.spent + plan.hours[practice]
        changed = plan.with_hours(practice, min(hours, max(left, 0)))
        self._change(changed, f"hours {practice}", now)
        self._wished = changed.hours

    def set_week(self, hours: Hours, now: int) -> None:
        """Divide the whole week anew, cut to the hours there are; one undo takes it back."""
        limit = hours_for_practices(self._game, self.plan.choice, self.plan.levers)
        changed = replace(self.plan, hours=fitted(hours, limit))
        self._change(changed, "week", now)
        self._wished = changed.hours

    def set_style(self, style: Style, now: int) -> None:
        """Choose a style."""
        self._change(self.plan.with_style(style), "style", now)

    def set_choice(self, choice: int, now: int) -> None:
        """Answer the event; hours are cut to what the choice leaves, and come back with another one."""
        limit = hours_for_practices(self._game, choice, self.plan.levers)
        changed = replace(self.plan, choice=choice, hours=fitted(self._wished, limit))
        self._change(changed, "choice", now)

    def set_levers(self, levers: Measures, now: int) -> None:
        """Pull levers; hours are cut to what they leave, and come back when they are let go."""
        limit = hours_for_practices(self._game, self.plan.choice, levers)
        changed = replace(self.plan, levers=levers, hours=fitted(self._wished, limit))
        self._change(changed, f"levers {_pulled(self.plan.levers, levers)}", now)

    def set_guess(self, meter: str, way: Way | None, now: int) -> None:
        """Expect something of a meter, None for nothing."""
        self._change(self.plan.with_guess(meter, way), f"guess {meter}", now)

    def undo(self) -> None:
        """Take back the last change."""
        if self._past:
            self.plan = self._past.pop().before
            self._wished = self.plan.hours

    def _change(self, plan: Plan, what: str, now: int) -> None:
        if plan == self.plan:
            return
        last = self._past[-1] if self._past else None
        if last is None or last.what != what or now - last.at > _ONE_GO:
            self._past.append(_Change(self.plan, what, now))
        else:
            self._past[-1] = replace(last, at=now)
        self.plan = plan


def _pulled(before: Measures, after: Measures) -> tuple[str, ...]:
    """Return which levers differ, so that two of them are never taken back together."""
    differ = [part.name for part in fields(before) if getattr(before, part.name) != getattr(after, part.name)]
    rows = max(len(after.mandates), len(after.bets))
    differ += [f"mandate {row}" for row in range(rows) if before.mandate(row) != after.mandate(row)]
    differ += [f"bet {row}" for row in range(rows) if before.bet(row) != after.bet(row)]
    return tuple(differ)
