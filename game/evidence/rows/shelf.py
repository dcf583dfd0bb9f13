"""All rows, in the order of their numbers."""

from game.evidence.rows import dynamics, heads, output, people, strategy
from game.evidence.rows.row import Row

ROWS: tuple[Row, ...] = tuple(
    sorted((*heads.ROWS, *people.ROWS, *output.ROWS, *strategy.ROWS, *dynamics.ROWS), key=lambda row: row.id)
)
