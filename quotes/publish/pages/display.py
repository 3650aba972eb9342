"""Dates and numbers as a reader of Arabic or English news expects them."""

from __future__ import annotations

from datetime import UTC, datetime
from datetime import date as Date
from functools import lru_cache

from babel.dates import format_date


@lru_cache(maxsize=4096)
def date(published: str | None, lang: str) -> str:
    """``23 نوفمبر 2025`` from an ISO date or time; the text itself where it is no such date; empty for None."""
    if not published:
        return ""
    try:
        day = Date.fromisoformat(published[:10])
    except ValueError:
        return published
    # The locale of the Emirates has the month names of CLDR's Arabic and the digits of most news sites.
    return format_date(day, "d MMMM y", locale="ar_AE" if lang == "ar" else "en_GB")


def number(count: int) -> str:
    """``12,345``."""
    return f"{count:,}"


def timestamp(published: str | None, otherwise: datetime) -> str:
    """An RFC 3339 time for a feed. A date alone counts as its midnight in UTC, a time without a zone as UTC."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        moment = otherwise
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
