import pytest

from corpus.errors import EvaluationError
from evals.grounding.auditing import audit
from evals.grounding.published import Published
from evals.grounding.violations import Fault
from tests.evals.grounding.factories import (
    APPENDIX,
    COST,
    FOOTNOTE,
    INVOICE,
    LEADING,
    LONG,
    OTHER,
    PORTAL,
    PUBLISHED,
    STAGES,
    SUPPORTING,
    TARGET,
    citation,
    faults,
)
from tests.factories import clause

PLAN = "Theo Kế hoạch số 4181/KH-UBND của UBND tỉnh Bình Thuận:\n"


@pytest.mark.parametrize(
    ("answer", "cited"),
    [
        (PLAN + "Đến năm 2030: “Thương mại điện tử đạt trên 20%” [1]", [TARGET]),
        ("Đạt **trên 20 %**, hỗ trợ 1.000 hộ [1].", [TARGET]),
        ("Theo Quyết định số 749/QĐ-TTg ngày 03/6/2020 [1].", [TARGET]),
        ("Theo Quyết định 749 năm 2020 [1].", [TARGET]),
        ("Mục I, khoản 2, điểm b, gạch đầu dòng 5: “… ngày 03 tháng 6 năm 2020” [1]", [TARGET]),
        ("**Sở Thông tin và Truyền thông** chủ trì nhiệm vụ “Xây dựng Cổng dữ liệu mở” [1].", [PORTAL]),
        ("The Department of Information and Communications leads it [1].", [PORTAL]),
        ("“Triển khai Nền tảng hóa đơn điện tử”: Thời gian thực hiện: **2023 - 2025** [1].", [INVOICE]),
        ("Cơ quan phối hợp: để trống [1].", [INVOICE]),
        ("Kinh phí 1.200 triệu đồng [1].", [COST]),
        ("Có **2 nhiệm vụ** tại Phụ lục 02 [1].", [APPENDIX]),
        (
            "Có **2 nhiệm vụ**.\n- Xây dựng Cổng dữ liệu mở [1]\n- Triển khai Nền tảng hóa đơn điện tử [2]",
            [PORTAL, INVOICE],
        ),
        ("- Xây dựng Cổng dữ liệu mở [1]\n- … và 1 nhiệm vụ khác [2]", [PORTAL, APPENDIX]),
        ("Trong đó **1 nhiệm vụ** do Sở Tài chính chủ trì [1][2].", [APPENDIX, INVOICE]),
        (
            "**Bình Thuận** đặt cao hơn: trên 20%, so với 10% của **Nam Định** [1][2].",
            [TARGET, OTHER],
        ),
        ("Chú thích (1): “Xã hội số là xã hội tích hợp công nghệ số” [1]", [FOOTNOTE]),
        ("| tỉnh | giá trị |\n| Bình Thuận | trên 20% [1] |\n| Nam Định | 10% [2] |", [TARGET, OTHER]),
    ],
)
def test_what_is_printed_in_what_is_cited_passes(answer, cited):
    assert faults(answer, *cited) == set()


