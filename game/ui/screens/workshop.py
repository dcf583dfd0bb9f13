"""Where trainers open a room: which company, how it is played, and what there was before."""

from typing import Final

from game.scenarios import Entry, Scenario
from game.ui.library import Library
from game.ui.screens.guidance import FIRST_GAME
from game.ui.screens.guide import Guide, Wanted
from game.ui.screens.parts.top_bar import top_bar
from game.ui.screens.workshop_help import help_dialog
from game.ui.theme import PALETTE
from game.ui.widgets import (
    UI,
    Badge,
    Button,
    Card,
    Col,
    Flow,
    Grid,
    Icon,
    Label,
    Node,
    Option,
    Picker,
    Row,
    Scroll,
    Spacer,
    Stepper,
    Text,
    Tile,
    Toggle,
)
from game.words import _

_ROOMY: Final = 900
_FORM: Final = 440
_USUAL: Final = "open"
"""The level that most companies have, so that it is not told."""

_MOST_PEOPLE: Final = 60


class WorkshopScreen:
    """Shows the companies, the choices of a new room, and the ways to what was before."""

    def __init__(self, guide: Guide, library: Library) -> None:
        self._guide, self._library = guide, library
        self._waits = False
        self._picked = ""
        self._one_company, self._ranked, self._people = False, True, 0

    def build(self, ui: UI) -> Node:
        """Return companies beside the choices, or above them where it is narrow."""
        self._waits = not self._library.ready
        roomy = ui.units[0] >= _ROOMY
        return Col(
            top_bar(_("Workshop"), _("one laptop, a projector, everybody’s phones"), roomy=roomy),
            self._wait() if self._waits else self._page(roomy=roomy),
            self._ways(roomy=roomy),
        )

    def _wait(self) -> Node:
        return Col(Label(_("Looking through the scenarios…"), color=PALETTE.ink_soft), pad=24, flex=1)

    def _page(self, *, roomy: bool) -> Node:
        playable = self._playable()
        companies = Col(
            Label(_("Which company"), size="heading", weight="bold"),
            Grid(*(self._tile(entry, story) for entry, story in playable), cols=2, cell=260, gap=8),
            gap=8,
            pad=(20, 14, 4, 14) if roomy else 0,
        )
        chosen = self._chosen()
        form = [self._left(), self._form(*chosen) if chosen is not None else None]
        if roomy:
            beside = Scroll(Col(*form, gap=12, pad=(14, 14, 20, 14)), width=_FORM, id="form")
            return Row(Scroll(companies, flex=1, id="companies"), beside, items="stretch", flex=1)
        return Scroll(Col(form[0], companies, form[1], gap=12, pad=(14, 12)), flex=1, id="page")

    # --- which company

    def _playable(self) -> list[tuple[Entry, Scenario]]:
        entries = self._library.entries()
        return [(entry, entry.scenario) for entry in entries if entry.scenario is not None]

    def _chosen(self) -> tuple[Entry, Scenario] | None:
        """Return the company that is picked: at first the longest of those meant for a first game."""
        playable = self._playable()
        for entry, story in playable:
            if str(entry.path) == self._picked:
                return entry, story
        first = [pair for pair in playable if pair[1].level == FIRST_GAME] or playable
        return max(first, key=lambda pair: pair[1].workshop.rounds, default=None)

    def _tile(self, entry: Entry, story: Scenario) -> Node:
        picked = self._chosen() == (entry, story)
        length = _length(story)
        if story.level != _USUAL:
            length = f"{length} · {_(story.level)}"
        return Tile(
            Row(
                Label(story.title, weight="semibold", wrap=True, flex=1),
                Icon("circle-check", size=20, color=PALETTE.accent) if picked else None,
                gap=8,
                items="center",
            ),
            Label(length, size="small", color=PALETTE.ink_soft, wrap=True),
            id=f"company-{story.id}",
            picked=picked,
            name=f"{story.title}. {length}",
            on=lambda: self._pick(str(entry.path)),
            gap=2,
            pad=(12, 7),
        )

    def _pick(self, path: str) -> None:
        self._picked = path
        self._guide.refresh()

    # --- how it is played

    def _form(self, entry: Entry, story: Scenario) -> Node:
        return Card(
            Label(story.title, size="title", weight="bold", wrap=True),
            Text(story.summary),
            Flow(
                Badge(_length(story), icon="clock"),
                Badge(story.company.name, icon="company"),
                gap=6,
            ),
            *self._how(),
            *self._told(),
            Button(
                _("Open the room"),
                id="open",
                icon="presentation",
                kind="primary",
                size="lead",
                hotkey="o",
                enabled=not self._guide.workshops.going_on,
                on=lambda: self._open(entry, story),
            ),
            gap=10,
            pad=(18, 14),
        )

    def _how(self) -> list[Node]:
        mode = _("The whole room runs one company.")
        if not self._one_company:
            mode = _("Each team runs a company of its own, all on the same luck.")
        return [
            Picker(
                [Option(_("Teams"), icon="users-group"), Option(_("One company"), icon="company")],
                int(self._one_company),
                name=_("How it is played"),
                id="mode",
                on=self._set_mode,
            ),
            Label(mode, size="small", color=PALETTE.ink_soft, wrap=True),
            Toggle(_("Show who leads"), self._ranked, id="ranked", on=self._set_ranked),
            Stepper(
                _("Simulated people"),
                self._people,
                note=_("to try it alone; none for a real room"),
                high=_MOST_PEOPLE,
                fine=1,
                step=4,
                id="people",
                on=self._set_people,
            ),
        ]

    def _told(self) -> list[Node]:
        """Return what is going on, or why something could not be done."""
        workshops = self._guide.workshops
        if workshops.going_on:
            return [Label(workshops.going_on, color=PALETTE.ink_soft, wrap=True)]
        if not workshops.trouble:
            return []
        sign = Icon("alert-triangle", size=22, color=PALETTE.bad)
        told = Label(workshops.trouble, color=PALETTE.bad, wrap=True, flex=1, id="trouble")
        return [Row(sign, told, gap=8, items="start")]

    def _set_mode(self, place: int) -> None:
        self._one_company = place == 1
        self._guide.refresh()

    def _set_ranked(self, on: bool) -> None:
        self._ranked = on
        self._guide.refresh()

    def _set_people(self, people: int) -> None:
        self._people = people
        self._guide.refresh()

    def _open(self, entry: Entry, story: Scenario) -> None:
        self._guide.workshops.open(
            Wanted(entry.path, story, one_company=self._one_company, people=self._people, ranked=self._ranked)
        )

    # --- what was before

    def _left(self) -> Node | None:
        left = self._guide.workshops.left
        if left is None:
            return None
        company, where = left
        told = _("Go on with “{company}”").format(company=company) if company else _("Go on with the last")
        return Card(
            Button(
                told,
                id="go-on",
                icon="player-play",
                hotkey="g",
                enabled=not self._guide.workshops.going_on,
                on=self._guide.workshops.go_on,
            ),
            Label(where, size="small", color=PALETTE.ink_soft, wrap=True, side="center"),
            gap=4,
            pad=(14, 10),
        )

    def _ways(self, *, roomy: bool) -> Node:
        played, busy = self._guide.workshops.played, bool(self._guide.workshops.going_on)
        last = _("{company}, {day}").format(company=played[0], day=played[1]) if played else ""
        return Row(
            Button(_("Back"), id="back", icon="arrow-left", enabled=not busy, on=self._guide.to_title),
            Spacer(flex=1),
            Label(last, size="small", color=PALETTE.ink_soft) if roomy and last else None,
            Button(
                _("Make the report"),
                id="report",
                icon="file-report",
                hotkey="r",
                enabled=played is not None and not busy,
                tip=last or _("There has been no workshop on this laptop yet."),
                on=self._guide.workshops.report,
            ),
            Button(_("How it goes"), id="help", icon="help", hotkey="f1", on=self._help),
            fill=PALETTE.wash,
            radius=0,
            pad=(20, 10),
            gap=12,
            items="center",
        )

    def _help(self) -> None:
        self._guide.ui.open(help_dialog(self._guide.ui.close))

    # --- the screen

    def opened(self, ui: UI) -> None:
        """Look for earlier workshops, and begin at the way on; Esc goes back to the title."""
        ui.on_escape = self._escape
        self._library.read()
        self._guide.workshops.look()
        self._take_focus(ui)

    def _take_focus(self, ui: UI) -> None:
        """Begin at the way on where all is to be seen at once, else at the company."""
        chosen = self._chosen() if not self._waits else None
        company = f"company-{chosen[1].id}" if chosen is not None else ""
        ui.take_focus(ui.find("open" if ui.units[0] >= _ROOMY else company))

    def _escape(self) -> None:
        if not self._guide.workshops.going_on:
            self._guide.to_title()

    def frame(self, ui: UI, now: int) -> None:
        """Show the companies once they are read."""
        if self._waits and self._library.ready:
            self._guide.refresh()
            self._take_focus(ui)

    def closed(self, ui: UI) -> None:
        """Nothing to let go."""


def _length(story: Scenario) -> str:
    course = story.workshop
    rounds = min(course.rounds, story.quarters)
    return _("{n} rounds of {minutes} minutes").format(n=rounds, minutes=course.minutes_a_round)
