"""Words in the place of a person's name that are none. The people are made up."""

import pytest

from quotes.resolve.lexicon.gazetteer import load_gazetteer
from quotes.resolve.names.mentions import read_mention
from quotes.resolve.names.nameless import tells_nothing
from quotes.rulebook import Rulebook
from tests.said import last


@pytest.mark.parametrize("source", ["ابتسامته", "لديه", "سمعت سالم التجريبي", "أنفسهم", "فحوصها الأولية", "للمناهج"])
def test_words_of_the_language_name_nobody(source: str, rulebook: Rulebook) -> None:
    quote = last(f"وأكدت {source} أن الجسر جاهز.", rulebook)
    assert quote.speaker is None or quote.speaker.kind != "person"


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("القائمون", "القائمون", "group"),
        ("ناشطون", "ناشطون", "group"),
        ("الفائز بالجائزة", "الفائز بالجائزة", "person"),
        ("57 بالمئة من الآباء", "57 بالمئة من الآباء", "anonymous"),
        ("15 دولة أوروبية", "15 دولة أوروبية", "group"),
        ("سائقو المركبات", "سائقو المركبات", "group"),
        ("الحكم الدولي سالم التجريبي", "سالم التجريبي", "person"),
        ("مسوولو أهل الحي", "مسوولو أهل الحي", "anonymous"),
        ("معلقون محليون", "معلقون محليون", "anonymous"),
        ("صائدو الأسماك", "صائدو الأسماك", "anonymous"),
        ("الوزير مبررا", "الوزير", "person"),
        ("الناشر تقديم الكتاب", "الناشر", "person"),
        ("آلاف المغردين", "آلاف المغردين", "anonymous"),
        ("الأسد", "الأسد", "person"),
        ("التجريبي", "التجريبي", "person"),
    ],
)
def test_nouns_describe_and_family_names_name(source: str, name: str, kind: str, rulebook: Rulebook) -> None:
    speaker = last(f"وقال {source} إن الجسر جاهز.", rulebook).speaker
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("واختتم التجريبي تصريحاته بالقول إن الجسر جاهز.", "تصريحاته"),
        ("ودعا التجريبي المستثمرين إلى بناء الجسر.", "المستثمرين"),
        ("وتابع التجريبي مبتسمًا «الجسر جاهز منذ شهر كامل».", "مبتسمًا"),
    ],
)
def test_what_follows_a_family_name_is_none_of_it(said: str, rest: str, rulebook: Rulebook) -> None:
    quote = last("قال وزير النقل سالم التجريبي إن الطريق مفتوح. " + said, rulebook)
    assert quote.speaker is not None
    assert quote.speaker.name == "سالم التجريبي"
    assert quote.source is None or rest not in quote.source.text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقالت المصادر حسبما كشفت إذاعة محلية إن الجسر جاهز، وفق الشيخ سالم الاتفاق مع الشركة.", None),
        ("وقال مدير البلدية فهد التجريبي سائلا المولى التوفيق إن الجسر جاهز.", "فهد التجريبي"),
        ("وأعلن مقصود إسماعيل أن الجسر جاهز.", "مقصود إسماعيل"),
    ],
)
def test_prayers_and_verbs_name_nobody(text: str, name: str | None, rulebook: Rulebook) -> None:
    found = last(text, rulebook).speaker
    assert found is None or found.name not in ("حسبما كشفت", "سالم الاتفاق", "المولى")
    assert name is None or (found is not None and (found.name, found.kind) == (name, "person"))


@pytest.mark.parametrize("words", ["أعمال الحفر", "التطور الجديد", "الاقتراح", "بداية بأصابع", "نجاح عملية جديدة"])
def test_things_say_nothing(words: str) -> None:
    gazetteer = load_gazetteer()
    assert tells_nothing(read_mention(words, gazetteer), gazetteer)


