"""Words that are verbs of saying, or no verbs, by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quotes.find.letters.alphabet import CLASS_LETTERS, MAYBE_VERB, OTHER, PREPOSITIONS, PROPOSITION, VERB
from quotes.find.letters.clitics import THIRD_PERSONS
from quotes.text.tokens import Tokens

# رفض before what one refuses to do, and where a clause begins, is the verb: المدير رفض التعليق, من جهته، رفض المدير.
_REFUSES = re.compile(
    "M(?=C)(?<![kniapmlb]M)|M(?:(?<=[tTcBhdj]M)|(?<=[jqG],M))(?=[SOYEZgXoA])|M(?<=,M)(?=[SOYEZgXoALu]{1,8},?C)"
    # في وقت رفض الوزير التعليق, الوقت الذي رفض فيه الوزير التعليق
    "|M(?:(?<=HM)|(?<=RM)z)(?=[SOYEZgXoALu,]{1,12}C)"
)
_COGNATE, _COGNATE_REACH = re.compile("V(?=[DoA])"), 20
# جددت الوزارة نفيها للخبر: what she does is denying, and no part of her name.
_OWN_DENIAL, _DEED_REACH = re.compile("v(?=[MAerl])"), 9
# لم يجب: he did not answer; elsewhere it is «must».
_NOT_ANSWERED = re.compile("B(?<=!B)")
# وتابع الوزير يقول, وكتب الزعيم السابق، وهو مريض، يقول: one utterance.
_GOES_ON_SAYING = re.compile("[Vv][SOXoALYgZE]{0,8}(?:,[^.|:TVQ,c]{1,15},?)?V(?=[:QT])")
# وأضاف موضحا: …, وتابع الوزير مؤكدا أن: one utterance.
_GOES_ON_MAKING = re.compile("V[SOXoALYgZE]{0,7}P(?=[:T])")
_EXPRESSED = re.compile("[Gp]")
# عبر الخبير عن: at the head of a clause, with a speaker and عن.
_EXPRESSES = re.compile("G[SOYZgX][SOYEZgXoAL]{0,8},?n")
_DOUBLED = frozenset(["عبر", "وعبر", "بين", "وبين"])
_RELAYS = re.compile("M(?<=[,tTrh]M)(?=[YOSXgu])|M(?<=[YOA]M)(?=n[ZSEYOgA])|M(?<=[jD,h]M)(?=[AYO][^.|:TVQn,]{0,6}n)")
# أعلنت الحركة تعليق المباحثات: a halt, not a comment.
_SUSPENDED = re.compile("C(?<![Cv]C)(?=[oAMOEH])")
# كرر الوزير التأكيد على أن: one cue with its verbal noun.
_AGAIN = re.compile("A(?=a?[TM])")
_SAID_AGAIN = re.compile("[Vv][SOYEZgXoAL,]{0,8}$")
# تأخرت الرحلة على ما أفاد المتحدث: as he said; not اعتمد على ما ذكره.
_AS_SAID = re.compile("ar(?=V)")
_TO_THE_SAYING = re.compile("is(?=[TQb])")
# وجدد الجانبان الدعوة إلى: what is said again.
_RENEWS, _SAYING_THAT = re.compile("[vV](?=[SOYEZgXAoL,Dv])"), re.compile("Aa?T")
_NEAR = 10
# قال المدير مخاطبا الحضور: …: whom he spoke to, and no cue of its own.
_ADDRESSING = re.compile("P(?<=[oASXYOZgw]P)")
# قال وزير الطاقة تانر يلدس إن: the end of a name, though it looks like a verb.
_NAMED_LIKE_A_VERB = re.compile("V[SOXoALYgZE]{2,7}y(?=T)")
_SAID_TO = re.compile("[Vs][SOYEZgXoAwL]{0,7}$")
# وورد ضمن البلاغ أن: as in it.
_WITHIN = re.compile("G(?<=[Vv]G)(?=[EH])")
_REJECTS = re.compile("M(?=[Me])(?<![kniapmlb]M)")
# كما طالب الوزير, من جانبه، طالب الوزير, وعلى المواقع، طالب السكان: he demands; elsewhere it is a student.
_LEADS = re.compile("S(?:(?<=[hcdj]S)|(?<=,S))(?=[SOYEZgXAobpuQ])(?![^.|,:b]{1,8}:)|S(?<![^.|]S)(?=[SZ])")
_FRONTED, _FRONTED_REACH = re.compile(r"(?:^|[.|q])(?:j{1,4}|[akmnGDHbBw][^.|:,TVvSXZ]{0,10}),$"), 13


def retag_verbs(tokens: Tokens, tags: str, letters: list[str], lists: Mapping[str, frozenset[str]]) -> None:
    """Words that are verbs of saying by what stands beside them."""
    for match in _GOES_ON_SAYING.finditer(tags):
        goes_on = match.end() - match.start() > 2 or tokens.words[match.start()].removeprefix("و") in lists["goes-on"]
        if goes_on and tokens.words[match.end() - 1] in ("يقول", "تقول"):
            letters[match.end() - 1] = CLASS_LETTERS["speech"]
    for match in _GOES_ON_MAKING.finditer(tags):
        if tokens.words[match.start()].removeprefix("و") in lists["goes-on"]:
            letters[match.end() - 1] = CLASS_LETTERS["speech"]
    for match in _EXPRESSED.finditer(tags):
        # عبّر, بيّن, عبر عن: the verb, not the preposition.
        at = match.start()
        if tokens.words[at] in _DOUBLED and (
            tags[at + 1 : at + 2] == "n" or "\u0651" in tokens.as_printed(at) or _expresses(tokens, tags, at)
        ):
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
    for match in _RENEWS.finditer(tags):
        if tokens.words[match.start()].removeprefix("و") in lists["renewing"]:
            _tag_renewed(tokens, tags, letters, match.end(), lists["renewed"])
    for match in _AS_SAID.finditer(tags):
        first, end = match.span()
        told = tags[first - 1] == "," or not tokens.words[end].endswith(("ه", "ها"))
        if told and tokens.words[first] == "علي" and tokens.words[end - 1] == "ما":
            letters[first:end] = CLASS_LETTERS["as"] * (end - first)
    for match in _TO_THE_SAYING.finditer(tags):
        # ذهب إلى القول بأن: as ذهب إلى أن.
        if tokens.words[match.start() + 1] == "القول":
            letters[match.start()], letters[match.start() + 1] = CLASS_LETTERS["time"], "i"
    for match in _WITHIN.finditer(tags):
        at, verb = match.start(), tokens.words[match.start() - 1]
        if tokens.words[at] == "ضمن" and not lists["standing-in"].isdisjoint((verb, verb.removeprefix("و"))):
            letters[at] = PREPOSITIONS["في"]
    for match in _NAMED_LIKE_A_VERB.finditer(tags):
        if tokens.words[match.start()].removeprefix("و") in lists["plain-saying"]:
            letters[match.end() - 1] = OTHER
    for match in _ADDRESSING.finditer(tags):
        at = match.start()
        if tokens.words[at] in lists["addressing"] and _SAID_TO.search(tags, max(0, at - _NEAR), at):
            letters[at] = CLASS_LETTERS["adjunct"]
    for match in _REJECTS.finditer(tags):
        # الحزب رفض تلك الاتهامات: the verb, not the noun.
        at = match.start()
        if tokens.words[at] == "رفض" and not lists["allegation"].isdisjoint(tokens.words[at + 1 : at + 3]):
            letters[at] = MAYBE_VERB
    for match in _REFUSES.finditer(tags):
        if tokens.words[match.start()] == "رفض" and letters[match.start()] == PROPOSITION:
            letters[match.start()] = MAYBE_VERB
    for match in _LEADS.finditer(tags):
        at = match.start()
        led = at == 0 or tags[at - 1] != "," or _FRONTED.search(tags, max(0, at - _FRONTED_REACH), at)
        # لكن طالب الجامعة قال: a student.
        but = at > 0 and tokens.words[at - 1].endswith("لكن")
        if tokens.words[at] in lists["also-people"] and led and not but:
            letters[at] = MAYBE_VERB
    for match in _COGNATE.finditer(tags):
        # نفى الوزير نفيا قاطعا صحة الخبر
        at = match.start()
        before = tokens.words[max(0, at - _COGNATE_REACH) : at] if tokens.words[at] == "نفيا" else ()
        if not lists["denying"].isdisjoint(before):
            letters[at] = CLASS_LETTERS["adjunct"]
    for match in _OWN_DENIAL.finditer(tags):
        at = match.start()
        before = tokens.words[max(0, at - _DEED_REACH) : at] if tokens.words[at] in lists["own-denial"] else ()
        if any(word.removeprefix("و") in lists["denying-deed"] for word in before):
            letters[at] = VERB
    for match in _NOT_ANSWERED.finditer(tags):
        if tokens.words[match.start()] in ("يجب", "تجب") and tokens.words[match.start() - 1].endswith("لم"):
            letters[match.start()] = MAYBE_VERB


def _tag_renewed(tokens: Tokens, tags: str, letters: list[str], start: int, renewed: frozenset[str]) -> None:
    """Give the first noun of what is said again the letter of its kind, unless a verb or an end stands before it."""
    for at in range(start, min(start + _NEAR, len(tags))):
        if tokens.words[at] in renewed:
            if not _SAYING_THAT.match(tags, at):
                letters[at] = PROPOSITION
            return
        if tags[at] in "vV.|:M":
            return


def _expresses(tokens: Tokens, tags: str, at: int) -> bool:
    """Whether عبر heads a clause whose subject expresses something: كما عبر الوزير، عن; not وعبر الشركة عن طريق.

    A second definite noun may be what is crossed (ثم عبر السكان النهر عن جهل), so he expresses something of his own.
    """
    if not (at == 0 or tags[at - 1] in ".|,qhcdj" or tokens.words[at].startswith("و")):
        return False
    match = _EXPRESSES.match(tags, at)
    if match is None or match.end() == len(tags) or tokens.words[match.end()] == "طريق":
        return False
    head, second = tokens.words[at + 1 : at + 3]
    crossed = head.startswith("ال") and second.startswith("ال") and not second.endswith(("ي", "يه"))
    first = match.end() + (not tokens.words[match.end()][0].isalpha())  # a quotation mark
    return not crossed or (first < len(tags) and tokens.as_printed(first).endswith(THIRD_PERSONS))
