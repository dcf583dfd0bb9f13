"""The file and its YAML."""

from game.scenarios.kinds.kind import Kind
from game.words import N_

FILE = (
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
        N_("Close it, and put commas between the entries; put a text with a comma or a colon in quotes."),
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
