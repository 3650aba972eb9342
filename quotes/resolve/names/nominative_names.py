"""The unnamed by the form that a list shows: «إلا أن مصدرا طبيا قال» is told by مصدر طبي, «بحسب مسؤولين محليين» by
مسؤولون محليون, whatever case the sentence put the words in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from quotes.records import Number
from quotes.resolve.lexicon.gazetteer import Gazetteer
from quotes.resolve.mention import Mention, without_signs
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

_UNNAMED = ("anonymous", "document", "group")
_ENDING, _RELATED = "ا", "ي"
_OBLIQUE, _AND = "ين", "و"
_NOMINATIVE = {"pl": "ون", "du": "ان"}


def in_nominative(speakers: Sequence[Speaker], gazetteer: Gazetteer) -> list[Speaker]:
    """Speakers told by a noun in another case, with its adjectives, by the nominative; also where other words than
    those take them up (أن تقريرا … وأضاف التقرير)."""
    names = {speaker.name: name for speaker in speakers if (name := _nominative(speaker, gazetteer))}
    if not names:
        return list(speakers)
    unnamed = (speaker.kind in _UNNAMED and speaker.name in names for speaker in speakers)
    return [
        replace(speaker, name=names[speaker.name]) if told else speaker
        for speaker, told in zip(speakers, unnamed, strict=True)
    ]


def as_many(mention: Mention, said_by: Number | None, gazetteer: Gazetteer) -> Mention:
    """A mention that can be of two or of many (مسؤولين), as of many, unless the verb is a dual."""
    head = mention.head
    if head is None or head.number != "du" or said_by == "du":
        return mention
    many = head._replace(number="pl")
    return replace(mention, head=many, number="pl") if many in gazetteer.meanings(mention.words[0]) else mention


def _nominative(speaker: Speaker, gazetteer: Gazetteer) -> str | None:
    mention = speaker.mention
    if mention is None or speaker.kind not in _UNNAMED or not speaker.name or speaker.name != mention.own_words:
        return None
    noun, *others = speaker.name.split()
    if noun.endswith(_OBLIQUE) and (ending := _NOMINATIVE.get(as_many(mention, None, gazetteer).number or "")):
        several = noun.removesuffix(_OBLIQUE) + ending
        known = gazetteer.head(fold_word(several))
        if mention.head and (known is None or known.lemma != mention.head.lemma):
            return None
        return _with_adjectives(several, others, lambda word: _as_second_subject(word, ending, gazetteer))
    if mention.head is None or mention.definite or speaker.kind == "group":
        return None
    bare = _without_ending(noun)
    if bare is None or fold_word(bare) != fold_word(mention.head.lemma):
        return None

    def adjective(word: str) -> str | None:
        plain = _without_ending(word)
        return plain if plain is not None and _is_adjective(fold_word(plain), gazetteer) else None

    return _with_adjectives(bare, others, adjective)


def _with_adjectives(noun: str, others: Sequence[str], change: Callable[[str], str | None]) -> str:
    """A noun with what stands behind it, in which the words directly behind it are changed as it was."""
    words = [noun]
    for word in others:
        changed = change(word)
        if changed is None:
            break
        words.append(changed)
    return " ".join([*words, *others[len(words) - 1 :]])


def _as_second_subject(word: str, ending: str, gazetteer: Gazetteer) -> str | None:
    """What an adjective behind a plural is in the nominative, or a second plural that و joins."""
    if word.endswith(_OBLIQUE):
        joined = word.startswith(_AND) and gazetteer.head(fold_word(word[1:])) is not None
        return word.removesuffix(_OBLIQUE) + ending if joined or not word.startswith(_AND) else None
    bare = _without_ending(word) or word
    return bare if fold_word(bare).removeprefix("ال") in gazetteer.words.adjectives else None


def _without_ending(word: str) -> str | None:
    plain = without_signs(word)
    return plain[: -len(_ENDING)] if plain.endswith(_ENDING) else None


def _is_adjective(word: str, gazetteer: Gazetteer) -> bool:
    return word.endswith(_RELATED) or word in gazetteer.words.adjectives
