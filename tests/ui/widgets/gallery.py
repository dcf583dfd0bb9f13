"""Every widget on one page, for the tests and for the eye.

`python tests/ui/widgets/gallery.py /tmp/gallery` writes pictures of it at several sizes and scales.
"""

import math
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.ui.drawing.charts import Axis, Bar, BarChart, LineChart, Plane, Radar, Series
from game.ui.theme import PALETTE
from game.ui.widgets import (
    UI,
    Badge,
    Button,
    Card,
    Checkbox,
    Choice,
    Coachmark,
    Col,
    Column,
    Dialog,
    Flow,
    Grid,
    Hint,
    Hints,
    Icon,
    Image,
    Item,
    Label,
    ListBox,
    LivePicture,
    Meter,
    Node,
    Option,
    Picker,
    Plot,
    ProgressBar,
    Row,
    Rule,
    Scroll,
    Slider,
    Stack,
    Stepper,
    Table,
    Tabs,
    Text,
    TextEntry,
    Tile,
    Toggle,
)

PRACTICES = (
    ("Set direction", "compass", PALETTE.leadership),
    ("Align people", "users", PALETTE.leadership),
    ("Motivate and inspire", "flame", PALETTE.leadership),
    ("Plan and budget", "calendar", PALETTE.management),
    ("Organise and staff", "hierarchy", PALETTE.management),
    ("Control and solve problems", "tool", PALETTE.management),
)
METERS = (
    ("Vision clarity", "72", 0.72, "flag", "6", 1, "good", 0.66),
    ("Alignment", "64", 0.64, "target", "3", 1, "good", 0.61),
    ("Engagement", "55", 0.55, "heart", "4", -1, "bad", 0.59),
    ("Workload", "81", 0.81, "weight", "5", 1, "bad", 0.76),
    ("Cash", "2.3 M", 0.23, "coin", "0.7 M", -1, "bad", 0.3),
    ("Reputation", "58", 0.58, "star", "", 0, "plain", None),
)
EVENT = (
    "A draft rule on **autonomous delivery** will reach parliament within two quarters. Your "
    "[[alignment|**Alignment**: the share of teams whose goals trace back to the vision.]] is high enough "
    "to act together, but the field teams have not heard _why_ it matters.\n"
    "- Two of them are already improvising.\n- The others wait for a word from you."
)
MOSAIC = (
    ("Explicit", "Implicit", 0.7),
    ("Candid", "Diplomatic", 0.45),
    ("Story first", "Facts first", 0.6),
    ("Equal", "Hierarchical", 0.8),
    ("By consensus", "Top down", 0.35),
    ("Trust by task", "Trust by bond", 0.55),
    ("Flexible time", "Strict time", 0.25),
)


def pseudo(text: str) -> str:
    """Return a text 40 % longer and full of accents, as a translation might be."""
    accents = str.maketrans("aeiouAEIOUcnsy", "àéîöûÀÉÎÖÛçñšý")
    extra = math.ceil(len(text) * 0.4) if text else 0
    return f"{text.translate(accents)} {'ñó ' * (extra // 3)}".strip()


@dataclass
class State:
    hours: list[int] = field(default_factory=lambda: [12, 6, 4, 9, 0, 6])
    style: int = 1
    choice: int = -1
    tab: int = 0
    sound: bool = True
    motion: bool = False
    volume: float = 0.6
    company: str = "Harbour Robotics"
    scenario: int = 0
    pressed: list[str] = field(default_factory=list)


