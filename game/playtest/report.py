"""The report of a playtest: what was seen of every part of a scenario, ready to be shown in any form."""

from collections.abc import Mapping
from dataclasses import dataclass

from game import __version__
from game.engine.rules import Condition, Rules
from game.playtest.branching import Branches, Pair, pair_name
from game.playtest.luck import Shares, shares_of
from game.playtest.nearly import Miss
from game.playtest.proofs import unreachable
from game.playtest.reading import Reading, reading_of
from game.playtest.sightings import Sightings
from game.playtest.trying import Found, Wanted
from game.playtest.watching import choice_name, ending_name, event_name, later_name, voice_name
from game.scenarios import EventText, Scenario
from game.sweep import Distribution, summed_up
from game.words import N_

SEEN, NEVER, UNREACHABLE = N_("seen"), N_("never seen"), N_("unreachable")


@dataclass(frozen=True, slots=True)
class Sight:
    """How often something was seen: a verdict, the share of companies, and who shows it on which seed.

    `share` is of all companies, or of those that could see it (choices: of who met the event). `by` gives the
    share for each player. Of what was not seen, `why` says why it cannot be, or `nearly` how near it came.
    """

    id: str
    verdict: str
    count: int
    share: float
    by: Mapping[str, float]
    player: str = ""
    seed: int | None = None
    why: str = ""
    nearly: Miss | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """A choice beside another of its event, in the same states with the same luck.

    `no_worse`: share of states in which it left a worth at least as high; `least` the smallest such share
    among the players whose states were many enough. `same`: share in which it hardly mattered. `ahead` is the
    mean lead in points of score; seed, player and quarter show the largest.
    """

    other: str
    pairs: int
    no_worse: float
    least: float
    same: float
    ahead: float
    most: float
    seed: int
    player: str
    quarter: int


@dataclass(frozen=True, slots=True)
class LaterReport:
    """A later effect: how often it was set in motion, came due, and came back since its condition held."""

    sight: Sight
    after: int
    note: str
    set: int
    due: int
    held: int


@dataclass(frozen=True, slots=True)
class ChoiceReport:
    """A choice: how often it was taken, what it comes to beside each other one, and what comes later."""

    sight: Sight
    label: str
    beside: tuple[Beside, ...]
    later: tuple[LaterReport, ...]


@dataclass(frozen=True, slots=True)
class EventReport:
    """An event: how often it came, in which quarters, and its choices.

    `timely` counts companies whose condition held though another event came first; only where it never came.
    """

    sight: Sight
    title: str
    quarters: tuple[int, ...]
    timely: int
    choices: tuple[ChoiceReport, ...]


@dataclass(frozen=True, slots=True)
class EndingReport:
    """An ending and how often it was told."""

    sight: Sight
    title: str


@dataclass(frozen=True, slots=True)
class VoiceReport:
    """A line, who says it, and how often it was heard."""

    sight: Sight
    who: str
    says: str


@dataclass(frozen=True, slots=True)
class Quarter:
    """By player, shares of companies: hopeless or run away when a quarter begins, failed when it ends."""

    number: int
    hopeless: Mapping[str, float]
    runaway: Mapping[str, float]
    failed: Mapping[str, float]
    seeds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Report:
    """All that a playtest found; shares are 0-1, seeds run from `first_seed`.

    `closest` is the seed on which going by the need was least ahead of half and half. `comes_back` says
    whether anything in the file waits for an answer, or comes of one later.
    """

    scenario: str
    title: str
    stated_minutes: int
    content_hash: str
    rules_hash: str
    game_version: str
    first_seed: int
    runs: int
    branched: int
    players: tuple[Distribution, ...]
    wins: Mapping[str, Sight]
    beaten: Mapping[str, Sight]
    closest: int | None
    comes_back: bool
    luck: Shares
    events: tuple[EventReport, ...]
    endings: tuple[EndingReport, ...]
    voices: tuple[VoiceReport, ...]
    levers: tuple[Sight, ...]
    quarters: tuple[Quarter, ...]
    reading: Mapping[str, Reading]

    def player(self, name: str) -> Distribution | None:
        """Return how a player's companies ended, None when it did not play."""
        return next((one for one in self.players if one.player == name), None)


