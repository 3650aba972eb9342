"""The file of corrections: its entries, and its mistakes told with path, line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.errors import QuotesError
from quotes.store.corrections import Correction, Named, load_corrections

GOOD = """
- quote: 12345678
  mistake: wrong-speaker
  speaker:
    name: وزير النقل
    kind: person
  why: The pronoun stands for him.

- article: 0123456789abcdef
  mistake: missing-quote
  cue: قال
  at: 31
  source: وزير النقل
  content:
    - الجسر جاهز
  speaker_unknown: Two ministers are named.
  why: Said in the second paragraph.
"""


def load(folder: Path, text: str) -> list[tuple[str, Correction]]:
    path = folder / "corrections.yml"
    path.write_text(text, encoding="utf-8")
    return load_corrections(path)


def test_entries_come_with_their_line(tmp_path: Path) -> None:
    (first, speaker), (second, missing) = load(tmp_path, GOOD)
    assert (first, second) == ("corrections.yml:2", "corrections.yml:9")
    assert (speaker.quote, speaker.speaker) == ("12345678", Named(name="وزير النقل", kind="person"))
    assert (missing.at, missing.content, missing.speaker_unknown) == (31, ("الجسر جاهز",), "Two ministers are named.")


def test_an_entry_survives_being_stored() -> None:
    correction = Correction(mistake="not-a-quote", quote="12", why="A caption.")
    assert Correction.model_validate_json(correction.entry()) == correction
    assert correction.entry() == '{"mistake":"not-a-quote","why":"A caption.","quote":"12"}'


def test_an_empty_file_corrects_nothing(tmp_path: Path) -> None:
    assert load(tmp_path, "# nothing yet\n") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("quote: 12\n", r":1:1: a list of corrections is wanted"),
        ("- quote: 12\n  why: x\n", r":1:3: mistake: Field required"),
        ("- quote: 12\n  mistake: wrong\n  why: x\n", r":2:12: mistake: Input should be 'wrong-speaker', 'wrong-ta"),
        ("- quote: 12\n  mistake: wrong-speaker\n  why: x\n", r":1:3: wrong-speaker needs speaker"),
        ("- quote: 12\n  mistake: not-a-quote\n  why: x\n  cue: قال\n", r"not-a-quote takes quote, not cue"),
        ("- quote: 12\n  mistake: not-a-quote\n  because: x\n", r":3:12: because: unknown key “because”; the keys are"),
        ("- quote: 12\n  mistake: not-a-quote\n  why: ''\n", r":3:8: why: String should have at least 1 character"),
        (
            "- quote: 12\n  mistake: wrong-speaker\n  why: x\n  speaker:\n    name: وزير\n    kind: persons\n",
            r":6:11: speaker\.kind: Input should be 'person', 'organisation'",
        ),
        ("- article: 12\n  mistake: missing-quote\n  why: x\n  cue: قال\n", r"needs either speaker or speaker_unknown"),
        ("- [\n", r"corrections\.yml:2:1: "),
        ("- word\n", r":1:3: Input should be a valid dictionary"),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(QuotesError, match=message):
        load(tmp_path, text)


def test_the_example_of_the_manual_is_right(tmp_path: Path) -> None:
    manual = (Path(__file__).resolve().parents[2] / "docs" / "corrections.md").read_text(encoding="utf-8")
    entries = load(tmp_path, manual.partition("```yaml\n")[2].partition("```")[0])
    assert [entry.mistake for _, entry in entries] == [
        "wrong-speaker", "wrong-target", "not-a-denial", "not-a-quote", "missing-quote",
    ]  # fmt: skip


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(QuotesError, match=r"none\.yml: No such file or directory; name an existing file"):
        load_corrections(tmp_path / "none.yml")
    (tmp_path / "latin.yml").write_bytes(b"- why: \xe9\n")
    with pytest.raises(QuotesError, match="not UTF-8 at byte 7"):
        load_corrections(tmp_path / "latin.yml")
