"""A room is what its moves have made of it, each of them once, and all of them on the disk."""

from contextlib import contextmanager

import pytest

from game.play.game import end_quarter, new_game
from game.words import use_language
from game.workshop import moves as m
from game.workshop.admission import RefusedMoveError
from game.workshop.codes import mark_of
from game.workshop.desk import GRACE, Desk, reopen
from game.workshop.room import Mode, Phase
from game.workshop.sqlite_store import SqliteStore
from game.workshop.store import StoreError
from game.workshop.tables import words_table
from game.workshop.views import seat_view
from tests.workshop.rooms import Crowd, proposal, room_at


@pytest.fixture
def crowd(tmp_path):
    return Crowd(room_at(tmp_path / "rooms.db"))


def begun(crowd, *teams):
    crowd.move(m.Open(teams=max(teams)))
    seats = crowd.seated(*teams)
    crowd.move(m.Begin())
    return seats


def test_teams_decide_and_their_companies_move(crowd):
    one, two = begun(crowd, 1, 2)
    desk = crowd.desk
    crowd.move(m.Commit(seat=one, proposal=proposal(desk.game(1), 0)))
    crowd.move(m.Commit(seat=two, proposal=proposal(desk.game(2), 1)))
    assert desk.room.ready()
    assert desk.close_round()
    assert desk.room.phase is Phase.RESULTS
    assert desk.game(1).number == desk.game(2).number == 1
    assert desk.game(1).company.digest() != desk.game(2).company.digest()
    start = new_game(desk.scenario, 7)
    assert desk.game(1).quarters[0].before.digest() == start.start.digest()
    assert end_quarter(start, desk.game(1).quarters[0].plan).company.digest() == desk.game(1).company.digest()


def test_a_move_sent_twice_counts_once(crowd):
    (seat,) = begun(crowd, 1)
    move = m.Commit(seat=seat, proposal=proposal(crowd.desk.game(1), 1))
    first = crowd.desk.submit(move, "one key", 1001.0)
    again = crowd.desk.submit(move, "one key", 1002.0)
    assert (first.again, again.again) == (False, True)
    assert again.number == first.number == crowd.desk.room.moves


def test_a_team_has_one_decision_until_it_takes_it_back(crowd):
    one, two = begun(crowd, 1, 1)
    crowd.move(m.Commit(seat=one, proposal=proposal(crowd.desk.game(1), 1)))
    with pytest.raises(RefusedMoveError) as refused:
        crowd.move(m.Commit(seat=two, proposal=proposal(crowd.desk.game(1), 0)))
    assert refused.value.code == "committed"
    assert crowd.desk.room.ballot(1).committed.plan.choice == 1
    crowd.move(m.Withdraw(seat=two))
    crowd.move(m.Commit(seat=two, proposal=proposal(crowd.desk.game(1), 0)))
    assert crowd.desk.room.ballot(1).committed.plan.choice == 0


def test_a_room_opened_again_is_the_room(crowd, tmp_path):
    one, two = begun(crowd, 1, 2)
    crowd.move(m.Propose(seat=one, proposal=proposal(crowd.desk.game(1), 2, trust=1)))
    crowd.move(m.Commit(seat=two, proposal=proposal(crowd.desk.game(2), 0)))
    crowd.move(m.Say(text="Five minutes left"))
    crowd.desk.close_round(1100.0)
    crowd.move(m.Begin(), 1200.0)
    crowd.desk.store.close()
    store = SqliteStore(tmp_path / "rooms.db")
    (session,) = store.sessions()
    again = reopen(store, session)
    assert again.room == crowd.desk.room
    assert again.game(1).company.digest() == crowd.desk.game(1).company.digest()


def test_two_desks_serve_one_session(crowd):
    one, two = begun(crowd, 1, 2)
    store = crowd.desk.store
    other = reopen(store, next(iter(store.sessions())))
    other.submit(m.Commit(seat=one, proposal=proposal(other.game(1), 0)), "from the other", 1001.0)
    crowd.move(m.Commit(seat=two, proposal=proposal(crowd.desk.game(2), 0)))
    assert crowd.desk.room.ready()
    assert other.catch_up() == crowd.desk.room
    assert crowd.desk.close_round(1100.0)
    assert not other.close_round(1100.0)


