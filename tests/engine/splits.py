"""The best fixed splits of the week that tools/split_search.py found, on seeds no test uses."""

from game.engine import Style

BEST_SPLITS = {
    "stable": ((0.157, 0.180, 0.122, 0.198, 0.158, 0.186), Style.DEMOCRATIC),
    "growth": ((0.174, 0.182, 0.116, 0.191, 0.151, 0.186), Style.SERVANT),
    "turbulent": ((0.183, 0.182, 0.111, 0.187, 0.150, 0.186), Style.SERVANT),
    "crisis": ((0.160, 0.178, 0.108, 0.179, 0.135, 0.239), Style.SERVANT),
}
