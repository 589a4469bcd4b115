"""Words in, documents out; the words are of published plans or as other plans write them."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.registers import Document
from ingest.documents.naming import documents_named


def named(text: str) -> list[Document]:
    return [document for document, _ in documents_named(text)]


@pytest.mark.parametrize(
    ("text", "document"),
    [
        (
            "Thực hiện Quyết định số 411/QĐ-TTg ngày 31/3/2022 của Thủ tướng Chính phủ phê duyệt Chiến lược quốc gia, "
            "định hướng đến năm 2030;",
            Document(
                "Quyết định", "411/QĐ-TTg", date(2022, 3, 31), "Thủ tướng Chính phủ",
                "phê duyệt Chiến lược quốc gia, định hướng đến năm 2030",
            ),
        ),
        (
            "Quyết định số: 1629/QĐ-TTg ngày 16 tháng 12 năm 2023 phê duyệt Quy hoạch tỉnh",
            Document("Quyết định", "1629/QĐ-TTg", date(2023, 12, 16), None, "phê duyệt Quy hoạch tỉnh"),
        ),
        (
            "Nghị quyết số 10-NQ/TU, ngày 18/3/2022 của Ban Chấp hành Đảng bộ tỉnh (khóa XIV) về chuyển đổi số.",
            Document(
                "Nghị quyết", "10-NQ/TU", date(2022, 3, 18), "Ban Chấp hành Đảng bộ tỉnh (khóa XIV)",
                "về chuyển đổi số",
            ),
        ),
        (
            "của Bộ trưởng: Quyết định số 2568/QĐ-BTTTT của Bộ Văn hóa, Thể thao và Du lịch ngày 1/2/2023 ban hành Khung;",
            Document(
                "Quyết định", "2568/QĐ-BTTTT", date(2023, 2, 1), "Bộ Văn hóa, Thể thao và Du lịch", "ban hành Khung"
            ),
        ),
        ("Kế hoạch số 4181 /KH-UBND ngày 07 /12/2022 của UBND tỉnh)",
         Document("Kế hoạch", "4181/KH-UBND", date(2022, 12, 7), "UBND tỉnh")),
        ("Nghị quyết số 71/NQ -CP và 10- CTr/TU", Document("Nghị quyết", "71/NQ-CP")),
        ("tại Tờ trình số 11/TTr-STTTT ngày 02/01/2024, UBND tỉnh ban hành Kế hoạch",
         Document("Tờ trình", "11/TTr-STTTT", date(2024, 1, 2))),
        ("Công văn số 61/UBND-TTTT ngày 31/02/2022", Document("Công văn", "61/UBND-TTTT")),
        ("Luật Xây dựng số 62/2020/QH14 ngày 17 tháng 06 năm 2020;",
         Document("Luật", "62/2020/QH14", date(2020, 6, 17), None, "Xây dựng")),
        ("Luật Giao dịch điện tử ngày 20/6/2023;",
         Document("Luật", None, date(2023, 6, 20), None, "Giao dịch điện tử")),
        ("Đề án “Phát triển; mở rộng” được duyệt", Document("Đề án", title="Phát triển; mở rộng")),
        ("theo 16-NQ/TU", Document("Nghị quyết", "16-NQ/TU")),
    ],
)  # fmt: skip
def test_a_document_by_its_words(text: str, document: Document) -> None:
    assert named(text)[0] == document


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("các Quyết định số: 411/QĐ-TTg ngày 31/3/2022, số 749/QĐ-TTg ngày 3/6/2020 và 1813/QĐ-TTg",
         ["411/QĐ-TTg", "749/QĐ-TTg", "1813/QĐ-TTg"]),
        ("Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15", ["31/2024/QH15", "27/2023/QH15"]),
        ("Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII; Nghị quyết 06-NQ/TU", [None, "06-NQ/TU"]),
        ("Kế hoạch này; 24/7; tỷ lệ 15/20; IPv6; 80%", []),
        ("Trung tâm 5-UBND, số 12 phố Trần Phú", []),
    ],
)  # fmt: skip
def test_several_documents_in_one_clause(text: str, numbers: list[str | None]) -> None:
    assert [document.number for document in named(text)] == numbers


def test_a_document_that_a_title_names_is_found_inside_it() -> None:
    text = "Kế hoạch số 1/KH-UBND ngày 1/1/2022 của UBND tỉnh về thực hiện Nghị quyết số 2-NQ/TU về số hóa; việc khác"
    (outer, outer_span), (inner, inner_span) = documents_named(text)
    assert (outer.number, inner.number) == ("1/KH-UBND", "2-NQ/TU")
    assert outer.title == "về thực hiện Nghị quyết số 2-NQ/TU về số hóa"
    assert outer_span[0] < inner_span[0] < inner_span[1] <= outer_span[1]


def test_a_bracket_that_shortens_the_name_is_no_part_of_the_title() -> None:
    document = named(
        "Quyết định số 4/QĐ-TTg về phê duyệt Chiến lược (sau đây viết tắt là Quyết định số 4/QĐ-TTg)"
    )[0]
    assert document.title == "về phê duyệt Chiến lược"


WORDS = (
    "Quyết định số ",
    "Luật ",
    "749/QĐ-TTg",
    " ngày 3/6/2020",
    " của Thủ tướng",
    " về ",
    "“",
    "”",
    "(",
    ";",
    "Đại hội ",
)


@example("Luật  ngày 3/6/2020749/QĐ-TTg")
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=30).map("".join))
def test_any_text_is_read(text: str) -> None:
    for document, (start, end) in documents_named(text):
        assert 0 <= start < end <= len(text)
        assert document.number or document.issued or document.title or "ngày" in text[start:end]
