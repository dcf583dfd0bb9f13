"""What makes a poor game."""

from game.scenarios.kinds.kind import Kind
from game.words import N_

GAME = (
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
        N_("{name} costs {cost} in the first quarter, and the company starts with cash of {cash}."),
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
        N_("`{name}` would take {cost} in all, and the company starts with cash of {cash}."),
        N_("Lower `budget` or `work`, or start with more cash."),
    ),
    Kind(
        "KS328",
        "warning",
        N_("{number} is out of all proportion to a company that has about {has}."),
        N_("Cash is in million or as `money` says, customers are as counted: write what fits the company."),
    ),
)
