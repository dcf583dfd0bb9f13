"""For every code one tiny mistake, where it has to be found, and how the mend begins."""

from dataclasses import dataclass

from tests.scenarios.builders import edited, edited_levers, opened_text, small_text


@dataclass(frozen=True)
class Case:
    """A broken text; `at` is a passage whose first sign is the place, after `skip` earlier ones."""

    code: str
    text: str
    at: str
    mend: str
    skip: int = 0
    also: tuple[str, ...] = ()

    def place(self) -> tuple[int, int]:
        """Return line and column of the place, counted from 1."""
        index = -1
        for _turn in range(self.skip + 1):
            index = self.text.index(self.at, index + 1)
        before = self.text[:index]
        return before.count("\n") + 1, index - before.rfind("\n")


def _promising(promise: str) -> str:
    """Return the small scenario with a promise."""
    return edited("learning_goals:\n", f"playtest: {{{promise}}}\nlearning_goals:\n")


def _choosing(markets: str, quarters: str) -> str:
    """Return the small scenario as a sandbox."""
    return edited(
        "market: stable\n", f"market: stable\nchoose: {{markets: {markets}, quarters: {quarters}}}\n"
    )


def _late_event(when: str) -> str:
    """Return the small scenario with a condition on the event of day 2."""
    return edited("    title: Day 2\n", f"    title: Day 2\n    when: {when}\n")


def _asking(when: str) -> str:
    """Return the scenario with every lever open, with a condition on the event of day 2."""
    return edited_levers("    title: Day 2\n", f"    title: Day 2\n    when: {when}\n")


def _second_needs(first: str, second: str) -> str:
    text = _late_event(first)
    return text.replace("    title: Day 3\n", f"    title: Day 3\n    when: {second}\n", 1)


_RIVAL = """\
  - id: noon
    name: Café Noon
    strategy: adaptive
    about: They have a terrace.
"""
_DEEP = "title: " + "[" * 30 + "]" * 30
_MANY = "title: [" + "a," * 50_010 + "a]"

