"""Who gave the words in which something stands: by their clause, their genitive, the verb. Names are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

BEFORE = "قالت رئيسة المجلس ليلى التجريبية إن الطريق مغلق. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "تبرأ وزير النقل سالم التجريبي من تصريح أدلى به صهره في مقابلة وصف فيه الجسر بأنه خطر.",
            "صهره",
        ),
        (
            "قال مدير الجسور كريم المثالي إن العدد يزيد منذ التقرير الذي أطلقته وزارة الأشغال، والذي أشارت فيه إلى "
            "أن الطريق مغلق.",
            "وزارة الأشغال",
        ),
        (BEFORE + "وجاء الرد على مقال كتبه دوف كرانتسيك، كبير المهندسين، زعم فيه أن الجسر خطر.", "دوف كرانتسيك"),
        (BEFORE + "وتلتها كلمة خالد النموذجي، نائب المدير، التي أكد فيها أن الجسر جاهز.", "خالد النموذجي"),
        (
            "تطرقت الكاتبة ليلى التجريبية في افتتاحية أمس إلى بلاغ وزارة الأشغال الذي كذبت فيه وجود خلاف.",
            "وزارة الأشغال",
        ),
        (
            BEFORE + "وكشف التقرير أن عاملا طلب إجازة قدم العام الماضي شكوى إلى اللجنة كذّب فيها رواية الشركة.",
            "عامل",
        ),
        ("ألقى المدير سالم التجريبي كلمة أكد من خلالها أن الجسر جاهز.", "سالم التجريبي"),
    ],
)
def test_by_what_is_told_of_the_words(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_nobody_where_the_giver_is_not_told(rulebook: Rulebook) -> None:
    text = BEFORE + "وجاء إعلان الوزارة بعد أيام على الكلمة التي ألقاها بعد تسلمه منصبه، واعتبر فيها أن الجسر جاهز."
    assert speakers(text, rulebook)[-1] is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ظهر سالم التجريبي في شريط فيديو بثته مواقع إلكترونية أمس، تحدث فيه عن مخاوفه.", "سالم التجريبي"),
        ("أصدرت وزارة الأشغال في وقت متأخر السبت بيانا قالت فيه إن الجسر جاهز.", "وزارة الأشغال"),
        ("أدلى وزير النقل سالم التجريبي بتصريح صحفي قال فيه إن الجسر جاهز.", "سالم التجريبي"),
        ("أوردت الوكالة مقتطفات من مقابلة أجراها سالم التجريبي مع المجلة، قال فيها إن الجسر جاهز.", "سالم التجريبي"),
        ("شن سالم التجريبي هجوما على الشركة، في الوقت الذي شدد فيه على أن الجسر جاهز.", "سالم التجريبي"),
    ],
)
def test_of_whoever_gives_them(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize("kin", ["صهره", "محاميه"])
def test_somebody_of_his_is_not_himself(kin: str, rulebook: Rulebook) -> None:
    text = f"قال وزير النقل سالم التجريبي إن الجسر جاهز. وقال {kin} إن الطريق مغلق."
    assert speakers(text, rulebook)[-1] == kin
