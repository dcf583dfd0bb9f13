"""Hostile files are refused quickly, with a sentence and without a traceback."""

import random
import time

import pytest

from game.scenarios import check_text, render
from tests.scenarios.builders import small_text

LONGEST = 1.0
"""Seconds that any file may take; ordinary ones take some hundredths."""

ALIAS_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGE_BOMB = "a: &a {k: v}\n" + "".join(
    f"{name}: &{name} {{<<: [{', '.join([f'*{before}'] * 9)}]}}\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE = {
    "alias bomb": ALIAS_BOMB,
    "merge bomb": MERGE_BOMB,
    "deep lists": "a: " + "[" * 100_000,
    "deep keys": "".join("\n" + " " * depth + "a:" for depth in range(1000)),
    "many parts": "a: [" + "1," * 400_000 + "]",
    "many keys": "".join(f"key{number}: 1\n" for number in range(30_000)),
    "one key over and over": "a: 1\n" * 60_000,
    "a long number": "minutes: " + "9" * 900_000,
    "a long word": "title: " + "x" * 900_000,
    "a python object": "title: !!python/object/apply:os.system [ls]",
    "a date that is none": "title: 2026-13-45",
    "only an alias": "*a",
    "nothing": "",
    "only a comment": "# nothing",
    "a lone surrogate": "title: \ud800",
    "a null sign": "title: \0",
    "too large": "#" * 1_000_001,
    "not ended": "a: {b: [c, 'd",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_refused_in_time(name: str) -> None:
    start = time.process_time()
    scenario, problems = check_text(HOSTILE[name], "hostile.yaml")
    assert time.process_time() - start < LONGEST
    assert scenario is None
    assert any(problem.severity == "error" for problem in problems)
    assert all(len(render(problem)) < 2000 for problem in problems)


def test_signs_that_move_a_terminal_are_not_shown() -> None:
    _scenario, problems = check_text(
        small_text().replace("level: open", 'level: "\\e[2J\\e]0;x"'), "a\x1b[2J.yaml"
    )
    assert problems
    assert all("\x1b" not in render(problem) for problem in problems)


def test_braces_in_a_file_are_not_filled_in() -> None:
    _scenario, problems = check_text(
        small_text().replace("level: open", 'level: "{0.__class__} {limit}"'), "x.yaml"
    )
    assert any("{0.__class__} {limit}" in problem.message for problem in problems)


@pytest.mark.parametrize("seed", range(300))
def test_a_file_with_slips_of_the_pen_never_breaks_the_checker(seed: int) -> None:
    luck = random.Random(seed)
    text = small_text(events=3)
    for _turn in range(luck.randint(1, 6)):
        text = _slip(text, luck)
    start = time.process_time()
    scenario, problems = check_text(text, "small-shop.yaml")
    assert time.process_time() - start < LONGEST
    assert scenario is not None or any(problem.severity == "error" for problem in problems)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.message.endswith(".")
        assert problem.mend.endswith(".")


def _slip(text: str, luck: random.Random) -> str:
    """Return the text with one passage deleted, doubled, moved or replaced."""
    start = luck.randrange(len(text))
    end = min(len(text), start + luck.choice((1, 1, 2, 5, 30, 200)))
    odd = luck.choice(
        (
            "",
            "\t",
            "\n",
            "  ",
            ":",
            "- ",
            "{",
            "]",
            '"',
            "|",
            "&a ",
            "*a",
            "!!x ",
            "<<: ",
            "\0",
            "9" * 40,
            "é",
            "\u202e",
            "---\n",
            "> 3",
            "~",
            "{{x}}",
            "%",
            "#",
            "- id: day-3\n",
            text[start:end] * 2,
        )
    )
    if luck.random() < 0.3:
        lines = text.split("\n")
        i, j = luck.randrange(len(lines)), luck.randrange(len(lines))
        lines[i], lines[j] = lines[j], lines[i]
        return "\n".join(lines)
    return text[:start] + odd + text[end if luck.random() < 0.6 else start :]
