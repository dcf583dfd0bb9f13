import pytest

from game.ui.theme import PALETTE, contrast, mix

LIGHT = ("paper", "card", "wash", "accent_soft")
INKS = ("ink", "ink_soft", "accent", "warm_ink", "good", "bad", "leadership", "management")
PAIRS = [(ink, ground) for ink in INKS for ground in LIGHT]
PAIRS += [
    ("good", "good_soft"),
    ("bad", "bad_soft"),
    ("leadership", "leadership_soft"),
    ("warm_ink", "warm_soft"),
]
PAIRS += [("on_navy", "navy_raised"), ("on_navy_soft", "navy"), ("sky", "navy"), ("ink_soft", "wash_deep")]
PAIRS += [("ink", "gold_soft"), ("management", "management_soft"), ("white", "accent")]


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_is_legible(ink, ground):
    assert contrast(getattr(PALETTE, ink), getattr(PALETTE, ground)) >= 4.5


@pytest.mark.parametrize("sign", ["edge", "warm", "accent", "good", "bad"])
def test_signs_and_edges_stand_out(sign):
    assert contrast(getattr(PALETTE, sign), PALETTE.card) >= 3


def test_contrast_is_that_of_the_standard():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def test_mixing_ends_at_both_colours():
    assert mix((0, 10, 20), (200, 210, 220), 0) == (0, 10, 20)
    assert mix((0, 10, 20), (200, 210, 220), 1) == (200, 210, 220)
