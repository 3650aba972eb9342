"""What the templates of table pages and SQL pages ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from datasette.app import Datasette
from datasette.filters import Filters
from datasette.utils import path_with_added_args, path_with_removed_args
from datasette.utils.asgi import Request

from quotes.publish import filters as own_filters
from quotes.publish.labels import words
from quotes.publish.listing import Item, items_by_id
from quotes.publish.pages.base import ask
from quotes.publish.pages.base import rows as select
from quotes.publish.pages.cards import folded
from quotes.publish.site import DATABASE
from quotes.publish.versions import has_earlier
from quotes.publish.visit import current_visit

FACETS = ("speaker_id", "target_id", "outlet_id", "cue_id", "denial", "type", "speaker_kind", "stance", "no_comment")
"""The order in which a reader meets the facets."""

READING_ORDER = {
    "quotes": ["speaker_id", "cue", "content", "target_id", "outlet_id", "published", "denial", "type", "source"],
    "entities": ["name", "kind"],
    "outlets": ["name"],
    "articles": ["title", "outlet_id", "published", "author", "url"],
}
"""The columns that a reader wants first; numbers and ids follow."""

LEFT_OUT = {"articles": frozenset({"uid", "document", "text", "characters", "replaces_id", "run_id"})}
"""Columns that a page does not show unasked: the words of an article stand on its own page."""
_IN_ARTICLES = """
    SELECT article_id, count(*) AS quotes, sum(denial) AS denials FROM quotes WHERE article_id IN ({ids}) GROUP BY 1
"""

LOOKUPS = frozenset({"kinds", "types", "stances", "denials", "denial_contents", "refusals", "evidences"})
"""Tables that only give names to the values of a column."""

SORTS = (
    ("published", "_sort_desc", "sort.newest"),
    ("published", "_sort", "sort.oldest"),
    ("id", "_sort", "sort.as_read"),
)


_LIMIT = re.compile(r"\blimit\s+(\d{1,9})[\s;]*\Z", re.IGNORECASE)


def in_facet_order(results: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Facet results that have any value, those of ``FACETS`` first and in its order."""
    rank = {name: position for position, name in enumerate(FACETS)}
    shown = [facet for facet in results if facet["results"]]
    return sorted(shown, key=lambda facet: (rank.get(facet["name"], len(rank)), facet["name"]))


def _by_any_target(datasette: Datasette, request: Request, facet: Mapping[str, Any]) -> Mapping[str, Any]:
    """The facet of targets, whose filter is ``_target``: a quote is about the second of them too."""
    asked = request.args.getlist("_target")

    def value(found: Mapping[str, Any]) -> dict[str, Any]:
        chosen = {"_target": str(found["value"])}
        selected = chosen["_target"] in asked
        path = path_with_removed_args(request, chosen) if selected else path_with_added_args(request, chosen)
        return {**found, "selected": selected, "toggle_url": datasette.urls.path(path)}

    return {**facet, "results": [value(found) for found in facet["results"]]}


def in_reading_order(table: str, cells: Iterable[Any], asked_for: Iterable[str] = ()) -> list[Any]:
    """Columns (by ``name``) or cells (by ``column``) of a table, those of ``READING_ORDER`` first and in its order.

    Without those of ``LEFT_OUT``, unless the reader chose columns of his own.
    """
    rank = {name: position for position, name in enumerate(READING_ORDER.get(table, ()))}
    left_out = frozenset() if asked_for else LEFT_OUT.get(table, frozenset())
    named = [(cell.get("column") or cell.get("name"), cell) for cell in cells]
    shown = [(name, cell) for name, cell in named if name not in left_out]
    return [cell for name, cell in sorted(shown, key=lambda pair: rank.get(pair[0], len(rank)))]


def column_about(datasette: Datasette, database: str, table: str, column: str) -> str:
    """What a column holds, in the reader's language; from ``columns`` and ``columns_en`` of the metadata."""
    about = datasette.table_metadata(database, table)
    in_arabic = (about.get("columns") or {}).get(column, "")
    if current_visit().lang == "ar":
        return str(in_arabic)
    return str((about.get("columns_en") or {}).get(column, in_arabic))


