"""What the rulebook holds, as text for the terminal: the list of rules, and the forms of a cue."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from quotes.errors import QuotesError
from quotes.rulebook.load import Rule, Rulebook
from quotes.rulebook.morph import Morph
from quotes.rulebook.schema import MODELS, ClassRule, CueRule, FrameRule
from quotes.text.fold import fold_word


def listing(rulebook: Rulebook, kind: str | None = None) -> str:
    """One rule a line: id, kind, what it is about, where it stands; only those of ``kind``, when it is given.

    Raises:
        QuotesError: when there is no such kind.
    """
    if kind is not None and kind not in MODELS:
        raise QuotesError(f"there is no kind of rule called {kind}; the kinds are {', '.join(MODELS)}")
    shown = [rule for rule in rulebook.rules.values() if kind in (None, rule.kind)]
    lines = [f"{rule.id:<32} {rule.kind:<7} {_gist(rule)}  ({_place(rulebook, rule)})" for rule in shown]
    return "\n".join([*lines, f"{len(shown)} rules, fingerprint {rulebook.fingerprint[:12]}"])


def _gist(rule: Rule) -> str:
    match rule.model:
        case CueRule(lemma=lemma):
            return lemma
        case FrameRule(pattern=pattern):
            return pattern
        case ClassRule(name=name, words=words):
            return f"{name}: {' '.join(words[:5])}{' …' if len(words) > 5 else ''}"
    return rule.why


def _place(rulebook: Rulebook, rule: Rule) -> str:
    path = rule.path.relative_to(rulebook.path) if rule.path.is_relative_to(rulebook.path) else Path(rule.path.name)
    return f"{path}:{rule.line}"


def forms(rulebook: Rulebook, lemma: str) -> str:
    """All forms of the cues with this lemma, as tables; a form (قالت) is answered with the tables of its lemma.

    Raises:
        QuotesError: when no cue has that lemma or form.
    """
    wanted = fold_word(lemma)
    cues = [cue for cue in rulebook.cues.values() if fold_word(cue.lemma) == wanted]
    if not cues:
        ids = dict.fromkeys(morph.rule for morph in rulebook.cue_forms.get(wanted, ()))
        cues = [rulebook.cues[each] for each in ids]
    if not cues:
        raise QuotesError(_unknown(lemma, (cue.lemma for cue in rulebook.cues.values())))
    every = list(chain.from_iterable(rulebook.cue_forms.values()))
    return "\n\n".join(_table(rulebook, cue, [morph for morph in every if morph.rule == cue.id]) for cue in cues)


def _unknown(lemma: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(lemma, list(known), 3, cutoff=0.5)
    guess = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"no cue has the lemma or the form {lemma}{guess} (`quotes rules list --kind cue` shows all)"


def _table(rulebook: Rulebook, cue: CueRule, morphs: list[Morph]) -> str:
    rows: dict[str, list[str]] = {}
    for morph in morphs:
        rows.setdefault(_row(morph), []).append(morph.spelling)
    lines = [f"{cue.lemma}  ({cue.id}, {_place(rulebook, rulebook.rules[cue.id])})"]
    for name in sorted(rows):
        spellings = dict.fromkeys(rows[name])
        lines.append(f"  {name:<22} {' '.join(spellings)}")
    if cue.except_:
        lines.append(f"  {'left out':<22} {' '.join(cue.except_)}")
    return "\n".join(lines)


def _row(morph: Morph) -> str:
    passive = ", passive" if morph.voice == "passive" else ""
    short = ", after لم" if morph.mood == "jussive" else ""
    return morph.kind + passive + short + (" + pronoun" if morph.pronoun else "")
