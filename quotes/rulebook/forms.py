"""The dictionary in which extraction looks up every token: folded form → readings of all cues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from quotes.rulebook.inflect import inflect
from quotes.rulebook.morph import Morph
from quotes.rulebook.nominal import noun_forms
from quotes.rulebook.schema import CueRule
from quotes.text.fold import fold_word


def cue_forms(cues: Iterable[CueRule]) -> dict[str, tuple[Morph, ...]]:
    """Every form of every cue, folded. Where cues share a form, plain cues come before homographs, and then
    the likelier reading before the rarer."""
    found: dict[str, list[Morph]] = defaultdict(list)
    homographs = set()
    for cue in cues:
        if cue.homograph:
            homographs.add(cue.id)
        for form, morphs in forms_of(cue).items():
            found[form].extend(morphs)
    return {
        form: tuple(morphs)
        if len(morphs) == 1
        else tuple(sorted(morphs, key=lambda m: (m.pronoun is not None, m.rule in homographs, m.rank)))
        for form, morphs in found.items()
    }


def forms_of(cue: CueRule) -> dict[str, tuple[Morph, ...]]:
    """Every form of one cue, folded, without those that it excepts."""
    if cue.part == "verb":
        assert cue.present  # the schema sees to it
        forms = inflect(
            cue.lemma,
            cue.present,
            masdar=cue.masdar,
            participle=cue.participle,
            passive=cue.passive,
            geminate=cue.geminate,
            rule=cue.id,
        )
    else:
        forms = {}
    given: dict[str, list[Morph]] = defaultdict(list)
    for morph in _given(cue):
        given[fold_word(morph.spelling)].append(morph)
    for form, morphs in given.items():
        forms[form] = forms.get(form, ()) + tuple(morphs)
    for form in cue.except_:
        forms.pop(fold_word(form), None)
    return forms


def _given(cue: CueRule) -> Iterator[Morph]:
    """The forms that the rule lists itself. A listed verb form is read as the third person."""
    own = (cue.lemma,) if cue.part != "verb" and " " not in cue.lemma else ()
    for word in dict.fromkeys((*own, *cue.forms)):
        if cue.part == "noun":
            yield from noun_forms(word, cue.lemma, cue.id, "noun", "pl" if word.endswith("ات") else "sg")
        elif cue.part == "particle" and cue.before:  # a noun: تعبير، تعبيره
            yield from noun_forms(word, cue.lemma, cue.id, "particle")
        elif cue.part == "particle":
            yield Morph(word, cue.lemma, cue.id, "particle")
        else:
            yield Morph(word, cue.lemma, cue.id, "perfect", "active", "m", "sg", 3)
