"""What people advise before a quarter is decided: the button that asks them, and what they say."""

from game.lesson.advice import advice
from game.lesson.advice.given import Advice
from game.lesson.advice.sentences import wish_words
from game.ui.screens.guidance import shown_in
from game.ui.screens.guide import Guide
from game.ui.screens.parts.portrait import Speech
from game.ui.theme import PALETTE
from game.ui.widgets import Button, Col, Dialog, Label, Node, Row, Spacer, Text
from game.words import _, explained

_WIDE = 620


def ask_button(guide: Guide) -> Button | None:
    """Return the way to what people advise, once a first game has shown the practices."""
    if not shown_in(guide.game, guide.settings).practices:
        return None
    return Button(
        icon="messages",
        hotkey="a",
        show_hotkey=False,
        tip=_("Ask around: what do they advise? (A)"),
        name=_("Ask around"),
        id="ask",
        on=lambda: guide.ui.open(advice_dialog(guide)),
    )


def advice_dialog(guide: Guide) -> Dialog:
    """Return what people advise on the quarter on the table."""
    told = advice(guide.game)
    ui = guide.ui
    return Dialog(
        _("What they advise"),
        *(_said(one) for one in told),
        Text(
            _(
                "Each sees their own side well and the other badly, and wants something. Whoever is sure may "
                "be wrong; the debrief tells how often."
            ),
            size="small",
            color=PALETTE.ink_soft,
        ),
        buttons=[Button(_("Close"), id="advice-close", kind="primary", on=ui.close)],
        wide=min(_WIDE, ui.units[0] - 32),
        start="advice-close",
        id="advice",
    )


def _said(one: Advice) -> Node:
    wish = wish_words(one)
    return Col(
        Speech(one.person, one.says),
        Row(Spacer(width=64), Label(wish, size="label", color=PALETTE.ink_soft, wrap=True, flex=1))
        if wish
        else None,
        gap=4,
        name=explained(one.person.name, f"{one.says} {wish}"),
    )
