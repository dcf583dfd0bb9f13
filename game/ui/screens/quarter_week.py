"""The week: what problems take, the practices, the style."""

from game.engine import LEADERSHIP, MANAGEMENT, USUAL, Practice, Style
from game.lesson.lever_bill import bill_lines, hours_told, unplanned_lines
from game.lesson.wording import lever_money
from game.play.bill import total
from game.play.executives import hands_on
from game.play.game import Game, hours_after_problems, hours_for_practices, hours_of_levers
from game.play.names import PRACTICES, STYLES
from game.play.plan import Hours, Plan, fitted, given_free
from game.ui.screens.guide import Guide
from game.ui.screens.parts.practice_row import PracticeRow
from game.ui.screens.parts.style_row import StyleRow
from game.ui.screens.parts.week_bar import Share, WeekBar
from game.ui.theme import PALETTE, RGB
from game.ui.widgets import Button, Col, Label, Node, Option, Row, Text
from game.ui.widgets.node import Action
from game.words import N_, _, plural

_IN_A_GROUP = 3
_KEYS = N_("_Enter types the hours, F adds all free ones._")


def hours_left(game: Game, plan: Plan) -> int:
    """Return the hours a week that are not given to anything yet."""
    return hours_for_practices(game, plan.choice, plan.levers) - plan.spent


def free_words(hours: int) -> str:
    """Return how many hours are left, in words."""
    if hours == 0:
        return _("All hours given")
    return plural("{n} hour free", "{n} hours free", hours).format(n=hours)


def give_free(guide: Guide) -> None:
    """Give the free hours to the practice that has the keyboard, else to all in proportion."""
    left, focus = hours_left(guide.game, guide.plan), guide.ui.focus
    named = {practice_id(practice): practice for practice in Practice}
    practice = named.get(focus.id) if focus is not None else None
    if left > 0:
        guide.set_week(given_free(guide.plan.hours, left, practice))


def free_button(guide: Guide) -> Button:
    """Return what shares out the free hours; the key F does so, too."""
    return Button(
        icon="arrows-split",
        name=_("Share out the free hours"),
        tip=_(
            "Share out the free hours, in proportion to your week (F).\n"
            "On a practice, F gives it all of them."
        ),
        enabled=hours_left(guide.game, guide.plan) > 0,
        id="share-out",
        on=lambda: give_free(guide),
    )


def week_head(guide: Guide, on: Action) -> Row:
    """Return the bar of the week, and beside what is free the way to share it out."""
    bar = week_bar(guide, on)
    bar.flex = 1
    return Row(bar, free_button(guide), gap=10, items="end")


def practice_id(practice: Practice) -> str:
    """Return the id of a practice's control."""
    return f"practice-{practice.name.lower()}"


def week_bar(guide: Guide, on: Action) -> WeekBar:
    """Return the bar of the week; Enter explains the hours."""
    game, plan = guide.game, guide.plan
    week, free = round(USUAL.week), hours_after_problems(game)
    after = hours_for_practices(game, plan.choice)
    answer, levers = free - after, hours_of_levers(game, plan.levers)
    told = _("Problems take {taken} of your {week} hours").format(taken=week - free, week=week)
    return WeekBar(
        _("Your week"),
        (
            Share(_("Problems"), week - free, PALETTE.warm_ink),
            Share(_("Your answer"), answer, PALETTE.ink_soft),
            Share(_levers_told(game, plan), levers, PALETTE.navy),
            Share(_("Leading"), plan.leading, PALETTE.leadership),
            Share(_("Managing"), plan.spent - plan.leading, PALETTE.management),
            Share(_("Free"), hours_left(game, plan), None),
        ),
        id="hours",
        name=told,
        tip="\n".join(
            (
                _("{told}.").format(told=told),
                *bill_lines(game, plan.levers),
                *unplanned_lines(game),
                _("_Click or press Enter to see why._"),
            )
        ),
        on=on,
    )


def _levers_told(game: Game, plan: Plan) -> str:
    """Return what levers are called in the week, with the money they take this quarter."""
    million = total(game, plan.levers).million
    return _("Levers, {money}").format(money=lever_money(game, million)) if million else _("Levers")


