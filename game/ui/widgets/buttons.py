"""Buttons: primary, soft, bar (on the dark bar), ghost (a link) and danger."""

from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar, Literal

import pygame

from game.ui.theme import PALETTE, RGB, TypeRole, mix
from game.ui.widgets.node import Action, Node
from game.words import _

Kind = Literal["primary", "soft", "bar", "ghost", "danger"]


@dataclass(frozen=True)
class _Coat:
    fill: RGB | None
    ink: RGB
    border: RGB | None
    hot: RGB


_COATS: dict[Kind, _Coat] = {
    "primary": _Coat(PALETTE.navy, PALETTE.on_navy, PALETTE.navy, PALETTE.navy_raised),
    "soft": _Coat(PALETTE.wash, PALETTE.ink, PALETTE.line, PALETTE.wash_deep),
    "bar": _Coat(PALETTE.navy_raised, PALETTE.on_navy, PALETTE.navy_line, PALETTE.navy_line),
    "ghost": _Coat(None, PALETTE.accent, None, PALETTE.accent_soft),
    "danger": _Coat(PALETTE.bad_soft, PALETTE.bad, mix(PALETTE.bad_soft, PALETTE.bad, 0.35), (248, 216, 210)),
}


@dataclass(eq=False, repr=False)
class Button(Node):
    """Does one thing by click, Enter, Space or its hotkey ("e", "ctrl+s"), which it shows.

    Long texts wrap; `icon_after` puts the icon behind the words.
    """

    text: str = ""
    _: KW_ONLY
    icon: str = ""
    icon_after: bool = False
    kind: Kind = "soft"
    size: TypeRole = "body"
    on: Action | None = field(default=None, compare=False)
    pressed: bool | None = None
    show_hotkey: bool = True

    focusable: ClassVar[bool] = True

    def _icon_side(self) -> int:
        return round(self.brush.px(self.size) * 1.25) if self.icon else 0

    def _cap(self) -> str:
        return (
            self.hotkey.replace("+", " + ").title() if self.hotkey and self.show_hotkey and self.text else ""
        )

    def _cap_width(self) -> int:
        cap = self._cap()
        return (
            max(self.brush.line("tiny"), self.brush.text_width(cap, "tiny", "semibold") + self.dp(10))
            if cap
            else 0
        )

    def _around(self) -> int:
        """Return the pixels taken by everything but the words."""
        gap = self.dp(7)
        sign = self._icon_side() + (gap if self.icon and self.text else 0)
        cap = self._cap_width()
        return 2 * self._margin() + sign + (cap + gap if cap else 0)

    def _margin(self) -> int:
        return self.dp(14 if self.text else 8)

    def content_width(self) -> int:
        """Return the width in one line."""
        return self._around() + self.brush.text_width(self.text, self.size, "semibold")

    def least_content_width(self) -> int:
        """Return the width at which words still have room to wrap."""
        return min(self.content_width(), self._around() + self.brush.px(self.size) * 5)

    def _lines(self, width: int) -> list[str]:
        if not self.text:
            return []
        return self.brush.lines(self.text, max(1, width - self._around()), self.size, "semibold")

    def content_height(self, width: int) -> int:
        """Return the height of the lines and the margin."""
        return self.brush.line(self.size) * max(1, len(self._lines(width))) + self.dp(14)

    def _coat(self) -> _Coat:
        coat = _COATS[self.kind]
        if not self.enabled:
            ground = coat.fill or PALETTE.card
            pale = PALETTE.navy if self.kind == "bar" else PALETTE.paper
            return _Coat(
                coat.fill and mix(ground, pale, 0.35),
                mix(coat.ink, ground, 0.5),
                coat.border and (coat.border if self.kind == "bar" else PALETTE.line),
                ground,
            )
        if self.pressed:
            return _Coat(PALETTE.accent_soft, PALETTE.accent, PALETTE.accent, PALETTE.accent_soft)
        return coat

    def paint(self, surface: pygame.Surface) -> None:
        """Paint the box and what stands in it, centred."""
        coat = self._coat()
        fill = coat.hot if self.hot and self.enabled else coat.fill
        if fill is not None:
            self.brush.box(surface, self.rect, fill, 9, border=coat.border)
        inside = self.rect.move(0, self.dp(1)) if self.held else self.rect
        self._paint_words(surface, inside, coat)

    def _paint_words(self, surface: pygame.Surface, r: pygame.Rect, coat: _Coat) -> None:
        lines = self._lines(r.w)
        wide = max((self.brush.text_width(line, self.size, "semibold") for line in lines), default=0)
        gap = self.dp(7)
        sign, cap = self._icon_side(), self._cap_width()
        total = wide + (sign + (gap if wide else 0) if sign else 0) + (cap + gap if cap else 0)
        x = r.centerx - total // 2
        if sign and not self.icon_after:
            self._paint_icon(surface, (x, r.centery), coat.ink)
            x += sign + gap
        self._paint_lines(surface, lines, (x, r.centery), coat.ink)
        x += wide + gap
        if sign and self.icon_after:
            self._paint_icon(surface, (x, r.centery), coat.ink)
            x += sign + gap
        if cap:
            self._paint_cap(surface, pygame.Rect(x, 0, cap, self.brush.line("tiny")), r.centery, coat)

    def _paint_icon(self, surface: pygame.Surface, at: tuple[int, int], color: RGB) -> None:
        size = self._icon_side() / (self.brush.scale * self.brush.text_scale)
        self.brush.icon(surface, self.icon, size, color, at, anchor="midleft")

    def _paint_lines(
        self, surface: pygame.Surface, lines: list[str], at: tuple[int, int], color: RGB
    ) -> None:
        line = self.brush.line(self.size)
        y = at[1] - line * len(lines) // 2
        for number, text in enumerate(lines):
            self.brush.text(surface, text, self.size, color, (at[0], y + number * line), weight="semibold")

    def _paint_cap(self, surface: pygame.Surface, box: pygame.Rect, middle: int, coat: _Coat) -> None:
        box.centery = middle
        ground = coat.fill or PALETTE.card
        edge = mix(ground, coat.ink, 0.35)
        self.brush.box(surface, box, mix(ground, coat.ink, 0.08), 4, border=edge)
        self.brush.text(
            surface,
            self._cap(),
            "tiny",
            mix(coat.ink, ground, 0.12),
            box.center,
            weight="semibold",
            anchor="center",
        )

    def activate(self) -> None:
        """Do it."""
        if self.enabled and self.on is not None:
            self.on()

    def accessible_name(self) -> str:
        """Return the words, or the tooltip of a button with only an icon."""
        return self.name or self.text or self.tip

    def describe(self) -> str:
        """Return the name and the kind."""
        words = [self.accessible_name(), _("button")]
        if self.pressed is not None:
            words.append(_("on") if self.pressed else _("off"))
        if not self.enabled:
            words.append(_("not now"))
        return ", ".join(words)
