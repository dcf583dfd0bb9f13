"""Write the generated parts of the documentation anew: the reference in docs/scenarios.md, and docs/codes.md.

PYTHONPATH=. python tools/reference.py
"""

from pathlib import Path

from game.bench.explaining import page
from game.bench.json_schema import FILE, schema_text
from game.bench.reference import within

ROOT = Path(__file__).resolve().parent.parent
SCENARIOS, CODES = ROOT / "docs" / "scenarios.md", ROOT / "docs" / "codes.md"

if __name__ == "__main__":
    SCENARIOS.write_text(within(SCENARIOS.read_text("utf-8")), "utf-8")
    CODES.write_text(page(), "utf-8")
    (ROOT / "game" / "scenarios" / FILE).write_text(schema_text(), "utf-8")