def table_about(datasette: Datasette, table: str) -> str:
    """What a table or view holds, in the reader's language; from ``description`` and ``description_en``."""
    about = datasette.table_metadata(DATABASE, table)
    in_arabic = about.get("description", "")
    return str(in_arabic if current_visit().lang == "ar" else about.get("description_en", in_arabic))


def checks_among(views: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The views that must be empty."""
    return [view for view in views if view["name"].startswith("check_")]


def lookup_label(key: str, display: str) -> str:
    """What to call one of Datasette's comparisons."""
    wordings = words().get(f"lookup.{key}")
    return wordings[current_visit().lang] if wordings else display


def excel_url(datasette: Datasette, csv_url: str) -> str:
    """The address of what a CSV file holds as a spreadsheet: see ``pages.sheet``."""
    base: str = datasette.setting("base_url")
    address, _, query = csv_url.removeprefix(base).partition("?")
    kept = [pair for pair in query.split("&") if pair and not pair.startswith(("_size=", "_next="))]
    return f"{base}sheet/{address}?{'&'.join(kept)}".rstrip("?")


def next_page_url(next_url: str) -> str:
    """The address of the next page, without facets: Datasette would count only the rows from that page on."""
    return next_url if "_nofacet=" in next_url else f"{next_url}&_nofacet=1"


def form_hidden(request: Request) -> list[tuple[str, str]]:
    """The arguments that a new search must carry along: filters and sort order, not the page nor the search itself."""
    return [
        (key, value)
        for key in request.args
        if key not in (*own_filters.OWN, "_next", "_nofacet") or key == "_target"
        for value in request.args.getlist(key)
    ]


def rows_counted(sql: str, count: int, truncated: bool) -> str:
    """The key of the words for how many rows a query gave: all of them, or those up to its LIMIT or the site's own."""
    if truncated:
        return "sql.more_than"
    limit = _LIMIT.search(sql)
    return "sql.first" if limit and int(limit[1]) == count else "table.rows"


def is_filled(parameters: Mapping[str, str] | None) -> bool:
    """Whether a question has anything to answer: a box is filled, or there is none."""
    return not parameters or any(value.strip() for value in parameters.values())


def template_vars(datasette: Datasette, request: Request | None) -> dict[str, Any]:
    """The functions of this module, bound to the site and the visit."""
    visit = current_visit()

    async def chips(table: str, filters: Filters) -> list[own_filters.Chip]:
        return await own_filters.chips(datasette, request, table, filters) if request is not None else []

    async def quote_items(rows: Iterable[Any]) -> list[Item]:
        ids = [int(row["id"]) for row in rows]
        found = await items_by_id(datasette, ids, visit.search)
        return folded([found[i] for i in ids])

    async def quotes_in(articles: Iterable[Any]) -> dict[int, dict[str, int]]:
        ids = ", ".join(str(int(row["id"])) for row in articles)
        found = await ask(datasette, lambda connection: select(connection, _IN_ARTICLES.format(ids=ids)))
        return {row["article_id"]: row for row in found}

    async def earlier_versions(table: str) -> bool:
        asked = request is not None and request.args.get("_versions") == own_filters.ALL_VERSIONS
        return not asked and await has_earlier(datasette, table)

    def facets(results: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        return [
            _by_any_target(datasette, request, facet) if request is not None and facet["name"] == "target_id" else facet
            for facet in in_facet_order(results)
        ]

    def value_label(column: str, value: object, given: str) -> str:
        return own_filters.value_label(column, value, given, visit.lang)

    return {
        "chips": chips,
        "quote_items": quote_items,
        "earlier_versions": earlier_versions,
        "value_label": value_label,
        "lookup_label": lookup_label,
        "table_about": lambda table: table_about(datasette, table),
        "checks_among": checks_among,
        "is_lookup": LOOKUPS.__contains__,
        "column_about": lambda database, table, column: column_about(datasette, database, table, column),
        "in_facet_order": facets,
        "in_reading_order": lambda table, cells: in_reading_order(
            table, cells, request.args.getlist("_col") if request else ()
        ),
        "quotes_in": quotes_in,
        "excel_url": lambda csv_url: excel_url(datasette, csv_url),
        "form_hidden": form_hidden,
        "next_page_url": next_page_url,
        "rows_counted": rows_counted,
        "is_filled": is_filled,
        "sorts": SORTS,
    }
