"""Titles before a name of which a relative clause tells, cut by the finder in their middle; made-up people."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (
            "باستثناء المشرف العام على إدارة الجسور بالوزارة سالم التجريبي الذي قال إن العمل جار.",
            "المشرف العام على إدارة الجسور بالوزارة سالم التجريبي",
            "سالم التجريبي",
        ),
        (
            "الترحيب صدر عن أمين عام الحركة الوطنية، صالح التجريبي، الذي أعلن أن الجسر جاهز.",
            "أمين عام الحركة الوطنية، صالح التجريبي",
            "صالح التجريبي",
        ),
        (
            "وهو الرأي الذي مال إليه عبد الواحد التجريبي، عضو اللجنة، الذي اعتبر أن الجسر جاهز.",
            "عبد الواحد التجريبي، عضو اللجنة",
            "عبد الواحد التجريبي",
        ),
        # the body itself
        ("جاء ذلك بحضور ممثلين عن الحركة الوطنية التي أعلنت أن الجسر جاهز.", "الحركة الوطنية", "الحركة الوطنية"),
    ],
)
def test_the_whole_title(text: str, source: str, name: str, rulebook: Rulebook) -> None:
    quote = last(text, rulebook)
    assert (quote.source and quote.source.text, quote.speaker and quote.speaker.name) == (source, name)
