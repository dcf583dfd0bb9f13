import pygame
import pytest

from game.app import interface
from game.play.settings import Settings
from game.ui.seat import seat
from game.ui.window import Window
from tests.ui.widgets.hand import pixels


@pytest.fixture
def sized():
    """Give the other tests their window back."""
    yield
    pygame.display.set_mode((1280, 720))


@pytest.mark.usefixtures("sized")
def test_everything_is_painted_again_when_the_window_had_the_size_of_the_screen():
    settings = Settings(window=(1280, 720), reduced_motion=True)
    window = Window(settings, pygame.display.get_desktop_sizes()[0])
    journey = seat(window, interface(window, settings), settings)
    journey.to_how_to()
    journey.ui.draw(window.surface)
    before = pixels(window.surface)
    for _time in range(2):
        window.surface.fill((0, 0, 0))
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            journey.event(pygame.event.Event(kind, key=pygame.K_F11, mod=0))
        journey.ui.draw(window.surface)
        assert pixels(window.surface) == before
