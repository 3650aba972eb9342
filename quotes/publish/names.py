"""Names found by part of their spelling, for the speaker and target boxes and what they suggest.

The published database never changes while it is served, so all names are read and folded once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from quotes.publish.site import DATABASE
from quotes.text.fold import fold

MOST = 400
"""Names that one box may stand for."""
SUGGESTED = 12
_ALL = "select id, name, 0 as spelling from entities union all select entity_id, name, 1 from entity_names"
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


async def _names(datasette: Datasette) -> list[_Name]:
    known = _KNOWN.get(datasette)
    if known is None:
        rows = await datasette.get_database(DATABASE).execute_fn(lambda connection: connection.execute(_ALL).fetchall())
        known = [_Name(row[0], row[1], _fold(row[1]), bool(row[2])) for row in rows]
        _KNOWN[datasette] = known
    return known


async def find_names(datasette: Datasette, words: str) -> list[int]:
    """The ids of the entities one of whose spellings has ``words`` at the beginning of a word; at most ``MOST``."""
    wanted = _fold(words)
    if not wanted.strip():
        return []
    found = dict.fromkeys(name.entity for name in await _names(datasette) if _fits(name, wanted))
    return list(found)[:MOST]


def _fits(name: _Name, wanted: str) -> bool:
    """Whether ``wanted`` begins a word of the name, with or without the article."""
    return wanted in name.folded or f" ال{wanted[1:]}" in name.folded


async def suggest(datasette: Datasette, request: Request) -> Response:
    """``/-/names?q=…``: names for the boxes to suggest, those that begin so first, short ones first."""
    wanted = _fold(request.args.get("q") or "")
    if not wanted.strip():
        return Response.json([])
    fitting = [name for name in await _names(datasette) if not name.spelling and _fits(name, wanted)]
    fitting.sort(key=lambda name: (not name.folded.startswith(wanted), len(name.name), name.name))
    return Response.json([name.name for name in fitting[:SUGGESTED]], headers={"Cache-Control": "max-age=600"})
