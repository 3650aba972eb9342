"""Patterns of frames: what they may say, and what their author is told when they say something else."""

import pytest

from quotes.find.frames.patterns import PatternError, compile_pattern


def test_what_stands_before_the_cue_is_matched_backwards() -> None:
    pattern = compile_pattern("QUOTE COMMA? CUE SOURCE")
    assert pattern.before is not None
    assert pattern.before.match(",qooQ")
    assert pattern.after is not None
    assert pattern.after.match("SA.")


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("SOURCE THAT", "exactly one CUE"),
        ("CUE CUE", "exactly one CUE"),
        ("CUE", "would match every cue"),
        ("CUE SOURCES", "SOURCES is no element"),
        ("THAT CUE", "before CUE"),
    ],
)
def test_mistakes_say_what_is_allowed(pattern: str, told: str) -> None:
    with pytest.raises(PatternError, match=told):
        compile_pattern(pattern)


@pytest.mark.parametrize(
    ("letters", "read"),
    [
        ("o" + (",R" + "o" * 22) * 8 + "b", False),  # one second long, when clauses so far apart were not counted
        ("o" + ",Roo" * 3 + ",b" + "T" + "Roo" * 3, True),  # clauses of what is said do not count
    ],
)
def test_four_relative_clauses_one_behind_another_are_not_told_apart(letters: str, read: bool) -> None:
    pattern = compile_pattern("CUE BOTH ATTACHED", "b")
    assert pattern.after is not None
    assert (pattern.after.match(letters) is not None) == read
