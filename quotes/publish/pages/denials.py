"""/denials: who denied what, by outlet, speaker, date and words."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

from datasette.utils.asgi import Request, Response

from quotes.publish.pages.asked import Asked, asked
from quotes.publish.pages.base import Row, ask, page, rows
from quotes.publish.pages.cards import CURRENT, Listing, listing, page_number
from quotes.publish.pages.related import claims_of

if TYPE_CHECKING:
    from datasette.app import Datasette

DENIALS = "q.denial = 1"
FILTERS = ("q", "speaker", "outlet", "from", "until")

_SPEAKERS = f"""
    SELECT e.uid, e.name, count(*) AS count FROM quotes q JOIN entities e ON e.id = q.speaker_id
    WHERE {DENIALS} AND {CURRENT} GROUP BY q.speaker_id ORDER BY count DESC, e.name LIMIT 200
"""
_OUTLETS = f"""
    SELECT o.uid, o.name, count(*) AS count FROM quotes q JOIN outlets o ON o.id = q.outlet_id
    WHERE {DENIALS} AND {CURRENT} GROUP BY q.outlet_id ORDER BY o.name LIMIT 200
"""


class Denials(NamedTuple):
    listing: Listing
    speakers: list[Row]
    outlets: list[Row]


def load(connection: sqlite3.Connection, question: Asked, number: int) -> Denials:
    """Page ``number`` of the denials asked for with the claims denied, and what they can be filtered by."""
    found = listing(connection, question.where, question.values, number)
    claims_of(connection, found.cards)
    return Denials(
        found,
        rows(connection, _SPEAKERS),
        rows(connection, _OUTLETS),
    )


async def denials_page(datasette: Datasette, request: Request) -> Response:
    """The denials, newest first."""
    arguments = {key: request.args.get(key) or "" for key in FILTERS}
    question = asked(arguments, always=DENIALS)
    number = page_number(request.args.get("page"))
    denials = await ask(datasette, lambda connection: load(connection, question, number))
    context = {"denials": denials, "filtered": question.understood, "query": urlencode(question.understood)}
    return await page(datasette, request, "denials", context)
