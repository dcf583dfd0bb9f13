"""The options of a sandbox."""

from argparse import ArgumentParser

from game.cli.values import quarters
from game.words import _


def add_sandbox(parser: ArgumentParser) -> None:
    """Add what may be chosen in a sandbox."""
    parser.add_argument("--market", default="", metavar="NAME", help=_("in a sandbox: the market to play in"))
    parser.add_argument(
        "--quarters", type=quarters, default=0, metavar="N", help=_("in a sandbox: how many quarters")
    )
