"""An entity that some tokens name or describe, as a record."""

from __future__ import annotations

from dataclasses import dataclass

from quotes.models import Kind
from quotes.records import Gender, Number


@dataclass(slots=True)
class Hit:
    """An entity in the text. ``sure`` is false for words that describe without naming: المعارضة, المتمردون."""

    first: int
    end: int
    name: str
    kind: Kind
    gender: Gender | None = None
    number: Number | None = "sg"
    sure: bool = True
    country: str | None = None
    """The country's code where the hit is a country or belongs to one."""
    is_country: bool = False
    capital: bool = False
