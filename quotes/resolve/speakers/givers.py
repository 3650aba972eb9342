"""Who gave the words of which a cue tells what stands in them: تصريحات للوزير قال فيها; مقال كتبه فلان زعم فيه."""

from __future__ import annotations

from quotes.records import Frame
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.lexis import TO_SOMEBODY
from quotes.resolve.reading.hints import DOCUMENT
from quotes.resolve.reading.relatives import says_where
from quotes.resolve.speaker import NOBODY, Speaker
from quotes.resolve.speakers.nouns_before import antecedent
from quotes.resolve.speakers.recipients import is_sent_to
from quotes.resolve.speakers.spoken import Spoken
from quotes.resolve.speakers.subjects import MAIN_VERBS, subject_between

_APPOSITION, _FARTHEST, _LONGEST_CLAUSE = 16, 30, 12
_FULL = 2
_STANDS = frozenset(["جاء", "ورد"])
"""Verbs whose subject is what stands somewhere: جاء فيه أن."""
_SOMEBODY = ("person", "organisation")
_OUTLETS = "yY"
_BODIES, _GIVERS = "oOyY", "soygzpckq"
_ITS, _HER, _THEIRS = ("ه", "ها"), "ها", ("ها", "هم")
_FEMININE = ("ه", "ات", "تها")
_WITH_IT = frozenset(["به", "بها"])
_FROM, _BEFORE_VERB = "من", letters.NEGATED + letters.TIME + letters.RELATIVE + ","
_NAMES, _TO_OUTLET, _TO_BODY, _TO_PERSON = "nmq", "Y", "O", "S"
_BESIDE = "مع"
_NO_SUBJECT = letters.BEFORE_NOUNS + letters.SIGNS
_BARRIERS = letters.SIGNS + letters.VERBS + letters.THAT + letters.RELATIVE


