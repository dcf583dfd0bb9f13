"""Parts that the page of a report and its slides share."""

from html import escape

from game.lesson.moments import moment_quarter
from game.words import _, explained
from game.workshop.debrief.parting import Parting, Way
from game.workshop.report.account import Account, TeamAccount
from game.workshop.report.page import row


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
    told = [
        f"<li><b>{escape(explained(moment_quarter(team.game, one), one.title))}.</b> {escape(one.cause)}</li>"
        for one in team.moments
    ]
    return [f"<h3>{escape(_('Key moments'))}</h3><ul>{''.join(told)}</ul>"] if told else []
