"""Addresses and labels: one line for each case of the contract."""

import pytest

from corpus.addresses import ancestors, join, label, parent


@pytest.mark.parametrize(
    ("address", "row", "expected"),
    [
        ("III/8/d", False, "Mục III, khoản 8, điểm d"),
        ("III/8/d/-3", False, "Mục III, khoản 8, điểm d, gạch đầu dòng 3"),
        ("III/1/1.4/b", False, "Mục III, khoản 1, mục 1.4, điểm b"),
        ("PL02/I/6.2", True, "Phụ lục 02, phần I, dòng 6.2"),
        ("PL/A/IX/4", True, "Phụ lục, phần A, mục IX, dòng 4"),
        ("PL/A", False, "Phụ lục, phần A"),
        ("PLI/5", True, "Phụ lục I, dòng 5"),
        ("PLI/5", False, "Phụ lục I, khoản 5"),
        ("II/2/7", True, "Mục II, khoản 2, dòng 7"),
        ("PL/B/IX/3~2", True, "Phụ lục, phần B, mục IX, dòng 3 (lần 2)"),
        ("III/2/-1/+2", False, "Mục III, khoản 2, gạch đầu dòng 1, dấu cộng 2"),
        ("VI/2/p2", False, "Mục VI, khoản 2, đoạn 2"),
        ("II/1/a/*1", False, "Mục II, khoản 1, điểm a, dấu sao 1"),
        ("II/1/a/4", False, "Mục II, khoản 1, điểm a, mục (4)"),
        ("III/7/p", False, "Mục III, khoản 7, điểm p"),
        ("DIEU3/2", False, "Điều 3, khoản 2"),
        ("MB01", False, "Mẫu biểu số 01"),
        ("CT/1", False, "Chú thích [1]"),
        ("so-ky-hieu", False, "Số ký hiệu"),
        ("dia-danh-ngay", False, "Địa danh và ngày ban hành"),
        ("mo-dau/1", False, "Phần mở đầu, đoạn 1"),
        ("can-cu/2", False, "Phần căn cứ, đoạn 2"),
        ("noi-nhan", False, "Nơi nhận"),
        ("ky", False, "Người ký"),
    ],
)
def test_label(address, row, expected):
    assert label(address, row=row) == expected


def test_parent_and_ancestors():
    assert join("III", "8", "d") == "III/8/d"
    assert parent("III/8/d") == "III/8"
    assert parent("III") is None
    assert ancestors("III/8/d") == ("III", "III/8")
