"""/oembed?url=…: the card of a quote for sites that embed by oEmbed 1.0 (https://oembed.com/), type rich, as JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from datasette.utils.asgi import Request, Response
from markupsafe import Markup

from quotes.publish.labels import label
from quotes.publish.pages.base import SHARED, absolute, ask
from quotes.publish.pages.cards import cards
from quotes.publish.pages.highlight import without_turning
from quotes.publish.pages.telling import told

if TYPE_CHECKING:
    from datasette.app import Datasette

WIDTH, HEIGHT = 600, 320
"""Pixels of the card, unless the consumer asks for less."""

SANDBOX = "allow-same-origin allow-top-navigation-by-user-activation"
"""Without its own origin the card could not load the site's fonts; without scripts it cannot use that for anything."""

_QUOTE_PATH = re.compile(r"/quote/(?P<uid>[^/.]+)/?$")


def iframe(address: str, title: str, width: int = WIDTH, height: int = HEIGHT) -> str:
    """The HTML that embeds the card at ``address``, forbidden to run anything."""
    return str(
        Markup(
            '<iframe src="{}" title="{}" width="{}" height="{}" sandbox="{}"'
            ' loading="lazy" style="border:0;max-width:100%"></iframe>'
        ).format(address, without_turning(title), width, height, SANDBOX)
    )


def _at_most(asked: str | None, otherwise: int) -> int:
    return min(int(asked), otherwise) if asked and asked.isdecimal() and len(asked) < 8 and int(asked) else otherwise


async def oembed(datasette: Datasette, request: Request) -> Response:
    """404 for an address that is no quote of this site, 501 for a format other than JSON, as the specification asks."""
    if request.args.get("format", "json") != "json":
        return Response.text("501: only format=json", status=501)
    asked = urlsplit(request.args.get("url") or "")
    here = urlsplit(absolute(datasette, request, "/"))
    match = _QUOTE_PATH.match(asked.path.removeprefix(here.path.rstrip("/")))
    if match is None or asked.netloc not in ("", here.netloc):
        return Response.json({"error": label("page.missing_quote")}, status=404)
    uid = match["uid"]

    found = await ask(datasette, lambda connection: cards(connection, "q.uid = ?", (uid,), 1))
    if not found:
        return Response.json({"error": label("page.missing_quote")}, status=404)
    width, height = _at_most(request.args.get("maxwidth"), WIDTH), _at_most(request.args.get("maxheight"), HEIGHT)
    (card,) = found
    speaker = without_turning(card["speaker"] or label("page.unnamed"))
    tellers = [card["via"]] if card["via"] else []
    title = without_turning(told(card["speaker"], [card["cue"]], tellers, their_cue=bool(card["via_cue"])))
    return Response.json(
        {
            "version": "1.0",
            "type": "rich",
            "title": title,
            "author_name": speaker,
            "provider_name": label("site.title"),
            "provider_url": absolute(datasette, request, "/"),
            "cache_age": 3600,
            "html": iframe(absolute(datasette, request, f"/quote/{uid}/embed"), title, width, height),
            "width": width,
            "height": height,
        },
        headers=dict(SHARED),
    )
