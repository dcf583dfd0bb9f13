import pygame

from game.ui import loop as loops
from game.ui.loop import Clock
from game.ui.widgets import LivePicture
from tests.ui.app.player import Person, at_the_game


def settle(person: Person) -> None:
    for _turn in range(4):
        person.turn()


def test_a_still_screen_draws_nothing():
    with at_the_game() as person:
        person.journey.to_settings()
        settle(person)
        before = person.loop.frames
        for _turn in range(20):
            person.turn()
        assert person.loop.frames == before


def test_moving_pictures_come_to_rest_and_wake_with_the_mouse(monkeypatch):
    with at_the_game() as person:
        person.turn()
        monkeypatch.setattr(loops, "REST_AFTER", -1)
        person.loop.take([])
        assert person.loop.resting
        now = person.loop.clock.now
        pygame.time.wait(20)
        assert person.loop.clock.now == now
        monkeypatch.setattr(loops, "REST_AFTER", 20_000)
        person.loop.take([pygame.event.Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(1, 0), buttons=(0, 0, 0))])
        assert not person.loop.resting
        assert person.loop.clock.now - now < 20


def test_a_hidden_window_rests_and_one_that_gets_the_focus_wakes():
    with at_the_game() as person:
        person.loop.take([pygame.event.Event(pygame.WINDOWMINIMIZED)])
        assert person.loop.resting
        person.loop.take([pygame.event.Event(pygame.WINDOWFOCUSGAINED)])
        assert not person.loop.resting


def test_the_picture_of_the_title_moves_and_stands_still_with_less_motion():
    with at_the_game() as person:
        person.wait_for(lambda: person.journey.library.ready)
        assert any(isinstance(node, LivePicture) and node.running for node in person.ui.layers.nodes())
        settle(person)
        before = person.loop.frames
        person.wait_for(lambda: person.loop.frames > before + 3)
        person.ui.reduced_motion = True
        settle(person)
        before = person.loop.frames
        settle(person)
        assert person.loop.frames == before


def test_a_stopped_clock_goes_on_where_it_stood():
    clock = Clock()
    clock.stop()
    stood = clock.now
    pygame.time.wait(15)
    clock.go()
    assert 0 <= clock.now - stood < 10
