"""Regions: what is the article's own and what is the page's, on the sample articles and on made-up ones."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.read import NAVIGATION, Region, load_region_rules, mark_regions
from quotes.resources import resource

RULES = load_region_rules()
BODY = "أعلنت الوزارة اليوم عن افتتاح الطريق الجديد الذي يربط بين المدينتين بعد ثلاث سنوات من العمل."
MORE = "وأضافت أن العمل في الطريق الثاني الذي يمر بالميناء سوف يبدأ في الربيع المقبل إذا سمح الطقس."


def seed(number: int) -> str:
    (path,) = resource("seeds").glob(f"{number:03}_*.txt")
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def kind_of(text: str, words: str) -> str:
    """The kind of the region in which ``words`` stand alone on a line, or else first occur."""
    alone = re.search(rf"^[ •]*{re.escape(words)}$", text, re.MULTILINE)
    at = alone.end() - len(words) if alone else text.index(words)
    (region,) = (r for r in mark_regions(text, RULES) if r.start <= at < r.end)
    assert at + len(words) <= region.end
    return region.kind


@pytest.mark.parametrize(
    ("number", "words", "kind"),
    [
        (0, "كشفت صحيفة", "body"),
        (0, "المصدر: صدى البلد", "navigation"),
        (0, "كلمات دلالية:", "navigation"),
        (0, "إقرأ أيضاً:", "boundary"),
        (0, "قالت هيئة الأركان العامة في الجيش الأوكراني", "body"),
        (0, "مصفاة نفط", "heading"),
        (0, "سمو ولي العهد يتلقى", "navigation"),
        (0, "تخطط لإدراج الإعلانات", "navigation"),
        (1, "أخبار العرب والعالم", "navigation"),
        (1, "وذكرت صحيفة الأعمال الأمريكية", "body"),
        (1, "لا تعليق", "heading"),
        (1, "مقالات ذات صلة", "navigation"),
        (1, "زر الذهاب إلى الأعلى", "navigation"),
        (2, "تقرير يكشف محادثات سرية", "heading"),
        (2, "ذكرت فيونا هيل", "body"),
        (2, "كيان 2", "biography"),
        (2, "صحفية مصرية مُتخصصة", "biography"),
        (2, "قالت شركة سامسونغ إلكترونيكس، يوم الثلاثاء، إنها", "navigation"),
        (2, "مشهد إخباري", "navigation"),
        (3, "ولم يرد ماسك على التقارير", "body"),
        (4, "اخر الاخبار", "navigation"),
        (4, "مثل معظم الأشياء التي أعرفها…", "body"),
        (4, "اترك تعليقاً", "navigation"),
        (4, "لن يتم نشر عنوان بريدك الإلكتروني.", "navigation"),
    ],
)
def test_sample_articles(number: int, words: str, kind: str) -> None:
    assert kind_of(seed(number), words) == kind


def test_regions_cover_the_samples_without_gap() -> None:
    for number in range(5):
        text = seed(number)
        regions = mark_regions(text, RULES)
        assert "".join(text[r.start : r.end] for r in regions) == text
        assert [r.start for r in regions[1:]] == [r.end for r in regions[:-1]]


LINE = st.sampled_from(
    [
        BODY,
        MORE,
        "إقرأ أيضاً:",
        "مقالات مشابهة",
        "Read more",
        "• عنوان آخر",
        "تعليقات",
        "القاهرة - رويترز: قال الوزير",
        "…",
        "",
    ]
)


@given(st.lists(LINE | st.text(max_size=40)), st.sampled_from(["\n", "\r\n", "\n\n", "\u2028", " "]))
def test_any_text_is_covered(lines: list[str], join: str) -> None:
    text = join.join(lines)
    regions = mark_regions(text, RULES)
    assert "".join(text[r.start : r.end] for r in regions) == text
    assert all(r.start < r.end for r in regions)


def test_empty_text_has_no_region() -> None:
    assert mark_regions("", RULES) == []
    assert mark_regions(" \n", RULES) == [Region("body", 0, 2)]


def test_text_resumes_after_a_list_of_links() -> None:
    text = f"{BODY}\n\nمقالات ذات صلة\n\n• وزير النقل: الطريق قريب\n• جسر جديد\n\n{MORE}\n"
    assert kind_of(text, "وزير النقل: الطريق قريب") == "navigation"
    assert kind_of(text, MORE) == "body"


def test_related_title_with_its_teaser_is_no_second_article() -> None:
    text = f"{BODY}\n\nاقرأ أيضا\n\nوزير المالية: لا ضرائب جديدة\n\n{MORE}\n"
    assert kind_of(text, "اقرأ أيضا") == "navigation"
    assert kind_of(text, "وزير المالية: لا ضرائب جديدة") == "navigation"
    assert kind_of(text, MORE) == "body"


def test_second_article_after_an_announced_end() -> None:
    text = f"{BODY}\n\nالمصدر: وكالات\n\nاقرأ أيضا:\n\nوزير المالية: لا ضرائب جديدة\n\n{MORE}\n"
    assert kind_of(text, "اقرأ أيضا:") == "boundary"
    assert kind_of(text, "وزير المالية: لا ضرائب جديدة") == "heading"


def test_comments_are_silent_to_the_end_but_not_as_a_menu() -> None:
    comment = "قال لي صديقي إن الطريق سيئ وإن الوزارة لم تفعل شيئا منذ ثلاث سنوات وهذا رأيي الشخصي أنا."
    assert kind_of(f"{BODY}\n\nتعليقات القراء\n\n{comment}\n", comment) == "navigation"
    assert kind_of(f"تعليقات القراء\n\n{comment}\n", comment) == "body"


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("القدس (CNN)-- قال المتحدث باسم الشركة إن العمل مستمر.", "القدس (CNN)-- "),
        ("القاهرة ـ طرحت الحكومة خطة جديدة للخروج من الأزمة.", "القاهرة ـ "),
        ("سبق- أبها: أكد أمير المنطقة أن العمل مستمر.", "سبق- أبها: "),
        ("دبي: «الخليج» أعلنت الهيئة نتائجها.", "دبي: «الخليج» "),
    ],
)
def test_dateline_before_a_sentence(line: str, dateline: str) -> None:
    first, second = mark_regions(line, RULES)
    assert (first.kind, line[: first.end], second.kind) == ("dateline", dateline, "body")


def test_speaker_and_colon_are_no_dateline() -> None:
    line = "وزير النقل: الطريق مفتوح أمام الجميع في الاتجاهين منذ الصباح الباكر."
    assert [r.kind for r in mark_regions(line, RULES)] == ["body"]


def test_a_sentence_broken_over_lines_has_no_heading() -> None:
    text = "طردت الشرطة عائلتين من منزليهما في المدينة\nالشرقية يوم الاحد وانتقلت بعد ذلك عائلتان\nإلى المنزلين.\n"
    assert [r.kind for r in mark_regions(text, RULES)] == ["body"]


def test_silent_kinds() -> None:
    assert "heading" not in NAVIGATION
    assert "body" not in NAVIGATION
    assert {"navigation", "boundary", "biography"} <= NAVIGATION


def test_time_grows_linearly() -> None:
    def seconds(copies: int) -> float:
        text = (seed(2) + "\n" + seed(0) + "\n") * copies
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            mark_regions(text, RULES)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(160) < 40 * seconds(10)  # sixteen times the text


SHARED = Path(__file__).parents[3] / "shared/gold"


@pytest.mark.skipif(not SHARED.exists(), reason="needs the annotated texts")
def test_no_annotated_quotation_lies_in_navigation() -> None:
    lost = []
    for rows in [*SHARED.glob("seeds/*.jsonl"), *SHARED.glob("articles/*.jsonl"), *SHARED.glob("denials/*.jsonl")]:
        name = rows.with_suffix(".txt")
        path = name if name.exists() else resource("seeds") / name.name
        text = path.read_bytes().decode("utf-8")
        silent = [r for r in mark_regions(text, RULES) if r.kind in NAVIGATION]
        for line in rows.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if "cue" not in row:
                continue
            start, end = row["cue"]["span"]
            lost += [(path.name, row["cue"], r) for r in silent if r.start < end and start < r.end]
    assert lost == []
