import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.question.records import Language
from assistant.question.wording import Wording


@given(st.text(max_size=100))
def test_a_place_in_one_form_is_a_place_in_the_others(text: str) -> None:
    wording = Wording(text)
    assert len(wording.lower) == len(wording.folded) == len(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đề án AI do ai làm?", "de an AI do ai lam?"),
        ("AI LÀM?", "ai lam?"),
        ("Sở TT&TT", "so tt&tt"),
    ],
)
def test_folding_keeps_the_machine_mind_apart(text: str, folded: str) -> None:
    assert Wording(text).folded == folded


@pytest.mark.parametrize(
    ("text", "language", "accented"),
    [
        ("Sở nào chủ trì?", Language.VIETNAMESE, True),
        ("so nao chu tri o hai duong", Language.VIETNAMESE, False),
        ("ke hoach 867 cua Khánh Hòa giao so nao lam nen tang", Language.VIETNAMESE, False),
        ("KH 867: ATTT, DVC, CSDL đến năm 2030?", Language.VIETNAMESE, True),
        ("What is the target for 2030 in the plan of Khánh Hòa?", Language.ENGLISH, False),
        ("Who is in charge of STEM in Hai Duong?", Language.ENGLISH, False),
        ("OCOP 2025", Language.VIETNAMESE, False),
        ("", Language.VIETNAMESE, False),
    ],
)
def test_language_and_accents(text: str, language: Language, accented: bool) -> None:
    wording = Wording(text)
    assert (wording.language, wording.accented) == (language, accented)


def test_blanking_keeps_positions() -> None:
    assert Wording("ở Hải Dương nay").without([(2, 11)]).text == "ở           nay"
