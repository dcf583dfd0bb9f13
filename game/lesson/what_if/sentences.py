"""What if, in words: what was changed, what it would have brought, and why."""

from collections.abc import Sequence

from game.engine import Practice
from game.lesson.what_if.branch import Branch, Stranger, fell_away, strangers
from game.lesson.what_if.chain import Step, chain
from game.lesson.what_if.differences import fine_digits, part_words, reads_differently
from game.lesson.what_if.gaps import longest
from game.lesson.what_if.lever_words import levers_changed
from game.lesson.what_if.outcome import Outcome
from game.lesson.wording import joined, meter_value, money, quarter_name
from game.play.game import Game, Quarter
from game.play.meters import digits_of
from game.play.names import METERS, PRACTICES, STYLES
from game.play.plan import UNDECIDED, Plan
from game.words import _, plural

_MOST_HOURS = 3


def changed(course: Branch) -> str:
    """Say what was decided otherwise, such as `6 hours more for: plan and budget`; "" for nothing."""
    number = course.differs if course.onwards else course.quarter
    real, other = course.real.quarters[number].plan, course.other.quarters[number].plan
    levers = levers_changed(course.real, real.levers, other.levers)
    hours = _hours_beside(real, other) if levers else _hours(real, other)
    return joined([*levers, *hours, *_style(real, other), *_answer(course)])


def _hours_beside(real: Plan, other: Plan) -> list[str]:
    """Say which hours are others beside levers that take or leave some; in one where all bear it."""
    steps = [after - before for before, after in zip(real.hours, other.hours, strict=True)]
    if any(step > 0 for step in steps) and any(step < 0 for step in steps):
        return _hours(real, other)
    if not any(steps):
        return []
    total = sum(steps)
    told = (
        plural("{n} hour more for all practices", "{n} hours more for all practices", total)
        if total > 0
        else plural("{n} hour less for all practices", "{n} hours less for all practices", -total)
    )
    return [told.format(n=abs(total))]


def _hours(real: Plan, other: Plan) -> list[str]:
    """Say which hours are others: the additions first, the largest first, and no more than three."""
    changes = [(other.hours[p] - real.hours[p], p) for p in Practice if other.hours[p] != real.hours[p]]
    changes.sort(key=lambda change: (change[0] < 0, -abs(change[0])))
    said = [_hours_of(hours, practice) for hours, practice in changes]
    return said if len(said) <= _MOST_HOURS else [*said[: _MOST_HOURS - 1], _("some smaller changes")]


def _hours_of(change: int, practice: Practice) -> str:
    told = (
        plural("{n} hour more to {practice}", "{n} hours more to {practice}", change)
        if change > 0
        else plural("{n} less to {practice}", "{n} less to {practice}", -change)
    )
    return told.format(n=abs(change), practice=_(PRACTICES[practice].name).lower())


def _style(real: Plan, other: Plan) -> list[str]:
    if real.style == other.style:
        return []
    told = _("the {style} style instead of the {before}")
    return [told.format(style=_(STYLES[other.style].name).lower(), before=_(STYLES[real.style].name).lower())]


def _answer(course: Branch) -> list[str]:
    real, other = course.real.quarters[course.quarter].plan, course.plan
    row = int(course.real.quarters[course.quarter].before.event[0])
    if real.choice == other.choice or row < 0:
        return []
    label = course.real.scenario.events[row].choices[other.choice].label.rstrip(".")
    return [_("the answer \u201c{label}\u201d").format(label=label)]


def verdict(course: Branch, came: Outcome) -> str:
    """Say in one sentence what the change would have brought in worth and score."""
    game = course.real
    if course.same:
        return _("Change one thing in {quarter}, and see what would have come of it.").format(
            quarter=quarter_name(game, course.quarter)
        )
    unfinished = _(", as far as it has been played; what is to come back later is not in it.")
    end = ending(game, came, game.scenario.company.name, unfinished)
    return with_change(course, changed(course)) + end


