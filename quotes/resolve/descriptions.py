"""Definite descriptions: whom «الوزير», «المسؤول الإسباني», «هذا المصدر», «الشركة», «التقرير» mean."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.bodies import OWN_KINDS, Bodies
from quotes.resolve.directory import Directory
from quotes.resolve.heads import Head
from quotes.resolve.holders import Holders
from quotes.resolve.mention import Mention
from quotes.resolve.offices import ANY_OFFICE, TIMELY, WIDER, Office, office_of, stem
from quotes.resolve.people import Person
from quotes.resolve.speaker import Speaker, matches
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_BODIES = ("organisation", "outlet")
_THE_PRESS = frozenset(["صحافة", "وسائط", "إعلام"])
_SIDES = frozenset(["جانب", "طرف"])
_MOST_EARLIER = 150
_LEAD = 80
"""So many tokens from the start somebody may be described before he is named."""
_MAKERS = frozenset(
    map(fold_word, "المصنعة المنتجة المطورة المالكة المشغلة المزودة الناشرة المسوقة المصدرة المستوردة الموردة".split())
)
"""What a company does, behind its noun; other adjectives may be its name (الشركة الوطنية للنقل)."""
_MOST_RECENT = 6
_SOMEBODY = ("person", "anonymous")
_PROFESSIONS = ("profession", "description")
_WHOEVER_SPEAKS = frozenset(["متحدث", "متكلم"])
"""Nouns that mean whoever has just been quoted, when the article knows nobody of that office."""
_ABOUT = "عن"
"""Whom somebody stands for: النائبة عن حزب كذا."""
_THE_SOURCE = ("المصدر",)
_HUMANS = frozenset(["descriptions"])
"""The rule of nouns that say no more than that somebody is a man or a woman."""


def _same_noun(head: Head, other: Head) -> bool:
    """Whether two heads are the same noun, also with a complement: شهود عيان, الشهود."""
    return head.lemma == other.lemma or head.lemma.split()[0] == other.lemma


def means_last_speaker(mention: Mention) -> bool:
    """Whether words mean whoever has just spoken: المتحدثة alone."""
    return mention.head is not None and mention.head.lemma in _WHOEVER_SPEAKS and len(mention.words) == 1


class Descriptions:
    """Resolves the mentions of one article that name nobody by themselves."""

    def __init__(self, directory: Directory, bodies: Bodies) -> None:
        self.directory = directory
        self.holders = Holders(directory)
        self.bodies = bodies
        self.gazetteer = directory.gazetteer

    def meant(self, mention: Mention, at: int, earlier: Sequence[Speaker], aimed: bool = False) -> Speaker | None:
        """Whom a description at token ``at`` means, or the fuller name of a body; None where its own words name him.

        ``aimed``: the verb has an object, so that a name right behind the description need not be its bearer's.
        """
        earlier = earlier[-_MOST_EARLIER:]
        if mention.pointing and (found := self._pointed_at(mention, earlier)):
            return found
        if mention.head and mention.head.lemma in _SIDES and mention.country:
            return self._side(mention, at)
        if mention.kind in ("person", "group") and mention.describes and mention.number in ("sg", None):
            return self._person(mention, at, earlier, aimed)
        if mention.kind in _BODIES:
            return self._body(mention, at, earlier)
        if mention.definite and mention.kind in ("anonymous", "group"):
            same = self._same_head(mention, earlier)
            if same is None and mention.words == _THE_SOURCE:
                # Where no source has been cited, whoever was cited last is meant.
                return next((speaker for speaker in reversed(earlier) if speaker.name), None)
            return same if same and self._says_no_more(mention, same) else None
        return None

    def document(self, mention: Mention, span: Span, earlier: Sequence[Speaker]) -> str:
        """A document is named with the body that made it: تقرير + the outlet."""
        own = mention.own_words
        head = mention.head
        if head is None or head.number != "sg":
            return own
        reading = self.bodies.reading
        first, end = reading.range(span)
        noun = head.lemma
        if head.definite and len(mention.words) > 1 and (same := self._document_of(mention, earlier)):
            return same
        if len(mention.words) > 1:
            after = first + 1
            owner = self.bodies.owner_behind(after) if after < end else None
            return f"{noun} {owner}" if owner and not (reading.is_definite_word(first)) else own
        owner = self.bodies.owner_behind(end)
        if owner:
            return f"{noun} {owner}"
        if not mention.definite and not mention.pointing:
            return own
        for speaker in reversed(earlier):
            known = speaker.mention.head if speaker.mention else None
            if speaker.kind == "document" and speaker.name and known and known.lemma == head.lemma:
                return speaker.name
        owner = self.bodies.owner_of_document(head.lemma, first)
        if owner is None:
            owner = next((speaker.name for speaker in reversed(earlier) if speaker.kind in _BODIES), None)
        return f"{noun} {owner}" if owner else own

    def _document_of(self, mention: Mention, earlier: Sequence[Speaker]) -> str | None:
        """The last document of the country by which a description tells it: التقرير الأمريكي."""
        if mention.country is None or any(self.gazetteer.place(word) is None for word in mention.words[1:]):
            return None
        for speaker in reversed(earlier):
            known = speaker.mention if speaker.kind == "document" else None
            if known is None or known.head is None or mention.head is None or known.country != mention.country:
                continue
            if speaker.name and known.head.lemma == mention.head.lemma:
                return speaker.name
        return None

    def _pointed_at(self, mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        if mention.head is not None:
            same = self._same_head(mention, earlier)
            if same or mention.head.kind != "anonymous":
                return same
            # «المصدر ذاته» is whoever was cited last.
            return next((speaker for speaker in reversed(earlier) if speaker.name), None)
        named = (speaker for speaker in reversed(earlier) if speaker.name)
        return next((speaker for speaker in named if matches(mention.gender, mention.number, speaker)), None)

    @staticmethod
    def _says_no_more(mention: Mention, known: Speaker) -> bool:
        """Whether words with a complement of their own (مصادر الوزارة) are among those of a speaker known before."""
        if mention.pointing or mention.head is None or mention.head.definite or known.mention is None:
            return True
        return set(map(stem, mention.words)) <= set(map(stem, known.mention.words))

    @staticmethod
    def _same_head(mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        """The last speaker introduced by the same noun and number: مصدر في الشرطة … هذا المصدر."""
        if mention.head is None:
            return None
        for speaker in reversed(earlier):
            head = speaker.mention.head if speaker.mention else None
            other_sex = mention.gender == "f" and speaker.gender == "m" and mention.kind == "person"
            if not speaker.name or not head or other_sex:
                continue
            number = speaker.mention.number if speaker.mention and speaker.kind == "anonymous" else head.number
            if _same_noun(head, mention.head) and mention.head.number in (head.number, number):
                return speaker
        return None

    def _side(self, mention: Mention, at: int) -> Speaker:
        """A country's side (الجانب القرغيزي): its government, as the article last named it, or the country."""
        assert mention.country is not None
        body = self.bodies.of_country(mention.country, at)
        if body:
            return Speaker(body.name, body.kind, None, "m", "sg", body.mention)
        return Speaker(self.bodies.country(mention.country), "organisation", None, "m", "sg", mention)

    def _person(self, mention: Mention, at: int, earlier: Sequence[Speaker], aimed: bool) -> Speaker | None:
        words = mention.words[: mention.words.index(_ABOUT)] if _ABOUT in mention.words[2:] else mention.words
        description = office_of(words, at if aimed else -1, self.gazetteer)
        if not description.stems and mention.head is None and not description.countries:
            return None
        latest: dict[str, tuple[int, Person]] = {}
        found = list(self.holders.of(description))
        if any(description.countries & office.countries for _, office in found):
            found = [held for held in found if description.countries & held[1].countries]
        for person, office in found:
            if not (mention.gender == "f" and person.gender == "m"):
                known = latest.get(person.name)
                if known is None or known[0] < office.at <= at or known[0] > at:
                    latest[person.name] = office.at, person
        if len(latest) > 1 and not description.stems.isdisjoint(WIDER):
            latest.clear()  # Several can be meant by a wide word.
        spoken = {speaker.name: order for order, speaker in enumerate(earlier) if speaker.name}
        before = [entry for entry in latest.values() if entry[0] <= at or entry[1].name in spoken]
        chosen = max(before, key=lambda entry: (spoken.get(entry[1].name, -1), entry[0]), default=None)
        if chosen is None and len(latest) == 1 and (len(description.stems) > 1 or at < _LEAD):
            chosen = self._named_later(next(iter(latest.values())), description)
        unnamed = self._same_head(mention, earlier) if len(mention.words) == 1 else None
        last = spoken.get(unnamed.name or "", -1) if unnamed else -1
        if unnamed and unnamed.name not in latest and not (chosen and spoken.get(chosen[1].name, -1) > last):
            return unnamed if unnamed.kind in ("person", "anonymous") else None
        titled = mention.head is not None and mention.head.role in ("honorific", "rank") and len(mention.words) == 1
        if chosen and titled and self.holders.is_renamed(description, chosen[0], at):
            return None
        if chosen:
            person = self._fullest(chosen[1])
            return Speaker(person.name, "person", None, person.gender or mention.gender, "sg", mention)
        if not self._goes_on(mention, at) and (recent := self._last_person(mention, earlier)):
            return recent
        if not description.stems or (mention.head and mention.head.rule in _HUMANS and len(mention.words) == 1):
            return self._only_one(mention, at)
        return None

    @staticmethod
    def _named_later(found: tuple[int, Person], description: Office) -> tuple[int, Person] | None:
        """Somebody whom the article names only farther on; of a country, his office there must be of it too."""
        if not description.countries:
            return found
        same = any(office.at == found[0] and office.countries & description.countries for office in found[1].offices)
        return found if same else None

    def _goes_on(self, mention: Mention, at: int) -> bool:
        """Whether another title follows the words at a token, so that they introduce somebody: الناشط والباحث فلان."""
        reading, end = self.directory.reading, at + len(mention.words)
        return reading.hints[end : end + 1] == "S" and reading.words[end][0] == "و"

    def _last_person(self, mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        """The person who spoke last, whom «المتحدث», «الكاتب», «المسؤول نفسه» can mean when no office tells more.

        Pointing words always mean him; a bare profession does, unless he was introduced as something else.
        """
        head = mention.head
        if head is None or head.kind != "person" or head.number != "sg" or not head.definite:
            return None
        people = (
            speaker
            for speaker in reversed(earlier[-_MOST_RECENT:])
            if speaker.name and speaker.kind in _SOMEBODY and speaker.number in ("sg", None)
        )
        last = next((speaker for speaker in people if matches(mention.gender, "sg", speaker)), None)
        if last is None or last.name == mention.own_words:
            return None
        if mention.pointing or (head.lemma in _WHOEVER_SPEAKS and len(mention.words) == 1):
            return last
        if last.kind != "person" or not self._describes_plainly(mention.words[1:]):
            return None
        titles = self._titles(last)
        soft = head.role in _PROFESSIONS and head.lemma not in _WHOEVER_SPEAKS
        if head.lemma in titles or (soft and not titles):
            return last
        official = any(stem(word) in ANY_OFFICE for word in mention.words[1:])
        return last if official and any(person.offices for person in self._people(last)) else None

    def _describes_plainly(self, words: Sequence[str]) -> bool:
        """Whether nothing stands behind a description but adjectives and «and the official» with its own."""
        return all(self._is_plain_adjective(word) or (word[0] == "و" and stem(word) in ANY_OFFICE) for word in words)

    def _people(self, speaker: Speaker) -> tuple[Person, ...]:
        person = self.directory.person(speaker.name or "")
        return (person,) if person else ()

    def _is_plain_adjective(self, word: str) -> bool:
        if stem(word) in TIMELY:
            return True
        return word.startswith("ال") and word.endswith(("ي", "يه")) and self.gazetteer.place(word) is None

    def _titles(self, speaker: Speaker) -> set[str]:
        """The offices and professions with which a speaker was last introduced."""
        words = speaker.mention.title if speaker.mention else ()
        person = self.directory.person(speaker.name or "")
        stems = {stem for office in person.offices for stem in office.stems} if person else set()
        heads = [head for word in (*words, *stems) if (head := self.gazetteer.head(word))]
        return {head.lemma for head in heads if head.role in ("office", "profession", "description")}

    def _fullest(self, person: Person) -> Person:
        return self.directory.person(person.name) or person

    def _only_one(self, mention: Mention, at: int) -> Speaker | None:
        """Somebody by nationality alone (البريطانية): the one person before of whom it can be said."""
        possible = [
            person
            for person in self.directory.people
            if person.first < at and (person.gender is None or person.gender == mention.gender)
            and not any(office.countries and mention.country not in office.countries for office in person.offices)
        ]  # fmt: skip
        if len(possible) != 1:
            return None
        return Speaker(possible[0].name, "person", None, mention.gender, "sg", mention)

    def _body(self, mention: Mention, at: int, earlier: Sequence[Speaker]) -> Speaker | None:
        """A body by part of its name or by its kind: the fullest name met so far."""
        head = mention.head
        if head is None:
            return None
        if fuller := self._spoken_in_full(mention, earlier):
            return fuller
        own_kind = head.rule in OWN_KINDS
        if head.definite and len(mention.words) > 1 and mention.words[1] in _MAKERS:
            return self._only_company(mention, earlier)
        if (not mention.definite and mention.country is None) or (own_kind and mention.name is not None):
            return None
        body = self.bodies.fuller(mention, at)
        spoken = self._same_head(mention, earlier)
        bare = len(mention.words) == 1 or own_kind
        known = spoken.mention.words if bare and spoken and spoken.mention and spoken.kind == mention.kind else ()
        if len(known) > 1 and (body is None or set(body.mention.words) <= set(known)):
            return spoken
        if body:
            return Speaker(body.name, body.kind, None, head.gender, head.number, body.mention)
        if mention.name is not None or len(mention.words) > 2:
            return None
        return self._by_kind(mention, head, at, earlier)

    @staticmethod
    def _only_company(mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        """The one company that has spoken, where a description says what it makes: الشركة المصنعة للسيارات."""
        companies = {
            speaker.name: speaker
            for speaker in earlier
            if speaker.kind == "organisation" and speaker.mention and speaker.mention.head
            and speaker.mention.head.rule == "companies" and len(speaker.mention.words) > 1
            and (mention.country is None or speaker.mention.country in (None, mention.country))
        }  # fmt: skip
        return next(iter(companies.values())) if len(companies) == 1 else None

    @staticmethod
    def _spoken_in_full(mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        """The last speaker whose name holds all words of a shorter form of two words or more."""
        words = set(mention.words)
        for speaker in reversed(earlier):
            known = speaker.mention
            if known is None or known.head is None or mention.head is None or speaker.kind != mention.kind:
                continue
            longer = len(known.words) > len(words) > 1 and words <= set(known.words)
            if longer and known.head.lemma == mention.head.lemma:
                return speaker
        return None

    def _by_kind(self, mention: Mention, head: Head, at: int, earlier: Sequence[Speaker]) -> Speaker | None:
        """The last outlet for «الصحيفة», the last body with a bare name for «الشركة»."""
        if mention.kind == "outlet" and head.lemma not in _THE_PRESS:
            found = next((speaker for speaker in reversed(earlier) if speaker.kind == "outlet" and speaker.name), None)
            if found:
                return found
            outlet = self.bodies.outlet(at)
            return Speaker(outlet.name, "outlet", None, head.gender, head.number, outlet.mention) if outlet else None
        if head.rule != "companies" or len(mention.words) > 1:
            return None
        bodies = (speaker for speaker in reversed(earlier) if speaker.kind == "organisation" and speaker.name)
        return next((speaker for speaker in bodies if speaker.mention and speaker.mention.head is None), None)
