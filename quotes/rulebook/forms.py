"""The dictionary in which extraction looks up every token: folded form → readings of all cues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from quotes.rulebook.inflect import readings
from quotes.rulebook.morph import Gender, Morph
from quotes.rulebook.nominal import noun_forms
from quotes.rulebook.schema import CueRule
from quotes.text.fold import fold_word


def cue_forms(cues: Iterable[CueRule]) -> dict[str, tuple[Morph, ...]]:
    """Every form of every cue, folded.

    Of the readings of one form, those without a pronoun come first; among these, plain cues before homographs and the
    likelier reading before the rarer.
    """
    found: dict[str, list[Morph]] = defaultdict(list)
    homographs = set()
    for cue in cues:
        if cue.homograph:
            homographs.add(cue.id)
        excepted = {fold_word(form) for form in cue.except_}
        for morph in readings_of(cue):
            form = fold_word(morph.spelling)
            if form not in excepted:
                found[form].append(morph)
    for several in found.values():
        if len(several) > 1:
            several.sort(key=lambda m: m.rank + 10 * (m.rule in homographs))
    return {form: tuple(several) for form, several in found.items()}


def negated_forms(cues: Iterable[CueRule]) -> dict[str, tuple[Morph, ...]]:
    """The forms that are a cue only behind لم, folded."""
    found: dict[str, list[Morph]] = defaultdict(list)
    for cue in cues:
        for form in cue.negated_forms:
            gender: Gender = "f" if form.startswith("ت") else "m"
            morph = Morph(form, cue.lemma, cue.id, "imperfect", "active", gender, "sg", 3, None, "jussive")
            found[fold_word(form)].append(morph)
    return {form: tuple(several) for form, several in found.items()}


def readings_of(cue: CueRule) -> Iterator[Morph]:
    """Every form of one cue, also those that it excepts."""
    if cue.part == "verb":
        assert cue.present  # the schema sees to it
        plain = not cue.homograph
        pronouns = plain if cue.pronouns is None else cue.pronouns
        yield from readings(
            cue.lemma, cue.present, cue.masdar, cue.participle, cue.passive, cue.geminate, cue.id, plain, pronouns
        )
    yield from _given(cue)


def _given(cue: CueRule) -> Iterator[Morph]:
    """The forms that the rule lists itself. A listed verb form is read as the third person."""
    own = (cue.lemma,) if cue.part != "verb" and " " not in cue.lemma else ()
    for word in dict.fromkeys((*own, *cue.forms)):
        if cue.part == "noun":
            yield from noun_forms(word, cue.lemma, cue.id, "noun", "pl" if word.endswith("ات") else "sg")
        elif cue.part == "particle" and cue.before:  # a noun: تعبير، تعبيره
            yield from noun_forms(word, cue.lemma, cue.id, "particle")
        elif cue.part == "particle" and cue.before:
            yield from noun_forms(word, cue.lemma, cue.id, "particle", "sg")
        elif cue.part == "particle":
            yield Morph(word, cue.lemma, cue.id, "particle")
        else:
            yield Morph(word, cue.lemma, cue.id, "perfect", "active", "m", "sg", 3)
