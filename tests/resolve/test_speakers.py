"""Speakers named or described by the words of their source. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, quotes, speakers

NAMED = "وقال وزير النقل سالم التجريبي إن الجسر جاهز. "


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("قال وزير النقل سالم التجريبي إن الجسر جاهز.", "سالم التجريبي", "person"),
        ("قالت وزيرة النقل، سميرة التجريبية، إن الجسر جاهز.", "سميرة التجريبية", "person"),
        ("قالت سميرة التجريبية، مديرة المصنع، إن الإنتاج مستمر.", "سميرة التجريبية", "person"),
        ("قال المتحدث باسم الشركة إن الإنتاج مستمر.", "المتحدث باسم الشركة", "person"),
        ("قالت وزارة النقل إن الجسر جاهز.", "وزارة النقل", "organisation"),
        ("ذكرت صحيفة «الأخبار التجريبية» أن الجسر جاهز.", "الأخبار التجريبية", "outlet"),
        ("قال مصدر في الوزارة إن الجسر جاهز.", "مصدر في الوزارة", "anonymous"),
        ("قال مسؤولون عراقيون إن الجسر جاهز.", "مسؤولون عراقيون", "anonymous"),
        ("قال معارضون إن الجسر مغلق.", "معارضون", "group"),
        ("قالت دول مجاورة إن الجسر مغلق.", "دول مجاورة", "group"),
        ("أعلنت فرنسا أن الجسر جاهز.", "فرنسا", "organisation"),
        ("أعلنت باريس أن الجسر جاهز.", "فرنسا", "organisation"),
        ("أعلن الجيش الأوكراني أن الجسر جاهز.", "الجيش الأوكراني", "organisation"),
    ],
)
def test_the_words_of_the_source(text: str, name: str, kind: str, rulebook: Rulebook) -> None:
    speaker = last(text, rulebook).speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("later", "name"),
    [
        ("وأوضح التجريبي أن العمل مستمر.", "سالم التجريبي"),
        ("وأوضح الوزير أن العمل مستمر.", "سالم التجريبي"),
        ("وأوضح وزير النقل أن العمل مستمر.", "سالم التجريبي"),
        ("وأوضح الوزير نفسه أن العمل مستمر.", "سالم التجريبي"),
        ("وأوضح وزير الصحة أن العمل مستمر.", "وزير الصحة"),
        ("وأوضحت الوزيرة أن العمل مستمر.", "الوزيرة"),
    ],
)
def test_short_names_and_offices_mean_whom_the_article_named(later: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(NAMED + later, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال سعيد بن ريحان إن الجسر جاهز. وأشار ابن ريحان إلى أن العمل مستمر.", "سعيد بن ريحان"),
        ("قال سالم نصر الله إن الجسر جاهز. وأضاف نصرالله أن العمل مستمر.", "سالم نصر الله"),
        ("قال سالم نصرالله إن الجسر جاهز. وأضاف نصر الله أن العمل مستمر.", "سالم نصرالله"),
        (NAMED + "وأضاف معالي الوزير أن العمل مستمر.", "سالم التجريبي"),
        (NAMED + "وأشاد التجريبي بعمل الشركة، قائلا إن الجسر جاهز.", "سالم التجريبي"),
        (NAMED + "وقال التجريبي للمهندسين «العمل مستمر».", "سالم التجريبي"),
        ("استغرب وزير النقل التونسي قرار إغلاق الجسر.", "وزير النقل التونسي"),
        ("استغرب رئيس نقابة الصحافة التونسية حرمان الإعلام من تغطية الجلسة.", "رئيس نقابة الصحافة التونسية"),
    ],
)
def test_names_and_offices_as_news_writes_them(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_an_office_is_read_wherever_it_stands_with_a_name(rulebook: Rulebook) -> None:
    text = "اجتمع الوفد مع وزير النقل سالم التجريبي صباحا. وأوضح الوزير أن الجسر جاهز."
    assert speakers(text, rulebook) == ["سالم التجريبي"]


def test_a_country_tells_two_holders_apart(rulebook: Rulebook) -> None:
    text = (
        "قال وزير النقل التونسي سالم التجريبي إن الجسر جاهز. وقال وزير النقل الليبي محمود المثالي إن الطريق مغلق. "
        "وأضاف الوزير التونسي أن العمل مستمر. وأكد المسؤول الليبي أن الطريق سيفتح."
    )
    assert speakers(text, rulebook)[2:] == ["سالم التجريبي", "محمود المثالي"]


def test_a_counterpart_and_a_man_of_the_same_name_stay_apart(rulebook: Rulebook) -> None:
    text = (
        "قال سالم التجريبي إن الجسر جاهز. وقال محمود التجريبي إن الطريق مغلق. "
        "وقالت الوزارة إن العمل مستمر. وأكد التجريبي أن الجسر آمن."
    )
    assert speakers(text, rulebook)[-1] == "التجريبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال سالم التجريبي إن الجسر جاهز. وقال محمود التجريبي إن الطريق مغلق. وأضاف التجريبي المزيد.", "محمود"),
        ("التقى سالم التجريبي محمود التجريبي. وقال سالم التجريبي إن العمل مستمر. وأكد التجريبي أن الجسر آمن.", "سالم"),
    ],
)
def test_of_two_with_one_family_name_whoever_has_just_spoken_goes_on(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == f"{name} التجريبي"


@pytest.mark.parametrize(
    "text",
    [
        "قال فاسو جاكالي، نائب الرئيس، إن الجسر جاهز. وتابع جاكالي أن الطريق مغلق.",
        "وقال مدرب الفريق الإسباني فاسو جاكالي إن الجسر جاهز. وتابع جاكالي أن الطريق مغلق.",
        "واختتم جاكالي أن الطريق مغلق، بعد أن استقبل الرئيس الإسباني فاسو جاكالي في القصر.",
    ],
)
def test_a_full_name_that_no_list_tells(text: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == "فاسو جاكالي"


@pytest.mark.parametrize(
    "text",
    [
        "رفض مقترح التجريبي أعضاء المجلس. وقال التجريبي إن الجسر جاهز.",
        "ووفق إفادات التجريبي بدأ العمل. وقال التجريبي إن الجسر جاهز.",
        "وصل الوزير التجريبي أمس. وقال التجريبي إن الجسر جاهز.",
    ],
)
def test_a_noun_before_a_family_name_is_no_given_name(text: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == "التجريبي"


def test_a_nationality_alone_means_the_one_person_whom_it_fits(rulebook: Rulebook) -> None:
    text = "حكمت محكمة على ليلى التجريبية (43 عاما) بالسجن. وأكدت البريطانية أنها ستستأنف الحكم."
    assert speakers(text, rulebook) == ["ليلى التجريبية"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت حكومة بوروندي إن الطريق مغلق. وأكدت الحكومة أن الجسر جاهز.", "حكومة بوروندي"),
        ("ذكرت صحيفة «الأخبار التجريبية» أن الجسر جاهز. وأضافت الصحيفة أن الطريق مغلق.", "الأخبار التجريبية"),
        ("زار الوفد شركة «النقل التجريبية» أمس. وأعلنت الشركة أن الإنتاج مستمر.", "النقل التجريبية"),
        ("قال مصدر في الشرطة إن الطريق مغلق. وقال هذا المصدر إن الجسر جاهز.", "مصدر في الشرطة"),
        ("قال مسؤولون عراقيون إن الطريق مغلق. وأوضح هؤلاء أن الجسر جاهز.", "مسؤولون عراقيون"),
        ("أكدت السلطات أن الجسر جاهز.", "السلطات"),
    ],
)
def test_bodies_outlets_and_sources_by_their_kind(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أفاد تقرير لصحيفة «الأخبار التجريبية» أن الجسر جاهز. وأضاف التقرير المزيد.", "تقرير الأخبار التجريبية"),
        ("انتقدت وزارة النقل القرار في بيان وقالت إنه متأخر. وأضاف البيان أن الطريق مغلق.", "بيان وزارة النقل"),
        ("ذكرت تقارير صحفية أن الطريق مغلق.", "تقارير صحفية"),
    ],
)
def test_documents_are_named_with_their_makers(text: str, name: str, rulebook: Rulebook) -> None:
    speaker = last(text, rulebook).speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, "document")


@pytest.mark.parametrize(
    ("headline", "sentence", "name"),
    [
        (
            "مسؤول ينفي إغلاق الجسر الجديد",
            "نفى وزير النقل سالم التجريبي إغلاق الجسر الجديد في العاصمة.",
            "سالم التجريبي",
        ),
        (
            "«صحة المدينة» تنفي إغلاق الجسر",
            "نفت الشؤون الصحية بالمدينة ما قيل عن إغلاق الجسر.",
            "الشؤون الصحية بالمدينة",
        ),
        (
            "المكلف بالإعلام بالهيئة ينفي إغلاق الجسر الجديد",
            "اعتبر المكلف بالإعلام في هيئة الجسور، سالم التجريبي، أن ما قيل عن إغلاق الجسر الجديد مخالف للصواب.",
            "سالم التجريبي",
        ),
        ("هلسنكي تؤكد إغلاق الجسر وحركة الطرق تنفي", "أكد الجيش الفنلندي إغلاق الجسر.", "فنلندا"),
        ("هلسنكي تؤكد إغلاق الجسر الجديد", "أكدت الحكومة الفنلندية إغلاق الجسر.", "الحكومة الفنلندية"),
        (
            "المكلف بالإعلام بالبرلمان ينفي إغلاق الجسر الجديد",
            "رأى المكلف بالإعلام في مجلس نواب البلاد، سالم التجريبي، أن ما قيل عن إغلاق الجسر الجديد مخالف للصواب.",
            "سالم التجريبي",
        ),
        (
            "المتحدث باسم الحكومة ينفي إغلاق الجسر الجديد",
            "أكد المتحدث باسم النقابة سالم التجريبي أن ما قيل عن إغلاق الجسر الجديد صحيح.",
            "المتحدث باسم الحكومة",
        ),
        (
            "المدير العام للميناء ينفي إغلاق الجسر الجديد",
            "أكد المدير العام للمطار سالم التجريبي أن ما قيل عن إغلاق الجسر الجديد صحيح.",
            "المدير العام للميناء",
        ),
        (
            "رئيس النقابة ينفي إغلاق الجسر الجديد",
            "أكد نائب رئيس النقابة سالم التجريبي أن ما قيل عن إغلاق الجسر الجديد صحيح.",
            "رئيس النقابة",
        ),
        ("المكلف بالإعلام ينفي إغلاق الجسر", "أكد وزير النقل سالم التجريبي إغلاق الطريق.", "المكلف بالإعلام"),
    ],
)
def test_a_headline_means_the_speaker_of_the_first_sentence(
    headline: str, sentence: str, name: str, rulebook: Rulebook
) -> None:
    assert speakers(f"{headline}\n{sentence}", rulebook)[0] == name


def test_a_relayed_source_and_its_relay_both_speak(rulebook: Rulebook) -> None:
    assert speakers("نقلت الصحيفة عن مصدر مطلع أن الجسر جاهز.", rulebook) == ["الصحيفة", "مصدر مطلع"]


def test_a_name_behind_a_title_belongs_to_the_source_when_it_is_new(rulebook: Rulebook) -> None:
    text = "طالب رئيس المجلس سليم التجريبي وزير النقل بفتح الجسر."
    assert speakers(text, rulebook) == ["سليم التجريبي"]


def test_names_are_shown_without_marks_and_invisible_signs(rulebook: Rulebook) -> None:
    assert speakers("قال «سالم» التجريبي\u202c إن الجسر جاهز.", rulebook) == ["سالم التجريبي"]


def test_the_mention_is_where_the_words_stand(rulebook: Rulebook) -> None:
    text = NAMED + "وأوضح الوزير أن العمل مستمر."
    for quote in quotes(text, rulebook):
        assert quote.speaker is not None
        assert quote.speaker.mention is not None
        assert quote.speaker.mention.text == text[quote.speaker.mention.start : quote.speaker.mention.end]
