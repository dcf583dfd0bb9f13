"""The best fixed splits of the week that tools/split_search.py found, on seeds no test uses."""

from game.engine import Style

BEST_SPLITS = {
    "stable": ((0.177, 0.181, 0.119, 0.184, 0.154, 0.185), Style.DEMOCRATIC),
    "growth": ((0.181, 0.191, 0.110, 0.178, 0.154, 0.186), Style.SERVANT),
    "turbulent": ((0.202, 0.174, 0.109, 0.184, 0.144, 0.186), Style.SERVANT),
    "crisis": ((0.178, 0.181, 0.103, 0.158, 0.127, 0.252), Style.SERVANT),
}
