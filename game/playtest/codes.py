"""Every kind of remark of a playtest: its code, how grave it is, what was seen and what to do about it.

The codes are stable: 0xx promises, 1xx what is not seen, 2xx answers that are none, 3xx how games end,
4xx time. Braces are filled from the remark.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Final

from game.words import N_


class Grave(IntEnum):
    """How grave a remark is; the gravest come first."""

    BROKEN = 0
    SERIOUS = 1
    LOOK = 2


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of remark, in English; the braces are filled from the remark."""

    code: str
    grave: Grave
    message: str
    mend: str


_KINDS = (
    Kind(
        "KP001",
        Grave.BROKEN,
        N_("The promise `{promise}` is broken: {found}."),
        N_("Mend what breaks it, or promise less."),
    ),
    Kind(
        "KP101",
        Grave.SERIOUS,
        N_("The event `{name}` can never come: {why}."),
        N_("Change its `when`, or take it out."),
    ),
    Kind(
        "KP102",
        Grave.SERIOUS,
        N_("The event `{name}` never came in {games} games. {nearly}"),
        N_("Ask for less in its `when`, or give it a higher `priority`."),
    ),
    Kind(
        "KP103",
        Grave.LOOK,
        N_("The event `{name}` came in {share} of the games only."),
        N_("Widen its `when`, or raise its `weight` or `priority`, unless it is meant to be rare."),
    ),
    Kind(
        "KP104",
        Grave.LOOK,
        N_("Nobody ever took the choice `{name}`, though {games} companies could."),
        N_("Let the choice show something that somebody wants; players see what it pushes up and down."),
    ),
    Kind(
        "KP105",
        Grave.SERIOUS,
        N_("What `{name}` is to bring later can never come back: {why}."),
        N_("Change its `when` or `after`, or take it out."),
    ),
    Kind(
        "KP106",
        Grave.LOOK,
        N_("What `{name}` is to bring later came due {due} times and its condition never held. {nearly}"),
        N_("Ask for less in the `when` of this later effect."),
    ),
    Kind(
        "KP107",
        Grave.SERIOUS,
        N_("The ending `{name}` can never be told: {why}."),
        N_("Change its `when`, or move it before the other."),
    ),
    Kind(
        "KP108",
        Grave.LOOK,
        N_("The ending `{name}` was never told in {games} games. {nearly}"),
        N_("Ask for less in its `when`, or move it further up."),
    ),
    Kind(
        "KP109",
        Grave.LOOK,
        N_("Nobody ever heard {who} say “{says}”. {nearly}"),
        N_("Ask for less in its `when`, or take the line out."),
    ),
    Kind(
        "KP110",
        Grave.LOOK,
        N_("In quarter {quarter} no event came in {share} of the games."),
        N_("Write another event that may come then."),
    ),
    Kind(
        "KP111",
        Grave.LOOK,
        N_("In {games} games this was never seen: {name}."),
        N_("Let it cost less or bring more, and see that a player can afford it early enough."),
    ),
    Kind(
        "KP112",
        Grave.LOOK,
        N_("The ending `{name}` is for companies that fail, and none failed in {games} games."),
        N_("Start with less cash, or let answers cost more, if failing is to be possible."),
    ),
    Kind(
        "KP201",
        Grave.SERIOUS,
        N_(
            "At `{event}` the choice `{name}` is not worth taking: `{other}` left as much or more "
            "in {share} of {pairs} states, in the mean {ahead} points."
        ),
        N_("Let `{name}` win something that `{other}` does not."),
    ),
    Kind(
        "KP202",
        Grave.LOOK,
        N_(
            "At `{event}` it hardly matters what is answered: in {share} of the states all choices ended "
            "within half a per cent of each other."
        ),
        N_(
            "Let the choices cost and bring more, or bring it earlier; in the last quarter it is an epilogue."
        ),
    ),
    Kind(
        "KP203",
        Grave.LOOK,
        N_("At `{event}` the choices `{name}` and `{other}` come to the same in {share} of {pairs} states."),
        N_("Make them differ in something that lasts."),
    ),
    Kind(
        "KP301",
        Grave.SERIOUS,
        N_("An extreme wins: `{player}` beat going by the need on {share} of the seeds."),
        N_("Let the market or the start ask for both sides."),
    ),
    Kind(
        "KP302",
        Grave.SERIOUS,
        N_("Going by the need is only {ahead} points ahead of half and half."),
        N_("Let the times change more, so that an even week does not fit them all."),
    ),
    Kind(
        "KP303",
        Grave.SERIOUS,
        N_("Luck decides: only {share} of the differences between games come from who plays."),
        N_("Soften the blows of the market, or spread them over the game."),
    ),
    Kind(
        "KP304",
        Grave.SERIOUS,
        N_("In quarter {quarter}, {share} of the companies of `{player}` cannot be saved any more."),
        N_("Start with more cash or fewer problems, or let the blows come later."),
    ),
    Kind(
        "KP305",
        Grave.LOOK,
        N_("From quarter {quarter} on, {share} of the companies of `{player}` do well even if dice play on."),
        N_("Let something happen in the second half that must be answered."),
    ),
    Kind(
        "KP306",
        Grave.LOOK,
        N_("Choosing well hardly pays: the answers that others leave end {ahead} points behind `{usual}`."),
        N_("Let the company decide which answer is better, by a `when` in a `later`, or let some cost more."),
    ),
    Kind(
        "KP307",
        Grave.LOOK,
        N_("{share} of the companies that go by the need fail."),
        N_("Start with more cash, or soften the first blows."),
    ),
    Kind(
        "KP308",
        Grave.SERIOUS,
        N_("Levers do harm: going by the need with all of them ends {behind} points behind without."),
        N_("Lower salaries and budgets, or let executives and initiatives bring more."),
    ),
    Kind(
        "KP309",
        Grave.LOOK,
        N_("The answers that others leave end {ahead} points ahead of `{usual}`. {most}"),
        N_("Let the answers that look good cost less later, or those that nobody likes cost more."),
    ),
    Kind(
        "KP310",
        Grave.SERIOUS,
        N_(
            "Not looking does no harm: `{player}` has {points} points in the mean, going by the need {usual}."
        ),
        N_("Let what is neglected come back: in problems, trust, process or relevance, and before the end."),
    ),
    Kind(
        "KP311",
        Grave.LOOK,
        N_("The end is always the same: `{name}` is told in {share} of the games of sensible players."),
        N_("Let another ending before it ask for less, so that what players did shows in it."),
    ),
    Kind(
        "KP312",
        Grave.LOOK,
        N_("Every game tells the same story: {events} of {quarters} quarters nearly always bring the same."),
        N_("Write more events that may come in the same quarters, so that a second game is another one."),
    ),
    Kind(
        "KP313",
        Grave.LOOK,
        N_("Nothing that a player answers ever comes back."),
        N_("Give an answer a `later`, or let an event, a line or an ending wait for it with `chose`."),
    ),
    Kind(
        "KP401",
        Grave.LOOK,
        N_("Reading alone takes {minutes} of the {stated} minutes stated."),
        N_("Cut what a manager would skip, or state more minutes."),
    ),
)

KINDS: Final[Mapping[str, Kind]] = MappingProxyType({kind.code: kind for kind in _KINDS})
