"""The site's words in Arabic and English, from the files in ``words/``.

A key names its place (``nav.denials``, ``column.speaker_id``); every key has both languages, so that a page can be
read in either. A page that needs words of its own adds a file to ``words/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

LANGUAGES = ("ar", "en")
_WORDS = Path(__file__).resolve().parent / "words"
_GISTS = Path(__file__).resolve().parent / "gists.yml"


@cache
def words() -> Mapping[str, Mapping[str, str]]:
    """Every key with its two wordings.

    Raises:
        ValueError: when a key stands twice or lacks a language; the message names the file and the key.
    """
    found: dict[str, Mapping[str, str]] = {}
    for path in sorted(_WORDS.glob("*.yml")):
        for key, wordings in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            if key in found:
                raise ValueError(f"{path.name}: {key} stands twice")
            if not isinstance(wordings, dict) or set(wordings) != set(LANGUAGES):
                raise ValueError(f"{path.name}: {key} needs the keys {' and '.join(LANGUAGES)}, nothing else")
            found[key] = wordings
    return found


@cache
def gists() -> Mapping[str, str]:
    """What a rule says in a line of Arabic, by its id; not every rule has one."""
    found: Mapping[str, str] = yaml.safe_load(_GISTS.read_text(encoding="utf-8"))
    return found


def label(key: str, lang: str = "ar", /, **values: object) -> str:
    """The wording of ``key`` in ``lang`` with ``{name}`` filled from ``values``.

    Raises:
        KeyError: when there is no such key.
    """
    wording = words()[key][lang]
    return wording.format(**values) if values else wording


def column_label(name: str, lang: str = "ar") -> str:
    """What to call a column: its wording, or its own name where a query made it up."""
    wordings = words().get(f"column.{name}")
    return wordings[lang] if wordings else name


def table_label(name: str, lang: str = "ar") -> str:
    """What to call a table or view: its wording, or its own name."""
    wordings = words().get(f"table.{name}")
    return wordings[lang] if wordings else name
