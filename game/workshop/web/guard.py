"""What every request must be: for this laptop, from its own pages, small, and not too many."""

from dataclasses import dataclass, field
from time import monotonic
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from game.words import _

LARGEST_BODY: Final = 16_384
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)

_ASKED_ANEW: Final = (b"cache-control", b"private, no-cache")
"""Nothing is kept for somebody else, and no script of an earlier version is taken for the one of today."""

_REMEMBERED: Final = 5_000


@dataclass(slots=True)
class Pace:
    """How often somebody may do something: so many at once, and so many a second after that."""

    most: float
    per_second: float
    _left: dict[str, tuple[float, float]] = field(default_factory=dict)

    def left(self, who: str) -> bool:
        """Tell whether one more would be within the pace, without counting it."""
        left, at = self._left.get(who, (self.most, 0.0))
        return left + (monotonic() - at) * self.per_second >= 1.0

    def allows(self, who: str) -> bool:
        """Count one more, and tell whether that is still within the pace."""
        now = monotonic()
        left, at = self._left.get(who, (self.most, now))
        left = min(self.most, left + (now - at) * self.per_second)
        if len(self._left) > _REMEMBERED:
            self._forget(now)
        self._left[who] = (max(left - 1.0, 0.0), now)
        return left >= 1.0

    def _forget(self, now: float) -> None:
        """Forget who has waited long enough to begin anew; everybody, when that is nobody."""
        waiting = {
            who: (left, at)
            for who, (left, at) in self._left.items()
            if left + (now - at) * self.per_second < self.most
        }
        self._left = waiting if len(waiting) < _REMEMBERED else {}


class Guard:
    """Refuses foreign hosts and origins, large bodies and floods, and adds the headers of safety.

    many: how many times the usual pace one address may keep, for where many people share one.
    """

    def __init__(self, app: ASGIApp, hosts: frozenset[str], many: float = 1.0) -> None:
        self._app, self._hosts = app, hosts
        self._pace = Pace(most=400.0 * many, per_second=200.0 * many)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or refuse it in a sentence."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope, Headers(scope=scope))
        if refusal is not None:
            await refusal(scope, receive, _with_headers(send))
            return
        await self._app(scope, receive, _with_headers(send))

    def _refusal(self, scope: Scope, headers: Headers) -> PlainTextResponse | JSONResponse | None:
        if headers.get("host", "") not in self._hosts:
            return PlainTextResponse(_("This address is not the workshop’s."), 421)
        if scope["method"] not in {"GET", "HEAD"}:
            if urlsplit(headers.get("origin", "")).netloc not in self._hosts:
                return refused(403, "origin", _("This request does not come from the workshop’s own page."))
            length = headers.get("content-length", "")
            # A body in parts is not held to the length that is named.
            if not length.isdecimal() or "transfer-encoding" in headers:
                return refused(411, "no length", _("This request does not say how long it is."))
            if int(length) > LARGEST_BODY:
                return refused(413, "too large", _("That is more than a decision can hold."))
        if not self._pace.allows(caller(scope)):
            return refused(429, "too many", _("Too many requests; wait a moment."))
        return None


def caller(scope: Scope) -> str:
    """Return the address a request comes from."""
    client = scope.get("client")
    return client[0] if client else ""


def refused(status: int, code: str, sentence: str, instead: str = "") -> JSONResponse:
    """Return a refusal with its sentence, and what would do instead where there is something."""
    told = {"ok": False, "code": code, "sentence": sentence}
    return JSONResponse(told | {"instead": instead} if instead else told, status)


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = list(message.get("headers", ()))
            kept = [] if any(name.lower() == b"cache-control" for name, _value in own) else [_ASKED_ANEW]
            message = {**message, "headers": [*own, *kept, *_HEADERS]}
        await send(message)

    return sending


def hosts_of(names: tuple[str, ...], port: int) -> frozenset[str]:
    """Return the values of the Host header that are this server: each name with its port, and bare on 80."""
    return frozenset({f"{name}:{port}" for name in names} | (set(names) if port == 80 else set()))
