"""Kitestring's widgets: a retained tree over pygame-ce that repaints only what has changed.

How a screen works::

    ui = UI((1280, 720), scale=1.0, text_scale=1.0)

    def show() -> None:
        ui.set_root(
            Col(
                Label(_("Your week"), size="title", weight="bold"),
                Stepper(_("Set direction"), week.direction, id="direction", high=40, on=change),
                Button(_("End the quarter"), id="end", kind="primary", hotkey="e", on=finish),
                pad=12, gap=8,
            )
        )

State changes, `show()` runs again, `set_root` matches nodes by `id`: focus, hover, scrolling and carets
survive, and the next `draw` paints only what differs; another screen is `set_root(tree, fresh=True)`. A
loop hands every event to `ui.event`, calls `ui.tick(ms)` once a frame and, when that says so,
`pygame.display.update(ui.draw(surface))`. `ui.find(id)` and `ui.take_focus(node)` reach one widget.

- Every node takes `id`, `name` (told to who cannot see it), `flex`, `width`, `height`, `min_width`,
  `max_width`, `min_height`, `align`, `tip` (rich text), `hotkey` ("e", "f2", "ctrl+s") and `enabled`.
  Lengths are interface units; `ui.units` is the window in units, to choose an arrangement by.
- Arranging: `Row`, `Col`, `Card`, `Flow` (wraps), `Grid` (columns, fewer when narrow), `Stack`, `Scroll`,
  `Spacer`. Kids may be `None`. `flex` shares what is left over; labels shrink first.
- Words: `Label` (plain), `Text` (rich: **bold**, _italic_, [[term|meaning]], "- " lists), `Icon`, `Badge`,
  `Hints`, `Rule`.
- Pictures: `Image`, `LivePicture(source)`, `Plot(chart)` with a `LineChart`, `BarChart`, `Radar` or `Plane`
  of `game.ui.drawing.charts`. Icons are names: the game's own in assets/icons first, then Tabler's outlines.
- Colours come from `game.ui.theme.PALETTE`, sizes are its roles, from "tiny" to "display".
- To use: `Button`, `Stepper` (hours), `Picker` (one of several), `Tabs`, `Choice` (an answer), `Meter`,
  `Checkbox`, `Toggle`, `Slider`, `TextEntry`, `Tile` (widgets as one button), `ListBox`. To tell: `Table`,
  `ProgressBar`.
- Above: `ui.open(Dialog(...))`, `ui.close()`, `ui.coach(Coachmark(...))`, `ui.toast(text)`.
- `ui.narrator` gets every focused widget's `describe()` and every toast as text.

Keys: Tab and Shift+Tab, arrows to the nearest neighbour, Enter and Space, Esc (tooltip, dialog, then
`ui.on_escape`), F1 for the tooltip of what is focused, Page Up and Page Down to scroll.
"""

from game.ui.widgets.boxes import Box, Card, Col, Flow, Grid, Row, Spacer, Stack
from game.ui.widgets.buttons import Button
from game.ui.widgets.choice import Choice, Hint, Hints
from game.ui.widgets.coachmark import Coachmark
from game.ui.widgets.dialog import Dialog
from game.ui.widgets.entry import TextEntry
from game.ui.widgets.keys import Press
from game.ui.widgets.labels import Badge, Icon, Label, Rule, Text
from game.ui.widgets.listing import Item, ListBox, Tile
from game.ui.widgets.meter import Meter
from game.ui.widgets.node import Node
from game.ui.widgets.overlays import Toast, Tooltip
from game.ui.widgets.picker import Option, Picker
from game.ui.widgets.pictures import Image, LivePicture, Plot
from game.ui.widgets.root import UI
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.stepper import Stepper
from game.ui.widgets.table import Column, Table
from game.ui.widgets.tabs import Tabs
from game.ui.widgets.toggles import Checkbox, ProgressBar, Slider, Toggle

__all__ = [
    "UI",
    "Badge",
    "Box",
    "Button",
    "Card",
    "Checkbox",
    "Choice",
    "Coachmark",
    "Col",
    "Column",
    "Dialog",
    "Flow",
    "Grid",
    "Hint",
    "Hints",
    "Icon",
    "Image",
    "Item",
    "Label",
    "ListBox",
    "LivePicture",
    "Meter",
    "Node",
    "Option",
    "Picker",
    "Plot",
    "Press",
    "ProgressBar",
    "Row",
    "Rule",
    "Scroll",
    "Slider",
    "Spacer",
    "Stack",
    "Stepper",
    "Table",
    "Tabs",
    "Text",
    "TextEntry",
    "Tile",
    "Toast",
    "Toggle",
    "Tooltip",
]
