"""The best play known for a scenario, as a file beside it: what it is worth, how it was found, the play.

The file of `harbour.yaml` is `par/harbour.json` in the same folder.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Final

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.engine.feedback import BY_THE_NEED, Play
from game.engine.feedback_numbers import GROUPS
from game.engine.fingerprint import fingerprint
from game.engine.rules import Event, Rules
from game.play.durable import write_durably
from game.play.folders import scenarios_folder
from game.scenarios import Scenario, shipped
from game.words import _

KIND: Final = "kitestring par 1"
_LARGEST: Final = 1_000_000

Count = Annotated[int, Field(ge=0)]


class ParError(Exception):
    """A par that is missing, damaged, or belongs to other rules; its text is one sentence."""


class StaleParError(ParError):
    """A par found for other rules than those of the scenario."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)


class Measured(_Part):
    """A number over companies: mean, its standard error, standard deviation, and the exact sums behind them.

    `total` and `squares` are the sums of the values and of their squares in engine units of 2**-20.
    """

    mean: float
    error: float
    sd: float
    quantiles: dict[str, float]
    total: int
    squares: int


class Figures(_Part):
    """How a player's companies ended: worth in shown million, score, and how many failed."""

    companies: Count
    failed: Count
    worth: Measured
    score: Measured


class ParRecord(_Part):
    """A stored par: by name of a player the figures over the reporting seeds, and the best play's numbers.

    `seeds` holds by purpose the first seed and the one after the last.
    """

    kind: str
    game_version: str
    scenario: str
    rules_hash: str
    fingerprint: str
    method: str
    settings: dict[str, float]
    seeds: dict[str, tuple[int, int]]
    figures: dict[str, Figures]
    choices: dict[str, str]
    numbers: dict[str, list[float]]

    def play(self, rules: Rules) -> Play:
        """Return the play; raises ParError where it does not fit the rules."""
        try:
            numbers = [self.numbers[group.name] for group in GROUPS]
            if [len(part) for part in numbers] != [group.size for group in GROUPS]:
                raise _other_rules(self.scenario)
            choices = [_choice(self.choices.get(event.id), event) for event in rules.events]
        except (KeyError, ValueError) as error:
            raise _other_rules(self.scenario) from error
        flat = np.array([value for part in numbers for value in part])
        return Play(flat, np.array([*choices, BY_THE_NEED], np.int64))


def _choice(wanted: str | None, event: Event) -> int:
    return BY_THE_NEED if wanted is None else [choice.id for choice in event.choices].index(wanted)


def named(play: Play, rules: Rules) -> tuple[dict[str, list[float]], dict[str, str]]:
    """Return a play's numbers by group, and its choices by the ids of event and choice."""
    numbers, reached = {}, 0
    for group in GROUPS:
        numbers[group.name] = play.numbers[reached : reached + group.size].tolist()
        reached += group.size
    answers = zip(rules.events, play.choices.tolist(), strict=False)
    return numbers, {e.id: e.choices[choice].id for e, choice in answers if choice != BY_THE_NEED}


def par_file(scenario_file: Path) -> Path:
    """Return where the par of a scenario's file lies."""
    return scenario_file.parent / "par" / f"{scenario_file.stem}.json"


def write_par(path: Path, record: ParRecord) -> None:
    """Write a par, one part a line; raises OSError."""
    parts = record.model_dump(mode="json")
    lines = [f"{json.dumps(key)}: {_spread(value)}" for key, value in parts.items()]
    write_durably(path, "{\n" + ",\n".join(lines) + "\n}\n")


def _spread(value: object) -> str:
    """Write a part, those of tables one entry a line."""
    if not isinstance(value, dict):
        return json.dumps(value)
    lines = [f" {json.dumps(key)}: {json.dumps(entry)}" for key, entry in value.items()]
    return "{\n" + ",\n".join(lines) + "\n}"


def read_par(path: Path) -> ParRecord:
    """Read a par; raises ParError."""
    try:
        text = path.read_text(encoding="utf-8")
        if len(text) > _LARGEST:
            raise ValueError
        record = ParRecord.model_validate_json(text)
        if record.kind != KIND:
            raise ValueError
    except FileNotFoundError as error:
        raise ParError(_("Nobody has searched for the best play of this scenario yet.")) from error
    except OSError as error:
        told = _("{file} cannot be read: {reason}.")
        raise ParError(told.format(file=path, reason=error.strerror or error)) from error
    except (ValueError, ValidationError) as error:
        raise ParError(_("{file} is damaged or holds no best play.").format(file=path)) from error
    return record


def par_of(scenario: Scenario, files: Iterable[Path] = ()) -> tuple[ParRecord, Play]:
    """Return the best play known for a scenario; raises ParError where there is none for its rules.

    It is looked for in `files`, then beside the scenarios at hand.
    """
    places = [*files, *_places(scenario.id)]
    path = next((place for place in places if place.exists()), places[-1])
    record = read_par(path)
    if record.rules_hash != scenario.rules_hash or record.fingerprint != fingerprint(scenario.rules):
        raise _other_rules(scenario.title)
    return record, record.play(scenario.rules)


def _places(scenario_id: str) -> list[Path]:
    own = scenarios_folder() / f"{scenario_id}.yaml"
    return [par_file(path) for path in (*(file for file in shipped() if file.stem == scenario_id), own)]


def _other_rules(name: str) -> ParError:
    told = _("The best play known for “{name}” was found for other rules; search anew with: kitestring par")
    return StaleParError(told.format(name=name))
