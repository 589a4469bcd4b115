"""Who is named to turn to: by the wording, by the heading, and who isn't."""

import pytest

from assistant.guidance.records import ContactRole
from assistant.guidance.turning import turned_to
from corpus.agencies import load_agencies
from tests.factories import clause

HEADED = ("V. TỔ CHỨC THỰC HIỆN", "1. Sở Tài chính (cơ quan chủ trì)")
ANSWERS, STANDING, GUIDES = ContactRole.ANSWERS, ContactRole.STANDING, ContactRole.GUIDES


def named(text: str, *heading: str) -> list[tuple[str, ContactRole]]:
    return [
        (one.agency, one.role) for one in turned_to(clause("V/1", text, heading=heading), load_agencies())
    ]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Trong quá trình thực hiện có vướng mắc, đề nghị phản ánh về Sở Y tế để giải quyết.", "Sở Y tế"),
        ("Trong quá trình triển khai nếu phát sinh khó khăn, báo cáo về Sở\nY tế, Sở Nội vụ.", "Sở Y tế"),
        (
            "Trong quá trình thực hiện nếu có nội dung cần sửa đổi, bổ sung, gửi Sở Nội vụ tổng hợp.",
            "Sở Nội vụ",
        ),
        (
            "Trong quá trình triển khai thực hiện, báo cáo cơ quan Thường trực (Sở Nội vụ) những vướng mắc.",
            "Sở Nội vụ",
        ),
        (
            "Trong quá trình thực hiện nếu phát sinh vướng mắc, báo cáo UBND tỉnh (qua Ban Quản lý Khu kinh tế"
            " Đông Nam) để xử lý.",
            "Ban Quản lý Khu kinh tế Đông Nam",
        ),
        (
            "Trong quá trình thực hiện, nếu có vướng mắc, phản ánh về Ban Quản lý các khu công nghiệp để tổng"
            " hợp.",
            "Ban Quản lý các khu công nghiệp",
        ),
    ],
)
def test_who_is_told_of_difficulties_answers(text: str, agency: str) -> None:
    assert named(text) == [(agency, ANSWERS)]


@pytest.mark.parametrize(
    ("text", "heading", "found"),
    [
        ("Sở Y tế là cơ quan thường trực của Kế hoạch.", (), [("Sở Y tế", STANDING)]),
        ("1. Sở Y tế (cơ quan Thường trực Ban Chỉ đạo)", (), [("Sở Y tế", STANDING)]),
        ("- Là cơ quan đầu mối tham mưu cho tỉnh.", HEADED, [("Sở Tài chính", STANDING)]),
        ("- Theo dõi, đôn đốc việc thực hiện Kế hoạch này.", HEADED, [("Sở Tài chính", GUIDES)]),
    ],
)
def test_standing_and_guiding_agencies_are_told_by_their_words(
    text: str, heading: tuple[str, ...], found: list[tuple[str, ContactRole]]
) -> None:
    assert named(text, *heading) == found


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Trong quá trình thực hiện nếu có vướng mắc, báo cáo UBND tỉnh xem xét.", ()),
        ("Trong quá trình thực hiện nếu có vướng mắc, báo cáo các sở, ngành để xử lý.", ()),
        ("Trong quá trình thực hiện, gửi kết quả về Sở Y tế.", ()),
        ("Kịp thời tháo gỡ vướng mắc cho người dân, gửi Sở Y tế.", ()),
        ("- Theo dõi, đôn đốc việc thực hiện Kế hoạch này.", ("V. TỔ CHỨC THỰC HIỆN", "2. Các sở, ngành")),
        ("- Theo dõi ngành điện thực hiện chiến lược.", HEADED),
        ("- Xây dựng nền tảng số.", HEADED),
        ("Sở Y tế phối hợp với cơ quan thường trực.", ()),
    ],
)
def test_nobody_is_named_by_other_words(text: str, heading: tuple[str, ...]) -> None:
    assert named(text, *heading) == []
