"""How whom the words are about is named: where a name ends, and what is no name. The people are made up."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import target

SALIM = "زار المدينة سالم التجريبي أمس. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الوزير إن سالم التجريبي سدد المبلغ كاملا.", "سالم التجريبي"),
        ("قال الوزير إن سالم بن محمود قاد الفريق إلى الفوز.", "سالم بن محمود"),
        ("قالت الصحيفة إن الحكومة القرغيزية المقترحة ستعمل غدا.", "الحكومة القرغيزية"),
        ("قالت الصحيفة إن القوات القرغيزية الانسحاب يعني لها الهزيمة.", "القوات القرغيزية"),
        ("قالت الصحيفة إن مجلس الوزراء الأخير قرر فتح الطريق.", "مجلس الوزراء"),
        ("قالت الصحيفة إن وزارة الصحة والسكان ستفتح الطريق.", "وزارة الصحة والسكان"),
        ("قالت الصحيفة إن الحكومة القرغيزية والبرلمان يريدان فتح الطريق.", "الحكومة القرغيزية"),
        ("قالت الصحيفة إن مكتب البرلمان الطعن لديه ثلاثة أيام.", "مكتب البرلمان"),
        ("قالت الصحيفة إن مجلس الأمن القومي سيفتح الطريق.", "مجلس الأمن القومي"),
        ("قال الوزير إن الدولة القرغيزية ستفتح الطريق.", "قيرغيزستان"),
        ("دعمت الدولة القرغيزية المشروع. وقال الوزير إن الدولة ستفتح الطريق.", "قيرغيزستان"),
        ("قال الوزير إن الدولة ستفتح الطريق.", "الدولة"),
        ("قالت الصحيفة إن الوزير القرغيزي، محمود المثالي، سيفتح الطريق.", "محمود المثالي"),
    ],
)
def test_where_a_name_ends(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن الموت نهاية كل شيء.",
        "قال الوزير إن جودة الهواء تحسنت.",
        "قال الوزير إن المهرجان الدولي سيبدأ غدا.",
        "قال الوزير إن السوق المركزية مغلقة.",
        "قال الوزير إن حكومة مؤقتة مقرها المدينة ستعمل غدا.",
        "قال الوزير إن القضاء على المرض ممكن.",
        "قال الوزير إن مساعدة قرغيزيين ممكنة.",
        "قال الوزير إن الطريق جاهز حسب حديثه لصحيفة «الأخبار التجريبية».",
    ],
)
def test_what_is_no_name(text: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) is None


def test_a_country_is_no_accusative_of_its_people(rulebook: Rulebook) -> None:
    assert target("قال الوزير إن 34 بريطانيا فازوا بالجائزة.", rulebook) is None
    assert target("قال الوزير إن بريطانيا فازت بالجائزة.", rulebook) == "بريطانيا"


def test_a_name_that_comes_once_needs_a_title_or_a_form(rulebook: Rulebook) -> None:
    assert target("قال الوزير إن سالم نريد له الفوز.", rulebook) is None
    assert target("قال الوزير إن المدرب سالم نجيبوف يريد الفوز.", rulebook) == "سالم نجيبوف"


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن حياة الصحابي كانت قصيرة.",
        "قال الوزير إن المشاركة القرغيزية ستنجح.",
        "قال الوزير إن المفاوضات النووية ستنجح.",
        "قال الوزير إن الجانب الإيجابي واضح.",
        "قال الوزير إن عدد الزوار بلغ نحو 15 ألفا و 474 زائرا.",
        "قال الوزير إن الأمطار بلغت وادي تجربة ومدينة تجربة.",
        "عبر الوزير عن شكره للمتابعة المستمرة.",
        "أعلنت الوزارة أنها تعنى بتجهيز الشبكات الخارجية اللاسلكية.",
        "قال الوزير إن برنامج «تجربة» سيعود. وأشار إلى استحداث «تجربة» غدا.",
        "قال الوزير إن مناصريه سيعودون غدا.",
        "قال الوزير إن القوة القاهرة منعت ذلك.",
        "زار المدينة سالم حسن التجريبي أمس. وقالت الصحيفة إن الطريق فتح كبادرة حسن نية.",
        "زار المدينة سالم محيي الدين أمس. وقالت الصحيفة إن ذلك لا يوافق الدين.",
        "زار المدينة العالم سالم التجريبي أمس. وقالت الصحيفة إن المرض تفشى في العالم.",
    ],
)
def test_nouns_are_nobody(text: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت الصحيفة إن اللاعب القرغيزي ريجيبوف سينتقل إلى النادي.", "ريجيبوف"),
        ("قال الوزير إن شركة إرساء العقارية قائمة. وأضاف أن إرساء حققت أرباحا.", "شركة إرساء العقارية"),
        ("قال محمود رسام إنه متعب. وأكد رسام ذلك. وقالت الوكالة إن رسام غادر البلاد.", "محمود رسام"),
        ("قالت الوكالة إن الملا نجيبوف غادر البلاد. وأضافت: عاد نجيبوف.", "نجيبوف"),
        ("قالت الصحيفة إن القرغيزي سان ريجيبوف ربما ينتقل إلى النادي.", "سان ريجيبوف"),
    ],
)
def test_names_that_no_list_holds(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    "text",
    [
        "قالت الصحيفة إن اللاعب القرغيزي سينتقل إلى النادي.",
        "قالت الصحيفة إن شركة نقل ستفتح الطريق. وأضافت أن نقل المعدات تأخر.",
    ],
)
def test_what_stands_behind_a_nationality_or_a_company(text: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) in (None, "اللاعب القرغيزي")


def test_a_counterpart_is_the_one_known_of_his_country(rulebook: Rulebook) -> None:
    text = (
        "التقى الرئيس الأمريكي باراك أوباما ضيفه أمس. "
        "وأعرب الرئيس القرغيزي عن رغبته في إقامة علاقات مع نظيره الأمريكي."
    )
    assert target(text, rulebook) == "باراك أوباما"
    assert target(text.replace("الرئيس القرغيزي", "وزير النقل القرغيزي"), rulebook) is None


def test_a_well_known_name_takes_no_noun(rulebook: Rulebook) -> None:
    text = "حضر الرئيس الأمريكي جو بايدن عودة الوفد. وقالت الصحيفة إن جو بايدن عاد."
    assert target(text, rulebook) == "جو بايدن"


def test_what_stands_between_marks_behind_the_article_is_no_name(rulebook: Rulebook) -> None:
    text = "قال الوزير إن المهمة للفريق «فكرية ثقافية حقوقية إنسانية»."
    assert target(text, rulebook) in (None, "الفريق")


def test_a_movement_by_the_family_that_heads_it(rulebook: Rulebook) -> None:
    text = "قال محمود التجريبي إن الطريق مغلق. وقالت الصحيفة إن الحوثي يحاول فتح الطريق."
    assert target(text, rulebook) == "الحوثي"


def test_groups_are_named_in_the_nominative(rulebook: Rulebook) -> None:
    text = "تقدم الحوثيون أمس. وقال الوزير إن الحوثيين فتحوا الطريق."
    assert target(text, rulebook) == "الحوثيون"
    assert target("قال الوزير إن الحوثيين فتحوا الطريق.", rulebook) == "الحوثيين"
