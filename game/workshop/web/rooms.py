"""Many rooms at one address: each is found by its code, whichever of several processes is asked."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import escape
from time import monotonic
from typing import Final, Protocol, TypeVar

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from game.scenarios import ScenarioError
from game.words import _, language
from game.workshop.codes import ANYWHERE, plain_code
from game.workshop.desk import reopen
from game.workshop.store import Session, Store, StoreError
from game.workshop.web.app import PAGES, belongs, room_app
from game.workshop.web.guard import Guard, Pace, caller, refused
from game.workshop.web.service import Service

_MANY: Final = 10.0
"""A school's people often share one address."""
_SLEEPS_AFTER: Final = 900.0
_SWEEP: Final = 60.0
_AT_ONCE: Final = 8
_LOOKING: Final = 2
"""Threads that look for rooms by their codes: no flood of wrong ones keeps a move from being kept."""
_Asked = TypeVar("_Asked")
_Told = TypeVar("_Told")


class CodedStore(Store, Protocol):
    """A store that finds a session by its room's code."""

    def session_of(self, code: str) -> Session | None:
        """Return the session begun last with a code, None when there is none. Raises StoreError."""


@dataclass(slots=True)
class _Open:
    """A room that is open in this process."""

    app: Starlette
    service: Service
    beating: "asyncio.Task[None]"
    asked: float

    def put_away(self) -> None:
        """Stop its clock and its threads."""
        self.beating.cancel()
        self.service.close()


@dataclass(slots=True)
class Rooms:
    """The rooms that are open in this process; one that nobody asks for is put away, and opened at need."""

    store: CodedStore
    keeper: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(_AT_ONCE, "keeper"))
    finder: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(_LOOKING, "finder"))
    misses: Pace = field(default_factory=lambda: Pace(most=12.0, per_second=0.2))
    _open: dict[str, _Open] = field(default_factory=dict)
    _opening: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def room(self, code: str) -> Starlette | None:
        """Return the room with a code, None when there is none; raises StoreError and ScenarioError."""
        if code not in self._open:
            session = await self._on(self.finder, self.store.session_of, code)
            if session is None:
                return None
            async with self._opening:  # those who are in a room already do not wait for others' to be opened
                if code not in self._open:
                    await self._opened(code, session)
        known = self._open[code]
        known.asked = monotonic()
        return known.app

    async def _opened(self, code: str, session: Session) -> None:
        service = await self._on(self.keeper, self._service, session)
        beating = asyncio.create_task(service.beat())
        self._open[code] = _Open(room_app(service), service, beating, monotonic())

    async def _on(self, threads: ThreadPoolExecutor, work: Callable[[_Asked], _Told], asked: _Asked) -> _Told:
        return await asyncio.get_running_loop().run_in_executor(threads, work, asked)

    def _sits(self, request: Request, code: str) -> bool:
        """Tell whether somebody is in an open room: nobody else's wrong codes part them."""
        known = self._open.get(code)
        return known is not None and belongs(known.service, request)

    def _service(self, session: Session) -> Service:
        desk = reopen(self.store, session)
        return Service(desk, desk.room.setup.host, shared=True, keeper=self.keeper)

    async def sweep(self) -> None:
        """Put away, again and again, the rooms that nobody has asked for."""
        while True:
            await asyncio.sleep(_SWEEP)
            for code, known in list(self._open.items()):
                if monotonic() - known.asked > _SLEEPS_AFTER:
                    known.put_away()
                    del self._open[code]

    def close(self) -> None:
        """Let go of all rooms."""
        for known in self._open.values():
            known.put_away()
        self.finder.shutdown()
        self.keeper.shutdown()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for the room in the address, or say on the front page why not."""
        request = Request(scope)
        typed = request.path_params["code"]
        code = plain_code(typed)
        app, answer = (
            await self._found(request, code) if typed == code else (None, _as_written(request, code))
        )
        await (app or answer)(scope, receive, send)

    async def _found(self, request: Request, code: str) -> tuple[Starlette | None, Response]:
        """Return the room with a code, or the answer that there is none.

        Wrong codes are counted against their address while they are short enough to be guessed.
        """
        who = caller(request.scope)
        counted = len(code) < ANYWHERE
        if counted and not self.misses.left(who) and not self._sits(request, code):
            return None, _sorry(request, 429, _("Too many wrong codes; wait half a minute."))
        try:
            app = await self.room(code)
        except (StoreError, ScenarioError) as error:
            print(error, file=sys.stderr, flush=True)
            return None, _sorry(request, 503, _("This room cannot be opened just now; tell whoever runs it."))
        if app is None and counted:
            self.misses.allows(who)
        return app, RedirectResponse(f"/?wrong={code}", 303)


def rooms_app(store: CodedStore, hosts: frozenset[str]) -> Starlette:
    """Return the application of all rooms in a store; `hosts` are the addresses it answers to."""
    rooms = Rooms(store)

    @asynccontextmanager
    async def running(_app: Starlette) -> AsyncIterator[None]:
        sweeping = asyncio.create_task(rooms.sweep())
        yield
        sweeping.cancel()
        rooms.close()

    routes = [
        Route("/", _front),
        Route("/go", _go),
        Route("/api/alive", _alive),
        Mount("/static", StaticFiles(directory=PAGES)),
        Mount("/r/{code}", app=rooms),
    ]
    return Starlette(routes=routes, middleware=[Middleware(Guard, hosts=hosts, many=_MANY)], lifespan=running)


_FRONT: Final = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Kitestring</title>
<link rel="stylesheet" href="/static/style.css"><link rel="icon" href="/static/kite.svg"></head>
<body><header><strong>Kitestring</strong></header><main>
<form class="card" action="/go"><h1>{title}</h1><p class="quiet">{about}</p><label for="code">{code}</label>
<input type="text" id="code" name="code" class="code" maxlength="20" autocomplete="off" spellcheck="false"
 autocapitalize="characters" required autofocus value="{typed}"{marked}>
{told}<button class="main wide">{title}</button></form></main></body></html>
"""
_TOLD: Final = '<p class="notice bad" id="told" role="alert">{told}</p>'


