"""Where a clause goes on that its own attribution parts: أسس، بحسب الموسوعة، رابطة محبي المسرح."""

from __future__ import annotations

import re

from quotes.find.letters.alphabet import CLASS_LETTERS, OTHER
from quotes.find.scene.scene import Scene

_NAMED_AGAIN = re.compile("[oX]{1,3}(?=[.|,]|$)")
# وفق ما ذكره سالم التجريبي، المتحدث باسم الشركة.
_OFFICE_ALONE = re.compile("S[SOAXYEZgomlfbk&]{1,12}")
# Signs, verbs, participles, relative clauses and circumstances do not go on with the clause.
_ANOTHER = "VvPGRrj.|,:c!hBDTUW"
# يشار إلى أنه، … ، فإن
_BARE_THAT = re.compile("[TW],?$")
# من المرتقب، … ، أن
_PREDICATE = re.compile("m[AB],?$")
# وأن المجتمع، … ، هو
_SUBJECT_OF_THAT = re.compile("[TW][oAMSOYEZg]{1,2},?$")
# وفي مناسبة أخرى، … ، وقف
_OCCASION = re.compile("[kG][oAMSOYEZgXHe]{1,4},?")
# والنتيجة، … ، تكمن في; الأمازيغ، … ، ليست لهم دولة; بعد إفلاتهم من العقاب، … ، باتوا: no verb stands in it.
_NO_VERB = re.compile("(?:[A&gX]|e(?=A)|[BmkG])(?:[A&gXOYEMSZekmianbBGpJlf,]|o(?=[AXMSOYZEge])|(?<=[kmianbBGpJ])o)*,?")
_LONGEST_WITHOUT_VERB = 14
_VERBS = "yVvK!d^IT"
_VERB_AND_SUBJECT = re.compile("[VvyowK][oAMSOYEZg]{1,2},?")
# البلاغ الذي نشرته الوزارة، توصلت به الجريدة، في هذا المجال،: what describes the source.
_DESCRIBES = re.compile("[^.|,:TUcQP]{1,14},")
_AS = CLASS_LETTERS["as"]
"""Before a verb of saying (كما يقول فلان); behind him more is told of him as often as the clause goes on."""
_NO_PREDICATE = "RrPGjh"
_AS_FOR = "أما"


def pieces_around(scene: Scene, begin: int, cue: int, behind: int, end: int) -> tuple[int, int] | None:
    """Where a clause begins and where it goes on behind its attribution; None where it does not.

    The first is the cue where nothing of the clause stands before it: يشار إلى أنه، وفقا للوزارة، فإن …
    """
    tags = scene.tags
    as_said = tags[cue - 1] == _AS
    cue -= as_said
    lacks, first = _lacking(scene, begin, cue)
    if (tags[cue - 1] not in ",-" or as_said) and not lacks:
        return None
    described = _DESCRIBES.match(tags, behind, end) if lacks else None
    comma = described.end() - 1 if described else behind
    goes_on = comma + 1
    if goes_on >= end or tags[comma] not in ",-":
        return None
    if lacks == "clause":
        return (first, goes_on) if tags[goes_on] in "TU" else None
    if lacks == "predicate":
        return (first, goes_on) if tags[goes_on] not in _NO_PREDICATE else None
    if lacks == "verb" and _may_be_verb(scene, goes_on):
        return first, goes_on
    if (
        as_said
        or (described and lacks == "verb")
        or _NAMED_AGAIN.match(tags, goes_on, end)
        or _OFFICE_ALONE.fullmatch(tags, goes_on, end)
        or tags[goes_on] in _ANOTHER
        or starts_clause(scene, goes_on)
    ):
        # وفق ما أكده عضو اللجنة، فلان التجريبي، الذي: his name.
        return None
    return first, goes_on


def _lacking(scene: Scene, begin: int, cue: int) -> tuple[str, int]:
    """What the words before an attribution lack: a clause, a predicate, an object; and where those begin that count."""
    tags = scene.tags
    if bare := _BARE_THAT.search(tags, begin, cue):
        return "clause", bare.end()
    if scene.tokens.as_printed(begin).removeprefix("و") == _AS_FOR or _OCCASION.fullmatch(tags, begin, cue):
        return "predicate", begin
    if subject := _SUBJECT_OF_THAT.search(tags, begin, cue):
        return "predicate", subject.start() + 1
    if _PREDICATE.search(tags, begin, cue):
        return "clause", begin
    if cue - begin <= _LONGEST_WITHOUT_VERB and _NO_VERB.fullmatch(tags, begin, cue):
        return "verb", begin
    return ("object" if _VERB_AND_SUBJECT.fullmatch(tags, begin, cue) else ""), begin


def _may_be_verb(scene: Scene, at: int) -> bool:
    """Whether a word opens the predicate of a clause that had no verb: a verb, a negation, أن."""
    word = scene.tokens.words[at]
    return scene.tags[at] in _VERBS or (scene.tags[at] == OTHER and word.startswith(("ي", "ت")))


def starts_clause(scene: Scene, index: int) -> bool:
    """Whether a word joins another clause: و, حيث."""
    return scene.tokens.words[index].startswith("و") or scene.is_a("joining", index)
