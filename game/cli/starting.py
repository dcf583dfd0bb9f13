"""`kitestring scenario new`."""

import sys
from pathlib import Path

from game.bench.json_schema import FILE, schema_text
from game.bench.starting import Answers, free_name, new_scenario
from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.writing import write
from game.play.folders import scenarios_folder
from game.words import _


def run(options: Options) -> int:
    """Ask three questions, or take the answers from the flags, and write a scenario; returns the status."""
    answers = Answers(
        title=options.title or _ask(_("What is it called?"), "Late orders"),
        company=options.company or _ask(_("What is the company called?"), "Lindt"),
        role=options.role or _ask(_("Who is the player there?"), "Managing director"),
    )
    folder = options.folder or scenarios_folder()
    name = free_name(answers.title, folder)
    text, problems = new_scenario(name, answers)
    if problems:
        raise Refused(f"{problems[0].message} {problems[0].mend}")
    path = folder / f"{name}.yaml"
    write(path, text)
    write(folder / FILE, schema_text())
    print(_report(path, in_game=options.folder is None))
    return 0


def _ask(question: str, usual: str) -> str:
    """Ask a question at the terminal; Enter alone, and no terminal, take what is proposed."""
    if not sys.stdin.isatty():
        return usual
    print(f"{question} [{usual}] ", end="", flush=True)
    return sys.stdin.readline().strip() or usual


def _report(path: Path, *, in_game: bool) -> str:
    name = path.stem if in_game else str(path)
    return "\n".join(
        [
            _("{file} is written, has nothing wrong with it and can be played.").format(file=path),
            _("Open it in an editor, change what you like, and see what comes of it:"),
            f"  kitestring scenario check {name} --watch",
            f"  kitestring scenario preview {name}",
            f"  kitestring scenario playtest {name}",
        ]
    )
