"""What stands at the top of a report: the day of the workshop and its code."""

from typing import Final

from game.words import N_, _
from game.workshop.report.account import Account

_MONTHS: Final = (
    *(N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June")),
    *(N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December")),
)


def held(account: Account) -> str:
    """Say when the workshop began, and under which code it is kept."""
    day, month = account.begun.day, _(_MONTHS[account.begun.month - 1])
    told = _("{day} {month} {year}").format(day=day, month=month, year=account.begun.year)
    return _("Workshop {code}, {day}").format(code=account.code, day=told)
