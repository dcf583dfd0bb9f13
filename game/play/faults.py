"""Writing down what went wrong, for whoever mends it, and saying so in a sentence."""

import traceback
from datetime import UTC, datetime
from pathlib import Path

from game import __version__
from game.play.folders import faults_file
from game.words import _

_LARGEST = 1_000_000


def report(fault: Exception) -> str:
    """Append a fault to the log in the data folder; return a sentence for the player."""
    what = type(fault).__name__
    path = faults_file()
    try:
        _append(path, fault)
    except OSError:
        return _("Kitestring had to stop because of a fault in it ({what}).").format(what=what)
    return _(
        "Kitestring had to stop because of a fault in it ({what}). What happened is written to {path}"
    ).format(what=what, path=path)


def _append(path: Path, fault: Exception) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > _LARGEST:
        path.replace(path.with_suffix(".old"))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with path.open("a", encoding="utf-8", errors="replace") as file:
        file.write(f"{now} kitestring {__version__}\n")
        file.write("".join(traceback.format_exception(fault)) + "\n")
