"""The clause of a content: where its main clause and its subject begin and end, and what is only its setting."""

from __future__ import annotations

import re
from collections.abc import Container

from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.hints import NOTHING, VERBAL_NOUN, looks_like_verb
from quotes.resolve.reading.reading import Reading
from quotes.resolve.targets import carry
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_LONGEST = 70
_OPENERS = frozenset(
    map(
        fold_word,
        (
            "لقد قد أن إن و ف لكن ثم حيث إذ أيضا لا لم لن سوف هل نعم كلا كان كانت وأن وإن كما وكان وكانت ولكن إذا لو "
            "وإذا فقد وقد"
        ).split(),
    )
)
_ADVERBIAL = letters.PREPOSITIONS + letters.LESSER + letters.WITH + "GB"
"""Letters with which a clause begins that only prepares the main one: بالنظر إلى …، بينما …، مع …"""
_WHILE = frozenset(map(fold_word, "بينما رغم مع عندما بعد قبل منذ وفيما فيما حين حينما كلما طالما بدون خلال".split()))
_AMONG = frozenset(["ضمن", "داخل", "خارج", "قرب", "وسط", "عبر"])
_JOINTLY = frozenset(map(fold_word, "بالتعاون بالتنسيق بالشراكة بالاشتراك بالتشاور".split()))
_BESIDE = "مع"
_CITING = frozenset(["بحسب", "حسب", "وفق", "وفقا", "نقلا", "وبحسب", "وحسب"])
_SETTING = "kmi"
_DOCUMENTS = (*"eE",)
"""Letters of what an outlet publishes: تقرير لصحيفة."""
_VERBAL = letters.VERBS + "Td!"
_DATELINE = 9
_TOWARDS = frozenset(["مع", "ضد", "تجاه", "حيال", "ازاء"])
_ON, _BETWEEN = "علي", "بين"
_BECAUSE = frozenset(["لان", "لكن", "ولكن"])
_TO = ("ل", "ب")
_SETTING_REACH = 12
_NEAR, _TRAVELLER = 8, 4
_ATTACHED = "وفلب"
_BARS = letters.SIGNS + letters.PREPOSITIONS + letters.THAT + letters.RELATIVE + letters.LESSER
"""Between a verb and its object these end the search."""
_MARKS = (*letters.MARKS,)
_OF = "من"
_FROM = frozenset(["من", "ومن", "فمن"])
_ACTORS = (*"gsao",)
_SHARES = frozenset(["%", "المئه", "المائه", "بالمئه", "بالمائه"])
_NUMBER = "0"
_ABOUT_IT = frozenset(["عنه", "به", "اليه", "عليه", "فيه", "منه"])
"""Between a verb behind ما and its subject: ما تحدث عنه الوزير."""
_NO_DEEDS = frozenset("كان كانت دام دامت زال زالت زالوا يزال تزال يقرب يقارب يزيد يناهز".split())
"""Verbs that behind ما tell of nobody's deed: ما زال, ما دام, ما يقارب مئة."""
_FIFTH_FORM = re.compile(r"ت\w{3}")
"""Verbal nouns that look like imperfects: على الدول تحمل المسؤولية."""
_THE, _PROCLITICS = "ال", "وفب"
_EACH_OF = (["كل", "من"], ["كلا", "من"])
"""Before the first of two or more: كلا من إسرائيل وحماس."""
_DASHES = ("--", "-", "–", "—")


def bounds(reading: Reading, span: Span) -> tuple[int, int]:
    """The tokens of a content without the dateline, the marks and the particles with which it begins."""
    first, end = reading.range(span)
    words = reading.words
    if first == 0 or reading.tags[first - 1] in letters.STOPS:
        dash = next((at for at in range(first + 1, min(end, first + _DATELINE)) if words[at] in _DASHES), 0)
        first = dash + 1 if dash and ")" in words[first:dash] else first
    while first < end - 1 and (not words[first][0].isalnum() or words[first] in _OPENERS):
        first += 1
    first += 2 * (words[first : first + 2] in _EACH_OF and first + 3 < end)
    first += words[first - 1 : first + 1] in _EACH_OF and first + 2 < end  # كلا is «no» too
    return first, min(end, first + _LONGEST)


