"""Change over time: easing from one state to the next, and how far the wind has blown."""

from game.ui.scene.state import SceneState, blend

EASE_SECONDS = 1.5


class Ease:
    """A state on its way to another; the way begins with the first look after `aim`."""

    def __init__(self, state: SceneState) -> None:
        self.goal = state
        self._start = state
        self._since: float | None = None
        self.under_way = False

    def aim(self, goal: SceneState, t: float | None) -> None:
        """Set out from the state shown at `t` seconds (None: nothing was shown yet)."""
        self._start = self.at(t) if t is not None else self.goal
        self.goal, self._since, self.under_way = goal, None, True

    def jump(self, goal: SceneState) -> None:
        """Show a state at once."""
        self.goal = self._start = goal
        self.under_way = False

    def at(self, t: float) -> SceneState:
        """Return the state at `t` seconds."""
        if not self.under_way:
            return self.goal
        if self._since is None:
            self._since = t
        share = min(1.0, max(0.0, (t - self._since) / EASE_SECONDS))
        if share >= 1.0:
            self.under_way = False
        return blend(self._start, self.goal, share * share * (3 - 2 * share))


class Wind:
    """How far a wind of changing strength has blown; at a steady strength it is proportional to time."""

    def __init__(self, strength: float) -> None:
        self._strength = strength
        self._anchor = (0.0, 0.0)

    def blown(self, t: float, strength: float) -> float:
        """Return the seconds of a plain breeze that have blown by `t`, without a jump when it changes."""
        since, before = self._anchor
        total = before + (t - since) * self._pace()
        if strength != self._strength:
            self._strength, self._anchor = strength, (t, total)
        return total

    def _pace(self) -> float:
        return 0.5 + 1.1 * self._strength
