"""People whom names alone tell: a given name, a family name, a name that stands only behind a title."""

from __future__ import annotations

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.names.credible import Trust
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.split import split_title
from quotes.resolve.reading.hints import NISBA, looks_like_verb
from quotes.resolve.reading.reading import PARTICLES, Reading
from quotes.text.fold import fold_word

_NUMBER, _NISBA = "0", "ي"
_NAMES = "oXAv"
_GIVEN, _MOST_BETWEEN = "nmq", 4
_ASIDES = frozenset(",-()")
"""Signs that set off a name behind its office: وزير الخارجية، فلان الفلاني، …"""
NO_TITLE = letters.VERBS + letters.NEGATED + letters.TIME + letters.LESSER


class NameHits:
    """Finds people for one article."""

    def __init__(self, directory: Directory, trust: Trust) -> None:
        self.directory = directory
        self.reading: Reading = directory.reading
        self.trust = trust

    def given(self, index: int, end: int) -> Hit | None:
        """A given name alone, or with a family name where a noun phrase begins: أن جلال الدين حقاني."""
        reading = self.reading
        if self.is_of_place(index):
            return None
        joined = reading.hints[index].isupper() and self.trust.is_common(reading.words[index])
        if joined or (index and reading.tags[index - 1] == _NUMBER):
            return None  # وادي, 15 ألفا
        reach = reading.name_end(index, end)
        name = reading.clean(index, reach)
        full = reach - index > 1 and (begins_phrase(reading, index) or self.trust.often(reading.words[reach - 1]))
        if full and self.trust.in_name(name):
            return Hit(index, reach, name, "person")
        stem = self.reading.stem(index)
        if self.reading.hints[index].lower() != "n" and self._goes_on(index + 1):
            return None  # a word of the language: حسن نية
        person = self.directory.bearer(stem, self.trust.in_name) or self.directory.person(stem)
        if person and not (stem in (person.words[0], person.words[-1]) and self.trust.in_name(person.name)):
            person = None
        return Hit(index, index + 1, person.name, "person", person.gender) if person else None

    def _goes_on(self, index: int) -> bool:
        """Whether a noun stands at a token, with which the word before it makes a phrase."""
        if index >= len(self.reading.words) or self.reading.is_verb(index):
            return False
        return self.reading.tags[index] in letters.IN_TITLE and not looks_like_verb(self.reading.words[index])

    def is_of_place(self, index: int) -> bool:
        """Whether a name is that of a place or a month before it: مدينة بندر التجريبي, شهر رمضان."""
        reading, before = self.reading, index - 1
        for _ in range(_MOST_BETWEEN):
            word = reading.words[before]
            between = reading.hints[before] in _GIVEN or word in PARTICLES or word in reading.gazetteer.words.rulers
            before -= before > 0 and between  # مدينة الملك سالم بن حامد
        return before >= 0 and reading.stem(before) in reading.gazetteer.words.places_with_names

    def is_adjective(self, index: int) -> bool:
        """Whether a family name is an adjective here: مصدر قلق رئيسي."""
        reading = self.reading
        word = reading.words[index]
        if index == 0 or not word.endswith(_NISBA) or reading.gazetteer.head(word.removesuffix(_NISBA)) is None:
            return False
        before = reading.words[index - 1]
        return not reading.is_definite_word(index - 1) and reading.gazetteer.words.is_common(before)

    def surname(self, index: int) -> Hit:
        """A well-known person by the family name alone, in the fullest form that the article has."""
        # أبو شريف, بن سلمان: such a word is never the whole of a family name.
        end = index + 1 + (self.reading.words[index] in PARTICLES and index + 1 < len(self.reading.words))
        name = self.reading.clean(index, end)
        person = self.directory.person(name)
        return Hit(index, end, person.name if person else name, "person")

    def titled(self, index: int, reach: int) -> Hit | None:
        """Somebody by his title and a name that the article gives nowhere else: الرئيس القرغيزي، فلان الفلاني."""
        reading = self.reading
        name = split_title(reading.clean_marked(index, reach), reading.gazetteer).name
        words = [fold_word(word) for word in name.split()] if name else []
        at = next((at for at in range(index + 1, reach) if words and reading.words[at] == words[0]), None)
        if name is None or at is None or any(tag in NO_TITLE for tag in reading.tags[index + 1 : at + 1]):
            return None
        given = reading.gazetteer.is_given_name(words[0])
        if not given and (reading.tags[at] not in _NAMES or not self.trust.is_unknown(words[0])):
            return None
        person = self.directory.person(name)
        full = person.name if person else name
        known = len(words) > 1 or self.trust.often(words[0])
        if not known or not self.trust.in_name(full, titled=True):
            return None
        end = at + len(words)
        set_off = not _ASIDES.isdisjoint(reading.tags[at - 1] + reading.tags[end : end + 1])
        foreign = reading.hints[at - 1] == NISBA and self.trust.is_unknown(words[-1])
        head = reading.gazetteer.head(reading.stem(index))
        addressed = head is not None and head.role == "honorific"  # الدكتور نجيبوف كرماني
        office = (at - index > 1 or addressed) and all(map(self.trust.is_unknown, words))  # رئيس البلدية نجيبوف كرماني
        if len(words) > 1 and (set_off or foreign or office):
            self.trust.vouch(full)
        return Hit(index, end, full, "person")


def begins_phrase(reading: Reading, index: int) -> bool:
    """Whether a word stands alone where a noun phrase begins: مثلت البريطانية."""
    before = reading.tags[index - 1] if index else "."
    return before in ".|:,Q" + letters.THAT + letters.VERBS or looks_like_verb(reading.words[index - 1])