class Gallery:
    """The page and its state; every change builds the page anew."""

    def __init__(self, ui: UI, say: Callable[[str], str] = str, live: bool = False) -> None:
        self.ui, self.say, self.live = ui, say, live
        self.state = State()
        self.show()

    def show(self) -> None:
        self.ui.set_root(Col(self.bar(), Scroll(self.page(), id="page", flex=1)))

    def change(self, **values: object) -> None:
        for name, value in values.items():
            setattr(self.state, name, value)
        self.show()

    def press(self, name: str) -> None:
        self.change(pressed=[*self.state.pressed, name])

    def step(self, number: int, value: int) -> None:
        hours = list(self.state.hours)
        hours[number] = value
        self.change(hours=hours)

    # --- the page

    def bar(self) -> Node:
        t = self.say
        return Row(
            Icon("windsock", size=28, color=PALETTE.gold),
            Label(t("Kitestring"), size="title", weight="bold", color=PALETTE.on_navy),
            Label(t("Harbour Robotics"), color=PALETTE.on_navy_soft, flex=1),
            Icon("wind", size=22, color=PALETTE.sky),
            Label(t("Year 2, quarter 3"), weight="semibold", color=PALETTE.on_navy),
            Button(icon="help-circle", kind="bar", tip=t("Help"), id="help", on=lambda: self.press("help")),
            Button(icon="settings", kind="bar", tip=t("Settings"), id="settings", hotkey="f2", on=self.ask),
            fill=PALETTE.navy,
            radius=0,
            pad=(16, 8),
            gap=12,
            items="center",
        )

    def page(self) -> Node:
        left, middle, right = (
            [self.week(), self.style(), self.settings()],
            [self.picture(), self.event(), self.buttons(), self.table()],
            [self.company(), self.lines(), self.bars(), self.radar(), self.plane(), self.scenarios()],
        )
        wide = self.ui.units[0]
        if wide >= 1100:
            return Row(
                Col(*left, gap=12, width=340),
                Col(*middle, gap=12, flex=1),
                Col(*right, gap=12, width=384),
                gap=12,
                pad=12,
                items="start",
            )
        if wide >= 760:
            return Row(
                Col(*left, *right[3:], gap=12, flex=1),
                Col(*middle, *right[:3], gap=12, flex=1),
                gap=12,
                pad=12,
                items="start",
            )
        return Col(*middle, *left, *right, gap=12, pad=12)

    def head(self, text: str, *more: Node) -> Node:
        title = Label(self.say(text), size="heading", weight="bold", wrap=True, flex=1)
        return Row(title, *more, gap=8, items="center")

    def week(self) -> Node:
        t, left = self.say, 40 - sum(self.state.hours)
        steppers = [
            Stepper(
                t(name),
                self.state.hours[n],
                id=f"hours-{n}",
                icon=icon,
                unit="h",
                high=30,
                room=left,
                before=6 if n == 1 else None,
                note=t("Lifts trust in two quarters") if n == 2 else "",
                color=color,
                tip=t("Hours of your week."),
                on=lambda value, n=n: self.step(n, value),
            )
            for n, (name, icon, color) in enumerate(PRACTICES)
        ]
        sides = Flow(
            Badge(t("Leadership"), icon="compass", color=PALETTE.leadership, fill=PALETTE.leadership_soft),
            Badge(t("Management"), icon="tool", color=PALETTE.management, fill=PALETTE.management_soft),
            gap=8,
            justify="between",
        )
        spare = Label(t(f"{left} of 40 h left"), size="label", weight="semibold", color=PALETTE.warm_ink)
        return Card(self.head("Your week", spare), sides, *steppers, gap=7)

    def style(self) -> Node:
        t = self.say
        names = ("Directing", "Coaching", "Supporting", "Delegating")
        icons = ("compass", "messages", "heart-handshake", "hierarchy")
        options = [
            Option(t(name), icon, t("Fits some people.")) for name, icon in zip(names, icons, strict=True)
        ]
        return Card(
            self.head("Leadership style"),
            Picker(options, self.state.style, id="style", name=t("Style"), on=lambda v: self.change(style=v)),
        )

    def settings(self) -> Node:
        t, state = self.say, self.state
        return Card(
            self.head("Settings"),
            Tabs(
                [Option(t("Sound"), "volume"), Option(t("Picture"), "photo"), Option(t("Keys"))],
                state.tab,
                id="tabs",
                name=t("Page"),
                on=lambda v: self.change(tab=v),
            ),
            Checkbox(t("Play sounds"), state.sound, id="sound", on=lambda v: self.change(sound=v)),
            Toggle(
                t("Reduced motion"),
                state.motion,
                note=t("The kite stands still."),
                id="motion",
                on=lambda v: self.change(motion=v),
            ),
            Slider(
                t("Volume"),
                state.volume,
                text=f"{state.volume:.0%}",
                id="volume",
                on=lambda v: self.change(volume=v),
            ),
            TextEntry(
                state.company,
                name=t("Company"),
                hint=t("A name"),
                id="company",
                limit=24,
                on=lambda v: self.change(company=v),
            ),
            TextEntry(name=t("Code"), hint=t("Class code"), id="code", limit=8),
            ProgressBar(0.45, text=t("Playing 45 of 100 companies")),
            gap=10,
        )

    def picture(self) -> Node:
        def wave(size: tuple[int, int]) -> pygame.Surface:
            surface = pygame.Surface(size)
            for x in range(0, size[0], 4):
                shade = 140 + round(60 * math.sin(x / 40 + (self.ui.now / 500 if self.live else 0)))
                surface.fill((40, shade // 2 + 60, shade), (x, 0, 4, size[1]))
            return surface

        label = Badge(self.say("Fair wind"), icon="wind", align="end")
        return Stack(
            LivePicture(wave, running=self.live, height=120, id="picture"), Col(label, pad=10, justify="end")
        )

    def event(self) -> Node:
        t = self.say
        hints = (Hint(t("Trust"), "up", "good"), Hint(t("Cash"), "down", "bad"), Hint(t("4 h"), icon="clock"))
        texts = (
            "Tell the whole story at an all-hands: **costs 4 hours**, raises clarity, slows delivery.",
            "Let the legal team handle it quietly. Cheap now; rumours may spread.",
            "Invite the field teams to **co-write** it. Slow, but [[ownership|Pride in it.]] grows.",
        )
        choices = [
            Choice(
                n + 1,
                text if t is str else t(text.replace("*", "").split("[[")[0]),
                hints=hints if n != 1 else (Hint(t("Workload"), "up", "bad"),),
                note=t("Your team expects this.") if n == 2 else "",
                picked=self.state.choice == n,
                id=f"choice-{n}",
                on=lambda n=n: self.change(choice=n),
            )
            for n, text in enumerate(texts)
        ]
        return Card(
            self.head("The regulator comes calling", Icon("scale", color=PALETTE.warm)),
            Text(EVENT, id="event"),
            *choices,
            gap=9,
        )

    def buttons(self) -> Node:
        t = self.say

        def button(name: str, **options: object) -> Button:
            return Button(t(name), id=f"b-{name}", on=lambda: self.press(name), **options)

        return Card(
            self.head("Buttons"),
            Flow(
                button("Finish the quarter", kind="primary", icon="arrow-right", icon_after=True, hotkey="e"),
                button("Undo", icon="arrow-back-up"),
                button("Read more", kind="ghost"),
                button("Delete", kind="danger", icon="trash"),
                button("Not yet", enabled=False),
                button("On", pressed=True),
                gap=8,
            ),
            Rule(),
            Hints((Hint(t("Engagement"), "up", "good"), Hint(t("Workload"), "up", "bad"), Hint(t("Slow")))),
        )

    def table(self) -> Node:
        t = self.say
        rows = [
            ["**Set direction**", "12 h", t("Everyone can say where the company is heading.")],
            ["Align people", "6 h", "[[Trust|How far people believe you.]] " + t("grows with a lag.")],
            ["Plan and budget", "9 h", t("Promises are kept.")],
        ]
        columns = (Column(t("Practice")), Column(t("Hours"), "right"), Column(t("What it did"), flex=1))
        return Card(self.head("Why it moved"), Table(columns, rows, marked=0, id="table", name=t("Reasons")))

    def company(self) -> Node:
        t = self.say
        meters = [
            Meter(
                t(name),
                text,
                share,
                id=f"meter-{name}",
                icon=icon,
                change=change,
                way=way,
                tone=tone,
                before=before,
                on=lambda name=name: self.press(name),
            )
            for name, text, share, icon, change, way, tone, before in METERS
        ]
        return Card(self.head("Company health"), Grid(*meters, cols=2, cell=150, gap=8))

    def lines(self) -> Node:
        clarity = tuple(float(v) for v in (41, 43, 42, 47, 52, 50, 55, 58, 61, 60, 66, 72))
        delivery = tuple(float(v) for v in (50, 52, 55, 53, 58, 60, 57, 62, 66, 64, 63, 61))
        morale = tuple(float(v) for v in (62, 60, 61, 57, 55, 58, 60, 59, 60, 61, 59, 55))
        chart = LineChart(
            (
                Series(self.say("Clarity"), clarity),
                Series(self.say("Delivery"), delivery, PALETTE.warm, "square"),
                Series(self.say("Morale"), morale, PALETTE.leadership, "triangle", dashed=True),
            ),
            tuple(f"Q{n + 1}" for n in range(12)),
            low=0,
            high=100,
        )
        return Card(self.head("Twelve quarters"), Plot(chart, id="lines", name=self.say("Twelve quarters")))

    def bars(self) -> Node:
        bars = (
            Bar(self.say("Set direction"), 8, "+8", PALETTE.good),
            Bar(self.say("Coaching"), 2.5, "+2.5", PALETTE.good),
            Bar(self.say("People leaving"), -3, "−3", PALETTE.bad),
            Bar(self.say("Market"), -1.5, "−1.5", PALETTE.bad),
        )
        return Card(self.head("What moved clarity"), Plot(BarChart(bars), id="bars", height=110))

    def radar(self) -> Node:
        axes = tuple(Axis(self.say(rim), self.say(centre), value, 1 - value) for rim, centre, value in MOSAIC)
        return Card(self.head("How the team works"), Plot(Radar(axes), id="radar", height=270))

    def plane(self) -> Node:
        t = self.say
        chart = Plane(
            ((0.3, 0.25), (0.35, 0.5), (0.5, 0.62), (0.72, 0.66), (0.8, 0.85)),
            t("Execution"),
            t("Vision"),
            (t("Kite without a string"), t("Flies high"), t("On the ground"), t("String without a kite")),
        )
        return Card(self.head("Vision and execution"), Plot(chart, id="plane", height=240))

    def scenarios(self) -> Node:
        t = self.say
        items = [
            Item(t("The harbour"), t("A robotics firm in calm weather."), "anchor", t("Easy")),
            Item(t("The storm"), t("Cash for two quarters, and a tired team."), "cloud-storm"),
        ]
        swatch = pygame.Surface((80, 50))
        swatch.fill(PALETTE.sky)
        swatch.fill(PALETTE.good, (0, 32, 80, 18))
        tile = Tile(
            Row(Image(swatch, width=80), Label(t("A tile with a picture"), wrap=True, flex=1), gap=10),
            id="tile",
            name=t("A tile"),
            on=lambda: self.press("tile"),
        )
        choose = ListBox(
            items,
            self.state.scenario,
            id="scenario",
            on=lambda v: self.change(scenario=v),
        )
        return Card(self.head("Scenarios"), choose, tile)

    # --- above the page

    def ask(self) -> None:
        t = self.say
        self.ui.open(
            Dialog(
                t("Leave this game?"),
                Text(t("Your company is saved. You can go on at any time.")),
                TextEntry(name=t("Name"), hint=t("Name of the save"), id="save-name"),
                buttons=[
                    Button(t("Stay"), id="stay", on=self.ui.close),
                    Button(t("Leave"), kind="primary", id="leave", on=lambda: self.press("leave")),
                ],
                id="leave-dialog",
            )
        )

    def coach(self) -> None:
        t = self.say
        self.ui.coach(
            Coachmark(
                "style",
                t("Pick the **style** that fits the person in front of you."),
                title=t("How you lead"),
                progress=t("2 of 7"),
                on_next=lambda: self.press("next"),
                on_skip=lambda: self.ui.coach(None),
            )
        )


SHOTS = (
    ("wide", (1280, 720), 1.0, 1.0),
    ("full", (1280, 1650), 1.0, 1.0),
    ("large", (1920, 1080), 1.5, 1.0),
    ("narrow", (640, 480), 1.0, 1.0),
    ("text", (1280, 720), 1.0, 1.6),
)


def main(folder: Path) -> None:
    """Write pictures of the gallery into a folder."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    folder.mkdir(parents=True, exist_ok=True)
    for name, size, scale, text in SHOTS:
        surface = pygame.display.set_mode(size)
        ui = UI(size, scale, text)
        for kind, say in (("", str), ("-pseudo", pseudo)):
            gallery = Gallery(ui, say)
            ui.draw(surface)
            pygame.image.save(surface, folder / f"{name}{kind}.png")
        gallery.ask()
        ui.draw(surface)
        pygame.image.save(surface, folder / f"{name}-dialog.png")
        ui.close()
        Gallery(ui).coach()
        ui.toast("Saved.", "good")
        ui.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode=""))
        ui.take_focus(ui.find("hours-2"))
        ui.draw(surface)
        pygame.image.save(surface, folder / f"{name}-coach.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
