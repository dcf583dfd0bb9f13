"""Explained: the file and its YAML."""

from typing import Final

from game.bench.explained.pair import Pair
from game.words import N_

FILES: Final = (
    Pair(
        "KS001",
        N_(
            "The path leads to no file that can be read: a slip in the name, another folder, or "
            "no rights to it."
        ),
        "kitestring scenario check small-shop.yaml",
        "kitestring scenario check smal-shop.yaml",
        staged=True,
    ),
    Pair(
        "KS002",
        N_("A scenario is text. A file of more than 1 MB is something else, or has something else in it."),
        "small-shop.yaml    50 kB",
        "small-shop.yaml    1.2 MB",
        staged=True,
    ),
    Pair(
        "KS003",
        N_("The editor saved the file in another encoding, so some letters cannot be read."),
        "title: Café        (saved as UTF-8)",
        "title: Caf\\xe9     (saved as Latin-1)",
        staged=True,
    ),
    Pair(
        "KS004",
        N_(
            "A sign that cannot be seen came in with copied text. It could hide or turn round "
            "what stands beside it."
        ),
        "title: The roof",
        "title: The\u2066 roof",
    ),
    Pair(
        "KS005",
        N_("YAML tells what belongs together by spaces; a tab looks different in every editor."),
        "  role: Owner",
        "\trole: Owner",
    ),
    Pair(
        "KS006",
        N_("The text is no YAML here, in a way that is not one of the usual slips."),
        "format: 1",
        "%YAML 3.0\n---\nformat: 1",
    ),
    Pair(
        "KS007",
        N_("A file holds one scenario; `---` would begin a second one."),
        "events:\n",
        "---\nevents:\n",
    ),
    Pair(
        "KS008",
        N_(
            "An anchor lets one place of a file stand for another. That is hard to read, and can "
            "blow a file up."
        ),
        "title: The roof",
        "title: &roof The roof",
    ),
    Pair(
        "KS009",
        N_("A merge key copies keys from elsewhere, which is hard to read and can blow a file up."),
        "  role: Owner",
        "  role: Owner\n  <<: {people: 12}",
    ),
    Pair(
        "KS010",
        N_("A tag asks the reader of a file to make something other than text of it. The game never does."),
        "minutes: 20",
        "minutes: !!int 20",
    ),
    Pair(
        "KS011",
        N_("Only one of the two values could be meant, and nobody can tell which."),
        "level: open",
        "level: open\nlevel: hard",
    ),
    Pair(
        "KS012",
        N_("Brackets or indentation run away here: no scenario is nested so deep."),
        "title: The small shop",
        "title: [[[[[[[[[[[[[[[[[[[[[[The small shop]]]]]]]]]]]]]]]]]]]]]]",
    ),
    Pair(
        "KS013",
        N_("So many parts are no scenario any more; the game stops reading, so that it stays quick."),
        "draws_on: [B6, A4, ...]",
        "draws_on: [B6, A4, B6, A4, ... 50,000 times]",
        staged=True,
    ),
    Pair(
        "KS014",
        N_(
            "The file is a list or a single text; a scenario is made of keys and values from its "
            "first line on."
        ),
        "format: 1\nid: small-shop",
        "- format 1\n- small-shop",
        staged=True,
    ),
    Pair(
        "KS015",
        N_("A key is one plain word, so that it can be looked up."),
        "level: open",
        "[level, open]: yes\nlevel: open",
    ),
    Pair(
        "KS016",
        N_("In YAML a bare `>` begins a long text, so a comparison has to stand in quotes."),
        'trust: ">= 10"',
        "trust: >= 10",
    ),
    Pair(
        "KS017",
        N_("A colon followed by a space ends a key, also in the middle of a sentence."),
        "label: Mend it now.",
        "label: Decide: mend it now.",
    ),
    Pair(
        "KS018",
        N_("A text in quotes ends at the next quotation mark, however far that is."),
        "title: The roof",
        'title: "The roof',
    ),
    Pair(
        "KS019",
        N_("A list in brackets ends at its bracket, and its entries are parted by commas."),
        "[A pipe bursts, The till jams]",
        "[A pipe bursts, The till jams",
    ),
    Pair(
        "KS020",
        N_("Some signs mean something to YAML where a text begins: * & ! % @ and a few more."),
        "title: The roof",
        "title: **The** roof",
    ),
    Pair(
        "KS021",
        N_("What belongs together is indented alike; this line stands between two levels."),
        "  role: Owner",
        " role: Owner",
    ),
    Pair(
        "KS022",
        N_("In double quotes a backslash begins a code such as \\n; this one is none."),
        "title: The roof",
        'title: "The \\q roof"',
    ),
    Pair(
        "KS023",
        N_("No scenario that comes with the game or lies in your folder has this name."),
        "kitestring play kite-without-a-string",
        "kitestring play the-kite",
        staged=True,
    ),
    Pair(
        "KS024",
        N_("Very many problems are nearly always one slip far above. Mend the first ones and check again."),
        "(one slip)",
        "(300 problems)",
        staged=True,
    ),
    Pair(
        "KS025",
        N_("A line is a key with a colon, or it is indented as part of the text above it."),
        "level: open",
        "level open",
    ),
    Pair(
        "KS026",
        N_("After `|` the text begins on the next line, indented; so its lines can be told from the key."),
        "    text: |\n      Six tables in the sun.",
        "    text: | Six tables\n      in the sun.",
    ),
)
