"""Dates as the Arabic press prints them, to ISO 8601; what is not certain stays unknown.

Month names are CLDR's for every Arabic-speaking country (شباط، فبراير، فيفري), by way of ``babel``. A date is taken
only when it is complete and agrees with itself: two names of the month must mean the same month, and the weekday must
be the day's. Hijri dates count through the Gregorian date printed beside them. A date without a year, and words such as
«أمس», are read against a reference: the date of the article they stand in.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import NamedTuple

from quotes.text.fold import fold

_ISO = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:[T ،,-]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(Z)?")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ،,-]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(صباحا|مساء|ظهرا|ص(?!\w)|م(?!\w)|[AaPp]\.?[Mm])?\s*"
    r"\(?(?:(GMT|UTC|غرينتش|جرينتش|غرينيتش|ت ?\.? ?غ)\s*([+-]\d{1,2}:?\d{0,2})?)?"
)
_WEEKDAYS = {"الاثنين": 0, "الثلاثاء": 1, "الاربعاء": 2, "الخميس": 3, "الجمعه": 4, "السبت": 5, "الاحد": 6}
_WEEKDAY = re.compile(rf"(?<!\w)({'|'.join(_WEEKDAYS)})(?!\w)")
_LAST = re.compile(rf"(?:يوم )?({'|'.join(_WEEKDAYS)}) (الماضي|الفائت|المنصرم|المقبل|القادم)")
_SPELLINGS = {
    "اوكتوبر": 10,
    "اوغسطس": 8,
    "ايلول": 9,
    "ماى": 5,
    "فيفرى": 2,
    "جانفى": 1,
    "افريل": 4,
    "يولية": 7,
    "يونية": 6,
}
_DAYS_AWAY = {
    "اليوم": 0, "امس": -1, "يوم امس": -1, "البارحه": -1, "امس الاول": -2, "اول امس": -2, "اول من امس": -2,
    "قبل يوم": -1, "منذ يوم": -1, "قبل يومين": -2, "منذ يومين": -2, "غدا": 1, "بعد غد": 2, "قبل اسبوع": -7,
    "منذ اسبوع": -7, "قبل اسبوعين": -14, "منذ اسبوعين": -14,
}  # fmt: skip
_SINCE = re.compile(r"(?:منذ|قبل) (\d{1,2}) (دقيق\w+|دقائق|ساع\w+|يوما?|ايام|اسابيع|اسبوعا?)")
_DATELINE_START = re.compile(
    r"(?:(?:نشر|نشر في|تاريخ النشر|اخر تحديث)? ?:? ?(?:يوم )?"
    rf"(?:{'|'.join(_WEEKDAYS)})?|.{{2,40}} \d{{4}} ?ه?.{{0,12}}موافق(?: ل)?) ?[،,:]? ?$"
)
_DATELINE_REST = re.compile(r"\s*[-،,|.م]*\s*(?:$|اخر تحديث|الساعه|\d{1,2}:\d{2}|\.?واس\b)")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_EARLIEST, _LATEST = 1900, 2100


class _Found(NamedTuple):
    """A date that was read: the year where one was printed, and where it stands in the folded text."""

    day: int
    month: int
    year: int | None
    start: int
    end: int


def iso_date(written: str, reference: date | None = None, day_first: bool = False) -> str | None:
    """``written`` as an ISO 8601 date, or date and time where a time of day is printed; None when it is not certain.

    Args:
        reference: the date of the article or of the download, against which «أمس» and dates without a year are read.
        day_first: whether 06/03/2017 is the sixth of March; without it such a date is unknown.
    """
    plain = " ".join(fold(written).text.translate(_DIGITS).split())
    if not plain or len(plain) > 200:
        return None
    if plain.isdigit():
        return _from_digits(plain)
    found = _ISO.match(plain)
    if found and len(plain) - found.end() < 12:
        return _from_iso(found)
    found = _NUMERIC.search(plain)
    if found:
        return _from_numeric(found, plain, day_first or written != written.translate(_DIGITS))
    if plain.isascii():
        return _from_mail(plain)
    return _from_words(plain, reference) or (_relative(plain, reference) if reference else None)


def dateline_date(text: str) -> str | None:
    """The date of a dateline among a text's first three lines: «الأحد 10 آب 2025، آخر تحديث 12:30».

    A date inside a sentence is when something happened, not when the article was published; it is left alone.
    """
    for line in [line for line in text[:1000].splitlines() if line.strip()][:3]:
        plain = " ".join(fold(line[:160]).text.translate(_DIGITS).split())
        found = _named_date(plain)
        if found is None or found.year is None or not _DATELINE_REST.match(plain[found.end :]):
            continue
        if _DATELINE_START.match(plain[: found.start]):
            return _checked(found, plain[: found.end], None)
    return None


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """Folded month names of all Arabic locales."""
    from babel import Locale, localedata

    names = dict(_SPELLINGS)
    for locale in localedata.locale_identifiers():
        if locale == "ar" or locale.startswith("ar_"):
            for number, name in Locale.parse(locale).months["format"]["wide"].items():
                names[" ".join(fold(name).text.split())] = number
    return {fold(name).text: number for name, number in names.items()}


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    month = rf"(?<!\w)({names})(?:\s*[/(،-]\s*({names})\)?)?(?!\w)"
    year = r"(?:\s*[/،,-]?\s*(?:سنه |عام )?(\d{4})(?!\d)\s*(?:م(?!\w))?)?"
    return re.compile(rf"(?<!\d)(\d{{1,2}})\s*[-/،,]?\s*{month}{year}"), re.compile(
        rf"{month}\s+(\d{{1,2}})(?:\s*[،,]\s*(\d{{4}}))"
    )


def _named_date(plain: str) -> _Found | None:
    """The one date with a month's name in ``plain``; None where there is none, or two that differ."""
    day_month, month_day = _patterns()
    dates: list[_Found] = []
    for match in day_month.finditer(plain):
        day, one, other, year = match.groups()
        dates.append(_Found(int(day), _month(one, other), int(year) if year else None, *match.span()))
    for match in month_day.finditer(plain) if not dates else ():
        one, other, day, year = match.groups()
        dates.append(_Found(int(day), _month(one, other), int(year), *match.span()))
    if not dates or len({found[:3] for found in dates}) > 1:
        return None
    return dates[0]


