"""The page of a report: one file without any request, printing well."""

from html import escape

from game.lesson.wording import money
from game.statements import STATEMENTS, sentence_of
from game.words import _, plural
from game.workshop.report.account import Account, TeamAccount
from game.workshop.report.answers import asked_parts, asked_title
from game.workshop.report.charts import plane_chart, worth_chart
from game.workshop.report.heading import held
from game.workshop.report.page import page, row, table
from game.workshop.report.parts import expected_parts, moments_parts, opinion_lines, parting_parts
from game.workshop.report.rounds import rounds
from game.workshop.report.style import STYLE


def report_page(account: Account) -> str:
    """Return the report as one HTML page."""
    return page(
        account.title,
        STYLE,
        ["<main>", *_room(account), *_to_talk_about(account), *map(_team, account.teams), "</main>"],
    )


def _p(text: str) -> str:
    return escape(text)


def _room(account: Account) -> list[str]:
    ranked = sorted(account.teams, key=lambda team: -team.worths[-1])
    rows = [
        row([("", escape(t.name)), ("n", escape(money(t.game, t.worths[-1]))), ("", escape(_last_state(t)))])
        for t in ranked
    ]
    played = plural("{n} round", "{n} rounds", account.rounds).format(n=account.rounds)
    worths = _("What the companies were worth, in {unit}").format(unit=account.counted_in)
    told = [
        f"<h1>{escape(account.title)}</h1>",
        f"<p class='quiet'>{escape(f'{account.company} · {played}')}<br>{escape(held(account))}</p>",
        table([("", _("Team")), ("n", _("Worth")), ("", _("State"))], rows),
        f"<h2>{_p(worths)}</h2>",
        f"<div class='chart'>{worth_chart(account.teams, account.rounds)}</div>",
        f"<h2>{_p(_('Where they went'))}</h2><div class='chart'>{plane_chart(account.teams)}</div>",
    ]
    if account.partings:
        told.append(f"<h2>{_p(_('Where the teams parted'))}</h2>")
    for one in account.partings:
        told.append(f"<h3>{escape(one.title)}</h3>{''.join(parting_parts(account, one))}")
    if account.what_ifs:
        told.append(f"<h2>{_p(_('What the room asked'))}</h2>")
    for asked in account.what_ifs:
        title = escape(asked_title(asked))
        told.append(f"<div class='asked'><h3>{title}</h3>{''.join(asked_parts(asked))}</div>")
    return told


def _last_state(team: TeamAccount) -> str:
    return team.lines[-1].state if team.lines else ""


def _team(team: TeamAccount) -> str:
    members = escape(", ".join(team.members))
    parts = [f"<section class='team'><h2>{escape(team.name)}</h2><p class='quiet'>{members}</p>"]
    parts += [rounds(team), *moments_parts(team)]
    if team.stood:
        parts.append(f"<p>{escape(team.stood)}</p>")
    if team.expected:
        parts.append(_expected(team))
    if team.minorities:
        parts.append(_minorities(team))
    parts += [_lesson(lesson.statement, lesson.title, lesson.seen, lesson.advice) for lesson in team.lessons]
    return "".join(parts) + "</section>"


def _expected(team: TeamAccount) -> str:
    return f"<div class='whole'><h3>{_p(_('What was expected'))}</h3>{expected_parts(team)}</div>"


def _minorities(team: TeamAccount) -> str:
    title = _("Opinions that would have been better")
    return f"<div class='whole'><h3>{escape(title)}</h3><ul>{''.join(opinion_lines(team))}</ul></div>"


def _lesson(statement: str, title: str, seen: str, advice: str) -> str:
    told = STATEMENTS[statement]
    source = f"{told.document.organisation}, {told.document.title} ({statement})"
    return (
        f"<div class='lesson'><h3>{escape(_(title))}</h3><p>{escape(seen)} {escape(_(advice))}</p>"
        f"<p class='quiet'>{escape(sentence_of(told))} — {escape(source)}</p></div>"
    )


def _to_talk_about(account: Account) -> list[str]:
    questions = "".join(f"<li>{escape(question)}</li>" for question in account.questions)
    note = f"<p class='quiet'>{escape(account.source_note)}</p>" if account.source_note else ""
    return [f"<div class='whole'><h2>{_p(_('To talk about'))}</h2><ol>{questions}</ol>{note}</div>"]
