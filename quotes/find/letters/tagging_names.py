"""Names by what stands around them: short words between marks, names that folding hides, nouns told by their hamza."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

from quotes.find.letters.alphabet import CLASS_LETTERS, HEAD_LETTERS, MAYBE_VERB, OTHER, PROPER, VERB
from quotes.find.scene.marks import Mark
from quotes.text.tokens import Tokens

_PROCLITICS = frozenset("وفبلك")
_LONGEST_NAME, _SHORT_NAME, _BARE_NAME, _LONGEST_BODY = 5, 4, 2, 11
# عبرت «المبادرة المدنية من أجل اللغة» عن …: a longer name between a verb and its complement; marks are o before that.
_LONG_NAME = re.compile("[Vv]o[AO][oAOSYEgklfmMJ&w]{5,9}o[naiT]")
# في كتابه «تاريخ الجسور»، الصادر أمس، أن: where the clause follows, what stands in marks before it is a name.
_BEFORE_CLAUSE = re.compile(r"(?:[^.|:TVvyPsB!,bc^K]{0,12}|,[^.|:TVvyPs]{1,30},)T")
_LONGEST_WORK = 10
_GLYPHS = frozenset('"“”«»„')
# Letters that no name holds.
_CLAUSE = re.compile(r"[ydTtKRVe!,:.]")
# After these letters a short quotation is the name of something: صحيفة «…», شركة «…», على «…».
_BEFORE_A_NAME = frozenset("YOESgoALkanipewMFbxlfX")
# «لجنة الحماية»، منظمة معنية بـ…، إن: a name with what it is, where or whence it says so behind it.
_APPOSITION = re.compile(r",[SOYEZgoALkbi]{1,10},?T|,(?:k[HO]|Fn?|[GDRSO])[^.|:TVQq]{0,30}[,uAoz],?T")
# قالت «مصادر مقربة من الشركة»، بحسب التقرير، إن: who is not named, in marks.
_NAMELESS = re.compile("[ZSgOY][^VvyTtRK!:,.]{0,9}$")
_AS_SAID = re.compile("Fr.$|[Fh][Vv]$")
_SAID = re.compile("(?:,F[^.|:TQ]{1,12},|,)?T")
_TITLES = frozenset(["عنوان", "بعنوان", "عنوانه", "عنوانها"])
_WROTE, _HEAD_OF_TITLE = frozenset(["كتب", "كتبت"]), 14
# رد بالقول, ورد الوزير قائلا, ورد على لسانه: the verb, not the noun.
_ANSWERS = re.compile("C(?=[SOXoAL]{0,5}s|k[EH]|GG)")
_ALI = re.compile("(?<=[VSX])a|(?<=SA)a|a(?=[X,:])")
_A = re.compile("a")
LATER_THAT = re.compile("T(?<!^T)")
# وبين أن, وبين سالم «أن: he made clear; no preposition stands before أن. من جانبه، بين وزير النقل أن: nor is there a
# second behind و; من جانبه، بين سالم التجريبي، مدير الصحة والسكان، أن: but in what a name is set off with.
_CLARIFIED = re.compile(
    "p(?=T)|p(?=([oXSOAb]{1,4})oT)|(?<=j,)p(?=[SX][^.|:Vw&]{0,25}T)|(?<=,)p(?=[SXo][^.|:V,w&]{0,8},[SoOA][^.|:V]{0,25},T)"
)
# An accusative participle of manner, before a preposition or behind a comma: مدافعا عن, ، مذكرا بأن.
_MANNER_AT = re.compile("o(?=[niakbT:Q])|(?<=,)o")
MANNER = re.compile(r"م\w{3,}ا")
_CAUSATIVE = re.compile(r"ا\w\wا\w")
_HAMZA = re.compile("إ")
_IMAM = "امام"
_SPELLED_N = re.compile("T")
_LETTERS = frozenset(["سي", "بي", "تي"])
"""Names of letters beside which إن may be one."""
# صحيفة الصباح, شركة نيسان: a known name with the letters of a verb, a time or something told.
_BARE_HEAD = re.compile("[YO](?=[yvVDMEK])")
# بحسب سكاي نيوز: well known, though its words are not.
_ACCORDING_TO = re.compile("(?<=F)[oAwv][oAXw]{0,5}")
# قال سالم برهوم، المتحدث: behind a given name nothing but its family name stands between ب and a sign.
_FAMILY_NAME = re.compile("(?<=[VSX]X)b(?=[,T:])")
_IN_B = re.compile(r"ب(?!ال)\w{3,}[^\Wه]")


def retag_names(tokens: Tokens, tags: str, letters: list[str], no_deeds: frozenset[str]) -> None:
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
        quoted = match[1] is None or tokens.words[match.end(1)] in _GLYPHS
        if tokens.words[match.start()] in ("بين", "وبين") and quoted:
            letters[match.start()] = MAYBE_VERB
    for match in LATER_THAT.finditer(tags):
        if tokens.words[match.start()] == "بان" and tokens.words[match.start() + 1 : match.start() + 2] in (
            ["كي"],
            ["جي"],
        ):
            letters[match.start()] = PROPER
    for match in _MANNER_AT.finditer(tags):
        word = tokens.words[match.start()]
        if word[0] == "م" and MANNER.fullmatch(word):
            letters[match.start()] = "G"
    for match in _HAMZA.finditer(tokens.view.original):
        at = bisect_left(tokens.text_starts, match.start())
        if at >= len(tags) or tokens.text_starts[at] != match.start():
            continue
        word = tokens.words[at]
        if word == _IMAM:  # no أمام
            letters[at] = PROPER if tags[at - 1 : at] == PROPER else HEAD_LETTERS["person"]
        if tags[at] in "ow":
            deed = len(word) == 5 and word not in no_deeds and _CAUSATIVE.fullmatch(word)
            if deed and letters[at + 1 : at + 2] != ["T"]:
                letters[at] = "M"


def retag_spelled(words: Sequence[str], tags: str, known: Callable[[Sequence[str], int], int]) -> str:
    """Names spelled letter by letter, whose إن leads to no clause: سي إن إن, إن بي سي."""
    letters = list(tags)
    for match in _SPELLED_N.finditer(tags):
        at = match.start()
        if words[at] != "ان" or not _LETTERS.intersection((words[max(at - 1, 0)], words[min(at + 1, len(words) - 1)])):
            continue
        for first in (at - 1, at):
            end = known(words, first) if first >= 0 else 0
            if end > at + 1 or (end > at > first):
                letters[first:end] = OTHER * (end - first)
                break
    return "".join(letters)


def retag_known(
    words: Sequence[str], tags: str, known: Callable[[Sequence[str], int], int], manner: frozenset[str]
) -> str:
    """Known names behind a noun for an outlet or a body without the article; family names that begin in ب."""
    for match in _BARE_HEAD.finditer(tags):
        at = match.end()
        end = 0 if words[at - 1].removeprefix("و").startswith("ال") else known(words, at)
        if end:
            tags = tags[:at] + PROPER * (end - at) + tags[end:]
    tags = _ACCORDING_TO.sub(lambda match: _as_known(words, match, known), tags)
    for match in _FAMILY_NAME.finditer(tags):
        at = match.start()
        if _IN_B.fullmatch(words[at]) and words[at] not in manner and not known([words[at][1:]], 0):
            tags = tags[:at] + PROPER + tags[at + 1 :]
    return tags


def _as_known(words: Sequence[str], match: re.Match[str], known: Callable[[Sequence[str], int], int]) -> str:
    """The letters of words behind a particle, with those of a well-known name that they begin with."""
    length = min(max(known(words, match.start()) - match.start(), 0), len(match[0]))
    return PROPER * length + match[0][length:]


def is_name(tokens: Tokens, tags: str, mark: Mark, lists: Mapping[str, frozenset[str]]) -> bool:
    inside = mark.closing - mark.opening - 1
    if inside and tokens.words[mark.opening + 1] in lists["answer"]:
        return False
    if _is_body_of_office(tokens, tags, mark) or is_title(tokens, mark):
        return True
    if inside <= _LONGEST_WORK and mark.opening and _stands_before_clause(tokens.words, tags, mark):
        return True
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
    what = tokens.words[mark.opening - 1]
    bare = what[1:] if what[0] in _PROCLITICS else what
    if not lists["named-thing"].isdisjoint((what, bare)):
        return True
    if not lists["named-person"].isdisjoint((what, bare)) and inside <= _BARE_NAME and after and after not in ".,|:":
        return True
    if what.removeprefix("ل") in lists["named-report"]:
        return True
    if before in "Vv" and _NAMELESS.match(tags, mark.opening + 1, mark.closing) and _SAID.match(tags, mark.closing + 1):
        return True
    if before in "Vv" and inside <= _BARE_NAME and tags.startswith(",T", mark.closing + 1):
        # وأضاف «التجريبي»، أن
        return True
    if before in "Vv" and inside <= _SHORT_NAME and _APPOSITION.match(tags, mark.closing + 1):
        return True
    if before in "Vv^" and inside <= _SHORT_NAME and after and after not in ".,|:":
        return True
    if before in "Vv" and tags[mark.opening + 1] in "AO" and after and after in "naiT":
        # أعربت «الجمعية الوطنية لرعاية كبار السن» عن
        return True
    if after == ":":
        # عبر «تويتر»: the words follow.
        return True
    if _AS_SAID.search(tags, max(0, mark.opening - 3), mark.opening) and inside <= _SHORT_NAME:
        # وفق ما نقلته «الصباح», حسبما نقلت «الصباح», كما ذكرت «الصباح»
        return True
    if after == "T" and before in "laH" and inside <= _SHORT_NAME:
        # قال لمراسل «المركز الوطني للإعلام» إن, على «إذاعة المدينة الأولى» أن
        return True
    if before == "b" and inside <= _LONGEST_NAME and tags[mark.opening + 1] in "YOE":
        # رئيس العمليات بـ«وكالة الإنقاذ»
        return True
    if before in "SOg" and (not after or after in ".|"):
        return False
    if (
        tokens.words[mark.opening - 1] == "ل"
        and after
        and (after not in ".,|:" or tags[mark.closing + 1 : mark.closing + 3] == ",T")
    ):
        # التابعة ل"جمعية …" أن
        return True
    return before in _BEFORE_A_NAME and inside <= (_LONGEST_NAME if before in "YOEFSgx" else 2)


def _stands_before_clause(words: Sequence[str], tags: str, mark: Mark) -> bool:
    """Whether a clause with أن follows that some verb before the marks reports, so that they quote nothing."""
    first, end = mark.opening + 1, mark.closing
    told = tags[mark.opening - 1] in "VvPs" and end - first > _SHORT_NAME
    if told or tags[end - 1] == "." or "T" in tags[first:end]:
        return False
    clause = _BEFORE_CLAUSE.match(tags, end + 1)
    if clause is None or (tags[end + 1] == "," and words[end + 2].startswith("و")):
        return False
    return _GLYPHS.isdisjoint(words[end + 1 : clause.end()])


def is_title(tokens: Tokens, mark: Mark) -> bool:
    """Whether marks hold what something is called: كتبت الصحيفة تحت عنوان «الجسر يغلق» تقول."""
    return mark.opening > 0 and tokens.words[mark.opening - 1] in _TITLES


def retag_title(tokens: Tokens, letters: list[str], mark: Mark) -> None:
    """The verb that goes on behind a title: كتبت الصحيفة تحت عنوان «…» تقول: …"""
    words, behind = tokens.words, mark.closing + 1
    behind += words[behind : behind + 1] == ["،"]
    head = words[max(0, mark.opening - _HEAD_OF_TITLE) : mark.opening]
    wrote = any(word.lstrip("وف") in _WROTE for word in head)
    if wrote and words[behind : behind + 1] in (["تقول"], ["يقول"]):
        letters[behind] = CLASS_LETTERS["speech"]


def _is_body_of_office(tokens: Tokens, tags: str, mark: Mark) -> bool:
    """Whether a body's long name stands between marks behind the head that it is of: رئيس «مجموعة العمل …»."""
    before = tags[mark.opening - 1 : mark.opening]
    return (
        mark.closing - mark.opening <= _LONGEST_BODY
        and tags[mark.opening + 1] == "O"
        and (before == "k" or (before == "S" and not tokens.words[mark.opening - 1].startswith("ال")))
        and not _CLAUSE.search(tags, mark.opening + 1, mark.closing)
    )
