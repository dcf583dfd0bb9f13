"""A team's rounds as two tables that fit a sheet: what was decided, and what came of it."""

from html import escape
from typing import Final

from game.engine import METERS as METER_IDS
from game.engine import Style
from game.lesson.wording import meter_value, money
from game.play.names import METERS, STYLES
from game.words import N_, _
from game.workshop.report.account import TeamAccount
from game.workshop.report.lines import Line
from game.workshop.report.page import row, table
from game.workshop.undecided import undecided

_HOURS: Final = (
    N_("Direction"),
    *(N_("Align"), N_("Motivate"), N_("Plan"), N_("Organise"), N_("Control")),
)
"""The practices as heads of narrow columns."""
_SHOWN: Final = ("direction", "alignment", "engagement", "trust", "process", "problems", "cash")


def rounds(team: TeamAccount) -> str:
    """Return both tables, each under its heading."""
    told = ((_("What was decided"), _decided(team)), (_("What came of it"), _came(team)))
    return "".join(f"<h3>{escape(title)}</h3>{shown}" for title, shown in told)


def _decided(team: TeamAccount) -> str:
    head = [("q", _("Quarter")), ("", _("Event and answer")), *_hours_heads(), ("s", _("Style"))]
    over = (("", 2), (_("Hours of leading"), 3), (_("Hours of managing"), 3), ("", 1))
    return table(head, map(_decision, team.lines), "decided", over)


def _hours_heads() -> list[tuple[str, str]]:
    return [("n", _(name)) for name in _HOURS]


def _decision(line: Line) -> str:
    answer = undecided(line.how, line.answer) or line.answer
    played = _("played by an example player") if line.how == "player" else ""
    notes = (f"<small>{escape(told)}</small>" for told in (" · ".join(line.levers), played) if told)
    event = f"<b>{escape(line.event)}</b>" if line.event else ""
    told = "<br>".join(part for part in (event, escape(answer), *notes) if part)
    style = _(STYLES[Style[line.style.upper()]].name).lower()
    hours = (("n", str(hours)) for hours in line.hours)
    return row([("q", escape(line.quarter)), ("", told), *hours, ("s", escape(style))])


def _came(team: TeamAccount) -> str:
    meters = [("n", _(METERS[meter].name)) for meter in _SHOWN]
    head = [("q", _("Quarter")), *meters, ("n", _("Worth")), ("s", _("State"))]
    return table(head, (_after(team, line) for line in team.lines), "came")


def _after(team: TeamAccount, line: Line) -> str:
    shown = ((meter, line.meters[METER_IDS.index(meter)]) for meter in _SHOWN)
    told = (("n", escape(meter_value(team.game, meter, value))) for meter, value in shown)
    worth = escape(money(team.game, line.worth))
    return row([("q", escape(line.quarter)), *told, ("n", worth), ("s", escape(line.state))])
