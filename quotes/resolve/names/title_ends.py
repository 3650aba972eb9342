"""Words behind a title that no list holds and that go on with it, so that no name begins with them."""

from __future__ import annotations

from quotes.resolve.lexicon.lexis import TANWIN
from quotes.resolve.names.behind_names import WITH_THE
from quotes.resolve.reading.phrase import Phrase

_AND, _JOINED = "و", "لو"
_SHORTEST = 5


def goes_on_with_title(phrase: Phrase, at: int) -> bool:
    """Whether a word is a noun with what it carries, an adverb, a month or a part of a place: المدير الإداري لقوافل
    قفصة, رئيس الجمعية بالرس, شقيقه تاركا, جبهة 17 فبراير, ممثل الشركة في الشرق الأوسط وشمال أفريقيا."""
    word = phrase.words[at]
    attached = word[0] in _JOINED and len(word) >= _SHORTEST and phrase.lists.is_common(word[1:])
    if attached or word.startswith(WITH_THE) or phrase.printed[at].endswith(TANWIN):
        return True
    return phrase.words[at - 1][0].isdigit() or _joins_place(phrase, at)


def _joins_place(phrase: Phrase, at: int) -> bool:
    """Whether و joins a word that is said of a place or body behind it."""
    following = phrase.skip_marks(at + 1)
    if phrase.words[at][0] != _AND or phrase.is_break(following):
        return False
    return phrase.gazetteer.place(phrase.words[following]) is not None or phrase.after_entity(following) is not None
