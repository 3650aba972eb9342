"""Formats whose libraries are heavy are extras of the installation."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from quotes.errors import QuotesError


class MissingExtra(QuotesError):
    """A library that reads this format is not installed; the text says how to install it."""


@contextmanager
def needs(extra: str) -> Iterator[None]:
    """Around the import of an extra's library.

    Raises:
        MissingExtra: when it is not installed.
    """
    try:
        yield
    except ImportError as error:
        raise MissingExtra(f'reading this format needs an extra: pip install "quotes[{extra}]" ({error})') from error
