"""The interface itself: it takes events, keeps the time, and knows the keyboard."""

from collections.abc import Callable

import pygame

from game.ui.widgets.focus import DIRECTIONS, nearest, next_in_order, scrolls_around
from game.ui.widgets.keys import Press, is_modifier, read_press
from game.ui.widgets.pointer import Pointer
from game.ui.widgets.scroll import Scroll


class UI(Pointer):
    """A window full of widgets.

    Call `set_root(tree)` whenever the state has changed, `event(e)` for every pygame event, `tick(ms)`
    once a frame, and `draw(surface)` when `tick` says so; then update the returned rectangles. `on_escape`
    is called when Esc has nothing else to do.
    """

    on_escape: Callable[[], object] | None = None

    _keys_down: frozenset[int] = frozenset()
    _swallow_text = False

    def event(self, event: pygame.event.Event) -> bool:
        """React to a pygame event, and say whether it was used."""
        reaction = {
            pygame.MOUSEMOTION: self._on_motion,
            pygame.MOUSEBUTTONDOWN: self._on_button_down,
            pygame.MOUSEBUTTONUP: self._on_button_up,
            pygame.MOUSEWHEEL: self._on_wheel,
            pygame.KEYDOWN: self._on_key_down,
            pygame.KEYUP: self._on_key_up,
            pygame.TEXTINPUT: self._on_text,
            pygame.VIDEORESIZE: self._on_resize,
            pygame.WINDOWLEAVE: self._on_leave,
            pygame.WINDOWFOCUSLOST: self._on_focus_lost,
        }.get(event.type)
        return reaction is not None and reaction(event)

    def _on_resize(self, event: pygame.event.Event) -> bool:
        self.resize((event.w, event.h))
        return True

    def _on_leave(self, event: pygame.event.Event) -> bool:
        self._mouse = None
        self._rehover()
        return True

    def _on_focus_lost(self, event: pygame.event.Event) -> bool:
        self._keys_down = frozenset()
        return False

    def tick(self, now: int) -> bool:
        """Note the time in milliseconds, and say whether something needs painting."""
        self.now = now
        if self._tip_at is not None and now >= self._tip_at:
            self._tip_at = None
            if self._mouse is not None and self._tip_text():
                self._show_tip(self._tip_text(), pygame.Rect(self._mouse, (1, self.brush.dp(14))))
        if self.layers.toast is not None and now >= self._toast_until:
            self.layers.toast = None
            self.touch()
        self._repeat(now)
        for node in self._live:
            if node.is_due(now):
                self.canvas.mark(self._shown_part(node))
        return self.canvas.waits

    def _on_key_up(self, event: pygame.event.Event) -> bool:
        self._keys_down -= {event.key}
        return False

    def _on_key_down(self, event: pygame.event.Event) -> bool:
        if is_modifier(event):
            return False
        press = read_press(event)
        if event.key in self._keys_down and not press.repeats:
            return True
        self._keys_down |= {event.key}
        self._swallow_text = False
        self.by_keyboard = True
        self.touch()
        steps = (self._press_global, self._press_focused, self._press_move, self._press_hotkey)
        return any(step(press) for step in steps)

    def _press_global(self, press: Press) -> bool:
        if press.key == "tab" and not press.ctrl and not press.alt:
            step = -1 if press.shift else 1
            self.take_focus(next_in_order(self.focusables(), self.focus, self._focus_index, step))
            return True
        if press.key == "f1" and self.focus is not None and self.focus.full_tip():
            self._toggle_tip()
            return True
        return press.key == "escape" and self._escape()

    def _escape(self) -> bool:
        if self.layers.tooltip is not None:
            self._hide_tip()
            return True
        if self.focus is not None and self.focus.let_go():
            self.touch()
            return True
        if self.dialog is not None:
            return self.dialog.dismiss()
        if self.layers.coach is not None and self.layers.coach.dismiss():
            return True
        if self.on_escape is not None:
            self.on_escape()
            return True
        return False

    def _press_focused(self, press: Press) -> bool:
        return self.focus is not None and self.focus.key_down(press)

    def _press_move(self, press: Press) -> bool:
        if press.ctrl or press.alt:
            return False
        if press.key in DIRECTIONS:
            others = [node for node in self.focusables() if node is not self.focus]
            origin = self.focus.rect if self.focus is not None else pygame.Rect(0, 0, 1, 1)
            found = nearest(origin, others, DIRECTIONS[press.key])
            if found is not None:
                self.take_focus(found)
                return True
        scrolls = scrolls_around(self.focus) or self._scrolls_under_mouse() or self._all_scrolls()
        return any(scroll.key_down(press) for scroll in scrolls)

    def _all_scrolls(self) -> list[Scroll]:
        return [node for layer in self.layers.active() for node in layer.walk() if isinstance(node, Scroll)]

    def _press_hotkey(self, press: Press) -> bool:
        node = self.hotkey_of(press.chord)
        if node is None:
            return False
        self._swallow_text = True
        if node.can_focus:
            self.take_focus(node)
        node.activate()
        return True

    def _on_text(self, event: pygame.event.Event) -> bool:
        if self._swallow_text or self.focus is None or not self.focus.takes_text:
            self._swallow_text = False
            return False
        self.focus.text_typed(event.text)
        self.touch()
        return True

    def _toggle_tip(self) -> None:
        told = self.focus.full_tip() if self.focus is not None else ""
        if self.layers.tooltip is not None and self.layers.tooltip.text == told:
            self._hide_tip()
        elif self.focus is not None:
            self._show_tip(told, self.focus.rect)
            self.say(told)
