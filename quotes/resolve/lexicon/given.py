"""Given names: which words are one, of which gender, and whether they are also common words."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from quotes.resolve.lexicon.heads import Gender
from quotes.text.fold import fold_word

Origin = Literal["arab", "foreign"]
_SERVANT = "عبد"
_GENDERS: dict[str, Gender | None] = {"masculine": "m", "feminine": "f", "both": None}


class NamesRecord(BaseModel):
    """One list of given names, or a list about them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    origin: Origin | None = None
    gender: Literal["masculine", "feminine", "both"] = "both"
    names: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    """Names that are also common words."""
    divine: tuple[str, ...] = ()
    """Words that make a man's name after عبد: the divine names, and some that usage adds."""

    respelled: dict[str, str] = {}
    """Old and foreign spellings of names, each with that of today."""

    @model_validator(mode="after")
    def _is_one_list(self) -> NamesRecord:
        given = sum(map(bool, (self.names, self.ambiguous, self.divine, self.respelled)))
        if given != 1 or bool(self.names) != bool(self.origin):
            raise ValueError("give `origin` and `names`, or `ambiguous`, or `divine`, or `respelled`")
        return self


@dataclass(frozen=True, slots=True)
class GivenName:
    """What is known of a given name. ``gender`` is None for names of both."""

    origin: Origin
    gender: Gender | None
    ambiguous: bool
    """Also a common word, so that only its surroundings show whether it is a name."""


def given_names(records: Iterable[NamesRecord]) -> Iterator[tuple[str, GivenName]]:
    """Folded names; of a name in several lists the first is given last and so wins in a dict."""
    lists = list(records)
    ambiguous = {fold_word(name) for record in lists for name in record.ambiguous}
    for record in reversed(lists):
        for name in record.names:
            word = fold_word(name)
            yield word, GivenName(record.origin or "arab", _GENDERS[record.gender], word in ambiguous)


def by_rule(word: str, divine: Container[str]) -> GivenName | None:
    """Names that no list holds: عبدالله written together, compounds in الدين (عزالدين)."""
    if word.startswith("عبد") and word[3:] in divine:
        return GivenName("arab", "m", False)
    if word.endswith("الدين") and len(word) > 7:
        return GivenName("arab", "m", False)
    return None


def servants_joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name, عبد and the word behind it taken for the one given name that they are: عبد الله, عبدالله."""
    if len(words) > 1 and words[0] == _SERVANT:
        return (words[0] + words[1], *words[2:])
    return words
