"""What a designer should hear, worst first: each remark with a game that shows it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from game.playtest.codes import KINDS, Grave
from game.playtest.heads import GREEDY, LEAST_USED, SENSIBLE
from game.playtest.report import MANY_STATES, Beside, ChoiceReport, EventReport, Report, Sight
from game.playtest.telling import nearly_told, percent
from game.sweep import Distribution
from game.words import _, in_figures

RARE: Final = 0.01
"""An event that comes in fewer games than this is rare."""
SURE: Final = 0.95
"""A choice beaten in so large a share of states, and in each player's states, is not worth taking."""
FELT: Final = 0.5
"""A lead of fewer points of score than this is not felt."""
EMPTY: Final = 0.10
AHEAD: Final = 10.0
HARDLY: Final = 2.0
SKILL: Final = 0.5
LOST: Final = 0.10
BLIND: Final = ("random", GREEDY)
"""Players who do not look at what the company lacks."""
ALWAYS: Final = 0.95
FIXED: Final = 0.8
"""A game in so large a share of whose quarters the same events come is the same game."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to hear: its code, the words to fill in, where it is about, and a game that shows it."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)
    about: str = ""
    player: str = ""
    seed: int | None = None
    quarter: int = 0
    weight: float = 0.0

    @property
    def grave(self) -> Grave:
        """How grave it is."""
        return KINDS[self.code].grave

    @property
    def message(self) -> str:
        """What was seen, in one or two sentences."""
        return _(KINDS[self.code].message).format(**self.values).strip()

    @property
    def mend(self) -> str:
        """What to do about it, in one sentence."""
        return _(KINDS[self.code].mend).format(**self.values)


Judge = Callable[[Report], Iterator[Remark]]


def remarks_of(report: Report) -> tuple[Remark, ...]:
    """Return all remarks, worst first, in the order of the story among equals."""
    found = [remark for judge in _JUDGES for remark in judge(report)]
    return tuple(sorted(found, key=lambda remark: (remark.grave, -remark.weight)))


def _events(report: Report) -> Iterator[Remark]:
    games = in_figures(report.runs * len(report.players))
    for event in report.events:
        sight, name = event.sight, event.sight.id
        if sight.why:
            yield Remark("KP101", {"name": name, "why": sight.why}, name, weight=2.0)
        elif not sight.count:
            told = _("Its time came in {n} games, and another event always came first.").format(
                n=in_figures(event.timely)
            )
            nearly = told if event.timely else nearly_told(sight.nearly)
            yield _nearly("KP102", {"name": name, "games": games, "nearly": nearly}, name, sight, 1.5)
        elif sight.share < RARE:
            values = {"name": name, "share": percent(sight.share)}
            yield Remark("KP103", values, name, sight.player, sight.seed)


def _nearly(code: str, values: Mapping[str, str], about: str, sight: Sight, weight: float) -> Remark:
    """Make a remark on what was not seen; the game that came nearest shows it."""
    miss = sight.nearly
    if miss is None:
        return Remark(code, values, about, weight=weight)
    return Remark(code, values, about, miss.player, miss.seed, miss.quarter, weight)


def _choices(report: Report) -> Iterator[Remark]:
    for event in report.events:
        for choice in event.choices:
            if event.sight.count and not choice.sight.count:
                values = {
                    "name": f"{event.sight.id}/{choice.sight.id}",
                    "games": in_figures(event.sight.count),
                }
                yield Remark("KP104", values, event.sight.id)
            yield from _later(event, choice)


def _later(event: EventReport, choice: ChoiceReport) -> Iterator[Remark]:
    name = f"{event.sight.id}/{choice.sight.id}"
    for later in choice.later:
        if later.sight.why:
            yield Remark("KP105", {"name": name, "why": later.sight.why}, event.sight.id, weight=1.0)
        elif later.due and not later.held:
            values = {"name": name, "due": in_figures(later.due), "nearly": nearly_told(later.sight.nearly)}
            yield _nearly("KP106", values, event.sight.id, later.sight, 0.5)


def _endings(report: Report) -> Iterator[Remark]:
    games = in_figures(report.runs * len(report.players))
    for ending in report.endings:
        sight = ending.sight
        if sight.why:
            yield Remark("KP107", {"name": sight.id, "why": sight.why}, sight.id, weight=1.2)
        elif not sight.count:
            values = {"name": sight.id, "games": games, "nearly": nearly_told(sight.nearly)}
            code = "KP112" if _nobody_failed(report, sight) else "KP108"
            yield _nearly(code, values, sight.id, sight, 0.6)


def _nobody_failed(report: Report, sight: Sight) -> bool:
    """Tell whether an ending waited for a failure, and no company failed."""
    lacks = sight.nearly.lacks if sight.nearly else ()
    return any(lack.subject == "failed" for lack in lacks) and not any(one.failed for one in report.players)


def _voices(report: Report) -> Iterator[Remark]:
    for voice in report.voices:
        if not voice.sight.count:
            yield Remark("KP109", {"who": voice.who, "says": voice.says, "nearly": ""}, voice.who)


def _levers(report: Report) -> Iterator[Remark]:
    """Find executives nobody hires, and initiatives that nobody begins or that never work out."""
    games = in_figures(report.runs * len(report.players))
    for sight in report.levers:
        if not sight.count and not sight.id.endswith((" left", " flopped")):
            yield Remark("KP111", {"name": sight.id, "games": games}, sight.id)


def _empty_quarters(report: Report) -> Iterator[Remark]:
    for number, quarter in enumerate(report.quarters, 1):
        standing = report.runs * (len(report.players) - sum(quarter.failed.values()))
        came = sum(event.quarters[number - 1] for event in report.events)
        empty = 1.0 - came / standing if standing > 0 else 0.0
        if empty > EMPTY:
            yield Remark("KP110", {"quarter": str(number), "share": percent(empty)}, weight=empty)


def _answers(report: Report) -> Iterator[Remark]:
    for event in report.events:
        beside = [one for choice in event.choices for one in choice.beside]
        if beside and min(one.same for one in beside) >= SURE:
            values = {"event": event.sight.id, "share": percent(min(one.same for one in beside))}
            yield Remark("KP202", values, event.sight.id, event.sight.player, event.sight.seed)
            continue
        yield from dominated(event)
        yield from _alike(event)


def dominated(event: EventReport) -> Iterator[Remark]:
    """Find choices of an event that another beats in nearly every state, in whoever's hands."""
    for worse in event.choices:
        beaten = [
            (one.ahead, better.sight.id, one)
            for better in event.choices
            for one in better.beside
            if one.other == worse.sight.id and _is_sure(one)
        ]
        if beaten:
            ahead, better_id, one = max(beaten)
            values = {
                "event": event.sight.id,
                "name": worse.sight.id,
                "other": better_id,
                "share": percent(one.no_worse),
                "pairs": in_figures(one.pairs),
                "ahead": in_figures(ahead, 1),
            }
            about = f"{event.sight.id}/{worse.sight.id}"
            yield Remark("KP201", values, about, one.player, one.seed, one.quarter, 0.9 + ahead / 100.0)


