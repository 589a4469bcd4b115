import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.folding import fold_quote, fold_wording

SAME_WORDING = [
    ("Sở Y TẾ", "sở y tế"),
    ("Sở  Y\n\ttế", "sở y tế"),
    ("Sở Y tế", "Sở\u00a0Y tế"),
    ("Cơ quan chủ trì: **Sở Y tế**", "Cơ quan chủ trì: Sở Y tế"),
    ("### Kết quả\n> * _Sở_ `Y tế` ~~cũ~~", "Kết quả Sở Y tế cũ"),
    ("- Sở Y tế\n- Sở Nội vụ", "Sở Y tế Sở Nội vụ"),
    ("[Sở Y tế](/plans/a#I/2)", "Sở Y tế"),
    (r"2023 \- 2025", "2023-2025"),
    ("| Sở Y tế | 2025 |", "Sở Y tế 2025"),
    ("Sở Y tế [1], Sở Nội vụ [2][13].", "Sở Y tế, Sở Nội vụ."),
    ("2023-2025", "2023 - 2025"),
    ("2023–2025", "2023 — 2025"),
    ("2023\u20112025", "2023 –2025"),
    ("30 %", "30%"),
    ("30\u00a0%", "30%"),
    ("**30** %", "30%"),
    ("cụ thể hoá", "cụ thể hóa"),
    ("thuỷ sản, khoẻ", "thủy sản, khỏe"),
    ("Khánh Hoà", "khánh hòa"),
    ("Ho\u0301a", "hóa"),
]

OTHER_WORDING = [
    ("đường", "duong"),
    ("Hải Dương", "Hải Đương"),
    ("má", "mà"),
    ("20%", "20"),
    ("2023-2025", "20232025"),
    ("khoản 1", "khoản 1,"),
    ("[Sở Y tế]", "Sở Y tế"),
]


@pytest.mark.parametrize(("one", "other"), SAME_WORDING)
def test_spellings_of_the_same_wording_fold_alike(one, other):
    assert fold_wording(one) == fold_wording(other)


@pytest.mark.parametrize(("one", "other"), OTHER_WORDING)
def test_different_wordings_stay_different(one, other):
    assert fold_wording(one) != fold_wording(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đào tạo ", "daotao"),
        ("ch ỉ  đạo", "Chỉ đạo"),
        ("Hoà", "hóa"),
        ("dòng\nmột", "dòng một"),
        ("A\u0306", "ă"),
    ],
)
def test_quotes_fold_without_blanks_case_and_accents(one, other):
    assert fold_quote(one) == fold_quote(other)


@pytest.mark.parametrize(
    ("one", "other"), [("2.1", "21"), ("a - b", "a – b"), ("(a)", "a"), ("tỉnh.", "tỉnh;")]
)
def test_punctuation_of_a_quote_counts(one, other):
    assert fold_quote(one) != fold_quote(other)


@given(st.text(alphabet="aàạăâđoóuyýỷQNB 1230%.,;", max_size=60))
def test_folding_of_marks_free_text_is_idempotent(text):
    assert fold_wording(fold_wording(text)) == fold_wording(text)
    assert fold_quote(fold_quote(text)) == fold_quote(text)


@given(st.text(max_size=80))
def test_a_folded_quote_has_no_blank_and_no_capital(text):
    folded = fold_quote(text)
    assert not any(character.isspace() for character in folded)
    assert folded == folded.lower()
