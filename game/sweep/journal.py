"""What a sweep or a search has done so far, in a file that another run can go on from."""

import json
import time
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from zlib import compress, decompress

import numpy as np

from game.engine.numbers import Whole
from game.play.durable import write_durably
from game.sweep.blocks import Span, joined
from game.sweep.histogram import Histogram
from game.sweep.sums import Sums
from game.sweep.tally import Tally
from game.words import N_, _

_FORMAT: Final = "kitestring journal 1"
_SHARE: Final = 20
"""Writing may take one part in so many of the time."""

_CHANGED: Final = {
    "kind": N_("it holds something else"),
    "version": N_("it was begun by another version of Kitestring"),
    "rules": N_("the scenario's rules have changed since"),
    "numbers": N_("the company model has changed since"),
    "players": N_("it was begun with other players"),
    "par": N_("the best play known has changed since"),
    "seeds": N_("it was begun with other seeds"),
}


class JournalError(Exception):
    """A journal that cannot be gone on from or written; its text is one sentence."""


class Journal:
    """Blocks that are done and the tally of each player, kept in a file when one is named.

    `identity` says what is being done, by name of each part; a file of anything else is refused.
    """

    def __init__(self, identity: Mapping[str, str], path: Path | None = None) -> None:
        self.identity = dict(identity)
        self.path = path
        self.done: tuple[Span, ...] = ()
        self.tallies: dict[str, Tally] = {}
        self._wait_until = 0.0
        if path is not None and path.exists():
            self._read(path)

    @property
    def key(self) -> str:
        """A hash of what is being done."""
        return key_of(self.identity)

    @property
    def begun(self) -> bool:
        """Whether there is anything to keep."""
        return bool(self.done)

    def add(self, span: Span, tallies: Mapping[str, Tally]) -> None:
        """Add the tallies of blocks, and write the file now and then."""
        self.done = joined((*self.done, span))
        for name, tally in tallies.items():
            self.tallies[name] = self.tallies.get(name, Tally()) + tally
        if time.monotonic() >= self._wait_until:
            self.write()

    def write(self) -> None:
        """Write the file, if one is named; raises JournalError."""
        if self.path is None:
            return
        began = time.monotonic()
        write_state(self.path, self.identity, {"done": self.done, "tallies": _plain(self.tallies)})
        self._wait_until = time.monotonic() + _SHARE * (time.monotonic() - began)

    def _read(self, path: Path) -> None:
        state = read_state(path, self.identity)
        self.done = joined((int(start), int(stop)) for start, stop in state["done"])
        self.tallies = {name: _tally(facts) for name, facts in state["tallies"].items()}


def key_of(identity: Mapping[str, str]) -> str:
    """Return a hash of what is being done."""
    return _check(json.dumps(dict(identity), sort_keys=True))


def write_state(path: Path, identity: Mapping[str, str], state: Mapping[str, Any]) -> None:
    """Write a state so that the file holds the old one or the new one; raises JournalError."""
    parts = {"format": _FORMAT, "identity": dict(identity), "state": dict(state)}
    text = json.dumps(parts, ensure_ascii=False)
    try:
        write_durably(path, f'{{"check": "{_check(text)}", "parts":\n{text}\n}}\n')
    except OSError as error:
        told = _("{file} cannot be written: {reason}.")
        raise JournalError(told.format(file=path, reason=error.strerror or error)) from error


def read_state(path: Path, identity: Mapping[str, str]) -> dict[str, Any]:
    """Read the state of the same thing; raises JournalError for damage, and for a file of another thing."""
    parts = _parts(path)
    for name, value in identity.items():
        if parts["identity"].get(name) != value:
            told = _("{file} cannot be gone on from: {reason}. Name another file to begin anew.")
            reason = _(_CHANGED[name]) if name in _CHANGED else _("it was begun with other settings")
            raise JournalError(told.format(file=path, reason=reason))
    state: dict[str, Any] = parts["state"]
    return state


def _parts(path: Path) -> dict[str, Any]:
    try:
        head, text, _end = path.read_text(encoding="utf-8").split("\n", 2)
    except OSError as error:
        told = _("{file} cannot be read: {reason}.")
        raise JournalError(told.format(file=path, reason=error.strerror or error)) from error
    except ValueError as error:
        raise _foreign(path) from error
    if _check(text) not in head:
        raise _foreign(path)
    parts: dict[str, Any] = json.loads(text)
    if parts.get("format") != _FORMAT:
        raise _foreign(path)
    return parts


def _foreign(path: Path) -> JournalError:
    told = _("{file} is damaged or was not written by a sweep or a search of Kitestring; name another file.")
    return JournalError(told.format(file=path))


def _check(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _plain(tallies: Mapping[str, Tally]) -> dict[str, Any]:
    return {
        name: {
            "companies": tally.companies,
            "sums": {measure: asdict(sums) for measure, sums in tally.sums.items()},
            "histograms": {
                measure: [_packed(histogram.steps), _packed(histogram.counts)]
                for measure, histogram in tally.histograms.items()
            },
            "counts": dict(tally.counts),
        }
        for name, tally in tallies.items()
    }


def _tally(facts: Mapping[str, Any]) -> Tally:
    return Tally(
        companies=facts["companies"],
        sums={measure: Sums(**sums) for measure, sums in facts["sums"].items()},
        histograms={
            measure: Histogram(_unpacked(steps), _unpacked(counts))
            for measure, (steps, counts) in facts["histograms"].items()
        },
        counts=facts["counts"],
    )


def _packed(numbers: Whole) -> str:
    return b64encode(compress(numbers.astype("<i8").tobytes(), 1)).decode()


def _unpacked(text: str) -> Whole:
    return np.frombuffer(decompress(b64decode(text)), "<i8").astype(np.int64)
