"""What the player sees of people and of the work, and how well (A11, C10)."""

from dataclasses import dataclass

from game.engine import Stock
from game.engine.sight import SEEN_BY
from game.play.ahead import ahead
from game.play.game import Game
from game.play.lever_names import SIGHTS
from game.play.names import Name
from game.play.plan import Plan
from game.play.seen import companies

_STOCKS = {"sight_people": Stock.SIGHT_PEOPLE, "sight_work": Stock.SIGHT_WORK}


@dataclass(frozen=True, slots=True)
class SightReading:
    """One sight: level 0-100, its change last quarter and the one this plan brings, in points.

    `doubt` is how far the truth may be from what is shown, in points, and `doubt_next` what it will be at the
    end of the quarter; `meters` are those seen by it; `asked` says that last quarter's survey comes in now.
    `subject` is what `why` explains it by.
    """

    subject: str
    name: Name
    level: float
    change: float
    coming: float
    doubt: float
    doubt_next: float
    meters: tuple[str, ...]
    asked: bool


def sight_readings(game: Game, plan: Plan) -> tuple[SightReading, ...]:
    """Read both sights under a plan; none where there is no fog."""
    return tuple(_reading(game, plan, subject) for subject in SIGHTS) if game.scenario.rules.fog else ()


def _reading(game: Game, plan: Plan, subject: str) -> SightReading:
    stock, whole, fog = _STOCKS[subject], companies(game), game.scenario.rules.fog
    now, before = (100.0 * float(company.stock(stock)[0]) for company in (whole[-1], whole[-2:][0]))
    coming = 100.0 * ahead(game, plan).next(stock)
    return SightReading(
        subject=subject,
        name=SIGHTS[subject],
        level=now,
        change=now - before,
        coming=coming - now,
        doubt=fog * (1.0 - now / 100.0),
        doubt_next=fog * (1.0 - coming / 100.0),
        asked=stock is Stock.SIGHT_PEOPLE and bool(game.company.asked[1, 0]),
        meters=tuple(meter for meter, seen_by in SEEN_BY.items() if seen_by is stock),
    )
