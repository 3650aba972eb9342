"""Small words by which a title is told from a name, and what a word can be there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Literal

from pydantic import BaseModel, ConfigDict

from quotes.text.fold import fold_word


class WordsRecord(BaseModel):
    """One list of ``name-words.yml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Literal[
        "prepositions",
        "stops",
        "epithets",
        "particles",
        "rank-modifiers",
        "rulers",
        "surnames",
        "generations",
        "adjectives",
        "common-nouns",
    ]
    why: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameWords:
    """The lists, folded, each under its id."""

    prepositions: frozenset[str]
    stops: frozenset[str]
    epithets: frozenset[str]
    particles: frozenset[str]
    rank_modifiers: frozenset[str]
    rulers: frozenset[str]
    surnames: frozenset[str]
    generations: frozenset[str]
    adjectives: frozenset[str]
    common_nouns: frozenset[str]


def name_words(records: Iterable[WordsRecord]) -> NameWords:
    """The lists of a file; one that the file lacks is empty."""
    lists = {record.id.replace("-", "_"): frozenset(map(fold_word, record.words)) for record in records}
    return NameWords(**{field.name: lists.get(field.name, frozenset()) for field in fields(NameWords)})
