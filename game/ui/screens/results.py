"""The results screen: a short page on what came of the quarter, and what moved and why."""

from game.engine import State
from game.lesson.lever_news import lever_news
from game.lesson.results import Change, changes, outcome
from game.lesson.standing_words import state_reason
from game.lesson.wording import quarter_name
from game.play.game import Game
from game.play.meters import state_seen
from game.play.names import METERS, STATES
from game.ui.screens.company_scene import scene_state
from game.ui.screens.guidance import coach, results_steps, shown_in
from game.ui.screens.guide import Guide
from game.ui.screens.menu import menu_dialog
from game.ui.screens.parts.arrangement import arrangement_of
from game.ui.screens.parts.hotkey import Hotkey
from game.ui.screens.parts.living import living_scene
from game.ui.screens.parts.meters import tone_of
from game.ui.screens.parts.top_bar import top_bar
from game.ui.screens.quarter_company import history_button
from game.ui.screens.quarter_dialogs import history_dialog
from game.ui.screens.results_story import story
from game.ui.screens.why import WhyPanel
from game.ui.theme import PALETTE
from game.ui.widgets import (
    UI,
    Badge,
    Button,
    Card,
    Col,
    Flow,
    Icon,
    Label,
    Node,
    Row,
    Scroll,
    Text,
    Tile,
)
from game.ui.widgets.choice import Tone
from game.words import _

_EASE_AFTER = 700
_INKS = {"good": PALETTE.good, "bad": PALETTE.bad, "plain": PALETTE.ink_soft}
_SOFT = {"good": PALETTE.good_soft, "bad": PALETTE.bad_soft, "plain": PALETTE.wash_deep}


class ResultsScreen:
    """What the quarter last played has brought; Continue leads to the next one or to the debrief."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        game = guide.game
        self._why = WhyPanel(guide)
        self._scene = living_scene(guide, scene_state(game, game.number - 1))
        self._ready_at: int | None = None
        self._eased = False

    # --- what a screen must do

    def build(self, ui: UI) -> Node:
        """Return the tree for the window's size."""
        wide = arrangement_of(ui)
        body = self._narrow() if wide == "narrow" else self._wide()
        return Col(self._top(roomy=wide != "narrow"), body, Hotkey(hotkey="w", on=self._why_of_focus))

    def opened(self, ui: UI) -> None:
        """Tell what came of the answer, and give the keyboard to Continue, so that Enter leads on."""
        came = outcome(self.guide.game)
        ui.say(came.outcome if came is not None else "")
        ui.take_focus(ui.find("continue"))
        coach(self.guide, results_steps)

    def frame(self, ui: UI, now: int) -> None:
        """Show the company as it was for a moment, then ease to what it has become."""
        self._scene.frame(ui, now)
        if self._eased or not self._scene.ready:
            return
        self._ready_at = now if self._ready_at is None else self._ready_at
        if now - self._ready_at >= _EASE_AFTER or ui.reduced_motion:
            self._scene.aim(scene_state(self.guide.game))
            self._eased = True
            ui.invalidate()

    def closed(self, ui: UI) -> None:
        """Take guidance away."""
        ui.coach(None)

    # --- arrangements

    def _top(self, *, roomy: bool) -> Node:
        game = self.guide.game
        return top_bar(
            game.scenario.company.name,
            _("What the quarter brought"),
            quarter_name(game, game.number - 1),
            on_help=self.guide.to_how_to,
            on_menu=self._menu,
            roomy=roomy,
        )

    def _wide(self) -> Node:
        page = Card(Scroll(self._story(), flex=1, id="story"), pad=(22, 18), flex=1)
        right = Col(
            self._picture(None),
            _standing(self.guide.game),
            Card(Scroll(self._changes(), id="moved-scroll"), pad=(14, 10, 14, 12)),
            self._feet(),
            gap=8,
            flex=1,
        )
        return Row(Col(page, flex=1), right, gap=14, pad=(14, 12), flex=1)

    def _story(self) -> Col:
        game = self.guide.game
        shown = shown_in(game, self.guide.settings, game.number - 1)
        return story(game, self._why.show, styles=shown.styles)

    def _narrow(self) -> Node:
        page = Col(
            self._picture(130),
            _standing(self.guide.game),
            Card(self._story(), pad=(16, 14)),
            Card(self._changes()),
            gap=12,
            pad=12,
        )
        bar = Row(self._feet(flex=1), pad=(12, 8), fill=PALETTE.wash, radius=0)
        return Col(Scroll(page, flex=1, id="page"), bar, flex=1)

    def _picture(self, height: float | None) -> Node:
        return self._scene.node(
            _("The company before and after the quarter, as a kite."), height=height, least=100
        )

    def _feet(self, flex: float = 0) -> Row:
        last = self.guide.game.over
        looks_back = self.guide.game.practice and not last
        return Row(
            history_button(_("History"), self._history),
            Button(
                icon="git-branch",
                hotkey="i",
                show_hotkey=False,
                tip=_("What if: go back to a quarter and change one decision (I)"),
                id="what-if",
                on=self.guide.to_what_if,
            )
            if looks_back
            else None,
            Button(
                _("See how it ended") if last else _("Continue"),
                icon="arrow-right",
                icon_after=True,
                kind="primary",
                id="continue",
                flex=1,
                on=self._go_on,
            ),
            gap=10,
            flex=flex,
        )

    # --- what changed most

    def _changes(self) -> Col:
        told = changes(self.guide.game)
        head = Label(_("What changed most, and why"), size="heading", weight="bold", wrap=True)
        if not told:
            return Col(head, Text(_("Hardly anything moved this quarter. That is news, too.")), gap=6)
        return Col(head, *(self._tile(number, one) for number, one in enumerate(told)), gap=6, id="moved")

    def _tile(self, number: int, one: Change) -> Tile:
        meter, tone = one.reading.meter, tone_of(one.reading.good)
        return Tile(
            Row(
                _sign(METERS[meter].icon, tone, up=one.reading.change > 0),
                Text(_bold_head(one.sentence), size="label", flex=1),
                Icon("chevron-right", size=18, color=PALETTE.accent),
                gap=10,
                items="center",
            ),
            pad=(10, 7),
            name=one.sentence,
            tip=_("Why {name} moved").format(name=_(METERS[meter].name)),
            id=f"change-{number}",
            on=lambda: self._why.show(meter),
        )

    # --- what can be done

    def _go_on(self) -> None:
        if self.guide.game.over:
            self.guide.to_debrief()
        else:
            self.guide.to_quarter()

    def _why_of_focus(self) -> None:
        told = changes(self.guide.game)
        focus = self.guide.ui.focus.id if self.guide.ui.focus is not None else ""
        kind, _dash, number = focus.partition("-")
        news = lever_news(self.guide.game)
        if kind == "news" and number.isdecimal() and int(number) < len(news):
            self._why.show(news[int(number)].subject)
            return
        at = int(number) if kind == "change" and number.isdecimal() else 0
        self._why.show(told[at].reading.meter if at < len(told) else "worth")

    def _history(self) -> None:
        self.guide.ui.open(history_dialog(self.guide))

    def _menu(self) -> None:
        self.guide.ui.open(menu_dialog(self.guide))


