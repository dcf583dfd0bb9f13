"""What the player expects of the quarter: a small dialog, wholly optional, and the button that opens it."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, field

from game.lesson.predictions import worth_guessing
from game.lesson.predictions.sentences import WAYS, WHAT_IS_SAME
from game.lesson.wording import meter_value
from game.play.guess import MOST, Way, way_of
from game.play.meters import reading
from game.play.names import METERS
from game.ui.screens.guide import Guide
from game.ui.widgets import Button, Col, Dialog, Flow, Icon, Label, Node, Option, Picker, Row, Text
from game.ui.widgets.node import Action
from game.words import _

_WIDE = 600
_ORDER = (Way.DOWN, Way.SAME, Way.UP)
_SIGNS = {Way.DOWN: "arrow-down", Way.SAME: "equal", Way.UP: "arrow-up"}


def predict_button(guide: Guide, on: Action) -> Button:
    """Return the way to the guesses; once there are some it says how many."""
    count = len(guide.plan.guesses)
    return Button(
        str(count) if count else "",
        icon="crystal-ball",
        hotkey="p",
        show_hotkey=False,
        kind="soft",
        size="label",
        tip=_("What do you expect? Say it for three meters, if you like (P)"),
        name=_("What do you expect: {n} of {most} said").format(n=count, most=MOST),
        id="predict",
        on=on,
    )


@dataclass
class Predictions:
    """Opens over the quarter; `among` are the meters that the player is shown."""

    guide: Guide
    among: Sequence[str]
    _: KW_ONLY
    added: list[str] = field(default_factory=list)

    def show(self) -> None:
        """Open the dialog."""
        self.guide.ui.open(self._dialog())

    def _meters(self) -> list[str]:
        """Return the meters with a row: those guessed, those worth a guess now, those asked for."""
        guessed = [guess.meter for guess in self.guide.plan.guesses]
        return list(dict.fromkeys((*worth_guessing(self.guide.game, self.among), *guessed, *self.added)))

    def _dialog(self) -> Dialog:
        meters = self._meters()
        narrow = self.guide.ui.units[0] / self.guide.ui.brush.text_scale < 560
        others = [meter for meter in self.among if meter not in meters]
        return Dialog(
            _("What do you expect?"),
            Text(
                _(
                    "Say for up to three meters where they will go this quarter. It changes nothing; the "
                    "results tell what came, and the debrief how well you read the company."
                ),
                size="label",
            ),
            *(self._row(meter, narrow=narrow) for meter in meters),
            Flow(Label(_("Another meter:"), size="label"), *(self._more(one) for one in others), gap=8)
            if others
            else None,
            Text(_(WHAT_IS_SAME), size="small"),
            buttons=[Button(_("Done"), id="predict-done", kind="primary", on=self.guide.ui.close)],
            wide=min(_WIDE, self.guide.ui.units[0] - 32),
            start=f"guess-{meters[0]}" if meters else "predict-done",
            id="predict-dialog",
        )

    def _row(self, meter: str, *, narrow: bool) -> Node:
        game, name, way = self.guide.game, METERS[meter], way_of(self.guide.plan.guesses, meter)
        value = meter_value(game, meter, reading(game, meter).value)
        head = Row(
            Icon(name.icon, size=24),
            Label(f"{_(name.name)} {value}", weight="semibold", wrap=True, flex=1),
            gap=8,
            items="center",
            flex=0 if narrow else 1,
        )
        picker = Picker(
            [Option(_(WAYS[one]), _SIGNS[one]) for one in _ORDER],
            -1 if way is None else _ORDER.index(way),
            name=_(name.name),
            id=f"guess-{meter}",
            on=lambda index: self._say(meter, _ORDER[index]),
            flex=1,
        )
        clear = Button(
            icon="x",
            kind="ghost",
            tip=_("Say nothing about it"),
            name=_("Say nothing about {meter}").format(meter=_(name.name)),
            enabled=way is not None,
            id=f"guess-none-{meter}",
            on=lambda: self._say(meter, None),
        )
        chosen = Row(picker, clear, gap=6, items="center", flex=0 if narrow else 1.3)
        return Col(head, chosen, gap=4) if narrow else Row(head, chosen, gap=10, items="center")

    def _more(self, meter: str) -> Button:
        return Button(
            _(METERS[meter].name), size="small", id=f"guess-add-{meter}", on=lambda: self._add(meter)
        )

    def _add(self, meter: str) -> None:
        self.added.append(meter)
        self.show()
        self.guide.ui.take_focus(self.guide.ui.find(f"guess-{meter}"))

    def _say(self, meter: str, way: Way | None) -> None:
        if way is None and meter in self.added:
            self.added.remove(meter)
        self.guide.set_guess(meter, way)
        self.show()
