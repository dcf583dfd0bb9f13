"""Draw the pictures of docs/trainers.md, the big screen in its phases: `python tools/workshop_pictures.py`.

A room of four teams is played by example players, without a server: the screen is shown what one would tell.
"""

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame

from game.engine import PLAYERS
from game.play.saves import saved_plan
from game.play.standing_in import plan_by
from game.scenarios import find, read_scenario
from game.ui.bigscreen.show import BigScreen
from game.ui.widgets import UI
from game.workshop import moves as m
from game.workshop.codes import mark_of
from game.workshop.companies import possible_plan
from game.workshop.desk import Desk, begin
from game.workshop.report.account import account_of
from game.workshop.sessions import Wish, setup_for
from game.workshop.sqlite_store import SqliteStore
from game.workshop.views import screen_view
from game.workshop.what_if_views import offers_view

FOLDER: Final = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SIZE: Final = (1280, 720)
OWN_PAGE: Final = "http://127.0.0.1:8642/trainer"
_TEAMS: Final = (
    ("The Kites", "adaptive"),
    ("Harbour Light", "all-leadership"),
    ("Tuesday", "half"),
    ("Oriole", "random"),
)
_PEOPLE: Final = ("Ada", "Bo", "Chidi", "Dilek", "Emil", "Farah", "Goran", "Hana", "Ivo")


class _Told:
    """Stands for the line to a server."""

    def __init__(self, view: dict[str, Any], desk: Desk) -> None:
        self.view, self.trouble = view | {"phones": len(_PEOPLE)}, ""
        self._desk = desk

    def move(self, kind: str, **parts: object) -> None:
        """Send nothing."""

    def offers(self, team: int, number: int) -> dict[str, Any]:
        """Tell what a team could have done otherwise."""
        return offers_view(self._desk, team, number)

    def refused(self) -> str:
        """Nothing is refused."""
        return ""


def _played(desk: Desk) -> dict[str, dict[str, Any]]:
    """Play six rounds and return what the screen would be told in each phase."""
    keys = iter(range(10_000))

    def move(made: m.Move) -> None:
        desk.submit(made, f"key {next(keys)}", 1000.0)

    move(m.Open(teams=len(_TEAMS)))
    for number, (name, _player) in enumerate(_TEAMS, 1):
        move(m.NameTeam(team=number, name=name))
    seats = [mark_of(name) for name in _PEOPLE]
    for number, (seat, name) in enumerate(zip(seats, _PEOPLE, strict=True)):
        move(m.Join(seat=seat, name=name))
        move(m.Choose(seat=seat, team=number % len(_TEAMS) + 1))
    views = {"lobby": screen_view(desk, 1000.0)}
    for round_number in range(6):
        move(m.Begin())
        for team, (_name, player) in enumerate(_TEAMS, 1):
            game = desk.game(team)
            plan = possible_plan(game, plan_by(game, PLAYERS[player]))
            sent = m.SentProposal(plan=saved_plan(plan), predictions={"trust": 1, "cash": 1})
            if team == 4 and round_number == 3:
                views["deciding"] = screen_view(desk, 1000.0)
            move(m.Commit(seat=seats[team - 1], proposal=sent))
        desk.close_round(1000.0)
    views["results"] = screen_view(desk, 1000.0)
    move(m.End())
    views["debrief"] = screen_view(desk, 1000.0)
    move(m.Suppose(asked=m.Asked(team=2, round=1, what="team", which=1, onwards=True)))
    desk.think()
    views["what-if"] = screen_view(desk, 1000.0)
    return views


def _draw(view: dict[str, Any], desk: Desk, name: str, pages: int = 0) -> None:
    ui = UI(SIZE, 1.0, 1.0)
    clock = view["clock"] if view["clock"]["ends"] is None else {"ends": None, "left": 187.0}
    told = _Told(view | {"clock": clock}, desk)
    big = BigScreen(ui, told, "http://192.168.1.23:8642", lambda: account_of(desk), OWN_PAGE)  # type: ignore[arg-type]  # told stands in
    surface = pygame.Surface(SIZE)
    for _page in range(pages):
        big.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RIGHT, mod=0, unicode=""))
    for frame in range(400):
        big.frame(frame * 16)
        if ui.tick(frame * 16):
            ui.draw(surface)
    pygame.image.save(surface, FOLDER / f"room-{name}.png")


def main() -> None:
    """Draw them all."""
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode(SIZE)
    path = find("kite-without-a-string", [])
    with tempfile.TemporaryDirectory() as folder:
        setup = setup_for(
            read_scenario(path), path.read_text(encoding="utf-8"), Wish(rounds=8, seed=7), "token"
        )
        desk = begin(SqliteStore(Path(folder) / "rooms.sqlite"), replace(setup, code="K7QWD"), at=1000.0)
        views = _played(desk)
        _draw(views["lobby"], desk, "lobby")
        _draw(views["deciding"], desk, "deciding")
        _draw(views["results"], desk, "results")
        _draw(views["debrief"], desk, "debrief", pages=0)
        _draw(views["what-if"], desk, "what-if")


if __name__ == "__main__":
    main()
