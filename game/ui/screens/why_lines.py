"""What the why panel tells: the causes of a meter's change, or the parts that another number is made of."""

from dataclasses import dataclass

from game.engine import Cause, Practice, hours_free
from game.lesson.results import change_sentence
from game.lesson.units import cause_digits
from game.lesson.wording import believed, meter_value, plain, quarter_name, signed
from game.play.game import Game
from game.play.meters import LOWER_IS_BETTER, NEITHER, digits_of, plane_path, read, reading, worth_now
from game.play.names import METERS, PRACTICES, STYLES
from game.play.seen import seen
from game.play.why import UNSEEN, Contribution, why
from game.ui.screens.parts.causes import CauseLine
from game.ui.screens.parts.meters import tone_of
from game.ui.screens.parts.wording import capital
from game.words import N_, _

_KINDS = {
    Cause.FLOW: ("refresh", ""),
    Cause.MARKET: ("wind", N_("The market")),
    Cause.EVENT: ("mail-opened", N_("What came of an answer")),
    Cause.LIMIT: ("barrier-block", N_("The end of the scale")),
    Cause.LEVER: ("company", N_("A lever")),
    Cause.RIVAL: ("rivals", N_("A rival")),
}
_PRACTICE_OF = {practice.name.lower(): practice for practice in Practice}

NUMBERS: dict[str, tuple[str, str, str]] = {
    "height": (
        N_("Height"),
        N_("How high the kite flies: how far people see and want. Half direction, half engagement."),
        "kite",
    ),
    "string": (
        N_("String"),
        N_(
            "How well the kite is held: how far things work. Half process, half order, which is few problems."
        ),
        "string",
    ),
    "hours": (
        N_("Your hours"),
        N_("Unsolved problems take hours of your week before you have decided anything."),
        "hours",
    ),
    "worth": (
        N_("Worth"),
        N_(
            "What a buyer would pay: the cash there is, and the last four quarters’ sales, weighted by "
            "relevance, trust, engagement and process."
        ),
        "worth",
    ),
}
"""Numbers that are made of meters: name, what they are, icon."""


@dataclass(frozen=True, slots=True)
class Told:
    """A number explained: name, icon, values before and after, sentence, what it is, and the lines."""

    name: str
    icon: str
    before: str
    after: str
    sentence: str
    about: str
    lines: tuple[CauseLine, ...]


def told(game: Game, subject: str, quarter: int) -> Told:
    """Explain a meter, or one of `NUMBERS`, in a quarter that has been played, counted from 0."""
    return _told_number(game, subject, quarter) if subject in NUMBERS else _told_meter(game, subject, quarter)


def _told_meter(game: Game, meter: str, quarter: int) -> Told:
    causes, moved = why(game, meter, quarter), reading(game, meter, quarter + 1)
    name = METERS[meter]
    if causes is None:
        raise ValueError("no quarter has been played yet")
    largest = max((abs(line.amount) for line in causes.contributions), default=1.0)
    fine = cause_digits(game, meter, moved.change)
    lines = tuple(
        cause_line(game, meter, line, line.amount / largest, fine, quarter) for line in causes.contributions
    )
    still = _("{meter} stayed where it was: what pushed it up and down came to nothing.").format(
        meter=_(name.name)
    )
    return Told(
        name=_(name.name),
        icon=name.icon,
        before=meter_value(game, meter, causes.before),
        after=meter_value(game, meter, causes.after),
        sentence=change_sentence(game, moved, causes) if moved.change else still,
        about=_(name.about),
        lines=tuple(line for line in lines if line.text),
    )


def cause_line(
    game: Game, meter: str, line: Contribution, share: float, digits: int, quarter: int
) -> CauseLine:
    """Return one cause of a change of a meter or another stock as the panel shows it."""
    icon, note = _kind(game, line, quarter)
    if line.delayed:
        since = _("set in motion in {quarter}").format(quarter=quarter_name(game, line.since))
        note = _("{note}, {since}").format(note=note, since=since) if note else capital(since)
    good = None if meter in NEITHER else (line.amount > 0) != (meter in LOWER_IS_BETTER)
    return CauseLine(
        name=line.told,
        note=note,
        icon=icon,
        share=share,
        text=signed(line.amount, digits) if round(line.amount, digits) else _slight(line.amount, digits),
        tone=tone_of(good),
        links=tuple((via, _(METERS[via].name)) for via in line.via if via != meter),
        lead=_("by way of"),
    )


def _slight(value: float, digits: int) -> str:
    least = 10.0**-digits
    return _("under {amount}").format(amount=signed(least if value > 0 else -least, digits))


