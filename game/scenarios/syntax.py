"""Text that is not YAML: the usual slips of the pen told apart by what the parser complains about."""

import yaml

from game.scenarios.findings import Finding, Mark
from game.scenarios.source import Source

_BY_COMPLAINT = (
    ("mapping values are not allowed", "KS017"),
    ("unexpected end of stream", "KS018"),
    ("',' or ']'", "KS019"),
    ("',' or '}'", "KS019"),
    ("expected node content", "KS019"),
    ("cannot start any token", "KS020"),
    ("alphabetic or numeric character", "KS020"),
    ("unknown escape", "KS022"),
    ("escape code", "KS022"),
    ("could not find expected ':'", "KS025"),
    ("comment or line break", "KS026"),
    ("non-alphabetical character", "KS020"),
    ("directive name", "KS020"),
    ("expected key", "KS021"),
    ("sequence entries are not allowed", "KS021"),
    ("'-' indicator", "KS021"),
    ("expected <document start>", "KS021"),
)
_AT_OPENING = ("KS018", "KS019", "KS020", "KS025")


def complaint(error: yaml.MarkedYAMLError, source: Source, long_quote: Mark | None) -> Finding:
    """Return the finding for what the parser could not read.

    `long_quote` is where the text just before began, if it was quoted and ran over several lines: then
    the slip is most likely a quotation mark that was forgotten there.
    """
    code = _code(error.problem or "")
    at = error.context_mark if code in _AT_OPENING and error.context_mark else error.problem_mark
    mark = Mark(at.line, at.column) if at else Mark(0, 0)
    if _is_bare_comparison(source, mark):
        return Finding("KS016", mark=mark)
    if long_quote:
        return Finding("KS018", mark=long_quote)
    sign = source.lines[mark.line][mark.column : mark.column + 1] if mark.line < len(source.lines) else ""
    return Finding(code, mark=mark, values={"sign": sign})


def _code(problem: str) -> str:
    return next((code for words, code in _BY_COMPLAINT if words in problem), "KS006")


def _is_bare_comparison(source: Source, mark: Mark) -> bool:
    """Tell whether the place is at or just behind a `>` that stands where a value begins."""
    line = source.lines[mark.line] if mark.line < len(source.lines) else ""
    value = line[: mark.column + 1].rpartition(":")[2]
    return value.strip().rstrip("=0123456789. ") == ">"
