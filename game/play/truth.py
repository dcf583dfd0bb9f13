"""What was believed of each meter and what was true, for the debrief (A11)."""

from dataclasses import dataclass

from game.engine.sight import SEEN_BY
from game.play.game import Game
from game.play.meters import shown
from game.play.seen import Estimate, companies, estimate


@dataclass(frozen=True, slots=True)
class Truth:
    """One hidden meter at the start and after every quarter: what was believed, and what was true."""

    meter: str
    believed: tuple[Estimate, ...]
    true: tuple[float, ...]

    @property
    def farthest(self) -> int:
        """After how many quarters the belief was farthest from the truth."""
        off = [abs(one.value - true) for one, true in zip(self.believed, self.true, strict=True)]
        return off.index(max(off))

    @property
    def off(self) -> float:
        """How far the belief was from the truth on average, in points."""
        pairs = zip(self.believed, self.true, strict=True)
        return sum(abs(one.value - true) for one, true in pairs) / len(self.true)


def truths(game: Game) -> tuple[Truth, ...]:
    """Return what was believed and what was true of every hidden meter; none where there is no fog."""
    if not game.scenario.rules.fog:
        return ()
    whole = companies(game)
    return tuple(
        Truth(
            meter,
            tuple(estimate(game, meter, number) for number in range(len(whole))),
            tuple(shown(company, meter, game) for company in whole),
        )
        for meter in SEEN_BY
    )
