"""What can be typed after `kitestring evidence`."""

import re
from argparse import ArgumentParser, ArgumentTypeError
from pathlib import Path
from typing import Final

from game.words import _

_MOST_BLOCKS: Final = 1000


def _rows(text: str) -> tuple[int, ...]:
    """Read numbers of rows, such as 1,2,17."""
    if re.fullmatch(r"[0-9]{1,3}(,[0-9]{1,3}){0,60}", text):
        return tuple(sorted({int(part) for part in text.split(",")}))
    raise ArgumentTypeError(_("rows are numbers with commas between, such as 1,2,17"))


def _blocks(text: str) -> tuple[int, ...]:
    """Read seed blocks, such as 101-130 or 101,105."""
    found = re.fullmatch(r"([0-9]{1,6})-([0-9]{1,6})", text)
    if found and int(found[1]) <= int(found[2]) < int(found[1]) + _MOST_BLOCKS:
        return tuple(range(int(found[1]), int(found[2]) + 1))
    if re.fullmatch(r"[0-9]{1,6}(,[0-9]{1,6}){0,60}", text):
        return tuple(sorted({int(part) for part in text.split(",")}))
    told = _("seed blocks are given as 101-130 or 101,105, at most {most} of them")
    raise ArgumentTypeError(told.format(most=_MOST_BLOCKS))


def add_evidence(parser: ArgumentParser) -> None:
    """Add what is measured, and the files that are written."""
    parser.add_argument("--quick", action="store_true", help=_("fewer companies and seeds: under a minute"))
    parser.add_argument("--rows", type=_rows, default=(), metavar="N[,N]", help=_("only these rows"))
    parser.add_argument(
        "--seeds",
        dest="blocks",
        type=_blocks,
        default=(),
        metavar="A-B",
        help=_("seed blocks (usual: 101-130)"),
    )
    parser.add_argument(
        "--json", dest="json_file", type=Path, metavar="FILE", help=_("write all of it as JSON")
    )
    parser.add_argument("--html", dest="html_file", type=Path, metavar="FILE", help=_("write the page"))
    parser.add_argument(
        "--markdown", dest="markdown_file", type=Path, metavar="FILE", help=_("write the tables as Markdown")
    )
