"""A short play whose every bit is written down: a change of the model or its luck shows here first."""

from game.engine import found, play_turn
from game.engine.outlook import look
from game.engine.players import PLAYERS
from tests.engine.builders import eventful, seeds

DIGESTS = {
    "all-leadership": "e6f3d25078cb597a",
    "all-management": "11489efae5ad7f14",
    "half": "f8ae9c653bd7088c",
    "random": "299bed6e1af7e21b",
    "adaptive": "3b411a8f529b48c8",
}


def digest_of(name):
    rules = eventful(6)
    company = found(rules, seeds(3, 42))
    while company.quarter < rules.quarters:
        company = play_turn(company, PLAYERS[name](look(company, rules)), rules).company
    return company.digest()[:16]


def test_a_short_play_gives_the_digests_on_record():
    assert {name: digest_of(name) for name in PLAYERS} == DIGESTS
