"""Every kind of problem: its code, how grave it is, what is wrong and how to mend it.

The codes are stable: 0xx the file and its YAML, 1xx single values and keys, 2xx how the parts fit
together, 3xx what makes a poor game, 4xx its translations. Where a name was perhaps meant, that replaces
the mend.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.scenarios.problems import Severity
from game.words import N_


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem, in English; the braces are filled from the finding."""

    code: str
    severity: Severity
    message: str
    mend: str


_FILE = (
    Kind(
        "KS001",
        "error",
        N_("There is no file `{name}` to read."),
        N_("Check the name and the folder, and that you may read it."),
    ),
    Kind(
        "KS002",
        "error",
        N_("The file is larger than 1 MB."),
        N_("A scenario is a text of some 50 kB; take out what is not part of it."),
    ),
    Kind(
        "KS003",
        "error",
        N_("The file is not UTF-8 text from here on."),
        N_("Save it as UTF-8 in your editor."),
    ),
    Kind(
        "KS004",
        "error",
        N_("There is an invisible sign here ({sign})."),
        N_("Delete it and type the passage again."),
    ),
    Kind(
        "KS005",
        "error",
        N_("This line is indented with a tab."),
        N_("Indent with spaces, two for each level."),
    ),
    Kind(
        "KS006",
        "error",
        N_("This is not YAML."),
        N_("Compare the lines around it with the example in docs/scenarios.md."),
    ),
    Kind(
        "KS007",
        "error",
        N_("A second document begins here."),
        N_("Keep one scenario in a file and delete this `---`."),
    ),
    Kind(
        "KS008",
        "error",
        N_("Anchors and aliases (`&name`, `*name`) are not allowed."),
        N_("Write the value out; put a text that begins with & or * in quotes."),
    ),
    Kind("KS009", "error", N_("Merge keys (`<<`) are not allowed."), N_("Write the keys out here.")),
    Kind(
        "KS010",
        "error",
        N_("Tags are not allowed, and this is one: `{tag}`."),
        N_("Delete it; put a text that begins with ! in quotes."),
    ),
    Kind("KS011", "error", N_("The key `{key}` stands here a second time."), N_("Keep one of the two.")),
    Kind(
        "KS012",
        "error",
        N_("The parts are nested more than {limit} levels deep here."),
        N_("No scenario needs that: check the indentation and the brackets."),
    ),
    Kind(
        "KS013",
        "error",
        N_("The file has more than {limit} parts."),
        N_("Cut it; a long scenario has about 4,000."),
    ),
    Kind(
        "KS014",
        "error",
        N_("The file does not consist of keys and values."),
        N_("Begin it with `format: 1` and go on as in docs/scenarios.md."),
    ),
    Kind("KS015", "error", N_("This key is not a simple word."), N_("Write a plain word and a colon.")),
    Kind(
        "KS016",
        "error",
        N_("A comparison stands here without quotes, and YAML takes `>` for something else."),
        N_('Put it in quotes, as in ">= 30".'),
    ),
    Kind(
        "KS017",
        "error",
        N_("YAML takes the colon in this line for the end of a key."),
        N_("Put the text in quotes, or check the indentation."),
    ),
    Kind(
        "KS018",
        "error",
        N_("This quotation mark is never closed."),
        N_("Close it, or put the text after `|`."),
    ),
    Kind(
        "KS019",
        "error",
        N_("A bracket is opened here and not closed as it should be."),
        N_("Close it, and put commas between the entries; put a text with a comma in quotes."),
    ),
    Kind("KS020", "error", N_("A text cannot begin with `{sign}`."), N_("Put the whole text in quotes.")),
    Kind(
        "KS021",
        "error",
        N_("The indentation of this line fits nothing above it."),
        N_("Bring it in line with the keys or list entries it belongs to."),
    ),
    Kind(
        "KS022",
        "error",
        N_("YAML does not know this backslash sign."),
        N_("Use single quotes round the text, or put it after `|`."),
    ),
    Kind(
        "KS023",
        "error",
        N_("There is no scenario called `{name}`."),
        N_("`kitestring scenario list` shows all there are; for your own file, give its path."),
    ),
    Kind(
        "KS024",
        "error",
        N_("From here on there are {count} more problems."),
        N_("Mend those above first and check again."),
    ),
    Kind(
        "KS025",
        "error",
        N_("This line is neither a key with a colon nor part of the text above it."),
        N_("Write a colon and a space behind the key, or indent the line like the rest of the text."),
    ),
    Kind(
        "KS026",
        "error",
        N_("Behind `|` or `>` no text may follow on the same line."),
        N_("Begin the text on the next line, indented; put a text that begins so in quotes."),
    ),
)

_VALUES = (
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
)

