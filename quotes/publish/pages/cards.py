"""Lists of quotes: one SELECT a list, with everything a line shows, and page by page."""

from __future__ import annotations

import json
import sqlite3
from typing import Any, NamedTuple

from quotes.publish.pages.base import Row, row, rows
from quotes.publish.pages.telling import ONE_CUE, TELLER
from quotes.publish.versions import REPLACED

CARD = f"""
    SELECT q.id, q.uid, q.content, q.text, q.cue, q.type, q.denial, q.denial_content, q.no_comment, q.source,
      q.published, q.corrected, q.char_start, q.char_end, speaker.uid AS speaker_uid, speaker.name AS speaker,
      outlet.uid AS outlet_uid, outlet.name AS outlet,
      parent.uid AS via_uid, coalesce(teller.name, parent.source) AS via,
      parent.id IS NOT NULL AND {ONE_CUE} AS via_cue,
      article.uid AS article_uid, article.title AS title, article.url AS article_url,
      article.document AS document,
      q.article_id IN ({REPLACED}) AS replaced,
      (SELECT json_group_array(json_object('uid', e.uid, 'name', e.name))
        FROM quote_targets t CROSS JOIN entities e ON e.id = t.entity_id WHERE t.quote_id = q.id) AS targets,
      (SELECT json_object('id', c.id, 'uid', c.uid, 'name', coalesce(e.name, c.source))
        FROM quotes c LEFT JOIN entities e ON e.id = c.speaker_id
        WHERE c.parent_id = q.id AND c.content = q.content AND c.content <> '' AND c.speaker_id IS NOT q.speaker_id
        LIMIT 1) AS relays
    FROM quotes q
      JOIN articles article ON article.id = q.article_id
      LEFT JOIN entities speaker ON speaker.id = q.speaker_id
      LEFT JOIN outlets outlet ON outlet.id = q.outlet_id
      LEFT JOIN quotes parent ON parent.id = q.parent_id AND {TELLER}
      LEFT JOIN entities teller ON teller.id = parent.speaker_id
"""
"""Ends before WHERE; the table of quotes is ``q``. ``via`` tells it; ``relays`` is whose very words it passes on."""

CURRENT = f"q.article_id NOT IN ({REPLACED})"
"""Leaves out the quotes of texts that a newer version of the article has replaced."""

NEWEST = "ORDER BY q.published DESC, +q.id DESC"
"""The plus keeps SQLite from reading all quotes by date in order to spare itself the sorting of ids, where an index of
the filter (see ``quotes.store.indexes``) finds the same page fifty times quicker."""
PAGE = 25


class Listing(NamedTuple):
    """One page of a list of cards, or of pairs: ``total`` in all, ``number`` of this page from 1, ``last`` page."""

    cards: list[Any]
    total: int
    number: int = 1
    last: int = 1


def cards(
    connection: sqlite3.Connection, where: str, values: Any, limit: int, *, order: str = NEWEST, offset: int = 0
) -> list[Row]:
    """At most ``limit`` quotes for which ``where`` holds, newest first.

    The inner SELECT sorts ids only, so that no names and texts are fetched for quotes that are not shown.
    """
    chosen = f"SELECT q.id FROM quotes q WHERE {where} {order} LIMIT {limit} OFFSET {offset}"
    found = rows(connection, f"{CARD} WHERE q.id IN ({chosen}) {order}", values)
    for card in found:
        card["targets"] = json.loads(card["targets"])
        card["relays"] = json.loads(card["relays"] or "null")
    return found


def folded(found: list[Row]) -> list[Row]:
    """The cards without those that only pass on the words of another one of them, which names who tells it."""
    shown = {card["id"] for card in found}
    return [card for card in found if card["relays"] is None or card["relays"]["id"] not in shown]


def count(connection: sqlite3.Connection, where: str, values: Any) -> int:
    """How many quotes ``where`` holds for."""
    counted = row(connection, f"SELECT count(*) AS n FROM quotes q WHERE {where}", values)
    return int(counted["n"]) if counted else 0


def listing(connection: sqlite3.Connection, where: str, values: Any, number: int) -> Listing:
    """Page ``number`` of the quotes for which ``where`` holds; a number out of range becomes the nearest page."""
    total = count(connection, where, values)
    last = max(1, -(-total // PAGE))
    number = min(max(1, number), last)
    found = cards(connection, where, values, PAGE, offset=PAGE * (number - 1))
    return Listing(folded(found), total, number, last)


def page_number(asked: str | None) -> int:
    """The page that ``?page=`` asks for; the first one where it is no number."""
    return int(asked) if asked and asked.isdecimal() and len(asked) < 8 else 1
