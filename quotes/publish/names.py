"""Names found by part of their spelling, for the speaker and target boxes and what they suggest.

The published database never changes while it is served, so all names are read and folded once.
"""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from quotes.publish.site import DATABASE
from quotes.text.fold import fold

MOST = 4_000
"""Entities that one box may stand for: «الوزير» is another in each article."""
SUGGESTED = 12
_ALL = """
    SELECT id, name, 0 FROM entities
    UNION ALL
    SELECT s.entity_id, s.name, 1 FROM entity_names s JOIN entities e ON e.id = s.entity_id WHERE s.name <> e.name
"""
_GAPS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class _Name:
    entity: int
    name: str
    folded: str
    spelling: bool


_KNOWN: WeakKeyDictionary[Datasette, list[_Name]] = WeakKeyDictionary()


def _fold(name: str) -> str:
    return " " + _GAPS.sub(" ", fold(name).text).strip().lower()


async def known_names(datasette: Datasette) -> list[_Name]:
    """Every name with its spellings, read and folded in a thread of the database, so that no visitor waits."""
    known = _KNOWN.get(datasette)
    if known is None:

        def read(connection: sqlite3.Connection) -> list[_Name]:
            return [_Name(row[0], row[1], _fold(row[1]), bool(row[2])) for row in connection.execute(_ALL)]

        known = _KNOWN[datasette] = await datasette.get_database(DATABASE).execute_fn(read)
    return known


async def find_names(datasette: Datasette, words: str) -> list[int]:
    """The ids of the entities one of whose spellings has ``words`` at the beginning of a word; at most ``MOST``."""
    wanted = _fold(words)
    if not wanted.strip():
        return []
    found = dict.fromkeys(name.entity for name in await known_names(datasette) if _fits(name, wanted))
    return list(found)[:MOST]


def _fits(name: _Name, wanted: str) -> bool:
    """Whether ``wanted`` begins a word of the name, with or without the article."""
    return wanted in name.folded or f" ال{wanted[1:]}" in name.folded


async def suggest(datasette: Datasette, request: Request) -> Response:
    """``/-/names?q=…``: names for the boxes to suggest, those that begin so first, short ones first."""
    wanted = _fold(request.args.get("q") or "")
    if not wanted.strip():
        return Response.json([])
    fitting = [name for name in await known_names(datasette) if not name.spelling and _fits(name, wanted)]
    fitting.sort(key=lambda name: (not name.folded.startswith(wanted), len(name.name), name.name))
    names = dict.fromkeys(name.name for name in fitting)  # «الشركة» is another one in each article
    return Response.json(list(names)[:SUGGESTED], headers={"Cache-Control": "max-age=600"})
