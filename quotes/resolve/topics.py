"""What a content is about: the entity of its subject, else the next one named in it, else what was spoken of before."""

from __future__ import annotations

from collections.abc import Iterable

from quotes.records import Frame, Gender
from quotes.resolve.hits import Hit, Hits
from quotes.resolve.reading import Reading, looks_like_verb
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_LONGEST = 70
_OPENERS = frozenset(map(fold_word, "لقد قد أن إن و ف لكن ثم بينما حيث إذ أيضا لا لم لن ليس سوف هل نعم كلا كان كانت".split()))
_POINTING = frozenset(map(fold_word, "هذا هذه ذلك تلك هاته هؤلاء هو هي هم هما وذلك وهذا وهو وهي".split()))
_THAT_PRONOUNS: dict[str, Gender | None] = {"ه": "m", "ها": "f", "هم": "m", "هن": "f", "هما": None}
_THAT = ("بان", "ان", "لان", "كان")
_SUFFIXES: tuple[tuple[str, Gender | None], ...] = (("هما", None), ("ها", "f"), ("هم", "m"), ("ه", "m"))
_DEALINGS = frozenset(
    map(fold_word, "محادثات المحادثات اتصال الاتصال اتصالات الاتصالات علاقات العلاقات مفاوضات المفاوضات لقاء اجتماع اتفاق حوار تعاون مباحثات التواصل خلاف خلافات".split())
)
_WITH, _BETWEEN = "مع", ("بين",)
_PLACE_PREPOSITIONS = "kmia"


