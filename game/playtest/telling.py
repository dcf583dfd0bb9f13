"""Words that every form of the report shares: shares, players, and near misses."""

from shlex import quote
from typing import Final

from game.playtest.heads import GREEDY, LEAST_USED
from game.playtest.nearly import Lack, Miss
from game.sweep.sweeping import PAR
from game.words import N_, _, in_figures

_MINUS: Final = "\u2212"

PLAYERS = {
    "random": N_("by dice"),
    LEAST_USED: N_("by the need, with the answers that others leave"),
    "all-leadership": N_("only leading"),
    "all-management": N_("only managing"),
    "half": N_("half and half"),
    "adaptive": N_("by the need"),
    "resourceful": N_("by the need, with all levers"),
    GREEDY: N_("what brings money now"),
    PAR: N_("the best play known"),
}
"""How the players play, in a few words."""


def player_told(player: str) -> str:
    """Say how a player plays."""
    return _(PLAYERS[player]) if player in PLAYERS else player


def percent(share: float) -> str:
    """Return a share as per cent: never 0 % or 100 % where it is only nearly so."""
    value = 100.0 * share
    if 0.0 < value < 0.1:
        return _("under 0.1 %")
    if 99.9 < value < 100.0:
        return _("over 99.9 %")
    digits = 1 if 0.0 < value < 10.0 or 99.0 < value < 100.0 else 0
    return f"{in_figures(value, digits)} %"


def signed_points(points: float) -> str:
    """Return points of score with their sign, such as +5.9 or −0.4."""
    return f"{'+' if points >= 0.0 else _MINUS}{in_figures(abs(points), 1)}"


def nearly_told(miss: Miss | None) -> str:
    """Say how near something came to being seen, or nothing."""
    if miss is None or miss.gap >= 100.0:
        return ""
    if not miss.lacks:
        return _("Its condition held, but something else came first.")
    when = _("at the end") if not miss.quarter else _("in quarter {n}").format(n=miss.quarter)
    told = _("Nearest, {when}: {lacks} (`{player}`, seed {seed}).")
    lacks = "; ".join(map(_lack, miss.lacks))
    return told.format(when=when, lacks=lacks, player=miss.player, seed=miss.seed)


def _lack(lack: Lack) -> str:
    if lack.value is None:
        return _("needed {subject} {wanted}").format(subject=lack.subject, wanted=lack.wanted)
    told = _("needed {subject} {wanted}, was {value}")
    return told.format(subject=lack.subject, wanted=lack.wanted, value=_number(lack.value, lack.wanted))


def _number(value: float, wanted: str) -> str:
    """Return a value with so many digits that it does not look like the one wanted."""
    bound = wanted.rsplit(maxsplit=1)[-1]
    return next((text for digits in range(4) if (text := f"{value:.{digits}f}") != bound), f"{value:.6f}")


def command_to_see(scenario: str, player: str, seed: int) -> str:
    """Return the command that shows a game."""
    return f"kitestring watch {quote(scenario)} --player {player} --seed {seed}"
