"""Executives and initiatives as a page offers them: who or what it is, how it stands, what can be done."""

from game.engine import Bet, Mandate, Practice
from game.lesson.lever_bill import hours_told
from game.lesson.wording import plain
from game.play.bets import OVER, BetReading, bet_readings
from game.play.bill import bet_cost, executive_cost
from game.play.executives import ExecutiveReading, Place, executive_readings
from game.play.game import Game, opening_plan
from game.play.hints import Hint
from game.play.lever_names import BETS, MANDATES, SIDES, STANDING
from game.play.names import METERS, PRACTICES
from game.words import _, plural
from game.workshop.lever_option import option
from game.workshop.naming import Table

_WAYS = {
    None: (Bet.REST, Bet.RUN, Bet.RUN_INSURED),
    False: (Bet.REST, Bet.RUN),
    True: (Bet.REST, Bet.RUN_INSURED),
}
"""What can be done with an initiative; whether it is insured is settled when it begins."""


def executives_table(game: Game) -> list[Table]:
    """Return everybody who can be asked into office or is there."""
    readings = executive_readings(game, opening_plan(game))
    return [_executive(game, one) for one in readings if one.place is not Place.LEFT]


def bets_table(game: Game) -> list[Table]:
    """Return every initiative that is not over."""
    readings = bet_readings(game, opening_plan(game))
    return [_bet(game, one) for one in readings if one.stage not in OVER]


def _executive(game: Game, one: ExecutiveReading) -> Table:
    text, inside = game.scenario.executive(one.who.id), bool(one.tenure)
    note = [text.office, _(SIDES[one.who.side]), _(one.temper)]
    if inside:
        note.append(f"{_(STANDING.name)} {plain(one.standing)}")
    strengths = _hours(one.strengths)
    about = [text.about, _("Settled in with a free hand, brings {hours}.").format(hours=strengths)]
    if one.brings:
        about.append(_("Brings {hours} now.").format(hours=_hours(one.brings)))
    gone = _("Who is dismissed does not come back.") if inside else ""
    return {
        "row": one.row,
        "name": one.who.name,
        "note": " · ".join(note),
        "office": text.office,
        "about": about,
        "warning": _leaves(one),
        "options": [
            option(
                game,
                int(mandate),
                _(MANDATES[mandate].name),
                gone if mandate is Mandate.NONE else _(MANDATES[mandate].about),
                executive_cost(game, one.row, mandate),
            )
            for mandate in Mandate
        ],
    }


def _hours(pairs: tuple[tuple[Practice, float], ...]) -> str:
    named = [(_(PRACTICES[practice].name).lower(), hours_told(round(hours, 1))) for practice, hours in pairs]
    return ", ".join(f"{name} {hours}" for name, hours in named)


def _leaves(one: ExecutiveReading) -> str:
    """Say when somebody leaves whose standing is low, nothing of anybody else."""
    if one.wavers is None:
        return ""
    when = (
        plural("in {n} quarter", "in {n} quarters", one.wavers).format(n=one.wavers)
        if one.wavers
        else _("at the end of this quarter")
    )
    if one.mandate is Mandate.FREE:
        return _("Will leave {when} if standing stays this low: win trust.").format(when=when)
    return _("Will leave {when} if standing stays this low: give more rein, or win trust.").format(when=when)


def _bet(game: Game, one: BetReading) -> Table:
    begun = one.covered is not None
    stage = f"{_(one.stage.value)} {plain(one.progress)}\u00a0%" if begun else _(one.stage.value)
    about = [game.scenario.initiative(one.what.id).text]
    about.append(
        _("Odds of working out now: {odds} %, {word}.").format(odds=plain(one.odds), word=_(one.odds_word))
    )
    if one.upside:
        about.append(_("If it works out: {pushes}.").format(pushes=_pushes(one.upside)))
    if one.downside:
        about.append(_("If it fails: {pushes}.").format(pushes=_pushes(one.downside)))
    if begun:
        about.append(_("It is insured.") if one.covered else _("It is not insured."))
    elif one.what.ideas:
        about.append(_("{n} points of ideas go into it.").format(n=plain(one.what.ideas)))
    about.append(_pace(one))
    return {
        "row": one.row,
        "name": one.what.name,
        "note": f"{stage} · {_('odds {odds} %').format(odds=plain(one.odds))}",
        "office": "",
        "about": about,
        "warning": "",
        "options": [
            option(game, int(bet), _(BETS[bet].name), _meaning(one, bet), bet_cost(game, one.row, bet))
            for bet in _WAYS[one.covered]
        ],
    }


def _meaning(one: BetReading, bet: Bet) -> str:
    """Say what it would mean for an initiative: before it begins none rests; once insured, that is paid."""
    if bet is Bet.REST and one.covered is None:
        return ""
    return _(BETS[Bet.RUN if one.covered and bet is Bet.RUN_INSURED else bet].about)


def _pushes(hints: tuple[Hint, ...]) -> str:
    way = {True: _("up"), False: _("down")}
    return ", ".join(f"{_(METERS[one.meter].name).lower()} {way[one.up]}" for one in hints)


def _pace(one: BetReading) -> str:
    if one.quarters is None:
        return _("At this pace it never ships: give planning some hours.")
    told = plural("About {n} quarter", "About {n} quarters", one.quarters).format(n=one.quarters)
    late = " " + _("That is after the last quarter.") if one.late else ""
    return (_("{time} if it runs.") if one.bet is Bet.REST else _("{time} to go.")).format(time=told) + late
