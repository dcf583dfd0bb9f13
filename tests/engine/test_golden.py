"""A short play whose every bit is written down: a change of the model or its luck shows here first."""

from game.engine import found, play_turn
from game.engine.outlook import look
from game.engine.players import PLAYERS
from tests.engine.builders import eventful, seeds

DIGESTS = {
    "all-leadership": "e3fbc9702a623088",
    "all-management": "4f91f44efab6afa1",
    "half": "14e519967d420243",
    "random": "ab3406aabd86c3dd",
    "adaptive": "ec17b9192a3841d8",
    "resourceful": "ec17b9192a3841d8",
}


def digest_of(name):
    rules = eventful(6)
    company = found(rules, seeds(3, 42))
    while company.quarter < rules.quarters:
        company = play_turn(company, PLAYERS[name](look(company, rules)), rules).company
    return company.digest()[:16]


def test_a_short_play_gives_the_digests_on_record():
    assert {name: digest_of(name) for name in PLAYERS} == DIGESTS
