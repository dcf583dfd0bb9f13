"""The application: pages, what phones ask and send, and what the trainer asks and sends."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from time import time
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from game.words import N_, _
from game.workshop.admission import REMOVED, RefusedMoveError
from game.workshop.calling import as_typed
from game.workshop.codes import mark_of, new_token, plain_code, same
from game.workshop.desk import Desk
from game.workshop.moves import LONGEST_NAME, ByAnyone, ByTrainer, End, Join, Move, MoveError, move_from
from game.workshop.naming import Table
from game.workshop.store import StoreError
from game.workshop.views import screen_view, trainer_view
from game.workshop.web.answers import seat_answer, written
from game.workshop.web.guard import Guard, caller, refused
from game.workshop.web.keys import room_key, seat_key
from game.workshop.web.remote import WAYS
from game.workshop.web.service import Service
from game.workshop.web.tickets import Tickets
from game.workshop.what_if_views import offers_view

PAGES: Final = Path(__file__).parent / "pages"
_SEAT, _HOST = "seat", "trainer"
_COUNTED: Final = 2_000
"""Devices that are counted at most."""
_WEEK: Final = 3600 * 24 * 7
_NOT_KEPT: Final = N_(
    "The laptop could not keep that, so it does not count yet. Tell the trainer, then send it once more."
)


class _Sent(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class SentJoin(_Sent):
    """What somebody types to come in."""

    code: Annotated[str, Field(max_length=40)]
    name: Annotated[str, Field(max_length=400)]


class SentMove(_Sent):
    """A move and the key under which it counts once: plain signs, which every store can keep."""

    key: Annotated[str, Field(pattern="^[ -~]{8,64}$")]
    move: dict[str, JsonValue]


def make_app(
    desk: Desk, hosts: frozenset[str], *, trainer: str = "", tickets: Tickets | None = None
) -> Starlette:
    """Return the application of one session; `hosts` are the addresses it answers to.

    `trainer` is the hash of the trainer's token where a session that goes on has a new one.
    """
    service = Service(desk, trainer or desk.room.setup.host, tickets=tickets or Tickets())

    @asynccontextmanager
    async def running(_app: Starlette) -> AsyncIterator[None]:
        beating = asyncio.create_task(service.beat())
        yield
        beating.cancel()
        service.keeper.shutdown()
        service.close()

    app = Starlette(routes=_ROUTES, middleware=[Middleware(Guard, hosts=hosts)], lifespan=running)
    app.state.service = service
    return app


def room_app(service: Service) -> Starlette:
    """Return the application of one room among many, to be put under an address of its own behind a guard.

    Whoever makes it keeps its service beating.
    """
    app = Starlette(routes=_ROUTES)
    app.state.service = service
    return app


def _service(request: Request) -> Service:
    service: Service = request.app.state.service
    return service


async def _seat_page(request: Request) -> Response:
    """Show the page of a seat; its cookie comes before the seat, so that coming in twice is one person."""
    answer = FileResponse(PAGES / "seat.html")
    if not request.cookies.get(_SEAT):
        _hand_over(request, answer, _SEAT, new_token())
    return answer


def _page(name: str) -> Callable[[Request], Any]:
    async def page(_request: Request) -> Response:
        return FileResponse(PAGES / name)

    return page


async def _words(request: Request) -> Response:
    return JSONResponse(_service(request).words)


def _mark(request: Request) -> str:
    token = request.cookies.get(_SEAT, "")
    return mark_of(token) if token else ""


def belongs(service: Service, request: Request) -> bool:
    """Tell whether somebody has a seat in a room, or leads it."""
    return _mark(request) in service.desk.room.seats or _leads(service, request)


def _is_trainer(request: Request) -> bool:
    return _leads(_service(request), request)


def _leads(service: Service, request: Request) -> bool:
    token = request.cookies.get(_HOST, "")
    mark = mark_of(token)
    return bool(token) and service.led_by(mark)


def _answer(request: Request, key: str, view: Callable[[], Table | bytes]) -> Response:
    """Answer with a view, or in a word when the page has it already."""
    if request.headers.get("if-none-match") == key:
        return Response(status_code=304, headers={"etag": key})
    body = view()
    text = body if isinstance(body, bytes) else written(body)
    return Response(text, 200, {"etag": key, "cache-control": "no-store"}, "application/json")


async def _seat_view(request: Request) -> Response:
    service, mark = _service(request), _mark(request)
    desk = service.desk
    if len(service.reached) < _COUNTED:
        service.reached.add(caller(request.scope))
    key = seat_key(desk.room, mark, desk.told, answered=desk.answer() is not None)
    return _answer(request, key, lambda: seat_answer(desk, mark, time()))


async def _trainer_view(request: Request) -> Response:
    if not _is_trainer(request):
        return _not_trainer()
    service = _service(request)
    more = {"trouble": service.trouble, "screen": service.screen.there}
    return JSONResponse(trainer_view(service.desk, time()) | more)


async def _screen_view(request: Request) -> Response:
    if not _is_trainer(request):
        return _not_trainer()
    service = _service(request)
    phones = len(service.reached - {"127.0.0.1", request.url.hostname})
    answered = service.desk.answer() is not None
    turned = service.screen.look()
    key = room_key(service.desk.room, f"{phones} {answered} {turned} {service.trouble}")
    more = {"trouble": service.trouble, "phones": phones, "turned": turned}
    return _answer(request, key, lambda: screen_view(service.desk, time()) | more)


async def _turn(request: Request) -> Response:
    """Turn the big screen's page."""
    if not _is_trainer(request):
        return _not_trainer()
    way = request.path_params["way"]
    if way not in WAYS:
        return _unreadable()
    _service(request).screen.turn(way)
    return JSONResponse({"ok": True})


