"""How a workshop goes, in a few lines for who runs one."""

from typing import Final

from game.ui.widgets import Button, Dialog, Text
from game.ui.widgets.node import Action
from game.words import N_, _

_STEPS: Final = (
    N_(
        "**The day before:** play the company once yourself, then open the room with twelve simulated people."
    ),
    N_(
        "**The network:** phones and laptop share one Wi-Fi, or a phone’s hotspot; no internet is needed. "
        "Guest networks often keep devices apart."
    ),
    N_(
        "**Coming in:** the big screen shows an address and a code. P opens your own page in this laptop’s "
        "browser: notes, messages, and every step. Show the projector the big screen alone."
    ),
    N_("**A round:** everybody proposes alone, then the team compares and decides. Enter ends the round."),
    N_("**The debrief:** half an hour; D goes there. Ask before you show. Shorten the rounds, not this."),
    N_("**Leaving:** Esc twice. The workshop is kept, and you can go on with it here."),
)


def help_dialog(close: Action) -> Dialog:
    """Return the lines, and where the whole guide is."""
    return Dialog(
        _("How a workshop goes"),
        *(Text(_(step)) for step in _STEPS),
        Text(_("The whole guide, with pictures: docs/trainers.md, where the game comes from."), size="small"),
        buttons=[Button(_("Done"), id="help-done", icon="check", kind="primary", on=close)],
        wide=640,
        start="help-done",
        id="workshop-help",
    )
