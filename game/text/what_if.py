"""What if, typed: going back to a quarter, changing one decision, and hearing what would have come of it."""

import re
from dataclasses import replace
from typing import Final

from game.engine import Practice
from game.engine.rules import Rules
from game.lesson.what_if import Wish, branch, gaps, outcome, wished
from game.lesson.what_if.differences import Unit, by_unit, gap_sentence, reads_differently, worth_sentence
from game.lesson.what_if.lever_words import levers_used
from game.lesson.what_if.sentences import step_sentence, story_notes, told_steps, verdict
from game.lesson.what_if.wish import at
from game.lesson.wording import joined, quarter_name
from game.play.game import Game
from game.play.names import STYLES as STYLE_NAMES
from game.play.plan import UNDECIDED
from game.text.desk import Answer, Desk
from game.text.levers.commands import commands_for
from game.text.paper import plain
from game.text.table import hours_words
from game.text.vocabulary import STYLES, full_word, practice_meant
from game.words import N_, _, explained

HOW: Final = N_(
    "Type what if, the number of a quarter, and what you would have done: what if 3 plan +6; "
    "what if 3 servant; what if 3 answer 2. With 3- it goes on from there to the end: what if 3- plan +6. "
    "What if 3 alone tells what you did."
)
HOW_LEVERS: Final = N_(
    "Levers work as in the game, with and between changes: what if 1- {lever} and plan +4."
)
ON_PRACTICE: Final = N_(
    "To practise, type practice before the first quarter ends: then you may ask what if between quarters."
)
_TOLD_GAPS: Final = 4
_LEVERS: Final = frozenset(
    (
        "mandate",
        "hire",
        "dismiss",
        "run",
        "rest",
        "train",
        "measure",
        "analytics",
        "meet",
        "survey",
        "develop",
    )
)
_NUMBER: Final = re.compile(r"([+-]?)(\d{1,3})")


LEAVING: Final = frozenset({"end", "quit", "exit", "q", "leave"})
_ASKED: Final = re.compile(r"\s*what\s*if\b", re.IGNORECASE)


def question(line: str) -> str:
    """Return a line without the words "what if", which may be left out."""
    return _ASKED.sub("", line, count=1).strip()


def ask_what_if(desk: Desk, typed: str) -> Answer:
    """Answer a what-if question while the game goes on, where it is a game for practice."""
    if not desk.game.practice:
        told = _(
            "In this game you can ask what if after the end. Practice games are chosen in the first quarter."
        )
        return Answer(desk, (told,))
    rest = typed.removeprefix("if").strip()
    return Answer(desk, what_if_lines(desk.game, rest))


def choose_practice(desk: Desk, _typed: str) -> Answer:
    """Make the game one for practice, or no longer; only in its first quarter."""
    if desk.game.quarters:
        return Answer(desk, (_("Practice is chosen in the first quarter; this game goes on as it began."),))
    game = replace(desk.game, practice=not desk.game.practice)
    told = (
        _("This is a practice game now: between quarters you may ask what if. Type practice to undo it.")
        if game.practice
        else _("This is no practice game any more.")
    )
    return Answer(replace(desk, game=game), (told,))


def what_if_lines(game: Game, typed: str) -> tuple[str, ...]:
    """Answer `3 plan +6`: what the game would have come to. What is not understood gets one sentence."""
    words = typed.lower().replace(",", " ").replace("=", " ").split()
    words, onwards = _onwards(words)
    quarter, rest = _quarter(game, words)
    if quarter is None:
        last = _("So far there are quarters 1 to {last}.").format(last=game.number) if game.number else ""
        return (*_how(game), *([last] if last else [_("First play a quarter.")]))
    if not rest:
        return (_decided(game, quarter), *_how(game))
    wish = _wish(game, quarter, rest)
    return (wish,) if isinstance(wish, str) else _told(game, replace(wish, onwards=onwards))


def _how(game: Game) -> tuple[str, ...]:
    lever = _lever(game.scenario.rules)
    return (_(HOW), _(HOW_LEVERS).format(lever=lever)) if lever else (_(HOW),)


def _lever(rules: Rules) -> str:
    """Return a lever of this scenario as it is typed, "" when it opens none."""
    if rules.skills:
        return "train vision"
    if rules.initiatives:
        return f"run {rules.initiatives[0].id}"
    return f"mandate {rules.candidates[0].id} report" if rules.candidates else ""


def _onwards(words: list[str]) -> tuple[list[str], bool]:
    """Return the words without what says that the change goes on to the end, and whether something did."""
    if words[:1] == ["from"]:
        return words[1:], True
    if words and words[0].endswith("-"):
        return [words[0].rstrip("-"), *words[1:]], True
    return ([words[0], *words[2:]], True) if words[1:2] == ["on"] else (words, False)


def _quarter(game: Game, words: list[str]) -> tuple[int | None, list[str]]:
    """Return the quarter from 0 that the first word names, and the words after it."""
    first = words[0].lstrip("q") if words else ""
    if first.isascii() and first.isdigit() and len(first) < 4 and 1 <= int(first) <= game.number:
        return int(first) - 1, words[1:]
    return None, []


