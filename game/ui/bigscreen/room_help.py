"""What the trainer may do now, told on F1 over the big screen."""

from collections.abc import Sequence
from typing import Final

from game.ui.theme import PALETTE
from game.ui.widgets import Badge, Button, Dialog, Flow, Label, Row, Text
from game.ui.widgets.node import Action
from game.words import N_, _

_NOW: Final = {
    "lobby": N_(
        "People open the address or scan the code, give their name and choose a team. Enter begins; whoever "
        "comes later can still join."
    ),
    "deciding": N_(
        "Everybody reads, proposes alone and compares; then one of each team decides. The cards tell how far "
        "they are."
    ),
    "results": N_(
        "Look at the kites first. Then turn the pages: the teams beside one another, their paths, and what "
        "moved each and why. Let a team tell its story before you turn to its page."
    ),
    "debrief": N_("Turn the chapters, and ask before you show. W asks what if, together with the room."),
}
_ALWAYS: Final = (
    N_(
        "**Your own page** has notes for the moment, messages, events, teams and people, and shows or hides "
        "who leads. P opens it in this laptop’s browser."
    ),
    N_("**Leaving:** Esc twice. The workshop is kept, and you can go on with it."),
)


def room_help(phase: str, keys: Sequence[tuple[str, str]], close: Action) -> Dialog:
    """Return what is happening in this phase, the keys there are, and what holds at all times."""
    told = [
        Row(Badge(key), Label(words, size="body"), gap=6, items="center")
        for key, words in [*keys, ("F11", _("full screen"))]
    ]
    return Dialog(
        _("What you can do now"),
        Text(_(_NOW[phase])) if phase in _NOW else None,
        Flow(*told, gap=14),
        *(Text(_(line), color=PALETTE.ink_soft) for line in _ALWAYS),
        buttons=[Button(_("Done"), id="help-done", icon="check", kind="primary", on=close)],
        wide=680,
        start="help-done",
        id="room-help",
    )
