"""What readers and trainers need, and translations."""

from game.scenarios.kinds.kind import Kind
from game.words import N_

READING = (
    Kind(
        "KS321",
        "warning",
        N_("`{text}` is one word of {count} letters, and {limit} fit on a phone."),
        N_("Put a hyphen or a space into it, or use a shorter one."),
    ),
    Kind(
        "KS322",
        "warning",
        N_(
            "The event and its choices have {count} characters; beyond {limit} a phone is scrolled too often."
        ),
        N_("Cut the text or the labels of the choices."),
    ),
    Kind(
        "KS329",
        "warning",
        N_("The typeface of the game lacks {signs}; on many computers players would see an empty box."),
        N_("Take another sign, or write the word."),
    ),
)

TEACHING = (
    Kind(
        "KS323",
        "warning",
        N_("There is no `source_note`, so nobody can tell what is invented and what the lesson rests on."),
        N_("Add one: what is invented, and whose example stands behind it."),
    ),
    Kind(
        "KS324",
        "warning",
        N_("The source note names none of the documents in `draws_on`."),
        N_("Name the publisher ({documents}), or cite a statement in brackets, such as (B6)."),
    ),
    Kind(
        "KS325",
        "warning",
        N_("The source note cites {name}, and there is no such statement."),
        N_("The statements run from A1 to A13, B1 to B10, C1 to C15 and D1 to D13."),
    ),
    Kind(
        "KS326",
        "warning",
        N_("No choice leans on any side of: {which}. The debrief can say nothing about that."),
        N_("Give some choices a `leans` with it, to both sides."),
    ),
    Kind(
        "KS327",
        "warning",
        N_("There is no warning {name} at `{place}` to silence."),
        N_("Delete this entry, or correct its `where`: an event, an event/choice, a key, or file."),
    ),
    Kind(
        "KS330",
        "warning",
        N_("There are no notes for trainers, who learn nowhere else what to watch for and what to ask."),
        N_(
            "Add `workshop` with `notes`, each with its moment (`at: start`) and what to say or ask (`says`)."
        ),
    ),
)

TRANSLATION = (
    Kind(
        "KS401",
        "warning",
        N_("This file of translations cannot be read from here on."),
        N_("Mend the line, or open the file with an editor for PO files such as Poedit."),
    ),
    Kind(
        "KS402",
        "warning",
        N_("{count} of {all} texts are not translated into {language}; the first is `{name}`."),
        N_("Bring the file up to date with `kitestring scenario translate`, and fill in what is empty."),
    ),
    Kind(
        "KS403",
        "warning",
        N_("{count} texts were changed after their translation into {language}; the first is `{name}`."),
        N_("Bring the file up to date with `kitestring scenario translate`, and mend those marked fuzzy."),
    ),
    Kind(
        "KS404",
        "warning",
        N_("The translation of `{name}` is too long; the original is shown instead."),
        N_("Cut it; it may be a quarter longer than the format says."),
    ),
    Kind(
        "KS405",
        "warning",
        N_("The stars or underscores for emphasis are not closed in this translation."),
        N_("Write **bold** and _italic_ with a sign on both sides."),
    ),
    Kind(
        "KS406",
        "warning",
        N_("The typeface of the game lacks {signs}; on many computers players would see an empty box."),
        N_("Take another sign, or write the word."),
    ),
)
