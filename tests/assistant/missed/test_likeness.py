"""Questions of one matter: found by their words, never across plans, years or agencies."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.missed.likeness import Likeness, Matter

CLAUSES = (
    "Xây dựng Cổng dữ liệu mở của tỉnh.",
    "Tỷ lệ doanh nghiệp sử dụng nền tảng số đạt trên 50%.",
    "Phát triển hạ tầng số và hạ tầng thiết yếu phục vụ kinh tế số, xã hội số.",
    "Tỷ lệ hồ sơ công việc cấp xã được xử lý trên môi trường mạng.",
)
LIKENESS = Likeness(CLAUSES)
BINH_THUAN, NAM_DINH = ("lead", "binh-thuan"), ("lead", "nam-dinh")


def together(*matters: Matter) -> bool:
    return len(LIKENESS.groups(matters)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("xây dựng Cổng dữ liệu mở của tỉnh", "xay dung cong du lieu mo cua tinh"),
        ("Cổng dữ liệu mở của tỉnh", "làm cổng dữ liệu mở tỉnh"),
        ("giá vàng", "gia vang"),
        ("?!", "?!"),
    ],
)
def test_one_matter_in_other_words(one: str, other: str) -> None:
    assert together(Matter(BINH_THUAN, one), Matter(BINH_THUAN, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Matter(BINH_THUAN, "cổng dữ liệu mở"), Matter(NAM_DINH, "cổng dữ liệu mở")),
        (Matter(BINH_THUAN, "cổng dữ liệu mở"), Matter(BINH_THUAN, "giá vàng hôm nay")),
        (Matter(BINH_THUAN, "cổng dữ liệu", (2025,)), Matter(BINH_THUAN, "cổng dữ liệu", (2030,))),
        (
            Matter(BINH_THUAN, "nhiệm vụ", agencies=("Sở Nội vụ",)),
            Matter(BINH_THUAN, "nhiệm vụ", agencies=("Sở Y tế",)),
        ),
        (Matter(BINH_THUAN, "?!"), Matter(BINH_THUAN, "...")),
    ],
)
def test_two_matters(one: Matter, other: Matter) -> None:
    assert not together(one, other)


def test_what_only_one_names_doesnt_part_them_unless_a_third_does() -> None:
    unsaid, in_2025, in_2030 = (
        Matter(BINH_THUAN, "cổng dữ liệu mở", years) for years in ((), (2025,), (2030,))
    )
    assert together(unsaid, in_2025)
    assert len(LIKENESS.groups([unsaid, in_2025, in_2030])) == 2


def test_rare_words_tell_more_than_frequent_ones() -> None:
    common = Likeness(["kinh tế số của tỉnh"] * 50)
    one, other = Matter(BINH_THUAN, "kinh tế số trồng lúa"), Matter(BINH_THUAN, "kinh tế số nuôi tôm")
    assert len(common.groups([one, other])) == 2


words = st.sampled_from(
    ["cổng", "cong", "dữ", "liệu", "mở", "tỷ", "lệ", "doanh", "nghiệp", "số", "xã", "!", "2025"]
)
matters = st.lists(
    st.builds(
        Matter,
        scope=st.sampled_from([BINH_THUAN, NAM_DINH]),
        subject=st.lists(words, max_size=5).map(" ".join),
        years=st.sampled_from([(), (2025,), (2030,)]),
        agencies=st.sampled_from([(), ("Sở Nội vụ",), ("Sở Y tế",)]),
    ),
    max_size=14,
)


def as_sets(matters: Sequence[Matter]) -> set[frozenset[Matter]]:
    return {frozenset(matters[place] for place in group) for group in LIKENESS.groups(matters)}


@settings(deadline=None, max_examples=60)
@given(matters)
def test_every_question_is_in_exactly_one_group(found: list[Matter]) -> None:
    groups = LIKENESS.groups(found)
    assert sorted(place for group in groups for place in group) == list(range(len(found)))


@settings(deadline=None, max_examples=60)
@given(matters, st.randoms(use_true_random=False))
def test_the_order_makes_no_difference(found: list[Matter], random: Random) -> None:
    shuffled = found.copy()
    random.shuffle(shuffled)
    assert as_sets(found) == as_sets(shuffled)


@settings(deadline=None, max_examples=60)
@given(matters)
def test_a_group_has_one_scope_and_nothing_at_odds(found: list[Matter]) -> None:
    for group in as_sets(found):
        assert len({one.scope for one in group}) == 1
        assert len({one.years for one in group if one.years}) <= 1
        assert len({one.agencies for one in group if one.agencies}) <= 1


@settings(deadline=None, max_examples=60)
@given(matters)
def test_the_same_question_twice_is_in_the_same_group(found: list[Matter]) -> None:
    doubled = [*found, *found]
    group_of = {place: number for number, group in enumerate(LIKENESS.groups(doubled)) for place in group}
    assert all(group_of[place] == group_of[place + len(found)] for place in range(len(found)))
