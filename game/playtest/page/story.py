"""An event of the page: how often and when it came, how it was answered, and what each answer comes to."""

from collections.abc import Iterator
from html import escape

from game.playtest.page.charts import bar_chart, quarters_chart
from game.playtest.report import SEEN, ChoiceReport, EventReport
from game.playtest.telling import nearly_told, percent, signed_points
from game.words import _, in_figures, plural


def event_parts(event: EventReport) -> Iterator[str]:
    """Give the parts of an event."""
    sight = event.sight
    share = percent(sight.share) if sight.verdict == SEEN else _(sight.verdict)
    told = _("{title}: {share} of the games").format(title=event.title, share=share)
    why = sight.why or nearly_told(sight.nearly)
    yield (
        f'<div class="event"><div><h3>{escape(event.title)}</h3><code>{escape(sight.id)}</code>'
        f"<br><b>{escape(share)}</b> <small>{escape(why)}</small></div>"
        f"{quarters_chart(event.quarters, told)}<div>"
    )
    leads = _behind(event)
    for choice in event.choices:
        yield from _choice(choice, leads.get(choice.sight.id))
    yield "</div></div>"


def _behind(event: EventReport) -> dict[str, float]:
    """Return by how many points of score each answer is behind the best one in the mean, 0 for the best."""
    ahead = {
        choice.sight.id: min((one.ahead for one in choice.beside), default=0.0)
        for choice in event.choices
        if choice.beside
    }
    return {name: min(lead, 0.0) for name, lead in ahead.items()}


def _choice(choice: ChoiceReport, behind: float | None) -> Iterator[str]:
    sight = choice.sight
    cost = "" if behind is None else _("best") if behind == 0.0 else signed_points(behind)
    yield (
        f'<div class="choice" title="{escape(choice.label)}"><span class="name">{escape(sight.id)}</span>'
        f"{bar_chart(sight.share, f'{sight.id} {percent(sight.share)}')}"
        f'<span class="much">{percent(sight.share)}</span><small class="cost">{escape(cost)}</small></div>'
    )
    for later in choice.later:
        told = _("{after} later: {note} Came back {held} of {due} times.").format(
            after=plural("{n} quarter", "{n} quarters", later.after).format(n=later.after),
            note=later.note,
            held=in_figures(later.held),
            due=in_figures(later.due),
        )
        yield f'<p class="later">{escape(told)}</p>'
