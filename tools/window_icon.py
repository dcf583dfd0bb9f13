"""Draw the window's icon: renders assets/kitestring.svg to assets/kitestring.png, 256 pixels wide."""

from pathlib import Path

import pygame

ASSETS = Path(__file__).resolve().parent.parent / "assets"
SIZE = (256, 256)


def main() -> None:
    """Render the icon."""
    picture = pygame.image.load_sized_svg(ASSETS / "kitestring.svg", SIZE)
    pygame.image.save(picture, ASSETS / "kitestring.png")
    print(f"{ASSETS / 'kitestring.png'} written")


if __name__ == "__main__":
    main()
