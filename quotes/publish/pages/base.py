"""What every page needs: one trip to the database, addresses, a template, and a page for what is not there."""

from __future__ import annotations

import functools
import sqlite3
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, TypeVar

from datasette.utils import sqlite_timelimit
from datasette.utils.asgi import NotFound, Request, Response

from quotes.publish.labels import label
from quotes.publish.pages import display
from quotes.publish.pages.highlight import html, name, safe, without_turning, words
from quotes.publish.site import DATABASE, template_vars
from quotes.publish.visit import current_visit

if TYPE_CHECKING:
    from datasette.app import Datasette
    from jinja2 import Environment

T = TypeVar("T")
Row = dict[str, Any]
View = Callable[["Datasette", Request], Awaitable[Response]]

SHARED = {"Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=600"}
"""Headers of what programs fetch: any site may read it, and caches may keep it for ten minutes."""


class Missing(Exception):
    """Nothing has this uid. ``kind`` is the kind of page that was asked for, ``gone`` why it is there no more."""

    def __init__(self, kind: str, uid: str = "", *, gone: str | None = None) -> None:
        super().__init__(f"{kind} {uid}")
        self.kind, self.uid, self.gone = kind, uid, gone

    @property
    def status(self) -> int:
        """Of HTTP: 410 for what was removed on purpose, else 404."""
        return 410 if self.gone else 404


async def ask(datasette: Datasette, question: Callable[[sqlite3.Connection], T]) -> T:
    """Put ``question`` to the database in one trip to its thread, under the site's time limit for SQL.

    Raises:
        sqlite3.OperationalError: ``interrupted``, when the answer takes longer than the limit.
    """
    limit = datasette.setting("sql_time_limit_ms")

    def within_limit(connection: sqlite3.Connection) -> T:
        with sqlite_timelimit(connection, limit):
            return question(connection)

    if DATABASE not in datasette.databases:
        raise NotFound(f"no database is served as {DATABASE}")
    answer: T = await datasette.get_database(DATABASE).execute_fn(within_limit)
    return answer


def rows(connection: sqlite3.Connection, sql: str, values: Any = ()) -> list[Row]:
    """The answer as dictionaries, whatever row factory the connection has."""
    cursor = connection.execute(sql, values)
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, found, strict=True)) for found in cursor]


def row(connection: sqlite3.Connection, sql: str, values: Any = ()) -> Row | None:
    """The first row of the answer, or None."""
    return next(iter(rows(connection, sql, values)), None)


def tables(connection: sqlite3.Connection) -> set[str]:
    """The tables that this database has; those of later stages may be absent."""
    return {name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")}


def setting(datasette: Datasette, key: str) -> str:
    """One of the site's own settings, ``plugins: quotes:`` in the metadata; empty where it is not set.

    ``address`` (where the site is published), ``corrections_email``, ``corrections_url``.
    """
    return str((datasette.plugin_config("quotes") or {}).get(key) or "")


def absolute(datasette: Datasette, request: Request, path: str) -> str:
    """The full address of a page. The configured address wins over what the request's Host header claims."""
    address = setting(datasette, "address")
    if address:
        return address.rstrip("/") + path
    return str(datasette.absolute_url(request, str(datasette.urls.path(path))))


def to(datasette: Datasette, kind: str, uid: str, rest: str = "") -> str:
    """The address on this site of a quote, person, outlet or article."""
    return f"{datasette.setting('base_url')}{kind}/{uid}{rest}"


def safe_url(url: str | None) -> str | None:
    """``url`` where it leads to the web, else None: a ``javascript:`` address of an article must not become a link."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


async def page(datasette: Datasette, request: Request, template: str, context: Row, *, status: int = 200) -> Response:
    """Render ``pages/TEMPLATE.html.jinja`` in the reader's language.

    The templates do not end in ``.html``: Datasette would serve those by themselves, without their data.
    """
    lang = current_visit().lang
    helpers = {
        "name": name,
        "safe": safe,
        "words": words,
        "plain": without_turning,
        "marked": html,
        "url": lambda path: str(datasette.urls.path(path)),
        "to": functools.partial(to, datasette),
        "absolute": lambda path: absolute(datasette, request, path),
        "date": lambda published: display.date(published, lang),
        "number": display.number,
        "t": lambda key, /, **values: label(key, lang, **values),
    }
    everything = {
        **template_vars(datasette, request),
        "urls": datasette.urls,
        "metadata": datasette.metadata(),
        **helpers,
        "h": SimpleNamespace(**helpers),
        **context,
    }
    body = _plain_environment(datasette.jinja_env).get_template(f"pages/{template}.html.jinja").render(everything)
    return Response.html(body, status=status)


@functools.lru_cache(maxsize=4)
def _plain_environment(environment: Environment) -> Environment:
    """Datasette's templates without its asynchronous calls, of which these pages need none and which take half the time
    of a permalink."""
    return environment.overlay(enable_async=False)


def or_missing(view: View) -> View:
    """``view`` with a helpful page, status 404, where it raises ``Missing``."""

    @functools.wraps(view)
    async def guarded(datasette: Datasette, request: Request) -> Response:
        try:
            return await view(datasette, request)
        except Missing as what:
            return await page(datasette, request, "missing", {"what": what}, status=what.status)

    return guarded