async def _offers(request: Request) -> Response:
    if not _is_trainer(request):
        return _not_trainer()
    asked = [request.query_params.get(name, "") for name in ("team", "round")]
    if not all(re.fullmatch("[0-9]{1,3}", one) for one in asked):
        return _unreadable()
    team, number = (int(one) for one in asked)
    return JSONResponse(offers_view(_service(request).desk, team, number))


def _not_trainer() -> Response:
    return refused(403, "not the trainer", _("Only the trainer’s own page may do that."))


async def _read(request: Request, model: type[BaseModel]) -> BaseModel | None:
    try:
        return model.model_validate_json(await request.body())
    except (ValidationError, ValueError, ClientDisconnect):
        return None


def _unreadable() -> Response:
    return refused(400, "unreadable", _("That could not be read; load the page again."))


async def _join(request: Request) -> Response:
    service, sent = _service(request), await _read(request, SentJoin)
    if not isinstance(sent, SentJoin):
        return _unreadable()
    who = caller(request.scope)
    # Where rooms are many, whoever has found the room has had its code in the address: guesses gain nothing.
    if not service.shared and not service.guesses.left(who):
        return refused(429, "too many", _("Too many wrong codes; wait half a minute."))
    if not same(plain_code(sent.code), service.desk.room.setup.code):
        service.guesses.allows(who)
        return refused(403, "wrong code", _("That is not the code on the big screen."))
    token = request.cookies.get(_SEAT) or new_token()
    name, mark = as_typed(sent.name), mark_of(token)
    if not 0 < len(name) <= LONGEST_NAME:
        return _unnamed(name)
    known = service.desk.room.seats.get(mark)
    if known is not None and known.removed:
        return refused(409, "removed", _(REMOVED))
    # The key is another once somebody is called otherwise: back to an earlier name is no repeat.
    now = known.name if known is not None else ""
    key = f"join {mark} {name}" if now in {"", name} else f"join again {mark} {service.desk.room.moves}"
    answer = await _made(service, Join(seat=mark, name=name), key)
    if answer.status_code == 200:
        _hand_over(request, answer, _SEAT, token)
    return answer


def _unnamed(name: str) -> Response:
    """Refuse a name that is none, or that would have to be cut."""
    if not name:
        return refused(400, "no name", _("Type a name, so that your team knows who you are."))
    told = _("A name has {most} letters at most; make it shorter.").format(most=LONGEST_NAME)
    return refused(400, "long name", told)


async def _made(service: Service, move: Move, key: str) -> Response:
    """Make a move and answer with its number once it is on the disk, or with the sentence that refuses it.

    Why something is not kept is told to the trainer alone: it names places on their laptop.
    """
    try:
        kept = await service.queue.submit(service.desk, service.keep, move, key)
    except RefusedMoveError as refusal:
        return refused(409, refusal.code, str(refusal), refusal.instead)
    except StoreError as error:
        service.refused_by_disk(error)
        told = str(error) if isinstance(move, ByTrainer) else _(_NOT_KEPT)
        return refused(503, "not kept", told)
    service.kept()
    return JSONResponse({"ok": True, "number": kept.number, "again": kept.again})


