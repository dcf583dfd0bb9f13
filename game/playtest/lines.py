"""The report in the terminal: what is wrong first, then calm tables, and what to do at the end."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from game.bench.weights import Weight
from game.playtest.codes import Grave
from game.playtest.glossary import glossary
from game.playtest.keeping import Kept
from game.playtest.remarks import Remark
from game.playtest.report import SEEN, EventReport, Report, Sight
from game.playtest.telling import command_to_see, percent, player_told
from game.playtest.weighing import NOT_WEIGHED, weighed_in, weight_words, weights_told
from game.sweep.sweeping import PAR
from game.words import N_, _, in_figures, plural

_HEADS: Final = {
    Grave.BROKEN: N_("Promises broken"),
    Grave.SERIOUS: N_("To mend"),
    Grave.LOOK: N_("Worth a look"),
}
_SHORT: Final = 26
_LABEL: Final = 16
FEW: Final = 100
"""Fewer games of each player than this say little."""


def report_lines(
    report: Report,
    remarks: Sequence[Remark],
    kept: Sequence[Kept],
    name: str,
    weights: Mapping[str, Weight] = NOT_WEIGHED,
) -> list[str]:
    """Return the report as lines to read; `weights` is empty where effects were not weighed."""
    return [
        *_opening(report),
        *_remark_lines(remarks, name),
        *(["", _("Promises"), *map(_promise_line, kept)] if kept else []),
        *_outcome_lines(report),
        *_luck_lines(report),
        *_ending_lines(report),
        *_event_lines(report),
        *_weight_lines(report, weights),
        *_lever_lines(report),
        *_quarter_lines(report),
        *_reading_lines(report),
        *_word_lines(),
        *_closing(report, remarks, name),
    ]


def _opening(report: Report) -> list[str]:
    told = _("{title}: {games} games, {players} players on the seeds {first} to {last}")
    games = in_figures(report.runs * len(report.players))
    last = report.first_seed + report.runs - 1
    players = len(report.players)
    few = _("So few games say little; leave out --runs for a report to go by.")
    return [
        told.format(title=report.title, games=games, players=players, first=report.first_seed, last=last),
        *([few] if report.runs < FEW else []),
    ]


def promise_lines(report: Report, kept: Sequence[Kept], name: str) -> list[str]:
    """Return only what became of the promises, with a game for each that is broken."""
    lines = _opening(report)
    for one in kept:
        lines.append(_promise_line(one))
        if not one.kept and one.player and one.seed is not None:
            lines.append(f"          {command_to_see(name, one.player, one.seed)}")
    return lines


def _promise_line(one: Kept) -> str:
    verdict = _("kept") if one.kept else _("BROKEN")
    return f"  {verdict:<8}{one.promise:<24}{one.found}"


def _remark_lines(remarks: Sequence[Remark], name: str) -> Iterator[str]:
    for grave, head in _HEADS.items():
        among = [remark for remark in remarks if remark.grave is grave]
        if among:
            yield from ("", f"{_(head)} ({len(among)})")
        for remark in among:
            yield f"  {remark.code}  {remark.message}"
            yield f"         {remark.mend}"
            if remark.player and remark.seed is not None:
                seen = command_to_see(name, remark.player, remark.seed)
                at = _(", quarter {n}").format(n=remark.quarter) if remark.quarter else ""
                yield f"         {seen}{at}"


def _outcome_lines(report: Report) -> Iterator[str]:
    yield from ("", _("How the players did: score (0 to 120), 50 is half and half"))
    heads = (_("mean"), "5 %", _("middle"), "95 %", _("failed"), _("best on"))
    yield " " * _LABEL + "".join(f"{head:>9}" for head in heads)
    for one in sorted(report.players, key=lambda player: -player.score.mean):
        spread = one.score
        cells = [in_figures(spread.mean), *(in_figures(spread.quantiles[at]) for at in ("5", "50", "95"))]
        best = report.wins.get(one.player)
        cells += [_whole(one.failed), _whole(best.share) if best else "–"]
        row = one.player.ljust(_LABEL) + "".join(f"{cell:>9}" for cell in cells)
        yield f"{row}  {player_told(one.player)}"
    if report.player(PAR) is None:
        yield _(
            "The best play is not known for these rules; search for it with: kitestring par {name}"
        ).format(name=report.scenario)


def _luck_lines(report: Report) -> list[str]:
    shares = report.luck
    told = _(
        "Luck and skill: of the differences in worth {skill} come from who plays, {luck} from luck that "
        "helps or hurts all alike, {both} from luck that suits one way to play and not another."
    )
    return [
        "",
        told.format(skill=percent(shares.skill), luck=percent(shares.luck), both=percent(shares.both)),
    ]


def _ending_lines(report: Report) -> Iterator[str]:
    yield from ("", _("Endings"))
    for ending in sorted(report.endings, key=lambda one: -one.sight.share):
        sight = ending.sight
        who = max(sight.by, key=lambda player: sight.by[player]) if sight.count else ""
        mostly = (
            _("most often {player} ({share})").format(player=who, share=percent(sight.by[who])) if who else ""
        )
        yield _row(sight, mostly)


def _row(sight: Sight, more: str) -> str:
    share = percent(sight.share) if sight.verdict == SEEN else _(sight.verdict)
    return f"{sight.id[: _SHORT - 1]:<{_SHORT}}{share:>11}   {more}".rstrip()


def _event_lines(report: Report) -> Iterator[str]:
    yield from ("", _("Events: share of games, and how those who met them chose"))
    for event in report.events:
        sight = event.sight
        choices = (
            ", ".join(f"{c.sight.id} {percent(c.sight.share)}" for c in event.choices) if sight.count else ""
        )
        yield _row(sight, choices)
        yield from _came_back(event)


def _came_back(event: EventReport) -> Iterator[str]:
    for choice in event.choices:
        for later in choice.later:
            told = _("   {choice}, {after} later: chosen {set}, due {due}, came back {held}")
            yield told.format(
                choice=choice.sight.id,
                after=plural("{n} quarter", "{n} quarters", later.after).format(n=later.after),
                set=in_figures(later.set),
                due=in_figures(later.due),
                held=in_figures(later.held),
            )


def _weight_lines(report: Report, weights: Mapping[str, Weight]) -> Iterator[str]:
    if not weights:
        return
    yield from ("", weights_told())
    heads = (_("quarter {n}").format(n=quarter) for quarter in weighed_in(len(report.quarters)))
    yield " " * _LABEL + "".join(f"{head:>16}" for head in heads)
    for name, cells in weight_words(weights):
        yield name.ljust(_LABEL) + "".join(f"{cell:>16}" for cell in cells)


def _lever_lines(report: Report) -> Iterator[str]:
    if report.levers:
        yield from ("", _("Executives and initiatives: share of games"))
    for sight in report.levers:
        share = percent(sight.share) if sight.verdict == SEEN else _(sight.verdict)
        yield f"{sight.id:<44}{share:>12}"


def _quarter_lines(report: Report) -> Iterator[str]:
    if not report.branched:
        return
    told = _(
        "States by quarter, of those that stand: hopeless (not even going by the need saves it) / run away "
        "(even dice end well); {n} seeds"
    )
    yield from ("", told.format(n=report.branched))
    players = [one.player for one in report.players]
    yield " " * 4 + "".join(f"{player[:14]:>16}" for player in players)
    for quarter in report.quarters:
        cells = (
            f"{_whole(quarter.hopeless.get(player))} / {_whole(quarter.runaway.get(player))}"
            for player in players
        )
        yield f"{quarter.number:>4}" + "".join(f"{cell:>16}" for cell in cells)


def _whole(share: float | None) -> str:
    return "–" if share is None else f"{100.0 * share:.0f} %"


def _reading_lines(report: Report) -> list[str]:
    least = min(reading.minutes for reading in report.reading.values())
    most = max(reading.minutes for reading in report.reading.values())
    briefing = next(iter(report.reading.values())).briefing
    told = _(
        "Reading: {least} to {most} minutes a game at 200 words a minute, {briefing} of them the briefing; "
        "{stated} minutes are stated for the whole game."
    )
    return [
        "",
        told.format(
            least=in_figures(least, 1),
            most=in_figures(most, 1),
            briefing=in_figures(briefing, 1),
            stated=report.stated_minutes,
        ),
    ]


def _word_lines() -> Iterator[str]:
    yield from ("", _("What the words mean"))
    for word, meaning in glossary():
        yield f"  {word}: {meaning}"


def _closing(report: Report, remarks: Sequence[Remark], name: str) -> list[str]:
    grave = [remark for remark in remarks if remark.grave is not Grave.LOOK]
    if not remarks:
        return ["", _("Nothing to mend. Play it once yourself before others do.")]
    if not grave:
        return ["", _("Nothing grave. Decide for each remark whether you meant it so.")]
    first = grave[0]
    told = _("What to do: begin with {code} at the top: {mend}")
    lines = ["", told.format(code=first.code, mend=first.mend)]
    if first.player and first.seed is not None:
        seen = command_to_see(name, first.player, first.seed)
        lines.append(_("See it first: {command}").format(command=seen))
    again = _("Then run this again; `kitestring scenario diff OLD NEW` tells what your change did.")
    return [*lines, again]
