import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.question.cleaning import cleaned


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("  Sở   nào\tlo\nviệc này? ", "Sở nào lo việc này?"),
        ("Khánh Hoà, HOÀ BÌNH, thuỷ sản", "Khánh Hòa, HÒA BÌNH, thủy sản"),
        (unicodedata.normalize("NFD", "Hải Dương"), "Hải Dương"),
        ("k\u200bế\u00ad hoạch\ufeff", "kế hoạch"),
        ("Ai chủ trì??? 🤔🙏", "Ai chủ trì?"),
        ("!!! ??? ...", "! ? ."),
        ("2021 - 2025, 13,32% và 867/KH-UBND", "2021 - 2025, 13,32% và 867/KH-UBND"),
        ("a\x00b", "a b"),
        ("", ""),
    ],
)
def test_cleaning(typed: str, clean: str) -> None:
    assert cleaned(typed) == clean


@given(st.text(max_size=100))
def test_what_is_clean_stays_so(typed: str) -> None:
    once = cleaned(typed)
    assert cleaned(once) == once
    assert once == once.strip()
    assert "\n" not in once