MANY_STATES = 20
"""Fewer states than this of one player say nothing for themselves."""


class _Looking:
    """Looks things up by name in what came of a playtest."""

    def __init__(self, found: Found, runs: int, proved: Mapping[str, str]) -> None:
        self.notes = {player: notes.sightings for player, notes in found.notes.items()}
        self.misses: dict[str, Miss] = {}
        for notes in found.notes.values():
            for name, miss in notes.misses.items():
                self.misses[name] = miss.nearer(self.misses.get(name))
        self.runs = runs
        self.proved = proved

    def count(self, name: str) -> int:
        """Return in how many companies something was seen."""
        return sum(sightings.count(name) for sightings in self.notes.values())

    def sight(self, id_: str, name: str, among: str = "", seen_as: str = "") -> Sight:
        """Return the sight of something by name; `among` names what its share is of, else all companies."""
        seen_as = seen_as or name
        count = self.count(seen_as)
        by, whole = {}, 0
        for player, sightings in self.notes.items():
            of = sightings.count(among) if among else self.runs
            whole += of
            if of:
                by[player] = sightings.count(seen_as) / of
        if count:
            player, seed = self._shown_by(seen_as)
            return Sight(id_, SEEN, count, count / whole, by, player, seed)
        if name in self.proved:
            return Sight(id_, UNREACHABLE, 0, 0.0, by, why=self.proved[name])
        return Sight(id_, NEVER, 0, 0.0, by, nearly=self.misses.get(name))

    def _shown_by(self, name: str) -> tuple[str, int]:
        shown = (
            (sightings.seeds[name], player)
            for player, sightings in self.notes.items()
            if name in sightings.seeds
        )
        seed, player = min(shown)
        return player, seed


def report_of(scenario: Scenario, wanted: Wanted, found: Found) -> Report:
    """Put together all that was found."""
    rules = scenario.rules
    proved = unreachable(rules)
    looking = _Looking(found, wanted.count, proved)
    return Report(
        scenario=scenario.id,
        title=scenario.title,
        stated_minutes=scenario.minutes,
        content_hash=scenario.content_hash,
        rules_hash=scenario.rules_hash,
        game_version=__version__,
        first_seed=wanted.first,
        runs=wanted.count,
        branched=min(wanted.branched, wanted.count),
        players=tuple(summed_up(player, tally, rules) for player, tally in found.tallies.items()),
        wins=_of_seeds("best", found, wanted.count),
        beaten=_of_seeds("beaten", found, wanted.count),
        closest=found.closest.seed if found.closest else None,
        comes_back=comes_back(scenario),
        luck=shares_of({player: tally.sums["worth"] for player, tally in found.tallies.items()}, found.lucky),
        events=tuple(_event(text, row, scenario, found, looking) for row, text in enumerate(scenario.events)),
        endings=tuple(
            EndingReport(looking.sight(ending.id, ending_name(ending.id)), ending.title)
            for ending in scenario.endings
        ),
        voices=tuple(
            VoiceReport(
                looking.sight(str(number), voice_name(number)), scenario.person(voice.who).name, voice.says
            )
            for number, voice in enumerate(scenario.voices)
        ),
        levers=tuple(looking.sight(name, name) for name in _lever_names(rules)),
        quarters=tuple(
            _quarter(number, rules, found, wanted.count) for number in range(1, rules.quarters + 1)
        ),
        reading={
            player: reading_of(scenario, sightings, wanted.count)
            for player, sightings in looking.notes.items()
        },
    )


def comes_back(scenario: Scenario) -> bool:
    """Tell whether any answer has a later effect, or is waited for by an event, a line or an ending."""
    rules = scenario.rules
    choices = [choice for event in rules.events for choice in event.choices]
    stories = (rules.events, rules.endings, scenario.voices)
    waiting = [one.when for story in stories for one in story]
    return any(choice.later for choice in choices) or any(map(_recalls, waiting))


def _recalls(when: Condition) -> bool:
    return bool(when.chose or when.not_chose) or any(map(_recalls, when.any_of))


