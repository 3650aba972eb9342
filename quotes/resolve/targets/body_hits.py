"""The bodies that some tokens name: by a name of their own, by a description, as somebody's government or country."""

from __future__ import annotations

import re

from quotes.resolve.bodies.actors import can_act, is_named, name_end
from quotes.resolve.bodies.going_on import whole_end
from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.heads import GOVERNMENT_NOUN, Head
from quotes.resolve.lexicon.places import nisba
from quotes.resolve.mention import Mention
from quotes.resolve.names.mentions import read_description
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker, Turn
from quotes.resolve.speakers.speakers import Naming
from quotes.resolve.targets.own_bodies import OwnBodies
from quotes.text.fold import fold_word

_BODIES = frozenset(["organisation", "outlet", "group"])
OWN_COUNTRY = frozenset(clitic + own for own in ("بلاده", "بلادها") for clitic in ("", "ل", "ب", "و"))
_LONG_MARKED = 4
_OF_MEN = frozenset([GOVERNMENT_NOUN, "إدارة", "نظام"])
"""Bodies that are called by the man who leads them."""
_COMING = frozenset(map(fold_word, "الجديد الجديدة المقبل المقبلة القادم القادمة".split()))
"""Adjectives of a body that follows the one named before."""
_THE, _HERS = "ال", "ها"
_TOWN_HALL, _OPENS = "بلدية", letters.THAT + letters.VERBS + letters.MARKS + ",:.|"
"""A town's council where it begins a clause or follows a verb."""
_STATE, _KINGDOM, _SYSTEM, _ADMINISTRATION = "دولة", "مملكة", "نظام", "إدارة"
_OF_STATES, _WITH_NATION = frozenset([GOVERNMENT_NOUN, _ADMINISTRATION, "سلطة", "قوة", "جيش", "رئاسة", "خارجية"]), 2
"""Bodies of which each state has one, so that its nation's adjective names them."""