def _is_sure(one: Beside) -> bool:
    """Tell whether a choice beats another in nearly all states, in whoever's hands, by what can be felt."""
    everywhere = min(one.no_worse, one.least) >= SURE
    return everywhere and one.ahead >= FELT and one.pairs >= MANY_STATES


def _alike(event: EventReport) -> Iterator[Remark]:
    for row, choice in enumerate(event.choices):
        later = {other.sight.id for other in event.choices[row + 1 :]}
        for one in choice.beside:
            if one.other in later and one.same >= SURE and one.pairs >= MANY_STATES:
                values = {
                    "event": event.sight.id,
                    "name": choice.sight.id,
                    "other": one.other,
                    "share": percent(one.same),
                    "pairs": in_figures(one.pairs),
                }
                yield Remark("KP203", values, event.sight.id, one.player, one.seed, one.quarter)


def _outcomes(report: Report) -> Iterator[Remark]:
    for player, sight in report.beaten.items():
        values = {"player": player, "share": percent(sight.share)}
        yield Remark("KP301", values, player, player, sight.seed, weight=1.0 + sight.share)
    adaptive, half, rare = (report.player(name) for name in ("adaptive", "half", LEAST_USED))
    usual = report.player("resourceful") or adaptive
    if adaptive and half and adaptive.score.mean - half.score.mean < AHEAD:
        yield Remark("KP302", {"ahead": in_figures(adaptive.score.mean - half.score.mean)}, weight=1.0)
    if usual and rare and usual.score.mean - rare.score.mean < HARDLY:
        yield _of_the_others(usual, rare, report)
    if adaptive and usual and usual.score.mean - adaptive.score.mean < -FELT:
        yield Remark("KP308", {"behind": in_figures(adaptive.score.mean - usual.score.mean, 1)}, weight=0.8)
    if adaptive and adaptive.failed > LOST:
        yield Remark("KP307", {"share": percent(adaptive.failed)})
    if len(report.players) > 2 and report.runs > 1 and report.luck.skill < SKILL:
        yield Remark("KP303", {"share": percent(report.luck.skill)}, weight=1.0)


