"""What must hold between the parts of a scenario: a list of small checks, each with codes of its own."""

from collections.abc import Callable, Iterator
from typing import Final

from game.scenarios.checks.balance import (
    idle_choices,
    out_of_proportion,
    plainly_better_choices,
    same_choices,
    very_strong_effects,
)
from game.scenarios.checks.choosing import lengths_out_of_range, own_left_out
from game.scenarios.checks.conditions import contradictions, impossible_quarters, impossible_values
from game.scenarios.checks.counts import wrong_counts
from game.scenarios.checks.levers import (
    bets_that_are_none,
    idle_executives,
    opposites,
    shut_levers,
    too_dear,
    unknown_lever_names,
    untold_lessons,
)
from game.scenarios.checks.promises import too_much_promised
from game.scenarios.checks.reach import (
    consequences_of_another_answer,
    excluding_bounds,
    never_brought_about,
)
from game.scenarios.checks.reading import events_too_long, signs_not_in_the_typeface, words_too_long
from game.scenarios.checks.references import repeated_ids, unknown_choices, unknown_events, unknown_people
from game.scenarios.checks.story import (
    no_ending_for_failure,
    open_emphasis,
    order_of_endings,
    other_name_than_file,
    shared_faces,
    silent_people,
)
from game.scenarios.checks.teaching import (
    missing_source,
    missing_trainer_notes,
    unknown_citations,
    untold_differences,
)
from game.scenarios.checks.timing import (
    circles_and_late_needs,
    empty_quarters,
    late_crisis,
    later_than_the_end,
    too_few_events,
)
from game.scenarios.draft import Draft
from game.scenarios.findings import Finding

Check = Callable[[Draft], Iterator[Finding]]

CHECKS: Final[tuple[Check, ...]] = (
    wrong_counts,
    own_left_out,
    lengths_out_of_range,
    repeated_ids,
    unknown_people,
    unknown_events,
    unknown_choices,
    unknown_lever_names,
    shut_levers,
    opposites,
    idle_executives,
    too_much_promised,
    impossible_quarters,
    impossible_values,
    contradictions,
    excluding_bounds,
    consequences_of_another_answer,
    circles_and_late_needs,
    late_crisis,
    order_of_endings,
    too_few_events,
    empty_quarters,
    later_than_the_end,
    never_brought_about,
    silent_people,
    same_choices,
    idle_choices,
    very_strong_effects,
    out_of_proportion,
    plainly_better_choices,
    too_dear,
    bets_that_are_none,
    untold_lessons,
    shared_faces,
    no_ending_for_failure,
    open_emphasis,
    other_name_than_file,
    words_too_long,
    events_too_long,
    signs_not_in_the_typeface,
    missing_source,
    unknown_citations,
    missing_trainer_notes,
    untold_differences,
)


def semantic_findings(draft: Draft) -> Iterator[Finding]:
    """Give all that any check finds in a draft."""
    for check in CHECKS:
        yield from check(draft)
