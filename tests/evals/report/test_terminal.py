import io

import pytest
from rich.console import Console

from evals.grounding.violations import Fault, Violation
from evals.judges.agreement import Agreement
from evals.outcome import Outcome
from evals.question_set import QuestionType, Style
from evals.report.closing import closing_lines
from evals.report.terminal import table
from evals.systems import BM25, TUTORIAL
from tests.evals.factories import OTHER_PLAN, PLAN, make_outcome
from tests.evals.metrics.factories import REFUSED, make_asked, make_failed, make_right, make_wrong
from tests.evals.report.reports import make_earlier, make_report
from tests.evals.runs.factories import make_subject
from tests.evals.search.factories import make_searched

WIDTH = 150


def printed(report) -> str:
    """As on a terminal of that width, figures without the blank before their unit."""
    shown = io.StringIO()
    Console(file=shown, width=WIDTH).print(table(report))
    return shown.getvalue().replace("\u202f", "")


def row(text: str, name: str) -> list[str]:
    (line,) = (line for line in text.splitlines() if line.startswith(f"{name}  "))
    return line.removeprefix(name).split()


def of_each_kind(*make) -> list[Outcome]:
    """A question of every type and style, in two sets and two provinces."""
    kinds = [(kind, style) for kind in QuestionType for style in Style]
    return [
        make[place % len(make)](place, type=kind, style=style, doc=doc, set=f"bộ-{place % 2}")
        for place, (kind, style) in enumerate(kinds)
        for doc in [((PLAN,), (OTHER_PLAN,), (PLAN, OTHER_PLAN), ())[place % 4]]
    ]


def test_a_row_tells_questions_right_with_its_interval_then_the_other_metrics_and_errors():
    text = printed(make_report(make_right(1), make_right(2), make_wrong(3), make_failed(4)))
    questions, right, interval, *others, errors = row(text, "Tất cả")
    assert (questions, right, errors) == ("4", "50,0%", "1")
    assert interval == "0,0–100,0"
    assert others == ["50,0%", "75,0%", "100,0%", "75,0%", "–", "–", "–"]


def test_groups_stand_under_what_they_are_grouped_by():
    text = printed(make_report(make_right(1, style=Style.TYPO), make_wrong(2, style=Style.FOLLOWUP)))
    assert row(text, "Gõ sai")[:2] == ["1", "100,0%"]
    assert row(text, "Hỏi tiếp")[:2] == ["1", "0,0%"]
    assert "Cách hỏi" in text
    assert "Loại câu hỏi" not in text, "all are of one type: its row would be that of all"


def test_other_systems_stand_beside_the_product_and_in_rows_of_their_own():
    outcomes = make_right(1, style=Style.TYPO), make_right(2)
    others = {BM25: (make_wrong(1, style=Style.TYPO), make_right(2))}
    text = printed(make_report(*outcomes, others=others))
    assert row(text, "Tất cả")[-1] == "50,0%"
    assert row(text, "BM25")[:2] == ["2", "50,0%"]
    assert row(text, "Gõ sai")[-1] == "0,0%"


def test_search_has_a_table_of_its_own_where_it_was_measured():
    searched = make_searched(1, set(), {0})
    outcome = make_outcome(searched.question, REFUSED, searched=searched)
    text = printed(make_report(outcome))
    assert row(text, "Hỏi Kế Hoạch") == ["1", "0,0%", "100,0%", "100,0%", "100,0%", "50,0%", "63,1%"]
    assert "recall@1" not in printed(make_report(make_right()))


def test_nothing_is_cut_off_at_the_width_promised():
    outcomes = of_each_kind(make_right, make_failed, make_wrong)
    text = printed(make_report(*outcomes, others={TUTORIAL: tuple(outcomes), BM25: tuple(outcomes)}))
    assert "…" not in text
    for name in (
        "Nhiệm vụ cơ quan",
        "correctness",
        "precision",
        "LangChain",
        "BM25",
        "nhiều tỉnh",
        "bộ-1",
    ):
        assert name in text