def _lever_names(rules: Rules) -> list[str]:
    """Return what is noted of executives and initiatives, in the order of the file."""
    people = [f"executive {one.id} {what}" for one in rules.candidates for what in ("in office", "left")]
    outcomes = ("begun", "worked out", "flopped")
    return [*people, *(f"initiative {one.id} {what}" for one in rules.initiatives for what in outcomes)]


def _of_seeds(kind: str, found: Found, runs: int) -> dict[str, Sight]:
    """Return by player on how many seeds it won (or beat going by the need), with the first such seed."""
    sights = {}
    for player in found.tallies:
        name = f"{kind} {player}"
        count = found.best.count(name)
        if count:
            share = count / runs
            sights[player] = Sight(player, SEEN, count, share, {}, player, found.best.seeds[name])
    return sights


def _event(text: EventText, row: int, scenario: Scenario, found: Found, looking: _Looking) -> EventReport:
    name = event_name(text.id)
    return EventReport(
        sight=looking.sight(text.id, name),
        title=text.title,
        quarters=tuple(
            looking.count(f"{name} @{quarter}") for quarter in range(1, scenario.rules.quarters + 1)
        ),
        timely=looking.count(f"timely {text.id}"),
        choices=tuple(
            _choice(text, row, column, scenario, found, looking) for column in range(len(text.choices))
        ),
    )


def _choice(
    text: EventText, row: int, column: int, scenario: Scenario, found: Found, looking: _Looking
) -> ChoiceReport:
    choice, facts = text.choices[column], scenario.rules.events[row].choices[column]
    others = [other.id for other in text.choices if other.id != choice.id]
    beside = (_beside(text.id, choice.id, other, found.branches) for other in others)
    return ChoiceReport(
        sight=looking.sight(choice.id, choice_name(text.id, choice.id), among=event_name(text.id)),
        label=choice.label,
        beside=tuple(one for one in beside if one is not None),
        later=tuple(
            _later(later_name(text.id, choice.id, number), later.after, later.note, looking)
            for number, later in enumerate(facts.later)
        ),
    )


def _later(name: str, after: int, note: str, looking: _Looking) -> LaterReport:
    set_, due, held = (looking.count(f"{name} {part}") for part in ("set", "due", "held"))
    sight = looking.sight(name.removeprefix("later "), name, f"{name} due", f"{name} held")
    return LaterReport(sight, after, note, set_, due, held)


def _beside(event: str, one: str, other: str, branches: Mapping[str, Branches]) -> Beside | None:
    name = pair_name(event, one, other)
    pairs = [found.pairs[name] for found in branches.values() if name in found.pairs]
    whole = sum(pairs, Pair())
    if whole.witness is None:
        return None
    many = [pair.no_worse / pair.count for pair in pairs if pair.count >= MANY_STATES]
    share = whole.no_worse / whole.count
    return Beside(
        other=other,
        pairs=whole.count,
        no_worse=share,
        least=min(many, default=share),
        same=whole.same / whole.count,
        ahead=whole.ahead.mean,
        most=whole.witness.size,
        seed=whole.witness.seed,
        player=whole.witness.player,
        quarter=whole.witness.quarter,
    )


def _quarter(number: int, rules: Rules, found: Found, runs: int) -> Quarter:
    decided = {player: branches.decided for player, branches in found.branches.items()}
    return Quarter(
        number=number,
        hopeless=_standing(decided, "hopeless", number),
        runaway=_standing(decided, "runaway", number),
        failed={
            player: notes.sightings.count(f"failed @{number}") / runs for player, notes in found.notes.items()
        },
        seeds={
            **{
                f"failed {player}": notes.sightings.seeds[f"failed @{number}"]
                for player, notes in found.notes.items()
                if f"failed @{number}" in notes.sightings.seeds
            },
            **{
                f"{kind} {player}": sightings.seeds[f"{kind} @{number}"]
                for player, sightings in decided.items()
                for kind in ("hopeless", "runaway")
                if f"{kind} @{number}" in sightings.seeds
            },
        },
    )


def _standing(decided: Mapping[str, Sightings], kind: str, number: int) -> dict[str, float]:
    """Return by player the share of companies in a kind of state, of those that stand in a quarter."""
    among = {player: sightings.count(f"tried @{number}") for player, sightings in decided.items()}
    return {
        player: decided[player].count(f"{kind} @{number}") / count for player, count in among.items() if count
    }
