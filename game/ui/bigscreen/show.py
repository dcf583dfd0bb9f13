"""The big screen itself: the attendant of the window, its keys and what it shows."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import pygame

from game.ui.bigscreen import pages, results
from game.ui.bigscreen.clock import bar_of, clock_told
from game.ui.bigscreen.debriefing import chapters
from game.ui.bigscreen.gathering import Gathering
from game.ui.bigscreen.keyboard import meant
from game.ui.bigscreen.leaves import Leaves
from game.ui.bigscreen.link import Link
from game.ui.bigscreen.lobby import lobby, team_less, team_more
from game.ui.bigscreen.one_company import at_the_table
from game.ui.bigscreen.own_page import OwnPage
from game.ui.bigscreen.room_help import room_help
from game.ui.bigscreen.sky import Sky
from game.ui.bigscreen.what_if import Asking
from game.ui.theme import PALETTE
from game.ui.widgets import UI, Card, Col, Label, Node, Row, Scroll
from game.words import _
from game.workshop.report.account import Account

_ASK: Final = 4000
_LIVELY: Final = 60.0
_CALM: Final = 15.0
_CALM_AFTER: Final = 20_000
"""Milliseconds in which nobody in the room has done anything, after which the kites take fewer frames."""
_REST: Final = 3000
"""Milliseconds after a step of the workshop in which Enter takes no other: it is often pressed twice."""

Key = tuple[str, str]


class BigScreen:
    """Shows a workshop's room and lets the trainer steer it by keys."""

    def __init__(
        self,
        ui: UI,
        link: Link,
        address: str,
        account: Callable[[], Account],
        own_page: OwnPage | None = None,
    ) -> None:
        self.ui, self.done, self._own = ui, False, own_page
        self._link, self._address, self._account = link, address, Gathering(account)
        self._sky = Sky(ui)
        self._now = self._acted = 0
        self._done: tuple[Any, ...] = ()
        self._page = self._chapter = self._leaf = 0
        self._asked: tuple[str, int] = ("", 0)
        self._asking = Asking(link)
        self._back = self._wanted = False
        self._what_if_at = -1
        self._turned = "", 0
        self._shown: tuple[Any, ...] = ()
        self._phase, self._rests_until = "", 0

    # --- the loop

    def event(self, event: pygame.event.Event) -> None:
        """Close, resize, or take a key."""
        self._acted = self._now
        if event.type == pygame.QUIT:
            self.done = True
        elif event.type == pygame.KEYDOWN and self.ui.dialog is None and meant(event) in self._keys():
            self._press(meant(event), shift=bool(event.mod & pygame.KMOD_SHIFT))
        else:
            self.ui.event(event)
            if event.type == pygame.VIDEORESIZE:
                self._shown = ()

    def _press(self, key: int, *, shift: bool) -> None:
        self._follow()
        if key != pygame.K_RETURN or not self._rests:
            self._back = shift
            self._keys()[key][1]()
        self._shown = ()

    def frame(self, now: int) -> None:
        """Build the page anew when something that it shows has changed."""
        self._now = now
        if self._own is not None:
            self._own.frame()
        self._sky.frame(now)
        refused = self._link.refused()
        if refused:
            self.ui.toast(refused, "bad", 6000)
        view = self._link.view
        if not view:
            return
        self._follow()
        self._turn_from_afar(*view.get("turned", ("", 0)))
        if self._asking.news():
            self._wanted = True
        mark = (
            view["moves"],
            view.get("phones"),
            view.get("trouble"),
            self._link.trouble,
            clock_told(view),
            self._page,
            self._chapter,
            self._leaf,
            self._asked,
            self._rests,
            self._asking.mark if view["phase"] == "debrief" else None,
            self.ui.size,
        )
        if mark != self._shown:
            self._shown = mark
            self.ui.set_root(self.tree())
            if self.ui.reduced_motion:
                self.ui.invalidate()
        self._calm(view)

    def _follow(self) -> None:
        """Take over a new phase, which opens on its first page."""
        phase = self._link.view.get("phase", "")
        if phase != self._phase:
            if self._phase:
                self._rest()
                self._account.forget()
            self._phase, self._page, self._chapter, self._leaf = phase, 0, 0, 0

    def _rest(self) -> None:
        self._asked, self._rests_until = ("", 0), self._now + _REST

    @property
    def _rests(self) -> bool:
        """Whether the last step was taken only just now."""
        return self._now < self._rests_until

    def _calm(self, view: pages.View) -> None:
        """Let the kites take fewer frames while nobody in the room does anything."""
        done = view["moves"], self._page, self._asked
        if done != self._done:
            self._done, self._acted = done, self._now
        calm = self._now - self._acted > _CALM_AFTER
        for picture in self.ui.live:
            picture.fps = _CALM if calm else _LIVELY

    # --- what is shown

    def tree(self) -> Node:
        """Return what is shown now; an empty page until the server has told something."""
        view = self._link.view
        return self._build(view) if view else Col(fill=PALETTE.paper, radius=0, flex=1)

    def _build(self, view: pages.View) -> Node:
        wide = self.ui.units[0]
        now = self._keys()
        if self._rests:
            now.pop(pygame.K_RETURN, None)
        keys = list(dict.fromkeys(told for told, _act in now.values() if told[1]))
        asked = self._asked[0] if self._asked[1] > self._now else ""
        body = self._body(view, wide)
        for node in body.walk():
            if isinstance(node, Leaves):
                node.at = self._leaf
        return Col(
            bar_of(view),
            Col(
                pages.trouble(self._link.trouble or view.get("trouble", "") or self._account.trouble),
                None if view["phase"] == "debrief" else pages.message(view),
                body,
                pad=(20, 14),
                gap=12,
                flex=1,
            ),
            pages.keys_bar(keys, asked),
            fill=PALETTE.paper,
            radius=0,
            flex=1,
        )

    def _body(self, view: pages.View, wide: float) -> Node:
        phase = view["phase"]
        if phase == "lobby":
            return lobby(view, self._address, self._sky.node(view, wide), wide)
        if phase == "deciding":
            if view["mode"] != "teams":
                return at_the_table(view, self._sky.node(view, wide), wide)
            return pages.sky(view, self._sky.node(view, wide), wide, decided=True)
        if phase == "results":
            return self._results(view, wide)
        if phase == "debrief":
            return self._debrief(wide)
        return pages.closed(view)

    def _results(self, view: pages.View, wide: float) -> Node:
        told: list[Callable[[], Node]] = [
            lambda: pages.sky(view, self._sky.node(view, wide), wide, decided=False),
            lambda: pages.paths(view),
            *(partial(results.why, view, wide, number) for number in range(len(view["boards"]))),
        ]
        if len(view["boards"]) > 1:
            told.insert(1, lambda: results.beside(view, wide))
        if self._ranked:
            told.insert(1, lambda: results.ranked(view, wide))
        return told[self._page % len(told)]()

    def _debrief(self, wide: float) -> Node:
        account = self._account.account(self._now)
        if account is None:
            self._shown = ()
            return Card(Label(_("The debrief is being put together …"), size="title"), flex=1)
        if account.partings:
            widest = max(account.partings, key=lambda one: one.distance)
            self._asking.suggest(widest.round, widest.least.team, widest.most.team)
        large = wide >= pages.WIDE
        ranks = partial(results.ranks, self._link.view, wide) if self._ranked else None
        what_if = partial(self._asking.node, large)
        told = chapters(account, what_if, ranks, wide=large, worths=self._worths)
        self._what_if_at = next(at for at, (_title, chapter) in enumerate(told) if chapter is what_if)
        if self._wanted:
            self._chapter, self._leaf, self._wanted = self._what_if_at, 0, False
        self._chapter = min(max(self._chapter, 0), len(told) - 1)
        title, chapter = told[self._chapter]
        place = f"{self._chapter + 1} / {len(told)}"
        head = Row(
            Label(title, size="title", weight="bold", wrap=True, flex=1),
            Label(place, size="small", color=PALETTE.ink_soft),
            gap=12,
        )
        if not large and self._at_what_if():
            return Scroll(Card(head, chapter(), gap=10), flex=1)
        return Card(head, chapter(), gap=10, flex=1)

    @property
    def _ranked(self) -> bool:
        """Whether the room sees where its teams stand."""
        ranking = self._link.view.get("ranking")
        return ranking is not None and len(ranking) > 1

    @property
    def _worths(self) -> bool:
        """Whether the room is told what its companies are worth."""
        return self._link.view.get("ranking") is not None

    def _at_what_if(self) -> bool:
        """Tell whether the chapter shown is the one in which the room asks what if."""
        return self._account.ready and self._chapter == self._what_if_at

    # --- keys

    def _keys(self) -> dict[int, tuple[Key, Callable[[], None]]]:
        """Return what may be pressed now: by key, what it is called and what it does."""
        view = self._link.view
        phase = view.get("phase", "")
        keys: dict[int, tuple[Key, Callable[[], None]]] = {}

        def add(key: int, name: str, words: str, act: Callable[[], None]) -> None:
            keys[key] = ((name, words), act)

        def send(kind: str, **parts: object) -> Callable[[], None]:
            return lambda: self._link.move(kind, at=view["stage"], **parts)

        if phase == "lobby":
            self._lobby_keys(view, add)
        elif phase == "deciding":
            self._deciding_keys(view, add, send)
        elif phase == "results":
            self._results_keys(view, add, send)
        elif phase == "debrief":
            add(pygame.K_RIGHT, "→", _("next"), lambda: self._leaf_chapter(1))
            add(pygame.K_LEFT, "←", _("before"), lambda: self._leaf_chapter(-1))
            self._debrief_keys(view, add)
            add(pygame.K_b, "B", _("back to the rounds"), self._step("reopen"))
        told = phase in {"lobby", "closed"}
        if self._own is not None:
            add(pygame.K_p, "P", "" if phase == "debrief" else _("your page"), self._own.ask)
        add(pygame.K_F1, "F1", _("help") if told else "", self._help)
        over = phase in {"", "closed"}
        leave = self._sure(_("Press Esc again to leave; the workshop is kept."), self._leave, ready=over)
        add(pygame.K_ESCAPE, _("Esc"), _("leave") if told else "", leave)
        return keys

    def _help(self) -> None:
        """Tell what can be done now, also with the keys that the bar leaves out."""
        keys = {name: words for (name, words), _act in self._keys().values() if words}
        keys |= {_("Esc"): _("leave")} | ({"P": _("your page")} if self._own is not None else {})
        keys.pop("F1", None)
        self.ui.open(room_help(self._phase, list(keys.items()), self.ui.close))

    def _leave(self) -> None:
        self.done = True

    def _deciding_keys(
        self, view: pages.View, add: Callable[..., None], send: Callable[..., Callable[[], None]]
    ) -> None:
        close = self._step("close")
        end = self._sure(_("Press Enter again to end the round."), close, ready=view["ready"])
        add(pygame.K_RETURN, _("Enter"), _("end the round"), end)
        paused = view["clock"]["ends"] is None
        turn = _("start the clock") if paused else _("stop the clock")
        add(pygame.K_SPACE, _("Space"), turn, send("pause", paused=not paused))
        add(pygame.K_PLUS, "+", _("a minute more"), send("extend", seconds=60))
        lost = _("This round is open and would not count. Press D again to go to the debrief.")
        counts = _("All have decided, so this round counts. Press D again to go to the debrief.")
        add(pygame.K_d, "D", "", self._sure(counts if view["ready"] else lost, send("end")))

    def _results_keys(
        self, view: pages.View, add: Callable[..., None], send: Callable[..., Callable[[], None]]
    ) -> None:
        if not view["last"]:
            add(pygame.K_RETURN, _("Enter"), _("next round"), self._step("begin"))
        add(pygame.K_RIGHT, "→", _("next page"), lambda: self._turn(1))
        add(pygame.K_LEFT, "←", _("page before"), lambda: self._turn(-1))
        end = _("Press D again to end the game and go to the debrief.")
        add(pygame.K_d, "D", _("debrief"), self._sure(end, send("end"), ready=view["last"]))
        back = self._sure(_("Press B again to take the round back."), send("back"))
        add(pygame.K_b, "B", _("take the round back"), back)

    def _debrief_keys(self, view: pages.View, add: Callable[..., None]) -> None:
        asking = self._asking
        if not self._at_what_if():
            add(pygame.K_w, "W", _("what if"), self._open_what_if)
            return

        def step(act: Callable[[int], None]) -> Callable[[], None]:
            return lambda: act(-1 if self._back else 1)

        if len(view["teams"]) > 1:
            add(pygame.K_t, "T", _("team"), step(asking.team))
        add(pygame.K_r, "R", _("round"), step(asking.round))
        add(pygame.K_c, "C", _("change"), step(asking.kind))
        add(pygame.K_DOWN, "↑↓", _("which"), lambda: asking.option(1))
        add(pygame.K_UP, "↑↓", _("which"), lambda: asking.option(-1))
        if asking.spans:
            add(pygame.K_l, "L", _("how long"), step(asking.span))
        add(pygame.K_RETURN, _("Enter"), _("show it"), asking.ask)

    def _open_what_if(self) -> None:
        self._wanted = True

    def _lobby_keys(self, view: pages.View, add: Callable[..., None]) -> None:
        add(pygame.K_RETURN, _("Enter"), _("begin the first round"), self._step("begin"))
        if view["mode"] == "teams":
            add(pygame.K_PLUS, "+", _("a team more"), partial(team_more, self._link, self.ui))
            add(pygame.K_MINUS, "−", _("a team less"), partial(team_less, self._link, self.ui))
        add(
            pygame.K_l,
            "L",
            _("unlock the room") if view["locked"] else _("lock the room"),
            lambda: self._link.move("lock", locked=not view["locked"]),
        )

    def _sure(self, question: str, act: Callable[[], None], *, ready: bool = False) -> Callable[[], None]:
        """Return what asks once more before it acts, unless it is plain that it may."""

        def pressed() -> None:
            if ready or (self._asked[0] == question and self._asked[1] > self._now):
                self._asked = ("", 0)
                act()
            else:
                self._asked = (question, self._now + _ASK)

        return pressed

    def _step(self, kind: str) -> Callable[[], None]:
        """Return what takes the workshop a step on, and rests before the next."""

        def stepped() -> None:
            self._rest()
            self._link.move(kind, at=self._link.view["stage"])

        return stepped

    def _turn_from_afar(self, since: str, turned: int) -> None:
        """Turn on as far as the trainer has on their page, `since` a server counts."""
        by = turned - self._turned[1] if self._turned[0] == since else 0
        self._turned = since, turned
        key = pygame.K_RIGHT if by > 0 else pygame.K_LEFT
        for _each in range(abs(by)):
            if key in self._keys():
                self._press(key, shift=False)

    def _turn(self, by: int) -> None:
        if not self._leafed(by):
            self._page += by

    def _leaf_chapter(self, by: int) -> None:
        if self._account.ready and not self._leafed(by):
            self._chapter += by

    def _leafed(self, by: int) -> bool:
        """Turn to the next leaf, or say that there is none; coming back, a page opens at its last."""
        leaves = self.ui.find("leaves")
        if isinstance(leaves, Leaves) and 0 <= leaves.at + by < leaves.count:
            self._leaf = leaves.at + by
            return True
        self._leaf = 0 if by > 0 else -1
        return False
