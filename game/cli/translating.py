"""`kitestring scenario translate`."""

from game.bench.translating import Renewed, renewed
from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.scenarios import found, refused
from game.cli.writing import write
from game.po import PoError
from game.scenarios import ScenarioError
from game.scenarios.loading import examine_file
from game.scenarios.telling import file_of
from game.words import _, codes_for, plural


def run(options: Options) -> int:
    """Write the translations of a scenario, or bring them up to date; returns the exit status."""
    code = options.language
    if not codes_for(code):
        raise Refused(
            _("“{code}” is no code of a language; it is one like es or pt_BR.").format(code=code[:20]), 2
        )
    path = found(options.scenario or "")
    examined = examine_file(path)
    if not examined.playable:
        raise refused(ScenarioError(examined.problems), str(path))
    try:
        file = renewed(path, examined, code)
    except PoError as error:
        told = _("{file} cannot be read from line {line} on; mend it there, or delete it to begin anew.")
        raise Refused(told.format(file=file_of(path, code), line=error.line)) from error
    write(file.path, file.text)
    print(_report(file))
    return 0


def _report(file: Renewed) -> str:
    lines = [
        _("{file}: {done} of {all} texts are translated.").format(
            file=file.path, done=file.texts - file.missing - file.fuzzy, all=file.texts
        )
    ]
    if file.missing:
        lines.append(plural("{n} is empty.", "{n} are empty.", file.missing).format(n=file.missing))
    if file.fuzzy:
        told = plural(
            "{n} was made for another wording: mend it and delete its line `#, fuzzy`.",
            "{n} were made for another wording: mend them and delete their lines `#, fuzzy`.",
            file.fuzzy,
        )
        lines.append(told.format(n=file.fuzzy))
    return "\n".join(lines)
