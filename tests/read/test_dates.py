"""Dates as the Arabic press prints them: right or unknown, never wrong."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.read.dates import dateline_date, iso_date

PRESS = {
    "21 تموز/يوليو 2015": "2015-07-21",
    "٢١ تشرين الأول ٢٠٢٤": "2024-10-21",
    "۲۱ تشرين الأول ۲۰۲۴": "2024-10-21",
    "15 جانفي 2017": "2017-01-15",
    "5 جويلية 2023": "2023-07-05",
    "8 أوت 2022": "2022-08-08",
    "3 غشت 2021": "2021-08-03",
    "10 دجنبر 2020": "2020-12-10",
    "30 نونبر 2019": "2019-11-30",
    "12 يوليوز 2019": "2019-07-12",
    "1 شباط 2024": "2024-02-01",
    "1 فبراير 2024": "2024-02-01",
    "1 فيفري 2024": "2024-02-01",
    "4 اغسطس 2015": "2015-08-04",
    "2 ابريل 2015م": "2015-04-02",
    "1 أُكتوبر، 2020": "2020-10-01",
    "يوليو 21, 2015": "2015-07-21",
    "الأحد 10 آب 2025": "2025-08-10",
    "الأحد، 10 أغسطس (آب) 2025": "2025-08-10",
    "يوم الأربعاء 1 كانون الثاني - يناير 2020": "2020-01-01",
    "الجمعة, 4 سبتمبر/ أيلول, 2009, 00:04 GMT": "2009-09-04T00:04+00:00",
    "الاثنين، 30 تشرين الثاني/نوفمبر 2009، آخر تحديث 18:21 (GMT+0400)": "2009-11-30T18:21+04:00",
    "3 مايو 2024 - 08:15 مساءً": "2024-05-03T20:15",
    "3 مايو 2024 - 12:15 ص": "2024-05-03T00:15",
    "نشر في: 3 مايو 2024": "2024-05-03",
    "الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس": "2015-08-11",
    "١٢ ربيع الأول ١٤٤٥ هـ الموافق ٢٧ سبتمبر ٢٠٢٣ م": "2023-09-27",
    "2015-07-24 12:59:44": "2015-07-24T12:59:44",
    "2017-02-01T23:08:00+01:00": "2017-02-01T23:08:00+01:00",
    "2024-01-05T00:00:00.123Z": "2024-01-05T00:00:00+00:00",
    "2024/5/3": "2024-05-03",
    "26/03/2017": "2017-03-26",
    "03/26/2017": "2017-03-26",
    "٠٦/٠٣/٢٠١٧": "2017-03-06",
    "05.05.2017": "2017-05-05",
    "20240131": "2024-01-31",
    "1420070400": "2015-01-01T00:00:00+00:00",
    "1420070400000": "2015-01-01T00:00:00+00:00",
    "Wed, 02 Oct 2002 13:00:00 GMT": "2002-10-02T13:00:00+00:00",
    "October 2, 2002": "2002-10-02",
}

UNKNOWN = [
    "",
    "اليوم",
    "أمس",
    "الأحد 10 آب",
    "مارس 2024",
    "2024",
    "06/03/2017",
    "26 شوال 1436 هـ",
    "1436-10-26",
    "الاثنين 10 آب 2025",
    "21 تموز/أغسطس 2015",
    "31 شباط 2024",
    "30/02/2024",
    "3 مايو 2024 تحديث 5 مايو 2024",
    "منذ 3 ساعات",
    "10 آب 25",
    "12345",
    "99999999999999999999",
    "قال الوزير",
    "May be",
]


@pytest.mark.parametrize(("written", "iso"), PRESS.items())
def test_press_dates(written: str, iso: str) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize("written", UNKNOWN)
def test_what_is_not_certain_is_unknown(written: str) -> None:
    assert iso_date(written) is None


TUESDAY = date(2025, 8, 12)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("أمس", "2025-08-11"),
        ("اليوم", "2025-08-12"),
        ("أول من أمس", "2025-08-10"),
        ("قبل يومين", "2025-08-10"),
        ("منذ 3 أيام", "2025-08-09"),
        ("الأحد 10 آب", "2025-08-10"),
        ("الاثنين 10 آب", None),
        ("10 آب", "2025-08-10"),
        ("3 كانون الثاني", "2026-01-03"),
        ("الأحد الماضي", "2025-08-10"),
        ("الثلاثاء الماضي", "2025-08-05"),
        ("الأربعاء الماضي", "2025-08-06"),
        ("الثلاثاء المقبل", "2025-08-19"),
        ("الأربعاء القادم", "2025-08-13"),
        ("منذ 3 ساعات", None),
    ],
)
def test_against_the_date_of_the_article(written: str, iso: str | None) -> None:
    assert iso_date(written, TUESDAY) == iso


def test_hours_against_a_moment() -> None:
    assert iso_date("منذ 3 ساعات", datetime(2025, 8, 12, 1, 0, tzinfo=UTC)) == "2025-08-11"


def test_day_first_when_the_user_says_so() -> None:
    assert iso_date("06/03/2017", day_first=True) == "2017-03-06"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس\nقال", "2015-08-11"),
        ("الاثنين، 30 تشرين الثاني/نوفمبر 2009، آخر تحديث 18:21 (GMT+0400) مدريد ترجح", "2009-11-30"),
        ("عنوان\n\nالأحد 10 آب 2025\n\nقال", "2025-08-10"),
        ("في 20 يناير عام 2009 أدى الرئيس اليمين", None),
        ("شهدت مناطق أمس الأحد 28 أوت 2016 انقطاعا", None),
        ("قال\n\nقال\n\nقال\n\nالأحد 10 آب 2025", None),
        ("", None),
    ],
)
def test_datelines(text: str, iso: str | None) -> None:
    assert dateline_date(text) == iso


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.sampled_from(["ar", "ar_LB", "ar_DZ", "ar_MA", "ar_MR"]))
def test_every_day_in_every_country(day: date, locale: str) -> None:
    from babel.dates import format_date

    assert iso_date(format_date(day, "EEEE d MMMM y", locale=locale)) == day.isoformat()
    other = format_date(day + timedelta(days=1), "EEEE", locale=locale) + format_date(day, " d MMMM y", locale=locale)
    assert iso_date(other) is None


@given(st.text(max_size=60) | st.from_regex(r"[0-9٠-٩/:. -]{1,25}"))
def test_anything_is_a_date_or_none(written: str) -> None:
    found = iso_date(written, TUESDAY)
    assert found is None or date.fromisoformat(found[:10])
    assert dateline_date(written) is None or dateline_date(written)
