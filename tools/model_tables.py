"""Write the tables of docs/model.md from the code; run with `python tools/model_tables.py`.

With `--check` it writes nothing and fails when a table is out of date.
"""

import re
import sys
from pathlib import Path

from game.engine import Practice, Term
from game.engine.lever_terms import LEVER_TERMS
from game.engine.market import REGIMES
from game.engine.parameters import USUAL
from game.engine.practices import STYLES
from game.engine.scale import METERS
from game.engine.stocks import COMPANY_STOCKS, EXECUTIVE_STOCKS, FACTS, INITIATIVE_STOCKS
from game.engine.terms import TERMS

PAGE = Path(__file__).resolve().parent.parent / "docs" / "model.md"


def _table(heads: tuple[str, ...], rows: list[tuple[object, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def parameters() -> str:
    """Return every tuning number with its unit and reason."""
    rows = [(f"`{name}`", f"{value:g}", unit, reason) for name, value, unit, reason in USUAL.facts()]
    return _table(("number", "value", "unit", "reason"), list(rows))


def stocks() -> str:
    """Return the stocks with their start, its spread and their bounds."""
    rows = []
    for stock in COMPANY_STOCKS:
        facts = FACTS[stock]
        bounds = f"{facts.low:g} to {facts.high:g}"
        rows.append((METERS[stock], stock.name.lower(), f"{facts.start:g}", f"{facts.spread:g}", bounds))
    return _table(("meter", "stock", "start", "sd", "bounds"), list(rows))


def styles() -> str:
    """Return what each style multiplies and costs."""
    heads = (
        "style",
        *(p.name.lower() for p in Practice),
        "ideas",
        "trust",
        "engagement",
        "confusion",
        "slow",
    )
    rows = [
        (
            style.name.lower(),
            *facts.practices,
            facts.ideas,
            facts.trust,
            facts.engagement,
            facts.turning,
            facts.slow,
        )
        for style, facts in STYLES.items()
    ]
    return _table(heads, list(rows))


def markets() -> str:
    """Return the four markets."""
    heads = ("market", "growth a quarter", "turbulence", "incidents", "disruptions", "blows to the people")
    rows = []
    for name, regime in REGIMES.items():
        growth = f"{100 * regime.growth:g} ± {100 * regime.growth_sd:g} %"
        turbulence = f"{100 * regime.turbulence:g} ± {100 * regime.turbulence_sd:g}"
        blows = (regime.incidents, regime.disruptions, regime.people_shocks)
        shown = (", ".join(f"{100 * size:g}" for size in sizes) for sizes in blows)
        rows.append((name, growth, turbulence, *shown))
    return _table(heads, list(rows))


def lever_lines() -> str:
    """Return the lines of the levers; those of executives and initiatives for the first of them."""
    numbered = {*EXECUTIVE_STOCKS[1:], *INITIATIVE_STOCKS[1:]}
    return lines({key: term for key, term in LEVER_TERMS.items() if term.stock not in numbered})


def lines(terms: dict[str, Term] = TERMS) -> str:
    """Return every line of the ledger with what is behind it."""
    rows = [
        (f"`{term.id}`", term.name, term.cause.value, ", ".join(term.via) or "–", term.delay or "")
        for term in terms.values()
        if term.cause.value not in {"limit", "event"}
    ]
    return _table(("line", "what a player reads", "kind", "depends on", "quarters later"), list(rows))


TABLES = {
    "parameters": parameters,
    "stocks": stocks,
    "styles": styles,
    "markets": markets,
    "lines": lines,
    "levers": lever_lines,
}


def filled(page: str) -> str:
    """Return the page with every table between its two marks made anew."""
    for name, make in TABLES.items():
        marks = re.compile(rf"(<!-- table: {name} -->\n).*?(<!-- end -->)", re.DOTALL)
        table = make()
        page = marks.sub(lambda found, table=table: f"{found[1]}{table}\n{found[2]}", page)
    return page


def main() -> int:
    """Fill the page, or check it."""
    page = PAGE.read_text(encoding="utf-8")
    if "--check" in sys.argv:
        return int(filled(page) != page)
    PAGE.write_text(filled(page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
