"""Explained: single values and keys."""

from typing import Final

from game.bench.explained.pair import Pair
from game.words import N_

VALUES: Final = (
    Pair("KS101", N_("The game cannot do without this key."), "        outcome: The pot is full.\n", ""),
    Pair(
        "KS102",
        N_("Unknown keys are refused, or a slip of the pen would silently do nothing."),
        "effects: {cash: -0.5, process: +3}",
        "effects: {cahs: -0.5, process: +3}",
    ),
    Pair(
        "KS103",
        N_("A list, a keyed part and a single text cannot stand for one another."),
        "title: The roof",
        "title: [The roof]",
    ),
    Pair(
        "KS104",
        N_("A number is written in digits, with a point and no unit."),
        "cash: -0.5",
        "cash: minus 0.5",
    ),
    Pair(
        "KS105",
        N_("Quarters, minutes and portraits are counted; there are no parts of them."),
        "minutes: 20",
        "minutes: 20.5",
    ),
    Pair(
        "KS106",
        N_("Only certain words may stand here, and this is none of them."),
        "level: open",
        "level: easy",
    ),
    Pair(
        "KS107",
        N_("An id is how other parts of the file refer to this one, so it is kept plain."),
        "id: terrace",
        "id: The Terrace",
    ),
    Pair(
        "KS108",
        N_("A comparison is an operator with a number, or a range."),
        'trust: ">= 10"',
        "trust: at least 10",
    ),
    Pair("KS109", N_("The player would see an empty place here."), "outcome: It is dry.", "outcome:"),
    Pair(
        "KS110",
        N_("A longer text would not fit where it is shown."),
        "title: The roof",
        "title: The roof over the kitchen that has leaked since the spring before last",
    ),
    Pair(
        "KS111",
        N_("Fewer would be no choice, or teach too little; more would not fit the screen."),
        "  - Tell a leak from a flood.\n",
        "",
    ),
    Pair("KS112", N_("The number lies outside the scale on which it counts."), "trust: 50", "trust: 500"),
    Pair("KS113", N_("A switch is on or off, written yes or no."), "skills: yes", "skills: please"),
    Pair(
        "KS114",
        N_("A range runs from the smaller number to the larger."),
        "quarter: 1 to 3",
        "quarter: 3 to 1",
    ),
    Pair(
        "KS115",
        N_("The format may change with the game; the number says by which rules to read the file."),
        "format: 1",
        "format: 7",
    ),
    Pair(
        "KS116",
        N_("Whether the company failed, and its score, are known only when the story ends."),
        'trust: "> 20"',
        "failed: true",
    ),
    Pair(
        "KS117",
        N_("Choices of different events may share an id, so a choice is named with its event."),
        "title: Day 2\n",
        "title: Day 2\n    when: {chose: mend}\n",
    ),
    Pair(
        "KS118",
        N_(
            "A crisis begins somewhere in a range of quarters, with a severity in a range, so "
            "that no game is like the last."
        ),
        "market: stable",
        "market: {like: crisis, crisis: {quarter: 3, severity: 70 to 130}}",
    ),
    Pair(
        "KS119",
        N_("Strength is a word for hours a week, or the hours themselves."),
        "control: 6",
        "control: fair",
    ),
    Pair(
        "KS120",
        N_(
            "A warning is a matter of judgement, and a reason can outweigh it. What an error "
            "reports cannot be played."
        ),
        "source_note:",
        "silence:\n  - {code: KS112, where: start, reason: We like it.}\nsource_note:",
    ),
    Pair(
        "KS121",
        N_("Between braces, commas part the keys, and so they do in a number or a sentence without quotes."),
        "effects: {cash: -0.5, process: +3}",
        "effects: {cash: -0,5, process: +3}",
    ),
    Pair(
        "KS122",
        N_("A colon followed by a space ends a key, also in an entry of a list."),
        "A pipe bursts",
        "A pipe: it bursts",
    ),
)
