"""The company page: tabs for the levers a scenario opens, over the hours they leave."""

from collections.abc import Callable

from game.play.game import Game
from game.play.opened import Lever, opened
from game.play.settings import Settings
from game.ui.screens.guidance import Step
from game.ui.screens.guide import Guide
from game.ui.screens.levers.bets import bets_page
from game.ui.screens.levers.costs import bill_label
from game.ui.screens.levers.first_words import page_steps
from game.ui.screens.levers.insight import insight_page
from game.ui.screens.levers.people import people_page
from game.ui.screens.levers.rivals import rivals_page
from game.ui.screens.levers.skills import skills_page
from game.ui.screens.quarter_week import week_bar
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Button, Col, Node, Option, Row, Scroll, Spacer, Tabs
from game.ui.widgets.node import Action
from game.words import N_, _

Why = Callable[[str], object]
Page = Callable[[Guide, Why, float], Node]

NARROW = 860
"""Width in interface units, at the usual text size, below which pages stand in one column."""

TABS: dict[Lever, tuple[str, str]] = {
    Lever.PEOPLE: (N_("People"), "executive"),
    Lever.BETS: (N_("Bets"), "bet"),
    Lever.SKILLS: (N_("Skills"), "training"),
    Lever.INSIGHT: (N_("Insight"), "sight-people"),
    Lever.RIVALS: (N_("Rivals"), "rivals"),
}
_PAGES: dict[Lever, Page] = {
    Lever.PEOPLE: people_page,
    Lever.BETS: bets_page,
    Lever.SKILLS: skills_page,
    Lever.INSIGHT: insight_page,
    Lever.RIVALS: rivals_page,
}


class CompanyPage:
    """The levers of the quarter on the table, a kind at a time; `on_open` is told when a tab is opened."""

    def __init__(self, guide: Guide, why: Why, on_week: Action, on_open: Action) -> None:
        self._guide, self._why, self._on_week, self._on_open = guide, why, on_week, on_open
        self.levers = opened(guide.game.scenario.rules)
        self.open = 0

    @property
    def lever(self) -> Lever:
        """The kind of levers whose tab is open."""
        return self.levers[self.open]

    def steps(self, _game: Game, settings: Settings) -> tuple[Step, ...]:
        """Return the words of guidance that the open tab still has to say."""
        return page_steps(self.lever, settings)

    def build(self, ui: UI, undo: Node) -> Node:
        """Return the page under the bar at the top."""
        wide = ui.units[0] / ui.brush.text_scale
        page = _PAGES[self.lever](self._guide, self._why, wide)
        return Col(
            Row(self._tabs(), pad=(14, 2, 14, 0)),
            Scroll(Col(page, pad=(14, 10)), flex=1, id=f"levers-{self.lever}"),
            self._foot(ui, undo),
            flex=1,
        )

    def _tabs(self) -> Tabs:
        options = [Option(_(name), icon) for name, icon in (TABS[lever] for lever in self.levers)]
        return Tabs(
            options,
            self.open,
            name=_("The company"),
            id="levers",
            tip=_("Left and right change the page. C goes back to your week."),
            on=self._turn,
            flex=1,
        )

    def _turn(self, index: int) -> None:
        self.open = index
        self._guide.refresh()
        self._on_open()

    def _foot(self, ui: UI, undo: Node) -> Node:
        guide = self._guide
        back = Button(
            _("Back to the week"),
            icon="arrow-left",
            kind="primary",
            hotkey="c",
            id="to-week",
            on=self._on_week,
        )
        bar = week_bar(guide, lambda: self._why("hours"))
        bar.flex = 1
        if ui.units[0] / ui.brush.text_scale < NARROW:
            row = Row(bill_label(guide.game, guide.plan), Spacer(flex=1), undo, back, gap=10, items="center")
            inside: Node = Col(bar, row, gap=6) if ui.units[1] >= 560 else row
        else:
            words = Col(bill_label(guide.game, guide.plan), gap=2)
            inside = Row(bar, words, undo, back, gap=16, items="center")
        return Col(inside, pad=(14, 8), fill=PALETTE.wash, radius=0)
