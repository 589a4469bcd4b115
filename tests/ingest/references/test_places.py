"""Words in, places out: as plans write them, inner first, outer first, listed, in brackets, as ranges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.references.places import places_in


def steps(text: str) -> list[str]:
    return ["/".join(place.steps) for place in places_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("điểm d khoản 8 Mục III Kế hoạch này", ["III/8/d"]),
        ("Mục III, khoản 2, điểm a, b", ["III/2/a", "III/2/b"]),
        ("điểm b, khoản 1.4, mục III, tiểu mục 1", ["III/1/1.4/b"]),
        ("mục 5.2, phần II", ["II/5.2"]),
        ("mục II/ 5.1. của Kế hoạch này", ["II/5.1"]),
        ("Mục III.8.d", ["III/8/d"]),
        ("điểm c, d phải bảo đảm", ["c", "d"]),
        ("các khoản 1, 2 và 3 Mục III", ["III/1", "III/2", "III/3"]),
        ("khoản 1, khoản 2 Mục III", ["III/1", "III/2"]),
        ("khoản 1 Mục II; khoản 3 Mục III", ["II/1", "III/3"]),
        ("Mục III khoản 1 và khoản 2", ["III/1", "III/2"]),
        ("khoản 1, 2 và Mục V", ["1", "2", "V"]),
        ("Mục II, III và IV", ["II", "III", "IV"]),
        ("Mục III và Phụ lục I", ["III", "PLI"]),
        ("Phụ lục II, III kèm theo", ["PLII", "PLIII"]),
        ("mục 4.2 phần I Phụ lục 02", ["PL02/I/4.2"]),
        ("số thứ tự 5 Phụ lục I", ["PLI/5"]),
        ("gạch đầu dòng thứ 2 điểm a khoản 3 Mục II", ["II/3/a/-2"]),
        ("khoản 2 Điều 3; Mẫu số 02", ["DIEU3/2", "MB02"]),
        ("Phụ lục của Kế hoạch", ["PL"]),
        ("các Phụ lục kèm theo", ["PL*"]),
    ],
)  # fmt: skip
def test_places(text, expected):
    assert steps(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mục III Kế hoạch này (khoản 1; khoản 2; điểm a, b khoản 3; khoản 10)",
        "(khoản 1; khoản 2; điểm a, b khoản 3; khoản 10) Mục III",
        "Mục III: khoản 1; khoản 2; điểm a, b khoản 3; khoản 10",
    ],
)
def test_a_list_shares_what_stands_before_or_behind_its_bracket(text):
    assert steps(text) == ["III/1", "III/2", "III/3/a", "III/3/b", "III/10"]


def test_what_is_excepted_from_a_place_doesnt_replace_it():
    assert steps("Mục III (trừ khoản 1, 2)") == ["III", "III/1", "III/2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("từ khoản 2 đến khoản 4 Mục III", ["III/2", "III/3", "III/4"]),
        ("khoản 1 đến 3", ["1", "2", "3"]),
        ("điểm c - e khoản 2", ["2/c", "2/d", "2/đ", "2/e"]),
        ("từ Mục III đến Mục V", ["III", "IV", "V"]),
        ("mục 1.2 đến mục 1.4", ["1.2", "1.3", "1.4"]),
        ("khoản 7 đến khoản 3", ["7", "3"]),
    ],
)
def test_a_range_counts_out_all_between(text, expected):
    assert steps(text) == expected
    assert all(place.ranged for place in places_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "100% số điểm truy nhập", "tài khoản 2", "thành phần I", "phần IoT", "danh mục 3", "khoản 5,5 triệu đồng",
        "khoản 1.000 đồng", "điểm 3 của kỳ thi", "điều kiện", "mục tiêu", "chuyển khoản 100%",
    ],
)  # fmt: skip
def test_other_words_are_no_places(text):
    assert steps(text) == []


def test_the_words_of_a_place_are_those_that_name_it():
    text = "thực hiện điểm a khoản 4; điểm b, c khoản 5 Mục III."
    assert [text[place.start : place.end] for place in places_in(text)] == [
        "điểm a khoản 4", "điểm b, c khoản 5 Mục III", "điểm b, c khoản 5 Mục III",
    ]  # fmt: skip


WORDS = (
    "điểm a", "điểm c, d", "khoản 1", "khoản 2, 3", "khoản 1.4", "Mục III", "phần A", "Phụ lục 02", "Phụ lục", "Điều 5",
    "mục II/ 5.1.", " đến ", " và ", ", ", "; ", " (", ") ", " Kế hoạch này ", "trừ ", "các ",
)  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=25).map("".join))
def test_any_text_is_read_and_places_stand_in_it(text):
    places = places_in(text)
    assert [place.run for place in places] == sorted(place.run for place in places)
    for place in places:
        assert place.run[0] <= place.start < place.end <= place.run[1] <= len(text)
        assert list(place.levels) == sorted(place.levels)
        assert len(place.steps) == len(place.levels)