class Givers(Spoken):
    """The speakers of statements, letters and the like, by what the sentence tells of these."""

    def _whose_words(self, frame: Frame, start: int, cue: int) -> Speaker | None:
        """Whose are the words of which the cue tells something: by what is told of them, else by a name before them."""
        if not says_where(frame, self.reading):
            return None
        meanwhile = (
            cue > 1 and self.reading.words[cue - 2] in self.reading.gazetteer.words.times
        )  # في الوقت الذي قال فيه
        given = None if meanwhile else self._words_given(frame, start, cue)
        if given is not None:
            for find in (self._by_interview, self._by_clause, self._by_genitive, self._by_verb):
                giver = find(given, start, cue, frame)
                if giver and (giver.unknown or self._telling(frame, giver)):
                    return giver
        tags = self.reading.tags
        named = self.directory.named_in(start, cue)
        found = [entry for entry in named if entry[0] == start or tags[entry[0] - 1] not in letters.PREPOSITIONS]
        found = [entry for entry in found if not self._is_told_of_a_body(entry[0], start)]
        found = [entry for entry in found if not self._is_told_by_document(entry[0], start)]
        found = [entry for entry in found if not is_sent_to(self.reading, entry[0], max(start, entry[0] - _APPOSITION))]
        if found:
            return self._telling(frame, self._person(found[-1][2]))
        title = self._whose_statement(start, cue)
        title = title or (self._issuer(start, cue) if frame.lemma in _STANDS and not frame.joined else None)
        return self._telling(frame, self._named(title, frame)) if title else None

    def _words_given(self, frame: Frame, start: int, cue: int) -> int | None:
        """The nearest noun of words before the cue that the pronoun behind it can stand for."""
        reading = self.reading
        behind = reading.range(frame.cue)[1] + says_where(frame, reading) - 1
        hers = reading.words[behind].endswith(_HER)
        for at in range(cue - 1, max(start, cue - _FARTHEST) - 1, -1):
            if self._is_of_words(at) and self._is_feminine(at) == hers:
                return at
        return None

    def _is_of_words(self, at: int) -> bool:
        reading, lists = self.reading, self.reading.gazetteer.words
        word = reading.stem(at)
        return reading.hints[at].lower() == DOCUMENT or word in lists.statements or self._bare(word) in lists.occasions

    @staticmethod
    def _bare(word: str) -> str:
        """A noun without its article or pronoun: كلمتها → كلمه."""
        noun = word.removeprefix("ال")
        own = next((pronoun for pronoun in _THEIRS if noun.endswith(pronoun)), "")
        stem = noun.removesuffix(own).removesuffix("ا")
        return f"{stem[:-1]}ه" if own and stem.endswith("ت") else stem

    def _is_feminine(self, at: int) -> bool:
        """Whether a pronoun in the feminine stands for a noun of words: for a plural too."""
        word = self.reading.stem(at)
        head = self.reading.gazetteer.head(word)
        if head is not None and head.kind == "document":
            return head.gender == "f" or head.number == "pl"
        return word.endswith(_FEMININE)

    def _by_interview(self, given: int, start: int, cue: int, frame: Frame) -> Speaker | None:
        """Whom a journalist or an outlet interviews, as he answers: أجرى الصحفي فلان مقابلة مع الوزير قال فيها."""
        reading, lists = self.reading, self.reading.gazetteer.words
        if self._bare(reading.stem(given)) not in lists.interviews:
            return None
        limit = min(cue, given + _LONGEST_CLAUSE)
        beside = next((at for at in range(given + 1, limit) if reading.words[at] == _BESIDE), None)
        if beside is None or any(tag in letters.STOPS for tag in reading.tags[given:beside]):
            return None
        asking = (*range(max(start, given - _LONGEST_CLAUSE), given), *range(given + _FULL, beside))
        if not any(reading.hints[at] in _OUTLETS or reading.stem(at) in lists.interviewers for at in asking):
            return None
        who = self._giver_at(beside + 1, cue, frame)
        return who if who and who.kind == "person" else None

    def _by_clause(self, given: int, start: int, cue: int, frame: Frame) -> Speaker | None:
        """Who gave them by the verb behind them, with their pronoun: تصريح أدلى به الوزير, الكلمة التي ألقاها."""
        reading, at = self.reading, given + 1
        end = reading.phrase_end(given, cue)
        while at < cue and not self._gives(at) and (at < end or reading.tags[at] in _BEFORE_VERB):
            at += 1
        if at >= cue or not self._gives(at):
            return None
        at += 1 + (reading.words[at + 1] in _WITH_IT)
        while at < cue and reading.tags[at] in letters.TIME:
            at += 1
        if at < cue and (who := self._giver_at(at, cue, frame)):
            return who
        if at < cue and reading.tags[at] not in _NO_SUBJECT:
            return None
        before = subject_between(reading, start, given)
        who = self._named(before, frame) if before else None
        return who if who and who.kind in _SOMEBODY else Speaker(None, unknown=NOBODY)

    def _gives(self, at: int) -> bool:
        """Whether a verb has a pronoun of its object, its own or with ب: كتبه, أدلى به, ألقتها المديرة."""
        reading, word, lists = self.reading, self.reading.words[at], self.reading.gazetteer.words
        if reading.words[at + 1] in _WITH_IT:
            return True
        verb = reading.tags[at] in MAIN_VERBS or lists.is_verb(word) or reading.tags[at - 1] == letters.RELATIVE
        if not reading.tokens.as_printed(at).endswith(_ITS):
            return False
        return (verb or reading.hints[at + 1] in _GIVERS) and not lists.is_owned(word)

    def _by_genitive(self, given: int, start: int, cue: int, frame: Frame) -> Speaker | None:
        """Whose words they are by the noun that they rule, or from whom they come: كلمة المدير, رسالة من الوزيرة."""
        reading, first, lists = self.reading, given + 1, self.reading.gazetteer.words
        if reading.is_definite_word(given) or first >= cue:
            return None
        if reading.tags[first] in letters.TO and reading.hints[first] == _TO_OUTLET:
            report = reading.stem(given) in lists.reports
            return self._named((first, reading.phrase_end(first, cue)), frame) if report else None
        if (
            reading.tags[first] in letters.TO
            and reading.hints[first] == _TO_BODY
            and reading.stem(given) not in lists.sent
        ):
            return self._named((first, reading.phrase_end(first, cue)), frame)
        if reading.tags[first] in letters.TO and (owner := self._owner_behind(given, start, cue, frame)):
            return owner
        if self._is_definite(first, cue) and (who := self._giver_at(first, cue, frame)):
            return who
        for at in range(first, min(cue - 1, first + _LONGEST_CLAUSE)):
            if reading.tags[at] in _BARRIERS:
                return None
            if reading.words[at] == _FROM:
                return self._giver_at(at + 1, cue, frame)
        return None

    def _owner_behind(self, given: int, start: int, cue: int, frame: Frame) -> Speaker | None:
        """The person behind ل whose words others give out (بث التلفزيون كلمة للرئيس فلان), not to whom they go: رسالة
        للوزير; قدم فلان عريضة للوزير."""
        reading, first, lists = self.reading, given + 1, self.reading.gazetteer.words
        delivered = any(_is_one(word, lists.delivering) for word in reading.words[start:given])
        if delivered or reading.stem(given) in lists.sent:
            return None
        if at_once := self.directory.named_at(first, cue):
            return self._person(at_once[1])
        if reading.hints[first] != _TO_PERSON:
            return None
        limit = reading.title_end(first, min(cue, first + _LONGEST_CLAUSE))
        if named := self.directory.named_behind(first, limit):
            return self._person(named[2])
        return self._named((first, reading.phrase_end(first, cue)), frame) if reading.is_definite_word(first) else None

    def _is_definite(self, first: int, limit: int) -> bool:
        """Whether a noun phrase is of somebody known to the reader: كلمة رئيس اللجنة; not بيان صحفي."""
        reading = self.reading
        return any(
            reading.is_definite_word(at) or reading.hints[at] in _NAMES
            for at in range(first, max(first + 1, reading.phrase_end(first, limit)))
        )

    def _by_verb(self, given: int, start: int, cue: int, frame: Frame) -> Speaker | None:
        """The subject of the verb of giving out whose object they are: أصدرت الوزارة بيانا قالت فيه, قدم عامل شكوى."""
        reading, lists = self.reading, self.reading.gazetteer.words
        verbs = lists.giving_out | lists.delivering
        if reading.tags[given + 1] in letters.VERBS:
            return None  # بيانا انتقد كذا وجاء فيه
        for at in range(given - 1, max(start, given - _LONGEST_CLAUSE) - 1, -1):
            if reading.tags[at] in letters.STOPS:
                return None
            if not _is_one(reading.words[at], verbs):
                continue
            behind = at + 1 + (TO_SOMEBODY.fullmatch(reading.words[at + 1]) is not None)
            if behind < given and (who := self._giver_at(behind, given, frame)):
                return who
            that = max(reading.tags.rfind(sign, start, at) for sign in letters.THAT)
            before = subject_between(reading, max(start, that + 1), at)
            return self._named(before, frame) if before else None
        return None

    def _giver_at(self, at: int, limit: int, frame: Frame) -> Speaker | None:
        """Somebody whom the words at a token name or describe."""
        reading = self.reading
        if reading.tags[at] in letters.BEFORE_NOUNS or reading.tags[at] in letters.SIGNS:
            return None
        if at_once := self.directory.named_at(at, limit):
            end = at_once[0]
        elif reading.hints[at] in _NAMES and reading.is_given_name(at):
            end = reading.name_end(at, limit)
        elif reading.hints[at] in _GIVERS:
            if named := self.directory.named_behind(at, reading.title_end(at, min(limit, at + _LONGEST_CLAUSE))):
                return self._person(named[2])  # الفريق الركن سالم التجريبي
            end = reading.phrase_end(at, limit)
        elif (end := next((end for end in range(at, limit) if not reading.is_foreign(end)), limit)) < at + _FULL:
            return None
        who = self._named((at, end), frame)
        above = self.speakers[frame.parent] if frame.parent is not None else None
        himself = above is not None and who.name == above.name  # who is no pronoun in his own words
        return Speaker(None, unknown=NOBODY) if himself else who

    def _telling(self, frame: Frame, speaker: Speaker) -> Speaker | None:
        """Whoever tells what stands somewhere, with whom the verb need not agree: بيان الشركة الذي جاء فيه."""
        return speaker if frame.lemma in _STANDS and speaker.name else self._if_agrees(frame, speaker)

    def _is_told_of_a_body(self, name: int, start: int) -> bool:
        """Whether a name is in the relative clause of a body: أصدرت النقابة التي ينتمي إليها فلان بيانا قالت فيه."""
        relative = self.reading.tags.rfind(letters.RELATIVE, start, name)
        if relative <= start or any(sign in self.reading.tags[relative:name] for sign in letters.SIGNS):
            return False
        told = antecedent(self.reading, relative + 1)
        return told is not None and self.reading.hints[told[0]] in _BODIES

    def _is_told_by_document(self, name: int, start: int) -> bool:
        """Whether a name is in what a document does: أصدرت الوزارة بيانا انتقد اقتراحات فلان وجاء فيه."""
        reading = self.reading
        documents = (at for at in range(start, name - 1) if reading.hints[at].lower() == DOCUMENT)
        return any(reading.tags[at + 1] in letters.VERBS for at in documents)

    def _issuer(self, start: int, cue: int) -> tuple[int, int] | None:
        """Who issued what is then told: وأصدرت الجامعة بيانا جاء فيه."""
        found = subject_between(self.reading, start, cue)
        return found if found and self.reading.hints[found[0]].lower() != DOCUMENT else None

    def _whose_statement(self, start: int, cue: int) -> tuple[int, int] | None:
        """Whose statement a sentence speaks of: في أعقاب تصريح لمبعوث الاتحاد."""
        reading = self.reading
        for at in range(cue - 1, start, -1):
            titled = reading.hints[at] in "SO" and reading.words[at][0] == "ل"
            if titled and (
                reading.words[at - 1] in reading.gazetteer.words.statements or reading.hints[at - 1] == DOCUMENT
            ):
                return at, reading.phrase_end(at, cue)
        return None


def _is_one(word: str, verbs: frozenset[str]) -> bool:
    """Whether a word is one of some verbs, with or without و before it, which may be its own (وجه)."""
    return word in verbs or word.lstrip("و") in verbs