def with_change(course: Branch, change: str) -> str:
    """Return the head of a verdict, such as `With {change} in Q2 2027, `."""
    head = _("With {change} from {quarter} on, ") if course.onwards else _("With {change} in {quarter}, ")
    return head.format(change=change, quarter=quarter_name(course.real, course.quarter))


def ending(game: Game, came: Outcome, company: str, unfinished: str) -> str:
    """Return the rest of a verdict: what a company, by its name, would have come to in worth and score.

    `unfinished` ends the sentence where there is no score yet.
    """
    digits = max(1, digits_of("cash", game))
    real, other = (money(game, side.worths[-1], digits) for side in (came.real, came.other))
    if came.other.failed and not came.real.failed:
        return _("the bank would have closed {company}, which is worth {real} now.").format(
            company=company, real=real
        )
    if came.real.failed and not came.other.failed:
        return _("{company} would have lived, and be worth {other}.").format(company=company, other=other)
    if real == other:
        worth = _("{company} would be worth as much as it is, {real}").format(company=company, real=real)
    else:
        told = _("{company} would be worth {other} instead of {real}")
        worth = told.format(company=company, other=other, real=real)
    return worth + _score(came, unfinished)


def _score(came: Outcome, unfinished: str) -> str:
    if came.real.score is None or came.other.score is None:
        return unfinished
    real, other = round(came.real.score), round(came.other.score)
    if real == other:
        return _(", and the score the same, {real}.").format(real=real)
    return _(", and the score {other} instead of {real}.").format(real=real, other=other)


def told_steps(course: Branch) -> tuple[Step, ...]:
    """Return the steps of the chain that can be told: those whose two values read differently."""
    return tuple(step for step in chain(course) if reads_differently(course.real, step.gap))


def step_sentence(game: Game, step: Step) -> str:
    """Say which meter came apart, how far, and through what."""
    one = step.gap
    told = _("{meter} {other} instead of {real}").format(
        meter=_(METERS[one.meter].name),
        other=meter_value(game, one.meter, one.other),
        real=meter_value(game, one.meter, one.real),
    )
    if step.by is None:
        return told + "."
    cause = part_words(game, one.meter, step.by, fine_digits(game, one))
    if step.through:
        meters = joined([_(METERS[meter].name).lower() for meter in step.through])
        cause = _("{cause}, through {meters}").format(cause=cause, meters=meters)
    return _("{what}: {cause}.").format(what=told, cause=cause)


def story_notes(course: Branch) -> tuple[str, ...]:
    """Say where the story went another way: answers that fell away, and those taken in their place."""
    game = course.real
    notes = [_gone(game, played) for played in fell_away(course)]
    notes += [_stranger(game, one) for one in strangers(course)]
    return (*notes, *_ends(course))


def _gone(game: Game, played: Quarter) -> str:
    text = game.scenario.events[int(played.before.event[0])]
    return _("\u201c{title}\u201d ({quarter}) does not come, and your answer falls away.").format(
        title=text.title, quarter=quarter_name(game, played.number)
    )


def _stranger(game: Game, one: Stranger) -> str:
    text, quarter = game.scenario.events[one.event], quarter_name(game, one.quarter)
    label = text.choices[one.choice].label if one.choice != UNDECIDED else ""
    if one.known is not None:
        told = _("\u201c{title}\u201d comes in {quarter} instead of {real}; your answer is kept.")
        return told.format(title=text.title, quarter=quarter, real=quarter_name(game, one.known))
    told = _(
        "\u201c{title}\u201d comes in {quarter}, which you never met; taken by the need: \u201c{label}\u201d"
    )
    return told.format(title=text.title, quarter=quarter, label=label)


def _ends(course: Branch) -> Sequence[str]:
    real, other = course.real, course.other
    if real.failed and longest(course) > real.number:
        return (
            _("The bank closed your company in {quarter}; from then on your last week is repeated.").format(
                quarter=quarter_name(real, real.number - 1)
            ),
        )
    if other.failed:
        return (
            _("The bank closes the other company in {quarter}.").format(
                quarter=quarter_name(real, other.number - 1)
            ),
        )
    return ()
