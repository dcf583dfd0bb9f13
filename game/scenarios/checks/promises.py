"""Promises that cannot be kept, whatever is played."""

from collections.abc import Iterator

from game.scenarios.draft import Draft
from game.scenarios.findings import Finding
from game.words import in_figures


def too_much_promised(draft: Draft) -> Iterator[Finding]:
    """Find shares that so many choices or endings cannot all have."""
    if draft.front is None:
        return
    promises = draft.front.playtest
    most_choices = max((len(ids) for ids in draft.choice_ids().values()), default=1)
    for key, share, count in (
        ("every_choice", promises.every_choice, most_choices),
        ("every_ending", promises.every_ending, len(draft.endings)),
    ):
        if share is not None and share * count > 100.0:
            values = {"count": str(count), "share": f"{share:g}", "most": in_figures(100.0 / count)}
            yield Finding("KS223", ("playtest", key), values=values)
