"""Personal data are masked, in every form that people give them; what plans are about is left alone."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import evals
from assistant.journal.masking import mask

PHONE, EMAIL, DOCUMENT, NAME = "[số điện thoại]", "[thư điện tử]", "[số giấy tờ]", "[họ tên]"

MASKED = {
    "gọi tôi 0905123456 nhé": f"gọi tôi {PHONE} nhé",
    "gọi 0905123456 hộ em": f"gọi {PHONE} hộ em",
    "cccd 225123456 hộ khẩu": f"cccd {DOCUMENT} hộ khẩu",
    "hẹn ngày 03-05-2025, 0905123456": f"hẹn ngày 03-05-2025, {PHONE}",
    "sđt 0905 123 456": f"sđt {PHONE}",
    "SĐT:0905123456.": f"SĐT:{PHONE}.",
    "0905.123.456 / 0912-345-678": f"{PHONE} / {PHONE}",
    "+84 905 123 456": PHONE,
    "(+84)905123456": PHONE,
    "0084905123456": PHONE,
    "84905123456": PHONE,
    "(024) 3825 1234": PHONE,
    "024.38251234": PHONE,
    "0258-3822-123": PHONE,
    "zalo 09 05 12 34 56": f"zalo {PHONE}",
    "năm 2025 0905123456 2026": f"năm 2025 {PHONE} 2026",
    "0905\u200b123\u200b456": PHONE,
    "hỏi an.nguyen@gmail.com nhé": f"hỏi {EMAIL} nhé",
    "an_nguyen+1@so.khanhhoa.gov.vn": EMAIL,
    "an.nguyen (at) gmail.com": EMAIL,
    "AN @ GMAIL.COM": EMAIL,
    "CMND 225123456": f"CMND {DOCUMENT}",
    "số 225123456 cấp năm 2010": f"số {DOCUMENT} cấp năm 2010",
    "số 225 123 456": f"số {DOCUMENT}",
    "cccd số 001203012345": f"cccd số {DOCUMENT}",
    "cccd: 0012 0301 2345": f"cccd: {DOCUMENT}",
    "căn cước 058 203 001 234": f"căn cước {DOCUMENT}",
    "can cuoc cong dan 058203001234": f"can cuoc cong dan {DOCUMENT}",
    "hộ chiếu B1234567": f"hộ chiếu {DOCUMENT}",
    "hộ chiếu số C 1234567": f"hộ chiếu số {DOCUMENT}",
    "passport K01234567": f"passport {DOCUMENT}",
    "mã số thuế 4201234567": f"mã số thuế {DOCUMENT}",
    "STK 0123456789012 Vietcombank": f"STK {DOCUMENT} Vietcombank",
    "tôi tên là Nguyễn Văn An, ở Nha Trang": f"tôi tên là {NAME}, ở Nha Trang",
    "Tôi tên là Nguyễn Văn An ở Nha Trang": f"Tôi tên là {NAME} ở Nha Trang",
    "toi ten la nguyen van an o nha trang": f"toi ten la {NAME} o nha trang",
    "TÔI TÊN LÀ NGUYỄN VĂN AN MUỐN HỎI": f"TÔI TÊN LÀ {NAME} MUỐN HỎI",
    "tên tôi là Lê Hoàng Minh Quân": f"tên tôi là {NAME}",
    "tên của tôi là Công Tằng Tôn Nữ Hương": f"tên của tôi là {NAME}",
    "mình tên Hà": f"mình tên {NAME}",
    "ten em la tran thi thi": f"ten em la {NAME}",
    "em là Hương ở Cam Ranh": f"em là {NAME} ở Cam Ranh",
    "em là Nguyễn Thị Hương Giang muốn hỏi": f"em là {NAME} muốn hỏi",
    "em là nguyễn thị hương muốn hỏi": f"em là {NAME} muốn hỏi",
    "em la tran thi be hoi ve ho so": f"em la {NAME} hoi ve ho so",
    "Cháu là Đoàn Văn Hậu.": f"Cháu là {NAME}.",
    "tôi là ông Trần Bình": f"tôi là ông {NAME}",
    "Họ và tên: Trần Văn Tài - SĐT: 0905123456": f"Họ và tên: {NAME} - SĐT: {PHONE}",
    "ho va ten: tran van tai": f"ho va ten: {NAME}",
    "họ tên là Phạm Minh": f"họ tên là {NAME}",
    "Người hỏi: Lê Thị Bé": f"Người hỏi: {NAME}",
    "con tôi tên là Bé Na học lớp 1": f"con tôi tên là {NAME} học lớp 1",
    "tôi là Nguyễn Văn An. Hồ sơ của nguyễn văn an": f"tôi là {NAME}. Hồ sơ của {NAME}",
}

KEPT = [
    "Kế hoạch 2044/KH-UBND ngày 20/02/2025",
    "749/QĐ-TTg, 411/QĐ-TTg, 47/2020/NĐ-CP",
    "từ 01.03.2025 - 31.12.2025",
    "03.05.2025-31.12.2025",
    "ngày 03-05-2025 và 05/06/2025",
    "giai đoạn 2021-2025, năm 2023 2024 2025",
    "kinh phí 150.000.000.000 đồng",
    "500000000 đồng; 225123456 đồng; 84905123456 đồng",
    "bảo hiểm y tế cho 12.345.678 người",
    "kinh phí 500000000 thôi à",
    "12.345.678 tài khoản, 123456789 người",
    "các phụ lục 02 03 04 05 06",
    "điểm d khoản 8 Mục III, PL02/I/4.2, DIEU3/2",
    "tổng đài 1900 1234, 1022",
    "căn cước công dân 2021-2025",
    "cấp 1.500.000 căn cước công dân trong năm 2025",
    "tỷ lệ 99,5% trên 100.000 hồ sơ",
    "tôi là cán bộ Sở Nội vụ",
    "Tôi là Giám đốc Sở Xây dựng",
    "tôi là người dân Nha Trang",
    "toi la can bo so thong tin",
    "em là sinh viên, em là lý do",
    "Tôi là Đoàn viên Đoàn Thanh niên",
    "tôi là Chủ tịch xã",
    "Em là Công dân tỉnh Khánh Hòa",
    "họ và tên người ký kế hoạch 2044/KH-UBND là ai",
    "tên tôi là gì; em tên gì",
    "chương trình có tên là Chuyển đổi số",
    "bạn tên là gì",
    "ông Nguyễn Văn A ký kế hoạch nào",
    "Họ và tên: ..............",
]


@pytest.mark.parametrize(("typed", "masked"), MASKED.items(), ids=MASKED)
def test_personal_data_are_masked(typed: str, masked: str) -> None:
    assert mask(typed) == masked
    assert mask(masked) == masked


@pytest.mark.parametrize("typed", KEPT)
def test_what_plans_are_about_is_left_alone(typed: str) -> None:
    assert mask(typed) == typed


def texts_of_the_question_sets() -> Iterator[str]:
    for file in sorted((Path(evals.__file__).parent / "questions").glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            asked = json.loads(line)
            yield from (asked["question"], *asked.get("history", ()))


def test_no_question_of_the_question_sets_is_changed() -> None:
    texts = list(texts_of_the_question_sets())
    assert len(texts) > 1000
    assert [text for text in texts if mask(text) != text] == []


PIECES = st.sampled_from(
    [
        *(
            "0905",
            "123",
            "456",
            "0905123456",
            "225123456",
            "058203001234",
            "84",
            "+84",
            "00",
            "(",
            ")",
            "7",
            "0",
        ),
        *(" ", " ", " ", ".", "-", "/", ":", ",", "\n", "@", "gmail.com", "an", "(at)", "đồng", "%", "2025"),
        *("tôi", "em", "là", "tên", "ten", "la", "toi", "họ và tên", "cccd", "số", "B1234567", "ông"),
        *("Nguyễn", "nguyen", "Văn", "thị", "An", "AN", "ở", "muốn hỏi", PHONE, EMAIL, DOCUMENT, NAME),
    ]
)
TYPED = st.lists(PIECES | st.text(max_size=4), max_size=24).map("".join) | st.lists(PIECES, max_size=16).map(
    " ".join
)


@given(TYPED)
def test_masking_what_is_masked_changes_nothing(typed: str) -> None:
    once = mask(typed)
    assert mask(once) == once


@given(st.from_regex(r"0[35789]\d{8}", fullmatch=True), st.sampled_from(["", " ", ".", "-", "\u00a0"]))
def test_no_mobile_number_is_left(number: str, gap: str) -> None:
    for form in (
        gap.join((number[:4], number[4:7], number[7:])),
        gap.join((number[:3], number[3:6], number[6:])),
    ):
        assert mask(f"Gọi {form}, nhé") == f"Gọi {PHONE}, nhé"


SURNAMES = st.sampled_from(["Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Đặng"])
GIVEN = st.lists(
    st.sampled_from(["Văn", "Thị", "Minh", "Hương", "An", "Quốc", "Tài", "Hiền"]), min_size=1, max_size=3
)


@given(SURNAMES, GIVEN, st.sampled_from(["tôi tên là", "Tên tôi là", "em là", "Họ và tên:", "Tôi là"]))
def test_no_announced_name_is_left(surname: str, given_names: list[str], cue: str) -> None:
    name = " ".join((surname, *given_names))
    assert mask(f"{cue} {name}, xin hỏi") == f"{cue} {NAME}, xin hỏi"