def _head(name: str, hours: int, color: RGB) -> Row:
    return Row(
        Label(name, size="label", weight="bold", color=color, flex=1),
        Label(_("{hours} h").format(hours=hours), size="label", weight="bold", color=color),
        pad=(2, 0),
        gap=6,
    )


def _practice(guide: Guide, practice: Practice, color: RGB) -> PracticeRow:
    game, plan, name = guide.game, guide.plan, PRACTICES[practice]
    return PracticeRow(
        _(name.name),
        plan.hours[practice],
        icon=name.icon,
        unit="",
        high=hours_for_practices(game, plan.choice, plan.levers),
        room=hours_left(game, plan),
        color=color,
        tip="\n".join((_(name.about), *_other_hands(game, plan, practice), _(_KEYS))),
        id=practice_id(practice),
        on=lambda hours: guide.set_hours(practice, hours),
    )


def _other_hands(game: Game, plan: Plan, practice: Practice) -> list[str]:
    """Return a line for every executive who brings hours to a practice."""
    told = _("{who} brings {hours}.")
    return [
        told.format(who=who, hours=hours_told(round(hours, 1)))
        for who, hours in hands_on(game, plan, practice)
    ]


def practice_group(guide: Guide, *, leading: bool) -> Col:
    """Return the three practices of leading or of managing, with their hours together."""
    plan = guide.plan
    practices, color = (LEADERSHIP, PALETTE.leadership) if leading else (MANAGEMENT, PALETTE.management)
    name = _("Leading") if leading else _("Managing")
    rows = [_practice(guide, practice, color) for practice in practices]
    return Col(_head(name, sum(plan.hours[p] for p in practices), color), *rows, gap=5, flex=1)


def _balanced(plan: Plan, limit: int, *, leading: bool, hours: int) -> Hours:
    """Return the week with so many hours for leading or managing; what is missing the other gives."""
    mine, other = (LEADERSHIP, MANAGEMENT) if leading else (MANAGEMENT, LEADERSHIP)
    given = sum(plan.hours[practice] for practice in other)
    week = list(plan.hours)
    for practices, wanted in ((mine, min(hours, limit)), (other, min(given, limit - min(hours, limit)))):
        if wanted != sum(plan.hours[practice] for practice in practices):
            for practice, share in zip(practices, fitted((wanted,) * 3 + (0,) * 3, wanted), strict=False):
                week[practice] = share
    return (week[0], week[1], week[2], week[3], week[4], week[5])


def two_groups(guide: Guide) -> tuple[Node, Node]:
    """Return leading and managing as one stepper each: all that a first quarter asks for."""
    return _group(guide, leading=True), _group(guide, leading=False)


def _group(guide: Guide, *, leading: bool) -> PracticeRow:
    practices, color = (LEADERSHIP, PALETTE.leadership) if leading else (MANAGEMENT, PALETTE.management)
    limit = hours_for_practices(guide.game, guide.plan.choice, guide.plan.levers)
    return PracticeRow(
        _("Leading") if leading else _("Managing"),
        sum(guide.plan.hours[practice] for practice in practices),
        icon="kite" if leading else "string",
        note=_("Say where it goes, bring people together, give heart.")
        if leading
        else _("Plan, organise, and put fires out."),
        high=limit,
        step=_IN_A_GROUP,
        color=color,
        id="group-leading" if leading else "group-managing",
        on=lambda wanted: guide.set_week(_balanced(guide.plan, limit, leading=leading, hours=wanted)),
        flex=1,
    )


def style_picker(guide: Guide) -> Row:
    """Return the styles as icons, and the one picked in words."""
    plan, names = guide.plan, [STYLES[style] for style in Style]
    options = [Option(_(name.name), name.icon, f"**{_(name.name)}**\n{_(name.about)}") for name in names]
    picked = names[plan.style]
    row = StyleRow(
        tuple(options),
        int(plan.style),
        name=_("Style"),
        id="style",
        on=lambda index: guide.set_style(Style(index)),
    )
    words = _("**Style: {name}.** {about}").format(name=_(picked.name), about=_(picked.about))
    return Row(
        row, Text(words, size="small", color=PALETTE.ink_soft, flex=1), gap=12, items="center", id="styles"
    )