class BodyHits:
    """Finds bodies for one article."""

    def __init__(self, naming: Naming) -> None:
        self.naming = naming
        self.reading: Reading = naming.reading
        self.directory = naming.directory
        self.bodies = naming.bodies
        self.own_bodies = OwnBodies(naming)
        self._printed: dict[str, str | None] = {}
        """The adjectives of countries as the article prints them."""

    def at(self, index: int, reach: int, turn: Turn) -> Hit | None:
        """The body that the tokens from ``index``, at most up to ``reach``, name or describe."""
        reading = self.reading
        if reading.hints[index] in "yY" and reading.stem(index) not in reading.gazetteer.heads:
            return None
        reach = self._before_mark(index, reach)
        mention = read_description(reading.clean_marked(index, reach), reading.gazetteer)
        head = mention.head
        if head is not None and head.lemma == GOVERNMENT_NOUN and self._is_own(index):
            return self.own_government(index, index + 2, turn.speaker)
        if mention.kind not in _BODIES or not mention.definite or head is None:
            return None
        place = fold_word(head.lemma) in reading.gazetteer.words.localities
        alone = len(mention.words) == 1 and reading.stem(index).startswith(_THE)
        if alone and not (place and head.lemma != _TOWN_HALL) and (own := self.own_bodies.by_noun(index, head, turn)):
            return own
        if place and (head.lemma != _TOWN_HALL or reading.tags[index - 1] not in _OPENS):
            return None
        if mention.kind == "outlet" and not (mention.marked or head.definite):
            return None
        if head.definite and reading.stem(index) not in reading.gazetteer.heads:
            if head.lemma == GOVERNMENT_NOUN:
                return self.own_government(index, reach, turn.speaker)
            return self.own_bodies.by_noun(index, head, turn) or self._own_administration(index, head, turn.speaker)
        end = name_end(reading, index, reach, head)
        if not can_act(reading, index, end, head, mention.marked):
            return None
        if end < reach:
            reach, mention = end, read_description(reading.clean_marked(index, end), reading.gazetteer)
        if (end := whole_end(reading, index, reach)) > reach:
            reach, mention = end, read_description(reading.clean(index, end), reading.gazetteer)
        realm = head.lemma == _STATE or (head.lemma == _KINGDOM and len(mention.words) == 1)
        if realm and head.number == "sg" and head.definite:
            return self._state(index, reach, mention, head.lemma)
        hit = self._named(index, reach, mention, head, turn)
        # «النظام» is a government only with its country, or where it is short for one that has been named so.
        bare_system = head.lemma == _SYSTEM and mention.country is None and hit and hit.name == mention.own_words
        return None if bare_system else hit

    def marked(self, index: int, end: int) -> Hit | None:
        """A short name between marks that the article says to be a body elsewhere: آبل."""
        words, tags = self.reading.words, self.reading.tags
        closing = next((at for at in range(index + 1, min(end, index + 5)) if not words[at][0].isalnum()), None)
        if closing is None or closing == index + 1:
            return None
        if set(tags[closing : closing + 2]).isdisjoint(letters.CLOSING_MARKS):
            return None
        if tags[index + 1] in letters.PHRASE_ENDS:  # "…" في المدينة
            return None
        name = self.reading.clean(index + 1, closing)
        kind = self.bodies.kind_of(name)
        return Hit(index + 1, closing, name, kind, None) if kind else None

    def _before_mark(self, index: int, reach: int) -> int:
        """The end of a phrase before a quotation in it, unless its name follows in marks at once: شركة «…»."""
        tags = self.reading.tags
        if tags[index + 1 : index + 2] and tags[index + 1] in letters.MARKS:
            # Behind the article what stands between marks is told of the body: للفريق «مهمة إنسانية».
            definite = self.reading.stem(index).startswith("ال") and reach - index > _LONG_MARKED
            return index + 1 if definite else reach
        return next((at for at in range(index + 2, reach) if tags[at] in letters.MARKS), reach)

    def _is_own(self, index: int) -> bool:
        return self.reading.words[index + 1 : index + 2] in ([own] for own in OWN_COUNTRY)

    def _named(self, index: int, reach: int, mention: Mention, head: Head, turn: Turn) -> Hit | None:
        name, kind = mention.name, mention.kind
        if head.lemma in _OF_STATES and mention.country and len(mention.words) == _WITH_NATION:
            name = name or mention.own_words  # in full as it is: الحكومة القرغيزية is no حكومة سالم
        elif name is None or len(mention.words) < 3:
            speaker = self.naming.of_mention(mention, self.reading.span(index, reach), turn.frame, turn.earlier)
            name, kind = speaker.name, speaker.kind
        if name and name != mention.own_words and head.lemma in _OF_MEN and self._is_of_another(reach, name):
            name = mention.own_words
        if not name or (name != mention.own_words and not self._is_name(name)):
            return None
        named = kind != "group" and is_named(self.reading, index, reach, head, mention.country)
        sure = name != mention.own_words or named
        return Hit(index, reach, name, kind, head.gender, mention.number, sure, mention.country)

    def _is_of_another(self, reach: int, name: str) -> bool:
        """Whether the word behind a description says of the time of another man than him whose body it is taken for:
        الإدارة الراهنة is not that of a former president."""
        lists = self.reading.gazetteer.words
        word = self.reading.words[reach] if reach < len(self.reading.words) else ""
        words = fold_word(name).split()[1:]
        if word not in lists.momentary or not any(map(self.reading.gazetteer.is_given_name, words)):
            return False
        return word in _COMING or lists.is_past(word) != any(map(lists.is_past, words))

    def _is_name(self, name: str) -> bool:
        """Whether the fuller words for a body are a name and no description of one: لجنة لمتابعة …, لجنة مختصة …"""
        words = [fold_word(word) for word in name.split()]
        head = self.reading.gazetteer.head(words[0])
        if head is None or head.definite or len(words) < 2 or words[1].startswith("ال"):
            return True
        common = self.reading.gazetteer.words.is_common
        genitive = len(words) > 2 and words[2].startswith("ال")
        agrees = head.gender == "f" and words[1].endswith("ه") and common(words[1]) and not genitive
        return not agrees and not (words[1][0] == "ل" and common(words[1][1:]))

    def _state(self, index: int, reach: int, mention: Mention, lemma: str) -> Hit | None:
        """«الدولة التركية» is the country; «الدولة» alone is the one so named before, else some state; «المملكة» alone
        is the one kingdom of the article."""
        code = mention.country
        if code is None:
            if len(mention.words) > 1:
                return None
            code = self.bodies.state_before(lemma, index)
            if code is None and lemma == _KINGDOM:
                code = self.bodies.countries.kingdom()
            if code is None:
                return Hit(index, reach, mention.own_words, "organisation", "f", "sg", False)
        return Hit(index, reach, self.bodies.countries.name(code), "organisation", "f", "sg", True, code, True)

    def own(self, index: int, reach: int, speaker: Speaker) -> Hit | None:
        """«بلاده»: the speaker's country; «بلادها» of a man is another's."""
        country, hers = self.country_of(speaker), self.reading.words[index].endswith(_HERS)
        anothers = speaker.kind == "person" and speaker.gender == ("m" if hers else "f")
        if country is None or anothers:
            return None
        return Hit(index, reach, self.bodies.countries.name(country), "organisation", "f", "sg", True, country, True)

    def own_government(self, index: int, reach: int, speaker: Speaker) -> Hit | None:
        """«حكومته», «حكومة بلاده»: the government of the speaker's country."""
        country = self.country_of(speaker)
        if country is None:
            return None
        body = self.bodies.of_country(country, len(self.reading.words))
        name = body.name if body else f"ال{GOVERNMENT_NOUN} {self._adjective(country)}"
        return Hit(index, reach, name, "organisation", "f", "sg", True, country)

    def _own_administration(self, index: int, head: Head, speaker: Speaker) -> Hit | None:
        """«إدارته» of a head of state: that of his country."""
        country = self.country_of(speaker) if head.lemma == _ADMINISTRATION else None
        adjective = self._printed_adjective(country) if country and self.own_bodies.presides(speaker) else None
        name = f"ال{head.lemma} {adjective}"
        return Hit(index, index + 1, name, "organisation", "f", "sg", True, country) if adjective else None

    def _adjective(self, country: str) -> str:
        """The adjective of a country with the article, feminine: as the article prints it, or as it is derived."""
        return self._printed_adjective(country) or f"ال{nisba(self.bodies.countries.name(country))}ة"

    def _printed_adjective(self, country: str) -> str | None:
        if country not in self._printed:
            self._printed[country] = self._find_printed(country)
        return self._printed[country]

    def _find_printed(self, country: str) -> str | None:
        reading = self.reading
        for match in re.finditer("a", reading.hints):
            place = reading.gazetteer.place(reading.words[match.start()])
            definite = place is not None and place.country == country and place.definite and place.gender == "f"
            if definite and place and place.number == "sg":
                return reading.clean(match.start(), match.start() + 1)
        return None

    def country_of(self, speaker: Speaker) -> str | None:
        """The country of a speaker by the words that name him, or by his office elsewhere in the article."""
        if speaker.mention and speaker.mention.country:
            return speaker.mention.country
        if not speaker.name or speaker.kind != "person":
            return None
        person = self.directory.person(speaker.name)
        offices = person.offices if person else ()
        known = self.reading.gazetteer.entity_at(tuple(map(fold_word, speaker.name.split())))
        of_office = next((code for office in offices for code in sorted(office.countries)), None)
        return of_office or (known[0].country if known else None)