def test_the_clock_ends_a_round_and_a_pause_holds_it(crowd):
    begun(crowd, 1)
    ends = crowd.desk.room.clock.ends
    assert ends == 1300.0
    crowd.move(m.Pause(paused=True), 1100.0)
    assert not crowd.desk.tick(5000.0)
    crowd.move(m.Pause(paused=False), 5000.0)
    crowd.move(m.Extend(seconds=60), 5000.0)
    assert crowd.desk.room.clock.ends == 5260.0
    assert not crowd.desk.tick(5260.0 + GRACE - 0.1)
    assert crowd.desk.tick(5260.0 + GRACE)
    assert crowd.desk.room.phase is Phase.RESULTS


def test_on_to_the_debrief_a_round_that_all_have_decided_counts(crowd):
    one, two = begun(crowd, 1, 2)
    crowd.move(m.Commit(seat=one, proposal=proposal(crowd.desk.game(1), 0)))
    crowd.move(m.Commit(seat=two, proposal=proposal(crowd.desk.game(2), 0)))
    crowd.desk.close_round(1100.0)
    crowd.move(m.Begin())
    for seat, team in ((one, 1), (two, 2)):
        crowd.move(m.Commit(seat=seat, proposal=proposal(crowd.desk.game(team), 0)))
    store, session = crowd.desk.store, crowd.desk.room.setup.session
    before = len(store.since(session, 0))
    crowd.desk.end("on", 1200.0)
    crowd.desk.end("on", 1200.0)
    assert crowd.desk.room.phase is Phase.DEBRIEF
    assert crowd.desk.room.played == crowd.desk.game(2).number == 2
    assert len(store.since(session, 0)) == before + 2


def test_on_to_the_debrief_an_open_round_does_not_count(crowd):
    one, _two = begun(crowd, 1, 2)
    crowd.move(m.Commit(seat=one, proposal=proposal(crowd.desk.game(1), 0)))
    crowd.desk.end("on", 1200.0)
    assert crowd.desk.room.phase is Phase.DEBRIEF
    assert crowd.desk.room.played == 0


def test_from_the_debrief_the_room_goes_back_to_where_it_stood(crowd):
    one, two = begun(crowd, 1, 2)
    crowd.move(m.Commit(seat=one, proposal=proposal(crowd.desk.game(1), 1)))
    crowd.desk.end("too early", 1200.0)
    crowd.move(m.Reopen(), 1300.0)
    assert crowd.desk.room.phase is Phase.DECIDING
    assert crowd.desk.room.clock.paused
    assert crowd.desk.room.ballot(1).committed.plan.choice == 1
    crowd.move(m.Commit(seat=two, proposal=proposal(crowd.desk.game(2), 0)))
    crowd.desk.close_round(1400.0)
    crowd.desk.end("too early again", 1500.0)
    crowd.move(m.Reopen(), 1600.0)
    assert crowd.desk.room.phase is Phase.RESULTS
    assert crowd.desk.room.played == 1
    with pytest.raises(RefusedMoveError, match="not over"):
        crowd.move(m.Reopen(), 1700.0)


def test_what_was_said_in_a_round_is_gone_with_it(crowd):
    begun(crowd, 1)
    crowd.move(m.Say(text="Two minutes left."))
    crowd.desk.close_round(1100.0)
    assert not crowd.desk.room.messages
    crowd.move(m.Say(text="Look at the second kite."))
    crowd.desk.end("on", 1200.0)
    assert not crowd.desk.room.messages


def test_a_step_meant_for_where_the_room_stood_before_is_not_taken(crowd):
    begun(crowd, 1)
    desk, before = crowd.desk, crowd.desk.room.stage
    desk.close_round(1100.0, before)
    shown = desk.room
    assert not desk.close_round(1101.0, before)
    for step in (m.Back(at=before), m.Begin(at=before), m.Extend(seconds=60, at=before)):
        with pytest.raises(RefusedMoveError, match="moved on"):
            crowd.move(step)
    with pytest.raises(RefusedMoveError, match="moved on"):
        desk.end("on", 1101.0, before)
    assert desk.room is shown
    crowd.move(m.Begin(at=shown.stage))
    with pytest.raises(RefusedMoveError, match="moved on"):
        desk.close_round(1102.0, before)


