"""What can be typed: commands, options, their help and an example of each."""

from argparse import (
    SUPPRESS,
    ArgumentParser,
    Namespace,
    RawDescriptionHelpFormatter,
    _SubParsersAction,
)
from collections.abc import Sequence
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Final, NoReturn, TypeAlias

from game import __version__
from game.cli.bench_options import BENCH
from game.cli.evidence_options import add_evidence
from game.cli.host_options import add_host, add_paper, add_report, add_serve
from game.cli.parser_words import translate_parser
from game.cli.refusal import Refused
from game.cli.sandbox_options import add_sandbox
from game.cli.values import count, generations, jobs, size, whole
from game.words import _

_Commands: TypeAlias = "_SubParsersAction[_Parser]"


class Options(Namespace):
    """What was typed, typed; `module` is the part of `game.cli` that does it."""

    module: str
    text: bool = False
    scenario: str | None = None
    seed: int | None = None
    player: str = ""
    market: str = ""
    quarters: int = 0
    screenshots: Path | None = None
    size: tuple[int, int] | None = None
    seeds: int = 0
    first_seed: int = 0
    json: bool = False
    paths: Sequence[str] = ()
    file: Path | None = None
    verify: bool = False
    jobs: int = 0
    scheduler: str = ""
    language: str = ""
    watch: bool = False
    sarif: bool = False
    yes: bool = False
    upgrade: bool = False
    code: str = ""
    page: bool = False
    title: str = ""
    company: str = ""
    role: str = ""
    folder: Path | None = None
    licence: str = ""
    out: Path | None = None
    replace: bool = False
    resume: Path | None = None
    runs: int = 0
    promises: bool = False
    old: str = ""
    new: str = ""
    svg_file: Path | None = None
    dot: bool = False
    all: bool = False
    check: bool = False
    generations: int = 0
    port: int = 0
    listen: str | None = None
    going_on: bool = False
    database: str = ""
    address: str = ""
    room: bool = False
    one_company: bool = False
    no_rank: bool = False
    no_window: bool = False
    paper: bool = False
    rehearse: int = 0
    teams: int = 0
    rounds: int = 0
    minutes: float = 0.0
    session: str = ""
    listed: bool = False
    no_names: bool = False
    html_file: Path | None = None
    slides_file: Path | None = None
    sheets_file: Path | None = None
    csv_file: Path | None = None
    json_file: Path | None = None
    quick: bool = False
    markdown_file: Path | None = None
    rows: tuple[int, ...] = ()
    blocks: tuple[int, ...] = ()


class _Parser(ArgumentParser):
    """A parser that refuses in one sentence and says where to read on."""

    def error(self, message: str) -> NoReturn:
        told = _("{problem}. Read on with: {command} --help")
        raise Refused(told.format(problem=message[:1].upper() + message[1:], command=self.prog), 2)


def parse(argv: Sequence[str]) -> Options:
    """Return what was typed; raises Refused, or SystemExit after help or version."""
    translate_parser()
    parser = _parser()
    _refuse_unknown(argv, list(_COMMANDS), "kitestring")
    if argv and argv[0] == "scenario":
        _refuse_unknown(argv[1:], ("list", *BENCH), "kitestring scenario")
    return parser.parse_args(argv, namespace=Options())


def nearest(word: str, names: Sequence[str]) -> str:
    """Return a sentence with the name most like a word, or one with all names."""
    close = get_close_matches(word.lower()[:40], names, n=1, cutoff=0.5)
    if close:
        return _("Perhaps you mean {word}.").format(word=close[0])
    return _("There are: {names}.").format(names=", ".join(names))


def _refuse_unknown(argv: Sequence[str], names: Sequence[str], before: str) -> None:
    word = argv[0] if argv else "-"
    if word.startswith("-") or word in names:
        return
    shown = "".join(sign for sign in word[:40] if sign.isprintable())
    told = _("There is no command “{command}”.").format(command=f"{before} {shown}")
    raise Refused(f"{told} {nearest(word, names)}", 2)


def _parser() -> ArgumentParser:
    parser = _Parser(
        prog="kitestring",
        description=_("One company, one week of hours, and a kite that needs its string.")
        + "\n"
        + _("Without a command the game opens its window."),
        epilog=_("examples:")
        + "\n  kitestring\n  kitestring --text\n  kitestring play kite-without-a-string",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"kitestring {__version__}")
    parser.add_argument("--text", action="store_true", help=_("play in this terminal, without a window"))
    parser.set_defaults(module="playing")
    commands = parser.add_subparsers(title=_("commands"), metavar="COMMAND", parser_class=_Parser)
    for add in _COMMANDS.values():
        add(commands)
    return parser


