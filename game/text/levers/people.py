"""Executives and the bench: who could come, who is in office, how far they may go."""

from typing import Final

from game.engine import Mandate, Practice
from game.lesson.lever_bill import hours_told
from game.lesson.wording import joined, plain
from game.play.bill import executive_cost
from game.play.executives import ExecutiveReading, Lost, Place, bench_reading, executive_readings
from game.play.game import Game
from game.play.lever_names import BENCH, MANDATES, SIDES
from game.play.names import PRACTICES
from game.play.plan import Plan
from game.text.desk import Answer, Desk
from game.text.levers.naming import executives, one_meant
from game.text.levers.wording import costs, moved, planned
from game.text.paper import plain as unmarked
from game.text.vocabulary import full_word
from game.words import N_, _, plural

MANDATE_WORDS: Final[dict[str, Mandate]] = {
    "ask": Mandate.ASK,
    "report": Mandate.REPORT,
    "free": Mandate.FREE,
    "none": Mandate.NONE,
}
_HOW: Final = N_("Type mandate, a name, and ask, report, free or none, such as: mandate {name} report.")
_LEAST: Final = 1.0
"""Points from which a loss is worth telling."""


def people_lines(game: Game, plan: Plan) -> tuple[str, ...]:
    """Say who could be an executive, who is one, and how the bench stands."""
    readings = executive_readings(game, plan)
    lines = [line for one in readings for line in ("", *executive_lines(game, plan, one))]
    bench = bench_reading(game, plan)
    change = moved(bench.level, bench.change)
    told = _("Bench {level}{change}. It would take up {share} % of a loss. {about}").format(
        level=plain(bench.level),
        change=f" ({change})" if change else "",
        share=plain(bench.softens),
        about=_(BENCH.about),
    )
    return (*lines[1:], "", told, _how(game))


def _how(game: Game) -> str:
    return _(_HOW).format(name=game.scenario.rules.candidates[0].name.split()[0].lower())


def executive_lines(game: Game, plan: Plan, one: ExecutiveReading) -> tuple[str, ...]:
    """Say who somebody is, where they stand, what they bring and cost."""
    text = game.scenario.executive(one.who.id)
    head = _("{name}, {office}, {side}: {place}.").format(
        name=one.who.name, office=text.office, side=_(SIDES[one.who.side]), place=_place(one)
    )
    if one.place is Place.LEFT:
        return (head, unmarked(text.leaves))
    return (head, unmarked(text.about), *_facts(game, one))


def _place(one: ExecutiveReading) -> str:
    mandate = _(MANDATES[one.mandate].name).lower()
    return {
        Place.OUTSIDE: _("could come"),
        Place.ARRIVES: _("comes this quarter, {mandate}"),
        Place.INSIDE: _("in office, {mandate}, standing {standing}"),
        Place.GOES: _("is dismissed at the end of this quarter"),
        Place.LEFT: _("has left for good"),
    }[one.place].format(mandate=mandate, standing=plain(one.standing))


def _facts(game: Game, one: ExecutiveReading) -> list[str]:
    """Say what somebody brings, takes, and what to mind."""
    strengths = _hours(one.strengths)
    told = [_("Settled in with a free hand, brings {hours}.").format(hours=strengths)]
    if one.place in {Place.INSIDE, Place.GOES} and one.brings:
        told.append(_("Brings {hours} now.").format(hours=_hours(one.brings)))
    told.append(_("Temper: {temper}.").format(temper=_(one.temper)))
    mandate = one.mandate if one.mandate is not Mandate.NONE else Mandate.REPORT
    if one.place is not Place.GOES:
        told.append(costs(game, executive_cost(game, one.row, mandate)))
    return [" ".join(told), *_warnings(one)]


def _hours(pairs: tuple[tuple[Practice, float], ...]) -> str:
    return joined(
        [f"{_(PRACTICES[practice].name).lower()} {hours_told(round(hours, 1))}" for practice, hours in pairs]
    )


def _warnings(one: ExecutiveReading) -> list[str]:
    told = []
    for clash in one.clashes[:2]:
        whose = clash.other.name if clash.other else _("you")
        told.append(
            _("Two hands on one rein: {practice} with {who}, {hours}. It costs alignment and trust.").format(
                practice=_(PRACTICES[clash.practice].name).lower(),
                who=whose,
                hours=hours_told(round(clash.hours, 1)),
            )
        )
    if one.wavers is not None:
        told.append(_leaves(one.wavers, free=one.mandate is Mandate.FREE))
    lost = _lost(one.lost) if one.place in {Place.INSIDE, Place.GOES} else ""
    return [*told, *([lost] if lost else [])]


def _leaves(quarters: int, *, free: bool) -> str:
    when = (
        plural("in {n} quarter", "in {n} quarters", quarters).format(n=quarters)
        if quarters
        else _("at the end of this quarter")
    )
    if free:
        return _("Will leave {when} if standing stays this low: win trust.").format(when=when)
    return _("Will leave {when} if standing stays this low: give more rein, or win trust.").format(when=when)


def _lost(lost: Lost) -> str:
    parts = (
        (_("process"), lost.process),
        (_("alignment"), lost.alignment),
        (_("engagement"), lost.engagement),
    )
    told = [f"{name} {plain(points)}" for name, points in parts if points >= _LEAST]
    return _("Lost if they left now: {parts}.").format(parts=joined(told)) if told else ""


def read_executives(desk: Desk, typed: str) -> Answer:
    """Read all candidates, or one."""
    row = one_meant(typed, executives(desk.game)) if typed else None
    if row is None:
        return Answer(desk, people_lines(desk.game, desk.plan))
    one = executive_readings(desk.game, desk.plan)[row]
    return Answer(desk, executive_lines(desk.game, desk.plan, one))


def give_mandate(desk: Desk, typed: str) -> Answer:
    """Give an executive a mandate: `mandate sunniva report`."""
    name, _space, word = typed.rpartition(" ")
    chosen = full_word(word, MANDATE_WORDS) if name else ""
    if not typed:
        return read_executives(desk, "")
    row = one_meant(name if chosen else typed, executives(desk.game))
    if row is None:
        names = joined([who.name for who in desk.game.scenario.rules.candidates])
        return Answer(
            desk, (_("Whom do you mean? There are {names}.").format(names=names) + " " + _how(desk.game),)
        )
    if not chosen:
        return Answer(desk, (*read_executives(desk, typed).lines, _how(desk.game)))
    return _given(desk, row, MANDATE_WORDS[chosen])


def hire(desk: Desk, typed: str) -> Answer:
    """Bring somebody into office, to report after."""
    return give_mandate(desk, f"{typed} report" if typed else "")


def dismiss(desk: Desk, typed: str) -> Answer:
    """Take somebody out of office."""
    return give_mandate(desk, f"{typed} none" if typed else "")


def _given(desk: Desk, row: int, mandate: Mandate) -> Answer:
    game, who = desk.game, desk.game.scenario.rules.candidates[row]
    if bool(game.company.departed[row, 0]):
        return Answer(desk, (_("{name} has left and does not come back.").format(name=who.name),))
    levers = desk.plan.levers.with_mandate(row, mandate, game.scenario.rules)
    name = MANDATES[mandate]
    told = _("{who}: {mandate}. {about}").format(
        who=who.name, mandate=_(name.name).lower(), about=_(name.about)
    )
    if mandate is Mandate.NONE and game.company.tenure[row, 0]:
        told += " " + _("Who is dismissed does not come back.")
    cost = executive_cost(game, row, mandate)
    return planned(desk, levers, f"{told} {costs(game, cost)}" if mandate is not Mandate.NONE else told)
