"""The name behind a title of an article: «المبعوث الخاص إلى المدينة فلان الفلاني»."""

from __future__ import annotations

from quotes.resolve.lexicon import letters
from quotes.resolve.names.people import Person
from quotes.resolve.reading.hints import NOTHING, PERSON
from quotes.resolve.reading.reading import Reading

_TO, _AT = "ل", "لدي"
_INTO, _WHERE = "ki", "pcoykOYPKG"
"""In and to; countries, capitals and bodies."""


class BehindTitles:
    """Looked for among the people of one article."""

    reading: Reading
    _by_word: dict[str, list[Person]]

    def named_at(self, first: int, end: int) -> tuple[int, Person] | None:
        """The person whose name begins at a token, and the token after the name."""
        raise NotImplementedError

    def named_behind(self, title: int, limit: int) -> tuple[int, int, Person] | None:
        """The person named behind the title at a token, and the tokens of the name: the words between belong to the
        title, so that no preposition, no other person and no object stands among them."""
        reading = self.reading
        stops = letters.PREPOSITIONS + letters.CIRCUMSTANCES
        for at in range(title + 1, limit):
            tag, hint = reading.tags[at], reading.hints[at]
            named = self.named_at(at, limit) if reading.words[at] in self._by_word else None
            if named and named[0] > at + 1:
                return at, named[0], named[1]  # also where the first is a noun: إحسان التجريبي
            attached = tag in letters.TO + letters.WITH
            if (tag in _INTO or attached) and (found := self._behind_complement(at + (not attached), limit)):
                return found
            if tag in stops or hint in "NQ" or (hint == "S" and reading.words[at][0] == _TO and self._is_office(at)):
                return None
            if hint == NOTHING and reading.gazetteer.words.is_verb(reading.words[at]):
                return None  # الطبيب المتهم أعطى فلانا
            if reading.words[at] == _AT and reading.hints[at + 1 : at + 2] not in _WHERE:
                return None  # الرئيس لدى وصوله إلى مطار الملك فلان
            definite = reading.is_definite_word
            if definite(at - 1) and not definite(at) and self._is_object(at):
                return None
            if reading.words[at] in self._by_word or hint in "nq":
                named = self.named_at(at, limit)
                if named:
                    return at, named[0], named[1]
        return None

    def _is_object(self, at: int) -> bool:
        """Whether a token behind a definite one is a noun of the language that no title holds, nor anybody's name: وصف
        الوزير مشاهد اللقاء مع فلان."""
        reading, word, lists = self.reading, self.reading.words[at], self.reading.gazetteer.words
        if reading.tags[at] == letters.PROPOSITION:
            return True
        plain = reading.tags[at] in letters.PLAIN and reading.hints[at] == NOTHING
        return plain and lists.is_common(word) and word not in self._by_word and word not in lists.surnames

    def _is_office(self, at: int) -> bool:
        """Whether a noun is of an office and no mere description as in the name of a body: المجلس القومي للمرأة."""
        meanings = self.reading.gazetteer.meanings(self.reading.stem(at))
        return not meanings or meanings[0].role != "description"

    def _behind_complement(self, first: int, limit: int) -> tuple[int, int, Person] | None:
        """The name in full right behind where an office is held: المبعوث الخاص إلى المدينة فلان الفلاني."""
        if first >= limit or self.reading.hints[first] not in _WHERE:
            return None
        for end in range(first + 1, min(self.reading.phrase_end(first, limit) + 1, limit)):
            end += self.reading.tags[end] == ","
            end += self.reading.hints[end : end + 1] == PERSON and self.reading.is_definite_word(end)  # السفير فلان
            named = self.named_at(end, limit) if end < limit and self.reading.words[end] in self._by_word else None
            if named and named[0] > end + 1:
                return (end, *named)
        return None