def _decided(game: Game, quarter: int) -> str:
    played = game.quarters[quarter]
    row = int(played.before.event[0])
    said = ""
    if row >= 0 and played.plan.choice != UNDECIDED:
        event = game.scenario.events[row]
        said = " " + _("To “{title}” you answered {number}: {label}").format(
            title=event.title,
            number=played.plan.choice + 1,
            label=plain(event.choices[played.plan.choice].label),
        )
    told = _("In quarter {number}, {quarter}: {hours}. Style: {style}.").format(
        number=quarter + 1,
        quarter=quarter_name(game, quarter),
        hours=hours_words(played.plan),
        style=_(STYLE_NAMES[played.plan.style].name).lower(),
    )
    used = levers_used(game, played.plan.levers)
    besides = " " + _("In use: {levers}.").format(levers=joined(used)) if used else ""
    return told + besides + said


def _wish(game: Game, quarter: int, words: list[str]) -> Wish | str:
    """Return what is wished, or a sentence on what was not understood."""
    wish, left = Wish(quarter), list(words)
    if len(left) == len(Practice) and all(word.isascii() and word.isdigit() for word in left):
        for practice, hours in zip(Practice, left, strict=True):
            wish = wish.with_hours(practice, min(int(hours[:4]), 99))
        return wish
    while left:
        word = left.pop(0)
        following = left[0] if left else ""
        if word in {"style", "and"}:
            continue
        if word in _LEVERS and word in commands_for(game.scenario.rules):
            there = left.index("and") if "and" in left else len(left)
            made = _levers(game, wish, word, " ".join(left[:there]))
            left = left[there:]
        elif word in {"answer", "choose"} or word.isdigit():
            number = left.pop(0) if not word.isdigit() and left else word
            made = _answered(game, wish, number)
        elif full_word(word, STYLES) and practice_meant(word) is None:
            made = replace(wish, style=STYLES[full_word(word, STYLES)])
        else:
            made = _hours(game, wish, word, following)
            left = left[1:]
        if isinstance(made, str):
            return made
        wish = made
    return wish


def _answered(game: Game, wish: Wish, typed: str) -> Wish | str:
    row = int(game.quarters[wish.quarter].before.event[0])
    if row < 0:
        return _("Nothing was on your desk in that quarter.")
    count = len(game.scenario.events[row].choices)
    if not (typed.isascii() and typed.isdigit() and len(typed) < 4 and 1 <= int(typed) <= count):
        return _("The answers are 1 to {most}.").format(most=count)
    return replace(wish, choice=int(typed) - 1)


def _levers(game: Game, wish: Wish, word: str, typed: str) -> Wish | str:
    """Pull a lever as in the game, at the quarter of the wish; what changes nothing is answered."""
    plan = game.quarters[wish.quarter].plan
    levers = plan.levers if wish.levers is None else wish.levers
    desk = Desk(at(game, wish.quarter), replace(plan, levers=levers))
    answer = commands_for(game.scenario.rules)[word](desk, typed)
    if answer.desk.plan.levers == levers:
        return " ".join(answer.lines)
    return replace(wish, levers=answer.desk.plan.levers)


def _hours(game: Game, wish: Wish, word: str, typed: str) -> Wish | str:
    practice, number = practice_meant(word), _NUMBER.fullmatch(typed)
    if practice is None or number is None:
        return _("I do not understand {typed}.").format(typed=f"{word} {typed}".strip()[:30]) + " " + _(HOW)
    before = game.quarters[wish.quarter].plan.hours[practice]
    step = int(number[2])
    hours = {"": step, "+": before + step, "-": before - step}[number[1]]
    return wish.with_hours(practice, min(hours, 99))


def _told(game: Game, wish: Wish) -> tuple[str, ...]:
    course = branch(game, wish.quarter, wished(game, wish), wish)
    if course.same and wish.levers not in {None, course.plan.levers}:
        return (_("That takes more hours than the week has: let something go first."),)
    if course.same:
        return (_("That is what you did."), _decided(game, wish.quarter))
    apart = [one for one in gaps(course) if reads_differently(game, one)][:_TOLD_GAPS]
    steps = [
        explained(quarter_name(game, step.quarter), step_sentence(game, step)) for step in told_steps(course)
    ]
    notes = [plain(note) for note in story_notes(course)]
    return (
        verdict(course, outcome(course)),
        *(["", _("How it spreads:"), *steps] if steps else []),
        *(["", _("The story:"), *notes] if notes else []),
        "",
        _("The difference in the end, and what makes it:"),
        worth_sentence(course),
        *(line for unit in by_unit(apart) for line in _unit_lines(game, unit)),
    )


def _unit_lines(game: Game, unit: Unit) -> list[str]:
    return [f"{unit.name}:", *(gap_sentence(game, one) for one in unit.gaps)]
