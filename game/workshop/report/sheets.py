"""A sheet for each team to take home: one side of A4, whatever happened to its company."""

from html import escape
from typing import Final

from game.engine import Style
from game.lesson.wording import money
from game.play.names import STYLES
from game.words import N_, _
from game.workshop.report.account import Account, TeamAccount
from game.workshop.report.charts import way_chart
from game.workshop.report.fitting import FITTING
from game.workshop.report.heading import held
from game.workshop.report.lines import Line
from game.workshop.report.page import page, row, table
from game.workshop.report.parts import expected_parts, moment_lines, opinion_lines
from game.workshop.report.sheet_style import SHEETS
from game.workshop.undecided import undecided

_OPINIONS: Final = 2
_ASKED: Final = 2
_MONDAY: Final = N_("Which hour of your own week will you move on Monday, from where to where?")


def sheets_page(account: Account) -> str:
    """Return the sheets of all teams as one HTML page, a side of paper each."""
    sheets = [f"<section>{''.join(_parts(account, team))}</section>" for team in account.teams]
    return page(account.title, SHEETS, sheets, FITTING)


def _parts(account: Account, team: TeamAccount) -> list[str]:
    about = escape(" · ".join((account.title, account.company, held(account))))
    members = f"<br>{escape(', '.join(team.members))}" if team.members else ""
    head = f"<div><h1>{escape(team.name)}</h1><p class='quiet'>{about}{members}</p></div>"
    if not team.lines:
        return [head, f"<p>{escape(_('Nothing was played.'))}</p>", _monday(account)]
    return [
        head,
        f"<div class='top'>{_block(_('Your path'), way_chart(team))}{_moments(team)}</div>",
        _path(team),
        f"<div class='two'>{_expected(team)}{_heard(account, team)}</div>",
        _monday(account),
    ]


def _block(title: str, *told: str) -> str:
    return f"<div><h2>{escape(title)}</h2>{''.join(told)}</div>"


def _moments(team: TeamAccount) -> str:
    told = "".join(moment_lines(team))
    return _block(_("Key moments"), f"<ul>{told}</ul>" if told else "", f"<p>{escape(team.stood)}</p>")


def _path(team: TeamAccount) -> str:
    head = [
        *(("q", _("Quarter")), ("", _("Event and answer")), ("n", _("Leading")), ("n", _("Managing"))),
        *(("s", _("Style")), ("n", _("Worth")), ("s", _("State"))),
    ]
    begun = _("Hours a week, and what came of it. At the beginning the company was worth {worth}.")
    told = escape(begun.format(worth=money(team.game, team.worths[0])))
    rows = (_round(team, line) for line in team.lines)
    return f"<div><p class='quiet'>{told}</p>{table(head, rows)}</div>"


def _round(team: TeamAccount, line: Line) -> str:
    answer = undecided(line.how, line.answer) or line.answer
    event = f"<b>{escape(line.event)}.</b> " if line.event else ""
    played = _("played by an example player") if line.how == "player" else ""
    notes = " · ".join((*line.levers, *filter(None, (played,))))
    levers = f" <small>{escape(notes)}</small>" if notes else ""
    leading = sum(line.hours[:3])
    return row(
        [
            *(("q", escape(line.quarter)), ("event", f"{event}{escape(answer)}{levers}")),
            *(("n", str(leading)), ("n", str(sum(line.hours) - leading))),
            ("s", escape(_(STYLES[Style[line.style.upper()]].name).lower())),
            *(("n", escape(money(team.game, line.worth))), ("s", escape(line.state))),
        ]
    )


def _expected(team: TeamAccount) -> str:
    """Tell expectations against what came; also when nobody said any."""
    title = _("What was expected")
    if not team.expected:
        return _block(title, f"<p>{escape(_('Nothing is kept of what was expected.'))}</p>")
    return _block(title, expected_parts(team))


def _heard(account: Account, team: TeamAccount) -> str:
    """Tell the opinions that would have been better, and what the room asked about the team."""
    asked = [one.answer["verdict"] for one in account.what_ifs if one.team == team.name][:_ASKED]
    told = "".join(f"<li>{escape(verdict)}</li>" for verdict in asked)
    more = f"<h2>{escape(_('What the room asked'))}</h2><ul>{told}</ul>" if told else ""
    return _block(_("Opinions that would have been better"), _opinions(team), more)


def _opinions(team: TeamAccount) -> str:
    told = opinion_lines(team, _OPINIONS)
    if told:
        return f"<ul>{''.join(told)}</ul>"
    split = any(len(line.proposed) > 1 for line in team.lines)
    none = _("None: what the team did was worth as much as any proposal, or more.") if split else _("None.")
    return f"<p>{escape(none)}</p>"


def _monday(account: Account) -> str:
    questions = "".join(f"<li>{escape(question)}</li>" for question in (*account.questions, _(_MONDAY)))
    return _block(_("Questions for Monday"), f"<ol>{questions}</ol>", "<p class='line'></p>")
