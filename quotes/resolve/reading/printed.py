"""Names as the article prints them: the vowel marks that reading them took away are put back."""

from __future__ import annotations

from itertools import islice

from quotes.resolve.mention import INVISIBLE
from quotes.resolve.reading.reading import Reading
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_PROCLITICS = ("", "و", "ل", "ب", "ف", "ك")
_MOST_PLACES = 4
_FARTHEST = 50_000
"""In so many characters of a text its own spelling is looked for letter by letter."""
_LONGEST_GAP = 3
"""So many signs may stand between two words of a name: quotation marks, a comma."""


def as_printed(name: str, reading: Reading) -> str:
    """A name in the article's own spelling; as it is where the article prints it so somewhere, or nowhere."""
    text = reading.text
    if not reading.tokens.view.view_at or text.find(name, 0, _FARTHEST) >= 0:
        return name
    words = name.split()
    folded = [fold_word(word) for word in words]
    if not all(word and word.isalpha() for word in folded):
        return name
    for clitic in _PROCLITICS:
        for at in islice(reading.places(clitic + folded[0]), _MOST_PLACES):
            places = _places(at, folded, reading)
            if places:
                view = reading.tokens.view
                start = view.to_text(reading.tokens.starts[at] + len(clitic))
                spans = [Span(start, reading.tokens.text_ends[at])]
                spans += [reading.tokens.span(place, place + 1) for place in places[1:]]
                return " ".join(span.of(text) for span in spans).translate(INVISIBLE)
    return name


def _places(at: int, folded: list[str], reading: Reading) -> list[int]:
    """The tokens of the words of a name that begins at a token, signs between them passed over; none where it is not
    there."""
    places, index = [at], at + 1
    for word in folded[1:]:
        limit = min(index + _LONGEST_GAP, len(reading.words) - 1)
        while index < limit and not reading.words[index][0].isalnum():
            index += 1
        if index >= len(reading.words) or reading.words[index] != word:
            return []
        places.append(index)
        index += 1
    return places
