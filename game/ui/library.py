"""The scenarios at hand, read on another thread, with their files and their little pictures."""

from collections.abc import Iterator
from pathlib import Path

import pygame

from game.play.folders import scenarios_folder
from game.play.game import new_game
from game.scenarios import Entry, Scenario, available
from game.scenarios.varying import variants
from game.ui.later import Later
from game.ui.scene import Scene
from game.ui.screens.company_scene import scene_state
from game.ui.screens.guidance import FIRST_GAME
from game.ui.screens.parts.living import land_of


class Library:
    """Knows the scenarios: `entries` once they are read, the file of each, and a picture of its land."""

    def __init__(self) -> None:
        self._reading: Later[list[Entry]] | None = None
        self._files: dict[str, Path] = {}
        self._pictures: dict[tuple[str, tuple[int, int]], pygame.Surface] = {}

    def read(self) -> None:
        """Begin to read the scenarios, if that has not begun."""
        if self._reading is None:
            self._reading = Later(lambda: available([scenarios_folder()]))

    def forget(self) -> None:
        """Read the scenarios anew next time, since files may have changed."""
        if self._reading is not None and self._reading.ready:
            self._reading = None

    @property
    def ready(self) -> bool:
        """Whether the scenarios have been read."""
        return self._reading is not None and self._reading.ready

    def entries(self) -> list[Entry]:
        """Return the scenarios, easy ones first and broken ones last, waiting for them if need be."""
        self.read()
        found = self._reading.result() if self._reading is not None else []
        for entry in found:
            if entry.scenario is not None:
                self.note(entry.scenario, entry.path)
        return found

    def first_game(self) -> Scenario | None:
        """Return the scenario that is meant for a first game, None when there is none."""
        found = (entry.scenario for entry in self.entries() if entry.scenario is not None)
        return next((scenario for scenario in found if scenario.level == FIRST_GAME), None)

    def note(self, scenario: Scenario, path: Path) -> None:
        """Remember from which file a scenario comes, whatever is chosen in it."""
        for each in variants(scenario):
            self._files[each.content_hash] = path

    def file_of(self, scenario: Scenario) -> Path | None:
        """Return the file of a scenario, None when it is not known."""
        return self._files.get(scenario.content_hash)

    def picture(self, scenario: Scenario, size: tuple[int, int]) -> pygame.Surface | None:
        """Return the picture of a scenario's land at a size in pixels, None while it is not painted."""
        return self._pictures.get((scenario.id, size))

    def paint(self, scenario: Scenario, size: tuple[int, int]) -> Iterator[None]:
        """Paint the picture of a scenario's land, slice by slice."""
        opening = new_game(scenario, 0)
        scene = Scene(size, scene_state(opening), land_of(opening), reduced_motion=True)
        for _share in scene.build_steps():
            yield
        picture = pygame.Surface(size)
        scene.draw(picture, 0.0)
        self._pictures[scenario.id, size] = picture
