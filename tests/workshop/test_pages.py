"""The pages as text: nothing a five-year-old phone lacks, nothing from elsewhere, no markup from text."""

import re

import pytest

from game.workshop.page_words import page_texts
from game.workshop.web.app import PAGES

SCRIPTS = sorted(PAGES.glob("*.js"))
FILES = [path for path in sorted(PAGES.iterdir()) if path.suffix in {".js", ".html", ".css"}]
TOO_NEW = [
    "structuredClone",
    ".at(",
    "findLast",
    "Object.hasOwn",
    "toSorted",
    "Promise.withResolvers",
    ":has(",
]
MARKUP = ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_page_needs_nothing_new_and_nothing_from_elsewhere(path):
    text = path.read_text(encoding="utf-8")
    assert [word for word in (*TOO_NEW, *MARKUP) if word in text] == []
    assert re.findall(r"https?://", text) == []
    assert re.findall(r"\son[a-z]+=|<script>|style=", text) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_every_text_that_a_page_asks_for_is_there(path):
    asked = set(re.findall(r"text\(\"([a-z-]+)\"", path.read_text(encoding="utf-8")))
    assert asked <= set(page_texts())