def _command(commands: _Commands, name: str, module: str, about: str, example: str) -> ArgumentParser:
    parser = commands.add_parser(
        name,
        help=about,
        description=about[:1].upper() + about[1:] + ".",
        epilog=_("example:") + f"\n  {example}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(module=module)
    return parser


def _add_play(commands: _Commands) -> None:
    parser = _command(
        commands,
        "play",
        "playing",
        _("play a scenario"),
        "kitestring play kite-without-a-string --seed 7 --text",
    )
    parser.add_argument("scenario", metavar="SCENARIO", help=_("its name, or the path of its file"))
    parser.add_argument(
        "--seed", type=whole, metavar="N", help=_("the luck of the game; the same number, the same luck")
    )
    parser.add_argument(
        "--text", action="store_true", default=SUPPRESS, help=_("play in this terminal, without a window")
    )
    add_sandbox(parser)


def _add_watch(commands: _Commands) -> None:
    parser = _command(
        commands,
        "watch",
        "watching",
        _("watch an example player play"),
        "kitestring watch kite-without-a-string --player adaptive --screenshots shots",
    )
    parser.add_argument("scenario", metavar="SCENARIO", help=_("its name, or the path of its file"))
    parser.add_argument("--player", default="adaptive", metavar="NAME", help=_("who plays (usual: adaptive)"))
    parser.add_argument(
        "--text", action="store_true", default=SUPPRESS, help=_("read the game out in this terminal")
    )
    parser.add_argument(
        "--seed", type=whole, default=7, metavar="N", help=_("the luck of the game (usual: 7)")
    )
    parser.add_argument(
        "--screenshots", type=Path, metavar="DIR", help=_("write a picture of every screen there")
    )
    parser.add_argument("--size", type=size, metavar="WxH", help=_("of the window, such as 1280x720"))


def _add_simulate(commands: _Commands) -> None:
    parser = _command(
        commands,
        "simulate",
        "simulating",
        _("let example players run many companies, and sum it up"),
        "kitestring simulate kite-without-a-string --player half,adaptive --seeds 2000",
    )
    parser.add_argument("scenario", metavar="SCENARIO", help=_("its name, or the path of its file"))
    parser.add_argument(
        "--player",
        default="",
        metavar="NAME[,NAME]",
        help=_("who plays (usual: all examples); par for the best play known"),
    )
    parser.add_argument(
        "--seeds", type=count, default=1000, metavar="N", help=_("how many companies (usual: 1000)")
    )
    parser.add_argument(
        "--first-seed", type=whole, default=1, metavar="N", help=_("the first seed (usual: 1)")
    )
    parser.add_argument("--json", action="store_true", help=_("write JSON instead of tables"))
    add_sandbox(parser)
    _add_running(parser)


def _add_par(commands: _Commands) -> None:
    parser = _command(
        commands,
        "par",
        "par",
        _("search for the best play of a scenario, or compute anew what is known of it"),
        "kitestring par kite-without-a-string --check",
    )
    parser.add_argument(
        "scenario", nargs="?", metavar="SCENARIO", help=_("its name, or the path of its file")
    )
    parser.add_argument("--all", action="store_true", help=_("all scenarios that come with the game"))
    parser.add_argument(
        "--check",
        action="store_true",
        help=_("compute the stored figures anew; exit status 1 if they differ"),
    )
    parser.add_argument(
        "--generations", type=generations, default=0, metavar="N", help=_("how long to search (usual: 160)")
    )
    parser.add_argument(
        "--seeds",
        type=count,
        default=0,
        metavar="N",
        help=_("how many seeds each candidate meets (usual: 128)"),
    )
    _add_running(parser)


def _add_running(parser: ArgumentParser) -> None:
    """Add where long work runs, and the file it goes on from."""
    parser.add_argument(
        "--jobs", type=jobs, default=0, metavar="N", help=_("how many processes (usual: one for each core)")
    )
    parser.add_argument(
        "--scheduler",
        default="",
        metavar="ADDRESS",
        help=_("run on the machines of a Dask scheduler, such as tcp://host:8786"),
    )
    parser.add_argument(
        "--resume", type=Path, metavar="FILE", help=_("keep what is done in a file, and go on from it")
    )


def _add_evidence(commands: _Commands) -> None:
    parser = _command(
        commands,
        "evidence",
        "evidence",
        _("measure a population of companies against published findings"),
        "kitestring evidence --html evidence.html --json evidence.json",
    )
    parser.add_argument(
        "--jobs", type=jobs, default=0, metavar="N", help=_("how many processes (usual: one for each core)")
    )
    add_evidence(parser)


def _add_scenario(commands: _Commands) -> None:
    parser = _command(
        commands,
        "scenario",
        "shelf",
        _("list scenarios, and work on your own"),
        "kitestring scenario list",
    )
    parts = parser.add_subparsers(title=_("commands"), metavar="COMMAND", required=True, parser_class=_Parser)
    for add in BENCH.values():
        add(partial(_command, parts))
    _command(parts, "list", "shelf", _("list the scenarios at hand"), "kitestring scenario list")


def _add_replay(commands: _Commands) -> None:
    parser = _command(
        commands,
        "replay",
        "replaying",
        _("read out a saved game, or check that it comes out the same"),
        "kitestring replay quarter-14.json --verify",
    )
    parser.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help=_("a saved game; without it, they are listed")
    )
    parser.add_argument("--verify", action="store_true", help=_("play it again and compare every quarter"))
    parser.add_argument("--scenario", metavar="PATH", help=_("the scenario's file, when it is not at hand"))


def _add_language(commands: _Commands) -> None:
    parser = _command(
        commands,
        "language",
        "speaking",
        _("say in which language the game speaks, or choose another"),
        "kitestring language es",
    )
    parser.add_argument(
        "language", nargs="?", default="", metavar="CODE", help=_("the code of the language, such as es")
    )


def _add_report(commands: _Commands) -> None:
    add_report(partial(_command, commands))


def _add_paper(commands: _Commands) -> None:
    add_paper(partial(_command, commands))


def _add_serve(commands: _Commands) -> None:
    add_serve(partial(_command, commands))


def _add_host(commands: _Commands) -> None:
    add_host(partial(_command, commands))


_COMMANDS: Final = {
    "play": _add_play,
    "watch": _add_watch,
    "simulate": _add_simulate,
    "par": _add_par,
    "scenario": _add_scenario,
    "replay": _add_replay,
    "language": _add_language,
    "host": _add_host,
    "serve": _add_serve,
    "report": _add_report,
    "paper": _add_paper,
    "evidence": _add_evidence,
}
