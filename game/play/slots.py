"""Games in progress on the disk: one folder each, one file a quarter, the last three kept.

A file gets its name only when it is whole and on the disk, so a power cut costs nothing that was told as
saved. What the disk refuses is told in a sentence, and the game goes on.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.play.durable import PART, write_durably
from game.play.folders import saves_folder
from game.play.game import Game
from game.play.originals import COPY, scenario_of
from game.play.plan import Plan
from game.play.replays import opened
from game.play.saves import LARGEST, Record, SaveError, UnreadableSaveError, record_from, record_of, text_of
from game.words import _

KEPT: Final = 3
_QUARTER: Final = re.compile(r"quarter-(\d{2,3})\.json")


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one game in progress; `scenario_file` is copied there when the first quarter is kept."""

    folder: Path
    scenario_file: Path | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A game on the disk as a list shows it; `trouble` is a sentence when it cannot be opened."""

    slot: Slot
    title: str
    company: str
    quarter: int
    quarters: int
    over: bool
    saved_at: str
    trouble: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A game opened again: its unfinished plan if one was kept, its slot, and a note for the player or ""."""

    game: Game
    draft: Plan | None
    slot: Slot
    note: str


def new_slot(game: Game, scenario_file: Path | None = None) -> Slot:
    """Choose a free place for a new game; nothing is written yet."""
    name = f"{game.scenario.id}-{game.seed}"
    folder, number = saves_folder() / name, 2
    while folder.exists():
        folder, number = saves_folder() / f"{name}-{number}", number + 1
    return Slot(folder, scenario_file)


def keep(slot: Slot, game: Game, draft: Plan | None = None) -> str:
    """Save a game, with the unfinished plan if given; return "" or a sentence on why it could not be."""
    try:
        _keep_scenario(slot)
        write_durably(slot.folder / f"quarter-{game.number:02}.json", text_of(record_of(game, draft)))
        _tidy(slot.folder)
    except OSError as error:
        return _(
            "Your game could not be saved in {folder} ({reason}); you can go on, but do not close it yet."
        ).format(folder=slot.folder, reason=error.strerror or error)
    return ""


def load(slot: Slot) -> Loaded:
    """Open a game again from its newest whole file; raises SaveError."""
    damaged: list[Path] = []
    for path in _files(slot.folder):
        try:
            record = read_record(path)
            game = opened(record, scenario_of(record, slot.folder))
            draft = record.unfinished()
        except UnreadableSaveError:
            damaged.append(path)
            continue
        _set_aside(damaged)
        return Loaded(game, draft, Slot(slot.folder, slot.scenario_file), _setback(game) if damaged else "")
    if damaged:
        raise SaveError(
            _("All saved files of the game in {folder} are damaged; start it anew.").format(
                folder=slot.folder
            )
        )
    raise SaveError(_("There is no saved game in {folder}.").format(folder=slot.folder))


def kept_games() -> tuple[Kept, ...]:
    """List the games on the disk, the one saved last first, those that cannot be opened included."""
    folder = saves_folder()
    try:
        slots = [(files[0].stat().st_mtime_ns, files) for files in map(_files, folder.iterdir()) if files]
    except OSError:
        return ()
    newest_first = sorted(slots, key=lambda slot: -slot[0])
    return tuple(_listed(files) for _time, files in newest_first)


def readable_games() -> tuple[Kept, ...]:
    """Return the saved games that can be opened, finished ones too, the one saved last first."""
    return tuple(kept for kept in kept_games() if not kept.trouble)


def newest() -> Kept | None:
    """Return the game to go on with: the one saved last that is not over and can be opened."""
    return next((kept for kept in kept_games() if not kept.over and not kept.trouble), None)


def forget(slot: Slot) -> str:
    """Delete a game from the disk; return "" or a sentence on why it could not be."""
    try:
        for path in list(slot.folder.iterdir()):
            path.unlink()
        slot.folder.rmdir()
    except OSError as error:
        return _("The game in {folder} could not be deleted ({reason}).").format(
            folder=slot.folder, reason=error.strerror or error
        )
    return ""


def newest_file(slot: Slot) -> Path | None:
    """Return the file of the last quarter kept in a slot, None when there is none."""
    return next(iter(_files(slot.folder)), None)


def read_record(path: Path) -> Record:
    """Read a saved game from a file; raises SaveError with a sentence that names the file."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableSaveError(
            _("{name} cannot be read ({reason}).").format(name=path.name, reason=reason)
        ) from error
    return record_from(data.decode("utf-8", "replace"), path.name)


def _files(folder: Path) -> list[Path]:
    """Return the files of the quarters of a game, the newest quarter first."""
    try:
        found = [(match, path) for path in folder.iterdir() if (match := _QUARTER.fullmatch(path.name))]
    except OSError:
        return []
    return [path for match, path in sorted(found, key=lambda pair: -int(pair[0][1]))]


def _listed(files: list[Path]) -> Kept:
    trouble = ""
    slot = Slot(files[0].parent)
    for path in files:
        try:
            record = read_record(path)
        except UnreadableSaveError as error:
            trouble = trouble or str(error)
            continue
        except SaveError as error:
            return _closed(slot, str(error))
        scenario = record.scenario
        return Kept(
            slot,
            scenario.title,
            scenario.company,
            len(record.plans),
            record.quarters,
            record.over,
            record.saved_at,
        )
    return _closed(slot, trouble)


def _closed(slot: Slot, trouble: str) -> Kept:
    return Kept(slot, slot.folder.name, "", 0, 0, over=False, saved_at="", trouble=trouble)


def _keep_scenario(slot: Slot) -> None:
    copy = slot.folder / COPY
    if slot.scenario_file is not None and not copy.exists() and slot.scenario_file.is_file():
        write_durably(copy, slot.scenario_file.read_text(encoding="utf-8", errors="replace"))


def _tidy(folder: Path) -> None:
    """Drop all but the last quarters, and what an interrupted write left behind."""
    for path in _files(folder)[KEPT:]:
        path.unlink(missing_ok=True)
    for path in _left_over(folder):
        path.unlink(missing_ok=True)


def _left_over(folder: Path) -> Iterator[Path]:
    return (path for path in list(folder.iterdir()) if path.suffix == PART)


def _set_aside(damaged: list[Path]) -> None:
    """Rename damaged files, so that they are not met again and can still be looked at."""
    for path in damaged:
        try:
            path.replace(path.with_suffix(".damaged"))
        except OSError:
            return


def _setback(game: Game) -> str:
    return _(
        "The newest file of this game is damaged, so you are back at the beginning of quarter {number}."
    ).format(number=game.number + 1)
