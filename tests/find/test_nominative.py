"""What follows a verb and cannot be its subject is no source."""

from __future__ import annotations

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, quotes

SUBJECT = "وصل وزير النقل إلى المدينة. "


def source(text: str, rulebook: Rulebook) -> str | None:
    quote = last(text, rulebook)
    return quote.source.text if quote.source else None


@pytest.mark.parametrize(
    "sentence",
    [
        "واجتمع السكان أمس وقالوا الحقيقة إن الجسر مغلق.",
        "وحذر المسافرين من أن الجسر مغلق.",
        "وأضاف مبتسمًا إن الجسر مغلق.",
        "ويقول مازحا: الجسر مغلق منذ الصباح.",
    ],
)
def test_plural_verbs_oblique_plurals_and_adverbs_leave_the_source_unsaid(sentence: str, rulebook: Rulebook) -> None:
    assert source(SUBJECT + sentence, rulebook) is None


def test_a_plural_verb_has_its_subject_before_it(rulebook: Rulebook) -> None:
    quote = last("لكن خبراء النقل أكدوا سلامة الجسر في المدينة.", rulebook)
    assert quote.source is not None
    assert (quote.source.text, quote.content[0].text) == ("خبراء النقل", "سلامة الجسر في المدينة")


def test_a_noun_is_no_verb_with_a_pronoun(rulebook: Rulebook) -> None:
    """دعوة and دعوه are one word once folded."""
    assert quotes("وكانت دعوة مدير المستشفى إلى الحفل جميلة.", rulebook) == ()
