"""What `kitestring scenario explain` and docs/codes.md say about a kind of problem."""

from collections.abc import Iterator
from typing import Final

from game.bench.explained import PAIRS, Pair
from game.bench.explained.pair import SAMPLE
from game.scenarios.codes import KINDS, Kind
from game.scenarios.loading import examine_text
from game.scenarios.problems import Problem, printable
from game.words import _

_MOST_LINES: Final = 14
_HEAD: Final = """\
# What `check` can find

Made from the examples that the tests run, by `kitestring scenario explain --page`; do not edit it.
Errors keep a scenario from being played. A warning can be silenced in the file, with a reason:

```yaml
silence:
  - code: KS308
    where: the-roof/mend      # an event, an event/choice, another key or id on the way, or: file
    reason: It is meant as a trap.
```
"""
_GROUPS: Final = (
    ("KS0", "The file and its YAML"),
    ("KS1", "Single values and keys"),
    ("KS2", "How the parts fit together"),
    ("KS3", "What makes a poor game, or a poor lesson"),
    ("KS4", "Translations"),
)


def explanation(code: str) -> list[str]:
    """Return what a code means, as lines of text; KeyError when there is no such code."""
    kind, pair = KINDS[code], PAIRS[code]
    found = met(pair)
    message, mend = (found.message, found.mend) if found else (_(kind.message), _(kind.mend))
    grave = (
        _("an error: it keeps the scenario from being played") if kind.severity == "error" else _("a warning")
    )
    return [
        f"{code}, {grave}.",
        "",
        message,
        _(pair.cause),
        mend,
        "",
        _("Wrong:"),
        *_indented(pair.bad or _("(it is left out)")),
        _("Right:"),
        *_indented(pair.good),
        *_silencing(kind),
    ]


def _indented(text: str) -> Iterator[str]:
    lines = [
        printable(line) if line != "\t" else line for line in text.expandtabs(4).splitlines() if line.strip()
    ]
    shown = lines if len(lines) <= _MOST_LINES else [*lines[:_MOST_LINES], "..."]
    return (f"    {line}" for line in shown)


def _silencing(kind: Kind) -> list[str]:
    if kind.severity == "error":
        return []
    return [
        "",
        _("If you mean it so, silence it in the file, with the reason:"),
        *_indented(
            f"silence:\n  - code: {kind.code}\n    where: the-roof/mend\n    reason: Why it is right here."
        ),
        _("`where` is an event, an event/choice, another key or id on the way to the place, or: file."),
    ]


def met(pair: Pair) -> Problem | None:
    """Return the problem that the bad example of a pair makes; None for one that no passage can show."""
    if pair.staged:
        return None
    problems = examine_text(pair.spoiled(), SAMPLE).problems
    return next((problem for problem in problems if problem.code == pair.code), None)


def page() -> str:
    """Return docs/codes.md: every code with its cause and a pair of examples."""
    lines = [
        *_HEAD.splitlines(),
    ]
    for start, title in _GROUPS:
        lines += ["", f"## {title}"]
        for code in sorted(code for code in PAIRS if code.startswith(start)):
            lines += _entry(code)
    return "\n".join(lines) + "\n"


def _entry(code: str) -> Iterator[str]:
    kind, pair = KINDS[code], PAIRS[code]
    found = met(pair)
    yield from ("", f"### {code} ({kind.severity})", "", found.message if found else kind.message)
    yield f"{pair.cause} {found.mend if found else kind.mend}"
    for title, text in (("Wrong:", pair.bad or "(it is left out)"), ("Right:", pair.good)):
        yield from ("", title, "", *_indented(text))
