"""Small PNG files: every filter is tried on every row, and the best zlib can do."""

import struct
import zlib
from pathlib import Path

import numpy as np
import pygame
from numpy.typing import NDArray

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_TRUE_COLOUR = 2


def write_png(path: Path, picture: pygame.Surface, *, fine: bool = True) -> None:
    """Write a picture as a PNG file without transparency; raises OSError.

    Without `fine`, colours are rounded to steps of four: hardly to be seen, and a third smaller.
    """
    wide, high = picture.get_size()
    pixels = np.frombuffer(pygame.image.tobytes(picture, "RGB"), np.uint8).reshape(high, wide * 3)
    if not fine:
        pixels = (pixels & np.uint8(0xFC)) | np.uint8(2)
    head = struct.pack(">IIBBBBB", wide, high, 8, _TRUE_COLOUR, 0, 0, 0)
    body = zlib.compress(_filtered(pixels).tobytes(), 9)
    path.write_bytes(_SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b""))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _filtered(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the rows, each with the filter whose differences are smallest in sum."""
    here = pixels.astype(np.int16)
    left, above = np.zeros_like(here), np.zeros_like(here)
    left[:, 3:] = here[:, :-3]
    above[1:] = here[:-1]
    corner = np.zeros_like(here)
    corner[1:, 3:] = here[:-1, :-3]
    guesses = (np.zeros_like(here), left, above, (left + above) // 2, _paeth(left, above, corner))
    rests = np.stack([(here - guess).astype(np.uint8) for guess in guesses])
    cost = np.abs(rests.astype(np.int8).astype(np.int16)).sum(axis=2, dtype=np.int64)
    best = cost.argmin(axis=0)
    rows = rests[best, np.arange(len(pixels))]
    return np.concatenate([best.astype(np.uint8)[:, None], rows], axis=1)


def _paeth(left: NDArray[np.int16], above: NDArray[np.int16], corner: NDArray[np.int16]) -> NDArray[np.int16]:
    guess = left + above - corner
    to_left, to_above, to_corner = abs(guess - left), abs(guess - above), abs(guess - corner)
    nearest = np.where(to_above <= to_corner, above, corner)
    return np.where((to_left <= to_above) & (to_left <= to_corner), left, nearest)
