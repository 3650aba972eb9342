"""Filters of the quotes page beyond Datasette's own, and what a page's filters say in words.

``_speaker`` and ``_about`` take part of a name, spelt as one likes; ``_target`` takes the id of one
spoken about, be it the first or not;
``_from`` and ``_to`` take days; ``_as=typed`` keeps the quotes that hold the words letter by letter; ``_versions=all``
adds what stood in earlier versions of articles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

from datasette.app import Datasette
from datasette.filters import FilterArguments, Filters
from datasette.utils.asgi import Request

from quotes.publish.labels import column_label, label, words
from quotes.publish.names import find_names
from quotes.publish.site import DATABASE
from quotes.publish.versions import current, has_earlier
from quotes.publish.visit import current_visit

OWN = ("_search", "_as", "_speaker", "_about", "_target", "_from", "_to", "_name")
"""In the order in which a page names them; the same as ``visit.BOXES``."""
ALL_VERSIONS = "all"
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_AS_TYPED = "id in (select rowid from quotes_typed where quotes_typed match typed_fts(:as_typed))"


async def quote_filters(request: Request, database: str, table: str, datasette: Datasette) -> FilterArguments | None:
    """The WHERE clauses of the arguments above, and of ``_name`` on the page of names; None on other tables.

    ``published`` is ISO text, of which a day is a prefix, and ``~`` sorts after all that may follow the day.
    """
    if (database, table) == (DATABASE, "entities") and request.args.get("_name"):
        ids = await find_names(datasette, request.args["_name"])
        return FilterArguments([f"id in ({', '.join(map(str, ids))})"])
    if database != DATABASE or table not in ("quotes", "articles"):
        return None
    clauses: list[str] = []
    if request.args.get("_versions") != ALL_VERSIONS and await has_earlier(datasette, table):
        clauses.append(current(table))
    if table != "quotes":
        return FilterArguments(clauses)
    params: dict[str, str] = {}
    typed = request.args.get("_search")
    if typed and request.args.get("_as") == "typed":
        clauses.append(_AS_TYPED)
        params["as_typed"] = typed
    for key, comparison, after in (("_from", ">=", ""), ("_to", "<=", "~")):
        day = request.args.get(key)
        if day and _DAY.fullmatch(day):
            clauses.append(f"quotes.published {comparison} :day{key}")
            params[f"day{key}"] = day + after
    for key, clause in (
        ("_speaker", "quotes.speaker_id in ({ids})"),
        ("_about", "quotes.id in (select quote_id from quote_targets where entity_id in ({ids}))"),
    ):
        name = request.args.get(key)
        if name:
            ids = await find_names(datasette, name)
            clauses.append(clause.format(ids=", ".join(map(str, ids))))
    for number, target in enumerate(request.args.getlist("_target")):
        if target.isascii() and target.isdecimal():
            clauses.append(f"quotes.id in (select quote_id from quote_targets where entity_id = :target_{number})")
            params[f"target_{number}"] = target
    return FilterArguments(clauses, params)


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter at work: what it says, and the address of the page without it."""

    words: str
    value: str
    without: str


def value_label(column: str, value: object, given: str, lang: str) -> str:
    """How a value of few reads: the database's own Arabic label where it has one, or the word for it."""
    wordings = words().get(f"value.{column}.{value}")
    return wordings[lang] if wordings and (lang != "ar" or given == str(value)) else given


def _without(datasette: Datasette, request: Request, *dropped: tuple[str, str]) -> str:
    given = parse_qsl(request.query_string, keep_blank_values=True)
    pairs = [pair for pair in given if pair not in dropped and pair[0] not in ("_next", "_nofacet")]
    return str(datasette.urls.path(f"{request.path}?{urlencode(pairs)}" if pairs else request.path))


async def chips(datasette: Datasette, request: Request, table: str, filters: Filters) -> list[Chip]:
    """The filters that shape a table page, in words and in the order that a reader would say them."""
    lang = current_visit().lang
    found = []
    for key, value in [(own, given) for own in OWN for given in request.args.getlist(own)]:
        if key == "_as" or not value:
            continue
        dropped = [(key, value)]
        name = f"filter.{key}"
        if key == "_target":
            known = await datasette.expand_foreign_keys(DATABASE, "quotes", "target_id", [value])
            value = next(iter(known.values()), value)
        if key == "_search" and request.args.get("_as") == "typed":
            dropped.append(("_as", "typed"))
            name = "filter._search_typed"
        found.append(Chip(label(name, lang), value, _without(datasette, request, *dropped)))
    if request.args.get("_versions") == ALL_VERSIONS:
        found.append(
            Chip(label("filter._versions", lang), "", _without(datasette, request, ("_versions", ALL_VERSIONS)))
        )
    for column, lookup, value in filters.selections():
        expanded: dict[Any, str] = {}
        if lookup == "exact":
            expanded = await datasette.expand_foreign_keys(DATABASE, table, column, [value])
            # keys come back as the database holds them, a value from an address is text
            expanded = {str(k[1]): v for k, v in expanded.items()}
        shown = value_label(column, value, str(expanded.get(str(value), value)), lang)
        operator = "" if lookup == "exact" else " " + words().get(f"lookup.{lookup}", {}).get(lang, lookup)
        if lookup in ("isnull", "notnull", "isblank", "notblank"):
            shown = ""
        pairs = [(column, str(value)), (f"{column}__{lookup}", str(value))]
        found.append(Chip(column_label(column, lang) + operator, shown, _without(datasette, request, *pairs)))
    for where in request.args.getlist("_where"):
        found.append(Chip("SQL", where, _without(datasette, request, ("_where", where))))
    return found
