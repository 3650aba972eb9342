"""/sheet/….csv: what any table, view or question shows, as a spreadsheet for people: all rows under headers in the
reader's language, names instead of numbers, and addresses that open from wherever the file lies.

Rows come from Datasette's own JSON, page by page, so that every filter means the same here. Those of the table of
quotes become what its cards say.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import AsyncIterator, Callable, Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

from datasette.utils.asgi import AsgiStream, AsgiWriter, NotFound, Request
from datasette.views.base import DatasetteError

from quotes.publish.filters import ALL_VERSIONS, value_label
from quotes.publish.labels import column_label, label
from quotes.publish.pages.base import Row, absolute, ask, safe_url
from quotes.publish.pages.cards import cards
from quotes.publish.site import DATABASE, LINKS, PAGES
from quotes.publish.visit import current_visit

if TYPE_CHECKING:
    from datasette.app import Datasette

PATH = r"^/sheet/(?P<what>[^.]+)\.csv$"
_AT_ONCE, _MEGABYTE = 1000, 1 << 20
_QUOTES = f"{DATABASE}/quotes"
_LOOKS = frozenset(
    "_bom _col _dl _facet _facet_array _facet_date _facet_size _labels _next _nocol _nocount _nofacet _shape _size"
    " _stream _view lang".split()
)
"""Arguments of an address that say how a page looks, and not what is in it."""
_QUOTE = (
    "speaker", "said", "about", "relayed_by", "cue", "type", "denial", "denial_content", "no_comment", "source",
    "outlet", "published", "title", "url", "permalink",
)  # fmt: skip
_CODES = ("type", "denial", "denial_content", "no_comment")
_FORMULA = re.compile(r"[=+\-@\t\r]")

Line = list[Any]


async def sheet_file(datasette: Datasette, request: Request) -> AsgiStream:
    """The file, line by line as the rows are found.

    Raises:
        NotFound: where there is no such table or question.
        DatasetteError: for one that cannot be answered.
    """
    what, lang = request.url_vars["what"], current_visit().lang
    pages = _pages(datasette, what, request.query_string)
    first = await anext(pages)
    link = _linker(datasette, request)
    most = int(datasette.setting("max_csv_mb") or 0) * _MEGABYTE
    if what == _QUOTES:
        names = [*_QUOTE, *(["earlier"] if request.args.get("_versions") == ALL_VERSIONS else [])]
    else:
        names = [name for name in first["columns"] if name != "id"]

    async def lines(page: Row) -> Iterable[Line]:
        if what != _QUOTES:
            return [[_cell(what, name, row[name], lang, link) for name in names] for row in page["rows"]]
        ids = [row["id"] for row in page["rows"]]
        wanted = f"q.id IN ({', '.join(map(str, ids))})"
        found = {card["id"]: card for card in await ask(datasette, lambda db: cards(db, wanted, (), -1))}
        made = (_of_card(found[i], lang, link) for i in ids)
        return [[row[name] for name in names] for row in made]

    async def write(writer: AsgiWriter) -> None:
        head = _csv([[column_label(name, lang) for name in names], *await lines(first)])
        await writer.write("\ufeff" + head)
        written = len(head.encode())
        async for page in pages:
            if most and written > most:
                await writer.write(_csv([[label("sheet.cut", lang)]]))
                return
            more = _csv(await lines(page))
            written += len(more.encode())
            await writer.write(more)

    name = what.rpartition("/")[2]
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"', "Vary": "Cookie"}
    return AsgiStream(write, headers=headers, content_type="text/csv; charset=utf-8")


async def _pages(datasette: Datasette, what: str, query: str) -> AsyncIterator[Row]:
    """The answers of Datasette, each of at most ``_AT_ONCE`` rows."""
    asked = [(key, value) for key, value in parse_qsl(query, keep_blank_values=True) if key not in _LOOKS]
    asked += [("_shape", "objects"), ("_labels", "on"), ("_nocount", "1"), ("_nofacet", "1"), ("_size", str(_AT_ONCE))]
    if what == _QUOTES:
        asked += [("_col", "id"), ("_col", "published")]
    more: list[tuple[str, str]] = []
    while True:
        answer = await datasette.client.get(f"/{what}.json?{urlencode([*asked, *more])}")
        if answer.status_code == 404:
            raise NotFound(what)
        page: Row = answer.json()
        if answer.status_code != 200 or not page.get("ok", True):
            raise DatasetteError(str(page.get("error") or ""), status=400)
        yield page
        if not page.get("next"):
            return
        more = [("_next", str(page["next"]))]


def _linker(datasette: Datasette, request: Request) -> Callable[[str], str]:
    """Full addresses of paths of this site."""
    home = absolute(datasette, request, "/").rstrip("/")
    return lambda path: home + path


def _of_card(card: Row, lang: str, link: Callable[[str], str]) -> Row:
    row = {
        "speaker": card["speaker"] or "",
        "said": card["content"],
        "about": "، ".join(target["name"] for target in card["targets"]),
        "relayed_by": card["via"] or "",
        "cue": card["cue"],
        "source": card["source"] or "",
        "outlet": card["outlet"] or "",
        "published": (card["published"] or "")[:10],
        "title": card["title"] or "",
        "url": safe_url(card["article_url"]) or "",
        "permalink": link(f"/quote/{card['uid']}"),
        "earlier": label("page.earlier", lang) if card["replaced"] else "",
    }
    codes = {
        name: "" if card[name] is None else value_label(name, card[name], str(card[name]), lang) for name in _CODES
    }
    return {name: _plain(value) for name, value in (row | codes).items()}


def _cell(what: str, column: str, value: Any, lang: str, link: Callable[[str], str]) -> Any:
    """A value as people read it: the label of a number that points at another table, the address of a page."""
    if isinstance(value, dict):
        value = value_label(column, value["value"], str(value["label"]), lang)
    elif isinstance(value, str) and value.startswith(LINKS):
        return link(value)
    elif column == "uid" and (kind := PAGES.get(what.removeprefix(f"{DATABASE}/"))):
        return link(f"/{kind}/{value}")
    elif isinstance(value, (int, str)):
        shown = value_label(column, value, str(value), lang)
        value = value if shown == str(value) else shown
    return _plain(value)


def _plain(value: Any) -> Any:
    """Words that a spreadsheet takes for words: it would run what begins like a formula."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _csv(lines: Iterable[Line]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(lines)
    return out.getvalue()
