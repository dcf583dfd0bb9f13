"""Bets: every initiative on its way from idea over plan and build to shipped."""

from collections.abc import Callable

from game.engine import Bet
from game.lesson.wording import meter_value, plain
from game.play.bets import OVER, SHOWN_PLANNED, BetReading, Stage, bet_readings, running
from game.play.bill import bet_cost
from game.play.game import Game
from game.play.hints import Hint as Push
from game.play.lever_names import BETS, PROGRESS
from game.play.meters import reading
from game.play.names import METERS
from game.scenarios.scenario import InitiativeText
from game.ui.screens.guide import Guide
from game.ui.screens.levers.costs import cost_hints, hints_told
from game.ui.screens.levers.pull import bet
from game.ui.screens.levers.track import Track
from game.ui.screens.parts.meters import tone_of
from game.ui.theme import PALETTE, RGB
from game.ui.widgets import Card, Col, Flow, Grid, Hint, Hints, Icon, Label, Node, Option, Picker, Row, Text
from game.words import N_, _, plural

Why = Callable[[str], object]

_STAGES = (N_("Idea"), N_("Plan"), N_("Build"), N_("Shipped"))
_ENDS: dict[Stage, tuple[str, RGB]] = {
    Stage.WON: ("circle-check", PALETTE.good),
    Stage.FLOPPED: ("circle-x", PALETTE.bad),
}
_ROOMY = 1100
_ODDS, _CONTROL = 124, 316
"""Widths in which the longest word for odds, and what an insured start costs, stand in one line."""


def bets_page(guide: Guide, why: Why, wide: float) -> Node:
    """Return the ideas there are, how many run at once, and every initiative under the plan."""
    told = bet_readings(guide.game, guide.plan)
    rows = [_row(guide, one, why) if wide >= _ROOMY else _card(guide, one, why) for one in told]
    body: Node = Col(*rows, gap=6) if wide >= _ROOMY else Grid(*rows, cols=2, cell=400, gap=10)
    return Col(_head(guide), body, gap=9)


def _head(guide: Guide) -> Node:
    many = running(guide.game, guide.plan)
    ideas = reading(guide.game, "ideas")
    words = _(
        "A bet takes hours, money and ideas until it is **shipped**; then it works out or it fails. A clear "
        "direction and sight of the work raise the odds. Ideas now: **{ideas}**."
    ).format(ideas=meter_value(guide.game, "ideas", ideas.value))
    juggled = plural("{n} runs at once", "{n} run at once", many).format(n=many)
    tip = _("Each more that runs takes attention from all others, and some is lost in between (juggling).")
    return Row(
        Icon("bet", size=26, color=PALETTE.accent),
        Text(words, size="label", flex=1),
        Hints((Hint(juggled, tone="bad" if many > 2 else "plain", icon="clash", tip=tip),), tip=tip)
        if many > 1
        else None,
        gap=12,
        items="center",
    )


def _text(game: Game, one: BetReading) -> InitiativeText | None:
    return next((text for text in game.scenario.initiatives if text.id == one.what.id), None)


def _about(game: Game, one: BetReading) -> str:
    """Return what a bet is, or what came of it."""
    text = _text(game, one)
    about = text.text if text is not None else ""
    if text is not None and one.stage in OVER:
        about = text.win if one.stage is Stage.WON else text.flop
    return about


def _name(game: Game, one: BetReading) -> Node:
    about = _about(game, one)
    return Col(
        Label(one.what.name, weight="bold", wrap=True),
        Text(about, size="small", color=PALETTE.ink_soft) if about else None,
        gap=1,
    )


def _pushes(one: BetReading) -> Node | None:
    """Return chips of what it pushes when it works out, and when it fails."""
    if one.stage in OVER:
        return None
    return Flow(_side(_("Works out:"), one.upside), _side(_("Fails:"), one.downside), gap=8)


def _side(when: str, pushes: tuple[Push, ...]) -> Row | None:
    if not pushes:
        return None
    told = [
        Hint(_(METERS[push.meter].name), "up" if push.up else "down", tone_of(push.good)) for push in pushes
    ]
    label = Label(when, size="small", color=PALETTE.ink_soft)
    return Row(label, Hints(told), gap=6, items="center")


