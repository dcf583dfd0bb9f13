"""What the named markets are called for players, and what they are like."""

from typing import Final

from game.play.names import Name
from game.words import N_

WINDS: Final[dict[str, Name]] = {
    "stable": Name(N_("Steady wind"), N_("Grows slowly, seldom turns; problems come one at a time."), "wind"),
    "growth": Name(N_("Fresh wind"), N_("Demand grows fast; so does what can go wrong."), "wind"),
    "turbulent": Name(N_("Gusts"), N_("Turns often and hits hard; last year’s answer may be wrong."), "wind"),
    "crisis": Name(N_("Storm"), N_("A crisis is sure to come, and a tired year after it."), "wind"),
}
