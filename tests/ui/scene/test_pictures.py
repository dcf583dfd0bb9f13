import io
from pathlib import Path

import pygame
import pytest

from game.assets import asset_root

SIGNS = {
    "": (
        "kite", "string", "hours", "worth", "company", "training", "analytics", "one-on-ones", "survey",
        "bench", "standing", "executive", "bet", "rivals", "clash",
    ),
    "skill-": (
        "vision", "communication", "integrity", "decision-making", "empathy", "organisation", "plans",
        "problem-solving", "time", "delegation",
    ),
    "mandate-": ("none", "ask", "report", "free"),
    "bet-": ("rest", "run", "insured"),
    "sight-": ("people", "work"),
    "practice-": ("direction", "align", "motivate", "plan", "organise", "control"),
    "style-": ("transformational", "transactional", "servant", "autocratic", "democratic"),
    "stock-": (
        "direction", "alignment", "engagement", "trust", "process", "problems", "ideas", "relevance",
        "customers", "team", "cash",
    ),
    "state-": ("chaotic", "bureaucratic", "drifting", "in-step"),
}  # fmt: skip
ICONS = sorted(prefix + name for prefix, names in SIGNS.items() for name in names)
PORTRAITS = sorted((asset_root() / "portraits").glob("*.svg"))


def render(path: Path, size: int) -> pygame.Surface:
    text = path.read_text(encoding="utf-8").replace("currentColor", "#123456")
    return pygame.image.load_sized_svg(io.BytesIO(text.encode()), (size, size))


def ink(picture: pygame.Surface) -> float:
    """The share of pixels that are more than half covered."""
    return pygame.mask.from_surface(picture).count() / (picture.get_width() * picture.get_height())


@pytest.mark.parametrize("name", ICONS)
def test_every_sign_is_drawn_at_every_size(name: str) -> None:
    path = asset_root() / "icons" / f"{name}.svg"
    for size in (16, 24, 64, 256):
        assert 0.08 < ink(render(path, size)) < 0.6


def test_signs_take_their_colour_from_the_text() -> None:
    for name in ICONS:
        text = (asset_root() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        assert 'stroke="currentColor"' in text
        assert 'viewBox="0 0 24 24"' in text


def test_no_two_signs_look_the_same() -> None:
    seen = {
        pygame.image.tobytes(render(asset_root() / "icons" / f"{name}.svg", 24), "RGBA") for name in ICONS
    }
    assert len(seen) == len(ICONS)


@pytest.mark.parametrize("path", PORTRAITS, ids=lambda path: path.stem)
def test_every_portrait_is_a_full_round_picture(path: Path) -> None:
    for size in (16, 48, 96, 256):
        picture = render(path, size)
        assert 0.70 < ink(picture) < 0.80
        assert picture.get_at((0, 0)).a == 0
    assert len({tuple(picture.get_at((x, y))) for x in range(0, 256, 4) for y in range(0, 256, 4)}) > 30


def test_the_cast_is_large_and_nobody_appears_twice() -> None:
    seen = {pygame.image.tobytes(render(path, 64), "RGBA") for path in PORTRAITS}
    assert len(seen) == len(PORTRAITS) >= 24


def test_the_window_icon_is_there_in_both_forms() -> None:
    assert pygame.image.load(asset_root() / "kitestring.png").get_size() == (256, 256)
    assert ink(render(asset_root() / "kitestring.svg", 64)) > 0.7
