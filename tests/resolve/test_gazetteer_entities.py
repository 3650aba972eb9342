"""The files of well-known entities: what they hold is found, and means one thing."""

from collections import defaultdict

import pytest

from quotes.resolve.lexicon.files import read_records
from quotes.resolve.lexicon.gazetteer import load_gazetteer
from quotes.resolve.lexicon.known import EntityRecord, known_entities, phrase_key
from quotes.resources import resource

FILES = ("bodies", "clubs", "companies", "outlets", "people")
RECORDS = [
    record for name in FILES for record in read_records(resource("rules") / "entities" / f"{name}.yml", EntityRecord)
]


def test_ids_are_unique() -> None:
    ids = [record.id for record in RECORDS]
    assert sorted(ids) == sorted(set(ids))


def test_a_spelling_names_one_entity() -> None:
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for phrase, known in known_entities(RECORDS):
        if not known.weak:
            meant[phrase].add(known.id)
    assert {phrase: ids for phrase, ids in meant.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(
    ("phrase", "name", "kind", "country"),
    [
        ("صحيفة وول ستريت جورنال", "وول ستريت جورنال", "outlet", "US"),
        ("أ.ف.ب", "وكالة الصحافة الفرنسية", "outlet", "FR"),
        ("سبيس اكس", "سبيس إكس", "organisation", "US"),
        ("حلف شمال الأطلسي", "الناتو", "organisation", None),
        ("الحوثيين", "الحوثيون", "group", "YE"),
        ("الخارجية الروسية", "وزارة الخارجية الروسية", "organisation", "RU"),
        ("بوتن", "فلاديمير بوتين", "person", "RU"),
        ("الولايات المتحدة الأميركية", "الولايات المتحدة", "place", "US"),
        ("تل أبيب", "إسرائيل", "place", "IL"),
        ("أبها", "أبها", "place", "SA"),
    ],
)
def test_entities(phrase: str, name: str, kind: str, country: str | None) -> None:
    words = phrase_key(phrase).split()
    known, end = load_gazetteer().entity_at(words) or (None, 0)
    assert known
    assert end == len(words)
    assert (known.name, known.kind, known.country) == (name, kind, country)


@pytest.mark.parametrize("phrase", ["سبق", "العربية", "القاعدة", "نيسان", "جنين", "مالي", "العين"])
def test_common_words_are_weak(phrase: str) -> None:
    known, _ = load_gazetteer().entity_at([phrase_key(phrase)]) or (None, 0)
    assert known
    assert known.weak


def test_a_capital_says_so() -> None:
    known, _ = load_gazetteer().entity_at(["موسكو"]) or (None, 0)
    assert known
    assert (known.name, known.capital) == ("روسيا", True)
