"""Pronouns and other words for somebody who is named by another word. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import target

VISIT = "زار سالم التجريبي النمسا أمس"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الوزير إن الكيان الصهيوني رفض الخطة.", "إسرائيل"),
        ("قال سالم التجريبي إنه يحمل القوات القرغيزية المسؤولية عن الحادث.", "القوات القرغيزية"),
        (
            "اتهم الوزير الناشطين القرغيز بالتأخير أمام السياح الألمان، وقال إنهم غادروا المدينة.",
            "الناشطين القرغيز",
        ),
        (VISIT + "، حيث التقى المزارعين الألمان ووصفهم بأنهم متأخرون.", "المزارعين الألمان"),
        (VISIT + " وذكر المزارعين الألمان، وانتقد من وصفهم بأنهم متأخرون.", None),
    ],
)
def test_who_is_meant(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_the_country_of_another(rulebook: Rulebook) -> None:
    said = "قال الرئيس البوليفي سالم التجريبي إن حماية "
    assert target(said + "بلادها مهمة.", rulebook) is None
    assert target(said + "بلاده مهمة.", rulebook) == "بوليفيا"


def test_the_head_of_a_relative_clause_is_accused(rulebook: Rulebook) -> None:
    text = "رأى سالم التجريبي أن هناك أخطاء تتعلق بحكومة بوليفيا التي اتهمها بأنها تؤخر العمل."
    assert target(text, rulebook) == "حكومة بوليفيا"
