"""/person/UID: any person or body, as speaker and as target: sayings, denials, disputes, spellings, who quotes them."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from datasette.utils.asgi import Request, Response

from quotes.publish.pages.base import Missing, Row, ask, or_missing, page, row, rows
from quotes.publish.pages.cards import CURRENT, PAGE, Listing, cards, folded, listing, page_number

if TYPE_CHECKING:
    from datasette.app import Datasette

_SAID = f"q.speaker_id = :id AND {CURRENT}"
_ABOUT = f"q.id IN (SELECT quote_id FROM quote_targets WHERE entity_id = :id) AND {CURRENT}"
PARTS = {
    "said": _SAID,
    "denials": f"{_SAID} AND q.denial = 1",
    "refusals": f"{_SAID} AND q.no_comment = 1",
    "about": _ABOUT,
    "denials-about": f"{_ABOUT} AND q.denial = 1",
}
"""Part of the page → which quotes stand in it; ``:id`` is the entity."""
DISPUTES = "disputes"
"""The part that shows pairs of quotes: a claim and its denial."""

_SHOWN = 6
"""Quotes of each part in the overview."""

_IN_DISPUTES = """
    FROM disputes d JOIN quotes denial ON denial.id = d.denial_quote_id JOIN quotes claim ON claim.id = d.claim_quote_id
    WHERE denial.speaker_id = :id OR claim.speaker_id = :id
"""
_DISPUTES = f"""
    SELECT d.claim_quote_id AS claim, d.denial_quote_id AS denial {_IN_DISPUTES}
    ORDER BY denial.published DESC, d.id DESC LIMIT :most OFFSET :passed
"""
DISPUTED = f"""q.id IN (
    SELECT d.denial_quote_id {_IN_DISPUTES} UNION SELECT d.claim_quote_id {_IN_DISPUTES})"""
"""The denials and claims of an entity's disputes."""
_SPELLINGS = "SELECT name, count FROM entity_names WHERE entity_id = ? ORDER BY count DESC, name LIMIT 30"
_QUOTED_BY = f"""
    SELECT o.uid, o.name, count(*) AS count FROM quotes q JOIN outlets o ON o.id = q.outlet_id
    WHERE {_SAID} GROUP BY o.id ORDER BY count DESC, o.name LIMIT 30
"""


@dataclass(frozen=True, slots=True)
class Person:
    """An entity and what its page shows; ``parts`` leaves out the empty ones."""

    row: Row
    totals: dict[str, int]
    parts: dict[str, Listing]
    disputes: Listing | None
    """Of ``(claim, denial)``."""
    spellings: list[Row]
    quoted_by: list[Row]


def entity(connection: sqlite3.Connection, uid: str) -> Row:
    """The entity ``uid``.

    Raises:
        Missing: when there is none.
    """
    found = row(connection, "SELECT id, uid, name, kind FROM entities WHERE uid = ?", (uid,))
    if found is None:
        raise Missing("person", uid)
    return found


def _totals(connection: sqlite3.Connection, values: Row) -> dict[str, int]:
    counted = "SELECT count(*) AS n, total(q.denial) AS denials, total(q.no_comment) AS refusals FROM quotes q WHERE "
    (said,), (about,) = rows(connection, counted + _SAID, values), rows(connection, counted + _ABOUT, values)
    (disputed,) = rows(connection, f"SELECT count(*) AS n {_IN_DISPUTES}", values)
    return {
        "said": said["n"],
        "denials": int(said["denials"]),
        "refusals": int(said["refusals"]),
        "about": about["n"],
        "denials-about": int(about["denials"]),
        DISPUTES: disputed["n"],
    }


def _disputes(connection: sqlite3.Connection, values: Row, most: int, passed: int = 0) -> list[tuple[Row, Row]]:
    pairs = rows(connection, _DISPUTES, {**values, "most": most, "passed": passed})
    ids = ",".join(str(quote_id) for pair in pairs for quote_id in pair.values())
    by_id = {card["id"]: card for card in cards(connection, f"q.id IN ({ids})", {}, 2 * len(pairs))} if pairs else {}
    return [(by_id[pair["claim"]], by_id[pair["denial"]]) for pair in pairs]


def load(connection: sqlite3.Connection, uid: str, part: str, number: int) -> Person:
    """The overview, or page ``number`` of one ``part``.

    Raises:
        Missing: when no entity has this uid.
    """
    found = entity(connection, uid)
    values = {"id": found["id"]}
    totals = _totals(connection, values)
    if part == DISPUTES:
        total = totals[DISPUTES]
        last = max(1, -(-total // PAGE))
        number = min(number, last)
        page_of_pairs = Listing(_disputes(connection, values, PAGE, PAGE * (number - 1)), total, number, last)
        return Person(found, totals, {}, page_of_pairs, [], [])
    if part:
        return Person(found, totals, {part: listing(connection, PARTS[part], values, number)}, None, [], [])
    parts = {
        name: Listing(folded(cards(connection, where, values, _SHOWN)), totals[name])
        for name, where in PARTS.items()
        if totals[name]
    }
    pairs = Listing(_disputes(connection, values, _SHOWN), totals[DISPUTES]) if totals[DISPUTES] else None
    return Person(
        found,
        totals,
        parts,
        pairs,
        rows(connection, _SPELLINGS, (found["id"],)),
        rows(connection, _QUOTED_BY, values),
    )


@or_missing
async def person_page(datasette: Datasette, request: Request) -> Response:
    """The overview; ``?part=said`` and so on for one part, page by page."""
    uid = request.url_vars["uid"]
    part = request.args.get("part") or ""
    part = part if part in PARTS or part == DISPUTES else ""
    number = page_number(request.args.get("page"))
    person = await ask(datasette, lambda connection: load(connection, uid, part, number))
    return await page(datasette, request, "person", {"person": person, "e": person.row, "part": part})
