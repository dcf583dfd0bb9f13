"""Smooth, cached drawing in software: type, rich text, icons, boxes, shadows, lines and charts."""

from game.ui.drawing.brush import Anchor, Brush
from game.ui.drawing.rich import Rich, plain, terms
from game.ui.drawing.strokes import MARKERS, arrow_head, marker, path_line, thick_line

__all__ = [
    "MARKERS",
    "Anchor",
    "Brush",
    "Rich",
    "arrow_head",
    "marker",
    "path_line",
    "plain",
    "terms",
    "thick_line",
]
