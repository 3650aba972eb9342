"""The conditions of a WHERE clause one by one, where each stands for itself.

Datasette writes the filters of a page as SQL, joined by AND. What each says can be answered by itself as long as
nothing in the clause binds across an AND; a condition that a reader wrote may hold anything.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""(?P<text>'(?:[^']|'')*'|"(?:[^"]|"")*")|(?P<open>\()|(?P<close>\))|(?P<odd>--|/\*|[\[\]`;'"])|(?P<word>\w+)"""
)
_JOINING = frozenset(
    "or between case when then else end select union intersect except group order having limit window values".split()
)
"""With one of these words outside brackets, what stands between two ANDs may be no condition by itself."""


def conditions(where: str) -> list[str] | None:
    """The conditions that ``where …`` joins by AND; None where they cannot be told apart."""
    found: list[str] = []
    depth = 0
    begin = len("where ")
    for token in _TOKEN.finditer(where, begin):
        if token["odd"]:
            return None
        depth += bool(token["open"]) - bool(token["close"])
        if depth < 0:
            return None
        word = (token["word"] or "").lower()
        if depth == 0 and word in _JOINING:
            return None
        if depth == 0 and word == "and":
            found.append(where[begin : token.start()].strip())
            begin = token.end()
    found.append(where[begin:].strip())
    return found if depth == 0 and all(found) else None
