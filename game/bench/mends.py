"""The mends that are certain, by code: each returns the edits that would mend a finding, or nothing."""

import json
import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Final

from game.bench.editing import DROPPED, Edit
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding, Mark

Mend = Callable[[Finding, Mark, Sequence[str], Draft | None], list[Edit]]

_SURE: Final = 0.75
_APART: Final = 0.12
_KEY: Final = re.compile(r"\s*(?:- +)*[\w-]+: +")
_BARE: Final = re.compile(r"[<>]=?\s*-?[0-9.]+")
_COMMA: Final = re.compile(r"(?<=: )[-+]?(?:0|[0-9]+(?=,(?![0-9]{3}\b))),([0-9]+)(?=\s*[,}])")
_CUT: Final = re.compile(r"(?<=: )([^\s\"'{}\[\]:][^\"'{}\[\]:]*?)(?=\s*\}|, [\w-]+: )")
_ESCAPE: Final = re.compile(r'\\(?![0abtnvfre "/\\N_LPxuU\n])')
_WORDS: Final = {
    "on": "yes",
    "y": "yes",
    "off": "no",
    "n": "no",
    "True": "yes",
    "False": "no",
    "Yes": "yes",
    "No": "no",
}
_SIGNS: Final = {
    "≥": ">=",
    "≤": "<=",
    "=>": ">=",
    "=<": "<=",
    "at least": ">=",
    "at most": "<=",
    "over": ">",
    "under": "<",
}
_FACES: Final = range(1, 29)


