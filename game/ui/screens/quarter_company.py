"""The company at a glance: the strip of meters, and what stands under the picture."""

from collections.abc import Callable, Mapping

from game.lesson.standing_words import state_reason
from game.lesson.wording import believed, meter_value, plain
from game.play.game import Game
from game.play.meters import GROUPS, plane_path, state_seen, worth_now
from game.play.names import STATES
from game.ui.screens.guidance import Shown
from game.ui.screens.parts.arrangement import Arrangement
from game.ui.screens.parts.meters import GROUP_NAMES, meter
from game.ui.screens.parts.wording import capital
from game.ui.screens.why_lines import NUMBERS
from game.ui.theme import PALETTE
from game.ui.widgets import Badge, Button, Card, Col, Flow, Grid, Label, Meter, Node, Row
from game.ui.widgets.boxes import Justify
from game.ui.widgets.node import Action
from game.words import _

Why = Callable[[str], object]


def _group(
    game: Game, name: str, meters: tuple[str, ...], told: Mapping[str, str], on: Why, *, strip: bool
) -> Node:
    cells = [meter(game, one, on, told.get(one, "")) for one in meters]
    title = Label(_(GROUP_NAMES[name]), size="small", weight="bold", color=PALETTE.ink_soft)
    if not strip:
        return Col(title, Grid(*cells, cols=4, cell=112, gap=6), gap=2)
    for cell in cells:
        cell.flex = 1
    return Col(title, Row(*cells, gap=4), gap=0, flex=len(cells))


def _fence(strip: bool) -> Node | None:
    return Col(fill=PALETTE.line, radius=0, width=2) if strip else None


def meters_card(game: Game, shown: Shown, told: Mapping[str, str], on: Why, arrangement: Arrangement) -> Card:
    """Return the meters in their groups: one strip when wide, else group below group.

    `told` lists for each meter what moved it.
    """
    strip = arrangement == "wide"
    parts: list[Node | None] = []
    for name, meters in GROUPS:
        here = tuple(one for one in meters if one in shown.meters)
        if here:
            parts += [_fence(strip) if parts else None, _group(game, name, here, told, on, strip=strip)]
    inside: Node = Row(*parts, gap=8) if strip else Col(*parts, gap=6)
    return Card(inside, pad=(12, 7), id="meters")


def _fact(game: Game, subject: str, value: str, on: Why) -> Meter:
    name, about, icon = NUMBERS[subject]
    return Meter(
        _(name),
        value,
        None,
        icon=icon,
        id=f"number-{subject}",
        tip=_("{about}\n_Click or press Enter to see why it moved._").format(about=_(about)),
        on=lambda: on(subject),
    )


def standing(game: Game, on: Why, arrangement: Arrangement, *, all_of_it: bool) -> Node:
    """Return the line under the picture: the state, height, string and worth."""
    state = STATES[state_seen(game)]
    badge = Badge(capital(_(state.name)), icon=state.icon, size="label", tip=state_reason(game))
    if not all_of_it:
        return Flow(badge, id="standing")
    firm, high = plane_path(game)[-1]
    worth = worth_now(game).total
    parts = (
        badge,
        _fact(game, "height", believed(game, plain(100 * high)), on),
        _fact(game, "string", believed(game, plain(100 * firm)), on),
        _fact(game, "worth", believed(game, meter_value(game, "cash", worth)), on),
    )
    between: Justify = "start" if arrangement == "narrow" else "between"
    boxes = (Row(part, items="center") for part in parts if part is not None)
    return Flow(*boxes, gap=8, justify=between, id="standing")


def history_button(text: str, on: Action) -> Button:
    """Return the way to the history; without a text it is only an icon."""
    return Button(
        text,
        icon="chart-line",
        kind="ghost" if text else "soft",
        show_hotkey=False,
        size="label" if text else "body",
        hotkey="h",
        tip=_("History (H)"),
        id="history",
        on=on,
    )
