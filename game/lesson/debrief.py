"""The debrief of a game, all of it, for whatever shows it."""

from dataclasses import dataclass

from game.lesson.advice.judged import Record, judged, records
from game.lesson.comparison import Final, final
from game.lesson.lessons import Lesson, lessons
from game.lesson.moments import Moment, moments
from game.lesson.par import Par, par
from game.lesson.predictions import Calibration, calibration
from game.lesson.profile import Stand, profile
from game.play.game import Game
from game.play.meters import WorthParts, plane_path, worth_now


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything the debrief tells.

    path: the way over the plane, (string, height) 0-1, start first. worth: the parts of the last worth.
    """

    final: Final
    worth: WorthParts
    par: Par
    path: tuple[tuple[float, float], ...]
    moments: tuple[Moment, ...]
    profile: tuple[Stand, ...]
    lessons: tuple[Lesson, ...]
    calibration: Calibration | None
    voices: tuple[Record, ...]
    questions: tuple[str, ...]
    source_note: str


def debrief(game: Game) -> Debrief:
    """Make the debrief of a finished game."""
    return Debrief(
        final=final(game),
        worth=worth_now(game),
        par=par(game),
        path=plane_path(game),
        moments=moments(game),
        profile=profile(game),
        lessons=lessons(game),
        calibration=calibration(game),
        voices=records(judged(game)),
        questions=game.scenario.debrief,
        source_note=game.scenario.source_note,
    )