_FIT = (
    Kind(
        "KS201",
        "error",
        N_("Nobody in the cast has the id `{name}`."),
        N_("Add the person under `cast`, or use one of {names}."),
    ),
    Kind("KS202", "error", N_("There is no event `{name}`."), N_("Write the event, or correct its id here.")),
    Kind("KS203", "error", N_("The event `{event}` has no choice `{name}`."), N_("It has {names}.")),
    Kind(
        "KS204",
        "error",
        N_("There is no statement `{text}`."),
        N_("The statements run from A1 to A13, B1 to B10, C1 to C15 and D1 to D13."),
    ),
    Kind(
        "KS206",
        "error",
        N_("The id `{name}` is used a second time."),
        N_("Give this one another id, and change what refers to it."),
    ),
    Kind(
        "KS207",
        "error",
        N_("No quarter of this game fits this condition."),
        N_("The game has the quarters 1 to {quarters}."),
    ),
    Kind("KS208", "error", N_("`{meter}` never takes such a value."), N_("It runs from {low} to {high}.")),
    Kind(
        "KS209",
        "error",
        N_("This event waits for itself, by way of {names}."),
        N_("Take out one of these needs."),
    ),
    Kind(
        "KS210",
        "error",
        N_("This condition contradicts itself about `{name}`."),
        N_("An event happens once and gets one answer: take out one of the two."),
    ),
    Kind(
        "KS211",
        "error",
        N_("This event can never come: what it needs comes too late for it."),
        N_("Let it come later, or what it needs earlier."),
    ),
    Kind(
        "KS212",
        "error",
        N_("The last ending has a condition, so a game might have no ending."),
        N_("Delete its `when`, or add an ending without one behind it."),
    ),
    Kind(
        "KS213",
        "error",
        N_("This ending has no condition, so those behind it are never told."),
        N_("Give it a `when`, or move it to the end."),
    ),
    Kind(
        "KS214",
        "error",
        N_("The crisis begins after the end of the game."),
        N_("The game has the quarters 1 to {quarters}."),
    ),
    Kind(
        "KS215",
        "error",
        N_("`{name}` is not among the executives."),
        N_("Add them under `executives`, or use one of {names}."),
    ),
    Kind(
        "KS216",
        "error",
        N_("There is no initiative `{name}`."),
        N_("Write it under `initiatives`, or use one of {names}."),
    ),
    Kind(
        "KS217",
        "error",
        N_("There is no rival `{name}`."),
        N_("Write it under `rivals`, or use one of {names}."),
    ),
    Kind(
        "KS218",
        "error",
        N_("This looks at `{key}`, which never moves in this scenario."),
        N_("Open it with `{lever}` at the top of the file, or take this out."),
    ),
    Kind(
        "KS219",
        "error",
        N_("{name} is to be an executive and brings nothing."),
        N_("Give them a strength, such as {{plan: good}}."),
    ),
    Kind(
        "KS220",
        "error",
        N_("This condition asks for two things of `{name}` that exclude each other."),
        N_("Who has left does not come back, and an initiative comes out once: take out one of the two."),
    ),
)

_GAME = (
    Kind(
        "KS301",
        "warning",
        N_("There are only {count} events for {quarters} quarters."),
        N_("Write at least {wanted}, so that no quarter is empty."),
    ),
    Kind(
        "KS302",
        "warning",
        N_("No event is left that could come in quarter {quarter}."),
        N_("Write one without conditions whose quarters include it."),
    ),
    Kind(
        "KS303",
        "warning",
        N_("This comes due after the last quarter, whenever it is chosen."),
        N_("Choose a smaller `after`, or let the event come earlier."),
    ),
    Kind(
        "KS304",
        "warning",
        N_("{name} never brings an event, answers or says anything."),
        N_("Give them a line or take them out of the cast."),
    ),
    Kind(
        "KS305",
        "warning",
        N_("The choices `{name}` and `{other}` have the same effects."),
        N_("Let each cost something the other does not."),
    ),
    Kind(
        "KS306",
        "warning",
        N_("The choice `{name}` does nothing."),
        N_("Give it an effect, hours or a later consequence."),
    ),
    Kind(
        "KS307",
        "warning",
        N_("An effect of {number} points is very strong."),
        N_("Stay within 15; the sizes that work are in docs/scenarios.md."),
    ),
    Kind(
        "KS308",
        "warning",
        N_("`{name}` is at least as good as `{other}` in everything."),
        N_("Let each choice win something: a choice between right and wrong is none."),
    ),
    Kind(
        "KS309",
        "warning",
        N_("{name} and {other} have the same face."),
        N_("Give one of them another portrait, 1 to 28."),
    ),
    Kind(
        "KS310",
        "warning",
        N_("No ending is told when the company fails."),
        N_("Add one with `when: {{failed: true}}` before the last."),
    ),
    Kind(
        "KS311",
        "warning",
        N_("The stars or underscores for emphasis are not closed."),
        N_("Write **bold** and _italic_ with a sign on both sides."),
    ),
    Kind(
        "KS312",
        "warning",
        N_("The file is called `{file}` and the scenario `{name}`."),
        N_("Give both the same name, so that it can be found."),
    ),
    Kind(
        "KS313",
        "warning",
        N_("{name} costs {cost} million in the first quarter, and the company starts with {cash}."),
        N_("Lower `search` or `salary`, or start with more cash."),
    ),
    Kind(
        "KS314",
        "warning",
        N_("`{name}` brings no more when it works out than when it fails."),
        N_("Let `win` bring what its budget and its hours are spent for."),
    ),
    Kind(
        "KS315",
        "warning",
        N_("Insuring `{name}` costs nothing, so nobody would go without."),
        N_("Give it a `premium`, about a tenth to a third of what failing costs."),
    ),
    Kind(
        "KS316",
        "warning",
        N_("`{name}` risks nothing: failing costs no more than what was put in."),
        N_("Let `flop` cost something: cash, trust, engagement, customers."),
    ),
    Kind(
        "KS317",
        "warning",
        N_("{name} speaks for {side} and brings more to the other."),
        N_("Change the strengths here, or the side in the cast."),
    ),
    Kind(
        "KS318",
        "warning",
        N_("`{lever}` is open, and `draws_on` names nothing that it teaches."),
        N_("Add one of {statements} to `draws_on`, so that trainers can find it."),
    ),
    Kind(
        "KS319",
        "warning",
        N_("`{name}` would take {cost} million in all, and the company starts with {cash}."),
        N_("Lower `budget` or `work`, or start with more cash."),
    ),
)

_TRANSLATION = (
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
)

KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {kind.code: kind for kind in (*_FILE, *_VALUES, *_FIT, *_GAME, *_TRANSLATION)}
)
"""Every kind of problem by its code."""
