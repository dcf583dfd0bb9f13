"""A bad and a good example of one kind of problem, and why it is one."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

GAP: Final = "\n...\n"
"""Parts the passages of an example that stand apart in the file."""

SAMPLE: Final = "small-shop.yaml"
"""The name of the scenario in which the examples stand."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Why something is a problem, a passage as it should be, and one with the problem.

    The good passages stand in the sample; putting the bad ones in their place makes the problem. `beside`
    names codes that the bad example brings with it. `staged` pairs show what no passage can: a file of a
    wrong size, a name on the command line, a translation.
    """

    code: str
    cause: str
    good: str
    bad: str
    beside: tuple[str, ...] = ()
    staged: bool = False

    def spoiled(self) -> str:
        """Return the sample with the bad passages; ValueError when a good one is not in it."""
        text = sample()
        for good, bad in zip(self.good.split(GAP), self.bad.split(GAP), strict=True):
            before, found, behind = text.partition(good)
            if not found:
                raise ValueError(good)
            text = f"{before}{bad}{behind}"
        return text


@cache
def sample() -> str:
    """Return the scenario in which the examples stand."""
    return (Path(__file__).parent / "sample.yaml").read_text(encoding="utf-8")
