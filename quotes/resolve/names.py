"""Names of people: told from titles, and compared within an article and across articles."""

from __future__ import annotations

from quotes.resolve.split import Split, split_title

__all__ = ["Split", "split_title"]
