"""What a source goes on with behind a preposition of its own: a post (لدى), whose a document is (تقرير لـ«…»)."""

from __future__ import annotations

from quotes.find.scene.scene import Anchor, Range, Scene

_AT, _TO = "لدي", "ل"
_OFFICES, _DOCUMENTS = "SZO", "EH"
_BODIES = "OYXASoL"
_NAME, _HEADS = "oAOYXL&fJ0", "SEg"
_OUTLET, _LONGEST_OUTLET = "xG", 5
_OWNED_BY, _OWNER_NAME = "lf", "oAOYXL&Sg"
_TITLES, _TITLE_WORDS, _NAMES = "SZ", "oASOYEgX0", "oXA"


def with_field(scene: Scene, anchor: Anchor) -> None:
    """Let a source behind its cue go on to the body at which or of which it is."""
    if anchor.source is None or anchor.source[0] < anchor.cue_end:
        return
    first, end = anchor.source
    limit = anchor.object[0] if anchor.object else anchor.content or scene.bounds(anchor.index)[1]
    if end + 1 < limit:
        # Where a noun phrase is the content, a head may begin the object.
        letters = _NAME if anchor.frame.content == "phrase" else _NAME + _HEADS
        post = _post_end(scene, anchor.source, limit, letters)
        owner = _owner_end(scene, anchor.source, limit)
        anchor.source = first, max(end, post, owner, _complement_end(scene, anchor.source, limit))


def _post_end(scene: Scene, source: Range, limit: int, letters: str) -> int:
    """Behind the body at which somebody has his post: مبعوث البلاد لدى المنظمة; not لدى وصوله."""
    words, tags, (first, end) = scene.tokens.words, scene.tags, source
    if words[end] != _AT or tags[end + 1] not in _BODIES or not any(tag in _OFFICES for tag in tags[first:end]):
        return end
    upon = words[end + 1].endswith(("ه", "ها", "هم")) and not words[end + 1].startswith("ال")
    return end if upon else _run_end(tags, end + 1, limit, letters)


def _owner_end(scene: Scene, source: Range, limit: int) -> int:
    """Behind the outlet or body whose document it is: تقرير لـ«…», مسح لرويترز."""
    words, tags, (first, end) = scene.tokens.words, scene.tags, source
    if tags[first] not in _DOCUMENTS or words[first].startswith("ال") or words[end][0] != _TO:
        return end
    mark = scene.mark_at.get(end + 1) if words[end] == _TO else None
    if mark and mark.closed and mark.closing < limit:
        return mark.closing + 1
    if tags[end] in _OUTLET:
        return _run_end(tags, end + 1, min(limit, end + _LONGEST_OUTLET), "oAL")
    # بيان مشترك لوزراء الدول الثلاث
    return _run_end(tags, end + 1, limit, _OWNER_NAME) if tags[end] in _OWNED_BY and tags[end + 1] in _BODIES else end


def _complement_end(scene: Scene, source: Range, limit: int) -> int:
    """Behind what ل leads to in a name: وكالة … للأنباء, بعثة … لمساعدة البلاد, السكان الموالون للحكومة."""
    words, tags, (first, end) = scene.tokens.words, scene.tags, source
    if words[end] == _FOR_NEWS and "Y" in tags[first:end]:
        return end + 1
    sided = scene.is_a("sided", end - 1) and words[end].startswith("ل") and tags[end] in _LED_BY_TO
    if not sided and not (words[end] == _TO_HELP and tags[first] in _BODIES and tags[end + 1] in "XOA"):
        return end
    named = tags[end] == "l" and sided  # المنافس للرئيس سالم التجريبي
    return _run_end(tags, end + 1, min(limit, end + _LONGEST_OUTLET), _OF_SIDE + "o" * named)


_FOR_NEWS, _TO_HELP = "للانباء", "لمساعده"
_LED_BY_TO, _OF_SIDE = "lfxJA", "AXL"


def _run_end(tags: str, at: int, limit: int, letters: str) -> int:
    while at < limit and tags[at] in letters:
        at += 1
    return at


def with_title_before(scene: Scene, source: Range, start: int) -> Range:
    """The name before a relative pronoun with the title before it: على لسان وزير الرياضة سالم التجريبي الذي …"""
    first, end = _whole(scene, source, start)
    tags, at = scene.tags, first
    if tags[first] not in _NAMES:
        return first, end
    while at > start and tags[at - 1] in _TITLE_WORDS:
        at -= 1
    return next((title for title in range(at, first) if tags[title] in _TITLES), first), end


_RELATIVE, _MASCULINE = "R", "الذي"
_IN, _OF_PERSON, _WITHIN = "k", "l", "oAOYX&lfX"


def _whole(scene: Scene, source: Range, start: int) -> Range:
    """A relative pronoun's noun phrase with its head: رئيس نادي المدينة الذي, الاتحاد العام في البلاد الذي."""
    first, end = source
    tags, words = scene.tags, scene.tokens.words
    behind = end + (tags[end : end + 1] == ",")
    if tags[behind : behind + 1] != _RELATIVE or first <= start:
        return source
    if tags[first - 1] == _OF_PERSON and tags[first] in "OY" and not words[first].startswith("ال"):
        return (first - 1, end) if not words[first - 1].endswith("ات") else source
    feminine = words[behind] == _MASCULINE and scene.tokens.as_printed(first).endswith("ة")
    if tags[first - 1] != _IN or not (feminine or (tags[first] == "X" and end == first + 1)):
        return source
    at = first - 1
    while at > start and tags[at - 1] in _WITHIN:
        at -= 1
    heads = _HEADS_OF_MEN if feminine else _HEADS_OF_BODIES
    head = next((head for head in range(first - 2, max(start, at - 1) - 1, -1) if tags[head] in heads), first)
    while head > start and tags[head - 1] in _TITLES and tags[head] in _TITLES:
        head -= 1
    return head, end


_HEADS_OF_MEN, _HEADS_OF_BODIES = "SZ", "SZO"
