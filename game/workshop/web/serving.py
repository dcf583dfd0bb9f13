"""Serving a session on the local network, in this process, until it is told to stop."""

import asyncio
import errno
import gc
import socket
from collections.abc import Iterable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Final

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from game.words import N_, _
from game.workshop.desk import Desk
from game.workshop.network import PORT
from game.workshop.web.app import make_app
from game.workshop.web.guard import hosts_of
from game.workshop.web.tickets import Tickets

ALWAYS: Final = ("127.0.0.1", "localhost")
_ALONE_BUT_AT_ONCE: Final = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
"""Takes a port that was let go a moment ago; what does so on Windows would share one that is in use."""
_PATIENCE: Final = 30.0
_LINES: Final = 8_192
"""Connections at once: six for each phone of the largest room there may be, and some to spare."""
_YOUNG: Final = 2_000
"""New things after which garbage is looked for; Python’s 700 let phones wait for it."""


class ListenError(Exception):
    """Where phones were to knock nobody can listen; its text says why and what to do instead."""


def bound(address: str, port: int) -> socket.socket:
    """Return a socket that listens at an address; port 0 takes any that is free. Raises ListenError.

    The protocol is named because asyncio sends small answers at once only where it is: else every answer of
    two parts waits 40 ms for the other side's delayed acknowledgement.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, _ALONE_BUT_AT_ONCE, 1)
        listening.bind((address, port))
        listening.listen(1024)
    except OSError as error:
        listening.close()
        raise ListenError(_why(error, address, port)) from error
    return listening


def _why(error: OSError, address: str, port: int) -> str:
    told = {
        errno.EADDRINUSE: N_(
            "Port {port} is taken by another program, perhaps by a kitestring host --check that still "
            "waits: end that one, or take another port, such as --port {other}."
        ),
        errno.EACCES: N_(
            "This computer does not let you listen at port {port}: take another from 1024 on, such as "
            "--port {other}."
        ),
        errno.EADDRNOTAVAIL: N_(
            "This computer has no address {address}, or has it no more: kitestring host --check lists "
            "those it has. Take one of them for --listen, or leave that out."
        ),
    }.get(error.errno or 0, N_("Nothing can listen at {address}, port {port} ({reason})."))
    other = port + 1 if 1023 < port < 65535 else PORT
    return _(told).format(address=address, port=port, other=other, reason=error.strerror or error)


def all_bound(addresses: Iterable[str], port: int) -> list[socket.socket]:
    """Return sockets that listen at this laptop's own address and at others, and at no more than those.

    Port 0 takes any that is free. Raises ListenError.
    """
    listening: list[socket.socket] = []
    try:
        for address in dict.fromkeys((ALWAYS[0], *addresses)):
            listening.append(bound(address, port))
            port = int(listening[0].getsockname()[1])
    except ListenError:
        for one in listening:
            one.close()
        raise
    return listening


def serve(
    desk: Desk,
    listening: Sequence[socket.socket],
    names: tuple[str, ...],
    *,
    trainer: str = "",
    tickets: Tickets | None = None,
) -> None:
    """Answer at sockets until the process is asked to stop; `names` are the addresses people type."""
    port = int(listening[0].getsockname()[1])
    answer(make_app(desk, hosts_of((*ALWAYS, *names), port), trainer=trainer, tickets=tickets), listening)


class Patient(H11Protocol):
    """Lets go of a connection on which nothing has been asked for in a while: they are counted."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as its base does
        """Take a connection, for now."""
        super().connection_made(transport)
        self.loop.call_later(_PATIENCE, self._let_go)

    def _let_go(self) -> None:
        if getattr(self, "cycle", None) is None:
            self.transport.close()


def _take_many_lines() -> None:
    """Let this process have as many connections open as it may: macOS begins with 256, a phone opens six."""
    with suppress(ImportError, OSError, ValueError):
        resource = import_module("resource")
        now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = _LINES if most == resource.RLIM_INFINITY else min(_LINES, most)
        if now < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))


def answer(app: ASGIApp, listening: Sequence[socket.socket]) -> None:
    """Let an application answer at sockets until the process is asked to stop."""
    config = uvicorn.Config(
        app,
        http=Patient,
        loop="asyncio",
        ws="none",
        lifespan="on",
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_keep_alive=30,
    )
    _take_many_lines()
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    uvicorn.Server(config).run(sockets=list(listening))
