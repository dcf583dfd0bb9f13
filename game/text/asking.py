"""Lines that ask: meters, causes, history, what a word means, who is who, and what can be typed."""

from game.engine import METERS
from game.play.names import METERS as METER_NAMES
from game.play.names import PRACTICES as PRACTICE_NAMES
from game.play.names import STYLES as STYLE_NAMES
from game.play.names import Name
from game.text.desk import Answer, Desk
from game.text.gauges import history_lines, kite_line, meter_line, meter_lines, why_lines
from game.text.levers.commands import groups_for, help_for, names_for
from game.text.levers.naming import one_meant, subject_meant
from game.text.levers.people import people_lines as executives_lines
from game.text.levers.standing import levers_lines
from game.text.paper import paragraphs, plain
from game.text.table import desk_lines, week_lines
from game.text.vocabulary import STYLES, close_to, full_word, meter_meant, practice_meant
from game.words import N_, _, explained

HELP = (
    N_(
        "Six numbers give the hours of your week, in the order direction, align, motivate, plan, organise, "
        "control: 6 6 6 6 5 5."
    ),
    N_(
        "A practice and a number set one of them: direction 10, plan +4, align -2. "
        "The first letter will do: d 10."
    ),
    N_("A number alone answers what is on your desk: 2."),
    N_("style lists the styles; style servant chooses one."),
    N_(
        "end ends the quarter. undo takes the last change back. fit cuts the week to the hours there are; "
        "fill gives the free ones to all, fill plan to one."
    ),
    N_("meters reads all meters; trust reads one. why trust tells what moved it, history trust how it went."),
    N_(
        "desk, week, kite, people and briefing read these again. "
        "about trust, about plan, about servant explain a word."
    ),
    N_("ask tells what people advise; each sees one side well and may be wrong."),
    N_("expect trust up notes what you think will come; the results and the debrief compare."),
    N_("practice, in the first quarter, makes it a practice game: then ask what if between quarters."),
    N_("quit stops. The game is saved by itself."),
)


_GROUPS = {
    "styles": tuple(STYLE_NAMES.values()),
    "practices": tuple(PRACTICE_NAMES.values()),
    "meters": tuple(METER_NAMES.values()),
}
"""Words that stand for several names."""


def read_help(desk: Desk, _typed: str) -> Answer:
    """Say what can be typed."""
    *first, last = (_(line) for line in HELP)
    return Answer(desk, (*first, *help_for(desk.game.scenario.rules), last))


def read_meters(desk: Desk, typed: str) -> Answer:
    """Read one meter, or all."""
    if typed and meter_meant(typed):
        return Answer(desk, (meter_line(desk.game, meter_meant(typed)),))
    return Answer(desk, meter_lines(desk.game))


def read_why(desk: Desk, typed: str) -> Answer:
    """Tell what moved a meter last quarter, or a skill, a standing, an initiative."""
    subject = subject_meant(desk.game, typed) if typed else ""
    return Answer(desk, why_lines(desk.game, subject) if subject else (_which_meter("why", typed),))


def read_history(desk: Desk, typed: str) -> Answer:
    """Tell how a meter went from the start."""
    meter = meter_meant(typed) if typed else ""
    return Answer(desk, history_lines(desk.game, meter) if meter else (_which_meter("history", typed),))


def _which_meter(verb: str, typed: str) -> str:
    close = close_to(typed, METERS) if typed else ""
    if close:
        return _("There is no meter called {typed}. Perhaps you mean: {verb} {word}.").format(
            typed=typed[:30], verb=verb, word=close
        )
    return _("Type {verb} and a meter: {meters}.").format(verb=verb, meters=", ".join(METERS))


def read_about(desk: Desk, typed: str) -> Answer:
    """Say in a sentence what a meter, a practice or a style is."""
    rules = desk.game.scenario.rules
    found = _named(typed) if typed else []
    if typed and not found:
        lever = one_meant(typed, names_for(rules))
        found = [lever] if lever else list(one_meant(typed, _GROUPS | groups_for(rules)) or ())
    if not found:
        told = _("Type about and a meter, a practice or a style, such as: about trust.")
        return Answer(desk, (told,))
    return Answer(desk, tuple(explained(_(name.name), _(name.about)) for name in found))


def _named(typed: str) -> list[Name]:
    found = []
    practice, meter, style = practice_meant(typed), meter_meant(typed), full_word(typed, STYLES)
    if meter:
        found.append(METER_NAMES[meter])
    if practice is not None:
        found.append(PRACTICE_NAMES[practice])
    if style:
        found.append(STYLE_NAMES[STYLES[style]])
    return found


def read_week(desk: Desk, _typed: str) -> Answer:
    """Read the plan."""
    return Answer(desk, (*week_lines(desk.game, desk.plan), *levers_lines(desk.game, desk.plan)))


def read_desk(desk: Desk, _typed: str) -> Answer:
    """Read the event and its choices again."""
    return Answer(desk, desk_lines(desk.game, desk.plan))


def read_kite(desk: Desk, _typed: str) -> Answer:
    """Say how the kite flies."""
    return Answer(desk, (kite_line(desk.game),))


def read_people(desk: Desk, _typed: str) -> Answer:
    """Say who is who, and who of them is in office or could be."""
    told = people_lines(desk)
    if desk.game.scenario.rules.candidates:
        told = (*told, "", *executives_lines(desk.game, desk.plan))
    return Answer(desk, told)


def people_lines(desk: Desk) -> tuple[str, ...]:
    """Say who is who, and what each of them wants."""
    return tuple(
        _("{name}, {role}. Wants: {wants}").format(
            name=person.name, role=person.role, wants=plain(person.wants)
        )
        for person in desk.game.scenario.cast
    )


def read_briefing(desk: Desk, _typed: str) -> Answer:
    """Read the briefing again."""
    return Answer(desk, paragraphs(desk.game.scenario.briefing))


def read_saving(desk: Desk, _typed: str) -> Answer:
    """Say that saving needs no command."""
    return Answer(desk, (_("No need: the game is saved after every quarter, and when you quit."),))
