"""The reader's language and search, known to code that Datasette calls without the request.

``render_cell`` and the template filters get no request in Datasette 0.65, so the outermost wrapper of the application
notes the visit in a context variable.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, urlencode

from quotes.publish.labels import LANGUAGES

COOKIE = "lang"
_QUOTES = re.compile(r"/quotes/quotes(\.\w+)?$")
_FIRST_TARGET = frozenset({"target_id", "target_id__exact"})
BOXES = frozenset({"_search", "_as", "_speaker", "_about", "_target", "_from", "_to", "_name"})
"""The arguments of the site's own search forms."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What one request says about its reader."""

    lang: str = "ar"
    chosen: bool = False
    """Whether this request's own address chose the language, so that the answer must set the cookie."""
    search: str = ""
    """The words searched for on a table page, to be marked in its cells."""
    lists_quotes: bool = False
    """Whether the page shows quotes as a list, and none of the table's cells."""


_VISIT: ContextVar[Visit] = ContextVar("visit")
_FIRST = Visit()


def current_visit() -> Visit:
    """The visit being answered; an Arabic one outside any request."""
    return _VISIT.get(_FIRST)


def begin_visit(visit: Visit) -> None:
    """Notes the visit for all code that answers it."""
    _VISIT.set(visit)


def _cookie_language(headers: list[tuple[bytes, bytes]]) -> str | None:
    for name, value in headers:
        if name.lower() == b"cookie":
            try:
                morsel = SimpleCookie(value.decode("latin-1")).get(COOKIE)
            except CookieError:
                return None
            return morsel.value if morsel is not None else None
    return None


def read_visit(scope: dict[str, Any]) -> tuple[Visit, bytes]:
    """The visit that an ASGI scope describes, and its query string without ``lang`` and boxes left empty.

    On the page of quotes a filter by the column of the first target becomes ``_target``, which asks for all of them.
    ``lang`` is taken out because Datasette reads every argument of a table page as the name of a column, an empty box
    because an empty search would find nothing.
    """
    query = scope.get("query_string", b"")
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    asked = next((value for key, value in pairs if key == "lang" and value in LANGUAGES), None)
    kept_pairs = [(k, v) for k, v in pairs if k != "lang" and (v or k not in BOXES)]
    path = scope.get("path", "")
    if _QUOTES.search(path):
        kept_pairs = [("_target" if k in _FIRST_TARGET else k, v) for k, v in kept_pairs]
    if kept_pairs != pairs:
        query = urlencode(kept_pairs).encode("ascii")
    kept = _cookie_language(scope.get("headers", []))
    lang = asked or (kept if kept in LANGUAGES else None) or _FIRST.lang
    search = next((value for key, value in pairs if key == "_search"), "")
    in_columns = ("_view", "table") in pairs or any(key in ("_col", "_nocol") for key, _ in pairs)
    lists_quotes = path.endswith("/quotes/quotes") and not in_columns
    chosen = asked is not None and asked != kept
    return Visit(lang=lang, chosen=chosen, search=search, lists_quotes=lists_quotes), query
