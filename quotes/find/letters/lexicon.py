"""One letter for every token: the string over which frames are patterns.

A word is looked up once, folded, whole and then without its proclitics; the answer is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from quotes.find.letters.alphabet import (
    AND_KNOWN,
    AND_THAT,
    CLASS_LETTERS,
    DOCUMENT,
    DOTS,
    END,
    HEAD_LETTERS,
    LATIN,
    MASDAR,
    MAYBE_VERB,
    NUMBER,
    OTHER,
    OUTLET,
    PARTICIPLE,
    PARTICLE,
    PREPOSITIONS,
    PROPER,
    PROPOSITION,
    RELATIVE_VERB,
    SIGNS,
    SO_THAT,
    THAT,
    TO,
    TO_BODY,
    TO_OUTLET,
    TO_THING,
    VERB,
    WITH,
)
from quotes.find.letters.clitics import class_may_carry, may_carry
from quotes.find.letters.shapes import is_verbal_noun, letter_by_shape
from quotes.rulebook.forms import negated_forms
from quotes.rulebook.morph import Morph
from quotes.rulebook.schema import ClassRule, CueRule
from quotes.text.fold import fold_word
from quotes.text.tokens import Tokens, peel
from quotes.text.words import FLAG, ByWord, as_letters, flagged

_LESSER_PREPOSITIONS = ["مع", "بين", "ضد", "نحو", "سوي", "عدا", "ب", "ل"]
_PRONOUNS = ["ه", "ها", "هم", "هما", "هن", "ني", "نا", "ك", "كم", "ي", "نهم", "نه"]
_POSSESSIVES = ("ها", "هم", "ه")
_THAT = frozenset(["ان", "اننا", "انني", *("ان" + pronoun for pronoun in _PRONOUNS)]) - {"انك", "اني"}


class CueReading(NamedTuple):
    """One way to read a token as a cue: the proclitics that it carries, its form, and the cue's rule."""

    clitic: str
    morph: Morph
    cue: CueRule


_PHRASE = re.compile(rb"[\x03\x04](?=[\x02\x04])")
"""A word that begins a phrase and one that is the second of some, by what ``Lexicon`` knows of both."""
CueHit = tuple[CueReading, ...]
"""All readings of a token as a cue, likeliest first."""


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    classes: Mapping[str, str]
    heads: Mapping[str, str]
    cue_forms: Mapping[str, tuple[Morph, ...]]
    cues: Mapping[str, CueRule]


