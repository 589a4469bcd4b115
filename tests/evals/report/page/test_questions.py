from dataclasses import replace

import pytest

from evals.grounding.violations import Fault, Violation
from evals.outcome import Opinion
from evals.question_set import QuestionType, Style
from evals.report.page.answers import text_html
from evals.report.texts import say
from evals.systems import BM25
from tests.evals.factories import (
    LABEL,
    PLAN,
    QUOTE,
    make_citation,
    make_evidence,
    make_given,
    make_outcome,
    make_question,
)
from tests.evals.metrics.factories import (
    REFUSED,
    make_asked,
    make_failed,
    make_right,
    make_silent,
    make_wrong,
)
from tests.evals.report.page.reading import classed, question, read, text_of
from tests.evals.report.reports import make_earlier, make_report
from tests.evals.search.factories import make_searched

pytestmark = pytest.mark.usefixtures("_no_plots")


def shown(outcome, **report):
    return question(read(make_report(outcome, **report)), outcome.question.id)


def reasons(outcome) -> list[str]:
    lists = shown(outcome).find_class("reasons")
    return [text_of(one) for one in lists[0]] if lists else []


def test_a_question_stands_with_what_it_is():
    asked = make_asked(1, id="a-7", history=("Chào bạn",), style=Style.FOLLOWUP, set="dev", note="khó")
    found = shown(make_outcome(asked, make_given("20% [1]", make_citation())))
    assert text_of(found.find("summary")) == "Đúng Kinh tế số chiếm bao nhiêu? a-7 · Chỉ tiêu · Hỏi tiếp"
    assert classed(found, "history") == ["Chào bạn"]
    assert {
        name: found.get(f"data-{name}") for name in ("type", "style", "province", "set", "verdict", "flip")
    } == {
        "type": "target",
        "style": "followup",
        "province": "Bình Thuận",
        "set": "dev",
        "verdict": "right",
        "flip": "",
    }
    assert "Ghi chú của bộ câu hỏi: khó" in text_of(found)


def test_a_right_answer_has_nothing_against_it():
    assert reasons(make_right()) == []


@pytest.mark.parametrize(
    ("changes", "given", "reason"),
    [
        (
            {"must": (("20%", "hai mươi"),)},
            make_given("30%", make_citation()),
            "Thiếu: “20%” (hoặc “hai mươi”)",
        ),
        ({"must_not": ("30%",)}, make_given("20% 30%", make_citation()), "Nói điều không được nói: “30%”"),
        ({}, make_given("20%"), f"Chưa dẫn: Mục I, khoản 2, điểm a ({PLAN}): “{QUOTE}”"),
        ({}, make_given("20%", make_citation(label="Mục II")), "Dẫn đúng chữ nhưng sai tên điều khoản."),
        ({}, REFUSED, "Từ chối một câu có lời đáp."),
        ({}, make_given("20%", make_citation(), status="clarify"), "Hỏi lại một câu có lời đáp."),
        (
            {"type": QuestionType.UNANSWERABLE, "evidence": (), "must": ()},
            make_given("20%"),
            "Trả lời một câu không có lời đáp trong kế hoạch.",
        ),
    ],
)
def test_what_is_wrong_is_said(changes, given, reason):
    assert reason in reasons(make_outcome(make_asked(**changes), given))


def test_an_error_is_shown_in_place_of_an_answer():
    found = shown(make_failed())
    assert found.get("data-verdict") == "error"
    assert classed(found, "warning") == ["hỏng"]
    assert not found.find_class("answer")
    assert reasons(make_failed()) == []


def test_citations_show_their_clause_and_which_were_needed():
    other = make_citation(label="Mục V", text="Câu khác.")
    found = shown(make_outcome(make_asked(), make_given("20% [1] [2]", make_citation(), other)))
    needed, needless = found.find_class("citations")[0]
    assert text_of(needed.find("details/summary")) == f"[1] {LABEL} Kế hoạch cần dẫn"
    assert classed(needed, "clause") == [f"a) Mục tiêu: {QUOTE}"]
    assert text_of(needless.find("details/summary")) == "[2] Mục V Kế hoạch"


def test_nobody_knows_which_citations_a_question_without_evidence_needs():
    found = shown(make_outcome(make_question(), make_given("20% [1]", make_citation())))
    assert "cần dẫn" not in text_of(found)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (make_given("20%", make_citation()), "đã dẫn"),
        (make_given("20%", make_citation(label="Mục II")), "đã dẫn, nhưng ghi là “Mục II”"),
        (make_given("20%"), "chưa dẫn"),
    ],
)
def test_each_needed_clause_says_whether_it_is_cited(given, said):
    (needed,) = shown(make_outcome(make_asked(), given)).find_class("needed")
    assert text_of(needed.find("li/em")) == said


