"""Lookups of single words: heads, given names, countries."""

from pathlib import Path

import pytest

from quotes.resolve.lexicon.gazetteer import Gazetteer, load_gazetteer
from quotes.rulebook.nodes import RuleError
from quotes.text.fold import fold_word


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize(
    ("word", "kind", "gender", "number", "definite"),
    [
        ("رئيس", "person", "m", "sg", False),
        ("الوزيرة", "person", "f", "sg", True),
        ("وزيران", "group", "m", "du", False),
        ("المتحدث", "person", "m", "sg", True),
        ("مصادر", "anonymous", "m", "pl", False),
        ("المصدر", "anonymous", "m", "sg", True),
        ("مسؤولون", "anonymous", "m", "pl", False),
        ("المسؤولون", "group", "m", "pl", True),
        ("شخصان", "anonymous", "m", "du", False),
        ("وزارة", "organisation", "f", "sg", False),
        ("الشركات", "organisation", "f", "pl", True),
        ("صحيفتا", "outlet", "f", "du", False),
        ("الصحف", "outlet", "f", "pl", True),
        ("تقارير", "document", "m", "pl", False),
        ("تقريرا", "document", "m", "sg", False),
        ("متظاهرون", "group", "m", "pl", False),
        ("محاميه", "person", "f", "sg", False),
        ("زوجها", "person", "m", "sg", True),
        ("الأحد", None, None, None, None),
        ("الطاولة", None, None, None, None),
    ],
)
def test_heads(
    gazetteer: Gazetteer, word: str, kind: str | None, gender: str | None, number: str | None, definite: bool | None
) -> None:
    head = gazetteer.head(fold_word(word))
    found = (head.kind, head.gender, head.number, head.definite) if head else (None, None, None, None)
    assert found == (kind, gender, number, definite)


def test_a_phrase_is_a_head_only_as_a_whole(gazetteer: Gazetteer) -> None:
    words = [fold_word(word) for word in ("رجل", "الأعمال", "سالم")]
    head, end = gazetteer.head_at(words) or (None, 0)
    assert head is not None
    assert (head.lemma, head.definite, end) == ("رجل أعمال", True, 2)


@pytest.mark.parametrize(
    ("name", "gender", "ambiguous"),
    [
        ("محمد", "m", False),
        ("فاطمة", "f", False),
        ("عبدالله", "m", False),
        ("عبدالرحمن", "m", False),
        ("صلاحالدين", "m", False),
        ("إيلون", "m", False),
        ("كريم", "m", True),
        ("نور", None, True),
    ],
)
def test_given_names(gazetteer: Gazetteer, name: str, gender: str | None, ambiguous: bool) -> None:
    given = gazetteer.given_name(fold_word(name))
    assert given is not None
    assert (given.gender, given.ambiguous) == (gender, ambiguous)


@pytest.mark.parametrize("word", ["المدينة", "وزارة", "عبدالمدينة", "قال", "من"])
def test_other_words_are_no_given_names(gazetteer: Gazetteer, word: str) -> None:
    assert not gazetteer.is_given_name(fold_word(word))


@pytest.mark.parametrize(
    ("word", "country", "form"),
    [
        ("روسيا", "RU", "noun"),
        ("الروسية", "RU", "adjective"),
        ("الروس", "RU", "people"),
        ("موسكو", "RU", "capital"),
        ("الأمريكي", "US", "adjective"),
        ("أميركية", "US", "adjective"),
        ("الفرنسيون", "FR", "adjective"),
        ("عراقي", "IQ", "adjective"),
        ("الأتراك", "TR", "people"),
        ("الكويت", "KW", "noun"),
        ("القرغيزي", "KG", "adjective"),
    ],
)
def test_countries(gazetteer: Gazetteer, word: str, country: str, form: str) -> None:
    place = gazetteer.place(fold_word(word))
    assert place is not None
    assert (place.country, place.form) == (country, form)


@pytest.mark.parametrize("word", ["المالي", "مالية", "الوطني", "الرئيسي"])
def test_other_adjectives_point_at_no_country(gazetteer: Gazetteer, word: str) -> None:
    assert gazetteer.place(fold_word(word)) is None


def test_countries_of_two_words_are_entities(gazetteer: Gazetteer) -> None:
    words = [fold_word(word) for word in ("كوريا", "الجنوبية", "أمس")]
    known, end = gazetteer.entity_at(words) or (None, 0)
    assert known is not None
    assert (known.country, known.kind, end) == ("KR", "place", 2)


def test_a_mistake_names_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "titles"
    folder.mkdir()
    (folder / "bad.yml").write_text(
        "- id: x\n  kind: persn\n  why: x\n  heads: [رئيس]\n  match: [{text: رئيس}]\n  reject: [{text: قصر}]\n",
        encoding="utf-8",
    )
    with pytest.raises(RuleError, match=r"bad\.yml:2:9: «persn» cannot stand here; allowed are 'person'"):
        load_gazetteer(tmp_path)


def test_a_list_of_words_that_nothing_reads_names_its_place(tmp_path: Path) -> None:
    folder = tmp_path / "entities"
    folder.mkdir()
    (folder / "body-words.yml").write_text(
        "- id: locality\n  why: x\n  words: [مدينة]\n",
        encoding="utf-8",
    )
    with pytest.raises(RuleError, match=r"body-words\.yml:1:7: «locality» .*did you mean localities\? allowed are "):
        load_gazetteer(tmp_path)


def test_a_list_that_stands_twice_has_the_words_of_both(tmp_path: Path) -> None:
    folder = tmp_path / "entities"
    folder.mkdir()
    for file, word in (("body-words.yml", "مدينة"), ("name-words.yml", "ولاية")):
        (folder / file).write_text(f"- id: localities\n  why: x\n  words: [{word}]\n", encoding="utf-8")
    assert load_gazetteer(tmp_path).words.localities == {fold_word("مدينة"), fold_word("ولاية")}


def test_a_word_covers_narrower_offices(gazetteer: Gazetteer) -> None:
    assert fold_word("سفير") in gazetteer.wider[fold_word("دبلوماسي")]


def test_old_spellings_are_names_of_their_own_list(tmp_path: Path) -> None:
    folder = tmp_path / "entities"
    folder.mkdir()
    (folder / "given-names.yml").write_text("- respelled: {طاها: طه}\n  divine: [الله]\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"given-names\.yml:1:3: give .*or `respelled`"):
        load_gazetteer(tmp_path)
