"""People: the candidates and executives with their mandates, and the bench behind them."""

from collections.abc import Callable

from game.engine import Mandate, Practice
from game.lesson.lever_bill import hours_told
from game.lesson.wording import amount, joined, plain
from game.play.bill import executive_cost
from game.play.executives import ExecutiveReading, Place, bench_reading, executive_readings
from game.play.game import Game
from game.play.lever_names import BENCH, MANDATES, STANDING
from game.play.names import PRACTICES
from game.scenarios.scenario import ExecutiveText, Person
from game.ui.screens.guide import Guide
from game.ui.screens.levers.costs import cost_hints, hints_told, measure_toggle
from game.ui.screens.levers.level import level
from game.ui.screens.levers.pull import give
from game.ui.screens.parts.portrait import Portrait
from game.ui.theme import PALETTE, RGB
from game.ui.widgets import Badge, Card, Col, Grid, Hint, Hints, Icon, Label, Node, Option, Picker, Row, Text
from game.ui.widgets.choice import Tone
from game.words import _, plural

Why = Callable[[str], object]

_COLORS: dict[str, RGB] = {"leadership": PALETTE.leadership, "management": PALETTE.management}
_CLASHES = 2
_LEAST = 1.0
"""Points from which a loss is worth telling."""


def people_page(guide: Guide, why: Why, wide: float) -> Node:
    """Return the bench, a card for every candidate under the plan, and a line for each who has left."""
    told = executive_readings(guide.game, guide.plan)
    cards = [_card(guide, one, why) for one in told if one.place is not Place.LEFT]
    gone = [_gone(guide.game, one) for one in told if one.place is Place.LEFT]
    return Col(
        _bench(guide, why),
        Grid(*cards, cols=2, cell=400, gap=12) if cards else None,
        Grid(*gone, cols=2, cell=400, gap=12) if gone else None,
        gap=10,
    )


def _bench(guide: Guide, why: Why) -> Card:
    bench = bench_reading(guide.game, guide.plan)
    about = _("{about} Now it would bear {percent} % of a loss.").format(
        about=_(BENCH.about), percent=plain(bench.softens)
    )
    bar = level(
        _(BENCH.name),
        bench.level,
        bench.change,
        bench.coming,
        icon=BENCH.icon,
        about=about,
        id="stock-bench",
        on=lambda: why("bench"),
    )
    return Card(
        Grid(Col(bar, pad=(0, 4)), measure_toggle(guide, "develop"), cols=2, cell=320, gap=20), pad=(14, 3)
    )


def _card(guide: Guide, one: ExecutiveReading, why: Why) -> Card:
    told = _told(guide.game, one)
    return Card(
        _head(guide.game, one, _standing(one, why)),
        _about(guide.game, one),
        _mandate(guide, one, told),
        Hints(told),
        gap=7,
        pad=(14, 9),
        id=f"executive-{one.row}",
    )


def _gone(game: Game, one: ExecutiveReading) -> Row:
    _person, text = _texts(game, one)
    told = text.leaves if text is not None else ""
    gone = _("**{who}** has left for good. _{told}_") if told else _("**{who}** has left for good.")
    return Row(
        _face(game, one, 30),
        Text(gone.format(who=one.who.name, told=told), size="label", flex=1),
        gap=10,
        pad=(14, 4),
        items="center",
        id=f"executive-{one.row}",
    )


def _texts(game: Game, one: ExecutiveReading) -> tuple[Person | None, ExecutiveText | None]:
    person = next((person for person in game.scenario.cast if person.id == one.who.id), None)
    return person, next((text for text in game.scenario.executives if text.id == one.who.id), None)


def _face(game: Game, one: ExecutiveReading, size: float) -> Node:
    person, _text = _texts(game, one)
    if person is None:
        return Icon("executive", size=size, color=_COLORS[one.who.side])
    return Portrait(person.portrait, size=size)


def _head(game: Game, one: ExecutiveReading, standing: Node | None) -> Row:
    _person, text = _texts(game, one)
    office = text.office if text is not None else ""
    aside = [part for part in (_place(one), standing) if part is not None]
    return Row(
        _face(game, one, 44),
        Col(
            Label(one.who.name, size="heading", weight="bold", wrap=True),
            Label(office, size="small", color=PALETTE.ink_soft, wrap=True) if office else None,
            flex=1,
        ),
        Col(*aside, gap=2, items="end" if standing is None else "stretch") if aside else None,
        gap=12,
        items="center",
        min_height=50,
    )


def _place(one: ExecutiveReading) -> Badge | None:
    """Return the word for where somebody stands, where it is not plain from the control."""
    told = {
        Place.ARRIVES: (_("takes office"), "door-enter", PALETTE.good, PALETTE.good_soft),
        Place.GOES: (_("will be dismissed"), "door-exit", PALETTE.bad, PALETTE.bad_soft),
    }
    if one.place not in told:
        return None
    text, icon, color, fill = told[one.place]
    return Badge(text, icon=icon, color=color, fill=fill)


