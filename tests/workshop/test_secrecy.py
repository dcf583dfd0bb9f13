"""Before the reveal nothing that a person is told depends on what the other teams do.

In random rooms everything of the other teams is changed for something else: what they propose and decide,
their earlier rounds, the events and the words sent to them. Every answer must stay the same to the letter,
so nothing of it can occur there.
"""

import json
import random
from dataclasses import replace
from types import MappingProxyType

import pytest
from starlette.routing import Route
from starlette.testclient import TestClient

from game.workshop import moves as m
from game.workshop.admission import RefusedMoveError
from game.workshop.changes import proposal_of
from game.workshop.codes import mark_of
from game.workshop.room import Ballot, Decided, Message, Mode, Phase
from game.workshop.web import app as web
from tests.workshop.phones import HOME, HOSTS
from tests.workshop.rooms import Crowd, proposal, room_at

TEAMS = (1, 2, 3)
PEOPLE = {f"person {number}": number % 3 + 1 for number in range(6)}
BEFORE = {Phase.LOBBY, Phase.DECIDING}


class Room:
    """A room that lives by chance, behind its web server."""

    def __init__(self, path, seed):
        self.desk, self.dice = room_at(path, seed=seed), random.Random(seed)
        self.crowd, self.at = Crowd(self.desk), 1000.0
        self.crowd.move(m.Open(teams=len(TEAMS)))
        for token, team in PEOPLE.items():
            self.crowd.move(m.Join(seat=mark_of(token), name=f"Name of {token}"))
            self.crowd.move(m.Choose(seat=mark_of(token), team=team))
        self.app = web.make_app(self.desk, HOSTS)
        self.gets = [
            route.path.replace("{token}", "guess")
            for route in self.app.routes
            if isinstance(route, Route) and "GET" in route.methods
        ]

    def some(self, team, game=None):
        hours = [self.dice.randrange(12) for _practice in range(6)]
        guess = {"trust": self.dice.choice([-1, 0, 1])}
        return proposal(game or self.desk.game(team), self.dice.randrange(3), hours, **guess)

    def step(self):
        """Let somebody do something; what is not possible just now is not done."""
        token = self.dice.choice(list(PEOPLE))
        seat, team, any_team = mark_of(token), PEOPLE[token], self.dice.choice(TEAMS)
        move = self.dice.choice(
            [
                m.Begin,
                lambda: m.Propose(seat=seat, proposal=self.some(team)),
                lambda: m.Propose(seat=seat, proposal=self.some(team)),
                lambda: m.Commit(seat=seat, proposal=self.some(team)),
                lambda: m.Withdraw(seat=seat),
                lambda: m.Say(text=f"Word {self.dice.random()}", team=any_team),
                lambda: m.Send(event=self.dice.randrange(len(self.desk.scenario.events)), team=any_team),
                m.Back,
                lambda: None,
            ]
        )()
        self.at += 1.0
        try:
            if move is None:
                self.desk.close_round(self.at)
            else:
                self.crowd.move(move, self.at)
        except RefusedMoveError:
            pass

    def told(self, token, paths):
        """Return every answer that somebody gets."""
        client = TestClient(self.app, base_url=HOME, cookies={"seat": token}, follow_redirects=False)
        answers = [client.get(path) for path in paths]
        return {
            path: (told.status_code, told.text, told.headers.get("etag"))
            for path, told in zip(paths, answers, strict=True)
        }

    def screen(self):
        client = TestClient(self.app, base_url=HOME, cookies={"trainer": "trainer"})
        return client.get("/api/screen").json()

    def otherwise(self, own):
        """Return the room with everything of all teams but one in the place of something else."""
        room = self.desk.room
        ballots = dict(room.ballots) | {team: self.ballot(team) for team in TEAMS if team != own}
        past = {
            team: done if team == own else tuple(self.decided(team) for _round in done)
            for team, done in room.past.items()
        }
        sent = {team: event for team, event in room.sent.items() if team == own}
        sent |= {team: self.dice.randrange(4) for team in TEAMS if team != own and self.dice.random() < 0.5}
        messages = [
            replace(told, text="Else") if told.team not in {None, own} else told for told in room.messages
        ]
        messages.append(Message(999, "More", next(team for team in TEAMS if team != own)))
        shelved = tuple(
            MappingProxyType({team: d if team == own else self.decided(team) for team, d in taken.items()})
            for taken in room.shelved
        )
        return replace(
            room,
            ballots=MappingProxyType(ballots),
            past=MappingProxyType(past),
            sent=MappingProxyType(sent),
            messages=tuple(messages),
            shelved=shelved,
        )

    def ballot(self, team):
        told = {mark_of(t): proposal_of(self.some(team)) for t, there in PEOPLE.items() if there == team}
        spoken = {seat: one for seat, one in told.items() if self.dice.random() < 0.7}
        committed = proposal_of(self.some(team)) if self.dice.random() < 0.5 else None
        return Ballot(MappingProxyType(spoken), committed, next(iter(told)) if committed else "")

    def decided(self, team):
        event = self.dice.choice([None, self.dice.randrange(4)])
        return Decided(proposal_of(self.some(team)), "team", self.ballot(team), event)


