"""Translations as gettext keeps them: PO files read, checked for form and written, without any tool."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from struct import pack
from typing import Final

_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_KEYWORD: Final = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[([0-5])\])?)\s+(?=\")")
_ESCAPE: Final = re.compile(r"\\(.)")
_SIGNS: Final = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_WIDTH: Final = 88
_WORD: Final = re.compile(r"\S*\s*")


class PoError(ValueError):
    """A file that is no PO file; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


@dataclass(frozen=True, slots=True)
class Entry:
    """One text: where it belongs, the source, its translation (one form, or several for a count).

    `notes` are the comment lines as they stand, `previous` is the source that a fuzzy one was made for.
    `line` is where the entry begins, counted from 1.
    """

    context: str
    source: str
    forms: tuple[str, ...] = ("",)
    plural: str = ""
    fuzzy: bool = False
    notes: tuple[str, ...] = ()
    previous: str = ""
    line: int = 0

    @property
    def text(self) -> str:
        """Return the translation, empty while there is none."""
        return self.forms[0] if self.forms else ""

    @property
    def done(self) -> bool:
        """Tell whether it is translated in all its forms, for the source as it is."""
        return bool(self.forms) and all(self.forms) and not self.fuzzy


@dataclass(slots=True)
class _Open:
    """An entry whose lines are still coming."""

    line: int
    parts: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    previous: list[str] = field(default_factory=list)
    flags: str = ""
    key: str = ""

    def take(self, key: str, text: str, number: int) -> None:
        if key in self.parts:
            raise PoError(number)
        self.key = key
        self.parts[key] = [text]

    def close(self) -> Entry:
        parts = {key: "".join(texts) for key, texts in self.parts.items()}
        forms = tuple(text for key, text in sorted(parts.items()) if key.startswith("msgstr"))
        return Entry(
            context=parts.get("msgctxt", ""),
            source=parts["msgid"],
            forms=forms,
            plural=parts.get("msgid_plural", ""),
            fuzzy="fuzzy" in self.flags,
            notes=tuple(self.notes),
            previous="".join(self.previous),
            line=self.line,
        )

    @property
    def whole(self) -> bool:
        return "msgid" in self.parts and self.key.startswith("msgstr")


def entries_of(text: str) -> tuple[Entry, ...]:
    """Return the entries of a PO file, the header (whose source is empty) among them; raises PoError.

    Entries that were set aside (`#~`) are left out; `set_aside` has them.
    """
    return tuple(_read(text))


def _read(text: str) -> Iterator[Entry]:
    now: _Open | None = None
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        line = raw.strip()
        if line.startswith('"') and now and now.key:
            now.parts[now.key].append(_one(line, number))
            continue
        if line.startswith("#~"):
            continue
        begins = line.startswith(("#", "msgctxt")) or (line.startswith("msgid ") and bool(now and now.whole))
        if now and (begins or not line) and now.whole:
            yield now.close()
            now = None
        if not line:
            continue
        now = now or _Open(number)
        _take(now, line, number)
    if now and now.parts and not now.whole:
        raise PoError(now.line)
    if now and now.whole:
        yield now.close()


def _take(now: _Open, line: str, number: int) -> None:
    if line.startswith("#,"):
        now.flags += line
    elif line.startswith("#|"):
        now.previous += [_plain(found) for found in _QUOTED.findall(line)]
    elif line.startswith("#"):
        now.notes.append(line)
    elif match := _KEYWORD.match(line):
        now.take(match[1], _one(line[match.end() :], number), number)
    else:
        raise PoError(number)


def _one(line: str, number: int) -> str:
    if line[:1] == line[-1:] == '"' and line.count('"') == 2 and "\\" not in line:
        return line[1:-1]
    match = _QUOTED.fullmatch(line)
    if match is None:
        raise PoError(number)
    return _plain(match[1])


def _plain(text: str) -> str:
    return _ESCAPE.sub(lambda found: _SIGNS.get(found[1], found[1]), text)


def set_aside(text: str) -> str:
    """Return the lines of entries that are no longer needed, as they stand at the end of a file."""
    return "\n".join(line for line in text.splitlines() if line.startswith("#~"))


def written(entries: Iterable[Entry], aside: str = "") -> str:
    """Return entries as the text of a PO file, and behind them what was set aside."""
    blocks = ["\n".join(_lines(entry)) for entry in entries]
    return "\n\n".join([*blocks, *([aside] if aside else [])]) + "\n"


def aside(entry: Entry) -> str:
    """Return an entry as lines that are set aside: kept in the file, and no longer read."""
    return "\n".join(f"#~ {line}" for line in _lines(replace(entry, notes=(), previous="", fuzzy=False)))


def _lines(entry: Entry) -> Iterator[str]:
    yield from entry.notes
    if entry.fuzzy:
        yield "#, fuzzy"
    if entry.previous:
        yield from (f"#| {line}" for line in _string("msgid", entry.previous))
    if entry.context:
        yield from _string("msgctxt", entry.context)
    yield from _string("msgid", entry.source)
    if entry.plural:
        yield from _string("msgid_plural", entry.plural)
        for number, form in enumerate(entry.forms):
            yield from _string(f"msgstr[{number}]", form)
    else:
        yield from _string("msgstr", entry.text)


def _string(key: str, text: str) -> Iterator[str]:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\r", "\\r")
    pieces = list(_wrapped(quoted.replace("\n", "\\n\n")))
    if len(pieces) == 1 and len(pieces[0]) + len(key) < _WIDTH:
        yield f'{key} "{pieces[0]}"'
        return
    yield f'{key} ""'
    yield from (f'"{piece}"' for piece in pieces)


def _wrapped(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        piece = ""
        for word in _WORD.findall(line):
            if piece and len(piece) + len(word) > _WIDTH:
                yield piece
                piece = ""
            piece += word
        if piece:
            yield piece
    if not text:
        yield ""


def header_value(entries: Iterable[Entry], name: str) -> str:
    """Return a line of the header, such as `Language`, empty when it is not there."""
    head = next((entry.text for entry in entries if not entry.source and not entry.context), "")
    found = re.search(rf"^{re.escape(name)}:[ \t]*(.*)$", head, re.MULTILINE)
    return found[1].strip() if found else ""


def compiled(entries: Iterable[Entry]) -> bytes:
    """Return what is translated as the bytes of an MO file, for `gettext.GNUTranslations`."""
    table = sorted((_id_of(entry), "\0".join(entry.forms).encode()) for entry in entries if entry.done)
    count, start = len(table), 28 + 16 * len(table)
    index: list[tuple[int, int]] = []
    data = b""
    for texts in zip(*table, strict=True):
        for text in texts:
            index.append((len(text), start + len(data)))
            data += text + b"\0"
    head = pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, 0)
    return head + b"".join(pack("<2I", *pair) for pair in index) + data


def _id_of(entry: Entry) -> bytes:
    source = f"{entry.context}\x04{entry.source}" if entry.context else entry.source
    return (f"{source}\0{entry.plural}" if entry.plural else source).encode()
