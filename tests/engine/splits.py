"""The best fixed splits of the week that tools/split_search.py found, on seeds no test uses."""

from game.engine import Style

BEST_SPLITS = {
    "stable": ((0.160, 0.177, 0.114, 0.201, 0.162, 0.186), Style.DEMOCRATIC),
    "growth": ((0.170, 0.185, 0.111, 0.191, 0.156, 0.186), Style.SERVANT),
    "turbulent": ((0.182, 0.187, 0.112, 0.199, 0.152, 0.168), Style.SERVANT),
    "crisis": ((0.158, 0.177, 0.108, 0.178, 0.139, 0.239), Style.SERVANT),
}

BEST_SPLITS_AT = {16: BEST_SPLITS, 12: BEST_SPLITS, 24: BEST_SPLITS}
