"""How many entries a list should have; looked up in the tree, so broken entries count as well."""

from collections.abc import Iterator
from typing import Final

from game.scenarios.draft import Draft
from game.scenarios.findings import Finding
from game.scenarios.nodes import EACH, Mapping, Node, Sequence, reached

ADVICE: Final = ("direction", "align", "motivate", "plan", "organise", "control", "calm")
COUNTS: Final[tuple[tuple[tuple[str, ...], int, int], ...]] = (
    (("draws_on",), 1, 12),
    (("cast",), 1, 24),
    (("cast", EACH, "watches"), 1, 3),
    *((("cast", EACH, "advice", need), 1, 12) for need in ADVICE),
    (("shocks", "incident"), 2, 12),
    (("shocks", "disruption"), 2, 12),
    (("shocks", "people"), 2, 12),
    (("market", "incidents"), 0, 8),
    (("market", "disruptions"), 0, 8),
    (("market", "people_shocks"), 0, 8),
    (("executives",), 0, 4),
    (("initiatives",), 0, 6),
    (("rivals",), 0, 3),
    (("events",), 1, 100),
    (("events", EACH, "choices"), 2, 4),
    (("events", EACH, "choices", EACH, "later"), 0, 4),
    (("voices",), 0, 300),
    (("endings",), 1, 24),
    (("choose", "markets"), 1, 4),
    (("learning_goals",), 2, 4),
    (("debrief",), 3, 5),
)


def wrong_counts(draft: Draft) -> Iterator[Finding]:
    """Find lists that are too short or too long."""
    for way, least, most in COUNTS:
        for path, node in reached(draft.root, way):
            count = _length(node)
            if count is not None and not least <= count <= most:
                values = {"count": str(count), "least": str(least), "most": str(most)}
                yield Finding("KS111", path, values=values, on_key=True)


def _length(node: Node) -> int | None:
    match node:
        case Sequence(items=items):
            return len(items)
        case Mapping(entries=entries):
            return len(entries)
    return None
