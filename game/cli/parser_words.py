"""The words of the standard library's command-line parser, which has no way to hand it a translation."""

import argparse
from typing import Final

from game.words import N_, _, plural

PARSER_WORDS: Final = (
    N_("usage: "),
    N_("options"),
    N_("positional arguments"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("the following arguments are required: %s"),
    N_("one of the arguments %s is required"),
    N_("unrecognized arguments: %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("not allowed with argument %s"),
    N_("ignored explicit argument %r"),
    N_("expected one argument"),
    N_("expected at most one argument"),
    N_("expected at least one argument"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
)
"""What the parser says, so that it is among the texts to translate; what is not here is English."""


def translate_parser() -> None:
    """Let the parser speak the language in force: it looks these two names up whenever it speaks."""
    argparse._ = _  # type: ignore[attr-defined]  # a name of its own that no stub lists
    argparse.ngettext = plural  # type: ignore[attr-defined]  # likewise
