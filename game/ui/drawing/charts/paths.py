"""Several paths over the plane of two scales, each with its own colour, number and name."""

from dataclasses import dataclass

import pygame

from game.ui.drawing.brush import Anchor, Brush
from game.ui.drawing.charts.naming import names_beside, names_in_column
from game.ui.drawing.charts.sketch import Sketch
from game.ui.drawing.strokes import Point
from game.ui.theme import PALETTE, RGB, TypeRole, mix

_DISC = 12.0
"""The radius of a numbered end."""
_DOT = 6.5
_ELBOW = 14
_SIZES: tuple[TypeRole, ...] = ("heading", "body", "small")


@dataclass(frozen=True)
class NamedPath:
    """One path: its name, its points (x, y) in 0-1 in their order, its colour, and its number or sign."""

    name: str
    points: tuple[Point, ...]
    color: RGB
    board: str = ""


@dataclass(frozen=True)
class Paths:
    """Paths over one plane; `corners` names top left, top right, bottom left, bottom right.

    Names stand at the ends of their paths, or in a column beside the plane where there is no room for that.
    """

    paths: tuple[NamedPath, ...]
    corners: tuple[str, str, str, str] = ("", "", "", "")
    x_name: str = ""

    def draw(self, brush: Brush, size: tuple[int, int], ground: RGB) -> pygame.Surface:
        """Return the plane as a picture."""
        whole = self._area(brush, size, 0)
        role = self._role(brush, whole)
        told = [path.name for path in self.paths]
        extents = [(brush.text_width(name, role, "bold"), brush.line(role)) for name in told]
        spots = self._spots(brush, whole)
        boxes = names_beside(spots, extents, self._free(brush, whole), brush.dp(_DISC))
        sketch = Sketch(brush, size, ground)
        if boxes is not None:
            self._draw_plane(sketch, whole)
            self._draw_paths(sketch, spots)
            self._draw_ends(sketch, spots, _DISC)
            self._write_around(sketch, whole)
            self._write_beside(sketch, spots, boxes, role)
            return sketch.ink()
        column = min(max(width for width, _h in extents) + brush.dp(3 * _DISC), size[0] * 2 // 5)
        area = self._area(brush, size, column + brush.dp(2 * _ELBOW))
        spots = self._spots(brush, area)
        left = area.right + brush.dp(2 * _ELBOW)
        boxes = names_in_column([way[-1] for way in spots], extents, left, area)
        self._draw_plane(sketch, area)
        self._draw_paths(sketch, spots)
        self._draw_leaders(sketch, area, spots, boxes)
        self._write_around(sketch, area)
        self._write_column(sketch, boxes, role)
        return sketch.ink()

    # --- measures

    def _area(self, brush: Brush, size: tuple[int, int], beside: int) -> pygame.Rect:
        low, edge = brush.line("body") + brush.dp(4), brush.dp(4)
        return pygame.Rect(edge, edge, max(1, size[0] - 2 * edge - beside), max(1, size[1] - low - edge))

    def _free(self, brush: Brush, area: pygame.Rect) -> pygame.Rect:
        """Return where names can stand without touching those of the corners."""
        return area.inflate(-2 * brush.dp(4), -2 * brush.line("body") - 2 * brush.dp(6))

    def _role(self, brush: Brush, area: pygame.Rect) -> TypeRole:
        """Return the largest type in which all names have room, and leave most of it to the plane."""
        for role in _SIZES:
            widest = max((brush.text_width(path.name, role, "bold") for path in self.paths), default=0)
            if brush.line(role) * len(self.paths) <= area.h and widest <= 0.27 * area.w:
                return role
        return _SIZES[-1]

    def _spots(self, brush: Brush, area: pygame.Rect) -> list[list[Point]]:
        inside = area.inflate(-2 * brush.dp(14), -2 * brush.dp(14))
        return [[_spot(inside, point) for point in path.points] for path in self.paths]

    # --- shapes

    def _draw_plane(self, sketch: Sketch, area: pygame.Rect) -> None:
        sketch.bar(area, PALETTE.wash, 8)
        best = pygame.Rect(area.centerx, area.y, area.right - area.centerx, area.centery - area.y)
        sketch.bar(best, PALETTE.good_soft, 8)
        sketch.path([(area.centerx, area.y), (area.centerx, area.bottom)], PALETTE.faint, 1, 6)
        sketch.path([(area.x, area.centery), (area.right, area.centery)], PALETTE.faint, 1, 6)

    def _draw_paths(self, sketch: Sketch, spots: list[list[Point]]) -> None:
        for path, way in zip(self.paths, spots, strict=True):
            pale = mix(path.color, sketch.ground, 0.25)
            sketch.path(way, pale, 2.6)
            for point in way[:-1]:
                sketch.mark(point, pale, 3.2, "disc")

    def _draw_ends(self, sketch: Sketch, spots: list[list[Point]], radius: float) -> None:
        for path, way in zip(self.paths, spots, strict=True):
            sketch.mark(way[-1], PALETTE.white, radius + 1.5, "disc")
            sketch.mark(way[-1], path.color, radius, "disc")

    def _draw_leaders(
        self, sketch: Sketch, area: pygame.Rect, spots: list[list[Point]], boxes: list[pygame.Rect]
    ) -> None:
        """Lead from the end of each path to its name in the column."""
        for path, way, box in zip(self.paths, spots, boxes, strict=True):
            bend = (area.right + sketch.brush.dp(_ELBOW / 2), float(box.centery))
            lead = [way[-1], bend, (box.left, float(box.centery))]
            sketch.path(lead, mix(path.color, sketch.ground, 0.45), 1.2)
        self._draw_ends(sketch, spots, _DOT)
        for path, box in zip(self.paths, boxes, strict=True):
            sketch.mark(_disc_at(sketch.brush, box), path.color, _radius(sketch.brush, box), "disc")

    # --- words

    def _write_around(self, sketch: Sketch, area: pygame.Rect) -> None:
        brush, pad = sketch.brush, sketch.brush.dp(8)
        corners = area.inflate(-2 * pad, -2 * pad)
        anchors: tuple[Anchor, ...] = ("topleft", "topright", "bottomleft", "bottomright")
        room = area.w // 2 - pad
        fits = all(brush.text_width(text, "body", "semibold") <= room for text in self.corners)
        role: TypeRole = "body" if fits else "small"
        for text, anchor in zip(self.corners, anchors, strict=True):
            at = getattr(corners, anchor)
            sketch.write(text, role, PALETTE.ink_soft, at, anchor=anchor, weight="semibold", width=room)
        sketch.write(
            self.x_name, "body", PALETTE.ink, (area.centerx, area.bottom + brush.dp(2)), anchor="midtop"
        )

    def _write_beside(
        self, sketch: Sketch, spots: list[list[Point]], boxes: list[pygame.Rect], role: TypeRole
    ) -> None:
        for path, way, box in zip(self.paths, spots, boxes, strict=True):
            sketch.write(path.board, "small", PALETTE.white, way[-1], anchor="center", weight="bold")
            sketch.write(path.name, role, path.color, box.topleft, weight="bold", width=box.w)

    def _write_column(self, sketch: Sketch, boxes: list[pygame.Rect], role: TypeRole) -> None:
        brush = sketch.brush
        for path, box in zip(self.paths, boxes, strict=True):
            at = _disc_at(brush, box)
            sketch.write(path.board, _small(role), PALETTE.white, at, anchor="center", weight="bold")
            left = box.left + brush.dp(3 * _DISC) - brush.dp(4)
            room = sketch.size[0] - left
            sketch.write(
                path.name, role, path.color, (left, box.centery), anchor="midleft", weight="bold", width=room
            )

    def describe(self) -> str:
        """Return the names of the paths."""
        return ", ".join(f"{path.board} {path.name}".strip() for path in self.paths)


def _small(role: TypeRole) -> TypeRole:
    return "tiny" if role == "small" else "small"


def _radius(brush: Brush, box: pygame.Rect) -> float:
    """Return the radius of a numbered disc in a line of this height, in interface units."""
    return min(_DISC, 0.46 * box.h / brush.scale)


def _disc_at(brush: Brush, box: pygame.Rect) -> Point:
    return box.left + brush.dp(_DISC), float(box.centery)


def _spot(area: pygame.Rect, point: Point) -> Point:
    x, y = (min(1.0, max(0.0, value)) for value in point)
    return area.x + area.w * x, area.bottom - area.h * y
