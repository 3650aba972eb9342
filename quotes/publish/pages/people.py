"""/people: whoever speaks or is spoken of, most quoted first, by part of a name and kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from datasette.utils.asgi import Request, Response

from quotes.publish.names import Entity, entities
from quotes.publish.pages.base import page
from quotes.publish.pages.cards import Listing, page_number

if TYPE_CHECKING:
    from datasette.app import Datasette

PAGE = 100
_NAMED = ("person", "organisation", "outlet", "place")
"""Kinds that come before those whom no name tells apart."""
ORDERS: dict[str, Callable[[Entity], int]] = {
    "": lambda entity: entity.said + entity.about,
    "said": lambda entity: entity.said,
    "about": lambda entity: entity.about,
    "denials": lambda entity: entity.denials,
}
"""What ``by=`` counts; those without any are left out."""


async def people_page(datasette: Datasette, request: Request) -> Response:
    """A page of the names that fit ``q`` (part of a spelling) and ``kind``, in the order of ``by``."""
    words, by = request.args.get("q") or "", request.args.get("by") or ""
    by = by if by in ORDERS else ""
    found = [entity for entity in await entities(datasette, words) if ORDERS[by](entity)]
    kinds = Counter(entity.kind for entity in found)
    kind = request.args.get("kind") or ""
    if kind in kinds:
        found = [entity for entity in found if entity.kind == kind]
    else:
        kind = ""
    found.sort(key=lambda entity: (entity.kind not in _NAMED, -ORDERS[by](entity), entity.name))
    last = max(1, -(-len(found) // PAGE))
    number = min(page_number(request.args.get("page")) or 1, last)
    listing = Listing(found[PAGE * (number - 1) : PAGE * number], len(found), number, last)
    asked = {key: value for key, value in (("q", words), ("kind", kind), ("by", by)) if value}
    context = {
        "listing": listing,
        "asked": asked,
        "kinds": kinds.most_common(),
        "orders": [(key, urlencode(asked | {"by": key})) for key in ORDERS if key],
        "query": urlencode(asked),
    }
    return await page(datasette, request, "people", context)
