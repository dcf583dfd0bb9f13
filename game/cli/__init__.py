"""The command line: what is typed after `kitestring`.

Each command lives in a module of its own that is imported only when it is called for, so that help comes
at once and the game starts without the tools.
"""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper

from game.cli.options import Options, parse
from game.cli.refusal import FAULT, Refused
from game.play.settings import USUAL, load_settings
from game.words import _, use_language


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; whatever happens, nobody meets a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        _speak()
        status = _run(parse(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
        return status
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return refusal.status
    except KeyboardInterrupt:
        print("\n" + _("Stopped."), file=sys.stderr)
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 141
    except Exception as fault:
        faults = import_module("game.play.faults")
        print(faults.report(fault), file=sys.stderr)
        return FAULT


def _speak() -> None:
    """Go over to the player's language."""
    language = load_settings().language
    if language != USUAL.language:
        use_language(language)


def _run(options: Options) -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    run: Callable[[Options], int] = import_module(f"game.cli.{options.module}").run
    return run(options)
