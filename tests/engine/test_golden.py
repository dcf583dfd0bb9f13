"""A short play whose every bit is written down: a change of the model or its luck shows here first."""

from game.engine import found, play_turn
from game.engine.outlook import look
from game.engine.players import PLAYERS
from tests.engine.builders import eventful, seeds

DIGESTS = {
    "all-leadership": "f2206fa027062fd1",
    "all-management": "0d90742ed8e7ad48",
    "half": "8f05904284139b02",
    "random": "bb3b7c32643b5a8f",
    "adaptive": "4a58e8d7937f1370",
}


def digest_of(name):
    rules = eventful(6)
    company = found(rules, seeds(3, 42))
    while company.quarter < rules.quarters:
        company = play_turn(company, PLAYERS[name](look(company, rules)), rules).company
    return company.digest()[:16]


def test_a_short_play_gives_the_digests_on_record():
    assert {name: digest_of(name) for name in PLAYERS} == DIGESTS
