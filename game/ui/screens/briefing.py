"""The briefing: the company, the player's role, the people, and how to read the kite."""

from typing import Final

from game.play.game import new_game
from game.scenarios import Scenario
from game.scenarios.scenario import Person
from game.ui.screens.company_scene import scene_state
from game.ui.screens.guide import Guide
from game.ui.screens.parts.living import LivingScene, land_of
from game.ui.screens.parts.portrait import Portrait
from game.ui.screens.parts.sandbox import sandbox_card
from game.ui.screens.parts.top_bar import top_bar
from game.ui.screens.picker import facts
from game.ui.theme import PALETTE
from game.ui.widgets import (
    UI,
    Badge,
    Button,
    Card,
    Checkbox,
    Col,
    Dialog,
    Grid,
    Icon,
    Label,
    Node,
    Row,
    Scroll,
    Spacer,
    Text,
    TextEntry,
)
from game.words import _

_NARROW: Final = 900
_LARGEST_SEED: Final = 2**63 - 1


class BriefingScreen:
    """Shows the briefing of a scenario; `seed` is the luck that was asked for, None for a new one."""

    def __init__(self, guide: Guide, scenario: Scenario, seed: int | None = None) -> None:
        self._guide, self._scenario, self._seed = guide, scenario, seed
        opening = new_game(scenario, 0)
        self._living = LivingScene(scene_state(opening), land_of(opening))
        self._typed = ""
        self._practice = False

    def build(self, ui: UI) -> Node:
        """Return the story on one side, the picture and the people on the other."""
        wide = ui.units[0]
        roomy = wide >= _NARROW
        body: Node
        if roomy:
            body = Row(
                Scroll(self._story(), flex=1.25, id="story"),
                Scroll(self._aside(), flex=1, id="aside"),
                gap=18,
                pad=(20, 14, 20, 0),
                flex=1,
            )
        else:
            body = Scroll(Col(self._story(), self._aside(), gap=14, pad=(14, 12)), flex=1, id="story")
        return Col(top_bar(self._scenario.title, roomy=roomy), body, self._ways(roomy=roomy))

    def _story(self) -> Node:
        scenario, company = self._scenario, self._scenario.company
        return Card(
            Label(company.name, size="title", weight="bold", wrap=True),
            Row(
                Icon("user", size=20, color=PALETTE.accent),
                Label(
                    _("You are: {role}").format(role=company.role),
                    size="lead",
                    weight="semibold",
                    wrap=True,
                    flex=1,
                ),
                gap=8,
                items="center",
            ),
            facts(scenario),
            sandbox_card(scenario, self._take_choice),
            Text(scenario.briefing, size="body"),
            pad=(20, 16),
            gap=10,
            shadow=False,
        )

    def _aside(self) -> Node:
        legend = _(
            "The kite flies **high** when people see where the company goes and want it. The **string** "
            "holds when things work. The wind is the market."
        )
        return Col(
            self._living.node(_("The company as a kite"), height=210),
            Row(
                Icon("kite", size=22, color=PALETTE.gold),
                Text(legend, size="label", flex=1),
                gap=10,
                items="center",
            ),
            Label(_("The people around you"), size="heading", weight="bold"),
            Grid(*(_person(person) for person in self._scenario.cast), cols=1, gap=8),
            gap=10,
            pad=(0, 0, 6, 12),
        )

    def _ways(self, *, roomy: bool) -> Node:
        seed = self._seed
        luck = _("Luck: number {seed}").format(seed=seed) if seed is not None else _("Luck: a new one")
        return Row(
            Button(_("Back"), id="back", icon="arrow-left", on=self._guide.to_picker),
            Spacer(flex=1),
            Button(
                luck if roomy else "",
                id="luck",
                icon="dice-3",
                kind="ghost",
                size="label",
                tip=_("Play with the same luck as somebody else: type their number."),
                name=luck,
                on=self._ask_luck,
            ),
            Checkbox(
                _("Practice"),
                self._practice,
                tip=_("In a practice game you may look back after each quarter and ask: **what if?**"),
                id="practice",
                on=self._take_practice,
            ),
            Button(
                _("Begin"),
                id="begin",
                icon="player-play",
                kind="primary",
                size="lead",
                hotkey="b",
                on=self._begin,
            ),
            fill=PALETTE.wash,
            radius=0,
            pad=(20, 10),
            gap=14,
            items="center",
        )

    def _begin(self) -> None:
        self._guide.begin(self._scenario, self._seed, practice=self._practice)

    def _take_practice(self, practice: bool) -> None:
        self._practice = practice
        self._guide.refresh()

    def _take_choice(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._guide.refresh()

    # --- the luck

    def _ask_luck(self) -> None:
        self._typed = "" if self._seed is None else str(self._seed)
        ui = self._guide.ui
        ui.open(
            Dialog(
                _("Whose luck?"),
                Text(
                    _(
                        "Chance, such as blows from the market, comes from one number. With the same number "
                        "two people meet the same luck. Leave it empty for a new one."
                    )
                ),
                TextEntry(
                    self._typed,
                    hint=_("a whole number"),
                    limit=19,
                    id="seed",
                    name=_("The number of the luck"),
                    on=self._note,
                    on_enter=lambda _text: self._take_luck(),
                ),
                buttons=(Button(_("Use this number"), id="seed-take", kind="primary", on=self._take_luck),),
                start="seed",
                wide=460,
                id="luck-dialog",
            )
        )

    def _note(self, text: str) -> None:
        self._typed = text

    def _take_luck(self) -> None:
        ui, text = self._guide.ui, self._typed.strip()
        if text and not (text.isascii() and text.isdigit() and int(text) <= _LARGEST_SEED):
            ui.toast(_("The luck is a whole number, such as 2718; or leave it empty."), "bad")
            ui.take_focus(ui.find("seed"))
            return
        self._seed = int(text) if text else None
        ui.close()
        self._guide.refresh()

    # --- time

    def opened(self, ui: UI) -> None:
        """Begin at the way on."""
        ui.on_escape = self._guide.to_picker
        ui.take_focus(ui.find("begin"))

    def frame(self, ui: UI, now: int) -> None:
        """Let the picture move."""
        self._living.frame(ui, now)

    def closed(self, ui: UI) -> None:
        """Nothing to let go."""


def _person(person: Person) -> Node:
    leads = person.side == "leadership"
    return Row(
        Portrait(person.portrait, size=52),
        Col(
            Label(person.name, weight="bold", wrap=True),
            Label(person.role, size="label", color=PALETTE.ink_soft, wrap=True),
            Label(_("Wants: {wish}").format(wish=person.wants), size="label", wrap=True),
            flex=1,
            gap=1,
        ),
        Badge(
            _("vision") if leads else _("execution"),
            icon="practice-direction" if leads else "practice-organise",
            color=PALETTE.leadership if leads else PALETTE.management,
            fill=PALETTE.leadership_soft if leads else PALETTE.management_soft,
        ),
        gap=12,
        pad=(12, 9),
        items="center",
        fill=PALETTE.card,
        border=PALETTE.line,
        radius=10,
    )
