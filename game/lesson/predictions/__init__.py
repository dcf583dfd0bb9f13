"""Predict: what the player expected of each quarter, what came, and where their picture was wrong."""

from game.lesson.predictions.calibration import Calibration, Misjudged, calibration
from game.lesson.predictions.scoring import Scored, scored, scored_quarter, way_gone
from game.lesson.predictions.suggestions import worth_guessing

__all__ = [
    "Calibration",
    "Misjudged",
    "Scored",
    "calibration",
    "scored",
    "scored_quarter",
    "way_gone",
    "worth_guessing",
]
