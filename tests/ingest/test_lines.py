"""Lines know where they stand, and show no marks."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ingest.lines import read_lines, without_marks


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("## **KẾ HOẠCH**", "KẾ HOẠCH"),
        ("**KT. CHỦ TỊCH  ", "KT. CHỦ TỊCH"),
        ("*(Kèm theo Kế hoạch số 1)*", "(Kèm theo Kế hoạch số 1)"),
        ("kinh tế số ICT (*công nghiệp*); và", "kinh tế số ICT (công nghiệp); và"),
        ("<b>TT</b>\t<b>Nhiệm vụ</b>", "TT\tNhiệm vụ"),
        ("* Về thể chế", "* Về thể chế"),
        ("Mục   tiêu   2025", "Mục tiêu 2025"),
        ("bảo\u00adđảm\u200b an toàn", "bảođảm an toàn"),
        ("hòa", "hòa"),
        ("##### a) Thể chế", "a) Thể chế"),
        ("#hashtag", "#hashtag"),
    ],
)
def test_marks_are_taken_off(raw, shown):
    assert without_marks(raw) == shown


def test_lines_point_at_their_characters():
    text = "\n  I. MỤC TIÊU  \r\n\n- Kinh tế số.\n"
    lines = read_lines(text)
    assert [line.number for line in lines] == [2, 4]
    assert [text[start:end] for start, end in (line.span for line in lines)] == [
        "I. MỤC TIÊU",
        "- Kinh tế số.",
    ]


@given(st.text(alphabet="aáđ \t\n*#-<b>1.)", max_size=200))
@example("* ")
def test_every_non_blank_line_is_one_line(text):
    lines = read_lines(text)
    expected = [n for n, raw in enumerate(text.split("\n"), start=1) if raw.strip()]
    assert [line.number for line in lines] == expected
    for line in lines:
        start, end = line.span
        assert text[start:end] == text[start:end].strip(" ")
        assert "\n" not in text[start:end]
