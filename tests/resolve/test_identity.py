"""What is one entity in all articles, and what is not."""

from __future__ import annotations

import pytest

from quotes.resolve.lexicon.gazetteer import load_gazetteer
from quotes.resolve.names.identity import identity


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("وول ستريت جورنال", "صحيفة وول ستريت جورنال", "outlet"),
        ("صحيفة واشنطن بوست الأمريكية", "الواشنطن بوست", "outlet"),
        ("وزارة الخارجية الأميركية", "الخارجية الأمريكية", "organisation"),
        ("وزارة النقل الأميركية", "وزارة النقل الأمريكية", "organisation"),
        ("شركة غوغل", "جوجل", "organisation"),
        ("الولايات المتحدة", "أمريكا", "organisation"),
        ("دولة قطر", "قطر", "organisation"),
        ("وزارة الداخلية التونسية", "الداخلية التونسية", "organisation"),
        ("وكالة فرانس برس", "وكالة الأنباء الفرنسية", "outlet"),
        ("وكالة أنباء شينخوا", "شينخوا", "outlet"),
        ("وكالة أنباء فارس شبه الرسمية", "وكالة فارس للأنباء", "outlet"),
        ("وكالة الأنباء السعودية الرسمية", "وكالة الأنباء السعودية", "outlet"),
        ("صحيفة الحياة", "الحياة", "outlet"),
        ("صحيفة التجربة", "التجربة", "outlet"),
        ("تنظيم داعش الإرهابي", "تنظيم داعش", "organisation"),
        ("عبد الإله ابن كيران", "عبد الإله بنكيران", "person"),
        ("سالم بن تجربة", "سالم بنتجربة", "person"),
        ("الحوثيون", "الحوثيين", "group"),
        ("الباحثون", "الباحثين", "group"),
        ("مسؤولون أميركيون", "مسؤولين أمريكيين", "anonymous"),
        ("تقرير صحيفة وول ستريت جورنال", "تقرير وول ستريت جورنال", "document"),
    ],
)
def test_one_body_under_its_names(one: str, other: str, kind: str) -> None:
    gazetteer = load_gazetteer()
    assert identity(one, kind, gazetteer) == identity(other, kind, gazetteer)


def test_one_body_whatever_kind_it_was_taken_for() -> None:
    gazetteer = load_gazetteer()
    assert identity("حركة طالبان", "organisation", gazetteer) == identity("طالبان", "group", gazetteer)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("مصر", "منتخب مصر", "organisation"),
        ("مصر", "حكومة مصر", "organisation"),
        ("الأمم المتحدة", "بعثة الأمم المتحدة", "organisation"),
        ("حركة طالبان", "حركة طالبان الباكستانية", "organisation"),
        ("قناة الجزيرة", "صحيفة الجزيرة", "outlet"),
        ("صحيفة الحياة", "قناة الحياة", "outlet"),
        ("وزارة النقل الأميركية", "وزارة النقل الروسية", "organisation"),
        ("الصحيفة", "صحيفة وول ستريت جورنال", "outlet"),
    ],
)
def test_what_only_contains_a_name_is_another(one: str, other: str, kind: str) -> None:
    gazetteer = load_gazetteer()
    assert identity(one, kind, gazetteer) != identity(other, kind, gazetteer)


def test_a_report_is_not_the_paper_and_a_person_is_not_the_body_of_that_name() -> None:
    gazetteer = load_gazetteer()
    assert identity("تقرير وول ستريت جورنال", "document", gazetteer)[0] == "document"
    assert identity("الحياة", "person", gazetteer) != identity("الحياة", "outlet", gazetteer)


@pytest.mark.parametrize(
    "name", ["سالم بحر", "سالم حركات", "سالم كريمة", "سالم الأمين بن التجريبي", "الدكتور سالم شمال"]
)
def test_a_family_name_that_is_also_a_noun_belongs_to_the_name(name: str) -> None:
    gazetteer = load_gazetteer()
    assert identity(name, "person", gazetteer).everywhere
    assert identity(name, "person", gazetteer) != identity("سالم", "person", gazetteer)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("سالم", "person"),
        ("التجريبي", "person"),
        ("الوزير", "person"),
        ("الرئيس التنفيذي", "person"),
        ("الشركة", "organisation"),
        ("الصحيفة", "outlet"),
        ("التقرير", "document"),
        ("شهود عيان", "anonymous"),
        ("مسؤولون أميركيون", "anonymous"),
        ("الباحثون", "group"),
        ("الجانبان", "group"),
        ("نواب بريطانيون", "group"),
        ("سكان دمشق", "group"),
    ],
)
def test_what_names_nobody_by_itself_is_another_in_each_article(name: str, kind: str) -> None:
    assert not identity(name, kind, load_gazetteer()).everywhere


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("سالم التجريبي", "person"),
        ("أوباما", "person"),
        ("حماس", "organisation"),
        ("شركة التجربة", "organisation"),
        ("وفا", "outlet"),
        ("تقرير وول ستريت جورنال", "document"),
        ("الأكراد", "group"),
        ("الأوروبيين", "group"),
        ("الديمقراطيون", "group"),
        ("الفلسطينيون", "group"),
        ("الشعب السوري", "group"),
        ("حركة طالبان", "group"),
    ],
)
def test_full_names_well_known_ones_and_peoples_are_the_same_in_all_articles(name: str, kind: str) -> None:
    assert identity(name, kind, load_gazetteer()).everywhere
