"""Groups and bodies that the words are about and that only their own words describe."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import quotes, target


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الوزير إن علماء قرغيزيين طوروا الجهاز.", "علماء قرغيزيين"),
        ("قال الوزير إن حركات متشددة أغلقت الطريق.", "حركات متشددة"),
        ("قالت الصحيفة إن أجهزة سرية قرغيزية أغلقت الطريق.", "أجهزة سرية قرغيزية"),
        ("قال الوزير إن خمسة من المدانين غادروا المدينة.", "خمسة من المدانين"),
        ("قال الوزير إن 300 سائق مهني حصلوا على الرخصة.", "300 سائق مهني"),
        ("قال الوزير إن عددا من النواب غادروا القاعة.", "النواب"),
        ("قال الوزير إن هؤلاء المتظاهرين أغلقوا الطريق.", "المتظاهرين"),
        ("قال الوزير إن قلق القرغيزيين مفهوم.", "القرغيزيين"),
        ("قال الوزير إن الشعب القرغيزي سيختار.", "الشعب القرغيزي"),
        ("قالت الصحيفة: هل يعقل أن يأمر الرئيس القرغيزي بإغلاق الطريق؟", "الرئيس القرغيزي"),
        ("قال رئيس قرغيزيا إن لبلاده مصلحة في فتح الطريق.", "قرغيزيا"),
        ("قالت الصحيفة إن قاضيا أردنيا أغلق الطريق.", "قاضي أردني"),
        ("قالت الصحيفة إن ثلاثة من الضحايا غادروا المستشفى.", "ثلاثة من الضحايا"),
        ("قالت الصحيفة إنه في إطار الاتفاق أغلق المتظاهرون الطريق.", "المتظاهرون"),
        ("قالت الصحيفة: حين تغلق الحكومة الطريق يتأخر الناس.", "الحكومة"),
    ],
)
def test_the_subject_in_its_own_words(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن محاكمة هؤلاء جرت أمس.",
        "قال الوزير إن مناطق متفرقة شهدت أمطارا.",
        "قال الوزير إن 40 قتيلا نقلوا إلى المدينة.",
        "قال المتظاهرون إنهم مستعدون للعمل.",
        "قال الوزير إن الكثير من الأمطار سقط على المدينة.",
    ],
)
def test_things_and_the_fallen_are_no_group(text: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("اتهم الوزير جهات أجنبية بدعم المتمردين.", "جهات أجنبية"),
        ("اتهم الوزير في الماضي جهات أجنبية بدعم المتمردين.", "جهات أجنبية"),
        ("اتهم الوزير الدولة بتأخير المشروع.", "الدولة"),
        ("واتهم السلطات من منفاه بتأخير المشروع.", "السلطات"),
        ("اتهم الأمين العام للمجلس سالم التجريبي، شركات التأمين، بتأخير المشروع.", "شركات التأمين"),
    ],
)
def test_who_is_accused_in_his_own_words(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الوزير إن الطريق أغلق من قبل القوات القرغيزية.", "القوات القرغيزية"),
        ("قال الوزير إن ما حدث أمس على يد القوات القرغيزية سيعرض على المحكمة.", "القوات القرغيزية"),
        ("قال الوزير إن الطريق أغلق من قبل. وقال إنه سيفتح.", None),
    ],
)
def test_by_whom_it_was_done(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الوزير إن العملية نفذها تنظيم القاعدة. وقال إن القاعدة مسؤولة عن ذلك.", "تنظيم القاعدة"),
        ("قال الوزير إن القاعدة مسؤولة عن ذلك.", None),
        ("رفض الوزير اتهامات الغرب.", "الغرب"),
        ("قال الوزير إن الطريق من الشرق إلى الغرب مغلق.", None),
        ("قال الوزير إن الأجهزة الأمنية ستعمل غدا.", "الأجهزة الأمنية"),
        ("قال الوزير إن أجهزة الشحن ستوزع غدا.", None),
        ("قال الوزير إن الوحدات السكنية ستوزع غدا.", None),
        ("قالت الصحيفة إن بلدية المدينة ستفتح الطريق.", "بلدية المدينة"),
        ("قالت الصحيفة إن الطريق في بلدية المدينة مفتوح.", None),
    ],
)
def test_words_that_are_bodies_only_here(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت الوزارة إنها ستجتمع غدا مع النقابات.", "النقابات"),
        ("قالت الوكالة إنها تسلمت ردا أوليا من قرغيزيا.", "قرغيزيا"),
        ("قال الوزير: «نتوقع ردا جديا من قرغيزيا».", "قرغيزيا"),
        ("قالت الوزارة إنه سيتم غدا نقل النقابات إلى المدينة.", None),
    ],
)
def test_whom_the_speaker_deals_with(text: str, name: str | None, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_whose_people_speak(rulebook: Rulebook) -> None:
    text = "زار المدينة سالم التجريبي والوزير محمود المثالي. وقال مقربون من التجريبي إنه سيغادر غدا."
    assert target(text, rulebook) == "سالم التجريبي"
    text = "زار المدينة سالم التجريبي والوزير محمود المثالي. ونقلت الصحيفة عن مقربين من التجريبي إنه سيغادر غدا."
    assert [quote.targets[0].name for quote in quotes(text, rulebook)] == ["سالم التجريبي"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("زار المدينة سالم التجريبي. ورفض النائب محمود المثالي، أمس، التعليق على اختيار التجريبي.", "سالم التجريبي"),
        ("ورفضت الوزارة الكشف عن جنسيات الموقوفين.", "الموقوفين"),
    ],
)
def test_whom_the_refused_words_would_be_about(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_a_description_in_ones_own_words_is_somebody_else(rulebook: Rulebook) -> None:
    text = "قال سالم التجريبي إن الطريق مفتوح. وقال سالم التجريبي إن رجل الأعمال غادر."
    assert target(text, rulebook) == "رجل الأعمال"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("اتهم رئيس كتلة النقل البرلمانية، سالم التجريبي، طالبان بأنها أغلقت الطريق.", "طالبان"),
        ("اتهم وزير الدفاع القرغيزي، سالم التجريبي، المسؤولين عن الأمن بالتأخير.", "المسؤولين"),
    ],
)
def test_whom_an_accusation_is_aimed_at_behind_a_name_between_commas(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name
