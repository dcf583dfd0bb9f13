"""What a room may ask in its debrief: a team, a round, and what that team would have done otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from game.engine import Practice, Style
from game.lesson.what_if import Branch, Wish, branch, in_other_hands, wished
from game.lesson.what_if.wish import at, rearranged
from game.lesson.wording import quarter_name
from game.play.game import Game
from game.play.names import PRACTICES, STYLES
from game.play.plan import Plan
from game.words import N_, _, plural
from game.workshop.companies import GameOf, possible_plan, sent_again
from game.workshop.debrief.parting import week_told
from game.workshop.room import Proposal, Room, Supposed
from game.workshop.undecided import undecided

KINDS: Final = {
    "answer": N_("Another answer"),
    "team": N_("What another team decided"),
    "week": N_("The week of another team"),
    "round": N_("The week of another round"),
    "style": N_("Another style"),
    "more": N_("More hours"),
    "fewer": N_("Fewer hours"),
    "proposal": N_("What somebody proposed"),
}
"""What can be otherwise, in the order in which it is offered."""

GOES_ON: Final = frozenset({"team", "week", "style", "more", "fewer"})
"""What can hold from a round on; the rest is for one round."""

_STEP: Final = 6
"""Hours a week that a practice gets more or fewer, as far as the others or it itself have them."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be otherwise: its kind, its row or number there, and how it is called."""

    what: str
    which: int
    label: str


def rounds_of(room: Room, game_of: GameOf, team: int) -> int:
    """Return in how many rounds a team has had a company to decide for."""
    return game_of(room, team).number if team in room.past else 0


def on_offer(room: Room, game_of: GameOf, asked: Supposed) -> bool:
    """Tell whether something can be asked."""
    there = {(one.what, one.which) for one in offers(room, game_of, asked.team, asked.round)}
    return (asked.what, asked.which) in there and (not asked.onwards or asked.what in GOES_ON)


def offers(room: Room, game_of: GameOf, team: int, number: int) -> tuple[Offer, ...]:
    """Return what a team could have done otherwise in a round from 0; nothing where it had no company."""
    if not 0 <= number < rounds_of(room, game_of, team):
        return ()
    game = game_of(room, team)
    return (
        *_answers(game, number),
        *_teams(room, game_of, team, number),
        *_rounds(game, number),
        *_styles(game, number),
        *_hours(game, number),
        *_proposed(room, game, team, number),
    )


def _answers(game: Game, number: int) -> Iterable[Offer]:
    played = game.quarters[number]
    row = int(played.before.event[0])
    choices = game.scenario.events[row].choices if row >= 0 else ()
    for choice, told in enumerate(choices):
        if choice != played.plan.choice:
            yield Offer("answer", choice, told.label)


def _teams(room: Room, game_of: GameOf, team: int, number: int) -> Iterable[Offer]:
    for what in ("team", "week"):
        for other in room.playing():
            if other.number != team and rounds_of(room, game_of, other.number) > number:
                yield Offer(what, other.number, other.name)


def _rounds(game: Game, number: int) -> Iterable[Offer]:
    for other in (number + 1, number - 1):
        if 0 <= other < game.number:
            told = _("the round after, {quarter}") if other > number else _("the round before, {quarter}")
            yield Offer("round", other, told.format(quarter=quarter_name(game, other)))


def _styles(game: Game, number: int) -> Iterable[Offer]:
    for style in Style:
        if style is not game.quarters[number].plan.style:
            yield Offer("style", int(style), _(STYLES[style].name))


def _hours(game: Game, number: int) -> Iterable[Offer]:
    for what in ("more", "fewer"):
        for practice in Practice:
            step = step_of(game, Supposed(0, number, what, int(practice)))
            if step != 0:
                yield Offer(what, int(practice), hours_told(step, practice))


def hours_told(change: int, practice: Practice) -> str:
    """Say how many hours more or less a practice gets, such as `6 hours more to set direction`."""
    told = (
        plural("{n} hour more to {practice}", "{n} hours more to {practice}", change)
        if change > 0
        else plural("{n} hour less to {practice}", "{n} hours less to {practice}", -change)
    )
    return told.format(n=abs(change), practice=_(PRACTICES[practice].name).lower())


