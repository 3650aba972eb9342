"""Which of the words that a frame matches are the source, the object, the content and further cues."""

from __future__ import annotations

import re

from quotes.find.frames.judgements import read_judgement
from quotes.find.frames.nominative import takes_subject
from quotes.find.frames.objects import is_owned
from quotes.find.frames.subject_split import split_subject
from quotes.find.letters.alphabet import CLASS_LETTERS
from quotes.find.letters.clitics import POSSESSIVES
from quotes.find.scene.scene import Anchor, Range, Scene
from quotes.rulebook.schema import FrameRule


def read_groups(scene: Scene, anchor: Anchor, match: re.Match[str]) -> None:
    """What a match behind the cue says of source, object and content."""
    groups = {name: match.span(name) for name in match.re.groupindex if match.start(name) >= 0}
    anchor.source = groups.get("source", anchor.source)
    if anchor.source:
        first, end = _without_aside(scene, anchor.source, "kb" if "ب" in anchor.cue.prepositions else "k")
        on_behalf = end - first > 1 and scene.tags[first - 1] == "m" and scene.tokens.words[first] in _ON_BEHALF
        anchor.source = (first + on_behalf, end)
    anchor.relayed = groups.get("relayed")
    if "both" in groups:
        first, end = groups["both"]
        split = split_subject(scene, first, end)
        in_it = scene.tags[anchor.cue_end] == "z"
        behind = _object_behind(scene, end, groups.get("content", groups.get("attached", (end, end)))[0])
        if not takes_subject(anchor) or anchor.morph.kind == "participle" or scene.tags[first] == _WHAT:
            anchor.object = (first, end)
        elif anchor.frame.pattern.endswith("TOWARDS") and _is_thing(scene, first, split, end):
            # وعزا أسباب الأزمة إلى كذا
            anchor.object = (first, end)
        elif behind and (split == end or _goes_on_with_name(scene, first, split, end)):
            anchor.source, anchor.object = (first, end), behind
        elif end - split == _ASIDE and scene.tags[split] in _PREPOSITIONS and anchor.cue.sense in _OF_OTHERS:
            # واتهم السلطات من منفاه بـ…
            anchor.object = (first, split)
        elif split < end and "also" in groups and _is_subject_to_the_end(scene, anchor, first, split, end):
            anchor.source = (first, end)
        elif (
            in_it
            and scene.tags[first] == "S"
            and scene.tags[split : split + 1] in _NAME
            and not scene.is_a("people-of", split)
        ):
            # تصريح وصف فيه الرئيس سالم التجريبي بأنه …: one title with its name.
            anchor.object = (first, end)
        elif split < end:
            anchor.source, anchor.object = (first, split), (split, end)
        elif behind := _behind_dashes(scene, end, groups.get("content", groups.get("attached"))):
            # وصف الوزير -في مؤتمر- الخطة بأنها
            anchor.source, anchor.object = (first, end), behind
        elif _has_pronoun_subject(scene, anchor) or (anchor.cue.sense in _OF_OTHERS and "also" not in groups):
            # With one noun phrase only, it is the object: ووصف الخطة بأنها ناجحة.
            anchor.object = (first, end)
        elif in_it and anchor.morph.gender == "m" and scene.tokens.as_printed(first).endswith("ة"):
            # وعد فيه الجمهورية بكذا: the verb is masculine.
            anchor.object = (first, end)
        else:
            anchor.source = (first, end)
        if anchor.frame.content == "phrase" and anchor.object:
            anchor.content = anchor.object[0]
    if "regarded" in groups:
        read_judgement(scene, anchor, groups["regarded"])
    if "content" in groups:
        anchor.content = groups["content"][0]
        if anchor.frame.content == "phrase" and anchor.cue.noun_object == "any" and anchor.source:
            _split_off_content(scene, anchor, anchor.source)
    elif "attached" in groups:
        anchor.content = groups["attached"][0]
        if anchor.cue.sense in _OF_ITS_OBJECT and anchor.object:
            anchor.content = anchor.object[0]
    own = not anchor.frame.declines and (anchor.cue.part, anchor.cue.sense) != ("verb", "relay")
    if "of" in groups and "relayed" not in groups and own:
        anchor.cue_end = groups["of"][1]
    if "verbed" in groups:
        anchor.cue_end = max(anchor.cue_end, groups["verbed"][1])
    if "also" in groups:
        anchor.extra_cues = [groups["also"]]


