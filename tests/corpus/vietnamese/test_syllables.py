import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.vietnamese.syllables import fold, nfc, syllables, visible, with_bigrams

VIETNAMESE = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậéèẻẽẹóòỏõọúùủũụýỳỷỹỵABCĐ ,./-%0123456789\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chuyển đổi số", ["chuyển", "đổi", "số"]),
        ("hoá HÒA Thuỷ", ["hóa", "hòa", "thủy"]),
        ("Quyết định số 749/QĐ-TTg", ["quyết", "định", "số", "749", "qđ", "ttg"]),
        ("ngày 03/6/2020", ["ngày", "3", "6", "2020"]),
        ("đạt 13,32%", ["đạt", "13,32", "%"]),
        ("13.32 %", ["13,32", "%"]),
        ("1.000.000 đồng", ["1000000", "đồng"]),
        ("1.500,5", ["1500,5"]),
        ("mục 1.4.", ["mục", "1,4"]),
        ("Phụ lục 02", ["phụ", "lục", "2"]),
        ("0 00", ["0", "0"]),
        ("5G, IPv6", ["5g", "ipv6"]),
        ("giai đoạn 2021-2025", ["giai", "đoạn", "2021", "2025"]),
        ("TT&TT", ["tt", "tt"]),
        ("ch\u00ad\u200bỉ", ["chỉ"]),
        ("e\u0302\u0301", ["ế"]),
        ("Ðà Nẵng", ["đà", "nẵng"]),
        ("a_b", ["a", "b"]),
        (" ; – … ", []),
        ("", []),
    ],
)
def test_syllables(text: str, expected: list[str]) -> None:
    assert syllables(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đường dương ĐƯƠNG", "duong duong duong"),
        ("Khánh Hòa", "khanh hoa"),
        ("749/QĐ-TTg", "749/qd-ttg"),
        ("Ðà", "da"),
        ("u\u031b\u0301", "u"),
        ("", ""),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_bigrams_follow_the_tokens() -> None:
    assert with_bigrams(["kinh", "tế", "số"]) == ["kinh", "tế", "số", "kinh_tế", "tế_số"]
    assert with_bigrams(["một"]) == ["một"]
    assert with_bigrams([]) == []


def test_folding_takes_every_mark_away() -> None:
    marks = [chr(code) for code in range(sys.maxunicode + 1) if unicodedata.combining(chr(code))]
    assert fold(f"a{''.join(marks)}b") == "ab"


@given(VIETNAMESE)
def test_folding_keeps_places(text: str) -> None:
    assert len(fold(text)) == len(nfc(text))


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(VIETNAMESE)
def test_cutting_twice_changes_nothing(text: str) -> None:
    assert syllables(" ".join(syllables(text))) == syllables(text)


@given(VIETNAMESE)
def test_folded_text_has_the_folded_syllables(text: str) -> None:
    assert syllables(fold(text)) == [fold(syllable) for syllable in syllables(text)]


@given(st.text())
def test_tokens_are_never_empty_nor_spaced(text: str) -> None:
    assert all(token and not any(letter.isspace() for letter in token) for token in syllables(text))


def test_visible_keeps_case_and_punctuation() -> None:
    assert visible("Ð\u00ada Nẵ\u200bng, 5\ufeff%") == "Đa Nẵng, 5%"
