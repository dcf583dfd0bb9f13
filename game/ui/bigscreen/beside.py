"""Two futures side by side, as the server tells them: figures, worth by quarter, and what parts them."""

from collections.abc import Sequence

from game.ui.bigscreen.link import View
from game.ui.drawing.charts import LineChart, Series
from game.ui.theme import PALETTE
from game.ui.widgets import Col, Column, Label, Node, Plot, Row, Scroll, Table, Text
from game.words import _


def beside(told: View, *, wide: bool) -> Node:
    """Return the answer to a what-if; it fills what is left of a wide screen."""
    verdict = Label(told["verdict"], size="heading", weight="bold", wrap=True)
    if not told["sides"]:
        return Col(verdict, flex=1 if wide else 0)
    words = _words(told)
    if not wide:
        return Col(verdict, _figures(told), _chart(told, 180), words, gap=10)
    left = Col(_figures(told), _chart(told, None), gap=8, flex=1)
    return Col(verdict, Row(left, Scroll(words, flex=1.25, id="why"), gap=24, flex=1), gap=10, flex=1)


def _figures(told: View) -> Node:
    real, other = told["sides"]
    rows = [(_("Worth"), real["worth"], f"**{other['worth']}**")]
    if real["score"]:
        rows.append((_("Score"), real["score"], f"**{other['score']}**"))
    rows.append((_("Where it stands"), real["state"], f"**{other['state']}**"))
    rows += [(one["name"], one["real"], _value(one)) for one in told["meters"]]
    columns = (Column("", flex=1), Column(real["name"], "right"), Column(other["name"], "right"))
    return Table(columns, rows, id="figures", name=_("Both futures"))


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
        LineChart(lines, labels, low=0.0),
        flex=0 if height else 1,
        height=height,
        id="futures",
        name=_("Worth of both, quarter by quarter"),
    )


def _words(told: View) -> Node:
    return Col(
        *_part(_("How it spread"), [f"**{step['when']}** {step['what']}" for step in told["spread"]]),
        *_part(_("What makes the difference in the end"), told["because"]),
        *_part(_("The story"), told["story"]),
        Label(told["note"], size="label", color=PALETTE.ink_soft, wrap=True) if told["note"] else None,
        gap=6,
    )


def _part(title: str, lines: Sequence[str]) -> list[Node]:
    if not lines:
        return []
    return [Label(title, size="label", weight="bold"), *(Text(line, size="label") for line in lines)]
