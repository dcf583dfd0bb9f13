"""The connection check: a page that phones open, and what is told of each that got through."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from html import escape
from typing import Final

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from game.words import N_, _, language
from game.workshop.network import Place, nobody_yet
from game.workshop.web.app import PAGES
from game.workshop.web.guard import Guard, caller, hosts_of
from game.workshop.web.serving import ALWAYS, answer

PATIENCE: Final = 30
"""Seconds without a phone after which it is told what may be wrong."""
_KINDS: Final = (
    ("iPhone", N_("an iPhone")),
    ("iPad", N_("an iPad")),
    ("Android", N_("an Android phone")),
    ("Windows", N_("a Windows computer")),
    ("Macintosh", N_("a Mac")),
)
_PAGE: Final = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Kitestring</title>
<link rel="stylesheet" href="/static/style.css"><link rel="icon" href="/static/kite.svg"></head>
<body><header><strong>Kitestring</strong></header><main><p class="notice">{told}</p></main></body></html>
"""


def kind_of(browser: str) -> str:
    """Return what sort of device a browser says it runs on."""
    return next((_(told) for sign, told in _KINDS if sign in browser), _("a device"))


def check_app(
    hosts: frozenset[str],
    own: Iterable[str],
    tell: Callable[[str], None],
    count: Callable[[int], None] = lambda _left: None,
) -> Starlette:
    """Return the application of the check: it tells of each device once, and what to do while there is none.

    `own` are the addresses of this laptop itself, which prove nothing about phones. `count` is given the
    seconds that are left before it tells what may be wrong, as long as no phone has come.
    """
    reached, mine = set[str](), {*own, "127.0.0.1"}

    async def page(request: Request) -> Response:
        who = caller(request.scope)
        device = kind_of(request.headers.get("user-agent", ""))
        if who in mine:
            tell(_("This laptop’s own browser opened the page: that works, now try a phone."))
        elif who not in reached:
            first = not reached
            reached.add(who)
            told = _("{device} at {who} has reached this laptop at {address}.")
            sentence = told.format(device=device, who=who, address=request.url.hostname)
            tell(sentence[:1].upper() + sentence[1:])
            if first:
                tell(_("All is well. Try another phone, or stop with Ctrl-C and begin with: kitestring host"))
        good = escape(_("This device reaches the laptop. All is well."))
        return HTMLResponse(
            _PAGE.format(language=escape(language()), told=good), headers={"cache-control": "no-store"}
        )

    async def wait() -> None:
        for left in range(PATIENCE, 0, -1):
            if reached:
                return
            count(left)
            await asyncio.sleep(1.0)
        if not reached:
            tell(nobody_yet())
            tell(_("It goes on waiting; stop with Ctrl-C."))

    @asynccontextmanager
    async def running(_app: Starlette) -> AsyncIterator[None]:
        waiting = asyncio.create_task(wait())
        yield
        waiting.cancel()

    routes = [Route("/", page), Mount("/static", StaticFiles(directory=PAGES))]
    return Starlette(routes=routes, middleware=[Middleware(Guard, hosts=hosts)], lifespan=running)


def check(
    listening: Sequence[socket.socket],
    places: Iterable[Place],
    tell: Callable[[str], None],
    count: Callable[[int], None],
) -> None:
    """Wait for phones at sockets until the process is asked to stop, and tell of each as `check_app` does."""
    own = tuple(place.address for place in places)
    port = int(listening[0].getsockname()[1])
    answer(check_app(hosts_of((*ALWAYS, *own), port), own, tell, count), listening)