_WHAT = CLASS_LETTERS["what"]
_NAME = ("o", "X")
# لم يصدر من جانب الوزارة: the ministry.
_ON_BEHALF = frozenset(["جانب", "طرف", "قبل"])


def read_groups_before(scene: Scene, anchor: Anchor, match: re.Match[str]) -> None:
    """What a match leftwards from the cue, over the reversed letters, says of the source and the content."""
    size = len(scene.tags)
    if "content" in match.re.groupindex:
        anchor.content = size - match.start("content") - 1
    if "source" in match.re.groupindex:
        anchor.source = source_before(scene, match)


def source_before(scene: Scene, match: re.Match[str]) -> Range:
    """The source that a match over the reversed letters names."""
    return len(scene.tags) - match.end("source"), len(scene.tags) - match.start("source")


def _behind_dashes(scene: Scene, opening: int, content: Range | None) -> Range | None:
    """The object between an aside in dashes that opens at a token and the content; None where there is none."""
    closing = scene.tags.find("-", opening + 1) if scene.tags.startswith("-", opening) else -1
    return (closing + 1, content[0]) if content and 0 < closing < content[0] - 1 else None


_ASIDE, _PREPOSITIONS = 2, "kmian"
_OF_OTHERS = ("describe", "accuse")
_OF_ITS_OBJECT = ("describe", "explain", "criticise")
"""Senses of cues whose object is part of what is said: برر الوزير القرار بكذا."""
# A circumstance, and the noun behind it: وصفت الوزارة أمس الخطة بأنها ناجحة.
_OBJECT = r"(?:[SOYEZgXAM]|o(?=A))[oASOYEZgXMlfJ&km0epgn]{0,14}"
_BEHIND_ASIDE = re.compile(
    # The name of whoever speaks, and whom he accuses with title and name: اتهم الوزير، فلان، رئيس الجمعية، فلان، بأنه
    rf",[oXAvb]{{1,4}},(S[oASOYEgXMlfJ&m0]{{0,14}},[oXAvb]{{1,4}},?)"
    r"|(?:D{1,3}|B[oD]|-[^\-|.T]{1,40}-|\([^().|T]{1,20}\)|,[^,.|TV]{1,40}(?:,[kGDBHjmb][^,.|TV]{0,40}){0,2},)"
    rf"({_OBJECT})"
    rf"|D{{1,3}}({_OBJECT},[oXAvb]{{1,4}},?)"
    rf"|,((?=[OYEgH])H?(?:{_OBJECT}|o)),?"
    # اتهم الخبراء في تقريرهم ثانية عمال مجموعة «…»
    rf"|k(?P<own>[Hv])D?({_OBJECT}|oO[oASOYEZgXMlfJ&km0e]{{0,14}})"
)
_TIMES = re.compile("D{1,4}")
_NAME_WORDS = re.compile("[oX]{1,2}")
_HEAD = re.compile("[SOYEZge0]")
_PLURALS = ("ون", "ين", "ات", "اء", "ان")
_NAME_WITH_ASIDE = re.compile("X[kn]")


def _without_aside(scene: Scene, source: Range, asides: str) -> Range:
    """The source without what the sentence adds: a bare name takes no «في …», and a dash closes what one opened."""
    first, end = source
    tags = scene.tags
    named = _NAME_WITH_ASIDE.search(tags, first, end) if tags[first] == "S" else None
    if named:
        return first, named.start() + 1
    if tags[first] in "AX":
        inside = next((at for at in range(first + 1, end) if tags[at] in asides), 0)
        if inside and not _HEAD.search(tags, first, inside):
            return first, inside
    if tags[first] == "o" and tags[first + 1 : first + 2] in ("k", "n", "a") and end > first + 1:
        word = scene.tokens.words[first]
        if not word.startswith("م") and not word.endswith(_PLURALS):
            return first, first + 1
    if "-" in tags[max(0, first - 4) : first - 1]:
        dash = tags.find("-", first, end)
        return (first, dash) if dash > 0 else source
    return source


