"""Parts that the page of a report, its slides and its sheets share."""

from html import escape

from game.lesson.wording import money
from game.play.names import METERS
from game.words import _, explained
from game.workshop.debrief.expected import hits_told
from game.workshop.debrief.parting import Parting, Way
from game.workshop.report.account import Account, TeamAccount
from game.workshop.report.heard import moment_when
from game.workshop.report.page import row, table


def parting_parts(account: Account, one: Parting) -> list[str]:
    """Return what each team did where they parted, and what followed."""
    rows = [
        row([("", escape(way.team)), ("", escape(_did(way))), ("", escape(way.week))]) for way in one.ways
    ]
    told = f"<table class='ways'><tbody>{''.join(rows)}</tbody></table>"
    return [told, f"<p>{escape(one.told(account.teams[0].game))}</p>"]


def _did(way: Way) -> str:
    """Say what a team answered, and to what where the teams had different events."""
    return explained(way.event, way.answer) if way.event else way.answer


def moments_parts(team: TeamAccount) -> list[str]:
    """Return a team's key moments, nothing where there were none."""
    told = moment_lines(team)
    return [f"<h3>{escape(_('Key moments'))}</h3><ul>{''.join(told)}</ul>"] if told else []


def moment_lines(team: TeamAccount) -> list[str]:
    """Return each key moment of a team as a line of a list."""
    return [
        f"<li><b>{escape(explained(moment_when(team, one), one.title))}.</b> {escape(one.cause)}</li>"
        for one in team.moments
    ]


def expected_parts(team: TeamAccount) -> str:
    """Return what a team expected against what came: a sentence, and a table by meter."""
    rows = (
        row(
            [
                *(("", escape(_(METERS[one.meter].name))), ("n", f"{one.right} / {one.said}")),
                *(("n", str(one.too_high)), ("n", str(one.too_low))),
            ]
        )
        for one in team.expected
    )
    head = [("", _("Meter")), ("n", _("right")), ("n", _("expected more")), ("n", _("expected less"))]
    return f"<p>{escape(hits_told(team.expected))}</p>{table(head, rows, 'expected')}"


def opinion_lines(team: TeamAccount, most: int | None = None) -> list[str]:
    """Return opinions that would have been better as lines of a list, the best first, `most` of them."""
    told = []
    for name, one in team.minorities[:most]:
        more = _("Worth {amount} more at the end.").format(amount=money(team.game, one.million))
        head = escape(f"{team.lines[one.round].quarter}, {name}:")
        told.append(f"<li><b>{head}</b> {escape(one.answer)} {escape(one.week)}. {escape(more)}</li>")
    return told
