"""Content words cut to what their forms share: التقارير and تقاريرهم meet, تقرير stays apart.

Cruder than a stemmer with a lexicon, and used only to count what two contents have in common.
"""

from __future__ import annotations

import re
from functools import lru_cache

from quotes.text.compare import words

_SHORTEST = 3
_ARTICLE = re.compile(r"^[وف]?[بك]?(?:ال|لل)(?=\w{3})")
_LETTER = re.compile(r"^[وفبلكس](?=\w{4})")
"""Taken even where it may belong to the word, behind the article too: وزارة, والوزارة and لوزارة must meet."""
_PRONOUN = re.compile(r"(?:هما|هم|ها|ه)$")
_ENDING = re.compile(r"(?:ات|ون|ين|ان|ي|ا)$")
_EMPTY = frozenset(
    "في من على علي عن الى الي ان انه انها انهم هذا هذه ذلك تلك التي الذي الذين ما مما لا لم لن او ثم قد كان كانت يكون"
    " تكون كونه كونها هو هي هم مع بين بعد قبل كل اي ايه حول حيث كما عند لدي لديه لديها منذ غير بان بانه بانها وان وانه"
    " وانها له لها لهم به بها بهم فيه فيها عليه عليها منه منها عنه عنها كانوا يتم تم وجود بشان اليه اليها الا اذا لكن"
    " ليس ليست دون خلال ضد بل لو هناك هنا نحو وقد فقد عبر ضمن لدى وهو وهي".split()
)


def stems(content: str) -> list[str]:
    """The stems of the words that carry content, in their order."""
    return [stem(word) for word in words(content) if len(word) > 1 and word not in _EMPTY]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A folded word without what may be proclitics, and without a pronoun and an ending."""
    for part in (_ARTICLE, _LETTER, _PRONOUN, _ENDING):
        cut = part.sub("", word)
        word = cut if len(cut) >= _SHORTEST else word
    return word
