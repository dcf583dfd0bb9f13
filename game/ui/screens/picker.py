"""The choice of scenarios: a card for each, and what is wrong with those that cannot be played."""

from collections.abc import Iterator
from time import perf_counter

from game.play.folders import scenarios_folder
from game.scenarios import Entry, Scenario
from game.scenarios.problems import count_of, is_error
from game.statements import STATEMENTS, sentence_of
from game.ui.library import Library
from game.ui.screens.bench_dialogs import new_dialog, place_of
from game.ui.screens.guide import Guide
from game.ui.screens.parts.top_bar import top_bar
from game.ui.screens.picture import Little
from game.ui.theme import PALETTE
from game.ui.widgets import (
    UI,
    Badge,
    Button,
    Col,
    Flow,
    Grid,
    Icon,
    Label,
    Node,
    Row,
    Scroll,
    Spacer,
    Text,
    Tile,
)
from game.words import _

_SLICE = 0.008
_PICTURE = (400, 200)
_TOLD = 3
_ROOMY = 760


class PickerScreen:
    """Shows the scenarios at hand; one click or Enter opens the briefing."""

    def __init__(self, guide: Guide, library: Library) -> None:
        self._guide, self._library = guide, library
        self._waits = False
        self._painting: Iterator[None] | None = None

    def build(self, ui: UI) -> Node:
        """Return a card for every scenario."""
        self._waits = not self._library.ready
        wide = ui.units[0]
        return Col(
            top_bar(_("Choose a company"), roomy=wide >= _ROOMY),
            Scroll(self._page(ui), flex=1, id="cards"),
            self._ways(wide),
        )

    def _page(self, ui: UI) -> Node:
        if self._waits:
            return Col(Label(_("Looking through the scenarios…"), color=PALETTE.ink_soft), pad=24)
        entries = self._library.entries()
        good = [self._place(e, e.scenario, n, ui) for n, e in enumerate(entries) if e.scenario is not None]
        bad = [self._broken(e, n) for n, e in enumerate(entries) if e.scenario is None]
        return Col(
            Grid(*good, cols=3, cell=330, gap=16),
            Label(_("These cannot be played yet"), size="heading", weight="bold") if bad else None,
            Grid(*bad, cols=2, cell=400, gap=16) if bad else None,
            pad=(20, 18),
            gap=14,
        )

    def _place(self, entry: Entry, scenario: Scenario, number: int, ui: UI) -> Node:
        """Return the card of a scenario, and below one of the player's own what a designer may do with it."""
        card = self._card(scenario, number, ui)
        if not _is_own(entry):
            return card
        card.flex = 1
        return Col(card, self._tools(entry, number), gap=6)

    def _tools(self, entry: Entry, number: int) -> Node:
        bench, path = self._guide.bench, entry.path
        buttons = [
            Button(_("Check"), id=f"check-{number}", icon="list-check", on=lambda: bench.check(path)),
            Button(_("Mend"), id=f"mend-{number}", icon="wand", on=lambda: bench.mend(path)),
        ]
        if entry.scenario is not None:
            buttons += [
                Button(_("Preview"), id=f"preview-{number}", icon="eye", on=lambda: bench.preview(path)),
                Button(_("Playtest"), id=f"playtest-{number}", icon="flask", on=lambda: bench.playtest(path)),
                Button(_("Graph"), id=f"graph-{number}", icon="sitemap", on=lambda: bench.graph(path)),
                Button(_("Pack"), id=f"pack-{number}", icon="package", on=lambda: bench.pack(path)),
            ]
        return Flow(*buttons, gap=8)

    def _card(self, scenario: Scenario, number: int, ui: UI) -> Node:
        drawn = [STATEMENTS[each] for each in scenario.draws_on if each in STATEMENTS]
        return Tile(
            Little(self._library.picture(scenario, self._picture_size(ui)), height=_PICTURE[1]),
            Label(scenario.title, size="title", weight="bold", wrap=True),
            Label(
                _("{company} · you are: {role}").format(
                    company=scenario.company.name, role=scenario.company.role
                ),
                size="label",
                color=PALETTE.ink_soft,
                wrap=True,
            ),
            facts(scenario),
            Text(scenario.summary),
            Spacer(flex=1),
            Label(_("What it draws on"), size="small", weight="semibold", color=PALETTE.ink_soft),
            Text("\n".join(f"- {sentence_of(each)}" for each in drawn[:_TOLD]), size="small"),
            id=f"scenario-{number}",
            name=f"{scenario.title}. {scenario.summary}",
            on=lambda: self._guide.to_briefing(scenario),
            gap=7,
            pad=(14, 14),
        )

    def _broken(self, entry: Entry, number: int) -> Node:
        first = next(filter(is_error, entry.problems), None)
        return Tile(
            Row(
                Icon("alert-triangle", size=24, color=PALETTE.bad),
                Label(entry.path.name, size="heading", weight="bold", wrap=True, flex=1),
                gap=10,
                items="center",
            ),
            Label(count_of(entry.problems), color=PALETTE.bad, weight="semibold"),
            Label(place_of(first), wrap=True) if first is not None else None,
            Label(_("Press to read what is wrong."), size="small", color=PALETTE.ink_soft, wrap=True),
            id=f"scenario-{number}",
            name=_("{file} cannot be played: {count}").format(
                file=entry.path.name, count=count_of(entry.problems)
            ),
            on=lambda: self._guide.bench.check(entry.path),
        )

    def _ways(self, wide: float) -> Node:
        folder = scenarios_folder()
        return Row(
            Button(_("Back"), id="back", icon="arrow-left", on=self._guide.to_title),
            Label(
                _("Drop a pack here, or put your own into {folder}").format(folder=folder),
                size="small",
                color=PALETTE.ink_soft,
                flex=1,
                side="right",
            )
            if wide >= _ROOMY
            else Spacer(flex=1),
            Button(_("Open folder"), id="folder", icon="folder-open", on=self._guide.bench.open_folder),
            Button(_("New"), id="new", icon="plus", on=self._ask_new),
            fill=PALETTE.wash,
            radius=0,
            pad=(20, 10),
            gap=20,
            items="center",
        )

    def _ask_new(self) -> None:
        self._guide.ui.open(new_dialog(self._guide.bench.new, self._guide.ui.close))

    def opened(self, ui: UI) -> None:
        """Begin at the first card."""
        ui.on_escape = self._guide.to_title
        self._library.read()
        ui.take_focus(ui.find("scenario-0"))

    def frame(self, ui: UI, now: int) -> None:
        """Show the cards once they are read, and paint their pictures slice by slice."""
        if self._waits:
            if self._library.ready:
                self._guide.refresh()
                ui.take_focus(ui.find("scenario-0"))
            return
        if self._painting is None:
            self._painting = self._next_picture(ui)
        until = perf_counter() + _SLICE
        while self._painting is not None and perf_counter() < until:
            if next(self._painting, self) is self:
                self._painting = self._next_picture(ui)
                self._guide.refresh()

    def _next_picture(self, ui: UI) -> Iterator[None] | None:
        size = self._picture_size(ui)
        for entry in self._library.entries():
            if entry.scenario is not None and self._library.picture(entry.scenario, size) is None:
                return self._library.paint(entry.scenario, size)
        return None

    def _picture_size(self, ui: UI) -> tuple[int, int]:
        return ui.brush.dp(_PICTURE[0]), ui.brush.dp(_PICTURE[1])

    def closed(self, ui: UI) -> None:
        """Leave what is not painted unpainted."""
        self._painting = None


def facts(scenario: Scenario) -> Node:
    """Return level, time and length as badges."""
    return Flow(
        Badge(_(scenario.level), icon="stairs-up", color=PALETTE.leadership, fill=PALETTE.leadership_soft),
        Badge(_("about {n} minutes").format(n=scenario.minutes), icon="clock"),
        Badge(_("{n} quarters").format(n=scenario.quarters), icon="calendar"),
        gap=6,
    )


def _is_own(entry: Entry) -> bool:
    return entry.path.parent == scenarios_folder()
