"""Frame patterns: ``CUE SOURCE GAP? THAT`` written in a rule file, compiled to regular expressions over token letters.

Elements before CUE are matched from right to left on the reversed string, so that every frame is tried at its cue only
and costs no more than the words that it looks at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

# --- noun phrases ---------------------------------------------------------------------------------------------------
_NOUNS = "oASOYEZgLe0NvpuwbXlfJ&"
# قال أيضا الوزير, أعلن أمس الوزير, تتحدث فيه وسائل الإعلام, قال لصحيفة «…» الوزير.
_ADVERB = "(?:[Djz]{1,3}(?=[SOYEZgXu]|oA)|@+)?"
_FIRST = r"(?:[oASOYEZgL0Nvw&MX]|e(?=[AOSEYZgMXHT])|u[^u.|,:]{1,10}u|b(?=[,T:QGikaln]))"


def _noun_phrase(prepositions: str, more: str = "", told: str = "") -> str:
    """One further token of a noun phrase; ``prepositions`` may stand in it, ``told`` may not."""
    own = f"|[{prepositions}](?![TtWH:Qszu])" if prepositions else ""
    nouns = "".join(letter for letter in _NOUNS + more.replace("M", "") if letter not in told)
    # A verbal noun is of an office only behind an indefinite noun: لجنة متابعة, not الوزارة متابعة.
    verbal = "|(?<![AXb])M" if "M" in more else ""
    # صحيفة لوموند (Le Monde) الفرنسية, مؤسسة (جسور كابيتال) الاستثمارية, برنامج الأغذية (فاو) ووكالات أخرى
    brackets = r"\([Lu]{1,6}\)(?=[AoX&]|S(?![xl]))|(?<=[OYAXo])\([oAXYyS0]{1,4}\)(?=[AX&]|S(?![xl]))"
    return rf"(?:[{nouns}]{own}{verbal}|k(?![TtWHDesQzY])|-(?=[oLX][nTaimkG:])|{brackets})"


@lru_cache(maxsize=1024)
def _elements(prepositions: str, of: str, within: str, told: str, objects: bool) -> dict[str, str]:
    """The elements behind a cue. ``prepositions`` lead to its content, ``of`` belong to it, ``within`` may stand in its
    source, ``told`` lead to who was told; ``objects``: a proposition noun is no part of the source but its content."""
    gap = _gap("".join(letter for letter in "ianm" if letter in prepositions and letter not in within), told, objects)
    # Behind a cue without a subject any prepositional phrase is a circumstance.
    others = "".join(letter for letter in "kpbmfJ" if letter not in prepositions)
    aside = rf"(?:(?![Dz]{{1,3}}(?:[SOYEZgXu]|oA)){gap}|[{others}][^.|T:VQ]{{0,20}}?)"
    way = "".join(letter for letter in "ian" if letter not in prepositions) or "D"
    standing = prepositions.replace("b", "").replace("l", "")
    free = f"[{standing}]" if standing else r"(?!)"
    attached = r"|(?P<attached>b)" if "b" in prepositions else ""
    # دعا النائب بالمجلس الحكومة إلى: a cue's other preposition leads what it says, wherever it stands.
    later = f"(?![^.|T:]{{0,24}}[{standing}])" if standing and "b" not in prepositions else ""
    own = _FIRST.replace("M", "") if objects else _FIRST
    if "b" in prepositions:
        own = own.replace(r"|b(?=[,T:QGikaln])", "")
    plain = _noun_phrase(within, told=told + ("e" if objects else ""))
    noun = plain if objects else _noun_phrase(within, "M", told)
    return {
        "SOURCE": rf"{_ADVERB}(?P<source>{own}{noun}{{0,24}}{_APPOSITION}{{0,2}})",
        "WHOEVER": rf"{_ADVERB}(?P<source>(?!M){_FIRST}(?:{noun}|[Mrxy]){{0,24}}{_APPOSITION}{{0,2}})",
        "REST": r"(?:[^.|T:VPQs]|(?<=[R!Kk])V|Q[^.|T:q]{1,20}q){1,40}?",
        "SUBJECT": rf"{_ADVERB}(?P<source>{_FIRST}{plain}{{0,14}}?{_APPOSITION}{{0,2}})",
        "REPORT": rf"(?P<source>E{plain}{{0,14}}?)",
        "SPEAKER": rf"(?P<source>[SOYEZgX]{plain}{{0,11}}?)",
        "SOMEBODY": r"(?P<source>[SOYZgX][AXoOLfe]{0,7}?)",
        "SUBJECTS": rf"(?P<source>{_FIRST}{plain}{{1,24}}?{_APPOSITION}{{0,2}})",
        "ANSWERER": (
            rf"{_MEANWHILE}(?P<source>{_FIRST}(?:(?![lJxo]|(?<!k)b){noun}|o(?!Y)|!(?=[SOYEZgXA])){{0,24}}{_APPOSITION}?)"
        ),
        "NAMED": rf"(?P<source>(?:eM|[oASOYEZgLe0Nvw&bMuXlxfJ]|(?<=k)H){_noun_phrase('anm', 'x')}*{_SET_OFF}?)",
        "SAYER": rf"(?P<source>[AXueSZ]{_noun_phrase('anm', 'x')}*{_SET_OFF}?|o[oAXS]?)",
        "TRUSTED": rf"(?P<source>(?:eM|[SOYEZgXlxfeuL]){_noun_phrase('anm', 'x')}*{_SET_OFF}?)",
        "DOCUMENT": rf"(?P<source>(?:{_FIRST}|H){noun}{{0,24}}{_APPOSITION}{{0,2}})",
        "PAIR": rf"{_FEW_CLAUSES}(?P<both>{_FIRST}(?:M|{plain}|,?R[^.|T:,]{{1,20}}){{1,24}})",
        "REGARDED": rf"{_FEW_CLAUSES}{_ADVERB}(?P<regarded>{_FIRST}(?:M|e|{plain}|,?R[^.|T:,]{{1,20}}){{0,24}})",
        # وصفت ما جرى بـ«…»
        "BOTH": (
            rf"{_FEW_CLAUSES}{_ADVERB}"
            rf"(?P<both>(?:{_FIRST}|r[VvyodK^]z?)(?:,(?!R)|[MeC]|{plain}|{_WHICH}){{0,24}}?)"
        ),
        "EITHER": r"(?P<verbed>h?[o!w]V)",
        "END": r"(?=[.|,()\-GxfJlzRD^]|kH|$)",
        "SET_ASIDE": r",[^.|T:VQ,]{1,30},",
        "IT": r"e(?![AOSEYZgMXH])",
        "STOP": r"(?=[.|]|$)",
        # Behind عن a word with the letter of a preposition is a name: عن بوشيلين.
        "RELAYED": (
            rf"Q?(?P<relayed>(?:{_FIRST}|[blf])(?:{_noun_phrase('ianm')}|(?<=O)M(?!T)){{0,24}}?"
            rf"{_APPOSITION}{{0,2}})q?{_NAMELESS}"
        ),
        # Between who relays and عن: الذي بثته الوكالة; المقرب من الحركة,; أيضا قبل أسبوعين; في تقرير نشرته، أمس،.
        "APART": r"(?:,?R[^.|T:VQn]{1,25}?,?|,[AZSo][^.|T:VQ,n]{0,15},|(?:[DGj]|k(?=[EHDG]))[^.|T:VQMn]{0,20}?,?|x,?)",
        # Who he is from whom it is: ، وهو ضابط في الشرطة,; ، المنبثقة عن «المؤتمر الوطني»,
        "WHO_HE_IS": r"(?:,[RAZSoO][^.|:TVQs,]{1,25}(?=,))",
        "ANYONE": rf"(?:{_FIRST}{_noun_phrase('ianm')}{{0,14}}?)",
        "OF": f"(?P<of>[{of}])" if of else r"(?!)",
        # على لسان الوزير
        "BY_MOUTH": "(?P<of>GG)",
        # أوردت الصحيفة عن الوزير قوله, على لسان الوزير قوله
        "THROUGH": "(?:n(?=[SOYZgX])|GG)",
        "PREP": free,
        "COMPLEMENT": rf"(?:{free}(?:(?<=[nm])|(?![{_NOUNS}][{_NOUNS}M]{{0,5}}T)){_PHRASE}{attached})",
        "CLAUSE": rf"(?:{free},?|(?<![ianmkp]),?)(?P<content>T)",
        "GAP": gap,
        "ASIDE": aside,
        # بعد توقيع العقد: a noun behind its preposition is none of what is said.
        "OCCASION": rf",?[BGkp][^.|T:VQP{standing}]{{0,40}}?",
        "WAY": rf"(?:{aside}|[{way}][^.|T:VQ]{{1,30}}?)",
        "ANSWERED": r"(?:[ian][^.|T:VQ]{1,30}?)",
        "SO": r"(?=,?[Ud])",
        "DESCRIBING": r"(?:,?R[^.|TU:Q,]{1,25}?|[o^vV][^.|,TU:Q]{1,20}?)",
        "THAT": r"(?P<content>T)",
        "COLON": r"(?P<content>:)(?!\|*$)",
        "QUOTE": r"(?P<content>Q)",
        "SPEECH": r"(?P<also>s)(?:,[^.|T:QPs]{0,30}?,|[^.|T:VQPs]{0,12}?)(?P<content>[T:Q])",
        "OWN_WORDS": r"(?P<also>[MVvo])(?P<content>T|r|Q?M(?!T)|e(?=[AEMHQu]))",
        "STATEMENT": r"(?:b[oAE]?)?(?P<content>[CHEG]|b(?=m))",
        "IN_IT": r"[zD]",
        "WORDS": r"(?P<content>[T:Q])",
        "DENIED": r"(?P<content>Q?[ME]|A(?=[.|,R]|$)|(?<!F)r|e(?=[AEMHQu]|[.,|]|$))",
        "REPORTED": r"(?P<content>E(?=A?(?:[.|,GRVbk]|$))|(?<=z)E)",
        "FOR_IT": r"(?P<content>[lfJME])",
        "KIND": "[oA](?=[Merlf])",
        "OF_IT": r"(?P<content>[ME]|e(?=[AEMHQu])|c(?=[.,|])|(?<!F)r|(?<=A)[lf]|J)",
        "NOUN": r"(?P<content>Q?(?<![RkpI])(?:(?<!B)|(?<=mB))M|(?<!F)r|e(?=[AEMHQu]|[.,|]|$))",
        "FACT": r"(?P<content>Q?(?<![kpI])(?:(?<!B)|(?<=mB))M)",
        "OBJECT": r"(?P<content>Q?M|(?<!F)r|e(?=[AEMHQuOSYg]))",
        "JUDGED": r"(?P<content>e(?=[o,Q])|[oASOYEZgX])",
        "NOT": r"(?P<content>B(?=o))",
        # وقال المدير أيضا هناك عجز; وقال كان معي
        "INNER": r"D?(?P<content>I(?![.|,])|!(?=[oyvV])|(?<=[Vs])K(?![.|,]))",
        "WHEN": r"[DjHG]{1,4}",
        # «بالأليم»: a mark that opens before ب; «…» بتأخير has one that closes.
        "ATTACHED": rf"(?P<attached>(?:Q|u(?=b[^.|,u]{{0,6}}u))?b){later}",
        # عزا الوزير الأزمة إلى نقص المياه: where something is traced to.
        # بنحو مليار, بـ300 ألف, ما بين 10 و20
        "AMOUNT": "(?=b[oA0Z]|[bpo]0|rp0)",
        "TOWARDS": r"(?P<attached>i)",
        # مبررا ذلك بنقص المياه, مرجعا ذلك إلى أن
        "CAUSE": r"i?(?P<content>(?<=i)(?:T|[oASOYEZgLe0NMuRrXCQ])|(?<!i)b)",
        "PHRASE": _PHRASE,
        "COMMENT": r"(?P<content>C)",
        "VERBED": r"(?P<verbed>(?:r[Vv^](?:k|a(?=Y)|GG(?=[SOYEZgXoA]))?|[Vv]k(?=[HEY])|Va(?=Y)|V|v(?=[YOSEgu]|oA))z?)",
        "COMMA": r"[,\-]",
        "PARENTHESIS": r"\([^().|]{1,12}\)",
        "TIME": r"(?:D{1,3}[oA]?|mB(?=M))",
        "ANYTHING": r"",
        "REACHED": (
            r"(?P<verbed>(?:[xlfG][XYoA]?)?(?:aA|DD)?[AoH](?:a[CMNov][oA]{0,2})?)(?:aA|DD?|o(?=i))?(?:m|n|i|(?=b))"
            rf"(?P<source>[oASOYEZgLeXbM]{_noun_phrase('im')}*)"
        ),
        "ISSUED": rf"{_UNSAID}(?:[abG][^.|,T:QC]{{0,25}}?)?[mn]B?(?P<source>{_FIRST}{_noun_phrase('im')}*)",
        "UNSAID": _UNSAID,
        "FROM": "[mn]",
        "WHAT": r"r[VvoydCMK^][^.|,T:QV]{0,25}?",
        "CLAIM": r"(?P<content>(?<=,)E|E(?=[oA]{0,3}T))",
        "REACTION": r"r?(?P<content>[CvVM])",
    }  # fmt: skip


# Four relative clauses of any length, one behind another before anything ends them, could be told apart in too many
# ways.
_FEW_CLAUSES = "(?!(?:[^R.|T:]{0,30}R){4})"
# A relative clause, to the comma that closes it where one does.
_WHICH = "(?:,R[^.|T:,]{1,30},|,?R[^.|T:,]{1,20}?)"
# عن مصدر لم تذكر اسمه أن …
_NAMELESS = "(?:,?Go{1,6}(?=,?[TsQ:]))?"
# لم يجب خلالها الوزير
_MEANWHILE = "(?:[Dzj]{1,3}(?=[SOYEZgXu]))?"
_UNSAID = r"(?P<verbed>[BGD]{0,3}M?C{1,4}[oA]{0,3})"
_PHRASE = r"(?P<content>[oASOYEZgLe0NvMuRrw&bQXCy])"
# With a particle, what follows the comma is an apposition only when another comma closes it.
_SET_OFF = r"(?:,X[oXA]{1,3}(?=[kGD.|])|,(?=[SOLX])[oASOYEgLkimpuw&0ebfMX]{1,8}(?=,[^w]))"
_APPOSITION = r"(?:,(?=[ASOoLgXb])[oASOYEgLkimpuw&0ebfJlMX]{1,14}(?=,?[T:QGDRHsMianxlf]|,[^w]|-))"


def _gap(own: str, told: str, objects: bool) -> str:
    """What may stand between source and content: a relative clause, or what an adjunct opens.

    ``own`` prepositions of the cue end it, ``told`` prepositions open it; with ``objects`` a proposition noun ends it.
    """
    opened = f"|[{told}]" if told else ""
    # A verb may stand in it behind لم, and behind ما: في رده على ما قاله الوزير.
    within = rf"(?:[^.|T:VQP{own}{'Mr' if objects else ''}]|(?<=[!r])[V^])"
    return (
        # Another's according-to between signs: عبرت الجمعية، حسب ما جاء في البيان، عن …
        r"(?:(?:[,\-]F[^.|T:Q]{1,45}?[,\-])|(?:,?Fr[V^][^.|T:VQ]{1,40}?)|(?:h[Vv^][^.|T:VQ]{1,40}?)|(?:,?R[Vvy][^.|T:VQ]{1,45}?(?=[:Q]))|(?:[,\-]?R[^.|T:VP]{1,45}?)|(?:[,\-]?R[^.|T:V]{0,6}?KV[^.|T:V]{1,40}?)|(?:[,\-]?R[^.|T:V]{0,20}?V[^.|T:V]{0,12}T[^.|T:VQ]{1,40}?)"
        r"|(?:[,\-]?R[V^](?![Tb])[uoXALSYExlfJ]{0,8}?)"
        rf"|(?:[,\-]R[^.|T:]{{1,60}}?[,\-]{within}{{0,15}}?)"
        # What stands in brackets or between dashes, whatever it is.
        rf"|(?:\([^.|T:()]{{1,40}}\)|-[^.|T:Q\-]{{1,40}}-){within}{{0,30}}?"
        rf"|(?:[,\-GDjBF!Kdyzlx^t(p~]|k(?=[HDeCYE]|oE)|[ai](?=u)|i(?=Y)|e(?=D)|[ab](?=H){opened}){within}{{0,45}}?(?:,?R[^.|T:VP]{{1,30}}?)?)"
    )


# Read from the cue leftwards, over the reversed letters. The sentence's first word may carry و (&).
_BACK = "[oASOYEZgLe0Nvpuw&kmianblfXJM]"
_BACK_FIRST = r"(?:[oASOYEZgLe0NbMX]|&(?=[.|~]|$))"
ELEMENTS_BEFORE = {
    "SOURCE": (
        rf"(?:\)[^().|TV]{{1,12}}\()?(?P<source>{_BACK}{{0,16}}?{_BACK_FIRST}|w(?=[.|~tT]|$))"
        r"(?=[.|,TtWUch\-)!q~:]|[Kj]|$)"
    ),
    "SET_OFF": rf",(?P<source>{_BACK}{{1,14}},{_BACK}{{0,10}}?{_BACK_FIRST})(?=[.|tTWUc]|,j|$)",
    "DESCRIBED": rf",[^.|T:]{{1,40}}?R,(?P<source>{_BACK}{{0,10}}?{_BACK_FIRST})(?=[.|,tTWUc]|$)",
    "JOINED": r"(?P<source>[oASOYEZgLeXM0Npu]{0,6}?[&w])",
    "IN_MARKS": r"u(?P<source>[oALXSOYEZg]{1,6})u(?=[.|~:]|$)",
    "WHO": rf"[^.|T:,V]{{1,12}}?R(?P<source>{_BACK}{{0,10}}?{_BACK_FIRST})(?=[.|,tTWUc]|$)",
    "NAMELESS": rf",o{{1,6}}G,?(?P<source>{_BACK}{{0,10}}?{_BACK_FIRST})(?=[.|,tTWUc]|$)",
    "WHO_ONCE": rf",[^.|T:,V]{{1,40}}?R(?P<source>{_BACK}{{0,10}}?[SOYEZgXo])(?=[tTc])",
    "SET_BEFORE": rf",(?P<source>{_BACK}{{0,12}}?[SOYEZg])(?=[.|tTWUc]|$)",
    "WHICH": r"rR,?(?P<content>.)",
    "WHICH_CLAIM": r"(?:(?:[Mo]|R[AM])R,?|RA,)(?P<content>.)",
    "WHICH_DEED": rf"[iak](?P<source>{_BACK}{{0,10}}?{_BACK_FIRST})K(?:rR|RA|[Mo]R),?(?P<content>.)",
    "AS_FOR": rf"(?:,(?:[^.|T:V,]{{1,25}},)?)?(?P<source>{_BACK}{{0,16}}?{_BACK_FIRST})(?=c)",
    "SPEAKING": r"(?P<source>[oA]{0,2}[EZ]|[oAxf]{0,3}M)",
    "TIDINGS": r"R,?(?P<source>[oA]{0,3}M)",
    "ANTECEDENT": (
        r"R,?(?:\)[Lu]{1,6}\()?(?P<source>(?:[oASOYEZgLe0Nvpuw&kmblfXJ]{1,10},)?[oASOYEZgLe0Nvpuw&kmblfXJ]{0,10}?"
        r"(?:[SOYEZgX](?![SEYOZg])|a[AoO]{0,2}[SZg]))(?![SEYOZg])"
    ),
    "SUBJECT": r"[,\-]?(?P<source>[oASOYEZgLe0Nvpuw&kmianblfXJM,]{0,24}?[oASOYEZgLe0NvbMX])(?=K)",
    "ACTOR": rf"(?P<source>{_BACK}{{0,10}}?[SOYEZgX])(?=[owv](?:[.|,cwtDj]|$))",
    "THIS_IS_WHAT": r"re",
    "SUBJECT_WHO": rf",?[^.|T:V,]{{1,40}}?R,?(?P<source>{_BACK}{{0,14}}?{_BACK_FIRST})(?=K)",
    "HASTENED": rf"(?:[ia],?)?(?P<source>{_BACK}{{0,10}}?{_BACK_FIRST})(?=K)",
    "QUOTE": r"(?P<content>q)",
    "COMMA": r"[,\-]",
    "AUXILIARY": r"K",
    "DISCOURSE": r",?j{2,4},?",
    "AS": r"h",
    "START": r"(?=[.|]|$)",
    "PERFECTIVE": r"d{1,2}",
    "WHEN": r"[Dj]{1,4}",
    "NEGATION": r"!",
    "GIVEN": r"",
}
_ELEMENT = re.compile(r"([A-Z_]+)(\??)")
_NEEDED = {"CLAUSE": "T", "THAT": "T", "COLON": ":", "QUOTE": "Q", "SPEECH": "s", "COMMENT": "C"}


class PatternError(ValueError):
    """A frame's pattern that says nothing that can be matched; its text says what is allowed."""


