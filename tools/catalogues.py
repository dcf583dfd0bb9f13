"""Bring the interface's translations up to date with its texts, or say what is missing in them.

    PYTHONPATH=. python tools/catalogues.py update [es ...]   # new texts in, changed ones marked fuzzy
    PYTHONPATH=. python tools/catalogues.py check             # exit status 1 when something is missing

The texts are those in `_()`, `N_()` and `plural()` in `game/`, and the lines of the ledger, which the
engine names without knowing of languages. A new language begins with `update CODE`.
"""

import ast
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from game.engine.lever_terms import LEVER_TERMS
from game.engine.terms import TERMS
from game.po import entries_of

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "assets" / "locale"
USELESS = tuple(
    f'"{field}'.encode()
    for field in (
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Generated-By",
        "Report-Msgid-Bugs-To",
        "Last-Translator",
        "Language-Team",
    )
)
"""Lines of the header that change without a reason, or say nothing."""

KEYWORDS = {"_": None, "N_": None, "plural": (1, 2)}


def template() -> Catalog:
    """Return every text of the interface, with the file it stands in."""
    catalog = Catalog(project="Kitestring", version="1", charset="utf-8")
    for file, _line, message, comments, context in extract_from_dir(
        ROOT / "game", method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=("translators:",)
    ):
        if message:
            catalog.add(message, locations=[(f"game/{file}", None)], auto_comments=comments, context=context)
    for path in sorted((ROOT / "game").rglob("*.py")):
        for message in _in_f_strings(path):
            catalog.add(message, locations=[(path.relative_to(ROOT).as_posix(), None)])
    for term in {**TERMS, **LEVER_TERMS}.values():
        catalog.add(term.name, locations=[("game/engine/terms.py", None)])
    return catalog


def _in_f_strings(path: Path) -> Iterator[str | tuple[str, ...]]:
    """Give the messages within f-strings of a module, which are one token before Python 3.12."""
    for whole in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(whole, ast.JoinedStr):
            for call in ast.walk(whole):
                if (
                    isinstance(call, ast.Call)
                    and isinstance(call.func, ast.Name)
                    and call.func.id in KEYWORDS
                ):
                    taken = call.args[: len(KEYWORDS[call.func.id] or (1,))]
                    texts = [part.value for part in taken if isinstance(part, ast.Constant)]
                    if texts and all(isinstance(text, str) for text in texts):
                        yield texts[0] if len(texts) == 1 else tuple(texts)


def file_of(code: str) -> Path:
    """Return the catalogue of a language."""
    return LOCALE / code / "LC_MESSAGES" / "kitestring.po"


def codes() -> list[str]:
    """Return the languages there are."""
    return sorted(path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/kitestring.po"))


def update(code: str) -> str:
    """Bring a language up to date; return how far it is."""
    path = file_of(code)
    catalog = Catalog(locale=code, project="Kitestring", version="1", charset="utf-8")
    if path.exists():
        catalog = read_po(BytesIO(path.read_bytes()), locale=code)
    catalog.update(template())
    catalog.fuzzy = False
    out = BytesIO()
    write_po(out, catalog, width=88, sort_by_file=True, ignore_obsolete=True, include_previous=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = out.getvalue().partition(b'msgid ""')
    lines = (whole[1] + whole[2]).splitlines(keepends=True)
    path.write_bytes(b"".join(line for line in lines if not line.startswith(USELESS)))
    return report(code)


def report(code: str) -> str:
    """Return how far a language is, in one line."""
    entries = [entry for entry in entries_of(file_of(code).read_text(encoding="utf-8")) if entry.source]
    done = sum(entry.done for entry in entries)
    return f"{code}: {done} of {len(entries)} texts are translated, {sum(e.fuzzy for e in entries)} are fuzzy"


def missing(code: str) -> list[str]:
    """Return the texts that are not translated into a language, one a line."""
    entries = {entry.source: entry for entry in entries_of(file_of(code).read_text(encoding="utf-8"))}
    wrong = []
    for message in template():
        source = message.id[0] if isinstance(message.id, tuple) else message.id
        entry = entries.get(source)
        if source and (entry is None or not entry.done):
            wrong.append(f"{code}: not translated: {source[:70]}")
    return wrong


def main() -> int:
    """Do what was asked for; return the exit status."""
    todo, *chosen = sys.argv[1:] or ["check"]
    if todo == "update":
        print("\n".join(update(code) for code in chosen or codes()))
        return 0
    wrong = [line for code in chosen or codes() for line in missing(code)]
    print("\n".join([*wrong, *map(report, chosen or codes())]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
