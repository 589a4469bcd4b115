"""Preambles in, the documents that a plan is founded on out."""

import pytest

from tests.ingest.registers.clauses import BULLET, FRAME, HEADING, registers


def bases(address: str, text: str) -> list[str | None]:
    return [one.document.number for one in registers((address, FRAME, text)).legal_bases]


@pytest.mark.parametrize(
    ("address", "text", "numbers"),
    [
        ("can-cu/1", "Căn cứ Nghị quyết số 16-NQ/TU ngày 19/10/2021 của Tỉnh ủy về số hóa;", ["16-NQ/TU"]),
        ("mo-dau/1", "Thực hiện Quyết định số 1/QĐ-TTg phê duyệt A; Nghị quyết số 2-NQ/TU, UBND tỉnh ban hành "
         "Kế hoạch thực hiện Quyết định số 3/QĐ-TTg như sau:", ["1/QĐ-TTg", "2-NQ/TU"]),
        ("can-cu/1", "Căn cứ Kế hoạch số 1/KH-UBND về thực hiện Nghị quyết số 2-NQ/TU về số hóa;", ["1/KH-UBND"]),
        ("can-cu/2", "Căn cứ Luật Đất đai số 31/2024/QH15, được sửa đổi tại Luật Nhà ở số 27/2023/QH15;",
         ["31/2024/QH15"]),
        ("can-cu/3", "Căn cứ Kế hoạch số 1-KH/TU về A; Kế hoạch số 2/KH-UBND thực hiện B; Kế hoạch số 1-KH/TU về C;",
         ["1-KH/TU", "2/KH-UBND"]),
        ("mo-dau/2", "Xét đề nghị của Sở Y tế tại Tờ trình số 11/TTr-SYT ngày 02/01/2024;", []),
        ("mo-dau/1", "Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai Quyết định số 1/QĐ-TTg như sau:", []),
        ("noi-nhan", "Nơi nhận: theo Quyết định số 1/QĐ-TTg", []),
    ],
)  # fmt: skip
def test_documents_that_the_plan_is_founded_on(address, text, numbers):
    assert bases(address, text) == numbers


def test_a_document_in_brackets_behind_its_name_has_that_title():
    text = (
        "Triển khai thực hiện Kế hoạch chuyển đổi số tỉnh năm 2025 (Quyết định số 9/QĐ-UBND ngày 4/4/2022);"
    )
    (basis,) = registers(("mo-dau/1", FRAME, text)).legal_bases
    assert (basis.document.number, basis.document.title) == (
        "9/QĐ-UBND",
        "Kế hoạch chuyển đổi số tỉnh năm 2025",
    )


@pytest.mark.parametrize(("heading", "found"), [("I. CĂN CỨ LẬP KẾ HOẠCH", 1), ("I. NHIỆM VỤ", 0)])
def test_a_section_headed_can_cu(heading, found):
    given = registers(("I", HEADING, heading), ("I/-1", BULLET, "- Quyết định số 1/QĐ-TTg ban hành Khung;"))
    assert len(given.legal_bases) == found
