"""The outermost wrapper: who visits, and the headers that make an answer safe on the open web and cheap to cache."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from quotes.publish.visit import COOKIE, begin_visit, read_visit

Scope = dict[str, Any]
Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""No script or style but the site's own files: whatever an article holds, it cannot run. A page that is meant to be
embedded sends its own Content-Security-Policy, which is kept."""

_ALWAYS = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"strict-origin-when-cross-origin",
    b"cross-origin-opener-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=(), payment=()",
}
_FOR_GOOD = b"public, max-age=31536000, immutable"
_A_WHILE = b"public, max-age=600"
_YEAR = 31_536_000
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def _answer_headers(
    given: list[tuple[bytes, bytes]], *, path: str, query: bytes, status: int, lang: str, chosen: bool
) -> list[tuple[bytes, bytes]]:
    """The headers of an answer: the given ones, completed."""
    headers = [(name.lower(), value) for name, value in given if name.lower() not in _ALWAYS]
    names = {name for name, _ in headers}
    html = any(name == b"content-type" and b"html" in value for name, value in headers)
    headers += _ALWAYS.items()
    if b"content-security-policy" not in names:
        headers.append((b"content-security-policy", POLICY.encode()))
    if path.startswith("/-/static") and status == 200 and (query or "/fonts/" in path):
        headers = [h for h in headers if h[0] != b"cache-control"] + [(b"cache-control", _FOR_GOOD)]
    elif html:
        if b"cache-control" not in names:
            headers.append((b"cache-control", _A_WHILE if status == 200 else b"no-store"))
        headers += [(b"vary", b"Cookie"), (b"content-language", lang.encode())]
    if chosen and html:
        cookie = f"{COOKIE}={lang}; Path=/; Max-Age={_YEAR}; SameSite=Lax"
        headers = [h for h in headers if h[0] != b"cache-control"]
        headers += [(b"set-cookie", cookie.encode()), (b"cache-control", b"private, no-store")]
    return headers


def wrap(application: Application, base_url: str = "/") -> Application:
    """The application with the above around it.

    The application sees addresses without ``base_url``, as behind a proxy that takes it away: Datasette puts it before
    every link, also before that of the page itself. ``?_bom=1`` puts a byte order mark before a CSV answer, without
    which Excel takes Arabic for something else.
    """
    prefix = base_url.rstrip("/")

    async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await application(scope, receive, send)
            return
        visit, query = read_visit(scope)
        begin_visit(visit)
        path = scope["path"].removeprefix(prefix)
        raw = scope.get("raw_path")
        inner = {"path": path, "query_string": query, "raw_path": raw and raw.removeprefix(prefix.encode())}
        mark_wanted = b"_bom=" in query
        mark_due = False

        async def answer(message: Message) -> None:
            nonlocal mark_due
            if message["type"] == "http.response.start":
                headers = _answer_headers(
                    list(message.get("headers", [])),
                    path=path, query=query, status=message["status"], lang=visit.lang, chosen=visit.chosen,
                )  # fmt: skip
                if mark_wanted and message["status"] == 200 and path.endswith(".csv"):
                    mark_due = True
                    headers = [h for h in headers if h[0] != b"content-length"]
                message = {**message, "headers": headers}
            elif message["type"] == "http.response.body" and mark_due:
                mark_due = False
                message = {**message, "body": BYTE_ORDER_MARK + message.get("body", b"")}
            await send(message)

        await application({**scope, **inner}, receive, answer)

    return wrapped
