"""Which stretches of a text print what was searched for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.api.highlighting import highlights


@pytest.mark.parametrize(
    ("text", "searched", "marked"),
    [
        ("Xây dựng Cổng dữ liệu mở của tỉnh.", "cổng dữ liệu mở", ["Cổng dữ liệu mở"]),
        ("Xây dựng Cổng dữ liệu mở của tỉnh.", "cong du lieu mo", ["Cổng dữ liệu mở"]),
        ("Xây dựng cống thoát nước, mở đường.", "cổng dữ liệu mở", []),
        ("Mở rộng dữ liệu; dữ kiện.", "dữ liệu mở", ["dữ liệu"]),
        ("Đạt 20% năm 2025.", "20% năm 2025", ["20% năm 2025"]),
        ("Tỷ lệ 1.000 hộ", "1000 hộ", ["1.000 hộ"]),
        ("Sở Y tế; y tế số", "y tế", ["Y tế", "y tế"]),
        ("An toàn, an ninh", "an", ["An", "an"]),
        ("Hòa bình", "hoà bình", ["Hòa bình"]),
        ("", "dữ liệu", []),
        ("dữ liệu", "?!", []),
    ],
)
def test_words_are_marked_where_they_stand(text: str, searched: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in highlights(text, searched)] == marked


@given(text=st.text(max_size=60), searched=st.text(max_size=20))
def test_spans_are_in_order_apart_and_inside(text: str, searched: str) -> None:
    spans = highlights(text, searched)
    ends = [place for span in spans for place in span]
    assert ends == sorted(set(ends))
    assert all(0 <= place <= len(text) for place in ends)
