"""The best fixed splits of the week that tools/split_search.py found, on seeds no test uses.

`BEST_SPLITS` are for 16 quarters, `BEST_SPLITS_AT` by number of quarters.
"""

from game.engine import Style

BEST_SPLITS = {
    "stable": ((0.160, 0.177, 0.114, 0.201, 0.162, 0.186), Style.DEMOCRATIC),
    "growth": ((0.170, 0.185, 0.111, 0.191, 0.156, 0.186), Style.SERVANT),
    "turbulent": ((0.182, 0.187, 0.112, 0.199, 0.152, 0.168), Style.SERVANT),
    "crisis": ((0.158, 0.177, 0.108, 0.178, 0.139, 0.239), Style.SERVANT),
}

BEST_SPLITS_AT = {
    16: BEST_SPLITS,
    12: {
        "stable": ((0.161, 0.184, 0.120, 0.210, 0.161, 0.164), Style.DEMOCRATIC),
        "growth": ((0.159, 0.193, 0.119, 0.203, 0.161, 0.165), Style.SERVANT),
        "turbulent": ((0.178, 0.191, 0.113, 0.200, 0.154, 0.165), Style.SERVANT),
        "crisis": ((0.127, 0.177, 0.119, 0.196, 0.142, 0.240), Style.SERVANT),
    },
    24: {
        "stable": ((0.171, 0.179, 0.104, 0.200, 0.161, 0.186), Style.DEMOCRATIC),
        "growth": ((0.177, 0.184, 0.107, 0.190, 0.156, 0.186), Style.SERVANT),
        "turbulent": ((0.202, 0.170, 0.102, 0.192, 0.148, 0.186), Style.SERVANT),
        "crisis": ((0.197, 0.173, 0.093, 0.169, 0.131, 0.237), Style.SERVANT),
    },
}
