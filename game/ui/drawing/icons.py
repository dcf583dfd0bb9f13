"""Icons from SVG, tinted and drawn at exactly the size wanted: the game's own first, then Tabler's."""

import io
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pygame

from game.assets import asset_root
from game.ui.theme import RGB
from game.words import _

_MISSING = "help-circle"


_GENERAL = "tablerpy"


class MissingPartError(Exception):
    """Raised when letters or icons are not there or damaged; its text is a sentence for the player."""

    def __init__(self, package: str) -> None:
        told = _(
            "Kitestring cannot draw without the package {package}, which is missing or damaged; "
            "install it again: {command}"
        )
        super().__init__(told.format(package=package, command=f"pip install --force-reinstall {package}"))


@cache
def package_folder(package: str) -> Path:
    """Return the folder of an installed package without importing it, which can take long.

    Raises MissingPartError.
    """
    spec = find_spec(package.replace("-", "_"))
    if spec is None or not spec.submodule_search_locations:
        raise MissingPartError(package)
    return Path(spec.submodule_search_locations[0])


@cache
def icon_source(name: str) -> str:
    """Return the SVG text of an icon; an unknown name gives a question mark in a circle.

    Raises MissingPartError.
    """
    general = package_folder(_GENERAL) / "icons"
    folders = (asset_root() / "icons", general / "outline", general)
    for folder in folders:
        path = folder / f"{name}.svg"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    if name == _MISSING:
        raise MissingPartError(_GENERAL)
    return icon_source(_MISSING)


def draw_icon(name: str, px: int, color: RGB) -> pygame.Surface:
    """Return the icon `px` pixels square; `currentColor` in it becomes `color`.

    Raises MissingPartError.
    """
    tint = f"#{color[0]:02x}{color[1]:02x}{color[2]:02x}"
    try:
        source = icon_source(name).replace("currentColor", tint)
        return pygame.image.load_sized_svg(io.BytesIO(source.encode()), (max(1, px), max(1, px)))
    except (OSError, ValueError, pygame.error) as error:
        raise MissingPartError(_GENERAL) from error
