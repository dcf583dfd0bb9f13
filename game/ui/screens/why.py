"""The why panel: what moved a number, when that was set in motion, and a way on to what it comes from."""

from dataclasses import KW_ONLY, dataclass, field

from game.lesson.stock_names import name_of
from game.lesson.wording import quarter_name
from game.play.game import Game
from game.play.names import METERS
from game.ui.screens.guide import Guide
from game.ui.screens.levers.why_stock import told_stock
from game.ui.screens.parts.causes import causes_list
from game.ui.screens.parts.hotkey import Hotkey
from game.ui.screens.parts.quarter_stepper import QuarterStepper
from game.ui.screens.why_lines import NUMBERS, Told, told
from game.ui.theme import PALETTE
from game.ui.widgets import Button, Col, Dialog, Icon, Label, Node, Option, Row, Spacer, Text
from game.ui.widgets.node import Action
from game.words import _

_WIDE = 720
_TALL = 600
"""The same for every number and quarter, so that nothing to press moves under the pointer."""


@dataclass(frozen=True)
class _Place:
    subject: str
    quarter: int


@dataclass
class WhyPanel:
    """Opens over a screen; `show` begins with a number, its links go deeper, Back comes up again."""

    guide: Guide
    _: KW_ONLY
    way: list[_Place] = field(default_factory=list)

    def show(self, subject: str, quarter: int | None = None) -> None:
        """Open the panel for a meter or one of `NUMBERS`, by default for the quarter last played."""
        game = self.guide.game
        last = len(game.quarters) - 1
        self.way = [_Place(subject, last if quarter is None else quarter)]
        self._open(start="why-quarter")

    def _open(self, start: str) -> None:
        self.guide.ui.open(self._dialog(self.guide.game, self.way[-1], start))

    def _follow(self, subject: str) -> None:
        self.way.append(_Place(subject, self.way[-1].quarter))
        self._open("why-quarter")
        self._refocus()

    def _back(self) -> None:
        if len(self.way) > 1:
            self.way.pop()
            self._open("why-quarter")
            self._refocus()
        else:
            self.guide.ui.close()

    def _refocus(self) -> None:
        node = self.guide.ui.find("why-quarter")
        if node is not None and node.can_focus:
            self.guide.ui.take_focus(node)

    def _step(self, quarter: int) -> None:
        self.way[-1] = _Place(self.way[-1].subject, quarter)
        self._open("why-quarter")

    def _dialog(self, game: Game, place: _Place, start: str) -> Dialog:
        wide = min(_WIDE, self.guide.ui.units[0] - 32)
        if not game.quarters:
            return _too_early(game, place.subject, self.guide.ui.close)
        about = _told(game, place)
        narrow = wide / self.guide.ui.brush.text_scale < 560
        return Dialog(
            _("Why: {name}").format(name=about.name),
            Text(about.sentence, size="body"),
            causes_list(about.lines, self._follow, narrow=narrow),
            Label(about.about, size="small", color=PALETTE.ink_soft, wrap=True),
            Hotkey(hotkey="backspace", on=self._back),
            buttons=[
                Button(
                    _("Back"),
                    icon="arrow-left",
                    id="why-back",
                    hotkey="alt+left",
                    show_hotkey=False,
                    on=self._back,
                )
                if len(self.way) > 1
                else Button(_("Close"), id="why-close", kind="primary", on=self.guide.ui.close)
            ],
            wide=wide,
            tall=_TALL,
            crown=self._head(game, place, about, narrow=narrow),
            start=start,
            id="why",
        )

    def _head(self, game: Game, place: _Place, about: Told, *, narrow: bool) -> Node:
        from_to = _("{before} \u2192 {after}").format(before=about.before, after=about.after)
        value = Row(
            Icon(about.icon, size=30, color=PALETTE.accent),
            Label(from_to, size="title", weight="bold"),
            gap=12,
            items="center",
        )
        names = [Option(quarter_name(game, number)) for number in range(len(game.quarters))]
        stepper = QuarterStepper(
            names,
            place.quarter,
            name=_("Quarter"),
            id="why-quarter",
            on=self._step,
            tip=_("Left and right step through the quarters played."),
        )
        if narrow:
            return Col(value, stepper, gap=8, items="start")
        return Row(value, Spacer(flex=1), stepper, gap=10, items="center")


def _told(game: Game, place: _Place) -> Told:
    known = place.subject in NUMBERS or place.subject in METERS
    return (told if known else told_stock)(game, place.subject, place.quarter)


def _too_early(game: Game, subject: str, close: Action) -> Dialog:
    name, about, icon = NUMBERS.get(subject) or _name_of(game, subject)
    return Dialog(
        _(name),
        Row(
            Icon(icon, size=30, color=PALETTE.accent),
            Text(_(about), flex=1),
            gap=12,
            items="center",
        ),
        Text(_("Nothing has moved yet. After the first quarter you will see here what moved it, and why.")),
        buttons=[Button(_("Close"), id="why-close", kind="primary", on=close)],
        wide=480,
        id="why",
    )


def _name_of(game: Game, subject: str) -> tuple[str, str, str]:
    name = METERS[subject] if subject in METERS else name_of(game, subject)
    return name.name, name.about, name.icon
