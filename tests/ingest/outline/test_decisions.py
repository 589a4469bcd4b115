"""A decision that issues a plan: its own Điều, then the plan with its frame, body and appendices."""

from tests.ingest.reading_factories import by_address

DECISION = """ỦY BAN NHÂN DÂN
TỈNH THỬ
Số: 12/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Thử, ngày 05 tháng 6 năm 2025
QUYẾT ĐỊNH
BAN HÀNH KẾ HOẠCH CHUYỂN ĐỔI SỐ
ỦY BAN NHÂN DÂN TỈNH THỬ
Căn cứ Luật Công nghệ thông tin;
Theo đề nghị của Sở Y tế.
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch chuyển đổi số.
Điều 2. Tổ chức thực hiện
1. Giao Sở Y tế chủ trì.
2. Quyết định này có hiệu lực từ ngày ký.
Nơi nhận:
- Như Điều 2;
TM. ỦY BAN NHÂN DÂN
Trần Văn Thử
KẾ HOẠCH
CHUYỂN ĐỔI SỐ
(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 6 năm 2025)
Thực hiện chủ trương chung, tỉnh ban hành Kế hoạch.
I. MỤC TIÊU
1. Mục tiêu chung
ỦY BAN NHÂN DÂN TỈNH THỬ
PHỤ LỤC 1: DANH MỤC NHIỆM VỤ
TT\tNhiệm vụ\tChủ trì
1\tViệc\tSở Y tế
Mẫu biểu số 01
BÁO CÁO KẾT QUẢ
1. Tình hình
"""


def test_every_part_has_its_address():
    assert list(by_address(DECISION)) == [
        "quoc-hieu", "so-ky-hieu", "dia-danh-ngay", "ten", "mo-dau/1", "can-cu/1", "mo-dau/2", "mo-dau/3",
        "DIEU1", "DIEU2", "DIEU2/1", "DIEU2/2", "noi-nhan", "ky", "ten~2", "mo-dau/4", "I", "I/1", "ky~2",
        "PL1", "PL1/1", "MB01", "MB01/1",
    ]  # fmt: skip


def test_what_they_say():
    clauses = by_address(DECISION)
    assert clauses["quoc-hieu"].text.endswith("Độc lập - Tự do - Hạnh phúc")
    assert clauses["DIEU2/1"].label == "Điều 2, khoản 1"
    assert clauses["DIEU2/1"].heading == ("Điều 2. Tổ chức thực hiện",)
    assert clauses["ten~2"].text.endswith("05 tháng 6 năm 2025)")
    assert clauses["PL1/1"].heading == ("PHỤ LỤC 1: DANH MỤC NHIỆM VỤ",)
    assert clauses["MB01"].label == "Mẫu biểu số 01"
    assert clauses["MB01"].text == "Mẫu biểu số 01\nBÁO CÁO KẾT QUẢ"


def test_a_list_that_is_attached_without_the_word_appendix():
    text = (
        "I. MỤC TIÊU\n- Một.\nTM. ỦY BAN NHÂN DÂN\nTrần Văn Thử\nDANH MỤC NHIỆM VỤ\n"
        "(Ban hành kèm theo Kế hoạch số 1/KH-UBND)\nTT\tNhiệm vụ\tChủ trì\n1\tViệc\tSở Y tế"
    )
    clauses = by_address(text)
    assert clauses["ky"].text == "TM. ỦY BAN NHÂN DÂN\nTrần Văn Thử"
    assert clauses["PL/1"].label == "Phụ lục, dòng 1"


def test_parts_named_by_words_or_numbers():
    clauses = by_address("PHẦN THỨ NHẤT\nĐÁNH GIÁ CHUNG\nI. Kết quả\nPhần II. NHIỆM VỤ\n1. Việc")
    assert list(clauses) == ["PHAN1", "PHAN1/I", "PHANII", "PHANII/1"]
    assert clauses["PHAN1"].text == "PHẦN THỨ NHẤT\nĐÁNH GIÁ CHUNG"
    assert clauses["PHANII/1"].label == "Phần II, khoản 1"


def test_a_reference_at_the_start_of_a_line_is_no_article():
    assert list(by_address("I. MỤC TIÊU\n- Một.\nĐiều 3 của Luật này.\nPhần I của Kế hoạch")) == [
        "I",
        "I/-1",
        "I/p1",
        "I/p2",
    ]
