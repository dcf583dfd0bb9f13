"""The best fixed splits of the week that tools/split_search.py found, on seeds no test uses."""

from game.engine import Style

BEST_SPLITS = {
    "stable": ((0.173, 0.179, 0.113, 0.198, 0.151, 0.185), Style.DEMOCRATIC),
    "growth": ((0.178, 0.186, 0.108, 0.197, 0.145, 0.186), Style.SERVANT),
    "turbulent": ((0.206, 0.181, 0.104, 0.187, 0.137, 0.185), Style.SERVANT),
    "crisis": ((0.176, 0.175, 0.103, 0.176, 0.129, 0.241), Style.SERVANT),
}
