"""Bodies, outlets and documents in one article: which one «الشركة», «الصحيفة», «البيان» means, and its fuller name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from quotes.models import Kind
from quotes.resolve.bodies.actors import leaves_indefinite, name_end
from quotes.resolve.bodies.countries import Countries
from quotes.resolve.bodies.going_on import whole_end
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.mention import Mention
from quotes.resolve.names.mentions import read_mention
from quotes.resolve.names.offices import stem
from quotes.resolve.reading.reading import Reading
from quotes.text.fold import fold_word

_HEADS = re.compile("[oOyYeE]")
_KNOWN = re.compile("[kK]")
OWN_KINDS = frozenset("outlets companies".split())
"""Rules whose bare heads mean the one that the article is about, whatever its country: الصحيفة الأميركية."""
_MINISTRY = "وزارة"
_MINISTERS = ("وزير", "وزيره")
_KINDS = frozenset(["organisation", "outlet", "group"])
_REACH = 7
_MOST_PLACES = 6
_MOST = 60
"""So many places of a noun are looked at, the latest ones."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body, outlet or document as the article names it."""

    name: str
    kind: Kind
    mention: Mention
    at: int
    stems: frozenset[str] = frozenset()
    """Of its words, those of time left out."""
    in_marks: bool = False
    """Its name stands between quotation marks: تنسيقية «الجسور»."""


