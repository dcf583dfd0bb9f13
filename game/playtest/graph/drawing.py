"""The picture as SVG that stands for itself: boxes with bars for how often, lines for what needs what."""

from collections.abc import Iterator
from html import escape
from typing import Final

from game.playtest.graph.layout import HEAD, LINE, WIDE, Layout, Spot, laid_out
from game.playtest.graph.story import Box, Link, Row, Story
from game.words import _

_MARGIN: Final = 14.0
_TOP: Final = 34.0
_BAR: Final = 44.0
_TITLE, _TEXT, _DEEP = 25, 20, 25
"""How many signs fit into a title, a choice, and what comes later."""

_STYLE: Final = """
.g{font:12px "Source Sans 3","Source Sans Pro",system-ui,sans-serif;fill:#1c2430}
.g .box{fill:#fff;stroke:#8a95a3}.g .end{fill:#f5f7f9}
.g .unseen{stroke:#9a3412;stroke-dasharray:5 3;stroke-width:1.6}
.g .head{fill:#dfe7ef}.g .title{font-weight:700}.g .soft{fill:#566070;font-size:11px}
.g .track{fill:#e8edf2}.g .bar{fill:#0b5c8a}.g .right{text-anchor:end}
.g .link{fill:none;stroke:#0b5c8a;stroke-width:1.6;opacity:.85}
.g .against{stroke:#9a3412;stroke-dasharray:5 4}
.g .tip{fill:#0b5c8a}.g .no{fill:#9a3412}
"""


def drawing(story: Story, title: str) -> str:
    """Return the picture; its style is inside, so that it can be a file of its own."""
    layout = laid_out(story)
    wide, high = layout.wide + 2.0 * _MARGIN, layout.high + _TOP + 2.0 * _MARGIN
    parts = [
        f"<style>{_STYLE}</style>",
        f'<rect width="{wide:.0f}" height="{high:.0f}" fill="#fff"/>',
        f'<g class="g"><text x="{_MARGIN}" y="22">{escape(_legend(title))}</text>',
        f'<g transform="translate({_MARGIN} {_TOP + _MARGIN})">',
        *(_link(link, story, layout) for link in story.links),
        *(part for box in story.boxes for part in _box(box, layout.spots[box.id])),
        "</g></g>",
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" width="{wide:.0f}" '
        f'height="{high:.0f}" role="img" aria-label="{escape(title)}">{"".join(parts)}</svg>'
    )


def _legend(title: str) -> str:
    return _(
        "{title}: early on the left, late on the right. Bars: how often. Solid line: is needed. Dashed line: "
        "must not have been."
    ).format(title=title)


def _box(box: Box, spot: Spot) -> Iterator[str]:
    kind = "box" + (" end" if box.ending else "") + ("" if box.seen else " unseen")
    yield f'<g transform="translate({spot.x:.1f} {spot.y:.1f})"><title>{escape(box.title)}</title>'
    yield f'<rect class="{kind}" width="{WIDE}" height="{spot.high:.1f}" rx="4"/>'
    wide = (WIDE - 2.0) * box.share
    yield f'<rect class="head" x="1" y="1" width="{wide:.1f}" height="{HEAD - 3.0}" rx="3"/>'
    yield f'<text class="title" x="8" y="15">{escape(_cut(box.title, _TITLE))}</text>'
    yield f'<text class="right" x="{WIDE - 8}" y="15">{escape(box.figure)}</text>'
    about = box.when if not box.ending else _("ending")
    yield f'<text class="soft" x="8" y="29">{escape(about)}</text>'
    for number, row in enumerate(box.rows):
        yield from _row(row, HEAD + LINE * number)
    yield "</g>"


def _row(row: Row, top: float) -> Iterator[str]:
    left, text = (20.0, _cut(row.text, _DEEP)) if row.deep else (8.0, _cut(row.text, _TEXT))
    base, bar = top + 13.0, WIDE - 8.0 - 40.0 - _BAR
    yield f"<g><title>{escape(row.about)}</title>"
    soft = ' class="soft"' if row.deep else ""
    yield f'<text{soft} x="{left}" y="{base:.1f}">{escape(text)}</text>'
    if not row.deep:
        yield f'<rect class="track" x="{bar:.1f}" y="{top + 5.0:.1f}" width="{_BAR}" height="8"/>'
        wide = _BAR * row.share
        yield f'<rect class="bar" x="{bar:.1f}" y="{top + 5.0:.1f}" width="{wide:.1f}" height="8"/>'
    yield f'<text class="soft right" x="{WIDE - 8}" y="{base:.1f}">{escape(row.figure)}</text></g>'


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _link(link: Link, story: Story, layout: Layout) -> str:
    start, end = layout.spots[link.start], layout.spots[link.end]
    out = start.y + _port(link, story)
    into = end.y + HEAD / 2.0
    forward = end.x > start.x
    points = [(start.x + WIDE, out) if forward else (start.x, out)]
    for x, y in layout.ways[link] if forward else reversed(layout.ways[link]):
        points += [(x, y), (x + WIDE, y)] if forward else [(x + WIDE, y), (x, y)]
    points.append((end.x, into) if forward else (end.x + (0.0 if end.x == start.x else WIDE), into))
    kind, tip = ("link against", "tip no") if link.against else ("link", "tip")
    told = _("{end} needs {start}") if not link.against else _("{end} needs {start} not to have been")
    words = told.format(end=link.end, start=f"{link.start}/{link.port}" if link.port else link.start)
    x, y = points[-1]
    side = 1.0 if forward or end.x == start.x else -1.0
    arrow = f"M{x:.1f} {y:.1f}l{-7.0 * side:.1f} -4v8z"
    return (
        f'<g><title>{escape(words)}</title><path class="{kind}" d="{_path(points)}"/>'
        f'<path class="{tip}" d="{arrow}"/></g>'
    )


def _port(link: Link, story: Story) -> float:
    """Return how far below the top of its box a link begins."""
    box = next(box for box in story.boxes if box.id == link.start)
    for number, row in enumerate(box.rows):
        if row.port == link.port and not row.deep:
            return HEAD + LINE * number + LINE / 2.0
    return HEAD / 2.0


def _path(points: list[tuple[float, float]]) -> str:
    """Return a line through points that leaves and enters boxes level, and bends between columns."""
    (x, y), parts = points[0], []
    parts.append(f"M{x:.1f} {y:.1f}")
    for number, (to_x, to_y) in enumerate(points[1:]):
        if number % 2:
            parts.append(f"L{to_x:.1f} {to_y:.1f}")
        else:
            parts.append(_bend(x, y, to_x, to_y))
        x, y = to_x, to_y
    return "".join(parts)


def _bend(x: float, y: float, to_x: float, to_y: float) -> str:
    """Return a bend from one place to another; within a column it swings out to the left."""
    leave, arrive = (x + to_x) / 2.0, (x + to_x) / 2.0
    if x == to_x:
        leave = arrive = x - 30.0
    return f"C{leave:.1f} {y:.1f} {arrive:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"
