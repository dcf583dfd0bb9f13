"""Finding the scenario a game was played with: among those at hand, or the copy kept beside the game."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from game.play.folders import scenarios_folder
from game.play.game import Game, replayed
from game.play.replays import other_rules
from game.play.saves import Record, SaveError
from game.scenarios import Scenario, ScenarioError, read_scenario, shipped
from game.scenarios.varying import variants
from game.words import _

COPY = "scenario.yaml"
"""The name of the copy that lies beside the quarters of a game in progress."""


def scenario_of(record: Record, beside: Path, others: Iterable[Path] = ()) -> Scenario:
    """Return the scenario with the rules of a saved game; raises SaveError.

    Looked for among `others` first, then those shipped, the player's own, and in the folder `beside`. A
    scenario at hand goes before the copy, since its texts may have been mended.
    """
    met = False
    for path in _places(record.scenario.id, beside, others):
        try:
            scenario = read_scenario(path)
        except ScenarioError:
            continue
        same = (each for each in variants(scenario) if each.rules_hash == record.scenario.rules_hash)
        if (found := next(same, None)) is not None:
            return found
        met = met or scenario.id == record.scenario.id
    if met:
        raise SaveError(other_rules(record))
    raise SaveError(
        _("The scenario “{title}” is not here; put its file ({id}.yaml) into {folder} and try again.").format(
            title=record.scenario.title, id=record.scenario.id, folder=scenarios_folder()
        )
    )


def _places(scenario_id: str, beside: Path, others: Iterable[Path]) -> Iterator[Path]:
    yield from others
    yield from (path for path in shipped() if path.stem == scenario_id)
    yield from _own()
    yield beside / COPY


def _own() -> list[Path]:
    return sorted(scenarios_folder().glob("*.y*ml"))


def retold(game: Game) -> Game:
    """Return the same game in the language in force; as it is where its file is not at hand."""
    for path in (*shipped(), *_own()):
        try:
            scenario = read_scenario(path)
        except ScenarioError:
            continue
        for each in variants(scenario):
            if each.content_hash == game.scenario.content_hash:
                return replayed(each, game.seed, tuple(quarter.plan for quarter in game.quarters))
    return game
