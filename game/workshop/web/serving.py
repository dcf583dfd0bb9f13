"""Serving a session on the local network, in this process, until it is told to stop."""

import gc
import socket
from collections.abc import Iterable, Sequence
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from game.workshop.desk import Desk
from game.workshop.web.app import make_app
from game.workshop.web.guard import hosts_of

ALWAYS: Final = ("127.0.0.1", "localhost")
_YOUNG: Final = 2_000
"""New things after which garbage is looked for; Python’s 700 let phones wait for it."""


def bound(address: str, port: int) -> socket.socket:
    """Return a socket that listens at an address; port 0 takes any that is free. Raises OSError.

    The protocol is named because asyncio sends small answers at once only where it is: else every answer of
    two parts waits 40 ms for the other side's delayed acknowledgement.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((address, port))
        listening.listen(1024)
    except OSError:
        listening.close()
        raise
    return listening


def all_bound(addresses: Iterable[str], port: int) -> list[socket.socket]:
    """Return sockets that listen at this laptop's own address and at others, and at no more than those.

    Port 0 takes any that is free. Raises OSError.
    """
    listening: list[socket.socket] = []
    try:
        for address in dict.fromkeys((ALWAYS[0], *addresses)):
            listening.append(bound(address, port))
            port = int(listening[0].getsockname()[1])
    except OSError:
        for one in listening:
            one.close()
        raise
    return listening


def serve(
    desk: Desk, listening: Sequence[socket.socket], names: tuple[str, ...], *, trainer: str = ""
) -> None:
    """Answer at sockets until the process is asked to stop; `names` are the addresses people type."""
    port = int(listening[0].getsockname()[1])
    answer(make_app(desk, hosts_of((*ALWAYS, *names), port), trainer=trainer), listening)


def answer(app: ASGIApp, listening: Sequence[socket.socket]) -> None:
    """Let an application answer at sockets until the process is asked to stop."""
    config = uvicorn.Config(
        app,
        http="h11",
        loop="asyncio",
        ws="none",
        lifespan="on",
        log_level="error",
        access_log=False,
        server_header=False,
        timeout_keep_alive=30,
    )
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    uvicorn.Server(config).run(sockets=list(listening))
