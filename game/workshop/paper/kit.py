"""The paper kit of a scenario as one HTML file that prints on A4: briefing, sheets, cards, how it goes."""

from collections.abc import Iterable
from html import escape
from typing import Final

from game.engine import Practice, Style
from game.play.names import METERS, PRACTICES, STYLES
from game.scenarios import EventText, Scenario
from game.words import N_, _, explained
from game.workshop.length import length_told
from game.workshop.paper.levers import lever_sheet
from game.workshop.paper.page import blank, sheet
from game.workshop.paper.style import STYLE

_MOMENTS: Final = {"start": N_("To begin with."), "debrief": N_("The debrief.")}
_WATCHED: Final = ("direction", "alignment", "engagement", "trust", "process", "problems", "cash")

_STEPS: Final = (
    N_("On the laptop: kitestring host {id} --paper. Nobody needs a phone; the room reads the big screen."),
    N_("Give each team its briefing and its sheet. Cut the cards apart and keep them by number."),
    N_("Each round the trainer’s page says which card each team gets. The card says what an answer takes."),
    N_(
        "Teams talk and fill one column of their sheet: hours that fit the week, a style, an answer, a guess."
    ),
    N_(
        "Type each column into the trainer’s page and end the round. The screen shows what came of it. "
        "Guesses stay on the sheet, for the team itself."
    ),
    N_("After {rounds} rounds go on to the debrief. Questions to ask are on the last page."),
)
_LEVERS: Final = N_(
    "What else can be decided stands on two more sheets of each team, with what it takes. Type it in too."
)


def paper_kit(scenario: Scenario, teams: int = 4, rounds: int = 0) -> str:
    """Return the kit for so many teams and rounds, 0 for the scenario's, as one HTML page without network."""
    rounds = min(rounds or scenario.workshop.rounds, scenario.quarters)
    parts = [
        _how(scenario, rounds),
        *_trainer(scenario),
        *(_briefing(scenario, rounds) for _team in range(teams)),
        *(page for number in range(1, teams + 1) for page in _sheets(scenario, number, rounds)),
        *_cards(scenario),
        _questions(scenario),
    ]
    head = f'<meta charset="utf-8"><title>{escape(scenario.title)}</title><style>{STYLE}</style>'
    return f"<!doctype html><html><head>{head}</head><body>{''.join(parts)}</body></html>\n"


def _page(kind: str, *parts: str) -> str:
    return f"<section class='{kind}'>{''.join(parts)}</section>"


def _list(lines: Iterable[str], tag: str = "ul") -> str:
    return f"<{tag}>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</{tag}>"


def _how(scenario: Scenario, rounds: int) -> str:
    steps = [_(step).format(id=scenario.id, rounds=rounds) for step in _STEPS]
    if lever_sheet(scenario, "", rounds):
        steps.insert(4, _(_LEVERS))
    title = f"<h1>{escape(scenario.title)}</h1><p class='quiet'>{escape(_('A workshop on paper'))}</p>"
    goals = f"<h2>{escape(_('What it is for'))}</h2>{_list(scenario.learning_goals)}"
    return _page("page", title, goals, f"<h2>{escape(_('How it goes'))}</h2>{_list(steps, 'ol')}")


def _trainer(scenario: Scenario) -> list[str]:
    """Return the trainer's own page, none when nothing is noted."""
    notes = scenario.workshop.notes
    if not notes:
        return []
    lines = (f"<p><b>{escape(_moment(scenario, note.at))}</b> {escape(note.says)}</p>" for note in notes)
    minutes = _("{n} minutes a round.").format(n=scenario.workshop.minutes_a_round)
    head = f"<h1>{escape(_('For the trainer alone'))}</h1><p class='quiet'>{escape(minutes)}</p>"
    return [_page("page", head, *lines)]


def _moment(scenario: Scenario, at: str) -> str:
    if at.isdigit():
        return _("Round {n}.").format(n=at)
    if at in _MOMENTS:
        return _(_MOMENTS[at])
    number = [event.id for event in scenario.events].index(at) + 1
    return _("Card {number}, {title}.").format(number=number, title=scenario.event(at).title)


def _briefing(scenario: Scenario, rounds: int) -> str:
    story = "".join(f"<p>{escape(part.replace('**', ''))}</p>" for part in scenario.briefing.split("\n\n"))
    people = [explained(f"{one.name}, {one.role}", one.wants) for one in scenario.cast]
    head = f"<h1>{escape(scenario.company.name)}</h1><p class='quiet'>{escape(scenario.company.role)}</p>"
    length = f"<p><b>{escape(told)}</b></p>" if (told := length_told(scenario, rounds)) else ""
    return _page("page", head, story, length, f"<h2>{escape(_('Who is who'))}</h2>{_list(people)}")


def _sheets(scenario: Scenario, number: int, rounds: int) -> list[str]:
    """Return the pages that a team writes on."""
    team = _("Team {number}").format(number=number)
    return [_sheet(scenario, team, rounds), *lever_sheet(scenario, team, rounds)]


def _sheet(scenario: Scenario, team: str, rounds: int) -> str:
    rows = [blank(_("Card"), rounds)]
    rows += [
        blank(_(PRACTICES[practice].name), rounds, _(PRACTICES[practice].about)) for practice in Practice
    ]
    whole = _("of 60 a week, less what problems take; ask your trainer")
    rows += [blank(_("Hours together"), rounds, whole), blank(_("Style"), rounds), blank(_("Answer"), rounds)]
    rows += [
        blank(_("Guess: {meter} ▲ = ▼").format(meter=_(METERS[m].name)), rounds)
        for m in ("trust", "engagement", "cash")
    ]
    after = [blank(_(METERS[meter].name), rounds) for meter in _WATCHED]
    styles = [explained(_(STYLES[style].name), _(STYLES[style].about)) for style in Style]
    table = sheet(rounds, rows)
    results = f"<h2>{escape(_('What came of it'))}</h2><table><tbody>{''.join(after)}</tbody></table>"
    return _page(
        "page wide",
        f"<h1>{escape(team)} · {escape(scenario.company.name)}</h1>",
        table,
        results,
        _list(styles),
    )


def _cards(scenario: Scenario) -> list[str]:
    cards = [_card(scenario, number, event) for number, event in enumerate(scenario.events, 1)]
    return [_page("page cards", *cards[first : first + 4]) for first in range(0, len(cards), 4)]


def _card(scenario: Scenario, number: int, event: EventText) -> str:
    rules = scenario.rules.events[number - 1]
    who = f"<p class='quiet'>{escape(scenario.person(event.who).name)}</p>" if event.who else ""
    answers = [
        f"{told.label}" + (" " + _("(takes {n} h)").format(n=f"{choice.hours:g}") if choice.hours else "")
        for told, choice in zip(event.choices, rules.choices, strict=True)
    ]
    head = f"<h2><span class='number'>{number}</span> {escape(event.title)}</h2>"
    return f"<article>{head}{who}<p>{escape(event.text)}</p>{_list(answers, 'ol')}</article>"


def _questions(scenario: Scenario) -> str:
    note = f"<p class='quiet'>{escape(scenario.source_note)}</p>" if scenario.source_note else ""
    return _page("page", f"<h1>{escape(_('To talk about'))}</h1>", _list(scenario.debrief, "ol"), note)
