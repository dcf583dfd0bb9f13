"""What can be typed behind `kitestring scenario` by those who write scenarios."""

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from game.cli.values import count, jobs, whole
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


def _playtest(add: Add) -> None:
    parser = add(
        "playtest",
        "playtesting",
        _("let example players try a scenario over many seeds, and say what is broken, boring or unfair"),
        "kitestring scenario playtest my-scenario.yaml --html report.html",
    )
    parser.add_argument("scenario", metavar="SCENARIO", help=_("its name, or the path of its file"))
    _add_runs(parser, 2000)
    parser.add_argument(
        "--json", dest="json_file", type=Path, metavar="FILE", help=_("also write all of it as JSON")
    )


def _add_runs(parser: ArgumentParser, usual: int) -> None:
    """Add how many games are played, by whom, and on how many cores."""
    told = _("games for each player (usual: {n})").format(n=usual)
    parser.add_argument("--runs", type=count, default=usual, metavar="N", help=told)
    parser.add_argument(
        "--first-seed", type=whole, default=1, metavar="N", help=_("the first seed (usual: 1)")
    )
    parser.add_argument(
        "--players",
        dest="player",
        default="",
        metavar="NAME[,NAME]",
        help=_("who plays (usual: all of them)"),
    )
    parser.add_argument(
        "--jobs", type=jobs, default=0, metavar="N", help=_("how many processes (usual: one for each core)")
    )


BENCH: Final[dict[str, Callable[[Add], None]]] = {
    "translate": _translate,
    "playtest": _playtest,
}
"""The commands by name, each with what adds it."""
