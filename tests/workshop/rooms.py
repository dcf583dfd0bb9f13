"""A workshop for the tests: rooms, people with tokens of their own, and what they send."""

from pathlib import Path

from game.play.game import Game, opening_plan
from game.play.saves import saved_plan
from game.scenarios import find
from game.workshop import moves as m
from game.workshop.codes import mark_of
from game.workshop.companies import possible_plan
from game.workshop.desk import Desk, begin
from game.workshop.room import Mode, Setup
from game.workshop.sqlite_store import SqliteStore

SCENARIO = find("kite-without-a-string", []).read_text(encoding="utf-8")


def setup(**changes):
    usual = {
        "session": "s1",
        "code": "K7QWD",
        "scenario": SCENARIO,
        "title": "kite",
        "seed": 7,
        "mode": Mode.TEAMS,
        "rounds": 4,
        "seconds": 300,
        "host": mark_of("trainer"),
    }
    return Setup(**(usual | changes))


def room_at(path: Path, **changes) -> Desk:
    return begin(SqliteStore(path), setup(**changes), at=1000.0)


class Crowd:
    """People who send moves, each under a key of its own."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.sent = desk, 0

    def move(self, move, at=1000.0):
        self.sent += 1
        return self.desk.submit(move, f"key {self.sent}", at)

    def seated(self, *teams):
        """Let one person join each team; return their seats."""
        seats = [mark_of(f"person {number}") for number in range(len(teams))]
        for number, (seat, team) in enumerate(zip(seats, teams, strict=True)):
            self.move(m.Join(seat=seat, name=f"Person {number}"))
            self.move(m.Choose(seat=seat, team=team))
        return seats


def proposal(game: Game, choice: int = 0, hours=None, **predictions) -> m.SentProposal:
    usual = opening_plan(game).with_choice(choice)
    plan = possible_plan(game, usual if hours is None else type(usual)(tuple(hours), usual.style, choice))
    return m.SentProposal(plan=saved_plan(plan), predictions=predictions)
