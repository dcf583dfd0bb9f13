"""Understanding a line that was typed: from words to what they do."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from game.engine import METERS
from game.text import asking, planning
from game.text.advising import ask_around
from game.text.desk import Answer, Desk, Then
from game.text.guessing import expect
from game.text.levers.commands import commands_for
from game.text.vocabulary import PRACTICE_WORDS, STYLES, close_to, practice_meant
from game.text.what_if import ask_what_if, choose_practice
from game.words import _

Asked = Callable[[Desk, str], Answer]


def _quit(desk: Desk, _typed: str) -> Answer:
    return Answer(desk, (), Then.QUIT)


def _choose(desk: Desk, typed: str) -> Answer:
    return planning.choose(desk, int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 4 else 0)


COMMANDS: Final[dict[str, Asked]] = {
    "end": lambda desk, _typed: planning.end(desk),
    "undo": lambda desk, _typed: planning.undo(desk),
    "fit": lambda desk, _typed: planning.fit(desk),
    "fill": planning.fill,
    "style": planning.take_style,
    "choose": _choose,
    "answer": _choose,
    "help": asking.read_help,
    "meters": asking.read_meters,
    "why": asking.read_why,
    "history": asking.read_history,
    "about": asking.read_about,
    "week": asking.read_week,
    "desk": asking.read_desk,
    "kite": asking.read_kite,
    "people": asking.read_people,
    "briefing": asking.read_briefing,
    "save": asking.read_saving,
    "ask": ask_around,
    "advice": ask_around,
    "expect": expect,
    "predict": expect,
    "practice": choose_practice,
    "what": ask_what_if,
    "quit": _quit,
    "exit": _quit,
    "?": asking.read_help,
}
_YES: Final = frozenset({"yes", "y", "end"})


def respond(desk: Desk, line: str) -> Answer:
    """Do what a line says; a line that is not understood changes nothing and gets a hint."""
    words = line.lower().replace(",", " ").replace("=", " ").split()
    asked, desk = desk.asked, replace(desk, asked=False)
    if not words:
        return Answer(desk, (_("Type help to hear what you can do, or end to end the quarter."),))
    if asked and words[0] in _YES:
        return planning.end(desk, sure=True)
    if all(word.isascii() and word.isdigit() for word in words):
        return _numbers(desk, words)
    return _words(desk, words[0], " ".join(words[1:]))


def _numbers(desk: Desk, words: list[str]) -> Answer:
    if max(map(len, words)) > 3:
        return Answer(desk, (_("No week has that many hours."),))
    hours = tuple(map(int, words))
    if len(hours) == 1:
        return planning.choose(desk, hours[0])
    if len(hours) == 6:
        return planning.give_all(desk, hours)
    return Answer(
        desk,
        (_("Type six numbers for the week, or one for your answer; that was {n}.").format(n=len(hours)),),
    )


def _words(desk: Desk, first: str, rest: str) -> Answer:
    practice = practice_meant(first)
    if practice is not None and rest:
        return planning.give_one(desk, practice, rest)
    commands = COMMANDS | commands_for(desk.game.scenario.rules)
    if first in commands:
        return commands[first](desk, rest)
    if first in METERS and not rest:
        return asking.read_meters(desk, first)
    if first in STYLES:
        return planning.take_style(desk, first)
    if practice is not None:
        return asking.read_week(desk, "")
    return Answer(desk, (_unknown(first, commands),))


def _unknown(typed: str, commands: Iterable[str]) -> str:
    close = close_to(typed, [*commands, *PRACTICE_WORDS, *METERS, *STYLES])
    hint = (
        _("Perhaps you mean {word}.").format(word=close) if close else _("Type help to hear what you can do.")
    )
    return _("I do not know the word {typed}.").format(typed=typed[:30]) + " " + hint
