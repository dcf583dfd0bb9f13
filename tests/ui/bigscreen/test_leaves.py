"""Leaves: everything is shown, as large as there is room, on as few leaves as will do."""

import pygame
import pytest

from game.ui.bigscreen.leaves import FAR, Leaves
from game.ui.widgets import UI, Col, Label, Scroll, Text

SENTENCE = "A promise that nobody plans is a debt, and everybody in the room knows it. "


def laid_out(items, at=0, size=(800, 400)):
    leaves = Leaves(items, lambda some, role: Col(*(Text(one, size=role) for one in some), gap=8))
    leaves.at = at
    ui = UI(size)
    ui.set_root(Col(leaves, flex=1))
    ui.draw(pygame.Surface(size))
    return leaves


def told(leaves):
    return [node.source for node in leaves.walk() if isinstance(node, Text)]


def test_a_little_stands_on_one_page_in_the_largest_type():
    leaves = laid_out(["One.", "Two."])
    assert (leaves.count, told(leaves)) == (1, ["One.", "Two."])
    assert {node.size for node in leaves.walk() if isinstance(node, Text)} == {FAR[0]}
    assert not any(isinstance(node, Label) for node in leaves.walk())


def test_what_is_too_much_for_a_page_is_all_told_on_leaves_that_say_how_many_there_are():
    items = [f"{n}. {SENTENCE}" for n in range(30)]
    first = laid_out(items)
    assert first.count > 1
    shown = [laid_out(items, at) for at in range(first.count)]
    assert [one for leaves in shown for one in told(leaves)] == items
    for number, leaves in enumerate(shown, 1):
        words = [node.text for node in leaves.walk() if isinstance(node, Label)]
        assert f"page {number} of {first.count}" in words
        assert ("more" in words) == (number < first.count)
        assert all(leaves.rect.contains(node.rect) for node in leaves.walk())


def test_leaves_open_at_the_last_from_behind_and_never_beyond_it():
    items = [f"{n}. {SENTENCE}" for n in range(30)]
    last = laid_out(items, -1)
    assert last.at == last.count - 1
    assert told(last)[-1] == items[-1]
    assert laid_out(items, 99).at == last.count - 1


@pytest.mark.parametrize("size", [(800, 400), (300, 120)])
def test_only_what_is_too_long_for_a_leaf_by_itself_is_scrolled(size):
    leaves = laid_out([SENTENCE * 60, "Short."], size=size)
    assert leaves.count == 2
    assert any(isinstance(node, Scroll) for node in leaves.walk())
