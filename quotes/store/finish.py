"""The last steps of a build, when every article is in: corrections, what is derived from the other tables, links.

Each step can be done again after it was broken off: all of them make the same rows from the same tables.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from quotes.store import amend
from quotes.store.write import Store

Link = Callable[[sqlite3.Connection], None]
"""Makes the links between quotes anew."""


def finish(store: Store, corrections: Sequence[amend.Placed], say: Callable[[str], None], link: Link) -> None:
    """Apply ``corrections`` and make the database ready to read."""
    amend.take_back(store.connection)
    store.reload()
    if corrections:
        say(f"applying {len(corrections)} corrections")
        amend.apply(store, corrections, store.entity_key)
    say("making the search index and the indexes of columns")
    store.finish()
    say("linking denials with what they deny, and the same words in several articles")
    link(store.connection)
    store.commit()
