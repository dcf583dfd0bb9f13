"""What a trainer finds of earlier workshops: the one to go on with, and the last one played."""

import pytest

from game.workshop import moves as m
from game.workshop.desk import begin
from game.workshop.earlier import last_played, to_go_on_with
from game.workshop.network import PORT, free_port
from game.workshop.sessions import workshops_file
from tests.workshop.rooms import Crowd, room_at, setup


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))


def test_before_the_first_workshop_there_is_nothing_and_no_file_is_made():
    assert to_go_on_with() is None
    assert last_played() is None
    assert not workshops_file().exists()


def test_it_is_told_where_the_workshop_stands_and_only_a_played_one_has_a_report():
    desk = room_at(workshops_file())
    crowd, told = Crowd(desk), []

    def look():
        told.append(to_go_on_with().told)

    crowd.seated(1)
    look()
    crowd.move(m.Begin())
    look()
    assert last_played() is None
    desk.close_round(1000.0)
    begin(desk.store, setup(session="s2", code="AAAAA"), at=2000.0)
    look()
    crowd.move(m.End())
    look()
    assert told == [
        "before the first round, code K7QWD",
        "in round 1 of 4",
        "in round 1 of 4",
        "in the debrief",
    ]
    assert (last_played().session, last_played().title) == ("s1", "Kite without a string")
    desk.store.close()


def test_where_another_program_has_the_usual_port_the_next_is_taken(monkeypatch):
    tried = []

    class Socket:
        def __enter__(self):
            return self

        def __exit__(self, *_error):
            pass

        def setsockopt(self, *_option):
            pass

        def bind(self, place):
            tried.append(place[1])
            if place[1] == PORT:
                raise OSError("in use")

    monkeypatch.setattr("game.workshop.network.socket.socket", Socket)
    assert free_port() == PORT + 1
    assert free_port(PORT + 4) == PORT + 4
    assert tried == [PORT, PORT + 1, PORT + 4]
