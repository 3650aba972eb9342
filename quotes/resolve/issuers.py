"""Who gives out a document of which news tells in the same breath: نشرت صحيفة كذا تقريرا."""

from __future__ import annotations

from quotes.resolve import letters
from quotes.resolve.mentions import read_mention
from quotes.resolve.reading import Reading

_AND = "و"
_REACH = 7
_BODIES = ("organisation", "outlet")


def issuer_before(first: int, reading: Reading) -> str | None:
    """The body between a verb of giving out and the document at token ``first``; None where there is no such body."""
    end = first - (reading.tags[first - 1 : first] in tuple(letters.MARKS))
    for at in range(end - 1, max(-1, first - _REACH), -1):
        if reading.words[at].removeprefix(_AND) not in reading.gazetteer.words.giving_out:
            continue
        begin = at + 1 + (reading.tags[at + 1] in letters.MARKS)
        if begin >= end or reading.phrase_end(begin, end) < end:
            return None
        mention = read_mention(reading.clean_marked(at + 1, first), reading.gazetteer)
        return mention.name or mention.own_words if mention.kind in _BODIES else None
    return None
