"""The tables of a report: CSV that no spreadsheet mistakes for formulas, and JSON."""

import csv
import json
from io import StringIO
from typing import Final

from game.engine import METERS, Practice
from game.workshop.report.account import Account, TeamAccount
from game.workshop.report.asking import WhatIf
from game.workshop.report.lines import Line, Proposed

MARK: Final = "\ufeff"
"""What a spreadsheet knows a table's letters by."""
_FORMULA: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\t", "\r", "\n")
_PRACTICES: Final = tuple(f"hours_{practice.name.lower()}" for practice in Practice)
HEAD: Final = (
    *("team_name", "round", "quarter", "event", "answer"),
    *_PRACTICES,
    *("style", "how", "by", "proposals"),
    *METERS,
    *("worth", "state", "levers", "predicted"),
)
"""The columns of the CSV; new ones come last."""


def _cells(line: Line) -> tuple[object, ...]:
    return (
        *(line.team, line.round, line.quarter, line.event, line.answer),
        *line.hours,
        *(line.style, line.how, line.by, len(line.proposed)),
        *(round(value, 3) for value in line.meters),
        *(round(line.worth, 3), line.state),
        "; ".join(line.levers),
        "; ".join(f"{meter} {sign}" for meter, sign in line.predicted),
    )


def _safe(cell: object) -> object:
    """Return a cell that a spreadsheet takes for text where it is one."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return "'" + cell
    return cell


def csv_of(account: Account) -> str:
    """Return one line for each team and round, with a head, as a spreadsheet opens it."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEAD)
    for team in account.teams:
        writer.writerows([_safe(cell) for cell in _cells(line)] for line in team.lines)
    return MARK + text.getvalue()


def json_of(account: Account) -> str:
    """Return all decisions and states: the scenario, each team's lines by the names of the head, what ifs."""
    told = {
        "title": account.title,
        "code": account.code,
        "begun": account.begun.isoformat(),
        "company": account.company,
        "money": account.counted_in,
        "rounds": account.rounds,
        "teams": [_team(team) for team in account.teams],
        "what_ifs": [_what_if(one) for one in account.what_ifs],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _team(team: TeamAccount) -> dict[str, object]:
    return {
        "name": team.name,
        "members": team.members,
        "worths": [round(worth, 3) for worth in team.worths],
        "path": [[round(string, 4), round(height, 4)] for string, height in team.path],
        "lines": [_line(line) for line in team.lines],
    }


def _line(line: Line) -> dict[str, object]:
    """Return a line by the names of the head; what is several things is a list or an object."""
    told = dict(zip(HEAD, _cells(line), strict=True))
    proposed = [_proposed(one) for one in line.proposed]
    return told | {"levers": line.levers, "predicted": dict(line.predicted), "proposals": proposed}


def _proposed(one: Proposed) -> dict[str, object]:
    return {
        "by": one.by,
        "answer": one.answer,
        **dict(zip(_PRACTICES, one.hours, strict=True)),
        "style": one.style,
        "levers": one.levers,
        "predicted": dict(one.predicted),
    }


def _what_if(one: WhatIf) -> dict[str, object]:
    """Return what was asked and answered; worths by round, none of what could not be played."""
    told = one.answer
    sides = zip(("as_it_was", "what_if"), told["sides"], strict=False)
    return {
        "team_name": one.team,
        "round": one.round + 1,
        "quarter": one.quarter,
        "did": one.did,
        "question": one.question,
        "from_then_on": one.onwards,
        "answer": told["verdict"],
        "worths": {name: [round(worth, 3) for worth in side["worths"]] for name, side in sides},
        "causes": [*told.get("because", ()), *told.get("story", ())],
    }
