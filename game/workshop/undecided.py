"""What counted for a team that did not decide, in words: nothing is put into its mouth."""

from game.words import _


def undecided(how: str, answer: str) -> str:
    """Say what counted instead of a decision; "" of a team that has decided, or that an example player plays.

    `how` is that of `room.Decided`, `answer` the words of the choice that came of it, "" without an event.
    """
    label = answer.rstrip(".")
    if how == "proposal":
        told = _("The team did not decide; its nearest proposal counted: “{answer}”")
        return (
            told.format(answer=label)
            if label
            else _("The team did not decide; its nearest proposal counted.")
        )
    if how == "unchanged":
        told = _("The team did not decide; it carried on as before, with the first answer: “{answer}”")
        return told.format(answer=label) if label else _("The team did not decide; it carried on as before.")
    return ""
