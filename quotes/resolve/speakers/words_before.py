"""Whom a description takes up from words before: an unnamed source, a group with its complement, two people."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.mention import Mention
from quotes.resolve.names.directory import Directory
from quotes.resolve.names.offices import stem
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

MOST_EARLIER = 150
JUST_BEFORE, _FARTHEST = 40, 60
_FROM, _A_SOURCE = "n", "مصدر"
_TWO, _KIN = "ان", "kin"
_PEOPLE = "gGsSzZ"


class WordsBefore:
    """Looked for in the text of one article before a description."""

    directory: Directory
    gazetteer: Gazetteer

    @staticmethod
    def introduced(mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        """Whoever was introduced by the same words without the article: مثمن عقاري … المثمن العقاري."""
        if mention.head is not None or mention.kind != "person" or not mention.words:
            return None
        words = tuple(word.removeprefix("ال") for word in mention.words)
        if any(map(str.__eq__, words, mention.words)):
            return None
        known = (speaker for speaker in reversed(earlier) if speaker.name and speaker.mention)
        return next((speaker for speaker in known if speaker.mention and speaker.mention.words == words), None)

    def _introduced_unnamed(self, mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        """The last unnamed speaker whose words begin with those of a description: قائد عسكري في … → القائد العسكري."""
        words = tuple(word.removeprefix("ال") for word in mention.words)
        if len(words) < 2 or any(map(str.__eq__, words, mention.words)):
            return None
        for last in reversed(earlier):
            if last.kind == "anonymous" and last.mention and last.mention.words[: len(words)] == words:
                return last
            if last.kind == "person" and stem(words[0]) in self.gazetteer.words.any_office:
                return None
        return None

    @staticmethod
    def _described_before(mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        """The last speaker told by the same noun and all words of a description, and more: متحدث باسم السفارة هنا
        → المتحدث باسم السفارة."""
        needed = set(map(stem, mention.words))
        if mention.head is None or len(mention.words) == 1:
            return None
        for last in reversed(earlier):
            known = last.mention
            if known is None or known.head is None or known.name or known.words == mention.words:
                continue
            same = known.head.lemma == mention.head.lemma and known.head.gender == mention.head.gender
            nation = known.country == mention.country or (mention.country is None and mention.head.role == _KIN)
            if same and nation and needed < set(map(stem, known.words)):
                return last
        return None

    def _group_before(self, mention: Mention, at: int) -> Speaker | None:
        """The group of a noun that the text before tells by a complement: خبراء الأمم المتحدة → الخبراء."""
        reading = self.directory.reading
        for place in range(at - 1, max(0, at - MOST_EARLIER), -1):
            head = self.gazetteer.head(reading.stem(place)) if reading.hints[place] in _PEOPLE else None
            if head is None or head.definite or mention.head is None or head.lemma != mention.head.lemma:
                continue
            end = reading.phrase_end(place, at)
            if head.number == mention.number and end > place + 1:
                return Speaker(reading.clean(place, end), "group", None, mention.gender, "pl", mention)
        return None

    def _two(self, mention: Mention, at: int) -> Speaker | None:
        """The two people whom the text right before names, and no other: المسؤولان."""
        side = mention.head is None or fold_word(mention.head.lemma) in self.gazetteer.words.sides
        sides = side or not mention.words[0].endswith(_TWO)
        named = {who.name: who for _, _, who in self.directory.named_in(max(0, at - JUST_BEFORE), at)}
        if sides or len(named) != 2:
            return None
        return Speaker(" و".join(named), "group", None, mention.gender, "du", mention)

    def _cited_last(self, mention: Mention, at: int, earlier: Sequence[Speaker]) -> Speaker | None:
        """Whoever was cited last, whom «المصدر» and «المصدر ذاته» mean, also in words of which no frame was found; no
        outlet, which itself cites others so."""
        last = next((speaker for speaker in reversed(earlier) if speaker.name), None)
        spoke = self.directory.reading.token_at(last.span.start) if last and last.span else at - MOST_EARLIER
        if source := self._source_before(mention, at, spoke):
            return source
        return last if last and last.kind != "outlet" else None

    def _source_before(self, mention: Mention, at: int, after: int) -> Speaker | None:
        """The unnamed source that the text between two tokens cites, though not in words of which a frame was found."""
        reading = self.directory.reading
        for place in range(at - 1, max(0, after, at - _FARTHEST), -1):
            if reading.words[place] == _A_SOURCE and reading.tags[place - 1] == _FROM:
                end = reading.phrase_end(place, at)
                end = reading.phrase_end(end + 1, at) if reading.tags[end] == letters.IN else end
                return Speaker(reading.clean(place, end), "anonymous", None, mention.gender, "sg", mention)
        return None
