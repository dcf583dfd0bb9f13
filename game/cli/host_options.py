"""What can be typed after `kitestring host`."""

import re
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from contextlib import suppress
from ipaddress import IPv4Address
from pathlib import Path
from typing import Final

from game.cli.sandbox_options import add_sandbox
from game.words import _

PORT: Final = 8642
_MOST_ROUNDS: Final = 16
_LONGEST: Final = 60.0

Add = Callable[..., ArgumentParser]


def add_host(command: Add) -> None:
    """Add the command and its options."""
    parser = command(
        "host",
        "hosting",
        _("host a workshop: this laptop, a projector, and the phones of the room"),
        "kitestring host kite-without-a-string --rounds 8 --minutes 6",
    )
    _add_wish(parser)
    parser.add_argument(
        "--rehearse",
        type=_people,
        default=0,
        metavar="N",
        help=_("with so many simulated people, to try it alone"),
    )
    parser.add_argument(
        "--paper", action="store_true", help=_("teams decide on paper; the trainer types it in")
    )
    parser.add_argument(
        "--resume", dest="going_on", action="store_true", help=_("go on with the workshop that was left last")
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=0,
        metavar="N",
        help=_("where phones knock (usual: 8642; with --resume where they knocked before)"),
    )
    parser.add_argument(
        "--listen",
        type=_own,
        metavar="ADDRESS",
        help=_("let phones in at this address alone (usual: at all that --check lists)"),
    )
    parser.add_argument("--no-window", action="store_true", help=_("serve only, without the big screen"))
    parser.add_argument(
        "--check", action="store_true", help=_("try whether phones reach this laptop; what to do if not")
    )


def _add_wish(parser: ArgumentParser) -> None:
    """Add how a workshop is to be played."""
    parser.add_argument(
        "scenario",
        nargs="?",
        metavar="SCENARIO",
        help=_("its name, or the path of its file (usual: the first game)"),
    )
    parser.add_argument(
        "--rounds",
        type=_rounds,
        default=0,
        metavar="N",
        help=_("how many quarters (usual: the scenario’s)"),
    )
    parser.add_argument(
        "--minutes",
        type=_minutes,
        default=0.0,
        metavar="N",
        help=_("time for a round (usual: the scenario’s)"),
    )
    parser.add_argument(
        "--seed", type=_seed, metavar="N", help=_("the luck of the workshop, the same for all teams")
    )
    add_sandbox(parser)
    parser.add_argument("--one-company", action="store_true", help=_("the whole room runs one company"))
    parser.add_argument("--no-rank", action="store_true", help=_("do not show who leads"))


def add_serve(command: Add) -> None:
    """Add the command that serves many rooms on a database."""
    parser = command(
        "serve",
        "serving",
        _("serve many workshops of a school or a company, on PostgreSQL"),
        "kitestring serve --database postgresql://kite@db/kite --room the-long-winter --rounds 8\n"
        "kitestring serve --database postgresql://kite@db/kite --address https://kite.school.example",
    )
    _add_wish(parser)
    parser.add_argument(
        "--database", required=True, metavar="ADDRESS", help=_("the database: postgresql://user@host/name")
    )
    parser.add_argument(
        "--room", action="store_true", help=_("begin a room, tell its code and the trainer’s page, and stop")
    )
    parser.add_argument(
        "--address", type=_address, metavar="URL", help=_("what people type, if it is another")
    )
    parser.add_argument(
        "--port", type=_port, default=PORT, metavar="N", help=_("where to listen (usual: 8642)")
    )
    parser.add_argument(
        "--listen", type=_own, metavar="ADDRESS", help=_("listen at this address alone (usual: at all)")
    )


def add_report(command: Add) -> None:
    """Add the command that writes a workshop's report."""
    parser = command(
        "report",
        "reporting",
        _("write what a workshop did: a page to keep, slides, tables"),
        "kitestring report --html report.html --csv decisions.csv\n"
        "kitestring report K7QWD --database postgresql://kite@db/kite --html report.html",
    )
    parser.add_argument(
        "session",
        nargs="?",
        default="",
        metavar="SESSION",
        help=_("which workshop, by its id or its code (usual: the last one)"),
    )
    parser.add_argument(
        "--list", dest="listed", action="store_true", help=_("list the workshops there have been")
    )
    parser.add_argument(
        "--database",
        default="",
        metavar="ADDRESS",
        help=_("of a room in a database: postgresql://user@host/name"),
    )
    parser.add_argument("--no-names", action="store_true", help=_("number people instead of naming them"))
    for name, about in (
        ("html", _("write the report as one page")),
        ("slides", _("write slides for the debrief")),
        ("sheets", _("write a sheet for each team to take home, a side of paper each")),
        ("csv", _("write all decisions and states as a table")),
        ("json", _("write all decisions and states as JSON")),
    ):
        parser.add_argument(f"--{name}", dest=f"{name}_file", type=Path, metavar="FILE", help=about)


def add_paper(command: Add) -> None:
    """Add the command that writes a paper kit."""
    parser = command(
        "paper",
        "papering",
        _("write a workshop on paper: briefing, team sheets, event cards"),
        "kitestring paper kite-without-a-string --teams 5 --html kit.html",
    )
    parser.add_argument("scenario", metavar="SCENARIO", help=_("its name, or the path of its file"))
    parser.add_argument("--teams", type=_teams, default=4, metavar="N", help=_("how many teams (usual: 4)"))
    parser.add_argument(
        "--rounds",
        type=_rounds,
        default=0,
        metavar="N",
        help=_("how many quarters (usual: the scenario’s)"),
    )
    parser.add_argument("--html", dest="html_file", type=Path, metavar="FILE", help=_("where to write it"))


def _people(text: str) -> int:
    return _whole(text, 1, 60, _("simulated people are a whole number from {least} to {most}"))


def _teams(text: str) -> int:
    return _whole(text, 1, 20, _("teams are a whole number from {least} to {most}"))


def _whole(text: str, least: int, most: int, told: str) -> int:
    if re.fullmatch(r"[0-9]{1,19}", text) and least <= int(text) <= most:
        return int(text)
    raise ArgumentTypeError(told.format(least=least, most=most))


def _rounds(text: str) -> int:
    return _whole(text, 1, _MOST_ROUNDS, _("rounds are a whole number from {least} to {most}"))


def _address(text: str) -> str:
    if re.fullmatch(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?", text):
        return text
    raise ArgumentTypeError(_("an address begins with http:// or https:// and has no path"))


def _own(text: str) -> str:
    with suppress(ValueError):
        return str(IPv4Address(text))
    raise ArgumentTypeError(_("an address to listen at is four numbers, such as 192.168.1.5"))


def _port(text: str) -> int:
    return _whole(text, 1024, 65535, _("a port is a whole number from {least} to {most}"))


def _seed(text: str) -> int:
    return _whole(text, 0, 2**63 - 1, _("a seed is a whole number from {least} to {most}"))


def _minutes(text: str) -> float:
    if re.fullmatch(r"[0-9]{1,2}([.,][0-9])?", text):
        minutes = float(text.replace(",", "."))
        if 0.0 < minutes <= _LONGEST:
            return minutes
    raise ArgumentTypeError(
        _("minutes are a number up to {most}, such as 6 or 2.5").format(most=int(_LONGEST))
    )
