"""What pronouns and demonstratives at the beginning of a content take up from before."""

from __future__ import annotations

from quotes.records import Gender, Number
from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.names.offices import stem
from quotes.resolve.reading.hints import PERSON, looks_like_verb
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word

_OWN_SUBJECTS = frozenset(["نحن", "انا", "اننا", "انني", "اني", "سنكون", "لدينا"])
_WE = "ن"
_WAS = ("كان", "كانت")
_SURELY = frozenset(["قد", "وقد", "فقد", "لقد"])
_THAT = ("بان", "ان", "لان", "كان", "فان", "وان")
_GENDERS: dict[str, Gender | None] = {"ه": "m", "ها": "f", "هم": "m", "هن": "f", "هما": None}
_WITH_THAT = {that + pronoun: pronoun for that in _THAT for pronoun in _GENDERS}
PLURALS = ("هم", "هن")
_OF_TWO = "هما"
_STANDING = {"هو": "ه", "هي": "ها"}
_JOINED = "بلو"
"""Proclitics before a noun with its pronoun."""
_POSSESSIVES = ("هما", "ها", "هم", "ه")
_DEMONSTRATIVES = frozenset(map(fold_word, "هذا هذه ذلك تلك هاته".split()))
_EXPLETIVE_TAGS = letters.PREPOSITIONS + letters.LESSER + letters.ACCORDING + "GB"
_FROM = "من"
_PREPARING = frozenset(
    map(fold_word, "بالرغم برغم بسبب بموجب بمجرد بحسب بناء نظرا إذا لو كلما عندما حين حينما لئن إن".split())
)
"""Words that begin what comes before the main clause: إنه بالرغم من …, إنه إذا …"""
_SHE_WILL, _HE, _NO = "ست", "ي", "لا"
_BODIES = ("organisation", "group")
_DIRECT = letters.MARKS + ":"
"""What stands before a speaker's own words."""
_THERE = ("هناك", "لدي", "ثمه", "بامكان", "بوسع", "بمقدور")
_SHORTEST_WITH_PRONOUN = 4
_REFLEXIVES = frozenset(map(fold_word, "نفسه نفسها ذاته ذاتها بنفسه بنفسها لكنه لكنها ولكنه ولكنها حوله حولها".split()))
"""Words with a pronoun that is no owner's: فجر نفسه, لكنه."""
_SHORTEST_DUAL = 3
_LOOK_BACK = 160
SPOKEN = letters.PROPOSITION + "NsE"
"""Letters of what is somebody's: his words, claims, writings."""
_NEAR = 8
_OF_IT = frozenset(map(fold_word, "بها به بهم بهما عنها عنه عنهم عنهما".split()))
_WITHIN = 14
_NAMED = (*"nmpcNMPC",)


def subject_pronoun(reading: Reading, first: int, end: int) -> str | None:
    """The pronoun with which a clause begins (إنه, بأنها), unless it stands for nothing (إنه لا يجوز)."""
    word = reading.words[first] if first < end else ""
    suffix = _WITH_THAT.get(word)
    return None if suffix == "ه" and _is_expletive(reading, first + 1, end) else suffix


def standing_pronoun(reading: Reading, first: int, end: int) -> str | None:
    """The suffix that «هو» or «هي» with which a clause begins would be."""
    return _STANDING.get(reading.words[first]) if first + 1 < end else None


def opens_with_expletive(reading: Reading, first: int, end: int) -> bool:
    """Whether a clause begins with an إنه that stands for nothing: إنه مع بقاء …"""
    word = reading.words[first] if first < end - 1 else ""
    return _WITH_THAT.get(word) == "ه" and _is_expletive(reading, first + 1, end)


def _is_expletive(reading: Reading, after: int, end: int) -> bool:
    """Whether ه after إن only opens the clause: a preposition, an impersonal verb or one of the feminine follows, also
    within marks."""
    after += after < end and reading.tags[after] in letters.MARKS
    if after < end and reading.tags[after] == "!":
        after += 1
        if reading.words[after - 1] == _NO and after < end and not reading.words[after].startswith(_HE):
            return True  # إنه لا علاقة له, إنه لا تزال توجد
        if reading.words[after : after + 1] and reading.words[after].startswith(_THERE):
            return True  # إنه ليس لديها خطط
    if after >= end:
        return False
    word, impersonal = reading.words[after], reading.gazetteer.words.impersonal
    opens = reading.tags[after] in _EXPLETIVE_TAGS or word in impersonal
    return opens or (word in _PREPARING and not _is_his(reading, after + 1, end)) or _is_of_her(reading, word)


