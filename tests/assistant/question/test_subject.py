import pytest

from assistant.question.naming import named_in
from assistant.question.subject import subject_of
from assistant.question.wording import Wording
from tests.assistant.question.factories import PLANS


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ở Hải Dương, cơ quan nào chủ trì nền tảng hóa đơn điện tử?", "nền tảng hóa đơn điện tử"),
        ("Cho tôi hỏi bao giờ Bình Thuận mở cổng dữ liệu mở?", "mở cổng dữ liệu mở"),
        ("Kinh tế số của Nam Định đến năm 2030 chiếm bao nhiêu phần trăm GRDP?", "Kinh tế số chiếm GRDP"),
        ("Theo KH 867, mô hình bảo vệ là gì?", "mô hình bảo vệ"),
        ("chuyển giao, đổi mới, dịch vụ không tiền mặt", "chuyển giao đổi mới dịch vụ không tiền mặt"),
        ("do thi thong minh o co so tu xa", "do thi thong minh o co so tu xa"),
        ("What is the deadline of the open data portal in Binh Thuan?", "deadline open data portal"),
        ("Sở Y tế làm những việc gì?", "Sở Y tế làm"),
        ("13,32% và 749/QĐ-TTg, 5G/4G?", "13,32% 749/QĐ-TTg 5G/4G"),
        ("Hải Dương thì sao?", ""),
    ],
)
def test_what_is_looked_for(text: str, subject: str) -> None:
    wording = Wording(text)
    assert subject_of(wording, named_in(wording, PLANS)) == subject
