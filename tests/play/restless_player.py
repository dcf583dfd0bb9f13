"""A process that plays fast and tells each quarter once it has been kept; made to be killed.

It reads the number of a game from each line of standard input and starts a player, whose process id it
tells; when that one has been killed, it tells `gone`. The players are forked, since starting Python a
hundred times takes longer than the test may.
"""

import os
import sys
from itertools import count
from pathlib import Path

from game.play.game import end_quarter, new_game
from game.play.slots import Slot, keep, load
from tests.play.ferry import FERRY, ferry, plan_for


def tell(*words: object) -> None:
    """Write one line at once, so that a kill cannot leave half of it in a buffer."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def play_on(saves: Path, number: int) -> None:
    """Go on with game `number`, then with the next ones, until killed."""
    scenario = ferry()
    for index in count(number):
        slot = Slot(saves / str(index), FERRY)
        game = load(slot).game if list(slot.folder.glob("quarter-*.json")) else new_game(scenario, index)
        while not game.over:
            game = end_quarter(game, plan_for(game))
            trouble = keep(slot, game)
            tell("kept", index, game.number, game.company.digest(), trouble)


if __name__ == "__main__":
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            play_on(Path(sys.argv[1]), int(line))
        tell("player", child)
        os.waitpid(child, 0)
        tell("gone")
