"""Quotes as the items of a list: what each line shows, and where its names lead."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from datasette.app import Datasette

from quotes.publish.hits import EXCERPT, marked
from quotes.publish.pages.base import ask
from quotes.publish.pages.cards import cards
from quotes.publish.pages.display import date
from quotes.publish.visit import current_visit

Item = dict[str, Any]


def item(datasette: Datasette, card: dict[str, Any], search: str = "") -> Item:
    """A card (see ``pages.cards``) with the addresses of its names and the hits of ``search`` marked in its words."""

    def address(kind: str, uid: str | None) -> str | None:
        return str(datasette.urls.path(f"/{kind}/{uid}")) if uid else None

    return {
        **card,
        "said": marked(card["content"], search, limit=EXCERPT) if card["content"] else "",
        "day": date(card["published"], current_visit().lang),
        "url": address("quote", card["uid"]),
        "speaker_url": address("person", card["speaker_uid"]),
        "targets": [{**target, "url": address("person", target["uid"])} for target in card["targets"]],
        "via_url": address("quote", card["via_uid"]),
        "relays_url": address("quote", card["relays"] and card["relays"]["uid"]),
        "outlet_url": address("outlet", card["outlet_uid"]),
    }


async def items_by_id(datasette: Datasette, ids: Iterable[int], search: str) -> dict[int, Item]:
    """The items of the quotes with these ids."""
    wanted = ", ".join(str(int(i)) for i in ids)

    def question(connection: sqlite3.Connection) -> list[dict[str, Any]]:
        return cards(connection, f"q.id IN ({wanted})", (), -1)

    return {card["id"]: item(datasette, card, search) for card in await ask(datasette, question)}