def _is_subject_to_the_end(scene: Scene, anchor: Anchor, first: int, split: int, end: int) -> bool:
    """Whether what goes on behind a given name or a title ends the subject of a verb without an object: أوضح سالم
    التجريبي قائلا, علق الإعلامي تجريب علي قائلا; behind a verb that only goes on, any noun: وأضاف بيان الشركة قائلا."""
    if anchor.cue.object != "none":
        return False
    rest = scene.tags[split:end]
    if anchor.cue.sense == _GOES_ON and _NOUNS.fullmatch(rest):
        return not any(_is_object_by_form(scene, at) for at in range(split, end))
    if scene.tags[first] == "S" and split == first + 1:
        return "X" in rest and len(rest) <= _LONGEST_NAME and not rest.strip("oX")
    return end == split + 1 and rest in ("o", "A") and scene.tags[split - 1] == "X"


def _is_object_by_form(scene: Scene, at: int) -> bool:
    """Whether a noun is what somebody does something to, by its case or its owner: حديثه, رسالة مطولا."""
    return is_owned(scene, at) or scene.tokens.words[at].endswith("ا")


_GOES_ON = "add"
_NOUNS = re.compile("[oXAOESZg]{1,4}")
_LONGEST_NAME = 3


def _goes_on_with_name(scene: Scene, first: int, split: int, end: int) -> bool:
    """Whether the words up to the subject's end are no object: the end of a name, an office behind one."""
    if scene.tags[first] in "Xo" and scene.tags[split] == "S":
        return True
    return _NAME_WORDS.fullmatch(scene.tags, split, end) is not None


def _object_behind(scene: Scene, end: int, limit: int) -> Range | None:
    """The object that stands behind the subject's end, parted from it by a circumstance."""
    found = _BEHIND_ASIDE.fullmatch(scene.tags, end, limit)
    if found and (found["own"] is None or scene.tokens.words[found.start("own")].endswith(POSSESSIVES)):
        return found.span(found.lastindex or 0)
    known = scene.known_end(end + 1) if scene.tags.startswith(",", end) else 0
    if known and end + 1 < limit <= known + (scene.tags[limit - 1] == ","):
        # طالبت اللجنة والمنظمة، فلسطين بكذا: a country that everybody knows is no apposition.
        return end + 1, limit
    times = _TIMES.match(scene.tags, end, limit)
    # اتهم الوزير اليوم الخميس موسكو بأنها
    return (times.end(), limit) if times and scene.known_end(times.end()) >= limit else None


def _is_thing(scene: Scene, first: int, split: int, end: int) -> bool:
    """Whether one noun phrase follows, and no one who speaks begins it; a noun before its genitive is no name."""
    if split == end:
        # عدد من السكان … تأخيرهم إلى كذا: the object stands further behind.
        return scene.tags[first] not in "SZYgX" and scene.tags[end] in "i,"
    genitive = scene.tags[split] == "A" and not scene.tokens.words[first].startswith("ال")
    return split == first + 1 and scene.tags[first] == "o" and genitive


def _has_pronoun_subject(scene: Scene, anchor: Anchor) -> bool:
    """Whether أنه or its like before the verb is its subject: أضاف أنه أبلغ الوزير."""
    before = scene.tokens.words[anchor.index - 1] if anchor.index else ""
    return scene.tags[anchor.index - 1 : anchor.index] in ("T", "c") and before.endswith(("نه", "نها", "نهم"))


