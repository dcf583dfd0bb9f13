"""The charts of a report as inline SVG: what the companies were worth, and their ways over the plane."""

from collections.abc import Sequence
from html import escape
from typing import Final

from game.axes import plain_number, pushed_apart, round_ticks
from game.words import _
from game.workshop.colors import hex_of
from game.workshop.report.account import TeamAccount

WIDTH, HEIGHT = 700, 300
_LEFT, _TOP, _BOTTOM = 46, 14, 34
_SIDE: Final = 400
"""How wide and high the plane is."""
_BROAD: Final = frozenset("WM@%—mw")
_WIDEST: Final = 14.5
"""How wide the broadest letters of a name are in the widest of the usual typefaces."""
_APART: Final = 17.0
"""How far apart places are that are numbered."""
DASHES: Final = ("", "7 4", "2 3", "9 3 2 3")


def worth_chart(teams: Sequence[TeamAccount], rounds: int) -> str:
    """Draw what each company was worth, round by round, each line named at its end."""
    worths = [worth for team in teams for worth in team.worths]
    ticks = round_ticks(min(0.0, *worths, 0.0), max(1.0, *worths, 1.0), 5)
    right = WIDTH - 16 - _broadest(teams)
    across = (right - _LEFT) / max(rounds, 1)
    parts = [_axis_lines(ticks, right)]
    low, gap = HEIGHT - _BOTTOM, min(15.0, (HEIGHT - _BOTTOM - _TOP) / len(teams))
    ends = pushed_apart([_up(ticks, team.worths[-1]) for team in teams], gap, _TOP, low)
    for end, team in zip(ends, teams, strict=True):
        points = [(_LEFT + across * n, _up(ticks, worth)) for n, worth in enumerate(team.worths)]
        parts.append(_line(points, team.number))
        parts.append(_name(points[-1][0] + 8, end + 5, team))
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
    parts = [_plane()]
    wanted = [_SIDE * (1.0 - team.path[-1][1]) for team in teams]
    ends = pushed_apart(wanted, 16.0, 14.0, _SIDE - 6.0)
    for end, team in zip(ends, teams, strict=True):
        points = [_point(place) for place in team.path]
        parts.append(_line(points, team.number))
        x, y = points[-1]
        parts.append(_leader(x, y, end, team.number))
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{hex_of(team.number)}"/>')
        parts.append(_name(_SIDE + 26, end + 4, team))
    wide = _SIDE + 34 + _broadest(teams)
    return _svg(wide, _SIDE + 30, parts, _("The ways over the plane of leading and managing"), "square")


def way_chart(team: TeamAccount) -> str:
    """Draw one company's way over the plane, with the number of the round after which it was there."""
    points = [_point(place) for place in team.path]
    parts, last, colour = [_plane(), _line(points, team.number)], points[-1], hex_of(team.number)
    told = [last]
    for number, (x, y) in enumerate(points[:-1]):
        apart = all((x - a) ** 2 + (y - b) ** 2 > _APART**2 for a, b in told)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{4.5 if apart else 3}" fill="{colour}"/>')
        if apart:
            told.append((x, y))
            parts.append(f'<text x="{x:.1f}" y="{y - 9:.1f}" class="name mid">{number}</text>')
    parts.append(f'<circle cx="{last[0]:.1f}" cy="{last[1]:.1f}" r="11" fill="{colour}"/>')
    parts.append(f'<text x="{last[0]:.1f}" y="{last[1] + 5:.1f}" class="last mid">{len(points) - 1}</text>')
    return _svg(_SIDE, _SIDE + 30, parts, _("The way over the plane of leading and managing"), "square")


def _point(place: tuple[float, float]) -> tuple[float, float]:
    string, height = place
    return _SIDE * string, _SIDE * (1.0 - height)


def _plane() -> str:
    """Draw the plane, the names of its corners, and what goes across."""
    half = _SIDE / 2
    axes = escape(_("string: how far things work; upwards: how far people see and want"))
    return "".join(
        (
            f'<rect x="0" y="0" width="{_SIDE}" height="{_SIDE}" class="plane"/>',
            f'<path d="M{half} 0V{_SIDE}M0 {half}H{_SIDE}" class="grid"/>',
            _corner(8, 18, _("visionary yet chaotic"), "start"),
            _corner(_SIDE - 8, 18, _("in step, if aligned"), "end"),
            _corner(8, _SIDE - 8, _("drifting"), "start"),
            _corner(_SIDE - 8, _SIDE - 8, _("bureaucratic and inflexible"), "end"),
            f'<text x="0" y="{_SIDE + 22}" class="tick" text-anchor="start">{axes}</text>',
        )
    )


def _leader(x: float, y: float, end: float, number: int) -> str:
    """Lead from where a company is to its name beside the plane."""
    look = f'fill="none" stroke="{hex_of(number)}" stroke-width="1" opacity=".55"'
    return f'<path d="M{x:.1f} {y:.1f}L{_SIDE + 8} {end:.1f}h14" {look}/>'


def _broadest(teams: Sequence[TeamAccount]) -> float:
    """Return how much room the longest name needs in any typeface."""
    return max(sum(map(_letter, _named(team))) for team in teams)


def _letter(letter: str) -> float:
    return _WIDEST if letter in _BROAD else (10.3 if letter.isupper() else 9.2)


def _line(points: Sequence[tuple[float, float]], number: int) -> str:
    told = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dash = DASHES[(number - 1) % len(DASHES)]
    look = f'fill="none" stroke="{hex_of(number)}" stroke-width="2.5" stroke-dasharray="{dash}"'
    return f'<polyline points="{told}" {look}/>'


def _named(team: TeamAccount) -> str:
    return f"{team.number} {team.name}"


def _name(x: float, y: float, team: TeamAccount) -> str:
    """Name a line to the right of a point."""
    look = f'class="name" fill="{hex_of(team.number)}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(_named(team))}</text>'


def _corner(x: float, y: float, told: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" class="corner" text-anchor="{anchor}">{escape(told)}</text>'


def _axis_lines(ticks: Sequence[float], right: float) -> str:
    told = []
    for tick in ticks:
        y = _up(ticks, tick)
        told.append(f'<path d="M{_LEFT} {y:.1f}H{right:.1f}" class="grid"/>')
        told.append(f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" class="tick end">{plain_number(tick)}</text>')
    return "".join(told)


def _svg(width: float, height: float, parts: Sequence[str], told: str, kind: str = "wide") -> str:
    look = f'class="{kind}" viewBox="0 0 {width:.0f} {height:.0f}" preserveAspectRatio="xMinYMid"'
    return f'<svg {look} role="img" aria-label="{escape(told)}">{"".join(parts)}</svg>'
