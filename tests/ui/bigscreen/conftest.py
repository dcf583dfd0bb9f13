"""A room that the tests of the big screen share."""

from types import SimpleNamespace

import pytest

from game.workshop import moves as m
from game.workshop.views import screen_view
from game.workshop.what_if_views import offers_view
from tests.ui.bigscreen.screens import LONG
from tests.workshop.rooms import Crowd, proposal, room_at


@pytest.fixture(scope="package")
def views(tmp_path_factory):
    """A room of five teams with long names, in every phase; and its desk."""
    desk = room_at(tmp_path_factory.mktemp("big") / "rooms.db", rounds=2)
    crowd = Crowd(desk)
    crowd.move(m.Open(teams=5))
    seats = crowd.seated(1, 1, 2, 3, 4, 5)
    for number in range(1, 6):
        crowd.move(m.NameTeam(team=number, name=LONG + f" {number}"))
    crowd.move(m.Say(text="Five minutes left, and then we look at one another’s kites. " * 3))
    views = {"lobby": screen_view(desk, 1000.0)}
    for number in range(2):
        crowd.move(m.Begin())
        crowd.move(m.Propose(seat=seats[1], proposal=proposal(desk.game(1), 1)))
        crowd.move(m.Commit(seat=seats[2], proposal=proposal(desk.game(2), 0)))
        views["deciding"] = screen_view(desk, 1000.0)
        desk.close_round(1000.0 + number)
    views["results"] = screen_view(desk, 1000.0)
    crowd.move(m.End())
    views["debrief"] = screen_view(desk, 1000.0)
    offers = {(team, number): offers_view(desk, team, number) for team in range(1, 6) for number in range(2)}
    crowd.move(m.Suppose(asked=m.Asked(team=1, round=0, what="team", which=2, onwards=True)))
    views["thinking"] = screen_view(desk, 1000.0)
    desk.think()
    views["answered"] = screen_view(desk, 1000.0)
    crowd.move(m.Shut())
    views["closed"] = screen_view(desk, 1000.0)
    return SimpleNamespace(of=views, desk=desk, offers=offers)
