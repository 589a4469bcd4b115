"""What stands around the numbered body."""

import pytest

from tests.ingest.reading_factories import by_address, read_with_report

TEXT = """ỦY BAN NHÂN DÂN
TỈNH THỬ
Số: 867 /KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tỉnh Thử, ngày 22 tháng 01 năm 2024
## KẾ HOẠCH
### Chuyển đổi số tỉnh Thử
Thực hiện Quyết định số 411/QĐ-TTg;
Căn cứ Nghị quyết số 16-NQ/TU;
Căn cứ Luật Công nghệ thông tin;
Xét đề nghị của Sở Y tế, UBND tỉnh ban hành Kế hoạch:
I. MỤC TIÊU
- Mục tiêu[1].
Nơi nhận:
- Như trên;
- Lưu: VT.
**KT. CHỦ TỊCH
PHÓ CHỦ TỊCH**
**Trần Văn Thử**
PHỤ LỤC 02:
DANH MỤC
(Kèm theo Kế hoạch số 867/KH-UBND)
1. Việc một
[1] Chú thích về mục tiêu.
Nguồn tra cứu: trang.example
"""


@pytest.mark.parametrize(
    ("address", "label", "text"),
    [
        ("so-ky-hieu", "Số ký hiệu", "Số: 867 /KH-UBND"),
        ("dia-danh-ngay", "Địa danh và ngày ban hành", "Tỉnh Thử, ngày 22 tháng 01 năm 2024"),
        ("ten", "Tiêu đề", "KẾ HOẠCH\nChuyển đổi số tỉnh Thử"),
        ("mo-dau/1", "Phần mở đầu, đoạn 1", "Thực hiện Quyết định số 411/QĐ-TTg;"),
        ("can-cu/2", "Phần căn cứ, đoạn 2", "Căn cứ Luật Công nghệ thông tin;"),
        ("mo-dau/2", "Phần mở đầu, đoạn 2", "Xét đề nghị của Sở Y tế, UBND tỉnh ban hành Kế hoạch:"),
        ("noi-nhan", "Nơi nhận", "Nơi nhận:\n- Như trên;\n- Lưu: VT."),
        ("ky", "Người ký", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Thử"),
        ("PL02", "Phụ lục 02", "PHỤ LỤC 02:\nDANH MỤC\n(Kèm theo Kế hoạch số 867/KH-UBND)"),
        ("PL02/1", "Phụ lục 02, khoản 1", "1. Việc một"),
        ("CT/1", "Chú thích [1]", "[1] Chú thích về mục tiêu."),
    ],
)
def test_pieces_of_the_frame(address, label, text):
    clause = by_address(TEXT)[address]
    assert (clause.label, clause.text) == (label, text)


def test_the_site_s_own_line_is_dropped_with_a_reason():
    _, report = read_with_report(TEXT)
    assert [(dropped.line, dropped.reason) for dropped in report.dropped] == [
        (26, "dòng do trang đăng tải thêm vào")
    ]
