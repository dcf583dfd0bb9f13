"""What is on the table in a quarter: the event with its choices, and the week."""

from game.engine import USUAL, Practice
from game.lesson.wording import quarter_name
from game.play.game import Game, hours_after_problems, hours_for_practices
from game.play.hints import Hint, hints
from game.play.names import METERS, PRACTICES, STYLES
from game.play.plan import UNDECIDED, Plan
from game.text.gauges import direction_word, kite_line, short_lines
from game.text.levers.standing import doors_line, levers_lines
from game.text.paper import paragraphs, plain
from game.words import _, plural


def quarter_lines(game: Game, plan: Plan) -> tuple[str, ...]:
    """Open a quarter: when it is, how the kite flies, what is on the desk, and the week."""
    head = _("{quarter}: quarter {number} of {all}.").format(
        quarter=quarter_name(game, game.number), number=game.number + 1, all=game.scenario.rules.quarters
    )
    return (
        "",
        head,
        kite_line(game),
        *short_lines(game),
        "",
        *desk_lines(game, plan),
        "",
        *week_lines(game, plan),
        *levers_lines(game, plan),
        *doors_line(game),
    )


def desk_lines(game: Game, plan: Plan) -> tuple[str, ...]:
    """Read out the event and its choices, each with what it pushes."""
    event = game.event
    if event is None:
        return (_("Nothing is on your desk this quarter; the week is yours."),)
    text = game.scenario.events[game.event_row]
    title = _("On your desk: {title}.").format(title=text.title)
    title = title.removesuffix(".") if text.title.endswith(("?", "!", ".", "…")) else title
    if text.who:
        person = game.scenario.person(text.who)
        title += " " + _("From {name}, {role}.").format(name=person.name, role=person.role)
    lines = [title, *paragraphs(text.text)]
    for number, (choice, facts) in enumerate(zip(text.choices, event.choices, strict=True), 1):
        pushed = hint_words(hints(facts))
        lines += ["", f"{number}. {plain(choice.label)}", "   " + _sentence(pushed, facts.hours)]
    if plan.choice != UNDECIDED:
        lines += ["", _("Your answer so far: {number}.").format(number=plan.choice + 1)]
    return tuple(lines)


def _sentence(pushed: str, hours: float) -> str:
    text = (pushed[:1].upper() + pushed[1:] if pushed else _("Pushes nothing you can see from here")) + "."
    return f"{text} {hours_cost(hours)}" if hours else text


def hours_cost(hours: float) -> str:
    """Say how many hours of the week a choice takes."""
    return plural("Takes {n} hour a week.", "Takes {n} hours a week.", int(hours)).format(n=f"{hours:g}")


def hint_words(pushes: tuple[Hint, ...]) -> str:
    """Say which way a choice pushes the meters, such as `trust up, cash down; later: customers down`."""
    now = ", ".join(_hint(push) for push in pushes if not push.later)
    later = ", ".join(_hint(push) for push in pushes if push.later)
    if not later:
        return now
    return (
        _("{now}; later: {later}").format(now=now, later=later)
        if now
        else _("later: {later}").format(later=later)
    )


def _hint(push: Hint) -> str:
    return f"{_(METERS[push.meter].name).lower()} {direction_word(up=push.up)}"


def week_lines(game: Game, plan: Plan) -> tuple[str, ...]:
    """Say how many hours there are, where they go, and the style."""
    free = hours_after_problems(game)
    lost = int(USUAL.week) - free
    there = plural("Your week has {n} hour to give", "Your week has {n} hours to give", free).format(n=free)
    if lost:
        there += plural("; problems eat {n} more", "; problems eat another {n}", lost).format(n=lost)
    spent = hours_words(plan)
    return (
        there + ".",
        spent[:1].upper() + spent[1:] + ".",
        f"{hours_left(game, plan)} " + _("Style: {style}.").format(style=_(STYLES[plan.style].name).lower()),
    )


def hours_words(plan: Plan) -> str:
    """List the hours of each practice."""
    return ", ".join(f"{_(PRACTICES[practice].name).lower()} {plan.hours[practice]}" for practice in Practice)


def hours_left(game: Game, plan: Plan) -> str:
    """Say how many hours are still to be given, or are too many."""
    left = hours_for_practices(game, plan.choice, plan.levers) - plan.spent
    if left < 0:
        return plural("That is {n} hour too many.", "That is {n} hours too many.", -left).format(n=-left)
    if left == 0:
        return _("Every hour is given.")
    return plural("{n} hour is left.", "{n} hours are left.", left).format(n=left)
