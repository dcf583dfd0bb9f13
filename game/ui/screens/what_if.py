"""What if: go back to a quarter, change one decision, and see both companies side by side."""

from dataclasses import dataclass, replace

from game.engine import Practice, Style
from game.engine.score import Panel
from game.lesson.comparison import panel
from game.lesson.what_if import Branch, Outcome, Wish, branch, outcome, wished
from game.lesson.what_if.gaps import longest
from game.lesson.what_if.sentences import verdict
from game.play.game import Game
from game.play.measures import Measures
from game.ui.later import Later
from game.ui.screens.company_scene import scene_state
from game.ui.screens.guide import Guide
from game.ui.screens.parts.arrangement import arrangement_of
from game.ui.screens.parts.living import LivingScene, land_of
from game.ui.screens.parts.top_bar import top_bar
from game.ui.screens.what_if_beside import Looks, kites, lower, shown_stepper
from game.ui.screens.what_if_wish import Asks, wish_card
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Button, Card, Col, Icon, Node, Row, Scroll, Spacer, Text
from game.words import _

_AT_ONCE = 0.04
"""Seconds a change is waited for, so that it is to be seen in the same frame."""

_WISH = 400


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """What a wish came to; `beside` is the panel of the score, None while the game goes on."""

    course: Branch
    came: Outcome
    beside: Panel | None


def _found(game: Game, wish: Wish, beside: Panel | None) -> _Found:
    judged = beside if beside is not None or not game.over else panel(game)
    course = branch(game, wish.quarter, wished(game, wish), wish)
    return _Found(course, outcome(course, judged), judged)


class WhatIfScreen:
    """The guide's game beside the one it would have been; `quarter` from 0 is where to begin looking."""

    def __init__(self, guide: Guide, quarter: int | None = None) -> None:
        self._guide = guide
        game = guide.game
        self._wish = Wish(game.number - 1 if quarter is None else quarter)
        self._seen = _found(game, self._wish, None)
        self._thinking: Later[_Found] | None = None
        self._looks = Looks(longest(self._seen.course), 0)
        self._scenes = [LivingScene(scene_state(game), land_of(game)) for _side in range(2)]

    # --- what a screen must do

    def build(self, ui: UI) -> Node:
        """Return the wish on one side and what came of it on the other, or all in one column."""
        arrangement = arrangement_of(ui)
        body: Node
        if arrangement == "wide":
            body = Row(
                Scroll(self._wish_card(), width=_WISH * max(1.0, ui.brush.text_scale), id="wish-scroll"),
                Col(self._verdict(), self._kites(None), self._lower(None), gap=10, flex=1),
                gap=12,
                pad=(12, 10),
                flex=1,
            )
        else:
            page = Col(self._wish_card(), self._kites(130), self._lower(220), gap=12, pad=(12, 0, 12, 12))
            body = Col(Col(self._verdict(), pad=(12, 8)), Scroll(page, flex=1, id="page"), flex=1)
        return Col(self._top(roomy=arrangement != "narrow"), body, self._ways(roomy=arrangement != "narrow"))

    def opened(self, ui: UI) -> None:
        """Esc leads back; begin at the quarter."""
        ui.on_escape = self._guide.back
        ui.take_focus(ui.find("wish-quarter"))

    def frame(self, ui: UI, now: int) -> None:
        """Take what has been thought out, and let the kites fly."""
        if self._thinking is not None and self._thinking.ready:
            self._take(self._thinking.result())
            self._guide.refresh()
        for scene in self._scenes:
            scene.frame(ui, now)

    def closed(self, ui: UI) -> None:
        """Nothing to let go."""

    # --- parts

    def _top(self, *, roomy: bool) -> Node:
        company = self._guide.game.scenario.company.name
        return top_bar(_("What if"), company, on_help=self._guide.to_how_to, roomy=roomy)

    def _wish_card(self) -> Node:
        asks = Asks(self._to_quarter, self._give, self._take_style, self._answer, self._pull, self._span)
        return wish_card(self._guide.game, self._wish, asks)

    def _verdict(self) -> Node:
        same = self._seen.course.same
        return Card(
            Row(
                Icon("git-branch", size=28, color=PALETTE.accent),
                Text(
                    f"**{verdict(self._seen.course, self._seen.came)}**",
                    size="label" if arrangement_of(self._guide.ui) == "narrow" else "body",
                    flex=1,
                ),
                gap=12,
                items="center",
            ),
            pad=(16, 10),
            id="verdict",
            name=_("Nothing changed yet") if same else "",
        )

    def _kites(self, height: float | None) -> Node:
        course, looks = self._seen.course, self._looks
        for scene, game in zip(self._scenes, (course.real, course.other), strict=True):
            scene.aim(scene_state(game, min(looks.played, game.number)))
        stepper = shown_stepper(course, looks, self._look_at)
        return kites(course, looks, self._scenes, stepper, height)

    def _lower(self, height: float | None) -> Node:
        return lower(self._seen.course, self._seen.came, self._looks, self._turn_page, height)

    def _ways(self, *, roomy: bool) -> Node:
        return Row(
            Button(_("Back"), id="back", icon="arrow-left", on=self._guide.back),
            Spacer(flex=1),
            Button(
                _("As it was") if roomy else "",
                id="as-it-was",
                icon="arrow-back-up",
                hotkey="ctrl+z",
                tip=_("Take every change back (Ctrl+Z)"),
                enabled=self._wish != Wish(self._wish.quarter),
                on=lambda: self._ask(Wish(self._wish.quarter)),
            ),
            pad=(16, 10),
            gap=10,
            items="center",
            fill=PALETTE.wash,
            radius=0,
        )

    # --- what can be done

    def _to_quarter(self, quarter: int) -> None:
        self._ask(Wish(quarter, onwards=self._wish.onwards))

    def _give(self, practice: Practice, hours: int) -> None:
        self._ask(self._wish.with_hours(practice, hours))

    def _take_style(self, style: Style) -> None:
        self._ask(replace(self._wish, style=style))

    def _answer(self, choice: int) -> None:
        self._ask(replace(self._wish, choice=choice))

    def _pull(self, levers: Measures) -> None:
        self._ask(replace(self._wish, levers=levers))

    def _span(self, *, onwards: bool) -> None:
        self._ask(replace(self._wish, onwards=onwards))

    def _look_at(self, played: int) -> None:
        self._looks = replace(self._looks, played=played)
        self._guide.refresh()

    def _turn_page(self, page: int) -> None:
        self._looks = replace(self._looks, page=page)
        self._guide.refresh()

    def _ask(self, wish: Wish) -> None:
        """Think a wish out on another thread; mostly it is done before the next frame."""
        self._wish = wish
        game, beside = self._guide.game, self._seen.beside
        self._thinking = Later(lambda: _found(game, wish, beside))
        self._thinking.wait(_AT_ONCE)
        if self._thinking.ready:
            self._take(self._thinking.result())
        self._guide.refresh()

    def _take(self, found: _Found) -> None:
        before = longest(self._seen.course)
        self._seen, self._thinking = found, None
        most = longest(found.course)
        at_the_end = self._looks.played >= before
        self._looks = replace(self._looks, played=most if at_the_end else min(self._looks.played, most))
