"""The stage: what stands in the window, what has the keyboard, what the mouse is over, what is painted."""

from collections.abc import Callable

import pygame

from game.ui.drawing import Brush
from game.ui.theme import PALETTE, RGB
from game.ui.widgets.coachmark import Coachmark
from game.ui.widgets.dialog import Dialog
from game.ui.widgets.focus import focus_order, scrolls_around
from game.ui.widgets.layers import Layers
from game.ui.widgets.node import Node
from game.ui.widgets.overlays import Mood, Toast, Tooltip
from game.ui.widgets.pictures import LivePicture
from game.ui.widgets.repaint import Canvas


class Stage:
    """Holds the layers and the marks on them: focus, hover, held; takes no events."""

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
        self.reduced_motion = reduced_motion
        self.narrator: Callable[[str], object] | None = None
        self.window = pygame.Rect((0, 0), size)
        self.canvas = Canvas(self.window, ground)
        self.layers = Layers(self, self.window)
        self.focus: Node | None = None
        self.by_keyboard = False
        self.now = 0
        self._hover: Node | None = None
        self._held: Node | None = None
        self._mouse: tuple[int, int] | None = None
        self._tip_at: int | None = None
        self._toast_until = 0
        self._focus_index = -1
        self._returns: list[str] = []
        self._live: list[LivePicture] = []

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
        """The window's size in interface units, smaller with larger text: choose an arrangement by this."""
        unit = self.brush.scale * max(1.0, self.brush.text_scale)
        return self.window.w / unit, self.window.h / unit

    def set_root(self, root: Node, fresh: bool = False) -> None:
        """Show a new tree; what has the same id keeps focus, hover, scrolling and caret.

        With `fresh` it is another screen: nothing is kept, and dialogs and coachmarks go.
        """
        if fresh:
            self.layers.clear()
            self._returns.clear()
            self.focus, self._held, self._focus_index = None, None, -1
            self._hide_tip()
        self.layers.replace(None if fresh else self.layers.root, root, "root")
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

    def awaits(self, chord: str) -> bool:
        """Tell whether a key, such as "1", does something wherever the keyboard is."""
        return self.hotkey_of(chord) is not None

    def hotkey_of(self, chord: str) -> Node | None:
        """Return the widget that a key works for now, the topmost of several."""
        layers = reversed(self.layers.active())
        nodes = (node for layer in layers for node in layer.walk() if node.hotkey and node.enabled)
        return next((node for node in nodes if node.hotkey.lower() == chord), None)

    def focusables(self) -> list[Node]:
        """Return all widgets that Tab reaches now, in order."""
        return focus_order(self.layers.active())

    @property
    def live(self) -> tuple[LivePicture, ...]:
        """The pictures that move by themselves."""
        return tuple(self._live)

    # --- what widgets ask for

    def touch(self) -> None:
        """Look for changes before the next drawing."""
        self.canvas.stale = True

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
        self.canvas.invalidate(self.window)

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
                self.focus.let_go()
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
        self._live = [node for node in keys.values() if isinstance(node, LivePicture)]
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
        return node.top() in self.layers.active()

    # --- hover and tooltips

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

    def _tip_text(self) -> str:
        if self._hover is None or self._mouse is None:
            return ""
        return self._hover.tip_at(self._mouse)

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

    # --- paint

    def _shown_part(self, node: Node) -> pygame.Rect:
        part = node.bounds()
        for scroll in scrolls_around(node):
            part = part.clip(scroll.rect)
        return part

    @property
    def backdrop(self) -> pygame.Surface | None:
        """A picture of the window's size behind everything, or none for the plain ground."""
        return self.canvas.backdrop

    @backdrop.setter
    def backdrop(self, picture: pygame.Surface | None) -> None:
        self.canvas.backdrop = picture
        self.invalidate()

    def _ring_view(self) -> pygame.Rect | None:
        """Return where the focus ring may be painted, or nothing when it does not show."""
        if self.focus is None or not self.by_keyboard:
            return None
        view = self.window
        for scroll in scrolls_around(self.focus):
            if scroll is not self.focus:
                view = view.clip(scroll.rect.inflate(2 * self.brush.dp(6), 0))
        return view

    def draw(self, surface: pygame.Surface) -> list[pygame.Rect]:
        """Paint what has changed, and return where."""
        view = self._ring_view()
        if self.canvas.stale:
            self.layers.settle()
            if view is not None and self.focus is not None:
                self.layers.ring.place(self.focus.rect)
            self.canvas.compare(self.layers.all(), self.layers.ring, view)
        layer = self.focus.top() if self.focus is not None and view is not None else None
        covers = [(node, self._shown_part(node)) for node in self._live if node.opaque and self._is_low(node)]
        return self.canvas.paint(surface, self.layers.all(), self.layers.ring, layer, view, covers)

    def _is_low(self, node: Node) -> bool:
        return node.top() is self.layers.root
