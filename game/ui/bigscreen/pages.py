"""The pages of the big screen, built from what the server tells."""

from collections.abc import Sequence
from math import ceil
from typing import Any, Final, TypeAlias

from game.engine import State
from game.lesson.comparison import PLAYER_NAMES
from game.play.names import STATES
from game.ui.drawing.charts.paths import NamedPath, Paths
from game.ui.theme import PALETTE, TypeRole
from game.ui.widgets import (
    Badge,
    Card,
    Col,
    Flow,
    Grid,
    Icon,
    Label,
    Node,
    Plot,
    Row,
    Scroll,
    Spacer,
)
from game.words import _
from game.workshop.colors import color_of

View: TypeAlias = dict[str, Any]
WIDE: Final = 900
"""Units of width from which things stand beside one another."""

BAR: Final = 56
"""Units of height of the bar at the top."""

_ABREAST: Final = 8
"""Teams beside one another at most."""

_FEW: Final = 6
"""So many teams can be told of in larger type."""


def whole_seconds(seconds: float) -> int:
    """Return the seconds that a clock shows, rounded up."""
    return max(0, round(seconds + 0.49))


def clock_text(seconds: float) -> str:
    """Return a time such as 5:07."""
    whole = whole_seconds(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def bar(view: View, clock: str) -> Node:
    """Return the dark bar: the title, the round and the clock."""
    return Row(
        Icon("kite", size=30, color=PALETTE.gold),
        Label(view["title"], size="title", weight="bold", color=PALETTE.on_navy),
        Label(view["company"]["name"], size="lead", color=PALETTE.on_navy_soft),
        Spacer(flex=1),
        Label(_round(view), size="lead", color=PALETTE.on_navy_soft),
        Label(clock, size="title", weight="bold", color=PALETTE.on_navy, id="clock"),
        fill=PALETTE.navy,
        radius=0,
        pad=(20, 8),
        gap=16,
        items="center",
        min_height=BAR,
    )


def ending_bar(seconds: float) -> Node:
    """Return the bar, as high as the other, of a round that is nearly over: nobody overlooks it."""
    return Row(
        Icon("clock", size=36, color=PALETTE.white),
        Label(
            _("The round ends in") if whole_seconds(seconds) else _("Time is up"),
            size="title",
            weight="bold",
            color=PALETTE.white,
            id="ending",
        ),
        Label(clock_text(seconds), size="display", weight="bold", color=PALETTE.white, id="clock"),
        fill=PALETTE.bad,
        radius=0,
        pad=(20, 2),
        gap=16,
        items="center",
        justify="center",
        min_height=BAR,
    )


def _round(view: View) -> str:
    """Return which round it is, and in the debrief how many have counted."""
    if view["phase"] == "debrief":
        return _("Rounds played: {n}").format(n=view["played"])
    if view["phase"] in {"lobby", "closed"}:
        return ""
    return _("Round {n} of {all}").format(n=view["round"] + 1, all=view["rounds"])


def keys_bar(keys: Sequence[tuple[str, str]], question: str = "") -> Node:
    """Return the line of keys at the bottom: what may be pressed now, or what is asked before it is done."""
    told = [
        Row(Badge(key), Label(words, size="small", color=PALETTE.ink_soft), gap=6, items="center")
        for key, words in keys
    ]
    asked = (
        Icon("alert-triangle", size=23, color=PALETTE.bad),
        Label(question, size="label", weight="semibold", color=PALETTE.bad, wrap=True, flex=1),
    )
    return Row(
        *(asked if question else (Flow(*told, gap=16, flex=1),)),
        pad=(20, 8),
        gap=10,
        items="center",
        fill=PALETTE.wash,
        radius=0,
    )


def flag(number: int, name: str, *, narrow: bool = False) -> Node:
    """Return a team's board with its number, and its name, in its colour."""
    board = Label(str(number), size="small", weight="bold", color=PALETTE.white, side="center")
    size: TypeRole = "body" if narrow else "heading"
    return Row(
        Col(board, fill=color_of(number), radius=5, width=26, pad=(2, 1)),
        Label(name, size=size, weight="bold", color=color_of(number), flex=1, wrap=narrow),
        gap=8,
        items="center",
    )


def sky(view: View, picture: Node, wide: float, *, decided: bool) -> Node:
    """Show every team's kite in one sky, and under each its name and where it stands."""
    places = [_place(view, board, decided=decided) for board in view["boards"]]
    told = _asked_of_all(view)
    if wide >= WIDE:
        rows = ceil(len(places) / _ABREAST)
        cards = Grid(*places, cols=ceil(len(places) / max(rows, 1)), gap=8)
        return Col(told, picture, cards, gap=10, flex=1)
    return Scroll(Col(told, picture, Grid(*places, cols=2, gap=8), gap=10), flex=1)


def _asked_of_all(view: View) -> Node | None:
    """Name the event that lies on every desk, so that the room can be spoken to about it."""
    if not view["event"]:
        return None
    return Row(
        Icon("mail-opened", size=26, color=PALETTE.accent),
        Label(view["event"], size="title", weight="bold", wrap=True, flex=1),
        gap=10,
        items="center",
    )


def arrow(rise: View) -> str:
    """Return the sign of a kite that rose, fell or stayed."""
    return "=" if rise["points"] == 0 else "▲" if rise["points"] > 0 else "▼"


def _place(view: View, board: View, *, decided: bool) -> Node:
    lines = [_progress(board)] if decided else _came(view, board)
    head = flag(board["number"], board["name"], narrow=len(view["boards"]) > _FEW)
    return Card(head, *lines, gap=3, pad=(10, 8), flex=1)


def _progress(board: View) -> Node:
    """Tell how far a team is with its decision."""
    icon, color = ("circle-check", PALETTE.good) if board["decided"] else ("clock", PALETTE.ink_soft)
    told = (
        _("has decided")
        if board["decided"]
        else _("{n} of {all} have proposed").format(n=board["proposed"], all=board["people"])
    )
    if board["player"]:
        name, _about = PLAYER_NAMES[board["player"]]
        told = _("played by: {name}").format(name=_(name))
    return Row(
        Icon(icon, size=20, color=color),
        Label(told, size="label", wrap=True, flex=1),
        gap=6,
        items="center",
    )


def _came(view: View, board: View) -> list[Node]:
    """Tell how far a team's kite moved, what its company is worth, and where it stands."""
    rise, state = board["rise"], (board["results"] or {}).get("state", "")
    told: list[Node] = []
    if rise is not None:
        words = f"{arrow(rise)} {rise['told']}"
        told.append(Label(words, size="body", weight="bold", wrap=True))
    if view.get("ranking") is not None and board["worth"] and len(view["boards"]) <= _ABREAST:
        moved = _("{amount} this round").format(amount=board["beside"]["moved"]) if board["beside"] else ""
        told.append(Label(" · ".join(filter(None, (board["worth"], moved))), size="body", wrap=True))
    told.append(Label(state, size="label", color=PALETTE.ink_soft, wrap=True))
    return told


def paths(view: View) -> Node:
    """Show the teams' ways over the plane of leading and managing."""
    return Card(
        Label(_("Where the kites flew"), size="title", weight="bold"),
        Plot(
            paths_chart([(b["number"], b["name"], b["path"]) for b in view["boards"]]),
            flex=1,
            id="paths",
            name=_("The teams’ paths"),
        ),
        gap=8,
        flex=1,
    )


def paths_chart(teams: Sequence[tuple[int, str, Sequence[Sequence[float]]]]) -> Paths:
    """Return the chart of several ways over the plane; each is a number, a name and (string, height)."""
    named = tuple(
        NamedPath(name, tuple((float(x), float(y)) for x, y in path), color_of(number), str(number))
        for number, name, path in teams
    )
    a, c, d = (_(STATES[one].name) for one in (State.CHAOTIC, State.DRIFTING, State.BUREAUCRATIC))
    return Paths(
        named,
        (a, _("in step, if aligned"), c, d),
        _("string: how far things work; upwards: how far people see and want"),
    )


def trouble(told: str) -> Node | None:
    """Return what holds the workshop up, large enough for a trainer across the room, or nothing."""
    if not told:
        return None
    return Row(
        Icon("alert-triangle", size=30, color=PALETTE.bad),
        Label(told, size="heading", weight="bold", color=PALETTE.bad, wrap=True, flex=1, id="trouble"),
        fill=PALETTE.bad_soft,
        pad=(14, 10),
        gap=12,
        items="center",
    )


def closed(view: View) -> Node:
    """Thank the room, and tell the trainer how to get the report."""
    told = _("The report: Workshop on the title, or in a terminal: kitestring report {code}")
    return Card(
        Label(_("The workshop is over. Thank you for playing."), size="display", wrap=True),
        Label(told.format(code=view["code"]), size="lead", color=PALETTE.ink_soft, wrap=True),
        gap=16,
        pad=(40, 60),
        flex=1,
    )


def message(view: View) -> Node | None:
    """Return the trainer's last words to all, or nothing."""
    if not view["messages"]:
        return None
    return Row(
        Icon("message", size=24, color=PALETTE.warm_ink),
        Label(view["messages"][-1], size="heading", wrap=True, flex=1),
        fill=PALETTE.warm_soft,
        pad=(14, 8),
        gap=10,
        items="center",
    )
