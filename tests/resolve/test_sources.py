"""Words in the place of a source that name nobody, and the speakers that are meant instead. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, quotes, speakers

MAN = "قال وزير النقل سالم التجريبي إن الجسر جاهز. "


@pytest.mark.parametrize(
    "later",
    [
        "ونفى إجراء أي مفاوضات، مؤكدا أن العمل مستمر.",
        "وانتقد استمرار الإضراب، معتبرا أن العمل مستمر.",
        "واستعرض التجريبي عددا من الشروط التي قال إنها ضرورية.",
        "وقال للجريدة إن العمل مستمر.",
    ],
)
def test_a_thing_behind_the_verb_leaves_the_speaker_as_he_is(later: str, rulebook: Rulebook) -> None:
    assert speakers(MAN + later, rulebook)[-1] == "سالم التجريبي"


def test_a_thing_that_may_be_the_subject_is_nobody(rulebook: Rulebook) -> None:
    quote = last(MAN + "ويهدد تنامي الظاهرة بأن المدينة ستغلق.", rulebook)
    assert quote.speaker is None or quote.speaker.name != "تنامي الظاهرة"


@pytest.mark.parametrize("same", ["ذات المسؤول", "المسؤول ذاته", "نفس المسؤول", "المسؤول نفسه"])
def test_the_same_is_whoever_spoke_last(same: str, rulebook: Rulebook) -> None:
    assert speakers(f"{MAN}وأوضح {same} أن العمل مستمر.", rulebook)[-1] == "سالم التجريبي"


def test_a_relative_clause_tells_of_its_own_noun_only(rulebook: Rulebook) -> None:
    text = MAN + "وعن اللجنة التي وصلت عمان، قال: «العمل مستمر منذ شهر كامل»."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_a_verb_in_the_masculine_plural_is_no_authority(rulebook: Rulebook) -> None:
    text = "كشفت السلطات العراقية أن الجسر مغلق. وأشاروا إلى أن الطريق مفتوح."
    assert speakers(text, rulebook)[-1] != "السلطات العراقية"


def test_the_narrator_turns_to_another(rulebook: Rulebook) -> None:
    text = "ورغم أن الولايات المتحدة تقول «إن الضربات ناجحة جدا»، إلا أن الحكومة الليبية أدانتها، معتبرة أنها انتهاك."
    assert speakers(text, rulebook)[-1] == "الحكومة الليبية"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("سالم التجريبي نجم السباحة", "سالم التجريبي"),
        ("نادية التجريبية الباحثة في المنظمة", "نادية التجريبية"),
        ("المتحدث باسم القوات التابعة لحلف شمال الأطلسي، سالم التجريبي،", "سالم التجريبي"),
        ("مصدر أمني لمراسل الإذاعة", "مصدر أمني"),
    ],
)
def test_names_end_where_something_else_begins(source: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(f"وأكد {source} أن الجسر جاهز.", rulebook)[-1] == name


def test_who_speaks_in_the_name_of_a_house_is_not_basim(rulebook: Rulebook) -> None:
    text = "وقال المتحدث باسم البيت الأبيض إن الجسر جاهز. وأكد البيت الأبيض أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "البيت الأبيض"


@pytest.mark.parametrize(
    "text",
    [
        "قال الكاتب سالم التجريبي إن الجسر جاهز. وأضاف المتحدث أن العمل مستمر.",
        "قال الكاتب سالم التجريبي إن الجسر جاهز. وأضاف الكاتب أن العمل مستمر.",
        "قال سالم التجريبي إن الجسر جاهز. وأضاف الفاعل المدني عينه أن العمل مستمر.",
        "قال السفير سالم التجريبي إن الجسر جاهز. وأضاف السفير التجريبي أن العمل مستمر.",
        "قال اللاعب سالم الأحمدي إن الجسر جاهز. وأضاف الأحمدي أن العمل مستمر.",
        "أكد النائب، سالم التجريبي، القرار: «العمل مستمر منذ شهر كامل».",
        "أكد سفير ليبيا لدى تونس سالم التجريبي أن الجسر جاهز.",
        "أثنى الكاتب على تصريحات للوزير سالم التجريبي قال فيها إن العمل مستمر.",
    ],
)
def test_short_words_for_whoever_was_named(text: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] in ("سالم التجريبي", "سالم الأحمدي")


def test_a_profession_is_not_taken_for_an_officer(rulebook: Rulebook) -> None:
    text = "قال وزير النقل سالم التجريبي إن الجسر جاهز. وأضاف الخبير أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "الخبير"


def test_a_minister_whom_no_list_of_names_holds(rulebook: Rulebook) -> None:
    text = "وصلت وزيرة النقل، كابيلا ماسوندي، إلى المدينة. وقالت الوزيرة إن الجسر جاهز."
    assert speakers(text, rulebook)[-1] == "كابيلا ماسوندي"


def test_one_of_several_officials_is_one(rulebook: Rulebook) -> None:
    text = "قال أحد المسؤولين في الوزارة إن الجسر جاهز. وأضاف المسؤول أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "أحد المسؤولين في الوزارة"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("تواصلت الصحيفة مع الوزير سالم التجريبي لسؤاله عن الجسر، فأكد أن العمل مستمر.", "سالم التجريبي"),
        ("التقى سالم التجريبي بالأمين العام للمنظمة، محمود المثالي، وأكد أن العمل مستمر.", "سالم التجريبي"),
        ("نددت سفيرة ليبيا لدى المنظمة، سميرة المثالية، بالقرار وأكدت أن العمل مستمر.", "سميرة المثالية"),
        ("أكد سالم التجريبي، مدير وكالة الطرق، أن الجسر جاهز. وأوضح مدير وكالة الطرق أن العمل مستمر.", "سالم التجريبي"),
        ("ووفقا للجمعية الليبية للطرق فإن العمل مستمر.", "الجمعية الليبية للطرق"),
    ],
)
def test_who_speaks(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_an_unknown_woman_between_does_not_break_a_mans_chain(rulebook: Rulebook) -> None:
    text = MAN + "وكما تؤكد، فإن الطريق مغلق. وأضاف أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلنت شركة «النور التجريبية» أرباحها. وقالت الشركة المصنعة للسيارات إن العمل مستمر.", None),
        ("قالت شركة «النور التجريبية» إن الجسر جاهز. وقالت الشركة المصنعة للسيارات إن العمل مستمر.", "النور التجريبية"),
        ("قال الوزير سالم التجريبي إن الجسر جاهز. ولم يكشف الوزير عن الموعد، وأكد أن العمل مستمر.", "سالم التجريبي"),
        ("قال الشيخ سالم التجريبي إن الجسر جاهز. ثم التقى الشيخ سعيد. وأضاف الشيخ أن العمل مستمر.", "الشيخ"),
        ("حث سالم التجريبي الوفد على رفض الاتفاق الذي قال إنه لن يصمد.", "سالم التجريبي"),
    ],
)
def test_descriptions_with_more_words(text: str, name: str | None, rulebook: Rulebook) -> None:
    found = speakers(text, rulebook)[-1]
    assert found == name if name else found != "النور التجريبية"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال عسيري إن الجسر جاهز.", "عسيري"),
        ("قال حرب إن الجسر جاهز.", "حرب"),
        ("استجمع الناشط سالم التجريبي شجاعته، وأقر بأن الجسر مغلق.", "سالم التجريبي"),
        ("أكد سالم ناصر بنية التجريبي أن الجسر جاهز.", "سالم ناصر بنية التجريبي"),
    ],
)
def test_family_names_that_are_also_words(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_a_thing_with_the_article_is_no_person(rulebook: Rulebook) -> None:
    speaker = last("وأظهرت الصورة أن الجسر جاهز.", rulebook).speaker
    assert speaker is None or speaker.kind != "person"


def test_an_outlet_does_not_say_what_it_relays(rulebook: Rulebook) -> None:
    text = MAN + "ونقلت صحيفة الأخبار عنه قوله إن العمل مستمر."
    assert speakers(text, rulebook)[-2:] == ["صحيفة الأخبار", "سالم التجريبي"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال أرفع مسؤول في الوزارة إن الجسر جاهز.", "أرفع مسؤول في الوزارة"),
        ("نفى اللاعب سالم التجريبي وجود عرض من نادي النور حسب قوله.", "سالم التجريبي"),
        ("جاء ذلك على لسان سالم التجريبي، المسؤول عن هذا الملف، الذي قال إن العمل مستمر.", "سالم التجريبي"),
        ("قال سعيد المثالي إن الطريق مغلق. وفي هذه الأثناء أعلن في عمان أن الجسر جاهز.", None),
        ("قال العديد من المنتقدين إن الطريق مغلق. وأضافت أن الجسر جاهز.", None),
    ],
)
def test_whose_words_they_are(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_a_deputy_is_not_the_president(rulebook: Rulebook) -> None:
    text = (
        "اجتمع الرئيس التونسي سالم التجريبي مع نائب رئيس المجلس محمود المثالي. "
        "وقال الرئيس التونسي إن الجسر جاهز. وقال رئيس المجلس إن الطريق مغلق."
    )
    assert speakers(text, rulebook) == ["سالم التجريبي", "رئيس المجلس"]


def test_a_sentence_that_hands_over_does_not_go_on_with_the_last_speaker(rulebook: Rulebook) -> None:
    text = MAN + "من جهته، شارك النادي في الحفل، مؤكدا أن العمل مستمر."
    assert speakers(text, rulebook)[-1] != "سالم التجريبي"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (MAN + "وأضاف معاليه أن العمل مستمر.", "سالم التجريبي", "person"),
        ("قال عميد السنة التحضيرية الدكتور سالم التجريبي إن الجسر جاهز.", "سالم التجريبي", "person"),
        ("أكدت وكالة الطاقة الذرية أن الجسر جاهز.", "وكالة الطاقة الذرية", "organisation"),
        ("ذكرت وكالة الأنباء الليبية أن الجسر جاهز.", "وكالة الأنباء الليبية", "outlet"),
        ("أظهرت المعطيات أن الجسر جاهز.", "المعطيات", "anonymous"),
    ],
)
def test_kinds_and_forms_of_address(text: str, name: str, kind: str, rulebook: Rulebook) -> None:
    speaker = last(text, rulebook).speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (MAN + "إلا أن وزيرة الصحة سميرة المثالية رفضت القرار وقالت إن الطريق مغلق.", "سميرة المثالية"),
        ("وقالت رئيسة مجموعة «النور التجريبي» للطرق إن الجسر جاهز.", "رئيسة مجموعة النور التجريبي للطرق"),
        ("وصل المبعوث الأممي إلى ليبيا برنارد ليون صباحا. وقال ليون إن الجسر جاهز.", "برنارد ليون"),
        ("قالت مصادر أمنية إن الجسر مغلق، وأرجعت قرار التأجيل إلى المشاورات.", "مصادر أمنية"),
    ],
)
def test_whom_the_sentence_is_about(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("احتفى رئيس النادي سالم التجريبي أمس وتسلم المدير محمود المثالي الدرع وقال إنه جاهز.", "محمود المثالي"),
        ("وبحسب سالم التجريبي، فإن التحقيق الليبي انتهى أمس، وقال: «العمل مستمر منذ شهر كامل».", "سالم التجريبي"),
    ],
)
def test_the_last_clause_and_whose_words_it_is_in(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_a_noun_behind_a_family_name_is_no_part_of_it(rulebook: Rulebook) -> None:
    text = "قال ديفيد بيركنز إن الجسر جاهز. واستبعد بيركنز تطور الخلاف. وقال بيركنز إن العمل مستمر."
    assert set(speakers(text, rulebook)) == {"ديفيد بيركنز"}


def test_whom_a_statement_describes_does_not_speak(rulebook: Rulebook) -> None:
    text = MAN + "وأصدر المعهد بيانا وصف فيه الرئيس محمود المثالي بأنه ضعيف."
    assert speakers(text, rulebook)[-1] != "محمود المثالي"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("جددت حركة النهضة موقفها من القانون. واعتبرت أن الجسر جاهز.", "حركة النهضة"),
        ("قال سالم التجريبي إن الجسر جاهز. وقالت الوزارة إن الطريق مغلق. أما التجريبي، وهو مهندس، فيقول إنه باق.",
         "سالم التجريبي"),
        ("ولم يذكر كوتبرايم ما حدث، لكنه قال: «العمل مستمر منذ شهر كامل».", "كوتبرايم"),
    ],
)  # fmt: skip
def test_the_last_resorts(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_a_noun_is_no_last_resort(rulebook: Rulebook) -> None:
    assert speakers("ونشر النادي رسالة عبر البريد، تقول إن الجسر جاهز.", rulebook)[-1] != "البريد"


@pytest.mark.parametrize(
    "text",
    [
        "قال سالم التجريبي إن الجسر جاهز. وقال حينذاك: «العمل مستمر».",
        "قال سالم التجريبي إن الجسر جاهز. ويتوقع فائضا في الميزانية.",
        "قال سالم التجريبي إن الجسر جاهز، داعيا الله أن يستمر العمل.",
    ],
)
def test_adverbs_and_objects_do_not_speak(text: str, rulebook: Rulebook) -> None:
    assert set(speakers(text, rulebook)) == {"سالم التجريبي"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أوضح لـ«الأخبار» سالم التجريبي؛ عضو اللجنة، أن المباني قديمة.", "سالم التجريبي"),
        ('أوضح لـ"الأخبار" مثمن عقاري- فضل عدم ذكر اسمه- أن لكل مدينة خصوصيتها.', "مثمن عقاري"),
    ],
)
def test_an_outlet_that_is_told_before_the_subject(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دعت وزيرة الإعلام دورا أكونيلي زملاءها إلى الحوار.", "دورا أكونيلي"),
        ("قال فاسو جدري الباحث الاقتصادي إن العمل مستمر.", "فاسو جدري"),
        ("قال سالم التجريبي الكاتب الصحفي إن العمل مستمر.", "سالم التجريبي"),
    ],
)
def test_where_a_name_ends(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[0] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أبلغ «الأخبار» سالم التجريبي رئيس اللجنة أن العمل مستمر.", "سالم التجريبي"),
        ("وكان ضابط عراقي في وقت سابق قد حذر القنصل من الخطر.", "ضابط عراقي"),
        ("وصل سالم التجريبي إلى المدينة، وانتقد نبرة خطابه قائلا إن العمل مستمر.", "سالم التجريبي"),
        ("قال سالم التجريبي إن الجسر جاهز. وأكد أن الطريق مغلق، الأمر الذي يظهر أن العمل مستمر.", "سالم التجريبي"),
    ],
)
def test_who_speaks_and_who_is_told_or_spoken_of(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأوضح لـ«الأخبار» الأمير سالم التجريبي، أن العمل مستمر.", "سالم التجريبي"),
        ("وأوضح لـ«الأخبار» مدير إدارة العلاقات سالم التجريبي قائلا: سعت الأمانة إلى العمل منذ شهر.", "سالم التجريبي"),
        ("قالت سميرة إيه. كولانجي، من كلية الطب، إن العمل مستمر.", "سميرة إيه. كولانجي"),
        (
            "قال المهندس سالم التجريبي إن الجسر جاهز. وتطرق المهندس التجريبي لدور البلديات، مشيرا إلى الطريق.",
            "سالم التجريبي",
        ),
    ],
)
def test_audiences_initials_and_topics(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال سالم التجريبي إن الجسر جاهز. وطالب الحكومة العراقية بفتح الطريق.", "سالم التجريبي"),
        ("قال المتظاهرون إن الجسر مغلق. وطالبوا الحكومة العراقية بفتح الطريق.", "المتظاهرون"),
        ("وصف الناطق باسم حركة النور سيمون عز الدين القرار بأنه خطير.", "سيمون عز الدين"),
        ("قالت لبنى أحمد التجريبي إن الجسر جاهز. واعتبرت لبنى أن الطريق مغلق.", "لبنى أحمد التجريبي"),
        (
            "قال سالم التجريبي إن الجسر جاهز. روابط ذات علاقة تقرير: استخدام الجيش قذائف "
            "وحول الحوار، قال إن العمل مستمر.",
            "سالم التجريبي",
        ),
    ],
)
def test_objects_compounds_given_names_and_links(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأشار المعهد الوطني للإحصاء إلى أن الصادرات ارتفعت.", "المعهد الوطني للإحصاء"),
        ("وأدان الاتحاد الوطني للصحفيين العراقيين مقتل المراسل.", "الاتحاد الوطني للصحفيين العراقيين"),
        ("وقالت الوزارة العراقية للصحفيين إن الجسر جاهز.", "الوزارة العراقية"),
        ("أعلنت جمعية الجسور أن العمل مستمر، لافتا إلى أن الجسر جاهز.", "جمعية الجسور"),
    ],
)
def test_what_bodies_are_for_and_who_goes_on(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وعبرت الموظفات عن خشيتهن من عدم فتح الجسر.", "الموظفات"),
        (
            "أكد سالم التجريبي أن العمل مستمر. وأكد المتحدث ذاته أن الجسر جاهز. "
            "وقال المستشار الثقافي المساعد بالسفارة إن الجسر مغلق. وأشار المتحدث ذاته إلى أن العمل توقف.",
            "المستشار الثقافي المساعد بالسفارة",
        ),
    ],
)
def test_prepositions_at_the_end_and_whoever_speaks_by_then(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال لنا الأطباء إن العلاج طويل.", "الأطباء"),
        ("أشار الأمين العام لأوبك سالم التجريبي إلى أن العمل مستمر.", "سالم التجريبي"),
    ],
)
def test_to_whom_a_pronoun_says_and_bodies_behind_to(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook) == [name]


def test_a_source_cut_short_leaves_the_content_before_it(rulebook: Rulebook) -> None:
    quote = quotes("اكتمل العمل في الجسر أمس، وفق عبد السلام حمام كاتب الدولة للنقل.", rulebook)[0]
    assert [piece.text for piece in quote.content] == ["اكتمل العمل في الجسر أمس"]
