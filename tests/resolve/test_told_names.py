"""Names behind words that tell somebody without the article, and names of somebody else there; made-up people."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ('مستشار في شركة الأمن "فيرداك" جيمي كوليير', "جيمي كوليير"),
        ("رجل دين بارز في اليمن، الشيخ عبد المجيد التجريبي", "عبد المجيد التجريبي"),
        ("ناطق باسم القوات المسلحة الفرنسية كريستوف فيرداك", "كريستوف فيرداك"),
        ("ضابط من المنشقين العقيد أكرم راشد", "أكرم راشد"),
        ("دبلوماسي عسكري رفيع بالسفارة الأمريكية بالمدينة اللواء تشارلز فيرداك", "تشارلز فيرداك"),
        ("المتحدث باسمها عبد القهار فيرداك", "عبد القهار فيرداك"),
        ("عضو مجلس إدارة غرفة جدة زياد راشد", "زياد راشد"),
        # who is told there is somebody else, or the name is a body's
        ("مستشار في مكتب الوزير جيمي كوليير", "مستشار في مكتب الوزير جيمي كوليير"),
        ("ضابط مقرب من العقيد أكرم راشد", "ضابط مقرب من العقيد أكرم راشد"),
        ("مصدر في القوات المسلحة جيمي كوليير", "مصدر في القوات المسلحة جيمي كوليير"),
        ("خبير في مؤسسة جيمي كوليير", "خبير في مؤسسة جيمي كوليير"),
    ],
)
def test_a_full_name_behind_an_indefinite_title(source: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(f"وقال {source} إن الجسر جاهز.", rulebook)[-1] == name