class Lexicon:
    """The letters of words and the cues among them, compiled from the rulebook's classes, cues and heads of names.

    ``heads`` maps folded words that begin the name of a speaker (وزير، صحيفة) to the kind of speaker; ``outlets`` are
    folded names of papers and channels.
    """

    def __init__(
        self,
        classes: Iterable[ClassRule],
        cues: Mapping[str, CueRule],
        cue_forms: Mapping[str, tuple[Morph, ...]],
        heads: Mapping[str, str],
        outlets: Iterable[str] = (),
    ) -> None:
        letters: dict[str, str] = {}
        self._phrases: dict[str, list[tuple[list[str], str]]] = {}
        self._own_waw: tuple[str, ...] = ()
        self._own_ya: frozenset[str] = frozenset()
        for rule in classes:
            if rule.name == "own-waw":
                self._own_waw = tuple(map(fold_word, rule.words))
            if rule.name == "own-ya":
                self._own_ya = frozenset(map(fold_word, rule.words))
            if rule.name in CLASS_LETTERS:
                for word in map(fold_word, rule.words):
                    if " " in word:
                        self._add_phrase(word.split(), CLASS_LETTERS[rule.name])
                    else:
                        letters.setdefault(word, CLASS_LETTERS[rule.name])
        for outlet in sorted(outlets, key=len, reverse=True):
            self._add_outlet(outlet.split(), letters)
        self._words = _Vocabulary(
            letters,
            {fold_word(w): HEAD_LETTERS[k] for w, k in heads.items() if k in HEAD_LETTERS},
            dict(cue_forms),
            dict(cues),
        )
        owned = _with_pronouns(letters).items()
        self._owned = {word: letter for word, letter in owned if word not in self._words.heads}
        self._known = frozenset(
            [*letters, *self._owned, *self._words.heads, *PREPOSITIONS, *_LESSER_PREPOSITIONS, *_THAT]
        )
        """Stems of which something is known; most words that are looked up have none."""
        self._codes = ByWord(self._code)
        second = frozenset(rest[0] for phrases in self._phrases.values() for rest, _ in phrases)
        self._in_phrases = ByWord(lambda word: 1 + (word in second) + 2 * (word in self._phrases))
        self.documents = frozenset(word for word, letter in self._words.heads.items() if letter == DOCUMENT)
        self.speakers = frozenset(word for word, letter in self._words.heads.items() if letter in "SOYEZg")
        self._hits: dict[str, CueHit] = {
            form: tuple([CueReading("", morph, cues[morph.rule]) for morph in several])
            for form, several in negated_forms(cues.values()).items()
        }

    def _add_phrase(self, phrase: list[str], letter: str) -> None:
        for first in (phrase[0], "و" + phrase[0], "ف" + phrase[0]):
            self._phrases.setdefault(first, []).append((phrase[1:], letter * len(phrase)))

    def _add_outlet(self, name: list[str], letters: dict[str, str]) -> None:
        """An outlet with ل: قال لرويترز, لفرانس برس, للجزيرة."""
        told = "لل" + name[0][2:] if name[0].startswith("ال") else "ل" + name[0]
        if len(name) == 1:
            letters.setdefault(told, TO_OUTLET)
            return
        self._phrases.setdefault(told, []).append((name[1:], TO_OUTLET + OTHER * (len(name) - 1)))

    def tag(self, tokens: Tokens) -> tuple[str, list[int]]:
        """The letters of ``tokens`` as one string, and the indices of those that may be cues."""
        codes = self._codes.of(tokens)
        return self._tag_phrases(tokens, as_letters(codes)), flagged(codes)

    def _tag_phrases(self, tokens: Tokens, tags: str) -> str:
        """The letters with those of whole phrases (من جهة أخرى): each word of one bears the letter of its class."""
        beginnings = list(_PHRASE.finditer(self._in_phrases.of(tokens)))
        if not beginnings:
            return tags
        words, changed = tokens.words, list(tags)
        for index in (match.start() for match in beginnings):
            for rest, phrase in self._phrases[words[index]]:
                end = index + 1 + len(rest)
                if words[index + 1 : end] == rest:
                    changed[index:end] = phrase
                    break
        return "".join(changed)

    def cue(self, word: str) -> CueHit:
        """The cue readings of a word of a tagged text; none of words that are no cues."""
        return self._hits.get(word, ())

    def likeliest(self, word: str) -> CueRule | None:
        """The cue that a word is read as first; None for other words."""
        hit = self._hits.get(word)
        return hit[0].cue if hit else None

    def _code(self, word: str) -> int:
        letter = ord(self._look_up(word))
        return letter | FLAG if word in self._hits else letter

    def _look_up(self, word: str) -> str:
        first = word[0]
        if word in SIGNS:
            return SIGNS[word]
        if first.isdigit():
            return NUMBER
        if not first.isalpha():
            return END if set(word) <= {"."} else OTHER if first != "…" else DOTS
        if not "\u0600" <= first <= "\u06ff":
            return LATIN
        if first == "ل" and word[1:2].isascii() and word[1:2].isalpha():
            # لـCNN
            return TO_OUTLET
        readings = peel(word)
        hit = self._cue(readings)
        if hit:
            self._hits[word] = hit
        known = [reading for reading in readings if reading[1] in self._known]
        return self._letter(word, hit, known)

    def _cue(self, readings: list[tuple[str, str]]) -> CueHit:
        forms = self._words.cue_forms
        return tuple(
            [
                CueReading(clitic, morph, self._words.cues[morph.rule])
                for clitic, stem in readings
                if stem in forms
                for morph in forms[stem]
                if may_carry(morph, clitic)
            ]
        )

    def _letter(self, word: str, hit: CueHit, readings: list[tuple[str, str]]) -> str:
        vocabulary = self._words
        if vocabulary.classes.get(word) == "s":
            return "s"
        if hit and not self._doubtful(hit):
            return {
                "perfect": VERB,
                "imperfect": VERB,
                "participle": PARTICIPLE,
                "masdar": MASDAR,
                "noun": MASDAR,
                "particle": PARTICLE,
            }[hit[0].morph.kind]
        for clitic, stem in readings:
            if stem in _THAT and clitic in ("", "و", "ف", "ب", "وب"):
                return {"و": AND_THAT, "وب": AND_THAT, "ف": SO_THAT}.get(clitic, THAT)
        for clitic, stem in readings:
            plain = clitic in ("", "و", "ف")
            if plain and stem in PREPOSITIONS:
                return PREPOSITIONS[stem]
            if plain and stem in _LESSER_PREPOSITIONS:
                return "p"
            # أسرة is a family before it is «his capture».
            letter = vocabulary.classes.get(stem) or (stem not in vocabulary.heads and self._owned.get(stem))
            if letter and clitic == "ب" and letter in "MoCHr":
                return "G" if letter == "H" else WITH
            if letter == CLASS_LETTERS["demonstrative"] and clitic == "ف":
                return SO_THAT
            if letter and class_may_carry(letter, clitic):
                return letter
            head = vocabulary.heads.get(stem)
            if hit and head and head in (OTHER, PROPER):
                continue
            if head and clitic in ("", "و", "ف", "ال", "وال"):
                return head if not clitic.startswith("و") else AND_KNOWN
            if head and clitic == "ب":
                return WITH
            if head and clitic in ("ل", "لل"):
                # An office is of a body (الأمين العام لمنظمة …); words are said to people and outlets.
                return {OUTLET: TO_OUTLET, HEAD_LETTERS["organisation"]: TO_BODY}.get(head, TO)
        if hit and hit[0].clitic.startswith("ب"):
            return WITH
        if hit and hit[0].clitic == "ل" and hit[0].morph.kind in ("masdar", "noun"):
            return TO_THING
        if hit and hit[0].morph.pronoun and hit[0].morph.gender == "f":
            return RELATIVE_VERB
        if hit and hit[0].morph.kind == "masdar" and is_verbal_noun(word):
            # مؤكدا ترحيب البلاد
            return PROPOSITION
        if hit:
            return MAYBE_VERB
        return letter_by_shape(word, vocabulary.classes, self._own_waw, self._own_ya)

    def _doubtful(self, hit: CueHit) -> bool:
        _, morph, rule = hit[0]
        return (morph.kind not in ("participle", "particle") or bool(rule.before)) and bool(
            rule.homograph
            or rule.before
            or morph.kind in ("masdar", "noun")
            or fold_word(morph.spelling) in map(fold_word, rule.weak)
        )


def _with_pronouns(classes: Mapping[str, str]) -> dict[str, str]:
    """Nouns of saying and of propositions also carry possessive pronouns: مذكرة → مذكرتها."""
    owned: dict[str, str] = {}
    nouns = [(word, letter) for word, letter in classes.items() if letter in "HM" and len(word) > 2]
    for pronoun in _POSSESSIVES:
        for noun, letter in nouns:
            owned.setdefault((noun[:-1] + "ت" if noun.endswith("ه") else noun) + pronoun, letter)
    return owned
