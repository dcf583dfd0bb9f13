"""What the picture shows: the state of one company, as numbers from 0 to 1."""

from dataclasses import dataclass, fields, replace
from typing import Literal, get_args

Weather = Literal["fair", "golden", "overcast", "storm", "winter"]
Season = Literal["spring", "summer", "autumn", "winter"]
Landscape = Literal["valley", "coast", "mountains", "plain", "dry", "tropics"]

WEATHERS: tuple[Weather, ...] = get_args(Weather)
SEASONS: tuple[Season, ...] = get_args(Season)
LANDSCAPES: tuple[Landscape, ...] = get_args(Landscape)


@dataclass(frozen=True, slots=True)
class SceneState:
    """The state a scene shows; every number lies in 0..1 and is clamped to it.

    `height` is direction and purpose, `string` is execution, `relevance` is how much the city cares.
    Raises ValueError for an unknown weather, season or landscape.
    """

    height: float = 0.6
    string: float = 0.7
    engagement: float = 0.6
    team: float = 0.5
    problems: float = 0.1
    wind: float = 0.4
    ideas: float = 0.3
    relevance: float = 0.5
    weather: Weather = "fair"
    season: Season = "summer"
    variant: int = 0
    landscape: Landscape = "valley"

    def __post_init__(self) -> None:
        if self.weather not in WEATHERS:
            raise ValueError(f"weather is '{self.weather}': use one of {', '.join(WEATHERS)}")
        if self.season not in SEASONS:
            raise ValueError(f"season is '{self.season}': use one of {', '.join(SEASONS)}")
        if self.landscape not in LANDSCAPES:
            raise ValueError(f"landscape is '{self.landscape}': use one of {', '.join(LANDSCAPES)}")
        for name in NUMBERS:
            object.__setattr__(self, name, min(1.0, max(0.0, float(getattr(self, name)))))

    @property
    def chaos(self) -> float:
        """How wildly the kite flies: high, and hardly held."""
        return max(0.0, 1.0 - self.string * 1.7) * max(0.0, self.height * 1.5 - 0.5)

    @property
    def slack(self) -> float:
        """How far the string sags: hardly held, and not high either."""
        return max(0.0, 1.0 - self.string * 1.25) * (1.0 - 0.97 * self.height)

    @property
    def order(self) -> float:
        """How strictly people stand in line: a firm hand without much heart."""
        return min(1.0, max(0.0, (self.string - self.engagement) * 2.2 - 0.25))


NUMBERS = tuple(field.name for field in fields(SceneState) if field.type is float)

COMPANY_STATES: dict[str, SceneState] = {
    "chaotic": SceneState(0.98, 0.08, 0.55, 0.45, 0.55, 0.6, 0.9, 0.45),
    "bureaucratic": SceneState(0.18, 0.97, 0.22, 0.75, 0.1, 0.3, 0.1, 0.2),
    "drifting": SceneState(0.12, 0.1, 0.15, 0.35, 0.45, 0.2, 0.15, 0.1),
    "in-step": SceneState(0.88, 0.95, 0.95, 0.9, 0.03, 0.45, 0.6, 0.9),
}


def blend(start: SceneState, end: SceneState, share: float) -> SceneState:
    """Return the state `share` (0..1) of the way from start to end, with the weather of the end."""
    mixed = {
        name: getattr(start, name) + (getattr(end, name) - getattr(start, name)) * share for name in NUMBERS
    }
    return replace(end, **mixed)