def test_a_minute_less_leaves_ten_seconds_and_never_adds_any(crowd):
    begun(crowd, 1)
    for at, ends in ((1050.0, 1240.0), (1200.0, 1210.0), (1205.0, 1210.0)):
        crowd.move(m.Extend(seconds=-60), at)
        assert crowd.desk.room.clock.ends == ends
    crowd.move(m.Extend(seconds=60), 1206.0)
    crowd.move(m.Pause(paused=True), 1206.0)
    for left in (10.0, 10.0):
        crowd.move(m.Extend(seconds=-60), 1300.0)
        assert crowd.desk.room.clock.left == left


def test_a_team_that_did_not_decide_does_what_most_proposed(crowd):
    seats = begun(crowd, 1, 1, 1)
    game = crowd.desk.game(1)
    for seat, choice in zip(seats, (1, 1, 0), strict=True):
        crowd.move(m.Propose(seat=seat, proposal=proposal(game, choice)))
    crowd.desk.close_round(1100.0)
    (done,) = crowd.desk.room.past[1]
    assert (done.how, done.proposal.plan.choice) == ("proposal", 1)
    assert len(done.ballot.proposals) == 3


def test_empty_seats_are_filled_by_an_example_player_or_stay_as_they_were(crowd):
    begun(crowd, 1, 2)
    crowd.move(m.Fill(team=2, player="adaptive"))
    crowd.desk.close_round(1100.0)
    assert [crowd.desk.room.past[team][0].how for team in (1, 2)] == ["unchanged", "player"]


def test_teams_are_taken_from_under_people_only_when_that_is_meant(crowd):
    crowd.move(m.Open(teams=3))
    _one, two, three = crowd.seated(1, 2, 3)
    with pytest.raises(RefusedMoveError, match=r"Team 2 \(Person 1\), Team 3 \(Person 2\)") as refused:
        crowd.move(m.Open(teams=1))
    assert refused.value.code == "people"
    crowd.move(m.Remove(seat=three))
    crowd.move(m.Open(teams=2))
    crowd.move(m.Open(teams=1, anyway=True))
    assert crowd.desk.room.seats[two].team is None


def test_a_round_taken_back_is_decided_again_and_kept_for_the_debrief(crowd):
    (seat,) = begun(crowd, 1)
    crowd.move(m.Commit(seat=seat, proposal=proposal(crowd.desk.game(1), 0)))
    crowd.desk.close_round(1100.0)
    first = crowd.desk.game(1).company.digest()
    crowd.move(m.Back(), 1200.0)
    assert crowd.desk.room.phase is Phase.DECIDING
    assert (crowd.desk.room.round, crowd.desk.game(1).number) == (0, 0)
    crowd.move(m.Commit(seat=seat, proposal=proposal(crowd.desk.game(1), 2)))
    crowd.desk.close_round(1300.0)
    assert crowd.desk.game(1).company.digest() != first
    assert crowd.desk.room.shelved[0][1].proposal.plan.choice == 0


def test_an_event_can_be_sent_to_a_team(crowd):
    one, _two = begun(crowd, 1, 2)
    rules = crowd.desk.scenario.rules
    row = next(r for r in range(len(rules.events)) if r != crowd.desk.game(1).event_row)
    crowd.move(m.Send(event=row, team=1))
    assert crowd.desk.game(1).event_row == row != crowd.desk.game(2).event_row
    crowd.move(m.Commit(seat=one, proposal=proposal(crowd.desk.game(1), 0)))
    crowd.desk.close_round(1100.0)
    assert int(crowd.desk.game(1).company.taken[row, 0]) == 0
    crowd.move(m.Begin(), 1200.0)
    with pytest.raises(RefusedMoveError) as refused:
        crowd.move(m.Send(event=row, team=1))
    assert refused.value.code == "met"


def test_an_event_that_is_sent_is_not_answered_by_what_was_proposed_about_another(crowd):
    one, two = begun(crowd, 1, 2)
    crowd.move(m.Propose(seat=one, proposal=proposal(crowd.desk.game(1), 1)))
    crowd.move(m.Commit(seat=two, proposal=proposal(crowd.desk.game(2), 1)))
    row = next(r for r in range(len(crowd.desk.scenario.rules.events)) if r != crowd.desk.game(1).event_row)
    crowd.move(m.Send(event=row))
    assert not crowd.desk.room.ballots
    crowd.move(m.Propose(seat=one, proposal=proposal(crowd.desk.game(1), 2)))
    with pytest.raises(RefusedMoveError, match="already"):
        crowd.move(m.Send(event=row))
    assert crowd.desk.room.ballot(1).proposals[one].plan.choice == 2


