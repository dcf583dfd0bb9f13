"""The debrief: short chapters about the game that has just been played."""

from collections.abc import Callable
from dataclasses import dataclass

from game.lesson.debrief import Debrief
from game.play.game import Game
from game.ui.screens.company_scene import scene_state
from game.ui.screens.debrief_end import end_chapter
from game.ui.screens.debrief_lessons import lessons_chapter
from game.ui.screens.debrief_market import market_chapter
from game.ui.screens.debrief_path import path_chapter
from game.ui.screens.debrief_picture import picture_chapter
from game.ui.screens.debrief_profile import profile_chapter
from game.ui.screens.debrief_rivals import rivals_chapter
from game.ui.screens.debrief_room import Room
from game.ui.screens.debrief_truth import truth_chapter
from game.ui.screens.guide import Guide
from game.ui.screens.menu import menu_dialog
from game.ui.screens.parts.living import living_scene
from game.ui.screens.parts.top_bar import top_bar
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Button, Col, Node, Option, Row, Scroll, Spacer, Tabs
from game.words import N_, _

_NARROW = 760
_Page = Callable[[Game, Debrief, Room], Node]


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A chapter after the first: its name, its icon, and what makes its page."""

    name: str
    icon: str
    page: _Page


_FIRST = (N_("How it ended"), "flag")
_PATH = _Chapter(N_("Your path"), "route", path_chapter)
_LUCK = _Chapter(N_("On the same luck"), "users", rivals_chapter)
_LEAD = _Chapter(N_("How you lead"), "compass", profile_chapter)
_PICTURE = _Chapter(N_("How you read it"), "crystal-ball", picture_chapter)
_TRUTH = _Chapter(N_("What was true"), "eye", truth_chapter)
_MARKET = _Chapter(N_("Your rivals"), "rivals", market_chapter)
_LESSONS = _Chapter(N_("What to take along"), "bulb", lessons_chapter)


def _chapters(game: Game) -> tuple[_Chapter, ...]:
    """Return the chapters after the first; truth and rivals only where there is something to tell."""
    rules = game.scenario.rules
    truth = (_TRUTH,) if rules.fog else ()
    market = (_MARKET,) if rules.rivals else ()
    return (_PATH, _LUCK, *market, _LEAD, _PICTURE, *truth, _LESSONS)


class DebriefScreen:
    """Shows the debrief of the guide's finished game, a chapter at a time."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._chapter = 0
        self._later = _chapters(guide.game)
        self._scene = living_scene(guide, scene_state(guide.game))

    def build(self, ui: UI) -> Node:
        """Return the chapter that is open, under its tabs and over the ways on."""
        wide, high = ui.units
        page = self._page(Room(wide, high))
        return Col(
            self._top(wide),
            Row(self._tabs(), pad=(16, 4, 16, 0)),
            Scroll(Col(page, pad=16), flex=1, id=f"chapter-{self._chapter}"),
            self._ways(wide),
        )

    def _page(self, room: Room) -> Node:
        game, debrief = self._guide.game, self._guide.debrief
        if self._chapter == 0:
            return end_chapter(game, debrief, room, self._scene)
        return self._later[self._chapter - 1].page(game, debrief, room)

    def opened(self, ui: UI) -> None:
        """Begin ready for the keyboard."""
        ui.take_focus(ui.find("chapters"))

    def frame(self, ui: UI, now: int) -> None:
        """Let the kite fly on."""
        self._scene.frame(ui, now)

    def closed(self, ui: UI) -> None:
        """Nothing to let go."""

    def _top(self, wide: float) -> Node:
        debrief, game = self._guide.debrief, self._guide.game
        title = debrief.final.ending.title if debrief.final.ending else _("The end")
        return top_bar(
            title,
            game.scenario.company.name,
            _("Debrief"),
            on_help=self._guide.to_how_to,
            on_menu=lambda: self._guide.ui.open(menu_dialog(self._guide)),
            roomy=wide >= _NARROW,
        )

    def _tabs(self) -> Node:
        names = (_FIRST, *((chapter.name, chapter.icon) for chapter in self._later))
        options = [Option(_(name), icon=icon) for name, icon in names]
        return Tabs(
            options,
            self._chapter,
            name=_("Chapters of the debrief"),
            id="chapters",
            on=self._open,
            flex=1,
        )

    def _open(self, chapter: int) -> None:
        self._chapter = chapter
        self._guide.refresh()

    def _next(self) -> None:
        self._open(min(self._chapter + 1, len(self._later)))

    def _what_if(self) -> None:
        """Begin where the course was set most."""
        told = self._guide.debrief.moments
        self._guide.to_what_if(max(told, key=lambda moment: moment.weight).quarter if told else None)

    def _ways(self, wide: float) -> Node:
        game, narrow = self._guide.game, wide < _NARROW
        last = self._chapter == len(self._later)
        same = Button(
            _("Same luck"),
            id="same-luck",
            icon="repeat",
            tip=_("The same company and the same luck: what would you do differently?"),
            on=lambda: self._guide.begin(game.scenario, game.seed, practice=game.practice),
        )
        again = Button(
            _("Play again"),
            id="again",
            icon="refresh",
            kind="primary" if last else "soft",
            tip=_("The same company with other luck."),
            on=lambda: self._guide.begin(game.scenario, practice=game.practice),
        )
        back = Button(
            _("What if"),
            id="what-if",
            icon="git-branch",
            hotkey="i",
            tip=_("Go back to a quarter, change one decision, and see what would have come of it (I)"),
            on=self._what_if,
        )
        on = Button(_("Next"), id="next", icon="arrow-right", icon_after=True, kind="primary", on=self._next)
        return Row(
            Button(_("Title"), id="title", icon="home", on=self._guide.to_title),
            Spacer(flex=1),
            back,
            None if narrow else same,
            None if narrow and not last else again,
            None if last else on,
            pad=(16, 10),
            gap=10,
            items="center",
            fill=PALETTE.wash,
            radius=0,
        )
