"""What a content is about: the entity of its subject, else the next one named in it, else what was spoken of before."""

from __future__ import annotations

from quotes.records import Frame, Gender
from quotes.resolve import carry, letters
from quotes.resolve.hints import looks_like_verb
from quotes.resolve.hits import Hit, Hits
from quotes.resolve.partners import is_speaker, with_partner
from quotes.resolve.reading import Reading
from quotes.resolve.speaker import Speaker, Turn
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_LONGEST = 70
_REACH_OF_ANTECEDENT = 14
_OPENERS = frozenset(map(fold_word, "لقد قد أن إن و ف لكن ثم حيث إذ أيضا لا لم لن سوف هل نعم كلا كان كانت".split()))
_ADVERBIAL = letters.PREPOSITIONS + letters.LESSER + letters.WITH + "GB"
"""Letters with which a clause begins that only prepares the main one: بالنظر إلى …، بينما …، مع …"""
_WHILE = frozenset(map(fold_word, "بينما رغم مع عندما لو إذا بعد قبل منذ وفيما فيما".split()))
_SETTING = "kmi"
_PREPARES = letters.PREPOSITIONS + letters.WITH + "G"
_VERBAL = letters.VERBS + "Td!"


class Topics:
    """Tells the topic of one frame after another; what was spoken of before is kept for pronouns."""

    def __init__(self, hits: Hits) -> None:
        self.hits = hits
        self.reading: Reading = hits.reading
        self.directory = hits.directory
        self._last: tuple[Hit, ...] = ()
        self._salient = True
        """Whether what was found last stands where a pronoun can take it up: as the subject or the object."""
        self._aimed = False
        """Whether it was the object of an accusation or a threat."""

    def of(self, turn: Turn) -> tuple[Hit, ...]:
        """The entities that the words of a frame are about, the primary one first; at most two."""
        if turn.frame.declines:
            return self._of_refusal(turn)
        self._salient = True
        found = self._of_object(turn) or self._of_content(turn)
        found = tuple(hit for hit in found if self.hits.is_presentable(hit))
        if found:
            self._last = found if self._salient else ()
        return found

    def _of_refusal(self, turn: Turn) -> tuple[Hit, ...]:
        """Who asked (لم يرد على أسئلة الصحيفة), or whose report the silence is about."""
        reading = self.reading
        first, end = reading.range(turn.frame.cue)[1], reading.range(turn.frame.sentence)[1]
        end = next((at for at in range(first, end) if reading.tags[at] in ".|,"), end)
        if first < end and (found := self._named(first, end, turn)):
            return found
        report = next((at for at in range(first, end) if reading.hints[at] in "eE"), None)
        outlet = self.hits.bodies.outlet(report) if report is not None else None
        if outlet is None or report is None:
            return ()
        return (Hit(report, report + 1, outlet.name, outlet.kind),)

    def _of_object(self, turn: Turn) -> tuple[Hit, ...]:
        """Whom the cue itself is aimed at: accused, described, threatened."""
        frame = turn.frame
        if frame.object_role != "target":
            return ()
        if frame.object:
            first, end = self.bounds(frame.object)
            found = self._named(first, end, turn) or self._taken_up(first, end, turn)
            self._aimed = bool(found)
            return found
        if frame.pronoun:
            return self.before_cue(turn, "f" if frame.pronoun.endswith("ها") else "m")
        return ()

    def before_cue(self, turn: Turn, gender: Gender) -> tuple[Hit, ...]:
        """Whom a pronoun on the cue means: the latest entity of the sentence before it, else what was spoken of."""
        start = self.reading.range(turn.frame.sentence)[0]
        cue = self.reading.range(turn.frame.cue)[0]
        hits = self.hits.between(start, cue, turn)
        fitting = [hit for hit in hits if hit.gender in (gender, None) and not is_speaker(hit, turn.speaker)]
        return (fitting[-1],) if fitting else self._carried(turn.speaker) or self._in_sentence_before(turn, gender)

    def _in_sentence_before(self, turn: Turn, gender: Gender) -> tuple[Hit, ...]:
        """The one person of the gender whom the sentence before names."""
        start = self.reading.range(turn.frame.sentence)[0]
        first = max(self.reading.tags.rfind(mark, 0, max(0, start - 2)) for mark in ".|")
        people = {person.name: (at, end, person) for at, end, person in self.directory.named_in(max(0, first), start)}
        fitting = [Hit(at, end, name, "person", who.gender) for name, (at, end, who) in people.items()]
        fitting = [hit for hit in fitting if hit.gender in (gender, None) and not is_speaker(hit, turn.speaker)]
        return (fitting[0],) if len(fitting) == 1 else ()

    def _of_content(self, turn: Turn) -> tuple[Hit, ...]:
        for span in turn.frame.content[:2]:
            first, end = self.bounds(span)
            if first < end and (found := self._of_clause(first, end, turn)):
                return found
        return ()

    def _of_clause(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        reading, speaker = self.reading, turn.speaker
        if taken := self._by_pronoun(first, end, turn):
            return taken
        if pair := carry.both(reading, first, end):
            return tuple(hit for at in pair for hit in self.hits.between(at, at + 4, turn) if hit.first == at)
        if carry.is_demonstrative(reading, first, end) and (found := self._taken_up(first, end, turn)):
            return found
        if carry.is_bare_name(reading, first, end):
            return (Hit(first, first + 1, reading.clean(first, first + 1), "person"),)
        main = self._main_clause(first, end)
        found = self._named(main, end, turn)
        if not found and main > first:
            found = self._named(first, main, turn)
        if found:
            return found
        if carry.speaks_of_her(reading, first, end, speaker):
            return tuple(hit for hit in self._carried(speaker)[:1] if carry.fits("ها", hit))
        if carry.takes_up(reading, first, end):
            return self._carried(speaker)
        return self._taken_up(first, end, turn)

    def _by_pronoun(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        """What a pronoun at the beginning takes up, when it cannot mean the speaker: قالت إنه غادر."""
        possessive = None
        pronoun = carry.subject_pronoun(self.reading, first, end)
        if pronoun is None:
            pronoun = possessive = carry.possessive(self.reading, first, end)
        if pronoun is None:
            return ()
        # After an attack the possessive of its ground is the one attacked: هدد فلانا زاعما أن دعمه …
        aimed = possessive is not None and turn.frame.form == "participle" and self._aimed
        if carry.means_speaker(pronoun, turn.speaker) and not aimed:
            return ()
        carried = tuple(hit for hit in self._carried(turn.speaker)[:1] if carry.fits(pronoun, hit))
        if carried or self._last or pronoun not in ("ه", "ها"):
            return carried
        return self._in_sentence_before(turn, "f" if pronoun == "ها" else "m")

    def _taken_up(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        """Whose the thing is that definite words take up: تلك التصريحات → the one who made them."""
        at = carry.said_before(self.reading, first, end)
        if at is not None:
            for hit in self.hits.between(at, min(first, at + _REACH_OF_ANTECEDENT), turn):
                if hit.sure and not is_speaker(hit, turn.speaker):
                    return (hit,)
            return self._carried(turn.speaker)
        if carry.is_demonstrative(self.reading, first, end):
            claimant = self._claimant(turn) if turn.frame.denies else None
            return (claimant,) if claimant else self._carried(turn.speaker)
        return ()

    def _claimant(self, turn: Turn) -> Hit | None:
        """Who spoke last before: a denial of «this» denies his words."""
        for other in reversed(turn.earlier):
            if other.name and other.name != turn.speaker.name:
                at = self.reading.token_at(other.span.start if other.span else turn.frame.cue.start)
                return Hit(at, at + 1, other.name, other.kind, other.gender, other.number)
        return None

    def _carried(self, speaker: Speaker) -> tuple[Hit, ...]:
        return tuple(hit for hit in self._last if not is_speaker(hit, speaker))

    def bounds(self, span: Span) -> tuple[int, int]:
        """The tokens of a content without the marks and particles with which it begins."""
        first, end = self.reading.range(span)
        words = self.reading.words
        while first < end - 1 and (not words[first][0].isalnum() or words[first] in _OPENERS):
            first += 1
        return first, min(end, first + _LONGEST)

    def _main_clause(self, first: int, end: int) -> int:
        """The token at which the main clause begins when an adverbial one with a comma stands before it."""
        word = self.reading.words[first]
        if self.reading.tags[first] not in _ADVERBIAL and word not in _WHILE and word[1:] not in _WHILE:
            return first
        comma = self.reading.tags.find(",", first, end)
        return comma + 1 if 0 < comma < end - 2 else first

    def _named(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        """The first entity that can be meant, with its partner in a dealing; where something is, is none."""
        subject_end = self._subject_end(first, end)
        weak: Hit | None = None
        own: Hit | None = None
        sequence = self.hits.between(first, end, turn)
        for hit in sequence:
            if is_speaker(hit, turn.speaker):
                continue
            if own is None and is_own_body(hit, turn.speaker):
                own = hit
            elif self._is_setting(hit, first):
                continue
            elif hit.sure:
                if weak is not None and weak.first < subject_end:
                    break
                self._salient = hit.first < subject_end or hit.kind == "person"
                self._aimed = False
                return with_partner(self.reading, hit, next(sequence, None), first, turn.speaker)
            elif weak is None and self._may_be_meant(hit, subject_end, turn.frame):
                weak = hit
        chosen = own or weak
        return (chosen,) if chosen else ()

    def _may_be_meant(self, hit: Hit, subject_end: int, frame: Frame) -> bool:
        """Whether a mere description is a target: as the subject, or in a denial as the body that it is about."""
        near = hit.first < subject_end and self.reading.tags[hit.first - 1] not in _PREPARES
        return near or (frame.denies and hit.kind in ("organisation", "group"))

    def _subject_end(self, first: int, end: int) -> int:
        """The token after the first noun phrase of a clause, a verb before it passed over."""
        tags, words = self.reading.tags, self.reading.words
        if carry.subject_pronoun(self.reading, first, end):
            return first
        at = first
        while at < end - 1 and (tags[at] in _VERBAL or looks_like_verb(words[at])):
            at += 1
        return max(self.reading.phrase_end(at, end), at + 1) if at < end else end

    def _is_setting(self, hit: Hit, first: int) -> bool:
        """Whether a country or a body is only where or whence something is: في بوروندي, إلى أوكرانيا."""
        if hit.first == first or hit.kind in ("person", "outlet"):
            return False
        if self.reading.tags[hit.first - 1] == letters.IN:
            return True
        if not hit.is_country:
            return False
        attached = self.reading.words[hit.first][0] == "ب" and self.reading.hints[hit.first].isupper()
        return self.reading.tags[hit.first - 1] in _SETTING or attached


def is_own_body(hit: Hit, speaker: Speaker) -> bool:
    """Whether an entity is the body for which the speaker speaks: المتحدث باسم الكرملين."""
    office = speaker.mention.title if speaker.mention else ()
    return not hit.is_country and bool(office) and set(fold_word(hit.name).split()) <= set(office)
