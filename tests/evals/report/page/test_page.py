import re
from dataclasses import replace

import pytest
from lxml import html

from evals.judges.agreement import Agreement
from evals.report.page import page
from evals.runs.records import Run
from evals.systems import BM25, WHOLE
from tests.evals.factories import OTHER_PLAN, make_given, make_outcome
from tests.evals.metrics.factories import (
    REFUSED,
    make_failed,
    make_right,
    make_silent,
    make_wrong,
    with_payload,
)
from tests.evals.report.page.reading import read, table_after, text_of
from tests.evals.report.reports import make_earlier, make_report
from tests.evals.runs.factories import make_subject

pytestmark = pytest.mark.usefixtures("_no_plots")


def subject_of(report, **changes):
    header = replace(report.run.header, subject=make_subject(**changes))
    return replace(report, run=replace(report.run, header=header))


def warnings(document: html.HtmlElement) -> list[str]:
    return [text_of(one) for one in document.find("body/header").find_class("warning")]


def fact(document: html.HtmlElement, name: str) -> str:
    return next(
        text_of(one.find("dd"))
        for one in document.iter("div")
        if one.find("dt") is not None and text_of(one.find("dt")) == name
    )


def test_the_head_says_what_was_asked_of_what():
    document = read(make_report(make_right(), others={BM25: (make_wrong(),)}))
    assert text_of(document.find(".//h1")) == "run"
    assert fact(document, "Lúc chạy") == "01/03/2026 08:30 UTC"
    assert fact(document, "Được hỏi") == "trợ lý, mở ngay trong chương trình chấm"
    assert fact(document, "Hệ thống đối chứng") == BM25
    assert fact(document, "Chỉ mục") == "g-1"


def test_a_server_is_named_and_its_settings_are_not_guessed():
    asked = subject_of(
        make_report(make_right()), url="http://10.0.0.7:8000", settings={}, index={}, program=None
    )
    document = read(asked)
    assert fact(document, "Được hỏi") == "http://10.0.0.7:8000"
    assert "Máy chủ không cho biết thiết lập" in text_of(document)


def test_settings_that_differ_stand_beside_their_default():
    settings = {"near_enough": 0.5, "candidates": 120, "without": ["rerank"]}
    report = subject_of(make_report(make_right()), settings=settings)
    rows = [[text_of(cell) for cell in row] for row in read(report).find("body/header").iter("tr")]
    assert ["near_enough", "0.5", "0.42"] in rows
    assert ["without", "rerank", "không có"] in rows
    assert not [row for row in rows if row[0] == "candidates"]


def test_a_stopped_run_says_what_is_missing_of_which_system():
    assert not warnings(read(make_report(make_right())))
    (warning,) = warnings(read(make_report(make_right(), questions=3, others={BM25: ()})))
    assert "Hỏi Kế Hoạch 2 trong 3 câu; BM25 3 trong 3 câu" in warning


def test_errors_are_counted_before_any_figure():
    document = read(make_report(make_right(), make_failed(2)))
    assert warnings(document) == [
        "Hỏi Kế Hoạch: 1 câu bị lỗi, không có câu trả lời; những câu ấy bị tính là sai."
    ]
    card = document.find_class("cards")[0].find_class("bad")[0]
    assert text_of(card) == "Lỗi 1"
    assert card.find(".//a").get("href") == "#verdict=error"


def test_systems_stand_side_by_side_with_their_intervals():
    rows = table_after(
        read(make_report(make_right(), make_right(2), others={BM25: (make_right(), make_wrong(2))})),
        "so-lieu",
    )
    assert rows[0][1:] == [WHOLE, BM25]
    right = next(row for row in rows if row[0].startswith("Đúng right"))
    assert right[1:] == ["100,0 % 22,4–100,0", "50,0 % 0,0–100,0"]


def test_the_agreement_of_the_judge_is_told():
    told = text_of(read(make_report(make_right(), agreement=Agreement(30, 2, 5, 40, 0.815, 3))))
    assert "Cùng ý ở 70 trong 77 câu; kappa của Cohen 0,81. Không cho ý kiến dùng được: 3 câu." in told
    assert "kappa" not in text_of(read(make_report(make_right())))


