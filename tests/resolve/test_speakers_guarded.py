"""Where nobody is named rather than somebody wrong, and who is meant instead. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import speakers

MAN = "قال وزير النقل سالم التجريبي إن الجسر جاهز. "
WOMAN = "وقالت الوزيرة سميرة المثالية إن الطريق مغلق. "
TWICE = "قال سالم التجريبي إن الجسر جاهز. وأكد التجريبي أن العمل مستمر. "
CHIEF = "قال رئيس نادي الجسور سالم التجريبي إن الجسر جاهز. وأكد التجريبي أن العمل مستمر. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وحسب الوثيقة، فقد وضعت الحكومة تدابير جديدة، متعهدة بإصلاح الجسر.", "الحكومة"),
        ("وجه رئيس المجلس، وفقا لمصدر مطلع، رسالة إلى الوزارة، معلنا أن الجسر جاهز.", "رئيس المجلس"),
        ("وحسب وزير النقل سالم التجريبي، فقد وضع المجلس تدابير جديدة، مؤكدا أن الجسر جاهز.", "سالم التجريبي"),
        ("وحسب صحيفة الجسر، فإن تدابير وضعت منذ شهر، مؤكدة أن الجسر جاهز.", "صحيفة الجسر"),
    ],
)
def test_who_acts_in_what_a_document_is_cited_for(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MAN + "غير أنه دافع بشدة عن قرار المدير محمود المثالي إغلاق الطريق، مؤكدا أن العمل مستمر.", "سالم التجريبي"),
        (MAN + "غير أن المدير محمود المثالي دافع عن القرار، مؤكدا أن العمل مستمر.", "محمود المثالي"),
        ("وأصدرت وزارة النقل بيانا انتقد اقتراحات سالم التجريبي وجاء فيه أن الجسر جاهز.", "بيان وزارة النقل"),
        ("وصفت الوزيرة سميرة المثالية الجسر بـ«القوي»، في حين وصفت الصين بـ«المرنة».", "سميرة المثالية"),
        ("وصفت الصين الاتهام بأنه باطل.", "الصين"),
    ],
)
def test_whose_words_it_is_and_who_is_only_spoken_of(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        MAN + "كما اتهم بتزوير أوراق رسمية.",
        MAN + "ودافع المحامي عن رجل اتُّهم بتزوير أوراق رسمية.",
    ],
)
def test_whoever_is_accused_accuses_nobody(text: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] is None


def test_a_name_with_the_letter_of_a_preposition_is_accused(rulebook: Rulebook) -> None:
    assert speakers(MAN + "واتهم باكستان بتزوير أوراق رسمية.", rulebook)[-1] == "سالم التجريبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MAN + WOMAN + "وهنأ كل من شارك في المسيرة مؤكدا أن العمل مستمر.", None),
        (MAN + WOMAN + "وتابع متسائلا: «لماذا؟»", "سالم التجريبي"),
        ("دعت الوزيرة سميرة المثالية المجلس لتعليق القرار. وأضافت أن الجسر جاهز.", "سميرة المثالية"),
        ("زار الوفد سالم التجريبي في بيته. وعاد الوفد إلى المدينة. وأضافت أن الجسر جاهز.", None),
        ("سألناهم مرات عدة عن السبب، وكانوا يقولون إن الجسر جاهز.", None),
    ],
)
def test_nobody_is_better_than_whoever_is_left(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (TWICE + "وسجل رئيس جمعية الجسور المحلية أن الطريق مغلق.", "سالم التجريبي"),
        (TWICE + "وقال الناطق باسم الجمعية إن الطريق مغلق.", "الناطق باسم الجمعية"),
        (TWICE + "من جهته قال رئيس جمعية الجسور المحلية إن الطريق مغلق.", "رئيس جمعية الجسور المحلية"),
        (CHIEF + "وسجل رئيس النادي المنتهية ولايته أن الطريق مغلق.", "سالم التجريبي"),
        (CHIEF + "وسجل رئيس البرلمان أن الطريق مغلق.", "رئيس البرلمان"),
    ],
)
def test_whoever_goes_on_by_another_office(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("القدس العربي\nوتحت عنوان «الجسر»:\n«قالت صحيفة الجسر إن الطريق مغلق.»\nوأضافت: «بدأ العمل».", "القدس العربي"),
        ("الجسور الأردنية\nطالعنا خبر بعنوان «الجسر»:\n«بدأ العمل.»\nوتابعت: «بدأ العمل».", "الجسور الأردنية"),
        ("القدس العربي\nوقالت سميرة المثالية إن الطريق مغلق.\nوأضافت: «بدأ العمل».", "سميرة المثالية"),
        ("أخبار محلية\nطالعنا خبر بعنوان «الجسر»:\n«بدأ العمل.»\nوتابعت: «بدأ العمل».", None),
    ],
)
def test_the_paper_that_a_heading_names(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert speakers("اهتمت الصحف بالجسر.\n" + text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شدد مجموعة من الخبراء على أهمية الجسر. وبينوا أن العمل مستمر.", "مجموعة من الخبراء"),
        ("قال سالم التجريبي إن الجسر جاهز. وقبل أن يُؤكد أن العمل مستمر، غادر.", "سالم التجريبي"),
        ("قال سالم التجريبي إن الجسر جاهز، مُعتبرا أن العمل مستمر.", "سالم التجريبي"),
        ("قال سالم التجريبي إن الجسر جاهز. وأُعلن أن العمل مستمر.", None),
        (
            "قال سالم التجريبي إن الجسر جاهز.\nوصل الوفد إلى المدينة.\n"
            "روابط ذات علاقة دعم رمزي لمشاريع الجسور محمود المثالي يزور المدينة\nوقال إن العمل مستمر.",
            "سالم التجريبي",
        ),
        (
            "قال وزير النقل سالم التجريبي إن الجسر جاهز. وأفاد قائد السيارة بأن الطريق مغلق. "
            "وكان العمل قد بدأ منذ شهر، حسبما ذكر المتحدث الأمني الكردي.",
            "المتحدث الأمني الكردي",
        ),
    ],
)
def test_who_goes_on(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت الشرطة إن الطريق مغلق. وقال سالم التجريبي إن الجسر جاهز. وفي المساء قالت إن العمل مستمر.", None),
        ("قال سالم التجريبي إن الجسر جاهز. وقال شهود إن الطريق مغلق. وفي المساء قال إن العمل مستمر.", None),
        ("قالت سميرة المثالية إن الطريق مغلق. " + MAN + "وأضافت أن العمل مستمر.", "سميرة المثالية"),
        ("قال شهود إن الطريق مغلق، بينما قالت الشرطة إنه مفتوح. وأضافوا أن العمل مستمر.", "شهود"),
        ("قال سالم التجريبي إن الجسر جاهز، وفقا لوكالة الجسر. وأضاف أن العمل مستمر.", "سالم التجريبي"),
    ],
)
def test_whoever_spoke_before_another_of_another_kind(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MAN + "وبدأت الحملة منذ يومين بالانتخابات التي فاز فيها محمود المثالي قبل أن يعلن استقالته.", None),
        (MAN + "وحول قرار المدير محمود المثالي إغلاق الطريق، قال إن العمل مستمر.", "سالم التجريبي"),
        (MAN + "وأضاف بعد لقاء المدير محمود المثالي أن العمل مستمر.", "سالم التجريبي"),
        (MAN + "ويفتخر التجريبي بلقاء المدير محمود المثالي لكنه يضيف أن العمل مستمر.", "سالم التجريبي"),
    ],
)
def test_a_sentence_that_names_another_long_before_its_verb(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
