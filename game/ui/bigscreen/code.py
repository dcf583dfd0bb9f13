"""The picture of an address that phones can read: a QR code."""

from functools import lru_cache
from io import BytesIO

import pygame
import segno


@lru_cache(maxsize=4)
def qr_picture(address: str, scale: int = 8) -> pygame.Surface:
    """Return the QR code of an address, with its quiet border, black on white."""
    out = BytesIO()
    segno.make(address, error="m").save(out, kind="png", scale=scale, border=3)
    out.seek(0)
    return pygame.image.load(out, "qr.png")