def _track(game: Game, one: BetReading, why: Why, color: RGB) -> Track:
    text = _text(game, one)
    icon, ink = _ENDS.get(one.stage, ("", color))
    begun = one.stage is not Stage.IDEA
    return Track(
        tuple(_(stage) for stage in _STAGES),
        (SHOWN_PLANNED / 100.0,),
        (1.0 if one.stage in OVER else one.progress / 100.0) if begun else None,
        one.coming / 100.0,
        text=_pace(one),
        ended=icon,
        color=ink,
        name=one.what.name,
        tip="\n".join(
            (
                *([text.text] if text is not None else []),
                _(PROGRESS.about),
                _("_Click or press Enter to see why it moved._"),
            )
        ),
        id=f"stock-{one.subject}",
        on=lambda: why(one.subject),
    )


def _pace(one: BetReading) -> str:
    """Say how long it still takes at the pace of this plan, and how long alone."""
    if one.stage in OVER:
        return _("It worked out.") if one.stage is Stage.WON else _("It failed.")
    if one.quarters is None:
        return _("At this pace it never ships: give planning some hours.")
    told = plural("About {n} quarter", "About {n} quarters", one.quarters).format(n=one.quarters)
    told = (
        _("{time} to go.").format(time=told)
        if one.bet is not Bet.REST
        else _("{time} if it runs.").format(time=told)
    )
    if one.late:
        told += " " + _("That is after the last quarter.")
    if one.alone is not None and one.alone < one.quarters:
        told += " " + _("Alone: {n}.").format(n=one.alone)
    if one.bet is Bet.REST and one.progress > 0:
        told += " " + _("It gathers dust.")
    return told


def _odds(one: BetReading) -> Node:
    if one.stage in OVER:
        return Label("", width=1)
    tip = _("As you believe now. It is decided when it is shipped. Risk: {risk} of 100.").format(
        risk=plain(one.what.risk)
    )
    return Col(
        Label(
            _("{odds} %").format(odds=plain(one.odds)), size="title", weight="bold", side="center", tip=tip
        ),
        Label(_(one.odds_word), size="small", color=PALETTE.ink_soft, side="center", wrap=True, tip=tip),
    )


def _control(guide: Guide, one: BetReading) -> Node | None:
    if one.stage in OVER:
        return None
    bets = (Bet.REST, Bet.RUN, Bet.RUN_INSURED) if one.covered is None else (Bet.REST, Bet.RUN)
    current = min(one.bet, bets[-1])
    options = tuple(Option(_(BETS[way].name), tip=_(BETS[way].about)) for way in bets)
    costs = _costs(guide, one, current)
    return Col(
        Picker(
            options,
            bets.index(current),
            name=one.what.name,
            id=f"bet-{one.row}",
            tip=hints_told(costs),
            on=bet(guide, one.row, bets),
        ),
        Hints(costs),
        gap=5,
    )


def _costs(guide: Guide, one: BetReading, current: Bet) -> tuple[Hint, ...]:
    hints = cost_hints(guide.game, bet_cost(guide.game, one.row, current or Bet.RUN))
    if one.covered is None:
        ideas = plain(one.what.ideas)
        hints.append(
            Hint(ideas, icon="stock-ideas", tip=_("points of ideas that go into it when it is begun"))
        )
    elif one.covered:
        hints.append(Hint(_("insured"), icon="bet-insured", tip=_(BETS[Bet.RUN_INSURED].about)))
    return tuple(hints)


def _row(guide: Guide, one: BetReading, why: Why) -> Card:
    name, track = _name(guide.game, one), _track(guide.game, one, why, PALETTE.accent)
    if one.stage in OVER:
        name.flex, track.flex = 7, 4
        inside: list[Node] = [Row(name, track, gap=16, items="center")]
    else:
        track.flex = 4
        odds, control = Col(_odds(one), width=_ODDS), Col(_control(guide, one), width=_CONTROL)
        inside = [name, Row(Col(_pushes(one), flex=7), track, odds, control, gap=14, items="center")]
    return Card(
        *inside,
        gap=4,
        pad=(14, 5),
        id=f"initiative-{one.row}",
    )


def _card(guide: Guide, one: BetReading, why: Why) -> Card:
    name = _name(guide.game, one)
    name.flex = 1
    return Card(
        Row(name, _odds(one), gap=12, items="start"),
        _track(guide.game, one, why, PALETTE.accent),
        _pushes(one),
        _control(guide, one),
        gap=8,
        pad=(14, 10),
        id=f"initiative-{one.row}",
    )
