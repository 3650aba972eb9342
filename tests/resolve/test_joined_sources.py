"""Whom و joins to a source is no object of its verb. The people and bodies are made up, but for countries."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        (
            "وقد حذرت الولايات المتحدة وبريطانيا وفرنسا الصين أمس بأنها قد تغلق الجسر.",
            "الولايات المتحدة وبريطانيا وفرنسا",
            "الصين",
        ),
        ("ونبه وزراء خارجية فرنسا وبلجيكا والدانمارك إلى خطر الجسر.", "وزراء خارجية فرنسا وبلجيكا والدانمارك", None),
        ("وطالب علماء الجسور ودعاتها ببذل جهود أكبر.", "علماء الجسور ودعاتها", None),
        (
            "وأعلن مؤسس الشركة، سالم التجريبي، وزوجته سارة فيرداك أنهما يبنيان جسرا.",
            "مؤسس الشركة، سالم التجريبي، وزوجته سارة فيرداك",
            None,
        ),
        ("ودعا مجلس الجسور ومقره واشنطن إلى فتح الجسر.", "مجلس الجسور", None),
        ("واتهمت الولايات المتحدة الصين وروسيا بإغلاق الجسر.", "الولايات المتحدة", None),
    ],
)
def test_a_source_goes_on_with_whom_and_joins(
    text: str, source: str, addressee: str | None, rulebook: Rulebook
) -> None:
    quote = last(text, rulebook)
    assert quote.source is not None
    assert quote.source.text == source
    assert addressee is None or (quote.addressee and quote.addressee.name == addressee)
