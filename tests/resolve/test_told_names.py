"""Names behind words that tell somebody without the article, and names of somebody else there; made-up people."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ('مستشار في شركة الأمن "فيرداك" جيمي فيردون', "جيمي فيردون"),
        ("رجل دين معروف في المدينة، الشيخ عبد السلام التجريبي", "عبد السلام التجريبي"),
        ("ناطق باسم القوات المسلحة الفنلندية سيمون فيرداك", "سيمون فيرداك"),
        ("ضابط من المتقاعدين العقيد أكرم راشد", "أكرم راشد"),
        ("دبلوماسي عسكري سابق بالسفارة الفنلندية بالمدينة اللواء تشارلز فيرداك", "تشارلز فيرداك"),
        ("المتحدث باسمها عبد القهار فيرداك", "عبد القهار فيرداك"),
        ("عضو مجلس أمناء غرفة طنجة زياد راشد", "زياد راشد"),
        # who is told there is somebody else, or the name is a body's
        ("مستشار في مكتب الوزير جيمي فيردون", "مستشار في مكتب الوزير جيمي فيردون"),
        ("ضابط مقرب من العقيد أكرم راشد", "ضابط مقرب من العقيد أكرم راشد"),
        ("مصدر في القوات المسلحة جيمي فيردون", "مصدر في القوات المسلحة جيمي فيردون"),
        ("خبير في مؤسسة جيمي فيردون", "خبير في مؤسسة جيمي فيردون"),
    ],
)
def test_a_full_name_behind_an_indefinite_title(source: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(f"وقال {source} إن الجسر جاهز.", rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("طالب رئيس لجنة الصليب الأحمر والهلال الأحمر بيتر التجريبي، الوفد بالحضور.", "بيتر التجريبي"),
        # whom the verb is aimed at
        (
            "طالب رئيس لجنة الصليب الأحمر والهلال الأحمر بيتر التجريبي بالحضور.",
            "رئيس لجنة الصليب الأحمر والهلال الأحمر",
        ),
        # the name of a family is a word that joins names
        ("قال السفير الفنلندي ديفيد ماك، مساعد وزير النقل الأسبق، إن الجسر جاهز.", "ديفيد ماك"),
    ],
)
def test_a_name_right_behind_a_title_is_set_off(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
