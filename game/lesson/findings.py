"""What stands out in a played game, as numbers a lesson can rest on."""

from dataclasses import dataclass

from game.engine import METERS, USUAL, Practice, State, Style, hours_free, state_of
from game.engine.market import crisis_levels
from game.play.game import Game
from game.play.meters import history


@dataclass(frozen=True, slots=True)
class Findings:
    """Numbers of a finished game; hours are shares of the week, meters in shown units, counts in quarters."""

    quarters: int
    leading: tuple[float, ...]
    neglected: tuple[Practice, ...]
    states: tuple[State, ...]
    styles: tuple[Style, ...]
    meters: dict[str, tuple[float, ...]]
    stale: float
    shipped: float
    hours_lost: float
    onset: int | None

    @property
    def lead_mean(self) -> float:
        """Mean share of the week given to leading."""
        return sum(self.leading) / max(1, len(self.leading))

    @property
    def lead_range(self) -> float:
        """How far that share moved over the game."""
        return max(self.leading, default=0.0) - min(self.leading, default=0.0)

    def spent_in(self, state: State) -> int:
        """Return the number of quarters that ended in a state."""
        return sum(found == state for found in self.states)

    def moved(self, meter: str) -> float:
        """Return how far a meter moved from start to end."""
        return self.meters[meter][-1] - self.meters[meter][0]


def _total(game: Game, term: str) -> float:
    return sum(
        abs(float(entry.amount[0]))
        for played in game.quarters
        for entry in played.turn.ledger.entries
        if entry.term.id == term
    )


def _onset(game: Game) -> int | None:
    for played in game.quarters:
        acute, _aftermath = crisis_levels(game.scenario.rules.market, played.before.seed, played.number)
        if acute[0] > 0:
            return played.number
    return None


def findings(game: Game) -> Findings:
    """Gather what stands out in a game with at least one quarter played."""
    plans = [played.plan for played in game.quarters]
    weeks = [max(1, plan.spent) for plan in plans]
    shares = {p: [plan.hours[p] / w for plan, w in zip(plans, weeks, strict=True)] for p in Practice}
    count = len(plans)
    return Findings(
        quarters=count,
        leading=tuple(plan.leading / w for plan, w in zip(plans, weeks, strict=True)),
        neglected=tuple(p for p in Practice if sum(shares[p]) / count < 0.05),
        states=tuple(state_of(played.after) for played in game.quarters),
        styles=tuple(plan.style for plan in plans),
        meters={meter: history(game, meter) for meter in METERS},
        stale=_total(game, "ideas.stale"),
        shipped=_total(game, "ideas.plan"),
        hours_lost=sum(
            USUAL.week - float(hours_free(played.before, game.scenario.rules)[0]) for played in game.quarters
        )
        / count,
        onset=_onset(game),
    )
