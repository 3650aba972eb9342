"""The fullest of the names that an article prints of a well-known entity: فيفا, الاتحاد الدولي لكرة القدم."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon.known import Known
from quotes.resolve.reading.hints import NOTHING
from quotes.resolve.reading.reading import Reading
from quotes.text.fold import fold_word

_NO_NAMES = ("place", "group")
_OF_ITS_OWN = "لل"
_SHORTEST = 4


class FullestNames:
    """Reads an article for the names of well-known entities when it is first asked."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._names: dict[str, str] | None = None
        self._by_word: dict[str, list[Known]] = {}

    def of(self, known: Known, name: str, after: int) -> str:
        """The fullest name of an entity that is printed as ``name`` here, with token ``after`` behind it: what goes on
        with ل (مجلس الأمن للاتحاد) is a body of its own."""
        goes_on = after < len(self.reading.words) and self.reading.words[after].startswith(_OF_ITS_OWN)
        words, shown = fold_word(name).split(), fold_word(known.name).split()
        if goes_on or (words == shown and len(words) > 1):
            return name
        fullest = self._all().get(known.id, name)
        fuller = fold_word(fullest).split()
        longer = len(fuller) > len(words)
        return fullest if longer and (fuller == shown or not self._only_says_what(fuller, words)) else name

    def _only_says_what(self, fuller: Sequence[str], words: Sequence[str]) -> bool:
        """Whether longer words only tell before the same name what bears it: شركة آبل."""
        mine, its = ([word.removeprefix("ال") for word in name] for name in (words, fuller[-len(words) :]))
        return mine == its and self.reading.gazetteer.head(fuller[0]) is not None

    def of_person(self, name: str) -> str:
        """The name of a well-known person in full, where another of his names is given: أبو سالم."""
        words = list(map(fold_word, name.split()))
        found = self.reading.gazetteer.entity_at(words)
        if found is None or found[1] != len(words) or found[0].kind != "person":
            return name
        if fold_word(found[0].name) == fold_word(name):
            return name
        full = fold_word(found[0].name) == fold_word(self._all().get(found[0].id, ""))
        return found[0].name if full else name

    def by_one_word(self, index: int) -> Hit | None:
        """The body or outlet that the first or the last word of its name means, where the article names it in full too
        and the word is none of the language: يونايتد."""
        word, gazetteer = self.reading.stem(index), self.reading.gazetteer
        said = gazetteer.words.is_common(word) or gazetteer.head(word) or gazetteer.is_given_name(word)
        if said or len(word) < _SHORTEST:
            return None
        self._all()
        named = self._by_word.get(word, [])
        if len(named) != 1:
            return None
        whole, kind = named[0], named[0].kind
        if kind == "place":
            return None
        return Hit(index, index + 1, self.of(whole, whole.name, index + 1), kind, whole.gender)

    def _all(self) -> dict[str, str]:
        if self._names is None:
            self._names = self._read()
        return self._names

    def _read(self) -> dict[str, str]:
        names: dict[str, str] = {}
        words, begins = self.reading.words, self.reading.gazetteer.entities.begins
        for index, hint in enumerate(self.reading.hints):
            may_begin = hint != NOTHING and (hint.isupper() or begins(words[index]))
            found = self.reading.known(index) if may_begin else None
            if found is None or found[0].kind in _NO_NAMES:
                continue
            known, reach = found
            if reach - index > len(names.get(known.id, "").split()):
                names[known.id] = self.reading.clean(index, reach)
            if reach - index == 2 and known.kind != "person":
                for word in (self.reading.stem(index), self.reading.words[reach - 1]):
                    if known not in self._by_word.setdefault(word, []):
                        self._by_word[word].append(known)
        return names
