"""Whom a clause begins with and gives a verb, though only nouns of the language say who it is; and what is nobody."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, target


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت الصحيفة إن شركة قرغيزية استحوذت على المطار.", "شركة قرغيزية"),
        ("استحوذت شركة قرغيزية على المطار، حسب ما ذكرت الصحيفة.", "شركة قرغيزية"),
        ("قالت الصحيفة إن محكمة استئناف أيدت الحكم.", "محكمة استئناف"),
        ("قال المتحدث إن وحدات من الجيش نصبت خياما.", "وحدات من الجيش"),
        ("قال المتحدث إن مجموعة من خمسة مسلحين هاجمت القافلة.", "مجموعة من خمسة مسلحين"),
        ("قال المتحدث إن قوة كبيرة من سلاح الهندسة فتحت الجسر.", "قوة كبيرة من سلاح الهندسة"),
        ("قال الوزير إن إدارة التراخيص نفذت جولات على المحلات.", "إدارة التراخيص"),
        ("قال المتحدث إن عناصر الإطفاء قامت بالكشف على النفق.", "عناصر الإطفاء"),
        ("قال المتحدث إن فريقا فنيا وصل إلى المطار.", "فريق فني"),
    ],
)
def test_a_body_with_a_verb(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    "text",
    [
        "قال المتحدث إن حركة الرياح ستكون شمالية.",
        "قال المتحدث إن عناصر كثيرة تؤثر في الجسر.",
        "قال المدرب: صنعت فريقا سريعا وقويا.",
        "قال المتحدث إن قوة الهزة بلغت خمس درجات.",
        "قال المتحدث إن مجموعة من المشاريع تأخرت.",
    ],
)
def test_a_thing_with_a_verb_is_no_body(text: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ذكرت الوكالة أن القاضي لم يحدد التهم.", "القاضي"),
        ("قالت الشرطة إن المهاجم تمكن من الفرار.", "المهاجم"),
        ("قالت الشرطة إن المهاجم كان يرتدي قبعة.", "المهاجم"),
        ("قالت الشرطة إن الفتاة بقيت مفقودة عشرة أيام.", "الفتاة"),
        ("قال المصدر إن المزارع يواصل عنايته بالشجر.", None),
        ("قال المصدر إن المواطن حصل على الجواز.", None),
        ("قال المصدر إن العالم تعرض لأزمات.", None),
    ],
)
def test_one_person_by_what_he_is(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    "text",
    [
        "أكد الوزير أن هذه الخدمة هي الأولى في الشرق الأوسط.",
        "قال الوزير إن سوق عكاظ يستعيد دوره.",
        "قال الوزير إن الأمن الغذائي أولوية.",
        "قال الوزير إن الحركة المرورية تراجعت.",
        "قال الوزير إن القتلى بينهم صياد.",
        "قال الوزير إن معظم الجرحى غادروا المستشفى.",
    ],
)
def test_regions_things_and_the_fallen_are_nobody(text: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) is None


def test_an_outlet_between_marks(rulebook: Rulebook) -> None:
    assert target("اتهم الوزير صحيفة «الشرق الأوسط» بالكذب.", rulebook) is not None


def test_a_pronoun_that_stands_for_nothing(rulebook: Rulebook) -> None:
    text = "غادر سالم التجريبي المدينة أمس. وقالت الصحيفة إنه لا توجد خطط للحكومة القرغيزية."
    assert target(text, rulebook) == "الحكومة القرغيزية"


def test_whose_spokesman_declines_is_not_whom_he_declines_to_speak_of(rulebook: Rulebook) -> None:
    assert target("رفض متحدث باسم وزارة النقل التعليق على هذه الأنباء.", rulebook) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت الوزارة إن مسلحين هاجموا الجسر.", "مسلحين"),
        ("قال شهود إن رجلين دخلا المطعم.", "رجلين"),
        ("قالت الوزارة إن المتهم لم يكن يعمل في شركة النقل القرغيزية.", "المتهم"),
        ("قالت الوزارة إن المرشح لمنصب المدير هو سالم التجريبي.", "سالم التجريبي"),
        ('قال رئيس بلدية التجريب المهندس عصام المثالي: "البلدية قررت إغلاق الطريق".', "بلدية التجريب"),
        ("اتهمت الوزارة النواب. وندد النواب بما وصفوه بالفشل المستمر لقرغيزيا.", "قرغيزيا"),
        ("قال الوزير إن مشاريع موسكو لم تنجح.", "روسيا"),
        ("قال الوزير إن الخلاف بين موسكو وكييف انتهى.", "روسيا"),
        ("قالت الوكالة إن مستوطنين مسلحين تجمعوا عند الجسر.", "مستوطنين مسلحين"),
        ("قالت الوزارة إن إرهاب دولة الاحتلال يتصاعد.", "دولة الاحتلال"),
        ("وصف الوزير بلهجة شديدة التصرف الأردني الأخير بأنه مهين.", "الأردن"),
        ("قالت الوكالة إن المؤسس هو سالم التجريبي، الذي أكدت الوزارة وفاته قبل سنتين.", "سالم التجريبي"),
    ],
)
def test_who_acts_at_the_beginning(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_what_is_between_two_nations_is_about_both(rulebook: Rulebook) -> None:
    targets = last("قال السفير إن العلاقات الأردنية الروسية تواجه أزمة.", rulebook).targets
    assert [target.name for target in targets] == ["الأردن", "روسيا"]


def test_people_at_large_are_nobody(rulebook: Rulebook) -> None:
    assert target("قال الوزير إن الناس يحبون الجسر.", rulebook) is None
