"""A team that comes late: it can be let in, and stands where all stand."""

import pytest

from game.workshop import moves as m
from game.workshop.admission import RefusedMoveError
from game.workshop.codes import mark_of
from game.workshop.desk import reopen
from game.workshop.views import seat_view
from game.workshop.web.keys import seat_key
from tests.workshop.rooms import Crowd, proposal, room_at


def test_a_team_that_comes_late_stands_where_all_stand(tmp_path):
    crowd = Crowd(room_at(tmp_path / "rooms.db"))
    crowd.move(m.Open(teams=3))
    desk, (one, _two), late = crowd.desk, crowd.seated(1, 2), mark_of("late")
    crowd.move(m.Begin())
    crowd.move(m.Join(seat=late, name="Late"))
    event = next(row for row in range(len(desk.scenario.events)) if row != desk.game(1).event_row)
    crowd.move(m.Send(event=event))
    desk.close_round(1100.0)
    assert [team["number"] for team in seat_view(desk, late, 1100.0)["teams"]] == [1, 2]
    for move in (m.Choose(seat=late, team=3), m.Place(seat=one, team=3), m.Fill(team=3, player="half")):
        with pytest.raises(RefusedMoveError, match="has not played so far"):
            crowd.move(move)
    crowd.move(m.Begin(), 1200.0)
    known = seat_key(desk.room, late, desk.told)
    assert not desk.let_in_late("in", "half", 1200.0).again
    assert seat_key(desk.room, late, desk.told) != known
    assert [team["number"] for team in seat_view(desk, late, 1200.0)["teams"]] == [1, 2, 3]
    assert desk.let_in_late("in", "half", 1200.0).again
    crowd.move(m.Choose(seat=late, team=3))
    game = desk.game(3)
    assert (game.number, desk.room.how(3, 0)) == (1, "player")
    assert int(game.company.taken[event, 0]) >= 0
    hours = game.quarters[0].plan.hours
    assert abs(sum(hours[:3]) - sum(hours[3:])) <= 1
    crowd.move(m.Commit(seat=late, proposal=proposal(game)))
    desk.close_round(1300.0)
    assert {len(done) for done in desk.room.past.values()} == {2}
    assert reopen(desk.store, next(iter(desk.store.sessions()))).room == desk.room


def test_all_that_come_late_meet_what_was_sent_to_all_in_this_round(tmp_path):
    crowd = Crowd(room_at(tmp_path / "rooms.db"))
    crowd.seated(1)
    crowd.move(m.Begin())
    row = next(r for r in range(len(crowd.desk.scenario.events)) if r != crowd.desk.game(1).event_row)
    crowd.move(m.Send(event=row))
    crowd.desk.let_in_late("in", "half")
    crowd.desk.let_in_late("another", "half")
    assert [crowd.desk.game(team).event_row for team in (1, 2, 3)] == [row] * 3
    crowd.move(m.Send(event=next(r for r in range(9) if r != row), team=1))
    crowd.desk.let_in_late("the last", "half")
    assert 4 not in crowd.desk.room.sent


def test_a_team_more_in_the_first_round_begins_with_all_and_counts_once_somebody_sits_there(tmp_path):
    crowd = Crowd(room_at(tmp_path / "rooms.db"))
    (seat,) = crowd.seated(1)
    with pytest.raises(RefusedMoveError, match="only while"):
        crowd.desk.let_in_late("early", "half")
    crowd.move(m.Begin())
    crowd.desk.let_in_late("in", "half")
    assert [team.number for team in crowd.desk.room.playing()] == [1]
    crowd.move(m.Place(seat=seat, team=2))
    assert [team.number for team in crowd.desk.room.playing()] == [2]
    with pytest.raises(RefusedMoveError, match="no example player"):
        crowd.desk.let_in_late("again", "wizard")
    for number in range(3, m.MOST_TEAMS + 1):
        crowd.desk.let_in_late(f"team {number}", "half")
    with pytest.raises(RefusedMoveError, match="20 teams at most"):
        crowd.desk.let_in_late("one too many", "half")
