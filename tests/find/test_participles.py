"""Participles that go on from a verb, and those that only look like it. The officials are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, quotes


@pytest.mark.parametrize(
    "text",
    [
        "وقال السكان إن الجسر قديم، مطالبين بفتح الطريق الجديد.",
        "وانتقد السكان تأخر العمل، ووقفوا أمام الوزارة مطالبين بفتح الطريق الجديد.",
    ],
)
def test_several_demand(text: str, rulebook: Rulebook) -> None:
    quote = last(text, rulebook)
    assert (quote.cue.text, quote.content[0].text) == ("مطالبين", "بفتح الطريق الجديد")


@pytest.mark.parametrize(
    "text",
    [
        "وقال وزير النقل إن الجسر جاهز. وأصبح العمال مطالبين بفتح الطريق.",
        "وقال وزير النقل إن الجسر جاهز. ونجد أنفسنا مطالبين بفتح الطريق.",
        "وقالت اللجنة إن مخبرا واحدا تلقى مكافأة بقيمة مليون دينار.",
    ],
)
def test_what_somebody_is_or_became_says_nothing(text: str, rulebook: Rulebook) -> None:
    assert len(quotes(text, rulebook)) == 1
