"""How the parts fit together, and what can never be."""

from game.scenarios.kinds.kind import Kind
from game.words import N_

FIT = (
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

REACH = (
    Kind(
        "KS221",
        "error",
        N_("This part can never hold: the condition around it asks for another `{name}`."),
        N_("Change one of the two comparisons."),
    ),
    Kind(
        "KS222",
        "error",
        N_("This comes after `{name}` was chosen, and asks for another answer of the same event."),
        N_("An event gets one answer: take this need out."),
    ),
    Kind(
        "KS223",
        "error",
        N_("This promise cannot be kept: {count} cannot have {share} per cent each."),
        N_("Promise {most} at most."),
    ),
    Kind(
        "KS224",
        "error",
        N_("What may be chosen leaves out what the file itself has: {what}."),
        N_("Add it here, or change `{key}`."),
    ),
    Kind(
        "KS320",
        "warning",
        N_("Nothing can bring this about: what it asks for comes too late."),
        N_("Let it ask for later quarters, or let the event it needs come earlier."),
    ),
)