@pytest.mark.parametrize(
    ("searched", "said"),
    [
        (make_searched(1, set(), {0}), "tìm thấy ở vị trí 2"),
        (make_searched(1, set(), set(), set()), "không thấy trong 3 đoạn đầu"),
        (make_searched(1), "tìm không ra đoạn nào"),
    ],
)
def test_each_needed_clause_says_where_search_found_it(searched, said):
    assert said in classed(shown(replace(make_right(), searched=searched)), "needed")[0]


def test_clauses_that_are_as_good_are_counted():
    asked = make_asked(evidence=(make_evidence(alt=(make_evidence(quote="khác"),)),))
    found = shown(make_outcome(asked, make_given("20%", make_citation())))
    assert "hoặc 1 nơi khác cũng được" in text_of(found)


def test_measurements_stand_beneath():
    outcome = replace(make_right(1, 41.3), relevance=0.834, violations=())
    (small,) = classed(shown(outcome), "small")
    for fact in ("Kết cục: Đã trả lời", "Thời gian: 41 ms", "gần nhất: 0,83", "Vi phạm căn cứ: không"):
        assert fact in small


def test_violations_of_the_audit_are_told():
    violation = Violation(Fault.FIGURE, "30%", "Đạt 30% [1]")
    found = shown(replace(make_right(), violations=(violation,)))
    assert "Con số không có ở đó: “30%” Đạt 30% [1]" in text_of(found)


@pytest.mark.parametrize("fault", Fault)
def test_every_violation_has_its_wording(fault):
    assert say(f"page.violation_{fault.name.lower()}")


def test_the_judges_opinion_is_told():
    found = shown(replace(make_right(), opinion=Opinion(False, "Thiếu năm.")))
    assert classed(found, "opinion") == ["Ý kiến của mô hình chấm: Sai. Thiếu năm."]


def test_other_systems_are_told_in_a_line():
    other = make_outcome(make_asked(), make_given("30%"), 0.4)
    (line,) = classed(shown(make_right(), others={BM25: (other,)}), "other")
    assert line == "BM25 Sai Đã trả lời · 0,4 ms Thiếu: “20%” và 1 lý do nữa"


def test_a_system_that_was_not_asked_is_left_out():
    assert not classed(shown(make_right(), others={BM25: ()}), "other")


@pytest.mark.parametrize(
    ("before", "after", "flip"),
    [
        (make_wrong(), make_right(), "gained"),
        (make_right(), make_wrong(), "lost"),
        (make_right(), make_outcome(make_asked(), make_given("đạt 20%", make_citation())), "changed"),
    ],
)
def test_the_earlier_answer_stands_beside_where_it_differs(before, after, flip):
    found = shown(after, before=make_earlier(before))
    (earlier,) = found.find_class("earlier")
    assert found.get("data-flip") == flip
    assert classed(earlier, "answer") == [before.payload["answer"]]


def test_an_answer_that_stayed_the_same_is_shown_once():
    assert not shown(make_right(), before=make_earlier(make_right())).find_class("earlier")


def test_a_failure_before_has_no_answer_to_show():
    (earlier,) = shown(make_right(), before=make_earlier(make_failed())).find_class("earlier")
    assert classed(earlier, "badge") == ["Lỗi"]
    assert not earlier.find_class("answer")


def test_a_refusal_can_be_right():
    assert reasons(make_outcome(make_silent(), REFUSED)) == []


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**20%** [1]", "<p><strong>20%</strong> [1]</p>\n"),
        ("một\nhai", "<p>một<br />\nhai</p>\n"),
        ("- a\nsau", "<ul>\n<li>a</li>\n</ul>\n<p>sau</p>\n"),
        ("<i>x</i> & [y](z)", "<p>&lt;i&gt;x&lt;/i&gt; &amp; [y](z)</p>\n"),
        ("a\x07b", "<p>a␇b</p>\n"),
    ],
)
def test_markdown_becomes_markup_that_holds_only_text(markdown, html):
    assert text_html(markdown) == html


def test_tables_of_comparisons_are_tables():
    assert "<td>15%</td>" in text_html("| Tỉnh | Mức |\n| --- | --- |\n| Khánh Hòa | 15% |")
