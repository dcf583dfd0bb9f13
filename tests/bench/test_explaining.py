"""Every code is explained, and its examples do what they say."""

from pathlib import Path

import pytest

from game.bench.explained import PAIRS, Pair
from game.bench.explained.pair import SAMPLE, sample
from game.bench.explaining import explanation, page
from game.po import Entry, written
from game.scenarios import ScenarioError, check_file, check_text, find
from game.scenarios.codes import KINDS
from game.scenarios.loading import examine_file
from game.scenarios.problems import Problem
from game.scenarios.telling import file_of
from game.scenarios.texts import texts_of
from game.scenarios.translations import translation_problems

PAGE = Path(__file__).resolve().parents[2] / "docs" / "codes.md"
STAGED = [pair for pair in PAIRS.values() if pair.staged]


def test_every_code_is_explained() -> None:
    assert set(PAIRS) == set(KINDS)


def test_the_sample_has_nothing_wrong() -> None:
    assert check_text(sample(), SAMPLE)[1] == ()


@pytest.mark.parametrize("pair", [p for p in PAIRS.values() if not p.staged], ids=lambda pair: pair.code)
def test_the_bad_example_has_the_problem_and_the_good_one_has_not(pair: Pair) -> None:
    assert {problem.code for problem in check_text(pair.spoiled(), SAMPLE)[1]} == {pair.code, *pair.beside}


@pytest.mark.parametrize("pair", STAGED, ids=lambda pair: pair.code)
def test_what_no_passage_can_show_is_found_when_it_is_staged(pair: Pair, tmp_path: Path) -> None:
    path = tmp_path / SAMPLE
    path.write_text(sample(), encoding="utf-8")
    assert pair.code not in {problem.code for problem in _all_of(path)}
    assert pair.code in {problem.code for problem in _staged(pair, path)}


def _staged(pair: Pair, path: Path) -> tuple[Problem, ...]:
    text = sample()
    match pair.code:
        case "KS001":
            return check_file(path.with_name("smal-shop.yaml"))[1]
        case "KS002":
            path.write_text("#" * 1_200_000)
        case "KS003":
            path.write_bytes(text.replace("€", "é").encode("latin-1"))
        case "KS013":
            path.write_text(text.replace("[B6,", "[" + "B6," * 50_000, 1), encoding="utf-8")
        case "KS014":
            path.write_text(pair.bad)
        case "KS023":
            with pytest.raises(ScenarioError) as refusal:
                find("the-kite")
            return refusal.value.problems
        case "KS024":
            path.write_text(text + "".join(f"key{n}: 1\n" for n in range(300)), encoding="utf-8")
        case _:
            _translate(path, pair.bad)
    return _all_of(path)


def _translate(path: Path, bad: str) -> None:
    """Write a whole translation, but for the title of the roof."""
    root = examine_file(path).root
    assert root is not None
    rest = [
        Entry(t.address, t.source, (t.source,))
        for t in texts_of(root)
        if t.address != "events.the-roof.title"
    ]
    file_of(path, "es").parent.mkdir()
    file_of(path, "es").write_text(f"{written(rest)}\n{bad}\n", encoding="utf-8")


def _all_of(path: Path) -> tuple[Problem, ...]:
    examined = examine_file(path)
    told = translation_problems(path, examined.draft) if examined.draft else ()
    return (*examined.problems, *told)


@pytest.mark.parametrize("code", PAIRS)
def test_an_explanation_has_cause_examples_and_mend_without_open_braces(code: str) -> None:
    text = "\n".join(explanation(code))
    assert PAIRS[code].cause in text
    assert ("silence:" in text) == (KINDS[code].severity == "warning" or code == "KS120")


@pytest.mark.skipif(not PAGE.exists(), reason="the documentation is not part of a source distribution")
def test_the_page_of_codes_is_current() -> None:
    assert PAGE.read_text("utf-8") == page()
