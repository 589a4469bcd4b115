"""References between clauses: found as written, resolved to one clause or to none."""

import pytest
from hypothesis import given, settings

from corpus.registers import Unresolved
from tests.ingest.reading_factories import read, read_with_report
from tests.ingest.strategies import texts

PLAN = """I. MỤC
1. Khoản
a) Điểm a.
b) Điểm b.
2. Khoản
2.1. Mục con
a) Điểm.
2.2. Mục con
- Gạch.
II. TỔ CHỨC
1. Sở Y tế
a) {text}
b) Điểm.
PHỤ LỤC I
DANH MỤC NHIỆM VỤ TRỌNG TÂM NĂM 2025
(Kèm theo Kế hoạch số 1/KH-UBND ngày 02/01/2025 của UBND tỉnh Thử)
"""


def targets(text: str) -> list[str | None]:
    return [r.target for r in read(PLAN.format(text=text)).references if r.address == "II/1/a"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nhiệm vụ tại điểm a khoản 1 Mục I Kế hoạch này.", ["I/1/a"]),
        ("nhiệm vụ tại điểm a, b khoản 1, Mục I.", ["I/1/a", "I/1/b"]),
        ("nhiệm vụ tại điểm a và b khoản 1 mục I.", ["I/1/a", "I/1/b"]),
        ("nhiệm vụ tại Mục I Kế hoạch này (khoản 2; điểm a, b khoản 1).", ["I/2", "I/1/a", "I/1/b"]),
        ("nêu tại mục 2.2, phần I Kế hoạch này.", ["I/2/2.2"]),
        ("nêu tại mục I/ 2.1. của Kế hoạch này.", ["I/2/2.1"]),
        ("theo điểm a, khoản 2.1, mục I.", ["I/2/2.1/a"]),
        ("các nhiệm vụ tại Mục I.", ["I"]),
        ("chi tiết tại Phụ lục I, III kèm theo.", ["PLI", None]),
        ("nêu tại điểm b và điểm c.", ["II/1/b", None]),
        ("điểm a khoản 9 Mục I.", [None]),
        ("điểm a đến điểm c khoản 1 Mục I.", ["I/1/a", "I/1/b"]),
        ("từ khoản 7 đến khoản 9 Mục I.", [None]),
        ("Danh mục kèm theo Kế hoạch này.", ["PLI"]),
        ("các nhiệm vụ trọng tâm năm 2025 kèm theo.", ["PLI"]),
        ("các nhiệm vụ khác kèm theo.", []),
        ("theo Kế hoạch này.", []),
        ("khoản 1 Mục I Kế hoạch ban hành kèm theo Quyết định này.", ["I/1"]),
        ("khoản 1 Mục I Kế hoạch.", ["I/1"]),
        ("khoản 1 Mục I Kế hoạch hành động của Tỉnh ủy.", [None]),
        ("tài liệu kèm theo Quyết định này.", []),
        ("100% số điểm truy nhập.", []),
    ],
)
def test_reference(text, expected):
    assert targets(text) == expected


def test_what_is_written_is_kept():
    (reference,) = read(PLAN.format(text="xem điểm a khoản 1 Mục I.")).references
    assert reference.text == "điểm a khoản 1 Mục I"


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("theo khoản 2 Điều 3 Luật Đầu tư công.", "khoản 2 Điều 3 Luật Đầu tư công", None),
        (
            "tại Điều 9, Điều 16 Nghị định số 47/2020/NĐ-CP;",
            "Điều 9, Điều 16 Nghị định số 47/2020/NĐ-CP",
            "47/2020/NĐ-CP",
        ),
        (
            "(Chỉ thị số 18/CT-TTg ngày 13/10/2023 của Thủ tướng Chính phủ).",
            "Chỉ thị số 18/CT-TTg ngày 13/10/2023 của Thủ tướng Chính phủ",
            "18/CT-TTg",
        ),
        ("Phụ lục II Quyết định số 5/QĐ-TTg về việc khác.", "Phụ lục II Quyết định số 5/QĐ-TTg", "5/QĐ-TTg"),
    ],
)
def test_another_document_is_named_with_its_places(text, words, number):
    (reference,) = [r for r in read(PLAN.format(text=text)).references if r.address == "II/1/a"]
    assert (reference.text, reference.target, reference.unresolved) == (
        words,
        None,
        Unresolved.OTHER_DOCUMENT,
    )
    assert reference.document is not None
    assert reference.document.number == number


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("khoản 9 Mục I.", Unresolved.NOTHING),
        ("Phụ lục III kèm theo.", Unresolved.NOTHING),
        ("điểm a Mục I.", Unresolved.SEVERAL),
        ("khoản 2 Mục I.", None),
    ],
)
def test_why_there_is_no_target(text, why):
    (reference,) = read(PLAN.format(text=text)).references
    assert (reference.unresolved, reference.target is None) == (why, why is not None)


@pytest.mark.parametrize(
    ("text", "remaining"),
    [
        ("Các nhiệm vụ còn lại được giao tại Mục I, các sở thực hiện.", True),
        ("tại Mục I Kế hoạch này các nhiệm vụ còn lại.", True),
        ("nhiệm vụ tại Mục I.", False),
        ("phần còn lại giao sau; nhiệm vụ tại Mục I.", False),
    ],
)
def test_the_rest_of_a_place(text, remaining):
    (reference,) = read(PLAN.format(text=text)).references
    assert (reference.target, reference.remaining) == ("I", remaining)


def test_the_plans_own_number_is_no_reference():
    text = PLAN.format(
        text="tại khoản 1 Mục I Kế hoạch số 1/KH-UBND ngày 02/01/2025 và Kế hoạch số 1/KH-UBND."
    )
    assert [(r.address, r.target, r.document) for r in read(text).references] == [("II/1/a", "I/1", None)]


@settings(max_examples=100, deadline=None)
@given(texts)
def test_any_text_gives_references_that_have_a_target_or_a_reason(text):
    reading = read_with_report(text)[0]
    by_address = {clause.address: clause for clause in reading.clauses}
    assert len(set(reading.references)) == len(reading.references)
    for reference in reading.references:
        assert (reference.target is None) == (reference.unresolved is not None)
        assert reference.target is None or reference.target in by_address.keys() - {reference.address}
        assert reference.text
    order = list(by_address)
    places = [order.index(reference.address) for reference in reading.references]
    assert places == sorted(places)