def name_meant(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Put the name that was meant in the place of a slip of the pen."""
    meant = _meant(finding.word, finding.among)
    return _instead(mark, lines, finding.word, meant) if meant else []


def _meant(word: str, names: Sequence[str]) -> str:
    """Return the one name that is much more like a word than any other."""
    rated = sorted(
        ((SequenceMatcher(None, word.lower(), n.lower()).ratio(), n) for n in set(names)), reverse=True
    )
    if not rated or rated[0][0] < _SURE or (len(rated) > 1 and rated[0][0] - rated[1][0] < _APART):
        return ""
    return rated[0][1]


def _instead(mark: Mark, lines: Sequence[str], old: str, new: str) -> list[Edit]:
    """Replace some characters where they first stand at a place or behind it on its line."""
    at = lines[mark.line].find(old, mark.column) if old else -1
    return [Edit(Mark(mark.line, at), old, new)] if at >= 0 else []


def hidden_sign(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Delete a sign that cannot be seen."""
    sign = lines[mark.line][mark.column : mark.column + 1]
    return [] if sign.isprintable() else [Edit(mark, sign, "")]


def tab(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Write two spaces for each tab a line begins with, where that is a level the line above allows."""
    start = re.match(r"[ \t]*", lines[mark.line])
    lead = start[0] if start else ""
    above = next((line for line in reversed(lines[: mark.line]) if line.strip()), "")
    level = len(above) - len(above.lstrip(" "))
    if len(lead.replace("\t", "  ")) not in {level, level + 2}:
        return []
    return [Edit(Mark(mark.line, 0), lead, lead.replace("\t", "  "))]


def comparison_in_quotes(
    finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None
) -> list[Edit]:
    """Put a comparison in quotes."""
    found = _BARE.search(lines[mark.line], max(0, mark.column - 1))
    return [Edit(Mark(mark.line, found.start()), found[0], f'"{found[0].strip()}"')] if found else []


def text_in_quotes(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Put all that stands behind the key, or behind the dash, in quotes."""
    line = lines[mark.line]
    start = _KEY.match(line) or re.match(r"\s*- +", line)
    if start is None:
        return []
    text = line[start.end() :].rstrip()
    return [Edit(Mark(mark.line, start.end()), text, json.dumps(text, ensure_ascii=False))]


def quote_closed(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Close a quotation mark at the end of its line."""
    line = lines[mark.line].rstrip()
    return [Edit(Mark(mark.line, len(line)), "", line[mark.column : mark.column + 1])]


def bracket_closed(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Close a bracket at the end of its line."""
    line = lines[mark.line].rstrip()
    closing = {"[": "]", "{": "}"}.get(line[mark.column : mark.column + 1], "")
    return [Edit(Mark(mark.line, len(line)), "", closing)] if closing else []


def backslash_doubled(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Double every backslash of a line that begins no code."""
    found = _ESCAPE.finditer(lines[mark.line])
    return [Edit(Mark(mark.line, each.start()), "\\", "\\\\") for each in found]


def colon_added(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Put the colon behind a key where only a space is."""
    found = re.match(r"(\s*(?:- +)?[a-z_]+)( +)\S", lines[mark.line])
    return [Edit(Mark(mark.line, found.end(1)), found[2], ": ")] if found else []


def text_below(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Let a text that begins behind `|` begin on the line below."""
    line = lines[mark.line]
    found = re.match(r"( *(?:- +)?)[\w-]+: *[|>][-+]? +", line)
    if found is None:
        return []
    gap = re.search(r" +$", found[0])
    indent = " " * (len(found[1]) + 2)
    return [Edit(Mark(mark.line, found.end() - len(gap[0])), gap[0], f"\n{indent}")] if gap else []


def same_line_once(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Take out a key that stands a second time with the same value on one line."""
    line = lines[mark.line]
    twice = line in lines[: mark.line] and re.fullmatch(r" *[\w-]+: *[^|>{\[\s].*", line)
    return [Edit(Mark(mark.line, 0), line, DROPPED)] if twice else []


def everyday_number(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Write a decimal comma as a point, and leave out what parts thousands."""
    found = re.match(r"[\"']?([-+]?[0-9]+(?:[,_ ’'][0-9]+)*)", lines[mark.line][mark.column :])
    if not found:
        return []
    old = found[1]
    new = re.sub(r"[_ ’']", "", old)
    new = re.sub(r",(?=[0-9]{3}(?:,|$))", "", new) if re.search(r",[0-9]{3},", new) else new.replace(",", ".")
    return _instead(mark, lines, old, new) if new != old else []


def comma_in_braces(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Write a decimal comma between braces as a point; put a text that a comma cut in two in quotes."""
    line = lines[mark.line]
    for found in _COMMA.finditer(line):
        if found.start(1) == mark.column:
            return [Edit(Mark(mark.line, mark.column - 1), ",", ".")]
    for found in _CUT.finditer(line):
        if found.start(1) < mark.column < found.end(1):
            text = json.dumps(found[1], ensure_ascii=False)
            return [Edit(Mark(mark.line, found.start(1)), found[1], text)]
    return []


def no_point(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Leave out a point with nothing but noughts behind it."""
    found = re.match(r"[\"']?([-+]?[0-9]+)(\.0+)(?![0-9])", lines[mark.line][mark.column :])
    return _instead(mark, lines, found[1] + found[2], found[1]) if found else []


def comparison_meant(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Write a comparison as the format has it."""
    rest = lines[mark.line][mark.column :]
    found = re.match(r"[\"']?\s*(-?[0-9.]+)\s*(?:-|–|\.\.)\s*([0-9.]+)[\"']?", rest)
    if found:
        return [Edit(mark, found[0], f"{found[1]} to {found[2]}")]
    words = "|".join(map(re.escape, sorted(_SIGNS, key=len, reverse=True)))
    found = re.match(rf"[\"']?\s*({words})\s*(-?[0-9.]+)[\"']?", rest)
    return [Edit(mark, found[0], f'"{_SIGNS[found[1]]} {found[2]}"')] if found else []


def yes_or_no(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Write yes or no for other words that mean it."""
    found = re.match(r"\w+", lines[mark.line][mark.column :])
    meant = _WORDS.get(found[0]) if found else None
    return [Edit(mark, found[0], meant)] if found and meant else []


def turned_range(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Put the smaller number of a range first."""
    found = re.match(r"[\"']?(-?[0-9.]+)(\s+to\s+)(-?[0-9.]+)", lines[mark.line][mark.column :])
    if not found:
        return []
    return _instead(mark, lines, found[1] + found[2] + found[3], found[3] + found[2] + found[1])


def range_of_one(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Write a single number as a range."""
    found = re.match(r"-?[0-9]+(?:\.[0-9]+)?(?=\s*[,}#]|\s*$)", lines[mark.line][mark.column :])
    return [Edit(mark, found[0], f"{found[0]} to {found[0]}")] if found else []


def free_face(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Give somebody a portrait that nobody has."""
    taken = {placed.part.portrait for placed in draft.cast} if draft else set()
    free = [face for face in _FACES if face not in taken]
    found = re.match(r"[0-9]+", lines[mark.line][mark.column :])
    return [Edit(mark, found[0], str(free[0]))] if found and free else []


def name_of_file(finding: Finding, mark: Mark, lines: Sequence[str], draft: Draft | None) -> list[Edit]:
    """Give a scenario the name of its file."""
    return _instead(mark, lines, finding.values["name"], finding.values["file"])


MENDS: Final[dict[str, Mend]] = {
    "KS004": hidden_sign,
    "KS005": tab,
    "KS011": same_line_once,
    "KS016": comparison_in_quotes,
    "KS017": text_in_quotes,
    "KS018": quote_closed,
    "KS019": bracket_closed,
    "KS020": text_in_quotes,
    "KS022": backslash_doubled,
    "KS025": colon_added,
    "KS026": text_below,
    **dict.fromkeys(
        ("KS102", "KS106", "KS119", "KS201", "KS202", "KS203", "KS204", "KS215", "KS216", "KS217"), name_meant
    ),
    "KS104": everyday_number,
    "KS105": no_point,
    "KS108": comparison_meant,
    "KS113": yes_or_no,
    "KS121": comma_in_braces,
    "KS114": turned_range,
    "KS118": range_of_one,
    "KS309": free_face,
    "KS312": name_of_file,
}
"""What mends a finding, by its code."""
