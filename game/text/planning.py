"""Lines that change the plan: hours, style, the answer to the event; and the end of the quarter."""

import re
from dataclasses import replace

from game.engine import Practice
from game.play.game import hours_for_practices, refusal
from game.play.names import PRACTICES as PRACTICE_NAMES
from game.play.names import STYLES as STYLE_NAMES
from game.play.plan import Plan, Refusal, fitted, given_free
from game.text.desk import Answer, Desk, Then
from game.text.paper import plain
from game.text.table import hours_left, week_lines
from game.text.vocabulary import STYLES, close_to, full_word, practice_meant
from game.words import _, explained

_MOST = 99
_HOURS = re.compile(r"([+-]?)(\d{1,3})")


def give_all(desk: Desk, hours: tuple[int, ...]) -> Answer:
    """Set the hours of all six practices."""
    if max(hours) > _MOST:
        return Answer(desk, (_("No week has that many hours."),))
    return _with_plan(desk, replace(desk.plan, hours=fitted(hours, sum(hours))))


def give_one(desk: Desk, practice: Practice, typed: str) -> Answer:
    """Set the hours of one practice: `10`, `+4` or `-2`."""
    found = _HOURS.fullmatch(typed.replace(" ", "").lstrip("="))
    if found is None:
        name = _(PRACTICE_NAMES[practice].name).lower()
        return Answer(
            desk, (_("How many hours for {practice}? Type a number, +2 or -2.").format(practice=name),)
        )
    step = int(found[2])
    before = desk.plan.hours[practice]
    hours = {"": step, "+": before + step, "-": before - step}[found[1]]
    if hours > _MOST:
        return Answer(desk, (_("No week has that many hours."),))
    after = desk.planned(desk.plan.with_hours(practice, hours))
    told = f"{_(PRACTICE_NAMES[practice].name)} {after.plan.hours[practice]}."
    return Answer(after, (f"{told} {hours_left(after.game, after.plan)}",))


def fit(desk: Desk) -> Answer:
    """Cut the hours down to those there are, in proportion."""
    limit = hours_for_practices(desk.game, desk.plan.choice, desk.plan.levers)
    if desk.plan.spent <= limit:
        more = " " + _("Type fill to give them out.") if desk.plan.spent < limit else ""
        return Answer(desk, (_("It fits already.") + " " + hours_left(desk.game, desk.plan) + more,))
    return _with_plan(desk, replace(desk.plan, hours=fitted(desk.plan.hours, limit)))


def fill(desk: Desk, typed: str) -> Answer:
    """Give the free hours to a practice; without one to all, in proportion."""
    practice = practice_meant(typed) if typed else None
    if typed and practice is None:
        return Answer(desk, (_("Type fill, or fill and a practice, such as: fill plan."),))
    left = hours_for_practices(desk.game, desk.plan.choice, desk.plan.levers) - desk.plan.spent
    if left <= 0:
        return Answer(desk, (hours_left(desk.game, desk.plan),))
    return _with_plan(desk, replace(desk.plan, hours=given_free(desk.plan.hours, left, practice)))


def take_style(desk: Desk, typed: str) -> Answer:
    """Choose a style, or list them."""
    if not typed:
        lines = [explained(name, _(STYLE_NAMES[style].about)) for name, style in STYLES.items()]
        return Answer(desk, (*lines, _("Type style and a name, such as: style servant.")))
    word = full_word(typed, STYLES)
    if not word:
        close = close_to(typed, STYLES)
        hint = (
            _("Perhaps you mean {word}.").format(word=close) if close else _("Type style to hear the five.")
        )
        return Answer(desk, (_("There is no style called {typed}.").format(typed=typed[:30]) + " " + hint,))
    style = STYLES[word]
    return Answer(
        desk.planned(desk.plan.with_style(style)),
        (f"{_(STYLE_NAMES[style].name)}. {_(STYLE_NAMES[style].about)}",),
    )


def choose(desk: Desk, number: int) -> Answer:
    """Answer the event with the choice of this number, from 1."""
    event = desk.game.event
    if event is None:
        return Answer(desk, (_("Nothing is on your desk this quarter."),))
    if not 1 <= number <= len(event.choices):
        return Answer(desk, (_("The answers are 1 to {most}.").format(most=len(event.choices)),))
    label = plain(desk.game.scenario.events[desk.game.event_row].choices[number - 1].label)
    after = desk.planned(desk.plan.with_choice(number - 1))
    told = [_("Your answer: {label}").format(label=label), hours_left(desk.game, after.plan)]
    if refusal(after.game, after.plan) is Refusal.TOO_MANY_HOURS:
        told[1] += " " + _("Type fit to cut every practice a little.")
    return Answer(after, tuple(told))


def undo(desk: Desk) -> Answer:
    """Take the last change of the plan back."""
    if not desk.past:
        return Answer(desk, (_("There is nothing to take back in this quarter."),))
    after = desk.undone()
    return Answer(after, (_("Taken back."), *_planned_lines(after)))


def end(desk: Desk, *, sure: bool = False) -> Answer:
    """End the quarter, asking first when hours are left."""
    why = refusal(desk.game, desk.plan)
    if why is not None:
        return Answer(desk, (_refused(desk, why),))
    left = hours_for_practices(desk.game, desk.plan.choice, desk.plan.levers) - desk.plan.spent
    if left and not sure:
        asked = (
            hours_left(desk.game, desk.plan)
            + " "
            + _("End the quarter all the same? Type yes, or go on planning.")
        )
        return Answer(replace(desk, asked=True), (asked,))
    return Answer(desk, (), Then.END)


def _refused(desk: Desk, why: Refusal) -> str:
    if why is Refusal.TOO_MANY_HOURS:
        return (
            hours_left(desk.game, desk.plan)
            + " "
            + _("Take some away, or type fit to cut every practice a little.")
        )
    if why is Refusal.TOO_MANY_LEVERS:
        return _("Executives, initiatives and the rest take more hours than your week has: let one go.")
    if why is Refusal.NO_CHOICE and desk.game.event is not None:
        return _("Something is on your desk: answer it first, with a number from 1 to {most}.").format(
            most=len(desk.game.event.choices)
        )
    return _("This week cannot be played. Type week to hear it again.")


def _with_plan(desk: Desk, plan: Plan) -> Answer:
    after = desk.planned(plan)
    return Answer(after, week_lines(after.game, after.plan)[1:])


def _planned_lines(desk: Desk) -> tuple[str, ...]:
    lines = week_lines(desk.game, desk.plan)[1:]
    if desk.game.event is None:
        return lines
    number = desk.plan.choice + 1
    answer = _("Your answer so far: {number}.").format(number=number) if number else _("No answer yet.")
    return (*lines, answer)
