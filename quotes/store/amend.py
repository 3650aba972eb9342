"""Applying corrections to the database, and taking them back.

Each build takes all corrections back, adds what is new, and applies them again, so that the database is the same
whether they came before or after the articles. What a quote was is kept in ``corrections.was`` until then.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from quotes.store.corrections import Correction, Named
from quotes.store.missing import MisfitError, missing_quote
from quotes.store.rows import EntityKey, entity_uid
from quotes.store.write import Store

_OWN = ("quote_spans", "quote_targets", "quote_rules")
PROBLEM = "correction"

Placed = tuple[str, Correction]
"""``(name:line, correction)``"""


def stored(connection: sqlite3.Connection) -> list[Placed]:
    """The corrections that the database holds, in their order."""
    rows = connection.execute("SELECT place, entry FROM corrections ORDER BY id")
    return [(place, Correction.model_validate_json(entry)) for place, entry in rows]


def same(connection: sqlite3.Connection, corrections: Iterable[Placed]) -> bool:
    """Whether the database holds just these corrections."""
    held = connection.execute("SELECT place, entry FROM corrections ORDER BY id").fetchall()
    return held == [(place, correction.entry()) for place, correction in corrections]


def take_back(connection: sqlite3.Connection) -> None:
    """Make every quote what it was extracted as, and forget the corrections; nothing when there are none."""
    held = connection.execute("SELECT quote_uid, was, mistake, applied FROM corrections ORDER BY id DESC").fetchall()
    if not held:
        return
    for uid, was, _, applied in held:
        if not applied:
            continue
        snapshot = json.loads(was)
        _delete(connection, uid)
        for table, rows in snapshot["rows"].items():
            for row in rows:
                connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
        connection.executemany("UPDATE quotes SET parent_id = ? WHERE id = ?", snapshot["children"])
    connection.execute("DELETE FROM corrections")
    connection.execute("DELETE FROM problems WHERE kind = ?", (PROBLEM,))
    connection.execute("DELETE FROM entity_names WHERE count = 0")
    connection.execute(
        "DELETE FROM entities WHERE NOT EXISTS (SELECT 1 FROM entity_names n WHERE n.entity_id = entities.id)"
    )
    if any(mistake == "missing-quote" for _, _, mistake, _ in held):
        connection.execute("DELETE FROM cues WHERE id NOT IN (SELECT cue_id FROM quotes)")


def apply(store: Store, corrections: Iterable[Placed], entity_key: EntityKey) -> None:
    """Apply corrections in their order; one that fits nothing leaves a problem that names its place."""
    for place, correction in corrections:
        was: str | None = None
        uid = correction.quote
        try:
            if correction.mistake == "missing-quote":
                uid = _add_missing(store, correction, entity_key)
                was = _snapshot(store.connection, None)
            else:
                was = _correct(store, correction, entity_key)
        except MisfitError as error:
            store.add_problem_row(None, place.partition(":")[0], PROBLEM, f"{place}: {error}")
        store.connection.execute(
            "INSERT INTO corrections (mistake, quote_uid, article_uid, why, place, entry, was, applied)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                correction.mistake, uid, correction.article, correction.why, place, correction.entry(), was,
                was is not None,
            ),
        )  # fmt: skip


def _correct(store: Store, correction: Correction, entity_key: EntityKey) -> str:
    """Correct one quote; returns the snapshot of what it was."""
    connection = store.connection
    row = connection.execute(
        "SELECT q.id, q.denial, s.name, t.name, q.corrected, a.uid FROM quotes q JOIN articles a ON a.id = q.article_id"
        " LEFT JOIN entities s ON s.id = q.speaker_id LEFT JOIN entities t ON t.id = q.target_id WHERE q.uid = ?",
        (correction.quote,),
    ).fetchone()
    if row is None:
        raise MisfitError(f"no quote has the uid {correction.quote}; look it up on its page")
    quote_id, denial, speaker, target, corrected, article_uid = row
    snapshot = _snapshot(connection, quote_id)
    if correction.mistake == "not-a-quote":
        connection.execute("UPDATE quotes SET parent_id = NULL WHERE parent_id = ?", (quote_id,))
        _delete(connection, str(correction.quote))
        return snapshot
    changes: dict[str, Any] = {}
    if correction.mistake == "wrong-speaker":
        assert correction.speaker is not None
        changes = {
            "speaker_id": _entity(store, correction.speaker, article_uid, entity_key),
            "speaker_kind": correction.speaker.kind,
            "speaker_unknown": None,
        }
        note = f"صُحِّح القائل، وكان «{speaker}»" if speaker else "أُضيف القائل"
        connection.execute("DELETE FROM quote_spans WHERE quote_id = ? AND role = 'speaker'", (quote_id,))
    elif correction.mistake == "wrong-target":
        targets = [_entity(store, named, article_uid, entity_key) for named in correction.targets or ()]
        changes = {"target_id": targets[0] if targets else None}
        note = f"صُحِّح المعنيّ، وكان «{target}»" if target else "أُضيف المعنيّ"
        connection.execute("DELETE FROM quote_spans WHERE quote_id = ? AND role = 'target'", (quote_id,))
        connection.execute("DELETE FROM quote_targets WHERE quote_id = ?", (quote_id,))
        connection.executemany(
            "INSERT INTO quote_targets VALUES (?, ?, ?)",
            [(quote_id, rank, entity) for rank, entity in enumerate(dict.fromkeys(targets))],
        )
    else:
        denies = correction.mistake == "is-a-denial"
        changes = {
            "denial": int(denies),
            "stance": "denies" if denies else "asserts",
            "denial_kind": correction.denial_kind,
            "denial_content": None,
            "no_comment": 0,
        }
        note = "صُحِّح: نفي" if denies else "صُحِّح: ليس نفيا"
        if bool(denial) == denies:
            raise MisfitError(f"quote {correction.quote} is {'a' if denies else 'no'} denial already; drop the entry")
    changes["corrected"] = f"{corrected}؛ {note}" if corrected else note
    connection.execute(
        f"UPDATE quotes SET {', '.join(f'{column} = ?' for column in changes)} WHERE id = ?",
        (*changes.values(), quote_id),
    )
    return snapshot


def _add_missing(store: Store, correction: Correction, entity_key: EntityKey) -> str:
    select = "SELECT id, uid, text, outlet_id, published FROM articles WHERE uid = ?"
    found = store.connection.execute(select, (correction.article,)).fetchone()
    if found is None:
        raise MisfitError(f"no article has the uid {correction.article}; look it up on its page")
    article_id, uid, text, outlet_id, published = found
    rows = missing_quote(uid, text, correction, entity_key)
    quote = rows.quotes[0]
    if store.connection.execute("SELECT 1 FROM quotes WHERE uid = ?", (quote.uid,)).fetchone():
        raise MisfitError(f"quote {quote.uid} is found without it; drop the entry")
    store.add_quotes(rows, (article_id, outlet_id, published), spelled=False)
    store.connection.execute("UPDATE quotes SET corrected = 'أُضيف الاقتباس' WHERE uid = ?", (quote.uid,))
    return quote.uid


def _entity(store: Store, named: Named, article_uid: str, entity_key: EntityKey) -> int:
    """The entity's id; its name as the correction spells it counts as met no time."""
    uid = entity_uid(named.name, named.kind, article_uid, entity_key)
    return store.add_entity(uid, named.name, named.kind, 0)


def _snapshot(connection: sqlite3.Connection, quote_id: int | None) -> str:
    """All rows of a quote and its children's ids, as JSON; of a quote that was not there, nothing."""
    rows: dict[str, list[list[Any]]] = {}
    children: list[list[int]] = []
    if quote_id is not None:
        for table, key in (("quotes", "id"), *((table, "quote_id") for table in _OWN)):
            found = connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (quote_id,))
            rows[table] = [list(row) for row in found]
        found = connection.execute("SELECT parent_id, id FROM quotes WHERE parent_id = ? ORDER BY id", (quote_id,))
        children = [list(row) for row in found]
    return json.dumps({"rows": rows, "children": children}, ensure_ascii=False)


def _delete(connection: sqlite3.Connection, uid: str) -> None:
    found = connection.execute("SELECT id FROM quotes WHERE uid = ?", (uid,)).fetchone()
    if found is not None:
        for table in _OWN:
            connection.execute(f"DELETE FROM {table} WHERE quote_id = ?", found)
        connection.execute("DELETE FROM quotes WHERE id = ?", found)
