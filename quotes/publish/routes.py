"""Small routes of the site itself: the front page, robots.txt, suggested names, what is kept off the web."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NoReturn

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Request, Response

from quotes.publish.front import front_page
from quotes.publish.names import suggest
from quotes.publish.site import DATABASE

Route = tuple[str, Callable[..., Awaitable[Response]]]

_PRIVATE = (
    r"^/-/(databases|threads|plugins|actor|permissions|messages|allow-debug|patterns|auth-token|logout)(\.json)?$"
)
"""Datasette's pages for whoever runs it: file paths, library versions, sign-in. Nobody signs in here."""

_CRAWLERS = """\
User-agent: *
Disallow: {base}*?*_facet
Disallow: {base}*?*_sort
Disallow: {base}*?*_search
Disallow: {base}*?*_next
Disallow: {base}*?*&
Disallow: {base}*?sql=
Disallow: {base}*?*lang=
Disallow: {base}{database}/quotes?
Disallow: {base}{database}.db
Disallow: {base}{database}/*.json
Disallow: {base}{database}/*.csv
Disallow: {base}sheet/
Disallow: {base}-/
Allow: {base}-/static
Allow: {base}quote/
Allow: {base}person/
Allow: {base}outlet/
Allow: {base}article/
Allow: {base}about
"""
"""Each filter makes a new address, so a crawler would never be done; what is worth finding has its own page."""


async def robots(datasette: Datasette) -> Response:
    """``/robots.txt``."""
    return Response.text(_CRAWLERS.format(base=datasette.setting("base_url"), database=DATABASE))


async def not_here(request: Request) -> NoReturn:
    """Answers as if there were nothing.

    Raises:
        NotFound: always.
    """
    raise NotFound(request.path)


def routes() -> list[Route]:
    """``(regular expression, view)`` for Datasette's ``register_routes``."""
    return [(r"^/$", front_page), (r"^/robots\.txt$", robots), (r"^/-/names$", suggest), (_PRIVATE, not_here)]
