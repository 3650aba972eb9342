"""Names found by part of their spelling, for the speaker and target boxes, what they suggest, and whom a search means.

The published database never changes while it is served, so all names are read and folded once.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from quotes.publish.site import DATABASE
from quotes.text.fold import fold

MOST = 4_000
"""Entities that one box may stand for: «الوزير» is another in each article."""
SUGGESTED = 12
MEANT = 3
"""People and bodies that a search offers above its results."""
_NOT_BY_NAME = ("anonymous", "document")
_ENTITIES = """
    SELECT e.id, e.uid, e.name, e.kind, coalesce(said.count, 0) AS said, coalesce(about.count, 0) AS about,
      coalesce(said.denials, 0) AS denials
    FROM entities e
    LEFT JOIN (SELECT speaker_id AS id, count(*) AS count, sum(denial) AS denials FROM current_quotes GROUP BY 1) said
      ON said.id = e.id
    LEFT JOIN (SELECT t.entity_id AS id, count(*) AS count FROM quote_targets t
               JOIN current_quotes q ON q.id = t.quote_id GROUP BY 1) about ON about.id = e.id
"""
_SPELLINGS = "SELECT s.entity_id, s.name FROM entity_names s JOIN entities e ON e.id = s.entity_id"
_GAPS = re.compile(r"[\W_]+")


class Entity(NamedTuple):
    """Somebody with a page, and in how many quotes he speaks, is spoken of and denies."""

    id: int
    uid: str
    name: str
    kind: str
    said: int
    about: int
    denials: int


@dataclass(frozen=True, slots=True)
class _Name:
    entity: Entity
    folded: str


_KNOWN: WeakKeyDictionary[Datasette, list[_Name]] = WeakKeyDictionary()


def _fold(name: str) -> str:
    return " " + _GAPS.sub(" ", fold(name).text).strip().lower()


def _read(connection: sqlite3.Connection) -> list[_Name]:
    entities = {row[0]: Entity(*row) for row in connection.execute(_ENTITIES)}
    names = {_Name(entity, _fold(entity.name)): None for entity in entities.values()}
    names.update({_Name(entities[id], _fold(name)): None for id, name in connection.execute(_SPELLINGS)})
    return list(names)


async def known_names(datasette: Datasette) -> list[_Name]:
    """Every name with its spellings, read and folded in a thread of the database, so that no visitor waits."""
    known = _KNOWN.get(datasette)
    if known is None:
        known = _KNOWN[datasette] = await datasette.get_database(DATABASE).execute_fn(_read)
    return known


async def find_names(datasette: Datasette, words: str) -> list[int]:
    """The ids of the entities one of whose spellings has ``words`` at the beginning of a word; at most ``MOST``."""
    return _ids(await known_names(datasette), words)


async def entities(datasette: Datasette, words: str = "") -> list[Entity]:
    """All entities, or those one of whose spellings has ``words`` at the beginning of a word."""
    known = await known_names(datasette)
    return _named(known, words) if words.strip() else list(dict.fromkeys(name.entity for name in known))


def _named(known: list[_Name], words: str) -> list[Entity]:
    wanted = _fold(words)
    return list(dict.fromkeys(name.entity for name in known if _fits(name, wanted))) if wanted.strip() else []


def _ids(known: list[_Name], words: str) -> list[int]:
    return [entity.id for entity in _named(known, words)[:MOST]]


def sql_function(datasette: Datasette, connection: sqlite3.Connection) -> Callable[[str | None], str]:
    """``entities_named(words)`` for SQL on this site: the ids of ``find_names`` as JSON, for ``json_each``."""

    def entities_named(words: str | None) -> str:
        if datasette not in _KNOWN:  # asked before the site is warm
            _KNOWN[datasette] = _read(connection)
        return json.dumps(_ids(_KNOWN[datasette], str(words or "")))

    return entities_named


async def meant(datasette: Datasette, words: str | None) -> list[Entity]:
    """Whom a search for ``words`` may mean: those named so, in whole words, most quoted and spoken of first."""
    wanted = _fold(words or "")
    if not wanted.strip():
        return []
    found = dict.fromkeys(
        name.entity
        for name in await known_names(datasette)
        if name.entity.kind not in _NOT_BY_NAME and _fits(_Name(name.entity, f"{name.folded} "), f"{wanted} ")
    )
    return sorted(found, key=_quoted, reverse=True)[:MEANT]


def _fits(name: _Name, wanted: str) -> bool:
    """Whether ``wanted`` begins a word of the name, with or without the article."""
    return wanted in name.folded or f" ال{wanted[1:]}" in name.folded


def _quoted(entity: Entity) -> int:
    return entity.said + entity.about


def template_vars(datasette: Datasette) -> dict[str, Any]:
    """``meant(words)`` for the page of search results."""
    return {"meant": lambda words: meant(datasette, words)}


async def suggest(datasette: Datasette, request: Request) -> Response:
    """``/-/names?q=…``: names for the boxes to suggest, under whatever spelling, most quoted and spoken of first."""
    found = _named(await known_names(datasette), request.args.get("q") or "")
    fitting = sorted(found, key=lambda entity: (-_quoted(entity), len(entity.name), entity.name))
    names = dict.fromkeys(entity.name for entity in fitting)  # «الشركة» is another one in each article
    return Response.json(list(names)[:SUGGESTED], headers={"Cache-Control": "max-age=600"})
