"""The tables of a report: CSV that no spreadsheet mistakes for formulas, and JSON."""

import csv
import json
from io import StringIO
from typing import Final

from game.engine import METERS, Practice
from game.workshop.report.account import Account, Line
from game.workshop.report.asking import WhatIf

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_PRACTICES: Final = tuple(f"hours_{practice.name.lower()}" for practice in Practice)
_HEAD: Final = (
    *("team_name", "round", "quarter", "event", "answer"),
    *_PRACTICES,
    *("style", "how", "by", "proposals"),
    *METERS,
    *("worth", "state"),
)


def _cells(line: Line) -> tuple[object, ...]:
    return (
        *(line.team, line.round, line.quarter, line.event, line.answer),
        *line.hours,
        *(line.style, line.how, line.by, line.proposals),
        *(round(value, 3) for value in line.meters),
        *(round(line.worth, 3), line.state),
    )


def _safe(cell: object) -> object:
    """Return a cell that a spreadsheet takes for text where it is one."""
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return "'" + cell
    return cell


def csv_of(account: Account) -> str:
    """Return one line for each team and round, with a head."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_HEAD)
    for team in account.teams:
        writer.writerows([_safe(cell) for cell in _cells(line)] for line in team.lines)
    return text.getvalue()


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


def json_of(account: Account) -> str:
    """Return all decisions and states: the scenario, and for each team its lines by the names of the head."""
    told = {
        "title": account.title,
        "code": account.code,
        "begun": account.begun.isoformat(),
        "company": account.company,
        "rounds": account.rounds,
        "teams": [
            {
                "name": team.name,
                "members": team.members,
                "worths": [round(worth, 3) for worth in team.worths],
                "path": [[round(string, 4), round(height, 4)] for string, height in team.path],
                "lines": [dict(zip(_HEAD, _cells(line), strict=True)) for line in team.lines],
            }
            for team in account.teams
        ],
        "what_ifs": [_what_if(one) for one in account.what_ifs],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
