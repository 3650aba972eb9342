"""The front page: what this is, how much there is, and what a reader would look at first."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from quotes.publish import charts
from quotes.publish.listing import item
from quotes.publish.pages.base import Row, rows
from quotes.publish.pages.cards import CURRENT, cards, folded
from quotes.publish.site import DATABASE
from quotes.publish.versions import current
from quotes.publish.visit import current_visit

LATEST, NAMES, GRID = 9, 8, 7
_OF_ONE_ARTICLE = 2
"""Quotes that one article may put among the latest."""
_MONTHS = 72
"""Beyond this many months the chart counts years."""

_COUNTS = f"""
    SELECT (SELECT count(*) FROM current_quotes) AS quotes,
      (SELECT count(DISTINCT speaker_id) FROM current_quotes) AS speakers,
      (SELECT count(*) FROM outlets) AS outlets,
      (SELECT count(*) FROM articles WHERE {current("articles")}) AS articles,
      (SELECT count(*) FROM current_quotes WHERE denial = 1) AS denials
"""
_PERIODS = """
    SELECT substr(published, 1, {length}) AS period, count(*) AS quotes, sum(denial) AS denials
    FROM current_quotes WHERE published IS NOT NULL GROUP BY 1 ORDER BY 1
"""
_SPEAKERS = """
    SELECT e.id, e.uid, e.name, n.quotes FROM
      (SELECT speaker_id AS id, count(*) AS quotes FROM current_quotes WHERE speaker_id IS NOT NULL {and_where}
       GROUP BY speaker_id ORDER BY quotes DESC LIMIT {limit}) n
      JOIN entities e ON e.id = n.id ORDER BY n.quotes DESC, e.name
"""
_TARGETS = """
    SELECT e.id, e.uid, e.name, n.quotes FROM
      (SELECT entity_id AS id, count(*) AS quotes FROM current_targets
       GROUP BY entity_id ORDER BY quotes DESC LIMIT {limit}) n
      JOIN entities e ON e.id = n.id ORDER BY n.quotes DESC, e.name
"""
_PAIRS = """
    SELECT q.speaker_id AS speaker, t.entity_id AS target, count(*) AS quotes
    FROM current_quotes q JOIN quote_targets t ON t.quote_id = q.id
    WHERE q.speaker_id IN ({speakers}) AND t.entity_id IN ({targets})
    GROUP BY q.speaker_id, t.entity_id
"""

_KNOWN: WeakKeyDictionary[Datasette, dict[str, Any]] = WeakKeyDictionary()
"""The figures of each site. A published database never changes while it is served, so they are counted once."""


def _periods(connection: sqlite3.Connection) -> tuple[str, list[tuple[str, int, int]]]:
    """``(day, month or year, [(period, quotes, denials)])``, gaps filled with zeros except between days."""

    def counted(length: int) -> list[tuple[str, int, int]]:
        found = rows(connection, _PERIODS.format(length=length))
        return [(r["period"], r["quotes"], r["denials"]) for r in found if len(r["period"]) == length]

    months = counted(7)
    if len(months) <= 1:
        return "day", counted(10)
    if _month_number(months[-1][0]) - _month_number(months[0][0]) < _MONTHS:
        return "month", _without_gaps(months)
    return "year", counted(4)


def _month_number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _without_gaps(months: Sequence[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    known = {period: (period, count, denials) for period, count, denials in months}
    first, last = _month_number(months[0][0]), _month_number(months[-1][0])
    every = (f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(first, last + 1))
    return [known.get(period, (period, 0, 0)) for period in every]


def _grid(connection: sqlite3.Connection) -> dict[str, Any]:
    """Speakers against those they speak about: of the names in the news, the rows and columns that hold most quotes."""
    speakers = rows(connection, _SPEAKERS.format(and_where="", limit=GRID * 4))
    targets = rows(connection, _TARGETS.format(limit=GRID * 4))
    wanted = [", ".join(str(name["id"]) for name in names) for names in (speakers, targets)]
    pairs = rows(connection, _PAIRS.format(speakers=wanted[0], targets=wanted[1]))
    counts = {(p["speaker"], p["target"]): p["quotes"] for p in pairs}
    targets = _fullest(targets, "target", pairs)
    kept = {target["id"] for target in targets}
    speakers = _fullest(speakers, "speaker", [p for p in pairs if p["target"] in kept])
    most = max((counts.get((s["id"], t["id"]), 0) for s in speakers for t in targets), default=0)
    for speaker in speakers:
        row = [counts.get((speaker["id"], target["id"]), 0) for target in targets]
        speaker["cells"] = [(count, charts.shade(count, most), t) for count, t in zip(row, targets, strict=True)]
    return {"speakers": speakers, "targets": targets}


def _fullest(names: list[Row], side: str, pairs: Sequence[Row]) -> list[Row]:
    """Of ``names``, at most ``GRID`` that the pairs count most often, in that order."""
    total: Counter[int] = Counter()
    for pair in pairs:
        total[pair[side]] += pair["quotes"]
    return sorted((name for name in names if total[name["id"]]), key=lambda name: -total[name["id"]])[:GRID]


def _latest(connection: sqlite3.Connection) -> list[Row]:
    """The first quotes of each of the newest articles, so that one long interview does not fill the page."""
    newest = rows(
        connection,
        "SELECT id FROM articles WHERE EXISTS (SELECT 1 FROM quotes WHERE article_id = articles.id)"
        f" AND {current('articles')} ORDER BY published DESC, id DESC LIMIT {LATEST}",
    )
    wanted = ", ".join(str(article["id"]) for article in newest)
    taken: Counter[str] = Counter()
    found = []
    where = f"q.article_id IN ({wanted}) AND q.content <> '' AND q.speaker_id IS NOT NULL AND {CURRENT}"
    newest_first = "ORDER BY q.published DESC, q.article_id DESC, q.id"
    for card in folded(cards(connection, where, (), -1, order=newest_first)):
        taken[card["article_uid"]] += 1
        if taken[card["article_uid"]] <= _OF_ONE_ARTICLE:
            found.append(card)
    return found[:LATEST]


def _figures(connection: sqlite3.Connection) -> dict[str, Any]:
    by, periods = _periods(connection)
    counts = rows(connection, _COUNTS)[0]
    return {
        "counts": counts,
        "by": by,
        "periods": periods,
        "undated": counts["quotes"] - sum(count for _, count, _ in periods),
        "latest": _latest(connection),
        "most_quoted": rows(connection, _SPEAKERS.format(and_where="", limit=NAMES)),
        "most_denying": rows(connection, _SPEAKERS.format(and_where="AND denial = 1", limit=NAMES)),
        "most_spoken_about": rows(connection, _TARGETS.format(limit=NAMES)),
        "grid": _grid(connection),
    }


async def figures(datasette: Datasette) -> dict[str, Any]:
    """All that the front page counts; kept, where the database is immutable."""
    known = _KNOWN.get(datasette)
    if known is None:
        database = datasette.get_database(DATABASE)
        known = await database.execute_fn(_figures)
        if not database.is_mutable:
            _KNOWN[datasette] = known
    return known


async def front_page(datasette: Datasette, request: Request) -> Response:
    """``/``."""
    known = await figures(datasette)
    context = {
        **known,
        "latest": [item(datasette, card) for card in known["latest"]],
        "chart": charts.bars(known["periods"], rtl=current_visit().lang == "ar"),
    }
    body = await datasette.render_template("front.html", context, request=request)
    return Response.html(body)
