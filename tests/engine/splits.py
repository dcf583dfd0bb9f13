"""The best fixed splits of the week that tools/split_search.py found, on seeds no test uses.

`BEST_SPLITS` are for 16 quarters, `BEST_SPLITS_AT` by number of quarters.
"""

from game.engine import Style

BEST_SPLITS = {
    "stable": ((0.195, 0.195, 0.135, 0.197, 0.147, 0.131), Style.TRANSACTIONAL),
    "growth": ((0.180, 0.190, 0.142, 0.193, 0.147, 0.147), Style.TRANSACTIONAL),
    "turbulent": ((0.194, 0.181, 0.141, 0.193, 0.145, 0.147), Style.TRANSACTIONAL),
    "crisis": ((0.165, 0.180, 0.135, 0.187, 0.143, 0.189), Style.TRANSACTIONAL),
}

BEST_SPLITS_AT = {
    16: BEST_SPLITS,
    12: {
        "stable": ((0.179, 0.195, 0.146, 0.210, 0.157, 0.113), Style.TRANSACTIONAL),
        "growth": ((0.169, 0.194, 0.152, 0.197, 0.158, 0.130), Style.TRANSACTIONAL),
        "turbulent": ((0.177, 0.185, 0.152, 0.200, 0.156, 0.131), Style.TRANSACTIONAL),
        "crisis": ((0.132, 0.177, 0.149, 0.193, 0.145, 0.204), Style.TRANSACTIONAL),
    },
    24: {
        "stable": ((0.199, 0.206, 0.131, 0.190, 0.144, 0.130), Style.TRANSACTIONAL),
        "growth": ((0.198, 0.188, 0.140, 0.182, 0.144, 0.148), Style.TRANSACTIONAL),
        "turbulent": ((0.217, 0.176, 0.134, 0.184, 0.141, 0.148), Style.TRANSACTIONAL),
        "crisis": ((0.217, 0.179, 0.127, 0.172, 0.136, 0.169), Style.TRANSACTIONAL),
    },
}
