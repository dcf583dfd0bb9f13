"""The pages of a round's results: the teams side by side, and of each what moved and why."""

from collections.abc import Sequence

from game.ui.bigscreen.leaves import FAR, NEAR, Leaves
from game.ui.bigscreen.pages import WIDE, View, flag
from game.ui.screens.why_lines import NUMBERS
from game.ui.theme import PALETTE, RGB, TypeRole
from game.ui.widgets import Card, Col, Column, Grid, Icon, Label, Node, Row, Table, Text
from game.words import _, explained

Cells = tuple[str, ...]
_COLORS: dict[bool | None, RGB] = {True: PALETTE.good, False: PALETTE.bad, None: PALETTE.ink_soft}


def beside(view: View, wide: float) -> Node:
    """Show what all teams did in the round and what it came to, beside one another.

    Where the room is not to know who leads, nothing tells what the companies are worth.
    """
    told = view["ranking"] is not None
    columns = (
        Column(_("Team")),
        Column(_("What they did"), flex=2),
        *([Column(_("Worth"))] if told else []),
        Column(_("What moved most"), flex=1.4),
    )
    played = [board for board in view["boards"] if board["beside"] is not None]
    apart = len({board["beside"]["event"] for board in played}) > 1
    rows = [_row(board, board["beside"], named=apart, worth=told) for board in played]
    _name, worth, _icon = NUMBERS["worth"]

    def page(some: Sequence[Cells], size: TypeRole) -> Node:
        return Table(columns, some, size=size)

    sizes: tuple[TypeRole, ...] = ("figure", "lead", "body") if wide >= WIDE else ("label",)
    return Card(
        Label(_("The round, side by side"), size="title", weight="bold"),
        Leaves(rows, page, sizes),
        Text(explained(_("Worth"), _(worth)), size="label", color=PALETTE.ink_soft)
        if told and wide >= WIDE
        else None,
        gap=10,
        flex=1,
    )


def _row(board: View, told: View, *, named: bool, worth: bool) -> Cells:
    """Return the cells of one team: who, what they did, its worth where that is told, and what moved most.

    The event is `named` where the teams had different ones.
    """
    week = _("{week} Style: {style}.").format(week=told["week"], style=told["style"].lower())
    event = f"**{told['event']}**\n" if named and told["event"] else ""
    did = f"{event}_{told['answer']}_\n{week}" if told["answer"] else week
    name = f"**{board['number']} {board['name']}**"
    return name, did, *([f"**{told['worth']}**\n{told['moved']}"] if worth else []), told["most"]


def ranked(view: View, wide: float) -> Node:
    """Show where the teams stand, and of each what made it so: never a rank without its cause."""
    return Card(
        Label(_("Where the teams stand, and why"), size="title", weight="bold"), ranks(view, wide), flex=1
    )


def ranks(view: View, wide: float) -> Node:
    """Return the table of ranks, with what they cost where they cost something."""
    costly = any(one["cost"] for one in view["ranking"])
    columns = (
        Column("", "right"),
        Column(_("Team")),
        Column(_("Worth")),
        Column(_("What made most difference"), flex=1),
        *([Column(_("Fallen while money was made"), flex=1)] if costly else []),
    )
    rows = [
        (
            f"**{place}.**",
            f"**{one['number']} {one['team']}**",
            "\n".join(filter(None, (f"**{one['worth']}**", _since(one["moved"])))),
            one["because"],
            *([one["cost"] or "–"] if costly else []),
        )
        for place, one in enumerate(view["ranking"], 1)
    ]
    sizes: tuple[TypeRole, ...] = ("title", "figure", "lead", "body") if wide >= WIDE else ("label", "small")
    return Leaves(rows, lambda some, size: Table(columns, some, size=size), sizes)


def _since(moved: str) -> str:
    return _("{amount} since the start").format(amount=moved) if moved else ""


def why(view: View, wide: float, team: int) -> Node:
    """Show what one team's quarter brought and why, as large as there is room."""
    board = view["boards"][team % len(view["boards"])]
    results = board["results"]
    head = flag(board["number"], board["name"])
    if results is None:
        return Card(head, flex=1)
    came = results["outcome"]
    said = _("They said: _{label}_").format(label=came["label"]) if came else ""
    said = results["undecided"] or said
    blown = [{"head": line, "why": "", "icon": "wind"} for line in results["blows"]]
    columns = 2 if wide >= WIDE else 1

    def page(some: Sequence[View], size: TypeRole) -> Node:
        return Grid(*(_move(one, size) for one in some), cols=columns, gap=10)

    return Card(
        head,
        Text(said, size="lead", color=PALETTE.ink_soft) if said else None,
        Text(came["text"], size="title" if wide >= WIDE else "lead") if came else None,
        Leaves([*results["moves"], *blown], page, FAR if wide >= WIDE else NEAR, columns),
        gap=10,
        flex=1,
    )


def _move(one: View, size: TypeRole) -> Node:
    """Tell what moved, and under it why; in colour and with a sign which way."""
    color = _COLORS[one.get("good")]
    icon = one.get("icon") or ("trending-up" if one["up"] else "trending-down")
    return Row(
        Icon(icon, size=26, color=color),
        Col(
            Label(one["head"], size=size, weight="bold", color=color, wrap=True),
            Text(one["why"], size=size) if one["why"] else None,
            gap=2,
            flex=1,
        ),
        gap=10,
        items="start",
        fill=PALETTE.wash,
        pad=(12, 8),
    )
