"""The clock of a round on the big screen, and the bar that it stands in."""

from time import time
from typing import Final

from game.ui.bigscreen import pages
from game.ui.widgets import Node
from game.words import _

_ENDING: Final = 30
"""Seconds before the end of a round from which the room is told so in large words."""


def clock_told(view: pages.View) -> str:
    """Return what the clock shows, nothing outside a round."""
    clock = view["clock"]
    if view["phase"] != "deciding":
        return ""
    if clock["ends"] is None:
        return _("paused: {time}").format(time=pages.clock_text(clock["left"] or 0.0))
    return pages.clock_text(clock["ends"] - time())


def bar_of(view: pages.View) -> Node:
    """Return the bar at the top, or the red one of a round that is nearly over."""
    ends = view["clock"]["ends"]
    if view["phase"] == "deciding" and ends is not None and pages.whole_seconds(ends - time()) <= _ENDING:
        return pages.ending_bar(ends - time())
    return pages.bar(view, clock_told(view))
