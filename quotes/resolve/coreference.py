"""Missing subjects: «وأضاف أن …» goes on from the last speaker who agrees, or from the subject of the text between."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quotes.records import Frame
from quotes.resolve.reading import Reading
from quotes.resolve.speaker import BROKEN, NOBODY, PASSIVE, Speaker, agrees
from quotes.resolve.subjects import antecedent, subject_between

_FARTHEST_PARAGRAPH = 3
_NEAR = 2
Resolver = Callable[[int, int, Frame, Sequence[Speaker]], Speaker]


class Chain:
    """The speakers of an article, frame after frame. ``name`` resolves the words of some tokens to a speaker."""

    def __init__(self, frames: Sequence[Frame], reading: Reading, name: Resolver) -> None:
        self.frames = frames
        self.reading = reading
        self.speakers: list[Speaker] = []
        self._name = name

    def add(self, speaker: Speaker) -> None:
        """The speaker of the next frame."""
        self.speakers.append(speaker)

    def missing(self, frame: Frame) -> Speaker:
        """Who speaks in the next frame, which has no source."""
        if frame.passive:
            return Speaker(None, unknown=PASSIVE)
        index = len(self.speakers)
        cue = self.reading.token_at(frame.cue.start)
        start = self.reading.token_at(frame.sentence.start)
        for find in (self._antecedent, self._same_sentence, self._inside_parent, self._own_subject, self._before):
            found = find(frame, index, start, cue)
            if found:
                return found
        return Speaker(None, unknown=NOBODY)

    def _antecedent(self, frame: Frame, index: int, start: int, cue: int) -> Speaker | None:
        """The noun before a relative clause (الوزير الذي قال), or right before the verb (شائعات تقول)."""
        if frame.joined or frame.form == "participle":
            return None
        found = antecedent(self.reading, cue)
        if found is None or found[0] < start:
            return None
        return self._if_agrees(frame, self._name(*found, frame, self.speakers))

    def _same_sentence(self, frame: Frame, index: int, start: int, cue: int) -> Speaker | None:
        """The nearest earlier frame of the sentence on the same level."""
        for other in range(index - 1, -1, -1):
            its = self.frames[other]
            if its.sentence != frame.sentence:
                break
            if its.parent == frame.parent and self.speakers[other].name and agrees(frame, self.speakers[other]):
                if frame.form == "participle" or its.form != "particle":
                    return self.speakers[other].again()
        return None

    def _inside_parent(self, frame: Frame, index: int, start: int, cue: int) -> Speaker | None:
        """Within somebody's words: their subject, or a pronoun that means the one whose words they are."""
        if frame.parent is None:
            return None
        parent = self.frames[frame.parent]
        piece = next((piece for piece in parent.content if piece.covers(frame.cue)), None)
        if piece:
            first = self.reading.token_at(piece.start)
            found = subject_between(self.reading, first, cue)
            if found and (speaker := self._if_agrees(frame, self._name(*found, frame, self.speakers))):
                return speaker
        speaker = self.speakers[frame.parent]
        return speaker.again() if speaker.name and agrees(frame, speaker) else None

    def _own_subject(self, frame: Frame, index: int, start: int, cue: int) -> Speaker | None:
        """The subject of the sentence's main verb, when that is no cue itself."""
        if frame.parent is not None or cue - start <= _NEAR:
            return None
        found = subject_between(self.reading, start, cue)
        return self._if_agrees(frame, self._name(*found, frame, self.speakers)) if found else None

    def _before(self, frame: Frame, index: int, start: int, cue: int) -> Speaker | None:
        """The last speaker of the sentences before who agrees; a doubtful one breaks the chain."""
        if frame.parent is not None:
            return None
        fallback: Speaker | None = None
        for other in range(index - 1, -1, -1):
            its, speaker = self.frames[other], self.speakers[other]
            if frame.paragraph - its.paragraph > _FARTHEST_PARAGRAPH:
                break
            if its.parent is not None or (its.sentence == frame.sentence and frame.form != "participle"):
                continue
            if speaker.name is None:
                return Speaker(None, unknown=BROKEN)
            if agrees(frame, speaker):
                if its.form != "particle":
                    return speaker.again()
                fallback = fallback or speaker.again()
        return fallback

    @staticmethod
    def _if_agrees(frame: Frame, speaker: Speaker) -> Speaker | None:
        return speaker if speaker.name and agrees(frame, speaker) else None
