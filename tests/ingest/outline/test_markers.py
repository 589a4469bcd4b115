"""The printed number that opens a line, in the ways that plans write it."""

import pytest

from ingest.outline.markers import Rank, find_marker


@pytest.mark.parametrize(
    ("line", "rank", "number"),
    [
        ("I. MỤC TIÊU", Rank.SECTION, "I"),
        ("VIII. Phát triển doanh nghiệp số", Rank.SECTION, "VIII"),
        ("XIV. Phụ trách", Rank.SECTION, "XIV"),
        ("A. PHẦN CHUNG", Rank.PART, "A"),
        ("1. Mục tiêu chung", Rank.ITEM, "1"),
        ("10. Các sở, ban, ngành", Rank.ITEM, "10"),
        ("4. “Làng số”", Rank.ITEM, "4"),
        ("1.4. Dữ liệu số", Rank.SUBITEM, "1.4"),
        ("2.2.1. Về y tế", Rank.SUBITEM, "2.2.1"),
        ("5.3 Nông nghiệp", Rank.SUBITEM, "5.3"),
        ("a) Thể chế", Rank.POINT, "a"),
        ("đ) 100% hồ sơ", Rank.POINT, "đ"),
        ("- c) Phát triển xã hội số", Rank.POINT, "c"),
        ("b. Y tế", Rank.POINT, "b"),
        ("(4) Logistics", Rank.ENUMERATED, "4"),
        ("4) Logistics", Rank.ENUMERATED, "4"),
        ("- Kinh tế số chiếm 20%", Rank.BULLET, ""),
        ("- 100% hồ sơ", Rank.BULLET, ""),
        ("– Kinh tế số", Rank.BULLET, ""),
        ("+ Cấp xã: 60%", Rank.PLUS, ""),
        ("* Nhiệm vụ:", Rank.STAR, ""),
    ],
)
def test_marker(line, rank, number):
    marker, rest = find_marker(line)
    assert marker is not None
    assert (marker.rank, marker.number) == (rank, number)
    assert line.endswith(rest)


@pytest.mark.parametrize(
    "line",
    [
        "khoản 2 Mục III Kế hoạch này",
        "điểm a, b khoản 5",
        "100% thủ tục hành chính",
        "1,5 triệu đồng",
        "2023-2025",
        "14,36%",
        "30.000 người",
        "Trong đó:",
        "Vốn khác: 0 triệu đồng.",
        "-",
        "và a) thể chế",
    ],
)
def test_no_marker(line):
    assert find_marker(line) == (None, line)
