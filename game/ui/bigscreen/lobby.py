"""The big screen before the first round: how to come in, what is being played, and who is there."""

from collections.abc import Sequence
from typing import Final

from game.ui.bigscreen.code import qr_picture
from game.ui.bigscreen.link import Link
from game.ui.bigscreen.pages import WIDE, View, flag
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Card, Col, Flow, Grid, Icon, Image, Label, Node, Row, Scroll, Text
from game.words import _, plural
from game.workshop.moves import MOST_TEAMS
from game.workshop.network import nobody_yet

_NAMES: Final = 120
"""Names on the page at once at most."""
_PICTURED: Final = 8
"""Teams up to which there is room for the picture."""
_IN_ONE_COLUMN: Final = 3
"""Teams up to which they stand below one another."""


def lobby(view: View, address: str, picture: Node, wide: float) -> Node:
    """Show how to come in, the company over its land, and who has come."""
    come_in = _come_in(view, address, wide)
    if wide < WIDE:
        return Scroll(Col(Card(come_in), Card(_story(view)), Card(_people(view, 1)), gap=12), flex=1)
    count = len(view["teams"])
    pictured = count <= _PICTURED
    people = _people(view, 1 if count <= _IN_ONE_COLUMN else 2 if pictured else 3)
    return Row(
        Card(Scroll(come_in, flex=1), flex=4),
        Col(
            picture if pictured else None,
            Card(_story(view), pad=(16, 10)),
            Card(Scroll(people, flex=1), flex=2),
            gap=12,
            flex=5,
        ),
        gap=16,
        flex=1,
    )


def _come_in(view: View, address: str, wide: float) -> Node:
    side = min(520.0, max(160.0, wide / 4))
    return Col(
        Label(_("Open this address on your phone"), size="heading", wrap=True),
        Label(address, size="title", weight="bold", wrap=True),
        Flow(
            Image(qr_picture(f"{address}/?code={view['code']}"), width=side, height=side, radius=0),
            Col(
                Label(_("and type the code"), size="heading"),
                Label(view["code"], size="display", weight="bold", color=PALETTE.accent),
                gap=4,
            ),
            gap=20,
        ),
        _reach(view),
        gap=12,
    )


def _story(view: View) -> Node:
    """Tell in two lines what is being played."""
    return Col(
        Label(
            _("You are: {role}").format(role=view["company"]["role"]),
            size="label",
            color=PALETTE.ink_soft,
            wrap=True,
        ),
        Text(view["summary"], size="heading"),
        gap=2,
    )


def _reach(view: View) -> Node:
    """Tell whether phones get through, and what to do when none does."""
    phones = view.get("phones", 0)
    if phones:
        told = plural(
            "{n} device has reached this laptop.", "{n} devices have reached this laptop.", phones
        ).format(n=phones)
        return Row(
            Icon("circle-check", size=22, color=PALETTE.good),
            Label(told, size="label", flex=1, wrap=True),
            gap=8,
            items="center",
        )
    return Row(
        Icon("wifi", size=22, color=PALETTE.ink_soft),
        Text(nobody_yet(), size="label", color=PALETTE.ink_soft, flex=1),
        gap=8,
        items="start",
    )


def _people(view: View, columns: int) -> Node:
    return Col(
        Label(_("In the room: {n}").format(n=len(view["seats"])), size="title", weight="bold"),
        Text(view["length"], size="lead") if view["length"] else None,
        Grid(*(_team_of(view, team) for team in view["teams"]), cols=columns, gap=12),
        _waiting(view),
        gap=10,
    )


def _team_of(view: View, team: View) -> Node:
    names = [seat["name"] for seat in view["seats"] if seat["team"] == team["number"]]
    return Col(
        flag(team["number"], team["name"]),
        Label(
            _some(names, _NAMES // len(view["teams"])) or _("nobody yet"),
            size="lead",
            wrap=True,
            color=PALETTE.ink_soft,
        ),
        gap=2,
    )


def _waiting(view: View) -> Node | None:
    names = [seat["name"] for seat in view["seats"] if seat["team"] is None]
    if not names:
        return None
    return Label(_("Choosing a team: {names}").format(names=_some(names, _NAMES)), size="label", wrap=True)


def _some(names: Sequence[str], most: int) -> str:
    """Return names in a row, and how many more there are where they would be too many to read."""
    shown = ", ".join(names[:most])
    if len(names) <= most:
        return shown
    return _("{names} and {n} more").format(names=shown, n=len(names) - most)


def team_more(link: Link, ui: UI) -> None:
    """Make room for one more team, as far as there can be."""
    count = len(link.view["teams"])
    if count < MOST_TEAMS:
        link.move("open", teams=count + 1)
    else:
        ui.toast(_("There can be {n} teams at most.").format(n=MOST_TEAMS), "bad", 6000)


def team_less(link: Link, ui: UI) -> None:
    """Take the last team away, but never from under the people who sit in it."""
    *others, last = link.view["teams"]
    if last["people"]:
        told = _("{team} has people in it: move them to another team first, on your page.")
        ui.toast(told.format(team=last["name"]), "bad", 6000)
    elif others:
        link.move("open", teams=len(others))
