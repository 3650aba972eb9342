"""What `quotes rules list` and `quotes rules forms` print."""

import pytest

from quotes.errors import QuotesError
from quotes.rulebook import Rulebook
from quotes.rulebook.show import forms, listing


def test_the_list_shows_id_gist_and_place(rulebook: Rulebook) -> None:
    lines = listing(rulebook, "cue").splitlines()
    assert len(lines) == len(rulebook.cues) + 1
    line = next(line for line in lines if line.startswith("nafa "))
    assert line.split()[:3] == ["nafa", "cue", "نفى"]
    assert f"(cues/verbs.yml:{rulebook.rules['nafa'].line})" in line
    assert rulebook.fingerprint[:12] in lines[-1]
    assert len(listing(rulebook).splitlines()) == len(rulebook.rules) + 1


def test_unknown_kinds_are_told_the_known_ones(rulebook: Rulebook) -> None:
    with pytest.raises(QuotesError, match="no kind of rule called verb; the kinds are cue, frame"):
        listing(rulebook, "verb")


def test_forms_of_a_lemma_are_tables(rulebook: Rulebook) -> None:
    table = forms(rulebook, "قال")
    rows = {line[:24].strip(): line[24:].split() for line in table.splitlines()[1:]}
    assert rows["perfect"][:3] == ["قال", "قالت", "قالا"]
    assert rows["imperfect, after لم"] == ["يقل", "تقل"]
    assert rows["masdar"] == ["قول"]


def test_a_form_leads_to_its_lemma_and_a_slip_to_its_neighbours(rulebook: Rulebook) -> None:
    assert forms(rulebook, "قالت").startswith("قال  (qala, ")
    assert "left out" in forms(rulebook, "كتب")
    with pytest.raises(QuotesError, match="form قالوو; did you mean قال"):
        forms(rulebook, "قالوو")
