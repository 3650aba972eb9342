"""Whether somebody brings a charge (وجه القاضي إلى السائق تهمة القتل): the letters are as often a passive or a noun."""

from __future__ import annotations

from quotes.find.letters.alphabet import CLASS_LETTERS
from quotes.find.scene.scene import Anchor, Scene


def brings_charge(scene: Scene, anchor: Anchor) -> bool:
    """Whether it is told who brings a charge; against whom, the anchor then knows.

    Nobody does in وجهت تهمة القتل إلى السائق (was brought), هذا وجه الاتهام (the ground of it), قد توجه النيابة التهمة
    (may bring it) and وجه الوزير بتوجيه الاتهام (ordered it).
    """
    if anchor.source is None or anchor.content is None:
        return False
    words, (first, end) = scene.tokens.words, anchor.source
    before = words[anchor.index - 1] if anchor.index else ""
    if not _can_charge(scene, first, end):
        return False
    if anchor.completed_by and " SUBJECT" in anchor.frame.pattern:
        return False  # السائق وجه القاضي إليه التهمة: who stands before the verb is charged.
    if scene.tags[anchor.index - 1 : anchor.index] == CLASS_LETTERS["auxiliary"]:
        return False
    if anchor.morph.kind == "imperfect" and before.endswith("قد"):
        return False
    if not _AGAINST_HIM.isdisjoint(words[end : anchor.content]):
        return False  # وجه القاضي إليه: who he is, and that he is not the judge himself, is not told.
    if any(word.startswith("بتوجيه") for word in words[anchor.cue_end : anchor.content + 1]):
        return False
    if end < anchor.content and words[end] == "الي":
        anchor.object = (end + 1, anchor.content)
    return True


def _can_charge(scene: Scene, first: int, end: int) -> bool:
    """Whether a source is somebody: a speaker, a known name, some of them (بعض القوى); not القضية, عادة, كل التهم."""
    several = end - first > 1 and scene.is_a("quantity", first)
    head = first + several
    word = scene.tokens.words[head]
    some = several and word.startswith("ال") and word not in scene.lists["charge"]
    return some or scene.tags[head] in _SPEAKERS or scene.known_end(head) > 0 or word in _PROSECUTION


_SPEAKERS = "SOYZgX"
_PROSECUTION = frozenset(["الادعاء", "القضاء"])
_AGAINST_HIM = frozenset(["اليه", "اليها", "اليهم", "له", "لها", "لهم"])
