"""What is certain is mended, by place; comments, layout and what is not certain stay."""

from pathlib import Path

import pytest

from game.bench.editing import Edit, edited, like
from game.bench.explained import PAIRS
from game.bench.explained.pair import SAMPLE, sample
from game.bench.fixing import mended
from game.bench.mends import MENDS
from game.cli import main
from game.scenarios.findings import Mark

SLIPS = {
    "KS004": ("title: The roof", "title: The\u2066 roof", "title: The roof"),
    "KS005": ("  role: Owner", "\trole: Owner", "  role: Owner"),
    "KS011": ("level: open", "level: open\nlevel: open", "level: open"),
    "KS016": ('trust: ">= 10"', "trust: >= 10", 'trust: ">= 10"'),
    "KS017": ("label: Mend it now.", "label: Mend: now.", 'label: "Mend: now."'),
    "KS018": ("title: The roof", 'title: "The roof', 'title: "The roof"'),
    "KS019": (
        "[A pipe bursts, The till jams]",
        "[A pipe bursts, The till jams",
        "[A pipe bursts, The till jams]",
    ),
    "KS020": ("title: The roof", "title: **The** roof", 'title: "**The** roof"'),
    "KS022": ("title: The roof", 'title: "The \\q roof"', 'title: "The \\\\q roof"'),
    "KS025": ("level: open", "level open", "level: open"),
    "KS026": ("    text: |\n      Six", "    text: | Six", "    text: |\n      Six"),
    "KS102": ("cash: -0.5", "cahs: -0.5", "cash: -0.5"),
    "KS104": ("salary: 0.1", "salary: 0,1", "salary: 0.1"),
    "KS105": ("minutes: 20", "minutes: 20.0", "minutes: 20"),
    "KS106": ("level: open", "level: opne", "level: open"),
    "KS108": ('trust: ">= 10"', "trust: ≥ 10", 'trust: ">= 10"'),
    "KS113": ("skills: yes", "skills: on", "skills: yes"),
    "KS114": ("quarter: 1 to 3", "quarter: 3 to 1", "quarter: 1 to 3"),
    "KS118": (
        "market: stable",
        "market: {like: crisis, crisis: {quarter: 3, severity: 70 to 130}}",
        "market: {like: crisis, crisis: {quarter: 3 to 3, severity: 70 to 130}}",
    ),
    "KS119": ("organise: strong", "organise: stron", "organise: strong"),
    "KS121": ("cash: -0.5", "cash: -0,5", "cash: -0.5"),
    "KS201": ("  - who: ada\n    office", "  - who: adaa\n    office", "  - who: ada\n    office"),
    "KS202": (
        "title: Day 2\n",
        "title: Day 2\n    when: {happened: the-rof}\n",
        "when: {happened: the-roof}",
    ),
    "KS203": (
        "title: Day 2\n",
        "title: Day 2\n    when: {chose: the-roof/mende}\n",
        "when: {chose: the-roof/mend}",
    ),
    "KS215": ("title: Day 2\n", "title: Day 2\n    when: {left: adaa}\n", "when: {left: ada}"),
    "KS216": ("title: Day 2\n", "title: Day 2\n    when: {begun: terace}\n", "when: {begun: terrace}"),
    "KS217": ("title: Day 2\n", 'title: Day 2\n    when: {rivals: {nooon: "> 3"}}\n', '{noon: "> 3"}'),
    "KS309": ("portrait: 4", "portrait: 3", "portrait: 1"),
    "KS312": ("id: small-shop", "id: large-shop", "id: small-shop"),
}


def test_every_mend_has_a_slip() -> None:
    assert set(SLIPS) | {"KS204"} == set(MENDS)


@pytest.mark.parametrize("code", SLIPS)
def test_a_slip_is_mended_and_everything_else_stays(code: str) -> None:
    good, bad, mend = SLIPS[code]
    assert good in sample()
    before = sample().replace(good, f"{bad}", 1)
    result = mended(before, SAMPLE)
    assert result.left == ()
    assert [problem.code for problem in result.done] == [code]
    assert mend in result.text
    kept = [line for line in before.split("\n") if line in result.text.split("\n")]
    assert len(kept) >= len(before.split("\n")) - len(bad.split("\n"))


@pytest.mark.parametrize("code", [pair.code for pair in PAIRS.values() if not pair.staged])
def test_a_mend_never_makes_anything_worse(code: str) -> None:
    before = PAIRS[code].spoiled()
    result = mended(before, SAMPLE)
    assert {problem.code for problem in result.left} <= {code, *PAIRS[code].beside}
    assert result.done or result.text == before


def test_two_names_that_are_alike_are_not_guessed() -> None:
    text = sample().replace("    title: Day 3\n", "    title: Day 3\n    when: {happened: day-44}\n", 1)
    result = mended(text, SAMPLE)
    assert result.text == text
    assert [problem.code for problem in result.left] == ["KS202"]


@pytest.mark.parametrize(
    ("good", "bad", "mend"),
    [
        ("says: Thank you.", "says: One, two, three.", 'says: "One, two, three."'),
        ("cash: -0.5, process: +3", "cash: -0,5, process: +3,5", "cash: -0.5, process: +3.5"),
        ("cash: -0.5", "cash: 1,500", "cash: 1,500"),
    ],
)
def test_a_comma_in_braces_is_mended_unless_it_may_part_thousands(good: str, bad: str, mend: str) -> None:
    result = mended(sample().replace(good, bad, 1), SAMPLE)
    assert mend in result.text
    assert bool(result.left) == (bad == mend)


def test_tabs_that_stand_for_another_level_are_left() -> None:
    text = sample().replace("        effects: {cash: -0.5", "\t\teffects: {cash: -0.5", 1)
    assert text != sample()
    result = mended(text, SAMPLE)
    assert (result.text, [problem.code for problem in result.left]) == (text, ["KS005"])


def test_many_slips_at_once_are_all_mended() -> None:
    text = sample()
    for code in ("KS005", "KS016", "KS017", "KS102", "KS104", "KS106", "KS113", "KS114", "KS309"):
        good, bad, _mend = SLIPS[code]
        text = text.replace(good, bad, 1)
    result = mended(text, SAMPLE)
    assert result.left == ()
    assert len(result.done) >= 8


def test_edits_are_made_by_place_and_left_out_where_the_text_is_another() -> None:
    text = "one two\nthree"
    edits = [Edit(Mark(0, 4), "two", "2"), Edit(Mark(0, 0), "one", "1"), Edit(Mark(1, 0), "four", "4")]
    assert edited(text, edits) == "1 2\nthree"
    assert like("\ufeffa\r\nb", "a\nc") == "\ufeffa\r\nc"


def test_the_command_shows_the_change_and_makes_it_when_it_may(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / SAMPLE
    before = sample().replace("cash: -0.5", "cahs: -0.5").replace("\n", "\r\n")
    path.write_bytes(before.encode())
    assert main(["scenario", "fix", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "-        effects: {cahs: -0.5, process: +3}" in shown
    assert "+        effects: {cash: -0.5, process: +3}" in shown
    assert path.read_bytes() == before.encode()
    assert main(["scenario", "fix", str(path), "--yes"]) == 0
    assert path.read_bytes() == before.replace("cahs", "cash").encode()
    assert main(["scenario", "fix", str(path), "--yes"]) == 0
    assert "nothing here" in capsys.readouterr().out
    path.write_text(sample().replace("trust: 50", "trust: 500"), encoding="utf-8")
    assert main(["scenario", "fix", str(path), "--yes"]) == 1
    assert "Left for you: 1 error" in capsys.readouterr().out