CASES = (
    # The file and its YAML.
    Case("KS004", edited("The roof leaks.", "The roof\x07 leaks."), "\x07", "Delete it"),
    Case("KS004", edited("title: The roof", 'title: "The \\u202e roof"'), '"The \\u202e', "Delete it"),
    Case("KS005", edited("  role: Owner", "\trole: Owner"), "\trole", "Indent with spaces"),
    Case("KS006", edited("format: 1", "%YAML 3.0\n---\nformat: 1"), "%YAML", "Compare the lines"),
    Case("KS007", small_text() + "---\nformat: 1\n", "---", "Keep one scenario"),
    Case("KS008", edited("title: The roof", "title: &roof The roof"), "&roof", "Write the value out"),
    Case("KS008", edited("title: The roof", "title: *roof"), "*roof", "Write the value out"),
    Case("KS009", edited("  role: Owner", "  role: Owner\n  <<: {a: 1}"), "<<", "Write the keys out"),
    Case("KS010", edited("minutes: 20", "minutes: !!int 20"), "!!int", "Delete it"),
    Case("KS011", edited("level: open", "level: open\nlevel: hard"), "level: hard", "Keep one"),
    Case("KS012", edited("title: The small shop", _DEEP), "[" * 11 + "]", "No scenario needs that"),
    Case("KS013", edited("title: The small shop", _MANY), "a,", "Cut it", skip=49_995),
    Case("KS014", "- one\n- two\n", "- one", "Begin it with `format: 1`"),
    Case("KS015", edited("level: open", "level: open\n[a, b]: c"), "[a, b]", "Write a plain word"),
    Case("KS016", edited('trust: ">= 10"', "trust: >= 10"), ">= 10", "Put it in quotes"),
    Case("KS017", edited("title: The roof", "title: The roof: wet"), ": wet", "Put the text in quotes"),
    Case("KS018", edited("title: The roof", 'title: "The roof'), '"The roof', "Close it"),
    Case("KS019", edited("draws_on: [B6, A4]", "draws_on: [B6, A4"), "[B6", "Close it"),
    Case("KS020", edited("title: The roof", "title: **The** roof"), "**The", "Put the whole text"),
    Case("KS021", edited("  role: Owner", " role: Owner"), "role: Owner", "Bring it in line"),
    Case("KS022", edited("title: The roof", 'title: "The \\q roof"'), "\\q", "Use single quotes"),
    Case("KS020", edited("  role: Owner", "%role: Owner"), "%role", "Put the whole text"),
    Case("KS021", edited("title: The roof", "title: - The roof"), "- The roof", "Bring it in line"),
    Case("KS025", edited("level: open", "level open"), "level open", "Write a colon"),
    Case("KS025", edited("  The bank calls", "The bank calls"), "The bank calls", "Write a colon"),
    Case(
        "KS026",
        edited("      Water drips", "Water").replace("text: |", "text: | Water", 1),
        "Water",
        "Begin the text",
    ),
    # Single values and keys.
    Case("KS101", edited("level: open\n", ""), "format: 1", "Add it here"),
    Case("KS101", edited("        outcome: The pot is full.\n", ""), "id: wait", "Add it here"),
    Case(
        "KS102", edited("level: open", "level: open\ncalender: 3"), "calender", "Perhaps you mean `calendar`"
    ),
    Case("KS102", edited("cash: -0.5", "cahs: -0.5"), "cahs", "Perhaps you mean `cash`"),
    Case("KS102", edited("level: open", "level: open\nzzzz: 3"), "zzzz", "Possible here: `format`"),
    Case("KS121", edited("cash: -0.5", "cash: -0,5"), "5,", "In braces a comma"),
    Case("KS121", edited("says: Thank you.", "says: Thanks, and I sing."), "and I sing", "In braces a comma"),
    Case("KS122", edited("[A pipe bursts,", "[A pipe: bursts,"), "A pipe: bursts", "Put the whole text"),
    Case("KS103", edited("title: The roof", "title: [The roof]"), "[The roof]", "Write it as in"),
    Case("KS104", edited("cash: -0.5", "cash: 1_000"), "1_000", "Write digits"),
    Case("KS105", edited("minutes: 20", "minutes: 20.5"), "20.5", "Leave out the point"),
    Case("KS106", edited("level: open", "level: opne"), "opne", "Perhaps you mean `open`"),
    Case("KS106", edited("time: management", "tme: management"), "tme", "Perhaps you mean `time`"),
    Case("KS106", _late_event("{style: servile}"), "servile", "Possible here: `transformational`"),
    Case("KS106", _late_event("{state: [in step, drifing]}"), "drifing", "Perhaps you mean `drifting`"),
    Case("KS107", edited("id: wait", "id: Wait a bit"), "Wait a bit", "Use up to 40"),
    Case("KS108", edited('trust: ">= 10"', "trust: 10-20"), "10-20", "Write "),
    Case("KS109", edited("outcome: It is dry.", "outcome:"), "\n        reply", "Write one"),
    Case("KS110", edited("title: The roof", "title: " + "Roof " * 15), "Roof Roof", "Cut 14."),
    Case("KS111", edited("  - Ask the cook.\n", ""), "learning_goals", "Add some"),
    Case(
        "KS111",
        edited("portrait: 3", "portrait: 3\n    watches: [cash, team, trust, ideas]"),
        "watches",
        "Add some",
    ),
    Case("KS112", edited("trust: 50", "trust: 500"), "500", "Choose a number from 0 to 100."),
    Case("KS112", edited("portrait: 4", "portrait: 29"), "29", "Choose a number from 1 to 28."),
    Case("KS113", edited("failed: true", "failed: on"), "on}\n    text: The shop", "Write yes or no"),
    Case("KS114", edited("quarter: 1 to 3", "quarter: 3 to 1"), "3 to 1", "Put the smaller"),
    Case("KS115", edited("format: 1", "format: 2"), "2", "Write `format: 1`"),
    Case("KS116", _late_event("{failed: true}"), "failed: true", "Delete it here"),
    Case("KS117", _late_event("{chose: the-roof}"), "the-roof}", "Write the event's id"),
    Case(
        "KS118",
        edited("market: stable", "market: {like: crisis, crisis: {quarter: 3, severity: 70 to 130}}"),
        "3, sev",
        "Write the lowest",
    ),
    Case("KS119", edited_levers("control: 6", "control: godo"), "godo", "Perhaps you mean `good`"),
    Case("KS112", edited_levers("control: 6", "control: 30"), "30", "Choose a number from 0 to 20"),
    Case(
        "KS102", edited_levers("salary", "sallary"), "sallary", "Perhaps you mean `salary`", also=("KS101",)
    ),
    Case("KS106", edited_levers("adaptive", "boss"), "boss", "Possible here: `visionary`"),
    # How the parts fit together.
    Case("KS201", edited("who: ada, says", "who: adda, says"), "adda", "Perhaps you mean `ada`"),
    Case("KS202", _late_event("{happened: the-rof}"), "the-rof}", "Perhaps you mean `the-roof`"),
    Case("KS202", _late_event("{chose: zzz/mend}"), "zzz/mend", "Write the event"),
    Case(
        "KS203",
        _late_event("{not_chose: [the-roof/mendd]}"),
        "the-roof/m",
        "Perhaps you mean `the-roof/mend`",
    ),
    Case("KS204", edited("[B6, A4]", "[B6, E1]"), "E1", "The statements run"),
    Case("KS206", edited("id: day-3", "id: day-2"), "day-2", "Give this one another id", skip=1),
    Case("KS206", edited("id: wait", "id: mend"), "mend", "Give this one another id", skip=1),
    Case("KS207", edited("quarter: 1 to 3", "quarter: 9"), "9", "The game has the quarters 1 to 8"),
    Case("KS208", edited('trust: ">= 10"', 'trust: "> 100"'), '"> 100"', "It runs from 0 to 100"),
    Case(
        "KS209", _second_needs("{happened: day-3}", "{chose: day-2/left}"), "{happened: day-3", "Take out one"
    ),
    Case(
        "KS210",
        _late_event("{chose: [the-roof/mend, the-roof/wait]}"),
        "the-roof/mend",
        "An event happens once",
    ),
    Case(
        "KS210",
        _late_event("{happened: the-roof, not_happened: the-roof}"),
        "the-roof,",
        "An event happens once",
    ),
    Case(
        "KS211",
        _second_needs('{quarter: ">= 6"}', "{happened: day-2, quarter: 2}"),
        "{happened: day-2",
        "Let it come",
    ),
    Case(
        "KS212",
        small_text().replace("title: Open\n", 'title: Open\n    when: {trust: "> 3"}\n'),
        'when: {trust: "> 3',
        "Delete its",
    ),
    Case("KS213", edited("    when: {failed: true}\n", ""), "closed", "Give it a `when`", also=("KS310",)),
    Case(
        "KS214",
        edited("market: stable", "market: {like: crisis, crisis: {quarter: 9 to 10, severity: 70 to 130}}"),
        "9 to 10",
        "The game has the quarters 1 to 8",
    ),
    Case("KS111", opened_text().replace(_RIVAL, _RIVAL * 4), "rivals", "Add some", also=("KS206",)),
    Case("KS201", edited_levers("who: ada\n    office", "who: adda\n    office"), "adda", "Perhaps you mean"),
    Case("KS206", opened_text().replace(_RIVAL, _RIVAL * 2), "noon", "Give this one another id", skip=1),
    Case("KS224", _choosing("[growth]", "8 to 12"), "[growth]", "Add it here, or change `market`"),
    Case("KS224", _choosing("[stable]", "9 to 12"), "9 to 12", "Add it here, or change `quarters`"),
    Case("KS112", _choosing("[stable]", "2 to 12"), "2 to 12", "Choose a number from 4 to 16"),
    Case("KS112", _choosing("[stable]", "8 to 10.5"), "8 to 10.5", "Choose a number from 4 to 16"),
    Case("KS215", _asking("{in_office: bo}"), "bo}", "Add them under `executives`"),
    Case("KS215", _asking("{left: [adda]}"), "adda]", "Perhaps you mean `ada`"),
    Case("KS216", _asking("{worked_out: terace}"), "terace", "Perhaps you mean `terrace`"),
    Case("KS217", _asking('{rivals: {non: "> 3"}}'), "non:", "Perhaps you mean `noon`"),
    Case("KS218", _late_event('{skills: {vision: "> 40"}}'), "vision", "Open it with `skills: yes`"),
    Case("KS218", _late_event('{sight_work: "> 40"}'), "sight_work", "Open it with `fog: 14`"),
    Case("KS218", _late_event('{executives: ">= 2"}'), "executives", "Open it with `executives`"),
    Case("KS219", edited_levers("{organise: strong, control: 6}", "{}"), "strengths", "Give them a strength"),
    Case("KS220", _asking("{in_office: ada, left: ada}"), "ada, left", "Who has left"),
    Case("KS220", _asking("{worked_out: terrace, flopped: terrace}"), "terrace, fl", "Who has left"),
    Case("KS223", _promising("every_choice: 60"), "60", "Promise 50 at most."),
    Case("KS223", _promising("every_ending: 51"), "51", "Promise 50 at most."),
    Case("KS102", _promising("every_chioce: 2"), "every_chioce", "Perhaps you mean `every_choice`"),
    Case("KS112", _promising("skill: 101"), "101", "Choose a number from 0 to 100."),
    Case("KS113", _promising("no_extreme_wins: always"), "always", "Write yes or no"),
    Case("KS118", _promising("reading: 20"), "20}", "Write the lowest"),
    # What makes a poor game.
    Case("KS301", small_text(events=13), "events", "Write at least 14"),
    Case("KS302", small_text(events=7), "events", "Write one without conditions", also=("KS301",)),
    Case("KS303", edited("after: 2", "after: 8"), "8\n            when", "Choose a smaller"),
    Case("KS304", small_text().replace("who: bo", "who: ada"), "bo:", "Give them a line"),
    Case("KS305", edited("effects: {trust: +2}", "effects: {process: 2}"), "right", "Let each cost"),
    Case("KS306", edited("        effects: {trust: +2}\n", ""), "right", "Give it an effect"),
    Case(
        "KS330",
        edited("notes: [{at: start, says: Ask who will mend the roof.}]", "rounds: 6"),
        "workshop",
        "Add",
    ),
    Case("KS329", edited("currency: €", "currency: ₼"), "₼", "Take another sign"),
    Case("KS329", edited("title: Day 2", "title: Day 2 🌧️"), "Day 2 🌧️", "Take another sign"),
    Case("KS328", edited("cash: -0.5", "cash: -200"), "-200", "Cash is in million"),
    Case("KS328", edited("cash: -0.5", "customers: +3000"), "+3000", "Cash is in million"),
    Case("KS307", edited("process: +3", "process: +16"), "+16", "Stay within 15"),
    Case("KS308", edited("effects: {trust: +2}", "effects: {process: +1}"), "right", "Let each choice win"),
    Case("KS309", edited("portrait: 4", "portrait: 3"), "3\nshocks", "Give one of them another"),
    Case("KS310", edited("failed: true", 'trust: "< 20"'), "endings", "Add one with `when: {failed: true}`"),
    Case("KS311", edited("outcome: It is dry.", "outcome: It **is dry."), "It **is", "Write **bold**"),
    Case("KS313", edited_levers("salary: 0.1", "salary: 2.5"), "2.5", "Lower `search`"),
    Case(
        "KS314",
        edited_levers("{customers: +5, relevance: +4}", "{cash: -0.3, engagement: -3}"),
        "win:",
        "Let `win` bring",
    ),
    Case("KS315", edited_levers("premium: 0.05", "premium: 0"), "0\n    win", "Give it a `premium`"),
    Case("KS316", edited_levers("{cash: -0.2, engagement: -2}", "{trust: +1}"), "flop", "Let `flop` cost"),
    Case("KS317", edited_levers("organise: strong", "align: strong"), "strengths", "Change the strengths"),
    Case("KS318", edited_levers("A12, A11, C9", "A11, C9"), "skills", "Add one of A12"),
    Case("KS319", edited_levers("budget: 0.2", "budget: 1.2"), "1.2", "Lower `budget`"),
    Case("KS312", edited("id: small-shop", "id: large-shop"), "large-shop", "Give both the same name"),
)
