"""Why a company stands where it stands, in a sentence that is true of this one."""

from game.engine import Company, State, height, state_of
from game.engine.standing import HIGH
from game.lesson.wording import meter_value
from game.play.game import Game
from game.play.meters import read, state_seen
from game.play.names import STATES
from game.play.seen import seen
from game.words import _


def state_label(state: State, up: float) -> str:
    """Name a state for a table; `up` is the height 0-1. A company that is high and firm says what it lacks.

    Without that its name would contradict its place on the plane, where alignment is not drawn.
    """
    if state is State.DRIFTING and up >= HIGH:
        return _("drifting, not aligned")
    return _(STATES[state].name)


def label_of(company: Company) -> str:
    """Name the state of one company as `state_label` does."""
    return state_label(state_of(company), float(height(company)[0]))


def state_reason(game: Game, number: int | None = None) -> str:
    """Say why a company is in the state it is in after so many quarters, by default now; in fog as believed.

    Of a company that drifts it says which of the two ways: it is neither high nor firm, or it pulls apart.
    """
    state, company = state_seen(game, number), seen(game, number)
    if state is not State.DRIFTING:
        return _(STATES[state].about)
    if height(company)[0] < HIGH:
        return _("Neither the vision nor the string is strong.")
    played = game.number if number is None else number
    alignment = meter_value(game, "alignment", read(game, "alignment", played).value)
    return _(
        "People see where it goes, and it works, but they pull apart: alignment is {alignment} of 100."
    ).format(alignment=alignment)