def _is_his(reading: Reading, at: int, end: int) -> bool:
    """Whether the noun behind a word that prepares the main clause carries ه, which takes him up: إنه بسبب طمعه سرق."""
    at += at < end and reading.words[at] == _FROM
    return at < end and reading.tokens.as_printed(at).endswith("ه")


def _is_of_her(reading: Reading, word: str) -> bool:
    """Whether a word is a verb of the feminine, whose subject a pronoun in the masculine is not: إنه وقعت اشتباكات."""
    is_verb = reading.gazetteer.words.is_verb
    if looks_like_verb(word):
        return is_verb(word[:-1])
    return word.startswith(_SHE_WILL) and is_verb(word)


def is_own(reading: Reading, first: int, end: int) -> bool:
    """Whether a clause begins with a verb or pronoun of the speaker's own: نتوقع …, نحن …"""
    word = reading.words[first] if first < end else ""
    return word in _OWN_SUBJECTS or (word[:1] == _WE and reading.gazetteer.words.is_verb(word))


def is_dual_verb(reading: Reading, first: int, end: int) -> bool:
    """Whether a clause begins with قد and a perfect of two (قد بحثا …) whose subject is not said."""
    word = reading.words[first] if first < end else ""
    if first == 0 or first + 1 >= end or reading.words[first - 1] not in _SURELY or not word.endswith("ا"):
        return False
    is_verb = reading.gazetteer.words.is_verb
    weak = is_verb(word) and not is_verb(word[:-1])  # دعا
    return len(word) > _SHORTEST_DUAL and not weak and not reading.words[first + 1].endswith(("ان", "تا"))


def means_speaker(pronoun: str, speaker: Speaker) -> bool:
    """Whether a pronoun agrees with the speaker, who is then the likeliest."""
    gender, plural, several = _GENDERS[pronoun], pronoun in ("هم", "هما", "هن"), speaker.number in ("pl", "du")
    if several and pronoun == "ها" and speaker.kind == "organisation":
        return True  # الكتائب … عناصرها
    if plural or several:
        return plural == several
    return speaker.gender is None or gender is None or speaker.gender == gender


def agrees_with_cue(pronoun: str, number: Number | None) -> bool:
    """Whether a pronoun is of several as the verb of saying is, whose subject it then means: أعربوا عن مخاوفهم."""
    return (number == "pl" and pronoun in PLURALS) or (number == "du" and pronoun == _OF_TWO)


def fits(pronoun: str, hit: Hit) -> bool:
    """Whether a pronoun can take up an entity; what is said of a country or body may be of any gender (قرار روسيا)."""
    if hit.kind != "person":
        return True
    return pronoun not in PLURALS and hit.gender in (_GENDERS[pronoun], None)


def possessive(reading: Reading, first: int, end: int) -> str | None:
    """The pronoun on the first noun of a content: دعمه, علمهم, تحركاتها."""
    word = reading.words[first] if first < end else ""
    if len(word) < _SHORTEST_WITH_PRONOUN or word.startswith("ال") or reading.tags[first] in letters.THAT:
        return None
    suffix = next((suffix for suffix in _POSSESSIVES if word.endswith(suffix)), None)
    # A final ه is more often ة.
    if suffix == "ه" and not reading.tokens.as_printed(first).endswith("ه"):
        return None
    return suffix


def is_had(reading: Reading, at: int, pronoun: str) -> bool:
    """Whether a word is a noun with a pronoun, not one in whose root ه is (توجيه, أوجه) nor a verb (تتهم)."""
    word, is_owned = reading.words[at], reading.gazetteer.words.is_owned
    noun = word.removesuffix(pronoun)
    several_or_deed = noun.endswith("ات") or noun.lstrip("بل") in reading.gazetteer.words.masdars
    joined = word[0] in _JOINED and is_owned(word[1:])
    return several_or_deed or joined or is_owned(word) or reading.gazetteer.head(word) is not None


def tells_what_one_is(reading: Reading, at: int, end: int) -> bool:
    """Whether a clause says behind its pronoun what somebody is or was (إنه كان …, إنه لاعب ممتاز): of himself a
    speaker tells what he does."""
    at += at < end and reading.tags[at] in letters.MARKS
    return at < end and (reading.words[at] in _WAS or reading.hints[at] == PERSON)


