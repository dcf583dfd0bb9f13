"""The chapters of a room's debrief, from the account of its session."""

from collections.abc import Callable
from functools import partial

from game.lesson.moments import moment_quarter
from game.lesson.wording import money
from game.statements import STATEMENTS, sentence_of
from game.ui.bigscreen.documents import A_PAGE, documents
from game.ui.bigscreen.pages import paths_chart
from game.ui.drawing.charts import LineChart, Series
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Col, Grid, Label, Node, Plot, Row, Scroll, Text
from game.words import _
from game.workshop.colors import color_of
from game.workshop.debrief.expected import hits_told
from game.workshop.debrief.parting import Parting
from game.workshop.debrief.said import said
from game.workshop.report.account import Account, TeamAccount

Chapter = Callable[[], Node]


def what_if_place(account: Account) -> int:
    """Return where the chapter stands in which the room asks what if: after the partings."""
    return 2 + len(account.partings)


def chapters(account: Account, what_if: Chapter) -> list[tuple[str, Chapter]]:
    """Return the chapters with their titles, in the order they are told; `what_if` is one of them."""
    told: list[tuple[str, Chapter]] = [
        (_("Where the kites flew"), lambda: _paths(account)),
        (
            _("What the companies were worth, in {unit}").format(unit=account.counted_in),
            lambda: _worths(account),
        ),
    ]
    told += [(one.title, _part(account, one)) for one in account.partings]
    told.append((_("What if"), what_if))
    told += [(team.name, _team(team)) for team in account.teams]
    told.append((_("What was expected, and who was overheard"), lambda: _opinions(account)))
    heard = said((team.number, team.lessons) for team in account.teams)
    told += [
        (_("What the documents say"), partial(documents, heard[start : start + A_PAGE]))
        for start in range(0, len(heard), A_PAGE)
    ]
    told += [(_("To talk about"), _question(question)) for question in account.questions]
    return told


def _paths(account: Account) -> Node:
    teams = [(team.number, team.name, team.path) for team in account.teams]
    return Plot(paths_chart(teams), flex=1, id="paths", name=_("The teams’ paths"))


def _worths(account: Account) -> Node:
    lines = tuple(
        Series(
            f"{team.number} {team.name}",
            team.worths,
            color_of(team.number),
            ("disc", "square", "diamond", "triangle")[(team.number - 1) % 4],
        )
        for team in account.teams
    )
    labels = tuple(str(number) for number in range(account.rounds + 1))
    return Plot(LineChart(lines, labels, low=0.0), flex=1, id="worths", name=_("Worth by round"))


def _part(account: Account, one: Parting) -> Chapter:
    def chapter() -> Node:
        ways = [
            Card(
                Label(way.team, size="heading", weight="bold"),
                Label(way.event, size="label", weight="semibold", wrap=True) if way.event else None,
                Text(way.answer or _("Nothing special landed on the desk."), size="lead"),
                Label(way.week, size="label", color=PALETTE.ink_soft, wrap=True),
                gap=4,
            )
            for way in one.ways
        ]
        followed = Text(one.told(account.teams[0].game), size="heading")
        return Scroll(Col(Grid(*ways, cols=2, cell=420), followed, gap=14), flex=1)

    return chapter


def _team(team: TeamAccount) -> Chapter:
    def chapter() -> Node:
        moments = [
            Row(
                Label(moment_quarter(team.game, one), size="lead", color=PALETTE.ink_soft, width=90),
                Col(
                    Label(one.title, size="lead", weight="semibold", wrap=True),
                    Text(one.cause, size="body"),
                    gap=2,
                    flex=1,
                ),
                gap=12,
                items="start",
            )
            for one in team.moments
        ]
        lessons = [_lesson(one.statement, one.title, one.seen) for one in team.lessons]
        return Scroll(Col(*moments, *lessons, gap=14), flex=1)

    return chapter


def _lesson(statement: str, title: str, seen: str) -> Node:
    told = STATEMENTS[statement]
    source = f"{told.document.organisation} ({statement})"
    return Card(
        Label(_(title), size="heading", weight="bold", wrap=True),
        Text(seen, size="body"),
        Label(f"{sentence_of(told)} — {source}", size="label", color=PALETTE.ink_soft, wrap=True),
        gap=4,
    )


def _opinions(account: Account) -> Node:
    told: list[Node] = []
    for team in account.teams:
        lines: list[Node] = [Label(team.name, size="heading", weight="bold")]
        if team.expected:
            lines.append(Text(hits_told(team.expected), size="lead"))
        for name, one in team.minorities[:2]:
            heard = _("{quarter}, {name}: {answer} That would have been worth {amount} more at the end.")
            amount = money(team.game, one.million)
            quarter = team.lines[one.round].quarter
            answer = one.answer or one.week
            lines.append(
                Text(heard.format(quarter=quarter, name=name, answer=answer, amount=amount), size="lead")
            )
        if len(lines) > 1:
            told.append(Card(*lines, gap=6))
    return Scroll(Col(*told, gap=12), flex=1)


def _question(question: str) -> Chapter:
    def chapter() -> Node:
        return Col(Text(question, size="display"), flex=1, pad=(40, 60))

    return chapter
