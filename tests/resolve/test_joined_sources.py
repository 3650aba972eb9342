"""Whom و joins to a source is no object of its verb. The people and bodies are made up, but for countries."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last


@pytest.mark.parametrize(
    ("text", "source", "addressee"),
    [
        (
            "وحذرت الولايات المتحدة وفنلندا والنرويج السويد أمس بأنها قد تغلق الجسر.",
            "الولايات المتحدة وفنلندا والنرويج",
            "السويد",
        ),
        ("ونبه وزراء خارجية فنلندا وأيسلندا والنرويج إلى خطر الجسر.", "وزراء خارجية فنلندا وأيسلندا والنرويج", None),
        ("وطالب علماء الجسور ودعاتها ببذل جهود أكبر.", "علماء الجسور ودعاتها", None),
        (
            "وأعلن مؤسس الشركة، سالم التجريبي، وزوجته سارة فيرداك أنهما يبنيان جسرا.",
            "مؤسس الشركة، سالم التجريبي، وزوجته سارة فيرداك",
            None,
        ),
        ("ودعا مجلس الجسور ومقره واشنطن إلى فتح الجسر.", "مجلس الجسور", None),
        ("واتهمت الولايات المتحدة الصين وروسيا بإغلاق الجسر.", "الولايات المتحدة", None),
        ("حذرت الأمم المتحدة وشركاءها من التأخير.", "الأمم المتحدة", None),
        ("وحذر الوزير وأعضاءه من التأخير.", "الوزير", None),
    ],
)
def test_a_source_goes_on_with_whom_and_joins(
    text: str, source: str, addressee: str | None, rulebook: Rulebook
) -> None:
    quote = last(text, rulebook)
    assert quote.source is not None
    assert quote.source.text == source
    assert addressee is None or (quote.addressee and quote.addressee.name == addressee)
