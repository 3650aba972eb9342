"""The pages that Datasette has not: quote, person, outlet, article, names, denials; citations, feeds, about."""

from __future__ import annotations

from typing import Any

from quotes.publish.pages.about import about_page
from quotes.publish.pages.article import article_page, article_text
from quotes.publish.pages.base import View
from quotes.publish.pages.cite import FORMATS
from quotes.publish.pages.denials import denials_page
from quotes.publish.pages.feeds import denials_feed, feed_of_table, person_feed, quote_feed, search_feed, table_feed
from quotes.publish.pages.oembed import oembed
from quotes.publish.pages.outlet import outlet_page
from quotes.publish.pages.people import people_page
from quotes.publish.pages.person import person_page
from quotes.publish.pages.quote import quote_embed, quote_format, quote_page
from quotes.publish.pages.sheet import PATH, sheet_file

_UID = r"(?P<uid>[^/.]+)"
_FORMS = "|".join(form.replace(".", r"\.") for form in FORMATS)


def routes() -> list[tuple[str, View]]:
    """``(regular expression, view)`` for Datasette's ``register_routes``."""
    return [
        (rf"^/quote/{_UID}$", quote_page),
        (rf"^/quote/{_UID}/embed$", quote_embed),
        (rf"^/quote/{_UID}/feed\.atom$", quote_feed),
        (rf"^/quote/{_UID}\.(?P<form>{_FORMS})$", quote_format),
        (rf"^/person/{_UID}$", person_page),
        (rf"^/person/{_UID}/feed\.atom$", person_feed),
        (r"^/people$", people_page),
        (rf"^/outlet/{_UID}$", outlet_page),
        (rf"^/article/{_UID}$", article_page),
        (rf"^/article/{_UID}\.txt$", article_text),
        (r"^/about$", about_page),
        (r"^/denials$", denials_page),
        (r"^/denials/feed\.atom$", denials_feed),
        (r"^/feed\.atom$", search_feed),
        (r"^/oembed$", oembed),
        (PATH, sheet_file),
    ]


def renderers() -> list[dict[str, Any]]:
    """Forms of a table page for Datasette's ``register_output_renderer``: Atom, with any search and filter."""
    return [{"extension": "atom", "render": table_feed, "can_render": feed_of_table}]
