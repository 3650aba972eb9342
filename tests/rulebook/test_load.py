"""Rule files: what loads, and what every mistake is told."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from quotes.rulebook import Rulebook, RuleError, load_rulebook
from quotes.rulebook.load import read_rules

GOOD = """- id: qala
  lemma: قال
  present: يقول
  masdar: قول
  why: The plain verb of saying.
  match:
    - text: قال وزير النقل إن الجسر جاهز.
      source: وزير النقل
  reject:
    - text: نشرت الصحيفة مقالا.
"""
FRAME = """- id: verb-source-that
  pattern: CUE SOURCE THAT
  why: The commonest frame.
  match:
    - text: قال وزير النقل إن الجسر جاهز.
  reject:
    - text: غادر الوزير.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    def write(**files: str) -> Path:
        for name, text in files.items():
            path = tmp_path / "rules" / (name.replace("__", "/") + ".yml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "rules"

    return write


def test_a_rulebook_loads(folder: Callable[..., Path]) -> None:
    rulebook = load_rulebook(folder(cues__verbs=GOOD, frames__indirect=FRAME))
    assert list(rulebook.rules) == ["qala", "verb-source-that"]
    rule = rulebook.rules["qala"]
    assert (rule.kind, rule.line, rule.path.name) == ("cue", 1, "verbs.yml")
    assert rulebook.cue_forms["قالت"][0].rule == "qala"
    assert [frame.id for frame in rulebook.frames] == ["verb-source-that"]


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("  present:", "  presnt:", "3:", ["unknown key presnt", "did you mean present?", "noun_object"]),
        ("      source:", "      sorce:", "8:", ["unknown key sorce", "did you mean source?", "speaker_kind"]),
        ("  why: The plain verb of saying.\n", "", "1:3", ["why is missing"]),
        ("- id: qala", "- id: Qala", "1:7", ["«Qala»", "small Latin letters"]),
        ("  why:", "  sense: sya\n  why:", "5:10", ["«sya»", "allowed are", "'say'"]),
        ("  why:", "  clause: maybe\n  why:", "5:11", ["«maybe» is neither true nor false"]),
        ("  why:", "  weak: قال\n  why:", "5:9", ["«قال»", "tuple"]),
        ("masdar: قول\n", "masdar: قَول\n", "4:11", ["«قَول»", "without vowel signs"]),
        ("  present: يقول\n  masdar: قول\n", "", "1:3", ["a verb needs `present`"]),
        ("  why:", "  through_preposition: true\n  why:", "1:3", ["needs the `prepositions`"]),
        ("  why:", "  object_class: alegation\n  why:", "5:17", ["there is no class alegation"]),
        ("  masdar:", "  lemma: قال\n  masdar:", "4:3", ["lemma stands here for the second time"]),
        ("  masdar:", "   masdar:", "4:", ["not YAML"]),
        ("    - text: نشرت الصحيفة مقالا.", "    []", "10:5", ["reject is empty; give at least one"]),
        ("  masdar: قول", "  masdar: [قول]", "4:11", ["a list or mapping does not fit"]),
    ],
)
def test_mistakes_name_place_text_and_what_is_allowed(
    folder: Callable[..., Path], old: str, new: str, place: str, words: list[str]
) -> None:
    assert old in GOOD
    root = folder(cues__verbs=GOOD.replace(old, new, 1))
    with pytest.raises(RuleError) as raised:
        load_rulebook(root)
    message = str(raised.value)
    assert message.startswith(f"{root / 'cues' / 'verbs.yml'}:{place}"), message
    assert [word for word in words if word not in message] == [], message


DENIAL = """- id: no-truth-in
  pattern:
    - لا صحه
    - غير صحيح
  effect: denies
  why: A verdict of falsity.
  match:
    - text: قالت الشركة إن الخبر غير صحيح.
  reject:
    - text: نشرت الصحيفة مقالا.
"""


@pytest.mark.parametrize(
    ("new", "place", "words"),
    [
        ("غير (صحيح", "4:7", ["«غير (صحيح»", "no regular expression: missing )"]),
        ("(?:غير )?", "4:7", ["matches the empty string"]),
        ("ال{clams} كاذب", "3:5", ["there is no class clams"]),
    ],
)
def test_a_mistake_in_one_alternative_names_its_line(
    folder: Callable[..., Path], new: str, place: str, words: list[str]
) -> None:
    root = folder(stance__denial=DENIAL.replace("غير صحيح\n", new + "\n", 1))
    with pytest.raises(RuleError) as raised:
        load_rulebook(root)
    message = str(raised.value)
    assert message.startswith(f"{root / 'stance' / 'denial.yml'}:{place}"), message
    assert [word for word in words if word not in message] == [], message


