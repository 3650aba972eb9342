"""The last steps of a build, when every article is in: corrections, then what is derived from the other tables.

Each step can be done again after it was broken off: all of them make the same rows from the same tables.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quotes.store import amend
from quotes.store.write import Store


def finish(store: Store, corrections: Sequence[amend.Placed], say: Callable[[str], None]) -> None:
    """Apply ``corrections`` and make the database ready to read."""
    amend.take_back(store.connection)
    store.reload()
    if corrections:
        say(f"applying {len(corrections)} corrections")
        amend.apply(store, corrections, store.entity_key)
    say("making the search index and the indexes of columns")
    store.finish()
