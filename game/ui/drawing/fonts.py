"""Type: Source Sans with a fallback for signs it lacks; widths and rendered words are kept."""

import re
import struct
from functools import cache
from pathlib import Path

import pygame
import pygame.freetype

from game.ui.drawing.cache import Pictures
from game.ui.drawing.icons import MissingPartError, package_folder
from game.ui.theme import RGB, Weight

_PACKAGE = "font-source-sans-pro"
_FILES: dict[Weight, str] = {
    "regular": "SourceSansPro-Regular.ttf",
    "semibold": "SourceSansPro-Semibold.ttf",
    "bold": "SourceSansPro-Bold.ttf",
    "italic": "SourceSansPro-It.ttf",
}
_FALLBACKS = "dejavusans,notosans,notosanscjksc,notosanscjkjp,wenquanyizenhei,arialunicodems,msgothic,simsun"
_KINDS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_COLLECTION = b"ttcf"
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufeff]")
_SMALLEST = 7
_ELLIPSIS = "…"


def clean(text: str) -> str:
    """Return the text without characters that a font cannot take; tabs and line ends become spaces."""
    if text.isascii() and text.isprintable():
        return text
    return _UNPRINTABLE.sub("", text.replace("\t", " ").replace("\n", " "))


@cache
def font_file(weight: Weight) -> Path:
    """Return the path of the typeface in this weight, from the package that ships it.

    Raises MissingPartError.
    """
    path = package_folder(_PACKAGE) / "files" / _FILES[weight]
    if not is_whole(path):
        raise MissingPartError(_PACKAGE)
    return path


@cache
def _fallback_files() -> tuple[str, ...]:
    found = (pygame.font.match_font(name) for name in _FALLBACKS.split(","))
    return tuple(path for path in found if path and is_whole(Path(path)))


def is_whole(path: Path) -> bool:
    """Tell whether a file is a typeface and none of its tables is cut off: pygame crashes on one that is not.

    The header is Apple's and Microsoft's: a kind, the number of tables, then 16 bytes a table, which end
    with its place and its length.
    """
    try:
        with path.open("rb") as file:
            head = file.read(12)
            tables = file.read(16 * int.from_bytes(head[4:6])) if head[:4] in _KINDS else b""
        size = path.stat().st_size
    except OSError:
        return False
    ends = [sum(struct.unpack(">II", tables[at + 8 : at + 16])) for at in range(0, len(tables) - 15, 16)]
    return head[:4] == _COLLECTION or (bool(ends) and max(ends) <= size)


class Fonts:
    """Fonts at pixel sizes, with measured widths and rendered pieces kept."""

    def __init__(self) -> None:
        pygame.font.init()
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._widths: dict[tuple[str, int, Weight], int] = {}
        self._covered: dict[tuple[str, str], bool] = {}
        self._measured: dict[str, pygame.freetype.Font] = {}
        self._pictures = Pictures(16_000_000)

    def font(self, px: int, weight: Weight = "regular") -> pygame.font.Font:
        """Return the font in this weight, `px` pixels high; raises MissingPartError."""
        return self._open(str(font_file(weight)), px)

    def _open(self, path: str, px: int) -> pygame.font.Font:
        key = (path, px)
        if key not in self._fonts:
            self._fonts[key] = pygame.font.Font(path, max(_SMALLEST, px))
        return self._fonts[key]

    def line_height(self, px: int) -> int:
        """Return the height of one line of text in pixels."""
        return self.font(px).get_linesize()

    def width(self, text: str, px: int, weight: Weight = "regular") -> int:
        """Return the width of one line of text in pixels."""
        key = (text, px, weight)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > 20_000:
                self._widths.clear()
            width = sum(font.size(part)[0] for font, part in self._split(clean(text), px, weight))
            self._widths[key] = width
        return width

    def render(self, text: str, px: int, color: RGB, weight: Weight = "regular") -> pygame.Surface:
        """Return one line of text as a picture."""
        return self._pictures.get(
            (text, px, color, weight), lambda: self._draw(clean(text), px, color, weight)
        )

    def _draw(self, text: str, px: int, color: RGB, weight: Weight) -> pygame.Surface:
        parts = [font.render(part, True, color) for font, part in self._split(text, px, weight)]
        if len(parts) == 1:
            return parts[0]
        height = max((part.get_height() for part in parts), default=self.line_height(px))
        whole = pygame.Surface((max(1, sum(part.get_width() for part in parts)), height), pygame.SRCALPHA)
        whole.fill((*color, 0))
        x = 0
        for part in parts:
            whole.blit(part, (x, (height - part.get_height()) // 2))
            x += part.get_width()
        return whole

    def fit(self, text: str, px: int, weight: Weight, width: int) -> str:
        """Return the text, or as much of its start as fits into `width` pixels with an ellipsis."""
        if self.width(text, px, weight) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + _ELLIPSIS, px, weight) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + _ELLIPSIS

    def _split(self, text: str, px: int, weight: Weight) -> list[tuple[pygame.font.Font, str]]:
        """Cut a line into parts that one font each can show."""
        main = str(font_file(weight))
        if text.isascii() or all(self._has(main, char) for char in text):
            return [(self._open(main, px), text)]
        parts: list[tuple[str, str]] = []
        for char in text:
            path = self._path_for(char, main)
            if parts and parts[-1][0] == path:
                parts[-1] = (path, parts[-1][1] + char)
            else:
                parts.append((path, char))
        return [(self._open(path, px), part) for path, part in parts]

    def _path_for(self, char: str, main: str) -> str:
        if self._has(main, char):
            return main
        return next((path for path in _fallback_files() if self._has(path, char)), main)

    def _has(self, path: str, char: str) -> bool:
        key = (path, char)
        if key not in self._covered:
            self._covered[key] = self._holds(path, char)
        return self._covered[key]

    def _holds(self, path: str, char: str) -> bool:
        """Tell whether a typeface has a sign; pygame.font measures its box for one it lacks."""
        if path not in self._measured:
            pygame.freetype.init()
            self._measured[path] = pygame.freetype.Font(path, 16)
        metrics = self._measured[path].get_metrics(char)
        return bool(metrics) and metrics[0] is not None
