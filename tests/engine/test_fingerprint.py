"""The fingerprint tells when a number that moves a company was changed."""

from dataclasses import replace

import pytest

from game.engine import USUAL
from game.engine.fingerprint import fingerprint
from tests.engine.builders import plain, whole


@pytest.mark.parametrize("number", ["bet_pace", "executive_settles", "executive_lost", "price"])
def test_a_changed_number_of_the_levers_changes_it_where_they_are_open(number):
    changed = replace(USUAL, **{number: 0.9 * getattr(USUAL, number)})
    assert fingerprint(whole(), changed) != fingerprint(whole())
    assert (fingerprint(plain(), changed) != fingerprint(plain())) == (number == "price")
