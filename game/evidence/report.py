"""Everything that is printed: judged rows, nulls, reference modes, claims, and how it was measured."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import isfinite

from game import __version__
from game.engine import Parameters
from game.evidence.claims import CLAIMS, UNUSED
from game.evidence.judging import FULL, Judged, Measured, best_null, tally
from game.evidence.modes.shape import Mode, Shape
from game.evidence.running import NULLS, Plan


@dataclass(frozen=True, slots=True)
class Report:
    """What a run of the evidence found, ready to be printed.

    commit: of the code that measured, or empty outside a checkout. explained: share of the variance of
    engagement that the head's hours explain, 0-1, a loose check; None where only some rows were measured.
    """

    plan: Plan
    judged: Sequence[Judged]
    modes: Sequence[tuple[Mode, Shape]]
    p: Parameters
    commit: str = ""
    quick: bool = False
    explained: float | None = None

    @property
    def blocks(self) -> str:
        """The seed blocks in words."""
        first, last = self.plan.blocks[0], self.plan.blocks[-1]
        return f"{first}–{last}" if len(self.plan.blocks) > 1 else str(first)

    def facts(self) -> dict[str, object]:
        """Return everything as plain data for JSON."""
        ours = tally(self.judged, FULL)
        null, its = best_null(self.judged)
        return {
            "version": __version__,
            "commit": self.commit,
            "quick": self.quick,
            "blocks": list(self.plan.blocks),
            "design": asdict(self.plan.design),
            "parameters": {name: value for name, value, *_ in self.p.facts()},
            "score": {
                "rows that count": _share(ours.counted),
                "all rows": _share(ours.all_rows),
                "best null": {"name": null, "rows that count": _share(its.counted)},
                "nulls": {name: asdict(tally(self.judged, name)) for name in NULLS},
            },
            "engagement explained by hours": None if self.explained is None else number(self.explained),
            "rows": [_row(one) for one in self.judged],
            "modes": [_mode(mode, shape) for mode, shape in self.modes],
            "claims": [asdict(claim) for claim in CLAIMS],
            "not used": list(UNUSED),
        }


def _share(percent: float) -> float:
    return round(percent, 2)


def interval(figure: Measured) -> tuple[float, float] | None:
    """Return the 95 % interval of a figure; None where there is only one seed block, or no figure."""
    if not isfinite(figure.half):
        return None
    return figure.mean - figure.half, figure.mean + figure.half


def number(value: float) -> float | None:
    """Return a number as JSON knows it, and nothing for what is none."""
    return round(value, 6) if isfinite(value) else None


def _row(one: Judged) -> dict[str, object]:
    row = one.row
    figures = []
    for index, figure in enumerate(row.figures):
        worlds = {}
        for name, verdict in one.verdicts.items():
            found = verdict.measured[index]
            between = interval(found)
            worlds[name] = {
                "mean": number(found.mean),
                "interval": None if between is None else [number(end) for end in between],
                "holds": found.holds,
            }
        figures.append(
            {
                "name": figure.name,
                "published": figure.published,
                "unit": figure.unit,
                "accepted": [_open(figure.low), _open(figure.high)],
                "worlds": worlds,
            }
        )
    return {
        "id": row.id,
        "title": row.title,
        "published": row.published,
        "source": row.source,
        "confidence": row.confidence,
        "measure": row.measure,
        "tolerance": row.tolerance,
        "weight": row.weight,
        "counts": one.counts,
        "holds": {name: verdict.holds for name, verdict in one.verdicts.items()},
        "in order": {name: verdict.in_order for name, verdict in one.verdicts.items()},
        "figures": figures,
    }


def _open(end: float) -> float | None:
    return None if abs(end) >= 1e8 else end


def _mode(mode: Mode, shape: Shape) -> dict[str, object]:
    return {
        "id": mode.id,
        "title": mode.title,
        "policy": mode.policy,
        "source": mode.source,
        "diagnostic": mode.diagnostic,
        "shown": shape.shown,
        "figures": {name: number(value) for name, value in shape.figures.items()},
        "lines": {name: [number(value) for value in line] for name, line in shape.lines.items()},
    }
