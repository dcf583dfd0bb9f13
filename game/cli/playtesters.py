"""The names of those who try a scenario, as they are typed."""

from game.cli.players import known_player
from game.playtest.heads import heads_of
from game.scenarios import Scenario


def known_playtesters(names: str, scenario: Scenario) -> tuple[str, ...]:
    """Return the players named in a list parted by commas, each once; all there are for an empty one."""
    known = tuple(heads_of(scenario))
    wanted = dict.fromkeys(name.strip() for name in names.split(",") if name.strip())
    return tuple(known_player(name, known) for name in wanted) or known
