"""The unnamed by the form that a list shows: «إلا أن مصدرا طبيا قال» is told by مصدر طبي, whatever case the sentence
put the words in. Several (مسؤولين محليين) stay as printed, as readers name them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.mention import without_signs
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

_UNNAMED = ("anonymous", "document")
_ENDING, _RELATED = "ا", "ي"


def in_nominative(speakers: Sequence[Speaker], gazetteer: Gazetteer) -> list[Speaker]:
    """Speakers told by an indefinite noun in the accusative, with its adjectives, by the nominative; also where
    other words than those take them up (أن تقريرا … وأضاف التقرير)."""
    names = {speaker.name: name for speaker in speakers if (name := _nominative(speaker, gazetteer))}
    if not names:
        return list(speakers)
    unnamed = (speaker.kind in _UNNAMED and speaker.name in names for speaker in speakers)
    return [
        replace(speaker, name=names[speaker.name]) if told else speaker
        for speaker, told in zip(speakers, unnamed, strict=True)
    ]


def _nominative(speaker: Speaker, gazetteer: Gazetteer) -> str | None:
    mention = speaker.mention
    if mention is None or speaker.kind not in _UNNAMED or not speaker.name or speaker.name != mention.own_words:
        return None
    if mention.head is None or mention.definite:
        return None
    noun, *others = speaker.name.split()
    bare = _without_ending(noun)
    if bare is None or fold_word(bare) != fold_word(mention.head.lemma):
        return None
    words = [bare]
    for word in others:
        adjective = _of_one(word, gazetteer)
        if adjective is None:
            break
        words.append(adjective)
    return " ".join([*words, *others[len(words) - 1 :]])


def _of_one(word: str, gazetteer: Gazetteer) -> str | None:
    """What an adjective behind a singular is in the nominative; some are nouns for people too: مصدر رسمي مسؤول."""
    bare = _without_ending(word)
    return bare if bare and (_is_adjective(fold_word(bare), gazetteer) or gazetteer.head(fold_word(bare))) else None


def _without_ending(word: str) -> str | None:
    plain = without_signs(word)
    return plain[: -len(_ENDING)] if plain.endswith(_ENDING) else None


def _is_adjective(word: str, gazetteer: Gazetteer) -> bool:
    return word.endswith(_RELATED) or word in gazetteer.words.adjectives
