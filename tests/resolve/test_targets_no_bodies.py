"""Nouns for bodies where they are something else, and where a body only has its seat. All is made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import target


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الخبير إن الأجهزة الجديدة أقوى من غيرها.", None),
        ("قال الخبير إن أجهزة تنقية الهواء تنقذ المرضى.", None),
        ("قال الخبير إن الأجهزة المختصة أغلقت الطريق.", "الأجهزة المختصة"),
        ("قال الخبير إن الأجهزة القرغيزية أغلقت الطريق.", "الأجهزة القرغيزية"),
        ("قال الخبير إن أجهزة مكافحة الفساد أغلقت الطريق.", "أجهزة مكافحة الفساد"),
        ("قال الخبير إن أجهزة التحقيق أغلقت الطريق.", "أجهزة التحقيق"),
        ("قال الخبير إن أجهزة الضبط القضائي أغلقت الطريق.", "أجهزة الضبط القضائي"),
        ("قال الخبير إن الأجهزة المحلية أغلقت الطريق.", "الأجهزة المحلية"),
        ("قال الوزير إن مصالح بوليفيا مصونة.", "بوليفيا"),
        ("قال الخبير إن مصالح الأمن القرغيزية أوقفت المتهم.", "مصالح الأمن القرغيزية"),
        ("قال الخبير إن مركز نشاط الشباب فشل.", "مركز نشاط الشباب"),
        ("قال الخبير إن مركز نشاط تنظيم القاعدة في الجبال.", "تنظيم القاعدة"),
        ("قال الخبير إن مركز الهزة يقع في البحر.", None),
        ("قال الخبير إن حوزة الحكومة القرغيزية خالية منه.", "الحكومة القرغيزية"),
        ("قال النقيب إن الحريات الأكاديمية خط أحمر.", None),
    ],
)
def test_what_a_noun_is_beside_a_body(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_where_a_body_has_its_seat(rulebook: Rulebook) -> None:
    assert target("قال الخبير إن الحفل أقيم بمقر الغرفة القرغيزية.", rulebook) is None
    assert target("قال الخبير إن القنبلة انفجرت قرب مبنى الوزارة القرغيزية.", rulebook) is None


@pytest.mark.parametrize("place", ["طريق الملك حامد الدائري", "جسر الأمير حامد بن سالم", "مدينة الملك حامد للعلوم"])
def test_whose_name_a_place_bears(place: str, rulebook: Rulebook) -> None:
    before = "زار الملك حامد بن سالم المدينة. "
    assert target(f"{before}وقال الخبير إن الحفل انتهى قرب {place}.", rulebook) is None
