"""The names of the example players, as they are typed."""

from collections.abc import Sequence

from game.cli.options import nearest
from game.cli.refusal import Refused
from game.engine.players import PLAYERS
from game.words import _


def known_player(name: str, names: Sequence[str] = tuple(PLAYERS)) -> str:
    """Return the name of an example player; refuses others with the nearest name."""
    if name in names:
        return name
    told = _("There is no player “{name}”.").format(name=name[:40])
    raise Refused(f"{told} {nearest(name, names)}", 2)


def known_players(names: str, more: Sequence[str] = ()) -> list[str]:
    """Return the players named in a list parted by commas, each once; all examples for an empty one."""
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    return [known_player(name, (*PLAYERS, *more)) for name in dict.fromkeys(wanted)] or list(PLAYERS)
