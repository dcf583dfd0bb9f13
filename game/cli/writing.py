"""Writing what a command makes, or saying in one sentence why it cannot be written."""

import sys
from pathlib import Path

from game.cli.refusal import Refused
from game.play.durable import write_durably
from game.words import _


def write(path: Path, text: str) -> None:
    """Write a file of text as a whole or not at all; raises Refused."""
    try:
        write_durably(path, text)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise Refused(
            _("{file} could not be written ({reason}).").format(file=path, reason=reason)
        ) from error


def write_and_say(path: Path, text: str) -> None:
    """Write a file of text and say so on standard error, where it is in nobody's way; raises Refused."""
    write(path, text)
    print(_("{file} is written.").format(file=path), file=sys.stderr)