def _about(game: Game, one: ExecutiveReading) -> Text:
    """Return what the scenario says of somebody, their temper, and what they can bring."""
    _person, text = _texts(game, one)
    temper = _("Temper: [[{temper}|How ill they bear a short rein, and two hands on one rein.]].").format(
        temper=_(one.temper)
    )
    hours = joined(
        [
            _("{practice} {hours}").format(
                practice=_(PRACTICES[practice].name).lower(), hours=hours_told(brought)
            )
            for practice, brought in one.strengths
        ]
    )
    most = _("Brings at most: {hours}.").format(hours=hours)
    return Text(
        "\n".join((f"{text.about} {temper}" if text is not None else temper, most)),
        size="small",
        color=PALETTE.ink_soft,
        id=f"about-{one.row}",
    )


def _standing(one: ExecutiveReading, why: Why) -> Node | None:
    if one.place not in {Place.INSIDE, Place.GOES}:
        return None
    bar = level(
        _(STANDING.name),
        one.standing,
        one.change,
        icon=STANDING.icon,
        about=_(STANDING.about),
        color=_COLORS[one.who.side],
        id=f"stock-{one.subject}",
        on=lambda: why(one.subject),
    )
    bar.min_width = 190
    return bar


def _mandate(guide: Guide, one: ExecutiveReading, told: tuple[Hint, ...]) -> Picker:
    options = tuple(Option(_(MANDATES[m].name), tip=_(MANDATES[m].about)) for m in Mandate)
    return Picker(
        options,
        int(one.mandate),
        name=_("Mandate of {who}").format(who=one.who.name),
        id=f"mandate-{one.row}",
        tip="\n".join((_("At most: a week, once settled in with a free hand."), hints_told(told))),
        on=give(guide, one.row),
    )


def _told(game: Game, one: ExecutiveReading) -> tuple[Hint, ...]:
    """Return chips: what they take, what they bring now, what is wrong, and what would be lost."""
    inside = one.place in {Place.INSIDE, Place.GOES}
    mandate = one.mandate if one.mandate is not Mandate.NONE else Mandate.REPORT
    hints = cost_hints(game, executive_cost(game, one.row, mandate)) if not inside or one.brings else []
    if one.place is Place.GOES:
        hints = []
    hints += [_brings(one)] if inside and one.brings else []
    hints += [_not_yet()] if one.place is Place.ARRIVES else []
    hints += _warnings(game, one)
    hints += _lost(one) if inside else []
    return tuple(hints)


def _brings(one: ExecutiveReading) -> Hint:
    hours = sum(hours for _practice, hours in one.brings)
    tip = joined(
        [
            _("{practice} {hours}").format(
                practice=_(PRACTICES[practice].name).lower(), hours=hours_told(round(brought, 1))
            )
            for practice, brought in one.brings
        ]
    )
    told = _("brings {hours}").format(hours=hours_told(round(hours, 1)))
    return Hint(told, tone="good", icon=MANDATES[one.mandate].icon, tip=tip)


def _not_yet() -> Hint:
    tip = _("a newcomer looks round for a quarter, and is trusted with little at first")
    return Hint(_("first hours next quarter"), icon="clock", tip=tip)


def _warnings(game: Game, one: ExecutiveReading) -> list[Hint]:
    found = _clashes(one)
    if one.wavers is not None:
        told = (
            _("leaves at the end of this quarter")
            if one.wavers == 0
            else plural("leaves in {n} quarter", "leaves in {n} quarters", one.wavers).format(n=one.wavers)
        )
        tip = _(
            "Standing below 30 after three quarters, and they go. Give them a longer rein, and win trust."
        )
        found.append(Hint(told, tone="bad", icon="door-exit", tip=tip))
    return found


def _clashes(one: ExecutiveReading) -> list[Hint]:
    """Return a chip for each practice on which two hands lie; the tooltip tells whose."""
    found: dict[Practice, list[str]] = {}
    for clash in one.clashes:
        hands = _("your {hours}") if clash.other is None else _("{hours} with {who}")
        told = hands.format(
            hours=hours_told(round(clash.hours, 1)), who=clash.other.name if clash.other else ""
        )
        found.setdefault(clash.practice, []).append(told)
    tip = _("two hands on one rein cost alignment and trust ({hands})")
    return [
        Hint(
            _("clash: {practice}").format(practice=_(PRACTICES[practice].name)),
            tone="bad",
            icon="clash",
            tip=tip.format(hands=joined(hands)),
        )
        for practice, hands in list(found.items())[:_CLASHES]
    ]


def _lost(one: ExecutiveReading) -> list[Hint]:
    lost = one.lost
    parts = [
        (_("process"), lost.process),
        (_("alignment"), lost.alignment),
        (_("engagement"), lost.engagement),
    ]
    told = joined([f"{name} {amount(points)}" for name, points in parts if points >= _LEAST])
    if not told:
        return []
    tip = _("If {who} left now, you would lose: {lost}. The bench softens it.").format(
        who=one.who.name, lost=told
    )
    worst = amount(max(points for _name, points in parts))
    tone: Tone = "bad" if one.place is Place.GOES else "plain"
    return [Hint(_("{points} to lose").format(points=worst), tone=tone, icon="alert-triangle", tip=tip)]
