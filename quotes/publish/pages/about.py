"""/about: how the archive is made, what in it is certain, and how often the rest is wrong."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from datasette.utils.asgi import Request, Response

from quotes.publish.pages.base import page

if TYPE_CHECKING:
    from datasette.app import Datasette

_FIGURES = Path(__file__).resolve().parent.parent / "figures.yml"


@cache
def figures() -> dict[str, float]:
    """Percent right by what was measured."""
    found: dict[str, float] = yaml.safe_load(_FIGURES.read_text(encoding="utf-8"))
    return found


async def about_page(datasette: Datasette, request: Request) -> Response:
    return await page(datasette, request, "about", {"figures": figures()})
