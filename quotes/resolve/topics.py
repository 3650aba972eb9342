"""What a content is about: the entity of its subject, else the next one named in it, else what was spoken of before."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.records import Frame, Gender
from quotes.resolve import carry
from quotes.resolve.hits import Hit, Hits
from quotes.resolve.partners import with_partner
from quotes.resolve.reading import Reading, looks_like_verb
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

_LONGEST = 70
_REACH_OF_ANTECEDENT = 14
_OPENERS = frozenset(map(fold_word, "لقد قد أن إن و ف لكن ثم حيث إذ أيضا لا لم لن سوف هل نعم كلا كان كانت".split()))
_ADVERBIAL = "bkiaGBnmp"
"""Letters with which a clause begins that only prepares the main one: بالنظر إلى …، بينما …، مع …"""
_WHILE = frozenset(map(fold_word, "بينما رغم مع عندما لو إذا بعد قبل منذ وفيما فيما".split()))
_SETTING = "kmia"
_PREPARES = "kmianbG"
_VERBAL = "VvyTdK!"


class Topics:
    """Tells the topic of one frame after another; what was spoken of before is kept for pronouns."""

    def __init__(self, hits: Hits) -> None:
        self.hits = hits
        self.reading: Reading = hits.reading
        self._last: tuple[Hit, ...] = ()
        self._salient = True
        """Whether what was found last stands where a pronoun can take it up: as the subject or the object."""

    def of(self, frame: Frame, speaker: Speaker, earlier: Sequence[Speaker]) -> tuple[Hit, ...]:
        """The entities that the words of a frame are about, the primary one first; at most two."""
        if frame.declines:
            return self._of_refusal(frame, speaker, earlier)
        self._salient = True
        found = self._of_object(frame, speaker, earlier) or self._of_content(frame, speaker, earlier)
        if found:
            self._last = found if self._salient else ()
        return found

    def _of_refusal(self, frame: Frame, speaker: Speaker, earlier: Sequence[Speaker]) -> tuple[Hit, ...]:
        """Who asked (لم يرد على أسئلة الصحيفة), or whose report the silence is about."""
        reading = self.reading
        first, end = reading.range(frame.cue)[1], reading.range(frame.sentence)[1]
        end = next((at for at in range(first, end) if reading.tags[at] in ".|,"), end)
        found = self._named(first, end, frame, speaker, earlier) if first < end else ()
        if found:
            return found
        report = next((at for at in range(first, end) if reading.hints[at] in "eE"), None)
        outlet = self.hits.bodies.outlet(report) if report is not None else None
        if outlet is None or report is None:
            return ()
        return (Hit(report, report + 1, outlet.name, outlet.kind),)

    def _of_object(self, frame: Frame, speaker: Speaker, earlier: Sequence[Speaker]) -> tuple[Hit, ...]:
        """Whom the cue itself is aimed at: accused, described, threatened."""
        if frame.object_role != "target":
            return ()
        if frame.object:
            first, end = self.bounds(frame.object)
            return self._named(first, end, frame, speaker, earlier) or self._taken_up(first, end, frame, speaker, earlier)
        if frame.pronoun:
            return self.before_cue(frame, "f" if frame.pronoun.endswith("ها") else "m", speaker, earlier)
        return ()

    def before_cue(self, frame: Frame, gender: Gender, speaker: Speaker, earlier: Sequence[Speaker]) -> tuple[Hit, ...]:
        """Whom a pronoun on the cue means: the latest entity of the sentence before it, else what was spoken of."""
        start = self.reading.range(frame.sentence)[0]
        cue = self.reading.range(frame.cue)[0]
        hits = self.hits.between(start, cue, frame, earlier)
        fitting = [hit for hit in hits if hit.gender in (gender, None) and not is_speaker(hit, speaker)]
        return (fitting[-1],) if fitting else self._carried(speaker)

    def _of_content(self, frame: Frame, speaker: Speaker, earlier: Sequence[Speaker]) -> tuple[Hit, ...]:
        for span in frame.content[:2]:
            first, end = self.bounds(span)
            if first >= end:
                continue
            found = self._of_clause(first, end, frame, speaker, earlier)
            if found:
                return found
        return ()

    def _of_clause(self, first: int, end: int, frame: Frame, speaker: Speaker, earlier: Sequence[Speaker]) -> tuple[Hit, ...]:
        reading = self.reading
        pronoun = carry.subject_pronoun(reading, first, end)
        if pronoun is None:
            pronoun = carry.possessive(reading, first, end)
        if pronoun is not None and not carry.means_speaker(pronoun, speaker):
            carried = tuple(hit for hit in self._carried(speaker)[:1] if carry.fits(pronoun, hit))
            if carried:
                return carried
        if pair := carry.both(reading, first, end):
            return tuple(hit for at in pair for hit in self.hits.between(at, at + 4, frame, earlier) if hit.first == at)
        if carry.is_demonstrative(reading, first, end) and (found := self._taken_up(first, end, frame, speaker, earlier)):
            return found
        if carry.is_bare_name(reading, first, end):
            return (Hit(first, first + 1, reading.clean(first, first + 1), "person"),)
        main = self._main_clause(first, end)
        found = self._named(main, end, frame, speaker, earlier)
        if not found and main > first:
            found = self._named(first, main, frame, speaker, earlier)
        if found:
            return found
        if carry.speaks_of_her(reading, first, end, speaker):
            return tuple(hit for hit in self._carried(speaker)[:1] if carry.fits("ها", hit))
        if carry.takes_up(reading, first, end):
            return self._carried(speaker)
        return self._taken_up(first, end, frame, speaker, earlier)

    def _taken_up(self, first: int, end: int, frame: Frame, speaker: Speaker, earlier: Sequence[Speaker]) -> tuple[Hit, ...]:
        """Whose the thing is that definite words take up: تلك التصريحات → the one who made them."""
        at = carry.said_before(self.reading, first, end)
        if at is not None:
            stop = min(first, at + _REACH_OF_ANTECEDENT)
            found = next((hit for hit in self.hits.between(at, stop, frame, earlier) if hit.sure and not is_speaker(hit, speaker)), None)
            return (found,) if found else self._carried(speaker)
        if carry.is_demonstrative(self.reading, first, end):
            if frame.denies and (claimant := self._claimant(frame, speaker, earlier)):
                return (claimant,)
            return self._carried(speaker)
        return ()

    def _claimant(self, frame: Frame, speaker: Speaker, earlier: Sequence[Speaker]) -> Hit | None:
        """Who spoke last before: a denial of «this» denies his words."""
        other = next((one for one in reversed(earlier) if one.name and one.name != speaker.name), None)
        if other is None or other.name is None:
            return None
        at = self.reading.token_at(other.span.start if other.span else frame.cue.start)
        return Hit(at, at + 1, other.name, other.kind, other.gender, other.number)

    def _carried(self, speaker: Speaker) -> tuple[Hit, ...]:
        return tuple(hit for hit in self._last if not is_speaker(hit, speaker))

    def bounds(self, span: object) -> tuple[int, int]:
        """The tokens of a content without the marks and particles with which it begins."""
        first, end = self.reading.range(span)  # type: ignore[arg-type]
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

    def _named(self, first: int, end: int, frame: Frame, speaker: Speaker, earlier: Sequence[Speaker]) -> tuple[Hit, ...]:
        """The first entity that can be meant, with its partner in a dealing; one that merely stands in a place is none."""
        subject_end = self._subject_end(first, end)
        weak: Hit | None = None
        own: Hit | None = None
        sequence = iter(self.hits.between(first, end, frame, earlier))
        for hit in sequence:
            if is_speaker(hit, speaker):
                continue
            if own is None and is_own_body(hit, speaker):
                own = hit
                continue
            if self._is_setting(hit, first):
                continue
            if not hit.sure:
                near = hit.first < subject_end and self.reading.tags[hit.first - 1] not in _PREPARES
                if near or (frame.denies and hit.kind in ("organisation", "group")):
                    weak = weak or hit
                continue
            if weak is not None and weak.first < subject_end:
                break
            self._salient = hit.first < subject_end or hit.kind == "person"
            return with_partner(self.reading, hit, next(sequence, None), first, lambda other: is_speaker(other, speaker))
        chosen = own or weak
        return (chosen,) if chosen else ()

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
        """Whether a country or an unnamed body is only where or whence something is: في بوروندي, إلى أوكرانيا."""
        if hit.first == first or hit.kind == "person":
            return False
        if self.reading.tags[hit.first - 1] == "k":
            return True
        if not hit.is_country:
            return False
        word = self.reading.words[hit.first]
        attached = word[0] == "ب" and self.reading.hints[hit.first].isupper()
        return self.reading.tags[hit.first - 1] in _SETTING or attached


def is_speaker(hit: Hit, speaker: Speaker) -> bool:
    """Whether an entity is the speaker."""
    if not speaker.name:
        return False
    if hit.name == speaker.name:
        return True
    mine, its = set(fold_word(speaker.name).split()), set(fold_word(hit.name).split())
    return mine <= its or its <= mine


def is_own_body(hit: Hit, speaker: Speaker) -> bool:
    """Whether an entity is the body for which the speaker speaks: المتحدث باسم الكرملين."""
    office = speaker.mention.title if speaker.mention else ()
    return not hit.is_country and bool(office) and set(fold_word(hit.name).split()) <= set(office)
