"""What every page of the site knows: its database, its menu, the reader's language, the addresses of static files."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette.app import Datasette
from datasette.utils.asgi import Request

from quotes.publish.labels import column_label, label, table_label
from quotes.publish.visit import Visit, current_visit

DATABASE = "quotes"
"""The name under which the database is mounted, whatever its file is called, so that links never depend on it."""

PAGES = {"quotes": "quote", "entities": "person", "outlets": "outlet", "articles": "article"}
"""Tables whose rows have a page of their own, by ``uid``."""
LINKS = tuple(f"/{page}/" for page in PAGES.values())
"""How the paths of these pages begin, as the views give them."""

STATIC = Path(__file__).resolve().parent / "static"
_PLUGIN = "quotes"


@cache
def _version(name: str) -> str:
    return sha256((STATIC / name).read_bytes()).hexdigest()[:10]


def asset(datasette: Datasette, name: str) -> str:
    """The address of a static file, with a version in it so that it can be cached for good."""
    return f"{datasette.urls.static_plugins(_PLUGIN, name)}?{_version(name)}"


def font(datasette: Datasette, name: str) -> str:
    """The address of a font exactly as the style sheet asks for it, so that a preload is used."""
    return str(datasette.urls.static_plugins(_PLUGIN, f"fonts/{name}"))


def _navigation(datasette: Datasette) -> list[tuple[str, str]]:
    urls = datasette.urls
    return [
        (str(urls.table(DATABASE, "quotes")), "nav.quotes"),
        (str(urls.path("/denials")), "nav.denials"),
        (str(urls.path("/people")), "nav.people"),
        (str(urls.table(DATABASE, "outlets")), "nav.outlets"),
        (str(urls.table(DATABASE, "articles")), "nav.articles"),
        (str(urls.database(DATABASE)), "nav.sql"),
    ]


def _switch_url(datasette: Datasette, request: Request | None, other: str) -> str:
    if request is None:
        return f"?lang={other}"
    pairs = [(k, v) for k, v in parse_qsl(request.query_string, keep_blank_values=True) if k != "lang"]
    return str(datasette.urls.path(f"{request.path}?{urlencode([*pairs, ('lang', other)])}"))


def template_vars(datasette: Datasette, request: Request | None) -> dict[str, Any]:
    """The variables of every template: ``lang``, ``dir``, ``t(key)``, ``column_label(name)``, ``asset(name)`` …"""
    visit: Visit = current_visit()
    lang = visit.lang
    other = "en" if lang == "ar" else "ar"

    def t(key: str, /, **values: object) -> str:
        return label(key, lang, **values)

    def in_language(function: Callable[[str, str], str]) -> Callable[[str], str]:
        return lambda name: function(name, lang)

    return {
        "lang": lang,
        "lists_quotes": visit.lists_quotes,
        "dir": "rtl" if lang == "ar" else "ltr",
        "other_lang": other,
        "switch_url": _switch_url(datasette, request, other),
        "t": t,
        "column_label": in_language(column_label),
        "table_label": in_language(table_label),
        "asset": lambda name: asset(datasette, name),
        "font": lambda name: font(datasette, name),
        "navigation": _navigation(datasette),
        "here": str(datasette.urls.path(request.path)) if request is not None else "",
        "database_name": DATABASE,
    }
