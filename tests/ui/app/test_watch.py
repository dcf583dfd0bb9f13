import pygame
import pytest

from game.app import watch
from game.ui.png import write_png
from tests.ui.app.player import at_the_game


@pytest.fixture
def quick(monkeypatch):
    """Let the camera wait for less: what it waits for is beauty."""
    monkeypatch.setattr("game.ui.screenshots.FRAMES", 3)


def test_watching_keeps_a_picture_of_every_screen_in_order_and_saves_nothing(
    tmp_path, home, quick, monkeypatch
):
    monkeypatch.setattr(pygame, "quit", lambda: None)
    watch("kite-without-a-string", "half", 3, tmp_path / "shots", (640, 480))
    names = sorted(path.name for path in (tmp_path / "shots").iterdir())
    assert names[:5] == [
        "01-title.png",
        "02-picker.png",
        "03-briefing.png",
        "04-quarter-01.png",
        "05-results-01.png",
    ]
    assert names[-2].endswith("debrief-6.png")
    assert names[-1].endswith("what-if.png")
    assert pygame.image.load(tmp_path / "shots" / names[0]).get_size() == (640, 480)
    assert not home.exists()
    pygame.display.set_mode((1280, 720))


def test_the_pilot_plays_by_itself_and_leaves_with_escape():
    from game.engine.players import PLAYERS
    from game.scenarios import find, read_scenario
    from game.ui.pilot import Pilot, tour

    with at_the_game() as person:
        journey = person.journey
        journey.watched()
        story = read_scenario(find("kite-without-a-string"))
        pilot = Pilot(journey, tour(journey, story, PLAYERS["adaptive"], 7))
        now = 0
        for _step in range(2000):
            now += 4000
            pilot.frame(now)
            if person.on("DebriefScreen"):
                break
        assert person.on("DebriefScreen")
        assert journey.game.over
        for _step in range(10):
            now += 10_000
            pilot.frame(now)
        pilot.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F11, mod=0, unicode=""))
        assert not pilot.done
        pilot.event(pygame.event.Event(pygame.QUIT))
        assert pilot.done


def test_pictures_come_out_as_they_went_in(tmp_path):
    picture = pygame.Surface((37, 23))
    for x in range(37):
        for y in range(23):
            picture.set_at((x, y), (x * 6 % 256, y * 11, (x * y) % 256))
    write_png(tmp_path / "a.png", picture)
    again = pygame.image.load(tmp_path / "a.png")
    assert pygame.image.tobytes(again, "RGB") == pygame.image.tobytes(picture, "RGB")


def test_the_tour_of_a_company_with_levers_turns_every_page_and_pulls_them():
    from game.engine.players import PLAYERS
    from game.scenarios import read_scenario
    from game.ui.pilot import tour
    from tests.play.whole_company import WHOLE

    with at_the_game() as person:
        journey, seen = person.journey, []
        journey.watched()
        for stop in tour(journey, read_scenario(WHOLE), PLAYERS["resourceful"], 7):
            seen.append(stop.name)
            if stop.name == "results-02":
                break
        pages = [name for name in seen if name.startswith("company")]
        assert pages == [f"company-01-{lever}" for lever in ("people", "bets", "skills", "insight", "rivals")]
        assert journey.game.quarters[0].plan.levers.mandates
        assert journey.ui.find("coach") is None