def test_groups_stand_with_how_many_are_not_right_and_a_way_to_those():
    document = read(make_report(make_right(), make_wrong(2, doc=(OTHER_PLAN,)), make_failed(3)))
    rows = table_after(document, "nhom", 3)
    assert [(row[0], row[1], row[-1]) for row in rows[1:]] == [
        ("Bình Thuận", "2", "1"),
        ("Nam Định", "1", "1"),
    ]
    links = {one.get("href") for one in document.get_element_by_id("nhom").iter("a")}
    assert "#province=Nam+%C4%90%E1%BB%8Bnh&verdict=wrong" in links


def test_figures_of_an_earlier_run_stand_beside_where_the_questions_are_the_same():
    report = make_report(make_right(), make_right(2), before=make_earlier(make_right(), make_wrong(2)))
    rows = table_after(read(report), "so-sanh")
    assert next(row for row in rows if row[0] == "Đúng")[1:3] == ["50,0 %", "100,0 %"]


def test_no_earlier_figure_is_told_where_this_run_asked_more():
    report = make_report(make_right(), make_right(2), before=make_earlier(make_wrong(2)))
    document = read(report)
    assert next(row for row in table_after(document, "so-sanh") if row[0] == "Đúng")[1] == "–"
    assert "Chỉ lần này hỏi: 1 câu" in text_of(document.get_element_by_id("so-sanh"))


def test_no_earlier_time_is_told_where_this_run_answered_more():
    report = make_report(
        make_right(1, 40.0), make_right(2, 60.0), before=make_earlier(make_right(1, 20.0), make_failed(2))
    )
    rows = table_after(read(report), "so-sanh")
    assert next(row for row in rows if row[0].startswith("Thời gian"))[1:3] == ["–", "40 ms"]


def test_what_differs_in_circumstances_is_listed():
    before = make_earlier(make_right(), subject=make_subject(settings={"near_enough": 0.5}))
    rows = table_after(read(make_report(make_right(), before=before)), "so-sanh", 1)
    assert rows[1:] == [["settings.near_enough", "0.5", "0.42"]]


def test_a_run_that_asked_nothing_yet_has_a_page():
    document = read(make_report(questions=3))
    assert not document.find_class("q")
    assert len(warnings(document)) == 1


@pytest.mark.parametrize("part", ["question", "history", "note", "id", "set", "must"])
def test_whatever_a_question_holds_is_text(part):
    hostile = "\"'><img src=x onerror=alert(1)></script><script>alert(2)</script>\x00"
    value = {"history": (hostile,), "must": ((hostile,),)}.get(part, hostile)
    document = read(
        make_report(make_wrong(1, **{part: value}) if part != "id" else make_right(1, id=hostile))
    )
    assert len(list(document.iter("script"))) == 1
    assert not list(document.iter("img"))
    assert "alert(2)" in text_of(document.get_element_by_id("cau-hoi"))


def test_whatever_an_answer_holds_is_text():
    hostile = "<b onclick=x>x</b> <script>alert(1)</script> [l](javascript:alert(1)) ![i](http://a/b.png)"
    outcome = with_payload(make_right(), answer=f"**{hostile}**", notes=[hostile])
    plan = {
        "number": 1,
        "plan_id": "p",
        "plan": hostile,
        "label": hostile,
        "text": hostile,
        "address": "",
        "url": "",
    }
    outcome = with_payload(outcome, citations=[plan])
    report = make_report(replace(outcome, error=None), before=make_earlier(make_wrong()))
    document = read(report)
    assert len(list(document.iter("script"))) == 1
    assert not list(document.iter("img"))
    assert not [one for one in document.iter("a") if "javascript" in one.get("href")]
    assert not re.search(r"<b onclick|<img", page(report))


def test_unanswerable_questions_are_right_when_refused():
    document = read(
        make_report(make_outcome(make_silent(), REFUSED), make_outcome(make_silent(2), make_given("9")))
    )
    assert [one.get("data-verdict") for one in document.find_class("q")] == ["right", "wrong"]
    assert [one.get("data-refused") for one in document.find_class("q")] == ["1", ""]


def test_a_run_in_another_order_of_systems_still_shows_the_product_first():
    report = make_report(make_right(), others={BM25: (make_wrong(),)})
    turned = Run(report.run.name, report.run.header, 1, dict(reversed(report.run.outcomes.items())))
    assert read(replace(report, run=turned)).find_class("q")[0].get("data-verdict") == "right"
