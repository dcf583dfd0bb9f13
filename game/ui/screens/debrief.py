"""The debrief: five short chapters about the game that has just been played."""

from game.lesson.debrief import Debrief
from game.play.names import STATES
from game.ui.screens.debrief_end import end_chapter
from game.ui.screens.debrief_lessons import lessons_chapter
from game.ui.screens.debrief_path import path_chapter
from game.ui.screens.debrief_profile import profile_chapter
from game.ui.screens.debrief_rivals import rivals_chapter
from game.ui.screens.guide import Guide
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Button, Col, Icon, Label, Node, Option, Row, Scroll, Spacer, Tabs
from game.words import N_, _

_NARROW = 760
_CHAPTERS = (
    (N_("How it ended"), "flag", end_chapter),
    (N_("Your path"), "route", path_chapter),
    (N_("On the same luck"), "users", rivals_chapter),
    (N_("How you lead"), "compass", profile_chapter),
    (N_("What to take along"), "bulb", lessons_chapter),
)


class DebriefScreen:
    """Shows the debrief of the guide's finished game, a chapter at a time."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._chapter = 0

    def build(self, ui: UI) -> Node:
        """Return the chapter that is open, under its tabs and over the ways on."""
        debrief = self._guide.debrief
        wide = ui.units[0]
        chapter = _CHAPTERS[self._chapter][2]
        page = chapter(self._guide.game, debrief, wide)
        return Col(
            self._top(debrief, wide),
            Row(self._tabs(), pad=(16, 6, 16, 0)),
            Scroll(Col(page, pad=16), flex=1, id=f"chapter-{self._chapter}"),
            self._ways(wide),
        )

    def opened(self, ui: UI) -> None:
        """Begin at the first chapter, ready for the keyboard."""
        ui.take_focus(ui.find("chapters"))

    def frame(self, ui: UI, now: int) -> None:
        """Nothing moves here."""

    def closed(self, ui: UI) -> None:
        """Nothing to let go."""

    def _top(self, debrief: Debrief, wide: float) -> Node:
        state = STATES[debrief.final.state]
        title = debrief.final.ending.title if debrief.final.ending else _("The end")
        return Row(
            Icon("kite", size=26, color=PALETTE.gold),
            Label(
                title,
                size="heading" if wide < _NARROW else "title",
                weight="bold",
                color=PALETTE.on_navy,
                flex=1,
            ),
            None if wide < _NARROW else Icon(state.icon, size=22, color=PALETTE.sky),
            None
            if wide < _NARROW
            else Label(_("In the end: {state}").format(state=_(state.name)), color=PALETTE.on_navy_soft),
            pad=(16, 10),
            gap=12,
            items="center",
            fill=PALETTE.navy,
            radius=0,
        )

    def _tabs(self) -> Node:
        options = [Option(_(name), icon=icon) for name, icon, _build in _CHAPTERS]
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
        self._open(min(self._chapter + 1, len(_CHAPTERS) - 1))

    def _ways(self, wide: float) -> Node:
        game = self._guide.game
        last = self._chapter == len(_CHAPTERS) - 1
        narrow = wide < _NARROW
        again = Button(
            _("Play again"),
            id="again",
            icon="refresh",
            kind="primary" if last else "soft",
            tip=_("The same company with other luck."),
            on=lambda: self._guide.begin(game.scenario),
        )
        same = Button(
            _("Same luck"),
            id="same-luck",
            icon="repeat",
            tip=_("The same company and the same luck: what would you do differently?"),
            on=lambda: self._guide.begin(game.scenario, game.seed),
        )
        return Row(
            Button(_("Title"), id="title", icon="home", on=self._guide.to_title),
            Spacer(flex=1),
            None if narrow and not last else same,
            again,
            None
            if last
            else Button(
                _("Next"), id="next", icon="arrow-right", icon_after=True, kind="primary", on=self._next
            ),
            pad=(16, 10),
            gap=10,
            items="center",
            fill=PALETTE.wash,
            radius=0,
        )
