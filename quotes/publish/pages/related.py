"""What a quote is tied to: the claim it denies or who denied it, the same words elsewhere, what stands around it."""

from __future__ import annotations

import sqlite3

from quotes.publish.pages.base import Row, rows
from quotes.publish.pages.cards import cards

MOST = 6
"""At most so many quotes of each tie."""

LINKS = ("denies", "denied_by", "same_words")
"""Ties between quotes wherever they stand, shown before all others; the remaining ones are within the article."""

_TIES = {
    "denies": "SELECT claim_quote_id, evidence FROM disputes WHERE denial_quote_id = :id ORDER BY id",
    "denied_by": "SELECT denial_quote_id, evidence FROM disputes WHERE claim_quote_id = :id ORDER BY id",
    "same_words": "SELECT m.quote_id, NULL FROM statement_quotes m JOIN quotes q ON q.id = m.quote_id"
    " WHERE m.statement_id = (SELECT statement_id FROM statement_quotes WHERE quote_id = :id)"
    " AND q.article_id <> :article_id ORDER BY q.published, q.id",
    "parent": "SELECT :parent_id, NULL WHERE :parent_id IS NOT NULL",
    "children": "SELECT id, NULL FROM quotes WHERE parent_id = :id ORDER BY id",
    "same_speaker": "SELECT id, NULL FROM quotes"
    " WHERE article_id = :article_id AND speaker_id = :speaker_id AND id <> :id ORDER BY id",
}
"""Tie → ids of the quotes, and the evidence for it where there is any; the closest tie first."""

_ALL = " UNION ALL ".join(
    f"SELECT '{tie}', found.* FROM ({select} LIMIT {2 * MOST}) found" for tie, select in _TIES.items()
)


def related(connection: sqlite3.Connection, quote: Row) -> dict[str, list[Row]]:
    """The cards of related quotes by tie, ties without any left out; each quote under its closest tie only."""
    values = {key: quote[key] for key in ("id", "parent_id", "article_id", "speaker_id")}
    tied: dict[str, list[tuple[int, str | None]]] = {}
    seen: set[int] = set()
    for tie, other, evidence in connection.execute(_ALL, values).fetchall():
        if other not in seen and len(tied.get(tie, ())) < MOST:
            tied.setdefault(tie, []).append((other, evidence))
            seen.add(other)
    if not seen:
        return {}
    found = cards(connection, f"q.id IN ({', '.join(map(str, seen))})", {}, len(seen), order="ORDER BY q.id")
    by_id = {card["id"]: card for card in found}
    return {tie: [by_id[other] | {"evidence": evidence} for other, evidence in some] for tie, some in tied.items()}


def claims_of(connection: sqlite3.Connection, denials: list[Row]) -> None:
    """Put under ``claims`` of each card of a denial the cards of the claims that it denies."""
    ids = ", ".join(str(card["id"]) for card in denials)
    pairs = rows(connection, f"SELECT denial_quote_id, claim_quote_id FROM disputes WHERE denial_quote_id IN ({ids})")
    wanted = ", ".join(str(pair["claim_quote_id"]) for pair in pairs)
    found = cards(connection, f"q.id IN ({wanted})", {}, len(pairs)) if pairs else []
    by_id = {card["id"]: card for card in found}
    for card in denials:
        card["claims"] = [by_id[p["claim_quote_id"]] for p in pairs if p["denial_quote_id"] == card["id"]]
