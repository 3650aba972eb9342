"""Where the name in a source ends, and whom a short one means. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, speakers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال علي أصغر تجريبيان، مبعوث المنظمة، إن العمل مستمر.", "علي أصغر تجريبيان"),
        ("قال حاكم المنطقة محمد أكبر مثاليان إن العمل مستمر.", "محمد أكبر مثاليان"),
        ("أفاد سالم حركات، مدير المعهد، أن العمل مستمر.", "سالم حركات"),
        ("دعت وزيرة الدولة للشؤون الخارجية حنا رباني كهر إلى الحوار.", "حنا رباني كهر"),
        ("قال المحلل السياسي حسن عسكري فيرداك إن العمل مستمر.", "حسن عسكري فيرداك"),
        ("أكد المتحدث خالد مرضي التجريبي أن العمل مستمر.", "خالد مرضي التجريبي"),
        ("قالت الممثلة المغربية ميساء مغربي إن العمل مستمر.", "ميساء مغربي"),
        ("قالت إلسهان عمر إن العمل مستمر.", "إلسهان عمر"),
        ("قال نسيم فيرداك، المسؤول في إدارة الإقليم، إن العمل مستمر.", "نسيم فيرداك"),
        ("عين كرزان رئيسا. وقال كرزان رئيسا للوفد إن العمل مستمر.", "كرزان"),
        ("وعد الرئيس التنفيذي لشركة جسورا العمال بأن العمل مستمر.", "الرئيس التنفيذي لشركة جسورا"),
        ("هدد رئيس الوكالة سميرا بالطرد.", "رئيس الوكالة"),
        ("دعا الرئيس الروسي المجتمع الدولي إلى الحوار.", "الرئيس الروسي"),
    ],
)
def test_where_a_name_ends(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال اللواء جميل السيد إن العمل مستمر. وقال السيد إن الجسر جاهز.", "جميل السيد"),
        ("ذكرت منظمة الجسور الدولية أن العمل مستمر. وذكرت المنظمة الأممية أن العدد كبير.", "منظمة الجسور الدولية"),
        ("قال الشيخ سالم التجريبي إن العمل مستمر. وقال الشيخ إن الجسر جاهز.", "سالم التجريبي"),
    ],
)
def test_whom_a_short_name_or_a_bare_noun_means(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("عاود الوزير سالم التجريبي هجومه على الحكومة، وانتقد نبرة سياسته قائلا إنها خطيرة.", "سالم التجريبي"),
        ("قال سالم محمد السفير في المنظمة إن العمل مستمر.", "سالم محمد"),
        ("قال سالم القاضي إن العمل مستمر.", "سالم القاضي"),
    ],
)
def test_offices_behind_names_and_nouns_with_pronouns(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال عبد الله بن سوقات المدير التنفيذي لجائزة الجسور إن العمل مستمر.", "عبد الله بن سوقات"),
        ("أكد المدير الإداري لقوافل المدينة سالم التجريبي أن العمل مستمر.", "سالم التجريبي"),
        ("وأكد محرر الكتاب الدكتور ناصر بن سالم التجريبي أن العمل مستمر.", "ناصر بن سالم التجريبي"),
        ("أوضح رئيس جمعية ذوي الإعاقة بالرس محمد بن صالح التجريبي أن العمل مستمر.", "محمد بن صالح التجريبي"),
        ("قال المدير العام للوكالة الدولية للطاقة، يوكييا تجريبانو، إن العمل مستمر.", "يوكييا تجريبانو"),
    ],
)
def test_where_a_name_begins(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook) == [name]


def test_a_noun_with_its_genitive_is_no_person(rulebook: Rulebook) -> None:
    speaker = last("وفق حصيلة المكتب فقد ارتفع الإنتاج.", rulebook).speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == ("حصيلة المكتب", "anonymous")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وصف سالم التجريبي في حسابه أن العمل مستمر.", "سالم التجريبي"),
        ("هاجم سالم الحكومة بقوله إنها ضعيفة.", "سالم"),
        ("نبّه الدكتور سالم تجرابي من تأخر العمل.", "سالم تجرابي"),
        ("كان الرئيس الحالي شريف شيخ سالم أعلن مطلع الشهر الجاري موافقته على الخطة.", "شريف شيخ سالم"),
        ("يبدو سالم التجريبي مقتنعا بأن الخطة ستكون ناجحة، ومع ذلك كتب: «العمل لم يبدأ».", "سالم التجريبي"),
    ],
)
def test_names_cut_in_two_and_words_of_other_clauses(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("صرح رئيس تحرير جريدة «جسور نيوز»، سالم فهد التجريبي، أن العمل مستمر.", "سالم فهد التجريبي"),
        ("قال مدير مؤسسة «الجسور» سالم التجريبي إن العمل مستمر.", "سالم التجريبي"),
        ("رئيس الحكومة سالم التجريبي، الذي تحدث في مأدبة إفطار قال: «العمل مستمر».", "سالم التجريبي"),
    ],
)
def test_names_in_marks_and_words_before_the_cue(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("اجتمعت اللجنة برئاسة الدكتور هجاذ عمر التجريبي. وأوضح التجريبي أن العمل مستمر.", "هجاذ عمر التجريبي"),
        ("أكد رئيس النادي سالم التجريبي أن العمل مستمر. ووجه التجريبي التقدير إلى خالد المثالي.", "سالم التجريبي"),
    ],
)
def test_unknown_names_behind_forms_of_address_and_objects_with_the_article(
    text: str, name: str, rulebook: Rulebook
) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize("name", ["صحيفة يديعوت أحرونوت", "شركة نيسان"])
def test_known_names_that_look_like_verbs_or_times(name: str, rulebook: Rulebook) -> None:
    assert speakers(f"وذكرت {name} أن الجسر جاهز.", rulebook) == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("المفوض السامي في البوسنة، فالنتين ثوكوتي", "فالنتين ثوكوتي"),
        ("سفير فنلندا بالأردن، رونيس ثوكوتي دلوكو", "رونيس ثوكوتي دلوكو"),
        ("المدير الجهوي لإدارة الطرق بجهة الجسر الكبير، حسن دبوكة", "حسن دبوكة"),
        ("ناطق فنلندي باسم شركة الجسور، صالح دبوكة", "صالح دبوكة"),
        ("مسؤول في مكتب رئيس الوفد، صالح دبوكة", "مسؤول في مكتب رئيس الوفد"),
    ],
)
def test_a_name_behind_the_comma_of_a_title(source: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(f"وقال {source}، إن العمل مستمر.", rulebook) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أوردت صحيفة الشروق اليومي أن الجسر جاهز.", "صحيفة الشروق اليومي"),
        ("قال مراسل الجوهرة أف أم إن الجسر جاهز.", "مراسل الجوهرة أف أم"),
        ("أعلنت إسرائيل اليوم أن الجسر جاهز.", "إسرائيل"),
    ],
)
def test_known_bodies_are_whole_in_sources(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook) == [name]
