"""The tables of the page: promises, endings by player, and states by quarter."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from game.bench.weights import Weight
from game.playtest.keeping import Kept
from game.playtest.report import SEEN, Report
from game.playtest.telling import percent
from game.playtest.weighing import weighed_in, weight_words, weights_told
from game.words import _


def promise_table(kept: Sequence[Kept]) -> Iterator[str]:
    """Give the table of promises, nothing where none was made."""
    if not kept:
        return
    yield f"<h2>{escape(_('Promises'))}</h2><table>"
    for one in kept:
        verdict = f'<td class="kept">{_("kept")}</td>' if one.kept else f'<td class="no">{_("BROKEN")}</td>'
        found = escape(one.found.replace("`", ""))
        yield f"<tr>{verdict}<td><code>{escape(one.promise)}</code></td><td>{found}</td></tr>"
    yield "</table>"


def ending_table(report: Report) -> Iterator[str]:
    """Give the table of endings by player."""
    players = [one.player for one in report.players]
    yield f"<h2>{escape(_('Endings'))}</h2>"
    yield f'<div class="scroll"><table class="heat"><tr><th>{_("Per cent of games")}</th><th>{_("all")}</th>'
    yield "".join(f"<th>{escape(player)}</th>" for player in players) + "</tr>"
    for ending in report.endings:
        sight = ending.sight
        whole = percent(sight.share) if sight.verdict == SEEN else _(sight.verdict)
        cells = "".join(_cell(sight.by.get(player, 0.0)) for player in players)
        yield f"<tr><th>{escape(ending.title)}</th><td>{escape(whole)}</td>{cells}</tr>"
    yield "</table></div>"


def _cell(share: float) -> str:
    """Return a share in a table, the darker the larger."""
    shade = f' style="background:rgba(11,92,138,{0.42 * share:.2f})"' if share else ""
    return f"<td{shade}>{100.0 * share:.0f}</td>" if share else '<td class="soft">–</td>'


def lever_table(report: Report) -> Iterator[str]:
    """Give the table of executives and initiatives by player, nothing where there are none."""
    if not report.levers:
        return
    players = [one.player for one in report.players]
    yield f"<h2>{escape(_('Executives and initiatives'))}</h2>"
    yield f'<div class="scroll"><table class="heat"><tr><th>{_("Per cent of games")}</th>'
    yield "".join(f"<th>{escape(player)}</th>" for player in players) + "</tr>"
    for sight in report.levers:
        cells = "".join(_cell(sight.by.get(player, 0.0)) for player in players)
        yield f"<tr><th>{escape(sight.id)}</th>{cells}</tr>"
    yield "</table></div>"


def quarter_table(report: Report) -> Iterator[str]:
    """Give the tables of hopeless and run-away states by quarter and player."""
    if not report.branched:
        return
    players = [one.player for one in report.players]
    for head, about, kind in (
        (
            _("Hopeless states"),
            _("Per cent of the companies that still stand and that not even going by the need can save now."),
            "hopeless",
        ),
        (
            _("States that have run away"),
            _("Per cent of the companies that end well even if dice play on."),
            "runaway",
        ),
    ):
        yield f'<h2>{escape(head)}</h2><p class="soft">{escape(about)}</p>'
        yield f'<div class="scroll"><table class="heat"><tr><th>{_("Quarter")}</th>'
        yield "".join(f"<th>{quarter.number}</th>" for quarter in report.quarters) + "</tr>"
        for player in players:
            cells = "".join(_cell(getattr(quarter, kind).get(player, 0.0)) for quarter in report.quarters)
            yield f"<tr><th>{escape(player)}</th>{cells}</tr>"
        yield "</table></div>"


def weight_table(report: Report, weights: Mapping[str, Weight]) -> Iterator[str]:
    """Give the table of what effects weigh, nothing where they were not weighed."""
    if not weights:
        return
    title = _("What effects weigh")
    yield f"<h2>{escape(title)}</h2>"
    yield f'<p class="soft">{escape(weights_told())}</p>'
    heads = (_("quarter {n}").format(n=quarter) for quarter in weighed_in(len(report.quarters)))
    yield '<div class="scroll"><table class="heat"><tr><th></th>'
    yield "".join(f"<th>{escape(head)}</th>" for head in heads) + "</tr>"
    for name, cells in weight_words(weights):
        told = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        yield f"<tr><th><code>{escape(name)}</code></th>{told}</tr>"
    yield "</table></div>"
