"""The site: a Datasette plugin. Nothing here but the hooks, each of which names the module that does the work.

Nothing of Datasette is imported up here: importing Datasette loads its plugins, this one among them, and a hook that
is not defined by then would never be called.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pluggy import HookimplMarker

if TYPE_CHECKING:
    import sqlite3

    from datasette.app import Datasette
    from datasette.utils.asgi import Request
    from jinja2 import Environment

hookimpl = HookimplMarker("datasette")


@hookimpl
def startup() -> None:
    from datasette.plugins import pm

    # Datasette asks every handler, and its own prints a stack trace with all variables for each page not found.
    if pm.has_plugin("datasette.handle_exception"):
        pm.unregister(name="datasette.handle_exception")


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[Any], Any]:
    from quotes.publish import headers

    return lambda application: headers.wrap(application, datasette.setting("base_url"))


@hookimpl(trylast=True)  # or Datasette's own escape_fts would be registered after ours and win
def prepare_connection(conn: sqlite3.Connection, datasette: Datasette) -> None:
    from quotes.publish import names, search

    for name, (arguments, function) in search.FUNCTIONS.items():
        conn.create_function(name, arguments, function, deterministic=True)
    conn.create_function("entities_named", 1, names.sql_function(datasette, conn), deterministic=True)


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    from quotes.publish import patch

    patch.install(env)


@hookimpl
def extra_template_vars(datasette: Datasette, request: Request | None) -> dict[str, Any]:
    from quotes.publish import names, site, tables

    return {
        **site.template_vars(datasette, request),
        **tables.template_vars(datasette, request),
        **names.template_vars(datasette),
    }


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    from quotes.publish import pages, routes

    return [*routes.routes(), *pages.routes()]


@hookimpl
def register_output_renderer() -> list[dict[str, Any]]:
    from quotes.publish import pages

    return pages.renderers()


@hookimpl
def filters_from_request(request: Request, database: str, table: str, datasette: Datasette) -> Any:
    from quotes.publish import filters

    return lambda: filters.quote_filters(request, database, table, datasette)


@hookimpl
def render_cell(datasette: Datasette, row: Any, value: object, column: str, table: str | None, database: str) -> Any:
    from quotes.publish import cells

    return cells.render_cell(datasette, row, value, column, table, database)


@hookimpl
def handle_exception(datasette: Datasette, request: Request, exception: Exception) -> Any:
    from quotes.publish import faults

    return lambda: faults.answer(datasette, request, exception)