def test_what_was_on_its_way_counts_for_the_desk_it_was_meant_for_alone(crowd):
    (seat,) = begun(crowd, 1)

    def there():
        return seat_view(crowd.desk, seat, 1000.0)["at"]

    def refused(move):
        with pytest.raises(RefusedMoveError, match="had moved on") as told:
            crowd.move(move)
        return told.value.code == "moved on"

    sent, lay = proposal(crowd.desk.game(1), 0), there()
    crowd.move(m.Propose(seat=seat, at=lay, proposal=sent))
    row = next(r for r in range(len(crowd.desk.scenario.rules.events)) if r != crowd.desk.game(1).event_row)
    crowd.move(m.Send(event=row))
    assert refused(m.Propose(seat=seat, at=lay, proposal=sent))
    assert refused(m.Commit(seat=seat, at=lay, proposal=sent))
    lay = there()
    crowd.move(m.Commit(seat=seat, at=lay, proposal=sent))
    crowd.desk.close_round(1100.0)
    crowd.move(m.Begin(), 1200.0)
    assert refused(m.Commit(seat=seat, at=lay, proposal=sent))
    crowd.move(m.Commit(seat=seat, at=there(), proposal=proposal(crowd.desk.game(1), 0)))
    assert refused(m.Withdraw(seat=seat, at=lay))
    crowd.move(m.Withdraw(seat=seat, at=there()))


def test_no_round_is_taken_back_where_none_was_begun(crowd):
    crowd.move(m.End())
    with pytest.raises(RefusedMoveError, match="no round to take back"):
        crowd.move(m.Back())


def refusals(crowd):
    one, _two = begun(crowd, 1, 2)
    game = crowd.desk.game(1)
    good, stranger = proposal(game), mark_of("nobody")
    full = good.model_copy(update={"plan": good.plan.model_copy(update={"hours": (30,) * 6})})
    silent = good.model_copy(update={"plan": good.plan.model_copy(update={"choice": -1})})
    return {
        "no seat": m.Commit(seat=stranger, proposal=good),
        "too many hours": m.Commit(seat=one, proposal=full),
        "no choice": m.Commit(seat=one, proposal=silent),
        "begun": m.Choose(seat=one, team=2),
        "no such team": m.Place(seat=one, team=9),
        "nothing": m.Back(),
        "not now": m.Begin(),
        "no such player": m.Fill(team=1, player="wizard"),
        "no such event": m.Send(event=400),
    }


def test_what_is_not_possible_is_refused_in_a_sentence_and_changes_nothing(crowd):
    for code, move in refusals(crowd).items():
        before = crowd.desk.room
        with pytest.raises(RefusedMoveError) as refused:
            crowd.move(move)
        assert refused.value.code == code
        assert str(refused.value).endswith(".")
        assert crowd.desk.room is before


def test_a_locked_room_lets_nobody_in_and_those_shown_out_stay_out(crowd):
    (seat,) = begun(crowd, 1)
    crowd.move(m.Lock(locked=True))
    with pytest.raises(RefusedMoveError, match="locked"):
        crowd.move(m.Join(seat=mark_of("late"), name="Late"))
    crowd.move(m.Join(seat=seat, name="Same person"))
    crowd.move(m.Remove(seat=seat))
    with pytest.raises(RefusedMoveError, match="seat"):
        crowd.move(m.Join(seat=seat, name="Back again"))
    with pytest.raises(RefusedMoveError, match="fixed"):
        crowd.move(m.Open(teams=3))
    crowd.move(m.Shut())
    with pytest.raises(RefusedMoveError, match="over"):
        crowd.move(m.Lock(locked=False))


def test_who_was_shown_out_can_be_let_in_again(crowd):
    one, two = crowd.seated(1, 1)
    crowd.move(m.Remove(seat=one))
    crowd.move(m.Rename(seat=two, name="Person 0"))
    crowd.move(m.Return(seat=one))
    back = crowd.desk.room.seats[one]
    assert (back.removed, back.team, back.name) == (False, 1, "Person 0 2")


def test_a_full_room_takes_nobody_else_and_those_who_sit_may_come_back(crowd, monkeypatch):
    monkeypatch.setattr(m, "MOST_SEATS", 1)
    (seat,) = crowd.seated(1)
    with pytest.raises(RefusedMoveError, match="full"):
        crowd.move(m.Join(seat=mark_of("late"), name="Late"))
    crowd.move(m.Join(seat=seat, name="Same person"))
    assert (crowd.desk.room.seats[seat].name, crowd.desk.room.seats[seat].team) == ("Same person", 1)


