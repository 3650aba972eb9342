"""What acts by what its clause says it does, though its noun tells of no body: الملحقية نظمت معرضا."""

from __future__ import annotations

from quotes.records import Gender
from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.names.mentions import read_description
from quotes.resolve.reading.hints import NOTHING
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.resolve.targets.acting_bodies import acting_body, described_end
from quotes.resolve.targets.clauses import verbs_end
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.partners import is_speaker
from quotes.text.fold import fold_word

_BODIES, _SUBJECTS, _TOWNS, _NAMED = "oO", "OYS", ("p", "c", "o", "O"), ("n", "q", "k")
_AND, _RELATED = "و", "يه"
_FEMININE, _HERS = ("ه", "ات"), ("ت", "ه")
"""Endings of nouns; of perfects and participles."""
_SHE, _HE, _FUTURE = "ت", "ي", "س"
_AUXILIARIES = frozenset(["لا", "لم", "لن", "قد", "سوف", "كان", "كانت"])
_ASIDE = 18
"""So far behind a subject with an aside its verb is looked for: الدائرة، بالتعاون مع الشركة، تقدم …"""
_NO_OBJECT = (*letters.PREPOSITIONS, *letters.LESSER, *letters.WITH, *letters.TO, *letters.SIGNS, *letters.THAT)
_AGAINST = frozenset(["ضد", "علي"])
"""Behind a doing that is aimed at somebody, and so no doer: الحملة ضد فلان."""
_ADVERBS = frozenset("ردا بناء وفقا طبقا تبعا تنفيذا استجابه تحت".split())
_IN = "في"


class Doers:
    """Finds them in one article; what has acted once acts again by the same words."""

    def __init__(self, hits: Hits) -> None:
        self.hits = hits
        self.reading: Reading = hits.reading
        self._names: dict[tuple[str, ...], str] = {}

    def acting(self, first: int, end: int, speaker: Speaker, named: int) -> Hit | None:
        """Who acts in a clause before token ``named``, where somebody is named: the body that its subject describes,
        else what its verb tells to be one, whatever name stands in it."""
        body = acting_body(self.reading, first, end, speaker)
        if body is not None and body.end <= named:
            return body
        doer = self._at(first, end)
        return doer if doer is not None and doer.first < named and not is_speaker(doer, speaker) else None

    def _at(self, first: int, end: int) -> Hit | None:
        """The subject of a clause that begins with it or with its verb, which tells what only people and bodies do."""
        reading, at = self.reading, verbs_end(self.reading, first, end)
        if at >= end or not self._may_act(at):
            return None
        reach = min(described_end(reading, at, end), reading.phrase_end(at, end))
        words = tuple(reading.words[at:reach])
        if reach < end and reading.words[reach] in _AGAINST:
            return None
        if words not in self._names:
            bare = reach - at == 1 and not reading.is_definite_word(at)
            if bare or not (self._acts(at, reach, end) if at == first else self._does(at - 1, self._gender(at))):
                return None
            self._names[words] = self._fullest(at, reach)
        return Hit(at, reach, self._names[words], "organisation", self._gender(at), "sg", False)

    def _may_act(self, at: int) -> bool:
        """Whether a noun is of a thing or place that can stand for its people (الحملة, إمارة المنطقة), of what an
        office sees to (تعليم المدينة), or none of the language but for its ending (الملحقية)."""
        reading, lists = self.reading, self.reading.gazetteer.words
        word = reading.words[at]
        if reading.hints[at] in _BODIES:
            head = reading.gazetteer.head(reading.stem(at))
            lemma = fold_word(head.lemma) if head else ""
            body = lemma in lists.things or lemma in lists.localities
            return body or (lemma in lists.deeds and self._is_somebodys(at))
        definite = reading.is_definite_word(at)
        if not definite:
            return self._is_seen_to(at)
        return reading.hints[at] == NOTHING and word.endswith(_RELATED) and not lists.is_common(word)

    def _is_somebodys(self, at: int) -> bool:
        """Whether a noun that may be one of action has the article or somebody's name behind it: إدارة فلان."""
        reading = self.reading
        return reading.is_definite_word(at) or reading.hints[at + 1 : at + 2] in _NAMED

    def _is_seen_to(self, at: int) -> bool:
        """Whether a noun is of what an office sees to, with its town or where two words tell it: صحة البيئة."""
        reading, seen_to = self.reading, self.reading.gazetteer.words.seen_to
        following = reading.words[at + 1] if at + 1 < len(reading.words) else ""
        town = reading.words[at] in seen_to and reading.hints[at + 1 : at + 2] in _TOWNS
        return town or f"{reading.words[at]} {following}" in seen_to

    def _gender(self, at: int) -> Gender | None:
        """The gender of a subject's verb; None where it may be that of an office which is not said: تعليم المدينة."""
        head = self.reading.gazetteer.head(self.reading.stem(at))
        if head is None:
            return "f" if self.reading.words[at].endswith(_FEMININE) else None
        return "f" if head.number == "pl" else head.gender

    def _acts(self, first: int, reach: int, end: int) -> bool:
        """Whether the verb of a subject stands behind it, an aside between them passed over."""
        tags, words = self.reading.tags, self.reading.words
        gender, limit = self._gender(first), reach + 1
        if reach < end and (tags[reach] == "," or words[reach][0] == _AND or words[reach] == _IN):
            limit = reach + _ASIDE
        for at in range(reach, min(end, limit + 2)):
            if tags[at] == letters.RELATIVE or tags[at] in letters.THAT:
                return False
            if words[at] in _AUXILIARIES:
                limit += at <= limit
                continue
            if at >= limit:
                return False
            if self._is_deed(at, gender, end):
                return True
        return False

    def _is_deed(self, at: int, gender: Gender | None, end: int) -> bool:
        """Whether a token is such a verb of the subject's gender, with the object that tells it from a passive."""
        if self._does(at, gender):
            return True
        done = not self._forms(at, gender).isdisjoint(self.reading.gazetteer.words.does_to)
        return done and self._has_object(at + 1, end)

    def _does(self, at: int, gender: Gender | None) -> bool:
        return not self._forms(at, gender).isdisjoint(self.reading.gazetteer.words.does)

    def _forms(self, at: int, gender: Gender | None) -> set[str]:
        """The masculine forms of which a token can be the verb of a subject of a gender: ستنظم, نظمت → ينظم, نظم."""
        word = self.reading.words[at]
        word = word[1:] if word[0] == _FUTURE and word[1:2] in (_SHE, _HE) else word
        hers = {_HE + word[1:]} if word[0] == _SHE else set[str]()
        hers |= {word[:-1]} if word.endswith(_HERS) else set()
        return hers if gender == "f" else {word} if gender == "m" else {word, *hers}

    def _has_object(self, at: int, end: int) -> bool:
        """Whether a noun follows a verb at once: نفذت 12 جولة; not نفذت في المدينة, نفذت ردا على الهجوم, nor one that
        may be its subject (أقامت الوزارة)."""
        reading = self.reading
        at += at < end and reading.tags[at] in letters.TIME
        if at < end and reading.tags[at] in _SUBJECTS and reading.is_definite_word(at):
            return False
        return at < end and reading.tags[at] not in _NO_OBJECT and reading.words[at] not in _ADVERBS

    def _fullest(self, first: int, reach: int) -> str:
        """The fullest name that the article has of such a body by then."""
        own = self.reading.clean(first, reach)
        mention = read_description(own, self.reading.gazetteer)
        body = self.hits.bodies.fuller(mention, first) if mention.head is not None else None
        return body.name if body else own
