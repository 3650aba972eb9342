"""A denial and the claim it denies; and the claims that stand near a denial without being denied."""

from __future__ import annotations

import pytest

from quotes.link.disputes import disputes, disputes_elsewhere
from quotes.link.said import Said
from tests.link.said import COMPANY, MINISTER, NEWSPAPER, SPOKESMAN, in_text, said

DENIES = {"denies": True, "lemma": "نفى"}


def found(*article: Said) -> list[tuple[int, int, str]]:
    return sorted(disputes(sorted(article, key=lambda quote: quote.cue.start)))


def test_a_claim_reported_inside_its_denial() -> None:
    text = "نفى المتحدث باسم الشركة صحة التقارير التي نشرتها صحيفة المثال عن إغلاق المصنع."
    denial = in_text(text, 1, "نفى", "صحة التقارير التي نشرتها صحيفة المثال عن إغلاق المصنع", SPOKESMAN, **DENIES)
    claim = in_text(text, 2, "نشرت", "إغلاق المصنع", NEWSPAPER)
    assert found(denial, claim) == [(1, 2, "inside")]


def test_a_noun_of_claiming_that_begins_what_is_denied() -> None:
    text = "نفى المتحدث باسم الشركة مزاعم صحيفة المثال بأن المصنع أغلق."
    denial = in_text(text, 1, "نفى", "مزاعم صحيفة المثال بأن المصنع أغلق", SPOKESMAN, **DENIES)
    claim = in_text(text, 2, "مزاعم", "المصنع أغلق", NEWSPAPER)
    assert found(denial, claim) == [(1, 2, "inside")]


def test_what_is_only_said_beside_in_the_denial_is_no_claim_denied() -> None:
    text = "نفى المتحدث باسم الشركة إغلاق المصنع، رغم تقارير ذكرت أن العمال غادروا."
    denial = in_text(text, 1, "نفى", "إغلاق المصنع، رغم تقارير ذكرت أن العمال غادروا", SPOKESMAN, **DENIES)
    beside = in_text(text, 2, "ذكرت", "العمال غادروا", NEWSPAPER)
    assert found(denial, beside) == []


RELATED = "قالت صحيفة المثال إن المصنع أغلق أبوابه، وهو ما نفاه المتحدث باسم الشركة."


def test_a_denial_that_refers_back() -> None:
    claim = in_text(RELATED, 1, "قالت", "المصنع أغلق أبوابه، وهو ما", NEWSPAPER)
    denial = in_text(RELATED, 2, "نفاه", "قالت صحيفة المثال إن المصنع أغلق أبوابه", SPOKESMAN, denies=True, lemma="نفى")
    assert found(claim, denial) == [(2, 1, "inside")]


def test_a_denial_that_refers_back_to_two_claims_says_not_which() -> None:
    text = RELATED.replace("أبوابه،", "أبوابه وأضافت أن العمال غادروا،")
    content = "قالت صحيفة المثال إن المصنع أغلق أبوابه وأضافت أن العمال غادروا"
    claims = [
        in_text(text, 1, "قالت", "المصنع أغلق أبوابه", NEWSPAPER),
        in_text(text, 2, "أضافت", "العمال غادروا", NEWSPAPER),
    ]
    denial = in_text(text, 3, "نفاه", content, SPOKESMAN, denies=True, lemma="نفى")
    assert found(*claims, denial) == []


ACCUSED = "اتهمت صحيفة المثال وزير النقل بتأخير المشروع. ونفى وزير النقل هذه الاتهامات."


def accusation(**more: object) -> Said:
    return in_text(ACCUSED, 1, "اتهمت", "بتأخير المشروع", NEWSPAPER, **more)


def answer(text: str = ACCUSED, content: str = "هذه الاتهامات", **more: object) -> Said:
    return in_text(text, 2, "نفى", content, MINISTER, **DENIES, **more)


def test_an_accused_who_denies_the_accusation() -> None:
    assert found(accusation(targets=frozenset({MINISTER})), answer()) == [(2, 1, "answer")]


def test_a_denial_that_points_but_is_not_the_accused_ones() -> None:
    assert found(accusation(targets=frozenset({COMPANY})), answer()) == []


def test_accusations_are_not_what_was_only_said() -> None:
    text = ACCUSED.replace("اتهمت صحيفة المثال وزير النقل بتأخير المشروع", "قالت صحيفة المثال إن وزير النقل سيسافر")
    claim = in_text(text, 1, "قالت", "وزير النقل سيسافر", NEWSPAPER, targets=frozenset({MINISTER}))
    assert found(claim, answer(text)) == []
    assert found(claim, answer(text.replace("هذه الاتهامات", "ذلك كله"), "ذلك كله")) != []


def test_reports_that_the_denial_points_at() -> None:
    text = "ذكرت تقارير أن العمال غادروا المصنع. ونفى وزير النقل صحة هذه التقارير."
    claim = in_text(text, 1, "ذكرت", "العمال غادروا المصنع", 9, name="تقارير")
    assert found(claim, answer(text, "صحة هذه التقارير")) == [(2, 1, "answer")]


