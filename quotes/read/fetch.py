"""Fetching over http and https: nothing else, within a time and a size, and polite to who serves it."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit
from urllib.robotparser import RobotFileParser

from quotes.read.source import MEGABYTE, Limits

AGENT = "quotes-reader/1"
"""The name under which sites meet this reader, and under which their robots.txt may address it."""
_SCHEMES = ("http", "https")
_CHUNK = 64 * 1024
_SAFE = "/:;,@&=+$!*'()~%?-._#[]|"


class FetchError(Exception):
    """Something that could not be fetched; the text says why and what to do."""


class Forbidden(FetchError):
    """The site does not want this address to be fetched."""


@dataclass(frozen=True, slots=True)
class Response:
    """What a server answered. ``headers`` have lower-case names; ``url`` is where redirects ended."""

    url: str
    status: int
    data: bytes
    headers: Mapping[str, str]

    @property
    def charset(self) -> str | None:
        """The encoding that the server names."""
        kind = self.headers.get("content-type", "").lower()
        return kind.partition("charset=")[2].partition(";")[0].strip(" \"'") or None


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = 5

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        if urlsplit(newurl).scheme not in _SCHEMES:
            raise FetchError(f"{req.full_url}: redirects to {newurl}, which is no web address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_address(path: str) -> bool:
    """Whether what the user named is a web address."""
    return path.startswith(("http://", "https://"))


def fetch(url: str, limits: Limits, headers: Mapping[str, str] | None = None) -> Response:
    """What the server answers to one GET, whatever its status.

    Raises:
        FetchError: for an address that is none, no answer within ``limits.seconds``, or one above ``limits.download``.
    """
    address = ascii_address(url)
    request = urllib.request.Request(
        address, headers={"User-Agent": AGENT, "Accept-Encoding": "identity", **(headers or {})}
    )
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    deadline = time.monotonic() + limits.seconds
    try:
        try:
            answer: Any = opener.open(request, timeout=limits.seconds)
        except urllib.error.HTTPError as error:  # an answer all the same
            answer = error
        with answer:
            data = _body(answer, deadline, url, limits)
            found = {name.lower(): value for name, value in answer.headers.items()}
            return Response(answer.url or address, answer.status or 0, data, found)
    except TimeoutError as error:
        raise FetchError(f"{url}: no whole answer within {limits.seconds:g} seconds; try again later") from error
    except urllib.error.URLError as error:
        raise FetchError(f"{url}: cannot be reached ({error.reason}); check the address and the network") from error
    except (OSError, http.client.HTTPException) as error:
        raise FetchError(f"{url}: broke off ({error or type(error).__name__}); try again later") from error


def _body(answer: Any, deadline: float, url: str, limits: Limits) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := answer.read1(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > limits.download:
            raise FetchError(f"{url}: larger than the {limits.download // MEGABYTE} MB allowed for one download")
        if time.monotonic() > deadline:
            raise TimeoutError
    return b"".join(chunks)


def ascii_address(url: str) -> str:
    """An address with Arabic letters as it goes over the wire.

    Raises:
        FetchError: when it is no http or https address.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError) as error:
        raise FetchError(f"{url}: no valid web address ({error})") from error
    if parts.scheme not in _SCHEMES or not host:
        raise FetchError(f"{url}: no web address; it must begin with http:// or https://")
    host = f"[{host}]" if ":" in host else host
    return urlunsplit(
        (parts.scheme, host + port, quote(parts.path or "/", safe=_SAFE), quote(parts.query, safe=_SAFE), "")
    )


class Visitor:
    """Fetches as a guest does: what robots.txt allows, and never two pages of a site at once or in quick succession."""

    def __init__(self, limits: Limits, gap: float = 1.0, sleep: Callable[[float], None] = time.sleep) -> None:
        """``gap``: the seconds between two visits to a site, where its robots.txt does not ask for more."""
        self._limits = limits
        self._gap = gap
        self._sleep = sleep
        self._rules: dict[str, RobotFileParser] = {}
        self._visited: dict[str, float] = {}

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Response:
        """What the server answers, whatever its status.

        Raises:
            Forbidden: when robots.txt does not allow it, or the site fails to say.
            FetchError: as ``fetch`` does.
        """
        address = ascii_address(url)
        site = urljoin(address, "/robots.txt")
        if site not in self._rules:
            self._rules[site] = self._read_rules(site)
        rules = self._rules[site]
        if not rules.can_fetch(AGENT, address):
            raise Forbidden(f"{url}: the site's robots.txt does not allow it to be fetched")
        wait = self._visited.get(site, 0.0) + max(self._gap, float(rules.crawl_delay(AGENT) or 0)) - time.monotonic()
        if site in self._visited and wait > 0:
            self._sleep(wait)
        try:
            return fetch(url, self._limits, headers)
        finally:
            self._visited[site] = time.monotonic()

    def forget_rules(self) -> None:
        """Ask the sites for their robots.txt again; to be called about once a day."""
        self._rules.clear()

    def _read_rules(self, site: str) -> RobotFileParser:
        rules = RobotFileParser(site)
        try:
            answer = fetch(site, self._limits)
        except FetchError as error:
            raise FetchError(f"{error} (asked for its robots.txt)") from error
        if answer.status == 200:
            rules.parse(answer.data.decode("utf-8", errors="replace").splitlines())
        else:  # RFC 9309: no such file allows everything, a server in trouble nothing
            rules.parse([] if 400 <= answer.status < 500 else ["User-agent: *", "Disallow: /"])
        return rules
