"""Letters that depend on their neighbours: marks that open and close, names that folding hides, أن of another word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quotes.find.letters.alphabet import (
    DEFINITE,
    DOCUMENT,
    HEAD_LETTERS,
    MAYBE_VERB,
    NAME_MARK,
    NARRATOR_THAT,
    OTHER,
    PROPOSITION,
    RELATIVE_VERB,
    TO_BODY,
    TO_THING,
    WITH,
)
from quotes.find.letters.tagging_according import retag_according
from quotes.find.letters.tagging_names import LATER_THAT, is_name, is_title, retag_names, retag_title
from quotes.find.letters.tagging_told import retag_told, with_audiences
from quotes.find.letters.tagging_verbs import retag_verbs
from quotes.find.scene.marks import Mark
from quotes.find.scene.sentences import abbreviates
from quotes.text.tokens import Tokens

# Behind a preposition no verb can stand: it is a verbal noun.
# Each of these names its own letter first, so that nothing is looked at but that letter.
_AGENCY = re.compile("M(?<=[Yx]M)")
_AGENCY_NAME = re.compile("M(?<=Y[Ao]M)")
_NO_VERB = re.compile("V(?<=[kniap]V)")
_NO_PARTICIPLE = re.compile("P(?<=[kniapm]P)")
# بشأن مطالبة: a verbal noun; but ردا مؤكدا.
_ABOUT_A_DEED = re.compile("GP")
# Behind قد no noun stands.
_PERFECT = re.compile("M(?<=dM)")
# A noun of saying names a venue only behind a preposition; elsewhere it may speak itself (البيان، التقرير).
_NO_VENUE = re.compile("H(?<![kGbBa]H)")
# أفاد تقرير في صحيفة: the outlet belongs to the report that speaks.
_REPORT_IN = re.compile("k(?=Y)(?<=[^kGbBa]Hk)")
# تقرير نشرته صحيفة: the verb opens a relative clause.
_DOCUMENT = re.compile("E")
_MADE_BY = re.compile(r"\w{3,}(?:ته|تها)")
# في تصريح صحفي نقله موقع: so does a verb with a pronoun behind a venue.
_SAID_IN = re.compile("[Vv](?<=kH[Vv])|V(?<=kH[oA]V)")
_NAME_IN_WITH = re.compile("b(?<=[Vv]b)(?=T)|b(?<=,[oXA]b)(?=,)")
_MORNING = "الصباح"
_YEAR = re.compile("D(?!$)")
_STOP = re.compile(r"\.")
_OF_TITLE = re.compile("[lG](?<=[SoAOZX&w].)")
_OF_HEAD = re.compile("SM(?=[AO])")
_FOR_NEWS = re.compile("l(?<=[YOAo]l)")
_OF_OFFICE = "SoAOZX&w"
_WITH_MARK = re.compile("p(?=[^\\w\\s.,:|()-])|p(?=[Qou])")
_IN_NAME = re.compile("-(?<=[oXALSg]-)(?=[oXALSg])")
# وأشارت (سانا) إلى: a name between brackets where the subject stands.
_IN_BRACKETS = re.compile(r"\((?<=[VvZY]\()[oAXYLOS]{1,3}\)(?=,?[iaTn])")
_DOCUMENT_FROM = re.compile("P(?<=EP)(?=[nm])")
_IN_ADJUNCT = re.compile("V(?<=GV)")
# تتخذ المنظمة من المدينة مقرا: headquarters; مقرا بأن concedes.
_CONCEDING = re.compile("P(?![bT])")
# أشار إلى كونه جاهزا: what is so, and no reason.
_TO_ITS_BEING = re.compile("c(?<=[ian]c)")
_UPON = frozenset(["لدي", "اثناء"])
_OF_A_BODY = re.compile("M(?<=[fOgZ]AM)")
_SURNAME = re.compile("y(?<=Xy)(?=[,.T:Q|X])")
# أبدى الوزير أمله, مبديا أمله: his hope, and not a woman who hopes (آملة).
_HIS_HOPE = re.compile("P(?<=[SOXoAVPna]P)")
_OWN_THAT = re.compile("T(?<=[Byh]T)")
# نفى كل من الوزير ونائبه صحة الخبر: those who deny, and not what is denied; but كل من ينكر.
_EACH_OF = re.compile("M(?=m[SOYEZgXLA])")


def retag(
    tokens: Tokens, tags: str, marks: Sequence[Mark], lists: Mapping[str, frozenset[str]], documents: frozenset[str]
) -> str:
    """Letters that depend on neighbours: marks round words and round names, أن that belongs to another word.

    ``documents`` are the folded words that begin the name of a document that speaks.
    """
    letters = list(tags)
    for mark in marks:
        if not mark.closed:
            letters[mark.opening] = "Q"
            continue
        name = is_name(tokens, tags, mark, lists)
        letters[mark.opening] = NAME_MARK if name else "Q"
        letters[mark.closing] = NAME_MARK if name else "q"
        if name:
            # وصفه «بالكبير»: the preposition stands within the marks.
            led = letters[mark.opening + 1] == WITH and tokens.words[mark.opening + 1].startswith("بال")
            letters[mark.opening + 1 : mark.closing] = OTHER * (mark.closing - mark.opening - 1)
            if led:
                letters[mark.opening + 1] = WITH
            if is_title(tokens, mark):
                retag_title(tokens, letters, mark)
            if tokens.words[mark.opening - 1] == "ل" and mark.opening > 1 and tags[mark.opening - 2] != "E":
                letters[mark.opening - 1] = "G"
    for match in _YEAR.finditer(tags):
        # العام is a year before الماضي and its like; elsewhere it is an adjective (الأمين العام).
        if tokens.words[match.start()] == _MORNING and letters[match.start() - 1] in "oX":
            letters[match.start()] = DEFINITE  # سالم الفهد الصباح
        if tokens.words[match.start()] == "العام" and tokens.words[match.end()] not in lists["year"]:
            letters[match.start()] = DEFINITE
    retag_names(tokens, tags, letters, lists["no-deed"])
    _retag_asides(tokens, letters, lists)
    for match in _DOCUMENT.finditer(tags):
        if match.end() < len(tags) and _MADE_BY.fullmatch(tokens.words[match.end()]):
            letters[match.end()] = RELATIVE_VERB
    for match in _SAID_IN.finditer(tags):
        if tokens.words[match.start()].endswith(("ه", "ها")):
            letters[match.start()] = RELATIVE_VERB
    for match in _NAME_IN_WITH.finditer(tags):
        # أفاد برجان بأن: nothing is said with ب before أن; الوزير، سالم برجاوي، : nor alone between commas.
        if not tokens.words[match.start()].startswith("بال") and not tokens.words[match.start() - 1].endswith("ا"):
            letters[match.start()] = OTHER
    for match in LATER_THAT.finditer(tags):
        if tokens.words[match.start() - 1] in lists["with-that"]:
            letters[match.start()] = NARRATOR_THAT
    for match in _IN_ADJUNCT.finditer(tags):
        # ضمن إفادته, لدى وصفه: the noun, though أفادته would look like it.
        if tokens.words[match.start()] in lists["venue"] or tokens.words[match.start() - 1] in _UPON:
            letters[match.start()] = OTHER
    for match in _HIS_HOPE.finditer(tags):
        if tokens.words[match.start()] == "امله" and not tokens.as_printed(match.start()).startswith("آ"):
            letters[match.start()] = PROPOSITION
    for match in _CONCEDING.finditer(tags):
        if tokens.words[match.start()] == "مقرا":
            letters[match.start()] = OTHER
    for match in _TO_ITS_BEING.finditer(tags):
        if tokens.words[match.start()].startswith("كون"):
            letters[match.start()] = PROPOSITION
    for match in _OF_A_BODY.finditer(tags):
        # المعهد الدولي لتضامن النساء
        if tokens.words[match.start()].startswith("ل"):
            letters[match.start()] = TO_THING
    for match in _OF_TITLE.finditer(tags):
        _retag_relation(tokens.words, tags, letters, match.start(), lists["relational"])
    for match in _OF_HEAD.finditer(tags):
        # مدير صحة المدينة: what an office is of, and not what is said.
        if tokens.words[match.start()].removeprefix("و") in lists["construct"]:
            letters[match.end() - 1] = OTHER
    for match in _FOR_NEWS.finditer(tags):
        # وكالة الأناضول للأنباء
        if tokens.words[match.start()] == "للانباء":
            letters[match.start()] = DEFINITE
    retag_verbs(tokens, tags, letters, lists)
    retag_told(tokens, tags, letters, lists, documents)
    retag_according(tokens.words, tags, letters, lists)
    _retag_signs(tokens, tags, letters)
    return _by_neighbours("".join(letters), tokens.words, documents, lists["agency-news"])


def _retag_signs(tokens: Tokens, tags: str, letters: list[str]) -> None:
    """Signs that belong to a word: of a preposition, a name, an abbreviation."""
    for match in _WITH_MARK.finditer(tags):
        # بـ«…»: the preposition belongs to what follows.
        if tokens.words[match.start()] == "ب":
            letters[match.start()] = WITH
    for match in _IN_NAME.finditer(tags):
        # كوتريل-هامبر, printed without spaces.
        at = match.start()
        if tokens.starts[at] == tokens.ends[at - 1] and tokens.starts[at + 1] == tokens.ends[at]:
            letters[at] = NAME_MARK
    for match in _STOP.finditer(tags):
        if abbreviates(tokens, match.start()):
            letters[match.start()] = NAME_MARK
            if letters[match.start() - 1] == PROPOSITION:
                letters[match.start() - 1] = OTHER  # إيه. is an initial, and no أية


def _as_document(word: str, documents: frozenset[str]) -> str:
    """The letter of a noun of saying that is no venue: a document that may speak, also behind ل (وفقا لتقرير)."""
    if word in documents:
        return DOCUMENT
    if word[:1] == "ل" and (word[1:] in documents or (word[:2] == "لل" and word[2:] in documents)):
        return TO_BODY
    return DEFINITE if word[:2] == "ال" else OTHER


def _retag_relation(
    words: Sequence[str], tags: str, letters: list[str], at: int, titles: frozenset[str], reach: int = 6
) -> None:
    """مستشار الأمن للرئيس, سفيرة البلاد لدى المنظمة: what such a title is towards belongs to it."""
    if tags[at] == "G" and words[at] != "لدي":
        return
    for before in range(at - 1, max(-1, at - reach), -1):
        if tags[before] not in _OF_OFFICE:
            return
        if words[before].removeprefix("و").removeprefix("ال") in titles:
            letters[at] = "p" if tags[at] == "G" else TO_THING
            return


def _by_neighbours(tags: str, words: Sequence[str], documents: frozenset[str], news: frozenset[str]) -> str:
    tags = _SURNAME.sub(OTHER, _OWN_THAT.sub(NARRATOR_THAT, tags))
    tags = _EACH_OF.sub(lambda match: HEAD_LETTERS["group"] if words[match.start()] == "كل" else PROPOSITION, tags)
    # وكالة الأنباء is a name, not a report.
    tags = _AGENCY.sub(lambda match: DEFINITE if words[match.start()] in news else PROPOSITION, tags)
    tags = _AGENCY_NAME.sub(OTHER, tags)
    tags = _NO_VENUE.sub(lambda match: _as_document(words[match.start()], documents), _REPORT_IN.sub(OTHER, tags))
    tags = _IN_BRACKETS.sub(lambda match: NAME_MARK + OTHER * (len(match[0]) - 2) + NAME_MARK, tags)
    tags = with_audiences(tags, words)
    tags = _ABOUT_A_DEED.sub(
        lambda match: match[0] if words[match.start()].endswith("ا") else match[0][0] + PROPOSITION, tags
    )
    tags = _NO_PARTICIPLE.sub(PROPOSITION, _DOCUMENT_FROM.sub(OTHER, _PERFECT.sub(MAYBE_VERB, tags)))
    return _NO_VERB.sub(OTHER, tags)


def _retag_asides(tokens: Tokens, letters: list[str], lists: Mapping[str, frozenset[str]]) -> None:
    """«اشترط عدم ذكر اسمه» describes a source; no verb in it reports anything."""
    words = tokens.words
    if lists["identity"].isdisjoint(words):
        return
    for index, word in enumerate(words):
        if word in lists["identity"]:
            for first in range(max(0, index - 5), index):
                unsaid = words[first] in lists["withheld"] and words[first - 1] == "لم"
                if unsaid or words[first] in lists["withholding"]:
                    letters[first : index + 1] = ["G", *OTHER * (index - first)]
                    if unsaid:
                        letters[first - 1 : first + 1] = ["G", OTHER]
                    break
