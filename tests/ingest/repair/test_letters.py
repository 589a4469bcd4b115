"""Pulled-apart words are rejoined; nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.repair.letters import rejoin


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("ch ỉ đạo, điều hành", "chỉ đạo, điều hành"),
        ("phát tri ể n hạ tầng", "phát triển hạ tầng"),
        ("kịp thời kết n ố i, tích hợp", "kịp thời kết nối, tích hợp"),
        ("Ch ủ trì, phối hợp", "Chủ trì, phối hợp"),
        ("Th á ng 8/2025", "Tháng 8/2025"),
        ("thu hút ng u ồn nhân lực", "thu hút nguồn nhân lực"),
        ("khu ph ố không dùng", "khu phố không dùng"),
    ],
)
def test_rejoined(printed, read):
    assert rejoin(printed)[0] == read


@pytest.mark.parametrize(
    "text",
    [
        "điểm b an toàn",
        "điểm a, b, g khoản 5; điểm a, đ khoản 6",
        "nhóm A B và C",
        "còn lai được giao",
        "để đảm bảo an ninh",
        "TP HCM ở phía Nam",
        "Nghị quyết 16-NQ/TU",
        "ý kiến về ô nhiễm",
        "",
    ],
)
def test_left_alone(text):
    assert rejoin(text) == (text, [])


def test_each_repair_is_told():
    assert rejoin("n ề n tảng s ố")[1] == [("n ề n", "nền"), ("s ố", "số")]


@given(st.lists(st.sampled_from(["ch", "ỉ", "đạo", "n", "ề", "điểm", "b", "I", "TTg", ",", "số;", "100%"])))
def test_only_blanks_are_taken_out(tokens):
    text = " ".join(tokens)
    assert rejoin(text)[0].replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("BCD C Đ S quốc gia", "BCD CĐS quốc gia"),
        ("Quyết định số 21/ Q Đ-TTg", "Quyết định số 21/ QĐ-TTg"),
        ("Đề án T P số", "Đề án TP số"),
        ("Đề án T Q số", "Đề án T Q số"),
    ],
)
def test_an_abbreviation_with_a_letter_of_its_own_or_written_in_one_elsewhere(printed, read):
    assert rejoin(printed, frozenset({"TP", "CĐ"}))[0] == read
