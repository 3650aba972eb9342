"""The site: a Datasette plugin. Nothing here but the hooks, each of which names the module that does the work."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Request

from quotes.publish import pages, site


@hookimpl
def extra_template_vars(datasette: Datasette, request: Request | None) -> dict[str, Any]:
    return site.template_vars(datasette, request)


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    routes = getattr(pages, "routes", None)
    return list(routes()) if routes else []
