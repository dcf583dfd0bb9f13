"""What holds for every screen at every size."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager

import pygame
import pytest

import game.words
from game.ui.widgets import UI, Node, Scroll
from tests.ui.widgets.gallery import pseudo


class _Longer(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        """Return a text 40 % longer; what stands in braces and marks is left alone."""
        return message if any(mark in message for mark in "{[*_") else pseudo(message)

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self.gettext(one if n == 1 else many)


@contextmanager
def longer_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Speak a language whose words are 40 % longer."""
    with monkeypatch.context() as patch:
        patch.setattr(game.words._language, "current", _Longer())
        yield


def check_layout(ui: UI, tree: Node) -> None:
    """Check that nothing leaves the window's sides or its parent, and that neighbours keep apart."""
    for node in tree.walk():
        assert node.rect.left >= 0, (node, node.key)
        assert node.rect.right <= ui.size[0], (node, node.key, node.rect)
        parent = node.parent
        if parent is not None and not isinstance(parent, Scroll) and node.rect.w and node.rect.h:
            assert parent.rect.contains(node.rect), (node, node.key, node.rect, parent.rect)
        if type(node).__name__ in {"Row", "Col", "Card", "Flow", "Grid", "Tile"}:
            for one, other in zip(node.kids, node.kids[1:], strict=False):
                assert not one.rect.colliderect(other.rect), (one.key, other.key)


def check_heights(tree: Node) -> None:
    """Check that every widget has the height its content needs."""
    for node in tree.walk():
        if node.rect.w and not node.flex and not isinstance(node, Scroll):
            assert node.rect.h >= node.least_height(node.rect.w), (type(node), node.key, node.rect)


def check_tab_reaches_everything(ui: UI) -> None:
    """Check that Tab comes by every widget that takes the keyboard, once, and back to the first."""
    order = ui.focusables()
    ui.take_focus(order[0])
    seen = [ui.focus]
    for _step in order[1:]:
        ui.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_TAB, mod=0, unicode=""))
        ui.event(pygame.event.Event(pygame.KEYUP, key=pygame.K_TAB, mod=0))
        seen.append(ui.focus)
    assert seen == order
