"""Promises kept or broken: what was promised, what was found, and a game that shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.playtest.heads import SENSIBLE
from game.playtest.remarks import Remark, dominated
from game.playtest.report import Report, Sight
from game.playtest.telling import percent
from game.scenarios.promises import Promises
from game.words import _, in_figures


@dataclass(frozen=True, slots=True)
class Kept:
    """A promise as it stands in the file, whether it is kept, what was found, and a game that shows it."""

    promise: str
    kept: bool
    found: str
    about: str = ""
    player: str = ""
    seed: int | None = None
    quarter: int = 0


def kept_or_broken(promises: Promises, report: Report) -> tuple[Kept, ...]:
    """Return every promise that was made, in the order of the file's reference."""
    parts = (_extremes, _shares, _ahead, _answers, _luck, _losses, _reading)
    return tuple(kept for part in parts for kept in part(promises, report))


def broken(kept: tuple[Kept, ...]) -> tuple[Remark, ...]:
    """Return a remark for every promise that is broken."""
    return tuple(
        Remark(
            "KP001",
            {"promise": one.promise, "found": one.found},
            one.about,
            one.player,
            one.seed,
            one.quarter,
        )
        for one in kept
        if not one.kept
    )


def needs_trying(promises: Promises) -> bool:
    """Tell whether any promise needs every answer tried from every state, which takes longest."""
    return promises.no_right_answer or promises.hopeless is not None


def _extremes(promises: Promises, report: Report) -> Iterator[Kept]:
    if not promises.no_extreme_wins:
        return
    beaten = max(report.beaten.values(), key=lambda sight: sight.count, default=None)
    if beaten is None:
        yield Kept("no_extreme_wins: yes", True, _("on no seed"))
        return
    told = _("`{player}` beat going by the need on {share} of the seeds")
    found = told.format(player=beaten.player, share=percent(beaten.share))
    yield Kept("no_extreme_wins: yes", False, found, beaten.player, beaten.player, beaten.seed)


def _shares(promises: Promises, report: Report) -> Iterator[Kept]:
    choices = [
        (f"{event.sight.id}/{choice.sight.id}", choice.sight)
        for event in report.events
        if event.sight.count
        for choice in event.choices
    ]
    for key, least, sights in (
        ("every_event", promises.every_event, [(event.sight.id, event.sight) for event in report.events]),
        ("every_choice", promises.every_choice, choices),
        (
            "every_ending",
            promises.every_ending,
            [(ending.sight.id, ending.sight) for ending in report.endings],
        ),
    ):
        if least is not None and sights:
            yield _least_of(f"{key}: {least:g}", least, sights)


def _least_of(promise: str, least: float, sights: list[tuple[str, Sight]]) -> Kept:
    name, rarest = min(sights, key=lambda pair: pair[1].share)
    found = _("the rarest, `{name}`, {share}").format(name=name, share=percent(rarest.share))
    miss = rarest.nearly
    player, seed = (miss.player, miss.seed) if miss else (rarest.player, rarest.seed)
    return Kept(promise, 100.0 * rarest.share >= least, found, name, player, seed)


def _ahead(promises: Promises, report: Report) -> Iterator[Kept]:
    adaptive, half = report.player("adaptive"), report.player("half")
    if promises.adaptive_ahead is None or adaptive is None or half is None:
        return
    ahead = adaptive.score.mean - half.score.mean
    found = _("{ahead} points ahead").format(ahead=in_figures(ahead, 1))
    worst = report.closest
    promise = f"adaptive_ahead: {promises.adaptive_ahead:g}"
    yield Kept(promise, ahead >= promises.adaptive_ahead, found, "adaptive", "adaptive", worst)


def _answers(promises: Promises, report: Report) -> Iterator[Kept]:
    if not promises.no_right_answer:
        return
    found = [remark for event in report.events for remark in dominated(event)]
    if not found:
        yield Kept("no_right_answer: yes", True, _("every choice is worth taking somewhere"))
    for remark in found:
        told = _("`{name}` loses to `{other}` in {share} of the states")
        words = {**remark.values, "name": remark.about}
        yield Kept(
            "no_right_answer: yes",
            False,
            told.format(**words),
            remark.about,
            remark.player,
            remark.seed,
            remark.quarter,
        )


def _luck(promises: Promises, report: Report) -> Iterator[Kept]:
    if promises.skill is not None:
        share = report.luck.skill
        found = _("{share} come from who plays").format(share=percent(share))
        yield Kept(f"skill: {promises.skill:g}", 100.0 * share >= promises.skill, found)


def _losses(promises: Promises, report: Report) -> Iterator[Kept]:
    half_time = report.quarters[len(report.quarters) // 2]
    last = report.quarters[-1]
    for key, most, shares, kind in (
        ("fails", promises.fails, last.failed, "failed"),
        ("hopeless", promises.hopeless, half_time.hopeless, "hopeless"),
    ):
        among = {player: shares[player] for player in SENSIBLE if player in shares}
        if most is None or not among:
            continue
        worst = max(among, key=lambda player: among[player])
        found = _("`{player}` {share}").format(player=worst, share=percent(among[worst]))
        quarter = last if kind == "failed" else half_time
        seed = quarter.seeds.get(f"{kind} {worst}")
        yield Kept(f"{key}: {most:g}", 100.0 * among[worst] <= most, found, worst, worst, seed)


def _reading(promises: Promises, report: Report) -> Iterator[Kept]:
    reading = report.reading.get("adaptive")
    if promises.reading is None or reading is None:
        return
    low, high = promises.reading
    found = _("{minutes} minutes by the need").format(minutes=in_figures(reading.minutes, 1))
    yield Kept(f"reading: {low:g} to {high:g}", low <= reading.minutes <= high, found)
