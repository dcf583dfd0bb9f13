"""What the room asked, as HTML: the question, the answer, both futures side by side, and why."""

from html import escape

from game.words import _
from game.workshop.naming import Table
from game.workshop.report.asking import WhatIf
from game.workshop.report.page import row, table


def asked_title(one: WhatIf) -> str:
    """Return the team and the quarter that were asked about."""
    return f"{one.team}, {one.quarter}"


def asked_parts(one: WhatIf) -> list[str]:
    """Return what was done, the answer, the table and the causes."""
    told = one.answer
    did = _("What they did: {what}").format(what=one.did)
    parts = [f"<p class='quiet'>{escape(did)}</p>", f"<p><b>{escape(told['verdict'])}</b></p>"]
    if told["sides"]:
        parts.append(_beside(told))
    causes = "".join(
        f"<li>{escape(line)}</li>" for line in (*told.get("because", ()), *told.get("story", ()))
    )
    return [*parts, f"<ul>{causes}</ul>" if causes else ""]


def _beside(told: Table) -> str:
    """Return both futures below one another: worth, the meters that are furthest apart, and the state."""
    scored = all(side["score"] for side in told["sides"])
    names = [_("Worth"), *([_("Score")] if scored else []), *(meter["name"] for meter in told["meters"])]
    head = [("", ""), *(("n", name) for name in names), ("s", _("State"))]
    rows = []
    for side, which in zip(told["sides"], ("real", "other"), strict=True):
        shown = [side["worth"], *([side["score"]] if scored else []), *(one[which] for one in told["meters"])]
        cells = (("n", escape(value)) for value in shown)
        rows.append(row([("q", escape(side["name"])), *cells, ("s", escape(side["state"]))]))
    return table(head, rows, "beside")
