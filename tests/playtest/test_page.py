"""The page says what the report says, asks for nothing from outside, and takes texts as texts."""

import re
from html.parser import HTMLParser

from game.bench.weights import WEIGHTS
from game.playtest.keeping import kept_or_broken
from game.playtest.page.document import document
from game.playtest.remarks import remarks_of
from game.scenarios.promises import Promises
from tests.playtest.trials import day, reported, shop

VOID = {"meta", "br", "line", "rect", "path"}


class Nesting(HTMLParser):
    """Reads a page and sees that what is opened is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page(*edits: tuple[str, str]) -> str:
    report = reported(shop(*edits), 60, 60)
    kept = kept_or_broken(Promises(every_event=1.0, skill=100.0), report)
    return document(report, remarks_of(report), kept, "my shop.yaml", weights=WEIGHTS)


def test_what_is_opened_is_closed_and_there_are_charts() -> None:
    reader = Nesting()
    reader.feed(page())
    assert reader.open == []
    assert reader.seen.count("svg") > 40


def test_nothing_is_asked_for_from_outside() -> None:
    assert not re.search(r"https?://|<script|<link|<img|url\(|@import", page())


def test_texts_of_the_scenario_are_only_texts() -> None:
    told = page(("title: The roof", "title: The <b>roof</b> & more"), ("label: Go left.", 'label: "Go <i>"'))
    assert "The &lt;b&gt;roof&lt;/b&gt; &amp; more" in told
    assert "<i>" not in told


def test_every_remark_stands_on_it_with_its_command() -> None:
    edit = day(3, '{trust: "> 99.5"}')
    told = page(edit)
    for remark in remarks_of(reported(shop(edit), 60, 60)):
        assert f"<b>{remark.code}</b>" in told
        if remark.player:
            assert f"--player {remark.player} --seed {remark.seed}" in told


def test_promises_are_told_kept_or_broken_in_words() -> None:
    told = page()
    assert told.count('class="kept">kept<') == 1
    assert told.count('class="no">BROKEN<') == 1
