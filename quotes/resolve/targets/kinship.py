"""Whom the words of relatives and lawyers mean: «ابنته», «موكلته», and him whose people speak."""

from __future__ import annotations

from quotes.records import Gender
from quotes.resolve.hit import Hit
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.reading.hints import PERSON
from quotes.resolve.speaker import Speaker, Turn
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.partners import is_speaker
from quotes.text.fold import fold_word

POSSESSIVES = ("ه", "ها")
_CLIENT = ("موكل", "لموكل", "بموكل")


def kin_of(hits: Hits, word: str, speaker: Speaker) -> Gender | None:
    """The gender of the relative of a speaker whom a word with its pronoun means: ابنته."""
    if not word.endswith(POSSESSIVES) or not speaker.name or speaker.kind != "person":
        return None
    head = hits.reading.gazetteer.head(word)
    return head.gender if head and head.role == "kin" else None


def client(word: str) -> Gender | None:
    """The gender of the client of whom a lawyer speaks: موكلي, موكلته."""
    if not word.startswith(_CLIENT):
        return None
    rest = word[word.index(_CLIENT[0]) + len(_CLIENT[0]) :]
    return "f" if rest.startswith("ت") else "m"


def by_family_name(hits: Hits, first: int, gender: Gender, speaker: Speaker) -> Hit | None:
    """The one other person of the article who bears the speaker's family name and is of a gender."""
    family = fold_word(speaker.name.split()[-1]) if speaker.name else ""
    others = [
        person
        for person in hits.directory.people
        if person.words[-1] == family and person.name != speaker.name and person.gender in (gender, None)
    ]
    return Hit(first, first + 1, others[0].name, "person", gender) if len(others) == 1 else None


def is_for_another(speaker: Speaker, gazetteer: Gazetteer) -> bool:
    """Whether a speaker is somebody's lawyer or family, and so hardly speaks of himself."""
    mention = speaker.mention
    if mention is None or mention.name is not None or mention.head is None:
        return False
    return fold_word(mention.head.lemma) in gazetteer.words.anothers


def of_whose_people_speak(hits: Hits, turn: Turn, gender: Gender) -> Hit | None:
    """The one person whose people speak: قال مقربون من فلان إنه … , أكد محامي فلانة أنها …, قال زوج المعلمة إنها …"""
    source, speaker, reading = turn.frame.source or turn.speaker.span, turn.speaker, hits.reading
    named = speaker.mention is None or speaker.mention.name is not None
    if source is None or (speaker.kind == "person" and speaker.number != "pl" and named):
        return None
    first, end = reading.range(source)
    people = (hit for hit in hits.between(first, end, turn) if hit.kind == "person" and hit.sure)
    found = {hit.name: hit for hit in people if hit.gender in (gender, None)}
    hit = next(iter(found.values()), None)
    if hit is None and first + 1 < end and reading.hints[first : first + 2] == PERSON + PERSON:
        return _described(hits, first, end, gender)
    another = hit is not None and len(found) == 1 and not is_speaker(hit, speaker)
    return hit if another and hit and hits.is_presentable(hit) else None


def _described(hits: Hits, first: int, end: int, gender: Gender) -> Hit | None:
    """The person behind a word for a relative whom only his trade tells: زوج المعلمة."""
    reading, at = hits.reading, first + 1
    kin, owner = reading.gazetteer.head(reading.stem(first)), reading.gazetteer.head(reading.words[at])
    if kin is None or kin.role != "kin" or owner is None or not reading.is_definite_word(at):
        return None
    if owner.number != "sg" or owner.gender != gender:
        return None
    reach = reading.phrase_end(at, end)
    return Hit(at, reach, reading.clean(at, reach), "person", gender, "sg", False)
