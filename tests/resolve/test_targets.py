"""Whom the words are about. The people are made up; sentences of real people are the seeds' own."""

import pytest

from quotes.rulebook import Rulebook
from tests.said import last, target

SALIM = "زار المدينة سالم التجريبي أمس. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("اتهم الوزير شركة «النقل التجريبية» بتأخير المشروع.", "النقل التجريبية"),
        ("وصفت الوزارة قرار قرغيزيا بأنه متأخر.", "قرغيزيا"),
        ("تقدم سالم التجريبي بشكوى اتهم فيها وكالة النقل القرغيزية KT6، بأنها أغلقت الطريق.", "وكالة النقل القرغيزية"),
        (SALIM + "وكانت الوزارة قد وصفت، في إعلان سابق لها، تنظيم «النقل»، بأنه جماعة متأخرة.", "النقل"),
        (SALIM + "ونفت الوزارة ادعاء التجريبي.", "سالم التجريبي"),
        (SALIM + "وانتقده المدير ثم اتهمه بتأخير المشروع.", "سالم التجريبي"),
    ],
)
def test_whom_the_cue_is_aimed_at(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (SALIM + "وقالت الوزارة إن التجريبي غادر البلاد.", "سالم التجريبي"),
        (SALIM + "وقالت الوزارة إن زيارة التجريبي انتهت.", "سالم التجريبي"),
        (SALIM + "وقالت الوزارة إنه غادر البلاد.", "سالم التجريبي"),
        ("قال الوزير إن موسكو تعتزم فتح الطريق.", "روسيا"),
        ("قال الوزير إن هدف إسبانيا هو فتح الطريق.", "إسبانيا"),
        ("قال الوزير إن الجيش الأوكراني يريد فتح الطريق.", "الجيش الأوكراني"),
        ("قالت روسيا إنها ستساعد الولايات المتحدة في نقل المعدات.", "الولايات المتحدة"),
        ("أعلن الرئيس العراقي محمود التجريبي أن بلاده ستفتح الطريق.", "العراق"),
    ],
)
def test_the_subject_of_the_content(text: str, name: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) == name


def test_a_description_in_the_content_is_named(rulebook: Rulebook) -> None:
    text = "استقبل الوفد وزير النقل سالم التجريبي. وقالت الصحيفة إن الوزير غادر البلاد."
    assert target(text, rulebook) == "سالم التجريبي"


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن الجسر جاهز.",
        "قال الوزير إن الطريق في فرنسا مغلق.",
        "قال سالم التجريبي إنه سيغادر غدا.",
        "قال الوزير إن عدد القتلى بلغ الآلاف.",
        "قال الوزير إن العمل انتهى في مقر الحكومة القرغيزية.",
        "قال الوزير إن هذا يعني فتح الطريق.",
    ],
)
def test_no_target_where_the_words_are_about_no_one_else(text: str, rulebook: Rulebook) -> None:
    assert target(text, rulebook) is None


def test_two_targets_only_for_dealings_between_two(rulebook: Rulebook) -> None:
    dealing = last("قالت الصحيفة إن محادثات بين سالم التجريبي ومحمود المثالي بدأت أمس.", rulebook)
    assert [entity.name for entity in dealing.targets] == ["سالم التجريبي", "محمود المثالي"]
    single = last("قالت الصحيفة إن سالم التجريبي غادر البلاد قبل وصول محمود المثالي.", rulebook)
    assert [entity.name for entity in single.targets] == ["سالم التجريبي"]


def test_taken_up_words_point_at_their_owner(rulebook: Rulebook) -> None:
    text = "أثارت تصريحات سالم التجريبي جدلا. وقالت الوزارة إن تلك التصريحات غير صحيحة."
    assert target(text, rulebook) == "سالم التجريبي"


def test_a_refusal_is_about_who_asked(rulebook: Rulebook) -> None:
    text = "ولم يستجب وزير النقل لطلبات صحيفة «الأخبار التجريبية» للتعليق."
    assert target(text, rulebook) == "الأخبار التجريبية"


def test_each_target_carries_its_mention(rulebook: Rulebook) -> None:
    text = SALIM + "وقالت الوزارة إن التجريبي غادر البلاد."
    mention = last(text, rulebook).targets[0].mention
    assert mention is not None
    assert mention.text == "التجريبي"
    assert text[mention.start : mention.end] == "التجريبي"


def test_a_seed_sentence_of_two_talking(rulebook: Rulebook) -> None:
    text = (
        "وكشف تقرير أن عملاق التكنولوجيا إيلون ماسك كان على اتصال منتظم مع الرئيس الروسي فلاديمير بوتين. "
        "وكانت اتصالات ماسك مع بوتين شديدة السرية، وفقا لوول ستريت جورنال."
    )
    assert [entity.name for entity in last(text, rulebook).targets] == ["إيلون ماسك", "فلاديمير بوتين"]


def test_a_seed_sentence_denied(rulebook: Rulebook) -> None:
    text = "صرح إيان بريمر بأن ماسك أخبره عن حديثه، غير أن ماسك نفى ادعاء بريمر."
    assert target(text, rulebook) == "إيان بريمر"