@pytest.mark.parametrize(
    ("fault", "answer", "cited"),
    [
        (Fault.MARK, "Đạt trên 20% [1][2].", [TARGET]),
        (Fault.UNUSED, "Đạt trên 20% [1].", [TARGET, OTHER]),
        (Fault.BARE, "Không có gì.", []),
        (Fault.FIGURE, "Đạt trên 30% [1].", [TARGET]),
        (Fault.FIGURE, "Đạt trên 2% [1].", [TARGET]),
        (Fault.FIGURE, "Đến năm 2025 đạt trên 20% [1].", [TARGET]),
        (Fault.FIGURE, "Theo Quyết định số 411/QĐ-TTg [1].", [TARGET]),
        (Fault.FIGURE, "Ngày 13/6/2020 [1].", [TARGET]),
        (Fault.FIGURE, "Đạt 10% [1].\nSở Công Thương chủ trì [2].", [TARGET, OTHER]),
        (Fault.UNIT, "Hỗ trợ 1.000 doanh nghiệp [1].", [TARGET]),
        (Fault.UNIT, "Kinh phí 1.200 tỷ [1].", [COST]),
        (Fault.COUNT, "Có **3 nhiệm vụ** tại Phụ lục 02 [1].", [APPENDIX]),
        (Fault.COUNT, "Có **1 dự án** [1].", [PORTAL]),
        (Fault.AGENCY, "Sở Tài chính chủ trì [1].", [PORTAL]),
        (Fault.AGENCY, "The Department of Finance leads it [1].", [PORTAL]),
        (Fault.AGENCY, "Trung tâm Giám sát phối hợp [1].", [PORTAL]),
        (Fault.PROVINCE, "Tỉnh Hải Dương đạt trên 20% [1].", [TARGET]),
        (Fault.PROVINCE, "Theo Kế hoạch của UBND tỉnh Nam Định:\nĐạt trên 20% [1].", [TARGET]),
        (
            Fault.PAIR,
            "**Nam Định** đặt cao hơn: trên 20%, so với 10% của **Bình Thuận** [1][2].",
            [TARGET, OTHER],
        ),
        (Fault.PAIR, "Theo Kế hoạch số 4181/KH-UBND của UBND tỉnh Nam Định [1][2].", [TARGET, OTHER]),
        (Fault.PAIR, "Cơ quan phối hợp: **Sở Thông tin và Truyền thông** [1].", [PORTAL]),
        (Fault.PAIR, "**Sở Y tế** chủ trì nhiệm vụ “Xây dựng Cổng dữ liệu mở” [1].", [PORTAL]),
        (Fault.PAIR, "Có **1 nhiệm vụ** do Sở Y tế chủ trì.\n- Xây dựng Cổng dữ liệu mở [1]", [PORTAL]),
        (
            Fault.PAIR,
            "**Nam Định** đặt cao hơn: 10%, so với trên 20% của **Bình Thuận** [1][2].",
            [TARGET, OTHER],
        ),
        (Fault.LABEL, "Mục I, khoản 2, điểm a: “Thương mại điện tử” [1]", [TARGET]),
        (Fault.LABEL, "Thương mại điện tử (Mục I, khoản 2, điểm b, gạch đầu dòng 6) [1]", [TARGET]),
        (Fault.QUOTATION, "“Thương mại điện tử không đạt trên 20%” [1]", [TARGET]),
        (Fault.QUOTATION, "“Xây dựng “Cổng dữ liệu” kín” [1]", [PORTAL]),
        (Fault.QUOTATION, "**dữ liệu kín** [1]", [PORTAL]),
        (Fault.SUPPORT, "- Triển khai Nền tảng hóa đơn điện tử [1]", [PORTAL]),
        (Fault.CLAUSE, "Đạt trên 20% [1].", [citation(1, TARGET, address="I/9")]),
        (Fault.CLAUSE, "Đạt trên 20% [1].", [citation(1, TARGET, label="Mục II")]),
        (Fault.CLAUSE, "Đạt trên 20% [1].", [citation(1, TARGET, plan="Kế hoạch khác")]),
        (Fault.TEXT, "Đạt trên 20% [1].", [citation(1, TARGET, text="Đạt trên 20%")]),
        (Fault.TEXT, "Đầu [1].", [citation(1, LONG)]),
        (Fault.TEXT, "Đầu [1].", [citation(1, LONG, text="Đầu. Nội dung khác…")]),
    ],
)
def test_each_kind_of_violation_is_found(fault, answer, cited):
    assert fault in faults(answer, *cited)


def test_a_part_of_a_long_clause_is_verbatim():
    assert faults("“Đầu” [1]", citation(1, LONG, text=LONG.text[:2000] + "…")) == set()


@pytest.mark.parametrize("status", ["not_found", "out_of_scope"])
def test_a_refusal_names_nothing_that_was_not_asked(status):
    said = (
        "Không tìm thấy Sở Tài chính 30% ở Kế hoạch số 4181/KH-UBND của UBND tỉnh Bình Thuận, Mục I, khoản 2."
    )
    assert faults(said, status=status, asked="Sở Tài chính đạt 30% khi nào?") == set()
    assert faults(said, status=status, asked="STC đạt 30% khi nào?") == set()
    assert faults(said, status=status, asked="Sở Y tế đạt 30% khi nào?") == {Fault.REFUSAL}
    assert faults(said, status=status, asked="Sở Tài chính đạt bao nhiêu?") == {Fault.REFUSAL}
    assert faults("Không có kế hoạch của Hà Nội.", status=status) == {Fault.REFUSAL}
    assert Fault.CITING_REFUSAL in faults(said, TARGET, status=status)


# What the audit once took for a violation, and why it is none.


def test_a_plan_may_be_named_to_say_that_it_is_silent():
    """No clause can print that nothing was found in another plan."""
    silent = "\n- Kế hoạch của UBND tỉnh Nam Định: không tìm thấy nội dung này."
    assert faults("Đạt trên 20% [1]." + silent, TARGET) == set()
    assert faults("Đạt trên 20% [1]." + silent.replace("này", "của Sở Y tế"), TARGET) == {Fault.AGENCY}


