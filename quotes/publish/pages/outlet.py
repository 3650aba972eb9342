"""/outlet/UID: what one outlet published: its quotes, whom it quotes most, its denials and its articles."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from datasette.utils.asgi import Request, Response

from quotes.publish.pages.base import Missing, Row, ask, or_missing, page, row, rows
from quotes.publish.pages.cards import CURRENT, Listing, listing, page_number
from quotes.publish.versions import current

if TYPE_CHECKING:
    from datasette.app import Datasette

_FROM = f"q.outlet_id = :id AND {CURRENT}"
PARTS = {"quotes": _FROM, "denials": f"{_FROM} AND q.denial = 1"}

_TOTALS = f"""
    SELECT count(*) AS quotes, count(DISTINCT q.speaker_id) AS speakers, CAST(total(q.denial) AS INTEGER) AS denials,
      (SELECT count(*) FROM articles WHERE outlet_id = :id AND {current("articles")}) AS articles
    FROM quotes q WHERE {_FROM}
"""
_MOST_QUOTED = f"""
    SELECT e.uid, e.name, count(*) AS count FROM quotes q JOIN entities e ON e.id = q.speaker_id
    WHERE {_FROM} GROUP BY e.id ORDER BY count DESC, e.name LIMIT 15
"""
_ARTICLES = f"""
    SELECT uid, title, document, published FROM articles WHERE outlet_id = :id AND {current("articles")}
    ORDER BY published DESC, id DESC LIMIT 15
"""


@dataclass(frozen=True, slots=True)
class Outlet:
    row: Row
    totals: Row
    listing: Listing
    most_quoted: list[Row]
    articles: list[Row]


def load(connection: sqlite3.Connection, uid: str, part: str, number: int) -> Outlet:
    """Page ``number`` of the outlet's quotes or denials, with its figures.

    Raises:
        Missing: when no outlet has this uid.
    """
    found = row(connection, "SELECT id, uid, name FROM outlets WHERE uid = ?", (uid,))
    if found is None:
        raise Missing("outlet", uid)
    values = {"id": found["id"]}
    (totals,) = rows(connection, _TOTALS, values)
    return Outlet(
        found,
        totals,
        listing(connection, PARTS[part], values, number),
        rows(connection, _MOST_QUOTED, values),
        rows(connection, _ARTICLES, values),
    )


@or_missing
async def outlet_page(datasette: Datasette, request: Request) -> Response:
    """The outlet's latest quotes; ``?part=denials`` for its denials alone."""
    uid = request.url_vars["uid"]
    part = "denials" if request.args.get("part") == "denials" else "quotes"
    number = page_number(request.args.get("page"))
    outlet = await ask(datasette, lambda connection: load(connection, uid, part, number))
    return await page(datasette, request, "outlet", {"outlet": outlet, "o": outlet.row, "part": part})
