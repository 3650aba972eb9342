"""Names misprinted, words that are no part of a name, credit lines. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes, speakers

CREDIT = "متابعة: تحدث المدير سالم التجريبي بصراحة عن الجسر، "
NAMED = "قال سالم كاترين إن الجسر جاهز. "


@pytest.mark.parametrize(
    ("later", "name"),
    [
        ("ولفت كارتين إلى أن العمل مستمر.", "سالم كاترين"),
        ("ولفت كاتربن إلى أن العمل مستمر.", "سالم كاترين"),
        ("ولفت كارلين إلى أن العمل مستمر.", "كارلين"),
        ("ولفت مارتين إلى أن العمل مستمر.", "مارتين"),
        ("ولفت كاتريين إلى أن العمل مستمر.", "سالم كاترين"),
        ("ولفت كترين إلى أن العمل مستمر.", "سالم كاترين"),
        ("وقال محمود المثالي إن الطريق مغلق. ولفت كارتين إلى أن العمل مستمر.", "سالم كاترين"),
        ("وقال محمود كارتون إن الطريق مغلق. ولفت كارتان إلى أن العمل مستمر.", "محمود كارتون"),
        ("وقالت منى كارتون وسمير كارتيل إن الطريق مغلق. ولفت كارتيم إلى أن العمل مستمر.", "كارتيم"),
    ],
)
def test_a_letter_of_the_family_name_of_a_speaker(later: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(NAMED + later, rulebook)[-1] == name


def test_a_short_word_is_a_misprint_of_the_last_speaker_alone(rulebook: Rulebook) -> None:
    text = "قال سالم باج إن الجسر جاهز. وقال محمود المثالي إن الطريق مغلق. وأكد باز أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "باز"


@pytest.mark.parametrize(
    ("full", "short"), [("سالم السلابه", "سلابه"), ("سالم برزاكي", "البرزاكي"), ("سالم برزاكي", "البارزاكي")]
)
def test_the_article_comes_and_goes(full: str, short: str, rulebook: Rulebook) -> None:
    assert speakers(f"قال {full} إن الجسر جاهز. وأكد {short} أن العمل مستمر.", rulebook)[-1] == full


def test_a_noun_behind_the_name_begins_the_content(rulebook: Rulebook) -> None:
    text = "قال سالم التجريبي إن الجسر جاهز. واعتبر التجريبي اعتماد المشروع «حدثا مهما للبلاد»."
    quote = quotes(text, rulebook)[-1]
    assert quote.speaker is not None
    assert quote.speaker.name == "سالم التجريبي"
    assert quote.source is not None
    assert quote.source.text == "التجريبي"


def test_an_apposition_behind_the_name_stays(rulebook: Rulebook) -> None:
    text = "قال سالم التجريبي إن الجسر جاهز. وقال سالم التجريبي كبير المهندسين إن الطريق مغلق."
    quote = quotes(text, rulebook)[-1]
    assert quote.source is not None
    assert quote.source.text == "سالم التجريبي كبير المهندسين"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وأمر الوزير بتكوين لجنة، متعهدا بإصلاح الجسر.", "الوزير"),
        ("قال سالم التجريبي، وفق بيان للوزارة، «لا مجال للتأخير»، معتبرا أن الجسر جاهز.", "سالم التجريبي"),
        (CREDIT + "ومن أهمه الطريق وقال: «العمل مستمر هنا».", "سالم التجريبي"),
        ("قال سالم التجريبي في بيان إن الطريق مغلق. وأوضح المصدر أن الجسر جاهز.", "سالم التجريبي"),
    ],
)
def test_subjects(text: str, name: str, rulebook: Rulebook) -> None:
    assert speakers(text, rulebook)[-1] == name


def test_i_is_no_part_of_a_name(rulebook: Rulebook) -> None:
    text = "قال سالم التجريبي إن الجسر جاهز. وقال التجريبي إني «قدمت أوراق الجسر في نهاية الشهر»."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


@pytest.mark.parametrize(("verb", "name"), [("وأكد", "سالم التجريبي"), ("وأكدت", "سميرة التجريبي")])
def test_a_family_name_of_two_is_told_by_the_gender_of_the_verb(verb: str, name: str, rulebook: Rulebook) -> None:
    text = f"زارت سميرة التجريبي الجسر مع سالم التجريبي أمس. {verb} التجريبي أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == name


def test_once_more_is_nobody(rulebook: Rulebook) -> None:
    text = "قال سالم التجريبي إن الجسر جاهز. وأكد ثانية أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_whoever_bears_the_form_of_address(rulebook: Rulebook) -> None:
    text = "قدم صاحب السمو الأمير سالم التجريبي تعازيه لوالد محمود المثالي. وقال سموه إن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


@pytest.mark.parametrize("apart", ["و", "ثم"])
def test_a_conjunction_printed_apart_is_nobody(apart: str, rulebook: Rulebook) -> None:
    text = f"قال سالم التجريبي إن الجسر جاهز. {apart} أضاف أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


def test_what_stands_before_a_purpose_says_nothing(rulebook: Rulebook) -> None:
    text = "لجأ الوزير سالم العمري إلى المنصة التي كان يكمل شراءها، ليقول إن الشركة تخسر المال."
    assert speakers(text, rulebook) == ["سالم العمري"]
    text = "لجأ الوزير سالم العمري إلى الموقع الذي كان يكمل شراءه، ليقول إن الشركة تخسر المال."
    assert speakers(text, rulebook) == ["سالم العمري"]


@pytest.mark.parametrize("thing", ["الدعم الكبير متواصل", "تطبيق القانون مهم"])
def test_a_thing_is_no_missing_subject(thing: str, rulebook: Rulebook) -> None:
    text = f"قال سالم التجريبي إن الجسر جاهز. {thing}، مشيرا إلى أن العمل مستمر."
    assert speakers(text, rulebook)[-1] == "سالم التجريبي"


@pytest.mark.parametrize(
    "text",
    [
        "ويقول أشعر أنني أصغر من الطلاب.",
        "وأضاف أحسست أن العمل انتهى.",
        "وهكذا اقترح تأسيس لجنة جديدة.",
        "واتهم حوالي 50 شخصا بالتأخير.",
        "وأضاف نحمد الله أن العمل مستمر.",
    ],
)
def test_words_of_the_speaker_himself_name_nobody(text: str, rulebook: Rulebook) -> None:
    speaker = quotes("قال سالم التجريبي إن الجسر جاهز. " + text, rulebook)[-1].speaker
    assert speaker is None or speaker.name == "سالم التجريبي"


def test_about_half_of_some_people_speak(rulebook: Rulebook) -> None:
    assert speakers("قال حوالي نصف الآباء إن الجسر جاهز.", rulebook) == ["حوالي نصف الآباء"]
