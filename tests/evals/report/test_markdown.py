import pytest

from evals.outcome import Outcome
from evals.question_set import QuestionType
from evals.report.markdown import markdown
from evals.report.markup import plain
from evals.systems import BM25, TUTORIAL
from tests.evals.factories import OTHER_PLAN, PLAN, make_given, make_outcome
from tests.evals.metrics.factories import (
    REFUSED,
    make_asked,
    make_failed,
    make_right,
    make_silent,
    make_wrong,
    with_payload,
)
from tests.evals.report.reports import make_earlier, make_report
from tests.evals.search.factories import make_searched


def written(report) -> str:
    return markdown(report).replace("\u202f", " ")


def cells(text: str, name: str) -> list[str]:
    """Of the first row whose first cell that is."""
    line = next(line for line in text.splitlines() if line.startswith(f"| {name} |"))
    return [cell.strip() for cell in line.strip("|").split(" | ")]


def folded(text: str, title: str) -> str:
    """What is seen when the section is opened."""
    _, _, opened = text.partition(f"<summary>{title}</summary>")
    return opened.partition("</details>")[0]


def test_systems_stand_side_by_side_with_intervals():
    outcomes = make_right(1, milliseconds=40.0), make_right(2, milliseconds=40.0)
    text = written(make_report(*outcomes, others={BM25: (make_failed(1), make_right(2, milliseconds=50.0))}))
    assert cells(text, "Số đo") == ["Số đo", "Hỏi Kế Hoạch", "BM25"]
    assert cells(text, "Đúng (right)")[1:] == ["100,0 % (22,4–100,0)", "50,0 % (0,0–100,0)"]
    assert cells(text, "Thời gian trả lời, trung vị (latency\\_p50)")[1:] == [
        "40 ms (40–40)",
        "50 ms (50–50)",
    ]
    assert "refusal" not in text.partition("<details>")[0], "no system has that figure"


def test_the_difference_stands_behind_its_figure():
    before = make_earlier(make_wrong(1), make_right(2))
    text = written(make_report(make_right(1), make_right(2), before=before))
    assert cells(text, "Số đo")[-1] == "So với earlier"
    assert cells(text, "Đúng (right)")[-1] == "+50,0 (0 đến +100,0), p 1,000"
    assert cells(text, "Đủ căn cứ (citation\\_recall)")[-1] == "như nhau"


def test_a_figure_that_only_one_run_has_shows_no_difference():
    searched = make_searched(1, {0})
    outcome = make_outcome(searched.question, REFUSED, searched=searched)
    text = written(make_report(outcome, before=make_earlier(make_outcome(searched.question, REFUSED))))
    assert cells(text, "Tìm thấy trong 5 đoạn đầu (recall\\@5)")[-1] == "–"


def test_search_is_told_where_it_was_measured():
    searched = make_searched(1, set(), {0})
    text = written(make_report(make_outcome(searched.question, REFUSED, searched=searched)))
    assert "| Nghịch đảo thứ hạng (mrr\\@10) | 50,0 %" in folded(text, "Riêng phần tìm kiếm")
    assert "Riêng phần tìm kiếm" not in written(make_report(make_right()))


def test_flipped_and_changed_questions_are_listed():
    before = make_earlier(make_wrong(1), make_right(2), make_right(3), make_right(4))
    changed = with_payload(make_right(3), answer="20% GRDP")
    text = written(
        make_report(
            make_right(1), make_outcome(make_asked(2), REFUSED), changed, make_right(4), before=before
        )
    )
    flips = folded(text, "Câu đổi kết quả: 1 thành đúng, 1 thành sai")
    assert [line.split(" | ")[:2] for line in flips.split("\n") if " | q-" in line] == [
        ["| thành sai", "q-2"],
        ["| thành đúng", "q-1"],
    ]
    assert "Đã trả lời – 20% | Không thấy trong các kế hoạch – lẽ ra phải trả lời; thiếu: 20%" in flips
    assert "Đã trả lời – thiếu: 20% – 30% | Đã trả lời – 20% |" in flips
    others = folded(text, "Câu trả lời khác, kết quả như cũ: 1")
    assert "q-3" in others
    assert "q-4" not in text


