"""What opens over the quarter screen: the history, and the question before ending with hours left."""

from game.engine import METERS
from game.lesson.wording import believed, meter_value, quarter_name
from game.play.game import Game
from game.play.meters import BARS, GROUPS, history, plane_path, worth_now
from game.play.names import METERS as NAMES
from game.play.seen import foggy, seen
from game.ui.drawing.charts import LineChart, Series
from game.ui.screens.guide import Guide
from game.ui.screens.parts.meters import GROUP_NAMES
from game.ui.screens.why_lines import NUMBERS
from game.ui.theme import PALETTE, RGB
from game.ui.widgets import Button, Col, Dialog, Grid, Label, Node, Plot, Text
from game.ui.widgets.node import Action
from game.words import _, plural

_HIGH = 138
_WIDE = 1220
_POINTS = ("problems", "ideas")
"""Meters counted in points from zero without an end."""

_LOOKS: tuple[tuple[RGB, str], ...] = (
    (PALETTE.accent, "disc"),
    (PALETTE.warm, "square"),
    (PALETTE.leadership, "triangle"),
    (PALETTE.good, "diamond"),
)


def unspent_dialog(guide: Guide, hours: int, on_share: Action, on_end: Action) -> Dialog:
    """Return the question whether to end the quarter with hours left, or to share them out first."""
    ui = guide.ui

    def share() -> None:
        ui.close()
        on_share()

    def end() -> None:
        ui.close()
        on_end()

    told = plural("{n} hour of your week is still free.", "{n} hours of your week are still free.", hours)
    return Dialog(
        _("End the quarter?"),
        Text(told.format(n=hours) + " " + _("Hours not given to anything do nothing.")),
        buttons=[
            Button(_("Back to the week"), id="unspent-back", on=ui.close),
            Button(_("Share them out"), hotkey="f", id="unspent-share", on=share),
            Button(_("End quarter"), kind="primary", id="unspent-end", on=end),
        ],
        wide=520,
        start="unspent-back",
        id="unspent",
    )


def _chart(game: Game, meters: tuple[str, ...]) -> LineChart:
    labels = tuple(quarter_name(game, number) for number in range(game.number + 1))
    lines = tuple(
        Series(_end_of(game, meter, alone=len(meters) == 1), history(game, meter), color, marker)
        for meter, (color, marker) in zip(meters, _LOOKS, strict=False)
    )
    low, high = _axis(game, meters)
    return LineChart(lines, labels, low, high)


def _axis(game: Game, meters: tuple[str, ...]) -> tuple[float, float]:
    """Return the ends of an axis: the same for all that is counted in points, in money, or from 0 to 100."""
    if all(meter in BARS for meter in meters):
        return 0.0, 100.0
    same = _POINTS if meters[0] in _POINTS else meters
    values = [value for meter in same for value in history(game, meter)]
    values += _worths(game) if "cash" in meters else []
    return min(0.0, *values), max(values)


def _end_of(game: Game, meter: str, *, alone: bool) -> str:
    """Return what stands at the end of a line: its name, or its value when the title names it."""
    return meter_value(game, meter, history(game, meter)[-1]) if alone else _(NAMES[meter].name)


def _plot(game: Game, title: str, meters: tuple[str, ...]) -> Node:
    return Col(
        Label(title, size="label", weight="bold", wrap=True),
        Plot(_chart(game, meters), name=title, height=_HIGH),
        gap=4,
    )


def _worths(game: Game) -> tuple[float, ...]:
    return tuple(worth_now(game, seen(game, number)).total for number in range(game.number + 1))


def _worth_plot(game: Game) -> Node:
    values = _worths(game)
    labels = tuple(quarter_name(game, number) for number in range(len(values)))
    line = Series(believed(game, meter_value(game, "cash", values[-1])), values)
    title = _("Worth")
    return Col(
        Label(title, size="label", weight="bold", wrap=True),
        Plot(LineChart((line,), labels, *_axis(game, ("cash",))), name=title, height=_HIGH),
        gap=4,
    )


def _kite_plot(game: Game) -> Node:
    """Return the chart of the two numbers that the kite shows."""
    path = plane_path(game)
    labels = tuple(quarter_name(game, number) for number in range(len(path)))
    lines = tuple(
        Series(_(NUMBERS[name][0]), tuple(100 * point[axis] for point in path), *look)
        for (name, axis), look in zip((("height", 1), ("string", 0)), _LOOKS, strict=False)
    )
    title = _("Height and string")
    return Col(
        Label(title, size="label", weight="bold", wrap=True),
        Plot(LineChart(lines, labels, 0.0, 100.0), name=title, height=_HIGH),
        gap=4,
    )


def history_dialog(guide: Guide) -> Dialog:
    """Return height, string and every meter over the quarters played; those on one scale share a chart."""
    game, wide = guide.game, min(_WIDE, guide.ui.units[0] - 32)
    plots = [_kite_plot(game)]
    for group, meters in GROUPS:
        scaled = tuple(meter for meter in meters if meter in BARS)
        if len(scaled) > 1:
            plots.append(_plot(game, _(GROUP_NAMES[group]), scaled))
        alone = tuple(meter for meter in meters if meter not in scaled or len(scaled) == 1)
        plots += [_plot(game, _(NAMES[meter].name), (meter,)) for meter in alone]
    plots.append(_worth_plot(game))
    return Dialog(
        _("History"),
        Text(_seen_then(game)) if game.quarters else _nothing_yet(),
        Grid(*plots, cols=4, cell=270, gap=14) if game.quarters else None,
        wide=wide,
        id="history-dialog",
    )


def _seen_then(game: Game) -> str:
    if foggy(game):
        return _("Each meter at the start of every quarter so far, as you believed it to be then.")
    return _("Each meter at the start of every quarter so far.")


def _nothing_yet() -> Text:
    return Text(
        _("After the first quarter you will see here how all {count} meters have moved.").format(
            count=len(METERS)
        )
    )
