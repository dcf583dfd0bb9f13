"""Explained: what makes a poor game."""

from typing import Final

from game.bench.explained.pair import Pair
from game.words import N_

_DAY: Final = """\
  - id: day-14
    title: Day 14
    text: Something happens.
    choices:
      - id: left
        label: Go left.
        effects: {process: +2}
        outcome: It is left.
      - id: right
        label: Go right.
        effects: {trust: +2}
        outcome: It is right.
"""

PLAY: Final = (
    Pair(
        "KS301",
        N_(
            "One event comes each quarter and none comes twice; with too few, later games repeat "
            "and quarters stay empty."
        ),
        _DAY,
        "",
    ),
    Pair("KS302", N_("In such a quarter the player has nothing to answer."), "quarters: 8", "quarters: 15"),
    Pair(
        "KS303", N_("The game is over before it comes due, so nobody ever sees it."), "after: 2", "after: 8"
    ),
    Pair(
        "KS304",
        N_("The player reads about somebody who then never appears."),
        "voices:\n  - who: bo\n",
        "voices:\n  - who: ada\n",
    ),
    Pair(
        "KS305",
        N_("The player cannot tell the difference, since there is none."),
        "effects: {trust: +2}",
        "effects: {process: +2}",
    ),
    Pair(
        "KS306",
        N_("An answer without any consequence teaches that answers do not matter."),
        "        effects: {trust: +2}\n",
        "",
    ),
    Pair(
        "KS307",
        N_("One answer would decide the game; the hours of the week would no longer matter."),
        "process: +3",
        "process: +16",
    ),
    Pair(
        "KS308",
        N_("Nobody would take the other one, so it is no choice."),
        "effects: {trust: +2}",
        "effects: {process: +1}",
    ),
    Pair("KS309", N_("People are known by their faces."), "portrait: 4", "portrait: 3"),
    Pair(
        "KS310",
        N_("A company that the bank has closed would get an ending that tells of a company that lives."),
        "failed: true",
        'trust: "< 20"',
    ),
    Pair(
        "KS311",
        N_("Everything behind the sign would be bold, or the sign would be seen."),
        "outcome: It is dry.",
        "outcome: It **is dry.",
    ),
    Pair(
        "KS312", N_("The scenario is looked up by the name of its file."), "id: small-shop", "id: large-shop"
    ),
    Pair("KS313", N_("The player could not pay them in the first quarter."), "salary: 0.1", "salary: 2.5"),
    Pair(
        "KS314",
        N_("A bet that wins nothing is no bet."),
        "{customers: +5, relevance: +4}",
        "{cash: -0.3, engagement: -3}",
    ),
    Pair(
        "KS315",
        N_("Insurance has its price; where it is free, it is no decision."),
        "premium: 0.05",
        "premium: 0",
    ),
    Pair(
        "KS316",
        N_("A bet that costs nothing when it fails is no risk."),
        "{cash: -0.2, engagement: -2}",
        "{trust: +1}",
    ),
    Pair(
        "KS317",
        N_("A manager who brings only leadership, or the reverse, is not who the cast says."),
        "organise: strong",
        "align: strong",
    ),
    Pair("KS318", N_("Trainers look for scenarios by what they teach."), "A12, A11, C9", "A11, C9"),
    Pair(
        "KS319",
        N_("The company could not pay for it, so the player would never begin it."),
        "budget: 0.2",
        "budget: 1.2",
    ),
    Pair(
        "KS320",
        N_("The quarters it asks for are over before the event it asks for can have come."),
        '    title: Day 2\n\n...\n    when: {trust: "> 20"}\n',
        '    title: Day 2\n    when: {quarter: ">= 6"}\n\n...\n    when: {happened: day-2, quarter: "< 4"}\n',
    ),
    Pair(
        "KS328",
        N_(
            "More than three times the cash that a company starts with, or of its size usually has, or half "
            "of its customers, is most likely a slip of the unit. The scenarios that come with the game stay "
            "below that cash and a quarter of the customers."
        ),
        "effects: {cash: -0.5, process: +3}",
        "effects: {cash: -500, process: +3}",
    ),
)