def _of_the_others(usual: Distribution, rare: Distribution, report: Report) -> Remark:
    """Say that taking what others leave is hardly behind, or even ahead, and where that comes from most."""
    behind = usual.score.mean - rare.score.mean
    values = {"ahead": in_figures(abs(behind), 1), "usual": usual.player, "most": ""}
    if behind >= 0.0:
        return Remark("KP306", values)
    lost = {row: _lost_at(event, usual.player, rare.player) for row, event in enumerate(report.events)}
    row = max(lost, key=lambda number: lost[number])
    if lost[row] <= FELT:
        return Remark("KP309", values)
    event = report.events[row]
    liked = max(event.choices, key=lambda choice: choice.sight.by.get(usual.player, 0.0))
    told = _("Most of it comes from `{event}`, where `{usual}` mostly takes `{choice}`.")
    values["most"] = told.format(event=event.sight.id, usual=usual.player, choice=liked.sight.id)
    return Remark("KP309", values, event.sight.id)


def _lost_at(event: EventReport, usual: str, rare: str) -> float:
    """Return how many points a player loses at an event against another, in the mean of their games."""
    first = event.choices[0].sight.id
    ahead = {
        choice.sight.id: next((one.ahead for one in choice.beside if one.other == first), 0.0)
        for choice in event.choices
    }
    gained = {
        player: sum(choice.sight.by.get(player, 0.0) * ahead[choice.sight.id] for choice in event.choices)
        for player in (usual, rare)
    }
    return (gained[rare] - gained[usual]) * event.sight.by.get(usual, 0.0)


def _decided(report: Report) -> Iterator[Remark]:
    """Find the first quarter of the first half in which much is lost, or run away, for a sensible player."""
    first_half = report.quarters[: len(report.quarters) // 2]
    for code, kind in (("KP304", "hopeless"), ("KP305", "runaway")):
        for player in SENSIBLE:
            early = [q for q in first_half if _share(q, kind).get(player, 0.0) > LOST]
            if early:
                share, seed = _share(early[0], kind)[player], early[0].seeds[f"{kind} {player}"]
                values = {
                    "quarter": str(early[0].number),
                    "share": percent(share),
                    "player": player,
                }
                yield Remark(code, values, player, player, seed, early[0].number, share)


def _blind(report: Report) -> Iterator[Remark]:
    """Find players who do not look at the company and end nearly as well as one who does."""
    usual = report.player("resourceful") or report.player("adaptive")
    for one in filter(None, map(report.player, BLIND)):
        if usual and usual.score.mean - one.score.mean < AHEAD:
            values = {
                "player": one.player,
                "points": f"{one.score.mean:.0f}",
                "usual": f"{usual.score.mean:.0f}",
            }
            weight = 1.0 + (one.score.mean - usual.score.mean) / 100.0
            yield Remark("KP310", values, one.player, one.player, report.first_seed, weight=weight)


def _same_again(report: Report) -> Iterator[Remark]:
    """Find an ending that is always told, a story that is always the same, and answers that go unheard."""
    sensible = [name for name in SENSIBLE if report.player(name)]
    for ending in report.endings:
        shares = [ending.sight.by.get(name, 0.0) for name in sensible]
        if len(report.endings) > 1 and shares and sum(shares) / len(shares) >= ALWAYS:
            values = {"name": ending.sight.id, "share": percent(sum(shares) / len(shares))}
            yield Remark("KP311", values, ending.sight.id, ending.sight.player, ending.sight.seed)
    fixed = sum(event.sight.share >= ALWAYS for event in report.events)
    if fixed >= FIXED * len(report.quarters):
        yield Remark("KP312", {"events": str(fixed), "quarters": str(len(report.quarters))})
    if not report.comes_back:
        yield Remark("KP313")


def _share(quarter: object, kind: str) -> Mapping[str, float]:
    shares: Mapping[str, float] = getattr(quarter, kind)
    return shares


def _minutes(report: Report) -> Iterator[Remark]:
    reading = report.reading.get("adaptive")
    if reading and reading.minutes > 0.6 * report.stated_minutes:
        values = {"minutes": in_figures(reading.minutes), "stated": str(report.stated_minutes)}
        yield Remark("KP401", values)


_JUDGES: Final[tuple[Judge, ...]] = (
    _events,
    _choices,
    _endings,
    _voices,
    _levers,
    _empty_quarters,
    _answers,
    _outcomes,
    _decided,
    _blind,
    _same_again,
    _minutes,
)
