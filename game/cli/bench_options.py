"""What can be typed behind `kitestring scenario` by those who write scenarios."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Final, Protocol

from game.words import _


class Add(Protocol):
    """Adds a command: its name, the module that does it, what it is about, and an example."""

    def __call__(self, name: str, module: str, about: str, example: str, /) -> ArgumentParser:
        """Return the command's parser."""


def _translate(add: Add) -> None:
    parser = add(
        "translate",
        "translating",
        _("write or bring up to date the file in which a scenario's texts are translated"),
        "kitestring scenario translate harbour-lights es",
    )
    parser.add_argument("scenario", metavar="SCENARIO", help=_("its name, or the path of its file"))
    parser.add_argument("language", metavar="LANGUAGE", help=_("the code of the language, such as es or fr"))


BENCH: Final[dict[str, Callable[[Add], None]]] = {"translate": _translate}
"""The commands by name, each with what adds it."""
