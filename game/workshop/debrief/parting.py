"""Where teams parted most, and what followed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from game.lesson.wording import money, quarter_name
from game.play.game import Game
from game.play.meters import worth_now
from game.play.names import STYLES
from game.play.plan import UNDECIDED, Plan
from game.words import _, explained, plural
from game.workshop.room import Decided
from game.workshop.undecided import undecided

_TOLD = 2
_LATER = 3
_ANSWER = 0.5
"""A different answer parts two teams as much as half of the week spent otherwise."""


@dataclass(frozen=True, slots=True)
class Way:
    """What one team did in a round, in words, and what its company was worth then and some rounds later.

    `event` is the title of its own event where the teams had different ones, else "".
    """

    team: str
    event: str
    answer: str
    week: str
    before: float
    later: float


@dataclass(frozen=True, slots=True)
class Parting:
    """A round from 0 in which the teams parted: quarter, event, how far (0 and more), and each way.

    `event` and its `story` are "" where the teams had different ones; each way names its own then.
    """

    round: int
    quarter: str
    event: str
    distance: float
    ways: tuple[Way, ...]
    after: int
    story: str = ""

    @property
    def title(self) -> str:
        """The quarter, and the event where all teams had the same."""
        return explained(self.quarter, self.event) if self.event else self.quarter

    @property
    def most(self) -> Way:
        """The way of the team that gained most in the rounds after."""
        return max(self.ways, key=_gained)

    @property
    def least(self) -> Way:
        """The way of the team that gained least in the rounds after."""
        return min(self.ways, key=_gained)

    def told(self, game: Game) -> str:
        """Say what followed, in a sentence."""
        best, worst = self.most, self.least
        later = plural("In that round", "In the {n} rounds from then on", self.after).format(n=self.after)
        return _("{later}, {best}, and {worst}.").format(
            later=later, best=_became(game, best), worst=_became(game, worst)
        )


def _became(game: Game, way: Way) -> str:
    """Say what a team's company had gained or lost, as a clause."""
    gained = round(_gained(way), 1)
    if gained == 0:
        return _("{team} was worth as much as before").format(team=way.team)
    told = _("{team} had gained {amount}") if gained > 0 else _("{team} had lost {amount}")
    return told.format(team=way.team, amount=money(game, abs(gained)))


def _gained(way: Way) -> float:
    return way.later - way.before


def partings(games: dict[str, Game], past: Mapping[str, Sequence[Decided]]) -> tuple[Parting, ...]:
    """Return the rounds in which the teams, by name, parted most, in their order.

    Those with one event for all are preferred, of each kind the farthest.
    `past` is what each of them did, by the same names.
    """
    rounds = min((game.number for game in games.values()), default=0)
    if len(games) < 2:
        return ()
    found = [_parting(games, past, number) for number in range(rounds)]
    parted = [one for one in found if one.distance > 0.0]
    farthest = sorted(parted, key=lambda one: (_own_events(games, one.round), -one.distance))[:_TOLD]
    return tuple(sorted(farthest, key=lambda one: one.round))


def _own_events(games: dict[str, Game], number: int) -> bool:
    """Tell whether the teams had different events in a round, or some none."""
    return len({int(game.quarters[number].before.event[0]) for game in games.values()}) > 1


def _event(game: Game, number: int) -> tuple[str, str]:
    """Return the title and the text of a round's event, "" without one."""
    row = int(game.quarters[number].before.event[0])
    if row < 0:
        return "", ""
    event = game.scenario.events[row]
    return event.title, event.text


def _parting(games: dict[str, Game], past: Mapping[str, Sequence[Decided]], number: int) -> Parting:
    game = next(iter(games.values()))
    later = min(number + _LATER, *(one.number for one in games.values()))
    apart = _own_events(games, number)
    event, story = ("", "") if apart else _event(game, number)
    pairs = list(combinations(games.values(), 2))
    distance = sum(_apart(one, other, number) for one, other in pairs) / len(pairs)
    return Parting(
        round=number,
        quarter=quarter_name(game, number),
        event=event,
        distance=distance,
        ways=tuple(
            _way(team, one, number, later, past[team][number].how, named=apart) for team, one in games.items()
        ),
        after=later - number,
        story=story,
    )


def _apart(one: Game, other: Game, number: int) -> float:
    mine, theirs = one.quarters[number], other.quarters[number]
    shares = zip(_shares(mine.plan), _shares(theirs.plan), strict=True)
    moved = 0.5 * sum(abs(a - b) for a, b in shares)
    same_event = int(mine.before.event[0]) == int(theirs.before.event[0])
    return moved + (_ANSWER if same_event and mine.plan.choice != theirs.plan.choice else 0.0)


def _shares(plan: Plan) -> list[float]:
    return [hours / max(plan.spent, 1) for hours in plan.hours]


def _way(team: str, game: Game, number: int, later: int, how: str, *, named: bool) -> Way:
    played = game.quarters[number]
    row, plan = int(played.before.event[0]), played.plan
    answer = (
        "" if row < 0 or plan.choice == UNDECIDED else game.scenario.events[row].choices[plan.choice].label
    )
    return Way(
        team=team,
        event=_event(game, number)[0] if named else "",
        answer=undecided(how, answer) or answer,
        week=week_told(plan),
        before=worth_now(game, played.before).total,
        later=worth_now(game, game.quarters[later - 1].after).total,
    )


def week_told(plan: Plan) -> str:
    """Say how a week was spent: hours of leading and managing, and the style."""
    return _("{leading} h leading, {managing} h managing, {style}").format(
        leading=plan.leading, managing=plan.spent - plan.leading, style=_(STYLES[plan.style].name).lower()
    )
