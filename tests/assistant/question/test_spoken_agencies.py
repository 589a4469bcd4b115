import pytest

from assistant.question.spoken_agencies import agencies_by_field
from assistant.question.wording import Wording
from corpus.agencies import load_agencies


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("bên giáo dục lo gì", ["Sở Giáo dục và Đào tạo"]),
        ("ben y te lam gi", ["Sở Y tế"]),
        ("bên công an với bên nông nghiệp", ["Công an tỉnh", "Sở Nông nghiệp và Phát triển nông thôn"]),
        ("phía ngân hàng nhà nước báo cáo ai", ["Ngân hàng Nhà nước tỉnh"]),
        ("bên thuế hỗ trợ ai", ["Cục Thuế"]),
        ("ngành y tế phải làm gì", ["Sở Y tế"]),
        ("Ngành giáo dục Nam Định được giao gì", ["Sở Giáo dục và Đào tạo"]),
        ("giao cho ngành công thương việc gì", ["Sở Công Thương"]),
        ("trách nhiệm của ngành xây dựng", ["Sở Xây dựng"]),
        ("ngành văn hóa có nhiệm vụ nào", ["Sở Văn hóa, Thể thao và Du lịch"]),
        ("Nhà đài phải làm gì", ["Đài Phát thanh và Truyền hình tỉnh"]),
        ("bao dai Nam Dinh co nhiem vu gi", ["Đài Phát thanh và Truyền hình tỉnh"]),
        ("tin trên báo đài hằng ngày", []),
        ("dữ liệu ngành y tế", []),
        ("doanh nghiệp ngành xây dựng", []),
        ("tỷ trọng kinh tế số ngành nông nghiệp", []),
        ("bên nào làm, ngành nào lo", []),
        ("bên trên, bên ngoài, ngành hàng", []),
    ],
)
def test_agencies_called_by_their_field(text: str, names: list[str]) -> None:
    found = agencies_by_field(Wording(text), load_agencies())
    assert [mention.agency.name for mention in found] == names
