"""What a reader sees when something is wrong: a page in plain words, never a stack trace."""

from __future__ import annotations

import logging
import sqlite3
from http import HTTPStatus

from datasette.app import Datasette
from datasette.utils.asgi import Base400, Request, Response
from datasette.views.base import DatasetteError

from quotes.publish.labels import label, words
from quotes.publish.visit import current_visit

LOG = logging.getLogger(__name__)
_TOO_LONG = "SQL Interrupted"


def _diagnose(exception: Exception) -> tuple[int, str, str]:
    """``(status, key of the words that explain it, detail in English)``. Only details meant for readers get through."""
    if isinstance(exception, DatasetteError):
        if exception.title == _TOO_LONG:
            return 400, "too_long", ""
        detail = "" if exception.message_is_html else str(exception.message)
        # Datasette's own default is 500, which it keeps for arguments that make no sense
        status = 400 if exception.status >= 500 else exception.status
        return status, str(status), detail
    if isinstance(exception, Base400):
        return exception.status, str(exception.status), str(exception.args[0]) if exception.args else ""
    if isinstance(exception, sqlite3.OperationalError) and str(exception) == "interrupted":
        return 503, "too_long", ""
    if isinstance(exception, (ValueError, UnicodeError, sqlite3.OperationalError)):
        # a malformed argument that Datasette passed on unread, such as _next=x
        LOG.warning("bad request: %r", exception)
        return 400, "400", ""
    LOG.error("unexpected error", exc_info=exception)
    return 500, "500", ""


async def answer(datasette: Datasette, request: Request, exception: Exception) -> Response:
    """The answer to a request that ended in ``exception``: JSON where JSON was asked for, else a page."""
    status, key, detail = _diagnose(exception)
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        status, key, detail = 405, "405", ""  # nothing here can be changed by anyone
    lang = current_visit().lang
    if f"fault.{key}" not in words():
        key = "500" if status >= 500 else "400"
    heading, advice = label(f"fault.{key}", lang), label(f"fault.{key}.advice", lang)
    if request.path.endswith(".json") or request.args.get("_format") == "json":
        error = detail or HTTPStatus(status).phrase
        return Response.json({"ok": False, "error": error, "status": status, "title": heading}, status=status)
    context = {"heading": heading, "advice": advice, "detail": detail if status == 400 else ""}
    context["sql"] = request.args.get("sql") or ""  # a query that failed is there to be mended
    body = await datasette.render_template("error.html", context, request=request)
    return Response.html(body, status=status, headers={"Cache-Control": "no-store"})