@pytest.fixture
def still(monkeypatch):
    monkeypatch.setattr(web, "time", lambda: 1234.0)


def without_ranking(answers):
    view = json.loads(answers["/api/view"][1])
    view.pop("ranking")
    return view


@pytest.mark.parametrize("seed", range(3))
def test_nothing_a_seat_is_told_depends_on_the_other_teams(tmp_path, still, seed):
    room, checked = Room(tmp_path / "rooms.db", seed), dict.fromkeys(Phase, 0)
    for check in range(12):
        for _step in range(8):
            room.step()
        token = room.dice.choice(list(PEOPLE))
        was = room.desk.room
        paths = room.gets if check % 4 == 0 else ["/api/view"]
        before, trainers = room.told(token, paths), web.trainer_view(room.desk, 0.0)
        room.desk.room = room.otherwise(PEOPLE[token])
        after = room.told(token, paths)
        assert web.trainer_view(room.desk, 0.0) != trainers
        room.desk.room = was
        checked[was.phase] += 1
        if was.phase in BEFORE:
            assert after == before
        else:
            assert without_ranking(after) == without_ranking(before)
    assert checked[Phase.DECIDING] >= 4


@pytest.mark.parametrize("mode", Mode)
def test_the_big_screen_tells_who_has_decided_and_not_what(tmp_path, still, mode):
    """Of a round that is being decided only the numbers of those who have spoken may be seen."""
    room = Room(tmp_path / "rooms.db", 3)
    if mode is Mode.ONE:
        room.desk.room = replace(room.desk.room, setup=replace(room.desk.room.setup, mode=mode))
    checked = 0
    while checked < 12:
        room.step()
        was = room.desk.room
        if was.phase is not Phase.DECIDING or not was.ballots:
            continue
        before = room.screen()
        messages = tuple(told if told.team is None else replace(told, text="Else") for told in was.messages)
        ballots = MappingProxyType(dict(reworded(room, was)))
        room.desk.room = replace(was, ballots=ballots, messages=messages)
        after = room.screen()
        room.desk.room = was
        if mode is Mode.ONE:
            assert all(board["split"] is None for board in before["boards"] if not board["decided"])
            for board in (*before["boards"], *after["boards"]):
                board.pop("split")
        assert after == before
        checked += 1


def reworded(room, was):
    """Yield the ballots with the same people having spoken, and every word another."""
    for team, ballot in was.ballots.items():
        spoken = {seat: proposal_of(room.some(team)) for seat in ballot.proposals}
        committed = proposal_of(room.some(team)) if ballot.committed else None
        yield team, Ballot(MappingProxyType(spoken), committed, ballot.by)
