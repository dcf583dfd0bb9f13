"""The slides of the debrief: one file without any request, one thing on each, printing well."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TypeVar

from game.words import _
from game.workshop.debrief.expected import hits_told
from game.workshop.debrief.said import Said, said
from game.workshop.report.account import Account, TeamAccount
from game.workshop.report.answers import asked_parts, asked_title
from game.workshop.report.charts import plane_chart, worth_chart
from game.workshop.report.heading import held
from game.workshop.report.heard import overheard
from game.workshop.report.page import page
from game.workshop.report.parts import moments_parts, parting_parts
from game.workshop.report.style import SLIDES
from game.workshop.report.turning import TURNING

T = TypeVar("T")
_ON_ONE = 4
"""Teams or statements on one slide."""


def slides_page(account: Account) -> str:
    """Return the slides, in the order of the big screen; without worths where the room was told no ranks."""
    met = said((team.number, team.lessons) for team in account.teams)
    heard = [team for team in account.teams if team.expected or team.minorities]
    slides = [
        _slide(
            account.title,
            [f"<p>{escape(told)}</p>" for told in (account.company, _("Debrief"), held(account))],
        ),
        _slide(_("Where the companies went"), [plane_chart(account.teams)]),
        *_worths(account),
        *(_slide(one.title, parting_parts(account, one)) for one in account.partings),
        *(
            _slide(
                _("What if"),
                [f"<div><h3>{escape(asked_title(one))}</h3>", *asked_parts(one), "</div>"],
            )
            for one in account.what_ifs
        ),
        *(_slide(team.name, moments_parts(team)) for team in account.teams),
        *(
            _slide(_("What was expected, and who was overheard"), map(_heard, some))
            for some in _in_fours(heard)
        ),
        *(
            _slide(_("What the documents say"), [_statement(one, account) for one in some])
            for some in _in_fours(met)
        ),
        *(
            _slide(_("To talk about"), [f"<p class='question'>{escape(question)}</p>"])
            for question in account.questions
        ),
    ]
    return page(account.title, SLIDES, slides, TURNING)


def _slide(title: str, parts: Iterable[str]) -> str:
    return f"<section><h2>{escape(title)}</h2>{''.join(parts)}</section>"


def _worths(account: Account) -> list[str]:
    if not account.ranked:
        return []
    title = _("What they were worth, in {unit}").format(unit=account.counted_in)
    return [_slide(title, [worth_chart(account.teams, account.rounds)])]


def _in_fours(some: Sequence[T]) -> list[Sequence[T]]:
    return [some[start : start + _ON_ONE] for start in range(0, len(some), _ON_ONE)]


def _heard(team: TeamAccount) -> str:
    hits = [hits_told(team.expected)] if team.expected else []
    told = "".join(f"<li>{escape(line)}</li>" for line in [*hits, *overheard(team)])
    return f"<div><h3>{escape(team.name)}</h3><ul>{told}</ul></div>"


def _statement(one: Said, account: Account) -> str:
    names = ", ".join(team.name for team in account.teams if team.number in one.teams)
    return (
        f"<div><h3>{escape(one.title)}</h3><p>{escape(one.sentence)} {escape(one.advice)}</p>"
        f"<p class='quiet'>{escape(one.source)} · {escape(_('Seen by'))} {escape(names)}</p></div>"
    )
