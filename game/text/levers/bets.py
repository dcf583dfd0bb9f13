"""Initiatives: what each would be, how far it has come, and what is done with it."""

from typing import Final

from game.engine import Bet
from game.lesson.wording import joined, lever_money, plain
from game.play.bets import OVER, BetReading, Stage, bet_readings, running
from game.play.bill import bet_cost
from game.play.game import Game
from game.play.lever_names import BETS
from game.play.plan import Plan
from game.text.desk import Answer, Desk
from game.text.levers.naming import initiatives, one_meant
from game.text.levers.wording import costs, planned
from game.text.paper import plain as unmarked
from game.text.table import hint_words
from game.words import N_, _, plural

_STAGES: Final = {
    Stage.IDEA: N_("an idea"),
    Stage.PLAN: N_("being planned, {progress} of 100"),
    Stage.BUILD: N_("being built, {progress} of 100"),
    Stage.WON: N_("worked out"),
    Stage.FLOPPED: N_("failed"),
}
_HOW: Final = N_("Type run and a name, run and a name and insured, or rest and a name, such as: run {name}.")


def bets_lines(game: Game, plan: Plan) -> tuple[str, ...]:
    """Say what initiatives there are, how far each is, and how many run at once."""
    lines = [line for one in bet_readings(game, plan) for line in ("", *bet_lines(game, one))]
    many = running(game, plan)
    juggled = _("{n} run at once; each more slows all, and some of the attention is lost between them.")
    return (*lines[1:], "", *([juggled.format(n=many)] if many > 1 else []), _how(game))


def _how(game: Game) -> str:
    return _(_HOW).format(name=game.scenario.rules.initiatives[0].id.replace("-", " "))


def bet_lines(game: Game, one: BetReading) -> tuple[str, ...]:
    """Say what an initiative is, how far it is, its odds, and what hangs on it."""
    text = game.scenario.initiative(one.what.id)
    stage = _(_STAGES[one.stage]).format(progress=plain(one.progress))
    doing = "" if one.stage in OVER else " " + _(BETS[one.bet].name) + "."
    head = _("{name}: {stage}.").format(name=one.what.name, stage=stage) + doing
    if one.stage in OVER:
        return (head, unmarked(text.win if one.stage is Stage.WON else text.flop))
    return (head, unmarked(text.text), _prospects(one), _takes(game, one))


def _prospects(one: BetReading) -> str:
    odds = _("Odds of working out now: {odds} %, {word}.").format(odds=plain(one.odds), word=_(one.odds_word))
    up = _("If it works out: {pushes}.").format(pushes=hint_words(one.upside)) if one.upside else ""
    down = _("If it fails: {pushes}.").format(pushes=hint_words(one.downside)) if one.downside else ""
    return " ".join(part for part in (odds, up, down) if part)


def _takes(game: Game, one: BetReading) -> str:
    told = [costs(game, bet_cost(game, one.row, one.bet if one.bet is not Bet.REST else Bet.RUN))]
    if one.covered is None:
        premium = lever_money(game, one.what.premium)
        told.append(_("Insured, {premium} once more when it begins.").format(premium=premium))
        if one.what.ideas:
            told.append(_("{n} points of ideas go into it.").format(n=plain(one.what.ideas)))
    else:
        told.append(_("It is insured.") if one.covered else _("It is not insured."))
    if one.quarters is None:
        told.append(_("At this pace it never ships."))
    else:
        told.append(
            plural(
                "Ships in {n} quarter at this pace.", "Ships in {n} quarters at this pace.", one.quarters
            ).format(n=one.quarters)
        )
    if one.late:
        told.append(_("That is after the last quarter."))
    return " ".join(told)


def read_bets(desk: Desk, typed: str) -> Answer:
    """Read all initiatives, or one."""
    row = one_meant(typed, initiatives(desk.game)) if typed else None
    if row is None:
        return Answer(desk, bets_lines(desk.game, desk.plan))
    return Answer(desk, bet_lines(desk.game, bet_readings(desk.game, desk.plan)[row]))


def run(desk: Desk, typed: str) -> Answer:
    """Run an initiative this quarter, `run night round insured` with insurance."""
    name, _space, word = typed.rpartition(" ")
    insured = bool(name) and len(word) > 1 and "insured".startswith(word)
    return _place(desk, name if insured else typed, Bet.RUN_INSURED if insured else Bet.RUN)


def rest(desk: Desk, typed: str) -> Answer:
    """Let an initiative rest this quarter."""
    return _place(desk, typed, Bet.REST)


def _place(desk: Desk, typed: str, bet: Bet) -> Answer:
    game = desk.game
    row = one_meant(typed, initiatives(game)) if typed else None
    if row is None:
        names = joined([what.name for what in game.scenario.rules.initiatives])
        told = _("Which one do you mean? There are: {names}.").format(names=names)
        return Answer(desk, (f"{told} {_how(game)}",))
    one = bet_readings(game, desk.plan)[row]
    if one.stage in OVER:
        return Answer(desk, (_("{name} is over.").format(name=one.what.name),))
    levers = desk.plan.levers.with_bet(row, bet, game.scenario.rules)
    told = _("{name}: {doing}.").format(name=one.what.name, doing=_(BETS[bet].name).lower())
    if bet is Bet.RUN_INSURED and one.covered is not None:
        told += " " + _("Insurance counts when it is begun, and that is past.")
    return planned(desk, levers, f"{told} {costs(game, bet_cost(game, row, bet))}" if bet else told)
