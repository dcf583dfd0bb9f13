"""`kitestring evidence` measures, prints, and writes a page, JSON and Markdown, or says what is amiss."""

import json
import re
from html.parser import HTMLParser

import pytest

from game.cli import main
from game.evidence import running
from tests.evidence.builders import SMALL


@pytest.fixture(autouse=True)
def _small(monkeypatch):
    monkeypatch.setattr("game.cli.evidence.QUICK_PLAN", running.Plan(blocks=(101, 102), design=SMALL))


class Tags(HTMLParser):
    """Checks that every tag is closed, and collects what would be requested."""

    def __init__(self):
        super().__init__()
        self.open, self.outside, self.ids = [], [], []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.outside += [value for key, value in attrs if key in {"src", "href"}]
        self.ids += [given["id"]] if "id" in given else []
        if tag not in {"meta", "br", "rect", "line", "circle", "path", "polyline"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()


def test_rows_are_measured_printed_and_written(tmp_path, capsys):
    files = {kind: tmp_path / f"evidence.{kind}" for kind in ("json", "html", "markdown")}
    argv = ["evidence", "--quick", "--rows", "1,10,30", "--jobs", "1"]
    assert main([*argv, *(part for kind, path in files.items() for part in (f"--{kind}", str(path)))]) == 0
    told = capsys.readouterr().out
    assert "People who quit" in told
    assert "Ahead of the best null model" in told
    facts = json.loads(files["json"].read_text(encoding="utf-8"))
    assert [row["id"] for row in facts["rows"]] == [1, 10, 30]
    assert set(facts["rows"][0]["holds"]) == {"full", *running.NULLS}
    low, high = facts["rows"][1]["figures"][0]["worlds"]["full"]["interval"]
    assert low < facts["rows"][1]["figures"][0]["worlds"]["full"]["mean"] < high
    page = files["html"].read_text(encoding="utf-8")
    tags = Tags()
    tags.feed(page)
    assert not tags.open
    assert not tags.outside
    assert "url(" not in page
    assert tags.ids == ["row-1", "row-10", "row-30"]
    table = files["markdown"].read_text(encoding="utf-8")
    widths = {line.count("|") for line in re.findall(r"(?m)^\| (?:1|10|30) \|.*$", table)}
    assert widths == {8}


@pytest.mark.parametrize(
    ("argv", "status", "part"),
    [
        (["--rows", "99"], 2, "There is no row 99"),
        (["--rows", "one"], 2, "rows are numbers"),
        (["--seeds", "9-3"], 2, "seed blocks are given as 101-130"),
        (["--html", "nowhere/at/all.html"], 1, "cannot be written"),
    ],
)
def test_what_is_amiss_is_told_in_one_sentence(argv, status, part, capsys):
    assert main(["evidence", "--quick", *argv]) == status
    told = capsys.readouterr().err.strip()
    assert part in told
    assert "\n" not in told
