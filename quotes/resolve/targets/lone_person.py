"""One person told only by what he is, as the subject of a clause: القاضي لم يحدد التهم, المهاجم تمكن من الفرار."""

from __future__ import annotations

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.reading.hints import NOTHING, PERSON, looks_like_verb
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.resolve.targets.acting_bodies import described_end
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.partners import is_speaker

_WAS = "K"
_PAST = frozenset(["لم", "قد"])
_HE_DOES, _SHE_DOES, _TO = "ين", "ت", "ل"
_SHORTEST_VERB = 3
_NO_VERBS = (letters.PHRASE_ENDS - set(letters.VERBS)) | set(letters.TO)


def lone_person(hits: Hits, first: int, end: int, speaker: Speaker) -> Hit | None:
    """Who it is, where something past or to come is told of him: what any such person does tells of nobody
    (المزارع يواصل عمله)."""
    reading = hits.reading
    at = first + (reading.tags[first] == _WAS)
    if at >= end or reading.hints[at] != PERSON or not reading.is_definite_word(at):
        return None
    head = reading.gazetteer.head(reading.words[at])
    if head is None or head.kind != "person" or head.number != "sg" or hits.is_deed(at) or hits.is_anybody(at):
        return None
    reach = described_end(reading, at, end)
    if at == first and not (reach < end and _is_past(reading, reach, head)):
        return None
    hit = Hit(at, reach, reading.clean(at, reach), "person", head.gender, "sg", False)
    return None if is_speaker(hit, speaker) else hit


def _is_past(reading: Reading, at: int, subject: Head) -> bool:
    """Whether a token behind a subject is a verb of the past or the future, also one that no list has."""
    word, man = reading.words[at], subject.gender != "f"
    if word in _PAST or reading.tags[at] == _WAS or looks_like_verb(word):
        return True
    if reading.hints[at] != NOTHING or word[0] in _HE_DOES or reading.tags[at] in _NO_VERBS:
        return False
    if word[0] == _SHE_DOES:
        return man and len(word) > _SHORTEST_VERB  # of a man it is past: تمكن, تعرض
    if reading.tags[at] in letters.VERBS or reading.is_verb(at):
        return True
    return man and len(word) > _SHORTEST_VERB and not reading.gazetteer.words.is_common(word.removeprefix(_TO))
