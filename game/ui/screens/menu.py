"""The menu over a game in progress."""

from collections.abc import Callable

from game.play.game import can_look_back
from game.ui.screens.guide import Guide
from game.ui.widgets import Button, Dialog, Text
from game.words import _


def menu_dialog(guide: Guide) -> Dialog:
    """Return the menu: go on, how to play, settings, title, quit."""

    def then(way: Callable[[], object]) -> Callable[[], object]:
        def go() -> None:
            guide.ui.close()
            way()

        return go

    ways = (
        Button(
            _("Go on playing"),
            id="menu-on",
            icon="player-play",
            kind="primary",
            size="lead",
            on=guide.ui.close,
        ),
        Button(
            _("What if"),
            id="menu-what-if",
            icon="git-branch",
            hotkey="i",
            on=then(guide.to_what_if),
        )
        if can_look_back(guide.game)
        else None,
        Button(_("How to play"), id="menu-how-to", icon="help", hotkey="h", on=then(guide.to_how_to)),
        Button(_("Settings"), id="menu-settings", icon="settings", hotkey="s", on=then(guide.to_settings)),
        Button(
            _("Save and go to the title"), id="menu-title", icon="home", hotkey="t", on=then(guide.to_title)
        ),
        Button(_("Save and quit"), id="menu-quit", icon="logout", hotkey="q", on=then(guide.quit)),
    )
    return Dialog(
        _("Menu"),
        *ways,
        Text(_("Your game is saved after every quarter, and when you leave."), size="label"),
        wide=400,
        start="menu-on",
        id="menu",
    )
