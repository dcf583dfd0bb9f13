"""Draw the pictures of the documentation: `python docs/pictures/draw.py`; needs no screen."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.app import interface
from game.assets import asset_root
from game.engine.players import PLAYERS
from game.play.opened import opened
from game.play.settings import Settings
from game.scenarios import find, read_scenario
from game.ui.journey import Journey
from game.ui.pilot import Stop, tour
from game.ui.screenshots import Camera
from game.ui.seat import seat
from game.ui.theme import PALETTE
from game.ui.window import Window

FOLDER = Path(__file__).resolve().parent
SIZE, SMALL = (1280, 720), (640, 480)
WANTED = {
    "title": "title",
    "picker": "picker",
    "briefing": "briefing",
    "quarter-04": "quarter",
    "why": "why",
    "advice": "advice",
    "results-04": "results",
    "debrief-1": "debrief-end",
    "debrief-2": "debrief-path",
    "debrief-3": "debrief-rivals",
    "debrief-4": "debrief-profile",
    "debrief-5": "debrief-picture",
    "debrief-6": "debrief-lessons",
    "what-if": "what-if",
}
LEVERS = {
    "the-long-winter": {
        "company-05-people": "company-people",
        "company-05-bets": "company-bets",
        "company-05-rivals": "company-rivals",
    },
    "every-milestone-green": {
        "quarter-05": "fog",
        "company-05-skills": "company-skills",
        "company-05-insight": "company-insight",
        "debrief-6": "debrief-truth",
    },
}
"""Pictures of levers, by the scenario that opens them."""


def main() -> None:
    """Draw them all, in the folder of this file."""
    os.environ["KITESTRING_HOME"] = "/home/you/kitestring"  # to be seen in pictures; nothing is written
    with sitting(SIZE) as journey:
        journey.watched()
        story = read_scenario(find("kite-without-a-string"))
        camera = Camera(journey, FOLDER, pages=True)
        for stop in tour(journey, story, PLAYERS["adaptive"], 7):
            keep(camera, stop, WANTED)
        journey.to_how_to()
        camera.take("how-to-play")
        journey.to_settings()
        camera.take("settings")
        journey.to_workshop()
        journey.library.entries()
        camera.take("workshop")
    for name, wanted in LEVERS.items():
        story = read_scenario(find(name))
        with sitting(SIZE) as journey:
            journey.watched()
            camera = Camera(journey, FOLDER, pages=True)
            for stop in tour(journey, story, PLAYERS["resourceful"], 7) if opened(story.rules) else ():
                keep(camera, stop, wanted)
    with sitting(SIZE) as journey:
        journey.begin(read_scenario(find("kite-without-a-string")), 7)
        Camera(journey, FOLDER, pages=True).take("first-quarter")
    with sitting(SMALL) as journey:
        journey.watched()
        journey.begin(read_scenario(find("the-long-winter")), 7)
        Camera(journey, FOLDER, pages=True).take("small-window")
    faces()


def faces() -> None:
    """Draw the portraits a scenario may use, each with its number."""
    size, wide = 96, 7
    count = len(list((asset_root() / "portraits").glob("portrait-*.svg")))
    sheet = pygame.Surface((wide * (size + 24), -(-count // wide) * (size + 44)))
    sheet.fill(PALETTE.card)
    pygame.font.init()
    font = pygame.font.Font(None, 28)
    for number in range(1, count + 1):
        path = asset_root() / "portraits" / f"portrait-{number:02d}.svg"
        left = (number - 1) % wide * (size + 24) + 12
        top = (number - 1) // wide * (size + 44) + 10
        sheet.blit(pygame.image.load_sized_svg(path, (size, size)), (left, top))
        told = font.render(str(number), True, PALETTE.ink)
        sheet.blit(told, told.get_rect(midtop=(left + size // 2, top + size + 4)))
    pygame.image.save(sheet, FOLDER / "portraits.png")


def keep(camera: Camera, stop: Stop, wanted: dict[str, str]) -> None:
    """Keep a picture of a stop that the documentation shows, under the name it has there."""
    if stop.name in wanted:
        camera.take(wanted[stop.name])


@contextmanager
def sitting(size: tuple[int, int]) -> Iterator[Journey]:
    """Sit down at a window of a size in pixels."""
    settings = Settings(volume=0.0)
    window = Window(settings, size)
    window.desktop = size
    yield seat(window, interface(window, settings), settings)
    window.close()


if __name__ == "__main__":
    main()