@dataclass(frozen=True)
class Pattern:
    """What stands before a cue, from right to left, and what stands after it; either may be empty.

    Compiled when first tried: most cues of a rulebook are rare, and many frames are ruled out by what they need.
    """

    before_cue: str
    after_cue: str
    needs: str
    """A letter without which nothing after the cue can match, or the empty string."""

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        return _compiled(self.before_cue) if self.before_cue else None

    @cached_property
    def after(self) -> re.Pattern[str] | None:
        return _compiled(self.after_cue) if self.after_cue else None


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


@lru_cache(maxsize=4096)
def compile_pattern(
    text: str, prepositions: str = "ianmkp", of: str = "n", within: str = "ianm", told: str = "", objects: bool = False
) -> Pattern:
    """Compile a frame's pattern for a cue with these preposition letters.

    Raises:
        PatternError: when CUE is missing or twice there, or an element is not known.
    """
    words = text.split()
    if words.count("CUE") != 1:
        raise PatternError(f"a pattern has exactly one CUE, this one has {words.count('CUE')}: {text}")
    at = words.index("CUE")
    before = [_fragment(word, ELEMENTS_BEFORE, "before") for word in reversed(words[:at])]
    elements = _elements(prepositions, of, within, told, objects)
    after = [_fragment(word, elements, "after") for word in words[at + 1 :]]
    if not before and not after:
        raise PatternError("a pattern of CUE alone would match every cue; say what stands beside it")
    needs = next((_NEEDED[word] for word in words[at + 1 :] if word in _NEEDED), "")
    return Pattern("".join(before), "".join(after), needs)


def _fragment(word: str, elements: dict[str, str], side: str) -> str:
    match = _ELEMENT.fullmatch(word)
    if not match or match[1] not in elements:
        raise PatternError(f"{word} is no element that can stand {side} CUE; allowed are {', '.join(sorted(elements))}")
    return f"(?:{elements[match[1]]}){match[2]}"
