"""What the bench shows over a screen: what a check found, a new scenario, what a preview could not keep."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from game.bench.checking import Checked
from game.bench.fixing import Mended
from game.scenarios.problems import Problem, count_of, is_error
from game.ui.theme import PALETTE
from game.ui.widgets import Button, Col, Dialog, Icon, Label, Node, Row, TextEntry
from game.words import _, plural

MOST_SHOWN: Final = 30
"""So many problems are shown; the rest once those are mended."""


def place_of(problem: Problem) -> str:
    """Return a problem with the line it is on."""
    if not problem.line:
        return problem.message
    return _("Line {line}: {message}").format(line=problem.line, message=problem.message)


def problem_lines(problem: Problem) -> Node:
    """Return a problem as a sign, what is wrong and how to mend it."""
    bad = is_error(problem)
    sign = Icon(
        "alert-triangle" if bad else "info-circle", size=22, color=PALETTE.bad if bad else PALETTE.warm
    )
    kind = _("error") if bad else _("warning")
    body = Col(
        Label(place_of(problem), weight="semibold", wrap=True),
        Label(problem.mend, size="label", color=PALETTE.ink_soft, wrap=True),
        Label(f"{kind} {problem.code}", size="small", color=PALETTE.ink_soft),
        gap=2,
        flex=1,
    )
    return Row(sign, body, gap=10, items="start")


def checked_dialog(checked: Checked) -> Dialog:
    """Return what a check found in a file."""
    name = checked.path.name
    if not checked.problems:
        told = _("{events} events in {quarters} quarters, and nothing wrong.")
        body: list[Node] = [Label(told.format(events=checked.events, quarters=checked.quarters), wrap=True)]
        return Dialog(_("{file} is in order").format(file=name), *body, wide=520, id="problems")
    title = _("{file} can be played") if checked.playable else _("{file} cannot be played yet")
    count = Label(count_of(checked.problems), weight="semibold", color=PALETTE.ink_soft)
    told_all = map(problem_lines, checked.problems[:MOST_SHOWN])
    path = Label(str(checked.path), size="small", color=PALETTE.ink_soft, wrap=True)
    return Dialog(title.format(file=name), path, count, *told_all, wide=680, id="problems")


def mends_dialog(path: Path, mended: Mended, on_write: Callable[[], object]) -> Dialog:
    """Return what of a file can be mended with certainty, with a button that mends it."""
    if not mended.done:
        told = Label(_("There is nothing here that can be mended with certainty."), wrap=True)
        return Dialog(path.name, told, wide=520, id="mends")
    head = plural("{n} problem can be mended:", "{n} problems can be mended:", len(mended.done))
    return Dialog(
        path.name,
        Label(head.format(n=len(mended.done)), weight="semibold", wrap=True),
        *(Label(place_of(problem), wrap=True) for problem in mended.done[:MOST_SHOWN]),
        Label(_("Comments and layout stay."), size="label", color=PALETTE.ink_soft, wrap=True),
        buttons=[Button(_("Mend it"), kind="primary", id="mends-write", on=on_write)],
        wide=680,
        id="mends",
    )


def notes_dialog(path: Path, notes: tuple[str, ...]) -> Dialog:
    """Return which decisions are no longer valid after a file was changed."""
    lines = [Label(note, wrap=True) for note in notes]
    head = Label(_("What is no longer valid:"), weight="semibold", wrap=True)
    return Dialog(_("{file} is loaded anew").format(file=path.name), head, *lines, wide=560, id="notes")


def new_dialog(on_new: Callable[[str, str, str], object], on_close: Callable[[], object]) -> Dialog:
    """Return the three questions for a new scenario."""
    questions = (
        ("title", _("What is it called?"), _("Late orders")),
        ("company", _("What is the company called?"), "Lindt"),
        ("role", _("Who is the player there?"), _("Managing director")),
    )
    entries = {key: TextEntry(hint=hint, limit=60, name=ask, id=f"new-{key}") for key, ask, hint in questions}

    def write() -> None:
        title, company, role = (entry.value.strip() for entry in entries.values())
        on_close()
        on_new(title, company, role)

    for entry in entries.values():
        entry.on_enter = lambda _text: write()
    asked = [
        Col(Label(ask, weight="semibold", wrap=True), entries[key], gap=4) for key, ask, _hint in questions
    ]
    note = Label(
        _("The new scenario has comments, nothing wrong with it, and can be played at once."),
        size="label",
        color=PALETTE.ink_soft,
        wrap=True,
    )
    return Dialog(
        _("A new scenario"),
        note,
        *asked,
        buttons=[Button(_("Write it"), kind="primary", id="new-write", on=write)],
        wide=520,
        start="new-title",
        id="new",
    )
