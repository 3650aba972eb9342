"""Speakers whom the sentence does not name again. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, speakers

MAN = "قال وزير النقل سالم التجريبي إن الجسر جاهز"
WOMAN = "قالت وزيرة الصحة سميرة المثالية إن الدواء متوفر"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MAN + ". وأضاف أن العمل مستمر.", "سالم التجريبي"),
        (MAN + ". وتابع: «العمل مستمر منذ شهر كامل».", "سالم التجريبي"),
        (MAN + "، مضيفا أن العمل مستمر.", "سالم التجريبي"),
        (MAN + "، لكنه نفى وجود أي تأخير.", "سالم التجريبي"),
        (MAN + ".\nوأضاف أن العمل مستمر.", "سالم التجريبي"),
        ("قال مسؤولون إن الجسر جاهز. وأضافوا أن العمل مستمر.", "مسؤولون"),
        ("قالت مصادر أمنية إن الجسر جاهز. وأضافت أن العمل مستمر.", "مصادر أمنية"),
        ("قالت الشركة إن الجسر جاهز، مؤكدة أن العمل مستمر.", "الشركة"),
    ],
)
def test_the_last_speaker_goes_on(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_gender_chooses_between_two(rulebook: Rulebook) -> None:
    text = f"{MAN}. {WOMAN}. وأضاف أن الطريق مغلق. وأكدت أن المستشفى مفتوح."
    assert speakers(text, rulebook)[2:] == ["سالم التجريبي", "سميرة المثالية"]


def test_a_trailing_frame_does_not_take_over_the_chain(rulebook: Rulebook) -> None:
    text = f"{MAN}، وفقا لبيان الوزارة. وأضاف أن الطريق مغلق."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_after_a_nested_quote_the_chain_returns_to_the_main_speaker(rulebook: Rulebook) -> None:
    text = "قال وزير النقل سالم التجريبي إن المدير أكد أن الجسر جاهز. وأضاف أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_a_nested_cue_takes_the_subject_of_the_content(rulebook: Rulebook) -> None:
    text = "قالت الوزارة إن وزير النقل سالم التجريبي وصف الجسر بأنه جاهز وأكد أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_a_participle_takes_the_subject_of_a_verb_that_is_no_cue(rulebook: Rulebook) -> None:
    assert speakers("دافع رؤساء الأندية عن القرار نافين وجود أي خلاف.", rulebook) == ["رؤساء الأندية"]


def test_whom_the_sentence_itself_puts_behind_a_preposition_is_not_its_subject(rulebook: Rulebook) -> None:
    text = (
        "انسحب سالم التجريبي من المنتدى احتجاجا على كلمة رئيس الاتحاد محمود المثالي. "
        "وقبل مغادرته القاعة التفت إلى رئيس الاتحاد وقال إن الوقت لم يكن كافيا."
    )
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وصل أمس سالم التجريبي الذي قال إن الجسر جاهز.", "سالم التجريبي"),
        ("انتشرت شائعات تقول إن الجسر مغلق.", "شائعات"),
        ("نشر تقرير من وزارة النقل أشار إلى أن الجسر جاهز.", "تقرير وزارة النقل"),
        ("ونشرت الصحيفة شهادات لجنود قالوا إن الجسر كان مغلقا.", "جنود"),
        ("وعرضت القناة رسالة لمجموعة قالت إنها من الحركة.", "مجموعة"),
        ("وساهم في تأخر القطارات تقرير من وزارة النقل أشار إلى أن الجسر مغلق.", "تقرير من وزارة النقل"),
    ],
)
def test_the_noun_before_the_verb(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook) == [name]


def test_those_whom_the_verb_aims_at_do_not_speak(rulebook: Rulebook) -> None:
    assert speakers("ورفع المحامي شكوى ضد قيادات تتهمهم بالتستر.", rulebook) == [None]


def test_words_that_name_nobody_do_not_break_the_chain(rulebook: Rulebook) -> None:
    text = MAN + ". وأكد حدوث الانفجار في المحطة الأخيرة، فلم نستطع أن نكمل العمل. وقال إن الطريق مغلق."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_a_pronoun_on_the_noun_of_saying_is_the_source_before_it(rulebook: Rulebook) -> None:
    text = "ونقلت الصحيفة عن مصدر حكومي تأكيده أن الجسر جاهز، مشيرا إلى أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "مصدر حكومي"


def test_a_group_that_no_list_holds_is_told_by_the_form_of_its_plural(rulebook: Rulebook) -> None:
    text = "تجمع المتظاهرون أمام المحطة أمس مؤكدين أن الجسر مغلق."
    quote = last(text, rulebook)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.kind) == ("المتظاهرون", "group")


def test_two_named_persons_take_a_plural_participle(rulebook: Rulebook) -> None:
    text = "أعلن وزير النقل سالم التجريبي ونظيره محمود المثالي أن الجسر جاهز، مؤكدين أن العمل مستمر."
    assert speakers(text, rulebook) == ["سالم التجريبي", "سالم التجريبي"]


def test_a_dual_verb_wants_two(rulebook: Rulebook) -> None:
    text = "لم يوفد الاتحاد الأوروبي والاتحاد الأفريقي مراقبين لأنهما قالا إن الوقت غير كاف."
    assert speakers(text, rulebook) == ["الاتحاد الأوروبي والاتحاد الأفريقي"]


def test_a_document_in_which_somebody_speaks_is_no_speaker(rulebook: Rulebook) -> None:
    assert speakers("أصدر الجيش الأوكراني بيانا قال فيه إن الجسر جاهز.", rulebook) == ["الجيش الأوكراني"]


def test_a_passive_cue_has_no_speaker_and_says_why(rulebook: Rulebook) -> None:
    quote = last(MAN + ". وذُكر أن الطريق مغلق.", rulebook)
    assert quote.speaker is None
    assert quote.speaker_unknown


def test_the_chain_breaks_rather_than_pick_the_wrong_person(rulebook: Rulebook) -> None:
    quote = last(WOMAN + ". وأضاف أن الطريق مغلق.", rulebook)
    assert quote.speaker is None
    assert quote.speaker_unknown


def test_what_follows_an_unknown_speaker_is_unknown_too(rulebook: Rulebook) -> None:
    text = "ذُكر أن الطريق مغلق. وأضاف أن العمل مستمر."
    assert speakers(text, rulebook) == [None, None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ونقلت الوكالة عن متحدث باسم المنظمة في المدينة قوله إن الجسر جاهز.", "متحدث باسم المنظمة في المدينة"),
        ("دوليا، دان الأمين العام للمنظمة سالم التجريبي هذه الجريمة، وقال إن العمل مستمر.", "سالم التجريبي"),
        ("فاز الفارس محمد العمرة أمس. وأكد محمد العمرة سعادته، مشيرا إلى أن العمل مستمر.", "محمد العمرة"),
    ],
)
def test_from_whom_one_relays_and_who_is_a_subject(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MAN + ". وكذلك جدد محمود المثالي تمسكه بالمشروع، وقال إن الطريق مغلق.", "محمود المثالي"),
        (MAN + ". من جانبه، قال ، محمود المثالي، إن الطريق مغلق.", "محمود المثالي"),
        (MAN + ". وكان داسيلفوف اجتمع مع العمال وطالبهم بالعمل.", "داسيلفوف"),
        ("زار المبعوث الخاص إلى المغرب سالم التجريبي الجسر. وأكد المبعوث أنه آمن.", "سالم التجريبي"),
        ("نقلت الصحيفة عن مسؤول في الوزارة القول إن الجسر جاهز. وأضافت أن العمل مستمر.", "الصحيفة"),
    ],
)
def test_whose_sentence_it_is(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_a_body_in_marks_behind_its_verb_goes_on_speaking(rulebook: Rulebook) -> None:
    text = 'نشرت "وول ستريت جورنال" مقالة الأسبوع الماضي، وأكدت أن الجسر جاهز.'
    assert speakers(text, rulebook) == ["وول ستريت جورنال"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("حث على ذلك أهل العلم، قال تعالى: «وعاشروهن بالمعروف».", "الله"),
        ("كرمت المدرسة الطبيبة نادية التجريبية، والتي بدورها عبرت عن سعادتها.", "نادية التجريبية"),
        (MAN + ". وجاء التوضيح جوابا على سؤال حول ترشيح محمود المثالي. إذ أوضح أن الطريق مغلق.", "سالم التجريبي"),
        ("وذكر كتاب عن سميرة المثالية المدينة. وأصدر المجلس بيانا حث فيه الطرفين على العمل.", "المجلس"),
    ],
)
def test_who_is_only_named_near_by_does_not_speak(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("شهد الأسبوع حربا كلامية بين محمود المثالي والوزير سالم التجريبي الذي قال إن الجسر جاهز.", "سالم التجريبي"),
        (
            "ستوجه التهم لطبيب محمود المثالي. وقالت الهيئة إن الجسر جاهز. إلا أن الطبيب يدافع بالقول إنه بريء.",
            "الطبيب",
        ),
    ],
)
def test_neither_owner_nor_neighbour_speaks(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وفي المدينة، تجمع آلاف المصلين في الساحة، حيث أعربوا عن تنديدهم بالقرار.", "آلاف المصلين"),
        ("وكان الناشطون ينظمون احتجاجاتهم هنا منذ سنوات ويقولون إنها سلمية.", "الناشطون"),
        (MAN + ". إلا أن قرغيزيين رفضوا كلماته، وطالبوه بتوفير نصائحه.", "قرغيزيين"),
        (WOMAN + ". يذكر أن شركة النقل رفضت دخول المحققين واتهمت اللجنة بالانحياز.", "شركة النقل"),
        (MAN + ". ثم زار باريس، حيث أكد أن العمل مستمر.", "سالم التجريبي"),
        ("وأصدرت نقابة النقل التي تنتمي إليها سميرة المثالية بيانا، أكدت فيه أن العمل مستمر.", "نقابة النقل"),
        (MAN + ". وبدأ الحفل بكلمة ألقتها المديرة، تحدثت فيها عن الجسر.", "المديرة"),
        ("وبحسب التقرير فإن الشركة طالبته بالمغادرة، لكن العامل ماطلها وهددها بأنه سيرفض.", "العامل"),
        (WOMAN + ". وجاء ذلك بعد أن سبق لوزير النقل، سالم التجريبي، أن تعهد بإغلاق الجسر.", "سالم التجريبي"),
        (MAN + ". وقال في الذكرى التي تعتبر الشركة أنها نجحت فيها، أكد أن العمل مستمر.", "سالم التجريبي"),
        (WOMAN + ". وأشادت بالقرار، غير أن وزارة النقل سارعت إلى رفضه، مشددة على حرية العمل.", "وزارة النقل"),
        ("وقالت المشرفة إن العامل كان يتحدث معها بغضب ويقول إن الجسر مغلق.", "العامل"),
        ("لامت وزارة النقل الشركة التي قالت إنها تأخرت، كما اتهمت المصنع بالإهمال.", "وزارة النقل"),
        (MAN + ". إلا أن منافسه شكك في تلك النتائج.", "منافسه"),
        ("وتلقى مئات الشكاوى، بينها رسالة إلكترونية تقول: «لا بد أن يغلق هذا الجسر قريبا».", "رسالة إلكترونية"),
        ("رفض الوزير سالم التجريبي الكشف عن أي تفاصيل، اكتفى بالقول إن العمل مستمر.", "سالم التجريبي"),
        ("أورد موقع وزارة النقل الإلكتروني بيانا قال فيه إن الجسر جاهز.", "موقع وزارة النقل الإلكتروني"),
        ("ورحبت ممثلة عن «المركز التجريبي» بالقرار، معربة عن أملها في العدالة.", "ممثلة عن المركز التجريبي"),
    ],
)
def test_the_subject_of_the_sentence_speaks(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        MAN + ". وهناك من يقول إن العمل متوقف.",
        MAN + ". وقالت المديرة إنه استخدم عبارات سيئة وقال لها إن الجسر مغلق.",
    ],
)
def test_whoever_says_it_is_nobody_named(text: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] is None


def test_several_who_are_unknown_do_not_break_the_chain(rulebook: Rulebook) -> None:
    text = MAN + "، معتبرا من يقولون إن الجسر مغلق مخطئين. وأضاف أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MAN + ". ونشرت «وول ستريت جورنال» تقريرا الأسبوع الماضي يشير إلى أن الجسر مغلق.", "تقرير وول ستريت جورنال"),
        (MAN + ". وتلقت الوزارة بلاغا أمس يفيد بأن الجسر مغلق.", "بلاغ"),
        (MAN + ". وكانت وراء انتشار شائعات مؤخرا، تقول إن الجسر مغلق.", "شائعات"),
    ],
)
def test_a_report_that_an_imperfect_describes(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize("cue", ["وقال إن", "ويضيف أن"])
def test_a_noun_in_the_accusative_is_no_subject(cue: str, rulebook: Rulebook) -> None:
    assert speakers(f"{MAN}. وتسلم تقريرا أمس {cue} الجسر مغلق.", rulebook)[-1] == "سالم التجريبي"


def test_unless_a_verb_right_behind_it_describes_it(rulebook: Rulebook) -> None:
    text = "نفى مسؤولون تقريرا لصحيفة «النور التجريبي» قال إن الجسر مغلق."
    assert speakers(text, rulebook)[-1] == "تقرير النور التجريبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نشرت الصحف موقف الشركة التي سبق أن أعلنت أن الجسر مغلق.", "الشركة"),
        ("ينتظر العمال موقف الشركة، التي سبق لها أن أعلنت أن الجسر مغلق.", "الشركة"),
        ("نشرت الصحف موقف الوزارة التي سبق وأبلغت المدير بأن الجسر مغلق.", "الوزارة"),
    ],
)
def test_what_was_done_before_is_of_the_noun_that_a_relative_tells_of(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_a_noun_in_the_accusative_behind_but_is_a_subject(rulebook: Rulebook) -> None:
    text = "انتهى العمل في الجسر أمس. لكن قياديا بارزا في النقابة على صلة بالعمال قال إن الطريق مغلق."
    assert (speakers(text, rulebook)[-1] or "").startswith("قياديا")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("تحدثت الصحيفة إلى العقيد سالم التجريبي في الميناء، وأوضح أن الجسر جاهز.", "سالم التجريبي"),
        ("اعتقلت الشرطة التاجر سالم التجريبي، واعترف بأنه كان غاضبا.", "سالم التجريبي"),
        ("انتهى اللقاء بخلاف مع الوفد الذي مثله وزير النقل سالم التجريبي، وهدد بإغلاق الجسر.", "سالم التجريبي"),
        ("ناقش السكان مقالا كتبه الباحث سالم التجريبي عن الجسر، حيث شكك في سلامة الجسر.", "سالم التجريبي"),
    ],
)
def test_the_one_man_of_the_sentence_goes_on_though_others_were_named(text: str, name: str, rulebook: Rulebook) -> None:
    before = "زار الوزير نادر المثالي الميناء أمس. وبدأ موسم الصيد. وعادت القوارب. وارتفعت الأسعار. "
    assert speakers(before + text, rulebook)[-1] == name


def test_a_name_behind_the_verb_leaves_the_one_before_alone(rulebook: Rulebook) -> None:
    text = "زار الوزير نادر المثالي الميناء أمس. حاكمت المحكمة سالم التجريبي بتهمة السرقة، كما اتهم التجريبي بالتزوير."
    assert last(text, rulebook).speaker is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("تظاهر العشرات عند الميناء وحملوا لافتات نددت بإغلاق الجسر.", "لافتات"),
        ("يستند العمل إلى نظرية تقول إن الجسر سيبقى مفتوحا.", "نظرية"),
    ],
)
def test_what_people_carry_and_chant_says_something(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name