def _month(one: str, other: str | None) -> int:
    """The month of a name or a pair of names; 0, which no date has, when the pair disagrees."""
    months = _months()
    return months[one] if other is None or months[other] == months[one] else 0


def _from_words(plain: str, reference: date | None) -> str | None:
    found = _named_date(plain)
    if found is None:
        return None
    day = _checked(found, plain, reference)
    return None if day is None else _with_time(day, plain[found.end :])


def _checked(found: _Found, plain: str, reference: date | None) -> str | None:
    """The date if it exists and falls on the weekday that is printed with it."""
    weekday = _WEEKDAY.search(plain)
    if found.year is not None:
        years = [found.year]
    elif reference is not None:
        years = [reference.year - 1, reference.year, reference.year + 1]
    else:
        return None
    days = [day for day in (_day(year, found.month, found.day) for year in years) if day is not None]
    if weekday:
        days = [day for day in days if day.weekday() == _WEEKDAYS[weekday.group(1)]]
    if found.year is None and reference is not None:
        days = [day for day in days if abs((day - _date(reference)).days) <= 150]
    return days[0].isoformat() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _date(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _with_time(day: str, rest: str) -> str:
    """The day with the time of day that stands after it, if one does."""
    clock = _CLOCK.search(rest)
    if clock is None:
        return day
    hour, minute, second, half, zone, offset = clock.groups()
    hours = int(hour)
    if half and hours <= 12:
        hours = hours % 12 + (12 if half[0] in "مPp" or (half[0] == "ظ" and hours != 11) else 0)
    if hours > 23 or int(minute) > 59 or int(second or 0) > 59:
        return day
    return f"{day}T{hours:02}:{minute}" + (f":{second}" if second else "") + _offset(zone, offset)


def _offset(zone: str | None, offset: str | None) -> str:
    if not zone and not offset:
        return ""
    digits = re.sub(r"\D", "", offset or "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits or "0", "00")
    return f"{(offset or '+')[0]}{int(hours):02}:{minutes}"


def _from_iso(found: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, zone = found.groups()
    moment = _day(int(year), int(month), int(day))
    if moment is None or (hour and (int(hour) > 23 or int(minute) > 59)):
        return None
    if not hour:
        return moment.isoformat()
    digits = "" if zone is None else "+00:00" if zone[0] in "ZUG" else f"{zone[:3]}:{zone[-2:]}"
    return f"{moment.isoformat()}T{int(hour):02}:{minute}" + (f":{second}" if second else "") + digits


def _from_numeric(found: re.Match[str], plain: str, day_first: bool) -> str | None:
    """A date in figures: certain where one of them cannot be a month, or they are the same."""
    one, two, year = (int(part) for part in found.groups()[:3])
    day, month = (one, two) if two <= 12 else (two, one)
    if one <= 12 and two <= 12 and one != two and not day_first:
        return None
    moment = _day(year, month, day)
    weekday = _WEEKDAY.search(plain)
    if moment is None or (weekday and moment.weekday() != _WEEKDAYS[weekday.group(1)]):
        return None
    return _with_time(moment.isoformat(), plain[found.end(3) :])


def _from_digits(digits: str) -> str | None:
    """20240131, 20240131235900, or seconds (milliseconds) since 1970."""
    if len(digits) in (10, 13):
        moment = datetime.fromtimestamp(int(digits) / (1000 if len(digits) == 13 else 1), UTC)
        return moment.isoformat(timespec="seconds") if 1990 <= moment.year <= _LATEST else None
    found = _COMPACT.fullmatch(digits) if len(digits) in (8, 12, 14) else None
    if found is None:
        return None
    year, month, day, hour, minute, second, _ = found.groups()
    moment_day = _day(int(year), int(month), int(day))
    if moment_day is None or not hour:
        return moment_day.isoformat() if moment_day else None
    return _with_time(moment_day.isoformat(), f"{hour}:{minute}:{second or '00'}")


def _from_mail(plain: str) -> str | None:
    """RFC 2822, as RSS prints it, or a date in English words."""
    for form in ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y"):
        with suppress(ValueError):
            return datetime.strptime(plain, form).date().isoformat()
    try:
        moment = parsedate_to_datetime(plain)
    except (ValueError, TypeError, IndexError):
        return None
    return moment.isoformat() if _EARLIEST <= moment.year <= _LATEST else None


def _relative(plain: str, reference: date) -> str | None:
    """«أمس», «قبل يومين», «الأحد الماضي» against the reference; hours and minutes only against a moment."""
    words = plain.strip(" .،")
    today = _date(reference)
    if words in _DAYS_AWAY:
        return (today + timedelta(days=_DAYS_AWAY[words])).isoformat()
    since = _SINCE.fullmatch(words)
    if since:
        number, unit = int(since.group(1)), since.group(2)
        if unit.startswith(("دق", "ساع")):
            if not isinstance(reference, datetime):
                return None
            step = timedelta(minutes=number) if unit.startswith("دق") else timedelta(hours=number)
            return _date(reference - step).isoformat()
        return (today - timedelta(days=number * (7 if unit.startswith("اس") else 1))).isoformat()
    named = _LAST.fullmatch(words)
    if named is None:
        return None
    away = (_WEEKDAYS[named.group(1)] - today.weekday()) % 7
    if named.group(2) in ("المقبل", "القادم"):
        return (today + timedelta(days=away or 7)).isoformat()
    return (today + timedelta(days=(away or 7) - 7 if away else -7)).isoformat()
