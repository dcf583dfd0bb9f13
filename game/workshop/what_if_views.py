"""What the trainer and the room are shown of a what-if: what may be asked, what is asked, and its answer."""

from dataclasses import asdict

from game.lesson.wording import quarter_name
from game.words import _
from game.workshop.debrief.supposing import GOES_ON, KINDS, did, offers, rounds_of
from game.workshop.desk import Desk
from game.workshop.naming import Table
from game.workshop.room import Phase, Team


def what_if_view(desk: Desk) -> Table:
    """Return what teams and rounds there are to ask about, what is asked and its answer; before that {}."""
    room = desk.room
    if room.phase is not Phase.DEBRIEF:
        return {}
    teams = [(team, rounds_of(room, desk.companies.game, team.number)) for team in room.playing()]
    asked = room.supposed
    return {
        "what_if": {
            "teams": [
                {"number": team.number, "name": team.name, "rounds": _rounds(desk, team, count)}
                for team, count in teams
                if count
            ],
            "asked": None if asked is None else asdict(asked),
            "told": desk.answer(),
        }
    }


def _rounds(desk: Desk, team: Team, count: int) -> list[str]:
    game = desk.game(team.number)
    return [quarter_name(game, number) for number in range(count)]


def offers_view(desk: Desk, team: int, number: int) -> Table:
    """Return what a team did in a round from 0, and by kind what it could have done otherwise."""
    room = desk.room
    there = offers(room, desk.companies.game, team, number) if room.phase is Phase.DEBRIEF else ()
    kinds = [
        {
            "what": what,
            "name": _(name),
            "onwards": what in GOES_ON,
            "options": [{"which": one.which, "label": one.label} for one in there if one.what == what],
        }
        for what, name in KINDS.items()
    ]
    return {
        "did": did(desk.game(team), number, room.how(team, number)) if there else "",
        "kinds": [kind for kind in kinds if kind["options"]],
    }