def _split_off_content(scene: Scene, anchor: Anchor, source: Range) -> None:
    """With a relative clause behind it, what follows the subject is the content: كذب الوزير الدراسة التي …"""
    first, end = source
    split = split_subject(scene, first, end)
    if split < end and scene.tags[split] in "AOEMYD" and "R" in scene.tags[split : anchor.content]:
        anchor.source, anchor.content = (first, split), split


_SPEAKER = re.compile("[SZgXOY]")
_RELATIVES = {"التي": True, "الذي": False, "الذين": False, "وهو": False, "وهي": True}


def agrees(scene: Scene, anchor: Anchor, frame: FrameRule, source: Range) -> bool:
    """Whether the relative pronoun before the verb stands for its subject: not الشروط التي قال."""
    first, end = source
    if end - first == 1 and scene.tags[first] in "EM" and scene.tokens.words[first].endswith("ا"):
        # أصدرت بلاغا شددت فيه على: what is issued does not speak.
        return False
    described = end - first > 1 and frame.pattern.startswith("SPEAKING")
    if scene.tags[first] == "M" and (described or frame.relative) and not _are_tidings(scene, first):
        # زيادة كبيرة تؤكد, الزيارة التي أكدت: only reports and rumours speak.
        return False
    if not frame.relative or anchor.index == 0:
        return True
    if anchor.morph.pronoun:
        # الجيش الذي وصفهم: the pronoun takes up whom the words are about.
        return False
    content = scene.tokens.words[anchor.content] if anchor.content is not None else ""
    if content in ("انه", "انها") and not _SPEAKER.search(scene.tags, *source):
        # الاتفاق الذي قال إنه: the agreement is spoken of.
        return False
    feminine = _RELATIVES.get(scene.tokens.words[anchor.index - 1])
    if feminine is not None and anchor.morph.gender is not None and feminine != (anchor.morph.gender == "f"):
        return False
    # تصريحات الوزير، التي نفت: he is no woman.
    man = scene.tokens.words[first].removeprefix("ال") in scene.lists["man"]
    return not (feminine and scene.tags[first] == "S" and man)


def told_by(scene: Scene, source: Range) -> Range:
    """The report right before a verb where somebody only heard or issued it: استمع المدير إلى تقارير داخلية أظهرت."""
    first, end = source
    for at in range(end - 1, first, -1):
        word = scene.tokens.words[at]
        if scene.tags[at] not in "oOEM" or word.startswith("ال"):
            return source
        led = scene.tags[at - 1] in "ian" and at - 1 > first
        if (scene.tags[at] == "E" or word in scene.lists["tidings"]) and led:
            return at, end
    return source


def _are_tidings(scene: Scene, at: int) -> bool:
    """Whether a noun means reports or rumours: الأنباء التي تحدثت عن, تقارير محلية تفيد."""
    return scene.tokens.words[at].removeprefix("ال") in scene.lists["tidings"]


def is_accused(scene: Scene, anchor: Anchor, frame: FrameRule) -> bool:
    """Whether a relative clause tells what somebody was accused of: الرئيس الذي اتهم بكذا."""
    aimed = anchor.cue.sense in _OF_OTHERS and anchor.object is None and not anchor.morph.pronoun
    return frame.relative and aimed and scene.tags[anchor.content or 0] == "b"


def is_said_in(scene: Scene, anchor: Anchor, source: Range) -> bool:
    """Whether what stands before the verb holds what was said: ألقى المدير كلمة قال فيها; the verb before tells who."""
    if anchor.cue_end >= len(scene.tags) or not scene.is_a("in-it", anchor.cue_end) or source[1] != anchor.index:
        return False
    return any(scene.is_a("venue", at) for at in range(*source))


def leave_to_the_next(anchor: Anchor, later: Anchor) -> None:
    """A verbal noun with its own speaker ends the source before it: نقلت الصحيفة تأكيد المدير أن …"""
    if anchor.source and anchor.source[0] < later.cue_first < anchor.source[1] and later.morph.kind == "masdar":
        anchor.source = anchor.source[0], later.cue_first