def main_clause(reading: Reading, first: int, end: int) -> int:
    """The token at which the main clause begins when an adverbial one with a comma stands before it."""
    if carry.opens_with_expletive(reading, first, end):
        first += 1 + (reading.tags[first + 1] in _MARKS and first + 2 < end)
        first += reading.words[first] in _OPENERS and first + 1 < end  # إنه إذا أغلقت الحكومة …
    word = reading.words[first]
    if reading.tags[first] not in _ADVERBIAL and word not in _WHILE and word[1:] not in _WHILE:
        return first
    if word == _ON and first + 1 < end and reading.hints[first + 1] != NOTHING:
        return first  # على إيران أن …
    if word in _FROM and (that := _that_behind(reading, first, end)):
        return min(that + 1, end - 1)  # من المقرر أن …, من غير المعقول أن …
    comma = reading.tags.find(",", first, end)
    if 0 < comma < end - 2:
        return first if reading.tags[comma + 1] == letters.RELATIVE else comma + 1
    if reading.tags[first] != letters.IN and word not in _WHILE:
        return first
    start = first + 1 + (word not in _WHILE)
    verbs = (at for at in range(start, min(end - 1, first + _SETTING_REACH)) if _is_verbal(reading, at))
    return next(verbs, first)  # في إطار ذلك اجتمع …, حين تعطي …


def _that_behind(reading: Reading, first: int, end: int) -> int | None:
    """Where أن stands behind من and the one or few words that judge what follows."""
    return next((at for at in range(first + 2, min(first + 5, end)) if reading.tags[at] in letters.THAT), None)


def verbs_end(reading: Reading, first: int, end: int) -> int:
    """The first token of a clause behind the verbs with which it begins."""
    at = first
    what = at < end - 1 and reading.tags[at] == letters.WHAT and reading.words[at + 1] not in _NO_DEEDS
    at += what and _is_verbal(reading, at + 1)  # ما أعلن عنه …
    while at < end - 1 and (_is_verbal(reading, at) or (first < at and _goes_on(reading, at))):
        at += 1
    return at


def _is_verbal(reading: Reading, at: int) -> bool:
    return reading.tags[at] in _VERBAL or looks_like_verb(reading.words[at]) or reading.is_verb(at)


def is_finite(reading: Reading, at: int) -> bool:
    """Whether a token is a finite verb or what stands before one."""
    finite = reading.tags[at] in letters.VERBS + letters.NEGATED
    return finite or looks_like_verb(reading.words[at]) or reading.is_verb(at)


def _goes_on(reading: Reading, at: int) -> bool:
    """Whether أن joins another verb to the first: يعقل أن يأمر."""
    return reading.tags[at] in letters.THAT and _is_verbal(reading, at + 1)


def subject_end(reading: Reading, first: int, end: int) -> int:
    """The token after the first noun phrase of a clause, a verb before it passed over."""
    if carry.subject_pronoun(reading, first, end):
        return first
    at = verbs_end(reading, first, end)
    at += at > first and reading.words[at] in _ABOUT_IT
    if is_obliged(reading, at):
        at += 1
    at = next((index for index in range(at + 1, min(at + 3, end)) if reading.words[index] in _SHARES), at)
    if at + 2 < end and is_quantity(reading, at):
        at += 2
    return max(reading.phrase_end(at, end), at + 1) if at < end else end


def is_obliged(reading: Reading, at: int) -> bool:
    """Whether a token is the على before the one who must do something: على الوزير أن …, إن على الدول تحمل …"""
    if at < 0 or at + 2 >= len(reading.words) or reading.words[at] != _ON:
        return False
    mark = next((index for index in range(at + 2, at + _NEAR) if reading.tags[index : index + 1] in _MARKS), None)
    after = reading.phrase_end(at + 1, mark or len(reading.words))
    after += after == mark  # على الوزراء «أن …»
    if reading.tags[after : after + 1] in (*letters.THAT,):
        return True
    opens = at > 0 and reading.tags[at - 1] in letters.THAT and after < len(reading.words)
    if not opens or reading.is_definite_word(after):
        return False
    return (_FIFTH_FORM.fullmatch(reading.words[after]) or VERBAL_NOUN.fullmatch(reading.words[after])) is not None


def is_deed_of_nation(reading: Reading, at: int) -> bool:
    """Whether a token is what a nation's adjective can follow to tell whose doing it is: الهجمات, موقف, بالعدوان."""
    if at >= len(reading.words):
        return False
    word = reading.stem(at)
    if word[1:3] == _THE and word[0] in _PROCLITICS:
        word = word[1:]
    return word in reading.gazetteer.words.of_nations


def is_quantity(reading: Reading, at: int) -> bool:
    """Whether a token tells how many of those behind it and من are meant: عدد من النواب, 40 في المئة من النواب."""
    words = reading.words
    if at < 0 or words[at + 1 : at + 2] != [_OF]:
        return False
    part = words[at] in _SHARES and any(tag == _NUMBER for tag in reading.tags[max(0, at - 2) : at])
    if not part and words[at] not in reading.gazetteer.words.quantities:
        return False
    return reading.hints[at + 2 : at + 3] in _ACTORS


