"""Names behind words that tell somebody without the article, and names of somebody else there; made-up people."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, speakers


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
        ("قال السفير الفنلندي بيتر ماك، مساعد وزير النقل الأسبق، إن الجسر جاهز.", "بيتر ماك"),
    ],
)
def test_a_name_right_behind_a_title_is_set_off(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    "words",
    [
        "اتهم {chair} بيتر التجريبي، الذي أقيل أمس، بالسرقة.",
        "اتهم {chair} بيتر التجريبي، وهو موظف سابق، بالسرقة.",
        "اتهم {chair} بيتر التجريبي، المدير السابق للشركة، بالسرقة.",
        "وصف {chair} بيتر التجريبي، الذي أقيل أمس، بأنه فاسد.",
        "هاجم {chair} بيتر التجريبي، قائلا إنه فاسد.",
        "طالب {chair} بيتر التجريبي (52 عاما) بالاستقالة.",
    ],
)
def test_what_is_set_off_may_tell_of_whom_the_verb_is_aimed_at(words: str, rulebook: Rulebook) -> None:
    chair = "رئيس لجنة الصليب الأحمر والهلال الأحمر"
    quote = last(words.format(chair=chair), rulebook)
    assert quote.speaker is not None
    assert (quote.speaker.name, [target.name for target in quote.targets]) == (chair, ["بيتر التجريبي"])
