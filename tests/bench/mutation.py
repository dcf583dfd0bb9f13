"""Scenario files with something changed at random: slips of the pen, moved parts, and things that attack."""

import random
from pathlib import Path
from typing import Final

from game.bench.explained.pair import sample

_SOURCES: Final = (
    sample(),
    (Path(__file__).parents[2] / "game" / "bench" / "template.yaml").read_text("utf-8"),
)
_SIGNS: Final = "\t:-{}[]\"'|>&*!%#@`~,?\\/\u2066\u200b\ufeff\x00é家🪁<=+.0 \n"
_ATTACKS: Final = (
    "&a [*a, *a]",
    "<<: *a",
    "!!python/object/apply:os.system [ls]",
    "[" * 60,
    "{a: " * 60,
    "9" * 5000,
    "-" * 200,
    "x" * 3000,
    "2026-13-45",
    "0x1F",
    "1e400",
    ".nan",
    "{0.__class__} {limit}",
    "\x1b[2J",
    "? [a, b]\n: c",
    "---\n...\n---",
    "a: 1\n" * 300,
    "%TAG ! x",
    '"\\ud800"',
    "|+9\n   x",
)
_WORDS: Final = (
    "no",
    "1.10",
    "",
    "null",
    "[]",
    "{}",
    "-1",
    "99999999999",
    "the-roof/mend",
    "A1",
    "KS308",
    "> 3",
)


def mutant(seed: int) -> str:
    """Return a scenario text with one to eight random changes; the same seed, the same text."""
    luck = random.Random(seed)
    text = luck.choice(_SOURCES)
    for _turn in range(luck.choice((1, 1, 1, 2, 3, 5, 8))):
        text = luck.choice(_CHANGES)(text, luck)
    return text


def _signs(text: str, luck: random.Random) -> str:
    start = luck.randrange(len(text) + 1)
    end = min(len(text), start + luck.choice((0, 0, 1, 3, 20, 400)))
    odd = "".join(luck.choice(_SIGNS) for _ in range(luck.choice((0, 1, 1, 2, 5))))
    return text[:start] + odd + text[end:]


def _lines(text: str, luck: random.Random) -> str:
    lines = text.split("\n")
    start = luck.randrange(len(lines))
    taken = lines[start : start + luck.choice((1, 1, 3, 12))]
    kind = luck.randrange(4)
    if kind == 0:
        del lines[start : start + len(taken)]
    elif kind == 1:
        lines[start:start] = taken * luck.choice((1, 1, 2, 20))
    elif kind == 2:
        place = luck.randrange(len(lines))
        lines[place:place] = taken
    else:
        lines[start] = " " * luck.randrange(9) + lines[start].lstrip()
    return "\n".join(lines)


def _values(text: str, luck: random.Random) -> str:
    lines = text.split("\n")
    keyed = [number for number, line in enumerate(lines) if ": " in line]
    if not keyed:
        return text
    one, other = luck.choice(keyed), luck.choice(keyed)
    key, value = lines[one].split(": ", 1)
    theirs = lines[other].split(": ", 1)
    if luck.random() < 0.5:
        lines[one] = f"{key}: {luck.choice((*_WORDS, theirs[1]))}"
    else:
        lines[one] = f"{theirs[0]}: {value}"
    return "\n".join(lines)


def _attack(text: str, luck: random.Random) -> str:
    lines = text.split("\n")
    place = luck.randrange(len(lines))
    attack = luck.choice(_ATTACKS)
    indent = " " * luck.choice((0, 0, 2, 4, 8))
    if ": " in lines[place] and luck.random() < 0.6:
        lines[place] = f"{lines[place].split(': ')[0]}: {attack}"
    else:
        lines.insert(place, indent + attack)
    return "\n".join(lines)


_CHANGES: Final = (_signs, _signs, _lines, _lines, _values, _values, _attack)
