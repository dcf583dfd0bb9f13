"""The report as JSON, documented in docs/playtest.md: its fields, and the remarks with their games."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from game.bench.weights import Weight
from game.playtest.keeping import Kept
from game.playtest.remarks import Remark
from game.playtest.report import Report
from game.playtest.telling import command_to_see
from game.playtest.weighing import NOT_WEIGHED

KIND = "kitestring playtest 1"


def facts_of(
    report: Report,
    remarks: Sequence[Remark],
    kept: Sequence[Kept],
    name: str,
    weights: Mapping[str, Weight] = NOT_WEIGHED,
) -> dict[str, object]:
    """Return the report as plain data; `name` is the scenario as it was named on the command line."""
    return {
        "kind": KIND,
        **asdict(report),
        "weights": {stock: asdict(weight) for stock, weight in weights.items()},
        "promises": [asdict(one) for one in kept],
        "remarks": [_remark(remark, name) for remark in remarks],
    }


def _remark(remark: Remark, name: str) -> dict[str, object]:
    shown = remark.seed is not None and bool(remark.player)
    return {
        "code": remark.code,
        "grave": remark.grave.name.lower(),
        "about": remark.about,
        "message": remark.message,
        "mend": remark.mend,
        "player": remark.player or None,
        "seed": remark.seed,
        "quarter": remark.quarter or None,
        "see": command_to_see(name, remark.player, remark.seed or 0) if shown else None,
    }


def as_json(facts: dict[str, object]) -> str:
    """Return facts as a JSON text."""
    return json.dumps(facts, ensure_ascii=False, indent=1)