class Bodies:
    """Made once for an article; looks into its text only when asked."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._heads: dict[str, list[int]] | None = None
        self._bodies: dict[int, Body | None] = {}
        self.countries = Countries(reading)
        self._counts: Counter[str] | None = None
        self._ministers: list[int] | None = None
        self._well_known: list[tuple[int, str]] | None = None

    def fuller(self, mention: Mention, at: int) -> Body | None:
        """The body that a definite description before token ``at`` points back at: the latest that fits, and of several
        companies or outlets the one that the article names most."""
        if mention.head is None:
            return None
        if mention.head.rule == "companies" and len(mention.words) == 1 and (company := self._company(at)):
            return company
        head, gazetteer = mention.head, self.reading.gazetteer
        places = [place.country for word in mention.words if (place := gazetteer.place(word))]
        if len(set(places)) > 1:
            return None
        needed = {stem(word) for word in mention.words if not gazetteer.place(word)} - gazetteer.words.timely
        found: dict[str, Body] = {}
        short = fold_word(head.lemma) in gazetteer.words.ministries
        lemmas = (head.lemma, _MINISTRY) if short else (head.lemma,)
        for lemma in lemmas:
            for body in self._before(lemma, at):
                if self._fits(mention, head, needed, body) and not self._is_other_word(mention, needed, body):
                    found.setdefault(body.name, body)
        if not found:
            bare = len(mention.words) == 1 and head.definite
            return self._short(head.lemma, at) if bare else None
        bodies = list(found.values())
        if mention.head.rule in OWN_KINDS and len(bodies) > 1:
            return max(bodies, key=lambda body: (self._count(body), body.at))
        return bodies[0]

    def _short(self, lemma: str, at: int) -> Body | None:
        """What a bare noun is short for that the article has named otherwise: «الوزارة» the one of the minister named,
        «التنظيم» the one well-known body."""
        if lemma == _MINISTRY:
            return self._of_minister(at)
        return self._known(at) if fold_word(lemma) in self.reading.gazetteer.words.movements else None

    def _of_minister(self, at: int) -> Body | None:
        """The ministry of the one minister named before token ``at``: وزير النقل → وزارة النقل."""
        reading = self.reading
        if self._ministers is None:
            found = (match.start() for match in re.finditer("[sS]", reading.hints))
            self._ministers = [place for place in found if reading.stem(place) in _MINISTERS][:_MOST]
        names: dict[str, int] = {}
        for place in self._ministers:
            if place < at and (end := self._portfolio_end(place + 1)) > place + 1:
                names.setdefault(f"{_MINISTRY} {reading.clean(place + 1, end)}", place)
        if len(names) != 1:
            return None
        name, place = next(iter(names.items()))
        return Body(name, "organisation", read_mention(name, reading.gazetteer), place)

    def _portfolio_end(self, first: int) -> int:
        """The token after the words of a minister's portfolio: definite ones, his own nationality left out."""
        reading = self.reading
        end = first
        while end < min(len(reading.words), first + _REACH) and reading.is_definite_word(end):
            place = reading.gazetteer.place(reading.words[end])
            if place is not None or reading.words[end] in reading.gazetteer.words.momentary:
                break
            end += 1
        return end

    def _company(self, at: int) -> Body | None:
        """The one well-known body before token ``at``, where the article names no company by that noun."""
        companies = self._places("شركة")
        return None if companies and companies[0] < at - 1 else self._known(at)

    def _known(self, at: int) -> Body | None:
        """The one well-known body that the article names by a bare name before token ``at``."""
        if self._well_known is None:
            self._well_known = list(self._named_barely())
        end = bisect_left(self._well_known, at, key=itemgetter(0))
        if end == 0 or self._well_known[end - 1][1] != self._well_known[0][1]:
            return None
        place, name = self._well_known[end - 1]
        return Body(name, "organisation", read_mention(name, self.reading.gazetteer), place)

    def _named_barely(self) -> Iterator[tuple[int, str]]:
        """The tokens at which the article names a well-known body by a bare name, up to the first that is another."""
        first: str | None = None
        for match in _KNOWN.finditer(self.reading.hints):
            known = self.reading.known(match.start())
            if known and known[0].kind == "organisation":
                name = self.reading.clean(match.start(), known[1])
                first = first or name
                yield match.start(), name
                if name != first:
                    return

    def outlet(self, at: int) -> Body | None:
        """The latest outlet named before token ``at``."""
        named = (body for lemma in self._all_heads() for body in self._before(lemma, at) if body.kind == "outlet")
        return next((body for body in named if body.mention.name), None)

    def latest_places(self, lemma: str, at: int) -> Iterator[int]:
        """The tokens before ``at`` at which a noun stands, the latest first."""
        places = self._places(lemma)
        end = bisect_left(places, at)
        return reversed(places[max(0, end - _MOST) : end])

    def short_for(self, at: int) -> Body | None:
        """The company or outlet that a bare word at a token is short for: إسكان, where شركة إسكان العقارية is named."""
        reading = self.reading
        for place in islice(reading.places(reading.words[at]), _MOST_PLACES):
            if place == 0 or reading.hints[place - 1] not in "yYoO":
                continue
            head = reading.gazetteer.head(reading.stem(place - 1))
            if head and head.rule in OWN_KINDS and (body := self._body_at(place - 1)):
                return body
        return None

    def kind_of(self, name: str) -> Kind | None:
        """What the article says that a bare name is, where it stands behind a noun elsewhere: صحيفة «…», شركة …"""
        reading = self.reading
        words = fold_word(name).split()
        for at in islice(reading.places(words[0]), _MOST_PLACES) if words else ():
            if reading.words[at : at + len(words)] != words:
                continue
            before = at - 1
            while before >= 0 and not reading.words[before][0].isalnum():
                before -= 1
            if before < 0 or reading.hints[before] not in "yYoO":
                continue
            head = reading.gazetteer.head(reading.stem(before))
            if head and head.kind != "outlet" and fold_word(head.lemma) in reading.gazetteer.words.things:
                return None
            if head and fold_word(head.lemma) not in reading.gazetteer.words.localities:
                return "outlet" if head.kind == "outlet" else "organisation"
        return None

    def of_office(self, lemma: str, at: int, office: Set[str], owned: bool) -> Body | None:
        """The body with a head noun whose name the words of somebody's office hold: رئيس حزب كذا → حزبه; none where
        no pronoun says whose it is and another by that noun is named since."""
        since: list[Body] = []
        for body in self._before(lemma, at):
            if len(body.stems) > 1 and body.stems <= office:
                return body if owned or all(body.stems <= other.stems for other in since) else None
            if body.mention.number == "sg":
                since.append(body)
        return None

    def of_country(self, code: str, at: int) -> Body | None:
        """The government of a country as it was last named before token ``at``."""
        return next((body for body in self._before("حكومة", at) if body.mention.country == code), None)

    def state_before(self, lemma: str, at: int) -> str | None:
        """The country that was last called a state or kingdom before token ``at``: الدولة المصرية."""
        return next((body.mention.country for body in self._before(lemma, at) if body.mention.country), None)

    def _all_heads(self) -> dict[str, list[int]]:
        if self._heads is None:
            self._heads = defaultdict(list)
            for match in _HEADS.finditer(self.reading.hints):
                head = self.reading.gazetteer.head(self.reading.stem(match.start()))
                if head:
                    self._heads[head.lemma].append(match.start())
        return self._heads

    def _places(self, lemma: str) -> list[int]:
        return self._all_heads().get(lemma, [])

    def _before(self, lemma: str, at: int) -> Iterator[Body]:
        """The bodies with a head noun that are named before token ``at``, the latest first."""
        for place in self.latest_places(lemma, at):
            if place not in self._bodies:
                self._bodies[place] = self._body_at(place)
            if body := self._bodies[place]:
                yield body

    def _body_at(self, place: int) -> Body | None:
        reading = self.reading
        end = reading.phrase_end(place, len(reading.words))
        head = reading.gazetteer.head(reading.stem(place))
        if head and not leaves_indefinite(reading, place, end, head):
            end = name_end(reading, place, end, head)
        elif head:
            return None
        whole = whole_end(reading, place, end)
        printed = reading.clean(place, whole) if whole > end else reading.clean_marked(place, end)
        mention = read_mention(printed, reading.gazetteer)
        if mention.head is None or mention.pointing or len(mention.words) < 2 or mention.kind not in _KINDS:
            return None
        stems = frozenset(map(stem, mention.words)) - reading.gazetteer.words.timely
        in_marks = any(tag in letters.MARKS for tag in reading.tags[place:whole])
        return Body(mention.name or mention.own_words, mention.kind, mention, place, stems, in_marks)

    def _fits(self, description: Mention, head: Head, needed: Set[str], found: Body) -> bool:
        """Whether a body says more than a description, whose stems are ``needed``, and contradicts it in nothing."""
        body, own_kind = found.mention, head.rule in OWN_KINDS
        same_country = description.country is None or description.country == body.country
        if not same_country and not (own_kind and body.country is None):
            return False
        if not (own_kind or body.definite or found.in_marks):
            return False
        short = fold_word(head.lemma) in self.reading.gazetteer.words.ministries
        if not short and body.head and body.head.number != head.number:
            return False
        if len(description.words) > 1 and description.country and body.head and body.head.definite:
            return False
        bare = len(description.words) == 1 and body.head is not None and body.head.definite
        if bare and body.country is None and not (own_kind or body.marked or _is_full(body)):
            return False
        return needed <= found.stems and len(found.stems) > len(needed)

    def _is_other_word(self, description: Mention, needed: Set[str], found: Body) -> bool:
        """Whether a body of the country described says no more than that country: الحكومة القرغيزية, حكومة بشكيك."""
        if description.country is None:
            return False
        return all(self.reading.gazetteer.place(word) for word in found.mention.words if stem(word) not in needed)

    def _count(self, body: Body) -> int:
        """How often the article names the body, by the last word of its name that is no noun of its kind."""
        name = fold_word(body.name).split()
        if self._counts is None:
            self._counts = Counter(self.reading.words)
        return self._counts[name[-1]] if name else 0


def _is_full(body: Mention) -> bool:
    """Whether a name with the article says what its body is for, as full ones do: الأمانة العامة لهيئة الطرق."""
    return any(word.startswith("ل") for word in body.words[2:])
