"""The interface itself: it owns focus, hover, tooltips and layers, takes events and paints what changed."""

from collections.abc import Callable

import pygame

from game.ui.drawing import Brush
from game.ui.theme import PALETTE, RGB
from game.ui.widgets.coachmark import Coachmark
from game.ui.widgets.dialog import Dialog
from game.ui.widgets.focus import DIRECTIONS, focus_order, nearest, next_in_order, scrolls_around
from game.ui.widgets.keys import Press, is_modifier, read_press
from game.ui.widgets.layers import Layers
from game.ui.widgets.node import Node
from game.ui.widgets.overlays import Mood, Toast, Tooltip
from game.ui.widgets.pictures import LivePicture
from game.ui.widgets.repaint import Survey, changed, merged, survey
from game.ui.widgets.scroll import Scroll

_TIP_DELAY = 450
_HOLD_DELAY = 380
_HOLD_STEP = 70


class UI:
    """A window full of widgets.

    Call `set_root(tree)` whenever the state has changed, `event(e)` for every pygame event, `tick(ms)`
    once a frame, and `draw(surface)` when `tick` or `event` said so; then update the returned rectangles.
    """

    def __init__(
        self,
        size: tuple[int, int],
        scale: float = 1.0,
        text_scale: float = 1.0,
        *,
        ground: RGB = PALETTE.paper,
        reduced_motion: bool = False,
    ) -> None:
        self.brush = Brush(scale, text_scale)
        self.ground = ground
        self.backdrop: pygame.Surface | None = None
        self.reduced_motion = reduced_motion
        self.narrator: Callable[[str], object] | None = None
        self.on_escape: Callable[[], object] | None = None
        self.window = pygame.Rect((0, 0), size)
        self.layers = Layers(self, self.window)
        self.focus: Node | None = None
        self.by_keyboard = False
        self.now = 0
        self._hover: Node | None = None
        self._held: Node | None = None
        self._hold_at = 0
        self._mouse: tuple[int, int] | None = None
        self._tip_at: int | None = None
        self._toast_until = 0
        self._focus_index = -1
        self._returns: list[str] = []
        self._keys_down: set[int] = set()
        self._swallow_text = False
        self._stale = True
        self._seen: Survey = {}
        self._dirty: list[pygame.Rect] = [self.window]

    # --- what stands in the window

    @property
    def root(self) -> Node:
        """The tree of the current screen."""
        return self.layers.root

    @property
    def size(self) -> tuple[int, int]:
        """The window's size in pixels."""
        return self.window.size

    @property
    def units(self) -> tuple[float, float]:
        """The window's size in interface units; a screen chooses its arrangement by this."""
        return self.window.w / self.brush.scale, self.window.h / self.brush.scale

    def set_root(self, root: Node) -> None:
        """Show a new tree; what has the same id keeps focus, hover, scrolling and caret."""
        self.layers.replace(self.layers.root, root, "root")
        self.layers.root = root
        self._retarget()

    def open(self, dialog: Dialog) -> None:
        """Show a dialog on top; one with the id of the top dialog takes its place."""
        top = self.dialog
        if top is not None and dialog.id and top.id == dialog.id:
            self.layers.replace(top, dialog, f"dialog{len(self.layers.dialogs)}")
            self.layers.dialogs[-1] = dialog
            self._retarget()
            return
        self._returns.append(self.focus.key if self.focus else "")
        self.layers.dialogs.append(dialog)
        self.layers.replace(None, dialog, f"dialog{len(self.layers.dialogs)}")
        self._retarget()
        self.say(dialog.describe())
        self.take_focus(self._first_in(dialog))

    def close(self) -> None:
        """Close the top dialog and give the keyboard back to where it was."""
        if self.layers.dialogs:
            self.layers.dialogs.pop()
            back = self.layers.by_key(self._returns.pop())
            self._retarget()
            self.take_focus(back if back is not None and back.can_focus else None)

    @property
    def dialog(self) -> Dialog | None:
        """The dialog on top."""
        return self.layers.dialogs[-1] if self.layers.dialogs else None

    def _first_in(self, dialog: Dialog) -> Node | None:
        order = focus_order([dialog])
        wanted = (node for node in order if dialog.start and node.id == dialog.start)
        inside = (node for node in order if node.id != "dialog-close")
        return next(wanted, next(inside, order[0] if order else None))

    def coach(self, mark: Coachmark | None) -> None:
        """Show a coachmark beside its target, or none."""
        self.layers.coach = mark
        if mark is not None:
            mark.attach(self, "coach", set())
            target = self.layers.by_id(mark.target)
            for scroll in scrolls_around(target):
                if target is not None:
                    scroll.reveal(target.rect)
            self.layers.settle()
            self.say(mark.accessible_name())
        self._retarget()

    def toast(self, text: str, mood: Mood = "plain", ms: int = 4200) -> None:
        """Show one sentence near the lower edge for some milliseconds."""
        self.layers.toast = Toast(text, mood=mood)
        self.layers.toast.attach(self, "toast", set())
        self._toast_until = self.now + ms
        self.say(text)
        self.touch()

    def find(self, identity: str) -> Node | None:
        """Return the topmost widget with this id."""
        return self.layers.by_id(identity)

    def focusables(self) -> list[Node]:
        """Return all widgets that Tab reaches now, in order."""
        return focus_order(self.layers.active())

    # --- what widgets ask for

    def touch(self) -> None:
        """Look for changes before the next drawing."""
        self._stale = True

    def relayout(self) -> None:
        """Measure and place everything again."""
        self._hide_tip()
        self.layers.relayout()
        self._retarget()

    def resize(self, size: tuple[int, int]) -> None:
        """Fit everything into a window of another size, in pixels."""
        self.window = self.layers.window = pygame.Rect((0, 0), size)
        self.relayout()
        self.invalidate()

    def set_scale(self, scale: float, text_scale: float) -> None:
        """Change the interface scale (0.5-3) and the text size (0.85-1.6)."""
        self.brush = Brush(scale, text_scale)
        self.relayout()
        self.invalidate()

    def invalidate(self) -> None:
        """Paint the whole window next time."""
        self._stale = True
        self._dirty = [self.window]

    def say(self, text: str) -> None:
        """Pass a text to the narrator."""
        if self.narrator is not None and text:
            self.narrator(text)

    def take_focus(self, node: Node | None) -> None:
        """Give a widget the keyboard, and bring it into view."""
        if node is not self.focus:
            self._hide_tip()
            if self.focus is not None:
                self.focus.focused = False
            self.focus = node
            if node is not None:
                node.focused = True
                self.say(node.describe())
        if node is not None:
            order = self.focusables()
            self._focus_index = order.index(node) if node in order else self._focus_index
            for scroll in scrolls_around(node):
                if scroll is not node:
                    scroll.reveal(node.rect)
        self.touch()

    def _retarget(self) -> None:
        """After a rebuild: find the focused, hovered and held widgets again by key."""
        keys = {node.key: node for node in self.layers.nodes()}
        old = self.focus
        self.focus = keys.get(old.key) if old is not None else None
        if self.focus is not None and not (self.focus.can_focus and self._is_active(self.focus)):
            self.focus = None
        if self.focus is not None:
            self.focus.focused = True
        if self._held is not None:
            part = self._held.held
            self._held = keys.get(self._held.key)
            if self._held is not None:
                self._held.held = part
        self._hover = None
        self._rehover()
        if self.layers.tooltip is not None and self._tip_text() != self.layers.tooltip.text:
            self._hide_tip()
        self.touch()

    def _is_active(self, node: Node) -> bool:
        top = node
        while top.parent is not None:
            top = top.parent
        return top in self.layers.active()

    # --- the mouse

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
        }.get(event.type)
        return reaction is not None and reaction(event)

    def _on_resize(self, event: pygame.event.Event) -> bool:
        self.resize((event.w, event.h))
        return True

    def _on_leave(self, event: pygame.event.Event) -> bool:
        self._mouse = None
        self._rehover()
        return True

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

    def _rehover(self) -> None:
        node = self.layers.hit(self._mouse) if self._mouse is not None else None
        part = node.part(self._mouse) if node is not None and self._mouse is not None else ""
        if self._hover is not node or (node is not None and node.hot != part):
            if self._hover is not None:
                self._hover.hot = ""
            self._hover = node
            if node is not None:
                node.hot = part
            self.touch()

    def _on_button_down(self, event: pygame.event.Event) -> bool:
        if event.button != 1:
            return False
        self._mouse = event.pos
        self.by_keyboard = False
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

    # --- the keyboard

    def _on_key_up(self, event: pygame.event.Event) -> bool:
        self._keys_down.discard(event.key)
        return False

    def _on_key_down(self, event: pygame.event.Event) -> bool:
        if is_modifier(event):
            return False
        press = read_press(event)
        again = event.key in self._keys_down and pygame.key.get_repeat() != (0, 0)
        self._keys_down.add(event.key)
        self._swallow_text = False
        self.by_keyboard = True
        self.touch()
        if again and press.activates and not (self.focus is not None and self.focus.takes_text):
            return True
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
        if self.dialog is not None:
            return self.dialog.dismiss()
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
        for layer in reversed(self.layers.active()):
            for node in layer.walk():
                if node.hotkey and node.enabled and node.hotkey.lower() == press.chord:
                    self._swallow_text = True
                    if node.can_focus:
                        self.take_focus(node)
                    node.activate()
                    return True
        return False

    def _on_text(self, event: pygame.event.Event) -> bool:
        if self._swallow_text or self.focus is None or not self.focus.takes_text:
            self._swallow_text = False
            return False
        self.focus.text_typed(event.text)
        self.touch()
        return True

    # --- tooltips

    def _tip_text(self) -> str:
        if self._hover is None or self._mouse is None:
            return ""
        return self._hover.tip_at(self._mouse)

    def _toggle_tip(self) -> None:
        if self.layers.tooltip is not None:
            self._hide_tip()
        elif self.focus is not None:
            self._show_tip(self.focus.full_tip(), self.focus.rect)
            self.say(self.focus.full_tip())

    def _show_tip(self, text: str, anchor: pygame.Rect) -> None:
        self._tip_at = None
        tooltip = self.layers.tooltip = Tooltip(text)
        tooltip.attach(self, "tooltip", set())
        tooltip.stand_by(anchor, self.window)
        self.touch()

    def _hide_tip(self) -> None:
        self._tip_at = None
        if self.layers.tooltip is not None:
            self.layers.tooltip = None
            self.touch()

    # --- time and paint

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
        for node in self.layers.nodes():
            if isinstance(node, LivePicture) and node.is_due(now):
                self._dirty.append(self._shown_part(node))
        return self._stale or bool(self._dirty)

    def _repeat(self, now: int) -> None:
        held = self._held
        if held is not None and held.repeats and held.enabled and now >= self._hold_at:
            self._hold_at = now + _HOLD_STEP
            if self._hover is held and held.hot == held.held:
                held.click(held.held)
                self.touch()

    def _shown_part(self, node: Node) -> pygame.Rect:
        part = node.bounds()
        for scroll in scrolls_around(node):
            part = part.clip(scroll.rect)
        return part

    def draw(self, surface: pygame.Surface) -> list[pygame.Rect]:
        """Paint what has changed, and return where."""
        self._survey()
        if not self._dirty:
            return []
        painted = merged(self._dirty, self.window)
        self._dirty = []
        before = surface.get_clip()
        for rect in painted:
            surface.set_clip(rect.clip(before))
            self._paint(surface, rect)
        surface.set_clip(before)
        return painted

    def _survey(self) -> None:
        if not self._stale:
            return
        self._stale = False
        self.layers.settle()
        layers = self.layers.all()
        seen = survey(layers, self.window)
        ring = self._ring_view()
        if ring is not None:
            self.layers.ring.place(self.focus.rect if self.focus is not None else self.window)
            seen |= survey([self.layers.ring], ring)
        if self._dirty != [self.window]:
            self._dirty += changed(self._seen, seen)
        self._seen = seen

    def _ring_view(self) -> pygame.Rect | None:
        """Return where the focus ring may be painted, or nothing when it does not show."""
        if self.focus is None or not self.by_keyboard:
            return None
        view = self.window
        for scroll in scrolls_around(self.focus):
            if scroll is not self.focus:
                view = view.clip(scroll.rect.inflate(2 * self.brush.dp(6), 0))
        return view

    def _paint(self, surface: pygame.Surface, rect: pygame.Rect) -> None:
        if self.backdrop is not None:
            surface.blit(self.backdrop, rect, rect)
        else:
            surface.fill(self.ground, rect)
        ring, focus = self._ring_view(), self.focus
        for layer in self.layers.all():
            layer.draw(surface, rect)
            if ring is not None and focus is not None and focus.key.startswith(layer.key.split("#")[0]):
                clip = surface.get_clip()
                surface.set_clip(clip.clip(ring))
                self.layers.ring.draw(surface, rect)
                surface.set_clip(clip)