def is_setting(reading: Reading, hit: Hit, first: int, refused: bool) -> bool:
    """Whether a country or a body is only where or whence something is, or whom somebody told: في بوروندي, لصحيفة …"""
    if hit.first == first:
        return False
    before, lists = reading.tags[hit.first - 1], reading.gazetteer.words
    if hit.kind == "person":
        return hit.first - 1 > first and _bare(reading, hit.first - 1) in lists.courtesies
    if hit.kind == "outlet":
        # In a refusal it is the outlet that asked; a name in marks has its noun before them.
        at = hit.first - 2 if before in letters.MARKS and hit.first > first + 1 else hit.first
        told = reading.words[at][0] == "ل" and reading.hints[at].isupper() and reading.hints[at - 1] not in _DOCUMENTS
        cited = any(word in _CITING for word in reading.words[max(0, at - 3) : at])
        return not refused and (told or cited)
    if before == letters.IN and hit.is_country and reading.words[hit.first - 2] in lists.situations:
        return False
    if before == letters.IN or reading.words[hit.first - 1] in _AMONG:
        return True
    if (
        hit.first - 2 > first
        and reading.tags[hit.first - 2] == letters.IN
        and reading.words[hit.first - 1] in lists.settings
    ):
        return True
    if reading.words[hit.first - 1] == _BESIDE and reading.words[hit.first - 2] in _JOINTLY:
        return True  # الخطة أعدت بالتنسيق مع …
    if before == "(" and letters.IN in reading.tags[max(0, hit.first - 3) : hit.first]:  # عبر حسابه في (تويتر)
        return True
    if not hit.is_country:
        return hit.first - 1 > first and _is_one_of(reading.words[hit.first - 1], lists.sites)
    if (hit.capital and not _acts(reading, hit.first)) or _is_one_of(reading.words[hit.first - 1], lists.parts):
        return True
    attached = reading.words[hit.first][0] == "ب" and reading.hints[hit.first].isupper()
    return before in _SETTING or attached or _is_journeys_end(reading, hit.first)


def _is_one_of(word: str, places: Container[str]) -> bool:
    """Whether a word is one of those for places, with or without a proclitic: بمقر الوزارة, وشمال البلاد."""
    return word in places or (word[0] in _ATTACHED and word[1:] in places)


def _bare(reading: Reading, at: int) -> str:
    """A word without a proclitic and without a pronoun: لتوجيهات, زيارته."""
    word, known = reading.words[at], reading.gazetteer.words
    for stem in (word, word[1:] if word[:1] in _ATTACHED else word):
        bare = stem.removesuffix("ها").removesuffix("ه")
        forms = (stem, bare, bare.removesuffix("ت") + "ه")
        if found := next((form for form in forms if form in known.courtesies or form in known.journeys), None):
            return found
    return word


def _is_journeys_end(reading: Reading, at: int) -> bool:
    """Whether a country is where somebody goes or whence: غادر الوزير تونس; not دخلت تونس, where it is the subject."""
    for index in range(at - 1, max(-1, at - _TRAVELLER), -1):
        if reading.tags[index] in _BARS or looks_like_verb(reading.words[index]):
            return False
        if _bare(reading, index) in reading.gazetteer.words.journeys:
            return True
    return False


def is_of_place(reading: Reading, at: int) -> bool:
    """Whether the noun at a token makes a place of the country behind it: شرقي أفغانستان, سكان تونس."""
    word, lists = reading.words[at], reading.gazetteer.words
    return word in lists.settings or word in lists.peopled or word in lists.kinds or word in lists.prepositions


def _acts(reading: Reading, at: int) -> bool:
    """Whether the capital at a token within its clause is a verb's subject and so a government: شنتها موسكو."""
    before, tag = reading.words[at - 1], reading.tags[at - 1]
    noun, lists = reading.stem(at - 1), reading.gazetteer.words
    treated = noun in lists.treatments or (noun[:1] in _TO and noun[1:] in lists.treatments)
    if (noun in lists.policies or treated) and not reading.hints[at].isupper():
        return True
    if tag in letters.VERBS and reading.tags[at + 1 : at + 2] in (*letters.THAT,):  # ترى موسكو أن …
        return True
    if before in _BECAUSE or (before == _BETWEEN and reading.words[at - 2].removeprefix(_THE) in lists.dealings):
        return True  # الخلاف بين موسكو وكييف
    if tag in letters.THAT + letters.PROPOSITION or before in _TOWARDS:
        return True
    near = reading.words[max(0, at - 4) : at - 1] if before == _ON else ()
    if any(word.endswith(pressure) for word in near for pressure in lists.pressures):
        return True
    return looks_like_verb(before) or (reading.is_verb(at - 1) and before.endswith(("ها", "ه", "هم")))