def test_an_agency_that_was_asked_about_may_be_denied():
    """A clause that doesn't name the agency is what bears out that it does not lead."""
    said = "Trong đó **1 nhiệm vụ** không do Sở Công Thương chủ trì [1]."
    assert faults(said, PORTAL, asked="Việc nào không giao Sở Công Thương?") == set()
    assert faults(said, PORTAL, asked="Việc nào?") == {Fault.AGENCY}


def test_an_agency_that_was_asked_about_with_a_slip_was_asked_about():
    said = "Không tìm thấy nội dung về “Sở Thông tin và Truyền thông”."
    assert faults(said, status="not_found", asked="Sở Thông tinn và Truyền thôg?") == set()
    assert faults(said, status="not_found", asked="Sở Tài chính, sở nào?") == {Fault.REFUSAL}


def test_a_province_that_was_asked_about_with_a_slip_was_asked_about():
    said = "Kho văn bản không có kế hoạch nào của Ninh Thuận."
    assert faults(said, status="not_found", asked="tỉnh Ninh Thuânj đặt bao nhiêu?") == set()
    assert faults(said, status="not_found", asked="tỉnh nào đặt bao nhiêu?") == {Fault.REFUSAL}


@pytest.mark.parametrize(("count", "expected"), [(1, set()), (7, {Fault.UNIT})])
def test_a_count_is_one_though_the_number_is_printed_of_something_else(count, expected):
    said = (
        f"Có **3 nhiệm vụ**, trong đó {count} nhiệm vụ phối hợp với cơ quan khác:\n"
        "- Thực hiện việc này [1]\n- Phối hợp làm việc kia [2]\n- Chia làm 1 hoặc 7 giai đoạn [3]"
    )
    assert faults(said, LEADING, SUPPORTING, STAGES) == expected


@pytest.mark.parametrize(("count", "expected"), [(1, set()), (7, {Fault.FIGURE})])
def test_duties_that_only_support_are_counted_among_those_cited(count, expected):
    said = (
        f"Có **2 nhiệm vụ**, trong đó {count} nhiệm vụ phối hợp với cơ quan khác:\n"
        "- Thực hiện việc này [1]\n- Phối hợp làm việc kia [2]"
    )
    assert faults(said, LEADING, SUPPORTING) == expected


def test_a_span_in_words_is_a_range():
    """ "từ 15% đến 20%" sets what a table shows as 15-20%."""
    spanning = clause(TARGET.address, "Kinh tế số chiếm tối thiểu 15% đến 20% GRDP")
    published = Published(PUBLISHED.plans.values(), [spanning])
    for said, right in (("15-20%", True), ("15-25%", False)):
        answer = {
            "status": "answered",
            "answer": f"Đạt {said} [1]",
            "citations": [citation(1, spanning)],
        }
        assert (audit(answer, ("Hỏi?",), published) == ()) is right


def test_an_issuer_may_be_glossed():
    """The gloss stands between the words of the name, and doesn't make it another's."""
    glossed = "Theo Kế hoạch số 4181/KH-UBND của UBND tỉnh (Provincial People's Committee) Bình Thuận:\n"
    assert faults(f"{glossed}Đạt trên 20% [1].", TARGET) == set()


def test_a_link_to_a_register_is_no_figure_of_a_clause():
    """The address of a plan's register holds the number and the year of the plan."""
    rest = "- … và 1 nhiệm vụ khác; toàn bộ có trong danh mục /api/tasks?plan={} [1]"
    assert faults(rest.format(PORTAL.plan_id), PORTAL) == set()
    assert faults(rest.format(OTHER.plan_id), PORTAL) == {Fault.LABEL}
    assert faults(rest.format(PORTAL.plan_id).replace("1 nhiệm", "7 nhiệm"), PORTAL) == {Fault.FIGURE}


def test_words_of_every_day_are_no_places():
    """ "Số ký hiệu" says what follows, though a clause of the frame is labelled so, too."""
    assert faults("Số ký hiệu: **4181/KH-UBND** [1].", TARGET) == set()


def test_a_place_that_the_clause_itself_points_at_is_no_label():
    pointing = "- Thực hiện nhiệm vụ tại điểm g khoản 9 Mục III Kế hoạch này"
    own = clause(TARGET.address, pointing)
    published = Published(PUBLISHED.plans.values(), [own])
    answer = {"status": "answered", "answer": f"{pointing} [1]", "citations": [citation(1, own)]}
    assert audit(answer, ("Hỏi?",), published) == ()


def test_the_issuer_of_every_plan_may_be_named_in_a_refusal():
    said = "Tôi chỉ trả lời về nội dung các kế hoạch của UBND tỉnh."
    assert faults(said, status="out_of_scope") == set()


def test_json_that_is_no_answer_is_refused():
    with pytest.raises(EvaluationError, match="status"):
        audit({"answer": "A", "citations": []}, (), PUBLISHED)
