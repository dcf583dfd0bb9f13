"""What the room asked in its debrief, and what was answered, for a report."""

from dataclasses import dataclass

from game.lesson.wording import quarter_name
from game.words import _, explained
from game.workshop.debrief.supposing import KINDS, did, offers, on_offer
from game.workshop.desk import Desk
from game.workshop.naming import Table
from game.workshop.room import Room, Supposed


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A question of the room: of which team and round from 0, what was done, what would have been otherwise.

    `answer` is the table of `debrief.supposed`.
    """

    team: str
    round: int
    quarter: str
    did: str
    question: str
    onwards: bool
    answer: Table


def what_ifs(desk: Desk) -> tuple[WhatIf, ...]:
    """Return what the room asked, in its order, answered on the rounds as they stand."""
    there = (asked for asked in desk.room.asked if on_offer(desk.room, desk.companies.game, asked))
    return tuple(_what_if(desk, asked) for asked in there)


def _what_if(desk: Desk, asked: Supposed) -> WhatIf:
    room, game = desk.room, desk.game(asked.team)
    return WhatIf(
        team=room.teams[asked.team].name,
        round=asked.round,
        quarter=quarter_name(game, asked.round),
        did=did(game, asked.round, room.how(asked.team, asked.round)),
        question=_question(desk, room, asked),
        onwards=asked.onwards,
        answer=desk.answer_to(asked),
    )


def _question(desk: Desk, room: Room, asked: Supposed) -> str:
    there = offers(room, desk.companies.game, asked.team, asked.round)
    label = next(one.label for one in there if (one.what, one.which) == (asked.what, asked.which))
    return explained(_(KINDS[asked.what]), label)
