"""What `kitestring scenario explain` says about a remark of a playtest."""

import re
from typing import Final

from game.bench.weights import QUARTERS, SIZE, WEIGHTS
from game.playtest.codes import KINDS, Grave
from game.playtest.telling import signed_points
from game.words import N_, _

_GRAVE: Final = {
    Grave.BROKEN: N_("a broken promise"),
    Grave.SERIOUS: N_("a serious remark of a playtest"),
    Grave.LOOK: N_("a remark of a playtest, to look at"),
}
_SEEN: Final = N_(
    "What can never come is proved from the conditions; what was never seen only did not happen in these "
    "games. Where there is one, the nearest miss is named, with its player and seed."
)
_WORTH: Final = N_(
    "A state is one company in one quarter, as some player left it. Every choice is tried from it with the "
    "same luck, and going by the need plays on to the end. Then only worth counts: the cash, and the sales "
    "of a year and a half, weighed by relevance (0.4), trust, engagement and process (0.2 each). All else "
    "counts by what it does to these until then. Points are points of score; half and half is worth 50."
)
_WEIGHED: Final = N_(
    "In quarter {quarter} of eight, +{size} ({size} % of customers, of the team, or of a quarter's sales in "
    "cash) brings about so many points: {each}. Early most weigh more: docs/scenarios.md, “Effects”."
)
_PLAYERS: Final = N_(
    "Every player plays the same seeds. Points are points of score; half and half is worth 50. "
    "Going by the need puts the hours where the company needs them now; `least-used` does so, too, and takes "
    "the answers that the other players leave."
)
_MEANING: Final = {
    "KP0": N_("The file promises under `playtest` what a playtest must find, and it found something else."),
    "KP1": _SEEN,
    "KP2": _WORTH,
    "KP3": _PLAYERS,
    "KP4": N_("Every word a player meets counts, at 200 words a minute; thinking and talking come on top."),
}
_BRACES: Final = re.compile(r"\{\w+\}")


def explained(code: str) -> list[str]:
    """Return what a remark of a playtest means, as lines of text; KeyError when there is no such code."""
    kind = KINDS[code]
    weights = [_weights()] if _MEANING[code[:3]] is _WORTH else []
    return [
        f"{code}, {_(_GRAVE[kind.grave])}.",
        "",
        _open(_(kind.message)),
        _(_MEANING[code[:3]]),
        *weights,
        _open(_(kind.mend)),
    ]


def _weights() -> str:
    """Say what effects weigh in the middle of a game, the heaviest first, and what an hour costs."""
    middle = len(QUARTERS) // 2
    heavy = sorted(WEIGHTS, key=lambda name: -abs(WEIGHTS[name].gain[middle] or WEIGHTS[name].loss[middle]))
    each = ", ".join(
        f"{name} {signed_points(WEIGHTS[name].gain[middle] or WEIGHTS[name].loss[middle])}" for name in heavy
    )
    return _(_WEIGHED).format(quarter=QUARTERS[middle], size=SIZE, each=each)


def _open(text: str) -> str:
    """Return a text in which what a remark would fill in is left open."""
    return _BRACES.sub("…", text).replace("`…`", "…").removesuffix(" …")
