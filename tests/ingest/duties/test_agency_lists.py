"""Agencies listed in a sentence: which they are, and where the sentence goes on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.agencies import load_agencies
from ingest.duties.agency_lists import listed_agencies, whole_list

BOOK = load_agencies()


@pytest.mark.parametrize(
    ("text", "names", "rest"),
    [
        (
            "các sở, ban, ngành, UBND các huyện, thị xã, thành phố tham mưu",
            ("Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố"), "tham mưu",
        ),
        ("các sở, ngành và địa phương có liên quan tham mưu", ("Các sở, ngành và địa phương có liên quan",), "tham mưu"),
        (
            "Sở Văn hóa, Thể thao và Du lịch và Sở Y tế rà soát",
            ("Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"), "rà soát",
        ),
        (
            "Ban Quản lý các khu công nghệ cao và khu công nghiệp, Công an tỉnh thực hiện",
            ("Ban Quản lý các khu công nghệ cao và khu công nghiệp", "Công an tỉnh"), "thực hiện",
        ),
        ("các đơn vị liên quan thẩm định, tổng hợp", ("Các đơn vị liên quan",), "thẩm định, tổng hợp"),
        ("các cơ quan liên quan, tham mưu UBND tỉnh", ("Các cơ quan liên quan",), ", tham mưu UBND tỉnh"),
        ("doanh nghiệp, trường đại học tổ chức đào tạo", ("Doanh nghiệp, trường đại học",), "tổ chức đào tạo"),
        ("Sở Nội vụ (cơ quan thường trực), Sở Y tế báo cáo", ("Sở Nội vụ", "Sở Y tế"), "báo cáo"),
        (
            "UBND thành phố A Lưới, thị xã Bình Minh và huyện Cát Tường tăng cường",
            ("UBND thành phố A Lưới", "UBND thị xã Bình Minh", "UBND huyện Cát Tường"), "tăng cường",
        ),
        (
            "Các trường cao đẳng, đại học, các cơ sở giáo dục nghề nghiệp xây dựng",
            ("Các trường cao đẳng, đại học", "Các cơ sở giáo dục nghề nghiệp"), "xây dựng",
        ),
        ("Tổ chức thực hiện Kế hoạch", (), "Tổ chức thực hiện Kế hoạch"),
        ("Ban hành văn bản", (), "Ban hành văn bản"),
    ],
)  # fmt: skip
def test_a_list_ends_where_the_sentence_goes_on(text, names, rest):
    found = listed_agencies(text, 0, BOOK)
    assert (found.names, text[found.end :].strip()) == (names, rest)


@pytest.mark.parametrize(
    ("title", "names"),
    [
        (
            "Các sở, ban, ngành, UBND các huyện, thị xã, thành phố, đơn vị khác liên quan",
            ("Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố", "Đơn vị khác liên quan"),
        ),
        ("Công an Thành phố, Bộ Tư lệnh Thành phố", 2),
        ("Trung tâm Chuyển đổi số Thành phố", ("Trung tâm Chuyển đổi số Thành phố",)),
        ("Hội nghị sơ kết", ()),
        ("Cơ chế phối hợp và trách nhiệm giải trình", ()),
        ("Sở Y tế rà soát", ()),
    ],
)
def test_a_title_is_agencies_only_when_it_is_nothing_else(title, names):
    found = whole_list(title, BOOK)
    assert (len(found) if isinstance(names, int) else found) == names


WORDS = (
    "Sở Y tế",
    "các sở",
    "ban",
    "ngành",
    "UBND",
    "huyện",
    "và",
    ",",
    " ",
    "(",
    ")",
    "Công an tỉnh",
    "tổ chức",
    "liên quan",
)


@given(
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=5)), max_size=25).map(" ".join),
    st.integers(0, 30),
)
def test_any_text_is_read(text, at):
    at = min(at, len(text))
    found = listed_agencies(text, at, BOOK)
    assert at <= found.end <= len(text)
    assert bool(found.names) == (found.end > at)
