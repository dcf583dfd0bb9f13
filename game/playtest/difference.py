"""The difference between two versions of a scenario, as lines to read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from game.playtest.comparing import Both
from game.playtest.remarks import remarks_of
from game.playtest.report import Report
from game.playtest.telling import command_to_see, percent, signed_points
from game.sweep import Distribution, Sums
from game.words import _, in_figures

FELT: Final = 0.5
"""A score that changes by fewer points in the mean is the same to a player."""
POINT: Final = 0.01
"""A share that changes by less is not told."""
_WIDE: Final = 16
_COLUMNS: Final = (8, 8, 8, 6, 14, 11, 10, 10)
_MOST: Final = 12


@dataclass(frozen=True, slots=True)
class Shift:
    """A share before and after, of so many companies; told where it is more than chance."""

    name: str
    old: float
    new: float
    companies: int

    @property
    def told(self) -> bool:
        """Whether it changed by a point at least, and by more than two standard errors."""
        middle = 0.5 * (self.old + self.new)
        error = sqrt(2.0 * middle * (1.0 - middle) / max(self.companies, 1))
        return abs(self.new - self.old) >= max(POINT, 2.0 * error)


def text_lines(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    """Return which texts, by address, are new, gone or changed."""
    marks = {
        **{address: "-" for address in old if address not in new},
        **{address: "+" for address in new if address not in old},
        **{address: "~" for address in new if address in old and new[address] != old[address]},
    }
    return [f"  {mark} {address}" for address, mark in sorted(marks.items(), key=lambda pair: pair[0])]


def difference_lines(
    both: Both, old: Report, new: Report, rules: Sequence[str], names: tuple[str, str]
) -> list[str]:
    """Return what changes in how games go: scores, failures, endings, events, choices, remarks."""
    return [
        "",
        _("Rules that changed: {names}").format(names=", ".join(rules)),
        *_score_lines(both, old, new),
        *_shift_lines(_("Endings, share of games"), _endings(old, new)),
        *_shift_lines(_("Events, share of games"), _events(old, new)),
        *_shift_lines(_("Answers, share of those who met the event"), _choices(old, new)),
        *_remark_lines(old, new),
        *_closing(both, names),
    ]


def _score_lines(both: Both, old: Report, new: Report) -> Iterator[str]:
    yield from ("", _("Score by player, on the same seeds"))
    heads = (
        _("before"),
        _("now"),
        _("change"),
        "±",
        _("worth before"),
        _("worth now"),
        _("failed"),
        _("now"),
    )
    yield " " * _WIDE + "".join(f"{head:>{width}}" for head, width in zip(heads, _COLUMNS, strict=True))
    for before in old.players:
        after, change = new.player(before.player), both.ahead[before.player]
        if after is None:
            continue
        cells = (
            in_figures(before.score.mean, 1),
            in_figures(after.score.mean, 1),
            signed_points(change.mean),
            in_figures(2.0 * change.error, 1),
            in_figures(before.worth.mean, 1),
            in_figures(after.worth.mean, 1),
            percent(before.failed),
            percent(after.failed),
        )
        row = "".join(f"{cell:>{width}}" for cell, width in zip(cells, _COLUMNS, strict=True))
        yield before.player.ljust(_WIDE) + row + _verdict(change, before, after)


def _verdict(change: Sums, before: Distribution, after: Distribution) -> str:
    """Say where a change is none; the even week always has 50 points, so its worth tells."""
    if change.total == 0 and change.squares == 0:
        same = before.worth == after.worth
        return "   " + (_("the same to the last bit") if same else _("always 50; its worth tells"))
    felt = abs(change.mean) >= FELT and abs(change.mean) > 2.0 * change.error
    return "" if felt else "   " + _("nothing to be felt")


def _shift_lines(head: str, shifts: Iterator[Shift]) -> Iterator[str]:
    found = sorted((shift for shift in shifts if shift.told), key=lambda shift: -abs(shift.new - shift.old))
    yield from ("", head)
    if not found:
        yield "  " + _("as before")
    for shift in found[:_MOST]:
        yield f"  {shift.name:<44}{percent(shift.old):>12} → {percent(shift.new)}"
    if len(found) > _MOST:
        yield "  " + _("and {n} more").format(n=len(found) - _MOST)


def _endings(old: Report, new: Report) -> Iterator[Shift]:
    before = {ending.sight.id: ending.sight.share for ending in old.endings}
    after = {ending.sight.id: ending.sight.share for ending in new.endings}
    for name in dict.fromkeys((*before, *after)):
        yield Shift(name, before.get(name, 0.0), after.get(name, 0.0), _games(old))


def _events(old: Report, new: Report) -> Iterator[Shift]:
    before = {event.sight.id: event.sight.share for event in old.events}
    after = {event.sight.id: event.sight.share for event in new.events}
    for name in dict.fromkeys((*before, *after)):
        yield Shift(name, before.get(name, 0.0), after.get(name, 0.0), _games(old))


def _choices(old: Report, new: Report) -> Iterator[Shift]:
    before = {event.sight.id: event for event in old.events}
    for event in new.events:
        if event.sight.id not in before:
            continue
        earlier = {choice.sight.id: choice.sight.share for choice in before[event.sight.id].choices}
        met = min(event.sight.count, before[event.sight.id].sight.count)
        for choice in event.choices:
            if choice.sight.id in earlier and met:
                name = f"{event.sight.id}/{choice.sight.id}"
                yield Shift(name, earlier[choice.sight.id], choice.sight.share, met)


def _games(report: Report) -> int:
    return report.runs * len(report.players)


def _remark_lines(old: Report, new: Report) -> Iterator[str]:
    before = {(remark.code, remark.about): remark for remark in remarks_of(old)}
    after = {(remark.code, remark.about): remark for remark in remarks_of(new)}
    for head, ones, others in (
        (_("Remarks that are new"), after, before),
        (_("Remarks that are gone"), before, after),
    ):
        found = [remark for key, remark in ones.items() if key not in others]
        if found:
            yield from ("", head)
            yield from (f"  {remark.code}  {remark.message}" for remark in found)


def _closing(both: Both, names: tuple[str, str]) -> Iterator[str]:
    shown = max(both.most.values(), key=lambda witness: (witness.size, -witness.seed), default=None)
    if shown is None or shown.size == 0.0:
        yield from ("", _("No game of these ends differently."))
        return
    told = _("The game that changed most, by {points} points; see it before and now:")
    yield from ("", told.format(points=in_figures(shown.size)))
    yield from (f"  {command_to_see(name, shown.player, shown.seed)}" for name in names)
