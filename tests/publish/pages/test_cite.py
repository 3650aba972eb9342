"""Citations: every form says who, with what cue, and where; none can be broken by what an article holds."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from urllib.parse import unquote

from hypothesis import given, settings
from hypothesis import strategies as st

from quotes.publish.pages import cite
from quotes.publish.pages.cite import Citation, fragment
from quotes.text.spans import Span

TEXT = 'نفى وزير النقل أن تكون الأعمال تأخرت. وقال: "سنفتح الطريق غدا". سنفتح الطريق غدا.'
DENIED = "تكون الأعمال تأخرت"


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


CITED = Citation(
    uid="abc123", permalink="https://archive.example/quote/abc123", text_address="https://archive.example/article/x.txt",
    article_text=TEXT, pieces=(at(DENIED),), words=DENIED, cue="نفى", type="indirect", denial=True, no_comment=False,
    tellers=(), their_cue=False, speaker="وزير النقل", speaker_kind="person", speaker_address="https://archive.example/person/m",
    targets=(("الشركة", "organisation", "https://archive.example/person/c"),), title="أزمة & 100% {مياه}",
    outlet="صحيفة المثال", author="هيئة التحرير", published="2025-03-01T08:30:00", url="https://example.org/a?b=1&c=2",
)  # fmt: skip
NASTY = st.text(alphabet="اب\\{}%&#_$~^\"'<>\n\r\t\u202e\u2028 ,@", max_size=30)


def test_a_denial_never_reads_as_an_assertion() -> None:
    assert cite.plain(CITED) == (
        "وزير النقل (نفى، نفي، كلام منقول بالمعنى): تكون الأعمال تأخرت. «أزمة & 100% {مياه}»، صحيفة المثال، "
        "1 مارس 2025."
        " https://example.org/a?b=1&c=2 الرابط الدائم: https://archive.example/quote/abc123 (الحروف 18–36)."
    )
    for form, (_, make) in cite.FORMATS.items():
        made = make(CITED)
        assert ("نفى" in made) is True, form


def test_only_the_speakers_own_words_stand_between_marks() -> None:
    said = "سنفتح الطريق غدا"
    direct = replace(CITED, words=said, type="direct", denial=False, cue="قال", pieces=(at(said),))
    assert cite.plain(direct).startswith("وزير النقل (قال): «سنفتح الطريق غدا». ")
    assert "«سنفتح" not in cite.plain(replace(direct, type="indirect"))


def test_who_passes_words_on_stands_in_every_form() -> None:
    """نقلت صحيفة المثال عن وزير النقل: the paper relayed it, and not the minister."""
    relayed = replace(CITED, cue="نقلت", denial=False, tellers=("صحيفة المثال",), their_cue=True)
    assert cite.plain(relayed).startswith("وزير النقل، نقلا عن صحيفة المثال (نقلت، كلام منقول بالمعنى): تكون")
    nested = replace(relayed, cue="قال", tellers=("مدير المحطة", "صحيفة المثال"), their_cue=False)
    line = "وزير النقل (قال، كلام منقول بالمعنى)، نقلا عن مدير المحطة، نقلا عن صحيفة المثال"
    assert cite.plain(nested).startswith(f"{line}: تكون")
    for form, (_, make) in cite.FORMATS.items():
        assert line in make(nested), form


def test_unnamed_speaker_and_no_words() -> None:
    silent = replace(
        CITED, speaker=None, words="", type="none", denial=False, no_comment=True, cue="رفض", published=None
    )
    line = cite.plain(silent)
    assert line.startswith("متحدث غير مسمى (رفض، امتناع عن التعليق). ")
    assert ": ." not in line


@settings(deadline=None)
@given(NASTY, NASTY, NASTY)
def test_bibtex_is_balanced_and_one_entry(title: str, words: str, speaker: str) -> None:
    made = cite.bibtex(replace(CITED, title=title, words=words, speaker=speaker, author=speaker))
    depth = 0
    bare = re.sub(r"\\.", "", made)
    for position, character in enumerate(bare):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth > 0 or position < bare.index("{") or position >= len(bare) - 2
    assert depth == 0
    assert re.fullmatch(r"@misc\{quote-abc123,\n(  [a-z]+ = \{.*\},\n)+\}\n", made)


def test_bibtex_fields() -> None:
    made = cite.bibtex(CITED)
    assert r"  title = {{أزمة \& 100\% \{مياه\}}}," in made
    assert "  year = {2025}," in made
    assert "  month = {3}," in made
    assert "  url = {https://example.org/a?b=1&c=2}," in made


@settings(deadline=None)
@given(NASTY, NASTY)
def test_ris_is_one_record_of_known_lines(title: str, words: str) -> None:
    made = cite.ris(replace(CITED, title=title, words=words))
    lines = made.split("\r\n")
    assert lines.pop() == ""
    assert lines[0] == "TY  - NEWS"
    assert lines[-1] == "ER  - "
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line) for line in lines)
    assert "DA  - 2025/03/01" in lines


def test_csl_json() -> None:
    (item,) = json.loads(cite.csl_json(CITED))
    assert item["type"] == "article-newspaper"
    assert item["issued"] == {"date-parts": [[2025, 3, 1]]}
    assert item["container-title"] == "صحيفة المثال"
    assert item["author"] == [{"literal": "هيئة التحرير"}]
    assert "issued" not in json.loads(cite.csl_json(replace(CITED, published=None)))[0]


def test_schema_org() -> None:
    data = json.loads(cite.json_ld(CITED))
    assert data["@type"] == "Quotation"
    assert data["text"] == DENIED
    assert data["creator"] == {"@type": "Person", "name": "وزير النقل", "@id": "https://archive.example/person/m"}
    assert data["about"][0]["@type"] == "Organization"
    assert data["isPartOf"]["publisher"]["name"] == "صحيفة المثال"


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))), min_size=1, max_size=3))
def test_annotation_selectors_select_the_words(ends: list[tuple[int, int]]) -> None:
    pieces = tuple(Span(min(pair), max(pair)) for pair in ends)
    data = json.loads(cite.annotation(replace(CITED, pieces=pieces)))
    targets = data["target"] if isinstance(data["target"], list) else [data["target"]]
    assert len(targets) == len(pieces)
    for target, piece in zip(targets, pieces, strict=True):
        quoted, position = target["selector"]
        assert TEXT[position["start"] : position["end"]] == quoted["exact"] == piece.of(TEXT)
        assert (quoted["prefix"] + quoted["exact"] + quoted["suffix"]) in TEXT
        assert target["source"]["via"] == CITED.url


def test_fragment() -> None:
    assert unquote(fragment(TEXT, (at(DENIED),))) == f"#:~:text={DENIED}"


def test_fragment_of_words_that_stand_twice_says_what_is_before_them() -> None:
    before, found = unquote(fragment(TEXT, (at("سنفتح الطريق غدا"),))).removeprefix("#:~:text=").split("-,")
    assert found == "سنفتح الطريق غدا"
    assert before.endswith('وقال: "')


def test_fragment_of_long_words_gives_their_first_and_last() -> None:
    text = "قال إن " + " ".join(f"كلمة{n}" for n in range(40)) + ". انتهى"
    piece = Span(7, text.index("."))
    made = fragment(text, (piece,))
    assert unquote(made) == ("#:~:text=كلمة0 كلمة1 كلمة2 كلمة3 كلمة4,كلمة35 كلمة36 كلمة37 كلمة38 كلمة39")


def test_fragment_keeps_to_whole_words_and_encodes_its_own_signs() -> None:
    text = "وقال-كذا, كذا & كذا"
    made = fragment(text, (Span(1, 9),))
    assert made == "#:~:text=%D9%88%D9%82%D8%A7%D9%84%2D%D9%83%D8%B0%D8%A7%2C"
