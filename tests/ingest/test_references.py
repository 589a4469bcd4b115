"""References between clauses: found as written, resolved to one clause or to none."""

import pytest

from tests.ingest.reading_factories import read

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
DANH MỤC
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
        ("theo khoản 2 Điều 3 Luật Đầu tư công.", []),
        ("theo điểm a khoản 1 Nghị định số 47/2020/NĐ-CP.", []),
        ("100% số điểm truy nhập.", []),
    ],
)
def test_reference(text, expected):
    assert targets(text) == expected


def test_what_is_written_is_kept():
    (reference,) = read(PLAN.format(text="xem điểm a khoản 1 Mục I.")).references
    assert reference.text == "điểm a khoản 1 Mục I"
