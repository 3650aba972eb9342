"""What is one entity in all articles, and what is not."""

from __future__ import annotations

import pytest

from quotes.resolve.gazetteer import load_gazetteer
from quotes.resolve.identity import identity


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
        ("الحوثيون", "الحوثيين", "group"),
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
