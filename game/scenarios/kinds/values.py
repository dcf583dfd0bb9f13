"""Single values and keys."""

from game.scenarios.kinds.kind import Kind
from game.words import N_

VALUES = (
    Kind(
        "KS101",
        "error",
        N_("`{key}` is missing."),
        N_("Add it here; docs/scenarios.md shows what it looks like."),
    ),
    Kind("KS102", "error", N_("There is no key `{key}` here."), N_("Possible here: {names}.")),
    Kind(
        "KS103",
        "error",
        N_("This should be {wanted}."),
        N_("Write it as in the example in docs/scenarios.md."),
    ),
    Kind(
        "KS104",
        "error",
        N_("`{text}` is not a number."),
        N_("Write digits with a point, such as 3, -2 or 0.4."),
    ),
    Kind(
        "KS105",
        "error",
        N_("`{text}` is not a whole number."),
        N_("Leave out the point and what follows it."),
    ),
    Kind("KS106", "error", N_("`{text}` is not one of the possible values."), N_("Possible here: {names}.")),
    Kind(
        "KS107",
        "error",
        N_("`{text}` is not an id."),
        N_("Use up to 40 lower-case letters and digits, words joined by hyphens: the-sunday-boat."),
    ),
    Kind("KS108", "error", N_("`{text}` is not a comparison."), N_('Write "< 40", ">= 60" or 30 to 50.')),
    Kind(
        "KS109",
        "error",
        N_("There is no text here."),
        N_("Write one, or leave the key out if it is not needed."),
    ),
    Kind(
        "KS110",
        "error",
        N_("The text has {count} characters, and {limit} fit on the screen."),
        N_("Cut {excess}."),
    ),
    Kind(
        "KS111",
        "error",
        N_("There should be {least} to {most} here, and there are {count}."),
        N_("Add some or take some out."),
    ),
    Kind("KS112", "error", N_("{number} is out of range."), N_("Choose a number from {low} to {high}.")),
    Kind("KS113", "error", N_("`{text}` is neither yes nor no."), N_("Write yes or no.")),
    Kind("KS114", "error", N_("The range `{text}` runs backwards."), N_("Put the smaller number first.")),
    Kind(
        "KS115",
        "error",
        N_("This game reads format {format}, and the file says `{text}`."),
        N_("Write `format: {format}`, or get the version of the game that the file was made for."),
    ),
    Kind(
        "KS116",
        "error",
        N_("`{key}` may stand only in the conditions of endings."),
        N_("Delete it here, or use `cash` or another meter."),
    ),
    Kind(
        "KS117",
        "error",
        N_("`{text}` does not name a choice."),
        N_("Write the event's id, a slash and the choice's id: sunday-timetable/cut."),
    ),
    Kind("KS118", "error", N_("`{text}` is not a range."), N_("Write the lowest and the highest: 3 to 5.")),
    Kind(
        "KS119",
        "error",
        N_("`{text}` is not a strength."),
        N_("Write {names}, or hours a week from 0 to 20."),
    ),
    Kind(
        "KS120",
        "error",
        N_("{text} is an error, and errors cannot be silenced."),
        N_("Mend what it reports and delete this entry."),
    ),
    Kind(
        "KS121",
        "error",
        N_("`{key}` is taken for a key here, and no value follows it."),
        N_("In braces a comma begins a new key: put a text with commas in quotes, and write -0.2 for -0,2."),
    ),
    Kind(
        "KS122",
        "error",
        N_("This should be a single text, and its colon makes a key of it."),
        N_("Put the whole text in quotes."),
    ),
)
