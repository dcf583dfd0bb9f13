"""Two futures side by side, as the server tells them: figures, worth by quarter, and what parts them."""

from collections.abc import Sequence

from game.ui.bigscreen.leaves import Leaves
from game.ui.bigscreen.link import View
from game.ui.drawing.charts import LineChart, Series
from game.ui.theme import PALETTE, TypeRole
from game.ui.widgets import Col, Column, Label, Node, Plot, Row, Table, Text
from game.words import _

_Line = tuple[str, str]


def beside(told: View, *, wide: bool) -> Node:
    """Return the answer to a what-if; it fills what is left of a wide screen."""
    verdict = Label(told["verdict"], size="heading", weight="bold", wrap=True)
    if not told["sides"]:
        return Col(verdict, flex=1 if wide else 0)
    if not wide:
        return Col(verdict, _figures(told), _chart(told, 180), _words(_told(told), "label"), gap=10)
    left = Col(_figures(told, "lead"), _chart(told, None), gap=8, flex=1)
    words = Col(Leaves(_told(told), _words, ("figure", "lead")), flex=1.25)
    return Col(verdict, Row(left, words, gap=24, flex=1), gap=10, flex=1)


def _figures(told: View, size: TypeRole = "label") -> Node:
    real, other = told["sides"]
    rows = [(_("Worth"), real["worth"], f"**{other['worth']}**")]
    if real["score"]:
        rows.append((_("Score"), real["score"], f"**{other['score']}**"))
    rows.append((_("Where it stands"), real["state"], f"**{other['state']}**"))
    rows += [(one["name"], one["real"], _value(one)) for one in told["meters"]]
    columns = (Column("", flex=1), Column(real["name"], "right"), Column(other["name"], "right"))
    return Table(columns, rows, size=size, id="figures", name=_("Both futures"))


def _value(meter: View) -> str:
    return f"{'▲' if meter['up'] else '▼'} **{meter['other']}**"


def _chart(told: View, height: float | None) -> Node:
    real, other = told["sides"]
    lines = (
        Series(other["name"], tuple(other["worths"]), PALETTE.accent, "diamond", dashed=True),
        Series(real["name"], tuple(real["worths"]), PALETTE.warm, "disc"),
    )
    labels = tuple(str(number) for number in range(max(len(line.values) for line in lines)))
    return Plot(
        LineChart(lines, labels, low=0.0, large=height is None),
        flex=0 if height else 1,
        height=height,
        id="futures",
        name=_("Worth of both, quarter by quarter"),
    )


def _told(told: View) -> list[_Line]:
    """Return all that is told in words, line by line, each with the title it stands under."""
    parts = (
        (_("How it spread"), [f"**{step['when']}** {step['what']}" for step in told["spread"]]),
        (_("What makes the difference in the end"), told["because"]),
        (_("The story"), told["story"]),
    )
    lines = [(title, line) for title, some in parts for line in some]
    return [*lines, *([("", told["note"])] if told["note"] else [])]


def _words(lines: Sequence[_Line], size: TypeRole) -> Node:
    """Write lines under their titles."""
    nodes: list[Node] = []
    above = ""
    for title, line in lines:
        if title and title != above:
            nodes.append(Label(title, size=size, weight="bold", wrap=True))
        above = title
        nodes.append(Text(line, size=size, color=PALETTE.ink if title else PALETTE.ink_soft))
    return Col(*nodes, gap=6)
