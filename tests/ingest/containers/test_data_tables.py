"""Tables of documents: data as lines with tabs, layout as lines, headers of two levels, merged cells."""

import pytest

from ingest.containers.blocks import Cell, Paragraph, Table
from ingest.containers.data_tables import is_data
from ingest.containers.writing import write


def table(*rows: str, head: int = 0) -> Table:
    """A table drawn as text: cells between `|`, `<` goes on from the left, `^` from above, `/` ends a line."""
    grid: list[list[Cell]] = []
    for row in rows:
        cells: list[Cell] = []
        for text in (part.strip() for part in row.split("|")):
            if text == "<":
                cells.append(cells[-1])
            elif text == "^":
                cells.append(grid[-1][len(cells)])
            else:
                cells.append(Cell(tuple(Paragraph(line.strip()) for line in text.split(" / "))))
        grid.append(cells)
    return Table(tuple(map(tuple, grid)), head)


def lines(*rows: str, head: int = 0) -> list[str]:
    """What a table is written as, with `|` for the tabs."""
    return [line.replace("\t", "|") for line in write([table(*rows, head=head)]).strip("\n").split("\n")]


@pytest.mark.parametrize(
    ("rows", "written"),
    [
        (("TT|Nhiệm vụ|Chủ trì", "1|Một|Sở A"), ["TT|Nhiệm vụ|Chủ trì", "1|Một|Sở A"]),
        (("TT|Chỉ tiêu|Mục tiêu|<", "^|^|2024|2025", "1|Một|10%|20%"),
         ["TT|Chỉ tiêu|Mục tiêu - 2024|Mục tiêu - 2025", "1|Một|10%|20%"]),
        (("TT|Việc|Sở", "A|Phần một|<", "1|Một|Sở A"), ["TT|Việc|Sở", "A|Phần một|", "1|Một|Sở A"]),
        (("TT|Việc|Sở", "I. Phần một|<|<", "1|Một|Sở A"), ["TT|Việc|Sở", "I|Phần một|", "1|Một|Sở A"]),
        (("TT|Việc|Sở", "Phần một|<|<", "1|Một|Sở A"), ["TT|Việc|Sở", "|Phần một|", "1|Một|Sở A"]),
        (("TT|Việc|Sở", "1|Một|Sở A", "2|Hai|^"), ["TT|Việc|Sở", "1|Một|Sở A", "2|Hai|Sở A"]),
        (("TT|Việc|2024|2025", "1|Một|40%|<"), ["TT|Việc|2024|2025", "1|Một|40%|40%"]),
        (("TT|Việc", "1|Gồm: / - một; / - hai / ba"), ["TT|Việc", "1|Gồm:; - một; - hai ba"]),
        (("Bảng 1|<|<", "TT|Việc|Sở", "1|Một|Sở A"), ["Bảng 1", "TT|Việc|Sở", "1|Một|Sở A"]),
        (("TT||Việc|<", "1||Một|<"), ["TT|Việc", "1|Một"]),
        (("TT|Việc|Sở", "||", "1|Một|"), ["TT|Việc|Sở", "1|Một|"]),
        (("Năm|Tỷ lệ|Sở", "2024|10%|Sở A"), ["Năm|Tỷ lệ|Sở", "2024|10%|Sở A"]),
    ],
)  # fmt: skip
def test_how_a_table_of_data_is_written(rows, written):
    assert lines(*rows) == written


def test_marked_header_rows():
    rows = ("TT|Mục tiêu|Mục tiêu", "TT|2024|2025", "1|10%|20%")
    assert lines(*rows, head=2) == ["TT|Mục tiêu - 2024|Mục tiêu - 2025", "1|10%|20%"]


@pytest.mark.parametrize(
    ("rows", "data"),
    [
        (("TT|Việc", "1|Một"), True),
        (("Số TT|Nơi nhận: ai|Sở", "1|Một|Hai"), True),
        (("UBND TỈNH|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do", "Số: 1/KH-UBND|ngày 1"), False),
        (("Nơi nhận: / - Như trên|TM. ỦY BAN NHÂN DÂN", "|CHỦ TỊCH"), False),
        (("một|hai|ba",), False),
        (("một", "hai", "ba"), False),
    ],
)
def test_data_or_layout(rows, data):
    assert is_data(table(*rows)) is data


def test_layout_is_read_cell_by_cell():
    rows = ("UBND / TỈNH THỬ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 1/KH-UBND|Thử, ngày 1")
    assert lines(*rows) == [
        "UBND",
        "TỈNH THỬ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 1/KH-UBND",
        "Thử, ngày 1",
    ]


def test_a_table_inside_a_layout():
    inner = table("TT|Việc", "1|Một")
    outer = Table(((Cell((Paragraph("Trước"), inner, Paragraph("Sau"))), Cell((Paragraph("Bên"),))),) * 1)
    assert [line for line in write([outer]).split("\n") if line] == [
        "Trước",
        "TT\tViệc",
        "1\tMột",
        "Sau",
        "Bên",
    ]
