"""Sentences that explain terms in, definitions out."""

import pytest

from tests.ingest.registers.clauses import BULLET, FOOTNOTE, FRAME, HEADING, POINT, registers


def defined(text: str, kind=BULLET, address="II/-1"):
    return [(one.term, one.meaning) for one in registers((address, kind, text)).definitions]


@pytest.mark.parametrize(
    ("text", "definitions"),
    [
        ("- 100% thủ tục hành chính (TTHC) trực tuyến", [("TTHC", "thủ tục hành chính")]),
        ("- Hỗ trợ doanh nghiệp nhỏ và vừa (DNNVV), hợp tác xã (HTX)",
         [("DNNVV", "doanh nghiệp nhỏ và vừa"), ("HTX", "hợp tác xã")]),
        ("- Đào tạo cán bộ, công chức, viên chức (CBCCVC)", [("CBCCVC", "cán bộ, công chức, viên chức")]),
        ("- Mạng Internet vạn vật (IoT)", [("IoT", "Internet vạn vật")]),
        ("- Vận hành Trung tâm giám sát, điều hành an ninh mạng (SOC)",
         [("SOC", "Trung tâm giám sát, điều hành an ninh mạng")]),
        ("- Sản phẩm thuộc “Mỗi xã một sản phẩm” (OCOP)", [("OCOP", "Mỗi xã một sản phẩm")]),
        ("- Tại các Khu công nghiệp (viết tắt KCN) của tỉnh", [("KCN", "Khu công nghiệp")]),
        ("- Phát triển xã hội số là việc tích hợp công nghệ số.",
         [("Phát triển xã hội số", "việc tích hợp công nghệ số")]),
        ("- Gồm: Kinh tế số nền tảng (hoạt động kinh tế của các nền tảng); kinh tế số ngành (hoạt động kinh tế "
         "trong các ngành).",
         [("Kinh tế số nền tảng", "hoạt động kinh tế của các nền tảng"),
          ("kinh tế số ngành", "hoạt động kinh tế trong các ngành")]),
        ("- Sở Y tế là cơ quan thường trực (trừ hồ sơ công việc mật)", []),
    ],
)  # fmt: skip
def test_terms_of_a_clause(text, definitions):
    assert [(term, meaning.rstrip(".")) for term, meaning in defined(text)] == definitions


def test_a_footnote_explains_with_a_mere_la():
    text = "[1] Kinh tế số là kinh tế dùng công nghệ. Bao gồm: ba phần. Công dân số được đặc trưng bởi danh tính."
    assert defined(text, FOOTNOTE, "CT/1") == [
        ("Kinh tế số", "kinh tế dùng công nghệ. Bao gồm: ba phần."),
        ("Công dân số", "được đặc trưng bởi danh tính."),
    ]


def test_a_section_on_terms_explains_with_a_mere_la():
    given = registers(
        ("I", HEADING, "I. GIẢI THÍCH TỪ NGỮ"), ("I/a", POINT, "a) Dữ liệu mở là dữ liệu chung.")
    )
    assert [one.term for one in given.definitions] == ["Dữ liệu mở"]
    elsewhere = registers(("I", HEADING, "I. MỤC ĐÍCH"), ("I/a", POINT, "a) Dữ liệu mở là dữ liệu chung."))
    assert elsewhere.definitions == ()


def test_a_document_that_is_called_by_a_shorter_name():
    text = "Theo Quyết định số 4/QĐ-TTg ngày 1/2/2022 phê duyệt Chiến lược (sau đây gọi tắt là Quyết định 4)"
    assert defined(text, FRAME, "mo-dau/1") == [
        ("Quyết định 4", "Quyết định số 4/QĐ-TTg ngày 1/2/2022 phê duyệt Chiến lược")
    ]
