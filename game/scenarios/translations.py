"""What is wrong with the translations that lie beside a scenario; none of it keeps the scenario from play."""

from collections.abc import Iterator
from pathlib import Path

from game.po import Entry, PoError, entries_of
from game.scenarios.checks.reading import shown_signs
from game.scenarios.checks.story import is_open
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding, Mark
from game.scenarios.letters import lacked
from game.scenarios.problems import Problem
from game.scenarios.silence import WHOLE_FILE
from game.scenarios.source import Source, decode, read_bytes, source_of, unsuitable
from game.scenarios.telling import files_of, fits
from game.scenarios.texts import Text, texts_of
from game.scenarios.wording import all_worded


def translation_problems(path: Path, draft: Draft) -> tuple[Problem, ...]:
    """Return what is wrong with the translations of a scenario, each with a place in its own file."""
    silences = draft.front.silence if draft.front else []
    silenced = {(silence.code, silence.where) for silence in silences}
    files = files_of(path)
    texts = list(texts_of(draft.root)) if files else []
    return tuple(
        problem
        for file in files
        for problem in _of_file(file, texts)
        if not {(problem.code, WHOLE_FILE), (problem.code, code_of(file))} & silenced
    )


def code_of(file: Path) -> str:
    """Return the language of a file of translations."""
    return file.name.split(".")[-2]


def _of_file(file: Path, texts: list[Text]) -> tuple[Problem, ...]:
    data = read_bytes(file)
    text = data if isinstance(data, Finding) else decode(data)
    if isinstance(text, Finding):
        return all_worded([Finding("KS401", mark=text.mark)], source_of("", str(file)), None)
    source = source_of(text, str(file))
    return all_worded(_findings(source, code_of(file), texts), source, None)


def _findings(source: Source, code: str, texts: list[Text]) -> Iterator[Finding]:
    odd = unsuitable(source)
    if odd is not None:
        yield odd if odd.code == "KS004" else Finding("KS401", mark=odd.mark)
        return
    try:
        entries = [entry for entry in entries_of(source.text) if entry.source]
    except PoError as error:
        yield Finding("KS401", mark=Mark(error.line - 1, 0))
        return
    known = {(entry.context, entry.source): entry for entry in entries}
    yield from _not_done(texts, known, entries, code)
    yield from _unfit(texts, known)


def _not_done(
    texts: list[Text], known: dict[tuple[str, str], Entry], entries: list[Entry], code: str
) -> Iterator[Finding]:
    open_texts = [text for text in texts if (text.address, text.source) not in known]
    changed = {entry.context for entry in entries if entry.text} - {
        text.address for text in texts if (text.address, text.source) in known
    }
    stale = [text for text in open_texts if text.address in changed]
    missing = [text for text in open_texts if text.address not in changed]
    for text in texts:
        entry = known.get((text.address, text.source))
        if entry is not None and not entry.done:
            (stale if entry.text else missing).append(text)
    for kind, found in (("KS402", missing), ("KS403", stale)):
        if found:
            first = known.get((found[0].address, found[0].source))
            values = {
                "count": str(len(found)),
                "all": str(len(texts)),
                "language": code,
                "name": found[0].address,
            }
            yield Finding(kind, mark=Mark(first.line - 1, 0) if first else Mark(0, 0), values=values)


def _unfit(texts: list[Text], known: dict[tuple[str, str], Entry]) -> Iterator[Finding]:
    for text in texts:
        entry = known.get((text.address, text.source))
        if entry is not None and entry.done and not fits(text, entry.text):
            yield Finding("KS404", mark=Mark(entry.line - 1, 0), values={"name": text.address})
    for entry in known.values():
        if entry.done and is_open(entry.text):
            yield Finding("KS405", mark=Mark(entry.line - 1, 0))
    yield from _lacked([entry for entry in known.values() if entry.done])


def _lacked(entries: list[Entry]) -> Iterator[Finding]:
    signs = lacked("".join(entry.text for entry in entries))
    if signs:
        first = min(entry.line for entry in entries if lacked(entry.text))
        yield Finding("KS406", mark=Mark(first - 1, 0), values={"signs": shown_signs(signs)})
