"""The page: what is wrong first, then charts, and every claim with the command that shows its game."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from game.bench.weights import Weight
from game.playtest.codes import Grave
from game.playtest.glossary import glossary
from game.playtest.keeping import Kept
from game.playtest.page.charts import parts_chart, score_axis, spread_chart
from game.playtest.page.story import event_parts
from game.playtest.page.style import STYLE
from game.playtest.page.tables import ending_table, lever_table, promise_table, quarter_table, weight_table
from game.playtest.remarks import Remark
from game.playtest.report import Report
from game.playtest.telling import command_to_see, percent, player_told
from game.playtest.weighing import NOT_WEIGHED
from game.words import N_, _, in_figures, plural

_GRAVE = {
    Grave.BROKEN: N_("Promises broken"),
    Grave.SERIOUS: N_("To mend"),
    Grave.LOOK: N_("Worth a look"),
}


def document(
    report: Report,
    remarks: Sequence[Remark],
    kept: Sequence[Kept],
    name: str,
    picture: str = "",
    weights: Mapping[str, Weight] = NOT_WEIGHED,
) -> str:
    """Return the whole page; `picture` is the drawing of the story, `weights` what effects weigh."""
    title = _("{title}: playtest").format(title=report.title)
    body = "\n".join(
        (
            *_front(report, remarks, title),
            *_remarks(remarks, name),
            *promise_table(kept),
            *_players(report),
            *_luck(report),
            *ending_table(report),
            *_events(report),
            *weight_table(report, weights),
            *(_picture(picture) if picture else ()),
            *lever_table(report),
            *quarter_table(report),
            *_reading(report),
            *_words(),
            *_end(report, name),
        )
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>\n"
        f"<body><main>\n{body}\n</main></body></html>\n"
    )


def p(text: str, kind: str = "") -> str:
    """Return a paragraph of text."""
    attribute = f' class="{kind}"' if kind else ""
    return f"<p{attribute}>{escape(text)}</p>"


def _front(report: Report, remarks: Sequence[Remark], title: str) -> Iterator[str]:
    yield f"<h1>{escape(title)}</h1>"
    told = _("{games} games by {players} players on the seeds {first} to {last}.")
    last = report.first_seed + report.runs - 1
    players = len(report.players)
    games = in_figures(report.runs * players)
    yield p(told.format(games=games, players=players, first=report.first_seed, last=last), "soft")
    grave = sum(remark.grave is not Grave.LOOK for remark in remarks)
    reading = report.reading.get("adaptive") or next(iter(report.reading.values()))
    yield '<ul class="score">'
    for number, about in (
        (str(grave), plural("thing to mend", "things to mend", grave)),
        (str(len(remarks) - grave), _("worth a look")),
        (percent(report.luck.skill), _("of the differences come from who plays")),
        (in_figures(reading.minutes), _("minutes of reading, of {n} stated").format(n=report.stated_minutes)),
    ):
        yield f"<li><b>{escape(number)}</b> {escape(about)}</li>"
    yield "</ul>"


def _remarks(remarks: Sequence[Remark], name: str) -> Iterator[str]:
    for grave, head in _GRAVE.items():
        among = [remark for remark in remarks if remark.grave is grave]
        if among:
            yield f'<h2>{escape(_(head))}</h2><ul class="remarks">'
            yield from (_remark(remark, name) for remark in among)
            yield "</ul>"
    if not remarks:
        yield p(_("Nothing to mend. Play it once yourself before others do."))


def _remark(remark: Remark, name: str) -> str:
    seen = ""
    if remark.player and remark.seed is not None:
        at = _("quarter {n}").format(n=remark.quarter) if remark.quarter else ""
        command = escape(command_to_see(name, remark.player, remark.seed))
        seen = f"<p><code>{command}</code> <small>{escape(at)}</small></p>"
    kind = remark.grave.name.lower()
    return (
        f'<li class="remark {kind}"><p><b>{remark.code}</b>{_coded(remark.message)}</p>'
        f'<p class="soft">{_coded(remark.mend)}</p>{seen}</li>'
    )


def _coded(text: str) -> str:
    """Return a sentence with what stands between backticks set as code."""
    parts = text.split("`")
    return "".join(
        f"<code>{escape(part)}</code>" if number % 2 else escape(part) for number, part in enumerate(parts)
    )


def _players(report: Report) -> Iterator[str]:
    yield f"<h2>{escape(_('How the players did'))}</h2>"
    yield p(
        _(
            "Score, 0 to 120; half and half has 50. The line holds nine games of ten, the box every "
            "second, the stroke is the middle."
        ),
        "soft",
    )
    yield f'<div class="row"><span></span>{score_axis()}<span></span></div>'
    for one in sorted(report.players, key=lambda player: -player.score.mean):
        mean = _("mean {n}").format(n=in_figures(one.score.mean))
        told = f"{one.player}: {mean}"
        best = report.wins.get(one.player)
        words = [mean]
        if one.failed:
            words.append(_("{share} fail").format(share=percent(one.failed)))
        if best:
            words.append(_("best on {share} of the seeds").format(share=percent(best.share)))
        yield (
            f'<div class="row"><div><h3>{escape(one.player)}</h3><small>{escape(player_told(one.player))}'
            f"</small></div>{spread_chart(one.score.quantiles, told)}"
            f"<small>{escape('; '.join(words))}</small></div>"
        )


def _luck(report: Report) -> Iterator[str]:
    shares = report.luck
    named = (
        (_("who plays"), shares.skill),
        (_("luck that helps or hurts all alike"), shares.luck),
        (_("luck that suits one way to play and not another"), shares.both),
    )
    told = "; ".join(f"{name} {percent(share)}" for name, share in named)
    yield f"<h2>{escape(_('Luck and skill'))}</h2>"
    yield p(_("Where the differences in worth between these games come from: {told}.").format(told=told))
    yield parts_chart(named, told)


def _events(report: Report) -> Iterator[str]:
    yield f"<h2>{escape(_('Events'))}</h2>"
    told = _(
        "How often each came and in which quarters; how those who met it chose; and how many points of score "
        "each answer is behind the best one, in the same states with the same luck."
    )
    yield p(told, "soft")
    for event in report.events:
        yield from event_parts(event)


def _picture(picture: str) -> Iterator[str]:
    yield f"<h2>{escape(_('The story as a picture'))}</h2>"
    yield p(_("Wider than most pages: scroll it sideways."), "soft")
    yield f'<div class="scroll wide" tabindex="0">{picture}</div>'


def _reading(report: Report) -> Iterator[str]:
    yield f"<h2>{escape(_('Reading'))}</h2>"
    told = _("At 200 words a minute, {briefing} minutes of it the briefing: {each}.")
    briefing = next(iter(report.reading.values())).briefing
    each = ", ".join(
        f"{player} {in_figures(reading.minutes, 1)}" for player, reading in report.reading.items()
    )
    yield p(told.format(briefing=in_figures(briefing, 1), each=each))


def _words() -> Iterator[str]:
    yield f"<h2>{escape(_('What the words mean'))}</h2><dl>"
    for word, meaning in glossary():
        yield f"<dt>{escape(word)}</dt><dd>{escape(meaning)}</dd>"
    yield "</dl>"


def _end(report: Report, name: str) -> Iterator[str]:
    yield f"<h2>{escape(_('What to do'))}</h2>"
    yield p(
        _(
            "Begin with the first remark: look at its game, change the file, run the playtest again. Worth "
            "at the end is not all that an answer can be for; you decide what you meant."
        )
    )
    yield f"<p><code>kitestring scenario playtest {escape(name)}</code></p>"
    made = _("Kitestring {version}; scenario {content}, rules {rules}; every answer tried on {n} seeds.")
    yield p(
        made.format(
            version=report.game_version,
            content=report.content_hash[:12],
            rules=report.rules_hash[:12],
            n=report.branched,
        ),
        "soft",
    )