def test_names_are_no_markup():
    assert "[bold]x" in printed(make_report(make_right(1, set="[bold]x"), make_right(2, set="y")))


def test_a_run_that_has_not_begun_can_be_shown():
    report = make_report(questions=3)
    assert row(printed(report), "Tất cả")[:2] == ["0", "–"]
    assert any("mới được hỏi 0 trong 3 câu" in line for line in closing_lines(report))


BAD = (Violation(Fault.FIGURE, "3"),)
AGREED = Agreement(both_right=70, rules_only=4, model_only=1, both_wrong=8, kappa=0.7312, failed=2)

LINES = [
    pytest.param(
        make_report(*(make_right(n, milliseconds=20.0) for n in range(3)), make_failed(9)),
        "p50 20 ms (20–20), p95 20 ms (20–20), p99 20 ms (20–20); trên 3 câu có trả lời",
        id="time, of the answers that came",
    ),
    pytest.param(
        make_report(make_right(1, milliseconds=12_345.0)),
        "p50 12,3 s (12,3–12,3)",
        id="an interval in seconds too",
    ),
    pytest.param(make_report(make_right()), "Lỗi (errors), Hỏi Kế Hoạch: 0", id="no error"),
    pytest.param(make_report(make_failed(7)), "  q-7: hỏng", id="an error by its question"),
    pytest.param(
        make_report(*map(make_failed, range(23))), "  và 3 mục nữa", id="more errors than are named"
    ),
    pytest.param(
        make_report(make_right(), others={BM25: (make_failed(),)}),
        "Lỗi (errors), BM25: 1",
        id="errors of another system",
    ),
    pytest.param(make_report(make_right()), "(violations): chưa kiểm chứng", id="not audited"),
    pytest.param(
        make_report(
            make_outcome(make_asked(), REFUSED, violations=BAD * 2),
            make_outcome(make_asked(2), REFUSED, violations=()),
        ),
        "Hỏi Kế Hoạch: 2, trong 2 câu trả lời được kiểm chứng",
        id="violations",
    ),
    pytest.param(
        make_report(make_right(), agreement=AGREED),
        "cùng ý với bộ quy tắc ở 78 trong 83 câu, kappa 0,73; chỉ quy tắc cho là đúng: 4",
        id="the judge",
    ),
    pytest.param(
        make_report(make_right(1), make_right(2), before=make_earlier(make_wrong(1), make_right(2))),
        "So với earlier, trên 2 câu chung: đúng +50,0 điểm phần trăm (khoảng 95 %: 0 đến +100,0; p 1,000)",
        id="by how much a run differs",
    ),
    pytest.param(
        make_report(make_right(1), make_wrong(2), before=make_earlier(make_wrong(1), make_right(2))),
        "Thành đúng (gained): 1 (q-1). Thành sai (lost): 1 (q-2).",
        id="what flipped",
    ),
    pytest.param(
        make_report(make_right(1), before=make_earlier(make_right(1))),
        "trên 1 câu chung: không câu nào đổi giữa đúng và sai",
        id="nothing flipped",
    ),
    pytest.param(
        make_report(make_right(1), before=make_earlier(make_right(2))),
        "So với earlier: không có câu nào chung",
        id="nothing in common",
    ),
    pytest.param(
        make_report(
            make_right(), before=make_earlier(make_right(), workers=2, subject=make_subject(program="c" * 64))
        ),
        "Điều kiện khác nhau: program: cccccccccccc → ab; workers: 2 → 1",
        id="other circumstances",
    ),
    pytest.param(
        make_report(make_right(), before=make_earlier(make_right())),
        "Điều kiện như nhau",
        id="same circumstances",
    ),
]


@pytest.mark.parametrize(("report", "expected"), LINES)
def test_closing_lines(report, expected):
    assert any(expected in line.replace("\u202f", " ") for line in closing_lines(report))