class Topics:
    """Tells the topic of one frame after another; what was spoken of before is kept for pronouns."""

    def __init__(self, hits: Hits) -> None:
        self.hits = hits
        self.reading: Reading = hits.reading
        self._last: tuple[Hit, ...] = ()

    def of(self, frame: Frame, speaker: Speaker, earlier: list[Speaker]) -> tuple[Hit, ...]:
        """The entities that the words of a frame are about, the primary one first; at most two."""
        found = self._of_object(frame, speaker, earlier) or self._of_content(frame, speaker, earlier)
        if found:
            self._last = found
        return found

    def _of_object(self, frame: Frame, speaker: Speaker, earlier: list[Speaker]) -> tuple[Hit, ...]:
        """Whom the cue itself is aimed at: accused, described, threatened."""
        if frame.object_role != "target":
            return ()
        if frame.object:
            return self._first(self._hits(frame.object, frame, earlier), speaker, frame.object)
        if frame.pronoun and frame.pronoun.endswith(("ه", "ها", "هم", "هما")):
            gender = "f" if frame.pronoun.endswith("ها") else "m"
            return self._before(frame, gender, speaker, earlier)
        return ()

    def _before(self, frame: Frame, gender: Gender | None, speaker: Speaker, earlier: list[Speaker]) -> tuple[Hit, ...]:
        """Whom a pronoun on the cue means: the latest entity of the sentence before it, else what was spoken of."""
        reading = self.reading
        start, cue = reading.token_at(frame.sentence.start), reading.token_at(frame.cue.start)
        fitting = [
            hit
            for hit in self.hits.between(start, cue, frame, earlier)
            if hit.gender in (gender, None) and not self._is(hit, speaker)
        ]
        return (fitting[-1],) if fitting else tuple(hit for hit in self._last[:1] if not self._is(hit, speaker))

    def _of_content(self, frame: Frame, speaker: Speaker, earlier: list[Speaker]) -> tuple[Hit, ...]:
        spans = frame.content or ((self._rest(frame),) if frame.declines else ())
        for span in spans:
            first, end = self._bounds(span)
            pronoun = self._subject_pronoun(first, end)
            if pronoun is not None and (found := self._carried(pronoun, frame, speaker)):
                return found
            found = self._first(self.hits.between(first, end, frame, earlier), speaker, span)
            if found:
                return found
            if self._points_back(first, end) and (carried := tuple(hit for hit in self._last if not self._is(hit, speaker))):
                return carried
        return ()

    def _rest(self, frame: Frame) -> Span:
        """From the cue to the end of its clause: a refusal says there who asked."""
        end = self.reading.range(frame.sentence)[1]
        first = self.reading.range(frame.cue)[1]
        stop = next((at for at in range(first, end) if self.reading.tags[at] in ".|,"), end)
        return Span(frame.cue.end, max(frame.cue.end, self.reading.tokens.span(first, max(stop, first + 1)).end))

    def _bounds(self, span: Span) -> tuple[int, int]:
        first, end = self.reading.range(span)
        words = self.reading.words
        while first < end - 1 and (not words[first][0].isalnum() or words[first] in _OPENERS):
            first += 1
        return first, min(end, first + _LONGEST)

    def _subject_pronoun(self, first: int, end: int) -> str | None:
        """The pronoun with which a clause begins (إنه, بأنها), unless it stands for nothing (إنه لا يجوز)."""
        word = self.reading.words[first] if first < end else ""
        for that in _THAT:
            suffix = word.removeprefix(that)
            if suffix != word and suffix in _THAT_PRONOUNS:
                return None if suffix == "ه" and self._is_expletive(first + 1, end) else suffix
        return None

    def _is_expletive(self, after: int, end: int) -> bool:
        """Whether ه after إن anticipates a clause: a preposition, a negation or a verb that is not its own follows."""
        tags, words = self.reading.tags, self.reading.words
        if after < end and tags[after] == "!":
            after += 1
        return after < end and (tags[after] in "imnakpGB" or words[after] in _IMPERSONAL)

    def _carried(self, pronoun: str, frame: Frame, speaker: Speaker) -> tuple[Hit, ...]:
        """What was spoken of before, when the pronoun cannot mean the speaker."""
        gender = _THAT_PRONOUNS[pronoun]
        plural = pronoun in ("هم", "هن")
        if not plural and (speaker.gender is None or gender is None or speaker.gender == gender) and speaker.number != "pl":
            return ()
        if plural and speaker.number == "pl":
            return ()
        return tuple(hit for hit in self._last[:1] if hit.gender in (gender, None) and not self._is(hit, speaker))

    def _points_back(self, first: int, end: int) -> bool:
        """Whether the content begins with words that take up what was spoken of: تلك الاتصالات, علمهم بها."""
        words = self.reading.words
        return first < end and (words[first] in _POINTING or any(words[first].endswith(suffix) for suffix, _ in _SUFFIXES))

    def _hits(self, span: Span, frame: Frame, earlier: list[Speaker]) -> Iterable[Hit]:
        first, end = self._bounds(span)
        return self.hits.between(first, end, frame, earlier)

    def _first(self, hits: Iterable[Hit], speaker: Speaker, span: Span) -> tuple[Hit, ...]:
        """The first entity that can be meant, with its partner in a dealing; one that merely stands in a place is none."""
        first, end = self._bounds(span)
        subject_end = self._subject_end(first, end)
        weak: Hit | None = None
        sequence = iter(hits)
        for hit in sequence:
            if self._is(hit, speaker) or self._is_setting(hit, first):
                continue
            if not hit.sure and hit.first >= subject_end:
                weak = weak or hit
                continue
            return self._with_partner(hit, next(sequence, None), speaker, first)
        return (weak,) if weak and weak.first < subject_end else ()

    def _subject_end(self, first: int, end: int) -> int:
        """The token after the first noun phrase of a clause, a verb before it passed over."""
        tags, words = self.reading.tags, self.reading.words
        at = first
        while at < end - 1 and (tags[at] in "VvyTdK!" or looks_like_verb(words[at])):
            at += 1
        return max(self.reading.phrase_end(at, end), at + 1) if at < end else end

    def _is_setting(self, hit: Hit, first: int) -> bool:
        """Whether a country is only where or whence something is: في بوروندي, إلى أوكرانيا."""
        if not hit.is_country or hit.first == first:
            return False
        return self.reading.tags[hit.first - 1] in _PLACE_PREPOSITIONS or self.reading.words[hit.first][0] == "ب" != hit.name[0]

    def _with_partner(self, hit: Hit, other: Hit | None, speaker: Speaker, first: int) -> tuple[Hit, ...]:
        """The two of a dealing between two: محادثات بين فلان وفلان, اتصال فلان بفلان."""
        if other is None or self._is(other, speaker) or other.name == hit.name or not other.sure:
            return (hit,)
        words = self.reading.words
        between = words[hit.first - 1] in _BETWEEN and words[other.first][0] == "و"
        dealing = any(word in _DEALINGS for word in words[first : other.first])
        joined = other.first - hit.end <= 1 and words[other.first][0] == "و"
        return (hit, other) if between or joined or (dealing and self._with(hit.end, other.first)) else (hit,)

    def _with(self, end: int, first: int) -> bool:
        return _WITH in self.reading.words[end:first] or self.reading.words[first][0] in "بو"

    @staticmethod
    def _is(hit: Hit, speaker: Speaker) -> bool:
        """Whether an entity is the speaker, or the body for which he speaks (المتحدث باسم الكرملين)."""
        if not speaker.name:
            return False
        if hit.name == speaker.name:
            return True
        mine, its = set(fold_word(speaker.name).split()), set(fold_word(hit.name).split())
        if mine <= its or its <= mine:
            return True
        office = speaker.mention.title if speaker.mention else ()
        return not hit.is_country and bool(office) and its <= set(office)


_IMPERSONAL = frozenset(map(fold_word, "يجوز يمكن يجب ينبغي يوجد تم سيتم يتم لابد ليس حان آن يتعين يصعب يبدو".split()))