def _page(told: str = "", typed: str = "", status: int = 200) -> Response:
    """Return the page on which a code is typed, with a sentence on what was wrong with the last one."""
    words = {
        "title": _("Come in"),
        "about": _("The code is on the big screen."),
        "code": _("Code"),
        "language": language(),
        "typed": typed,
    }
    page = _FRONT.format(
        told=_TOLD.format(told=escape(told)) if told else "",
        marked=' aria-invalid="true" aria-describedby="told"' if told else "",
        **{key: escape(text) for key, text in words.items()},
    )
    return HTMLResponse(page, status, headers={"cache-control": "no-cache"})


def _sorry(request: Request, status: int, told: str) -> Response:
    """Say why there is no room now: on a page to whoever opens one, in a word to a page that asks."""
    if request.method == "GET" and "/api/" not in request.url.path:
        return _page(told, status=status)
    return refused(status, "not there", told)


def _as_written(request: Request, code: str) -> Response:
    """Lead to a room by its code as it is written, so that its cookies are found again."""
    rest = request.scope["path"].removeprefix(request.scope["root_path"]).lstrip("/")
    asked = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/r/{code}/{rest}{asked}" if code else "/", 307)


async def _front(request: Request) -> Response:
    typed = plain_code(request.query_params.get("wrong", ""))
    return _page(_("There is no room with that code; look at the big screen again.") if typed else "", typed)


async def _go(request: Request) -> Response:
    code = plain_code(request.query_params.get("code", ""))
    return RedirectResponse(f"/r/{code}/?code={code}" if code else "/", 303)


async def _alive(_request: Request) -> Response:
    return JSONResponse({"ok": True})
