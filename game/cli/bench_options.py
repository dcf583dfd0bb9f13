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


def _scenario(parser: ArgumentParser) -> None:
    parser.add_argument("scenario", metavar="SCENARIO", help=_("its name, or the path of its file"))


def _new(add: Add) -> None:
    about = _("write a new scenario with comments, which can be played at once")
    parser = add("new", "starting", about, "kitestring scenario new --title 'Late orders'")
    parser.add_argument("--title", default="", metavar="TEXT", help=_("what it is called"))
    parser.add_argument("--company", default="", metavar="TEXT", help=_("what the company is called"))
    parser.add_argument("--role", default="", metavar="TEXT", help=_("who the player is there"))
    parser.add_argument(
        "--folder",
        type=Path,
        metavar="DIR",
        help=_("where to write it (usual: where the game looks for yours)"),
    )


def _check(add: Add) -> None:
    about = _("say everything that is wrong with scenario files; exit status 1 when there is an error")
    parser = add("check", "checking", about, "kitestring scenario check my-scenario.yaml --watch")
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help=_("a file, a folder of files, or a scenario's name (usual: all of your own)"),
    )
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--watch", action="store_true", help=_("check again whenever a file is saved"))
    forms.add_argument("--json", action="store_true", help=_("write JSON"))
    forms.add_argument("--sarif", action="store_true", help=_("write SARIF, for editors and build servers"))


def _fix(add: Add) -> None:
    about = _("mend what can be mended with certainty; comments and layout stay")
    parser = add("fix", "changing", about, "kitestring scenario fix my-scenario.yaml")
    _scenario(parser)
    parser.add_argument("--yes", action="store_true", help=_("do it without asking"))


def _upgrade(add: Add) -> None:
    about = _("bring a file of an older format up to date; comments and layout stay")
    parser = add("upgrade", "changing", about, "kitestring scenario upgrade my-scenario.yaml")
    _scenario(parser)
    parser.add_argument("--yes", action="store_true", help=_("do it without asking"))
    parser.set_defaults(upgrade=True)


def _explain(add: Add) -> None:
    about = _("say what a code of a problem means, with a wrong and a right example")
    parser = add("explain", "explaining", about, "kitestring scenario explain KS308")
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("code", nargs="?", default="", metavar="CODE", help=_("the code, such as KS308"))
    which.add_argument("--page", action="store_true", help=_("all of them as one page (docs/codes.md)"))


def _schema(add: Add) -> None:
    about = _("print the JSON Schema of the format, or write it into a folder for your editor")
    parser = add("schema", "schema", about, "kitestring scenario schema my-folder")
    parser.add_argument("folder", nargs="?", type=Path, metavar="DIR", help=_("the folder of your scenarios"))


def _translate(add: Add) -> None:
    about = _("write or bring up to date the file in which a scenario's texts are translated")
    parser = add("translate", "translating", about, "kitestring scenario translate harbour-lights es")
    _scenario(parser)
    parser.add_argument("language", metavar="LANGUAGE", help=_("the code of the language, such as es or fr"))


def _playtest(add: Add) -> None:
    parser = add(
        "playtest",
        "playtesting",
        _("let example players try a scenario over many seeds, and say what is broken, boring or unfair"),
        "kitestring scenario playtest my-scenario.yaml --html report.html",
    )
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="SCENARIO",
        help=_("its name, or the path of its file; several one by one"),
    )
    _add_runs(parser, _("games for each player (usual: 2000, with --promises 400)"))
    parser.add_argument(
        "--promises",
        action="store_true",
        help=_("only see whether the scenario keeps its promises; exit status 1 when it does not"),
    )
    parser.add_argument(
        "--json", dest="json_file", type=Path, metavar="FILE", help=_("also write all of it as JSON")
    )
    parser.add_argument(
        "--html", dest="html_file", type=Path, metavar="FILE", help=_("also write one page with charts")
    )


def _diff(add: Add) -> None:
    parser = add(
        "diff",
        "differing",
        _("say what changes between two versions of a scenario in how games go, not only in lines"),
        "kitestring scenario diff before.yaml my-scenario.yaml",
    )
    parser.add_argument("old", metavar="OLD", help=_("the file of the version before"))
    parser.add_argument("new", metavar="NEW", help=_("the file of the version now"))
    _add_runs(parser, _("games for each player and version (usual: 1000)"))


def _graph(add: Add) -> None:
    parser = add(
        "graph",
        "graphing",
        _("draw a scenario's events, choices and consequences with how often each is met, or tell them"),
        "kitestring scenario graph my-scenario.yaml --svg story.svg",
    )
    parser.add_argument("scenario", metavar="SCENARIO", help=_("its name, or the path of its file"))
    _add_runs(parser, _("games for each player (usual: 400)"))
    for kind, told in (("svg", _("write the picture")), ("html", _("write a page with the picture"))):
        parser.add_argument(f"--{kind}", dest=f"{kind}_file", type=Path, metavar="FILE", help=told)
    parser.add_argument("--dot", action="store_true", help=_("print it in the language of Graphviz"))


def _add_runs(parser: ArgumentParser, told: str) -> None:
    """Add how many games are played, by whom, and on how many cores."""
    parser.add_argument("--runs", type=count, default=0, metavar="N", help=told)
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


def _preview(add: Add) -> None:
    about = _("play a scenario beside its file: saving the file reloads it, with the same decisions")
    parser = add("preview", "previewing", about, "kitestring scenario preview my-scenario.yaml")
    _scenario(parser)
    parser.add_argument(
        "--seed", type=whole, default=7, metavar="N", help=_("the luck of the game (usual: 7)")
    )
    parser.add_argument("--text", action="store_true", help=_("in this terminal, without a window"))


def _pack(add: Add) -> None:
    about = _("make one file of a scenario and its translations, to hand on")
    parser = add("pack", "packing", about, "kitestring scenario pack harbour-lights --licence 'CC BY 4.0'")
    _scenario(parser)
    parser.add_argument("--licence", default="", metavar="TEXT", help=_("what others may do with it"))
    parser.add_argument("--out", type=Path, metavar="FILE", help=_("the file to write"))


def _unpack(add: Add) -> None:
    about = _("put a pack among your own scenarios")
    parser = add("unpack", "packing", about, "kitestring scenario unpack harbour-lights.zip")
    parser.add_argument("file", type=Path, metavar="FILE", help=_("the pack"))
    parser.add_argument("--folder", type=Path, metavar="DIR", help=_("another folder to put it into"))
    parser.add_argument("--replace", action="store_true", help=_("also where another scenario has the name"))


BENCH: Final[dict[str, Callable[[Add], None]]] = {
    "new": _new,
    "check": _check,
    "fix": _fix,
    "explain": _explain,
    "upgrade": _upgrade,
    "schema": _schema,
    "preview": _preview,
    "pack": _pack,
    "unpack": _unpack,
    "translate": _translate,
    "playtest": _playtest,
    "diff": _diff,
    "graph": _graph,
}
"""The commands by name, each with what adds it."""
