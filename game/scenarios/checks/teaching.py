"""What a trainer needs: sources that exist, notes, and choices from which a profile can be drawn."""

import re
from collections.abc import Iterator

from game.scenarios.checks.walks import choices_in
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding
from game.scenarios.vocabulary import DIFFERENCES
from game.statements import DOCUMENTS, STATEMENTS

_CITED = re.compile(r"\(([A-Z][0-9]{1,2}(?:, ?[A-Z][0-9]{1,2})*)\)")


def missing_source(draft: Draft) -> Iterator[Finding]:
    """Find a scenario without a source note, and one that names none of the documents it draws on."""
    front = draft.front
    if front is None:
        return
    drawn = {STATEMENTS[name].document.letter: STATEMENTS[name].document for name in front.draws_on}
    if not front.source_note:
        yield Finding("KS323")
    elif not _cited(front.source_note) and not any(
        document.organisation in front.source_note for document in drawn.values()
    ):
        names = " / ".join(document.organisation for document in DOCUMENTS if document in drawn.values())
        yield Finding("KS324", ("source_note",), values={"documents": names}, on_key=True)


def unknown_citations(draft: Draft) -> Iterator[Finding]:
    """Find statements cited in the source note that do not exist."""
    note = draft.front.source_note if draft.front else ""
    for name in _cited(note):
        if name not in STATEMENTS:
            yield Finding("KS325", ("source_note",), values={"name": name}, on_key=True)


def missing_trainer_notes(draft: Draft) -> Iterator[Finding]:
    """Find a scenario that leaves its trainer without a note."""
    if draft.front and not draft.front.workshop.notes:
        written = draft.root.get("workshop") is not None
        yield Finding("KS330", ("workshop",) if written else (), on_key=written)


def _cited(note: str) -> list[str]:
    return [name.strip() for group in _CITED.findall(note) for name in group.split(",")]


def untold_differences(draft: Draft) -> Iterator[Finding]:
    """Find differences on which no choice leans, so that the debrief has nothing to say on them."""
    if not draft.events or len(draft.events) < len(draft.choice_ids()):
        return
    told = {name for _path, choice in choices_in(draft) for name in choice.leans}
    silent = [name for name in DIFFERENCES if name not in told]
    if silent:
        yield Finding("KS326", ("events",), values={"which": ", ".join(silent)}, on_key=True)
