"""Choosing what to play: a game in progress or a scenario, by number or by name."""

from dataclasses import dataclass
from pathlib import Path

from game.play.folders import scenarios_folder
from game.play.slots import Kept, Slot, kept_games
from game.scenarios import Entry, available
from game.text.paper import Paper, plain
from game.text.vocabulary import close_to
from game.words import _

_GAMES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class _Offer:
    """One thing to choose: the words that choose it, its lines, and what it is (None when it is broken)."""

    word: str
    lines: tuple[str, ...]
    choice: Slot | Path | None
    trouble: str = ""


def pick(paper: Paper) -> Slot | Path | None:
    """Ask what to play; return a game in progress, a scenario's file, or None to quit."""
    kept = kept_games()
    going = [game for game in kept if not game.over][:_GAMES_SHOWN]
    games = [_game(game) for game in (*going, *[game for game in kept if game.over][:1])]
    scenarios = [_scenario(entry) for entry in available([scenarios_folder()])]
    paper.say(_list_lines(games, scenarios))
    offers = games + scenarios
    while True:
        line = paper.ask()
        if line is None or line.lower() in {"quit", "exit", "q"}:
            return None
        offer = _meant(line, offers)
        if offer is not None and offer.choice is not None:
            return offer.choice
        paper.say([offer.trouble if offer else _unknown(line, offers)])


def _list_lines(games: list[_Offer], scenarios: list[_Offer]) -> list[str]:
    lines: list[str] = []
    if games:
        lines += ["", _("Go on with a game:"), *_numbered(games, 1)]
    head = _("Or begin a new one:") if games else _("What will you play?")
    return [*lines, "", head, *_numbered(scenarios, len(games) + 1), _("Type a number, or quit.")]


def _numbered(offers: list[_Offer], first: int) -> list[str]:
    lines: list[str] = []
    for number, offer in enumerate(offers, first):
        lines += [f"{number}. {offer.lines[0]}", *offer.lines[1:]]
    return lines


def _game(kept: Kept) -> _Offer:
    if kept.trouble:
        return _Offer("", (f"{kept.title}. {kept.trouble}",), None, kept.trouble)
    if kept.over:
        ended = _("{title}, {company}: the debrief.").format(title=kept.title, company=kept.company)
        return _Offer("", (ended,), kept.slot)
    line = _("{title}, {company}: quarter {number} of {all}.").format(
        title=kept.title, company=kept.company, number=kept.quarter + 1, all=kept.quarters
    )
    return _Offer("", (line,), kept.slot)


def _scenario(entry: Entry) -> _Offer:
    scenario = entry.scenario
    if scenario is None:
        check = _("It has errors; see them with: kitestring scenario check {path}").format(path=entry.path)
        return _Offer(entry.name, (f"{entry.title}. {check}",), None, check)
    facts = _("{title}: {level}, about {minutes} minutes.").format(
        title=scenario.title, level=_(scenario.level), minutes=scenario.minutes
    )
    return _Offer(entry.name, (facts, plain(scenario.summary)), entry.path)


def _meant(line: str, offers: list[_Offer]) -> _Offer | None:
    typed = line.lower()
    if typed.isascii() and typed.isdigit() and len(typed) < 5:
        number = int(typed)
        return offers[number - 1] if 1 <= number <= len(offers) else None
    return next((offer for offer in offers if offer.word and offer.word == typed), None)


def _unknown(line: str, offers: list[_Offer]) -> str:
    close = close_to(line.lower(), [offer.word for offer in offers if offer.word])
    if close:
        return _("Perhaps you mean {word}.").format(word=close)
    return _("Type a number from 1 to {most}, or quit.").format(most=len(offers))
