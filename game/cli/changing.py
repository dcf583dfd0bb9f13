"""`kitestring scenario fix` and `kitestring scenario upgrade`: a change is shown before it is made."""

import sys
from pathlib import Path

from game.bench.editing import changes, like
from game.bench.fixing import mended
from game.bench.upgrading import UpgradeError, upgraded
from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.scenarios import found
from game.cli.writing import write
from game.scenarios.findings import Finding
from game.scenarios.problems import count_of, printable, render
from game.scenarios.scalars import FORMAT
from game.scenarios.source import decode, read_bytes, source_of
from game.scenarios.wording import worded
from game.words import _, plural


def run(options: Options) -> int:
    """Mend or upgrade a file; returns 1 when something is left that keeps it from being played."""
    path = found(options.scenario or "")
    text = _text(path)
    return _upgrade(path, text, options) if options.upgrade else _fix(path, text, options)


def _text(path: Path) -> str:
    data = read_bytes(path)
    text = data if isinstance(data, Finding) else decode(data)
    if isinstance(text, Finding):
        problem = worded(text, source_of("", str(path)))
        raise Refused(f"{problem.message} {problem.mend}")
    return text


def _fix(path: Path, text: str, options: Options) -> int:
    result = mended(text, str(path))
    if result.done:
        told = plural("{n} problem can be mended:", "{n} problems can be mended:", len(result.done))
        print(told.format(n=len(result.done)))
        print("\n".join(f"  {problem.line}: {problem.message}" for problem in result.done))
        _change(path, text, result.text, options)
    else:
        print(_("There is nothing here that can be mended with certainty."))
    for problem in result.left:
        print("\n" + render(problem))
    if result.left:
        print("\n" + _("Left for you: {count}.").format(count=count_of(result.left)))
    return 1 if any(problem.severity == "error" for problem in result.left) else 0


def _upgrade(path: Path, text: str, options: Options) -> int:
    try:
        now = upgraded(text)
    except UpgradeError as error:
        told = _("{file} has no format that can be brought up to date (it says “{found}”).")
        raise Refused(told.format(file=path, found=printable(error.found[:20]))) from error
    if now == source_of(text, "").text:
        print(_("{file} has the present format, {format}.").format(file=path, format=FORMAT))
        return 0
    _change(path, text, now, options)
    return 0


def _change(path: Path, before: str, after: str, options: Options) -> None:
    """Show what would change, and change it when that is agreed to."""
    shown = changes(source_of(before, "").text, after, path.name)
    print("\n".join(printable(line) for line in shown.split("\n")))
    if options.yes or _agreed():
        write(path, like(before, after))
        print(_("{file} is changed.").format(file=path))
    else:
        print(_("Nothing is changed yet; --yes changes it."))


def _agreed() -> bool:
    if not sys.stdin.isatty():
        return False
    print(_("Change it? [y/N] "), end="", flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes", _("yes"), _("yes")[0]}
