"""What can be typed for a value: numbers, sizes and seeds, each refused in half a sentence."""

import re
from argparse import ArgumentTypeError
from typing import Final

from game.words import _, in_figures

_MOST_SEEDS: Final = 1_000_000_000
_MOST_JOBS: Final = 512
_MOST_GENERATIONS: Final = 10_000
_LARGEST_SEED: Final = 2**63 - 1


def whole(text: str) -> int:
    """Read a seed."""
    if re.fullmatch(r"[0-9]{1,19}", text) and int(text) <= _LARGEST_SEED:
        return int(text)
    raise ArgumentTypeError(_("a seed is a whole number from 0 to {most}").format(most=_LARGEST_SEED))


def count(text: str) -> int:
    """Read a number of companies."""
    plain = text.replace(",", "").replace("_", "")
    if re.fullmatch(r"[0-9]{1,10}", plain) and 1 <= int(plain) <= _MOST_SEEDS:
        return int(plain)
    told = _("the number of seeds is a whole number from 1 to {most}")
    raise ArgumentTypeError(told.format(most=in_figures(_MOST_SEEDS)))


def generations(text: str) -> int:
    """Read a number of generations."""
    if re.fullmatch(r"[0-9]{1,5}", text) and 1 <= int(text) <= _MOST_GENERATIONS:
        return int(text)
    told = _("the number of generations is a whole number from 1 to {most}")
    raise ArgumentTypeError(told.format(most=_MOST_GENERATIONS))


def quarters(text: str) -> int:
    """Read a number of quarters."""
    if re.fullmatch(r"[0-9]{1,2}", text) and int(text) > 0:
        return int(text)
    raise ArgumentTypeError(_("the number of quarters is a whole number, such as 12"))


def jobs(text: str) -> int:
    """Read a number of processes."""
    if re.fullmatch(r"[0-9]{1,3}", text) and 1 <= int(text) <= _MOST_JOBS:
        return int(text)
    raise ArgumentTypeError(
        _("the number of jobs is a whole number from 1 to {most}").format(most=_MOST_JOBS)
    )


def size(text: str) -> tuple[int, int]:
    """Read a size in pixels."""
    found = re.fullmatch(r"([0-9]{3,5})[xX×]([0-9]{3,5})", text)
    if found and 640 <= int(found[1]) <= 7680 and 480 <= int(found[2]) <= 4320:
        return int(found[1]), int(found[2])
    told = _("a size is width x height in pixels, from 640x480 to 7680x4320, such as 1280x720")
    raise ArgumentTypeError(told)