def speaks_of_her(reading: Reading, first: int, end: int, speaker: Speaker) -> bool:
    """Whether a clause without names speaks of something feminine while the speaker is a man: راقبنا تحركاتها, رفضت."""
    theirs = speaker.kind in _BODIES and speaker.number in ("pl", "du")  # أحزاب … مخاوفها
    if speaker.gender == "f" or theirs or first >= end:
        return False
    told = first + 1 < end and reading.is_definite_word(first + 1)  # نزلت الكشافة
    if looks_like_verb(reading.words[first]) and reading.tags[first] in "oVvw" and not told:
        return True
    at = _first_owned(reading, first, min(end, first + _NEAR))
    return at is not None and len(reading.words[at]) > 4 and reading.words[at].endswith("ها")


def opens_own_words(reading: Reading, first: int) -> bool:
    """Whether a clause is the speaker's own words, whose verbs may be his (كتبت القصيدة) and whose pronouns take up
    what he himself has named."""
    return reading.tags[first - 1] in _DIRECT


def speaks_of_another(reading: Reading, first: int, end: int, speaker: Speaker, goes_on: bool) -> bool:
    """Whether the first noun of a clause without names carries a pronoun that is not the speaker's, or, where the
    sentence ``goes_on`` about somebody, is hardly his: نفى أنباء عن فلان قائلا إنه لا دليل على مرضه."""
    at = _first_owned(reading, first, min(end, first + _WITHIN))
    if at is None or not reading.words[at].endswith(("ها", "ه")) or reading.words[at] in _REFLEXIVES:
        return False
    if opens_own_words(reading, first):
        return False
    word = reading.words[at]
    # A noun alone is the speaker's own: أعرب عن قلقه.
    goes_on = goes_on and (reading.tags[first - 1] in letters.THAT or reading.words[first] in _WITH_THAT)
    suffix = "ه" if word[-1] == "ه" else "ها"
    stem = word.removesuffix(suffix)
    is_common = reading.gazetteer.words.is_common
    noun = is_common(stem) or is_common(stem.removesuffix("ت") + "ه")
    other = not means_speaker(suffix, speaker)
    return (noun and (goes_on or other)) or (other and stem.endswith("ت") and len(stem) > _SHORTEST_WITH_PRONOUN)


def _first_owned(reading: Reading, first: int, end: int) -> int | None:
    """The first word of a clause with a pronoun, where no noun before it can be what the pronoun means: لا دليل على
    مرضه; not الطريق الذي فتحه, تأمين القاعدة البالغة مساحتها …"""
    for at in range(first, end):
        word = reading.words[at]
        named = reading.hints[at] in _NAMED and reading.tags[at] not in letters.PREPOSITIONS
        if named or reading.is_definite_word(at):
            return None
        if reading.tags[at] not in letters.THAT and reading.tokens.as_printed(at).endswith(("ها", "ه")):
            stem = word.removesuffix("ه").removesuffix("ها")
            if reading.gazetteer.words.is_owned(word) or (len(stem) > 2 and word.endswith(("ها", "ته"))):
                return at
    return None


def takes_up(reading: Reading, first: int, end: int) -> bool:
    """Whether a clause tells what somebody knows of, or has to do with, what was spoken of: لم يكونوا على علم بها."""
    words, ties = reading.words, reading.gazetteer.words.ties
    places = (at for at in range(first + 1, min(end, first + _NEAR)) if words[at] in _OF_IT)
    return any(word.startswith(tie) for at in places for word in words[max(first, at - 2) : at] for tie in ties)


def is_demonstrative(reading: Reading, first: int, end: int) -> bool:
    return first < end and reading.words[first] in _DEMONSTRATIVES


def said_before(reading: Reading, first: int, end: int, aimed: bool) -> int | None:
    """Where a definite noun stood last that is somebody's words or dealings (تلك التصريحات → تصريحات الوزير); any, as
    the object of a cue."""
    at = first + 1 if is_demonstrative(reading, first, end) else first
    if at >= end or not reading.is_definite_word(at):
        return None
    word, lists = reading.words[at], reading.gazetteer.words
    if word in lists.matters:
        return None
    if not aimed and reading.tags[at] not in SPOKEN and word not in lists.dealings:
        return None
    noun = stem(reading.words[at])
    for index in range(first - 1, max(-1, first - _LOOK_BACK), -1):
        word = reading.words[index]
        if noun in word and stem(word).lstrip("لبو") in (noun, noun.lstrip("لبو")) and len(noun) > 3:
            return index
    return None
