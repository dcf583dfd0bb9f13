"""Draw the big screen for docs/trainers.md: `PYTHONPATH=. python docs/pictures/draw_room.py`."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Final

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.engine.players import PLAYERS
from game.play.saves import saved_plan
from game.play.standing_in import plan_by
from game.ui.bigscreen.own_page import OwnPage
from game.ui.bigscreen.show import BigScreen
from game.ui.widgets import UI
from game.workshop import moves as m
from game.workshop.codes import mark_of
from game.workshop.desk import Desk
from game.workshop.report.account import account_of
from game.workshop.room import Phase
from game.workshop.views import screen_view
from game.workshop.what_if_views import offers_view
from tests.workshop.rooms import Crowd, room_at

HERE: Final = Path(__file__).parent
SIZE: Final = (1280, 720)
OWN_PAGE: Final = "http://127.0.0.1:8642/trainer"
TEAMS: Final = {
    "The Kites": ("Ada", "Emil", "Ivo"),
    "Harbour Light": ("Bo", "Farah"),
    "Tuesday": ("Chidi", "Goran"),
    "Oriole": ("Dilek", "Hana"),
}
PLAYS: Final = ("adaptive", "all-leadership", "half", "random")


def main() -> None:
    """Play six rounds with four teams, and keep a picture of each kind of page."""
    with TemporaryDirectory() as folder:
        desk = room_at(Path(folder) / "room.db", rounds=8)
        crowd = Crowd(desk)
        crowd.move(m.Open(teams=len(TEAMS)))
        for team, (name, people) in enumerate(TEAMS.items(), 1):
            crowd.move(m.NameTeam(team=team, name=name))
            for person in people:
                crowd.move(m.Join(seat=mark_of(person), name=person))
                crowd.move(m.Choose(seat=mark_of(person), team=team))
        draw(desk, "room-lobby", now=1000.0)
        for number in range(6):
            crowd.move(m.Begin())
            late = 4 if number == 3 else 0
            for team, (people, player) in enumerate(zip(TEAMS.values(), PLAYS, strict=True), 1):
                if team == late:
                    continue
                plan = plan_by(desk.game(team), PLAYERS[player])
                sent = m.SentProposal(plan=saved_plan(plan), predictions={})
                crowd.move(m.Propose(seat=mark_of(people[0]), proposal=sent))
                crowd.move(m.Commit(seat=mark_of(people[0]), proposal=sent))
            if late:
                crowd.move(m.Pause(paused=True), at=1113.0)
                draw(desk, "room-deciding", now=1113.0)
            desk.close_round(1000.0)
        draw(desk, "room-results", now=1000.0)
        draw(desk, "room-ranking", now=1000.0, turned=1)
        crowd.move(m.End())
        draw(desk, "room-debrief", now=1000.0)
        crowd.move(m.Suppose(asked=m.Asked(team=2, round=1, what="team", which=1, onwards=True)))
        desk.think()
        draw(desk, "room-what-if", now=1000.0)


def draw(desk: Desk, name: str, now: float, *, turned: int = 0) -> None:
    """Keep a picture of what the big screen shows, after so many pages have been turned."""
    debrief = desk.room.phase is Phase.DEBRIEF
    link = SimpleNamespace(
        view=screen_view(desk, now) | {"phones": 9},
        trouble="",
        offers=lambda team, number: offers_view(desk, team, number) if debrief else None,
        refused=lambda: "",
        move=None,
    )
    ui = UI(SIZE, 1.0, 1.0, reduced_motion=True)
    screen = BigScreen(
        ui,
        link,
        "http://192.168.1.23:8642",
        lambda: account_of(desk),
        OwnPage(ui, OWN_PAGE, lambda: OWN_PAGE),
    )
    picture = pygame.Surface(SIZE)
    for frame in range(60):
        if 30 <= frame < 30 + turned:
            screen.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0, unicode=""))
        screen.frame(16 * (frame + 1))
        ui.draw(picture)
        pygame.time.wait(5)
    pygame.image.save(picture, HERE / f"{name}.png")


if __name__ == "__main__":
    pygame.init()
    pygame.display.set_mode(SIZE)
    main()
