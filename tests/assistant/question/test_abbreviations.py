import pytest

from assistant.question.abbreviations import written_out


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("KH CĐS 2025", "kế hoạch CĐS chuyển đổi số 2025"),
        ("gửi b/c KQ về đâu", "gửi báo cáo kết quả về đâu"),
        ("cntt va csdl", "cntt công nghệ thông tin va csdl cơ sở dữ liệu"),
        ("CDS của DN", "CDS chuyển đổi số của DN doanh nghiệp"),
        ("QĐ 411/QĐ-TTg", "Quyết định 411/QĐ-TTg"),
        ("867/KH-UBND, Sở KH&ĐT, Sở KH", "867/KH-UBND, Sở KH&ĐT, Sở KH"),
        ("tỉnh KH, dn nhỏ, ĐN", "tỉnh KH, dn nhỏ, ĐN"),
        ("OCOP và STEM", "OCOP và STEM"),
        ("đạt bn %, làm j, dc ko", "đạt bao nhiêu %, làm gì, được không"),
    ],
)
def test_writing_out(text: str, full: str) -> None:
    assert written_out(text) == full