@pytest.mark.parametrize("words", ["المعطيات", "آراء المحللين", "سائح سعودي", "الصغير", "صحة المدينة", "محتجون غاضبون"])
def test_people_and_what_tells_something_are_no_things(words: str) -> None:
    gazetteer = load_gazetteer()
    assert not tells_nothing(read_mention(words, gazetteer), gazetteer)


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("واعتبر البيت الأبيض الخطوة مثيرة للقلق.", "البيت الأبيض"),
        ("وطالبت القوات الإسرائيلية السكان بالابتعاد عن الجسر.", "القوات الإسرائيلية"),
        ("وأكدت الوزارة المكلفة بالطرق أن الجسر جاهز.", "الوزارة المكلفة بالطرق"),
    ],
)
def test_a_noun_behind_the_whole_name_of_a_body_is_none_of_it(said: str, source: str, rulebook: Rulebook) -> None:
    found = last(said, rulebook).source
    assert found is not None
    assert found.text == source


def test_a_verbal_noun_behind_a_definite_noun_is_none_of_it(rulebook: Rulebook) -> None:
    names = {entity.name for entity in last("وأفاد المسؤول بأن الفتاة الخروج معه.", rulebook).targets}
    assert "الفتاة الخروج" not in names


@pytest.mark.parametrize("time", ["رمضان الماضي", "جوان الماضي"])
def test_a_month_is_no_person(time: str, rulebook: Rulebook) -> None:
    names = {entity.name for entity in last(f"وقال الوزير إن {time} شهد بناء الجسر.", rulebook).targets}
    assert not any("الماضي" in name for name in names)


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("الجسر شُيد بعد زيارة غروسي", {"غروسي"}),
        ("مطار كينيدي الدولي مفتوح", set()),
        ("جسر سالم التجريبي مفتوح", set()),
    ],
)
def test_a_family_name_alone_is_a_person_and_that_of_a_place_is_none(
    content: str, names: set[str], rulebook: Rulebook
) -> None:
    found = {entity.name for entity in last(f"وقال الوزير إن {content}.", rulebook).targets if entity.kind == "person"}
    assert found == names


def test_the_article_that_li_hides_comes_back(rulebook: Rulebook) -> None:
    names = {entity.name for entity in last("وأعرب الوزير عن شكره للجنة التنظيمية التي فتحت الجسر.", rulebook).targets}
    assert names == {"اللجنة التنظيمية"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("ووفقا للهيئة العامة للنقل تجاوزت الكلفة 8 ملايين، فإن الجسر جاهز.", "لهيئة العامة للنقل"),
        ("وأكدت التنسيقية ضرورة أو أهمية بناء الجسر.", "التنسيقية"),
        ("إن السلطات الأمنية ألقت القبض على رجل وصفته بأنه خطير.", "السلطات الأمنية"),
        ("أقرت اللجنة سالفة الذكر أن الجسر جاهز.", "اللجنة سالفة الذكر"),
    ],
)
def test_what_a_body_does_is_none_of_its_name(text: str, source: str, rulebook: Rulebook) -> None:
    found = last(text, rulebook).source
    assert found is not None
    assert found.text == source


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("الملك باسمه واسم شعبه", "الملك"),
        ("الطبيب في إفادته للشرطة", "الطبيب"),
        ("المتحدث باسمه", "المتحدث باسمه"),
        ("الباحثون من هذا", "الباحثون"),
    ],
)
def test_a_source_ends_before_its_bearers_own_doings(source: str, words: str, rulebook: Rulebook) -> None:
    found = last(f"وأكد {source} أن الجسر جاهز.", rulebook).source
    assert found is not None
    assert found.text == words


def test_an_adjective_and_a_verb_in_the_plural_are_nobody(rulebook: Rulebook) -> None:
    for text in (
        "قالت الصحيفة إن التصحر مصدر قلق رئيسي.",
        "أكدت الصحيفة وجود عناصر يقومون بدور مستشارين.",
    ):
        assert [target.name for target in last(text, rulebook).targets if target.kind == "person"] == []
