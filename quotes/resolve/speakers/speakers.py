"""Who speaks: the words of each source read, short names filled out, descriptions and missing subjects resolved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quotes.models import Kind
from quotes.records import Frame, Gender
from quotes.resolve.bodies.bodies import Bodies
from quotes.resolve.lexicon import letters
from quotes.resolve.mention import Mention
from quotes.resolve.names.called import bearer_before, called
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.full_names import GOD
from quotes.resolve.names.headlines import by_first_sentence
from quotes.resolve.names.mentions import read_mention
from quotes.resolve.names.misprints import misprinted
from quotes.resolve.names.nameless import describes, is_general, is_nobody, tells_nothing
from quotes.resolve.names.plausible import ruled_noun
from quotes.resolve.names.short_names import by_family_name, by_given_name, is_another, last_bearer
from quotes.resolve.reading.hints import NOTHING
from quotes.resolve.reading.reading import Reading
from quotes.resolve.reading.relatives import FINITE
from quotes.resolve.speaker import WORDLESS, Speaker
from quotes.resolve.speakers.agreement import as_many, without_source
from quotes.resolve.speakers.before_relatives import with_bearer
from quotes.resolve.speakers.coreference import Chain
from quotes.resolve.speakers.descriptions import Descriptions
from quotes.resolve.speakers.introductions import means_last_speaker
from quotes.resolve.speakers.joins import after_the_told, join_title_and_name, with_complement, with_field
from quotes.resolve.speakers.objects import without_object
from quotes.resolve.speakers.order import by_order
from quotes.resolve.speakers.pronouns import OWNERS, RELAYS, said_by
from quotes.resolve.speakers.source_spans import mend
from quotes.resolve.speakers.sources import (
    begins_with_noun,
    has_clause,
    is_excellency,
    is_no_source,
    is_object,
    is_thing,
)
from quotes.resolve.speakers.two_behind import share
from quotes.resolve.speakers.words_before import MOST_EARLIER
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_OF = " عن "
_OF_SOMETHING = frozenset(["reveal", "announce", "emotion"])
"""Senses of cues that themselves take عن: لم يكشف الوزير عن الموعد."""
_IN_LATIN = re.compile(r"\s*\([A-Za-z][^()]*\)")
"""A name once more in its own letters: صحيفة «لوموند» (Le Monde) الفرنسية."""
_ASIDE = re.compile("،|[-–—]")
_LONGEST_TITLE = 16
_PERSON = "sS"
_OTHERS = "snN"
_QUANTIFIERS, _OF_THEM = "zZ", "m"
_BODIES, _TO, _BODY = "OYP", "ل", "o"


def resolve_speakers(frames: Sequence[Frame], naming: Naming) -> list[Speaker]:
    """One speaker a frame, in the order of the frames."""
    reading, directory = naming.reading, naming.directory
    mentions: list[Mention | None] = []
    for frame in frames:
        share(frame, directory)
        mend(frame, reading)
        mention = _read(frame.source, frame, directory) if frame.source else None
        if mention:
            mention = with_bearer(frame, after_the_told(frame, mention, directory), directory)
            mention = without_object(frame, mention, directory)
            mention = with_field(frame, with_complement(frame, mention, directory), directory)
            mention = join_title_and_name(frame, mention, directory)
        mentions.append(mention)
    things = [_names_a_thing(frame, mention, directory) for frame, mention in zip(frames, mentions, strict=True)]
    for frame, mention, thing in zip(frames, mentions, things, strict=True):
        if thing or (mention and is_general(mention, reading.gazetteer)):
            continue
        own = mention and mention.kind == "person" and mention.name and not begins_with_noun(mention, reading.gazetteer)
        if mention and own and frame.source and not is_nobody(mention, reading.gazetteer):
            directory.enter(mention, reading.token_at(frame.source.start), verb_gender(frame))
    chain = Chain(frames, reading, directory, naming.of_tokens)
    for frame, mention, thing in zip(frames, mentions, things, strict=True):
        if mention and frame.source and is_no_source(frame, mention, frame.source, reading):
            frame.source = None  # بيانا قال فيه
        if mention is None or frame.source is None:
            chain.add(chain.missing(frame))
        elif blessed := chain.blessed_source(frame):
            chain.add(blessed)
        elif is_excellency(mention, reading.gazetteer):
            frame.source = reading.tokens.span(at := reading.range(frame.source)[0], at + 1)
            chain.add(chain.excellency(frame))
        elif thing:
            if is_object(frame, mention, frame.source, reading):
                chain.add(chain.missing(without_source(frame, mention, reading)))
            else:
                chain.add(Speaker(None, unknown=WORDLESS))
        elif means_last_speaker(mention, reading.gazetteer) and (subject := chain.named_subject(frame)):
            chain.add(subject)
        else:
            chain.add(naming.of_mention(mention, frame.source, frame, chain.speakers))
    chain.fill_opening()
    by_first_sentence(frames, chain.speakers, reading)
    return chain.speakers


def _read(source: Span, frame: Frame, directory: Directory) -> Mention:
    """What the words of a source say; of a description that goes on with something else, the words before it."""
    reading = directory.reading
    printed = _IN_LATIN.sub("", reading.of_source(source))
    mention = as_many(read_mention(printed, reading.gazetteer), frame.number, reading.gazetteer)
    if mention.name or mention.kind != "person":
        return mention
    before = _ASIDE.split(mention.own_words, maxsplit=1)[0]
    first, end = reading.range(source)
    named = any(directory.named_in(first, min(end + 1, len(reading.words))))
    if frame.sense in _OF_SOMETHING and reading.is_definite_word(first) and not named:
        before = before.partition(_OF)[0]
    return mention if before == mention.own_words else read_mention(before, reading.gazetteer)


def _names_a_thing(frame: Frame, mention: Mention | None, directory: Directory) -> bool:
    if mention is None or frame.source is None or frame.source.start < frame.cue.start:
        return False
    return is_thing(mention, frame.source, frame, directory) or is_excellency(mention, directory.gazetteer)


def verb_gender(frame: Frame) -> Gender | None:
    """The gender that a verb shows of its subject: a feminine one also goes with things in the plural."""
    return frame.gender if frame.form in FINITE and frame.number == "sg" else None


class Naming:
    """From the words of a source to the name of who speaks."""

    def __init__(self, reading: Reading, directory: Directory, bodies: Bodies) -> None:
        self.reading = reading
        self.directory = directory
        self.bodies = bodies
        self.descriptions = Descriptions(directory, bodies)

    def of_tokens(self, first: int, end: int, frame: Frame, earlier: Sequence[Speaker]) -> Speaker:
        """The speaker whom the tokens name."""
        reading = self.reading
        if reading.hints[first] in _PERSON:
            # A title may be longer than its first noun phrase: الأمين العام لمجلس التعاون الدكتور فلان.
            limit = reading.title_end(first, first + _LONGEST_TITLE)
            named = self.directory.named_behind(first, limit)
            if named is None and (last := self._last_title(first + 1, limit)):
                named = self.directory.named_behind(last, limit)
            end = named[1] if named else self._with_complement(end)
        elif reading.hints[first] in _QUANTIFIERS and reading.tags[end : end + 1] == _OF_THEM:
            end = reading.phrase_end(end + 1, len(reading.words))
        mention = read_mention(reading.clean_marked(first, end), reading.gazetteer)
        return self.of_mention(mention, reading.span(first, end), frame, earlier)

    def _with_complement(self, end: int) -> int:
        """The token after a title whose body stands behind ل or عن, and after the name behind that: الأمين العام لحزب
        كذا is of that party alone, النائبة عن حزب كذا فلانة."""
        reading, limit = self.reading, len(self.reading.words)
        if end + 1 >= limit:
            return end
        if reading.hints[end] in _BODIES and reading.words[end][0] == _TO:
            after = reading.phrase_end(end, limit)
        elif reading.tags[end] == letters.ABOUT and reading.hints[end + 1 : end + 3].lstrip(NOTHING)[:1] == _BODY:
            after = reading.phrase_end(end + 1, limit)
        else:
            return end
        named = self.directory.named_at(after, limit) if after < limit else None
        return named[0] if named else after

    def _last_title(self, first: int, limit: int) -> int | None:
        """Where a second title begins that و joins to the first: الخبير في الاقتصاد والكاتب فلان."""
        reading = self.reading
        joined = (at for at in range(limit - 1, first, -1) if reading.words[at][0] == "و")
        title = next((at for at in joined if reading.hints[at] == "S"), None)
        others = title is not None and any(hint in _OTHERS for hint in reading.hints[first:title])
        return None if others else title

    def of_mention(self, mention: Mention, span: Span, frame: Frame, earlier: Sequence[Speaker]) -> Speaker:
        """The speaker whom a mention at ``span`` names, knowing who spoke earlier."""
        earlier = earlier[-MOST_EARLIER:]
        at = self.reading.token_at(span.start)
        own = mention.number == "pl" or (mention.head is not None and mention.kind == "organisation")
        by_cue = self._gender_by_cue(frame) if frame.source else None
        either = mention.kind == "group" and by_cue == "f" and mention.gender == "m"  # حذرت الجماهير
        gender = None if either else mention.gender if own else by_cue or mention.gender
        if person := by_order(mention, at, self.directory):
            return Speaker(person.name, "person", span, person.gender or gender, "sg", mention)
        if is_general(mention, self.reading.gazetteer) and not self.directory.person(mention.name or ""):
            if self._tells_nothing(mention, frame):
                return Speaker(None, unknown=WORDLESS)
            return Speaker(mention.name or mention.own_words, "anonymous", span, gender, mention.number, mention)
        if person := called(mention, span, self.directory):
            return Speaker(person.name, "person", span, person.gender or gender, "sg", mention)
        if mention.kind == "person" and not mention.name and (bearer := bearer_before(span, frame, self.directory)):
            return Speaker(bearer.name, "person", span, bearer.gender or gender, "sg", mention)
        if mention.kind == "person" and begins_with_noun(mention, self.reading.gazetteer):
            named = list(self.directory.named_in(*self.reading.range(span)))
            if named:
                return Speaker(named[-1][2].name, "person", span, named[-1][2].gender, "sg", mention)
        if self._is_noun_phrase(mention):
            if self._tells_nothing(mention, frame):
                return Speaker(None, unknown=WORDLESS)
            return Speaker(mention.own_words, "anonymous", span, gender, mention.number, mention)
        if same := self.descriptions.introduced(mention, earlier):
            return replace(same, span=span, mention=mention)
        if found := misprinted(mention, self.directory, earlier):
            return replace(found, span=span)
        if mention.kind == "person" and mention.name:
            full, kind = self._named(mention, at, frame, earlier)
            if full == mention.name and is_nobody(mention, self.reading.gazetteer):
                if span.start > frame.cue.start or not ruled_noun(mention.words[0], self.reading.gazetteer):
                    return Speaker(None, unknown=WORDLESS)
                return Speaker(mention.own_words, "anonymous", span, gender, None, mention)  # لكن تجارا قالوا
            if full == mention.name and kind == "person" and describes(mention, self.reading.gazetteer):
                if self._tells_nothing(mention, frame):
                    return Speaker(None, unknown=WORDLESS)
                return Speaker(mention.own_words, "anonymous", span, gender, mention.number, mention)
            number = None if self._is_joined(mention, span) else mention.number or "sg"
            return Speaker(full, kind, span, gender, number, mention)
        if person := by_family_name(self.directory, mention, *self.reading.range(span)):
            return Speaker(person.name, "person", span, person.gender or gender, "sg", mention)
        found = self.descriptions.meant(mention, at, earlier, frame)
        if found:
            number = mention.number or found.number
            return Speaker(found.name, found.kind, span, gender or found.gender, number, mention)
        if mention.kind == "document":
            name = self.descriptions.document(mention, span, earlier)
            return Speaker(name, "document", span, gender, mention.number, mention)
        name = mention.name or mention.own_words
        if not name:
            return Speaker(None, unknown=WORDLESS)
        return Speaker(name, mention.kind, span, gender, mention.number, mention)

    def _tells_nothing(self, mention: Mention, frame: Frame) -> bool:
        """Whether a thing is no source, unless a single word is the subject of a clause's verb: تزعم اللوحة أن."""
        said = len(mention.words) == 1 and has_clause(frame)
        return not said and tells_nothing(mention, self.reading.gazetteer)

    def _is_noun_phrase(self, mention: Mention) -> bool:
        """Whether words that seem a name are a noun of the language with what belongs to it: آراء المحللين."""
        first, gazetteer = mention.words[0] if mention.words else "", self.reading.gazetteer
        if mention.kind != "person" or mention.head is not None or mention.marked or mention.title[:1] == (first,):
            return False
        if gazetteer.is_given_name(first) or first.startswith("ال") or not gazetteer.words.is_common(first):
            return False
        if gazetteer.words.is_verb(first):
            return False
        if any(gazetteer.is_given_name(word) or word == GOD for word in mention.words[1:2]):
            return False  # مقصود إسماعيل, عطاء الله
        person = self.directory.person(mention.name or "")
        return len(mention.words) > 1 and (person is None or person.words == mention.words)

    def _gender_by_cue(self, frame: Frame) -> Gender | None:
        """The gender that a cue shows of its source: of whoever is relayed, by the pronoun (نقلت الصحيفة عنه قوله)."""
        cue = self.reading.range(frame.cue)[0]
        if frame.sense == RELAYS and (self.reading.tags[cue] not in letters.VERBS or self._is_relayed(frame)):
            return None  # نقلت الصحيفة عن الوزير القول إن
        said = said_by(self.reading.words[cue], self.reading.gazetteer)
        return OWNERS[said][0] if said and frame.source else verb_gender(frame)

    def _is_relayed(self, frame: Frame) -> bool:
        """Whether the source of a cue is whose words somebody else relays: نقلت الصحيفة عن الوزير أن."""
        before = self.reading.range(frame.source)[0] - 1 if frame.source else -1
        return before > 0 and self.reading.tags[before] == letters.ABOUT

    def _is_joined(self, mention: Mention, span: Span) -> bool:
        """Whether the words name a second person (فلان ونظيره فلان); the verb behind may then be plural."""
        if not any(word[0] == "و" for word in mention.words[1:]):
            return False
        return len({person.name for _, _, person in self.directory.named_in(*self.reading.range(span))}) > 1

    def _named(self, mention: Mention, at: int, frame: Frame, earlier: Sequence[Speaker]) -> tuple[str, Kind]:
        assert mention.name is not None
        person = self.directory.person(mention.name)
        if person is None and " " not in mention.name:
            gender = verb_gender(frame)
            person = self.directory.of_gender(mention.name, gender)
            person = person or last_bearer(self.directory, mention, gender, at, earlier)
            person = person or by_given_name(self.directory, fold_word(mention.name), gender)
        if person and (len(person.words) > 1 or mention.title) and not is_another(person, mention):
            return person.name, "person"
        return mention.name, self._kind(mention, frame)

    def _kind(self, mention: Mention, frame: Frame) -> Kind:
        """The kind of a bare name that nothing in its own words explains: a surname, a company, an outlet."""
        name = mention.name or ""
        gazetteer = self.reading.gazetteer
        if mention.title or gazetteer.is_given_name(mention.words[0]):
            return "person"
        nisba = " " not in name and name.startswith("ال") and name.endswith("ي") and not mention.marked
        kind = None if nisba else self.bodies.kind_of(name)
        if kind:
            return kind
        if mention.marked:
            return "outlet" if frame.form == "particle" else "organisation"
        return "organisation" if verb_gender(frame) == "f" and not mention.words[0].startswith("ال") else "person"
