"""The charts of a report as inline SVG: what the companies were worth, and their ways over the plane."""

from collections.abc import Sequence
from html import escape
from typing import Final

from game.axes import plain_number, pushed_apart, round_ticks
from game.words import _
from game.workshop.report.account import TeamAccount

WIDTH, HEIGHT = 700, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 190, 14, 34
COLOURS: Final = ("#0067a3", "#7e3270", "#a04400", "#007054", "#4e5e74", "#b42e1c", "#8a6d00", "#35507e")
_LETTER: Final = 8.0
"""The width of a letter of a name, more or less."""
DASHES: Final = ("", "7 4", "2 3", "9 3 2 3")


def worth_chart(teams: Sequence[TeamAccount], rounds: int) -> str:
    """Draw what each company was worth, round by round, each line named at its end."""
    worths = [worth for team in teams for worth in team.worths]
    ticks = round_ticks(min(0.0, *worths, 0.0), max(1.0, *worths, 1.0), 5)
    across = (WIDTH - _LEFT - _RIGHT) / max(rounds, 1)
    parts = [_axis_lines(ticks)]
    ends = pushed_apart([_up(ticks, team.worths[-1]) for team in teams], 15.0, _TOP, HEIGHT - _BOTTOM)
    for number, team in enumerate(teams):
        points = [(_LEFT + across * n, _up(ticks, worth)) for n, worth in enumerate(team.worths)]
        parts.append(_line(points, number))
        parts.append(_name(points[-1][0] + 8, ends[number] + 5, team.name, number))
    for number in range(rounds + 1):
        parts.append(
            f'<text x="{_LEFT + across * number:.1f}" y="{HEIGHT - 12}" class="tick mid">{number}</text>'
        )
    return _svg(WIDTH, HEIGHT, parts, _("What each company was worth after each round"))


def _up(ticks: Sequence[float], worth: float) -> float:
    """Return the height on the chart of a worth."""
    share = (worth - ticks[0]) / (ticks[-1] - ticks[0])
    return HEIGHT - _BOTTOM - (HEIGHT - _BOTTOM - _TOP) * share


def plane_chart(teams: Sequence[TeamAccount]) -> str:
    """Draw each company's way over the plane: string across, height up, with the four states."""
    side = 400
    parts = [
        f'<rect x="0" y="0" width="{side}" height="{side}" class="plane"/>',
        f'<path d="M{side / 2} 0V{side}M0 {side / 2}H{side}" class="grid"/>',
        _corner(8, 18, _("visionary yet chaotic"), "start"),
        _corner(side - 8, 18, _("in step, if aligned"), "end"),
        _corner(8, side - 8, _("drifting"), "start"),
        _corner(side - 8, side - 8, _("bureaucratic and inflexible"), "end"),
    ]
    ends = pushed_apart([side * (1.0 - team.path[-1][1]) for team in teams], 15.0, 30.0, side - 30.0)
    for number, team in enumerate(teams):
        points = [(side * string, side * (1.0 - height)) for string, height in team.path]
        parts.append(_line(points, number))
        x, y = points[-1]
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{_colour(number)}"/>')
        right = x + 8 + _LETTER * len(team.name) < side
        parts.append(_name(x + (8 if right else -8), ends[number] + 4, team.name, number, right=right))
    parts.append(
        f'<text x="{side / 2}" y="{side + 22}" class="tick mid">'
        f"{escape(_('String: how far things work'))}</text>"
    )
    return _svg(side, side + 30, parts, _("The ways over the plane of leading and managing"))


def _colour(number: int) -> str:
    return COLOURS[number % len(COLOURS)]


def _line(points: Sequence[tuple[float, float]], number: int) -> str:
    told = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dash = DASHES[number // len(COLOURS) % len(DASHES)] or DASHES[number % len(DASHES)]
    look = f'fill="none" stroke="{_colour(number)}" stroke-width="2.5" stroke-dasharray="{dash}"'
    return f'<polyline points="{told}" {look}/>'


def _name(x: float, y: float, name: str, number: int, *, right: bool = True) -> str:
    """Name a line to the right of a point, or to the left."""
    anchor = "start" if right else "end"
    look = f'class="name" fill="{_colour(number)}" text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(name)}</text>'


def _corner(x: float, y: float, told: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" class="corner" text-anchor="{anchor}">{escape(told)}</text>'


def _axis_lines(ticks: Sequence[float]) -> str:
    told = []
    for tick in ticks:
        y = _up(ticks, tick)
        told.append(f'<path d="M{_LEFT} {y:.1f}H{WIDTH - _RIGHT}" class="grid"/>')
        told.append(f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" class="tick end">{plain_number(tick)}</text>')
    return "".join(told)


def _svg(width: int, height: int, parts: Sequence[str], told: str) -> str:
    kind = "square" if width < height * 1.5 else "wide"
    look = f'class="{kind}" viewBox="0 0 {width} {height}" preserveAspectRatio="xMinYMid"'
    return f'<svg {look} role="img" aria-label="{escape(told)}">{"".join(parts)}</svg>'
