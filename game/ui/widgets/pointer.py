"""The mouse: hovering, pressing, dragging, holding and the wheel."""

import pygame

from game.ui.widgets.focus import scrolls_around
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.stage import Stage

_TIP_DELAY = 450
_HOLD_DELAY = 380
_HOLD_STEP = 70


class Pointer(Stage):
    """A stage that reacts to the mouse."""

    _hold_at = 0

    def _on_motion(self, event: pygame.event.Event) -> bool:
        self._mouse = event.pos
        if self._held is not None:
            self._held.mouse_drag(event.pos)
            self.touch()
            return True
        self._rehover()
        if self.layers.tooltip is not None and self._tip_text() != self.layers.tooltip.text:
            self._hide_tip()
        self._tip_at = self.now + _TIP_DELAY if self._tip_text() else None
        return self._hover is not None

    def _on_button_down(self, event: pygame.event.Event) -> bool:
        if event.button != 1:
            return False
        self._mouse = event.pos
        self.by_keyboard = False
        self.touch()
        self._hide_tip()
        self._rehover()
        node = self._hover
        if node is None:
            return False
        part = node.part(event.pos)
        if node.can_focus:
            self.take_focus(node)
        self._held, node.held = node, part
        self._hold_at = self.now + _HOLD_DELAY
        if node.enabled:
            node.mouse_down(event.pos, part)
            if node.repeats:
                node.click(part)
        self.touch()
        return True

    def _on_button_up(self, event: pygame.event.Event) -> bool:
        node = self._held
        if event.button != 1 or node is None:
            return False
        self._mouse = event.pos
        part, node.held = node.held, ""
        self._held = None
        self._rehover()
        if self._hover is node and node.part(event.pos) == part and node.enabled and not node.repeats:
            node.click(part)
        self.touch()
        return True

    def _on_wheel(self, event: pygame.event.Event) -> bool:
        turned = getattr(event, "precise_y", 0.0) or event.y
        under = self.layers.hit(self._mouse) if self._mouse is not None else None
        scrolls = scrolls_around(under) or self._scrolls_under_mouse()
        used = any(scroll.wheel(turned) for scroll in scrolls)
        if used:
            self._hide_tip()
            self._rehover()
        return used

    def _scrolls_under_mouse(self) -> list[Scroll]:
        found = [node for layer in self.layers.active() for node in layer.walk() if isinstance(node, Scroll)]
        if self._mouse is not None:
            found = [scroll for scroll in found if scroll.rect.collidepoint(self._mouse)]
        return found[::-1]

    def _repeat(self, now: int) -> None:
        held = self._held
        if held is not None and held.repeats and held.enabled and now >= self._hold_at:
            self._hold_at = now + _HOLD_STEP
            if self._hover is held and held.hot == held.held:
                held.click(held.held)
                self.touch()
