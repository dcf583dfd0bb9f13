"""Codes that can be read out, and tokens that cannot be guessed."""

import base64
from hashlib import sha256

import pytest

from game.workshop.codes import ANYWHERE, LETTERS, mark_of, new_code, new_token, plain_code, shown_code


def test_a_code_is_short_and_has_no_letters_that_are_taken_for_one_another():
    codes = {new_code() for _again in range(300)}
    assert len(codes) == 300
    assert {len(code) for code in codes} == {5}
    assert set("".join(codes)) == set(LETTERS)
    assert not set("01ILO") & set(LETTERS)


@pytest.mark.parametrize("typed", ["k7qwd", " K7 QWD ", "k7-qwd", "K7QWD\t"])
def test_a_code_may_be_typed_as_people_type(typed):
    assert plain_code(typed) == "K7QWD"


def test_a_code_for_anywhere_is_too_long_to_guess_and_read_out_in_halves():
    code = new_code(ANYWHERE)
    assert len(code) == 10
    assert shown_code(code) == f"{code[:5]}-{code[5:]}"
    assert plain_code(shown_code(code)) == code
    assert shown_code("K7QWD") == "K7QWD"


def test_a_token_has_128_bits_and_only_its_hash_is_kept():
    token = new_token()
    assert len(base64.urlsafe_b64decode(token + "==")) == 16
    assert len({new_token() for _again in range(100)}) == 100
    assert mark_of(token) == sha256(token.encode()).hexdigest()
