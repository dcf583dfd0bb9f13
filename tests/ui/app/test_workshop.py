"""A workshop from the title to the big screen and back; only the server process is stood in for."""

from pathlib import Path

import pygame
import pytest

from game.scenarios import Entry, find, read_scenario
from game.ui import library, workshops
from game.workshop import moves as m
from game.workshop import network, opening, sqlite_store
from game.workshop.desk import reopen
from game.workshop.hosting import HostError, Line
from game.workshop.network import Place
from game.workshop.sessions import workshops_file
from game.workshop.sqlite_store import SqliteStore
from game.workshop.views import screen_view
from tests.ui.app.player import at_the_game
from tests.workshop.rooms import Crowd, room_at


class Served:
    """Stands in for a server: it tells of the session it was started with, out of the real store."""

    port, token = 8642, "kept-to-oneself"
    address, link = "http://192.168.1.5:8642", "http://127.0.0.1:8642/trainer/kept-to-oneself"

    def __init__(self, store, session, there, port):
        kept = SqliteStore(store, reading=True)
        self.setup = reopen(kept, next(one for one in kept.sessions() if one.id == session))
        self.view = screen_view(self.setup, 1000.0)
        kept.close()
        self.stopped = 0

    def stop(self):
        self.stopped += 1

    def revive(self):
        """Stay as it is: nothing ends this server."""
        return False


@pytest.fixture(scope="module")
def entries():
    """Two companies; reading all of them anew for every title takes longer than the rest."""
    found = (find("kite-without-a-string"), find("dead-air"))
    return [Entry(path, path.stem, path.stem, read_scenario(path), ()) for path in found]


@pytest.fixture
def started(monkeypatch, entries):
    """Servers that have been started, in a Wi-Fi."""
    servers = []
    monkeypatch.setattr(library, "available", lambda _folders: entries)

    def start(*asked):
        servers.append(Served(*asked))
        return servers[-1]

    monkeypatch.setattr(opening, "start", start)
    monkeypatch.setattr(network, "places", lambda: (Place("192.168.1.5", "Wi-Fi"),))
    monkeypatch.setattr(Line, "screen", lambda _line: servers[-1].view)
    return servers


def words(person):
    return " ".join(node.describe() or node.accessible_name() for node in person.ui.layers.nodes())


def to_the_page(person, way="open"):
    person.press(pygame.K_w)
    person.wait_for(lambda: person.ui.find(way) is not None)
    person.turn()


def opened(person):
    person.press(pygame.K_o)
    person.wait_for(lambda: person.journey.workshops.showing or person.journey.workshops.trouble)
    person.turn()


def left(person):
    for _press in range(2):
        person.press(pygame.K_ESCAPE)
        person.turn()


def test_a_room_is_opened_left_and_gone_on_with(started):
    with at_the_game() as person:
        to_the_page(person)
        person.click("company-dead-air")
        opened(person)
        person.wait_for(lambda: started[0].setup.room.setup.code in words(person))
        assert "http://192.168.1.5:8642" in words(person)
        assert "kept-to-oneself" not in words(person)
        assert not person.journey.rests
        person.press(pygame.K_F11)
        person.turn()
        assert started[0].setup.room.setup.code in words(person)
        left(person)
        assert person.on("TitleScreen")
        assert person.journey.rests
        person.wait_for(lambda: started[0].stopped == 1)
        to_the_page(person, "go-on")
        person.press(pygame.K_g)
        person.wait_for(lambda: person.journey.workshops.showing)
        person.turn()
        assert started[1].setup.room.setup == started[0].setup.room.setup
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        person.turn()
        assert person.journey.done
        assert started[1].stopped == 1


def test_what_keeps_a_room_from_opening_is_told_in_a_sentence_and_can_be_mended(started, monkeypatch):
    with at_the_game() as person:
        to_the_page(person)
        person.click("company-dead-air")
        monkeypatch.setattr(network, "places", tuple)
        opened(person)
        assert "no network" in words(person)
        monkeypatch.setattr(network, "places", lambda: (Place("192.168.1.5", "Wi-Fi"),))
        monkeypatch.setattr(sqlite_store, "_PATIENCE", 0.0)
        other = SqliteStore(workshops_file())
        opened(person)
        assert "Another workshop is being hosted" in words(person)
        other.close()
        usual = opening.start

        def refused(*_asked):
            raise HostError("Port 8642 is taken.")

        monkeypatch.setattr(opening, "start", refused)
        opened(person)
        assert "Port 8642 is taken." in words(person)
        assert person.on("WorkshopScreen")
        monkeypatch.setattr(opening, "start", usual)
        opened(person)
        assert started[0].setup.scenario.id == "dead-air"
        person.journey.quit()


def test_the_report_of_the_last_workshop_is_written_and_opened(started, monkeypatch):
    pages = []
    monkeypatch.setattr(workshops.webbrowser, "open", pages.append)
    desk = room_at(workshops_file())
    crowd = Crowd(desk)
    crowd.seated(1)
    crowd.move(m.Begin())
    desk.close_round(1000.0)
    desk.store.close()
    with at_the_game() as person:
        to_the_page(person)
        person.wait_for(lambda: person.journey.workshops.played is not None)
        person.turn()
        person.press(pygame.K_r)
        person.wait_for(lambda: bool(pages))
        [page] = (Path(one.removeprefix("file://")) for one in pages)
        assert page.name == "1970-01-01-kite-without-a-string-K7QWD.html"
        assert "K7QWD" in page.read_text(encoding="utf-8")
        person.wait_for(lambda: person.ui.layers.toast is not None)
        assert page.name in person.ui.layers.toast.text
