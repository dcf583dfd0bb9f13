"""The levers of one company's plan: what a player may do besides giving hours to practices."""

from dataclasses import dataclass, replace

import numpy as np

from game.engine import Bet, Company, Levers, Mandate, Outcome, Skill
from game.engine.levers import MOST_ANALYTICS, NO_TRAINING
from game.engine.rules import Rules


@dataclass(frozen=True, slots=True)
class Measures:
    """A skill to train or None; analytics 0-2; whether to listen, ask all round, and let people grow.

    `mandates` holds one for each candidate and `bets` one for each initiative of the scenario, in their
    order; empty stands for none in office and all at rest.
    """

    training: Skill | None = None
    analytics: int = 0
    one_on_ones: bool = False
    survey: bool = False
    develop: bool = False
    mandates: tuple[Mandate, ...] = ()
    bets: tuple[Bet, ...] = ()

    def mandate(self, row: int) -> Mandate:
        """Return the mandate of the candidate in a row."""
        return self.mandates[row] if row < len(self.mandates) else Mandate.NONE

    def bet(self, row: int) -> Bet:
        """Return what is done with the initiative in a row."""
        return self.bets[row] if row < len(self.bets) else Bet.REST

    def with_training(self, skill: Skill | None) -> "Measures":
        """Return the measures with another skill in training, or none."""
        return replace(self, training=skill)

    def with_analytics(self, level: int) -> "Measures":
        """Return the measures with another level of analytics, 0-2."""
        return replace(self, analytics=min(max(level, 0), MOST_ANALYTICS))

    def with_held(self, lever: str, *, held: bool) -> "Measures":
        """Return the measures with "one_on_ones", "survey" or "develop" held or not."""
        return {
            "one_on_ones": replace(self, one_on_ones=held),
            "survey": replace(self, survey=held),
            "develop": replace(self, develop=held),
        }[lever]

    def with_mandate(self, row: int, mandate: Mandate, rules: Rules) -> "Measures":
        """Return the measures with another mandate for the candidate in a row."""
        given = [self.mandate(place) for place in range(len(rules.candidates))]
        given[row] = mandate
        return replace(self, mandates=tuple(given))

    def with_bet(self, row: int, bet: Bet, rules: Rules) -> "Measures":
        """Return the measures with something else done with the initiative in a row."""
        placed = [self.bet(place) for place in range(len(rules.initiatives))]
        placed[row] = bet
        return replace(self, bets=tuple(placed))

    def within_reach(self, company: Company) -> "Measures":
        """Return the measures without executives who have left the company and initiatives that are over."""
        gone, over = company.departed[:, 0], company.outcomes[:, 0] != Outcome.OPEN
        if not (gone.any() or over.any()):
            return self
        mandates = [Mandate.NONE if left else self.mandate(row) for row, left in enumerate(gone)]
        bets = [Bet.REST if done else self.bet(row) for row, done in enumerate(over)]
        return replace(self, mandates=tuple(mandates), bets=tuple(bets))

    def levers(self, rules: Rules) -> Levers:
        """Return the measures as the engine takes them, for one company."""
        mandates = [int(self.mandate(row)) for row in range(len(rules.candidates))]
        bets = [int(self.bet(row)) for row in range(len(rules.initiatives))]
        return Levers(
            training=np.array([NO_TRAINING if self.training is None else int(self.training)], np.int64),
            analytics=np.array([self.analytics], np.int64),
            one_on_ones=np.array([self.one_on_ones]),
            survey=np.array([self.survey]),
            develop=np.array([self.develop]),
            mandates=np.array(mandates, np.int64).reshape(len(mandates), 1),
            bets=np.array(bets, np.int64).reshape(len(bets), 1),
        )


def measures_of(levers: Levers | None) -> Measures:
    """Return the levers that the engine's first company pulls; at rest for None."""
    if levers is None:
        return AT_REST
    training = int(levers.training[0])
    return Measures(
        training=None if training == NO_TRAINING else Skill(training),
        analytics=int(levers.analytics[0]),
        one_on_ones=bool(levers.one_on_ones[0]),
        survey=bool(levers.survey[0]),
        develop=bool(levers.develop[0]),
        mandates=tuple(Mandate(int(given)) for given in levers.mandates[:, 0]),
        bets=tuple(Bet(int(placed)) for placed in levers.bets[:, 0]),
    )


AT_REST = Measures()
"""No lever in use."""
