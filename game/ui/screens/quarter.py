"""The quarter screen: the company, what is on the desk, and the week to divide."""

from game.engine import METERS
from game.lesson.wording import joined, quarter_name
from game.play.executives import wavering
from game.play.game import refusal
from game.play.plan import Refusal
from game.ui.screens.company_scene import scene_state
from game.ui.screens.guidance import Shown, coach, is_guided, shown_in, skip
from game.ui.screens.guide import Guide
from game.ui.screens.levers.first_words import week_steps
from game.ui.screens.levers.page import CompanyPage
from game.ui.screens.menu import menu_dialog
from game.ui.screens.parts.arrangement import Arrangement, arrangement_of
from game.ui.screens.parts.hotkey import Hotkey
from game.ui.screens.parts.living import living_scene
from game.ui.screens.parts.meters import causes_told
from game.ui.screens.parts.predict import Predictions, predict_button
from game.ui.screens.parts.top_bar import top_bar
from game.ui.screens.quarter_company import history_button, meters_card, standing
from game.ui.screens.quarter_dialogs import history_dialog, unspent_dialog
from game.ui.screens.quarter_event import event_card
from game.ui.screens.quarter_week import (
    free_words,
    give_free,
    hours_left,
    practice_group,
    style_picker,
    two_groups,
    week_head,
)
from game.ui.screens.why import WhyPanel
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Button, Card, Col, Grid, Label, Node, Row, Scroll
from game.words import _

_EVENT = 530
_GROUP = 250
_FOOT = 56
"""Room for three lines on any style, so that the picture above never changes its size."""


