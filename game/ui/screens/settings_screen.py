"""The settings: size, motion, sound, the screen, guidance, and where things are kept."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from game.play.folders import data_folder, saves_folder, scenarios_folder
from game.play.settings import Settings
from game.ui.screens.guide import Guide
from game.ui.screens.parts.top_bar import top_bar
from game.ui.theme import PALETTE
from game.ui.widgets import (
    UI,
    Button,
    Card,
    Col,
    Label,
    Node,
    Option,
    Picker,
    Row,
    Scroll,
    Slider,
    Spacer,
    Toggle,
)
from game.words import _, codes_for, language, language_name, languages

_NARROW: Final = 900
_SCALES: Final = (0.0, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0)
_TEXTS: Final = (0.9, 1.0, 1.15, 1.3, 1.5)


class SettingsScreen:
    """Shows the settings; every change is in force at once."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._slack = 0.0
        self._missing = 0

    def build(self, ui: UI) -> Node:
        """Return the settings in two columns, or in one where it is narrow."""
        roomy = ui.units[0] >= _NARROW
        left = Col(self._language(), self._sizes(), self._motion(), gap=14, flex=1)
        right = Col(self._sound(), self._guidance(), self._places(), gap=14, flex=1)
        page = Row(left, right, gap=16, items="start") if roomy else Col(left, right, gap=14)
        return Col(
            top_bar(_("Settings"), roomy=roomy),
            Scroll(
                Col(
                    Row(Col(page, max_width=1080, flex=1), justify="center", pad=(20, 16)),
                    Spacer(height=self._slack),
                ),
                flex=1,
                id="page",
            ),
            Row(
                Button(_("Back"), id="back", icon="arrow-left", kind="primary", on=self._guide.back),
                Spacer(flex=1),
                Label(_("Every change is kept at once."), size="small", color=PALETTE.ink_soft),
                fill=PALETTE.wash,
                radius=0,
                pad=(20, 10),
                gap=12,
                items="center",
            ),
        )

    def _change(self, settings: Settings) -> None:
        """Take settings into force; what was changed stays where it is, also when everything grows."""
        ui = self._guide.ui
        changed = ui.focus.id if ui.focus is not None else ""
        before = ui.focus.rect.y if ui.focus is not None else 0
        self._guide.change_settings(settings)
        self._hold(changed, before)
        if self._missing > 0:
            self._slack += self._missing / ui.brush.scale + 1
            self._guide.refresh()
            self._hold(changed, before)

    def _hold(self, changed: str, before: int) -> None:
        """Scroll until a widget is as high in the window as before; note how much page is missing for it."""
        ui = self._guide.ui
        node, page = ui.find(changed), ui.find("page")
        if node is None or not isinstance(page, Scroll):
            return
        wanted = page.offset + node.rect.y - before
        body = page.kids[0]
        self._missing = wanted + page.rect.h - body.measure(body.rect.w) if wanted > 0 else 0
        page.scroll_to(wanted)

    def _language(self) -> Node | None:
        codes = languages()
        if len(codes) == 1:
            return None
        now = next((n for n, code in enumerate(codes) if code in codes_for(language())), 0)
        return _section(
            _("Language"),
            Picker(
                [Option(language_name(code)) for code in codes],
                now,
                name=_("Language"),
                id="language",
                on=lambda n: self._change(replace(self._guide.settings, language=codes[n])),
            ),
            Label(
                _("A company that is not translated is told in the language it was written in."),
                size="small",
                color=PALETTE.ink_soft,
                wrap=True,
            ),
        )

    def _sizes(self) -> Node:
        settings = self._guide.settings
        return _section(
            _("Size"),
            Label(_("Everything"), weight="semibold"),
            Picker(
                [Option(_("Automatic") if scale == 0 else f"{scale:.0%}") for scale in _SCALES],
                _nearest(settings.ui_scale, _SCALES),
                name=_("Size of everything"),
                id="scale",
                on=lambda n: self._change(replace(self._guide.settings, ui_scale=_SCALES[n])),
            ),
            Label(_("Text"), weight="semibold"),
            Picker(
                [Option(f"{size:.0%}") for size in _TEXTS],
                _nearest(settings.text_size, _TEXTS),
                name=_("Size of the text"),
                id="text",
                on=lambda n: self._change(replace(self._guide.settings, text_size=_TEXTS[n])),
            ),
        )

    def _motion(self) -> Node:
        settings = self._guide.settings
        return _section(
            _("Picture"),
            Toggle(
                _("Fill the whole screen"),
                settings.fullscreen,
                note=_("F11 does the same anywhere."),
                id="fullscreen",
                on=lambda on: self._change(replace(self._guide.settings, fullscreen=on)),
            ),
            Toggle(
                _("Less motion"),
                settings.reduced_motion,
                note=_("The kite stands still, and nothing slides or fades."),
                id="motion",
                on=lambda on: self._change(replace(self._guide.settings, reduced_motion=on)),
            ),
        )

    def _sound(self) -> Node:
        volume = self._guide.settings.volume
        return _section(
            _("Sound"),
            Slider(
                _("Volume"),
                volume,
                text=f"{volume:.0%}" if volume else _("off"),
                step=0.1,
                id="volume",
                on=lambda value: self._change(replace(self._guide.settings, volume=value)),
            ),
        )

    def _guidance(self) -> Node:
        fresh = not self._guide.settings.seen
        return _section(
            _("Guidance"),
            Label(
                _("In your first game, short words of guidance appear beside what is new, once each."),
                size="label",
                wrap=True,
            ),
            Button(
                _("Show them again"),
                id="guidance",
                icon="refresh",
                enabled=not fresh,
                align="start",
                on=self._guidance_again,
            ),
        )

    def _guidance_again(self) -> None:
        self._change(replace(self._guide.settings, seen=()))
        self._guide.ui.toast(_("The guidance will appear again in your next first game."), "good")

    def _places(self) -> Node:
        return _section(
            _("Where things are kept"),
            _place(_("Saved games"), str(saves_folder())),
            _place(_("Your own scenarios"), str(scenarios_folder())),
            _place(_("Everything else"), str(data_folder())),
        )

    def opened(self, ui: UI) -> None:
        """Begin at the first setting; Esc goes back."""
        ui.on_escape = self._guide.back
        ui.take_focus(ui.find("scale"))

    def frame(self, ui: UI, now: int) -> None:
        """Nothing moves here."""

    def closed(self, ui: UI) -> None:
        """Nothing to let go."""


def _section(title: str, *body: Node) -> Node:
    return Card(Label(title, size="heading", weight="bold"), *body, gap=10, pad=(18, 14))


def _place(what: str, path: str) -> Node:
    return Col(Label(what, weight="semibold"), Label(path, size="label", color=PALETTE.ink_soft, wrap=True))


def _nearest(value: float, offered: Sequence[float]) -> int:
    return min(range(len(offered)), key=lambda n: abs(offered[n] - value))