def test_one_company_for_the_whole_room(tmp_path):
    crowd = Crowd(room_at(tmp_path / "rooms.db", mode=Mode.ONE))
    seat = mark_of("first")
    crowd.move(m.Join(seat=seat, name="First"))
    assert crowd.desk.room.seats[seat].team == 1
    with pytest.raises(RefusedMoveError):
        crowd.move(m.Open(teams=2))


def test_moves_kept_together_are_answered_each_by_itself(crowd):
    one, two = begun(crowd, 1, 2)
    desk, before = crowd.desk, crowd.desk.room.moves
    plan = proposal(desk.game(1), 1)
    sent = [
        (m.Propose(seat=one, proposal=plan), "first key"),
        (m.Propose(seat=mark_of("nobody"), proposal=plan), "second key"),
        (m.Commit(seat=two, proposal=plan), "third key"),
        (m.Propose(seat=one, proposal=plan), "first key"),
    ]
    told = desk.submit_all(sent, 1001.0)
    assert isinstance(told[1], RefusedMoveError)
    assert [(one.number, one.again) for one in (told[0], told[2], told[3])] == [
        (before + 1, False),
        (before + 2, False),
        (before + 1, True),
    ]
    assert desk.room.moves == before + 2
    assert [line.key for line in desk.store.since("s1", before)] == ["first key", "third key"]


def test_a_new_phase_is_prepared_before_anybody_sees_it_at_whichever_process(crowd):
    begun(crowd, 1)
    desk = crowd.desk
    other = reopen(desk.store, next(iter(desk.store.sessions())))
    seen = []
    for one in (desk, other):
        one.prepare = lambda new, shown=one: seen.append((new.room.phase, shown.room.phase))
    desk.submit(m.Say(text="Hello"), "a word", 1001.0)
    other.catch_up()
    assert seen == []
    desk.close_round(1002.0)
    other.catch_up()
    assert seen == [(Phase.RESULTS, Phase.DECIDING)] * 2


def test_a_round_that_ends_at_one_process_counts_what_another_has_kept_until_then(crowd, monkeypatch):
    (seat,) = begun(crowd, 1)
    desk = crowd.desk
    other = reopen(desk.store, next(iter(desk.store.sessions())))
    monkeypatch.setattr(Desk, "catch_up", lambda self: self.room)
    other.submit(m.Commit(seat=seat, proposal=proposal(other.game(1), 1)), "at the last", 1001.0)
    assert desk.close_round(1002.0)
    assert desk.room.past[1][0].how == "team"
    assert desk.room.past[1][0].proposal.plan.choice == 1
    with pytest.raises(RefusedMoveError):
        other.submit(other._closing, "once more", 1003.0)


def test_of_moves_that_cannot_be_kept_together_none_counts(crowd, monkeypatch):
    (seat,) = begun(crowd, 1)
    desk, room = crowd.desk, crowd.desk.room
    turn = desk.store.turn

    @contextmanager
    def full(session):
        with turn(session) as page:
            yield page
            raise StoreError("The disk is full.")

    monkeypatch.setattr(desk.store, "turn", full)
    move = m.Propose(seat=seat, proposal=proposal(desk.game(1)))
    with pytest.raises(StoreError):
        desk.submit_all([(move, "one key"), (move, "another key")], 1001.0)
    assert desk.room is room
    monkeypatch.undo()
    assert not desk.submit(move, "one key", 1002.0).again


@pytest.fixture
def in_spanish():
    use_language("es")
    yield
    use_language("en")


def test_a_room_is_told_its_scenario_in_the_language_in_force(tmp_path, in_spanish):
    written = room_at(tmp_path / "one.db", title="a-file-of-my-own").scenario
    told = room_at(tmp_path / "other.db", title="kite-without-a-string").scenario
    assert words_table()["language"] == "es"
    assert told.briefing != written.briefing
    assert room_at(tmp_path / "third.db", title="kite-without-a-string").spoken == "es"
    assert room_at(tmp_path / "fourth.db", title="the-long-winter").spoken == "en"
    assert told.events[0].choices[0].label != written.events[0].choices[0].label
    assert (told.content_hash, told.rules_hash) == (written.content_hash, written.rules_hash)