class QuarterScreen:
    """One quarter of a game: read, answer, divide the week, end it."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self._why = WhyPanel(guide)
        self._scene = living_scene(guide, scene_state(guide.game))
        self._expects = Predictions(guide, tuple(METERS))
        self._told = {one: causes_told(guide.game, one) for one in METERS}
        self._company = CompanyPage(guide, self._show_why, self._switch, self._coach)
        self._at_company = False

    # --- what a screen must do

    def build(self, ui: UI) -> Node:
        """Return the tree for the window's size."""
        arrangement, shown = arrangement_of(ui), shown_in(self.guide.game, self.guide.settings)
        if self._at_company:
            return Col(self._top(ui), self._company.build(ui, self._undo()), *self._keys())
        body = self._wide(shown) if arrangement == "wide" else self._scrolling(ui, arrangement, shown)
        return Col(self._top(ui), body, *self._keys())

    def opened(self, ui: UI) -> None:
        """Say what is new."""
        self._coach()

    def frame(self, ui: UI, now: int) -> None:
        """Keep the picture alive."""
        self._scene.frame(ui, now)

    def closed(self, ui: UI) -> None:
        """Take guidance away."""
        ui.coach(None)

    # --- the company page

    def _switch_button(self, ui: UI) -> Node | None:
        """Return the way to the levers, where there are any."""
        if not self._company.levers or self._at_company:
            return None
        leaving = joined(list(wavering(self.guide.game, self.guide.plan)))
        warning = _("\n**At the end of this quarter you would lose {who}.**").format(who=leaving)
        about = _("What you can do besides your week: people, bets, skills and more (C)")
        return Button(
            _("Company"),
            icon="alert-triangle" if leaving else "company",
            kind="bar",
            size="label",
            hotkey="c",
            show_hotkey=arrangement_of(ui) != "narrow",
            id="company",
            tip=about + warning if leaving else about,
            on=self._switch,
        )

    def _switch(self) -> None:
        self._at_company = not self._at_company
        self.guide.ui.coach(None)
        self.guide.refresh()
        self.guide.ui.take_focus(self.guide.ui.find("levers" if self._at_company else "company"))
        self._coach()

    def _coach(self) -> None:
        coach(self.guide, self._company.steps if self._at_company else week_steps)

    # --- arrangements

    def _top(self, ui: UI) -> Node:
        game = self.guide.game
        return top_bar(
            game.scenario.company.name,
            game.scenario.company.role,
            quarter_name(game, game.number),
            _("Quarter {number} of {count}").format(number=game.number + 1, count=game.scenario.quarters),
            on_help=self.guide.to_how_to,
            on_menu=self._menu,
            switch=self._switch_button(ui),
            roomy=arrangement_of(ui) != "narrow",
        )

    def _wide(self, shown: Shown) -> Node:
        game = self.guide.game
        right = Col(
            self._scene.node(self._scene_name(), least=110),
            self._line(shown),
            self._console(shown),
            gap=8,
            flex=1,
        )
        left = Col(event_card(self.guide, scrolls=True, flex=1), width=_EVENT)
        return Col(
            meters_card(game, shown, self._told, self._show_why, "wide"),
            Row(left, right, gap=12, flex=1),
            gap=10,
            pad=(12, 10),
            flex=1,
        )

    def _scrolling(self, ui: UI, arrangement: Arrangement, shown: Shown) -> Node:
        scene = self._scene.node(self._scene_name(), height=130 if arrangement == "narrow" else 210)
        meters = meters_card(self.guide.game, shown, self._told, self._show_why, arrangement)
        state, event = self._standing(shown, arrangement), event_card(self.guide, scrolls=False)
        week = self._week_card(shown, arrangement)
        if arrangement == "narrow":
            page: Node = Col(scene, event, week, meters, state, gap=12, pad=12)
        else:
            page = Row(
                Col(event, meters, gap=12, flex=1),
                Col(scene, state, week, gap=12, flex=1),
                gap=12,
                pad=12,
                items="start",
            )
        return Col(Scroll(page, flex=1, id="page"), self._action_bar(ui), flex=1)

    def _line(self, shown: Shown) -> Node:
        """Return the line under the picture, with the ways to the history and to what is expected."""
        history = history_button("", self._history) if shown.standing else None
        return Row(self._standing(shown, "wide"), history, *self._aside(shown), gap=8, items="center")

    def _standing(self, shown: Shown, arrangement: Arrangement) -> Node:
        node = standing(self.guide.game, self._show_why, arrangement, all_of_it=shown.standing)
        node.flex = 1 if arrangement == "wide" else 0
        return node

    def _scene_name(self) -> str:
        return _("The company as a kite: height is vision, string is execution, wind is the market.")

    # --- the week

    def _console(self, shown: Shown) -> Card:
        foot = Row(
            self._style(shown, flex=1),
            self._undo(),
            self._end(),
            gap=10,
            items="center",
            min_height=_FOOT,
        )
        return Card(
            week_head(self.guide, lambda: self._show_why("hours")),
            Row(*self._groups(shown), gap=14),
            foot,
            gap=7,
            pad=(14, 8, 14, 10),
            id="week",
        )

    def _style(self, shown: Shown, flex: float = 0) -> Node:
        node = style_picker(self.guide) if shown.styles else Row(self._show_all())
        node.flex = flex
        return node

    def _week_card(self, shown: Shown, arrangement: Arrangement) -> Card:
        return Card(
            week_head(self.guide, lambda: self._show_why("hours")),
            Grid(*self._groups(shown), cols=2, cell=_GROUP * self.guide.ui.brush.text_scale, gap=12),
            self._style(shown),
            gap=10,
            id="week",
        )

    def _groups(self, shown: Shown) -> tuple[Node, Node]:
        if not shown.practices:
            return two_groups(self.guide)
        return practice_group(self.guide, leading=True), practice_group(self.guide, leading=False)

    def _show_all(self) -> Node | None:
        if not is_guided(self.guide.game, self.guide.settings):
            return None
        return Button(
            _("I know this: show everything"), kind="ghost", size="label", id="show-all", on=self._skip
        )

    def _aside(self, shown: Shown) -> tuple[Node, ...]:
        """Return what may be done beside the plan, once a first game has shown the practices."""
        if not shown.practices:
            return ()
        self._expects.among = shown.meters
        return (predict_button(self.guide, self._expects.show),)

    def _undo(self) -> Button:
        return Button(
            icon="arrow-back-up",
            tip=_("Undo (Ctrl+Z)"),
            hotkey="ctrl+z",
            enabled=self.guide.can_undo,
            id="undo",
            on=self.guide.undo,
        )

    def _end(self, flex: float = 0) -> Button:
        return Button(
            _("End quarter"),
            icon="arrow-right",
            icon_after=True,
            kind="primary",
            hotkey="e",
            id="end",
            flex=flex,
            on=self._try_to_end,
        )

    def _action_bar(self, ui: UI) -> Node:
        left = hours_left(self.guide.game, self.guide.plan)
        return Row(
            history_button("", self._history),
            Label(free_words(left), size="label", weight="semibold", flex=1),
            *self._aside(shown_in(self.guide.game, self.guide.settings)),
            self._undo(),
            self._end(),
            gap=10,
            pad=(12, 8),
            items="center",
            fill=PALETTE.wash,
            radius=0,
        )

    # --- what can be done

    def _keys(self) -> tuple[Node, ...]:
        return (
            Hotkey(hotkey="w", on=self._why_of_focus),
            Hotkey(hotkey="f", on=lambda: give_free(self.guide)),
        )

    def _show_why(self, subject: str) -> None:
        self._why.show(subject)

    def _why_of_focus(self) -> None:
        focus = self.guide.ui.focus
        kind, _dash, subject = (focus.id if focus is not None else "").partition("-")
        if kind in {"meter", "number", "stock", "known"}:
            self._show_why(subject)
        else:
            self._show_why("hours" if kind == "hours" else "worth")

    def _history(self) -> None:
        self.guide.ui.open(history_dialog(self.guide))

    def _menu(self) -> None:
        self.guide.ui.open(menu_dialog(self.guide))

    def _skip(self) -> None:
        skip(self.guide)
        self.guide.ui.coach(None)

    def _try_to_end(self) -> None:
        guide, ui = self.guide, self.guide.ui
        if refusal(guide.game, guide.plan) is Refusal.NO_CHOICE:
            ui.toast(self._unanswered(), mood="bad")
            ui.take_focus(ui.find("choice-1"))
            return
        left = hours_left(guide.game, guide.plan)
        if left > 0:
            ui.open(unspent_dialog(guide, left, lambda: give_free(guide), guide.end_quarter))
        else:
            guide.end_quarter()

    def _unanswered(self) -> str:
        game = self.guide.game
        text = game.scenario.events[game.event_row]
        if text.who is None:
            return _(
                "\u201c{title}\u201d still needs an answer. Pick one with a click, or type its number."
            ).format(title=text.title)
        return _("{who} is still waiting for your answer. Pick one with a click, or type its number.").format(
            who=game.scenario.person(text.who).name
        )
