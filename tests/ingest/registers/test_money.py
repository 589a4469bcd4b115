"""Sentences and tables with amounts in, money out."""

import pytest

from tests.ingest.registers.clauses import BULLET, HEADING, clauses, registers, registers_of, row


@pytest.mark.parametrize(
    ("text", "printed", "dong"),
    [
        ("Tổng kinh phí: 25.850 triệu đồng", "25.850 triệu đồng", 25_850_000_000),
        ("Hỗ trợ 1,5 tỷ đồng", "1,5 tỷ đồng", 1_500_000_000),
        ("Kinh phí là 2.000.000 đồng.", "2.000.000 đồng", 2_000_000),
        ("Vốn khác: 0 triệu đồng.", "0 triệu đồng", 0),
        ("Dự kiến 12 nghìn tỷ đồng", "12 nghìn tỷ đồng", 12_000_000_000_000),
    ],
)
def test_amounts_in_words(text, printed, dong):
    (amount,) = registers(("VI/-1", BULLET, f"- {text}")).money
    assert (amount.printed, amount.dong) == (printed, dong)


@pytest.mark.parametrize(
    "text", ["50 triệu đồng/người/năm", "hợp đồng 12", "10 đồng chí", "1 - 1,5% chi ngân sách"]
)
def test_no_amounts(text):
    assert registers(("VI/-1", BULLET, f"- Đạt {text}")).money == ()


def test_sources_pay_for_what_the_total_is_for():
    found = registers(
        ("VI", HEADING, "VI. KINH PHÍ\nTổng kinh phí thực hiện các dự án năm 2025 dự kiến là: 300 triệu đồng."),
        ("VI/-1", BULLET, "- Ngân sách tỉnh: 200 triệu đồng (vốn đầu tư: 50 triệu đồng, chi thường xuyên từ "
         "nguồn sự nghiệp: 150 triệu đồng)."),
    ).money  # fmt: skip
    assert {amount.purpose for amount in found} == {"các dự án năm 2025"}
    assert [amount.source for amount in found] == [
        None, "Ngân sách tỉnh", "vốn đầu tư", "chi thường xuyên từ nguồn sự nghiệp",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("column", "above"),
    [
        ("Kinh phí (triệu đồng)", "PHỤ LỤC I. DANH MỤC DỰ ÁN"),
        ("Kinh phí dự kiến", "PHỤ LỤC I. DANH MỤC DỰ ÁN\nĐVT: triệu đồng"),
        ("Tổng mức đầu tư", "PHỤ LỤC I. DANH MỤC DỰ ÁN\n(Đơn vị tính: triệu đồng)"),
    ],
)
def test_a_column_of_money_has_its_unit_in_its_name_or_above_the_table(column, above):
    found = registers_of(
        *clauses(("PLI", HEADING, above)),
        row(
            "PLI/1",
            (above.partition("\n")[0],),
            Nhiệm_vụ="Cổng dữ liệu",
            **{column: "25.850", "Nguồn": "NSNN"},
        ),
    ).money
    assert [(one.printed, one.dong, one.purpose, one.source) for one in found] == [
        ("25.850", 25_850_000_000, "Cổng dữ liệu", "NSNN")
    ]


def test_a_number_in_a_table_without_a_unit_is_no_money():
    assert registers_of(row("PLI/1", Nhiệm_vụ="Việc", Kinh_phí="12")).money == ()
