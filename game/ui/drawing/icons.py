"""Icons from SVG, tinted and drawn at exactly the size wanted: the game's own first, then Tabler's."""

import io
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pygame

from game.assets import asset_root
from game.ui.theme import RGB

_MISSING = "help-circle"


@cache
def package_folder(name: str) -> Path:
    """Return the folder of an installed package without importing it, which can take long."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(
            f"the package {name!r} is missing: install Kitestring with its dependencies"
        )
    return Path(spec.submodule_search_locations[0])


@cache
def icon_source(name: str) -> str:
    """Return the SVG text of an icon; an unknown name gives a question mark in a circle."""
    general = package_folder("tablerpy") / "icons"
    folders = (asset_root() / "icons", general / "outline", general)
    for folder in folders:
        path = folder / f"{name}.svg"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return (general / "outline" / f"{_MISSING}.svg").read_text(encoding="utf-8")


def draw_icon(name: str, px: int, color: RGB) -> pygame.Surface:
    """Return the icon `px` pixels square; `currentColor` in it becomes `color`."""
    tint = f"#{color[0]:02x}{color[1]:02x}{color[2]:02x}"
    source = icon_source(name).replace("currentColor", tint)
    return pygame.image.load_sized_svg(io.BytesIO(source.encode()), (max(1, px), max(1, px)))
