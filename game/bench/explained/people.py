"""Explained: what readers and trainers need, and translations."""

from typing import Final

from game.bench.explained.pair import GAP, Pair
from game.words import N_

_NOTE: Final = "source_note: Corner is invented; the example is in an article by Sprout (A4).\n"
_LONG: Final = " ".join(
    ["Water drips into the soup, and into the bread, and into the coffee of the mayor."] * 8
)
_LABEL: Final = (
    "Mend it now, with whatever there is, and let the guests move over to the other room for the whole of "
    "the week if they want to stay."
)
_PO: Final = 'msgctxt "events.the-roof.title"\nmsgid "The roof"\n'

PEOPLE: Final = (
    Pair(
        "KS321",
        N_("A word that is wider than the screen is cut, or pushes everything else to the side."),
        "label: Put a pot under it.",
        "label: Use the rainwatercollectioncontainerdepot.",
    ),
    Pair(
        "KS322",
        N_(
            "On a phone an event is read by scrolling. Who scrolls far has forgotten the "
            "beginning when they choose."
        ),
        "Water drips into the soup.\n    choices:\n      - id: mend\n        label: Mend it now.\n"
        f"{GAP}        label: Put a pot under it.",
        f"{_LONG}\n    choices:\n      - id: mend\n        label: {_LABEL}\n{GAP}        label: {_LABEL}",
    ),
    Pair(
        "KS329",
        N_(
            "A computer shows signs that no typeface on it has as empty boxes, and it is rarely the one of "
            "the designer. Text mode, phones and paper show them as far as their own typefaces go."
        ),
        "label: Mend it now.",
        "label: Mend it now ☂",
    ),
    Pair("KS323", N_("Players ask in the debrief what of it is true. The note is the answer."), _NOTE, ""),
    Pair(
        "KS324",
        N_(
            "A lesson is only as good as its source, and the source must be one of those that the "
            "scenario draws on."
        ),
        _NOTE,
        "source_note: Corner is invented.\n",
    ),
    Pair(
        "KS325",
        N_("The debrief would show a source that nobody can look up."),
        "Sprout (A4)",
        "Sprout (A4, E9)",
    ),
    Pair(
        "KS326",
        N_("The debrief draws the player's profile from the leans of their choices."),
        "          results: leadership\n",
        "",
    ),
    Pair(
        "KS330",
        N_("The trainer's page and the paper kit show the notes at their moment; otherwise they stay empty."),
        "workshop: {notes: [{at: start, says: Ask who will mend the roof.}]}\n",
        "",
    ),
    Pair(
        "KS327",
        N_("What it was for has been mended or has moved; left here, it could hide a new one."),
        "source_note:",
        "silence:\n  - {code: KS308, where: the-roof/wait, reason: It is meant as a trap.}\nsource_note:",
    ),
    Pair(
        "KS401",
        N_("A line is neither a comment nor one of msgctxt, msgid and msgstr with a text in quotes."),
        f'{_PO}msgstr "El tejado"',
        f"{_PO}msgstr El tejado",
        staged=True,
    ),
    Pair(
        "KS402",
        N_("Players in this language would read part of the scenario in another."),
        f'{_PO}msgstr "El tejado"',
        f'{_PO}msgstr ""',
        staged=True,
    ),
    Pair(
        "KS403",
        N_("The translation may say what the scenario no longer says, so it is not shown."),
        f'{_PO}msgstr "El tejado"',
        f'#, fuzzy\n{_PO}msgstr "El techo viejo"',
        staged=True,
    ),
    Pair(
        "KS404",
        N_("The text would not fit where it is shown."),
        f'{_PO}msgstr "El tejado"',
        f'{_PO}msgstr "El tejado de la cocina, que gotea desde la primavera del año antepasado '
        f'y nadie arregla"',
        staged=True,
    ),
    Pair(
        "KS405",
        N_("Everything behind the sign would be bold, or the sign would be seen."),
        f'{_PO}msgstr "El **tejado**"',
        f'{_PO}msgstr "El **tejado"',
        staged=True,
    ),
    Pair(
        "KS406",
        N_("The title of the roof in Spanish would end in an empty box on many computers."),
        f'{_PO}msgstr "El tejado"',
        f'{_PO}msgstr "El tejado ☂"',
        staged=True,
    ),
)