async def _seat_move(request: Request) -> Response:
    mark, sent = _mark(request), await _read(request, SentMove)
    if not isinstance(sent, SentMove):
        return _unreadable()
    if not mark:
        return refused(403, "no seat", _("You have no seat in this room; join it first."))
    try:
        move = move_from(json.dumps({**sent.move, "seat": mark}))
    except MoveError:
        return _unreadable()
    if not isinstance(move, ByAnyone) or isinstance(move, Join):
        return _not_trainer()
    return await _made(_service(request), move, f"{mark[:16]} {sent.key}")


async def _trainer_move(request: Request) -> Response:
    if not _is_trainer(request):
        return _not_trainer()
    service, sent = _service(request), await _read(request, SentMove)
    if not isinstance(sent, SentMove):
        return _unreadable()
    work = _put_together(service.desk, sent)
    if work is not None:
        return await _alone(service, work)
    try:
        move = move_from(json.dumps(sent.move))
    except MoveError:
        return _unreadable()
    if not isinstance(move, ByTrainer):
        return _unreadable()
    key = f"trainer {sent.key}"
    answer = await (_end(service, key, move.at) if isinstance(move, End) else _made(service, move, key))
    await service.think()
    return answer


def _put_together(desk: Desk, sent: SentMove) -> Callable[[], bool] | None:
    """Return what makes a move that the desk puts together: a round's end, or a team that comes late."""
    kind, parts = sent.move.get("kind"), sent.move
    if kind == "close":
        return lambda: not desk.close_round(at=str(parts.get("at", "")))
    if kind == "late":
        return lambda: desk.let_in_late(f"trainer {sent.key}", str(parts.get("player", ""))).again
    return None


async def _end(service: Service, key: str, at: str) -> Response:
    def end() -> bool:
        return service.desk.end(key, at=at).again

    return await _alone(service, end)


async def _alone(service: Service, work: Callable[[], bool]) -> Response:
    """Let what has come before be kept first; `work` returns whether it had been done already."""
    await service.queue.settle()
    try:
        again = await service.keep(work)
    except RefusedMoveError as refusal:
        return refused(409, refusal.code, str(refusal))
    except StoreError as error:
        service.refused_by_disk(error)
        return refused(503, "not kept", str(error))
    service.kept()
    return JSONResponse({"ok": True, "number": service.desk.room.moves, "again": again})


async def _enter(request: Request) -> Response:
    """Give the trainer's browser its cookie, and take the token or the ticket out of the address."""
    service, token = _service(request), request.path_params["token"]
    if not service.led_by(mark_of(token)):
        token = service.tickets.token_for(token)
        if token:
            with suppress(StoreError):  # it holds now, though a full disk cannot keep it for later
                await service.keep(partial(service.tickets.keep, mark_of(token)))
    if not token and not _is_trainer(request):
        return _not_trainer()
    answer = RedirectResponse(f"{request.scope.get('root_path', '')}/trainer", 303)
    if token:
        _hand_over(request, answer, _HOST, token)
    return answer


async def _ticket(request: Request) -> Response:
    """Give the trainer a link that lets one more browser of theirs in."""
    if not _is_trainer(request):
        return _not_trainer()
    return JSONResponse({"ok": True, "ticket": _service(request).tickets.new()})


def _hand_over(request: Request, answer: Response, name: str, token: str) -> None:
    """Give a browser a cookie for this room alone."""
    answer.set_cookie(
        name,
        token,
        max_age=_WEEK,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
        path=f"{request.scope.get('root_path', '')}/",
    )


async def _alive(_request: Request) -> Response:
    return JSONResponse({"ok": True})


_ROUTES: Final = [
    Route("/", _seat_page),
    Route("/trainer", _page("trainer.html")),
    Route("/trainer/{token}", _enter),
    Route("/api/alive", _alive),
    Route("/api/words", _words),
    Route("/api/view", _seat_view),
    Route("/api/join", _join, methods=["POST"]),
    Route("/api/move", _seat_move, methods=["POST"]),
    Route("/api/trainer/view", _trainer_view),
    Route("/api/trainer/offers", _offers),
    Route("/api/trainer/ticket", _ticket, methods=["POST"]),
    Route("/api/trainer/turn/{way}", _turn, methods=["POST"]),
    Route("/api/trainer/move", _trainer_move, methods=["POST"]),
    Route("/api/screen", _screen_view),
    Mount("/static", StaticFiles(directory=PAGES)),
]