def _sign(icon: str, tone: Tone, *, up: bool) -> Node:
    ink = _INKS[tone]
    return Col(
        Icon(icon, size=22, color=ink),
        Icon("arrow-up" if up else "arrow-down", size=14, color=ink),
        fill=_SOFT[tone],
        radius=9,
        pad=(7, 5),
        items="center",
    )


def _bold_head(sentence: str) -> str:
    """Set the first sentence of a change in bold: what happened, before why."""
    head, stop, rest = sentence.partition(". ")
    return f"**{head}.** {rest}" if stop else f"**{sentence}**"


def _standing(game: Game) -> Node:
    """Return the state of the company, as news when it has changed."""
    played = game.quarters[-1]
    before, after = (STATES[state_seen(game, number)] for number in (played.number, played.number + 1))
    if not bool(played.after.alive[0]):
        return Badge(
            _("The bank has closed the company."),
            icon="building-bank",
            size="body",
            color=PALETTE.bad,
            fill=PALETTE.bad_soft,
        )
    if before == after:
        told = _("The company is still {state}").format(state=_(after.name))
        return Flow(Badge(told, icon=after.icon, size="label", tip=state_reason(game)))
    well = after == STATES[State.IN_STEP]
    return Row(
        Icon(after.icon, size=26, color=PALETTE.good if well else PALETTE.warm_ink),
        Text(
            _("**The company is now {state}.** {about}").format(
                state=_(after.name), about=state_reason(game)
            ),
            flex=1,
        ),
        gap=10,
        pad=(12, 7),
        fill=PALETTE.good_soft if well else PALETTE.gold_soft,
        border=PALETTE.good if well else PALETTE.gold,
        items="center",
        id="state-news",
    )
