"""To whom something is sent in which words then stand: whoever gets a letter has not written it."""

from __future__ import annotations

from quotes.resolve.lexicon import letters
from quotes.resolve.reading.hints import DOCUMENT
from quotes.resolve.reading.reading import Reading

_ENDS = letters.VERBS + letters.PREPOSITIONS + letters.SIGNS.replace(",", "")


def is_sent_to(reading: Reading, name: int, first: int) -> bool:
    """Whether something is sent to a name, its title before it, behind ``first``: رسالة إلى وزيرة النقل، فلانة، قالت
    فيها; not to somebody's words (أشارت الصحف إلى تصريحات فلان)."""
    for at in range(name - 1, first, -1):
        if reading.tags[at] == letters.TOWARDS:
            return True
        said = reading.hints[at].lower() == DOCUMENT or reading.words[at] in reading.gazetteer.words.statements
        if said or reading.tags[at] in _ENDS:
            return False
    return False
