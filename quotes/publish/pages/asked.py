"""What a reader asked for in an address, as a condition on the quotes: for the denials page and for feeds.

The arguments are ``q`` (words), ``speaker``, ``target`` and ``outlet`` (uids), ``from`` and ``until`` (ISO dates);
of denials ``kind`` (of what is denied) and ``claim`` (``1``: only those whose claim is known).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from quotes.publish.pages.cards import CURRENT

KINDS = ("fact", "utterance", "claim")
"""What may be denied: that something is so, having said something, what somebody claims."""
_BY_UID = {
    "speaker": "q.speaker_id = (SELECT id FROM entities WHERE uid = :speaker)",
    "target": "q.id IN (SELECT quote_id FROM quote_targets"
    " WHERE entity_id = (SELECT id FROM entities WHERE uid = :target))",
    "outlet": "q.outlet_id = (SELECT id FROM outlets WHERE uid = :outlet)",
}
_DENIED = {
    "kind": ("q.denial_kind = :kind", KINDS),
    "claim": ("q.id IN (SELECT denial_quote_id FROM disputes)", ("1",)),
}
"""Argument → condition, and the values that it may have."""
_SEARCH = "q.id IN (SELECT rowid FROM quotes_search WHERE quotes_search MATCH escape_fts(:q))"


class Asked(NamedTuple):
    """A condition on ``quotes q`` with its values, and the arguments that were understood."""

    where: str
    values: dict[str, Any]
    understood: dict[str, str]


def asked(arguments: Mapping[str, str], *, always: str = "") -> Asked:
    """The condition for ``arguments``; unknown and empty ones are passed over, as are dates that are none."""
    conditions = [CURRENT] + ([always] if always else [])
    values: dict[str, Any] = {}
    understood: dict[str, str] = {}

    def add(key: str, condition: str, value: Any) -> None:
        conditions.append(condition)
        values[key] = value
        understood[key] = arguments.get(key) or str(value)

    words = (arguments.get("q") or "").strip()
    if words:
        add("q", _SEARCH, words)
    for key, condition in _BY_UID.items():
        if arguments.get(key):
            add(key, condition, arguments[key])
    for key, (condition, possible) in _DENIED.items():
        if arguments.get(key) in possible:
            add(key, condition, arguments[key])
    if first := _day(arguments.get("from")):
        add("from", "q.published >= :from", first.isoformat())
    if last := _day(arguments.get("until")):
        add("until", "q.published < :until", (last + timedelta(days=1)).isoformat())
    return Asked(" AND ".join(conditions), values, understood)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
