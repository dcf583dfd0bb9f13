"""The chapters of a room's debrief, from the account of its session."""

from collections.abc import Callable, Sequence
from functools import partial

from game.lesson.lessons import Lesson
from game.lesson.moments import Moment
from game.statements import STATEMENTS, sentence_of
from game.ui.bigscreen.documents import A_PAGE, documents
from game.ui.bigscreen.leaves import FAR, NEAR, Leaves
from game.ui.bigscreen.pages import flag, paths_chart
from game.ui.drawing.charts import LineChart, Series
from game.ui.theme import PALETTE, TypeRole
from game.ui.widgets import Card, Col, Grid, Label, Node, Plot, Row, Spacer, Text
from game.words import _
from game.workshop.colors import color_of
from game.workshop.debrief.expected import hits_told
from game.workshop.debrief.parting import Parting, Way
from game.workshop.debrief.said import said
from game.workshop.report.account import Account, TeamAccount
from game.workshop.report.heard import moment_when, overheard

Chapter = Callable[[], Node]


def chapters(
    account: Account, what_if: Chapter, ranks: Chapter | None, *, wide: bool, worths: bool
) -> list[tuple[str, Chapter]]:
    """Return the chapters with their titles, in their order; `what_if` and `ranks` are two of them.

    Without `worths` nothing shows who leads.
    """
    told: list[tuple[str, Chapter]] = [(_("Where the kites flew"), lambda: _paths(account))]
    if worths:
        title = _("What the companies were worth, in {unit}").format(unit=account.counted_in)
        told.append((title, lambda: _worths(account)))
    if ranks is not None:
        told.append((_("Where the teams stand, and why"), ranks))
    told += [(one.title, partial(_part, account, one, wide=wide, worths=worths)) for one in account.partings]
    told.append((_("What if"), what_if))
    told += [(f"{team.number} {team.name}", partial(_team, team, wide=wide)) for team in account.teams]
    if heard := [team for team in account.teams if team.expected or team.minorities]:
        title = _("What was expected, and who was overheard")
        told.append((title, partial(_opinions, heard, wide=wide)))
    met = said((team.number, team.lessons) for team in account.teams)
    told += [
        (_("What the documents say"), partial(documents, met[start : start + A_PAGE], wide=wide))
        for start in range(0, len(met), A_PAGE)
    ]
    told += [(_("To talk about"), partial(_question, question, wide=wide)) for question in account.questions]
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
    chart = LineChart(lines, labels, large=True)
    return Plot(chart, flex=1, id="worths", name=_("Worth by round"))


def _part(account: Account, one: Parting, *, wide: bool, worths: bool) -> Node:
    """Show what each team did where they parted, and what followed."""
    numbers = {team.name: team.number for team in account.teams}

    def page(some: Sequence[Way], size: TypeRole) -> Node:
        ways = [_way(way, numbers[way.team], size) for way in some]
        return Grid(*ways, cols=2 if wide else 1, gap=10)

    told = one.told(account.teams[0].game) if worths else ""
    followed = Text(told, size="title" if wide else "lead", weight="semibold") if told else None
    story = Text(one.story, size="lead", color=PALETTE.ink_soft) if wide and one.story else None
    return Col(
        story, Leaves(one.ways, page, FAR if wide else NEAR, 2 if wide else 1), followed, gap=10, flex=1
    )


def _way(way: Way, number: int, size: TypeRole) -> Node:
    return Card(
        flag(number, way.team),
        Label(way.event, size="label", weight="semibold", wrap=True) if way.event else None,
        Text(way.answer or _("Nothing special landed on the desk."), size=size),
        Label(way.week, size="lead", color=PALETTE.ink_soft, wrap=True),
        gap=4,
        pad=(14, 10),
    )


def _team(team: TeamAccount, *, wide: bool) -> Node:
    """Show a team's key moments and its lessons, beside one another where there is room for both."""

    def page(some: Sequence[Moment | Lesson], size: TypeRole) -> Node:
        moments = [_moment(team, one, size) for one in some if isinstance(one, Moment)]
        lessons = [_lesson(one, size) for one in some if isinstance(one, Lesson)]
        if not (wide and moments and lessons):
            return Col(*moments, *lessons, gap=12)
        return Row(Col(*moments, gap=12, flex=1), Col(*lessons, gap=12, flex=1), gap=24, items="start")

    items = (*team.moments, *team.lessons)
    return Leaves(items, page, FAR if wide else NEAR, first=len(team.moments))


def _moment(team: TeamAccount, one: Moment, size: TypeRole) -> Node:
    return Col(
        Label(moment_when(team, one), size="lead", color=PALETTE.ink_soft),
        Label(one.title, size=size, weight="bold", wrap=True),
        Text(one.cause, size=size),
        gap=1,
    )


def _lesson(one: Lesson, size: TypeRole) -> Node:
    told = STATEMENTS[one.statement]
    source = told.document.organisation
    return Card(
        Label(_(one.title), size=size, weight="bold", wrap=True),
        Text(one.seen, size=size),
        Label(f"{sentence_of(told)} — {source}", size="lead", color=PALETTE.ink_soft, wrap=True),
        gap=4,
        pad=(14, 10),
    )


def _opinions(teams: Sequence[TeamAccount], *, wide: bool) -> Node:
    def page(some: Sequence[TeamAccount], size: TypeRole) -> Node:
        return Grid(*(_heard(team, size) for team in some), cols=2 if wide else 1, gap=12)

    return Leaves(teams, page, FAR if wide else NEAR, 2 if wide else 1)


def _heard(team: TeamAccount, size: TypeRole) -> Node:
    """Tell how a team's expectations fared, and whom it would have done well to hear."""
    lines: list[Node] = [flag(team.number, team.name)]
    if team.expected:
        lines.append(Text(hits_told(team.expected), size=size))
    lines += [Text(told, size=size) for told in overheard(team)]
    return Card(*lines, gap=6)


def _question(question: str, *, wide: bool) -> Node:
    return Col(
        Spacer(flex=1),
        Text(question, size="display" if wide else "title"),
        Spacer(flex=1.6),
        flex=1,
        pad=(40, 10) if wide else 0,
    )