def test_what_differs_beside_the_answers_is_listed():
    text = written(make_report(make_right(), before=make_earlier(make_right(), workers=4)))
    assert "- workers: 4 → 1" in folded(text, "Điều kiện khác nhau: 1")


def test_wrong_questions_tell_what_is_missing_and_failed_ones_why():
    answered = make_outcome(make_silent(3), make_given("Có"))
    forbidden = make_outcome(make_asked(4, must_not=("30%",)), make_given("20% hay 30%"))
    text = written(make_report(make_right(1), make_failed(2), answered, forbidden))
    wrong = folded(text, "Câu chưa đúng: 2")
    assert "lẽ ra phải từ chối | Có |" in wrong
    assert "không được có: 30%; chưa dẫn: Kinh tế số chiếm 20% GRDP của tỉnh. | 20% hay 30% |" in wrong
    assert "q-2" not in wrong
    assert "| q-2 | Kinh tế số chiếm bao nhiêu? | hỏng |" in folded(text, "Câu bị lỗi, Hỏi Kế Hoạch: 1")
    assert cells(text, "Lỗi (errors)")[1].startswith("25,0 %")


def test_long_lists_end_with_how_many_are_left():
    wrong = folded(written(make_report(*(make_wrong(n) for n in range(35)))), "Câu chưa đúng: 35")
    assert "| q-24 |" in wrong
    assert "| q-25 |" not in wrong
    assert "… và 10 câu nữa" in wrong


LONG = "Một câu dài chừng này chữ thì không ai đọc hết. " * 40


def long_outcome(number: int, status: str) -> Outcome:
    question = make_asked(number, question=LONG, must=((LONG,), (LONG + "x",)))
    return make_outcome(question, make_given(f"{status} {LONG}", status=status))


def test_a_comment_of_a_pull_request_holds_it_however_much_went_wrong():
    """GitHub takes 65,536 characters."""
    before = make_earlier(
        *(long_outcome(n, "answered") for n in range(300)), *map(make_right, range(300, 400))
    )
    failed = [make_failed(n, question=LONG) for n in range(300, 400)]
    outcomes = (*(long_outcome(n, "clarify") for n in range(300)), *failed)
    report = make_report(*outcomes, others={BM25: outcomes, TUTORIAL: outcomes}, before=before)
    assert len(markdown(report)) < 65_536


def test_groups_are_folded_under_what_they_are_grouped_by():
    text = written(
        make_report(make_right(1, doc=(PLAN,)), make_wrong(2, doc=(OTHER_PLAN,), type=QuestionType.COUNT))
    )
    assert "| Bình Thuận | 1 | 100,0 %" in folded(text, "Theo nhóm: Tỉnh")
    assert "| Đếm | 1 | 0,0 %" in folded(text, "Theo nhóm: Loại câu hỏi")
    assert "Theo nhóm: Cách hỏi" not in text


def test_a_run_that_was_stopped_says_so_before_any_figure():
    text = written(make_report(make_right(), questions=1083))
    assert text.index("mới được hỏi 1 trong 1.083 câu") < text.index("| Số đo |")


def test_a_run_that_has_not_begun_can_be_written():
    assert "mới được hỏi 0 trong 2 câu" in written(make_report(questions=2))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a | b", "a \\| b", id="a cell's border"),
        pytest.param("dòng 1\n\n- dòng 2\t", "dòng 1 - dòng 2", id="line breaks"),
        pytest.param("<b>&</b>", "&lt;b&gt;&amp;&lt;/b&gt;", id="tags"),
        pytest.param("**20 %** [1](x)", "\\*\\*20 %\\*\\* \\[1\\](x)", id="marks"),
        pytest.param("\\|", "\\\\\\|", id="a mark that is escaped already"),
        pytest.param("@ai #12", "\\@ai \\#12", id="mentions"),
    ],
)
def test_text_is_shown_as_it_is(text, expected):
    assert plain(text) == expected


def test_an_answer_breaks_no_table():
    answer = "Một | hai\n\n</details>\n# Ba"
    text = written(make_report(make_outcome(make_asked(question="Cột | nào?\n"), make_given(answer))))
    assert text.count("</details>") == text.count("<details>")
    (line,) = (line for line in text.splitlines() if line.startswith("| q-1 |"))
    assert line.endswith("| Một \\| hai &lt;/details&gt; \\# Ba |")
    assert "Cột \\| nào?" in line
