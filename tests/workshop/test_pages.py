"""The pages as text: nothing a five-year-old phone lacks, nothing from elsewhere, no markup from text."""

import re

import pytest

from game.workshop.page_words import page_texts
from game.workshop.web.app import PAGES

SCRIPTS = sorted(PAGES.glob("*.js"))
FILES = [path for path in sorted(PAGES.iterdir()) if path.suffix in {".js", ".html", ".css"}]
TOO_NEW = {
    ".js": (
        r"structuredClone|\.at\(|findLast|hasOwn|\.toSorted|\.toReversed|\.toSpliced|groupBy|withResolvers",
        r"randomUUID|AbortSignal|ListFormat|Segmenter|showModal|\.inert\b|\.popover|replaceWith\(\.\.\.",
        r"^await |^\s*static \{|^\s*(?:import|export) |import\(|\(\?<[=!]|\.#",
    ),
    ".css": (
        r":has\(|:is\(|:where\(|@container|container-type|@layer|@property|^\s+&",
        r"\d[dsl]v[hw]\b|(?<![\w-])inset\s*:|aspect-ratio|subgrid|content-visibility|text-wrap",
        r"color-mix|oklch|lch\(|(?:margin|padding|border)-(?:inline|block)|@media \([^):]*[<>]",
    ),
    ".html": (r"<dialog|loading=|\sinert|popover|type=.module",),
}
"""What Chrome 87 and Safari 14, of the end of 2020, do not know; what they may ignore is not here."""
FLEX_GAP = re.compile(r"\{[^}]*display: (?:inline-)?flex[^}]*\bgap:[^}]*\}")
MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_page_needs_nothing_new_and_nothing_from_elsewhere(path):
    text = path.read_text(encoding="utf-8")
    assert [found for rule in TOO_NEW[path.suffix] for found in re.findall(rule, text, re.MULTILINE)] == []
    assert FLEX_GAP.findall(text) == []
    assert [word for word in MARKUP if word in text] == []
    assert re.findall(r"https?://", text) == []
    assert re.findall(r"\son[a-z]+=|<script>|style=", text) == []


def test_no_text_is_there_for_nothing():
    scripts = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    assert [key for key in page_texts() if f'"{key}"' not in scripts and not key.startswith("phase-")] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_every_text_that_a_page_asks_for_is_there(path):
    asked = set(re.findall(r"text\(\"([a-z-]+)\"", path.read_text(encoding="utf-8")))
    assert asked <= set(page_texts())