def step_of(game: Game, asked: Supposed) -> int:
    """Return how many hours more a practice gets that is asked about, fewer where negative."""
    hours = game.quarters[asked.round].plan.hours
    own = hours[asked.which]
    return min(_STEP, sum(hours) - own) if asked.what == "more" else -min(_STEP, own)


def _proposed(room: Room, game: Game, team: int, number: int) -> Iterable[Offer]:
    """Yield the proposals that the team did not follow, by the place at which each was made."""
    decided = room.past[team][number]
    for place, (seat, proposal) in enumerate(decided.ballot.proposals.items()):
        if proposal.plan != decided.proposal.plan and seat in room.seats:
            answer, week = _answer_of(game, number, proposal.plan), week_told(proposal.plan)
            told = _("{name}: \u201c{answer}\u201d; {week}") if answer else _("{name}: {week}")
            name = room.seats[seat].name
            yield Offer("proposal", place, told.format(name=name, answer=answer, week=week))


def course_of(room: Room, game_of: GameOf, asked: Supposed) -> Branch:
    """Play what was asked on, as far as the team has played; raises PlanRefusedError."""
    game, again = game_of(room, asked.team), sent_again(room, asked.team)
    until = len(room.past[asked.team])
    if asked.what in {"team", "week"}:
        model, alone = game_of(room, asked.which), asked.what == "week"
        return in_other_hands(
            game,
            asked.round,
            model,
            onwards=asked.onwards,
            weeks_alone=alone,
            before=again,
            until=until,
        )
    wish = _wish(game, asked)
    plan = wished(game, wish) if wish is not None else _other_plan(room, game, asked)
    return branch(game, asked.round, plan, wish, before=again, until=until)


def _wish(game: Game, asked: Supposed) -> Wish | None:
    wish = Wish(asked.round, onwards=asked.onwards)
    if asked.what == "answer":
        return replace(wish, choice=asked.which)
    if asked.what == "style":
        return replace(wish, style=Style(asked.which))
    if asked.what in {"more", "fewer"}:
        practice = Practice(asked.which)
        hours = game.quarters[asked.round].plan.hours[practice] + step_of(game, asked)
        return wish.with_hours(practice, hours)
    return None


def _other_plan(room: Room, game: Game, asked: Supposed) -> Plan:
    """Return the plan with the week of another round, or one that somebody proposed."""
    plan = game.quarters[asked.round].plan
    if asked.what == "round":
        week = game.quarters[asked.which].plan.hours
        return replace(plan, hours=rearranged(week, {}, plan.spent))
    return possible_plan(at(game, asked.round), proposal_asked(room, asked)[1].plan)


def proposal_asked(room: Room, asked: Supposed) -> tuple[str, Proposal]:
    """Return the proposal that is asked about, and the name of who made it."""
    made = list(room.past[asked.team][asked.round].ballot.proposals.items())
    seat, proposal = made[asked.which]
    return room.seats[seat].name, proposal


def did(game: Game, number: int, how: str) -> str:
    """Say what a company's team did in a round: the event, the answer, the week; `how` of `room.Decided`."""
    played = game.quarters[number]
    answer, week = _answer_of(game, number, played.plan), week_told(played.plan)
    without = undecided(how, _label_of(game, number, played.plan))
    if not answer:
        return f"{without} {week}" if without else week
    event = game.scenario.events[int(played.before.event[0])].title
    if without:
        return _("{event}: {told}; {week}").format(event=event, told=without, week=week)
    return _("{event}: \u201c{answer}\u201d; {week}").format(event=event, answer=answer, week=week)


def _answer_of(game: Game, number: int, plan: Plan) -> str:
    """Return the words of a plan's answer in a round without a full stop, "" without one."""
    return _label_of(game, number, plan).rstrip(".")


def _label_of(game: Game, number: int, plan: Plan) -> str:
    row = int(game.quarters[number].before.event[0])
    choices = game.scenario.events[row].choices if row >= 0 else ()
    return choices[plan.choice].label if 0 <= plan.choice < len(choices) else ""
