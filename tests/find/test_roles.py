"""Which words are the source, the object and the content. The officials are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("حمل رئيس النقابة الوزارة مسؤولية الحادث.", "رئيس النقابة", "مسؤولية الحادث"),
        ("وصفت صحيفة الجمهورية الحربي بأنه عديم الخبرة.", "صحيفة الجمهورية", "بأنه عديم الخبرة"),
        ("حث وزير النقل الشركة على الإسراع في العمل.", "وزير النقل", "الإسراع في العمل"),
        ("دعا الرئيس سالم أبو سعد إلى مراجعة العقد.", "الرئيس سالم أبو سعد", "مراجعة العقد"),
        ("وقالت سميرة كوتريل-هامبر إن القرار مؤلم.", "سميرة كوتريل-هامبر", "القرار مؤلم"),
        ("فأكدت له المحكمة عدم وجود خلاف.", "المحكمة", "عدم وجود خلاف"),
        ("وذهب الخبير إلى القول بأن السوق مستقرة.", "الخبير", "السوق مستقرة"),
        ("وعن الأسعار، بيّن الوزير أن السوق مستقرة.", "الوزير", "السوق مستقرة"),
        ("وأعتبر المتحدث باسم الشركة أن القرار صحيح.", "المتحدث باسم الشركة", "القرار صحيح"),
        ("وأضاف الوزير مخاطبا السفير: «الجسر جاهز منذ شهر».", "الوزير", "الجسر جاهز منذ شهر"),
        ("اقترحت رئيسة اللجنة حظرا تدريجيا على الاستيراد.", "رئيسة اللجنة", "حظرا تدريجيا على الاستيراد"),
        ("قال سالم التجريبي، أحد الصحفيين في تلفزيون «النهار» الأهلي، إن الجسر جاهز.",
         "سالم التجريبي، أحد الصحفيين في تلفزيون «النهار» الأهلي", "الجسر جاهز"),
        ("وأقر سالم التجريبي، أحد المسؤولين عن اللجنة بوجود خلاف.",
         "سالم التجريبي، أحد المسؤولين عن اللجنة", "بوجود خلاف"),
        ("وقال سالم التجريبي، رئيس «مجموعة العمل الأهلية لحماية الأنهار والغابات»، إن الجسر جاهز.",
         "سالم التجريبي، رئيس «مجموعة العمل الأهلية لحماية الأنهار والغابات»", "الجسر جاهز"),
        ("قال مسؤول محلي رفيع، رفض تسميته، إن الجسر جاهز.", "مسؤول محلي رفيع", "الجسر جاهز"),
        ("أعلن مستشفى المدينة، إحدى مبادرات الوزارة، أن الجسر جاهز.", "مستشفى المدينة", "الجسر جاهز"),
        ("وقال سالم التجريبي محلل شؤون النقل والطرق لدى الشركة إن الجسر جاهز.",
         "سالم التجريبي محلل شؤون النقل والطرق لدى الشركة", "الجسر جاهز"),
        ("وتحدثت وكالة الأناضول للأنباء عن مقتل سائق.", "وكالة الأناضول للأنباء", "مقتل سائق"),
        ("وحذرت واشنطن بكين من أن الجسر سيغلق.", "واشنطن", "الجسر سيغلق"),
        ("ووصفت وزارة النقل الحادث بالأليم، قائلة إنه الأول هذا العام.", "وزارة النقل", "الحادث بالأليم"),
        ("ووصف وزير النقل -في مؤتمر أمس- الخطة بأنها ناجحة.", "وزير النقل", "بأنها ناجحة"),
        ("وقالت «مصادر مقربة من الشركة»، بحسب التقرير، إن الجسر جاهز.", "مصادر مقربة من الشركة", "الجسر جاهز"),
        ("سيفتح الجسر غدا، بحسب تلك التقارير.", "تلك التقارير", "سيفتح الجسر غدا"),
        ("وأكد مدير صحة المدينة أمس ضرورة فتح الجسر.", "مدير صحة المدينة", "ضرورة فتح الجسر"),
        ("طالبت النقابة سالم التجريبي، بصفته رئيسا للشركة، بفتح الجسر.", "النقابة", "بفتح الجسر"),
        ("وأوضح مدير الشركة سالم التجريبي كيفية استخدام الجسر.", "مدير الشركة سالم التجريبي", "كيفية استخدام الجسر"),
        ("وكشفت وزارة النقل لوسائل الإعلام المحلية، أن الجسر جاهز.", "وزارة النقل", "الجسر جاهز"),
        ("ويرى الخبير أنه من الممكن -ولكن ليس مؤكدا- أن السوق تنتعش.", "الخبير",
         "أنه من الممكن -ولكن ليس مؤكدا- أن السوق تنتعش"),
    ],
)  # fmt: skip
def test_source_and_content(text: str, source: str, content: str, rulebook: Rulebook) -> None:
    quote = quotes(text, rulebook)[0]
    assert quote.source is not None
    assert (quote.source.text, [piece.text for piece in quote.content]) == (source, [content])


def test_what_is_issued_does_not_speak(rulebook: Rulebook) -> None:
    source = quotes("وكانت الوزارة قد أصدرت بلاغا شددت فيه على منع البيع.", rulebook)[0].source
    assert source is not None
    assert source.text == "الوزارة"


def test_a_verbal_noun_with_its_own_speaker_ends_the_source(rulebook: Rulebook) -> None:
    relayed, said = quotes("ونقلت صحيفة محلية تأكيد مدير الشركة أن الخبر غير صحيح.", rulebook)
    assert relayed.source is not None
    assert relayed.source.text == "صحيفة محلية"
    assert (relayed.denial, said.denial) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "أستغرب أن الجسر مغلق.",
        "أستغرب",
        "لم يجد السكان تأكيدا أو نفيا لهذه الأخبار.",
        "تتمدد الجماعة سياسيا، نافية بذلك طابعها المهني.",
        "وحول إغلاق السجن ونقل الموقوفين إلى مدن أخرى تحدثوا طويلا.",
        "تبين بعد أن ذهب الوزير مع وفده أن الآلات معطلة.",
        "تنكر له الجميع بعد سقوط الجسر.",
        "رفض القاضي توجيه الاتهام إلى السائق.",
        "لم يتابع السكان الأخبار، حيث إن التيار مقطوع.",
        "ولم تسجل الفرق أضرارا كبيرة في المباني، في حين أن الطريق مغلق.",
        "الجسر الجديد يعتبر «أطول جسر في البلاد».",
        "وتعتبر المدينة مركزا للصناعة، وعلى السكان أن يحافظوا عليها.",
        "أزمة المياه تهدد المدينة بالعطش.",
        "كان لافتا أن المدينة احتلت المركز الأول.",
        "وفي المقابل، سجلت مؤشرات البنوك، التراجع الأكبر هذا الشهر.",
    ],
)
def test_nobody_says_anything(text: str, rulebook: Rulebook) -> None:
    assert not [quote for quote in quotes(text, rulebook) if quote.lemma not in ("أبان",)]


def test_a_clause_behind_the_verb_of_a_relative_clause_is_its_own(rulebook: Rulebook) -> None:
    said = quotes("وأدان وزير النقل الشركة التي قال إنها أخرت المشروع.", rulebook)
    assert [(quote.cue.text, [piece.text for piece in quote.content]) for quote in said] == [
        ("قال", ["إنها أخرت المشروع"])
    ]


def test_a_verbal_noun_is_no_verb_with_its_pronoun(rulebook: Rulebook) -> None:
    assert not quotes("وتم أخذ إفادته، ثم غادر الوفد.", rulebook)


def test_a_demand_is_no_participle(rulebook: Rulebook) -> None:
    assert not quotes("حيث يشن العمال حملة مطالبة بالعطلة.", rulebook)


def test_what_a_speech_was_is_not_who_gave_it(rulebook: Rulebook) -> None:
    source = quotes("ثم ألقى مدير المستشفى سالم التجريبي كلمة عبر فيها عن قلقه من التأخير.", rulebook)[0].source
    assert source is None or "كلمة" not in source.text


def test_a_purpose_is_no_content(rulebook: Rulebook) -> None:
    assert not quotes("ونقلت سيارات الإسعاف الجرحى لتلقي العلاج.", rulebook)


def test_a_connective_begins_another_clause(rulebook: Rulebook) -> None:
    said = quotes("نفت البلدية صحة الأرقام التي ذكرها تقرير الجمعية، لكنها أقرت بأن هناك أزمة.", rulebook)
    assert [quote.cue.text for quote in said] == ["نفت", "أقرت"]


def test_behind_a_preposition_of_time_stands_a_noun(rulebook: Rulebook) -> None:
    assert not quotes("عقدت الجلسة بعد عرض الحلقات أن الجسر جاهز.", rulebook)


def test_what_a_participle_says_is_not_the_verb_s_own(rulebook: Rulebook) -> None:
    said = quotes("وأشاد وزير النقل بعمال الجسر الجديد، مضيفا أن العمل اكتمل.", rulebook)
    assert [(quote.cue.text, [piece.text for piece in quote.content]) for quote in said][-1] == (
        "مضيفا", ["العمل اكتمل"]
    )
    assert "العمل اكتمل" not in [piece.text for quote in said[:-1] for piece in quote.content]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("قالت النائبة بمجلس المدينة إلهام عمر إن الجسر جاهز.", "النائبة بمجلس المدينة إلهام عمر", "الجسر جاهز"),
        ("وقال سالم وغيره من المسؤولين إن الجسر جاهز.", "سالم", "الجسر جاهز"),
        ("وأعلنت السلطات فيما مضى أن الجسر مغلق.", "السلطات", "الجسر مغلق"),
        ("ودعا سمارت الحكومة الجديدة إلى وضع خطة.", "سمارت", "وضع خطة"),
        ("ووصف براون الجسر بأنه مغلق.", "براون", "بأنه مغلق"),
        ("وبقي الجسر مغلقا في خطوة يرى خبراء أن لا مفر منها.", "خبراء", "لا مفر منها"),
        ("وفي الوقت الذي ترى اللجنة العليا أن الجسر جاهز.", "اللجنة العليا", "الجسر جاهز"),
        ("وأشار سالم، في تصريحات نقلها «المركز» المقرب من الحزب، إلى أن الجسر جاهز.", "سالم", "الجسر جاهز"),
    ],
)
def test_whoever_stands_between_a_verb_and_its_clause(
    text: str, source: str, content: str, rulebook: Rulebook
) -> None:
    (quote,) = quotes(text, rulebook)
    assert quote.source is not None
    assert (quote.source.text, quote.content[0].text) == (source, content)
