"""Sections and tables on targets in, the register of targets out."""

import pytest

from corpus.registers import Baseline, Target
from tests.ingest.registers.clauses import BULLET, HEADING, POINT, clauses, registers, registers_of, row

UNDER = ("II", HEADING, "II. MỤC TIÊU ĐẾN NĂM 2030")


def targets(text: str) -> tuple[Target, ...]:
    return registers(UNDER, ("II/-1", BULLET, f"- {text}")).targets


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Kinh tế số chiếm 20% GRDP;", [("=", 20, "%")]),
        ("Kinh tế số chiếm tối thiểu 15% đến 20% GRDP;", [("range", (15, 20), "%")]),
        ("Tốc độ tăng 15 - 20%/năm", [("range", (15, 20), "%")]),
        ("Tỷ lệ A đạt trên 80%, tỷ lệ B không quá 5%", [(">", 80, "%"), ("<=", 5, "%")]),
        ("Tỷ lệ nợ dưới 3%, tỷ lệ dùng từ 13,5% trở lên", [("<", 3, "%"), (">=", 13.5, "%")]),
        ("Có ≥ 30% DNNVV dùng công nghệ số", [(">=", 30, "%")]),
        ("90% hồ sơ cấp tỉnh; 80% cấp huyện và 60% cấp xã trên môi trường mạng",
         [("=", 90, "%"), ("=", 80, "%"), ("=", 60, "%")]),
        ("Hình thành ít nhất 1.500 doanh nghiệp số, 50 trung tâm; đào tạo 3.000 lượt người",
         [(">=", 1500, "doanh nghiệp"), ("=", 50, "trung tâm"), ("=", 3000, "lượt")]),
        ("Tốc độ tối thiểu 20 Mbps; mỗi xã có ít nhất 1 điểm phục vụ", [(">=", 20, "Mbps"), (">=", 1, "điểm")]),
        ("Thuộc nhóm 20 tỉnh dẫn đầu cả nước", [("<=", 20, "hạng")]),
        ("Đứng trong top 03 vùng", [("<=", 3, "hạng")]),
        ("Có 50 nghìn doanh nghiệp; thu nhập đạt 1,5 triệu đồng/người",
         [("=", 50_000, "doanh nghiệp"), ("=", 1.5, "triệu đồng/người")]),
        ("Tăng từ 30% lên 50%", [("=", 50, "%")]),
        ("Dịch vụ công mức độ 4, cấp độ 3, mạng 5G, IPv6, mô hình 04 lớp", []),
        ("Thực hiện Đề án 06, Quyết định số 749/QĐ-TTg ngày 3/6/2020, khoản 2 Điều 5", []),
        ("Dân số từ 15 tuổi trở lên trong giai đoạn 2026 - 2030", []),
        ("Doanh nghiệp 100% vốn nước ngoài", []),
    ],
)  # fmt: skip
def test_values_of_a_bullet(text, values):
    assert [(t.comparator.value, t.value, t.unit) for t in targets(text)] == values


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Tỷ lệ A đạt 80%", [2030]),
        ("Đến năm 2027 đạt 80%, đến năm 2029 đạt 95%", [2027, 2029]),
        ("Đạt 80% vào năm 2027 và 95% vào năm 2029", [2027, 2029]),
        ("Đến hết năm 2028: 50% xã; 60% huyện", [2028, 2028]),
    ],
)
def test_the_year_of_a_value(text, years):
    assert [t.year for t in targets(text)] == years


@pytest.mark.parametrize(
    ("heading", "year"),
    [
        ("Mục tiêu đến năm 2027, định hướng đến năm 2035", 2027),
        ("Mục tiêu giai đoạn 2026 - 2028", 2028),
        ("Mục tiêu", 2025),
    ],
)
def test_the_year_of_a_heading_or_of_the_plan(heading, year):
    found = registers(("II", HEADING, f"II. {heading}"), ("II/a", POINT, "a) Tỷ lệ A đạt 80%")).targets
    assert [t.year for t in found] == [year]


def test_figures_share_the_words_of_their_sentence():
    found = targets("100% doanh nghiệp nhà nước và trên 50% doanh nghiệp nhỏ sử dụng nền tảng số")
    assert [t.indicator for t in found] == [
        "doanh nghiệp nhà nước sử dụng nền tảng số",
        "doanh nghiệp nhỏ sử dụng nền tảng số",
    ]
    found = targets("Cáp quang phủ trên 80% hộ gia đình, 100% xã")
    assert [t.indicator for t in found] == ["Cáp quang phủ hộ gia đình", "Cáp quang phủ xã"]


def test_a_figure_of_the_past_is_a_baseline():
    found = targets("Tỷ lệ A (năm 2022 đạt 56%) đạt 80%. Hiện nay có 22 trạm.")
    assert [(t.value, t.baseline) for t in found] == [(80, Baseline(2022, "56%"))]


@pytest.mark.parametrize("heading", ["II. NHIỆM VỤ", "II. Giải pháp đối với một số chỉ tiêu còn thấp"])
def test_other_sections_set_no_targets(heading):
    assert not registers(("II", HEADING, heading), ("II/-1", BULLET, "- Đạt 80%")).targets


def test_a_bullet_that_the_next_one_has_run_into_sets_its_own_targets_only():
    following = "- 70% hoạt động kiểm tra được thực hiện trên môi trường số;"
    found = registers(
        UNDER, ("II/-1", BULLET, f"- Hình thành dữ liệu mở{following}"), ("II/-2", BULLET, following)
    ).targets
    assert [t.address for t in found] == ["II/-2"]


def test_a_row_has_a_target_for_each_year_with_its_baseline_and_monitor():
    found = registers_of(
        row(
            "II/1/1",
            Nội_dung_chỉ_tiêu="Tỷ lệ A",
            **{"Năm 2022 - Số liệu": "30,07", "Năm 2022 - Nguồn số liệu": "DTI 2022", "Mục tiêu 2025": ">50%",
               "Mục tiêu 2030": "70", "Đơn vị đo lường": "Cục Thống kê"},
        )
    ).targets  # fmt: skip
    assert [(t.year, t.comparator.value, t.value, t.unit) for t in found] == [
        (2025, ">", 50, "%"),
        (2030, "=", 70, "%"),
    ]
    assert {t.baseline for t in found} == {Baseline(2022, "30,07", "DTI 2022")}
    assert {t.monitor for t in found} == {("Cục Thống kê",)}


def test_a_cell_of_several_figures_is_several_indicators():
    found = registers_of(
        row("PL/1", Chỉ_tiêu="Tỷ trọng", **{"Năm 2025": "- Công nghiệp: 13%; - Dịch vụ: ≥15%"})
    ).targets
    assert [(t.indicator, t.comparator.value, t.value) for t in found] == [
        ("Tỷ trọng - Công nghiệp", "=", 13),
        ("Tỷ trọng - Dịch vụ", ">=", 15),
    ]


def test_a_column_of_units_gives_bare_numbers_their_unit():
    found = registers_of(row("PL/1", Chỉ_tiêu="Số xã", Đơn_vị_tính="xã", Mục_tiêu_năm_2026="1.200")).targets
    assert [(t.value, t.unit, t.year) for t in found] == [(1200, "xã", 2026)]


def test_a_table_of_tasks_sets_no_targets():
    task = row("PL/1", Nhiệm_vụ="Đạt chỉ tiêu 80%", Chỉ_tiêu="90%", Cơ_quan_chủ_trì="Sở Y tế")
    assert registers_of(*clauses(UNDER), task).targets == ()
