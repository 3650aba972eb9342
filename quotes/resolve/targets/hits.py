"""The people, bodies and countries that some tokens name or describe, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.families import surnames
from quotes.resolve.mention import Mention
from quotes.resolve.names.credible import Trust, compound_words
from quotes.resolve.names.mentions import read_description
from quotes.resolve.names.nationals import Nationals
from quotes.resolve.names.offices import stem
from quotes.resolve.reading.hints import BODY, GROUP, NISBA, NOTHING, PERSON
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker, Turn
from quotes.resolve.speakers.speakers import Naming
from quotes.resolve.targets.body_hits import OWN_COUNTRY, BodyHits
from quotes.resolve.targets.duals import pair_named
from quotes.resolve.targets.fullest import FullestNames
from quotes.resolve.targets.name_hits import NO_TITLE, NameHits, begins_phrase
from quotes.resolve.targets.plurals import are_people, is_owned, people_end, told_apart, told_end
from quotes.resolve.targets.short_forms import ACTING_REGIONS, by_given_name, shortened, the_west
from quotes.text.fold import fold_word

_LONGEST_OFFICE = 12
_FIRST_DESCRIBED, _TOKENS_A_DESCRIPTION = 200, 25
"""So many descriptions are resolved and one more for each so many tokens. News asks for one in a hundred; a text that
repeats an office without end would ask for a thousand at each of its cues."""
_NUMBER = "0"
_PEOPLE = GROUP + PERSON
_RELATED, _FEMININE = ("يين", "يون"), ("ه", "ات")
_THE, _RELATION = "ال", "يه"
_PEOPLE_AT_LARGE, _WANT = "الناس", "حاجه"
MISTER = "سيد"
"""Before a name that no list holds it describes nobody."""
_AHEAD = "امام"
"""Folded alike: the imam, and what is «before» somebody."""
_WORLD, _LIST = "العالم", "قائمه"
"""What is counted is nobody in particular: عدد القتلى."""
_FALLEN = frozenset(["قتيل", "جريح"])
_COUNTERPARTS = frozenset(["نظيره", "نظيرها", "نظيرته", "نظيرتها", "لنظيره", "لنظيرها", "ونظيره", "ونظيرها"])
_DEED = re.compile(r"(?:ال)?م\wا\w\w?(?:ه|ات)")
"""Feminine participles that are first of all nouns of action: مساعدة إيران, المشاركة المغربية, المفاوضات."""


class Hits:
    """Finds entities for one article, when its speakers are known."""

    def __init__(self, naming: Naming) -> None:
        self.naming = naming
        self.reading: Reading = naming.reading
        self.directory = naming.directory
        self.bodies = naming.bodies
        self.body_hits = BodyHits(naming)
        self._surnames = surnames(self.reading.gazetteer)
        self._names = (self.directory.name_words() - compound_words()) | OWN_COUNTRY | _COUNTERPARTS
        self.trust = Trust(self.directory)
        self.names = NameHits(self.directory, self.trust)
        self.nationals = Nationals(self.directory, self.trust)
        self.fullest = FullestNames(self.reading)
        self._turn: Turn | None = None
        self._found: dict[tuple[int, int], Hit | None] = {}
        """What stands at a token, the words up to another read, for the frame that was asked about last."""
        self._descriptions_left = _FIRST_DESCRIBED + len(self.reading.words) // _TOKENS_A_DESCRIPTION

    def between(self, first: int, end: int, turn: Turn) -> Iterator[Hit]:
        """The entities between two tokens, in order."""
        hints, tags, words = self.reading.hints, self.reading.tags, self.reading.words
        names, surnames_known = self._names, self._surnames
        if turn is not self._turn:
            self._turn, self._found = turn, {}
        found = self._found
        index = first
        while index < end:
            if hints[index] == NOTHING and tags[index] not in letters.MARKS:
                word = words[index]
                if word not in names and word not in surnames_known:
                    index += 1
                    continue
            if (index, end) in found:
                hit = found[index, end]
            else:
                hit = found[index, end] = self._at(index, end, hints[index].lower(), turn)
            if hit:
                yield hit
                index = max(hit.end, index + 1)
            else:
                index += 1

    def is_presentable(self, hit: Hit) -> bool:
        """Whether a hit can be shown: a person by a credible name or an office; not whose people they are (أنصارها)."""
        if hit.kind in ("anonymous", "document") or (hit.kind == "group" and is_owned(hit.name)):
            return False
        return hit.kind != "person" or self.trust.in_words(hit.name)

    def _at(self, index: int, end: int, hint: str, turn: Turn) -> Hit | None:
        reading = self.reading
        word = reading.words[index]
        if word in _COUNTERPARTS:
            return self.nationals.counterpart(index, end, turn)
        if word in self.nationals.addresses:
            return self.nationals.addressed(index)
        if word in OWN_COUNTRY:
            return self.body_hits.own(index, index + 1, turn.speaker)
        is_surname = word in self._surnames
        if hint in "qm" or is_surname or word in self._names:
            person = self.directory.named_at(index, end)
            if person and self.trust.in_name(person[1].name) and not self.names.is_of_place(index):
                return Hit(index, person[0], self.fullest.of_person(person[1].name), "person", person[1].gender)
        if is_surname:
            nobody = self.names.is_adjective(index) or self.names.is_of_place(index)
            return None if nobody else self.names.surname(index)
        if hint == NOTHING:
            return self.body_hits.marked(index, end) if reading.tags[index] in letters.MARKS else None
        if hint in "nmq" and self.reading.gazetteer.is_given_name(reading.stem(index)):
            return self.names.given(index, end) if reading.is_given_name(index) else None
        known = self._known(index, end) if hint in "kqpcoyg" else None
        if known and not self._is_another_body(hint, known):
            return known
        related = word.startswith(_THE) and word.endswith(_RELATION)
        if related and hint in "oy" and self._is_adjective(index) and reading.words[index - 1][-2:] == "ات":
            return None  # الشبكات الخارجية, الحريات الأكاديمية
        if hint == BODY and (two := pair_named(reading, index, end)):
            return two
        if hint in "oy" and reading.tags[index] != letters.PROPOSITION:  # ادعاء is a claim here and no prosecutor
            return self.body_hits.at(index, reading.phrase_end(index, end), turn)
        if reading.stem(index) in reading.gazetteer.words.surnames and (movement := self.nationals.of_family(index)):
            return movement
        if self._descriptions_left < 0:
            return None
        if hint == PERSON and not self._is_adjective(index) and not self.is_deed(index):
            return self._person(index, end, turn)
        if hint == GROUP and (_DEED.fullmatch(reading.words[index]) or self._is_their_adjective(index)):
            return None
        if hint == NISBA and begins_phrase(reading, index) and (named := self.nationals.after_nationality(index, end)):
            return named
        alone = hint == NISBA and not self._is_adjective(index) and are_people(self.reading, index)
        if hint == GROUP or alone or (hint == NISBA and begins_phrase(reading, index)):
            return self._described(index, reading.phrase_end(index, end), turn)
        return None

    def _is_adjective(self, index: int) -> bool:
        """Whether a definite word only describes the definite noun before it: العمليات العسكرية."""
        definite = self.reading.is_definite_word
        if index == 0 or not definite(index) or self.reading.words[index][0] != "ا":
            return False
        return definite(index - 1) or self.reading.words[index - 1].startswith(("لل", "بال", "فال"))

    def _is_their_adjective(self, index: int) -> bool:
        """Whether a plural that no list holds only says which people are meant: الوسطاء الدوليين."""
        related = self.reading.words[index].endswith(_RELATED) and not self.reading.words[index - 1].endswith(_FEMININE)
        return related and self._is_adjective(index) and not self.reading.gazetteer.meanings(self.reading.stem(index))

    def _known(self, index: int, end: int) -> Hit | None:
        found = self.reading.known(index) or shortened(self.reading, index) or the_west(self.reading, index)
        if found is None and self.reading.hints[index] in "kK":
            return self.fullest.by_one_word(index)
        if found is None or found[1] > end:
            return None
        known, reach = found
        if known.kind == "outlet" and self._is_no_outlet(index, known.weak):
            return None
        if known.kind == "place":
            if known.id in ACTING_REGIONS and (known.weak or not known.country):
                return Hit(index, reach, self.reading.clean(index, reach), "organisation", "m", "sg", True, None, True)
            if known.country is None or known.id != known.country or self._is_counted(index, reach):
                return None
            name = self.bodies.countries.name(known.country)
            return Hit(index, reach, name, "organisation", "f", "sg", True, known.country, True, known.capital)
        name = self.reading.clean(index, reach)
        name = self._nominative(name) if known.kind == "group" else self.fullest.of(known, name, reach)
        return Hit(index, reach, name, known.kind, known.gender, "sg", True, known.country)

    def _is_no_outlet(self, index: int, weak: bool) -> bool:
        """Whether an outlet's name means what else bears it: في الشرق الأوسط, سوق عكاظ."""
        reading, before = self.reading, index - 1
        if before < 0 or reading.tags[before] in letters.MARKS:
            return False
        lists, word = reading.gazetteer.words, reading.words[before]
        return weak or (word in lists.kinds and word not in lists.naming)

    def _nominative(self, name: str) -> str:
        """A plural of people in the nominative, where the article has that too; not of another noun (قادة الحوثيين)."""
        if len({word.startswith(_THE) for word in name.split()}) > 1:
            return name
        words = [word.removesuffix("ين") + "ون" if word.endswith("ين") else word for word in name.split()]
        attested = all(next(self.reading.places(fold_word(word)), None) is not None for word in words)
        return " ".join(words) if attested else name

    def _is_another_body(self, hint: str, known: Hit) -> bool:
        """Whether an adjective makes another body of a well-known one: مجلس الأمن القومي is not مجلس الأمن."""
        reading, after = self.reading, known.end
        if hint != "o" or known.is_country or after >= len(reading.words) or reading.hints[after] == NISBA:
            return False
        return reading.is_definite_word(after) and reading.words[after].startswith("ال") and known.end - known.first > 1

    def _is_counted(self, index: int, reach: int) -> bool:
        """Whether what looks like a country is one of its people, in the accusative: إسبانيا واحدا, 34 بريطانيا."""
        words, tags = self.reading.words, self.reading.tags
        if not words[index].endswith("ا"):
            return False
        counted = index > 0 and tags[index - 1] == _NUMBER
        after = words[reach] if reach < len(words) else ""
        described = len(after) > 3 and after.endswith("ا") and self.reading.gazetteer.words.is_common(after[:-1])
        return counted or described

    def _person(self, index: int, end: int, turn: Turn) -> Hit | None:
        """Somebody by his office, with his name or without."""
        reading = self.reading
        if reading.words[index] in reading.gazetteer.words.rulers and self.names.is_of_place(index):
            return None
        reach = reading.title_end(index, min(end, index + _LONGEST_OFFICE))
        reach = next((at for at in range(index + 1, reach) if reading.tags[at] in NO_TITLE), reach)
        named = self.directory.named_behind(index, reach)
        if named and self.trust.in_name(named[2].name):
            return Hit(index, named[1], named[2].name, "person", named[2].gender)
        if not (reading.is_definite_word(index) or (index + 1 < end and self._makes_definite(index + 1))):
            return None
        if by_given := by_given_name(self.directory, self.trust, index, reach):
            return by_given
        titled = self.names.titled(index, reach)
        if titled is None or not self.is_presentable(titled):
            titled = self.nationals.foreigner(index, reach) or titled
        return titled or self._described(index, reading.phrase_end(index, reach), turn)

    def is_deed(self, index: int) -> bool:
        """Whether a word is no person but an action (مساعدة إيران), a want (حاجة الشركات), the world (العالم) or
        a preposition (أمام المحكمة)."""
        after = index + 1
        named = after < len(self.reading.words) and self.reading.hints[after] in "nmq"
        word = self.reading.words[index]
        wanted = self.reading.tags[index] == letters.PROPOSITION or self.reading.stem(index) == _WANT
        want = wanted and not self.reading.is_definite_word(index)
        world = word.endswith(_WORLD)
        deed = _DEED.fullmatch(self.reading.stem(index)) is not None
        ahead = word == _AHEAD and not self.reading.tokens.as_printed(index).startswith("إ")
        return not named and (want or world or deed or ahead or word.endswith(_LIST))

    def is_anybody(self, index: int) -> bool:
        """Whether a word means nobody in particular: المواطن."""
        head = self.reading.gazetteer.head(self.reading.words[index])
        return head is not None and fold_word(head.lemma) in self.reading.gazetteer.words.anybody

    def _makes_definite(self, index: int) -> bool:
        return self.reading.is_definite_word(index) or self.reading.hints[index] in "npckoy"

    def _described(self, index: int, reach: int, turn: Turn) -> Hit | None:
        """A person or group by a definite description: sure when the article says who is meant."""
        self._descriptions_left -= 1
        reading = self.reading
        if reading.stem(index) == _PEOPLE_AT_LARGE and reach - index == 1:
            return None
        if reading.hints[index].lower() in _PEOPLE:
            reach = people_end(reading, self.trust, index, reach)
        reach = told_end(reading, index, reach)
        mention = read_description(reading.clean_marked(index, reach), reading.gazetteer)
        if not (mention.definite or mention.pointing) or mention.kind in ("document", "anonymous"):
            return None
        if mention.head and mention.head.lemma == MISTER and reading.hints[index + 1 : min(index + 2, reach)] != PERSON:
            return None  # السيد نجيبوف; not السيد الوزير
        speaker = self.naming.of_mention(mention, reading.span(index, reach), turn.frame, turn.earlier)
        if not speaker.name:
            return None
        if mention.country and self.nationals.is_of_another(speaker.name, mention.country):
            full = self.nationals.compatriot(mention.country)
            own = full or mention.own_words
            return Hit(index, reach, own, "person", mention.gender, "sg", full is not None, mention.country)
        himself = self._is_only_himself(mention, speaker, turn)
        kin = mention.head is not None and mention.head.role == "kin" and len(mention.words) > 1
        sure = (speaker.name != mention.own_words and not himself) or kin
        if not sure and reach - index == 1 and mention.kind != "group":
            return None
        alone = len(mention.words) == 1 and mention.number == "sg"
        if alone and mention.head and fold_word(mention.head.lemma) in reading.gazetteer.words.anybody:
            return None
        if mention.kind == "group" and index and reading.words[index - 1] in reading.gazetteer.words.counted:
            return None
        if mention.head and mention.head.lemma in _FALLEN and not sure:
            return None  # القتلى بينهم مدنيان
        if mention.kind == "group" and not sure:
            # Of «مشجعي الاتحاد» the body is told apart.
            inner = next((at for at in range(index + 1, reach) if reading.hints[at] in "oy"), reach)
            reach, name = inner, self._nominative(mention.own_words)
            if reach - index == 1 and (apart := told_apart(reading, index)):
                name = reading.clean(*apart)
            return Hit(index, reach, name, mention.kind, mention.gender, mention.number, False, mention.country)
        name = mention.own_words if himself else speaker.name
        return Hit(index, reach, name, speaker.kind, speaker.gender, mention.number, sure, mention.country)

    def _is_only_himself(self, mention: Mention, found: Speaker, turn: Turn) -> bool:
        """Whether a description is taken for the speaker only because nobody else has spoken: in his own words it is
        somebody else, unless his office says so."""
        if not found.name or found.name != turn.speaker.name or found.name == mention.own_words:
            return False
        if mention.kind != "person" or self.directory.person(found.name) is None:
            return False
        return self.body_hits.own_bodies.office(turn.speaker).isdisjoint(map(stem, mention.words))