def test_too_far_from_the_accusation() -> None:
    text = ACCUSED.replace("المشروع. ", "المشروع. " + "وجرى ذلك في يوم بارد. " * 15)
    claim = in_text(text, 1, "اتهمت", "بتأخير المشروع", NEWSPAPER, targets=frozenset({MINISTER}))
    assert found(claim, answer(text)) == []


def test_a_denial_of_something_of_its_own_right_behind_an_accusation() -> None:
    text = "اتهمت صحيفة المثال وزير النقل بتأخير المشروع. ونفى وزير النقل استقالة نائبه."
    claim = in_text(text, 1, "اتهمت", "بتأخير المشروع", NEWSPAPER, targets=frozenset({MINISTER}))
    assert found(claim, answer(text, "استقالة نائبه")) == []


def test_two_who_name_one_another() -> None:
    text = "قالت صحيفة المثال إن وزير النقل وعدها بزيارة. ونفى وزير النقل أنه قال شيئا من ذلك لصحيفة المثال."
    claim = in_text(text, 1, "قالت", "وزير النقل وعدها بزيارة", NEWSPAPER, targets=frozenset({MINISTER}))
    denial = answer(text, "أنه قال شيئا من ذلك لصحيفة المثال", targets=frozenset({NEWSPAPER}))
    assert found(claim, denial) == [(2, 1, "answer")]


CLAIMED = "الشركة سرحت مئات العمال من مصنع الشمال"
FAR = f"قالت صحيفة المثال إن {CLAIMED}. {'ومضى يوم. ' * 40}ونفى المتحدث باسم الشركة تسريح مئات العمال من المصنع."


def far_apart(claimed: str = CLAIMED, denied: str = "تسريح مئات العمال من المصنع", **more: object) -> list[Said]:
    text = FAR.replace(CLAIMED, claimed).replace("تسريح مئات العمال من المصنع", denied)
    claim = in_text(text, 1, "قالت", claimed, NEWSPAPER, **more)
    return [claim, in_text(text, 2, "نفى", denied, COMPANY, **DENIES)]


def test_the_same_matter_in_other_words() -> None:
    assert found(*far_apart()) == [(2, 1, "words")]


@pytest.mark.parametrize(
    "claimed",
    [
        "الشركة ربحت مئات الملايين هذا العام",
        "الشركة لم تسرح مئات العمال من مصنع الشمال",
        "النيابة فتحت ملفات قضايا كثيرة تخص بلديات ومدارس ومستشفيات بعيدة عنها بعد تسريح مئات العمال من مصنع الشركة",
        "الشركة دعت مئات الصحفيين إلى زيارة ميناء بعيد ثم التقت هناك بعض العمال القدامى وتحدثت عن مصنع آخر",
    ],
)
def test_another_matter_a_negation_or_the_words_far_apart(claimed: str) -> None:
    assert found(*far_apart(claimed)) == []


def test_where_nobody_is_named_nearly_all_words_are_needed() -> None:
    assert found(*far_apart(CLAIMED.replace("الشركة", "المؤسسة"))) == []
    whole = "تسريح مئات العمال من مصنع الشمال"
    assert found(*far_apart("المؤسسة أرادت تسريح مئات عمال مصنع الشمال", whole)) == [(2, 1, "words")]


def test_nobody_disputes_with_themselves() -> None:
    claim, denial = far_apart()
    mine = in_text(FAR, 1, "قالت", CLAIMED, COMPANY)
    assert found(mine, denial) == []
    by_name = in_text(FAR, 1, "قالت", CLAIMED, 9, name="إدارة الشركة")
    assert found(by_name, denial) == []
    assert found(claim, denial) != []


def test_denials_and_refusals_are_no_claims() -> None:
    _, denial = far_apart()
    for stance in ("denies", "declines"):
        assert found(in_text(FAR, 1, "قالت", CLAIMED, NEWSPAPER, **{stance: True}), denial) == []


def test_a_report_that_seems_to_deny_is_what_was_denied() -> None:
    claim, denial = far_apart()
    reports = in_text(FAR, 2, "نفى", denial.content, 9, name="التقارير", **DENIES)
    assert found(claim, reports) == []


def elsewhere(content: str, speaker: int = NEWSPAPER, **more: object) -> Said:
    return said(5, content, speaker, **{"targets": frozenset({COMPANY}), **more})


DENIED = said(1, "تسريح مئات العمال من مصنع الشمال قبل موسم الحصاد", COMPANY, denies=True, lemma="نفى")
PRINTED = "الشركة سرحت مئات العمال من مصنع الشمال قبل موسم الحصاد"


def test_a_claim_about_the_denier_in_another_article() -> None:
    assert list(disputes_elsewhere(DENIED, [elsewhere(PRINTED)])) == [(1, 5, "elsewhere")]


@pytest.mark.parametrize(
    "claim",
    [
        elsewhere(PRINTED, article=1),
        elsewhere(PRINTED, targets=frozenset({MINISTER})),
        elsewhere(PRINTED.replace("سرحت", "لم تسرح")),
        elsewhere("الشركة استقبلت مئات الزوار في مصنع الشمال"),
        elsewhere(PRINTED, speaker=COMPANY),
    ],
)
def test_claims_elsewhere_that_are_not_denied(claim: Said) -> None:
    assert list(disputes_elsewhere(DENIED, [claim])) == []
