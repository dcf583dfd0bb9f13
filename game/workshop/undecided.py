"""What counted for a team that did not decide, in words: nothing is put into its mouth."""

from game.words import _


def undecided(how: str, answer: str) -> str:
    """Say what counted instead of a decision; "" of a team that has decided, or that an example player plays.

    `how` is that of `room.Decided`, `answer` the words of the choice that came of it, "" without an event.
    """
    if how == "proposal":
        told = _("The team did not decide; its nearest proposal counted: “{answer}”")
        plain = _("The team did not decide; its nearest proposal counted.")
    elif how == "unchanged":
        told = _("The team did not decide; it carried on as before, with the first answer: “{answer}”")
        plain = _("The team did not decide; it carried on as before.")
    else:
        return ""
    return told.format(answer=answer) if answer else plain
