"""The unnamed by the form that a list shows: «إلا أن مصدرا طبيا قال» is told by مصدر طبي, whatever case the sentence
put the words in."""

from __future__ import annotations

from dataclasses import replace

from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.mention import without_signs
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

_UNNAMED = ("anonymous", "document")
_ENDING, _RELATED = "ا", "ي"


def in_nominative(speaker: Speaker, gazetteer: Gazetteer) -> Speaker:
    """A speaker told by an indefinite noun in the accusative, with its adjectives, by the nominative."""
    mention = speaker.mention
    if mention is None or mention.head is None or mention.definite or speaker.kind not in _UNNAMED:
        return speaker
    if not speaker.name or speaker.name != mention.own_words:
        return speaker
    noun, *others = speaker.name.split()
    bare = _without_ending(noun)
    if bare is None or fold_word(bare) != fold_word(mention.head.lemma):
        return speaker
    words = [bare]
    for word in others:
        adjective = _without_ending(word)
        if adjective is None or not _is_adjective(fold_word(adjective), gazetteer):
            break
        words.append(adjective)
    return replace(speaker, name=" ".join([*words, *others[len(words) - 1 :]]))


def _without_ending(word: str) -> str | None:
    plain = without_signs(word)
    return plain[: -len(_ENDING)] if plain.endswith(_ENDING) else None


def _is_adjective(word: str, gazetteer: Gazetteer) -> bool:
    return word.endswith(_RELATED) or word in gazetteer.words.adjectives
