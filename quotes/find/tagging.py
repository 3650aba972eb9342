"""Letters that depend on their neighbours: marks that open and close, names that folding hides, أن of another word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from quotes.find.lexicon import (
    AUDIENCE,
    CLASS_LETTERS,
    DEFINITE,
    DOCUMENT,
    MAYBE_VERB,
    NAME_MARK,
    NARRATOR_THAT,
    OTHER,
    PROPER,
    PROPOSITION,
    RELATIVE_VERB,
    TO_BODY,
    TO_OUTLET,
    TO_THING,
    VERB,
    WITH,
)
from quotes.find.marks import Mark
from quotes.find.sentences import abbreviates
from quotes.text.tokens import Tokens

_LONGEST_NAME, _SHORT_NAME = 5, 4
# عبرت «المبادرة المدنية من أجل اللغة» عن …: a longer name between a verb and its complement; marks are o before that.
_LONG_NAME = re.compile("[Vv]o[AO][oAOSYEgklfmMJ&w]{5,9}o[naiT]")
# Letters that no name holds.
_CLAUSE = re.compile(r"[ydTtKRVe!,:.]")
# After these letters a short quotation is the name of something: صحيفة «…», شركة «…», على «…».
_BEFORE_A_NAME = frozenset("YOESgoALkanipewMFbxlfX")
# Behind a preposition no verb can stand: it is a verbal noun.
# Each of these names its own letter first, so that nothing is looked at but that letter.
_AGENCY = re.compile("M(?<=[Yx]M)")
_NEWS = frozenset(["انباء", "الانباء", "اخبار", "الاخبار"])
_AGENCY_NAME = re.compile("M(?<=Y[Ao]M)")
_NO_VERB = re.compile("V(?<=[kniap]V)")
_NO_PARTICIPLE = re.compile("P(?<=[kniapm]P)")
# رفض before what one refuses to do, and where a clause begins, is the verb: المدير رفض التعليق, من جهته، رفض المدير.
_REFUSES = re.compile(
    "M(?=C)(?<![kniapmlb]M)|M(?:(?<=[tTcBhdj]M)|(?<=[jq],M))(?=[SOYEZgXoA])|M(?<=,M)(?=[SOYEZgXoALu]{1,8},?C)"
)
# Behind قد no noun stands.
_PERFECT = re.compile("M(?<=dM)")
_COGNATE, _COGNATE_REACH = re.compile("V(?=[DoA])"), 20
# لم يجب: he did not answer; elsewhere it is «must».
_NOT_ANSWERED = re.compile("B(?<=!B)")
# A noun of saying names a venue only behind a preposition; elsewhere it may speak itself (البيان، التقرير).
_NO_VENUE = re.compile("H(?<![kGbBa]H)")
# أفاد تقرير في صحيفة: the outlet belongs to the report that speaks.
_REPORT_IN = re.compile("k(?=Y)(?<=[^kGbBa]Hk)")
# تقرير نشرته صحيفة: the verb opens a relative clause.
_DOCUMENT = re.compile("E")
_MADE_BY = re.compile(r"\w{3,}(?:ته|تها)")
# في تصريح صحفي نقله موقع: so does a verb with a pronoun behind a venue.
_SAID_IN = re.compile("[Vv](?<=kH[Vv])|V(?<=kH[oA]V)")
# «لجنة الحماية»، منظمة معنية بـ…، إن: a name with what it is behind it.
_APPOSITION = re.compile(r",[SOYEZgoALkbi]{1,10},?T")
_YEAR = re.compile("D(?!$)")
_THAT = re.compile("T(?<!^T)")
_STOP = re.compile(r"\.")
_OF_TITLE = re.compile("[lG](?<=[SoAOZ].)")
_WITH_MARK = re.compile("p(?=[^\\w\\s.,:|()-])|p(?=[Qou])")
_REPORTS = frozenset(["تقرير", "صحيفه", "مجله"])
_REPORT_OF = re.compile("x(?<=[^NhiI][HEo]x)")
# وتابع الوزير يقول, وكتب الزعيم السابق، وهو مريض، يقول: one utterance.
_GOES_ON_SAYING = re.compile("V[SOXoALYgZE]{1,8}(?:,[^.|:TVQ,]{1,15},?)?V(?=[:QT])")
_EXPRESSED = re.compile("[Gp]")
_DOUBLED = frozenset(["عبر", "وعبر", "بين", "وبين"])
_RELAYS = re.compile("M(?<=[,tTr]M)(?=[YOSXgu])")
# أعلنت الحركة تعليق المباحثات: a halt, not a comment.
_SUSPENDED = re.compile("C(?<![Cv]C)(?=[oAMOE])")
# كرر الوزير التأكيد على أن: one cue with its verbal noun.
_AGAIN = re.compile("A(?=a?[TM])")
_SAID_AGAIN = re.compile("[Vv][SOYEZgXoAL]{0,7}$")
# تأخرت الرحلة على ما أفاد المتحدث: as he said; not اعتمد على ما ذكره.
_AS_SAID = re.compile("ar(?=V)")
_TO_THE_SAYING = re.compile("is(?=[TQb])")
_TOLD = re.compile("z(?<=[Vv]z)(?=[SOYEZgXu])")
# أعلن فيه الجيش أن, حذر منها الباحثون: a pronoun behind its preposition parts verb and subject.
_THEREIN = re.compile("z(?<=[Vv]z)(?=([SOYEZgX][^.|,V^RK]{0,10}[T:]))")
# أوضح لصحيفة «…» مدير الشركة أن, قال للصحفيين الوزير إن: an audience between verb and subject.
_SPEAKS = r"[^.|:,TQV^RsK]{0,20}(?:,[^T.|]{0,25},?)?[T:Qs])"
_AUDIENCE = re.compile(
    f"[Gx](?<=[Vv].)(?:u[oALXY]{{1,5}}u(?=(?:[SZX]|[oA][oAX]){_SPEAKS}|[oALO]{{0,4}}?(?=[SZX]{_SPEAKS})"
)
_IN_WHICH = re.compile("z(?<=[RH][Vv]z)(?=[SOYEZgXuoA])")
_ADDRESSING = re.compile("P(?=[SOXoALg]{1,4}[:Q])")
_TURNING_TO = re.compile("P(?=[ialx])")
_SAID_BEFORE = re.compile(r"V[^.|,:QTP]*$")
_NEAR = 10
_IN_NAME = re.compile("-(?<=[oXALSg]-)(?=[oXALSg])")
_REJECTS = re.compile("M(?=[Me])(?<![kniapmlb]M)")
_TO_LATIN = re.compile("p(?=L)")
# رد بالقول, ورد الوزير قائلا: the verb, not the noun.
_ANSWERS = re.compile("C(?=[SOXoAL]{0,5}s)")
# وأشارت (سانا) إلى: a name between brackets where the subject stands.
_IN_BRACKETS = re.compile(r"\((?<=[Vv]\()[oAXYLO]{1,3}\)(?=[iaTn])")
_DOCUMENT_FROM = re.compile("P(?<=EP)(?=[nm])")
_IN_ADJUNCT = re.compile("V(?<=GV)")
_OF_A_BODY = re.compile("M(?<=[fO]AM)")
_SURNAME = re.compile("y(?<=Xy)(?=[,.T:Q|])")
_OWN_THAT = re.compile("T(?<=[Byh]T)")


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
        name = _is_name(tokens, tags, mark, lists["named-thing"])
        letters[mark.opening] = NAME_MARK if name else "Q"
        letters[mark.closing] = NAME_MARK if name else "q"
        if name:
            letters[mark.opening + 1 : mark.closing] = OTHER * (mark.closing - mark.opening - 1)
            if tokens.words[mark.opening - 1] == "ل" and mark.opening > 1 and tags[mark.opening - 2] != "E":
                letters[mark.opening - 1] = "G"
    for match in _YEAR.finditer(tags):
        # العام is a year before الماضي and its like; elsewhere it is an adjective (الأمين العام).
        if tokens.words[match.start()] == "العام" and tokens.words[match.end()] not in lists["year"]:
            letters[match.start()] = DEFINITE
    _retag_names(tokens, tags, letters)
    _retag_asides(tokens, letters, lists)
    for match in _DOCUMENT.finditer(tags):
        if match.end() < len(tags) and _MADE_BY.fullmatch(tokens.words[match.end()]):
            letters[match.end()] = RELATIVE_VERB
    for match in _SAID_IN.finditer(tags):
        if tokens.words[match.start()].endswith(("ه", "ها")):
            letters[match.start()] = RELATIVE_VERB
    for match in _THAT.finditer(tags):
        if tokens.words[match.start() - 1] in lists["with-that"]:
            letters[match.start()] = NARRATOR_THAT
    for match in _IN_ADJUNCT.finditer(tags):
        # ضمن إفادته: the noun, though أفادته would look like it.
        if tokens.words[match.start()] in lists["venue"]:
            letters[match.start()] = OTHER
    for match in _OF_A_BODY.finditer(tags):
        # المعهد الدولي لتضامن النساء
        if tokens.words[match.start()].startswith("ل"):
            letters[match.start()] = TO_THING
    for match in _OF_TITLE.finditer(tags):
        _retag_relation(tokens.words, tags, letters, match.start(), lists["relational"])
    _retag_verbs(tokens, tags, letters, lists)
    _retag_told(tokens, tags, letters, lists, documents)
    _retag_signs(tokens, tags, letters)
    return _by_neighbours("".join(letters), tokens.words, documents)


def _retag_verbs(tokens: Tokens, tags: str, letters: list[str], lists: Mapping[str, frozenset[str]]) -> None:
    """Words that are verbs of saying by what stands beside them."""
    for match in _GOES_ON_SAYING.finditer(tags):
        if tokens.words[match.end() - 1] in ("يقول", "تقول"):
            letters[match.end() - 1] = CLASS_LETTERS["speech"]
    for match in _EXPRESSED.finditer(tags):
        # عبّر, بيّن, عبر عن: the verb, not the preposition.
        at = match.start()
        if tokens.words[at] in _DOUBLED and (tags[at + 1 : at + 2] == "n" or "\u0651" in tokens.as_printed(at)):
            letters[at] = VERB
    for match in _RELAYS.finditer(tags):
        if tokens.words[match.start()] == "نقل":
            letters[match.start()] = MAYBE_VERB
    for match in _SUSPENDED.finditer(tags):
        # … but أي تعليق رسمي, تعليق أمريكي: a comment.
        of_what = tokens.words[match.end()]
        if tokens.words[match.start()] == "تعليق" and (of_what.startswith("ال") or not of_what.endswith("ي")):
            letters[match.start()] = PROPOSITION
    for match in _AGAIN.finditer(tags):
        at = match.start()
        if tokens.words[at] == "التاكيد" and _SAID_AGAIN.search(tags, max(0, at - _NEAR), at):
            letters[at] = CLASS_LETTERS["time"]
    for match in _AS_SAID.finditer(tags):
        first, end = match.span()
        told = tags[first - 1] == "," or not tokens.words[end].endswith(("ه", "ها"))
        if told and tokens.words[first] == "علي" and tokens.words[end - 1] == "ما":
            letters[first:end] = CLASS_LETTERS["as"] * (end - first)
    for match in _TO_THE_SAYING.finditer(tags):
        # ذهب إلى القول بأن: as ذهب إلى أن.
        if tokens.words[match.start() + 1] == "القول":
            letters[match.start()], letters[match.start() + 1] = CLASS_LETTERS["time"], "i"
    for match in _REJECTS.finditer(tags):
        # الحزب رفض تلك الاتهامات: the verb, not the noun.
        at = match.start()
        if tokens.words[at] == "رفض" and not lists["allegation"].isdisjoint(tokens.words[at + 1 : at + 3]):
            letters[at] = MAYBE_VERB
    for match in _REFUSES.finditer(tags):
        if tokens.words[match.start()] == "رفض" and letters[match.start()] == PROPOSITION:
            letters[match.start()] = MAYBE_VERB
    for match in _COGNATE.finditer(tags):
        # نفى الوزير نفيا قاطعا صحة الخبر
        at = match.start()
        before = tokens.words[max(0, at - _COGNATE_REACH) : at] if tokens.words[at] == "نفيا" else ()
        if not lists["denying"].isdisjoint(before):
            letters[at] = CLASS_LETTERS["adjunct"]
    for match in _NOT_ANSWERED.finditer(tags):
        if tokens.words[match.start()] in ("يجب", "تجب") and tokens.words[match.start() - 1].endswith("لم"):
            letters[match.start()] = MAYBE_VERB


def _retag_told(
    tokens: Tokens, tags: str, letters: list[str], lists: Mapping[str, frozenset[str]], documents: frozenset[str]
) -> None:
    """To whom something is said, and what only looks like it."""
    for match in _REPORT_OF.finditer(tags):
        # تقرير لصحيفة: the paper's, not told to it.
        if tokens.words[match.start() - 1] in documents:
            letters[match.start()] = TO_THING
    for match in _TO_LATIN.finditer(tags):
        # لـCNN: told to an outlet.
        if tokens.words[match.start()] == "ل":
            letters[match.start()] = TO_OUTLET
    for match in _TOLD.finditer(tags):
        # أكدت له المحكمة: between verb and subject as an adverb is; not وصف فيه الوزير.
        if tokens.words[match.start()].startswith("ل"):
            letters[match.start()] = CLASS_LETTERS["time"]
    for match in _THEREIN.finditer(tags):
        # Not of whom something is said: وصف فيه الوزير بأنه.
        if not tokens.words[match.end(1) - 1].startswith("ب"):
            letters[match.start()] = CLASS_LETTERS["time"]
    for match in _IN_WHICH.finditer(tags):
        # في الوقت الذي نفت فيه الوزارة, في وقت نفت فيه الوزارة
        at = match.start()
        if tokens.words[at].startswith("في") and (tags[at - 2] == "R" or tokens.words[at - 2].endswith("وقت")):
            letters[match.start()] = CLASS_LETTERS["time"]
    for match in _ADDRESSING.finditer(tags):
        # وأضاف الوزير مخاطبا السفير: «…»
        if tokens.words[match.start()].startswith("مخاطب"):
            letters[match.start()] = CLASS_LETTERS["adjunct"]
    for match in _TURNING_TO.finditer(tags):
        # وأضاف متوجها إلى الطلاب، إن …
        at = match.start()
        if tokens.words[at] in lists["turning-to"] and _SAID_BEFORE.search(tags, max(0, at - _NEAR), at):
            letters[at] = CLASS_LETTERS["adjunct"]


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
    return TO_BODY if word[:1] == "ل" and word[1:] in documents else OTHER


def _retag_relation(
    words: Sequence[str], tags: str, letters: list[str], at: int, titles: frozenset[str], reach: int = 4
) -> None:
    """مستشار الأمن للرئيس, سفيرة البلاد لدى المنظمة: what such a title is towards belongs to it."""
    if tags[at] == "G" and words[at] != "لدي":
        return
    for before in range(at - 1, max(-1, at - reach), -1):
        if tags[before] not in "SoAOZ":
            return
        if words[before].removeprefix("و").removeprefix("ال") in titles:
            letters[at] = "p" if tags[at] == "G" else TO_THING
            return


def _audience(match: re.Match[str], words: Sequence[str]) -> str:
    """An audience as a letter of its own, behind which the subject may follow."""
    first, end = match.span()
    told = words[first][0] == "ل" and (match.string[end] in "SZX" or words[end][-1] != "ا")
    return AUDIENCE * (end - first) if told else match[0]


def _by_neighbours(tags: str, words: Sequence[str], documents: frozenset[str]) -> str:
    tags = _SURNAME.sub(OTHER, _OWN_THAT.sub(NARRATOR_THAT, tags))
    # وكالة الأنباء is a name, not a report.
    tags = _AGENCY.sub(lambda match: DEFINITE if words[match.start()] in _NEWS else PROPOSITION, tags)
    tags = _AGENCY_NAME.sub(OTHER, tags)
    tags = _NO_VENUE.sub(
        lambda match: _as_document(words[match.start()], documents), _REPORT_IN.sub(OTHER, tags)
    )
    tags = _IN_BRACKETS.sub(lambda match: NAME_MARK + OTHER * (len(match[0]) - 2) + NAME_MARK, tags)
    tags = _AUDIENCE.sub(lambda match: _audience(match, words), tags)
    tags = _NO_PARTICIPLE.sub(PROPOSITION, _DOCUMENT_FROM.sub(OTHER, _PERFECT.sub(MAYBE_VERB, tags)))
    return _NO_VERB.sub(OTHER, tags)


_ALI = re.compile("(?<=[VSX])a|(?<=SA)a|a(?=X)")
_A = re.compile("a")
# وبين أن: he made clear; no preposition stands before أن.
_CLARIFIED = re.compile("p(?=T)")
# An accusative participle of manner, before a preposition or behind a comma: مدافعا عن, ، مذكرا بأن.
_MANNER_AT = re.compile("o(?=[niakbT:Q])|(?<=,)o")
_MANNER = re.compile(r"م\w{3,}ا")
_CAUSATIVE = re.compile(r"ا\w\wا\w")
_HAMZA = re.compile("إ")


def _retag_names(tokens: Tokens, tags: str, letters: list[str]) -> None:
    """Names that folding makes look like function words (علي, بان كي مون), and إفعال nouns, told by their hamza."""
    told_apart = "على" in tokens.view.original
    for match in (_A if told_apart else _ALI).finditer(tags):
        # Where the article prints على with ى, whatever it prints with ي is the name.
        if tokens.words[match.start()] == "علي" and tokens.as_printed(match.start()).endswith("ي"):
            letters[match.start()] = PROPER
    for match in _ANSWERS.finditer(tags):
        if tokens.words[match.start()] in ("رد", "ورد", "فرد"):
            letters[match.start()] = MAYBE_VERB
    for match in _CLARIFIED.finditer(tags):
        if tokens.words[match.start()] in ("بين", "وبين"):
            letters[match.start()] = MAYBE_VERB
    for match in _THAT.finditer(tags):
        if tokens.words[match.start()] == "بان" and tokens.words[match.start() + 1 : match.start() + 2] in (
            ["كي"],
            ["جي"],
        ):
            letters[match.start()] = PROPER
    for match in _MANNER_AT.finditer(tags):
        word = tokens.words[match.start()]
        if word[0] == "م" and _MANNER.fullmatch(word):
            letters[match.start()] = "G"
    for match in _HAMZA.finditer(tokens.view.original):
        at = bisect_left(tokens.text_starts, match.start())
        if at < len(tags) and tokens.text_starts[at] == match.start() and tags[at] in "ow":
            word = tokens.words[at]
            if len(word) == 5 and _CAUSATIVE.fullmatch(word) and letters[at + 1 : at + 2] != ["T"]:
                letters[at] = "M"


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


def _is_name(tokens: Tokens, tags: str, mark: Mark, named: frozenset[str]) -> bool:
    inside = mark.closing - mark.opening - 1
    if inside > _LONGEST_NAME:
        return bool(_LONG_NAME.match(tags, mark.opening - 1) if mark.opening else False)
    if (
        tags[mark.closing + 1 : mark.closing + 2] == VERB
        and inside <= _SHORT_NAME
        and not _CLAUSE.search(tags, mark.opening + 1, mark.closing)
    ):
        return True
    if mark.opening == 0:
        return False
    if (
        mark.closing + 1 < len(tags)
        and tags[mark.closing + 1] == "("
        and tags[mark.closing + 2 : mark.closing + 3] == "L"
    ):
        return True
    before = tags[mark.opening - 1]
    if inside == 0:
        return True
    if inside > 1 and _CLAUSE.search(tags, mark.opening + 1, mark.closing - (tags[mark.closing - 1] in ".,")):
        return False
    after = tags[mark.closing + 1 : mark.closing + 2]
    if tokens.words[mark.opening - 1] in named or tokens.words[mark.opening - 1].removeprefix("ل") in _REPORTS:
        return True
    if before in "Vv" and inside <= _SHORT_NAME and _APPOSITION.match(tags, mark.closing + 1):
        return True
    if before in "Vv^" and inside <= _SHORT_NAME and after and after not in ".,|:":
        return True
    if after == ":":
        # عبر «تويتر»: the words follow.
        return True
    if before in "SOg" and (not after or after in ".|"):
        return False
    if tokens.words[mark.opening - 1] == "ل" and after and (
        after not in ".,|:" or tags[mark.closing + 1 : mark.closing + 3] == ",T"
    ):
        # التابعة ل"جمعية …" أن
        return True
    return before in _BEFORE_A_NAME and inside <= (_LONGEST_NAME if before in "YOEFSgx" else 2)
