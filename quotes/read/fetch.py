"""Fetching over http and https: nothing else, within a time and a size, and polite to who serves it."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
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


class Robots:
    """What the sites' robots.txt allow; each is fetched once. A site that fails to say is taken to forbid."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._sites: dict[str, RobotFileParser] = {}

    def allow(self, url: str) -> bool:
        """Whether ``url`` may be fetched."""
        return self._site(url).can_fetch(AGENT, ascii_address(url))

    def delay(self, url: str) -> float:
        """The seconds that the site asks for between two visits; 0 where it asks for none."""
        return float(self._site(url).crawl_delay(AGENT) or 0)

    def _site(self, url: str) -> RobotFileParser:
        place = urljoin(ascii_address(url), "/robots.txt")
        if place not in self._sites:
            self._sites[place] = self._read(place)
        return self._sites[place]

    def _read(self, place: str) -> RobotFileParser:
        rules = RobotFileParser(place)
        try:
            answer = fetch(place, self._limits)
        except FetchError:
            rules.disallow_all = True  # type: ignore[attr-defined]
            return rules
        if answer.status == 200:
            rules.parse(answer.data.decode("utf-8", errors="replace").splitlines())
        else:
            rules.allow_all = 400 <= answer.status < 500  # type: ignore[attr-defined]
            rules.disallow_all = not rules.allow_all  # type: ignore[attr-defined]
        return rules
