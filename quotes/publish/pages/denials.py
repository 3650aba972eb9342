"""/denials: who denied what about whom, by names, kind, date and words, each with its claim where that is known."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode

from datasette.utils.asgi import Request, Response

from quotes.publish.pages.asked import KINDS, Asked, asked
from quotes.publish.pages.base import Row, ask, page, rows
from quotes.publish.pages.cards import CURRENT, Listing, listing, page_number
from quotes.publish.pages.related import claims_of
from quotes.publish.pages.sentence import with_sentences

if TYPE_CHECKING:
    from datasette.app import Datasette

DENIALS = "q.denial = 1"
FILTERS = ("q", "speaker", "target", "outlet", "kind", "claim", "from", "until")

_SPEAKERS = f"""
    SELECT e.uid, e.name, count(*) AS count FROM quotes q JOIN entities e ON e.id = q.speaker_id
    WHERE {DENIALS} AND {CURRENT} GROUP BY q.speaker_id ORDER BY count DESC, e.name LIMIT 200
"""
_TARGETS = f"""
    SELECT e.uid, e.name, count(*) AS count
    FROM quotes q JOIN quote_targets t ON t.quote_id = q.id JOIN entities e ON e.id = t.entity_id
    WHERE {DENIALS} AND {CURRENT} GROUP BY t.entity_id ORDER BY count DESC, e.name LIMIT 200
"""
_OUTLETS = f"""
    SELECT o.uid, o.name, count(*) AS count FROM quotes q JOIN outlets o ON o.id = q.outlet_id
    WHERE {DENIALS} AND {CURRENT} GROUP BY q.outlet_id ORDER BY o.name LIMIT 200
"""

_IDS = """
    SELECT (SELECT id FROM entities WHERE uid = :speaker) AS speaker_id,
      (SELECT id FROM entities WHERE uid = :target) AS _target,
      (SELECT id FROM outlets WHERE uid = :outlet) AS outlet_id
"""
_SAME = {"q": "_search", "kind": "denial_kind", "from": "_from", "until": "_to"}
_WITH_CLAIM = "id in (select denial_quote_id from disputes)"


class Denials(NamedTuple):
    listing: Listing
    speakers: list[Row]
    targets: list[Row]
    outlets: list[Row]
    table: str
    """The query of the table page that shows the same denials."""


def load(connection: sqlite3.Connection, question: Asked, number: int) -> Denials:
    """Page ``number`` of the denials asked for with the claims denied, and what they can be filtered by."""
    found = listing(connection, question.where, question.values, number)
    claims_of(connection, found.cards)
    with_sentences(connection, [*found.cards, *(claim for card in found.cards for claim in card["claims"])])
    return Denials(
        found,
        rows(connection, _SPEAKERS),
        rows(connection, _TARGETS),
        rows(connection, _OUTLETS),
        _table(connection, question),
    )


def _table(connection: sqlite3.Connection, question: Asked) -> str:
    asked_for = question.understood
    uids = {key: asked_for.get(key) for key in ("speaker", "target", "outlet")}
    names = rows(connection, _IDS, uids)[0]
    pairs: dict[str, Any] = {"_view": "table", "denial": 1}
    pairs |= {key: id or 0 for (key, id), uid in zip(names.items(), uids.values(), strict=True) if uid}
    pairs |= {_SAME[key]: value for key, value in asked_for.items() if key in _SAME}
    pairs |= {"_where": _WITH_CLAIM} if "claim" in asked_for else {}
    return urlencode(pairs)


async def denials_page(datasette: Datasette, request: Request) -> Response:
    """The denials, newest first."""
    arguments = {key: request.args.get(key) or "" for key in FILTERS}
    question = asked(arguments, always=DENIALS)
    number = page_number(request.args.get("page"))
    denials = await ask(datasette, lambda connection: load(connection, question, number))
    context = {"denials": denials, "filtered": question.understood, "query": urlencode(question.understood)}
    context["kinds"] = KINDS
    return await page(datasette, request, "denials", context)
