"""Explained: how the parts fit together, and what can never be."""

from typing import Final

from game.bench.explained.pair import GAP, Pair
from game.words import N_

_DAY: Final = "    title: Day {}\n"


def _when(condition: str, day: int = 2) -> tuple[str, str]:
    """Return the title of a day, and the same with a condition behind it."""
    title = _DAY.format(day)
    return title, f"{title}    when: {condition}\n"


def _two(first: str, second: str) -> tuple[str, str]:
    one, other = _when(first), _when(second, 3)
    return f"{one[0]}{GAP}{other[0]}", f"{one[1]}{GAP}{other[1]}"


FIT: Final = (
    Pair(
        "KS201",
        N_("Whoever speaks needs a name and a face, which stand in the cast."),
        "who: ada, says",
        "who: eva, says",
    ),
    Pair(
        "KS202",
        N_("A condition names an event that is not in the file, so it could never hold."),
        *_when("{happened: the-rof}"),
    ),
    Pair("KS203", N_("The event is there, but it has no such answer."), *_when("{chose: the-roof/repair}")),
    Pair(
        "KS204",
        N_(
            "What a scenario teaches is named by statements of the four documents, so that "
            "trainers can find it."
        ),
        "draws_on: [B6,",
        "draws_on: [E1,",
    ),
    Pair("KS206", N_("Other parts could not tell the two apart."), "  - id: day-3\n", "  - id: day-2\n"),
    Pair("KS207", N_("The game is over before this could be."), "quarter: 1 to 3", "quarter: 9"),
    Pair("KS208", N_("The scale ends before this value."), 'trust: ">= 10"', 'trust: "> 100"'),
    Pair(
        "KS209",
        N_("Each of these events waits for another one of them, so none can ever come."),
        *_two("{happened: day-3}", "{happened: day-2}"),
    ),
    Pair("KS210", N_("Both cannot be true in one game."), *_when("{chose: [the-roof/mend, the-roof/wait]}")),
    Pair(
        "KS211",
        N_("What the event needs comes, but only after the last quarter in which the event may."),
        *_two('{quarter: ">= 6"}', "{happened: day-2, quarter: 2}"),
    ),
    Pair(
        "KS212",
        N_(
            "The endings are tried from the top, and one of them has to hold: the last takes all "
            "that is left."
        ),
        "    title: Open\n",
        '    title: Open\n    when: {trust: "> 3"}\n',
    ),
    Pair(
        "KS213",
        N_(
            "The endings are tried from the top. One without a condition always holds, so those "
            "behind it are dead."
        ),
        "    when: {failed: true}\n",
        "",
        beside=("KS310",),
    ),
    Pair(
        "KS214",
        N_("The crisis would begin after the game."),
        "market: stable",
        "market: {like: crisis, crisis: {quarter: 9 to 10, severity: 70 to 130}}",
    ),
    Pair("KS215", N_("Only executives take office and leave it."), *_when("{in_office: bo}")),
    Pair(
        "KS216",
        N_("The condition names an initiative that is not in the file."),
        *_when("{worked_out: garden}"),
    ),
    Pair(
        "KS217",
        N_("The condition names a rival that is not in the file."),
        *_when('{rivals: {midnight: "> 3"}}'),
    ),
    Pair(
        "KS218",
        N_("A lever that the file keeps shut never moves, so the condition would always or never hold."),
        f"skills: yes\n{GAP}    title: Day 2\n",
        f'skills: no\n{GAP}    title: Day 2\n    when: {{skills: {{vision: "> 40"}}}}\n',
    ),
    Pair(
        "KS219",
        N_("An executive is hired for the hours they bring."),
        "strengths: {organise: strong, control: 6}",
        "strengths: {}",
    ),
    Pair(
        "KS220",
        N_("Nobody is in office and gone at once, and no bet is won and lost."),
        *_when("{in_office: ada, left: ada}"),
    ),
    Pair(
        "KS221",
        N_(
            "All that a condition asks for must hold together with one of its parts, and this "
            "part excludes it."
        ),
        *_when('{trust: "> 60", any_of: [{trust: "< 40"}, {process: "> 50"}]}'),
    ),
    Pair(
        "KS222",
        N_("A later effect follows one answer. The other answers were not given in that game."),
        'when: {engagement: ">= 20"}',
        "when: {chose: the-roof/wait}",
    ),
    Pair(
        "KS223",
        N_("Shares of one event's choices, or of all endings, add up to a hundred per cent at most."),
        "every_choice: 10",
        "every_choice: 60",
    ),
    Pair(
        "KS224",
        N_("Whoever chooses nothing plays what the file says, so it must be among what may be chosen."),
        "markets: [stable, growth, crisis]",
        "markets: [turbulent, growth, crisis]",
    ),
)