def test_an_id_taken_twice_names_both_places(folder: Callable[..., Path]) -> None:
    root = folder(cues__nouns=GOOD, cues__verbs=GOOD)
    with pytest.raises(RuleError, match=r"verbs\.yml:1:7: the id qala is taken by .*nouns\.yml:1"):
        load_rulebook(root)


def test_selectors_name_cues_that_exist(folder: Callable[..., Path]) -> None:
    frame = FRAME.replace("  why", "  cue:\n    id: [qalaa]\n  why")
    with pytest.raises(RuleError, match=r"indirect\.yml:4:5: there is no cue qalaa; did you mean qala\?"):
        load_rulebook(folder(cues__verbs=GOOD, frames__indirect=frame))


def test_a_file_that_cannot_be_read_is_told_alone(folder: Callable[..., Path]) -> None:
    broken = GOOD.replace("present:", "present")
    frame = FRAME.replace("  why", "  cue:\n    id: [qala]\n  why")
    _, problems = read_rules(folder(cues__verbs=broken, frames__indirect=frame))
    assert [problem.path.name for problem in problems] == ["verbs.yml"]


def test_a_class_is_defined_once(folder: Callable[..., Path]) -> None:
    one = "- id: {}\n  name: time\n  words: [أمس]\n  why: x\n  match:\n    - text: x\n  reject:\n    - text: x\n"
    with pytest.raises(RuleError, match=r"classes\.yml:10:9: the class time is defined at .*classes\.yml:1; add"):
        load_rulebook(folder(classes=one.format("a") + one.format("b")))


def test_all_mistakes_are_counted(folder: Callable[..., Path]) -> None:
    root = folder(cues__verbs=GOOD.replace("masdar", "masdr").replace("source", "sorce"))
    rules, problems = read_rules(root)
    assert rules == []
    assert [problem.place[0] for problem in problems] == [4, 8]
    with pytest.raises(RuleError, match="1 more; `quotes rules check` lists them all"):
        load_rulebook(root)


def test_files_that_are_no_rule_files(folder: Callable[..., Path], tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"cue/verbs\.yml:1:1: no rules are expected here; .* cues/"):
        load_rulebook(folder(cue__verbs=GOOD))
    with pytest.raises(RuleError, match="no such folder"):
        load_rulebook(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(RuleError, match="no rules in this folder"):
        load_rulebook(tmp_path / "empty")


@pytest.mark.parametrize(
    ("text", "words"),
    [("qala: {}", "a rule file is a list"), ("- qala", "a rule begins with «id:», found «qala»")],
)
def test_other_yaml(folder: Callable[..., Path], text: str, words: str) -> None:
    with pytest.raises(RuleError, match=words):
        load_rulebook(folder(cues__verbs=text))


def test_bytes_that_are_not_utf8_are_placed(folder: Callable[..., Path]) -> None:
    root = folder(cues__verbs=GOOD)
    (root / "cues" / "verbs.yml").write_bytes(b"# ok\n# \xe9\n")
    with pytest.raises(RuleError, match=r"verbs\.yml:2:1: byte 7 is not UTF-8"):
        load_rulebook(root)


def test_the_fingerprint_is_of_the_content(folder: Callable[..., Path]) -> None:
    root = folder(cues__verbs=GOOD, frames__indirect=FRAME)
    first = load_rulebook(root).fingerprint
    (root / "frames" / "indirect.yml").rename(root / "frames" / "other.yml")
    (root / "cues" / "verbs.yml").write_text("# a comment\n" + GOOD, encoding="utf-8")
    assert load_rulebook(root).fingerprint == first
    (root / "cues" / "verbs.yml").write_text(GOOD.replace("  why", "  homograph: true\n  why"), encoding="utf-8")
    changed = load_rulebook(root).fingerprint
    assert changed != first
    folder(entities__outlets="- id: anba\n  name: أنباء\n")
    assert load_rulebook(root).fingerprint not in (first, changed)


def test_a_rule_can_be_complained_about_further_on(folder: Callable[..., Path]) -> None:
    rulebook = load_rulebook(folder(frames__indirect=FRAME))
    error = rulebook.rules["verb-source-that"].error("pattern", "matches nothing")
    assert str(error).endswith("indirect.yml:2:12: matches nothing")


def test_frames_keep_their_order(folder: Callable[..., Path]) -> None:
    later = FRAME.replace("verb-source-that", "first").replace("  why", "  order: -1\n  why")
    rulebook = load_rulebook(folder(frames__a=FRAME, frames__b=later))
    assert [frame.id for frame in rulebook.frames] == ["first", "verb-source-that"]


def test_the_shipped_rulebook_loads_quickly(rulebook: Rulebook) -> None:
    times = []
    for _ in range(3):  # the best of three: a busy machine makes single runs slow
        begun = time.process_time()
        again = load_rulebook()
        times.append(time.process_time() - begun)
    assert min(times) < 0.5
    assert again.fingerprint == rulebook.fingerprint
