"""Who was overheard in a team, told in a sentence each, and when its moments were."""

from game.lesson.moments import Moment, moment_quarter
from game.lesson.wording import money
from game.words import _
from game.workshop.report.account import TeamAccount

_TOLD = 2


def overheard(team: TeamAccount) -> list[str]:
    """Say what the best opinions that were not followed would have been worth, the best first."""
    sentence = _("{quarter}, {name}: {answer} That would have been worth {amount} more at the end.")
    told = []
    for name, one in team.minorities[:_TOLD]:
        line = team.lines[one.round]
        same = one.answer == line.answer
        answer = _("The same answer, but {week}.").format(week=one.week) if same else one.answer or one.week
        amount = money(team.game, one.million)
        told.append(sentence.format(quarter=line.quarter, name=name, answer=answer, amount=amount))
    return told


def moment_when(team: TeamAccount, one: Moment) -> str:
    """Return the quarter of a moment, and whether an example player played it."""
    quarter = moment_quarter(team.game, one)
    if team.lines[one.quarter].how != "player":
        return quarter
    return f"{quarter}, {_('played by an example player')}"
