"""Countries, bodies and people that act or are acted on within a content. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.resolve.said import target

SALIM = "زار المدينة سالم التجريبي أمس. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الوزير إن الحوار مع موسكو سيستمر.", "روسيا"),
        ("هددت الوزارة بتشديد العقوبات المفروضة على موسكو.", "روسيا"),
        ("قال الوزير إن الوضع تغير، غير أن موسكو تعتبر الأرقام مضخمة.", "روسيا"),
        ("قال الوزير إن من المقرر أن يحاضر غدا سالم التجريبي، إلى جانب محمود المثالي.", "سالم التجريبي"),
        (SALIM + "وقال الوزير إن سالم لاعب ممتاز، وإن كل لاعب سيفوز.", "سالم التجريبي"),
        ("قال الوزير إن حكومة بشكيك ستغلق الطريق. وقال إن الحكومة القرغيزية ستعود.", "الحكومة القرغيزية"),
        ("قال رئيس هيئة النقل التجريبية إن هيئة النقل ستفتح الطريق.", "هيئة النقل التجريبية"),
        ("قالت الصحيفة إن خمسة من عناصر طالبان غادروا المدينة.", "طالبان"),
    ],
)
def test_who_acts(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن الهجوم على موسكو انتهى.",
        "قال الوزير إن الطريق إلى موسكو مفتوح.",
    ],
)
def test_a_capital_is_a_place(text: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) is None


def test_whom_words_before_the_content_name(rulebook: Rulebook) -> None:
    text = "تبرأ الوزير من تصريح أدلى به صهره في مقابلة وصف فيه الرئيس سالم التجريبي بأنه متأخر."
    assert target(text, rulebook) == "سالم التجريبي"