def _kind(game: Game, line: Contribution, quarter: int) -> tuple[str, str]:
    """Return the icon and the note that tell what kind of cause a line is."""
    plan = game.quarters[quarter].plan
    if line.cause is Cause.PRACTICE and line.source in _PRACTICE_OF:
        practice = _PRACTICE_OF[line.source]
        note = _("{practice}, {hours} hours a week").format(
            practice=_(PRACTICES[practice].name), hours=plan.hours[practice]
        )
        return PRACTICES[practice].icon, "" if line.delayed else note
    if line.cause is Cause.STYLE:
        return STYLES[plan.style].icon, ""
    if line.source == UNSEEN:
        return "eye-off", _("You see this only roughly; better sight tells more of it apart.")
    icon, note = _KINDS.get(line.cause, ("refresh", ""))
    return icon, _(note) if note else ""


def _told_number(game: Game, subject: str, quarter: int) -> Told:
    name, about, icon = NUMBERS[subject]
    before, after, lines = {
        "height": _height,
        "string": _string,
        "hours": _hours,
        "worth": _worth,
    }[subject](game, quarter)
    sentence = _("{name} went from {before} to {after}. It is made of these:")
    still = _("{name} stayed at {after}. It is made of these:")
    return Told(
        name=_(name),
        icon=icon,
        before=before,
        after=after,
        sentence=(still if before == after else sentence).format(name=_(name), before=before, after=after),
        about=_(about),
        lines=lines,
    )


_Parts = tuple[str, str, tuple[CauseLine, ...]]


def _meter_line(
    game: Game, meter: str, quarter: int, *, text: str = "", share: float | None = None
) -> CauseLine:
    moved = reading(game, meter, quarter + 1)
    shift = _("{value}, {change}").format(
        value=meter_value(game, meter, moved.value), change=signed(moved.change, moved.digits)
    )
    return CauseLine(
        name=_(METERS[meter].name),
        note=shift,
        icon=METERS[meter].icon,
        share=(moved.share - reading(game, meter, quarter).share) * 3.0 if share is None else share,
        text=text or signed(moved.change, moved.digits),
        tone=tone_of(moved.good),
        links=((meter, _(METERS[meter].name)),),
        lead=_("see"),
    )


def _halves(game: Game, quarter: int, axis: int, plain_half: str, other: str) -> _Parts:
    """Explain a number made of two halves: one adds half of its meter's change, the other the rest."""
    path = plane_path(game)
    before, after = 100 * path[quarter][axis], 100 * path[quarter + 1][axis]
    first = (read(game, plain_half, quarter + 1).value - read(game, plain_half, quarter).value) / 2
    halves = ((plain_half, first), (other, after - before - first))
    largest = max(1e-9, *(abs(half) for _meter, half in halves))
    lines = tuple(
        _meter_line(game, meter, quarter, text=signed(half, 1), share=half / largest)
        for meter, half in halves
    )
    return believed(game, plain(before, 1)), believed(game, plain(after, 1)), lines


def _height(game: Game, quarter: int) -> _Parts:
    return _halves(game, quarter, 1, "direction", "engagement")


def _string(game: Game, quarter: int) -> _Parts:
    return _halves(game, quarter, 0, "process", "problems")


def _hours(game: Game, quarter: int) -> _Parts:
    played = game.quarters[quarter]
    companies = (played.before, played.after)
    before, after = (int(hours_free(company, game.scenario.rules)[0]) for company in companies)
    return str(before), str(after), (_meter_line(game, "problems", quarter),)


def _worth(game: Game, quarter: int) -> _Parts:
    digits = digits_of("cash", game)
    old, new = worth_now(game, seen(game, quarter)), worth_now(game, seen(game, quarter + 1))
    parts = ("cash", "relevance", "trust", "engagement", "process")
    ends = ((round(getattr(old, part), digits), round(getattr(new, part), digits)) for part in parts)
    moves = [round(now - was, digits) for was, now in ends]
    largest = max(1e-9, *(abs(move) for move in moves))
    lines = tuple(
        CauseLine(
            name=_(METERS[part].name) if part == "cash" else _worth_name(part),
            note=_("{amount} of it").format(amount=meter_value(game, "cash", getattr(new, part))),
            icon=METERS[part].icon,
            share=move / largest,
            text=signed(move, digits),
            tone=tone_of(None if move == 0 else move > 0),
            links=((part, _(METERS[part].name)),),
            lead=_("see"),
        )
        for part, move in zip(parts, moves, strict=True)
    )
    before, after = (meter_value(game, "cash", parts.total) for parts in (old, new))
    return believed(game, before), believed(game, after), lines


def _worth_name(part: str) -> str:
    return _("Sales that {meter} will keep").format(meter=_(METERS[part].name).lower())
