"""Measure how heavy an effect is, and write it down for designers.

A usual company in a stable market is led by the need for eight quarters; how, see game/playtest/weighing.py.
Writes game/bench/weights.py; then run tools/reference.py, which tells it in the reference and in editors.
"""

from pathlib import Path
from typing import Final

from game.bench.weights import Weight
from game.engine.rules import Market, Rules, ShockNames
from game.playtest.weighing import weights_of

PAGE: Final = Path(__file__).resolve().parent.parent / "game" / "bench" / "weights.py"
BEGIN, END = "# measured by tools/measure_effects.py\n", "# end of what was measured\n"

USUAL_COMPANY: Final = Rules(
    id="usual",
    quarters=8,
    people=100.0,
    customers=100.0,
    start=(),
    market=Market("stable"),
    events=(),
    endings=(),
    shocks=ShockNames(("a", "b"), ("a", "b"), ("a", "b")),
)


def measured() -> dict[str, Weight]:
    """Return what each stock weighs, and hours of the week."""
    return weights_of(USUAL_COMPANY)


def written(page: str) -> str:
    """Return the module with what is measured now."""
    before, _, rest = page.partition(BEGIN)
    rows = "".join(
        f'        "{name}": Weight({weight.gain}, {weight.loss}, {weight.lasts}),\n'
        for name, weight in measured().items()
    )
    return before + BEGIN + rows + "        " + END + rest.partition(END)[2]


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text("utf-8")), "utf-8")
