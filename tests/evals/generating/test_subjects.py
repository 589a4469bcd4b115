import pytest

from corpus.agencies import load_agencies
from evals.generating.subjects import subject_of


@pytest.mark.parametrize(
    ("task", "said"),
    [
        (
            "a) Phát triển mạng lưới thư viện điện tử trên địa bàn.",
            "phát triển mạng lưới thư viện điện tử trên địa bàn",
        ),
        (
            "Chủ trì, phối hợp với Sở Nội vụ, Công an tỉnh và các cơ quan liên quan xây dựng phương án đào tạo kỹ năng số",
            "xây dựng phương án đào tạo kỹ năng số",
        ),
        ("Kế hoạch ứng phó sự cố an toàn mạng", "xây dựng Kế hoạch ứng phó sự cố an toàn mạng"),
        (
            "Triển khai Nền tảng học trực tuyến mở (MOOC) về kỹ năng số; phổ cập kỹ năng số",
            "triển khai Nền tảng học trực tuyến mở về kỹ năng số",
        ),
        (
            "Tổ chức các lớp học về kỹ năng số cho cán bộ cấp xã, nâng cao năng lực sử dụng các dịch vụ công trên mạng",
            "tổ chức các lớp học về kỹ năng số cho cán bộ cấp xã",
        ),
    ],
)
def test_a_subject_is_what_is_done(task, said):
    assert subject_of(task, load_agencies()).said == said


@pytest.mark.parametrize(
    "task",
    [
        "Hạ tầng số của tỉnh theo định hướng chung",
        "Tuyên truyền",
        "Chủ trì triển khai các nhiệm vụ được nêu tại mục 5.2, phần II Kế hoạch này",
        "Chủ trì, phối hợp với Sở Nội vụ",
        "Xây dựng " + "nền tảng " * 20,
        "",
    ],
)
def test_what_is_unclear_has_no_subject(task):
    assert subject_of(task, load_agencies()) is None
