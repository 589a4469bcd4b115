from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.agencies import load_agencies
from corpus.vietnamese.syllables import fold, nfc
from evals.generating import styles

QUESTION = "Sở Thông tin và Truyền thông phải hoàn thành nền tảng số trước ngày 15/12/2025 theo Kế hoạch 867?"
QUESTIONS = st.lists(
    st.sampled_from(
        ["nền", "tảng", "chuyển", "đổi", "trước", "UBND", "2025", "15/12", "nghiệp", "hoạch", "Khánh", "đạt"]
    ),
    min_size=1,
    max_size=14,
).map(" ".join)


def digits(text):
    return [letter for letter in text if letter.isdigit()]


@given(QUESTIONS)
def test_an_unaccented_question_has_small_plain_letters_only(question):
    bare = styles.unaccented(f"{question}?")
    assert bare == fold(bare)
    assert not bare.endswith("?")
    assert digits(bare) == digits(question)


@given(QUESTIONS, st.integers())
def test_slips_change_one_or_two_words_and_no_number(question, seed):
    typed = styles.mistyped(question, Random(seed))
    if typed is None:
        assert all(len(word) < 4 or word.isupper() or not word.isalpha() for word in question.split())
        return
    pairs = list(zip(question.split(), typed.split(), strict=True))
    assert 1 <= sum(before != after for before, after in pairs) <= 2
    assert digits(typed) == digits(question)
    assert typed == nfc(typed)


def test_a_slip_keeps_letters_whole():
    typed = {styles.mistyped("Việc phê duyệt chuyển", Random(seed)) for seed in range(60)}
    assert all(ord(letter) < 0x300 or ord(letter) > 0x36F for text in typed for letter in text)


def test_agencies_and_phrases_are_abbreviated():
    short = styles.abbreviated(QUESTION, load_agencies(), Random(1))
    assert "Thông tin và Truyền thông" not in short
    assert "KH 867" in short
    assert "15/12/2025" in short


def test_a_phrase_inside_the_name_of_an_agency_stays():
    text = "Sở Kế hoạch và Đầu tư tỉnh lo việc nào?"
    assert "Sở KH và" not in (styles.abbreviated(text, load_agencies(), Random(3)) or text)


def test_what_has_no_abbreviation_is_not_abbreviated():
    assert styles.abbreviated("Ai lo việc đó?", load_agencies(), Random(1)) is None


@pytest.mark.parametrize("seed", range(5))
def test_everyday_words_take_the_place_of_the_plans(seed):
    said = styles.everyday("tỷ lệ người dân có hồ sơ sức khỏe điện tử", Random(seed))
    assert said.startswith("tỷ lệ ")
    assert "người dân" not in said
    assert "hồ sơ sức khỏe điện tử" not in said


def test_without_everyday_words_there_is_nothing_to_say_otherwise():
    assert styles.everyday("cổng thông tin", Random(1)) is None
