"""How to play: six short pages, each with a living picture of what it says."""

from dataclasses import dataclass
from typing import Final

from game.ui.scene import COMPANY_STATES, SceneState
from game.ui.screens.guide import Guide
from game.ui.screens.parts.living import LivingScene
from game.ui.screens.parts.top_bar import top_bar
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Button, Card, Col, Icon, Label, Node, Option, Row, Scroll, Spacer, Tabs, Text
from game.words import N_, _

_NARROW: Final = 860
_LOW: Final = 560
_LAND: Final = 20


@dataclass(frozen=True, slots=True)
class _Page:
    name: str
    icon: str
    title: str
    text: str
    points: tuple[tuple[str, str], ...]
    state: SceneState


_PAGES: Final = (
    _Page(
        N_("The kite"),
        "kite",
        N_("Your company is a kite"),
        N_("Vision lifts it. Execution holds the string. It needs both."),
        (
            ("stock-direction", N_("**High** means that people see where it goes and want to go there.")),
            ("string", N_("A **tight string** means that things work: plans hold, problems get solved.")),
            ("wind", N_("The **wind** is the market. It gives lift, and it gusts.")),
        ),
        SceneState(0.9, 0.9, 0.85, 0.75, 0.03, 0.45, 0.5, 0.8),
    ),
    _Page(
        N_("The week"),
        "hours",
        N_("All you have is your time"),
        N_("Divide the hours of your week between six practices, and pick a style."),
        (
            (
                "practice-direction",
                N_("**Three lead**: set direction, align people, motivate and inspire."),
            ),
            (
                "practice-organise",
                N_("**Three manage**: plan and budget, organise and staff, control and solve problems."),
            ),
            ("stock-problems", N_("**Unsolved problems** eat your hours first. Leave them, and they grow.")),
        ),
        COMPANY_STATES["chaotic"],
    ),
    _Page(
        N_("The event"),
        "message-question",
        N_("Each quarter something lands on your desk"),
        N_("Read it, and choose an answer. None is right for everybody."),
        (
            ("arrow-up", N_("**Small arrows** say what an answer pushes, and which way. Never how far.")),
            ("clock", N_("Some answers **come back** later, when you have half forgotten them.")),
            ("hours", N_("Some cost **hours** of this quarter’s week.")),
        ),
        SceneState(0.6, 0.5, 0.45, 0.5, 0.5, 0.8, 0.4, 0.5, weather="storm"),
    ),
    _Page(
        N_("Why"),
        "zoom-question",
        N_("Every number answers why"),
        N_("Press a number, anywhere. You see what moved it, by how much, and since when."),
        (
            ("stock-trust", N_("**Trust** makes each of your hours count more. It is slowly won.")),
            ("stock-process", N_("What works **wears away** when nobody minds it, and so does a direction.")),
            ("arrow-back-up", N_("**Undo** takes back anything until you end the quarter.")),
        ),
        COMPANY_STATES["bureaucratic"],
    ),
    _Page(
        N_("More levers"),
        "company",
        N_("Some companies give you more to pull"),
        N_("Where there is more, a button at the top says Company. The letter C goes there and back."),
        (
            (
                "executive",
                N_("**Executives** bring hours of their own. How far do you trust them, and do they clash?"),
            ),
            (
                "bet",
                N_("**Bets** turn ideas into work. **Skills** decide what an hour of yours brings."),
            ),
            (
                "sight-people",
                N_("In **fog** you only believe: ~ stands for about. Listen, ask and measure to see more."),
            ),
        ),
        SceneState(0.75, 0.7, 0.7, 0.9, 0.1, 0.6, 0.8, 0.7),
    ),
    _Page(
        N_("Worth and score"),
        "worth",
        N_("In the end: what is it worth?"),
        N_("Cash in the bank, and the future that a healthy company still has before it."),
        (
            (
                "users",
                N_("Your **score** compares you with others on the same luck. 50 is an even week, always."),
            ),
            ("stock-cash", N_("Below the **credit line** the bank closes the company.")),
            ("bulb", N_("Afterwards you see your **path**, the moments that counted, and how you lead.")),
        ),
        SceneState(0.95, 0.95, 0.95, 0.9, 0.0, 0.45, 0.5, 0.95, weather="golden"),
    ),
)


class HowToScreen:
    """Shows how to play, a page at a time."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._page = 0
        self._living = LivingScene(_PAGES[0].state, _LAND)

    def build(self, ui: UI) -> Node:
        """Return the page that is open."""
        wide, high = ui.units
        roomy = wide >= _NARROW and high >= _LOW
        page = _PAGES[self._page]
        picture = self._living.node(_(page.name), height=None if roomy else max(150, min(300, high * 0.38)))
        body: Node
        if roomy:
            body = Col(
                picture, _words(page), *_points(page, roomy=True), gap=14, pad=(20, 12, 20, 16), flex=1
            )
        else:
            words = Col(picture, _words(page), *_points(page, roomy=False), gap=12, pad=(14, 10))
            body = Scroll(words, flex=1, id="words")
        return Col(
            top_bar(_("How to play"), roomy=roomy),
            Row(self._tabs(), pad=(20, 6, 20, 0)),
            body,
            self._ways(),
        )

    def _tabs(self) -> Node:
        options = [Option(_(page.name), icon=page.icon) for page in _PAGES]
        return Tabs(options, self._page, name=_("Pages"), id="pages", on=self._turn, flex=1)

    def _ways(self) -> Node:
        last = self._page == len(_PAGES) - 1
        return Row(
            Button(_("Back"), id="back", icon="arrow-left", on=self._guide.back),
            Spacer(flex=1),
            Label(
                _("{n} of {all}").format(n=self._page + 1, all=len(_PAGES)),
                size="label",
                color=PALETTE.ink_soft,
            ),
            Button(
                _("Done") if last else _("Next"),
                id="next",
                icon="check" if last else "arrow-right",
                icon_after=True,
                kind="primary",
                on=self._guide.back if last else lambda: self._turn(self._page + 1),
            ),
            fill=PALETTE.wash,
            radius=0,
            pad=(20, 10),
            gap=14,
            items="center",
        )

    def _turn(self, page: int) -> None:
        self._page = page
        self._living.aim(_PAGES[page].state)
        self._guide.refresh()

    def opened(self, ui: UI) -> None:
        """Begin at the way on; Esc goes back."""
        ui.on_escape = self._guide.back
        ui.take_focus(ui.find("next"))

    def frame(self, ui: UI, now: int) -> None:
        """Let the picture move."""
        self._living.frame(ui, now)

    def closed(self, ui: UI) -> None:
        """Nothing to let go."""


def _words(page: _Page) -> Node:
    return Col(
        Label(_(page.title), size="title", weight="bold", wrap=True),
        Text(_(page.text), size="lead", color=PALETTE.ink_soft),
        gap=2,
    )


def _points(page: _Page, *, roomy: bool) -> list[Node]:
    """Return the three things to know: cards side by side where there is room, else lines."""
    if not roomy:
        return [_point(icon, text) for icon, text in page.points]
    cards = [Card(_point(icon, text), flex=1, pad=(18, 14)) for icon, text in page.points]
    return [Row(*cards, gap=14)]


def _point(icon: str, text: str) -> Node:
    return Row(Icon(icon, size=30, color=PALETTE.accent), Text(_(text), flex=1), gap=14, items="center")
