"""The population that is measured: who heads the companies, and in what markets."""

from dataclasses import dataclass, field

from game.engine.rules import Differences, Market, Rules, ShockNames

NAMES = ShockNames(("An incident",), ("The market turns",), ("A blow to the people",))


@dataclass(frozen=True, slots=True)
class Design:
    """How the population is drawn.

    companies, quarters, burn_in: of one seed block. tenure: quarters a head stays on average (Kaplan and
    Minton 2012: about six years). concentration: of the Dirichlet over the six practices; the higher, the
    more alike. used: least and most share of the free hours a head uses; skill: what an hour of theirs
    brings, least and most. drift: sd of the log of a practice's share, a quarter, half forgotten a year.
    lean: how closely the style follows the week; at 1 a head who leads for 60 % of it has a leading style
    in 60 % of cases.
    differences: what companies differ in beside their heads. growth and turbulence name the markets.
    """

    companies: int = 5000
    quarters: int = 60
    burn_in: int = 24
    tenure: float = 24.0
    concentration: float = 3.0
    used: tuple[float, float] = (0.9, 1.0)
    skill: tuple[float, float] = (0.373, 0.7)
    drift: float = 0.0457
    lean: float = 2.58
    differences: Differences = field(default_factory=lambda: Differences(12.0, 49.6, 0.54, 14.8))
    markets: tuple[tuple[str, float], ...] = (
        ("stable", 2.9),
        ("stable", 4.9),
        ("growth", 0.5),
        ("growth", 2.5),
        ("turbulent", 2.6),
        ("turbulent", 4.6),
    )

    def rules(self) -> tuple[Rules, ...]:
        """Return the rules of each market, without events."""
        length = self.burn_in + self.quarters
        return tuple(
            Rules(
                f"{like} {growth:g}",
                length,
                90.0,
                100.0,
                (),
                Market(like, growth=growth, differences=self.differences),
                (),
                (),
                NAMES,
            )
            for like, growth in self.markets
        )


USUAL_DESIGN = Design()
QUICK_DESIGN = Design(companies=1200, quarters=40, burn_in=16)
